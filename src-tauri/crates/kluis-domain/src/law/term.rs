//! Termijn (Verordening 1182/71 en AVG art. 12(3)): a length of time, and which of two is the stricter.
//!
//! A month has 28 to 31 days, so "30 days" and "1 month" cannot always be ordered without a starting date. Then neither is
//! chosen: both hold, and whoever prints them prints both. Counting to a due date is not done here.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize};
use thiserror::Error;
use ts_rs::TS;

/// The unit of a [`Term`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TimeUnit {
    /// Hours, weekends included.
    Hours,
    /// Calendar days.
    Days,
    /// Monday to Friday without Dutch public holidays.
    WorkingDays,
    /// Seven calendar days.
    Weeks,
    /// Calendar months, clamped to the last day.
    Months,
    /// Twelve calendar months.
    Years,
}

/// A length of time, "4 weeks".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Term {
    /// How many; 0 means "not at all".
    pub number: u32,
    /// Of what.
    pub unit: TimeUnit,
}

/// The terms that hold together: one, or two that no calendar can order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Combined {
    /// One term is never later (or, for the longest, never earlier) than the other.
    One(Term),
    /// Which of the two comes first depends on the starting date.
    Both(Term, Term),
}

/// A text that is not a term.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("not a term such as \"4 weeks\", \"1 month\" or \"14 working days\"")]
pub struct NotATerm;

/// Most public holidays that can fall on weekdays within about a month: Good Friday to the fifth of May.
const HOLIDAYS: u32 = 4;

impl Term {
    /// A term of so many units.
    pub const fn new(number: u32, unit: TimeUnit) -> Term {
        Term { number, unit }
    }

    /// Orders two terms when the order is the same from every starting date; `None` when it depends on the date.
    pub fn compare(self, other: Term) -> Option<Ordering> {
        match (self.in_months(), other.in_months()) {
            (Some(mine), Some(theirs)) => Some(mine.cmp(&theirs)),
            (None, None) | (None, Some(_)) | (Some(_), None) => self.compare_days(other),
        }
    }

    /// The term that ends first, or both when that depends on the starting date.
    pub fn earliest(self, other: Term) -> Combined {
        match self.compare(other) {
            Some(Ordering::Less | Ordering::Equal) => Combined::One(self),
            Some(Ordering::Greater) => Combined::One(other),
            None => Combined::Both(self, other),
        }
    }

    /// The term that ends last, or both when that depends on the starting date.
    pub fn latest(self, other: Term) -> Combined {
        match self.compare(other) {
            Some(Ordering::Greater | Ordering::Equal) => Combined::One(self),
            Some(Ordering::Less) => Combined::One(other),
            None => Combined::Both(self, other),
        }
    }

    fn in_months(self) -> Option<u32> {
        match self.unit {
            TimeUnit::Months => Some(self.number),
            TimeUnit::Years => Some(self.number.saturating_mul(12)),
            TimeUnit::Hours | TimeUnit::Days | TimeUnit::WorkingDays | TimeUnit::Weeks => None,
        }
    }

    fn compare_days(self, other: Term) -> Option<Ordering> {
        if self.unit == other.unit {
            return Some(self.number.cmp(&other.number));
        }
        let (shortest, longest) = self.hours();
        let (other_shortest, other_longest) = other.hours();
        if shortest == longest && other_shortest == other_longest {
            return Some(shortest.cmp(&other_shortest));
        }
        if longest <= other_shortest {
            return Some(Ordering::Less);
        }
        (shortest >= other_longest).then_some(Ordering::Greater)
    }

    /// Fewest and most hours that the term can last.
    fn hours(self) -> (u64, u64) {
        let number = u64::from(self.number);
        let exact = |hours: u64| (number * hours, number * hours);
        match self.unit {
            TimeUnit::Hours => exact(1),
            TimeUnit::Days => exact(24),
            TimeUnit::Weeks => exact(7 * 24),
            TimeUnit::WorkingDays => working_days(number),
            TimeUnit::Months => months(number),
            TimeUnit::Years => months(number * 12),
        }
    }
}

fn working_days(number: u64) -> (u64, u64) {
    let shortest = number / 5 * 7 + number % 5;
    let months_begun = number / 20 + 1;
    let longest = (number * 7).div_ceil(5) + 2 + u64::from(HOLIDAYS) * months_begun;
    (shortest * 24, longest * 24)
}

fn months(number: u64) -> (u64, u64) {
    let shortest = (number * 30).saturating_sub(2);
    (shortest * 24, number * 31 * 24)
}

impl fmt::Display for Term {
    /// Writes the form that [`Term::from_str`] reads.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            TimeUnit::Hours => "hours",
            TimeUnit::Days => "days",
            TimeUnit::WorkingDays => "working days",
            TimeUnit::Weeks => "weeks",
            TimeUnit::Months => "months",
            TimeUnit::Years => "years",
        };
        write!(formatter, "{} {unit}", self.number)
    }
}

impl FromStr for Term {
    type Err = NotATerm;

    /// Reads "4 weeks", "1 month", "14 working days".
    fn from_str(text: &str) -> Result<Term, NotATerm> {
        let (number, unit) = text.trim().split_once(' ').ok_or(NotATerm)?;
        let unit = match unit.trim() {
            "hour" | "hours" => TimeUnit::Hours,
            "day" | "days" => TimeUnit::Days,
            "working day" | "working days" => TimeUnit::WorkingDays,
            "week" | "weeks" => TimeUnit::Weeks,
            "month" | "months" => TimeUnit::Months,
            "year" | "years" => TimeUnit::Years,
            _ => return Err(NotATerm),
        };
        let number: u16 = number.parse().map_err(|_| NotATerm)?;
        Ok(Term::new(u32::from(number), unit))
    }
}

impl<'de> Deserialize<'de> for Term {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Term, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
