//! The log as it is read: rows that were sought, unusual uses with what was found of them, notes on a broken chain.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, TimeZone, Utc};
use rusqlite::{Row, ToSql, named_params};
use uuid::Uuid;

use kluis_domain::{
    access_log::{ChainBreak, LogGround, LogKind, LogQuery},
    authorisation::Act,
    client::ClientId,
    unusual::{Night, UnusualKey, UnusualOutcome, UnusualRules, Visit, days_back},
    user::UserId,
};

use crate::{
    Reader, VaultError, Writer,
    audit::{instant, read_instant},
    names::{ACTS, CHAIN_BREAKS, LOG_GROUNDS, UNUSUAL_OUTCOMES, UNUSUAL_PATTERNS},
};

/// A row of the log as a person reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogRow {
    /// Its number.
    pub row: i64,
    /// Instant, UTC.
    pub at: DateTime<Utc>,
    /// Who.
    pub user: UserId,
    /// Name of the user, as it is now; empty where there is no such user any more.
    pub user_name: String,
    /// Stored name of the role at the time.
    pub role: String,
    /// Name of the organisation's own role in which it was done, as it was then.
    pub own_role: Option<String>,
    /// Name of the user for whom she stood in.
    pub behalf_of: Option<String>,
    /// Stored name of the event.
    pub event: String,
    /// What was done; not known of rows of before this was kept.
    pub act: Option<Act>,
    /// About whom.
    pub client: Option<ClientId>,
    /// The number of the client, while there is a record.
    pub client_number: Option<i64>,
    /// About what.
    pub object: Option<Uuid>,
    /// On what ground; not known of rows of before this was kept.
    pub ground: Option<LogGround>,
    /// The membership of the circle or the emergency access that was the ground.
    pub rests_on: Option<Uuid>,
    /// Computer and account.
    pub device: Option<String>,
    /// Version of the program.
    pub program: String,
    /// Hash of the row, which covers the one before it.
    pub hash: [u8; 32],
}

/// What was found of an unusual use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredUnusualReview {
    /// Of which.
    pub key: UnusualKey,
    /// The last row that was looked at.
    pub last_row: i64,
    /// In order or not.
    pub outcome: UnusualOutcome,
    /// Why.
    pub note: String,
    /// Name of who looked.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// What was found of a break in the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredChainNote {
    /// Which.
    pub what: ChainBreak,
    /// At which row.
    pub row: i64,
    /// What was found.
    pub note: String,
    /// Name of who wrote it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

const SELECT: &str = "SELECT audit.*, coalesce(user.name, '') AS user_name, client.number AS client_number,
            (SELECT version.name FROM main.own_role_version AS version
             WHERE version.own_role_id = audit.own_role_id AND version.at <= audit.at
             ORDER BY version.version DESC LIMIT 1) AS own_role_name,
            (SELECT other.name FROM main.user AS other WHERE other.id = audit.behalf_of) AS behalf_name
     FROM main.audit AS audit
     LEFT JOIN main.user AS user ON user.id = audit.user_id
     LEFT JOIN main.client AS client ON client.id = audit.client_id";

