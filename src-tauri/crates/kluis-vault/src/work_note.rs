//! Personal work notes, as stored: read and destroyed by their author alone.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, named_params};

use kluis_domain::{
    client::ClientId,
    user::UserId,
    work_note::{WorkNote, WorkNoteId},
};

use crate::{
    Reader, VaultError, Writer,
    audit::{instant, read_instant},
};

/// A note on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredWorkNote {
    /// Which.
    pub id: WorkNoteId,
    /// What it says.
    pub note: WorkNote,
    /// When it was written.
    pub written_at: DateTime<Utc>,
}

impl Reader<'_> {
    /// The notes that this author wrote about a client, newest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn work_notes_of(&self, client: ClientId, author: UserId) -> Result<Vec<StoredWorkNote>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT * FROM work_note WHERE client_id = :client AND author = :author ORDER BY id DESC",
            )?
            .query_and_then(named_params! {":client": client.0, ":author": author.0}, |row| {
                Ok(StoredWorkNote {
                    id: WorkNoteId(row.get("id")?),
                    note: WorkNote {
                        client: ClientId(row.get("client_id")?),
                        title: row.get("title")?,
                        text: row.get("text")?,
                    },
                    written_at: read_instant(row, "written_at")?,
                })
            })?
            .collect()
    }

    /// Whom a note is about and who wrote it.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn work_note_owner(&self, id: WorkNoteId) -> Result<(ClientId, UserId), VaultError> {
        self.0
            .prepare_cached("SELECT client_id, author FROM work_note WHERE id = :id")?
            .query_row(named_params! {":id": id.0}, |row| {
                Ok((ClientId(row.get("client_id")?), UserId(row.get("author")?)))
            })
            .optional()?
            .ok_or(VaultError::NotFound("note"))
    }
}

impl Writer<'_> {
    /// Keeps a note of whoever acts.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_work_note(&self, note: &WorkNote) -> Result<WorkNoteId, VaultError> {
        let id = WorkNoteId(self.new_id());
        self.0
            .prepare_cached("INSERT INTO main.work_note VALUES (:id, :client, :author, :title, :text, :at)")?
            .execute(named_params! {
                ":id": id.0, ":client": note.client.0, ":author": self.1.user.0, ":title": note.title,
                ":text": note.text, ":at": instant(self.1.at),
            })?;
        Ok(id)
    }

    /// Destroys a note. Its pages are overwritten (`secure_delete`).
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be removed.
    pub fn destroy_work_note(&self, id: WorkNoteId) -> Result<(), VaultError> {
        self.0
            .prepare_cached("DELETE FROM main.work_note WHERE id = :id")?
            .execute(named_params! {":id": id.0})?;
        Ok(())
    }
}
