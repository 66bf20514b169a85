//! What each field of the rows of a dossier is called, how it shows, and what is left out and why.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::Value;

use crate::DocumentFailure;
use crate::words::{Sentence, read};

/// Every subject with its file; a new part of the dossier adds a line.
macro_rules! subjects {
    ($($name:literal),* $(,)?) => {
        &[ $( ($name, include_str!(concat!("../../../../../assets/letters/dossier/", $name, ".toml"))), )* ]
    };
}

const SUBJECTS: &[(&str, &str)] = subjects![
    "client",
    "clientHistory",
    "bsnCheck",
    "care",
    "contact",
    "recipient",
    "capacity",
    "representation",
    "dossierItem",
    "correctionSheet",
    "incident",
    "restraint",
    "medication",
    "abuse",
    "consent",
    "disclosure",
    "notice",
    "letter",
];

/// The registers of the organisation and what else is printed as a table, each with its file.
macro_rules! registers {
    ($($name:literal),* $(,)?) => {
        &[ $( ($name, include_str!(concat!("../../../../../assets/letters/register/", $name, ".toml"))), )* ]
    };
}

const REGISTERS: &[(&str, &str)] = registers![
    "processors",
    "certificates",
    "processing",
    "compatibility",
    "officerTasks",
    "dpia",
    "declarations",
    "accessLog",
];

/// The labels of one subject. Fields are printed in the order of the file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Labels {
    /// Heading of the part.
    pub(crate) title: String,
    /// What stands under it.
    #[serde(default)]
    pub(crate) introduction: String,
    /// Heading of each row, with paths of fields as blanks; without it rows have none.
    pub(super) row: Option<Sentence>,
    /// Whether the rows are one table, where they are short enough.
    #[serde(default)]
    pub(super) table: bool,
    /// What is printed.
    pub(super) fields: Vec<Field>,
    /// What is not printed.
    #[serde(default)]
    pub(super) leave_out: Vec<LeftOut>,
    /// Rows that are not printed.
    #[serde(default)]
    pub(super) withhold: Vec<Withholding>,
    /// Fields of some rows that are not given out, and what stands there instead.
    #[serde(default)]
    hide: Vec<Hiding>,
    /// Name of the list in a row that has a `name` for every `id` in that row.
    names: Option<String>,
    /// Lists of words for values, by their names.
    #[serde(default)]
    pub(super) words: BTreeMap<String, BTreeMap<String, String>>,
}

/// A field, or a group of fields: an object or a list of objects with a label of its own.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Field {
    /// Names from the row inwards, joined by dots; a list of objects is walked through as if it were one.
    pub(super) path: String,
    /// Dutch name.
    pub(crate) label: String,
    /// How the value shows.
    #[serde(default)]
    pub(super) shows: Shows,
    /// List of words for the value.
    pub(super) words: Option<String>,
    /// What is printed for an empty value; without it the field is not printed then.
    pub(super) empty: Option<String>,
    /// For a list of things: heading of each of them, as [`Labels::row`].
    pub(super) row: Option<Sentence>,
    /// For a list of things: one line for each, in parts with blanks as in [`Labels::row`]; a part with a blank for
    /// which there is nothing is left out.
    #[serde(default)]
    pub(super) line: Vec<Sentence>,
    /// Path of the group that it stands in; empty for the row itself.
    #[serde(skip)]
    pub(super) group: String,
}

/// How a value shows. Yes and no, numbers, and values with a list of words show by themselves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Shows {
    /// As it stands, line by line.
    #[default]
    Text,
    /// A date, whole or partial, in words.
    Date,
    /// An instant, as date and time in the Netherlands.
    Instant,
    /// Bytes, as kB or MB.
    Size,
    /// Cents, as euros.
    Cents,
    /// As a history keeps the values of many fields: a stored name by its word, a date in words, else as it stands.
    Stored,
}

/// A field that is not printed, with everything in it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LeftOut {
    /// As [`Field::path`].
    pub(super) path: String,
    /// Why.
    pub(super) because: Because,
    /// What the last page says of it.
    pub(super) said: Option<String>,
}

/// Why a field is not printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Because {
    /// The program's own: ids and the like, which say nothing about the client.
    Internal,
    /// It stands elsewhere in the print.
    Elsewhere,
    /// It follows from what is printed.
    Derived,
    /// It is not given out.
    Withheld,
}

/// Rows that are not printed.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Withholding {
    /// Field that decides.
    path: String,
    /// Value with which a row is not printed.
    is: Value,
    /// Why, as the end of a sentence on the last page.
    pub(super) said: String,
}

/// Fields that are not given out where a row says so, such as a secret address.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Hiding {
    /// Field that decides.
    path: String,
    /// Value with which the fields are hidden.
    is: Value,
    /// The field that says it.
    field: String,
    /// What it says.
    said: String,
    /// The other fields that are hidden.
    also: Vec<String>,
}

impl Hiding {
    fn apply(&self, row: &mut Value) {
        if at(row, &self.path) != Some(&self.is) {
            return;
        }
        put(row, &self.field, Value::from(self.said.as_str()));
        self.also.iter().for_each(|path| put(row, path, Value::Null));
    }
}

impl Withholding {
    /// Whether it holds a row back.
    pub(super) fn holds(&self, row: &Value) -> bool {
        at(row, &self.path) == Some(&self.is)
    }
}

