//! Concept (half ingevuld formulier; AVG art. 5 lid 1 onder e en f): what stood in a form at the moment of a lock.
//!
//! It is of who typed it and no part of the record: it is not searched, printed or counted, and it goes when the form
//! is saved or thrown away, with the client, and with the user.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Which; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"draft\" }")]
pub struct DraftId(pub Uuid);

/// What stands in a form now.
#[derive(Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HeldDraft {
    /// What the page is called.
    pub heading: String,
    /// Where the form is, in the notation of the user interface.
    pub place: String,
    /// Fields that were changed, in order; never a password.
    pub fields: Vec<DraftField>,
    /// The draft that it goes on from.
    pub continues: Option<DraftId>,
}

/// One field of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DraftField {
    /// Which, in the notation of the user interface.
    pub id: String,
    /// What stands beside it.
    pub label: String,
    /// What was typed or chosen, in the notation of the user interface.
    pub value: String,
}
