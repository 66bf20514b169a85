//! Plaats van een fout (geen wettekst; voor de tabellen van AVG art. 5(2)): where a TOML file is wrong, in facts a page can put into words.

use std::ops::Range;

use serde::Serialize;
use thiserror::Error;
use ts_rs::TS;

/// What is wrong with a TOML file, with the line (from 1) and the field where they are known.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, TS)]
#[serde(tag = "reason", rename_all = "camelCase")]
pub enum TomlFault {
    /// The text is not TOML.
    #[error("line {line}: not TOML")]
    Syntax {
        /// Line, from 1.
        line: u32,
    },
    /// A field that does not exist.
    #[error("line {line}: unknown field {field}")]
    UnknownField {
        /// Line, from 1.
        line: u32,
        /// The field as written.
        field: String,
    },
    /// A field that must be there.
    #[error("line {line}: missing field {field}")]
    MissingField {
        /// Line of the part that lacks it, from 1.
        line: u32,
        /// The field that is missing.
        field: String,
    },
    /// A word that is not among the words allowed.
    #[error("line {line}: unknown word {word} in field {field}")]
    UnknownWord {
        /// Line, from 1.
        line: u32,
        /// The field.
        field: String,
        /// The word as written.
        word: String,
    },
    /// Any other value that does not fit.
    #[error("line {line}: wrong value in field {field}")]
    WrongValue {
        /// Line, from 1.
        line: u32,
        /// The field.
        field: String,
    },
}

impl TomlFault {
    /// Line of the fault, from 1.
    pub fn line(&self) -> u32 {
        match self {
            TomlFault::Syntax { line }
            | TomlFault::UnknownField { line, .. }
            | TomlFault::MissingField { line, .. }
            | TomlFault::UnknownWord { line, .. }
            | TomlFault::WrongValue { line, .. } => *line,
        }
    }

    /// The field at fault, where there is one.
    pub fn field(&self) -> Option<&str> {
        match self {
            TomlFault::Syntax { .. } => None,
            TomlFault::UnknownField { field, .. }
            | TomlFault::MissingField { field, .. }
            | TomlFault::UnknownWord { field, .. }
            | TomlFault::WrongValue { field, .. } => Some(field),
        }
    }
}

/// Reads a TOML text into a type, or says where it is wrong.
pub(crate) fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, TomlFault> {
    if let Err(error) = text.parse::<toml::Table>() {
        return Err(not_toml(text, &error));
    }
    toml::from_str(text).map_err(|error| place(text, &error))
}

/// Line, from 1, on which a piece of text first stands; 1 when it stands nowhere.
pub(crate) fn line_with(text: &str, piece: &str) -> u32 {
    line_of(text, text.find(piece).map(|start| start..start))
}

/// Where a text is not TOML.
pub(crate) fn not_toml(text: &str, error: &toml::de::Error) -> TomlFault {
    TomlFault::Syntax { line: line_of(text, error.span()) }
}

/// Line, from 1, at a place in a text.
pub(crate) fn line_at(text: &str, start: usize) -> u32 {
    line_of(text, Some(start..start))
}

/// Where a value does not fit, and how.
pub(crate) fn place(text: &str, error: &toml::de::Error) -> TomlFault {
    let line = line_of(text, error.span());
    let message = error.message();
    let quoted = message.split('`').nth(1).unwrap_or_default().to_owned();
    if message.starts_with("unknown field") {
        return TomlFault::UnknownField { line, field: quoted };
    }
    if message.starts_with("missing field") {
        return TomlFault::MissingField { line, field: quoted };
    }
    let field = field_on(text, line);
    if message.starts_with("unknown variant") {
        return TomlFault::UnknownWord { line, field, word: quoted };
    }
    TomlFault::WrongValue { line, field }
}

fn line_of(text: &str, span: Option<Range<usize>>) -> u32 {
    let start = span.map_or(0, |span| span.start);
    let before = text.get(..start).unwrap_or_default();
    u32::try_from(before.matches('\n').count()).unwrap_or(u32::MAX).saturating_add(1)
}

/// The key that stands before the first "=" on a line.
fn field_on(text: &str, line: u32) -> String {
    let line = text.lines().nth(line as usize - 1).unwrap_or_default();
    line.split_once('=').map(|(key, _)| key.trim().to_owned()).unwrap_or_default()
}
