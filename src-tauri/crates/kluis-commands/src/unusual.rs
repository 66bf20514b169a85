//! What stands out in the use of the record, for who supervises it, and what was found of it.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use serde::Serialize;
use ts_rs::TS;

use kluis_domain::{
    authorisation::{Act, Compartment, Rule},
    client::ClientId,
    unusual::{
        Unusual, UnusualKey, UnusualOutcome, UnusualPattern, UnusualReviewDraft, UnusualRules,
        UnusualRulesDraft, bears_name, check_review, check_rules, days_back, unusual,
    },
    user::UserId,
};
use kluis_vault::{Event, Reader, Stamp, StoredUnusualReview, VaultError};

use crate::{
    CommandError, Result, Session,
    audit::{ChainFaultRow, ChainReport},
    client::ClientSummary,
    session::Gate,
};

/// How long what was worked out is good enough for Vandaag.
const FRESH: TimeDelta = TimeDelta::minutes(10);

/// What stood out, and when that was worked out.
pub(crate) struct KnownUnusual {
    at: DateTime<Utc>,
    found: Vec<Unusual>,
}

/// What is wrong with the log and what stands out in it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LogAttention {
    /// What the last reading of the chain found; `null` where it is whole, or was not read yet.
    fault: Option<ChainFaultRow>,
    /// How many uses stand out that nobody looked into, or that are being looked into.
    unusual: usize,
}

/// Something that stands out.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct UnusualRow {
    pattern: UnusualPattern,
    user: UserId,
    user_name: String,
    client: Option<ClientId>,
    /// Of whom there still is a record.
    client_summary: Option<ClientSummary>,
    /// Of a night the day on which it began.
    day: NaiveDate,
    /// The first and last of it, on the clock in the Netherlands.
    from: NaiveDateTime,
    until: NaiveDateTime,
    clients: usize,
    #[ts(type = "number")]
    last_row: i64,
    /// Whether it asks for a look: nobody looked into all of it, or it is being looked into.
    is_open: bool,
    /// Whether it is of the user herself; others look into that.
    is_own: bool,
    /// What was found of it, oldest first.
    reviews: Vec<UnusualReviewRow>,
}

/// What somebody found of it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct UnusualReviewRow {
    outcome: UnusualOutcome,
    note: String,
    by: String,
    at: DateTime<Utc>,
}

/// What stands out, and by which rules.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct UnusualPage {
    /// Newest first.
    rows: Vec<UnusualRow>,
    rules: UnusualRules,
    /// How many days back was looked.
    #[ts(type = "number")]
    days: i64,
}

/// What stands out in the log now.
fn found(reader: &Reader, today: NaiveDate) -> Result<Vec<Unusual>> {
    let (visits, rules) = (reader.visits(today)?, reader.unusual_rules()?);
    let names: HashMap<UserId, String> = reader.users()?.into_iter().map(|it| (it.id, it.name)).collect();
    let clients: BTreeSet<ClientId> = visits.iter().map(|it| it.client).collect();
    let mut surnames = HashMap::new();
    for client in clients {
        surnames.insert(client, reader.surnames_of(client)?);
    }
    Ok(unusual(&visits, &rules, |user, client| {
        let surnames: Vec<&str> = surnames.get(&client).into_iter().flatten().map(String::as_str).collect();
        names.get(&user).is_some_and(|name| bears_name(name, &surnames))
    }))
}

/// Whether it asks for a look: nobody looked at its last row, or the last word on it is that it is being looked into.
fn is_open(one: &Unusual, reviews: &[StoredUnusualReview]) -> bool {
    let last = reviews.iter().rfind(|it| it.key == one.key);
    last.is_none_or(|it| it.last_row < one.last_row || it.outcome == UnusualOutcome::Investigate)
}

