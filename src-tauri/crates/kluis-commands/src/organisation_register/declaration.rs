//! Declarations of secrecy of staff.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::{
    organisation_register::{
        Declaration, DeclarationDraft, OrganisationEntryId, OrganisationRegister, check_declaration,
        without_declaration,
    },
    user::User,
};
use kluis_vault::{Event, Reader, StoredEntryOf};

use super::{OrganisationFileRow, file_rows, keep};
use crate::{Result, Session};

/// The declarations, and who lacks one.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DeclarationRegister {
    pub(crate) rows: Vec<DeclarationRow>,
    /// Users without one that holds.
    without: Vec<User>,
    /// Every user, to choose from.
    users: Vec<User>,
}

/// A declaration on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DeclarationRow {
    id: OrganisationEntryId,
    declaration: Declaration,
    is_user: bool,
    files: Vec<OrganisationFileRow>,
    #[ts(type = "number")]
    version: i64,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// A declaration, new or changed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct DeclarationRecording {
    /// `null` for a new one.
    id: Option<OrganisationEntryId>,
    draft: DeclarationDraft,
}

pub(crate) fn declarations(session: &mut Session, _: ()) -> Result<DeclarationRegister> {
    let today = session.today();
    let event = Event::OrganisationRegisterRead(OrganisationRegister::Declarations);
    session.open.vault.consult(&session.stamp, event, |reader| {
        let (stored, users) = (reader.organisation_entries()?, reader.users()?);
        let signed: Vec<Declaration> =
            stored.iter().map(|it: &StoredEntryOf<Declaration>| it.record.clone()).collect();
        let rows = stored.into_iter().map(|it| declaration_row(reader, it)).collect::<Result<_>>()?;
        Ok(DeclarationRegister { rows, without: without_declaration(&users, &signed, today), users })
    })
}

pub(super) fn declaration_row(reader: &Reader, stored: StoredEntryOf<Declaration>) -> Result<DeclarationRow> {
    Ok(DeclarationRow {
        id: stored.id,
        is_user: stored.record.user.is_some(),
        files: file_rows(reader, stored.id)?,
        version: stored.version,
        recorded_at: stored.recorded_at,
        recorded_by: stored.recorded_by,
        declaration: stored.record,
    })
}

pub(crate) fn record_declaration(
    session: &mut Session,
    recording: DeclarationRecording,
) -> Result<OrganisationEntryId> {
    let today = session.today();
    keep(session, recording.id, |writer| {
        Ok(check_declaration(&recording.draft, &writer.read().users()?, today)?)
    })
}
