//! Eigen beleid van een organisatie (AVG art. 24(2)): a profile as a file that people change, read back with every fault at its line.
//!
//! What comes in may be anything; nothing of it is used before the whole of it was read. A profile that was adopted is kept under a
//! key with its version, so that whatever remembers by which policy something was done can tell two versions apart.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Profile, ProfileFault};
use crate::consent::ConsentKind;
use crate::law::{Term, TimeUnit, TomlFault, line_with, read};

/// The largest file that is read, in bytes.
pub const FILE_LIMIT: usize = 1 << 20;

/// The most faults that are told at once.
const MOST_FAULTS: usize = 50;

const OWN: &str = "eigen-";

/// Built-in texts by key, as they stand in `assets/profiles`.
const TEXTS: [(&str, &str); 6] = [
    ("thuiszorg", include_str!("../../../../../assets/profiles/thuiszorg.toml")),
    ("begeleid-wonen", include_str!("../../../../../assets/profiles/begeleid-wonen.toml")),
    ("behandeling", include_str!("../../../../../assets/profiles/behandeling.toml")),
    ("jeugd-en-wmo", include_str!("../../../../../assets/profiles/jeugd-en-wmo.toml")),
    ("platform", include_str!("../../../../../assets/profiles/platform.toml")),
    ("wettelijk-minimum", include_str!("../../../../../assets/profiles/wettelijk-minimum.toml")),
];

/// Something that differs between two profiles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProfileChange {
    /// The part of the profile, in Dutch.
    pub subject: String,
    /// What it says no longer, in Dutch.
    pub gone: Vec<String>,
    /// What it says anew, in Dutch.
    pub added: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct FieldWord {
    key: String,
    name: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct FileWords {
    header: String,
    subject: BTreeMap<String, String>,
    field: Vec<FieldWord>,
    yes_no: BTreeMap<String, String>,
    word: BTreeMap<String, BTreeMap<String, String>>,
}

static WORDS: LazyLock<FileWords> = LazyLock::new(|| {
    read(include_str!("../../../../../assets/profiles/words.toml"))
        .expect("a test reads the built-in words, so a faulty file is never shipped")
});

/// The order in which the parts of a profile are told: that of its file.
const SUBJECTS: [&str; 34] = [
    "name",
    "description",
    "role",
    "regimes",
    "modules",
    "officer",
    "request",
    "fee",
    "representatives",
    "ageRule",
    "relatives",
    "bases",
    "transfer",
    "disclosure",
    "changes",
    "cookies",
    "breach",
    "decisions",
    "applications",
    "term",
    "retention",
    "complaint",
    "purpose",
    "subject",
    "data",
    "origin",
    "recipient",
    "access",
    "security",
    "certificate",
    "consent",
    "clause",
    "stated",
    "leftOut",
];

impl ProfileFault {
    /// Line of the fault, from 1, where it has one.
    pub fn line(&self) -> Option<u32> {
        match self {
            ProfileFault::Toml { fault } => Some(fault.line()),
            ProfileFault::AgesDoNotJoin { line }
            | ProfileFault::PurposeWithoutBasis { line }
            | ProfileFault::InterestUnnamed { line }
            | ProfileFault::UnknownConsent { line, .. }
            | ProfileFault::NotText { line } => Some(*line),
            ProfileFault::TooLarge { .. } | ProfileFault::Empty { .. } => None,
        }
    }
}

impl Profile {
    /// The key of a version of the organisation's own profile, counted from 1.
    pub fn own_key(version: u32) -> String {
        format!("{OWN}{version}")
    }

    /// The version that a key of an own profile names; `None` for any other key.
    pub fn own_version(key: &str) -> Option<u32> {
        let digits = key.strip_prefix(OWN)?;
        let version: u32 = digits.parse().ok()?;
        (0 < version && version.to_string() == digits).then_some(version)
    }

    /// The text of a built-in profile.
    pub fn built_in_text(key: &str) -> Option<&'static str> {
        TEXTS.iter().find(|(known, _)| *known == key).map(|(_, text)| *text)
    }

    /// Reads an adopted version of the organisation's own profile.
    ///
    /// # Errors
    /// As [`Profile::parse`]; a version adopted under an older program may lack what this one asks.
    pub fn parse_own(text: &str, version: u32) -> Result<Profile, ProfileFault> {
        let mut profile = Profile::parse(text)?;
        profile.key = Profile::own_key(version);
        Ok(profile)
    }

    /// Reads a file that somebody made.
    ///
    /// # Errors
    /// Every fault that can be told at once, in the order of the lines; never an empty list.
    pub fn read_file(content: &[u8]) -> Result<(Profile, String), Vec<ProfileFault>> {
        if FILE_LIMIT < content.len() {
            return Err(vec![ProfileFault::TooLarge { limit: FILE_LIMIT >> 20 }]);
        }
        let text = match std::str::from_utf8(content) {
            Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n"),
            Err(error) => return Err(vec![not_text(content, error.valid_up_to())]),
        };
        match Profile::parse(&text).map_err(|_| ()).and_then(|it| known_kinds(it, &text)) {
            Ok(profile) => Ok((profile, text)),
            Err(()) => Err(faults(&text)),
        }
    }

    /// A file to change: a text with an explanation above it, in Dutch. The own text of an organisation keeps its remarks.
    pub fn file_to_change(text: &str) -> String {
        let explained = text.starts_with(&format!("# {}", first_line()));
        if explained {
            return text.to_owned();
        }
        let lines = text.lines().filter(|line| !line.trim_start().starts_with('#'));
        let mut body = String::new();
        for line in lines {
            if !(line.trim().is_empty() && (body.is_empty() || body.ends_with("\n\n"))) {
                body.push_str(line.split(" # ").next().unwrap_or(line).trim_end());
                body.push('\n');
            }
        }
        format!("{}\n{body}", explanation())
    }
}

