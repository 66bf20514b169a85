//! Data protection impact assessments.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::organisation_register::{
    Dpia, DpiaDraft, LawItem, OrganisationEntryId, OrganisationRegister, RegistersLaw, check_dpia,
    criteria_met, seems_needed,
};
use kluis_vault::{Event, Reader, StoredEntryOf};

use super::{CheckRow, OrganisationFileRow, check_rows, file_rows, keep};
use crate::{Result, Session};

/// The assessments, and the criteria.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DpiaRegister {
    pub(crate) rows: Vec<DpiaRow>,
    criteria: Vec<LawItem>,
    /// From how many criteria an assessment seems needed.
    needed_from: u32,
}

/// An assessment on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DpiaRow {
    id: OrganisationEntryId,
    dpia: Dpia,
    checks: Vec<CheckRow>,
    #[ts(type = "number")]
    criteria_met: usize,
    /// Whether the criteria say that it is needed.
    seems_needed: bool,
    files: Vec<OrganisationFileRow>,
    #[ts(type = "number")]
    version: i64,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// An assessment, new or changed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct DpiaRecording {
    /// `null` for a new one.
    id: Option<OrganisationEntryId>,
    draft: DpiaDraft,
}

pub(crate) fn dpias(session: &mut Session, _: ()) -> Result<DpiaRegister> {
    let law = RegistersLaw::built_in();
    let event = Event::OrganisationRegisterRead(OrganisationRegister::Dpia);
    session.open.vault.consult(&session.stamp, event, |reader| {
        let stored: Vec<StoredEntryOf<Dpia>> = reader.organisation_entries()?;
        let rows = stored.into_iter().map(|it| dpia_row(reader, it)).collect::<Result<_>>()?;
        Ok(DpiaRegister { rows, criteria: law.criterion.clone(), needed_from: law.criteria_needed })
    })
}

pub(super) fn dpia_row(reader: &Reader, stored: StoredEntryOf<Dpia>) -> Result<DpiaRow> {
    let law = RegistersLaw::built_in();
    let checks = &stored.record.checks;
    Ok(DpiaRow {
        id: stored.id,
        checks: check_rows(&law.criterion, checks),
        criteria_met: criteria_met(checks),
        seems_needed: seems_needed(checks, law),
        files: file_rows(reader, stored.id)?,
        version: stored.version,
        recorded_at: stored.recorded_at,
        recorded_by: stored.recorded_by,
        dpia: stored.record,
    })
}

pub(crate) fn record_dpia(session: &mut Session, recording: DpiaRecording) -> Result<OrganisationEntryId> {
    let today = session.today();
    keep(session, recording.id, |_| Ok(check_dpia(&recording.draft, RegistersLaw::built_in(), today)?))
}
