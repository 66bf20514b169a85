//! Ingevulde kantoorbrief (AVG art. 12(1) en 5(2)): what the coordinator typed, judged field by field.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    LetterRules,
    kind::{Due, FieldType, LetterAbout, LetterField, LetterTo, OfficeLetterKind, TODAY, YES},
};
use crate::{
    client::ClientId,
    date::{Century, in_words, optional},
    field::{FieldFault, tidy, tidy_lines},
    recipient::RecipientKind,
    register::time,
    statement::TextsFault,
};

/// The longest line, in characters: long enough for any name.
const LONGEST_LINE: usize = 500;

/// The longest text or list, in characters.
const LONGEST_TEXT: usize = 6000;

/// A letter as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LetterDraft {
    /// Code of the kind.
    pub kind: String,
    /// About whom.
    pub client: Option<ClientId>,
    /// What the recipient is, where it goes to somebody else than the client.
    pub recipient_kind: Option<RecipientKind>,
    /// Their name; empty for the client or who decides for the client.
    pub recipient_name: String,
    /// Their address, line by line.
    pub recipient_address: String,
    /// What was typed in each field of the kind, by its name. Yes is "yes", an option its key.
    pub fields: BTreeMap<String, String>,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LetterFault {
    /// A field of the kind by its name, or "client", "recipientKind", "recipientName" or "recipientAddress".
    pub field: String,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Why no letter was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{} fields of the letter are not right", faults.len())]
pub struct LetterRefusal {
    /// The faults, never empty.
    pub faults: Vec<LetterFault>,
}

/// Somebody else than the client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRecipient {
    /// What they are.
    pub kind: RecipientKind,
    /// Name of the person or organisation.
    pub name: String,
    /// Address, a line each.
    pub address: Vec<String>,
}

/// What one field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldValue {
    /// Nothing, or no.
    Empty,
    /// A day.
    Day(NaiveDate),
    /// A time of day.
    Time(NaiveTime),
    /// One line.
    Line(String),
    /// Paragraphs or items.
    Lines(Vec<String>),
    /// The key of an option.
    Choice(String),
    /// Yes.
    Yes,
}

/// A letter that passed every rule of [`check`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedLetter {
    /// Who gets it, where that is not the client or who decides for the client.
    pub recipient: Option<LetterRecipient>,
    values: BTreeMap<String, FieldValue>,
}

impl CheckedLetter {
    /// What a field holds.
    pub fn value(&self, field: &str) -> &FieldValue {
        self.values.get(field).unwrap_or(&FieldValue::Empty)
    }

    /// A field of one line; empty where it holds something else.
    pub fn line(&self, field: &str) -> &str {
        match self.value(field) {
            FieldValue::Line(line) => line,
            FieldValue::Empty
            | FieldValue::Day(_)
            | FieldValue::Time(_)
            | FieldValue::Lines(_)
            | FieldValue::Choice(_)
            | FieldValue::Yes => "",
        }
    }

    /// Everything that was typed, under its labels and in words, to be kept with the letter.
    pub fn in_words(&self, kind: &OfficeLetterKind) -> Vec<(String, String)> {
        let said = kind
            .fields
            .iter()
            .map(|field| (field.label.clone(), in_words_of(field, self.value(&field.name))));
        said.filter(|(_, value)| !value.is_empty()).collect()
    }

    pub(super) fn last_day(&self, due: &Due, rules: LetterRules<'_>, today: NaiveDate) -> Option<NaiveDate> {
        let from = match self.value(&due.from) {
            FieldValue::Day(day) => Some(*day),
            FieldValue::Empty
            | FieldValue::Time(_)
            | FieldValue::Line(_)
            | FieldValue::Lines(_)
            | FieldValue::Choice(_)
            | FieldValue::Yes => None,
        };
        let from = from.or_else(|| (due.from == TODAY).then_some(today))?;
        Some(due.terms.iter().fold(from, |day, term| term.end(day, rules)))
    }
}

fn in_words_of(field: &LetterField, value: &FieldValue) -> String {
    match value {
        FieldValue::Empty => String::new(),
        FieldValue::Day(day) => in_words(*day),
        FieldValue::Time(time) => super::in_hours(*time),
        FieldValue::Line(line) => line.clone(),
        FieldValue::Lines(lines) => lines.join("\n"),
        FieldValue::Yes => "Ja".to_owned(),
        FieldValue::Choice(key) => {
            let option = field.options.iter().find(|it| it.key == *key);
            option.map(|it| it.label.clone()).unwrap_or_default()
        }
    }
}

