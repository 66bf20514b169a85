//! How representatives go about it, and when the duties are not performed towards one.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::{
    conduct::{self, ConductDraft, ConductNote, ConductNoteId},
    contact::ContactId,
    mandate::EndingDraft,
};
use kluis_vault::{Event, StoredConductNote};

use crate::{Result, Session, representation::circle};

/// A note about a representative, on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ConductRow {
    id: ConductNoteId,
    note: ConductNote,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// The end of an exception.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ConductEnd {
    id: ConductNoteId,
    ending: EndingDraft,
}

/// An exception that holds on a day: the duties are not performed towards this representative.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OpenException {
    contact: ContactId,
    since: NaiveDate,
    /// Last day, where it is known.
    until: Option<NaiveDate>,
    reason: String,
}

impl ConductRow {
    pub(crate) fn of(stored: StoredConductNote) -> ConductRow {
        ConductRow {
            id: stored.id,
            note: stored.note,
            recorded_at: stored.recorded_at,
            recorded_by: stored.recorded_by,
        }
    }
}

/// The exceptions among the notes that hold on a day.
pub(crate) fn open_on(notes: Vec<StoredConductNote>, day: NaiveDate) -> Vec<OpenException> {
    let open = notes.into_iter().map(|it| it.note).filter(|it| it.is_open_on(day));
    open.filter_map(|note| {
        let period = note.exception?;
        let (since, until) = (period.from, period.last_day());
        Some(OpenException { contact: note.contact, since, until, reason: note.text })
    })
    .collect()
}

pub(crate) fn record(session: &mut Session, draft: ConductDraft) -> Result<ConductNoteId> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let circle = circle(&writer.read(), draft.client, today)?;
        let stored = writer.read().conduct_notes_of(draft.client)?;
        let known: Vec<ConductNote> = stored.into_iter().map(|it| it.note).collect();
        let note = conduct::record(&draft, &circle, &known, today)?;
        let id = writer.add_conduct_note(&note)?;
        Ok((id, Event::ConductNoted(note.client, id)))
    })
}

pub(crate) fn end(session: &mut Session, end: ConductEnd) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let ended = conduct::end(writer.read().conduct_note(end.id)?.note, &end.ending, today)?;
        if let Some(ending) = ended.exception.as_ref().and_then(|it| it.ending.as_ref()) {
            writer.end_conduct_exception(end.id, ending)?;
        }
        Ok(((), Event::ConductExceptionEnded(ended.client, end.id)))
    })
}
