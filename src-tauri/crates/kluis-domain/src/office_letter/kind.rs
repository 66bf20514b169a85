//! Soort kantoorbrief (obligations.md 1.5; AVG art. 12(1)): what a letter is called, to whom it goes, what is typed and what it says.
//!
//! Every name in a file is checked when it is read: a blank, a condition, a default or a last day that nothing fills is
//! refused with its line, and so never printed.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use super::{LAW_TERMS, NotATermName};
use crate::{
    law::{TermKey, TomlFault, read},
    profile::TermKind,
    prose::{Blanks, ProseFault, SectionText, Vocabulary},
    recipient::RecipientKind,
    statement::policy_vocabulary,
};

/// The field that says who signs; every letter has it, sheets and public notices have not.
pub(super) const SIGNER: &str = "ondertekenaar";

/// Under which heading a kind is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LetterGroup {
    /// What a client must be told beforehand.
    Information,
    /// A request of the client, from acknowledgement to decision.
    Request,
    /// Keeping, destroying and handing over the dossier.
    Record,
    /// A complaint.
    Complaint,
    /// A breach.
    Breach,
}

/// To whom a letter goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LetterTo {
    /// The client, or who exercises the client's rights.
    Client,
    /// Another organisation or an earlier recipient.
    Organisation,
    /// A sheet to fill in the form of an authority.
    Authority,
    /// A notice for the public.
    Public,
}

/// Whom it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LetterAbout {
    /// One client.
    Client,
    /// Nobody in particular.
    Nobody,
}

/// What is typed in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FieldType {
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// One line.
    Line,
    /// Paragraphs.
    Text,
    /// Items, a line each.
    List,
    /// One of the options.
    Choice,
    /// Yes or no.
    YesNo,
}

/// One option of a choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FieldChoice {
    /// Under which it is kept.
    pub key: String,
    /// What it says.
    pub label: String,
}

/// A field that the coordinator fills in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LetterField {
    /// Its name in the texts.
    pub name: String,
    /// Above it.
    pub label: String,
    /// Below the label.
    #[serde(default)]
    pub hint: String,
    /// What is typed.
    #[serde(rename = "type")]
    pub field_type: FieldType,
    /// Whether it cannot stay empty.
    #[serde(default)]
    pub required: bool,
    /// What it starts with: "today", a last day, a key or a text with blanks.
    #[serde(default)]
    pub default: String,
    /// Of a day: the last day that holds where it stays empty.
    #[serde(default)]
    pub otherwise: Option<String>,
    /// Of a day: not after today.
    #[serde(default)]
    pub past: bool,
    /// Of a day: not before that of another field.
    #[serde(default)]
    pub not_before: Option<String>,
    /// Of a day: not after this last day.
    #[serde(default)]
    pub not_after: Option<String>,
    /// What can be chosen.
    #[serde(default)]
    pub options: Vec<FieldChoice>,
}

/// A term by the law table, or the stricter of profile and law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DueTerm {
    Law(TermKey),
    Profile(TermKind),
}

/// A last day that follows from a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Due {
    pub(crate) name: String,
    /// A field, or "today".
    pub(crate) from: String,
    /// One after the other.
    pub(crate) terms: Vec<DueTerm>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct DueText {
    name: String,
    from: String,
    terms: Vec<String>,
}

/// What the coordinator is told on the form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RemarkText {
    #[serde(default)]
    when: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
    text: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct KindFile {
    code: String,
    name: String,
    explanation: String,
    title: String,
    subject: String,
    group: LetterGroup,
    to: LetterTo,
    about: LetterAbout,
    sources: Vec<String>,
    #[serde(default)]
    names_bsn: bool,
    #[serde(default)]
    recipient: Option<RecipientKind>,
    #[serde(default)]
    any_role: bool,
    #[serde(default)]
    field: Vec<LetterField>,
    #[serde(default)]
    due: Vec<DueText>,
    #[serde(default)]
    remark: Vec<RemarkText>,
    #[serde(default)]
    include: Vec<String>,
    section: Vec<SectionText>,
}

