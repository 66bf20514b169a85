//! Eigen beleid van een organisatie (AVG art. 24(2)): a profile as a file that people change, read back with every fault at its line.
//!
//! What comes in may be anything; nothing of it is used before the whole of it was read. A profile that was adopted is kept under a
//! key with its version, so that whatever remembers by which policy something was done can tell two versions apart.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue, ValueDeserializer};
use ts_rs::TS;

use super::{
    AgeRule, ApplicationRule, Bases, BreachRule, Certificate, ChangeRule, Clause, ComplaintStep, ConsentRule,
    CookieRule, DataGroup, DecisionRule, FeeRule, LeftOut, Line, Modules, OfficerRule, OwnDocument,
    ProcessingRole, Profile, ProfileFault, ProfileTerm, Purpose, Recipient, RelativesRule, Representatives,
    RequestRule, Retention, Stated, TransferRule,
};
use crate::consent::ConsentKind;
use crate::disclosure::{DisclosurePurpose, DisclosureRule};
use crate::law::{Regime, Term, TimeUnit, TomlFault, line_at, line_with, not_toml, place, read};

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
const SUBJECTS: [&str; 35] = [
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
    "document",
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

/// Every fault: of the text where it is no TOML, else of each part by itself, else what the parts contradict.
fn faults(text: &str) -> Vec<ProfileFault> {
    let (table, unreadable) = DeTable::parse_recoverable(text);
    let mut found: Vec<ProfileFault> = unreadable.iter().map(|it| not_toml(text, it).into()).collect();
    if found.is_empty() {
        for (key, value) in table.into_inner() {
            found.extend(part_faults(text, &key, value));
        }
    }
    if found.is_empty() {
        found = whole_faults(text);
    }
    found.sort_by_key(ProfileFault::line);
    found.dedup();
    found.truncate(MOST_FAULTS);
    found
}

/// What shows only of the whole: a part that is missing, or parts that contradict one another.
fn whole_faults(text: &str) -> Vec<ProfileFault> {
    match Profile::parse(text) {
        Ok(profile) => strange_kinds(&profile, text),
        Err(fault) => vec![fault],
    }
}

fn part_faults(text: &str, key: &Spanned<DeString<'_>>, value: Spanned<DeValue<'_>>) -> Vec<ProfileFault> {
    let one = |fault: Option<TomlFault>| fault.into_iter().collect::<Vec<_>>();
    let found = match key.get_ref().as_ref() {
        "key" | "name" | "description" => one(fault_in::<String>(text, value)),
        "role" => one(fault_in::<ProcessingRole>(text, value)),
        "regimes" => one(fault_in::<Vec<Regime>>(text, value)),
        "modules" => one(fault_in::<Modules>(text, value)),
        "officer" => one(fault_in::<OfficerRule>(text, value)),
        "request" => one(fault_in::<RequestRule>(text, value)),
        "fee" => one(fault_in::<FeeRule>(text, value)),
        "representatives" => one(fault_in::<Representatives>(text, value)),
        "ageRule" => one(fault_in::<AgeRule>(text, value)),
        "relatives" => one(fault_in::<RelativesRule>(text, value)),
        "bases" => one(fault_in::<Bases>(text, value)),
        "transfer" => one(fault_in::<TransferRule>(text, value)),
        "disclosure" => one(fault_in::<DisclosureRule>(text, value)),
        "changes" => one(fault_in::<ChangeRule>(text, value)),
        "cookies" => one(fault_in::<CookieRule>(text, value)),
        "breach" => one(fault_in::<BreachRule>(text, value)),
        "decisions" => one(fault_in::<DecisionRule>(text, value)),
        "applications" => one(fault_in::<ApplicationRule>(text, value)),
        "leftOut" => one(fault_in::<LeftOut>(text, value)),
        "term" => faults_in_each::<ProfileTerm>(text, value),
        "retention" => faults_in_each::<Retention>(text, value),
        "complaint" => faults_in_each::<ComplaintStep>(text, value),
        "purpose" => faults_in_each::<Purpose>(text, value),
        "subject" | "origin" | "access" | "security" => faults_in_each::<Line>(text, value),
        "data" => faults_in_each::<DataGroup>(text, value),
        "recipient" => faults_in_each::<Recipient>(text, value),
        "certificate" => faults_in_each::<Certificate>(text, value),
        "consent" => faults_in_each::<ConsentRule>(text, value),
        "clause" => faults_in_each::<Clause>(text, value),
        "document" => faults_in_each::<OwnDocument>(text, value),
        "stated" => faults_in_each::<Stated>(text, value),
        other => {
            let line = line_at(text, key.span().start);
            vec![TomlFault::UnknownField { line, field: other.to_owned() }]
        }
    };
    found.into_iter().map(ProfileFault::from).collect()
}

fn fault_in<'text, T: Deserialize<'text>>(text: &str, value: Spanned<DeValue<'text>>) -> Option<TomlFault> {
    T::deserialize(ValueDeserializer::from(value)).err().map(|error| place(text, &error))
}

/// The faults of a list of parts; what is no list is refused as one.
fn faults_in_each<'text, T: Deserialize<'text>>(
    text: &str,
    value: Spanned<DeValue<'text>>,
) -> Vec<TomlFault> {
    match value.get_ref() {
        DeValue::Array(_) => {}
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Table(_) => return fault_in::<Vec<T>>(text, value).into_iter().collect(),
    }
    match value.into_inner() {
        DeValue::Array(parts) => parts.into_iter().filter_map(|part| fault_in::<T>(text, part)).collect(),
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Table(_) => Vec::new(),
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

/// What a disclosure is for.
pub(crate) fn purpose_in_words(purpose: DisclosurePurpose) -> String {
    let text = toml::Value::try_from(purpose);
    text.ok().as_ref().and_then(toml::Value::as_str).map(|it| word("purposes", it)).unwrap_or_default()
}

/// A length of time in Dutch: "5 jaar".
pub fn term_in_words(term: Term) -> String {
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
