//! Wilsbekwaamheid (BW art. 7:465(2) en (3), Jeugdwet art. 7.3.4(2), UAVG art. 5(2)): whether the client can judge their own interests, per matter.
//!
//! Everyone is capable until somebody has judged and recorded otherwise, for that matter and no other.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{client::ClientId, field::FieldFault, mandate::Ending};

/// Which assessment; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"assessment\" }")]
pub struct AssessmentId(pub Uuid);

/// What is to be decided; each has its own law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Matter {
    /// Care and treatment (WGBO).
    Care,
    /// Youth help (Jeugdwet).
    YouthCare,
    /// Social support (Wmo 2015).
    SocialSupport,
    /// Consent to processing of personal data (UAVG).
    DataConsent,
    /// Electronic exchange (Wabvpz).
    ElectronicExchange,
    /// Request for access, a copy, correction or destruction (AVG, UAVG).
    RightsRequest,
    /// Money and goods (BW Boek 1).
    Money,
}

impl Matter {
    /// Every matter.
    pub const ALL: [Matter; 7] = [
        Matter::Care,
        Matter::YouthCare,
        Matter::SocialSupport,
        Matter::DataConsent,
        Matter::ElectronicExchange,
        Matter::RightsRequest,
        Matter::Money,
    ];
}

/// What an assessment found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CapacityOutcome {
    /// Can judge their interests in this matter (wilsbekwaam).
    Capable,
    /// Cannot (wilsonbekwaam).
    Incapable,
}

/// An assessment as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AssessmentDraft {
    /// Of which client.
    pub client: ClientId,
    /// In which matter.
    pub matter: Option<Matter>,
    /// Which decision in that matter, in words; empty means every decision in it.
    pub about: String,
    /// The day of the assessment, from which it holds.
    pub assessed_on: String,
    /// Who judged.
    pub assessed_by: String,
    /// Their function.
    pub function: String,
    /// What they found.
    pub outcome: Option<CapacityOutcome>,
    /// Why.
    pub reason: String,
    /// Last day on which it holds; empty means until the next assessment.
    pub until: String,
    /// The day to look again; may be empty.
    pub review_on: String,
}

/// An assessment that passed every rule of `record`. It is ended, never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Assessment {
    /// Of which client.
    pub client: ClientId,
    /// In which matter.
    pub matter: Matter,
    /// Which decision in that matter, in words; empty means every decision in it.
    pub about: String,
    /// The day of the assessment, from which it holds.
    pub assessed_on: NaiveDate,
    /// Who judged.
    pub assessed_by: String,
    /// Their function.
    pub function: String,
    /// What they found.
    pub outcome: CapacityOutcome,
    /// Why.
    pub reason: String,
    /// Last day on which it holds; `None` means until the next assessment.
    pub until: Option<NaiveDate>,
    /// The day to look again.
    pub review_on: Option<NaiveDate>,
    /// How it came to an end, if it did.
    pub ending: Option<Ending>,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of AssessmentDraft or EndingDraft that it points at")]
pub enum AssessmentField {
    Matter,
    About,
    AssessedOn,
    AssessedBy,
    Function,
    Outcome,
    Reason,
    Until,
    ReviewOn,
    On,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssessmentFault {
    /// The field.
    pub field: AssessmentField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Everything that is wrong with an assessment, in the order of the form; never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{} fields of the assessment are not right", faults.len())]
pub struct AssessmentRefusal {
    /// The faults.
    pub faults: Vec<AssessmentFault>,
}
