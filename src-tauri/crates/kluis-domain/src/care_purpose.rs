//! Doel van de zorgrelatie (AVG art. 5(1)(b) en 13(1)(c); MX-05, ZT-4.2, CE-04): for which purposes the organisation and the client have to do with each other, and since when.
//!
//! The purposes of the profile are offered; another may be typed. A purpose is ended, never changed or taken away.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    circle::ClientFacts,
    client::ClientId,
    date::{self, Century},
    field::{FieldFault, required_line},
    fold::fold,
    mandate::{Ending, EndingDraft},
};

/// Which purpose of a care relation; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"carePurpose\" }")]
pub struct CarePurposeId(pub Uuid);

/// A purpose as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CarePurposeDraft {
    /// Of which client.
    pub client: ClientId,
    /// The purpose, one of the profile's or another.
    pub purpose: String,
    /// First day.
    pub since: String,
}

/// A purpose that passed every rule of [`record`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CarePurpose {
    /// Of which client.
    pub client: ClientId,
    /// The purpose in words.
    pub purpose: String,
    /// First day.
    pub since: NaiveDate,
    /// How it came to an end, if it did.
    pub ending: Option<Ending>,
}

/// A field of the forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of a draft of this file that it points at")]
pub enum CarePurposeField {
    Purpose,
    Since,
    On,
    Reason,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CarePurposeFault {
    /// The field.
    pub field: CarePurposeField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Everything that is wrong, in the order of the form; never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{} fields of the purpose are not right", faults.len())]
pub struct CarePurposeRefusal {
    /// The faults.
    pub faults: Vec<CarePurposeFault>,
}

/// Collects the faults of a form instead of stopping at the first.
#[derive(Default)]
struct Faults(Vec<CarePurposeFault>);

impl Faults {
    fn keep<T>(&mut self, field: CarePurposeField, outcome: Result<T, FieldFault>) -> Option<T> {
        outcome.map_err(|fault| self.note(field, fault)).ok()
    }

    fn note(&mut self, field: CarePurposeField, fault: FieldFault) {
        self.0.push(CarePurposeFault { field, fault });
    }

    fn ending<T>(self, outcome: Option<T>) -> Result<T, CarePurposeRefusal> {
        match outcome {
            Some(whole) if self.0.is_empty() => Ok(whole),
            Some(_) | None => Err(CarePurposeRefusal { faults: self.0 }),
        }
    }
}

/// Judges a purpose against those on record of the same client: one purpose does not stand there twice at a time.
///
/// # Errors
/// [`CarePurposeRefusal`] with each faulty field.
pub fn record(
    draft: &CarePurposeDraft,
    client: &ClientFacts,
    known: &[CarePurpose],
    today: NaiveDate,
) -> Result<CarePurpose, CarePurposeRefusal> {
    let mut faults = Faults::default();
    let purpose = faults.keep(CarePurposeField::Purpose, required_line(&draft.purpose));
    let since = faults.keep(CarePurposeField::Since, since(&draft.since, client, today));
    let read = purpose.zip(since).map(|(purpose, since)| CarePurpose {
        client: draft.client,
        purpose,
        since,
        ending: None,
    });
    if read.as_ref().is_some_and(|one| known.iter().any(|other| one.repeats(other))) {
        faults.note(CarePurposeField::Purpose, FieldFault::Overlaps);
    }
    faults.ending(read)
}

fn since(text: &str, client: &ClientFacts, today: NaiveDate) -> Result<NaiveDate, FieldFault> {
    let since = date::required(text, Century::Near, today)?;
    if since < client.birth_date.earliest() {
        return Err(FieldFault::BeforeOther);
    }
    let after_death = client.deceased_on.is_some_and(|death| death.latest() < since);
    if after_death { Err(FieldFault::AfterDeath) } else { Ok(since) }
}

/// Ends a purpose; what was done for it stays as it was.
///
/// # Errors
/// [`CarePurposeRefusal`] with each faulty field; a purpose that ended stays as it is.
pub fn end(
    purpose: CarePurpose,
    draft: &EndingDraft,
    today: NaiveDate,
) -> Result<CarePurpose, CarePurposeRefusal> {
    let mut faults = Faults::default();
    let span = (purpose.since, None, purpose.ending.as_ref());
    let on = faults.keep(CarePurposeField::On, draft.last_day(span, today));
    let reason = faults.keep(CarePurposeField::Reason, draft.why());
    let ending = on.zip(reason).map(|(on, reason)| Ending { on, reason });
    faults.ending(ending).map(|ending| CarePurpose { ending: Some(ending), ..purpose })
}

impl CarePurpose {
    /// Whether it is the same purpose, on some of the same days; this one has no end yet.
    fn repeats(&self, other: &CarePurpose) -> bool {
        fold(&self.purpose) == fold(&other.purpose)
            && other.ending.as_ref().is_none_or(|ending| self.since <= ending.on)
    }
}

#[cfg(test)]
mod tests;