impl Reader<'_> {
    /// Rows of the log, newest first.
    ///
    /// # Errors
    /// [`VaultError`] where the log cannot be read.
    pub fn log(&self, query: &LogQuery, rows: usize) -> Result<Vec<LogRow>, VaultError> {
        let client = query.client.map(|it| it.0);
        let user = query.user.map(|it| it.0);
        let from = query.from.map(|it| instant(start_of(it)));
        let until = query.until.map(|it| instant(start_of(it + Days::new(1))));
        let rows = i64::try_from(rows).unwrap_or(i64::MAX);
        let mut sought = Sought::default();
        sought.where_some("audit.client_id = :client", ":client", &client);
        sought.where_some("audit.user_id = :user", ":user", &user);
        sought.where_some(":from <= audit.at", ":from", &from);
        sought.where_some("audit.at < :until", ":until", &until);
        sought.where_some("audit.seq < :before", ":before", &query.before);
        sought.conditions.extend(query.kind.map(condition));
        sought.values.push((":rows", &rows));
        let sql = format!("{SELECT} {} ORDER BY audit.seq DESC LIMIT :rows", sought.conditions());
        self.0.prepare_cached(&sql)?.query_and_then(sought.values.as_slice(), read_row)?.collect()
    }

    /// The visits to clients since some days before this one, oldest first.
    ///
    /// # Errors
    /// [`VaultError`] where the log cannot be read.
    pub fn visits(&self, today: NaiveDate) -> Result<Vec<Visit>, VaultError> {
        let since = instant(start_of(today - days_back()));
        self.0
            .prepare_cached(
                "SELECT seq, at, user_id, client_id, coalesce(act, '') AS act
                 FROM main.audit
                 WHERE :since <= at AND client_id IS NOT NULL
                 ORDER BY at",
            )?
            .query_and_then(named_params! {":since": since}, |row| {
                let act: String = row.get("act")?;
                Ok(Visit {
                    row: row.get("seq")?,
                    at: dutch_clock(read_instant(row, "at")?),
                    user: UserId(row.get("user_id")?),
                    client: ClientId(row.get("client_id")?),
                    is_look: act.is_empty() || act == ACTS.name_of(Act::See),
                })
            })?
            .collect()
    }

    /// The surnames of a client; none where there is no record any more.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn surnames_of(&self, client: ClientId) -> Result<Vec<String>, VaultError> {
        let found = self
            .0
            .prepare_cached("SELECT surname, partner_surname FROM main.client WHERE id = :client")?
            .query_and_then(named_params! {":client": client.0}, |row| {
                Ok::<_, VaultError>([row.get("surname")?, row.get("partner_surname")?])
            })?
            .collect::<Result<Vec<[Option<String>; 2]>, VaultError>>()?;
        Ok(found.into_iter().flatten().flatten().collect())
    }

    /// From when a use is unusual: the organisation's own rules, else those of the program.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn unusual_rules(&self) -> Result<UnusualRules, VaultError> {
        self.0
            .prepare_cached("SELECT * FROM main.unusual_rules ORDER BY seq DESC LIMIT 1")?
            .query_and_then([], |row| {
                let hours = (row.get("night_from")?, row.get("night_until")?);
                let night = match hours {
                    (Some(from), Some(until)) => Some(Night { from, until }),
                    (None, _) | (_, None) => None,
                };
                Ok(UnusualRules {
                    clients_in_hour: row.get("clients_in_hour")?,
                    night,
                    own_name: row.get("own_name")?,
                })
            })?
            .next()
            .unwrap_or(Ok(UnusualRules::built_in()))
    }

    /// What was found of the unusual uses since a day, oldest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn unusual_reviews(&self, since: NaiveDate) -> Result<Vec<StoredUnusualReview>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT review.*, coalesce(user.name, '') AS by_name
                 FROM main.unusual_review AS review
                 LEFT JOIN main.user AS user ON user.id = review.reviewed_by
                 WHERE :since <= review.day
                 ORDER BY review.seq",
            )?
            .query_and_then(named_params! {":since": since}, |row| {
                let about: Option<Uuid> = row.get("about")?;
                let key = UnusualKey {
                    day: row.get("day")?,
                    pattern: UNUSUAL_PATTERNS.value_of(&row.get::<_, String>("pattern")?)?,
                    user: UserId(row.get("user_id")?),
                    client: about.map(ClientId),
                };
                Ok(StoredUnusualReview {
                    key,
                    last_row: row.get("last_row")?,
                    outcome: UNUSUAL_OUTCOMES.value_of(&row.get::<_, String>("outcome")?)?,
                    note: row.get("note")?,
                    by: row.get("by_name")?,
                    at: read_instant(row, "reviewed_at")?,
                })
            })?
            .collect()
    }

    /// What was found of breaks in the chain, oldest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn chain_notes(&self) -> Result<Vec<StoredChainNote>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT note.*, coalesce(user.name, '') AS by_name
                 FROM main.chain_note AS note
                 LEFT JOIN main.user AS user ON user.id = note.by_user
                 ORDER BY note.seq",
            )?
            .query_and_then([], |row| {
                Ok(StoredChainNote {
                    what: CHAIN_BREAKS.value_of(&row.get::<_, String>("what")?)?,
                    row: row.get("audit_seq")?,
                    note: row.get("note")?,
                    by: row.get("by_name")?,
                    at: read_instant(row, "at")?,
                })
            })?
            .collect()
    }
}

