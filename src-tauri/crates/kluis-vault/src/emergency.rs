//! Emergency access, as stored: only added to.

use chrono::{DateTime, Utc};
use rusqlite::{Row, named_params};

use kluis_domain::{
    client::ClientId,
    emergency::{EmergencyId, Sought},
    fold::fold,
    user::UserId,
};

use crate::{
    Reader, VaultError, Writer,
    audit::{instant, read_instant},
    client::read_client,
};

/// An access on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEmergency {
    /// Which.
    pub id: EmergencyId,
    /// To which client.
    pub client: ClientId,
    /// Of whom.
    pub user: UserId,
    /// Name of the user, as it is now.
    pub user_name: String,
    /// Why.
    pub reason: String,
    /// From when.
    pub opened_at: DateTime<Utc>,
    /// Until when, not included.
    pub until: DateTime<Utc>,
    /// What was found of it, oldest first.
    pub reviews: Vec<StoredReview>,
}

/// What somebody found of an access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredReview {
    /// Who.
    pub by: UserId,
    /// Name of who.
    pub by_name: String,
    /// What.
    pub finding: String,
    /// When.
    pub at: DateTime<Utc>,
}

const SELECT: &str = "SELECT access.*, coalesce(user.name, '') AS user_name
     FROM emergency_access AS access
     LEFT JOIN user ON user.id = access.user_id";

impl Reader<'_> {
    /// Every access to a client, newest first.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn emergencies_of(&self, client: ClientId) -> Result<Vec<StoredEmergency>, VaultError> {
        self.0
            .prepare_cached(&format!("{SELECT} WHERE access.client_id = :client ORDER BY access.id DESC"))?
            .query_and_then(named_params! {":client": client.0}, |row| self.read_emergency(row))?
            .collect()
    }

    /// Accesses that this user has not looked into yet, newest first; one's own are looked into by others.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn emergencies_to_review(&self, user: UserId) -> Result<Vec<StoredEmergency>, VaultError> {
        self.0
            .prepare_cached(&format!(
                "{SELECT} WHERE access.user_id <> :user
                   AND NOT EXISTS (
                       SELECT 1 FROM emergency_review AS review
                       WHERE review.access_id = access.id AND review.reviewed_by = :user
                   )
                 ORDER BY access.id DESC"
            ))?
            .query_and_then(named_params! {":user": user.0}, |row| self.read_emergency(row))?
            .collect()
    }

    /// Accesses of a user that have not run out, newest first.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn emergencies_running(
        &self,
        user: UserId,
        now: DateTime<Utc>,
    ) -> Result<Vec<StoredEmergency>, VaultError> {
        self.0
            .prepare_cached(&format!(
                "{SELECT} WHERE access.user_id = :user AND access.opened_at <= :now AND :now < access.until
                 ORDER BY access.id DESC"
            ))?
            .query_and_then(named_params! {":user": user.0, ":now": instant(now)}, |row| {
                self.read_emergency(row)
            })?
            .collect()
    }

    /// One access.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn emergency(&self, id: EmergencyId) -> Result<StoredEmergency, VaultError> {
        self.0
            .prepare_cached(&format!("{SELECT} WHERE access.id = :id"))?
            .query_and_then(named_params! {":id": id.0}, |row| self.read_emergency(row))?
            .next()
            .ok_or(VaultError::NotFound("emergency access"))?
    }

    fn read_emergency(&self, row: &Row) -> Result<StoredEmergency, VaultError> {
        let id = EmergencyId(row.get("id")?);
        Ok(StoredEmergency {
            id,
            client: ClientId(row.get("client_id")?),
            user: UserId(row.get("user_id")?),
            user_name: row.get("user_name")?,
            reason: row.get("reason")?,
            opened_at: read_instant(row, "opened_at")?,
            until: read_instant(row, "until")?,
            reviews: self.reviews_of(id)?,
        })
    }

    fn reviews_of(&self, id: EmergencyId) -> Result<Vec<StoredReview>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT review.*, coalesce(user.name, '') AS by_name
                 FROM emergency_review AS review
                 LEFT JOIN user ON user.id = review.reviewed_by
                 WHERE review.access_id = :id
                 ORDER BY review.reviewed_at",
            )?
            .query_and_then(named_params! {":id": id.0}, |row| {
                Ok(StoredReview {
                    by: UserId(row.get("reviewed_by")?),
                    by_name: row.get("by_name")?,
                    finding: row.get("finding")?,
                    at: read_instant(row, "reviewed_at")?,
                })
            })?
            .collect()
    }
}

impl Writer<'_> {
    /// Who is meant, among all clients and not only those within reach: the one who fits, if there is just one.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn client_in_emergency(&self, sought: &Sought) -> Result<Option<ClientId>, VaultError> {
        let found: Vec<ClientId> = match sought {
            Sought::Number(number) => self
                .0
                .prepare_cached("SELECT id FROM main.client WHERE number = :number")?
                .query_map(named_params! {":number": number}, |row| Ok(ClientId(row.get("id")?)))?
                .collect::<rusqlite::Result<_>>()?,
            Sought::Person(surname, born) => self.born_and_called(surname, &born.to_string())?,
        };
        Ok(match found.as_slice() {
            [one] => Some(*one),
            _ => None,
        })
    }

    fn born_and_called(&self, surname: &str, born: &str) -> Result<Vec<ClientId>, VaultError> {
        let mut statement = self.0.prepare_cached("SELECT * FROM main.client WHERE birth_date = :born")?;
        let born_then = statement
            .query_and_then(named_params! {":born": born}, read_client)?
            .collect::<Result<Vec<_>, VaultError>>()?;
        let wanted = fold(surname);
        let fits = born_then.into_iter().filter(|it| {
            let own = fold(&it.client.surname);
            let with_prefix = fold(&format!("{} {}", it.client.prefix, it.client.surname));
            own == wanted || with_prefix == wanted
        });
        Ok(fits.map(|it| it.id).collect())
    }

    /// Opens a client to whoever acts, until an instant.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn open_emergency(
        &self,
        client: ClientId,
        reason: &str,
        until: DateTime<Utc>,
    ) -> Result<EmergencyId, VaultError> {
        let id = EmergencyId(self.new_id());
        self.0
            .prepare_cached(
                "INSERT INTO main.emergency_access VALUES (:id, :client, :user, :reason, :at, :until)",
            )?
            .execute(named_params! {
                ":id": id.0, ":client": client.0, ":user": self.1.user.0, ":reason": reason,
                ":at": instant(self.1.at), ":until": instant(until),
            })?;
        Ok(id)
    }

    /// Keeps what whoever acts found of an access.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn review_emergency(&self, id: EmergencyId, finding: &str) -> Result<(), VaultError> {
        self.0
            .prepare_cached("INSERT INTO main.emergency_review VALUES (:id, :by, :finding, :at)")?
            .execute(named_params! {
                ":id": id.0, ":by": self.1.user.0, ":finding": finding, ":at": instant(self.1.at),
            })?;
        Ok(())
    }
}
