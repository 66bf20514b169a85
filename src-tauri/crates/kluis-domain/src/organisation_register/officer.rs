//! Functionaris gegevensbescherming (FG; AVG art. 37 tot en met 39, MW-16, ZT-18.4): the tasks, when each was done, and the registration at the authority.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Faults, OrganisationRegisterRefusal, RegistersLaw};
use crate::{
    date,
    field::{FieldFault, required_line},
    law::{Law, LimitKey},
    organisation::Organisation,
    profile::{Appointment, Profile},
};

/// That a task was done, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TaskDoneDraft {
    /// Key of the task.
    pub task: String,
    /// When.
    pub on: String,
    /// By whom.
    pub by: String,
    /// What was found.
    pub finding: String,
    /// When it is done again; empty means after the interval of the task.
    pub next_on: String,
}

/// That a task was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each is the field of the same name of the draft, which explains it")]
pub struct TaskDone {
    pub task: String,
    pub on: NaiveDate,
    pub by: String,
    pub finding: String,
    pub next_on: NaiveDate,
}

/// Judges that a task was done.
///
/// # Errors
/// [`OrganisationRegisterRefusal`] with each faulty field.
pub fn check_task_done(
    draft: &TaskDoneDraft,
    law: &RegistersLaw,
    today: NaiveDate,
) -> Result<TaskDone, OrganisationRegisterRefusal> {
    let mut faults = Faults::default();
    let task = faults.keep("task", law.task(&draft.task).ok_or(FieldFault::NotAChoice));
    let on = faults.keep("on", date::past(&draft.on, today));
    let by = faults.keep("by", required_line(&draft.by));
    let finding = faults.needed_text("finding", &draft.finding);
    let next = faults.day("nextOn", &draft.next_on, today);
    faults.in_order("nextOn", on, next);
    let whole = || {
        let (task, on, by) = (task?, on?, by?);
        let next_on = next.unwrap_or_else(|| date::after(on, task.every));
        Some(TaskDone { task: task.key.clone(), on, by, finding, next_on })
    };
    let whole = whole();
    faults.ending(whole)
}

/// The registration of the officer at the authority, as typed (AVG art. 37(7)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfficerRegistrationDraft {
    /// Who is registered.
    pub name: String,
    /// Since when.
    pub registered_on: String,
    /// Number at the authority; may be empty.
    pub number: String,
    /// The last day on which this officer was one; empty while it goes on.
    pub ended_on: String,
}

/// The registration of the officer at the authority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each is the field of the same name of the draft, which explains it")]
pub struct OfficerRegistration {
    pub name: String,
    pub registered_on: NaiveDate,
    pub number: String,
    pub ended_on: Option<NaiveDate>,
}

/// Judges a registration.
///
/// # Errors
/// [`OrganisationRegisterRefusal`] with each faulty field.
pub fn check_registration(
    draft: &OfficerRegistrationDraft,
    today: NaiveDate,
) -> Result<OfficerRegistration, OrganisationRegisterRefusal> {
    let mut faults = Faults::default();
    let name = faults.keep("name", required_line(&draft.name));
    let registered_on = faults.keep("registeredOn", date::past(&draft.registered_on, today));
    let number = faults.line("number", &draft.number);
    let ended_on = faults.past_day("endedOn", &draft.ended_on, today);
    faults.in_order("endedOn", registered_on, ended_on);
    let whole = name.zip(registered_on).map(|(name, registered_on)| OfficerRegistration {
        name,
        registered_on,
        number,
        ended_on,
    });
    faults.ending(whole)
}

/// Whether the organisation has an officer: its profile says so, or it filled one in.
pub fn has_officer(profile: &Profile, organisation: &Organisation) -> bool {
    profile.officer.appointment == Appointment::Appointed || organisation.privacy_officer.is_some()
}

/// Whether the law asks for an officer (AVG art. 37(1)(c); law.md 2.8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfficerThreshold {
    /// Clients in the vault.
    #[ts(type = "number")]
    pub clients: i64,
    /// Above this number an officer is due.
    pub limit: u32,
    /// Article.
    pub article: String,
    /// Whether there are more clients than that.
    pub is_due: bool,
}

/// Compares the number of clients with the limit of the law.
pub fn threshold(clients: i64, law: &Law) -> OfficerThreshold {
    let limit = law.limit(LimitKey::OfficerPatients);
    OfficerThreshold {
        clients,
        limit: limit.value,
        article: limit.article.clone(),
        is_due: i64::from(limit.value) < clients,
    }
}
