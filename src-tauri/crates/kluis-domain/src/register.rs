//! Registers beside the dossier (registers; ZT-9.4.1–9.4.4, Wkkgz art. 8, 10 en 11): restraint, medication, incidents and abuse.
//!
//! An entry is never changed. What becomes known later is added to it ([`add`]), with its date and who added it.

mod abuse;
mod incident;
mod medication;
mod restraint;
#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize, Serializer};
use ts_rs::TS;
use uuid::Uuid;

pub use abuse::{Abuse, AbuseDraft};
pub use incident::{Incident, IncidentDraft, IncidentKind};
pub use medication::{
    Medication, MedicationDraft, MedicationRow, MedicationTask, Tick, TickDraft, TickOutcome, tick,
};
pub use restraint::{DurationUnit, Restraint, RestraintDraft};

use crate::{
    authorisation::Compartment,
    client::ClientId,
    dossier_item::{any_day, past_day},
    field::{FieldFault, LINE, LONG_TEXT, required_line, required_text, tidy, tidy_text},
    profile::RetentionCategory,
};

/// Which entry of a register; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"registerEntry\" }")]
pub struct EntryId(pub Uuid);

/// A register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Register {
    /// Incidents (ZT-9.4.3).
    Incidents,
    /// Restraint (ZT-9.4.1).
    Restraint,
    /// Medication lists (ZT-9.4.2).
    Medication,
    /// (Suspected) abuse (ZT-9.4.4).
    Abuse,
}

impl Register {
    /// Every register.
    pub const ALL: [Register; 4] =
        [Register::Incidents, Register::Restraint, Register::Medication, Register::Abuse];

    /// The compartment that it is.
    pub fn compartment(self) -> Compartment {
        match self {
            Register::Incidents => Compartment::Incidents,
            Register::Restraint => Compartment::Restraint,
            Register::Medication => Compartment::Medication,
            Register::Abuse => Compartment::Abuse,
        }
    }

    /// What can be added to its entries later.
    pub fn additions(self) -> &'static [AdditionKind] {
        use AdditionKind::{
            Action, Aftercare, ClientTold, Ended, FullTakeover, MedicationIncident, Note, Prevention,
            ReportedToInspectorate, Settlement,
        };
        match self {
            Register::Incidents => &[Note, Action, ClientTold, ReportedToInspectorate, Settlement],
            Register::Restraint => &[Note, Ended],
            Register::Medication => &[Note, MedicationIncident, FullTakeover],
            Register::Abuse => &[Note, Action, Settlement, Aftercare, Prevention, ReportedToInspectorate],
        }
    }
}

/// What a later addition tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AdditionKind {
    /// Something more.
    Note,
    /// What was done.
    Action,
    /// How it was settled.
    Settlement,
    /// Care afterwards.
    Aftercare,
    /// How it is prevented from now on.
    Prevention,
    /// The client, or who acts for the client, was told (Wkkgz art. 10(3)).
    ClientTold,
    /// Reported to the inspectorate (Wkkgz art. 11).
    ReportedToInspectorate,
    /// The restraint ended.
    Ended,
    /// Something went wrong with the medication: the list is then kept as long as the dossier (ZT-17.1.4b).
    MedicationIncident,
    /// All of the medication was taken over: kept as long as the dossier (ZT-17.1.4b).
    FullTakeover,
}

/// An addition as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AdditionDraft {
    /// To which entry.
    pub entry: EntryId,
    /// What it tells.
    pub kind: AdditionKind,
    /// When that was.
    pub on: String,
    /// In words.
    pub text: String,
}

/// An addition that passed every rule of [`add`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Addition {
    /// To which entry.
    pub entry: EntryId,
    /// What it tells.
    pub kind: AdditionKind,
    /// When that was.
    pub on: NaiveDate,
    /// In words.
    pub text: String,
}

