//! Whom a user reaches: the circle, as the database itself sees it.
//!
//! For who does not reach everyone, every table of the record is covered by a temporary view of the same name that
//! has the clients within reach and no others. SQLite looks for a name among the temporary ones first, so every query
//! of this crate, also one that is written later, sees through the view and counts, lists and finds accordingly.
//! Statements that write name the table itself (`main.`). Whose events name a client out of reach is refused, and so
//! is whoever brings the id of anything of such a client.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, named_params};
use uuid::Uuid;

use kluis_domain::{
    authorisation::{Reach, Scheme},
    client::ClientId,
    user::UserId,
};

use crate::{Event, Stamp, Vault, VaultError, audit::instant, names::ROLES};

/// Which tables hold parts of a client's record, and for whom they are covered now.
#[derive(Debug, Default)]
pub(crate) struct Covers {
    tables: Vec<Table>,
    now: Option<Reach>,
}

#[derive(Debug)]
struct Table {
    name: String,
    /// The column that says whose it is.
    owner: &'static str,
    /// Whether each row has an id of its own.
    has_id: bool,
}

/// The log is read under a right of its own, by client, and written at the end of every transaction.
const UNCOVERED: &str = "audit";

impl Covers {
    /// Reads which tables there are.
    pub(crate) fn read(connection: &Connection) -> Result<Covers, VaultError> {
        let mut tables = connection.prepare(
            "SELECT tables.name AS name, columns.name AS owner,
                    EXISTS (SELECT 1 FROM pragma_table_info(tables.name) AS own WHERE own.name = 'id') AS has_id
             FROM sqlite_schema AS tables
             JOIN pragma_table_info(tables.name) AS columns
               ON columns.name = iif(tables.name = 'client', 'id', 'client_id')
             WHERE tables.type = 'table' AND tables.name <> :uncovered
             ORDER BY tables.name",
        )?;
        let tables = tables.query_map(named_params! {":uncovered": UNCOVERED}, |row| {
            let name: String = row.get("name")?;
            let owner = if name == "client" { "id" } else { "client_id" };
            Ok(Table { name, owner, has_id: row.get("has_id")? })
        })?;
        Ok(Covers { tables: tables.collect::<rusqlite::Result<_>>()?, now: None })
    }

    /// Whose anything with this id is; one row for each owner.
    pub(crate) fn owners(&self) -> String {
        let own = self.tables.iter().filter(|it| it.has_id).map(|Table { name, owner, .. }| {
            format!("SELECT {owner} AS client_id FROM main.{name} WHERE id = :id AND {owner} IS NOT NULL")
        });
        own.chain([include_str!("reach/file_owners.sql").to_owned()]).collect::<Vec<_>>().join(" UNION ")
    }

    fn put_on(&mut self, connection: &Connection, reach: Reach) -> Result<(), VaultError> {
        self.take_off(connection)?;
        connection.execute_batch(include_str!("reach/viewer.sql"))?;
        connection.execute_batch(match reach {
            Reach::Circle => include_str!("reach/circle.sql"),
            Reach::Consented => include_str!("reach/consented.sql"),
            Reach::Everyone | Reach::Reasoned => include_str!("reach/reasoned.sql"),
        })?;
        for Table { name, owner, .. } in &self.tables {
            connection.execute_batch(&format!(
                "CREATE TEMP VIEW {name} AS SELECT * FROM main.{name}
                 WHERE {owner} IS NULL OR {owner} IN (SELECT client_id FROM temp.within_reach)"
            ))?;
        }
        self.now = Some(reach);
        Ok(())
    }

    fn take_off(&mut self, connection: &Connection) -> Result<(), VaultError> {
        for Table { name, .. } in &self.tables {
            connection.execute_batch(&format!("DROP VIEW IF EXISTS temp.{name}"))?;
        }
        connection
            .execute_batch("DROP VIEW IF EXISTS temp.within_reach; DROP TABLE IF EXISTS temp.viewer;")?;
        self.now = None;
        Ok(())
    }
}

/// Whether a client is within reach of whoever the covers are on for.
fn is_within(connection: &Connection, client: ClientId) -> Result<bool, VaultError> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM temp.within_reach WHERE client_id = :client) AS within",
        )?
        .query_row(named_params! {":client": client.0}, |row| row.get("within"))?)
}

/// Refuses events about a client out of reach.
pub(crate) fn require(connection: &Connection, covers: &Covers, events: &[Event]) -> Result<(), VaultError> {
    if covers.now.is_none() {
        return Ok(());
    }
    for client in events.iter().filter_map(|it| it.client()) {
        if !is_within(connection, client)? {
            return Err(VaultError::OutOfReach);
        }
    }
    Ok(())
}

impl Vault {
    /// Covers what the user of this stamp does not reach, and uncovers what she does.
    pub(crate) fn cover(&mut self, stamp: &Stamp) -> Result<(), VaultError> {
        match self.reach_of(stamp.user)? {
            Reach::Everyone if self.covers.now.is_none() => Ok(()),
            Reach::Everyone => self.covers.take_off(&self.connection),
            reach @ (Reach::Reasoned | Reach::Consented | Reach::Circle) => {
                if self.covers.now != Some(reach) {
                    self.covers.put_on(&self.connection, reach)?;
                }
                self.name_viewer(stamp)
            }
        }
    }

    fn name_viewer(&self, stamp: &Stamp) -> Result<(), VaultError> {
        let today = dutch_day(stamp.at);
        self.connection
            .prepare_cached(
                "REPLACE INTO temp.viewer (one, user_id, today, day_number, now)
                 VALUES (1, :user, :today, CAST(julianday(:today) - 1721424.5 AS INTEGER), :now)",
            )?
            .execute(named_params! {":user": stamp.user.0, ":today": today, ":now": instant(stamp.at)})?;
        Ok(())
    }

    /// Of who is not a user, as of who may nothing: nobody. While there are no users at all the vault is being made.
    fn reach_of(&self, user: UserId) -> Result<Reach, VaultError> {
        let role: Option<String> = self
            .connection
            .prepare_cached("SELECT role FROM main.user WHERE id = :id")?
            .query_row(named_params! {":id": user.0}, |row| row.get("role"))
            .optional()?;
        match role {
            Some(role) => Ok(Scheme::built_in().reach(ROLES.value_of(&role)?)),
            None if self.has_no_users()? => Ok(Reach::Everyone),
            None => Ok(Reach::Reasoned),
        }
    }

    fn has_no_users(&self) -> Result<bool, VaultError> {
        Ok(self
            .connection
            .query_row("SELECT NOT EXISTS (SELECT 1 FROM main.user) AS none", [], |row| row.get("none"))?)
    }

    /// Whether everything that has one of these ids is of clients within the user's reach. What is of no client is.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn reaches(&mut self, stamp: &Stamp, ids: &[Uuid]) -> Result<bool, VaultError> {
        self.cover(stamp)?;
        if self.covers.now.is_none() {
            return Ok(true);
        }
        let mut owners = self.connection.prepare_cached(&self.covers.owners())?;
        for id in ids {
            for owner in owners.query_map(named_params! {":id": id}, |row| row.get("client_id"))? {
                if !is_within(&self.connection, ClientId(owner?))? {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }
}

/// The calendar date in Europe/Amsterdam at an instant.
pub(crate) fn dutch_day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&chrono_tz::Europe::Amsterdam).date_naive()
}
