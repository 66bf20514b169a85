//! One program per vault: a lock that the operating system releases by itself, and a note of who and since when.

use std::{
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
};

use crate::{obstacle::Obstacle, slots::beside};

/// Held as long as the vault is open.
#[derive(Debug)]
pub(crate) struct InUse {
    _lock: File,
    note: PathBuf,
    /// Computer and account.
    pub(crate) who: String,
}

impl InUse {
    /// Takes the lock. `who` and `since` are what another program will be told.
    pub(crate) fn take(vault_file: &Path, who: &str, since: &str) -> Result<InUse, Obstacle> {
        let note = beside(vault_file, "-in-use");
        let lock =
            File::options().create(true).truncate(false).write(true).open(beside(vault_file, "-lock"))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(noted(&note)),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        fs::write(&note, format!("{since}\n{who}\n"))?;
        Ok(InUse { _lock: lock, note, who: who.to_owned() })
    }
}

impl Drop for InUse {
    fn drop(&mut self) {
        // A note left behind is overwritten by whoever takes the lock next.
        let _ = fs::remove_file(&self.note);
    }
}

fn noted(note: &Path) -> Obstacle {
    let text = fs::read_to_string(note).unwrap_or_default();
    let mut lines = text.lines();
    let since = lines.next().unwrap_or_default().to_owned();
    Obstacle::InUse { since, by: lines.next().unwrap_or_default().to_owned() }
}