fn first_line() -> &'static str {
    WORDS.header.lines().next().unwrap_or_default()
}

/// The explanation and the words that may be used, as remarks.
fn explanation() -> String {
    let remark = |line: &str| format!("# {line}").trim_end().to_owned() + "\n";
    let mut text: String = WORDS.header.lines().map(remark).collect();
    for (field, words) in &WORDS.word {
        text.push_str(&remark(&format!("  {field}")));
        for (word, meaning) in words {
            text.push_str(&remark(&format!("    {word} = {meaning}")));
        }
    }
    text
}

fn not_text(content: &[u8], valid: usize) -> ProfileFault {
    let before = content.iter().take(valid).filter(|byte| **byte == b'\n').count();
    ProfileFault::NotText { line: u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1) }
}

fn known_kinds(profile: Profile, text: &str) -> Result<Profile, ()> {
    if strange_kinds(&profile, text).is_empty() { Ok(profile) } else { Err(()) }
}

fn strange_kinds(profile: &Profile, text: &str) -> Vec<ProfileFault> {
    let strange = profile.consents.iter().filter(|it| ConsentKind::coded(&it.kind).is_none());
    strange
        .map(|it| ProfileFault::UnknownConsent {
            line: line_with(text, &format!("kind = \"{}\"", it.kind)),
            kind: it.kind.clone(),
        })
        .collect()
}

/// Every fault that shows when what is at fault is left out, line by line; and where none does, what the rules contradict.
fn faults(text: &str) -> Vec<ProfileFault> {
    let mut found: Vec<ProfileFault> = Vec::new();
    let mut lines: Vec<&str> = text.lines().collect();
    while found.len() < MOST_FAULTS {
        let text = lines.join("\n");
        let fault = match read::<Profile>(&text) {
            Ok(_) => break,
            Err(fault) => fault,
        };
        let after_the_first = !found.is_empty();
        if after_the_first && matches!(fault, TomlFault::Syntax { .. }) {
            break;
        }
        let left_out = leave_out(&mut lines, &fault);
        found.push(fault.into());
        if !left_out {
            break;
        }
    }
    if !found.is_empty() {
        return found;
    }
    match Profile::parse(text) {
        Ok(profile) => strange_kinds(&profile, text),
        Err(fault) => vec![fault],
    }
}

/// Leaves out the line or the repeated block at fault; false where the rest would not be a profile any more.
fn leave_out(lines: &mut [&str], fault: &TomlFault) -> bool {
    let at = fault.line() as usize - 1;
    let Some(header) = lines.iter().take(at + 1).rposition(|line| line.trim_start().starts_with('[')) else {
        return leave_out_line(lines, at, fault);
    };
    let repeated = lines.get(header).is_some_and(|line| line.trim_start().starts_with("[["));
    if !repeated {
        return leave_out_line(lines, at, fault);
    }
    let next = lines.iter().skip(header + 1).position(|line| line.trim_start().starts_with('['));
    let end = next.map_or(lines.len(), |next| header + 1 + next);
    for line in lines.iter_mut().take(end).skip(header) {
        *line = "";
    }
    true
}

