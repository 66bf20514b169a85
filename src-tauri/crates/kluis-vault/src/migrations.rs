//! Schema upgrades: numbered files, applied in order, never edited after release, a copy set aside first.

use std::{fs, path::Path};

use rusqlite::{Connection, TransactionBehavior};

use crate::{obstacle::Obstacle, open::OpenError, slots::beside};

const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_first.sql"),
    include_str!("../migrations/0002_identity.sql"),
    include_str!("../migrations/0003_people.sql"),
    include_str!("../migrations/0004_dossier.sql"),
    include_str!("../migrations/0005_care.sql"),
    include_str!("../migrations/0006_disclosure.sql"),
    include_str!("../migrations/0007_scan_inbox.sql"),
    include_str!("../migrations/0008_consent_overview.sql"),
    include_str!("../migrations/0009_profile.sql"),
    include_str!("../migrations/0010_logo.sql"),
    include_str!("../migrations/0011_versions.sql"),
    include_str!("../migrations/0012_registers.sql"),
    include_str!("../migrations/0013_letters.sql"),
    include_str!("../migrations/0014_backup.sql"),
    include_str!("../migrations/0015_users.sql"),
    include_str!("../migrations/0016_access_log.sql"),
    include_str!("../migrations/0017_locking.sql"),
];

/// Reads the version and nothing else; also the first moment at which a damaged file shows. A vault that was made
/// has a version, so an emptied file is damaged and not new.
pub(crate) fn refuse_newer(connection: &Connection) -> Result<(), OpenError> {
    match version(connection)? {
        0 => Err(Obstacle::Damaged.into()),
        version if MIGRATIONS.len() < version => Err(Obstacle::NewerVersion.into()),
        _ => Ok(()),
    }
}

/// Brings a file up to date.
pub(crate) fn upgrade(connection: &mut Connection, file: &Path) -> Result<(), OpenError> {
    apply(connection, file, MIGRATIONS)
}

fn apply(connection: &mut Connection, file: &Path, migrations: &[&str]) -> Result<(), OpenError> {
    let current = version(connection)?;
    if current == migrations.len() {
        return Ok(());
    }
    if 0 < current {
        set_copy_aside(connection, file, current)?;
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for migration in migrations.iter().skip(current) {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "user_version", i64::try_from(migrations.len()).expect("a handful"))?;
    transaction.commit()?;
    Ok(())
}

/// `clients.kluis-before-2`: the file as it was, complete after a checkpoint, still encrypted under the same key.
fn set_copy_aside(connection: &Connection, file: &Path, current: usize) -> Result<(), OpenError> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    fs::copy(file, beside(file, &format!("-before-{}", current + 1)))?;
    Ok(())
}

fn version(connection: &Connection) -> Result<usize, OpenError> {
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    usize::try_from(version).map_err(|_| Obstacle::Damaged.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_copied_before_it_is_upgraded_and_a_failing_upgrade_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x.kluis");
        crate::wiping::begin();
        let mut connection = Connection::open(&file).unwrap();
        let first = "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1);";
        apply(&mut connection, &file, &[first]).unwrap();
        assert!(!beside(&file, "-before-1").exists(), "nothing to keep of an empty file");
        assert!(
            apply(&mut connection, &file, &[first, "CREATE TABLE b (x INTEGER) STRICT; nonsense"]).is_err()
        );
        assert_eq!(version(&connection).unwrap(), 1);
        assert!(connection.prepare("SELECT * FROM b").is_err(), "half an upgrade is none");
        apply(&mut connection, &file, &[first, "ALTER TABLE a ADD COLUMN y INTEGER"]).unwrap();
        assert_eq!(version(&connection).unwrap(), 2);
        let copy = Connection::open(beside(&file, "-before-2")).unwrap();
        assert_eq!(version(&copy).unwrap(), 1);
        assert_eq!(copy.query_row("SELECT x FROM a", [], |row| row.get::<_, i64>(0)), Ok(1));
    }

    #[test]
    fn a_newer_file_is_refused() {
        crate::wiping::begin();
        let connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "user_version", 99).unwrap();
        assert!(matches!(refuse_newer(&connection), Err(OpenError::Obstacle(Obstacle::NewerVersion))));
    }
}
