//! SQLite's backup interface, step by step: the vault stays in use between the steps.
//!
//! A page that is changed after it was copied is copied again by SQLite itself, because the change goes through the
//! very connection that is copied from; so the copy is of the moment of its last step. rusqlite's own wrapper borrows
//! that connection from the first step to the last, which would shut the vault meanwhile; hence the second `unsafe`
//! of this crate.
#![allow(
    unsafe_code,
    reason = "rusqlite's wrapper would borrow the vault's connection from the first step to the last"
)]

use std::{ffi::c_int, path::Path, ptr::NonNull};

use rusqlite::{Connection, OpenFlags, ffi};
use zeroize::Zeroizing;

use crate::{backup::BackupError, cipher, obstacle::Obstacle, wiping};

/// A copy under way. The vault that is copied from keeps it, and drops it before its connection. Were it the other way
/// round, SQLite would refuse to close the connection (`SQLITE_BUSY`), so nothing is used after it was freed.
pub(crate) struct Copying {
    handle: NonNull<ffi::sqlite3_backup>,
    /// What is copied into; closed after the handle is finished.
    _target: Connection,
}

// SAFETY: both connections are used by one thread at a time: the source through `&mut Vault`, the target through
// `&mut Copying`. SQLite was opened in its multi-thread mode, which asks no more.
unsafe impl Send for Copying {}

/// How far a copy is, in pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pages {
    pub(crate) done: u32,
    pub(crate) total: u32,
    pub(crate) is_whole: bool,
}

impl Copying {
    /// Begins a copy of `source` into a new file.
    ///
    /// The caller drops what it gets before it closes `source`.
    pub(crate) fn begin(
        source: &Connection,
        into: &Path,
        key: &Zeroizing<String>,
    ) -> Result<Copying, BackupError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        wiping::begin();
        let target = Connection::open_with_flags(into, flags)?;
        cipher::key(&target, key)?;
        // Half a copy is thrown away, so it needs no journal, and it is synced when it is whole.
        target.execute_batch(
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8192;",
        )?;
        // SAFETY: both handles are open, the names are C strings, and both outlive the backup (see above).
        let handle = unsafe {
            ffi::sqlite3_backup_init(target.handle(), c"main".as_ptr(), source.handle(), c"main".as_ptr())
        };
        let handle = NonNull::new(handle).ok_or(BackupError::Obstacle(Obstacle::Disk))?;
        Ok(Copying { handle, _target: target })
    }

    /// Copies at most so many pages more.
    pub(crate) fn step(&mut self, pages: c_int) -> Result<Pages, BackupError> {
        // SAFETY: the backup was begun and not finished, and `&mut self` keeps others away.
        let (code, left, total) = unsafe {
            let code = ffi::sqlite3_backup_step(self.handle.as_ptr(), pages);
            let left = ffi::sqlite3_backup_remaining(self.handle.as_ptr());
            (code, left, ffi::sqlite3_backup_pagecount(self.handle.as_ptr()))
        };
        let of = |number: c_int| u32::try_from(number).unwrap_or(0);
        match code {
            ffi::SQLITE_OK | ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => {
                Ok(Pages { done: of(total - left), total: of(total), is_whole: false })
            }
            ffi::SQLITE_DONE => Ok(Pages { done: of(total), total: of(total), is_whole: true }),
            other => Err(rusqlite::Error::SqliteFailure(ffi::Error::new(other), None).into()),
        }
    }
}

impl Drop for Copying {
    fn drop(&mut self) {
        // SAFETY: finished once, while both connections are open. Its code repeats that of the last step.
        unsafe { ffi::sqlite3_backup_finish(self.handle.as_ptr()) };
    }
}