impl Writer<'_> {
    /// Keeps rules of the organisation's own; those of before stay on record.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn keep_unusual_rules(&self, rules: &UnusualRules) -> Result<(), VaultError> {
        let (from, until) = rules.night.map(|it| (it.from, it.until)).unzip();
        self.0.execute(
            "INSERT INTO main.unusual_rules (clients_in_hour, night_from, night_until, own_name, at, by_user)
             VALUES (:clients, :from, :until, :own_name, :at, :by)",
            named_params! {
                ":clients": rules.clients_in_hour, ":from": from, ":until": until, ":own_name": rules.own_name,
                ":at": instant(self.1.at), ":by": self.1.user.0,
            },
        )?;
        Ok(())
    }

    /// Keeps what whoever acts found of an unusual use.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn review_unusual(
        &self,
        key: &UnusualKey,
        last_row: i64,
        outcome: UnusualOutcome,
        note: &str,
    ) -> Result<(), VaultError> {
        self.0.execute(
            "INSERT INTO main.unusual_review
                 (day, pattern, user_id, about, last_row, outcome, note, reviewed_by, reviewed_at)
             VALUES (:day, :pattern, :user, :about, :last_row, :outcome, :note, :by, :at)",
            named_params! {
                ":day": key.day, ":pattern": UNUSUAL_PATTERNS.name_of(key.pattern), ":user": key.user.0,
                ":about": key.client.map(|it| it.0), ":last_row": last_row,
                ":outcome": UNUSUAL_OUTCOMES.name_of(outcome), ":note": note, ":by": self.1.user.0,
                ":at": instant(self.1.at),
            },
        )?;
        Ok(())
    }

    /// Keeps what whoever acts found of a break in the chain.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn note_break(&self, what: ChainBreak, row: i64, note: &str) -> Result<(), VaultError> {
        self.0.execute(
            "INSERT INTO main.chain_note (what, audit_seq, note, by_user, at)
             VALUES (:what, :row, :note, :by, :at)",
            named_params! {
                ":what": CHAIN_BREAKS.name_of(what), ":row": row, ":note": note, ":by": self.1.user.0,
                ":at": instant(self.1.at),
            },
        )?;
        Ok(())
    }
}

/// Conditions with their values.
#[derive(Default)]
struct Sought<'a> {
    conditions: Vec<&'static str>,
    values: Vec<(&'static str, &'a dyn ToSql)>,
}

impl<'a> Sought<'a> {
    fn where_some<T: ToSql>(&mut self, condition: &'static str, name: &'static str, value: &'a Option<T>) {
        if value.is_some() {
            self.conditions.push(condition);
            self.values.push((name, value));
        }
    }

    fn conditions(&self) -> String {
        if self.conditions.is_empty() {
            String::new()
        } else {
            format!("WHERE {}", self.conditions.join(" AND "))
        }
    }
}

fn condition(kind: LogKind) -> &'static str {
    match kind {
        LogKind::See => "audit.act = 'see'",
        LogKind::Add => "audit.act = 'add'",
        LogKind::Change => "audit.act = 'change'",
        LogKind::Disclose => "audit.act = 'disclose'",
        LogKind::Destroy => "audit.act = 'destroy'",
        LogKind::Emergency => "audit.ground = 'emergency'",
        LogKind::OwnRole => "audit.own_role_id IS NOT NULL",
        LogKind::Refused => "audit.event = 'refused'",
    }
}

fn read_row(row: &Row) -> Result<LogRow, VaultError> {
    let act: Option<String> = row.get("act")?;
    let ground: Option<String> = row.get("ground")?;
    let client: Option<Uuid> = row.get("client_id")?;
    Ok(LogRow {
        row: row.get("seq")?,
        at: read_instant(row, "at")?,
        user: UserId(row.get("user_id")?),
        user_name: row.get("user_name")?,
        role: row.get("role")?,
        own_role: row.get("own_role_name")?,
        behalf_of: row.get("behalf_name")?,
        event: row.get("event")?,
        act: act.map(|it| ACTS.value_of(&it)).transpose()?,
        client: client.map(ClientId),
        client_number: row.get("client_number")?,
        object: row.get("object_id")?,
        ground: ground.map(|it| LOG_GROUNDS.value_of(&it)).transpose()?,
        rests_on: row.get("ground_id")?,
        device: row.get("device")?,
        program: row.get("program")?,
        hash: row.get("hash")?,
    })
}

/// The first instant of a day in the Netherlands.
fn start_of(day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_time(chrono::NaiveTime::MIN);
    let local = chrono_tz::Europe::Amsterdam.from_local_datetime(&midnight).earliest();
    local.map_or_else(|| midnight.and_utc(), |it| it.to_utc())
}

/// The clock in the Netherlands at an instant.
fn dutch_clock(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&chrono_tz::Europe::Amsterdam).naive_local()
}
