//! What a database holds, in numbers: for every table its rows and a hash of them, so that two can be compared.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, types::ValueRef};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::{
    audit::{Head, head},
    backup::{BackupError, Stop},
    cipher, wiping,
};

/// Rows between two looks at whether to stop.
const ROWS: u64 = 2_000;
/// Instructions of SQLite between two looks at whether to stop.
const INSTRUCTIONS: i32 = 100_000;

/// A table in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableDigest {
    /// Its name.
    pub name: String,
    /// How many rows.
    pub rows: u64,
    /// SHA-256 over every value of every row, in the order of the table.
    pub(crate) hash: [u8; 32],
}

/// What a copy holds, read whole.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Contents {
    pub(crate) schema: i64,
    pub(crate) head: Head,
    pub(crate) tables: Vec<TableDigest>,
}

/// Opens a copy with its key. It is left as one file, without a write-ahead log.
pub(crate) fn open_copy(
    file: &Path,
    key: &Zeroizing<String>,
    stop: &Stop,
) -> Result<Connection, BackupError> {
    let connection =
        opened(file, key, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX, stop)?;
    connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE;")?;
    Ok(connection)
}

/// Opens a backup where it lies, and changes nothing.
pub(crate) fn open_in_place(
    file: &Path,
    key: &Zeroizing<String>,
    stop: &Stop,
) -> Result<Connection, BackupError> {
    opened(file, key, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX, stop)
}

fn opened(
    file: &Path,
    key: &Zeroizing<String>,
    flags: OpenFlags,
    stop: &Stop,
) -> Result<Connection, BackupError> {
    wiping::begin();
    let mut connection = Connection::open_with_flags(file, flags)?;
    cipher::key(&connection, key)?;
    connection.execute_batch(
        "PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;",
    )?;
    let stop = stop.clone();
    connection.progress_handler(INSTRUCTIONS, Some(move || stop.is_asked()))?;
    Ok(connection)
}

/// Every page against its checksum, every index against its table.
pub(crate) fn check(connection: &Connection) -> Result<(), BackupError> {
    let mut pages = connection.prepare("PRAGMA cipher_integrity_check")?;
    let sound_pages = pages.query([])?.next()?.is_none();
    let mut whole = connection.prepare("PRAGMA integrity_check(1)")?;
    let said: String = whole.query_row([], |row| row.get(0))?;
    if sound_pages && said == "ok" { Ok(()) } else { Err(BackupError::NotWhole) }
}

/// Reads it whole.
pub(crate) fn contents(connection: &Connection, stop: &Stop) -> Result<Contents, BackupError> {
    Ok(Contents {
        schema: connection.query_row("PRAGMA user_version", [], |row| row.get(0))?,
        head: head(connection)?,
        tables: names(connection)?
            .into_iter()
            .map(|it| digest(connection, it, stop))
            .collect::<Result<_, _>>()?,
    })
}

/// How many rows each table has.
pub(crate) fn counts(connection: &Connection) -> Result<Vec<(String, u64)>, BackupError> {
    names(connection)?
        .into_iter()
        .map(|name| {
            let sql = format!("SELECT count(*) FROM {}", quoted(&name));
            let rows: i64 = connection.query_row(&sql, [], |row| row.get(0))?;
            Ok((name, u64::try_from(rows).unwrap_or(0)))
        })
        .collect()
}

/// Virtual tables keep nothing themselves; the tables behind them are listed.
fn names(connection: &Connection) -> Result<Vec<String>, BackupError> {
    let mut list = connection.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
    )?;
    Ok(list.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

fn digest(connection: &Connection, name: String, stop: &Stop) -> Result<TableDigest, BackupError> {
    let mut all = connection.prepare(&format!("SELECT * FROM {} NOT INDEXED", quoted(&name)))?;
    let columns = all.column_count();
    let mut found = all.query([])?;
    let (mut sum, mut rows) = (Sha256::new(), 0);
    while let Some(row) = found.next()? {
        for column in 0..columns {
            add(&mut sum, row.get_ref(column)?);
        }
        rows += 1;
        if rows % ROWS == 0 {
            stop.check()?;
        }
    }
    Ok(TableDigest { name, rows, hash: sum.finalize().into() })
}

/// The kind, the length and the bytes, so that no two rows read the same.
fn add(sum: &mut Sha256, value: ValueRef) {
    let (kind, number, bytes): (u8, u64, &[u8]) = match value {
        ValueRef::Null => (0, 0, &[]),
        ValueRef::Integer(it) => (1, it.cast_unsigned(), &[]),
        ValueRef::Real(it) => (2, it.to_bits(), &[]),
        ValueRef::Text(it) => (3, it.len() as u64, it),
        ValueRef::Blob(it) => (4, it.len() as u64, it),
    };
    let mut head = [kind; 9];
    head[1..].copy_from_slice(&number.to_be_bytes());
    sum.update(head);
    sum.update(bytes);
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