/// Judges a letter. `unprintable` names the signs that no letter can show.
///
/// # Errors
/// Every faulty field at once.
pub fn check(
    kind: &OfficeLetterKind,
    draft: &LetterDraft,
    rules: LetterRules<'_>,
    today: NaiveDate,
    unprintable: &dyn Fn(&str) -> Vec<char>,
) -> Result<CheckedLetter, LetterRefusal> {
    let (letter, faults) = check_loosely(kind, draft, rules, today, unprintable);
    if faults.is_empty() { Ok(letter) } else { Err(LetterRefusal { faults }) }
}

/// As [`check`], with the name of the field in the place of what is missing or wrong: for a preview while typing.
pub fn check_loosely(
    kind: &OfficeLetterKind,
    draft: &LetterDraft,
    rules: LetterRules<'_>,
    today: NaiveDate,
    unprintable: &dyn Fn(&str) -> Vec<char>,
) -> (CheckedLetter, Vec<LetterFault>) {
    let mut form = Form { faults: Vec::new(), unprintable };
    if kind.about == LetterAbout::Client && draft.client.is_none() {
        form.note("client", FieldFault::Missing);
    }
    if kind.about == LetterAbout::Nobody && draft.client.is_some() {
        form.note("client", FieldFault::NotApplicable);
    }
    let recipient = form.recipient(kind, draft);
    let mut letter = CheckedLetter { recipient, values: BTreeMap::new() };
    for field in &kind.fields {
        let typed = draft.fields.get(&field.name).map(String::as_str).unwrap_or_default();
        let value = form.value(field, typed, today);
        letter.values.insert(field.name.clone(), value);
    }
    if let Some(name) = draft.fields.keys().find(|name| kind.field(name).is_none()) {
        form.note(name, FieldFault::NotApplicable);
    }
    form.days(kind, &mut letter, rules, today);
    (letter, form.faults)
}

struct Form<'a> {
    faults: Vec<LetterFault>,
    unprintable: &'a dyn Fn(&str) -> Vec<char>,
}

