//! Bevoegdheid van een vertegenwoordiger (BW art. 1:245, 1:378, 1:431, 1:450 en 7:465; Jeugdwet art. 7.3.4): what a contact may decide for the client, since when, and how that is known.
//!
//! A mandate is ended, never deleted. Whether a contact is willing, and which of equals acts, are lists that are only added to;
//! they hold for relatives without any mandate too.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    capacity::{CapacityOutcome, Matter},
    circle::Circle,
    client::ClientId,
    contact::{Contact, ContactId, ContactKind},
    date::{self, Century},
    field::{FieldFault, LINE, TEXT, tidy, tidy_lines},
    law::{Law, LimitKey},
};

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
    /// Alone or with another; of two parents with authority, each is joint.
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

/// The paper by which a mandate is known, as typed when it comes in later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EvidenceDraft {
    /// What it is.
    pub kind: Option<EvidenceKind>,
    /// Its date.
    pub date: String,
    /// Its number or where it is kept.
    pub reference: String,
    /// The day on which somebody here saw it; empty while nobody did.
    pub seen_on: String,
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

/// A mandate that passed every rule of [`check`].
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

/// Checks a mandate against everything on record around the client.
///
/// # Errors
/// [`MandateRefusal`] with each faulty field.
pub fn check(
    draft: &MandateDraft,
    circle: &Circle,
    law: &Law,
    today: NaiveDate,
) -> Result<Mandate, MandateRefusal> {
    let mut faults = Faults::default();
    let mandate = read(draft, today, &mut faults);
    let Some(contact) = circle.contact(draft.contact) else {
        faults.note(MandateField::Contact, FieldFault::NotOnRecord);
        return faults.ending(mandate);
    };
    if let Some(mandate) = &mandate {
        let rules = Rules { mandate, contact, circle, law };
        rules.check_persons(&mut faults);
        rules.check_others(&mut faults);
        rules.check_proxy(&mut faults);
    }
    faults.ending(mandate)
}

/// Collects the faults of a form instead of stopping at the first.
#[derive(Default)]
struct Faults(Vec<MandateFault>);

impl Faults {
    fn keep<T>(&mut self, field: MandateField, outcome: Result<T, FieldFault>) -> Option<T> {
        outcome.map_err(|fault| self.note(field, fault)).ok()
    }

    fn note(&mut self, field: MandateField, fault: FieldFault) {
        self.0.push(MandateFault { field, fault });
    }

    fn ending<T>(self, outcome: Option<T>) -> Result<T, MandateRefusal> {
        match outcome {
            Some(whole) if self.0.is_empty() => Ok(whole),
            _ => Err(MandateRefusal { faults: self.0 }),
        }
    }
}

fn read(draft: &MandateDraft, today: NaiveDate, faults: &mut Faults) -> Option<Mandate> {
    let kind = faults.keep(MandateField::Kind, draft.kind.ok_or(FieldFault::Missing));
    let scope = kind.and_then(|kind| faults.keep(MandateField::Scope, scope(kind, draft.scope)));
    let from = faults.keep(MandateField::From, date::required(&draft.from, Century::Near, today));
    let until = faults.keep(MandateField::Until, date::optional(&draft.until, Century::Near, today));
    let until = until.flatten();
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        faults.note(MandateField::Until, FieldFault::BeforeOther);
    }
    let paper = EvidenceDraft {
        kind: draft.evidence_kind,
        date: draft.evidence_date.clone(),
        reference: draft.evidence_reference.clone(),
        seen_on: draft.evidence_seen_on.clone(),
    };
    let evidence = read_evidence(&paper, today, faults);
    let remark = faults.keep(MandateField::Remark, tidy_lines(&draft.remark, TEXT));
    Some(Mandate {
        client: draft.client,
        contact: draft.contact,
        kind: kind?,
        scope: scope?,
        sharing: draft.sharing,
        from: from?,
        until,
        evidence,
        remark: remark?,
        ending: None,
    })
}

