//! The encrypted record: one SQLCipher file, its slots file beside it, one connection, two verbs.
//!
//! Invariants:
//! - nothing is written without an audit event in the same transaction ([`Vault::change`]), and nothing is read
//!   without one ([`Vault::consult`]), save that looking again within five minutes is the same look;
//! - a file is never deleted, recreated or repaired because it could not be opened;
//! - SQL lives in this crate only.

mod access_log;
mod audit;
mod backup;
mod bsn_check;
mod capacity;
mod care;
mod care_circle;
mod care_purpose;
mod cipher;
mod client;
mod conduct;
mod consent;
mod consent_kind;
mod consent_standing;
mod contact;
mod data_key;
mod disclosure;
mod dossier;
mod dossier_file;
mod draft;
mod emergency;
mod in_use;
mod intake;
mod letter;
mod locking;
mod mandate;
#[cfg(any(test, feature = "measure"))]
pub mod measure;
mod migrations;
mod names;
mod obstacle;
mod open;
mod organisation;
mod organisation_register;
mod own_text;
mod policy_version;
mod profile;
mod reach;
mod register;
mod scan_tray;
mod search;
mod secret;
mod slots;
mod user;
mod wiping;
mod work_note;

use std::{
    cell::RefCell,
    collections::HashMap,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
};

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use uuid::Uuid;

use kluis_domain::user::{Role, UserId};

pub use access_log::{LogRow, StoredChainNote, StoredUnusualReview};
pub use audit::{ChainFault, ChainWalk, CodeAnswer, Event, LogHead, Verification};
pub use backup::{
    BackupError, BackupFacts, BackupKey, CopiedAt, CopyState, DrillRecord, FoundBackup, Manifest, OlderVault,
    RunRecord, Stop, StoredBackupFolder, StoredDrill, StoredFolderState, TableDigest, answers, is_apart,
};
pub use bsn_check::StoredBsnCheck;
pub use capacity::{StoredAssessment, Withdrawal};
pub use care::{CareStep, ExpiringDecision, StoredDecision};
pub use care_circle::StoredCircleMember;
pub use care_purpose::StoredCarePurpose;
pub use client::{ClientSummary, FieldChange, StoredClient};
pub use conduct::StoredConductNote;
pub use consent::{ConsentFile, ConsentStep, FileKind, StepKind, StoredConsent};
pub use consent_kind::{Offered, OwnKind};
pub use consent_standing::{CareDays, ConsentStanding, Expected, Rules};
pub use contact::{StoredContact, StoredRecipientEntry};
pub use data_key::KeyChangeFailure;
pub use disclosure::{StoredDisclosure, StoredNotice};
pub use dossier::{DossierStep, DossierStepKind, StoredCorrection, StoredItem, StoredSummary};
pub use dossier_file::{FileOwner, StoredFile};
pub use draft::StoredDraft;
pub use emergency::{StoredEmergency, StoredReview};
pub use intake::{DestroyedApplication, StoredApplication};
pub use letter::{NewLetter, StoredLetter};
pub use locking::StoredLocking;
pub use mandate::{StoredActing, StoredMandate, StoredWillingness};
pub use obstacle::Obstacle;
pub use open::{OpenError, Opener, RECOVERY_KEY_ON_PAPER, inspect};
pub use organisation_register::{OrganisationRecord, StoredEntryOf, StoredOrganisationFile};
pub use own_text::StoredOwnText;
pub use policy_version::{PolicyPaper, PolicyRules, StoredPolicyVersion};
pub use profile::{OwnProfile, ProfileStep, StoredProfile};
pub use register::{Kept, StoredAddition, StoredEntry, StoredTick};
pub use scan_tray::{StoredTrayScan, UnfiledScan};
pub use secret::{NotARecoveryKey, Password, RecoveryKey};
pub use slots::Strength;
pub use user::{StoredOwnRole, UserChange, UserStep};
pub use work_note::StoredWorkNote;

use crate::{
    audit::{Head, Pen},
    backup::Copying,
    in_use::InUse,
    profile::OwnProfiles,
    reach::Covers,
    secret::{DataKey, KeyBytes},
    slots::Slots,
};

/// Looking at the same thing again within this time is the same look.
const ONE_LOOK: TimeDelta = TimeDelta::minutes(5);

/// An open vault.
pub struct Vault {
    /// A backup under way; dropped before the connection that it copies from.
    copying: Option<Copying>,
    connection: Connection,
    file: PathBuf,
    key: DataKey,
    audit_key: KeyBytes<32>,
    /// Where the chain was when the vault was opened.
    opened_at: Head,
    slots: Slots,
    /// When each thing was last looked at, by whom.
    looks: RefCell<HashMap<(UserId, Event), DateTime<Utc>>>,
    /// The versions of the own policy that were read.
    own_profiles: OwnProfiles,
    /// What whoever looks does not reach.
    covers: Covers,
    /// Dropped last: after the connection is closed.
    in_use: InUse,
}

/// Read access: hands out queries, no statements.
pub struct Reader<'a>(&'a Connection, &'a OwnProfiles);

/// Write access; exists only inside [`Vault::change`].
pub struct Writer<'a>(Transaction<'a>, Stamp, &'a OwnProfiles);

/// Who acts, and when.
#[derive(Debug, Clone, Copy)]
pub struct Stamp {
    /// Instant of the command.
    pub at: DateTime<Utc>,
    /// Who.
    pub user: UserId,
    /// In which role.
    pub role: Role,
}

