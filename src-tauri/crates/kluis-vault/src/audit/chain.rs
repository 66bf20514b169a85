//! Reading the chain of the log: is it whole, and if not, what was done to it.
//!
//! A row that does not fit is compared with the rows around it, so that an edit is told from a removal, an insertion
//! and a change of places. A page of the file that is older than the rest disagrees with the index over the same rows.
//! Whoever holds the key can hash the whole chain anew; that is seen by what was written down outside the vault.

use chrono::{DateTime, Utc};
use rusqlite::named_params;

use kluis_domain::access_log::{ChainBreak, anchor_code};

use super::{Head, LAST_CHANGE, LAST_CHANGE_HASH, Link, head, hex};
use crate::{FoundBackup, Vault, VaultError};

/// How many rows behind a break are compared with it.
const WINDOW: i64 = 64;

/// How far rows may have been moved up to be recognised.
const SHIFT: i64 = 1_000;

/// How far the chain was read. Reading goes on where it stopped; the log may grow meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ChainWalk {
    /// Rows read that fit.
    rows: u64,
    /// The hash of the last of them.
    previous: [u8; 32],
    broken: Option<ChainFault>,
    is_done: bool,
}

impl ChainWalk {
    /// Rows read so far.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Whether there is nothing more to read.
    pub fn is_done(&self) -> bool {
        self.is_done
    }
}

/// What is wrong with the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChainFault {
    /// What was done.
    pub what: ChainBreak,
    /// The first row that does not fit, or that should be there; counted from 1.
    pub row: i64,
    /// For what is known from outside the vault: when it was written down.
    pub anchored_at: Option<DateTime<Utc>>,
}

/// The outcome of reading the whole chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verification {
    /// Rows read.
    pub rows: u64,
    /// Number of the first row that does not fit, counted from 1.
    pub first_broken: Option<u64>,
    /// What was done to the log, where something was.
    pub fault: Option<ChainFault>,
}

/// Where the log is, to be written down outside the vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogHead {
    /// Number of the last row; 0 where there is none.
    pub row: i64,
    /// Its short code.
    pub code: String,
}

/// What a code on paper says of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeAnswer {
    /// That very row is there; it was logged at this instant.
    Agrees(DateTime<Utc>),
    /// The row is there and is another one.
    Differs,
    /// The log does not go as far.
    Absent,
}

/// A row with the hash that stands beside it.
struct Kept {
    link: Link,
    hash: [u8; 32],
}

impl Vault {
    /// Reads the whole chain, and compares it with the slots file and these backups.
    ///
    /// # Errors
    /// [`VaultError`] where the log cannot be read at all.
    pub fn verify_audit(&self) -> Result<Verification, VaultError> {
        let mut walk = ChainWalk::default();
        while !walk.is_done {
            self.walk_chain(&mut walk, u32::MAX)?;
        }
        self.judge_chain(&walk, &[])
    }