/// The law settles the scope of every mandate but a written proxy, whose text does.
fn scope(kind: MandateKind, typed: Option<MandateScope>) -> Result<MandateScope, FieldFault> {
    match (kind.lawful_scope(), typed) {
        (Some(lawful), None) => Ok(lawful),
        (Some(lawful), Some(typed)) if lawful == typed => Ok(lawful),
        (Some(_), Some(_)) => Err(FieldFault::NotApplicable),
        (None, typed) => typed.ok_or(FieldFault::Missing),
    }
}

fn read_evidence(paper: &EvidenceDraft, today: NaiveDate, faults: &mut Faults) -> Option<MandateEvidence> {
    let Some(kind) = paper.kind else {
        let rest = [
            (MandateField::EvidenceDate, &paper.date),
            (MandateField::EvidenceReference, &paper.reference),
            (MandateField::EvidenceSeenOn, &paper.seen_on),
        ];
        if rest.iter().any(|(_, text)| !text.trim().is_empty()) {
            faults.note(MandateField::EvidenceKind, FieldFault::Missing);
        }
        return None;
    };
    let date = faults.keep(MandateField::EvidenceDate, date::past(&paper.date, today));
    let reference = faults.keep(MandateField::EvidenceReference, tidy(&paper.reference, LINE));
    if kind == EvidenceKind::Other && reference.as_ref().is_some_and(String::is_empty) {
        faults.note(MandateField::EvidenceReference, FieldFault::Missing);
    }
    let seen_on = faults.keep(MandateField::EvidenceSeenOn, seen_on(paper, date, today));
    Some(MandateEvidence { kind, date: date?, reference: reference?, seen_on: seen_on? })
}

fn seen_on(
    paper: &EvidenceDraft,
    date: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<Option<NaiveDate>, FieldFault> {
    if paper.seen_on.trim().is_empty() {
        return Ok(None);
    }
    let seen_on = date::past(&paper.seen_on, today)?;
    if date.is_some_and(|date| seen_on < date) { Err(FieldFault::BeforeOther) } else { Ok(Some(seen_on)) }
}

/// A mandate and what it must agree with.
struct Rules<'a> {
    mandate: &'a Mandate,
    contact: &'a Contact,
    circle: &'a Circle,
    law: &'a Law,
}

