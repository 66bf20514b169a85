//! Checks of identity and BSN, as stored.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Row, named_params};

use kluis_domain::{
    bsn_check::{
        BsnCheck, BsnCheckId, BsnOrigin, EstablishedIdentity, IdentityBasis, NoBsnReason, RegisterAnswer,
        ShownDocument,
    },
    bsn_use::BsnSource,
    client::ClientId,
};

use crate::{
    Reader, VaultError, Writer,
    audit::{instant, read_instant},
    names::{
        BSN_SOURCES, CHANNELS, DOCUMENT_KINDS, IDENTITY_BASES, NO_BSN_REASONS, REGISTER_OUTCOMES,
        SEARCH_PATHS, WID_CHECKS,
    },
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

    /// Whether a document was ever shown to establish the identity of a client.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn has_bsn_check(&self, client: ClientId) -> Result<bool, VaultError> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM bsn_check WHERE client_id = :client AND basis = 'document') AS found",
            )?
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
        let (basis, basis_reason, document) = stored_identity(&check.identity);
        let (source, no_bsn) = stored_origin(&check.origin);
        let register = check.register.as_ref();
        self.0.execute(
            include_str!("bsn_check/insert.sql"),
            named_params! {
                ":id": id.0,
                ":client": check.client.0,
                ":checked_on": check.checked_on,
                ":checked_by": check.checked_by,
                ":basis": IDENTITY_BASES.name_of(basis),
                ":basis_reason": basis_reason,
                ":document_kind": document.map(|it| DOCUMENT_KINDS.name_of(it.document_kind)),
                ":document_number": document.map(|it| &it.document_number),
                ":valid_until": document.map(|it| it.valid_until),
                ":issuing_country": document.map(|it| &it.issuing_country),
                ":wid_check": document.map(|it| WID_CHECKS.name_of(it.wid_check)),
                ":source": source.map(|it| BSN_SOURCES.name_of(it.0)),
                ":sender": source.map(|it| it.1),
                ":received_on": source.map(|it| it.2),
                ":no_bsn": no_bsn.map(|it| NO_BSN_REASONS.name_of(it.0)),
                ":no_bsn_remark": no_bsn.map(|it| it.1),
                ":register_outcome": register.map(|it| REGISTER_OUTCOMES.name_of(it.register_outcome)),
                ":search_path": register.and_then(|it| it.search_path).map(|it| SEARCH_PATHS.name_of(it)),
                ":asked_on": register.map(|it| it.asked_on),
                ":channel": register.map(|it| CHANNELS.name_of(it.channel)),
                ":register_remark": register.map(|it| &it.register_remark),
                ":at": instant(self.1.at),
                ":by": self.1.user.0,
            },
        )?;
        Ok(id)
    }
}

fn stored_identity(identity: &EstablishedIdentity) -> (IdentityBasis, &str, Option<&ShownDocument>) {
    match identity {
        EstablishedIdentity::Document(document) => (IdentityBasis::Document, "", Some(document)),
        EstablishedIdentity::Earlier => (IdentityBasis::Earlier, "", None),
        EstablishedIdentity::NoDocument { reason } => (IdentityBasis::NoDocument, reason, None),
        EstablishedIdentity::Urgent { reason } => (IdentityBasis::Urgent, reason, None),
    }
}

type StoredSource<'a> = Option<(BsnSource, &'a str, NaiveDate)>;
type StoredAbsence<'a> = Option<(NoBsnReason, &'a str)>;

fn stored_origin(origin: &BsnOrigin) -> (StoredSource<'_>, StoredAbsence<'_>) {
    match origin {
        BsnOrigin::Known { source, sender, received_on } => (Some((*source, sender, *received_on)), None),
        BsnOrigin::NoBsn { reason, remark } => (None, Some((*reason, remark))),
    }
}

fn read_check(row: &Row) -> Result<StoredBsnCheck, VaultError> {
    Ok(StoredBsnCheck {
        id: BsnCheckId(row.get("id")?),
        check: BsnCheck {
            client: ClientId(row.get("client_id")?),
            checked_on: row.get("checked_on")?,
            checked_by: row.get("checked_by")?,
            identity: read_identity(row)?,
            origin: read_origin(row)?,
            register: read_register(row)?,
        },
        recorded_at: read_instant(row, "recorded_at")?,
        recorded_by: row.get("recorded_by_name")?,
    })
}

fn read_identity(row: &Row) -> Result<EstablishedIdentity, VaultError> {
    match IDENTITY_BASES.value_of(&row.get::<_, String>("basis")?)? {
        IdentityBasis::Document => Ok(EstablishedIdentity::Document(ShownDocument {
            document_kind: DOCUMENT_KINDS.value_of(&row.get::<_, String>("document_kind")?)?,
            document_number: row.get("document_number")?,
            valid_until: row.get("valid_until")?,
            issuing_country: row.get("issuing_country")?,
            wid_check: WID_CHECKS.value_of(&row.get::<_, String>("wid_check")?)?,
        })),
        IdentityBasis::Earlier => Ok(EstablishedIdentity::Earlier),
        IdentityBasis::NoDocument => Ok(EstablishedIdentity::NoDocument { reason: row.get("basis_reason")? }),
        IdentityBasis::Urgent => Ok(EstablishedIdentity::Urgent { reason: row.get("basis_reason")? }),
    }
}

fn read_origin(row: &Row) -> Result<BsnOrigin, VaultError> {
    match row.get::<_, Option<String>>("source")? {
        Some(source) => Ok(BsnOrigin::Known {
            source: BSN_SOURCES.value_of(&source)?,
            sender: row.get("sender")?,
            received_on: row.get("received_on")?,
        }),
        None => Ok(BsnOrigin::NoBsn {
            reason: NO_BSN_REASONS.value_of(&row.get::<_, String>("no_bsn")?)?,
            remark: row.get("no_bsn_remark")?,
        }),
    }
}

fn read_register(row: &Row) -> Result<Option<RegisterAnswer>, VaultError> {
    let Some(outcome) = row.get::<_, Option<String>>("register_outcome")? else { return Ok(None) };
    let search_path: Option<String> = row.get("search_path")?;
    Ok(Some(RegisterAnswer {
        register_outcome: REGISTER_OUTCOMES.value_of(&outcome)?,
        search_path: search_path.map(|it| SEARCH_PATHS.value_of(&it)).transpose()?,
        asked_on: row.get("asked_on")?,
        channel: CHANNELS.value_of(&row.get::<_, String>("channel")?)?,
        register_remark: row.get("register_remark")?,
    }))
}
