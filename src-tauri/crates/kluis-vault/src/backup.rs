//! Backups: made from an open vault while it stays in use, sealed, put in folders, read again, restored.
//!
//! The order is copy ([`Vault::copy_some`]), seal ([`BackupKey::seal`]: opened, every page and index checked, every table
//! counted and hashed), put ([`BackupKey::put`]). Only the first needs the vault. A backup has its name only when all
//! of that went well; a restored vault has its name only when it holds, table by table, what its manifest says.

mod anchor;
mod copying;
mod digest;
mod folder;
mod package;
mod store;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Instant,
};

use chrono::{DateTime, Utc};
use zeroize::Zeroizing;

pub use anchor::OlderVault;
pub(crate) use anchor::{Anchor, RestoreNote};
pub(crate) use copying::Copying;
pub use digest::TableDigest;
pub use folder::{FoundBackup, answers, is_apart};
pub use package::Manifest;
pub use store::{BackupFacts, DrillRecord, RunRecord, StoredBackupFolder, StoredDrill, StoredFolderState};

use crate::{
    Vault, VaultError,
    audit::{Head, head},
    backup::{digest::Contents, package::Package},
    obstacle::{self, Obstacle},
    secret::{DataKey, KeyBytes, Password, RecoveryKey},
    slots::{Keys, Slots, beside, sync_folder},
};

/// Version of the manifest.
const FORMAT: u16 = 1;

/// The wish to stop, and the time after which it is taken to be there. Clones share the wish.
#[derive(Debug, Clone, Default)]
pub struct Stop {
    asked: Arc<AtomicBool>,
    deadline: Option<Instant>,
}

impl Stop {
    /// The same wish, and no longer than until then.
    pub fn until(&self, deadline: Instant) -> Stop {
        Stop { asked: Arc::clone(&self.asked), deadline: Some(deadline) }
    }

    /// Ask to stop.
    pub fn ask(&self) {
        self.asked.store(true, Ordering::SeqCst);
    }

    /// Take the wish back, before something new is begun.
    pub fn forget(&self) {
        self.asked.store(false, Ordering::SeqCst);
    }

    /// Whether to stop.
    pub fn is_asked(&self) -> bool {
        self.asked.load(Ordering::SeqCst) || self.deadline.is_some_and(|it| it <= Instant::now())
    }

    /// Goes on only where nobody asked to stop.
    ///
    /// # Errors
    /// [`BackupError::Stopped`].
    pub fn check(&self) -> Result<(), BackupError> {
        if self.is_asked() { Err(BackupError::Stopped) } else { Ok(()) }
    }
}

/// Why a backup was not made or not restored. Vault and earlier backups are as they were.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The machine, or a password.
    #[error(transparent)]
    Obstacle(#[from] Obstacle),
    /// The file is no backup, or is damaged.
    #[error("not a whole backup")]
    NotWhole,
    /// What was copied is not what the vault has.
    #[error("the copy differs from the vault")]
    Differs,
    /// It was asked to stop, or took too long.
    #[error("stopped")]
    Stopped,
    /// A defect.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

impl From<rusqlite::Error> for BackupError {
    fn from(error: rusqlite::Error) -> BackupError {
        if error.sqlite_error_code() == Some(rusqlite::ErrorCode::OperationInterrupted) {
            return BackupError::Stopped;
        }
        match obstacle::of_sqlite(&error) {
            Some(Obstacle::Damaged) => BackupError::NotWhole,
            Some(obstacle) => BackupError::Obstacle(obstacle),
            None => BackupError::Vault(VaultError::Sql(error)),
        }
    }
}

impl From<std::io::Error> for BackupError {
    fn from(error: std::io::Error) -> BackupError {
        if error.kind() == std::io::ErrorKind::UnexpectedEof {
            return BackupError::NotWhole;
        }
        BackupError::Obstacle(error.into())
    }
}

/// How far a copy is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyState {
    /// In pages of 4 KiB.
    UnderWay {
        /// Pages that are copied.
        done: u32,
        /// Pages in all.
        total: u32,
    },
    /// The copy is whole and of this moment.
    Whole(CopiedAt),
}

/// Where the audit log was at the moment of a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopiedAt(Head);

