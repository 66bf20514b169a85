//! Bevoegdheid van een vertegenwoordiger (BW art. 1:245, 1:378, 1:431, 1:450 en 7:465; Jeugdwet art. 7.3.4): what a contact may decide for the client, since when, and how that is known.
//!
//! A mandate is ended, never deleted. Whether a contact is willing, and which of equals acts, are lists that are only added to;
//! they hold for relatives without any mandate too.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{client::ClientId, contact::ContactId, field::FieldFault};

/// Which mandate; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"mandate\" }")]
pub struct MandateId(pub Uuid);

/// Why a contact may decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MandateKind {
    /// Ouder met gezag, or who has authority together with a parent (BW art. 1:251 en 1:253t); ends at 18.
    ParentWithAuthority,
    /// Voogd (BW art. 1:280); ends at 18.
    Guardian,
    /// Curator (BW art. 1:378): care and money.
    Curator,
    /// Mentor (BW art. 1:450): care.
    Mentor,
    /// Bewindvoerder (BW art. 1:431): money only.
    Administrator,
    /// Schriftelijk gemachtigde (BW art. 7:465(3)), appointed by the client.
    WrittenProxy,
}

/// What a mandate is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MandateScope {
    /// Care, data and everything else that is not money.
    Care,
    /// Money and goods.
    Money,
    /// Both.
    Both,
}

/// Whether somebody holds a mandate alone or with others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Sharing {
    /// Nobody else has it at the same time.
    #[default]
    Sole,
    /// Together with another, such as two parents or two guardians.
    Joint,
}

/// By what paper a mandate is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum EvidenceKind {
    /// Extract from the custody register (gezagsregister).
    CustodyRegister,
    /// Extract from the register of curatele and bewind.
    GuardianshipRegister,
    /// Order of the court (beschikking).
    CourtOrder,
    /// Deed or extract from the civil registry or BRP.
    CivilRegistry,
    /// Proxy signed by the client.
    SignedProxy,
    /// Proxy drawn up by a notary, such as a levenstestament.
    NotarialProxy,
    /// Something else, named in the reference.
    Other,
}

/// A mandate as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MandateDraft {
    /// Of which client.
    pub client: ClientId,
    /// Who holds it.
    pub contact: ContactId,
    /// Why.
    pub kind: Option<MandateKind>,
    /// What it is about; asked for a written proxy only, the law settles the others.
    pub scope: Option<MandateScope>,
    /// Alone or with another.
    pub sharing: Sharing,
    /// First day.
    pub from: String,
    /// Last day; empty means until it is ended.
    pub until: String,
    /// By what paper it is known; absent while there is none.
    pub evidence_kind: Option<EvidenceKind>,
    /// Date of that paper.
    pub evidence_date: String,
    /// Its number or where it is kept.
    pub evidence_reference: String,
    /// The day on which somebody here saw it; empty while nobody did.
    pub evidence_seen_on: String,
    /// Anything else, in lines.
    pub remark: String,
}

/// The paper by which a mandate is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MandateEvidence {
    /// What it is.
    pub kind: EvidenceKind,
    /// Its date.
    pub date: NaiveDate,
    /// Its number or where it is kept, may be empty.
    pub reference: String,
    /// The day on which somebody here saw it.
    pub seen_on: Option<NaiveDate>,
}

/// How something came to an end before its own last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Ending {
    /// Last day on which it held.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
}

/// A mandate that passed every rule of `check`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Mandate {
    /// Of which client.
    pub client: ClientId,
    /// Who holds it.
    pub contact: ContactId,
    /// Why.
    pub kind: MandateKind,
    /// What it is about.
    pub scope: MandateScope,
    /// Alone or with another.
    pub sharing: Sharing,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None` means until it is ended.
    pub until: Option<NaiveDate>,
    /// By what paper it is known.
    pub evidence: Option<MandateEvidence>,
    /// Anything else, in lines; may be empty.
    pub remark: String,
    /// How it came to an end, if it did.
    pub ending: Option<Ending>,
}

/// The end of a mandate, of a line of the recipients list, of a choice or of an assessment, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EndingDraft {
    /// Last day on which it held.
    pub on: String,
    /// Why.
    pub reason: String,
}

/// Whether a contact acts for the client when it is their turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Willingness {
    /// Acts.
    Willing,
    /// Does not wish to act; the turn passes on (BW art. 7:465(3)).
    Refuses,
    /// Cannot be found or reached; the turn passes on.
    Missing,
}

/// Whether a contact acts, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WillingnessDraft {
    /// Of which client.
    pub client: ClientId,
    /// Who.
    pub contact: ContactId,
    /// Acts or not.
    pub willingness: Option<Willingness>,
    /// From which day.
    pub from: String,
    /// Why; asked where they refuse or are missing.
    pub reason: String,
}

/// Whether a contact acts, from a day until the next such line. Only added to; of one day, the last line holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WillingnessStep {
    /// Of which client.
    pub client: ClientId,
    /// Who.
    pub contact: ContactId,
    /// Acts or not.
    pub willingness: Willingness,
    /// From which day.
    pub from: NaiveDate,
    /// Why; may be empty where they are willing.
    pub reason: String,
}

/// Who of several equals acts, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ActingDraft {
    /// Of which client.
    pub client: ClientId,
    /// Who acts.
    pub contact: ContactId,
    /// From which day.
    pub from: String,
    /// How it is known that the others leave it to this one.
    pub reason: String,
}

/// Who of several equals acts, from a day until another is chosen. Only added to; of one day, the last line holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActingStep {
    /// Of which client.
    pub client: ClientId,
    /// Who acts.
    pub contact: ContactId,
    /// From which day.
    pub from: NaiveDate,
    /// How it is known that the others leave it to this one.
    pub reason: String,
}

/// A field of the forms about mandates, endings, willingness and who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of a draft in this file that it points at")]
pub enum MandateField {
    Contact,
    Kind,
    Scope,
    Sharing,
    From,
    Until,
    EvidenceKind,
    EvidenceDate,
    EvidenceReference,
    EvidenceSeenOn,
    Remark,
    Willingness,
    On,
    Reason,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MandateFault {
    /// The field.
    pub field: MandateField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Everything that is wrong, in the order of the form; never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{} fields of the mandate are not right", faults.len())]
pub struct MandateRefusal {
    /// The faults.
    pub faults: Vec<MandateFault>,
}