impl Rules<'_> {
    /// What the client and the contact must be on the first day.
    fn check_persons(&self, faults: &mut Faults) {
        let from = self.mandate.from;
        let client = &self.circle.client;
        let ended = [client.deceased_on, self.contact.deceased_on];
        if from < client.birth_date.earliest() {
            faults.note(MandateField::From, FieldFault::BeforeOther);
        }
        if ended.into_iter().flatten().any(|death| death.latest() < from) {
            faults.note(MandateField::From, FieldFault::AfterDeath);
        }
        if let Some(fault) = self.client_age_fault() {
            faults.note(MandateField::From, fault);
        }
        let age = self.law.limit(LimitKey::RepresentativeAge).value;
        if self.contact.birth_date.is_some_and(|born| born.ages_on(from).1 < age) {
            faults.note(MandateField::Contact, FieldFault::RepresentativeTooYoung { age });
        }
        if self.contact.kind == ContactKind::Organisation && !self.mandate.may_be_an_organisation() {
            faults.note(MandateField::Kind, FieldFault::NotApplicable);
        }
    }

    fn client_age_fault(&self) -> Option<FieldFault> {
        let majority = self.law.limit(LimitKey::Majority).value;
        let proxy = self.law.limit(LimitKey::ProxyAge).value;
        let ages_on = |day| self.circle.client.ages_on(day);
        let too_young = |day, age| (ages_on(day).1 < age).then_some(FieldFault::ClientTooYoung { age });
        match self.mandate.kind {
            MandateKind::ParentWithAuthority | MandateKind::Guardian => {
                let grown = majority <= ages_on(self.mandate.from).0;
                grown.then_some(FieldFault::ClientTooOld { age: majority })
            }
            MandateKind::Curator | MandateKind::Mentor | MandateKind::Administrator => {
                too_young(self.mandate.from, majority)
            }
            MandateKind::WrittenProxy => too_young(self.mandate.signed_on(), proxy),
        }
    }

    /// The mandates of others, or of this contact, that cannot stand beside this one.
    fn check_others(&self, faults: &mut Faults) {
        let others: Vec<&Mandate> = self.circle.mandates.iter().map(|(_, it)| it).collect();
        let beside: Vec<&Mandate> = others.into_iter().filter(|it| it.overlaps(self.mandate)).collect();
        let same_kind = || beside.iter().filter(|it| it.kind == self.mandate.kind);
        if same_kind().any(|it| it.contact == self.mandate.contact && it.scope.meets(self.mandate.scope)) {
            faults.note(MandateField::From, FieldFault::Overlaps);
        }
        if beside.iter().any(|it| it.kind.excludes(self.mandate.kind)) {
            faults.note(MandateField::Kind, FieldFault::MandatesContradict);
        }
        let rivals: Vec<_> = same_kind().filter(|it| it.contact != self.mandate.contact).collect();
        let sole =
            self.mandate.sharing == Sharing::Sole || rivals.iter().any(|it| it.sharing == Sharing::Sole);
        let crowded = (sole && !rivals.is_empty()) || 1 < rivals.len();
        if crowded && self.mandate.kind != MandateKind::WrittenProxy {
            faults.note(MandateField::Sharing, FieldFault::MandatesContradict);
        }
    }

    fn check_proxy(&self, faults: &mut Faults) {
        if self.mandate.kind != MandateKind::WrittenProxy {
            return;
        }
        let signed_on = self.mandate.signed_on();
        let field = match self.mandate.evidence {
            Some(_) => MandateField::EvidenceDate,
            None => MandateField::From,
        };
        if self.mandate.from < signed_on {
            faults.note(MandateField::From, FieldFault::BeforeOther);
        }
        if self.circle.signed_without_capacity(self.mandate) {
            faults.note(field, FieldFault::SignedWithoutCapacity);
        }
    }
}

impl Circle {
    /// Whether the client could not judge what a proxy is about on the day it was signed, or was under curatele.
    pub fn signed_without_capacity(&self, proxy: &Mandate) -> bool {
        let signed_on = proxy.signed_on();
        let curatele = |it: &Mandate| it.kind == MandateKind::Curator && it.holds_on(signed_on);
        let incapable = |matter: Matter| {
            self.assessment_on(matter, "", signed_on)
                .is_some_and(|(_, it)| it.outcome == CapacityOutcome::Incapable && it.holds_on(signed_on))
        };
        self.mandates.iter().any(|(_, it)| curatele(it))
            || Matter::ALL.into_iter().any(|matter| proxy.scope.covers(matter) && incapable(matter))
    }
}

impl MandateKind {
    /// What a mandate of this kind is about by law; a written proxy says so itself.
    pub fn lawful_scope(self) -> Option<MandateScope> {
        match self {
            MandateKind::ParentWithAuthority | MandateKind::Guardian | MandateKind::Curator => {
                Some(MandateScope::Both)
            }
            MandateKind::Mentor => Some(MandateScope::Care),
            MandateKind::Administrator => Some(MandateScope::Money),
            MandateKind::WrittenProxy => None,
        }
    }

    /// Whether nobody may hold this kind while somebody holds the other: guardian and parent (BW 1:245), and curatele and
    /// mentorschap or bewind, which end when curatele begins (BW 1:449 and 1:462).
    fn excludes(self, other: MandateKind) -> bool {
        use MandateKind::{Administrator, Curator, Guardian, Mentor, ParentWithAuthority};
        matches!(
            (self, other),
            (Guardian, ParentWithAuthority)
                | (ParentWithAuthority, Guardian)
                | (Curator, Mentor | Administrator)
                | (Mentor | Administrator, Curator)
        )
    }
}

