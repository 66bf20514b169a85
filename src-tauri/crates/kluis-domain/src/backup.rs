//! Backup (back-up; AVG art. 32 lid 1 sub b en c): when one is made, which are kept, and what a person is warned of.
//!
//! Nothing here knows where a backup lies or how it is made. A backup counts only once it was opened again with its
//! key and counted; of what failed nothing reaches this file.

use chrono::{DateTime, Datelike, Months, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::field::{FieldFault, tidy_lines};

/// Which folder that backups go to; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"backupFolder\" }")]
pub struct BackupFolderId(pub Uuid);

/// Which restore drill; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"restoreDrill\" }")]
pub struct DrillId(pub Uuid);

/// Least time between two backups in one folder.
pub const APART: TimeDelta = TimeDelta::minutes(30);
/// How long every backup is kept.
const KEEP_ALL: TimeDelta = TimeDelta::days(2);
/// Days before that of which the last one is kept.
const DAYS: usize = 12;
/// Weeks before those of which the last one is kept.
const WEEKS: usize = 10;
/// Months before those of which the last one is kept.
const MONTHS: usize = 9;
/// Days after which the last good backup is too old.
const OLD: i64 = 7;
/// The longest reason, in characters.
const REASON: usize = 500;

/// What the vault has that a backup has not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsaved {
    /// Nothing.
    Nothing,
    /// Only rows of the audit log: somebody looked.
    Looks,
    /// Something was recorded or changed.
    Changes,
}

/// Whether a folder is due for a backup. A last one in the future (the clock was set back) holds nothing up.
pub fn is_due(last: Option<DateTime<Utc>>, unsaved: Unsaved, now: DateTime<Utc>) -> bool {
    let Some(last) = last else { return true };
    let age = now - last;
    let far_enough = |least: TimeDelta| age < TimeDelta::zero() || least <= age;
    match unsaved {
        Unsaved::Nothing => false,
        Unsaved::Looks => far_enough(TimeDelta::days(1)),
        Unsaved::Changes => far_enough(APART),
    }
}

/// One good backup in a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made {
    /// When.
    pub at: DateTime<Utc>,
    /// On which day in the Netherlands.
    pub day: NaiveDate,
}

/// Which backups of one folder may go, as places in `made`, which may stand in any order.
///
/// Kept are all of the last two days and, going back from there, the last one of each of twelve days, of ten weeks and
/// of nine months that have one. The newest is always kept, and one in the future too.
pub fn to_drop(made: &[Made], now: DateTime<Utc>) -> Vec<usize> {
    let mut newest_first: Vec<usize> = (0..made.len()).collect();
    newest_first.sort_by_key(|it| std::cmp::Reverse(made[*it].at));
    let mut counted = Counted::default();
    let newest = newest_first.first().copied();
    let mut dropped: Vec<usize> =
        newest_first.into_iter().filter(|it| !counted.keeps(made[*it], now) && Some(*it) != newest).collect();
    dropped.sort_unstable();
    dropped
}

/// How far back the walk is.
#[derive(Default)]
struct Counted {
    last_kept: Option<NaiveDate>,
    days: usize,
    weeks: usize,
    months: usize,
}

impl Counted {
    /// Whether the next one back is kept.
    fn keeps(&mut self, made: Made, now: DateTime<Utc>) -> bool {
        if now - made.at <= KEEP_ALL {
            self.last_kept = Some(made.day);
            return true;
        }
        let (counter, most, same): (_, _, fn(NaiveDate, NaiveDate) -> bool) = if self.days < DAYS {
            (&mut self.days, DAYS, |a, b| a == b)
        } else if self.weeks < WEEKS {
            (&mut self.weeks, WEEKS, |a, b| a.iso_week() == b.iso_week())
        } else {
            (&mut self.months, MONTHS, |a, b| (a.year(), a.month()) == (b.year(), b.month()))
        };
        if *counter == most || self.last_kept.is_some_and(|last| same(last, made.day)) {
            return false;
        }
        *counter += 1;
        self.last_kept = Some(made.day);
        true
    }
}