/// Makes, reads and restores the backups of one vault. Knows its slots, as each backup carries them.
#[derive(Clone)]
pub struct BackupKey {
    database: Zeroizing<String>,
    manifest: KeyBytes<32>,
    slots: Slots,
}

impl BackupKey {
    fn new(key: &DataKey, slots: &Slots) -> BackupKey {
        BackupKey {
            database: key.database_key(),
            manifest: key.manifest_key(),
            slots: slots.without_restore_note(),
        }
    }

    /// Of the two keys that slots have in the middle of a change of the data key, the one that the backup is under.
    fn fitting(package: &Package, keys: Keys) -> BackupKey {
        let now = BackupKey::new(&keys.now, &package.slots);
        let next = keys.next.map(|it| BackupKey::new(&it, &package.slots));
        next.filter(|it| package.manifest(it).is_some()).unwrap_or(now)
    }

    /// Whether the users in a backup are told apart by name, and whether the file is a backup at all.
    ///
    /// # Errors
    /// [`BackupError`] where it is none.
    pub fn asks_name(file: &Path) -> Result<bool, BackupError> {
        Ok(1 < Package::read(file)?.slots.users())
    }

    /// Opens a backup with the password that its user had when it was made.
    ///
    /// # Errors
    /// [`BackupError`], most often [`Obstacle::WrongPassword`].
    pub fn with_password(file: &Path, name: &str, password: &Password) -> Result<BackupKey, BackupError> {
        let package = Package::read(file)?;
        let (_, keys) = package.slots.open_user(name, password)?;
        Ok(BackupKey::fitting(&package, keys))
    }

    /// Opens a backup with the recovery key that held when it was made.
    ///
    /// # Errors
    /// [`BackupError`], most often [`Obstacle::WrongRecoveryKey`].
    pub fn with_recovery(file: &Path, recovery: &RecoveryKey) -> Result<BackupKey, BackupError> {
        let package = Package::read(file)?;
        let keys = package.slots.open_recovery(recovery)?;
        Ok(BackupKey::fitting(&package, keys))
    }

    /// Opens a copy, checks every page and index, reads it whole, and puts slots and manifest behind it.
    ///
    /// # Errors
    /// [`BackupError::NotWhole`] or [`BackupError::Differs`] where the copy is not what it must be; the machine.
    pub fn seal(
        &self,
        staged: &Path,
        name: &str,
        made_at: DateTime<Utc>,
        copied: &CopiedAt,
        stop: &Stop,
    ) -> Result<Manifest, BackupError> {
        let contents = read_whole(staged, &self.database, stop)?;
        if contents.head != copied.0 {
            return Err(BackupError::Differs);
        }
        let manifest = Manifest {
            format: FORMAT,
            vault: self.slots.vault(),
            name: name.to_owned(),
            made_at,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            schema: contents.schema,
            tables: contents.tables,
            head: contents.head,
            size: fs::metadata(staged)?.len(),
        };
        package::append(staged, self, &manifest)?;
        Ok(manifest)
    }

    /// What a backup says of itself.
    ///
    /// # Errors
    /// [`BackupError::NotWhole`] where it is damaged or under another key.
    pub fn manifest(&self, backup: &Path) -> Result<Manifest, BackupError> {
        Package::read(backup)?.manifest(self).ok_or(BackupError::NotWhole)
    }

    /// Takes the database out of a backup into a new file, opens it, reads it whole, and compares it with the manifest.
    ///
    /// # Errors
    /// [`BackupError`]; no file is left then.
    pub fn unpack(&self, backup: &Path, into: &Path, stop: &Stop) -> Result<Manifest, BackupError> {
        let unpacked = self.unpacked(backup, into, stop);
        if unpacked.is_err() {
            remove_copy(into);
        }
        unpacked
    }

    fn unpacked(&self, backup: &Path, into: &Path, stop: &Stop) -> Result<Manifest, BackupError> {
        let package = Package::read(backup)?;
        let manifest = package.manifest(self).ok_or(BackupError::NotWhole)?;
        folder::copy(backup, into, package.database, stop)?;
        let contents = read_whole(into, &self.database, stop)?;
        let told = Contents { schema: manifest.schema, head: manifest.head, tables: manifest.tables.clone() };
        if contents == told { Ok(manifest) } else { Err(BackupError::NotWhole) }
    }

