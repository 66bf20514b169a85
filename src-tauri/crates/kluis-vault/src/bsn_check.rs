//! Checks of identity and BSN, as stored.

use chrono::{DateTime, Utc};
use rusqlite::{Row, named_params};

use kluis_domain::{
    bsn_check::{BsnCheck, BsnCheckId, Verification},
    client::ClientId,
};

use crate::{
    Reader, VaultError, Writer,
    audit::{instant, read_instant},
    names::DOCUMENT_KINDS,
};

/// A check on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredBsnCheck {
    /// Which.
    pub id: BsnCheckId,
    /// What was checked.
    pub check: BsnCheck,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By which user.
    pub recorded_by: String,
}

impl Reader<'_> {
    /// The checks of a client, newest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn bsn_checks_of(&self, client: ClientId) -> Result<Vec<StoredBsnCheck>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT bsn_check.*, user.name AS recorded_by_name
                 FROM bsn_check
                 JOIN user ON user.id = recorded_by
                 WHERE client_id = :client
                 ORDER BY checked_on DESC, recorded_at DESC",
            )?
            .query_and_then(named_params! {":client": client.0}, read_check)?
            .collect()
    }

    /// Whether the identity of a client was ever checked.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn has_bsn_check(&self, client: ClientId) -> Result<bool, VaultError> {
        Ok(self
            .0
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM bsn_check WHERE client_id = :client) AS found")?
            .query_row(named_params! {":client": client.0}, |row| row.get("found"))?)
    }
}

impl Writer<'_> {
    /// Keeps a check.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_bsn_check(&self, check: &BsnCheck) -> Result<BsnCheckId, VaultError> {
        let id = BsnCheckId(self.new_id());
        let (verification, remark) = stored(&check.verification);
        self.0.execute(
            "INSERT INTO bsn_check (
                id, client_id, checked_on, document_kind, document_number, valid_until, checked_by,
                verification, remark, recorded_at, recorded_by
             )
             VALUES (
                :id, :client, :checked_on, :document_kind, :document_number, :valid_until, :checked_by,
                :verification, :remark, :at, :by
             )",
            named_params! {
                ":id": id.0,
                ":client": check.client.0,
                ":checked_on": check.checked_on,
                ":document_kind": DOCUMENT_KINDS.name_of(check.document_kind),
                ":document_number": check.document_number,
                ":valid_until": check.valid_until,
                ":checked_by": check.checked_by,
                ":verification": verification,
                ":remark": remark,
                ":at": instant(self.1.at),
                ":by": self.1.user.0,
            },
        )?;
        Ok(id)
    }
}

fn stored(verification: &Verification) -> (&'static str, &str) {
    match verification {
        Verification::SbvZ => ("sbv-z", ""),
        Verification::ReceivedFrom { sender } => ("received-from", sender),
        Verification::Brp => ("brp", ""),
        Verification::NotPossible { reason } => ("not-possible", reason),
    }
}

fn read_check(row: &Row) -> Result<StoredBsnCheck, VaultError> {
    Ok(StoredBsnCheck {
        id: BsnCheckId(row.get("id")?),
        check: BsnCheck {
            client: ClientId(row.get("client_id")?),
            checked_on: row.get("checked_on")?,
            document_kind: DOCUMENT_KINDS.value_of(&row.get::<_, String>("document_kind")?)?,
            document_number: row.get("document_number")?,
            valid_until: row.get("valid_until")?,
            checked_by: row.get("checked_by")?,
            verification: read_verification(row)?,
        },
        recorded_at: read_instant(row, "recorded_at")?,
        recorded_by: row.get("recorded_by_name")?,
    })
}

fn read_verification(row: &Row) -> Result<Verification, VaultError> {
    let remark: String = row.get("remark")?;
    match row.get::<_, String>("verification")?.as_str() {
        "sbv-z" => Ok(Verification::SbvZ),
        "received-from" => Ok(Verification::ReceivedFrom { sender: remark }),
        "brp" => Ok(Verification::Brp),
        "not-possible" => Ok(Verification::NotPossible { reason: remark }),
        _ => Err(VaultError::Unreadable("bsn_check.verification")),
    }
}