/// A kind of letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeLetterKind {
    /// By which it is known.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// When it is sent, in one sentence.
    pub explanation: String,
    /// Under which heading it is offered.
    pub group: LetterGroup,
    /// To whom it goes.
    pub to: LetterTo,
    /// Whom it is about.
    pub about: LetterAbout,
    /// Articles and rows that ask it.
    pub sources: Vec<String>,
    /// Whether it names the BSN to who must have it (Wabvpz art. 9, UAVG art. 46); others never get it.
    pub names_bsn: bool,
    /// What the other organisation usually is.
    pub recipient: Option<RecipientKind>,
    /// Whether somebody who is no coordinator may make it.
    pub any_role: bool,
    /// What is typed.
    pub fields: Vec<LetterField>,
    /// What the shared words say to the client and to others.
    pub(super) phrases: Phrases,
    pub(super) title: String,
    pub(super) subject: String,
    pub(super) dues: Vec<Due>,
    remarks: Vec<RemarkText>,
    sections: Vec<SectionText>,
}

/// Why a file is no kind of letter.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, TS)]
#[serde(tag = "reason", rename_all = "camelCase")]
pub enum OfficeLetterFault {
    /// The TOML is wrong.
    #[error(transparent)]
    Toml {
        /// What and where.
        #[from]
        fault: TomlFault,
    },
    /// A name or a block of the text is wrong.
    #[error(transparent)]
    Prose {
        /// What and where.
        #[from]
        fault: ProseFault,
    },
    /// Two things with one name, or a name that the program has itself.
    #[error("{name} stands there twice")]
    DoubleName {
        /// The name.
        name: String,
    },
    /// A field, last day, option, shared section or term that does not exist.
    #[error("{name} does not exist")]
    NoSuchName {
        /// The name.
        name: String,
    },
}

/// The same said to one reader and to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrases {
    /// To the client: "uw dossier".
    pub(super) client: BTreeMap<String, String>,
    /// To anybody else: "het dossier van {client}".
    pub(super) other: BTreeMap<String, String>,
}

/// Words that all letters share.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LetterWords {
    pub(super) client: BTreeMap<String, String>,
    pub(super) other: BTreeMap<String, String>,
    field: Vec<LetterField>,
    section: Vec<SectionText>,
}

impl LetterWords {
    /// The file of the words that come with the program.
    pub const FILE: &'static str = include_str!("../../../../../assets/letters/office-words.toml");

    /// The words that come with the program.
    pub fn built_in() -> &'static LetterWords {
        static WORDS: LazyLock<LetterWords> = LazyLock::new(|| {
            LetterWords::read(LetterWords::FILE)
                .expect("a test reads the shared words, so faulty ones are never shipped")
        });
        &WORDS
    }

    /// Reads shared words; which names they use is checked with every kind that takes them over.
    ///
    /// # Errors
    /// [`OfficeLetterFault::Toml`] with its line.
    pub fn read(toml: &str) -> Result<LetterWords, OfficeLetterFault> {
        Ok(read(toml)?)
    }

    /// The names that the shared words can use: none that they give themselves.
    pub fn vocabulary() -> Vocabulary<'static> {
        static VALUES_OF_ALL: LazyLock<Vec<&'static str>> = LazyLock::new(|| common_values().collect());
        Vocabulary { values: &VALUES_OF_ALL, lists: policy_vocabulary().lists, signs: &[] }
    }

    fn section(&self, key: &str) -> Result<&SectionText, OfficeLetterFault> {
        self.section.iter().find(|it| it.key == key).ok_or_else(|| missing(key))
    }
}

