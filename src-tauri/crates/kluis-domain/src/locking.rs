//! Vergrendeling (NEN 7510-2, beheersmaatregelen 7.7 en 8.5; AVG art. 32): after how long without a hand on the keys the vault locks.
//!
//! Idle time runs by two clocks: the clock on the wall goes on while the computer sleeps, and the count of time awake
//! goes on when somebody sets the other one back. The longer of the two counts.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::field::FieldFault;

/// The shortest idle time, in minutes.
pub const SHORTEST: u32 = 1;
/// The longest idle time, in minutes.
pub const LONGEST: u32 = 30;

/// When the vault locks by itself, and what of the window others may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Locking {
    /// Minutes without a key or a movement, 1 to 30.
    pub idle_minutes: u32,
    /// Whether it locks when the window is made small.
    pub on_minimise: bool,
    /// Whether the window stays out of screenshots and shared screens.
    pub hide_window: bool,
}

impl Default for Locking {
    fn default() -> Locking {
        Locking { idle_minutes: 5, on_minimise: false, hide_window: true }
    }
}

/// The same as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LockingDraft {
    /// Minutes, as typed.
    pub idle_minutes: String,
    /// See [`Locking::on_minimise`].
    pub on_minimise: bool,
    /// See [`Locking::hide_window`].
    pub hide_window: bool,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LockingField {
    /// Minutes.
    IdleMinutes,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LockingFault {
    /// The field.
    pub field: LockingField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Why nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{} fields are not right", faults.len())]
pub struct LockingRefusal {
    /// The faults, never empty.
    pub faults: Vec<LockingFault>,
}

/// Judges what was typed.
///
/// # Errors
/// [`LockingRefusal`] where the minutes are no whole number from 1 to 30.
pub fn check(draft: &LockingDraft) -> Result<Locking, LockingRefusal> {
    let idle_minutes = minutes(draft.idle_minutes.trim()).map_err(|fault| LockingRefusal {
        faults: vec![LockingFault { field: LockingField::IdleMinutes, fault }],
    })?;
    Ok(Locking { idle_minutes, on_minimise: draft.on_minimise, hide_window: draft.hide_window })
}

fn minutes(typed: &str) -> Result<u32, FieldFault> {
    if typed.is_empty() {
        return Err(FieldFault::Missing);
    }
    let only_digits = typed.chars().all(|it| it.is_ascii_digit());
    let minutes = only_digits.then(|| typed.parse().ok()).flatten();
    minutes
        .filter(|it| (SHORTEST..=LONGEST).contains(it))
        .ok_or(FieldFault::OutsideRange { least: SHORTEST, most: LONGEST })
}

impl Locking {
    /// Whether nobody has touched the keys for so long that the vault locks. `awake` is the time since then that the
    /// computer was awake, by a clock that nobody can set.
    pub fn is_over(&self, last: DateTime<Utc>, now: DateTime<Utc>, awake: TimeDelta) -> bool {
        TimeDelta::minutes(i64::from(self.idle_minutes)) <= (now - last).max(awake)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(minutes: &str) -> Result<u32, FieldFault> {
        let draft = LockingDraft { idle_minutes: minutes.to_owned(), on_minimise: true, hide_window: false };
        check(&draft).map(|it| it.idle_minutes).map_err(|mut it| it.faults.remove(0).fault)
    }

    #[test]
    fn one_to_thirty_whole_minutes_will_do() {
        for (text, minutes) in [("1", 1), ("30", 30), (" 5 ", 5), ("05", 5)] {
            assert_eq!(typed(text), Ok(minutes), "{text}");
        }
        for text in ["0", "31", "-5", "+5", "5,5", "1e1", "vijf", "99999999999999999999"] {
            assert_eq!(typed(text), Err(FieldFault::OutsideRange { least: 1, most: 30 }), "{text}");
        }
        assert_eq!(typed(" "), Err(FieldFault::Missing));
    }

    #[test]
    fn who_never_chose_has_five_minutes_a_hidden_window_and_no_lock_when_it_is_made_small() {
        let expected = Locking { idle_minutes: 5, on_minimise: false, hide_window: true };
        assert_eq!(Locking::default(), expected);
    }

    /// Seconds on the wall, seconds awake, whether it locks.
    #[test]
    fn time_asleep_counts_and_setting_the_clock_back_does_not_help() {
        let rows = [
            (0, 0, false),
            (299, 299, false),
            (300, 300, true),
            (300, 2, true),
            (28_800, 10, true),
            (-3_600, 299, false),
            (-3_600, 300, true),
        ];
        let start = DateTime::from_timestamp(1_800_000_000, 0).expect("a moment");
        for (wall, awake, expected) in rows {
            let over = Locking::default().is_over(
                start,
                start + TimeDelta::seconds(wall),
                TimeDelta::seconds(awake),
            );
            assert_eq!(over, expected, "{wall} s on the wall, {awake} s awake");
        }
    }
}