impl Labels {
    /// Reads a file of labels.
    pub(super) fn read(toml: &str) -> Self {
        let mut labels: Self = read(toml);
        let paths: Vec<String> = labels.fields.iter().map(|field| field.path.clone()).collect();
        for field in &mut labels.fields {
            let groups = paths.iter().filter(|group| is_below(&field.path, group));
            field.group = groups.max_by_key(|group| group.len()).cloned().unwrap_or_default();
        }
        labels
    }

    /// The label of a path.
    pub(super) fn field(&self, path: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.path == path)
    }

    /// What stands directly in a group, in order.
    pub(crate) fn in_group<'a>(&'a self, group: &str) -> impl Iterator<Item = &'a Field> + use<'a> {
        let group = group.to_owned();
        self.fields.iter().filter(move |field| field.group == group)
    }

    /// Why a path is not printed; what is in a field goes with it.
    pub(super) fn left_out(&self, path: &str) -> Option<Because> {
        let found = self.leave_out.iter().filter(|it| it.path == path || is_below(path, &it.path));
        found.max_by_key(|it| it.path.len()).map(|it| it.because)
    }

    /// Whether anything is said of what is in a path.
    pub(super) fn speaks_of_parts(&self, path: &str) -> bool {
        let parts = self.fields.iter().map(|it| &it.path).chain(self.leave_out.iter().map(|it| &it.path));
        parts.into_iter().any(|part| is_below(part, path))
    }

    /// A row as it is printed: names instead of ids, without what is hidden.
    pub(crate) fn prepared(&self, row: &Value) -> Value {
        let mut row = row.clone();
        self.hide.iter().for_each(|it| it.apply(&mut row));
        let names = self.names.as_ref().and_then(|list| row.get(list)).and_then(Value::as_array).cloned();
        name_ids(&mut row, &names.unwrap_or_default());
        row
    }

    /// A word of one of the lists.
    pub(crate) fn word_in(&self, list: &str, name: &str) -> Option<&str> {
        self.words.get(list)?.get(name).map(String::as_str)
    }

    /// Whether a row is not printed.
    pub(crate) fn withholds(&self, row: &Value) -> bool {
        self.withhold.iter().any(|rule| rule.holds(row))
    }
}

impl Field {
    /// The path from its group inwards.
    pub(super) fn path_in_group(&self) -> &str {
        let inner = self.path.strip_prefix(&self.group).and_then(|rest| rest.strip_prefix('.'));
        inner.unwrap_or(&self.path)
    }
}

fn is_below(path: &str, group: &str) -> bool {
    path.strip_prefix(group).is_some_and(|rest| rest.starts_with('.'))
}

/// What stands at a path of objects.
pub(super) fn at<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(value, |value, name| value.get(name))
}

fn put(row: &mut Value, path: &str, value: Value) {
    let found = path.split('.').try_fold(row, |row, name| row.get_mut(name));
    if let Some(found) = found {
        *found = value;
    }
}

fn name_ids(value: &mut Value, names: &[Value]) {
    match value {
        Value::Object(fields) => fields.values_mut().for_each(|it| name_ids(it, names)),
        Value::Array(items) => items.iter_mut().for_each(|it| name_ids(it, names)),
        Value::String(_) => {
            let known = names.iter().find(|it| it.get("id") == Some(value));
            if let Some(name) = known.and_then(|it| it.get("name")) {
                *value = name.clone();
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The labels of a subject.
pub(crate) fn labels_of(subject: &str) -> Result<&'static Labels, DocumentFailure> {
    static LABELS: LazyLock<Vec<Labels>> =
        LazyLock::new(|| SUBJECTS.iter().chain(REGISTERS).map(|(_, toml)| Labels::read(toml)).collect());
    let mut subjects = SUBJECTS.iter().chain(REGISTERS);
    let found = subjects.position(|(name, _)| *name == subject).and_then(|index| LABELS.get(index));
    found.ok_or_else(|| DocumentFailure::UnknownSubject { subject: subject.to_owned() })
}

/// A row of a subject as it is printed; none where it is not, such as one that is shielded.
///
/// # Errors
/// [`DocumentFailure::UnknownSubject`].
pub fn as_printed(subject: &str, row: &Value) -> Result<Option<Value>, DocumentFailure> {
    let labels = labels_of(subject)?;
    Ok(if labels.withholds(row) { None } else { Some(labels.prepared(row)) })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{REGISTERS, SUBJECTS, labels_of};
    use crate::words::Piece;

    #[test]
    fn every_file_of_labels_is_whole() {
        for (subject, _) in SUBJECTS.iter().chain(REGISTERS) {
            let labels = labels_of(subject).unwrap();
            let mut known = BTreeSet::new();
            for field in &labels.fields {
                assert!(known.insert(field.path.as_str()), "{subject}: {} has two labels", field.path);
                assert!(!field.label.trim().is_empty(), "{subject}: {} has an empty label", field.path);
                let list = field.words.as_ref();
                assert!(list.is_none_or(|list| labels.words.contains_key(list)), "{subject}: {}", field.path);
            }
            for it in &labels.leave_out {
                assert!(
                    !known.contains(it.path.as_str()),
                    "{subject}: {} is left out, and has a label",
                    it.path
                );
            }
            let inner = labels.fields.iter().flat_map(|it| it.row.iter().chain(&it.line));
            for piece in labels.row.iter().chain(inner).flat_map(|row| row.pieces()) {
                let Piece::Blank(path) = piece else { continue };
                assert!(known.contains(path), "{subject}: the heading of a row names {path}");
            }
        }
    }
}