/// Names of single facts that every letter knows.
fn common_values<'name>() -> impl Iterator<Item = &'name str> {
    let law = LAW_TERMS.iter().map(|(name, _)| *name);
    policy_vocabulary().values.iter().copied().chain(VALUES).chain(law).map(|it: &'name str| it)
}

/// The names that the texts of a kind know.
struct Names<'kind> {
    values: Vec<&'kind str>,
    lists: Vec<(&'kind str, &'kind [&'kind str])>,
    signs: Vec<String>,
}

impl<'kind> Names<'kind> {
    fn of(kind: &'kind OfficeLetterKind) -> Names<'kind> {
        let common = policy_vocabulary();
        let phrases = kind.phrases.client.keys().map(String::as_str);
        let mut names = Names {
            values: common_values().chain(phrases).collect(),
            lists: common.lists.to_vec(),
            signs: common.signs.iter().copied().chain(SIGNS).map(str::to_owned).collect(),
        };
        kind.fields.iter().for_each(|field| names.add(field));
        names.values.extend(kind.dues.iter().map(|it| it.name.as_str()));
        names
    }

    fn add(&mut self, field: &'kind LetterField) {
        match field.field_type {
            FieldType::Date | FieldType::Time | FieldType::Line => self.values.push(&field.name),
            FieldType::Text | FieldType::List => self.lists.push((&field.name, &["regel"])),
            FieldType::YesNo => self.signs.push(field.name.clone()),
            FieldType::Choice => {
                self.values.push(&field.name);
                self.signs.extend(field.options.iter().map(|it| format!("{}_{}", field.name, it.key)));
            }
        }
    }
}

/// Every kind with its file, in the order in which it is offered; a new kind of letter adds a line.
macro_rules! kinds {
    ($($name:literal),* $(,)?) => {
        &[ $( include_str!(concat!("../../../../../assets/letters/office/", $name, ".toml")), )* ]
    };
}

const FILES: &[&str] = kinds![
    "information",
    "information-from-others",
    "request-acknowledgement",
    "request-identity",
    "request-extension",
    "access-cover",
    "decision-granted",
    "decision-partly",
    "decision-refused",
    "destruction-decision",
    "destruction-certificate",
    "retention-extension",
    "legal-hold",
    "transfer",
    "transfer-wiped",
    "registration-transfer",
    "complaint-acknowledgement",
    "complaint-extension",
    "complaint-decision",
    "breach-client",
    "breach-authority",
    "breach-municipality",
    "breach-public",
];

static BUILT_IN: LazyLock<Vec<OfficeLetterKind>> = LazyLock::new(|| {
    let read = |text: &&str| {
        OfficeLetterKind::read(text, LetterWords::built_in())
            .unwrap_or_else(|fault| panic!("a test reads every built-in kind of letter: {fault}"))
    };
    FILES.iter().map(read).collect()
});

/// Names of single facts beside those of a statement.
const VALUES: [&str; 9] = [
    "client",
    "geboren",
    "clientnummer",
    "bsn",
    "ontvanger",
    "ontvanger_soort",
    "vragen_telefoon",
    "vragen_email",
    "rechter_uiterlijk",
];

/// Names of signs beside those of a statement.
const SIGNS: [&str; 3] = ["aan_client", "aan_vertegenwoordiger", "aan_ander"];

impl OfficeLetterKind {
    /// The kinds that come with the program.
    pub fn built_in() -> &'static [OfficeLetterKind] {
        &BUILT_IN
    }

    /// The kind with a code.
    pub fn coded(code: &str) -> Option<&'static OfficeLetterKind> {
        BUILT_IN.iter().find(|it| it.code == code)
    }

    /// The kinds that come with the program, each with its file.
    pub fn files() -> impl Iterator<Item = (&'static OfficeLetterKind, &'static str)> {
        BUILT_IN.iter().zip(FILES.iter().copied())
    }

    /// The names of the facts and lists that the texts of a kind that comes with the program can use.
    pub fn vocabulary(&'static self) -> Vocabulary<'static> {
        static NAMES: LazyLock<BTreeMap<&'static str, Names<'static>>> =
            LazyLock::new(|| BUILT_IN.iter().map(|kind| (kind.code.as_str(), Names::of(kind))).collect());
        let names = NAMES.get(self.code.as_str());
        names.map_or(policy_vocabulary(), |it| Vocabulary {
            values: &it.values,
            lists: &it.lists,
            signs: &[],
        })
    }

    /// Reads a kind with the words that it shares with others.
    ///
    /// # Errors
    /// [`OfficeLetterFault`]: wrong TOML with its line, names that nothing fills, names that stand there twice.
    pub fn read(toml: &str, words: &LetterWords) -> Result<OfficeLetterKind, OfficeLetterFault> {
        let file: KindFile = read(toml)?;
        let mut kind = OfficeLetterKind {
            dues: file.due.into_iter().map(due).collect::<Result<_, _>>()?,
            sections: file.section,
            code: file.code,
            name: file.name,
            explanation: file.explanation,
            group: file.group,
            to: file.to,
            about: file.about,
            sources: file.sources,
            names_bsn: file.names_bsn,
            recipient: file.recipient,
            any_role: file.any_role,
            fields: file.field,
            phrases: Phrases { client: words.client.clone(), other: words.other.clone() },
            title: file.title,
            subject: file.subject,
            remarks: file.remark,
        };
        for key in &file.include {
            kind.sections.push(words.section(key)?.clone());
        }
        if kind.is_letter() {
            kind.fields.extend(words.field.iter().cloned());
        }
        kind.check(toml)?;
        Ok(kind)
    }

    /// Whether it has an address and a salutation.
    pub fn is_letter(&self) -> bool {
        match self.to {
            LetterTo::Client | LetterTo::Organisation => true,
            LetterTo::Authority | LetterTo::Public => false,
        }
    }

    /// The field with a name.
    pub fn field(&self, name: &str) -> Option<&LetterField> {
        self.fields.iter().find(|it| it.name == name)
    }

    pub(super) fn due(&self, name: &str) -> Option<&Due> {
        self.dues.iter().find(|it| it.name == name)
    }

    pub(super) fn sections(&self) -> impl Iterator<Item = &SectionText> {
        self.sections.iter()
    }

    pub(super) fn remarks_for(&self, blanks: &Blanks) -> Vec<String> {
        let holds = |it: &&RemarkText| {
            it.when.iter().all(|name| blanks.has(name)) && !it.unless.iter().any(|name| blanks.has(name))
        };
        self.remarks.iter().filter(holds).filter_map(|it| blanks.fill(&it.text, &[])).collect()
    }

    /// Every name that its texts refer to exists, and none is given twice.
    fn check(&self, file: &str) -> Result<(), OfficeLetterFault> {
        let common = policy_vocabulary();
        let phrases = self.phrases.client.keys().map(String::as_str);
        let mut taken: Vec<&str> =
            common_values().chain(phrases).chain(common.lists.iter().map(|(name, _)| *name)).collect();
        for name in self.fields.iter().map(|it| &it.name).chain(self.dues.iter().map(|it| &it.name)) {
            if taken.contains(&name.as_str()) {
                return Err(OfficeLetterFault::DoubleName { name: name.clone() });
            }
            taken.push(name);
        }
        let names = Names::of(self);
        let signs: Vec<&str> = names.signs.iter().map(String::as_str).collect();
        let vocabulary = Vocabulary { values: &names.values, lists: &names.lists, signs: &signs };
        self.check_texts(file, vocabulary)?;
        self.check_days()?;
        self.fields.iter().try_for_each(|field| self.check_field(file, field, vocabulary))
    }

    fn check_texts(&self, file: &str, vocabulary: Vocabulary<'_>) -> Result<(), OfficeLetterFault> {
        vocabulary.check_text(file, &self.title, &[])?;
        vocabulary.check_text(file, &self.subject, &[])?;
        for remark in &self.remarks {
            vocabulary.check_text(file, &remark.text, &[])?;
            let names = remark.when.iter().chain(&remark.unless);
            names.into_iter().try_for_each(|name| vocabulary.check_condition(file, name))?;
        }
        Ok(self.sections.iter().try_for_each(|section| vocabulary.check_section(file, section))?)
    }

    /// A last day runs from today or from a day that is typed, not from itself.
    fn check_days(&self) -> Result<(), OfficeLetterFault> {
        for due in &self.dues {
            let from = self.fields.iter().find(|it| it.name == due.from);
            let typed = from.is_some_and(|it| it.field_type == FieldType::Date && it.otherwise.is_none());
            if !typed && due.from != TODAY {
                return Err(missing(&due.from));
            }
        }
        Ok(())
    }

    fn check_field(
        &self,
        file: &str,
        field: &LetterField,
        vocabulary: Vocabulary<'_>,
    ) -> Result<(), OfficeLetterFault> {
        let is_due = |name: &&String| self.due(name).is_none();
        if let Some(name) = field.otherwise.iter().chain(&field.not_after).find(is_due) {
            return Err(missing(name));
        }
        if let Some(name) = field.not_before.iter().find(|name| self.field(name).is_none()) {
            return Err(missing(name));
        }
        let known = match field.field_type {
            FieldType::Date => field.default == TODAY || self.due(&field.default).is_some(),
            FieldType::Choice => field.options.iter().any(|it| it.key == field.default),
            FieldType::YesNo => field.default == YES,
            FieldType::Time => false,
            FieldType::Line | FieldType::Text | FieldType::List => {
                vocabulary.check_text(file, &field.default, &[])?;
                true
            }
        };
        if known || field.default.is_empty() { Ok(()) } else { Err(missing(&field.default)) }
    }
}

/// What a day may start with or run from.
pub(super) const TODAY: &str = "today";

/// How yes is typed.
pub(super) const YES: &str = "yes";

fn missing(name: &str) -> OfficeLetterFault {
    OfficeLetterFault::NoSuchName { name: name.to_owned() }
}

fn due(text: DueText) -> Result<Due, OfficeLetterFault> {
    let term = |name: &String| name.parse().map_err(|NotATermName| missing(name));
    let terms = text.terms.iter().map(term).collect::<Result<_, _>>()?;
    Ok(Due { name: text.name, from: text.from, terms })
}
