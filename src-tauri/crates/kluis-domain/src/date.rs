//! Dates as people type them (datum, ook onvolledig zoals in de BRP): `1-2-80`, `01021980`, `1 feb 1980`, `1980`.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    field::FieldFault,
    law::{Term, TimeUnit},
};

/// A date of which the day, or the day and the month, may be unknown, as in the BRP.
///
/// Written `1980`, `1980-02` or `1980-02-01` in the vault and on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string & { readonly of: \"partialDate\" }")]
pub struct PartialDate {
    year: i32,
    month: Option<u32>,
    day: Option<u32>,
}

/// How a year of two digits is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Century {
    /// The latest year that is not after today: dates of birth and past events.
    Past,
    /// The year within 50 years of today: dates of expiry.
    Near,
}

impl PartialDate {
    /// A whole date.
    pub fn whole(day: NaiveDate) -> PartialDate {
        PartialDate { year: day.year(), month: Some(day.month()), day: Some(day.day()) }
    }

    /// A date from what is known of it, or `None` where the calendar has no such day.
    pub fn new(year: i32, month: Option<u32>, day: Option<u32>) -> Option<PartialDate> {
        NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1))?;
        let order = month.is_some() || day.is_none();
        (order && (1..=9999).contains(&year)).then_some(PartialDate { year, month, day })
    }

    /// The year, always known.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, 1 to 12, where known.
    pub fn month(self) -> Option<u32> {
        self.month
    }

    /// The day of the month, 1 to 31, where known.
    pub fn day(self) -> Option<u32> {
        self.day
    }

    /// The day itself, where the whole date is known.
    pub fn exact(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.month?, self.day?)
    }

    /// The earliest day that it can be.
    pub fn earliest(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
            .expect("every constructor checked the date")
    }

    /// The latest day that it can be.
    pub fn latest(self) -> NaiveDate {
        match (self.month, self.day) {
            (Some(_), Some(_)) => self.earliest(),
            (Some(_), None) => last_before(self.earliest(), 1),
            (None, _) => last_before(self.earliest(), 12),
        }
    }

    /// Whole years of age on `day`, as the youngest and the oldest that the person can be. Before birth both are 0.
    pub fn ages_on(self, day: NaiveDate) -> (u32, u32) {
        (years_between(self.latest(), day), years_between(self.earliest(), day))
    }
}

/// The day before the day that comes `months` after the first of a month or year.
fn last_before(first: NaiveDate, months: u32) -> NaiveDate {
    (first + Months::new(months)).pred_opt().expect("a day after year 0 has a day before it")
}

/// Whole years from `born` to `day`; someone born on 29 February has a birthday on 1 March in other years (BW 1:233 practice).
fn years_between(born: NaiveDate, day: NaiveDate) -> u32 {
    day.years_since(born).unwrap_or(0)
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        match self.day {
            Some(day) => write!(f, "-{day:02}"),
            None => Ok(()),
        }
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> String {
        date.to_string()
    }
}

impl TryFrom<String> for PartialDate {
    type Error = NotAPartialDate;

    fn try_from(text: String) -> Result<PartialDate, NotAPartialDate> {
        text.parse()
    }
}

/// The stored text is no `jjjj`, `jjjj-mm` or `jjjj-mm-dd`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a partial date")]
pub struct NotAPartialDate;

impl std::str::FromStr for PartialDate {
    type Err = NotAPartialDate;

    fn from_str(text: &str) -> Result<PartialDate, NotAPartialDate> {
        let mut parts = text.split('-').map(|part| part.parse::<u32>().map_err(|_| NotAPartialDate));
        let year = parts.next().ok_or(NotAPartialDate)??;
        let month = parts.next().transpose()?;
        let day = parts.next().transpose()?;
        if parts.next().is_some() {
            return Err(NotAPartialDate);
        }
        PartialDate::new(year as i32, month, day).ok_or(NotAPartialDate)
    }
}

