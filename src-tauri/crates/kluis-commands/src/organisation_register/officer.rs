//! The data protection officer: whether one is due, the registration, and the tasks.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::{
    law::Law,
    organisation::Contact,
    organisation_register::{
        LawTask, OfficerRegistration, OfficerRegistrationDraft, OfficerThreshold, OrganisationEntryId,
        OrganisationRegister, RegistersLaw, TaskDone, TaskDoneDraft, check_registration, check_task_done,
        has_officer, threshold,
    },
    statement::term_in_dutch,
};
use kluis_vault::{Event, Reader, StoredEntryOf};

use super::keep;
use crate::{Result, Session, consent::profile_of};

/// The officer and the tasks.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OfficerPage {
    /// Whether the profile asks one or the organisation has one.
    has_officer: bool,
    officer: Option<Contact>,
    threshold: OfficerThreshold,
    /// The latest.
    registration: Option<OfficerRegistrationRow>,
    tasks: Vec<OfficerTaskRow>,
}

/// The registration of the officer at the authority.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OfficerRegistrationRow {
    id: OrganisationEntryId,
    registration: OfficerRegistration,
    #[ts(type = "number")]
    version: i64,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// A task with the times that it was done, latest first.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OfficerTaskRow {
    key: String,
    text: String,
    article: String,
    /// How often, in Dutch.
    every: String,
    source: String,
    /// `None` where it was never done.
    next_on: Option<NaiveDate>,
    is_due: bool,
    done: Vec<TaskDoneRow>,
}

/// That a task was done, on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TaskDoneRow {
    id: OrganisationEntryId,
    done: TaskDone,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// A registration, new or changed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct OfficerRegistering {
    /// `null` for a new one.
    id: Option<OrganisationEntryId>,
    draft: OfficerRegistrationDraft,
}

pub(crate) fn officer(session: &mut Session, _: ()) -> Result<OfficerPage> {
    let today = session.today();
    let event = Event::OrganisationRegisterRead(OrganisationRegister::OfficerTasks);
    session.open.vault.consult(&session.stamp, event, |reader| {
        let organisation = reader.organisation()?;
        let mut registrations: Vec<StoredEntryOf<OfficerRegistration>> = reader.organisation_entries()?;
        let (clients, _) = reader.clients(None, 0, 0)?;
        Ok(OfficerPage {
            has_officer: has_officer(profile_of(reader)?, &organisation),
            officer: organisation.privacy_officer,
            threshold: threshold(clients, Law::built_in()),
            registration: registrations.pop().map(registration_row),
            tasks: rows(reader, today)?,
        })
    })
}

/// The tasks alone, for the print.
pub(crate) fn task_rows(session: &mut Session) -> Result<Vec<OfficerTaskRow>> {
    Ok(officer(session, ())?.tasks)
}

fn rows(reader: &Reader, today: NaiveDate) -> Result<Vec<OfficerTaskRow>> {
    let mut stored: Vec<StoredEntryOf<TaskDone>> = reader.organisation_entries()?;
    stored.sort_by_key(|it| std::cmp::Reverse(it.record.on));
    let row = |task: &LawTask| {
        let own = stored.iter().filter(|it| it.record.task == task.key);
        let done: Vec<TaskDoneRow> = own.map(done_row).collect();
        let next_on = done.first().map(|it| it.done.next_on);
        OfficerTaskRow {
            key: task.key.clone(),
            text: task.text.clone(),
            article: task.article.clone(),
            every: term_in_dutch(task.every),
            source: task.source.clone(),
            next_on,
            is_due: next_on.is_none_or(|on| on <= today),
            done,
        }
    };
    Ok(RegistersLaw::built_in().task.iter().map(row).collect())
}

fn done_row(stored: &StoredEntryOf<TaskDone>) -> TaskDoneRow {
    TaskDoneRow {
        id: stored.id,
        done: stored.record.clone(),
        recorded_at: stored.recorded_at,
        recorded_by: stored.recorded_by.clone(),
    }
}

fn registration_row(stored: StoredEntryOf<OfficerRegistration>) -> OfficerRegistrationRow {
    OfficerRegistrationRow {
        id: stored.id,
        registration: stored.record,
        version: stored.version,
        recorded_at: stored.recorded_at,
        recorded_by: stored.recorded_by,
    }
}

pub(crate) fn record_task_done(session: &mut Session, draft: TaskDoneDraft) -> Result<OrganisationEntryId> {
    let today = session.today();
    keep(session, None, |_| Ok(check_task_done(&draft, RegistersLaw::built_in(), today)?))
}

pub(crate) fn record_registration(
    session: &mut Session,
    registering: OfficerRegistering,
) -> Result<OrganisationEntryId> {
    let today = session.today();
    keep(session, registering.id, |_| Ok(check_registration(&registering.draft, today)?))
}
