//! Personal work notes: one's own alone.

use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

use kluis_domain::{
    client::ClientId,
    work_note::{self, WorkNote, WorkNoteDraft, WorkNoteId},
};
use kluis_vault::{Event, StoredWorkNote};

use crate::{CommandError, Result, Session};

/// A note on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct WorkNoteRow {
    id: WorkNoteId,
    note: WorkNote,
    written_at: DateTime<Utc>,
}

pub(crate) fn list(session: &mut Session, client: ClientId) -> Result<Vec<WorkNoteRow>> {
    let author = session.stamp.user;
    let notes = session.open.vault.consult(&session.stamp, Event::WorkNotesRead(client), |reader| {
        reader.work_notes_of(client, author)
    })?;
    let row = |it: StoredWorkNote| WorkNoteRow { id: it.id, note: it.note, written_at: it.written_at };
    Ok(notes.into_iter().map(row).collect())
}

pub(crate) fn write(session: &mut Session, draft: WorkNoteDraft) -> Result<WorkNoteId> {
    session.open.vault.change(&session.stamp, |writer| {
        writer.read().client(draft.client)?;
        let note = work_note::check(&draft)?;
        let id = writer.add_work_note(&note)?;
        Ok((id, Event::WorkNoteWritten(note.client, id)))
    })
}

/// Of another's note not even its existence is told.
pub(crate) fn destroy(session: &mut Session, id: WorkNoteId) -> Result<()> {
    let me = session.stamp.user;
    session.open.vault.change(&session.stamp, |writer| {
        let (client, author) = writer.read().work_note_owner(id)?;
        if author != me {
            return Err(CommandError::not_found("note"));
        }
        writer.destroy_work_note(id)?;
        Ok(((), Event::WorkNoteDestroyed(client, id)))
    })
}
