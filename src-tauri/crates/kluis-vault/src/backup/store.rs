//! What the vault itself remembers of its backups: the folders, what became of each try, the drills.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, named_params};

use kluis_domain::backup::{BackupFolderId, BackupTrouble, DrillId, Unsaved};

use crate::{
    Reader, Vault, VaultError, Writer,
    audit::{LAST_CHANGE, head, instant, read_instant},
    backup::Manifest,
    names::BACKUP_TROUBLES,
};

/// A folder that backups go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredBackupFolder {
    /// Which.
    pub id: BackupFolderId,
    /// Where.
    pub path: String,
    /// Whether it lay on another disk than the vault when it was chosen.
    pub apart: bool,
}

/// A folder with what became of its backups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFolderState {
    /// The folder.
    pub folder: StoredBackupFolder,
    /// When the first good backup in it was made.
    pub first_good: Option<DateTime<Utc>>,
    /// When the last good backup in it was made.
    pub last_good: Option<DateTime<Utc>>,
    /// What stands in the way since then, and since when.
    pub trouble: Option<(BackupTrouble, DateTime<Utc>)>,
}

/// What became of one try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunRecord {
    /// In which folder.
    pub folder: BackupFolderId,
    /// The name of the file, or why there is none.
    pub outcome: Result<String, BackupTrouble>,
}

/// A drill to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrillRecord {
    /// Name of the backup.
    pub file: String,
    /// Where it lay.
    pub folder: String,
    /// Its manifest, or why it could not be restored.
    pub outcome: Result<Manifest, BackupTrouble>,
    /// How long it took, in milliseconds.
    pub millis: i64,
}

/// A drill as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDrill {
    /// Which.
    pub id: DrillId,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Name of the backup.
    pub file: String,
    /// Where it lay.
    pub folder: String,
    /// What went wrong, if anything.
    pub trouble: Option<BackupTrouble>,
    /// When the backup was made.
    pub made_at: Option<DateTime<Utc>>,
    /// Tables compared.
    pub tables: i64,
    /// Rows compared.
    pub rows: i64,
    /// Clients among them.
    pub clients: i64,
    /// How long it took, in milliseconds.
    pub millis: i64,
}

/// What a backup is decided on.
#[derive(Debug, Clone)]
pub struct BackupFacts {
    /// The folders.
    pub folders: Vec<StoredFolderState>,
    /// Of the last change, in the audit log.
    last_change: Option<i64>,
    /// Of the last row of the audit log.
    last_row: i64,
}

impl BackupFacts {
    /// What the vault has that this backup has not.
    pub fn unsaved_since(&self, backup: &Manifest) -> Unsaved {
        if self.last_change.is_none_or(|it| backup.head.seq < it) {
            return Unsaved::Changes;
        }
        if backup.head.seq < self.last_row { Unsaved::Looks } else { Unsaved::Nothing }
    }
}

impl Vault {
    /// What a backup is decided on; names nobody, so no look of its own.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn backup_facts(&self) -> Result<BackupFacts, VaultError> {
        Ok(BackupFacts {
            folders: Reader(&self.connection, &self.own_profiles).backup_folders()?,
            last_change: self.fact(LAST_CHANGE)?.and_then(|it| it.parse().ok()),
            last_row: head(&self.connection)?.seq,
        })
    }
}

impl Reader<'_> {
    /// The folders that backups go to, in the order in which they were chosen.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn backup_folders(&self) -> Result<Vec<StoredFolderState>, VaultError> {
        let folders: Vec<StoredBackupFolder> = self
            .0
            .prepare_cached("SELECT * FROM backup_folder WHERE removed_at IS NULL ORDER BY id")?
            .query_map([], |row| {
                let (id, path, apart) = (row.get("id")?, row.get("path")?, row.get("apart")?);
                Ok(StoredBackupFolder { id: BackupFolderId(id), path, apart })
            })?
            .collect::<Result<_, _>>()?;
        folders.into_iter().map(|it| self.state_of(it)).collect()
    }

    fn state_of(&self, folder: StoredBackupFolder) -> Result<StoredFolderState, VaultError> {
        let of = named_params! {":folder": folder.id.0};
        let good = |order: &str| {
            let sql = format!(
                "SELECT at FROM backup_run WHERE folder_id = :folder AND outcome = 'good' ORDER BY seq {order} LIMIT 1"
            );
            let mut found = self.0.prepare_cached(&sql)?;
            found.query_and_then(of, |row| read_instant(row, "at"))?.next().transpose()
        };
        let last: Option<(String, DateTime<Utc>)> = self
            .0
            .prepare_cached(
                "SELECT outcome, at FROM backup_run WHERE folder_id = :folder ORDER BY seq DESC LIMIT 1",
            )?
            .query_and_then(of, |row| Ok::<_, VaultError>((row.get("outcome")?, read_instant(row, "at")?)))?
            .next()
            .transpose()?;
        let trouble = match last {
            Some((outcome, at)) if outcome != "good" => Some((BACKUP_TROUBLES.value_of(&outcome)?, at)),
            _ => None,
        };
        Ok(StoredFolderState { first_good: good("ASC")?, last_good: good("DESC")?, folder, trouble })
    }

    /// The drills, newest first, at most so many.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn drills(&self, most: u32) -> Result<Vec<StoredDrill>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT restore_drill.*, user.name AS by_name
                 FROM restore_drill JOIN user ON user.id = user_id
                 ORDER BY restore_drill.id DESC LIMIT :most",
            )?
            .query_and_then(named_params! {":most": most}, read_drill)?
            .collect()
    }

    /// When the last drill went well.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn last_good_drill(&self) -> Result<Option<DateTime<Utc>>, VaultError> {
        self.0
            .prepare_cached("SELECT at FROM restore_drill WHERE outcome = 'good' ORDER BY id DESC LIMIT 1")?
            .query_and_then([], |row| read_instant(row, "at"))?
            .next()
            .transpose()
    }
}

