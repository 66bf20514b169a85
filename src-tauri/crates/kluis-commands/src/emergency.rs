//! Emergency access: opening a client outside one's circle, and looking into it afterwards.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::Serialize;
use ts_rs::TS;

use kluis_domain::{
    authorisation::{Act, Compartment, Rule, Scheme},
    client::ClientId,
    emergency::{self, EmergencyDraft, EmergencyId, EmergencyReview},
    user::UserId,
};
use kluis_vault::{Event, Reader, Stamp, StoredEmergency, StoredReview};

use crate::{CommandError, Result, Session, client::ClientSummary, session::Gate};

/// Which client is open, and until when.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct EmergencyOpened {
    client: ClientId,
    until: DateTime<Utc>,
}

/// An access on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct EmergencyRow {
    id: EmergencyId,
    client: ClientSummary,
    user: String,
    reason: String,
    opened_at: DateTime<Utc>,
    until: DateTime<Utc>,
    /// What was found of it, oldest first.
    reviews: Vec<ReviewRow>,
}

/// What somebody found of an access.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReviewRow {
    by: String,
    finding: String,
    at: DateTime<Utc>,
}

impl EmergencyRow {
    pub(crate) fn of(reader: &Reader, stored: StoredEmergency, today: NaiveDate) -> Result<EmergencyRow> {
        let client = reader.client(stored.client)?.summary();
        let review = |it: StoredReview| ReviewRow { by: it.by_name, finding: it.finding, at: it.at };
        Ok(EmergencyRow {
            id: stored.id,
            client: ClientSummary::of(client, today),
            user: stored.user_name,
            reason: stored.reason,
            opened_at: stored.opened_at,
            until: stored.until,
            reviews: stored.reviews.into_iter().map(review).collect(),
        })
    }
}

/// What this user has not looked into yet; for who cannot, nothing.
pub(crate) fn to_review(
    reader: &Reader,
    gate: Gate,
    user: UserId,
    today: NaiveDate,
) -> Result<Vec<EmergencyRow>> {
    if !gate.may(Rule { act: Act::See, compartment: Compartment::Emergency }) {
        return Ok(Vec::new());
    }
    let found = reader.emergencies_to_review(user)?;
    found.into_iter().map(|it| EmergencyRow::of(reader, it, today)).collect()
}

/// What is open to the user now by emergency access.
pub(crate) fn running(reader: &Reader, stamp: &Stamp, today: NaiveDate) -> Result<Vec<EmergencyRow>> {
    let found = reader.emergencies_running(stamp.user, stamp.at)?;
    found.into_iter().map(|it| EmergencyRow::of(reader, it, today)).collect()
}

/// That somebody was sought in vain is logged too.
pub(crate) fn open(session: &mut Session, draft: EmergencyDraft) -> Result<EmergencyOpened> {
    let (sought, reason) = emergency::check(&draft, session.today())?;
    let until = session.stamp.at + TimeDelta::hours(i64::from(Scheme::built_in().emergency_hours));
    let opened = session.open.vault.change(&session.stamp, |writer| {
        let Some(client) = writer.client_in_emergency(&sought)? else {
            return Ok::<_, CommandError>((None, Event::EmergencySought));
        };
        let id = writer.open_emergency(client, &reason, until)?;
        Ok((Some(EmergencyOpened { client, until }), Event::EmergencyOpened(client, id)))
    })?;
    opened.ok_or_else(|| emergency::nobody(&draft).into())
}

pub(crate) fn review(session: &mut Session, review: EmergencyReview) -> Result<()> {
    let finding = emergency::finding(&review)?;
    let me = session.stamp.user;
    session.open.vault.change(&session.stamp, |writer| {
        let access = writer.read().emergency(review.access)?;
        let is_done = access.reviews.iter().any(|it| it.by == me);
        if access.user == me || is_done {
            return Err(CommandError::NotAllowed);
        }
        writer.review_emergency(access.id, &finding)?;
        Ok(((), Event::EmergencyReviewed(access.client, access.id)))
    })
}
