//! Where every consent stands, in one scan: a table that triggers keep beside the consents and their steps.
//!
//! It holds nothing that the tables beside it do not say; a test compares the two. Days are stored as numbers, for an
//! overview reads tens of thousands of rows.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use rusqlite::{Row, named_params};

use kluis_domain::{
    client::ClientId,
    consent::{ConsentId, Milestones},
    date::PartialDate,
    law::Law,
};

use crate::{Reader, VaultError, Writer, audit::instant};

/// Where one consent stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentStanding {
    /// Which.
    pub id: ConsentId,
    /// Of which client.
    pub client: ClientId,
    /// Place of its kind in the list of codes that comes with it.
    pub kind: usize,
    /// The days in its life.
    pub milestones: Milestones,
    /// Whether the client was called unable for this consent alone.
    pub unable: bool,
    /// How often something about the client or the people around was recorded after it was proposed.
    pub touched: u32,
    /// Whether it was asked by the rules that hold now.
    pub rules: Rules,
}

/// Whether profile, own kind and law table are those of the day on which a consent was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rules {
    /// They are.
    Same,
    /// One of them is another.
    Changed,
}

/// What an overview asks of a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CareDays {
    /// Which.
    pub id: ClientId,
    /// Date of birth, possibly partial.
    pub birth_date: PartialDate,
    /// First day in care; `None` means from the start.
    pub care_start: Option<NaiveDate>,
    /// Last day in care.
    pub care_end: Option<NaiveDate>,
    /// Date of death.
    pub deceased_on: Option<NaiveDate>,
}

impl CareDays {
    /// Whether in care on a day, as in the list of clients.
    pub fn in_care_on(&self, day: NaiveDate) -> bool {
        let started = self.care_start.is_none_or(|it| it <= day);
        let ended = [self.care_end, self.deceased_on].into_iter().flatten().any(|it| it < day);
        started && !ended
    }
}

impl Reader<'_> {
    /// Where every consent of every client stands, of one client the oldest first, with the codes of the kinds in use.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn consent_milestones(&self) -> Result<(Vec<String>, Vec<ConsentStanding>), VaultError> {
        let mut statement = self.0.prepare_cached(include_str!("consent_standing/select.sql"))?;
        let law = Law::built_in().state().to_string();
        let mut rows = statement.query(named_params! {":law": law})?;
        let (mut codes, mut standings) = (Vec::new(), Vec::new());
        while let Some(row) = rows.next()? {
            let code =
                row.get_ref(2)?.as_str().map_err(|_| VaultError::Unreadable("consent_standing.kind"))?;
            let kind = codes.iter().position(|it| it == code).unwrap_or_else(|| {
                codes.push(code.to_owned());
                codes.len() - 1
            });
            standings.push(read_standing(row, kind)?);
        }
        Ok((codes, standings))
    }

    /// Every client in the order of the list.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn care_days(&self) -> Result<Vec<CareDays>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT id, birth_date, care_start, care_end, deceased_on FROM client ORDER BY sort_key, seq",
            )?
            .query_and_then([], |row| {
                let born = row.get_ref(1)?.as_str().ok().and_then(|it| it.parse().ok());
                Ok(CareDays {
                    id: ClientId(row.get(0)?),
                    birth_date: born.ok_or(VaultError::Unreadable("client.birth_date"))?,
                    care_start: row.get(2)?,
                    care_end: row.get(3)?,
                    deceased_on: row.get(4)?,
                })
            })?
            .collect()
    }

    /// Days up to and including `today` from which the circle around a client is another one by date alone, in order.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn circle_turns(&self, today: NaiveDate) -> Result<HashMap<ClientId, Vec<NaiveDate>>, VaultError> {
        let mut statement = self.0.prepare_cached(
            "SELECT client_id, day FROM circle_turn WHERE day <= :today ORDER BY client_id, day",
        )?;
        let mut rows = statement.query(named_params! {":today": today.num_days_from_ce()})?;
        let mut turns: HashMap<ClientId, Vec<NaiveDate>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let day = read_day(row, 1)?.ok_or(VaultError::Unreadable("circle_turn.day"))?;
            turns.entry(ClientId(row.get(0)?)).or_default().push(day);
        }
        Ok(turns)
    }

    /// Clients with the years in which their contacts were or may be born, from one year up to and including another.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn contacts_born(&self, first: i32, last: i32) -> Result<Vec<(ClientId, i32)>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT client_id, CAST(substr(birth_date, 1, 4) AS INTEGER) AS year FROM contact
                 WHERE birth_date IS NOT NULL AND :first <= birth_date AND birth_date < :after",
            )?
            .query_and_then(
                named_params! {":first": format!("{first:04}"), ":after": format!("{:04}", last + 1)},
                |row| Ok((ClientId(row.get("client_id")?), row.get("year")?)),
            )?
            .collect()
    }

    /// The kinds of which the organisation said whether it asks them of every client.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn consent_expectations(&self) -> Result<HashMap<String, bool>, VaultError> {
        self.0
            .prepare_cached("SELECT kind, expected FROM consent_expectation ORDER BY seq")?
            .query_and_then([], |row| Ok((row.get("kind")?, row.get("expected")?)))?
            .collect()
    }
}

impl Writer<'_> {
    /// Keeps whether a kind of consent is asked of every client.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn expect_consent(&self, kind: &str, expected: Expected) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "INSERT INTO main.consent_expectation (kind, expected, at, by_user) VALUES (:kind, :expected, :at, :by)",
            )?
            .execute(named_params! {
                ":kind": kind, ":expected": expected == Expected::Yes, ":at": instant(self.1.at), ":by": self.1.user.0,
            })?;
        Ok(())
    }

    /// By which state of the law table a consent was asked.
    pub(crate) fn note_law(&self, client: ClientId, consent: ConsentId) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "UPDATE main.consent_standing SET law = :law WHERE client_id = :client AND consent_id = :consent",
            )?
            .execute(named_params! {
                ":law": Law::built_in().state().to_string(), ":client": client.0, ":consent": consent.0,
            })?;
        Ok(())
    }
}

/// Whether a kind of consent is asked of every client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// It is.
    Yes,
    /// Only where there is a reason.
    No,
}

/// Columns by place: by name this would be half the time of an overview.
fn read_standing(row: &Row, kind: usize) -> Result<ConsentStanding, VaultError> {
    let unreadable = || VaultError::Unreadable("consent_standing.proposed_on");
    Ok(ConsentStanding {
        client: ClientId(row.get(0)?),
        id: ConsentId(row.get(1)?),
        kind,
        milestones: Milestones {
            proposed_on: read_day(row, 3)?.ok_or_else(unreadable)?,
            printed_on: read_day(row, 4)?,
            given_on: read_day(row, 5)?,
            nothing_agreed: row.get(6)?,
            valid_from: read_day(row, 7)?,
            valid_until: read_day(row, 8)?,
            refused_on: read_day(row, 9)?,
            withdrawn_on: read_day(row, 10)?,
            replaced_on: read_day(row, 11)?,
        },
        unable: row.get(12)?,
        touched: row.get(13)?,
        rules: if row.get(14)? { Rules::Same } else { Rules::Changed },
    })
}

fn read_day(row: &Row, column: usize) -> Result<Option<NaiveDate>, VaultError> {
    Ok(row.get::<_, Option<i32>>(column)?.and_then(NaiveDate::from_num_days_from_ce_opt))
}