/// The day that lies a term after `day`: months and years clamp to the last day of a month, hours count in whole days,
/// and working days run from Monday to Friday without regard to public holidays.
pub fn after(day: NaiveDate, term: Term) -> NaiveDate {
    let days = |days: u32| day + Days::new(u64::from(days));
    match term.unit {
        TimeUnit::Hours => days(term.number / 24),
        TimeUnit::Days => days(term.number),
        TimeUnit::WorkingDays => day
            .iter_days()
            .skip(1)
            .filter(|it| it.weekday().number_from_monday() <= 5)
            .take(term.number as usize)
            .last()
            .unwrap_or(day),
        TimeUnit::Weeks => days(term.number * 7),
        TimeUnit::Months => day + Months::new(term.number),
        TimeUnit::Years => day + Months::new(term.number * 12),
    }
}

/// Reads a date in any Dutch spelling; the day, or day and month, may be missing or typed as 00.
///
/// # Errors
/// [`FieldFault::NotADate`] where it is none, [`FieldFault::NoSuchDay`] where the calendar has no such day.
pub fn partial(text: &str, century: Century, today: NaiveDate) -> Result<PartialDate, FieldFault> {
    let numbers = numbers(text).ok_or(FieldFault::NotADate)?;
    let (year, month, day) = in_order(&numbers).ok_or(FieldFault::NotADate)?;
    let year = whole_year(year, century, today).ok_or(FieldFault::NotADate)?;
    PartialDate::new(year, month.filter(|it| *it != 0), day.filter(|it| *it != 0))
        .ok_or(FieldFault::NoSuchDay)
}

/// As [`partial`], where only a whole date will do.
///
/// # Errors
/// As [`partial`], and [`FieldFault::DayNeeded`] for a partial date.
pub fn whole(text: &str, century: Century, today: NaiveDate) -> Result<NaiveDate, FieldFault> {
    partial(text, century, today)?.exact().ok_or(FieldFault::DayNeeded)
}

/// As [`whole`], where an empty field is a fault of its own.
///
/// # Errors
/// As [`whole`], and [`FieldFault::Missing`].
pub fn required(text: &str, century: Century, today: NaiveDate) -> Result<NaiveDate, FieldFault> {
    if text.trim().is_empty() { Err(FieldFault::Missing) } else { whole(text, century, today) }
}

/// As [`whole`], where an empty field is no day.
///
/// # Errors
/// As [`whole`].
pub fn optional(text: &str, century: Century, today: NaiveDate) -> Result<Option<NaiveDate>, FieldFault> {
    if text.trim().is_empty() { Ok(None) } else { whole(text, century, today).map(Some) }
}

/// As [`required`], for what has happened already.
///
/// # Errors
/// As [`required`], and [`FieldFault::InTheFuture`].
pub fn past(text: &str, today: NaiveDate) -> Result<NaiveDate, FieldFault> {
    let day = required(text, Century::Past, today)?;
    if today < day { Err(FieldFault::InTheFuture) } else { Ok(day) }
}

/// A number with the count of its digits, or a month by name.
#[derive(Debug, Clone, Copy)]
enum Piece {
    Digits(u32, usize),
    Month(u32),
}

/// The pieces between separators; `None` where something is neither.
fn numbers(text: &str) -> Option<Vec<Piece>> {
    let lowered = text.trim().to_lowercase();
    let pieces: Vec<&str> = lowered
        .split(|sign: char| sign.is_whitespace() || "-/.,".contains(sign))
        .filter(|it| !it.is_empty())
        .collect();
    if let [digits] = pieces.as_slice()
        && digits.chars().all(|it| it.is_ascii_digit())
    {
        return run_together(digits);
    }
    pieces.into_iter().map(piece).collect()
}

fn piece(text: &str) -> Option<Piece> {
    if text.len() <= 4 && text.chars().all(|it| it.is_ascii_digit()) {
        return Some(Piece::Digits(text.parse().ok()?, text.len()));
    }
    month_named(text).map(Piece::Month)
}