/// For Vandaag. What was worked out a few minutes ago is not worked out again.
pub(crate) fn attention(
    reader: &Reader,
    known: &mut Option<KnownUnusual>,
    report: Option<ChainReport>,
    gate: Gate,
    stamp: &Stamp,
    today: NaiveDate,
) -> Result<Option<LogAttention>> {
    if !gate.may(Rule { act: Act::See, compartment: Compartment::Audit }) {
        return Ok(None);
    }
    let is_fresh = |it: &KnownUnusual| (TimeDelta::zero()..FRESH).contains(&(stamp.at - it.at));
    if !known.as_ref().is_some_and(is_fresh) {
        *known = Some(KnownUnusual { at: stamp.at, found: found(reader, today)? });
    }
    let found = known.as_ref().map(|it| it.found.as_slice()).unwrap_or_default();
    let reviews = reader.unusual_reviews(today - days_back())?;
    let open = found.iter().filter(|it| it.key.user != stamp.user && is_open(it, &reviews));
    let fault = report.and_then(|it| it.fault);
    let is_explained = match &fault {
        Some(fault) => reader.chain_notes()?.iter().any(|it| fault.is_of(it.what, it.row)),
        None => false,
    };
    Ok(Some(LogAttention { fault: if is_explained { None } else { fault }, unusual: open.count() }))
}

pub(crate) fn list(session: &mut Session, _: ()) -> Result<UnusualPage> {
    let (today, me) = (session.today(), session.stamp.user);
    session.open.vault.consult(&session.stamp, Event::UnusualRead, |reader| {
        let reviews = reader.unusual_reviews(today - days_back())?;
        let rows: Result<Vec<UnusualRow>> = found(reader, today)?
            .into_iter()
            .map(|it| UnusualRow::of(reader, &it, &reviews, me, today))
            .collect();
        let days = (today - (today - days_back())).num_days();
        Ok(UnusualPage { rows: rows?, rules: reader.unusual_rules()?, days })
    })
}

impl UnusualRow {
    fn of(
        reader: &Reader,
        one: &Unusual,
        reviews: &[StoredUnusualReview],
        me: UserId,
        today: NaiveDate,
    ) -> Result<UnusualRow> {
        let UnusualKey { day, pattern, user, client } = one.key;
        let client_summary = match client.map(|it| reader.client(it)).transpose() {
            Ok(stored) => stored.map(|it| ClientSummary::of(it.summary(), today)),
            Err(VaultError::NotFound(_)) => None,
            Err(other) => return Err(other.into()),
        };
        let review = |it: &StoredUnusualReview| UnusualReviewRow {
            outcome: it.outcome,
            note: it.note.clone(),
            by: it.by.clone(),
            at: it.at,
        };
        Ok(UnusualRow {
            pattern,
            user,
            user_name: reader.user(user)?.name,
            client,
            client_summary,
            day,
            from: one.from,
            until: one.until,
            clients: one.clients,
            last_row: one.last_row,
            is_open: is_open(one, reviews),
            is_own: user == me,
            reviews: reviews.iter().filter(|it| it.key == one.key).map(review).collect(),
        })
    }
}

/// Others judge one's own use.
pub(crate) fn review(session: &mut Session, draft: UnusualReviewDraft) -> Result<()> {
    let note = check_review(&draft)?;
    if draft.user == session.stamp.user {
        return Err(CommandError::NotAllowed);
    }
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let stands_out = found(&writer.read(), today)?.iter().any(|it| it.key == draft.key());
        if !stands_out {
            return Err(CommandError::not_found("unusual"));
        }
        writer.review_unusual(&draft.key(), draft.last_row, draft.outcome, &note)?;
        Ok(((), Event::UnusualReviewed))
    })
}

pub(crate) fn keep_rules(session: &mut Session, draft: UnusualRulesDraft) -> Result<()> {
    let rules = check_rules(&draft)?;
    session.open.vault.change(&session.stamp, |writer| {
        writer.keep_unusual_rules(&rules)?;
        Ok::<_, CommandError>(((), Event::UnusualRulesKept))
    })?;
    session.open.unusual = None;
    Ok(())
}