/// Why a folder has no new backup, or a drill did not go well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum BackupTrouble {
    /// The folder is not there just now: the stick is out, the network away.
    Away,
    /// It cannot be written.
    ReadOnly,
    /// No room left.
    DiskFull,
    /// Reading or writing failed.
    Disk,
    /// What was written could not be read back as it was.
    NotWhole,
}

/// What is known of a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FolderFacts {
    /// Whether it lies on another disk than the vault.
    pub apart: bool,
    /// When the last good backup in it was made.
    pub last_good: Option<DateTime<Utc>>,
}

/// What a person is warned of. The gravest alone is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum BackupConcern {
    /// No folder was chosen.
    NoFolder,
    /// There is a folder, and no good backup yet.
    NeverMade,
    /// The last good one is older than a week.
    Old {
        /// Whole days.
        #[ts(type = "number")]
        days: i64,
    },
    /// Every folder with a good backup of this week lies on the disk of the vault.
    SameDisk,
}

/// What there is to be warned of.
pub fn concern(folders: &[FolderFacts], now: DateTime<Utc>) -> Option<BackupConcern> {
    if folders.is_empty() {
        return Some(BackupConcern::NoFolder);
    }
    let Some(last) = folders.iter().filter_map(|it| it.last_good).max() else {
        return Some(BackupConcern::NeverMade);
    };
    let is_old = |at: DateTime<Utc>| TimeDelta::days(OLD) < now - at;
    if is_old(last) {
        return Some(BackupConcern::Old { days: (now - last).num_days() });
    }
    let elsewhere = folders.iter().filter(|it| it.apart).filter_map(|it| it.last_good);
    if elsewhere.into_iter().any(|it| !is_old(it)) { None } else { Some(BackupConcern::SameDisk) }
}

/// Whether restoring is to be tried: a month after the last drill that went well, or a week after the first backup.
pub fn is_drill_due(
    last_drill: Option<NaiveDate>,
    first_backup: Option<NaiveDate>,
    today: NaiveDate,
) -> bool {
    match (last_drill, first_backup) {
        (_, None) => false,
        (Some(last), _) => last + Months::new(1) <= today,
        (None, Some(first)) => TimeDelta::days(OLD) <= today - first,
    }
}

/// Why an older version of the vault is worked with, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OlderVaultDraft {
    /// Why.
    pub reason: String,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field that it points at")]
pub enum BackupField {
    Reason,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupFault {
    /// The field.
    pub field: BackupField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Why a backup was not made, put back or explained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum BackupRefusal {
    /// Fields of the form.
    #[error("{} fields are not right", faults.len())]
    Fields {
        /// The faults, never empty.
        faults: Vec<BackupFault>,
    },
    /// No folder was chosen.
    #[error("no folder was chosen")]
    NoFolder,
    /// The folder was chosen already.
    #[error("the folder was chosen already")]
    KnownFolder,
    /// No backup can be reached.
    #[error("no backup can be reached")]
    NoBackup,
    /// The file is no backup, or is damaged.
    #[error("not a whole backup")]
    NotWhole,
    /// What was copied is not what the vault has.
    #[error("the copy differs from the vault")]
    Differs,
    /// It was asked to stop.
    #[error("stopped")]
    Stopped,
    /// Another backup or drill is under way.
    #[error("another one is under way")]
    Busy,
}

/// Judges the reason.
///
/// # Errors
/// [`BackupRefusal::Fields`].
pub fn check_reason(draft: &OlderVaultDraft) -> Result<String, BackupRefusal> {
    let refused =
        |fault| BackupRefusal::Fields { faults: vec![BackupFault { field: BackupField::Reason, fault }] };
    let tidied = tidy_lines(&draft.reason, REASON).map_err(refused)?;
    if tidied.is_empty() { Err(refused(FieldFault::Missing)) } else { Ok(tidied) }
}

#[cfg(test)]
mod tests;
