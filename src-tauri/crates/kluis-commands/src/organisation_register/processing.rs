//! The register of processing, filled from the profile, the vault and the other registers, and the test of new purposes.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::{
    law::Law,
    organisation_register::{
        Compatibility, CompatibilityDraft, Derived, LawItem, OrganisationEntryId, OrganisationRegister,
        Processing, ProcessingDraft, ProcessingPart, ProcessingParts, Processor, RegistersLaw,
        check_compatibility, check_processing, derived_processings, lacking_parts,
    },
    profile::ProcessingRole,
};
use kluis_vault::{Event, Reader, StoredEntryOf};

use super::{CheckRow, check_rows, keep, records};
use crate::{Result, Session, consent::profile_of};

/// The processing of the organisation, and the tests of new purposes.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ProcessingRegister {
    /// Those that fill themselves first.
    pub(crate) rows: Vec<ProcessingRow>,
    /// Latest first.
    pub(crate) tests: Vec<CompatibilityRow>,
    /// What a test weighs.
    factors: Vec<LawItem>,
    /// The part that the organisation plays.
    role: ProcessingRole,
}

/// An entry of the register of processing.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ProcessingRow {
    /// Key of an entry that fills itself; empty for one of the organisation's own.
    key: String,
    /// What the organisation recorded, where it did.
    entry: Option<OrganisationEntryId>,
    name: String,
    role: ProcessingRole,
    parts: ProcessingParts,
    /// What art. 30 asks and is not filled in.
    lacking: Vec<ProcessingPart>,
    remark: String,
    ended_on: Option<NaiveDate>,
    /// What the organisation typed, to be changed.
    own: Option<Processing>,
    recorded_at: Option<DateTime<Utc>>,
    recorded_by: Option<String>,
}

/// A test of a new purpose, on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CompatibilityRow {
    id: OrganisationEntryId,
    test: Compatibility,
    checks: Vec<CheckRow>,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// What the organisation says of a processing, new or changed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ProcessingRecording {
    /// `null` for a new one.
    id: Option<OrganisationEntryId>,
    draft: ProcessingDraft,
}

pub(crate) fn processings(session: &mut Session, _: ()) -> Result<ProcessingRegister> {
    let event = Event::OrganisationRegisterRead(OrganisationRegister::Processing);
    session.open.vault.consult(&session.stamp, event, |reader| {
        let profile = profile_of(reader)?;
        let stored: Vec<StoredEntryOf<Processing>> = reader.organisation_entries()?;
        let mut rows: Vec<ProcessingRow> =
            derived(reader)?.into_iter().map(|it| filled_row(it, &stored)).collect();
        rows.extend(stored.iter().filter(|it| it.record.base.is_empty()).map(own_row));
        let mut tests: Vec<StoredEntryOf<Compatibility>> = reader.organisation_entries()?;
        tests.reverse();
        Ok(ProcessingRegister {
            rows,
            tests: tests.into_iter().map(test_row).collect(),
            factors: RegistersLaw::built_in().factor.clone(),
            role: profile.role,
        })
    })
}

/// The entries that fill themselves.
fn derived(reader: &Reader) -> Result<Vec<Derived>> {
    let profile = profile_of(reader)?;
    let mut processors: Vec<Processor> = records(reader.organisation_entries()?);
    processors.retain(|it| it.ended_on.is_none());
    let compatible: Vec<Compatibility> = records(reader.organisation_entries()?);
    Ok(derived_processings(profile, Law::built_in(), &reader.held()?, &processors, &compatible))
}

fn filled_row(derived: Derived, stored: &[StoredEntryOf<Processing>]) -> ProcessingRow {
    let own = stored.iter().find(|it| it.record.base == derived.key);
    let mut parts = derived.parts;
    if let Some(own) = own {
        parts.add_own(&own.record);
    }
    row(derived.key, derived.name, derived.role, parts, own)
}

/// An entry of the organisation's own; also what the history compares.
pub(super) fn own_row(stored: &StoredEntryOf<Processing>) -> ProcessingRow {
    let mut parts = ProcessingParts::default();
    parts.add_own(&stored.record);
    let record = &stored.record;
    row(record.base.clone(), record.name.clone(), record.role, parts, Some(stored))
}

fn row(
    key: String,
    name: String,
    role: ProcessingRole,
    parts: ProcessingParts,
    own: Option<&StoredEntryOf<Processing>>,
) -> ProcessingRow {
    ProcessingRow {
        key,
        entry: own.map(|it| it.id),
        name,
        role,
        lacking: lacking_parts(role, &parts),
        parts,
        remark: own.map(|it| it.record.remark.clone()).unwrap_or_default(),
        ended_on: own.and_then(|it| it.record.ended_on),
        recorded_at: own.map(|it| it.recorded_at),
        recorded_by: own.map(|it| it.recorded_by.clone()),
        own: own.map(|it| it.record.clone()),
    }
}

fn test_row(stored: StoredEntryOf<Compatibility>) -> CompatibilityRow {
    CompatibilityRow {
        id: stored.id,
        checks: check_rows(&RegistersLaw::built_in().factor, &stored.record.checks),
        test: stored.record,
        recorded_at: stored.recorded_at,
        recorded_by: stored.recorded_by,
    }
}

pub(crate) fn record_processing(
    session: &mut Session,
    recording: ProcessingRecording,
) -> Result<OrganisationEntryId> {
    let today = session.today();
    keep(session, recording.id, |writer| {
        let derived = derived(&writer.read())?;
        let bases: Vec<&str> = derived.iter().map(|it| it.key.as_str()).collect();
        Ok(check_processing(&recording.draft, &bases, today)?)
    })
}

pub(crate) fn record_compatibility(
    session: &mut Session,
    draft: CompatibilityDraft,
) -> Result<OrganisationEntryId> {
    let today = session.today();
    keep(session, None, |_| Ok(check_compatibility(&draft, RegistersLaw::built_in(), today)?))
}
