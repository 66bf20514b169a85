//! Goed vertegenwoordigerschap (BW art. 7:465(4) en (5); ZT-5.4, ZT-5.5, MW-7.7, MW-7.8): how a representative goes about it, and when the duties are not performed towards one.
//!
//! A representative acts with due care and involves the client as far as possible. The duties are owed to the representative,
//! unless that is incompatible with good care; such an exception has a reason and lasts until it is ended. It never changes who
//! decides. Notes are only added to.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    circle::Circle,
    client::ClientId,
    contact::{Contact, ContactId, Relation},
    date::{self, Century},
    field::{FieldFault, TEXT, required_line, required_text},
    mandate::{Ending, EndingDraft, Mandate},
};

/// Which note; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"conductNote\" }")]
pub struct ConductNoteId(pub Uuid);

/// What a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ConductKind {
    /// How the representative involved the client (BW art. 7:465(5)).
    ClientInvolved,
    /// A concern about the care with which the representative acts (BW art. 7:465(5)).
    Concern,
    /// The duties are not performed towards the representative, because of good care (BW art. 7:465(4)).
    DutiesNotPerformed,
}

/// A note as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConductDraft {
    /// Of which client.
    pub client: ClientId,
    /// About which representative.
    pub contact: ContactId,
    /// What it is about.
    pub kind: Option<ConductKind>,
    /// The day on which it was seen or decided.
    pub on: String,
    /// Who saw or decided it.
    pub by: String,
    /// What was seen, or why the duties are not performed.
    pub text: String,
    /// First day of an exception; empty for another note.
    pub from: String,
    /// Last day of an exception; empty means until it is ended, and for another note.
    pub until: String,
}

/// A note that passed every rule of [`record`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConductNote {
    /// Of which client.
    pub client: ClientId,
    /// About which representative.
    pub contact: ContactId,
    /// What it is about.
    pub kind: ConductKind,
    /// The day on which it was seen or decided.
    pub on: NaiveDate,
    /// Who saw or decided it.
    pub by: String,
    /// What was seen, or why the duties are not performed.
    pub text: String,
    /// How long an exception lasts; absent for another note.
    pub exception: Option<ExceptionPeriod>,
}

