//! Kennisgeving na een verstrekking (AVG art. 14, 19 en 5(1)(a); MW-10.3, ZT-10.5, RZ-1.11, RZ-2.5): whom to tell, by when, and that it was done.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::DisclosureId;
use crate::{
    client::ClientId,
    consent::ConsentId,
    date::{self, Century},
    dossier_item::ItemId,
    field::{FieldFault, TEXT, required_text, tidy_text},
};

/// Which notice; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"notice\" }")]
pub struct NoticeId(pub Uuid);

/// Who is told what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum NoticeKind {
    /// The client, that data were given out without consent (RZ-2.5).
    Disclosed,
    /// An earlier recipient, that what they got was corrected (AVG art. 19).
    Corrected,
    /// The client, that we hold data from others (AVG art. 14).
    Source,
    /// The client, that a consent or objection was withdrawn (AVG art. 7(3)).
    Withdrawn,
    /// An earlier recipient, that the consent under which they got something was withdrawn.
    WithdrawnRecipient,
}

/// Somebody to tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// About which client.
    pub client: ClientId,
    /// Who is told what.
    pub kind: NoticeKind,
    /// The disclosure it is about; none for data from others, nor for the client's own confirmation of a withdrawal.
    pub disclosure: Option<DisclosureId>,
    /// The consent that was withdrawn.
    pub consent: Option<ConsentId>,
    /// The item it is about.
    pub item: Option<ItemId>,
    /// What it is about, in words.
    pub about: String,
    /// For a correction: what it should read.
    pub reading: String,
    /// Last day on which it can be told in time.
    pub due_on: NaiveDate,
    /// Article.
    pub article: String,
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum NoticeEnd {
    /// The letter was sent.
    Sent,
    /// Told in person or by telephone.
    Told,
    /// It need not be told.
    NotNeeded,
}

impl NoticeEnd {
    /// Every end, in the order in which to offer them.
    pub const ALL: [NoticeEnd; 3] = [NoticeEnd::Sent, NoticeEnd::Told, NoticeEnd::NotNeeded];
}

/// That it was done, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NoticeDoneDraft {
    /// Which.
    pub notice: NoticeId,
    /// How.
    pub end: Option<NoticeEnd>,
    /// When, as typed.
    pub on: String,
    /// A remark; why, where it need not be told.
    pub remark: String,
}

/// That it was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoticeSettled {
    /// How.
    pub end: NoticeEnd,
    /// When.
    pub on: NaiveDate,
    /// A remark; why, where it need not be told.
    pub remark: String,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of NoticeDoneDraft that it points at")]
pub enum NoticeField {
    End,
    On,
    Remark,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoticeFault {
    /// The field.
    pub field: NoticeField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Why nothing was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum NoticeRefusal {
    /// Fields are not right.
    #[error("{} fields of the notice are not right", faults.len())]
    Fields {
        /// The faults, never empty.
        faults: Vec<NoticeFault>,
    },
    /// It was done already.
    #[error("done already on {on}")]
    AlreadyDone {
        /// When.
        on: NaiveDate,
    },
}

/// Judges that a notice was done; `made_on` is the day on which it became due to tell.
///
/// # Errors
/// [`NoticeRefusal::Fields`] with each faulty field.
pub fn end_notice(
    draft: &NoticeDoneDraft,
    made_on: NaiveDate,
    today: NaiveDate,
) -> Result<NoticeSettled, NoticeRefusal> {
    let mut faults = Vec::new();
    let mut note = |field, fault| faults.push(NoticeFault { field, fault });
    if draft.end.is_none() {
        note(NoticeField::End, FieldFault::Missing);
    }
    let on = done_day(&draft.on, made_on, today).map_err(|it| note(NoticeField::On, it)).ok();
    let remark = match draft.end {
        Some(NoticeEnd::NotNeeded) => required_text(&draft.remark, TEXT),
        Some(NoticeEnd::Sent | NoticeEnd::Told) | None => tidy_text(&draft.remark, TEXT),
    };
    let remark = remark.map_err(|it| note(NoticeField::Remark, it)).unwrap_or_default();
    match (draft.end, on, faults.is_empty()) {
        (Some(end), Some(on), true) => Ok(NoticeSettled { end, on, remark }),
        (Some(_) | None, Some(_) | None, _) => Err(NoticeRefusal::Fields { faults }),
    }
}

fn done_day(text: &str, made_on: NaiveDate, today: NaiveDate) -> Result<NaiveDate, FieldFault> {
    match date::whole(text, Century::Past, today) {
        Ok(day) if today < day => Err(FieldFault::InTheFuture),
        Ok(day) if day < made_on => Err(FieldFault::BeforeOther),
        Ok(day) => Ok(day),
        Err(_) if text.trim().is_empty() => Err(FieldFault::Missing),
        Err(fault) => Err(fault),
    }
}