impl MandateScope {
    /// Whether a matter falls under it.
    pub fn covers(self, matter: Matter) -> bool {
        match (self, matter) {
            (MandateScope::Both, _) | (MandateScope::Money, Matter::Money) => true,
            (MandateScope::Care, Matter::Money) => false,
            (
                scope,
                Matter::Care
                | Matter::YouthCare
                | Matter::SocialSupport
                | Matter::DataConsent
                | Matter::ElectronicExchange
                | Matter::RightsRequest,
            ) => scope == MandateScope::Care,
        }
    }

    fn meets(self, other: MandateScope) -> bool {
        self == other || self == MandateScope::Both || other == MandateScope::Both
    }
}

impl Mandate {
    /// The last day on which it holds, by its own term or by its ending; `None` while neither is known.
    pub fn last_day(&self) -> Option<NaiveDate> {
        let ended = self.ending.as_ref().map(|it| it.on);
        self.until.into_iter().chain(ended).min()
    }

    /// Whether a day lies between its first and its last.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.last_day().is_none_or(|last| day <= last)
    }

    /// The day on its paper, or its first day while there is no paper.
    pub fn signed_on(&self) -> NaiveDate {
        self.evidence.as_ref().map_or(self.from, |paper| paper.date)
    }

    fn overlaps(&self, other: &Mandate) -> bool {
        let begins_in_time = |one: &Mandate, another: &Mandate| {
            another.last_day().is_none_or(|last| one.from <= last)
                && one.last_day().is_none_or(|last| one.from <= last)
        };
        begins_in_time(self, other) && begins_in_time(other, self)
    }

    /// Parents are persons, and so is whom the client authorises in matters of care (BW 7:465(3)).
    fn may_be_an_organisation(&self) -> bool {
        match self.kind {
            MandateKind::ParentWithAuthority => false,
            MandateKind::WrittenProxy => self.scope == MandateScope::Money,
            MandateKind::Guardian
            | MandateKind::Curator
            | MandateKind::Mentor
            | MandateKind::Administrator => true,
        }
    }
}

impl EndingDraft {
    /// The last day of something that holds from a day, until a day where that is known, and that may have ended already.
    pub(crate) fn last_day(
        &self,
        (from, until, ended): (NaiveDate, Option<NaiveDate>, Option<&Ending>),
        today: NaiveDate,
    ) -> Result<NaiveDate, FieldFault> {
        let on = date::required(&self.on, Century::Near, today)?;
        if on < from {
            return Err(FieldFault::BeforeOther);
        }
        let over = ended.is_some() || until.is_some_and(|until| until <= on);
        if over { Err(FieldFault::NotApplicable) } else { Ok(on) }
    }

    /// Why it ended.
    pub(crate) fn why(&self) -> Result<String, FieldFault> {
        required_lines(&self.reason)
    }
}

fn required_lines(text: &str) -> Result<String, FieldFault> {
    let tidied = tidy_lines(text, TEXT)?;
    if tidied.is_empty() { Err(FieldFault::Missing) } else { Ok(tidied) }
}

/// Ends what a contact who is no longer around the client may still decide, on the contact's last day. `None` where the
/// mandate ends no later by itself.
///
/// # Errors
/// [`MandateRefusal`] with each faulty field, such as a contact who leaves before the mandate began.
pub fn end_with_contact(
    mandate: Mandate,
    draft: &EndingDraft,
    last: NaiveDate,
    today: NaiveDate,
) -> Result<Option<Ending>, MandateRefusal> {
    if mandate.last_day().is_some_and(|own| own <= last) {
        return Ok(None);
    }
    Ok(end(mandate, draft, today)?.ending)
}

