//! Medication list (medicatielijst, aftekenlijst; ZT-9.4.2, ZT-17.1.4): the pharmacy's list, and each administration ticked off on it.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Entry, EntryId, Faults, Register, RegisterFault, RegisterField, RegisterRefusal};
use crate::{
    client::ClientId,
    field::{FieldFault, LINE, required_line, tidy},
    profile::RetentionCategory,
};

/// How much of the medication the carers do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MedicationTask {
    /// The client takes care of it; carers only remind.
    Reminding,
    /// Carers give a part of it.
    Partly,
    /// Carers took all of it over (ZT-17.1.4b).
    TakenOver,
}

/// A medicine on the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MedicationRow {
    /// Name, form and strength.
    pub medicine: String,
    /// How much.
    pub dose: String,
    /// When: "8:00 en 20:00", "zo nodig".
    pub moments: String,
}

/// The most medicines on one list.
const ROWS: usize = 100;

/// A list as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MedicationDraft {
    /// Of which client.
    pub client: ClientId,
    /// Date of the list.
    pub list_date: String,
    /// Which pharmacy made it.
    pub pharmacy: String,
    /// How much the carers do.
    pub task: Option<MedicationTask>,
    /// The medicines; may be empty where the list is filed as it came.
    pub rows: Vec<MedicationRow>,
}

/// A list that passed every rule of [`Medication::check`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Medication {
    /// Of which client.
    pub client: ClientId,
    /// Date of the list.
    pub list_date: NaiveDate,
    /// Which pharmacy made it.
    pub pharmacy: String,
    /// How much the carers do.
    pub task: MedicationTask,
    /// The medicines.
    pub rows: Vec<MedicationRow>,
}

impl Medication {
    /// Judges a draft. Rows without any word are left out.
    ///
    /// # Errors
    /// Each faulty field, with its row.
    pub fn check(draft: &MedicationDraft, today: NaiveDate) -> Result<Medication, RegisterRefusal> {
        let mut faults = Faults::default();
        let list_date = faults.day(RegisterField::ListDate, &draft.list_date, today);
        let pharmacy = faults.required_line(RegisterField::Pharmacy, &draft.pharmacy);
        let task = faults.chosen(RegisterField::Task, draft.task);
        let rows = rows(&draft.rows, &mut faults);
        let (Some(list_date), Some(task), true) = (list_date, task, faults.done()) else {
            return Err(faults.refusal());
        };
        Ok(Medication { client: draft.client, list_date, pharmacy, task, rows })
    }
}

fn rows(typed: &[MedicationRow], faults: &mut Faults) -> Vec<MedicationRow> {
    if ROWS < typed.len() {
        faults.note(RegisterField::Rows, FieldFault::TooLong { max: ROWS });
        return Vec::new();
    }
    let mut kept = Vec::new();
    for (row, typed) in (0u32..).zip(typed) {
        match medicine(typed) {
            Ok(None) => {}
            Ok(Some(medicine)) => kept.push(medicine),
            Err(fault) => {
                faults.0.push(RegisterFault { field: RegisterField::Rows, row: Some(row), fault });
            }
        }
    }
    kept
}

fn medicine(typed: &MedicationRow) -> Result<Option<MedicationRow>, FieldFault> {
    let (dose, moments) = (tidy(&typed.dose, LINE)?, tidy(&typed.moments, LINE)?);
    if typed.medicine.trim().is_empty() && dose.is_empty() && moments.is_empty() {
        return Ok(None);
    }
    Ok(Some(MedicationRow { medicine: required_line(&typed.medicine)?, dose, moments }))
}

impl Entry for Medication {
    const REGISTER: Register = Register::Medication;

    fn client(&self) -> ClientId {
        self.client
    }

    fn on(&self) -> NaiveDate {
        self.list_date
    }

    fn retention(&self) -> RetentionCategory {
        match self.task {
            MedicationTask::TakenOver => RetentionCategory::MedicationIncident,
            MedicationTask::Reminding | MedicationTask::Partly => RetentionCategory::MedicationList,
        }
    }
}

/// How an administration went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TickOutcome {
    /// Given as the list says.
    Given,
    /// Given otherwise: the deviation says how.
    GivenOtherwise,
    /// The client did not want it.
    Refused,
    /// Not given: the deviation says why.
    NotGiven,
}

/// An administration as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TickDraft {
    /// On which list.
    pub entry: EntryId,
    /// Which medicine, from 0.
    pub row: u32,
    /// When.
    pub on: String,
    /// At what time.
    pub at: String,
    /// How it went.
    pub outcome: Option<TickOutcome>,
    /// Who gave it.
    pub by: String,
    /// What was otherwise, and why.
    pub deviation: String,
}

/// An administration that passed every rule of [`tick`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Tick {
    /// On which list.
    pub entry: EntryId,
    /// Which medicine, from 0.
    pub row: u32,
    /// When.
    pub on: NaiveDate,
    /// At what time.
    #[serde(serialize_with = "super::hours_and_minutes")]
    #[ts(type = "string | null")]
    pub at: Option<NaiveTime>,
    /// How it went.
    pub outcome: TickOutcome,
    /// Who gave it.
    pub by: String,
    /// What was otherwise, and why.
    pub deviation: String,
}

/// Judges an administration against its list.
///
/// # Errors
/// Each faulty field.
pub fn tick(draft: &TickDraft, list: &Medication, today: NaiveDate) -> Result<Tick, RegisterRefusal> {
    let mut faults = Faults::default();
    if list.rows.len() <= draft.row as usize {
        faults.note(RegisterField::Row, FieldFault::NotAChoice);
    }
    let on = faults.day(RegisterField::On, &draft.on, today);
    if on.is_some_and(|day| day < list.list_date) {
        faults.note(RegisterField::On, FieldFault::BeforeOther);
    }
    let at = faults.time(RegisterField::At, &draft.at);
    let outcome = faults.chosen(RegisterField::Outcome, draft.outcome);
    let by = faults.required_line(RegisterField::By, &draft.by);
    let deviation = match draft.outcome {
        Some(TickOutcome::GivenOtherwise | TickOutcome::NotGiven) => {
            faults.required_line(RegisterField::Deviation, &draft.deviation)
        }
        Some(TickOutcome::Given | TickOutcome::Refused) | None => {
            faults.line(RegisterField::Deviation, &draft.deviation)
        }
    };
    let (Some(on), Some(outcome), true) = (on, outcome, faults.done()) else { return Err(faults.refusal()) };
    Ok(Tick { entry: draft.entry, row: draft.row, on, at, outcome, by, deviation })
}