impl Form<'_> {
    fn note(&mut self, field: &str, fault: FieldFault) {
        self.faults.push(LetterFault { field: field.to_owned(), fault });
    }

    /// What passed, or nothing with the fault noted.
    fn keep<T>(&mut self, field: &str, judged: Result<T, FieldFault>) -> Option<T> {
        judged.map_err(|fault| self.note(field, fault)).ok()
    }

    fn printable(&self, text: String) -> Result<String, FieldFault> {
        let signs = (self.unprintable)(&text);
        if signs.is_empty() {
            Ok(text)
        } else {
            Err(FieldFault::Unprintable { signs: signs.into_iter().collect() })
        }
    }

    fn line(&self, typed: &str) -> Result<String, FieldFault> {
        // A face is asked first: an emoji holds joining signs that would only be called strange.
        self.printable(typed.trim().to_owned())?;
        tidy(typed, LONGEST_LINE)
    }

    fn lines(&self, typed: &str) -> Result<Vec<String>, FieldFault> {
        self.printable(typed.replace(['\n', '\r', '\t'], " "))?;
        let kept = tidy_lines(typed, LONGEST_TEXT)?;
        Ok(kept.lines().map(str::to_owned).collect())
    }

    /// Somebody else than the client, where the letter goes to one.
    fn recipient(&mut self, kind: &OfficeLetterKind, draft: &LetterDraft) -> Option<LetterRecipient> {
        let wanted = match kind.to {
            LetterTo::Organisation => true,
            LetterTo::Client => !draft.recipient_name.trim().is_empty(),
            LetterTo::Authority | LetterTo::Public => return None,
        };
        if !wanted {
            return None;
        }
        let name = self.line(&draft.recipient_name);
        let name = self.keep("recipientName", name.and_then(filled));
        let address = self.lines(&draft.recipient_address);
        let address = self.keep("recipientAddress", address);
        let which = draft.recipient_kind.ok_or(FieldFault::Missing);
        let which = self.keep("recipientKind", which);
        Some(LetterRecipient {
            kind: which.unwrap_or(RecipientKind::Other),
            name: name.unwrap_or_else(|| "[Ontvanger]".to_owned()),
            address: address.unwrap_or_default(),
        })
    }

    fn value(&mut self, field: &LetterField, typed: &str, today: NaiveDate) -> FieldValue {
        let judged = self.judge(field, typed, today);
        let missing = field.required && judged == Ok(FieldValue::Empty);
        match if missing { Err(FieldFault::Missing) } else { judged } {
            Ok(value) => value,
            Err(fault) => {
                self.note(&field.name, fault);
                stand_in(field)
            }
        }
    }

    fn judge(&self, field: &LetterField, typed: &str, today: NaiveDate) -> Result<FieldValue, FieldFault> {
        match field.field_type {
            FieldType::Date => match optional(typed, century(field), today)? {
                Some(day) if field.past && today < day => Err(FieldFault::InTheFuture),
                Some(day) => Ok(FieldValue::Day(day)),
                None => Ok(FieldValue::Empty),
            },
            FieldType::Time => Ok(time(typed)?.map_or(FieldValue::Empty, FieldValue::Time)),
            FieldType::Line => {
                let line = self.line(typed)?;
                Ok(if line.is_empty() { FieldValue::Empty } else { FieldValue::Line(line) })
            }
            FieldType::Text | FieldType::List => {
                let lines = self.lines(typed)?;
                Ok(if lines.is_empty() { FieldValue::Empty } else { FieldValue::Lines(lines) })
            }
            FieldType::YesNo => match typed {
                "" | "no" => Ok(FieldValue::Empty),
                YES => Ok(FieldValue::Yes),
                _ => Err(FieldFault::NotAChoice),
            },
            FieldType::Choice if typed.is_empty() => Ok(FieldValue::Empty),
            FieldType::Choice => match field.options.iter().any(|it| it.key == typed) {
                true => Ok(FieldValue::Choice(typed.to_owned())),
                false => Err(FieldFault::NotAChoice),
            },
        }
    }

    /// A day that was left open becomes its last day; then the order of the days is judged.
    fn days(
        &mut self,
        kind: &OfficeLetterKind,
        letter: &mut CheckedLetter,
        rules: LetterRules<'_>,
        today: NaiveDate,
    ) {
        let last = |letter: &CheckedLetter, name: &Option<String>| {
            let due = name.as_ref().and_then(|name| kind.due(name))?;
            letter.last_day(due, rules, today)
        };
        for field in &kind.fields {
            if *letter.value(&field.name) == FieldValue::Empty
                && let Some(day) = last(letter, &field.otherwise)
            {
                letter.values.insert(field.name.clone(), FieldValue::Day(day));
            }
        }
        for field in &kind.fields {
            let FieldValue::Day(day) = *letter.value(&field.name) else { continue };
            if let Some(name) = &field.not_before
                && let FieldValue::Day(other) = letter.value(name)
                && day < *other
            {
                self.note(&field.name, FieldFault::BeforeOther);
            } else if let Some(last) = last(letter, &field.not_after)
                && last < day
            {
                self.note(&field.name, FieldFault::TooLate { last });
            }
        }
    }
}

fn filled(line: String) -> Result<String, FieldFault> {
    if line.is_empty() { Err(FieldFault::Missing) } else { Ok(line) }
}

/// A year of two digits in a letter is a near one, unless the day has passed.
fn century(field: &LetterField) -> Century {
    if field.past { Century::Past } else { Century::Near }
}

/// What a preview shows in the place of what is missing or wrong.
fn stand_in(field: &LetterField) -> FieldValue {
    let label = format!("[{}]", field.label);
    match field.field_type {
        FieldType::Line => FieldValue::Line(label),
        FieldType::Text | FieldType::List => FieldValue::Lines(vec![label]),
        FieldType::Date | FieldType::Time | FieldType::Choice | FieldType::YesNo => FieldValue::Empty,
    }
}

/// What the form of a kind starts with, by the names of its fields; a day as people type it.
///
/// # Errors
/// [`TextsFault`] where a word for a value of the profile is missing; a defect of the texts.
pub fn defaults(
    kind: &OfficeLetterKind,
    rules: LetterRules<'_>,
    today: NaiveDate,
) -> Result<BTreeMap<String, String>, TextsFault> {
    let blanks = super::common_blanks(rules, today)?;
    let nothing = CheckedLetter { recipient: None, values: BTreeMap::new() };
    let day = |day: NaiveDate| day.format("%d-%m-%Y").to_string();
    let start = |field: &LetterField| match field.field_type {
        FieldType::Date if field.default == TODAY => day(today),
        FieldType::Date => {
            let last = kind.due(&field.default).and_then(|due| nothing.last_day(due, rules, today));
            last.map(day).unwrap_or_default()
        }
        FieldType::Time | FieldType::Choice | FieldType::YesNo => field.default.clone(),
        FieldType::Line | FieldType::Text | FieldType::List => {
            blanks.fill(&field.default, &[]).unwrap_or_default()
        }
    };
    Ok(kind.fields.iter().map(|field| (field.name.clone(), start(field))).collect())
}