/// Ends a mandate. What was decided under it stays as it was.
///
/// # Errors
/// [`MandateRefusal`] with each faulty field; an ended mandate stays as it is.
pub fn end(mandate: Mandate, draft: &EndingDraft, today: NaiveDate) -> Result<Mandate, MandateRefusal> {
    let mut faults = Faults::default();
    let span = (mandate.from, mandate.until, mandate.ending.as_ref());
    let on = faults.keep(MandateField::On, draft.last_day(span, today));
    let reason = faults.keep(MandateField::Reason, draft.why());
    let ending = on.zip(reason).map(|(on, reason)| Ending { on, reason });
    faults.ending(ending).map(|ending| Mandate { ending: Some(ending), ..mandate })
}

/// Records the paper of a mandate that had none, or that nobody had seen yet.
///
/// # Errors
/// [`MandateRefusal`] with each faulty field; a paper that was seen stays as it is. A proxy whose paper turns out to be signed
/// without capacity, or after its first day, is refused as in [`check`].
pub fn prove(
    mandate: Mandate,
    draft: &EvidenceDraft,
    circle: &Circle,
    law: &Law,
    today: NaiveDate,
) -> Result<Mandate, MandateRefusal> {
    let mut faults = Faults::default();
    if mandate.evidence.as_ref().is_some_and(|paper| paper.seen_on.is_some()) {
        faults.note(MandateField::EvidenceKind, FieldFault::NotApplicable);
    }
    let evidence = read_evidence(draft, today, &mut faults);
    if evidence.is_none() && faults.0.is_empty() {
        faults.note(MandateField::EvidenceKind, FieldFault::Missing);
    }
    let proven = evidence.map(|evidence| Mandate { evidence: Some(evidence), ..mandate });
    if let Some((mandate, contact)) = proven.as_ref().and_then(|it| Some((it, circle.contact(it.contact)?))) {
        let rules = Rules { mandate, contact, circle, law };
        rules.check_proxy(&mut faults);
        if let Some(fault) = rules.client_age_fault() {
            faults.note(MandateField::EvidenceDate, fault);
        }
    }
    faults.ending(proven)
}

/// Checks whether a contact acts.
///
/// # Errors
/// [`MandateRefusal`] with each faulty field.
pub fn check_willingness(
    draft: &WillingnessDraft,
    circle: &Circle,
    today: NaiveDate,
) -> Result<WillingnessStep, MandateRefusal> {
    let mut faults = Faults::default();
    note_unknown(draft.contact, circle, &mut faults);
    let willingness = faults.keep(MandateField::Willingness, draft.willingness.ok_or(FieldFault::Missing));
    let from = faults.keep(MandateField::From, date::past(&draft.from, today));
    let reason = match willingness {
        Some(Willingness::Refuses | Willingness::Missing) => required_lines(&draft.reason),
        Some(Willingness::Willing) | None => tidy_lines(&draft.reason, TEXT),
    };
    let reason = faults.keep(MandateField::Reason, reason);
    let step = || {
        let (client, contact) = (draft.client, draft.contact);
        Some(WillingnessStep { client, contact, willingness: willingness?, from: from?, reason: reason? })
    };
    faults.ending(step())
}

/// Checks who of equals acts.
///
/// # Errors
/// [`MandateRefusal`] with each faulty field.
pub fn check_acting(
    draft: &ActingDraft,
    circle: &Circle,
    today: NaiveDate,
) -> Result<ActingStep, MandateRefusal> {
    let mut faults = Faults::default();
    note_unknown(draft.contact, circle, &mut faults);
    let from = faults.keep(MandateField::From, date::past(&draft.from, today));
    let reason = faults.keep(MandateField::Reason, required_lines(&draft.reason));
    let step = from.zip(reason).map(|(from, reason)| {
        let (client, contact) = (draft.client, draft.contact);
        ActingStep { client, contact, from, reason }
    });
    faults.ending(step)
}

fn note_unknown(contact: ContactId, circle: &Circle, faults: &mut Faults) {
    if circle.contact(contact).is_none() {
        faults.note(MandateField::Contact, FieldFault::NotOnRecord);
    }
}

#[cfg(test)]
mod tests;
