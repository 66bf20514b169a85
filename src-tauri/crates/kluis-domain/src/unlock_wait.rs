//! Wachttijd na een verkeerd wachtwoord (NEN 7510-2, beheersmaatregel 8.5; AVG art. 32): each wrong password in a row
//! makes the next try wait longer.
//!
//! It slows whoever sits down at the computer. Against whoever takes the file away only the work of guessing counts,
//! and the length of the password.

use chrono::{DateTime, TimeDelta, Utc};

/// The longest wait, in seconds.
const LONGEST: u32 = 60;

/// Wrong passwords in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrongTries {
    /// How many; from 1.
    pub count: u32,
    /// When the last one was.
    pub last: DateTime<Utc>,
}

impl WrongTries {
    /// One more.
    pub fn another(earlier: Option<WrongTries>, now: DateTime<Utc>) -> WrongTries {
        WrongTries { count: earlier.map_or(0, |it| it.count).saturating_add(1), last: now }
    }

    /// How long to wait after this many: 1, 2, 4 … 60 seconds.
    pub fn wait(&self) -> u32 {
        2_u32.checked_pow(self.count.saturating_sub(1)).map_or(LONGEST, |it| it.min(LONGEST))
    }

    /// Whole seconds before another try, 0 where it may be now.
    ///
    /// A clock that was set back is no reason to wait for ever: see [`WrongTries::by_clock`].
    pub fn left(&self, now: DateTime<Utc>) -> u32 {
        let wait = TimeDelta::seconds(self.wait().into());
        let left = (self.by_clock(now).last + wait - now).num_milliseconds().max(0);
        u32::try_from(left.unsigned_abs().div_ceil(1000)).unwrap_or(LONGEST)
    }

    /// The same, where the clock was set back since: the wait then begins at that clock.
    pub fn by_clock(self, now: DateTime<Utc>) -> WrongTries {
        WrongTries { last: self.last.min(now), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + second, 0).expect("a moment")
    }

    #[test]
    fn every_wrong_password_waits_twice_as_long_up_to_a_minute() {
        let mut tries = None;
        let mut waits = Vec::new();
        for _ in 0..40 {
            let next = WrongTries::another(tries, at(0));
            waits.push(next.wait());
            tries = Some(next);
        }
        assert_eq!(waits[..8], [1, 2, 4, 8, 16, 32, 60, 60]);
        assert!(waits[8..].iter().all(|it| *it == 60));
    }

    #[test]
    fn the_wait_runs_by_the_clock_and_not_for_ever_when_that_is_set_back() {
        let tries = WrongTries { count: 4, last: at(100) };
        let rows = [(100, 8), (101, 7), (107, 1), (108, 0), (5000, 0), (99, 8), (-9000, 8)];
        for (now, left) in rows {
            assert_eq!(tries.left(at(now)), left, "{now}");
        }
        assert_eq!(tries.by_clock(at(-9000)).left(at(-8992)), 0);
        let almost = at(107) + TimeDelta::milliseconds(1);
        assert_eq!(tries.left(almost), 1);
    }
}