/// A failure inside an open vault.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// Nothing with that id.
    #[error("no such {0}")]
    NotFound(&'static str),
    /// A stored value that this program cannot read.
    #[error("unreadable value in {0}")]
    Unreadable(&'static str),
    /// It is of a client whom the user does not reach.
    #[error("out of reach")]
    OutOfReach,
    /// A file that goes on beyond what may be kept.
    #[error("the file is too large")]
    TooLarge,
    /// The machine.
    #[error(transparent)]
    Obstacle(Obstacle),
    /// A defect.
    #[error(transparent)]
    Sql(rusqlite::Error),
}

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> VaultError {
        match obstacle::of_sqlite(&error) {
            Some(obstacle) => VaultError::Obstacle(obstacle),
            None => VaultError::Sql(error),
        }
    }
}

/// One event or more; never none.
pub struct Events(Vec<Event>);

impl From<Event> for Events {
    fn from(event: Event) -> Events {
        Events(vec![event])
    }
}

impl Events {
    /// One event for each of many; `first` keeps the list from being empty.
    pub fn many(first: Event, rest: impl IntoIterator<Item = Event>) -> Events {
        Events(std::iter::once(first).chain(rest).collect())
    }
}

impl Vault {
    /// Runs `work` on the record and logs that it was looked at, before anything is given out.
    ///
    /// # Errors
    /// What `work` gives, or [`VaultError`] where the look could not be logged.
    pub fn consult<T, E>(
        &mut self,
        stamp: &Stamp,
        event: Event,
        work: impl FnOnce(&Reader) -> Result<T, E>,
    ) -> Result<T, E>
    where
        E: From<VaultError>,
    {
        self.cover(stamp)?;
        reach::require(&self.connection, &self.covers, &[event])?;
        if self.is_same_look(stamp, event) {
            let transaction = self.connection.transaction().map_err(VaultError::from)?;
            return work(&Reader(&transaction, &self.own_profiles));
        }
        let output = self.change(stamp, |writer| Ok::<_, E>((work(&writer.read())?, event)))?;
        self.looks.borrow_mut().insert((stamp.user, event), stamp.at);
        Ok(output)
    }

    /// Runs `work` in one transaction and logs the events it returns.
    /// On error nothing is kept, neither the change nor the events.
    ///
    /// # Errors
    /// What `work` gives, or [`VaultError`] where the change could not be kept.
    pub fn change<T, E, V>(
        &mut self,
        stamp: &Stamp,
        work: impl FnOnce(&Writer) -> Result<(T, V), E>,
    ) -> Result<T, E>
    where
        E: From<VaultError>,
        V: Into<Events>,
    {
        self.cover(stamp)?;
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(VaultError::from)?;
        let writer = Writer(transaction, *stamp, &self.own_profiles);
        let pen = Pen { key: &self.audit_key, device: &self.in_use.who };
        let kept = Vault::keep(writer, pen, &self.covers, stamp, work);
        if kept.is_err() {
            // What was read may be of a version that was not kept.
            self.own_profiles = OwnProfiles::default();
        }
        kept
    }

    fn keep<T, E, V>(
        writer: Writer,
        pen: Pen,
        covers: &Covers,
        stamp: &Stamp,
        work: impl FnOnce(&Writer) -> Result<(T, V), E>,
    ) -> Result<T, E>
    where
        E: From<VaultError>,
        V: Into<Events>,
    {
        let (output, events) = work(&writer)?;
        let events = events.into().0;
        reach::require(&writer.0, covers, &events)?;
        writer.log(pen, stamp, &events)?;
        writer.0.commit().map_err(VaultError::from)?;
        Ok(output)
    }

    /// Where the vault lies.
    pub fn file(&self) -> &std::path::Path {
        &self.file
    }

    /// Moves what SQLite still has in its write-ahead log into the file, where what was deleted is overwritten, and
    /// empties the log.
    ///
    /// # Errors
    /// [`VaultError`] where the disk fails. What was changed is kept all the same.
    pub fn empty_write_ahead_log(&self) -> Result<(), VaultError> {
        Ok(self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
    }

    fn is_same_look(&self, stamp: &Stamp, event: Event) -> bool {
        if event.is_always_logged() {
            return false;
        }
        let looks = self.looks.borrow();
        looks
            .get(&(stamp.user, event))
            .is_some_and(|last| (TimeDelta::zero()..ONE_LOOK).contains(&(stamp.at - *last)))
    }
}

impl Writer<'_> {
    /// The record as this transaction has it.
    pub fn read(&self) -> Reader<'_> {
        Reader(&self.0, self.2)
    }

    /// A UUIDv7 for something made now.
    pub(crate) fn new_id(&self) -> Uuid {
        new_id(self.1.at)
    }
}

/// The id of somebody who becomes a user at this instant.
pub fn new_user(at: DateTime<Utc>) -> UserId {
    UserId(new_id(at))
}

/// Ids made since the program started.
static MADE: AtomicU32 = AtomicU32::new(0);

/// A UUIDv7 for an instant; of two ids for one instant the later one sorts last (RFC 9562, 6.2, method 1), so that
/// what was put in first comes first, however quick the machine and however long the clock stands still.
pub(crate) fn new_id(at: DateTime<Utc>) -> Uuid {
    let milliseconds = u64::try_from(at.timestamp_millis()).unwrap_or(0);
    let mut bytes: [u8; 10] = secret::random();
    let place = MADE.fetch_add(1, Ordering::Relaxed);
    // 12 bits before the variant and 14 behind it; the other 48 are random.
    let ([_, _, a, b], [_, _, c, d]) = ((place >> 14).to_be_bytes(), place.to_be_bytes());
    (bytes[0], bytes[1], bytes[2], bytes[3]) = (a, b, c, d);
    uuid::Builder::from_unix_timestamp_millis(milliseconds, &bytes).into_uuid()
}

#[cfg(test)]
mod tests;
