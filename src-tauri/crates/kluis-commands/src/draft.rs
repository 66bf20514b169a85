//! Forms that were half filled at the moment of a lock: held in memory while somebody types, kept in the vault at
//! locking, offered again afterwards to the same user.

use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

use kluis_domain::draft::{DraftField, DraftId, HeldDraft};
use kluis_vault::{Event, Events, Stamp, StoredDraft, Vault};

use crate::{
    CommandError, Result, Session,
    session::{Open, ids_in},
};

/// A form that somebody was filling in.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DraftRow {
    id: DraftId,
    heading: String,
    place: String,
    kept_at: DateTime<Utc>,
    fields: Vec<DraftField>,
}

pub(crate) fn list(session: &mut Session, _: ()) -> Result<Vec<DraftRow>> {
    let me = session.stamp.user;
    let drafts =
        session.open.vault.consult(&session.stamp, Event::DraftsRead, |reader| reader.drafts_of(me))?;
    let row = |it: StoredDraft| {
        let StoredDraft { id, heading, place, kept_at, fields } = it;
        DraftRow { id, heading, place, kept_at, fields }
    };
    Ok(drafts.into_iter().map(row).collect())
}

/// In memory alone: nothing is written before the lock.
pub(crate) fn hold(session: &mut Session, held: HeldDraft) -> Result<()> {
    session.open.draft = Some(held);
    Ok(())
}

/// The form was saved or left: what is held of it goes, and so does the draft that it went on from.
pub(crate) fn let_go(session: &mut Session, continued: Option<DraftId>) -> Result<()> {
    session.open.draft = None;
    continued.map_or(Ok(()), |id| destroy(session, id))
}

pub(crate) fn destroy(session: &mut Session, id: DraftId) -> Result<()> {
    let me = session.stamp.user;
    session.open.vault.change(&session.stamp, |writer| {
        let (owner, client) = writer.read().draft_owner(id)?;
        if owner != me {
            return Err(CommandError::not_found("draft"));
        }
        writer.destroy_draft(id)?;
        Ok(((), Event::DraftDestroyed(client, id)))
    })
}

/// At locking. Whatever stands in its way, the vault is locked.
pub(crate) fn keep_at_lock(open: &mut Open, stamp: &Stamp) -> Result<()> {
    let Some(held) = open.draft.take() else { return Ok(()) };
    keep(&mut open.vault, stamp, &held)
}

fn keep(vault: &mut Vault, stamp: &Stamp, held: &HeldDraft) -> Result<()> {
    let place = serde_json::from_str(&held.place).unwrap_or_default();
    let client = vault.client_of(&ids_in(&place))?;
    vault.change(stamp, |writer| {
        let mut gone = Vec::new();
        if let Some(id) = held.continues
            && let Ok((owner, client)) = writer.read().draft_owner(id)
            && owner == stamp.user
        {
            writer.destroy_draft(id)?;
            gone.push(Event::DraftDestroyed(client, id));
        }
        let id = writer.keep_draft(held, client)?;
        Ok(((), Events::many(Event::DraftKept(client, id), gone)))
    })
}
