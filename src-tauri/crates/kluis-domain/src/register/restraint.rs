//! Restraint (vrijheidsbeperkende maatregel; ZT-9.4.1, Wzd art. 2): what, when, how long, why, on whose responsibility, and where.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Entry, Faults, Register, RegisterField, RegisterRefusal};
use crate::{client::ClientId, field::FieldFault};

/// What a duration is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DurationUnit {
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days.
    Days,
}

/// A restraint as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RestraintDraft {
    /// Of which client.
    pub client: ClientId,
    /// What was applied.
    pub nature: String,
    /// From which day.
    pub on: String,
    /// From what time; empty where unknown.
    pub at: String,
    /// How long, a number; empty while it goes on.
    pub duration: String,
    /// In what the number is counted.
    pub duration_unit: Option<DurationUnit>,
    /// Why.
    pub reason: String,
    /// On whose responsibility.
    pub responsible: String,
    /// Home or location.
    pub location: String,
}

/// A restraint that passed every rule of [`Restraint::check`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Restraint {
    /// Of which client.
    pub client: ClientId,
    /// What was applied.
    pub nature: String,
    /// From which day.
    pub on: NaiveDate,
    /// From what time.
    #[serde(serialize_with = "super::hours_and_minutes")]
    #[ts(type = "string | null")]
    pub at: Option<NaiveTime>,
    /// How long; `None` while it goes on.
    pub duration: Option<u32>,
    /// In what the number is counted.
    pub duration_unit: Option<DurationUnit>,
    /// Why.
    pub reason: String,
    /// On whose responsibility.
    pub responsible: String,
    /// Home or location.
    pub location: String,
}

impl Restraint {
    /// Judges a draft.
    ///
    /// # Errors
    /// Each faulty field.
    pub fn check(draft: &RestraintDraft, today: NaiveDate) -> Result<Restraint, RegisterRefusal> {
        let mut faults = Faults::default();
        let nature = faults.required_line(RegisterField::Nature, &draft.nature);
        let on = faults.day(RegisterField::On, &draft.on, today);
        let at = faults.time(RegisterField::At, &draft.at);
        let duration = faults.take(RegisterField::Duration, number(&draft.duration));
        if duration.is_some() && draft.duration_unit.is_none() {
            faults.note(RegisterField::DurationUnit, FieldFault::Missing);
        }
        let reason = faults.required_text(RegisterField::Reason, &draft.reason);
        let responsible = faults.required_line(RegisterField::Responsible, &draft.responsible);
        let location = faults.required_line(RegisterField::Location, &draft.location);
        let (Some(on), true) = (on, faults.done()) else { return Err(faults.refusal()) };
        Ok(Restraint {
            client: draft.client,
            nature,
            on,
            at,
            duration,
            duration_unit: duration.and(draft.duration_unit),
            reason,
            responsible,
            location,
        })
    }
}

fn number(typed: &str) -> Result<Option<u32>, FieldFault> {
    let text = typed.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let plain = text.chars().all(|it| it.is_ascii_digit());
    let number = text.parse().ok().filter(|it| plain && (1..=999).contains(it));
    number.map(Some).ok_or(FieldFault::NotANumber)
}

impl Entry for Restraint {
    const REGISTER: Register = Register::Restraint;

    fn client(&self) -> ClientId {
        self.client
    }

    fn on(&self) -> NaiveDate {
        self.on
    }
}