/// `1980`, `010280`, `01021980` or `19800201`.
fn run_together(digits: &str) -> Option<Vec<Piece>> {
    let part = |range: std::ops::Range<usize>| {
        digits.get(range).and_then(|it| Some(Piece::Digits(it.parse().ok()?, it.len())))
    };
    match digits.len() {
        4 => Some(vec![part(0..4)?]),
        6 => Some(vec![part(0..2)?, part(2..4)?, part(4..6)?]),
        8 if is_year_first(digits) => Some(vec![part(0..4)?, part(4..6)?, part(6..8)?]),
        8 => Some(vec![part(0..2)?, part(2..4)?, part(4..8)?]),
        _ => None,
    }
}

/// Whether eight digits read as `jjjjmmdd` and not as `ddmmjjjj`.
fn is_year_first(digits: &str) -> bool {
    let number =
        |range: std::ops::Range<usize>| digits.get(range).and_then(|it| it.parse::<u32>().ok()).unwrap_or(0);
    let dutch =
        (1..=31).contains(&number(0..2)) && number(2..4) <= 12 && (1800..=2199).contains(&number(4..8));
    !dutch && (1800..=2199).contains(&number(0..4))
}

/// A year as its value and its number of digits.
type TypedYear = (u32, usize);

/// Year, month and day.
fn in_order(pieces: &[Piece]) -> Option<(TypedYear, Option<u32>, Option<u32>)> {
    use Piece::{Digits, Month};
    match *pieces {
        [Digits(year, 4)] => Some(((year, 4), None, None)),
        [Digits(year, 4), Digits(month, 1..=2), Digits(day, 1..=2)] => {
            Some(((year, 4), Some(month), Some(day)))
        }
        [Digits(day, 1..=2), Digits(month, 1..=2), Digits(year, size @ (2 | 4))] => {
            Some(((year, size), Some(month), Some(day)))
        }
        [Digits(day, 1..=2), Month(month), Digits(year, size @ (2 | 4))] => {
            Some(((year, size), Some(month), Some(day)))
        }
        [Digits(month, 1..=2), Digits(year, 4)]
        | [Digits(year, 4), Digits(month, 1..=2)]
        | [Month(month), Digits(year, 4)] => Some(((year, 4), Some(month), None)),
        _ => None,
    }
}

fn whole_year((year, digits): TypedYear, century: Century, today: NaiveDate) -> Option<i32> {
    let year = i32::try_from(year).ok()?;
    if digits == 4 {
        return (1000..=2999).contains(&year).then_some(year);
    }
    short_year(u32::try_from(year).ok()?, century, today)
}

/// The whole year that two digits stand for; `None` where they are no two digits.
pub fn short_year(digits: u32, century: Century, today: NaiveDate) -> Option<i32> {
    let year = i32::try_from(digits).ok().filter(|it| *it < 100)?;
    let this_century = today.year() / 100 * 100;
    let latest = match century {
        Century::Past => today.year(),
        Century::Near => today.year() + 50,
    };
    [this_century + 100 + year, this_century + year, this_century - 100 + year]
        .into_iter()
        .find(|it| *it <= latest)
}

/// Months in Dutch, January first.
pub const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

fn month_named(text: &str) -> Option<u32> {
    let long_enough = 3 <= text.chars().count();
    if text == "mrt" {
        return Some(3);
    }
    let position = MONTHS.iter().position(|name| name.starts_with(text)).filter(|_| long_enough)?;
    u32::try_from(position + 1).ok()
}

/// `22 november 2026`.
pub fn in_words(day: NaiveDate) -> String {
    partial_in_words(PartialDate::whole(day))
}

/// `1 februari 1980`, `februari 1980` or `1980`.
pub fn partial_in_words(date: PartialDate) -> String {
    let month = date.month.map(|month| MONTHS[(month - 1) as usize]);
    match (date.day, month) {
        (Some(day), Some(month)) => format!("{day} {month} {}", date.year),
        (None, Some(month)) => format!("{month} {}", date.year),
        (_, None) => date.year.to_string(),
    }
}

#[cfg(test)]
mod tests;
