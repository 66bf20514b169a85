//! Notes about representatives, as stored: only added to, and an exception is ended.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Params, Row, named_params};

use kluis_domain::{
    client::ClientId,
    conduct::{ConductNote, ConductNoteId, ExceptionPeriod},
    contact::ContactId,
    mandate::Ending,
};

use crate::{
    Reader, VaultError, Writer,
    audit::{instant, read_instant},
    contact::read_ending,
    names::CONDUCT_KINDS,
};

/// A note on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredConductNote {
    /// Which.
    pub id: ConductNoteId,
    /// What.
    pub note: ConductNote,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By which user.
    pub recorded_by: String,
}

impl Reader<'_> {
    /// The notes about a client's representatives, the latest first.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn conduct_notes_of(&self, client: ClientId) -> Result<Vec<StoredConductNote>, VaultError> {
        let sql = concat!(
            include_str!("conduct/select.sql"),
            "WHERE note.client_id = :client ORDER BY noted_on DESC, note.id DESC"
        );
        self.listed_notes(sql, named_params! {":client": client.0})
    }

    /// One note.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn conduct_note(&self, id: ConductNoteId) -> Result<StoredConductNote, VaultError> {
        let sql = concat!(include_str!("conduct/select.sql"), "WHERE note.id = :id");
        let found = self.listed_notes(sql, named_params! {":id": id.0})?;
        found.into_iter().next().ok_or(VaultError::NotFound("conduct note"))
    }

    fn listed_notes(&self, sql: &str, params: impl Params) -> Result<Vec<StoredConductNote>, VaultError> {
        self.0.prepare_cached(sql)?.query_and_then(params, read_note)?.collect()
    }
}

impl Writer<'_> {
    /// Keeps a note.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_conduct_note(&self, note: &ConductNote) -> Result<ConductNoteId, VaultError> {
        let id = ConductNoteId(self.new_id());
        self.0.execute(
            "INSERT INTO main.conduct_note (
                id, client_id, contact_id, kind, noted_on, noted_by, text, valid_from, valid_until, recorded_at,
                recorded_by
             )
             VALUES (
                :id, :client, :contact, :kind, :noted_on, :noted_by, :text, :valid_from, :valid_until, :at, :by
             )",
            named_params! {
                ":id": id.0,
                ":client": note.client.0,
                ":contact": note.contact.0,
                ":kind": CONDUCT_KINDS.name_of(note.kind),
                ":noted_on": note.on,
                ":noted_by": note.by,
                ":text": note.text,
                ":valid_from": note.exception.as_ref().map(|it| it.from),
                ":valid_until": note.exception.as_ref().and_then(|it| it.until),
                ":at": instant(self.1.at),
                ":by": self.1.user.0,
            },
        )?;
        Ok(id)
    }

    /// Ends an exception.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where it ended before.
    pub fn end_conduct_exception(&self, id: ConductNoteId, ending: &Ending) -> Result<(), VaultError> {
        self.add_ending(
            "INSERT INTO main.conduct_ending VALUES (:id, :ended_on, :reason, :at, :by)",
            id.0,
            ending,
        )
    }
}

fn read_note(row: &Row) -> Result<StoredConductNote, VaultError> {
    Ok(StoredConductNote {
        id: ConductNoteId(row.get("id")?),
        note: ConductNote {
            client: ClientId(row.get("client_id")?),
            contact: ContactId(row.get("contact_id")?),
            kind: CONDUCT_KINDS.value_of(&row.get::<_, String>("kind")?)?,
            on: row.get("noted_on")?,
            by: row.get("noted_by")?,
            text: row.get("text")?,
            exception: read_exception(row)?,
        },
        recorded_at: read_instant(row, "recorded_at")?,
        recorded_by: row.get("recorded_by_name")?,
    })
}

fn read_exception(row: &Row) -> Result<Option<ExceptionPeriod>, VaultError> {
    let Some(from) = row.get::<_, Option<NaiveDate>>("valid_from")? else { return Ok(None) };
    Ok(Some(ExceptionPeriod { from, until: row.get("valid_until")?, ending: read_ending(row)? }))
}