    /// Makes a vault of a backup, where no file is yet. It opens with the passwords that opened the backup, and knows
    /// at its first opening that it was restored.
    ///
    /// # Errors
    /// [`BackupError`]; nothing is left then, and whatever stood there is untouched.
    pub fn restore(
        &self,
        backup: &Path,
        into: &Path,
        at: DateTime<Utc>,
        stop: &Stop,
    ) -> Result<Manifest, BackupError> {
        if ["", "-wal", "-slots", "-slots-old"].iter().any(|ending| beside(into, ending).exists()) {
            return Err(Obstacle::FileExists.into());
        }
        let partial = beside(into, "-restore-new");
        remove_copy(&partial);
        let manifest = self.unpack(backup, &partial, stop)?;
        let note = RestoreNote { at, made_at: manifest.made_at };
        let placed = self.slots.restored(note.sealed(self)).write(into).and_then(|()| {
            fs::rename(&partial, into)?;
            sync_folder(into);
            Ok(())
        });
        if let Err(error) = placed {
            remove_copy(&partial);
            // Of this very call: there was none before.
            let _ = fs::remove_file(beside(into, "-slots"));
            return Err(error.into());
        }
        Ok(manifest)
    }

    /// Restores a backup into a private place, and takes it away again.
    ///
    /// # Errors
    /// [`BackupError`] where the backup does not hold what it says.
    pub fn drill(&self, backup: &Path, vault: &Path, stop: &Stop) -> Result<Manifest, BackupError> {
        let place = beside(vault, "-drill");
        remove_copy(&place);
        let outcome = self.unpack(backup, &place, stop);
        remove_copy(&place);
        outcome
    }
}

fn read_whole(file: &Path, key: &Zeroizing<String>, stop: &Stop) -> Result<Contents, BackupError> {
    let connection = digest::open_copy(file, key, stop)?;
    digest::check(&connection)?;
    let contents = digest::contents(&connection, stop)?;
    connection.close().map_err(|(_, error)| error)?;
    fs::File::options().write(true).open(file)?.sync_all()?;
    Ok(contents)
}

/// A copy of our own, and what SQLite may have put beside it.
fn remove_copy(file: &Path) {
    for ending in ["", "-wal", "-shm", "-journal"] {
        // What is not there need not go.
        let _ = fs::remove_file(beside(file, ending));
    }
}

impl Vault {
    /// Where a copy is made before it is sealed.
    pub fn staged(&self) -> PathBuf {
        beside(&self.file, "-backup-new")
    }

    /// What backups of this vault are made and read with.
    pub fn backup_key(&self) -> BackupKey {
        BackupKey::new(&self.key, &self.slots)
    }

    /// Begins a copy beside the vault; one that was begun before is given up.
    ///
    /// # Errors
    /// [`BackupError`] where it cannot be written there.
    pub fn begin_copy(&mut self) -> Result<(), BackupError> {
        self.give_up_copy();
        self.copying = Some(Copying::begin(&self.connection, &self.staged(), &self.key.database_key())?);
        Ok(())
    }

    /// Copies at most so many pages more. What was changed since the last step is in the copy.
    ///
    /// # Errors
    /// [`BackupError`]; the copy is given up then.
    pub fn copy_some(&mut self, pages: i32) -> Result<CopyState, BackupError> {
        let step = self.copying.as_mut().ok_or(BackupError::Stopped)?.step(pages);
        let pages = match step {
            Ok(pages) if !pages.is_whole => {
                return Ok(CopyState::UnderWay { done: pages.done, total: pages.total });
            }
            other => other,
        };
        if let Err(error) = pages {
            self.give_up_copy();
            return Err(error);
        }
        self.copying = None;
        Ok(CopyState::Whole(CopiedAt(head(&self.connection)?)))
    }

    /// Ends a copy, and takes away what there is of it.
    pub fn give_up_copy(&mut self) {
        self.copying = None;
        remove_copy(&self.staged());
    }
}

#[cfg(test)]
mod tests;
