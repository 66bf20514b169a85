//! Field faults (invoercontrole): what is wrong with one typed field, as facts; the Dutch words are in `ui/src/nl`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why the text in one field was not accepted. The text itself is never repeated here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum FieldFault {
    /// Nothing was typed and the field cannot be empty.
    Missing,
    /// Longer than `max` characters.
    TooLong {
        /// Characters allowed.
        max: usize,
    },
    /// Control characters or other signs that no such text holds.
    StrangeCharacters,
    /// Not recognised as a date.
    NotADate,
    /// A day that the calendar does not have, such as 31 February.
    NoSuchDay,
    /// After today.
    InTheFuture,
    /// More than 130 years ago, or before 1880.
    TooLongAgo,
    /// Earlier than the date it must follow.
    BeforeOther,
    /// Only the whole date will do here.
    DayNeeded,
    /// Not four digits and two letters, or a combination that is never issued.
    NotAPostcode,
    /// Not a house number between 1 and 99999.
    NotAHouseNumber,
    /// Not a telephone number of 8 to 15 digits.
    NotAPhoneNumber,
    /// Not an e-mail address.
    NotAnEmail,
    /// A burgerservicenummer has 8 or 9 digits.
    BsnLength,
    /// Fails the elfproef.
    BsnElfproef,
    /// Not one of the choices offered.
    NotAChoice,
    /// Must stay empty, given the other fields.
    NotApplicable,
    /// The document had expired on the day of the check.
    Expired,
    /// Other than the BSN on record for this client.
    BsnDiffers,
    /// A Dutch driving licence has a number of ten digits (law.md 2.4).
    LicenceNumber,
    /// No document was shown before, so the identity cannot have been established earlier.
    NoEarlierCheck,
    /// Somebody who lives abroad is not found by house number and postcode.
    NoDutchAddress,
    /// The document comes from a country of which this kind does not count (WID art. 1).
    OtherCountry,
    /// An AGB code has eight digits.
    NotAnAgbCode,
    /// The BSN of a representative or proxy may not be used yet: it is not certain that this article is in force.
    BsnUseUncertain {
        /// The article that would allow it.
        article: String,
    },
    /// Relations that one person cannot have at once, or that the dates of birth exclude.
    RelationsContradict,
    /// The representative is younger than this on the first day.
    RepresentativeTooYoung {
        /// Age in whole years.
        age: u32,
    },
    /// The client is younger than this on the first day.
    ClientTooYoung {
        /// Age in whole years.
        age: u32,
    },
    /// The client is this age or older on the first day, so that this mandate no longer exists.
    ClientTooOld {
        /// Age in whole years.
        age: u32,
    },
    /// Somebody else holds, on one of these days, a mandate that cannot stand beside this one.
    MandatesContradict,
    /// The client could not judge this matter any more when the proxy was signed.
    SignedWithoutCapacity,
    /// Overlaps another of its kind, which must be ended first.
    Overlaps,
    /// Nobody with this name is on record for this client.
    NotOnRecord,
    /// On record for this client, and neither a representative nor a relative who may act as one.
    NotARepresentative,
    /// After the death of the client or of the contact.
    AfterDeath,
    /// Consent is not the basis for ordinary care (AVG art. 9(2)(h)).
    ConsentIsNoBasis,
    /// The profile leaves this part of the dossier out (CE-05c, CE-05d).
    ModuleIsOff,
    /// Not an amount of money such as 1.250,50.
    NotAnAmount,
    /// Not a time of day such as 14:30.
    NotATime,
    /// Not a whole number between 1 and 999.
    NotANumber,
    /// Another decision of the same kind and number holds on some of the same days.
    OverlapsDecision,
    /// The decision is over by then.
    AfterDecision,
    /// Not an amount above 0 with at most two decimals.
    NotAVolume,
    /// More time than the period has.
    VolumeDoesNotFit,
    /// No consent that permits this is in force.
    NoConsentInForce,
    /// Earlier than this day, before which it cannot be.
    NotBefore {
        /// The first day that will do.
        day: chrono::NaiveDate,
    },
    /// A name between braces that no letter fills in.
    UnknownBlank {
        /// The name.
        name: String,
    },
    /// Signs that cannot be printed, such as emoji and scripts without a face.
    Unprintable {
        /// Each sign once.
        signs: String,
    },
    /// Later than the rules allow.
    TooLate {
        /// The last day.
        last: chrono::NaiveDate,
    },
    /// Not a whole number from `least` to `most`.
    OutsideRange {
        /// The smallest that will do.
        least: u32,
        /// The largest that will do.
        most: u32,
    },
}

/// The longest text of an ordinary field, in characters.
pub const LINE: usize = 200;

/// The longest text of a field for several lines, in characters.
pub const TEXT: usize = 2000;

/// Trims, joins runs of white space, and normalises to composed Unicode (NFC).
///
/// # Errors
/// [`FieldFault::TooLong`] over `max` characters, [`FieldFault::StrangeCharacters`] for control characters.
pub fn tidy(text: &str, max: usize) -> Result<String, FieldFault> {
    use unicode_normalization::UnicodeNormalization;
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let tidied: String = joined.nfc().collect();
    if max < tidied.chars().count() {
        return Err(FieldFault::TooLong { max });
    }
    if tidied.chars().any(is_strange) {
        return Err(FieldFault::StrangeCharacters);
    }
    Ok(tidied)
}

/// [`tidy`] per line; keeps the line breaks and drops empty lines.
///
/// # Errors
/// As [`tidy`], for the whole text.
pub fn tidy_lines(text: &str, max: usize) -> Result<String, FieldFault> {
    let lines: Vec<String> = text.lines().map(|line| tidy(line, max)).collect::<Result<_, _>>()?;
    let kept: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    let joined = kept.join("\n");
    if max < joined.chars().count() { Err(FieldFault::TooLong { max }) } else { Ok(joined) }
}

/// The longest text of an item of the dossier, in characters.
pub const LONG_TEXT: usize = 100_000;

/// Keeps every line break and every space within a line; drops white space at the ends of lines and of the whole.
///
/// # Errors
/// As [`tidy`], for the whole text.
pub fn tidy_text(text: &str, max: usize) -> Result<String, FieldFault> {
    use unicode_normalization::UnicodeNormalization;
    let lines: Vec<String> =
        text.lines().map(|line| line.replace('\t', "    ").trim_end().nfc().collect()).collect();
    let joined = lines.join("\n");
    let tidied = joined.trim_end().trim_start_matches('\n');
    if max < tidied.chars().count() {
        return Err(FieldFault::TooLong { max });
    }
    if tidied.chars().any(|sign| sign != '\n' && is_strange(sign)) {
        return Err(FieldFault::StrangeCharacters);
    }
    Ok(tidied.to_owned())
}

/// [`tidy`] for a field of one line that cannot be empty.
///
/// # Errors
/// As [`tidy`], and [`FieldFault::Missing`].
pub fn required_line(text: &str) -> Result<String, FieldFault> {
    let tidied = tidy(text, LINE)?;
    if tidied.is_empty() { Err(FieldFault::Missing) } else { Ok(tidied) }
}

/// [`tidy_text`] for a field that cannot be empty.
///
/// # Errors
/// As [`tidy_text`], and [`FieldFault::Missing`].
pub fn required_text(text: &str, max: usize) -> Result<String, FieldFault> {
    let tidied = tidy_text(text, max)?;
    if tidied.is_empty() { Err(FieldFault::Missing) } else { Ok(tidied) }
}

/// Control characters, and the marks that turn the direction of a line or hide in it.
pub(crate) fn is_strange(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}