/// A field that does not exist can be left out when it stands on one line.
fn leave_out_line(lines: &mut [&str], at: usize, fault: &TomlFault) -> bool {
    match (fault, lines.get_mut(at)) {
        (TomlFault::UnknownField { .. }, Some(line)) if line.contains('=') => {
            *line = "";
            true
        }
        (
            TomlFault::UnknownField { .. }
            | TomlFault::Syntax { .. }
            | TomlFault::MissingField { .. }
            | TomlFault::UnknownWord { .. }
            | TomlFault::WrongValue { .. },
            _,
        ) => false,
    }
}

/// What two profiles differ in, in words, in the order of the file; empty where they say the same.
///
/// # Errors
/// A text that is not TOML.
pub fn changes(before: &str, after: &str) -> Result<Vec<ProfileChange>, ProfileFault> {
    let (before, after): (toml::Table, toml::Table) = (read(before)?, read(after)?);
    Ok(SUBJECTS.iter().filter_map(|key| change(key, before.get(*key), after.get(*key))).collect())
}

fn change(key: &str, before: Option<&toml::Value>, after: Option<&toml::Value>) -> Option<ProfileChange> {
    let said = |value: Option<&toml::Value>| value.map(|it| lines(key, it)).unwrap_or_default();
    let (before, after) = (said(before), said(after));
    let without = |one: &[String], other: &[String]| -> Vec<String> {
        let known: BTreeSet<&String> = other.iter().collect();
        one.iter().filter(|line| !known.contains(line)).cloned().collect()
    };
    let (mut gone, mut added) = (without(&before, &after), without(&after, &before));
    if gone.is_empty() && added.is_empty() {
        if before == after {
            return None;
        }
        // The same lines in another order, which for ladders and orders means something else.
        (gone, added) = (vec![before.join("; ")], vec![after.join("; ")]);
    }
    let subject = WORDS.subject.get(key).cloned().unwrap_or_else(|| key.to_owned());
    Some(ProfileChange { subject, gone, added })
}

/// One line for everything that can change by itself: an element of a list, or a field.
fn lines(key: &str, value: &toml::Value) -> Vec<String> {
    match value {
        toml::Value::Array(elements) => elements.iter().map(|it| in_words(key, it)).collect(),
        toml::Value::Table(fields) => told(fields)
            .flat_map(|(name, key, value)| {
                lines(key, value).into_iter().map(move |line| labelled(name, &line)).collect::<Vec<_>>()
            })
            .collect(),
        toml::Value::String(_)
        | toml::Value::Integer(_)
        | toml::Value::Float(_)
        | toml::Value::Boolean(_)
        | toml::Value::Datetime(_) => vec![in_words(key, value)],
    }
}

/// The fields of a table with their names, in the order in which they are told; sources are not.
fn told(fields: &toml::Table) -> impl Iterator<Item = (&'static str, &'static str, &toml::Value)> {
    WORDS
        .field
        .iter()
        .filter_map(|word| Some((word.name.as_str(), word.key.as_str(), fields.get(&word.key)?)))
}

fn labelled(name: &str, line: &str) -> String {
    if name.is_empty() { line.to_owned() } else { format!("{name}: {line}") }
}

fn in_words(key: &str, value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => word(key, text),
        toml::Value::Integer(number) => number.to_string(),
        toml::Value::Float(number) => number.to_string(),
        toml::Value::Datetime(date) => date.to_string(),
        toml::Value::Boolean(yes) => WORDS.yes_no.get(&yes.to_string()).cloned().unwrap_or_default(),
        toml::Value::Array(elements) => {
            elements.iter().map(|it| in_words(key, it)).collect::<Vec<_>>().join(", ")
        }
        toml::Value::Table(fields) => {
            let parts = told(fields).map(|(name, key, value)| labelled(name, &in_words(key, value)));
            parts.collect::<Vec<_>>().join(", ")
        }
    }
}

/// A word of the file, a kind of consent or a term in Dutch; any other text as it is.
fn word(key: &str, text: &str) -> String {
    if let Some(word) = WORDS.word.get(key).and_then(|words| words.get(text)) {
        return word.clone();
    }
    if key == "kind"
        && let Some(kind) = ConsentKind::coded(text)
    {
        return kind.name.clone();
    }
    if let Ok(term) = text.parse::<Term>() {
        return term_in_words(term);
    }
    text.to_owned()
}

fn term_in_words(term: Term) -> String {
    let (one, more) = match term.unit {
        TimeUnit::Hours => ("uur", "uur"),
        TimeUnit::Days => ("dag", "dagen"),
        TimeUnit::WorkingDays => ("werkdag", "werkdagen"),
        TimeUnit::Weeks => ("week", "weken"),
        TimeUnit::Months => ("maand", "maanden"),
        TimeUnit::Years => ("jaar", "jaar"),
    };
    format!("{} {}", term.number, if term.number == 1 { one } else { more })
}