/// How long the duties are not performed towards a representative.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExceptionPeriod {
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None` means until it is ended.
    pub until: Option<NaiveDate>,
    /// How it came to an end, if it did.
    pub ending: Option<Ending>,
}

/// A field of the forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of a draft of this file that it points at")]
pub enum ConductField {
    Contact,
    Kind,
    NotedOn,
    By,
    Text,
    From,
    Until,
    On,
    Reason,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConductFault {
    /// The field.
    pub field: ConductField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Everything that is wrong with a note or its end, in the order of the form; never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{} fields of the note about a representative are not right", faults.len())]
pub struct ConductRefusal {
    /// The faults.
    pub faults: Vec<ConductFault>,
}

/// Collects the faults of a form instead of stopping at the first.
#[derive(Default)]
struct Faults(Vec<ConductFault>);

impl Faults {
    fn keep<T>(&mut self, field: ConductField, outcome: Result<T, FieldFault>) -> Option<T> {
        outcome.map_err(|fault| self.note(field, fault)).ok()
    }

    fn note(&mut self, field: ConductField, fault: FieldFault) {
        self.0.push(ConductFault { field, fault });
    }

    fn ending<T>(self, outcome: Option<T>) -> Result<T, ConductRefusal> {
        match outcome {
            Some(whole) if self.0.is_empty() => Ok(whole),
            Some(_) | None => Err(ConductRefusal { faults: self.0 }),
        }
    }
}

/// Judges a note about a representative against those on record of the same client.
///
/// # Errors
/// [`ConductRefusal`] with each faulty field.
pub fn record(
    draft: &ConductDraft,
    circle: &Circle,
    known: &[ConductNote],
    today: NaiveDate,
) -> Result<ConductNote, ConductRefusal> {
    let mut faults = Faults::default();
    faults.keep(ConductField::Contact, representative(draft.contact, circle));
    let kind = faults.keep(ConductField::Kind, draft.kind.ok_or(FieldFault::Missing));
    let on = faults.keep(ConductField::NotedOn, noted_on(&draft.on, circle, today));
    let by = faults.keep(ConductField::By, required_line(&draft.by));
    let text = faults.keep(ConductField::Text, required_text(&draft.text, TEXT));
    let exception = match kind {
        Some(ConductKind::DutiesNotPerformed) => read_period(draft, circle, today, &mut faults),
        Some(ConductKind::ClientInvolved | ConductKind::Concern) => refuse_period(draft, &mut faults),
        None => None,
    };
    if exception.as_ref().is_some_and(|one| stands_already(draft.contact, one, known)) {
        faults.note(ConductField::From, FieldFault::Overlaps);
    }
    let (client, contact) = (draft.client, draft.contact);
    let note =
        || Some(ConductNote { client, contact, kind: kind?, on: on?, by: by?, text: text?, exception });
    faults.ending(note())
}

fn representative(id: ContactId, circle: &Circle) -> Result<(), FieldFault> {
    let held = circle.mandates.iter().map(|(_, it)| it).filter(|it| it.contact == id);
    match circle.contact(id) {
        None => Err(FieldFault::NotOnRecord),
        Some(contact) if may_represent(contact, held) => Ok(()),
        Some(_) => Err(FieldFault::NotARepresentative),
    }
}

/// Whether a contact holds or held one of these mandates of its own, or is somebody whom the law lets act without one.
pub fn may_represent<'a>(contact: &Contact, mut mandates: impl Iterator<Item = &'a Mandate>) -> bool {
    mandates.next().is_some() || contact.relations.iter().any(|it| it.may_act())
}

impl Relation {
    /// Whether the law lets this relative act without a mandate, in one regime or another (BW art. 7:465(3), Wmo 2015 art.
    /// 1.1.1(2)).
    fn may_act(self) -> bool {
        match self {
            Relation::Partner
            | Relation::Parent
            | Relation::Child
            | Relation::Sibling
            | Relation::Grandparent
            | Relation::Grandchild => true,
            Relation::OtherRelative
            | Relation::Network
            | Relation::InformalCarer
            | Relation::Carer
            | Relation::Institution
            | Relation::FirstContact => false,
        }
    }
}

fn noted_on(text: &str, circle: &Circle, today: NaiveDate) -> Result<NaiveDate, FieldFault> {
    let on = date::past(text, today)?;
    if on < circle.client.birth_date.earliest() { Err(FieldFault::BeforeOther) } else { Ok(on) }
}

fn read_period(
    draft: &ConductDraft,
    circle: &Circle,
    today: NaiveDate,
    faults: &mut Faults,
) -> Option<ExceptionPeriod> {
    let from = faults.keep(ConductField::From, date::required(&draft.from, Century::Near, today));
    let until = faults.keep(ConductField::Until, date::optional(&draft.until, Century::Near, today));
    let until = until.flatten();
    if from.is_some_and(|from| from < circle.client.birth_date.earliest()) {
        faults.note(ConductField::From, FieldFault::BeforeOther);
    }
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        faults.note(ConductField::Until, FieldFault::BeforeOther);
    }
    from.map(|from| ExceptionPeriod { from, until, ending: None })
}

/// Only an exception has a first and a last day.
fn refuse_period(draft: &ConductDraft, faults: &mut Faults) -> Option<ExceptionPeriod> {
    for (field, text) in [(ConductField::From, &draft.from), (ConductField::Until, &draft.until)] {
        if !text.trim().is_empty() {
            faults.note(field, FieldFault::NotApplicable);
        }
    }
    None
}

fn stands_already(contact: ContactId, one: &ExceptionPeriod, known: &[ConductNote]) -> bool {
    let of_contact = known.iter().filter(|it| it.contact == contact);
    of_contact.filter_map(|it| it.exception.as_ref()).any(|other| one.overlaps(other))
}

/// Ends an exception: from the day after, the duties are performed towards the representative again.
///
/// # Errors
/// [`ConductRefusal`] with each faulty field; another note has no end, and an exception that ended stays as it is.
pub fn end(note: ConductNote, draft: &EndingDraft, today: NaiveDate) -> Result<ConductNote, ConductRefusal> {
    let mut faults = Faults::default();
    let on = match &note.exception {
        None => Err(FieldFault::NotApplicable),
        Some(it) => draft.last_day((it.from, it.until, it.ending.as_ref()), today),
    };
    let on = faults.keep(ConductField::On, on);
    let reason = faults.keep(ConductField::Reason, draft.why());
    let ending = faults.ending(on.zip(reason).map(|(on, reason)| Ending { on, reason }))?;
    let exception = note.exception.map(|it| ExceptionPeriod { ending: Some(ending), ..it });
    Ok(ConductNote { exception, ..note })
}

impl ConductNote {
    /// Whether it is an exception that holds on a day.
    pub fn is_open_on(&self, day: NaiveDate) -> bool {
        let holds = |it: &ExceptionPeriod| it.from <= day && it.last_day().is_none_or(|last| day <= last);
        self.exception.as_ref().is_some_and(holds)
    }
}

impl ExceptionPeriod {
    /// The last day, by its own term or by its ending; `None` while neither is known.
    pub fn last_day(&self) -> Option<NaiveDate> {
        let ended = self.ending.as_ref().map(|it| it.on);
        self.until.into_iter().chain(ended).min()
    }

    fn overlaps(&self, other: &ExceptionPeriod) -> bool {
        other.last_day().is_none_or(|last| self.from <= last)
            && self.last_day().is_none_or(|last| other.from <= last)
    }
}

#[cfg(test)]
mod tests;
