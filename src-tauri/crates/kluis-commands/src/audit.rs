//! Who looked, and whether the log is whole.

use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

use kluis_domain::client::ClientId;
use kluis_vault::{Event, VaultError};

use crate::{Result, Session};

/// One event about a client.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AuditRow {
    at: DateTime<Utc>,
    user_name: String,
    role: String,
    event: String,
}

/// The outcome of reading the whole chain.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ChainReport {
    #[ts(type = "number")]
    rows: u64,
    /// Number of the first row that does not fit.
    #[ts(type = "number | null")]
    first_broken: Option<u64>,
}

pub(crate) fn client(session: &mut Session, id: ClientId) -> Result<Vec<AuditRow>> {
    let rows = session.open.vault.consult(&session.stamp, Event::AuditRead(Some(id)), |reader| {
        reader.client(id)?;
        reader.audit_of(id)
    })?;
    let row = |it: kluis_vault::AuditRow| AuditRow {
        at: it.at,
        user_name: it.user_name,
        role: it.role,
        event: it.event,
    };
    Ok(rows.into_iter().map(row).collect())
}

pub(crate) fn verify(session: &mut Session, _: ()) -> Result<ChainReport> {
    let found = session.open.vault.verify_audit()?;
    session.open.vault.change(&session.stamp, |_| Ok::<_, VaultError>(((), Event::AuditVerified)))?;
    Ok(ChainReport { rows: found.rows, first_broken: found.first_broken })
}