impl Writer<'_> {
    /// Backups go to this folder too; `None` where they did already.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_backup_folder(&self, path: &str, apart: bool) -> Result<Option<BackupFolderId>, VaultError> {
        let known = self
            .0
            .prepare_cached("SELECT 1 FROM backup_folder WHERE path = :path AND removed_at IS NULL")?
            .query_row(named_params! {":path": path}, |_| Ok(()))
            .optional()?;
        if known.is_some() {
            return Ok(None);
        }
        let id = BackupFolderId(self.new_id());
        self.0.execute(
            "INSERT INTO main.backup_folder (id, path, apart, added_at, added_by) VALUES (:id, :path, :apart, :at, :by)",
            named_params! {
                ":id": id.0, ":path": path, ":apart": apart, ":at": instant(self.1.at), ":by": self.1.user.0,
            },
        )?;
        Ok(Some(id))
    }

    /// Backups no longer go to this folder; those that are there stay.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] where it is none of the folders.
    pub fn remove_backup_folder(&self, id: BackupFolderId) -> Result<(), VaultError> {
        let changed = self.0.execute(
            "UPDATE main.backup_folder SET removed_at = :at, removed_by = :by WHERE id = :id AND removed_at IS NULL",
            named_params! {":id": id.0, ":at": instant(self.1.at), ":by": self.1.user.0},
        )?;
        if changed == 1 { Ok(()) } else { Err(VaultError::NotFound("backup folder")) }
    }

    /// Keeps what became of a try; the same failure again is kept once. Gives whether there was something to keep.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn keep_backup_run(&self, at: DateTime<Utc>, run: &RunRecord) -> Result<bool, VaultError> {
        let (outcome, file) = match &run.outcome {
            Ok(file) => ("good", file.as_str()),
            Err(trouble) => (BACKUP_TROUBLES.name_of(*trouble), ""),
        };
        let kept = self.0.execute(
            "INSERT INTO main.backup_run (folder_id, at, outcome, file, user_id)
             SELECT :folder, :at, :outcome, :file, :user
             WHERE :outcome = 'good' OR :outcome IS NOT
                 (SELECT outcome FROM backup_run WHERE folder_id = :folder ORDER BY seq DESC LIMIT 1)",
            named_params! {
                ":folder": run.folder.0, ":at": instant(at), ":outcome": outcome, ":file": file,
                ":user": self.1.user.0,
            },
        )?;
        Ok(kept == 1)
    }

    /// Keeps the report of a drill.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn keep_drill(&self, drill: &DrillRecord) -> Result<DrillId, VaultError> {
        let id = DrillId(self.new_id());
        let outcome = drill.outcome.as_ref().map_or_else(|it| BACKUP_TROUBLES.name_of(*it), |_| "good");
        let manifest = drill.outcome.as_ref().ok();
        let number = |count: fn(&Manifest) -> u64| manifest.map_or(0, count).cast_signed();
        self.0.execute(
            "INSERT INTO main.restore_drill (id, at, user_id, file, folder, outcome, made_at, tables, \"rows\", clients, millis)
             VALUES (:id, :at, :user, :file, :folder, :outcome, :made_at, :tables, :rows, :clients, :millis)",
            named_params! {
                ":id": id.0, ":at": instant(self.1.at), ":user": self.1.user.0, ":file": drill.file,
                ":folder": drill.folder, ":outcome": outcome, ":made_at": manifest.map(|it| instant(it.made_at)),
                ":tables": number(|it| it.tables.len() as u64), ":rows": number(Manifest::rows),
                ":clients": number(|it| it.rows_of("client")), ":millis": drill.millis,
            },
        )?;
        Ok(id)
    }
}

fn read_drill(row: &Row) -> Result<StoredDrill, VaultError> {
    let outcome: String = row.get("outcome")?;
    let made_at: Option<String> = row.get("made_at")?;
    Ok(StoredDrill {
        id: DrillId(row.get("id")?),
        at: read_instant(row, "at")?,
        by: row.get("by_name")?,
        file: row.get("file")?,
        folder: row.get("folder")?,
        trouble: if outcome == "good" { None } else { Some(BACKUP_TROUBLES.value_of(&outcome)?) },
        made_at: if made_at.is_some() { Some(read_instant(row, "made_at")?) } else { None },
        tables: row.get("tables")?,
        rows: row.get("rows")?,
        clients: row.get("clients")?,
        millis: row.get("millis")?,
    })
}
