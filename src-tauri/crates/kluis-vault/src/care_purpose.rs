//! The purposes of care relations, as stored: only added to, and ended.

use chrono::{DateTime, Utc};
use rusqlite::{Params, Row, named_params};

use kluis_domain::{
    care_purpose::{CarePurpose, CarePurposeId},
    client::ClientId,
    mandate::Ending,
};

use crate::{
    Reader, VaultError, Writer,
    audit::{instant, read_instant},
    contact::read_ending,
};

/// A purpose on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCarePurpose {
    /// Which.
    pub id: CarePurposeId,
    /// What.
    pub purpose: CarePurpose,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By which user.
    pub recorded_by: String,
}

impl Reader<'_> {
    /// The purposes of a client's care relation, the latest first day first, also those that ended.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn care_purposes_of(&self, client: ClientId) -> Result<Vec<StoredCarePurpose>, VaultError> {
        let sql = concat!(
            include_str!("care_purpose/select.sql"),
            "WHERE purpose.client_id = :client ORDER BY since DESC, purpose.id"
        );
        self.listed_purposes(sql, named_params! {":client": client.0})
    }

    /// One purpose.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn care_purpose(&self, id: CarePurposeId) -> Result<StoredCarePurpose, VaultError> {
        let sql = concat!(include_str!("care_purpose/select.sql"), "WHERE purpose.id = :id");
        let found = self.listed_purposes(sql, named_params! {":id": id.0})?;
        found.into_iter().next().ok_or(VaultError::NotFound("care purpose"))
    }

    fn listed_purposes(&self, sql: &str, params: impl Params) -> Result<Vec<StoredCarePurpose>, VaultError> {
        self.0.prepare_cached(sql)?.query_and_then(params, read_purpose)?.collect()
    }
}

impl Writer<'_> {
    /// Keeps a purpose.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_care_purpose(&self, purpose: &CarePurpose) -> Result<CarePurposeId, VaultError> {
        let id = CarePurposeId(self.new_id());
        self.0.execute(
            "INSERT INTO main.care_purpose (id, client_id, purpose, since, recorded_at, recorded_by)
             VALUES (:id, :client, :purpose, :since, :at, :by)",
            named_params! {
                ":id": id.0, ":client": purpose.client.0, ":purpose": purpose.purpose, ":since": purpose.since,
                ":at": instant(self.1.at), ":by": self.1.user.0,
            },
        )?;
        Ok(id)
    }

    /// Ends a purpose.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where it ended before.
    pub fn end_care_purpose(&self, id: CarePurposeId, ending: &Ending) -> Result<(), VaultError> {
        self.add_ending(
            "INSERT INTO main.care_purpose_ending VALUES (:id, :ended_on, :reason, :at, :by)",
            id.0,
            ending,
        )
    }
}

fn read_purpose(row: &Row) -> Result<StoredCarePurpose, VaultError> {
    Ok(StoredCarePurpose {
        id: CarePurposeId(row.get("id")?),
        purpose: CarePurpose {
            client: ClientId(row.get("client_id")?),
            purpose: row.get("purpose")?,
            since: row.get("since")?,
            ending: read_ending(row)?,
        },
        recorded_at: read_instant(row, "recorded_at")?,
        recorded_by: row.get("recorded_by_name")?,
    })
}
