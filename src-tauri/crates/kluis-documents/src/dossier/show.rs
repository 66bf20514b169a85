//! One value of a row in Dutch.

use chrono::{DateTime, Timelike};
use chrono_tz::Europe::Amsterdam;
use kluis_domain::date::{PartialDate, in_words, partial_in_words};
use serde_json::Value;

use super::labels::{Because, Field, Labels, Shows, labels_of};
use super::words;
use crate::DocumentFailure;
use crate::text::NO_BREAK_SPACE;

/// How one value of a row is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Printed {
    /// These lines.
    Lines(Vec<String>),
    /// Nothing, for nothing is in it.
    Nothing,
    /// Not at all.
    LeftOut(Because),
}

/// How the value at a path of a row of a subject is printed. The acceptance tests look for each of these in the PDF.
///
/// # Errors
/// [`DocumentFailure::Unlabelled`] when nobody said what the field is, [`DocumentFailure::NoWord`] and
/// [`DocumentFailure::Unfit`] when its label does not fit the value, [`DocumentFailure::UnknownSubject`].
pub fn printed(subject: &str, path: &str, value: &Value) -> Result<Printed, DocumentFailure> {
    let labels = labels_of(subject)?;
    if let Some(because) = labels.left_out(path) {
        return Ok(Printed::LeftOut(because));
    }
    let Some(field) = labels.field(path) else {
        return empty_group(&Place { subject, labels }, path, value);
    };
    let lines = Place { subject, labels }.lines(field, value)?;
    Ok(if lines.is_empty() { Printed::Nothing } else { Printed::Lines(lines) })
}

/// A group without a label of its own may be empty; anything else needs one.
fn empty_group(place: &Place<'_>, path: &str, value: &Value) -> Result<Printed, DocumentFailure> {
    if value.is_null() && place.labels.speaks_of_parts(path) {
        return Ok(Printed::Nothing);
    }
    Err(place.unlabelled(path))
}

/// Where a value is read: the subject and its labels.
pub(super) struct Place<'a> {
    /// Name of the subject.
    pub(super) subject: &'a str,
    /// Its labels.
    pub(super) labels: &'a Labels,
}

impl Place<'_> {
    /// The lines of a value; none when it is empty and nothing is said for that.
    pub(super) fn lines(&self, field: &Field, value: &Value) -> Result<Vec<String>, DocumentFailure> {
        let lines = self.said(field, value)?;
        match &field.empty {
            Some(empty) if lines.is_empty() => Ok(vec![empty.clone()]),
            Some(_) | None => Ok(lines),
        }
    }

    fn said(&self, field: &Field, value: &Value) -> Result<Vec<String>, DocumentFailure> {
        match value {
            Value::Null => Ok(Vec::new()),
            Value::Bool(is_so) if field.words.is_none() => {
                Ok(vec![if *is_so { words().yes.clone() } else { words().no.clone() }])
            }
            Value::Bool(is_so) => self.word(field, &is_so.to_string()),
            Value::Number(number) => self.number(field, number),
            Value::String(text) if text.trim().is_empty() => Ok(Vec::new()),
            Value::String(text) => self.text(field, text),
            Value::Array(items) => {
                let lines: Result<Vec<_>, _> = items.iter().map(|item| self.said(field, item)).collect();
                Ok(lines?.concat())
            }
            Value::Object(_) => Err(self.unfit(field)),
        }
    }

    fn number(&self, field: &Field, number: &serde_json::Number) -> Result<Vec<String>, DocumentFailure> {
        match field.shows {
            Shows::Size => number.as_u64().map(|it| vec![size(it)]).ok_or_else(|| self.unfit(field)),
            Shows::Cents => number.as_u64().map(|it| vec![euros(it)]).ok_or_else(|| self.unfit(field)),
            Shows::Text | Shows::Date | Shows::Instant | Shows::Stored => {
                Ok(vec![number.to_string().replace('.', ",")])
            }
        }
    }

    fn text(&self, field: &Field, text: &str) -> Result<Vec<String>, DocumentFailure> {
        if field.shows == Shows::Stored {
            return Ok(self.word(field, text).unwrap_or_else(|_| vec![stored(text)]));
        }
        if field.words.is_some() {
            return self.word(field, text);
        }
        let line = match field.shows {
            Shows::Text | Shows::Stored => {
                return Ok(text
                    .lines()
                    .map(str::trim)
                    .filter(|it| !it.is_empty())
                    .map(str::to_owned)
                    .collect());
            }
            Shows::Date => text.parse::<PartialDate>().ok().map(partial_in_words),
            Shows::Instant => instant(text),
            Shows::Size | Shows::Cents => None,
        };
        line.map(|line| vec![line]).ok_or_else(|| self.unfit(field))
    }

    fn word(&self, field: &Field, value: &str) -> Result<Vec<String>, DocumentFailure> {
        let list = field.words.as_ref().and_then(|list| self.labels.words.get(list));
        let word = list.and_then(|list| list.get(value));
        let lines = |word: &String| if word.is_empty() { Vec::new() } else { vec![word.clone()] };
        word.map(lines).ok_or_else(|| DocumentFailure::NoWord {
            subject: self.subject.to_owned(),
            field: field.path.clone(),
        })
    }

    /// A field of which nobody said what it is.
    pub(super) fn unlabelled(&self, path: &str) -> DocumentFailure {
        DocumentFailure::Unlabelled { subject: self.subject.to_owned(), field: path.to_owned() }
    }

    /// A value that its label does not fit.
    pub(super) fn unfit(&self, field: &Field) -> DocumentFailure {
        DocumentFailure::Unfit { subject: self.subject.to_owned(), field: field.path.clone() }
    }
}

/// "1 maart 2026 om 10:05 uur", as clocks in the Netherlands had it.
fn instant(text: &str) -> Option<String> {
    let at = DateTime::parse_from_rfc3339(text).ok()?.with_timezone(&Amsterdam);
    let day = in_words(at.date_naive());
    Some(format!("{day} om{NO_BREAK_SPACE}{}:{:02}{NO_BREAK_SPACE}uur", at.hour(), at.minute()))
}

/// A date such as "1980-02" in words; anything else as it stands.
fn stored(text: &str) -> String {
    let date = text.parse::<PartialDate>().ok().filter(|date| date.to_string() == text);
    date.map_or_else(|| text.to_owned(), partial_in_words)
}

/// "€ 1.250,50".
fn euros(cents: u64) -> String {
    let whole = (cents / 100).to_string();
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index != 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    format!("€{NO_BREAK_SPACE}{grouped},{:02}", cents % 100)
}

/// "12 kB", "3 MB".
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{} kB", bytes.div_ceil(1000)),
        _ => format!("{} MB", bytes.div_ceil(1_000_000)),
    }
}