/// A field of a form of a register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of a draft that it points at")]
pub enum RegisterField {
    On,
    At,
    Kind,
    Description,
    Nature,
    Measures,
    Damage,
    Involved,
    ToldClientOn,
    ReportedOn,
    Duration,
    DurationUnit,
    Reason,
    Responsible,
    Location,
    Circumstances,
    Action,
    Settlement,
    Aftercare,
    Prevention,
    ListDate,
    Pharmacy,
    Task,
    Rows,
    Row,
    Outcome,
    By,
    Deviation,
    Text,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RegisterFault {
    /// The field.
    pub field: RegisterField,
    /// Which row of a list, from 0; `None` where the field stands once.
    pub row: Option<u32>,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Why nothing was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{} fields of the register are not right", faults.len())]
pub struct RegisterRefusal {
    /// The faults, never empty.
    pub faults: Vec<RegisterFault>,
}

/// Collects the faults of a form.
#[derive(Default)]
struct Faults(Vec<RegisterFault>);

impl Faults {
    fn note(&mut self, field: RegisterField, fault: FieldFault) {
        self.0.push(RegisterFault { field, row: None, fault });
    }

    fn take<T: Default>(&mut self, field: RegisterField, judged: Result<T, FieldFault>) -> T {
        judged.map_err(|fault| self.note(field, fault)).unwrap_or_default()
    }

    fn line(&mut self, field: RegisterField, typed: &str) -> String {
        self.take(field, tidy(typed, LINE))
    }

    fn required_line(&mut self, field: RegisterField, typed: &str) -> String {
        self.take(field, required_line(typed))
    }

    fn text(&mut self, field: RegisterField, typed: &str) -> String {
        self.take(field, tidy_text(typed, LONG_TEXT))
    }

    fn required_text(&mut self, field: RegisterField, typed: &str) -> String {
        self.take(field, required_text(typed, LONG_TEXT))
    }

    fn day(&mut self, field: RegisterField, typed: &str, today: NaiveDate) -> Option<NaiveDate> {
        past_day(typed, today).map_err(|fault| self.note(field, fault)).ok()
    }

    /// A day that may be left open, between `earliest` and today.
    fn later_day(
        &mut self,
        field: RegisterField,
        typed: &str,
        earliest: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Option<NaiveDate> {
        let day = self.take(field, any_day(typed, today))?;
        if today < day {
            self.note(field, FieldFault::InTheFuture);
        }
        if earliest.is_some_and(|it| day < it) {
            self.note(field, FieldFault::BeforeOther);
        }
        Some(day)
    }

    fn time(&mut self, field: RegisterField, typed: &str) -> Option<NaiveTime> {
        self.take(field, time(typed))
    }

    fn chosen<T: Copy>(&mut self, field: RegisterField, choice: Option<T>) -> Option<T> {
        if choice.is_none() {
            self.note(field, FieldFault::Missing);
        }
        choice
    }

    fn done(&self) -> bool {
        self.0.is_empty()
    }

    fn refusal(self) -> RegisterRefusal {
        RegisterRefusal { faults: self.0 }
    }
}

/// "14:30", "14.30" or "9:05"; empty is unknown.
pub(crate) fn time(typed: &str) -> Result<Option<NaiveTime>, FieldFault> {
    let text = typed.trim().replace('.', ":");
    if text.is_empty() {
        return Ok(None);
    }
    let parts: Vec<&str> = text.split(':').collect();
    let [hour, minute] = parts.as_slice() else { return Err(FieldFault::NotATime) };
    let number = |part: &str, longest: usize| {
        let plain = (1..=longest).contains(&part.len()) && part.chars().all(|it| it.is_ascii_digit());
        if plain { part.parse::<u32>().ok() } else { None }
    };
    let (hour, minute) = number(hour, 2).zip(number(minute, 2)).ok_or(FieldFault::NotATime)?;
    NaiveTime::from_hms_opt(hour, minute, 0).map(Some).ok_or(FieldFault::NotATime)
}

/// As people write it: "14:30".
fn hours_and_minutes<S: Serializer>(time: &Option<NaiveTime>, serializer: S) -> Result<S::Ok, S::Error> {
    time.map(|it| it.format("%H:%M").to_string()).serialize(serializer)
}

/// What every register knows of its entries.
pub trait Entry {
    /// Which register.
    const REGISTER: Register;

    /// Of which client.
    fn client(&self) -> ClientId;

    /// The day it counts from.
    fn on(&self) -> NaiveDate;

    /// How it is kept as it was entered; additions can make that longer.
    fn retention(&self) -> RetentionCategory {
        RetentionCategory::Care
    }
}

/// Judges an addition to an entry of a register of the day `entered_on`.
///
/// # Errors
/// Each faulty field.
pub fn add(
    draft: &AdditionDraft,
    register: Register,
    entered_on: NaiveDate,
    today: NaiveDate,
) -> Result<Addition, RegisterRefusal> {
    let mut faults = Faults::default();
    if !register.additions().contains(&draft.kind) {
        faults.note(RegisterField::Kind, FieldFault::NotAChoice);
    }
    let on = faults.day(RegisterField::On, &draft.on, today);
    if on.is_some_and(|day| day < entered_on) {
        faults.note(RegisterField::On, FieldFault::BeforeOther);
    }
    let text = faults.required_text(RegisterField::Text, &draft.text);
    match (on, faults.done()) {
        (Some(on), true) => Ok(Addition { entry: draft.entry, kind: draft.kind, on, text }),
        (_, _) => Err(faults.refusal()),
    }
}

/// How an entry is kept, given what was added: a medication list with an incident or a full takeover is kept as the dossier.
pub fn retention(entered: RetentionCategory, additions: &[Addition]) -> RetentionCategory {
    let longer = |it: &Addition| match it.kind {
        AdditionKind::MedicationIncident | AdditionKind::FullTakeover => true,
        AdditionKind::Note
        | AdditionKind::Action
        | AdditionKind::Settlement
        | AdditionKind::Aftercare
        | AdditionKind::Prevention
        | AdditionKind::ClientTold
        | AdditionKind::ReportedToInspectorate
        | AdditionKind::Ended => false,
    };
    let is_list = entered == RetentionCategory::MedicationList;
    if is_list && additions.iter().any(longer) { RetentionCategory::MedicationIncident } else { entered }
}