    /// Reads some rows of the chain further.
    ///
    /// # Errors
    /// [`VaultError`] where the log cannot be read.
    pub fn walk_chain(&self, walk: &mut ChainWalk, rows: u32) -> Result<(), VaultError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT * FROM main.audit WHERE :after < seq ORDER BY seq LIMIT :rows")?;
        // Below the first row nothing may stand either.
        let after = if walk.rows == 0 { i64::MIN } else { seq(walk.rows) };
        let mut found = statement.query(named_params! {":after": after, ":rows": rows})?;
        let mut read = 0;
        while let Some(row) = found.next()? {
            let (link, hash) = (Link::read(row)?, row.get("hash")?);
            read += 1;
            let expected = seq(walk.rows) + 1;
            if link.seq != expected || link.hash(&self.audit_key, &walk.previous) != hash {
                drop(found);
                let what = self.diagnose(expected, &walk.previous)?;
                walk.broken = Some(ChainFault { what, row: expected, anchored_at: None });
                walk.is_done = true;
                return Ok(());
            }
            walk.rows += 1;
            walk.previous = hash;
        }
        walk.is_done = read < rows;
        Ok(())
    }

    /// What follows from a chain that was read to its end.
    ///
    /// # Errors
    /// [`VaultError`] where the log cannot be read.
    pub fn judge_chain(&self, walk: &ChainWalk, backups: &[FoundBackup]) -> Result<Verification, VaultError> {
        let fault = match walk.broken {
            Some(broken) => Some(self.unless_replayed(broken)?),
            None if self.is_page_replayed()? => Some(ChainFault {
                what: ChainBreak::PageReplayed,
                row: seq(walk.rows) + 1,
                anchored_at: None,
            }),
            None => self.fault_from_outside(backups)?,
        };
        let broken_row = walk.broken.map(|_| walk.rows + 1);
        Ok(Verification {
            rows: walk.rows + u64::from(walk.broken.is_some()),
            first_broken: broken_row,
            fault,
        })
    }

    fn unless_replayed(&self, broken: ChainFault) -> Result<ChainFault, VaultError> {
        let what = if self.is_page_replayed()? { ChainBreak::PageReplayed } else { broken.what };
        Ok(ChainFault { what, ..broken })
    }

    /// Whether the table and an index over all its rows are not of the same moment.
    fn is_page_replayed(&self) -> Result<bool, VaultError> {
        let count = |of: &str| -> Result<i64, VaultError> {
            let sql = format!("SELECT count(*) AS rows FROM main.audit {of}");
            Ok(self.connection.prepare_cached(&sql)?.query_row([], |row| row.get("rows"))?)
        };
        let about_clients: i64 = self
            .connection
            .prepare_cached("SELECT count(client_id) AS rows FROM main.audit NOT INDEXED")?
            .query_row([], |row| row.get("rows"))?;
        Ok(count("NOT INDEXED")? != count("INDEXED BY audit_by_instant")?
            || about_clients != count("INDEXED BY audit_by_client WHERE client_id IS NOT NULL")?)
    }

    /// The chain is whole; whether it is also the one that was written down elsewhere.
    fn fault_from_outside(&self, backups: &[FoundBackup]) -> Result<Option<ChainFault>, VaultError> {
        if let Some(row) = self.change_that_is_gone()? {
            let what = if self.opened_at.seq < row { ChainBreak::TailCut } else { ChainBreak::Rewritten };
            return Ok(Some(ChainFault { what, row, anchored_at: None }));
        }
        let Some(anchor) = self.missing_anchor(backups)? else { return Ok(None) };
        let is_beyond = self.opened_at.seq < anchor.head.seq;
        let what = if is_beyond { ChainBreak::RolledBack } else { ChainBreak::Rewritten };
        Ok(Some(ChainFault { what, row: anchor.head.seq, anchored_at: Some(anchor.at) }))
    }

    /// The row of the last change, where the record says that there is one and the log has it no more.
    fn change_that_is_gone(&self) -> Result<Option<i64>, VaultError> {
        let row = self.fact(LAST_CHANGE)?.and_then(|it| it.parse::<i64>().ok());
        let Some((row, hash)) = row.zip(self.fact(LAST_CHANGE_HASH)?) else { return Ok(None) };
        let kept = self.hash_of(row)?;
        Ok(if kept.is_some_and(|it| hex(&it) == hash) { None } else { Some(row) })
    }

    fn hash_of(&self, row: i64) -> Result<Option<[u8; 32]>, VaultError> {
        let mut statement = self.connection.prepare_cached("SELECT hash FROM main.audit WHERE seq = :seq")?;
        let mut rows = statement.query(named_params! {":seq": row})?;
        Ok(rows.next()?.map(|it| it.get("hash")).transpose()?)
    }

    /// What was done at the first row that does not fit: `expected` is its number, `previous` the hash before it.
    fn diagnose(&self, expected: i64, previous: &[u8; 32]) -> Result<ChainBreak, VaultError> {
        let behind = self.rows_from(expected)?;
        let Some(first) = behind.first() else { return Ok(ChainBreak::Deleted) };
        if expected < first.link.seq {
            return Ok(ChainBreak::Deleted);
        }
        let fits = |kept: &Kept, previous: &[u8; 32], seq: i64| {
            kept.link.hash_at(&self.audit_key, previous, seq) == kept.hash
        };
        let next = behind.get(1);
        if next.is_some_and(|it| fits(it, &first.hash, it.link.seq)) && self.count_of(&first.hash)? == 1 {
            return Ok(ChainBreak::Edited);
        }
        // A row that stands elsewhere and belongs here: moved, unless what stands here is new.
        if let Some(belongs) = self.find(|it| fits(it, previous, expected))? {
            let is_at_home = |it: &Kept| {
                (0..3).any(|ahead| fits(first, &it.hash, it.link.seq + ahead))
                    || fits(first, &it.hash, expected + 1)
            };
            let is_copy = 1 < self.count_of(&first.hash)?;
            let was_here = belongs.hash == first.hash || !is_copy && self.find(is_at_home)?.is_some();
            return Ok(if was_here { ChainBreak::Reordered } else { ChainBreak::Inserted });
        }
        if 1 < self.count_of(&first.hash)? {
            return Ok(ChainBreak::Inserted);
        }
        // Where the rows behind were numbered anew, each still fits the one before it under its old number.
        let Some(next) = next else { return Ok(ChainBreak::Edited) };
        let was_at = |seq: i64| fits(next, &first.hash, seq);
        if (1..=SHIFT).any(|by| was_at(next.link.seq + by)) {
            return Ok(ChainBreak::Deleted);
        }
        let is_moved_down = (1..=SHIFT).any(|by| was_at(next.link.seq - by));
        Ok(if is_moved_down { ChainBreak::Inserted } else { ChainBreak::Edited })
    }

    fn rows_from(&self, seq: i64) -> Result<Vec<Kept>, VaultError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT * FROM main.audit WHERE :seq <= seq OR seq < 1 ORDER BY seq LIMIT :window",
        )?;
        let rows = statement.query_map(named_params! {":seq": seq, ":window": WINDOW}, |row| {
            Ok(Kept { link: Link::read(row)?, hash: row.get("hash")? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn find(&self, is_sought: impl Fn(&Kept) -> bool) -> Result<Option<Kept>, VaultError> {
        let mut statement = self.connection.prepare_cached("SELECT * FROM main.audit ORDER BY seq")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let kept = Kept { link: Link::read(row)?, hash: row.get("hash")? };
            if is_sought(&kept) {
                return Ok(Some(kept));
            }
        }
        Ok(None)
    }

    fn count_of(&self, hash: &[u8; 32]) -> Result<i64, VaultError> {
        Ok(self
            .connection
            .prepare_cached("SELECT count(*) AS rows FROM main.audit WHERE hash = :hash")?
            .query_row(named_params! {":hash": hash}, |row| row.get("rows"))?)
    }

    /// Where the log is, with the code for a print.
    ///
    /// # Errors
    /// [`VaultError`] where the log cannot be read.
    pub fn log_head(&self) -> Result<LogHead, VaultError> {
        let Head { seq, hash } = head(&self.connection)?;
        Ok(LogHead { row: seq, code: anchor_code(&hash) })
    }

    /// Whether the row of a print is still the one in the log.
    ///
    /// # Errors
    /// [`VaultError`] where the log cannot be read.
    pub fn compare_code(&self, row: i64, code: &str) -> Result<CodeAnswer, VaultError> {
        let mut statement =
            self.connection.prepare_cached("SELECT at, hash FROM main.audit WHERE seq = :seq")?;
        let mut rows = statement.query(named_params! {":seq": row})?;
        let Some(found) = rows.next()? else { return Ok(CodeAnswer::Absent) };
        if anchor_code(&found.get("hash")?) != code {
            return Ok(CodeAnswer::Differs);
        }
        Ok(CodeAnswer::Agrees(super::read_instant(found, "at")?))
    }
}

fn seq(rows: u64) -> i64 {
    i64::try_from(rows).expect("no log has so many rows")
}
