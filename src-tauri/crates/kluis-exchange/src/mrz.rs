//! The machine readable zone of an identity document (ICAO Doc 9303 parts 3, 4 and 5; ISO/IEC 18013-2 for driving licences).
//!
//! Text in, fields and check digits out; nothing is kept. Every check digit is reported by itself, because a reading with
//! one wrong digit still has fields that are right. A sign that only looks like one of the zone is never put right here:
//! it is named with its place, so that a person looks again. Faults and remarks carry places, never the text.
//!
//! Written here and not taken from a crate: `mrz` (0.9, MIT) reports each digit too, but knows no driving licence, no
//! check digit over the optional data of Dutch cards, and no second line by itself, and offers to put misread signs right.

mod fields;
mod lines;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use kluis_domain::{bsn::Bsn, client::Sex, date::PartialDate};

use lines::Zone;

/// The longest text that is looked at, in characters; the longest zone has 90.
pub const LIMIT: usize = 2000;

/// Which layout the zone has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MrzLayout {
    /// Card: three lines of 30 (Doc 9303-5).
    Td1,
    /// Passport: two lines of 44 (Doc 9303-4).
    Td3,
    /// Driving licence: one line of 30 (ISO/IEC 18013-2).
    DrivingLicence,
}

/// What a check digit guards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CheckDigit {
    /// The document number.
    Number,
    /// The date of birth.
    BirthDate,
    /// The last day of validity.
    Expiry,
    /// The optional data, with the BSN in Dutch models until 2021.
    Optional,
    /// All of these together.
    Composite,
    /// The whole line of a driving licence.
    Licence,
}

/// What a check digit says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DigitOutcome {
    /// It fits.
    Right,
    /// It does not fit, or there is no digit where one must be.
    Wrong,
    /// The document has none here, because there is nothing to guard.
    Absent,
}

/// One check digit with its outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DigitReport {
    /// Which.
    pub digit: CheckDigit,
    /// What it says.
    pub outcome: DigitOutcome,
}

/// What looks wrong at one place, although the sign itself may stand in a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MrzRemark {
    /// Line of the zone, from 1.
    pub line: usize,
    /// Place in that line, from 1.
    pub position: usize,
    /// What.
    pub oddity: MrzOddity,
}

/// What may be odd about a sign in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MrzOddity {
    /// A letter, such as O or I, where only a digit can stand.
    LetterForDigit,
    /// A digit, such as 0 or 1, where only a letter can stand.
    DigitForLetter,
    /// Neither M, F nor empty where the sex stands.
    NotASex,
    /// Six digits that are no day of the calendar.
    NoSuchDay,
    /// Nine digits that are no BSN.
    NotABsn,
}

/// A sign that no zone has, and what it was probably meant to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ForeignSign {
    /// Line of the text, from 1, empty lines not counted.
    pub line: usize,
    /// Place in that line, from 1, white space not counted.
    pub position: usize,
    /// What it looks like.
    pub likeness: SignLikeness,
}

/// Where a foreign sign comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SignLikeness {
    /// A quotation mark that a word processor made of two angles, "«".
    Guillemet,
    /// A Cyrillic letter.
    Cyrillic,
    /// A Greek letter.
    Greek,
    /// A wide letter, digit or sign of East Asian writing.
    FullWidth,
    /// Anything else, such as a letter with a diacritic.
    Other,
}

/// Why a text is no zone. Never repeats it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum MrzFault {
    /// Nothing was typed.
    Empty,
    /// Far more than a zone has.
    TooLong {
        /// Characters allowed.
        max: usize,
    },
    /// Signs that no zone has, at most ten of them.
    ForeignSigns {
        /// Which and where.
        signs: Vec<ForeignSign>,
    },
    /// A line begins as it should and has the wrong length.
    WrongLength {
        /// Line of the zone, from 1.
        line: usize,
        /// Signs it must have.
        expected: usize,
        /// Signs it has.
        found: usize,
    },
    /// No zone of a passport, card or driving licence.
    NotRecognised,
}

/// What stands in a zone. A field is `None` where it is not there or cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MrzReading {
    /// Layout.
    pub layout: MrzLayout,
    /// The code of the document, "P", "I", "IR"; empty where its line was not given.
    pub code: String,
    /// Issuing state, three letters or fewer, "NLD"; empty where its line was not given.
    pub issuer: String,
    /// Number of the document, without fillers.
    pub number: String,
    /// Surname in capitals, words parted by spaces.
    pub surname: Option<String>,
    /// Given names in capitals, words parted by spaces; `None` where there are none.
    pub given_names: Option<String>,
    /// Whether the names fill their field, so that they may be cut off (Doc 9303-3, 4.6).
    pub names_may_be_cut: bool,
    /// Date of birth; the century is the latest that is not after today. Unknown parts are left out.
    pub birth_date: Option<PartialDate>,
    /// Sex; "unspecified" where the document says so.
    pub sex: Option<Sex>,
    /// Last day of validity.
    pub expires: Option<NaiveDate>,
    /// Nationality, three letters or fewer.
    pub nationality: Option<String>,
    /// BSN, in Dutch models until 2021.
    pub bsn: Option<Bsn>,
    /// Every check digit of this layout.
    pub checks: Vec<DigitReport>,
    /// What looks odd.
    pub remarks: Vec<MrzRemark>,
}

impl MrzReading {
    /// What a check digit of this reading says; absent where the layout has none.
    pub fn outcome(&self, digit: CheckDigit) -> DigitOutcome {
        self.checks.iter().find(|it| it.digit == digit).map_or(DigitOutcome::Absent, |it| it.outcome)
    }
}

/// Reads a zone as pasted, or typed by a document reader: with or without line breaks, spaces, fillers at the end of a
/// line, lower case, and signs that the reader puts before or behind. Of a card the line with names may be missing, of
/// a passport the first line.
///
/// # Errors
/// [`MrzFault`] where it is no zone, or holds signs that no zone has.
pub fn read_mrz(text: &str, today: NaiveDate) -> Result<MrzReading, MrzFault> {
    Ok(match lines::zone(text)? {
        Zone::Td1 { first, second, names } => fields::td1(&first, &second, names.as_deref(), today),
        Zone::Td3 { names, second } => fields::td3(names.as_deref(), &second, today),
        Zone::DrivingLicence { line } => fields::driving_licence(&line),
    })
}

/// The check digit of a run of signs: weights 7, 3, 1, sum modulo 10 (Doc 9303-3, 4.9).
fn check_digit(signs: impl Iterator<Item = char>) -> u32 {
    let weighted = signs.zip([7, 3, 1].into_iter().cycle()).map(|(sign, weight)| value(sign) * weight);
    weighted.sum::<u32>() % 10
}

/// 0–9 for digits, 10–35 for letters, 0 for a filler.
fn value(sign: char) -> u32 {
    sign.to_digit(36).unwrap_or(0)
}

#[cfg(test)]
mod tests;
