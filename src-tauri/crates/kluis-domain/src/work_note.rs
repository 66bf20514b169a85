//! Personal work note (persoonlijke werkaantekening; ZT-12.3, BW art. 7:454): its author's alone, and no part of the dossier.
//!
//! Nobody else sees it, it stands in no export and on no print, and its author can destroy it for good.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    client::ClientId,
    field::{FieldFault, required_line, required_text},
};

/// Which note; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"workNote\" }")]
pub struct WorkNoteId(pub Uuid);

/// The longest note, in characters.
pub const NOTE: usize = 20_000;

/// A note as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WorkNoteDraft {
    /// About which client.
    pub client: ClientId,
    /// What it is called in the list.
    pub title: String,
    /// What it says.
    pub text: String,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of WorkNoteDraft that it points at")]
pub enum WorkNoteField {
    Title,
    Text,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkNoteFault {
    /// The field.
    pub field: WorkNoteField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Why the note was not kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{} fields of the note are not right", faults.len())]
pub struct WorkNoteRefusal {
    /// The faults, never empty.
    pub faults: Vec<WorkNoteFault>,
}

/// A note that passed every rule of [`check`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkNote {
    /// About which client.
    pub client: ClientId,
    /// What it is called in the list.
    pub title: String,
    /// What it says.
    pub text: String,
}

/// Judges a note.
///
/// # Errors
/// Each faulty field.
pub fn check(draft: &WorkNoteDraft) -> Result<WorkNote, WorkNoteRefusal> {
    match (required_line(&draft.title), required_text(&draft.text, NOTE)) {
        (Ok(title), Ok(text)) => Ok(WorkNote { client: draft.client, title, text }),
        (title, text) => {
            let title = title.err().map(|fault| WorkNoteFault { field: WorkNoteField::Title, fault });
            let text = text.err().map(|fault| WorkNoteFault { field: WorkNoteField::Text, fault });
            Err(WorkNoteRefusal { faults: title.into_iter().chain(text).collect() })
        }
    }
}
