//! What stood in a form at the moment of a lock, as stored: read by who typed it alone.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, named_params};
use uuid::Uuid;

use kluis_domain::{
    client::ClientId,
    draft::{DraftField, DraftId, HeldDraft},
    user::UserId,
};

use crate::{
    Reader, Vault, VaultError, Writer,
    audit::{instant, read_instant},
};

/// A draft that was kept.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredDraft {
    /// Which.
    pub id: DraftId,
    /// What the page is called.
    pub heading: String,
    /// Where the form is.
    pub place: String,
    /// When it was kept.
    pub kept_at: DateTime<Utc>,
    /// What stood in it.
    pub fields: Vec<DraftField>,
}

impl Vault {
    /// Of which client the first of these ids is that is of one.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn client_of(&self, ids: &[Uuid]) -> Result<Option<ClientId>, VaultError> {
        let mut owners = self.connection.prepare_cached(&self.covers.owners())?;
        for id in ids {
            let owner: Option<Uuid> =
                owners.query_row(named_params! {":id": id}, |row| row.get("client_id")).optional()?;
            if owner.is_some() {
                return Ok(owner.map(ClientId));
            }
        }
        Ok(None)
    }
}

impl Reader<'_> {
    /// The drafts of a user, newest first.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn drafts_of(&self, user: UserId) -> Result<Vec<StoredDraft>, VaultError> {
        self.0
            .prepare_cached("SELECT * FROM draft WHERE user_id = :user ORDER BY id DESC")?
            .query_and_then(named_params! {":user": user.0}, |row| {
                let id = DraftId(row.get("id")?);
                Ok(StoredDraft {
                    id,
                    heading: row.get("heading")?,
                    place: row.get("place")?,
                    kept_at: read_instant(row, "kept_at")?,
                    fields: self.fields_of_draft(id)?,
                })
            })?
            .collect()
    }

    fn fields_of_draft(&self, id: DraftId) -> Result<Vec<DraftField>, VaultError> {
        self.0
            .prepare_cached("SELECT * FROM draft_field WHERE draft_id = :id ORDER BY position")?
            .query_and_then(named_params! {":id": id.0}, |row| {
                Ok(DraftField { id: row.get("field")?, label: row.get("label")?, value: row.get("value")? })
            })?
            .collect()
    }

    /// Whose a draft is, and about which client.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn draft_owner(&self, id: DraftId) -> Result<(UserId, Option<ClientId>), VaultError> {
        self.0
            .prepare_cached("SELECT user_id, client_id FROM draft WHERE id = :id")?
            .query_row(named_params! {":id": id.0}, |row| {
                Ok((UserId(row.get("user_id")?), row.get::<_, Option<Uuid>>("client_id")?.map(ClientId)))
            })
            .optional()?
            .ok_or(VaultError::NotFound("draft"))
    }
}

impl Writer<'_> {
    /// Keeps what stands in a form of whoever acts.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn keep_draft(&self, held: &HeldDraft, client: Option<ClientId>) -> Result<DraftId, VaultError> {
        let id = DraftId(self.new_id());
        self.0
            .prepare_cached("INSERT INTO main.draft VALUES (:id, :user, :client, :heading, :place, :at)")?
            .execute(named_params! {
                ":id": id.0, ":user": self.1.user.0, ":client": client.map(|it| it.0), ":heading": held.heading,
                ":place": held.place, ":at": instant(self.1.at),
            })?;
        for (position, field) in (0i64..).zip(&held.fields) {
            self.0
                .prepare_cached(
                    "INSERT INTO main.draft_field VALUES (:draft, :position, :field, :label, :value)",
                )?
                .execute(named_params! {
                    ":draft": id.0, ":position": position, ":field": field.id, ":label": field.label,
                    ":value": field.value,
                })?;
        }
        Ok(id)
    }

    /// Destroys a draft. Its pages are overwritten (`secure_delete`).
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be removed.
    pub fn destroy_draft(&self, id: DraftId) -> Result<(), VaultError> {
        self.0
            .prepare_cached("DELETE FROM main.draft WHERE id = :id")?
            .execute(named_params! {":id": id.0})?;
        Ok(())
    }
}
