//! Obstacles: what stands between a person and her vault, through no rule and no defect.

use std::io;

use rusqlite::ErrorCode;

/// Why the vault cannot be opened or written just now. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Obstacle {
    /// The password, or the name with it, is not right.
    #[error("wrong password")]
    WrongPassword,
    /// The recovery key is a proper one, but not this vault's.
    #[error("wrong recovery key")]
    WrongRecoveryKey,
    /// Nobody of that name has a slot.
    #[error("no such user")]
    NoSuchUser,
    /// The user of that name was suspended.
    #[error("the user is suspended")]
    Suspended,
    /// It is not the day of this user, who may enter on one day alone.
    #[error("not the day of this user")]
    OtherDay,
    /// The file is something else.
    #[error("not a vault")]
    NotAVault,
    /// The vault or its slots file is damaged, or they do not belong together.
    #[error("damaged")]
    Damaged,
    /// The slots file is not beside the vault.
    #[error("the slots file is missing")]
    SlotsMissing,
    /// A newer version of the program made it.
    #[error("made by a newer version")]
    NewerVersion,
    /// The recovery key or a password is still kept as an earlier version of the program did.
    #[error("a slot of an earlier version")]
    OldSlot,
    /// There is no file.
    #[error("no such file")]
    NoFile,
    /// There is a file already.
    #[error("a file is there already")]
    FileExists,
    /// The file or folder cannot be written.
    #[error("read-only")]
    ReadOnly,
    /// No room left on the disk.
    #[error("disk full")]
    DiskFull,
    /// Another program has this vault open.
    #[error("in use")]
    InUse {
        /// Who, as far as is known.
        by: String,
        /// Since when, as RFC 3339.
        since: String,
    },
    /// The disk or network failed.
    #[error("input or output failed")]
    Disk,
}

impl From<io::Error> for Obstacle {
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "a foreign enum that grows; what has no words of its own is the disk"
    )]
    fn from(error: io::Error) -> Obstacle {
        match error.kind() {
            io::ErrorKind::NotFound => Obstacle::NoFile,
            io::ErrorKind::AlreadyExists => Obstacle::FileExists,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Obstacle::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Obstacle::DiskFull,
            _ => Obstacle::Disk,
        }
    }
}

/// What SQLite says about the machine, where it is about the machine.
#[allow(clippy::wildcard_enum_match_arm, reason = "a foreign enum; the rest is a defect of ours")]
pub(crate) fn of_sqlite(error: &rusqlite::Error) -> Option<Obstacle> {
    match error.sqlite_error_code()? {
        ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt => Some(Obstacle::Damaged),
        // What SQLite's pager says of a page that the cipher does not accept (CODEC1 in pager.c). Where memory is
        // really at an end the program ends, before SQLite could say so.
        ErrorCode::OutOfMemory => Some(Obstacle::Damaged),
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Some(Obstacle::ReadOnly),
        ErrorCode::CannotOpen => Some(Obstacle::ReadOnly),
        ErrorCode::DiskFull => Some(Obstacle::DiskFull),
        ErrorCode::SystemIoFailure => Some(Obstacle::Disk),
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => {
            Some(Obstacle::InUse { by: String::new(), since: String::new() })
        }
        _ => None,
    }
}
