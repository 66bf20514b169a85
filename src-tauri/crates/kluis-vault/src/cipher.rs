//! Opening SQLCipher: the one place with its settings, measured on 100,000 clients, and the one call that safe Rust does not offer.
//!
//! - raw key: opening costs no second key derivation (0.1 ms against 184 ms);
//! - page cache of 64 MB: look-ups then cost what they cost in plain SQLite (4.3 times as much with 2 MB);
//! - pages of 4,096 bytes, WAL, FULL: what was acknowledged survives a power cut;
//! - EXCLUSIVE: no shared-memory file, and one program at a time;
//! - `cipher_memory_security` stays off: 2.5 to 6.8 times slower, and a stack overflow on Windows;
//! - the authorizer denies ATTACH, DETACH and, once open, every PRAGMA that we do not name: a plain-text copy is
//!   otherwise one statement away.

use std::path::Path;

use rusqlite::{
    Connection, OpenFlags,
    config::DbConfig,
    hooks::{AuthAction, AuthContext, Authorization},
    limits::Limit,
};
use zeroize::Zeroizing;

use crate::{obstacle::Obstacle, open::OpenError, wiping};

/// SQLite 3.51.3: older ones can corrupt a WAL when it is reset.
const OLDEST_SQLITE: i32 = 3_051_003;

/// Opens or creates the file with the key; reads nothing yet. An empty key, which no data key gives, leaves the file
/// plain: for measuring alone.
pub(crate) fn open(file: &Path, key: &Zeroizing<String>, create: bool) -> Result<Connection, OpenError> {
    let mut flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    if create {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    wiping::begin();
    assert!(OLDEST_SQLITE <= rusqlite::version_number(), "the bundled SQLite is new enough");
    let connection = Connection::open_with_flags(file, flags)?;
    // Until the file is accepted, closing it must not write to it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    if !key.is_empty() {
        set_key(&connection, key)?;
    }
    connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE;")?;
    refuse_read_only(&connection)?;
    Ok(connection)
}

/// Sets the key of a connection to a copy of a vault, and keeps SQLCipher quiet.
pub(crate) fn key(connection: &Connection, key: &Zeroizing<String>) -> Result<(), Obstacle> {
    connection.execute_batch("PRAGMA cipher_log_level = NONE;").map_err(|_| Obstacle::Disk)?;
    if key.is_empty() { Ok(()) } else { set_key(connection, key).map_err(|_| Obstacle::Damaged) }
}

/// `sqlite3_key_v2` directly, so that the key never stands in the text of a statement.
#[allow(unsafe_code, reason = "rusqlite has no safe wrapper for sqlite3_key_v2")]
fn set_key(connection: &Connection, key: &Zeroizing<String>) -> Result<(), OpenError> {
    let length = i32::try_from(key.len()).expect("a raw key has 99 signs");
    // SAFETY: the handle is open for as long as `connection` is borrowed, the name is a C string, and the key is
    // valid for `length` bytes; SQLCipher copies it before it returns.
    let code = unsafe {
        rusqlite::ffi::sqlite3_key_v2(connection.handle(), c"main".as_ptr(), key.as_ptr().cast(), length)
    };
    if code == rusqlite::ffi::SQLITE_OK { Ok(()) } else { Err(OpenError::Obstacle(Obstacle::Damaged)) }
}

fn refuse_read_only(connection: &Connection) -> Result<(), OpenError> {
    if connection.is_readonly("main")? { Err(OpenError::Obstacle(Obstacle::ReadOnly)) } else { Ok(()) }
}

/// The settings, for a file that was accepted.
pub(crate) fn settle(connection: &mut Connection) -> Result<(), OpenError> {
    connection.execute_batch(
        "PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA cache_size = -65536;
         PRAGMA temp_store = MEMORY;
         PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON;
         PRAGMA mmap_size = 0;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA recursive_triggers = ON;
         PRAGMA journal_size_limit = 8388608;
         PRAGMA busy_timeout = 5000;",
    )?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// From now on nothing but ordinary statements.
pub(crate) fn guard(connection: &mut Connection) -> Result<(), OpenError> {
    connection.authorizer(Some(judge))?;
    Ok(())
}

#[allow(clippy::wildcard_enum_match_arm, reason = "what is denied is named; the rest is ordinary statements")]
fn judge(context: AuthContext<'_>) -> Authorization {
    match context.action {
        AuthAction::Attach { .. } | AuthAction::Detach { .. } => Authorization::Deny,
        AuthAction::Pragma { pragma_name, .. } if !ALLOWED_PRAGMAS.contains(&pragma_name) => {
            Authorization::Deny
        }
        _ => Authorization::Allow,
    }
}

const ALLOWED_PRAGMAS: &[&str] = &[
    "data_version",
    "wal_checkpoint",
    "integrity_check",
    "cipher_integrity_check",
    "optimize",
    "page_count",
];
