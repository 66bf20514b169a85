//! Soorten toestemming en bezwaar (obligations.md 1.4; AVG art. 7 en 21): what is asked, of whom, how long it holds, and in which words.
//!
//! Every kind is data: two files for each kind that the program comes with, rows in the vault for the organisation's
//! own. A profile may ask more than the kind itself does; [`ConsentKind::under`] is the kind as this organisation asks it.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Permission;
use crate::{
    field::{FieldFault, LINE, TEXT, tidy, tidy_lines},
    law::{Regime, TomlFault, read},
    profile::{ConsentForm, Profile},
    prose::{self, Vocabulary},
    recipient::RecipientKind,
};

/// A kind of consent (obligations.md 1.4): what is asked, of whom, and in which letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConsentKind {
    /// Stored name of the kind.
    pub code: String,
    /// Its number in the catalogue, 1 to 23; absent for the organisation's own.
    pub number: Option<u32>,
    /// Name in Dutch.
    pub name: String,
    /// What the client agrees or objects to, in plain words.
    pub explanation: String,
    /// Rows of the obligation catalogue, and articles.
    pub source: Vec<String>,
    /// Whether the client says yes to something or no.
    pub stance: Stance,
    /// Law whose ages decide who signs.
    pub regime: Regime,
    /// Whether only writing will do.
    pub form: ConsentForm,
    /// Who may sign.
    pub signer: SignerRule,
    /// How long it holds.
    pub validity: Validity,
    /// What it permits; for an objection, what it forbids.
    pub permits: Vec<Permission>,
    /// Purposes to choose from; another may be typed.
    pub purposes: Vec<String>,
    /// What the letter calls the client under the line to sign on.
    pub client_capacity: String,
    /// Who receives something, if anybody does.
    pub recipients: AskedRecipients,
    /// What is ticked one by one, if anything is.
    pub choices: AskedChoices,
    /// The words of the letter.
    #[serde(default)]
    pub letter: KindLetter,
}

/// Yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Stance {
    /// The client agrees (toestemming).
    Consent,
    /// The client does not want it (bezwaar).
    Objection,
}

/// Who may sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SignerRule {
    /// Whom the representation engine names.
    Law,
    /// Nobody but the client, who must be able to (MW-7.5).
    ClientOnly,
}

/// How long a consent holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Validity {
    /// Until it is withdrawn; a last day may be agreed.
    UntilWithdrawn,
    /// Until a last day, which must be agreed.
    UntilDate,
    /// On one day only (RZ-2.8).
    OneDay,
}

/// How many of something are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Asked {
    /// Not at all.
    None,
    /// Exactly one.
    One,
    /// One or more; each is answered by itself.
    Several,
}

/// With whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskedRecipients {
    /// How many.
    pub ask: Asked,
    /// Kinds to choose from; empty where none are asked.
    pub kinds: Vec<RecipientKind>,
}

/// What is ticked one by one: information, uses, matters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskedChoices {
    /// How many.
    pub ask: Asked,
    /// Lines to choose from; more may be typed.
    pub options: Vec<String>,
}

/// The words of the letter of one kind. Names between braces are filled in; which there are, the letters say.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KindLetter {
    /// Where the client reads it.
    pub client: ReaderWords,
    /// Where a representative reads it.
    pub representative: ReaderWords,
    /// What it is about, a few paragraphs.
    pub paragraphs: Vec<LeadParagraph>,
    /// The page that is signed.
    pub declaration: DeclarationWords,
}

/// How a letter begins.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReaderWords {
    /// After "Betreft:".
    pub subject: String,
    /// First paragraph.
    pub opening: String,
}

/// A paragraph that begins with a few bold words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LeadParagraph {
    /// The bold words, may be empty.
    pub lead: String,
    /// The rest.
    pub text: String,
}

/// The words of the page that is signed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeclarationWords {
    /// Under the title.
    pub subtitle: String,
    /// What the client says, signing alone: "over mij".
    pub statement_own: String,
    /// The same where others sign too: "over {client}".
    pub statement_by_name: String,
    /// Above the recipients; empty where none are asked.
    pub recipients_heading: String,
    /// How to fill it in.
    pub recipients_instruction: String,
    /// Head of the column of names.
    pub recipient_column: String,
    /// Above what is ticked; empty where nothing is.
    pub choices_heading: String,
    /// How to fill it in.
    pub choices_instruction: String,
    /// After "Ik weet dat", each ending in a semicolon.
    pub rights: Vec<String>,
}

/// What a letter fills in between braces.
pub const BLANKS: [&str; 8] =
    ["organisatie", "client", "doel", "contact", "adres", "geldig_tot", "dag", "bereikbaar"];

/// The same as the vocabulary of the letters.
pub const LETTER_VOCABULARY: Vocabulary<'static> = Vocabulary { values: &BLANKS, lists: &[], signs: &[] };

/// The first name between braces that no letter fills in.
fn unknown_blank(text: &str) -> Option<&str> {
    prose::names(text).find(|name| !BLANKS.contains(name))
}

macro_rules! kinds {
    ($($name:literal)*) => {
        [$((
            include_str!(concat!("../../../../../assets/consents/", $name, ".toml")),
            include_str!(concat!("../../../../../assets/letters/consent/", $name, ".toml")),
        )),*]
    };
}

/// The two files of each kind: what it is, and the words of its letter.
const FILES: [(&str, &str); 23] = kinds![
    "share-with-carers" "exchange-with-bodies" "inspection-proxy" "special-categories" "involved-outsiders"
    "link-registrations" "disclosure-authorisation" "audit-inspection" "full-transfer" "longer-retention"
    "images-and-sound" "new-purpose" "business-partners" "circle-access" "research" "anonymised-use-objection"
    "insurer-risk-objection" "co-treater-objection" "electronic-exchange" "care-itself" "proxy-appointment"
    "newsletter" "school-or-employer"
];

static BUILT_IN: LazyLock<Vec<ConsentKind>> =
    LazyLock::new(|| FILES.into_iter().map(|(kind, letter)| built_in(kind, letter)).collect());

fn built_in(kind: &str, letter: &str) -> ConsentKind {
    let kind: ConsentKind = toml::from_str(kind).expect("the built-in kinds are parsed by a test");
    let letter = toml::from_str(letter).expect("the built-in letters are parsed by a test");
    ConsentKind { letter, ..kind }
}

impl ConsentKind {
    /// Every kind that the program comes with, in the order of the catalogue.
    pub fn built_in() -> &'static [ConsentKind] {
        &BUILT_IN
    }

    /// The built-in kind with this code.
    pub fn coded(code: &str) -> Option<&'static ConsentKind> {
        BUILT_IN.iter().find(|it| it.code == code)
    }

    /// Every built-in kind with the file of the words of its letter.
    pub fn letter_files() -> impl Iterator<Item = (&'static ConsentKind, &'static str)> {
        BUILT_IN.iter().zip(FILES).map(|(kind, (_, letter))| (kind, letter))
    }

    /// The same kind with other words in its letter.
    ///
    /// # Errors
    /// [`TomlFault`] where the file is not the words of a letter.
    pub fn in_words(self, letter: &str) -> Result<ConsentKind, TomlFault> {
        Ok(ConsentKind { letter: read(letter)?, ..self })
    }

    /// The kind as an organisation with this profile asks it: the profile may ask writing, another law, one day, or
    /// its own uses. A kind under a care law that the organisation does not work with follows the care law that it does.
    pub fn under(&self, profile: &Profile) -> ConsentKind {
        let mut kind = self.clone();
        if let Some(rule) = profile.consent(&self.code) {
            (kind.form, kind.regime) = (rule.form, rule.regime);
            if rule.valid.is_some() {
                kind.validity = Validity::OneDay;
            }
            if !rule.uses.is_empty() {
                kind.choices.options.clone_from(&rule.uses);
            }
        } else if let Some(own) = profile.regimes.first()
            && kind.regime.retention().is_some()
            && !profile.regimes.contains(&kind.regime)
        {
            kind.regime = *own;
        }
        kind
    }

    /// Whether it is the organisation's own.
    pub fn is_own(&self) -> bool {
        self.number.is_none()
    }
}

/// A field of the form of an organisation's own kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of ConsentKind that it points at")]
pub enum KindField {
    Name,
    Explanation,
    Permits,
    Purposes,
    Recipients,
    Choices,
    ClientSubject,
    ClientOpening,
    RepresentativeSubject,
    RepresentativeOpening,
    Paragraphs,
    Subtitle,
    StatementOwn,
    StatementByName,
    RecipientsHeading,
    RecipientsInstruction,
    ChoicesHeading,
    ChoicesInstruction,
    Rights,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KindFault {
    /// The field.
    pub field: KindField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Why an own kind was not kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{} fields of the kind of consent are not right", faults.len())]
pub struct KindRefusal {
    /// The faults, never empty.
    pub faults: Vec<KindFault>,
}

/// Judges an organisation's own kind as typed; its code, number and source are the program's.
///
/// # Errors
/// [`KindRefusal`] with every faulty field.
pub fn check_own(typed: &ConsentKind) -> Result<ConsentKind, KindRefusal> {
    let mut form = Form::default();
    let recipients = form.recipients(&typed.recipients);
    let choices = form.choices(&typed.choices);
    let letter = form.letter(typed);
    let kind = ConsentKind {
        code: typed.code.clone(),
        number: None,
        name: form.line(KindField::Name, &typed.name),
        explanation: form.text(KindField::Explanation, &typed.explanation),
        source: Vec::new(),
        permits: form.permits(typed),
        purposes: form.lines(KindField::Purposes, &typed.purposes),
        client_capacity: typed.client_capacity.clone(),
        recipients,
        choices,
        letter,
        ..typed.clone()
    };
    if form.faults.is_empty() { Ok(kind) } else { Err(KindRefusal { faults: form.faults }) }
}

#[derive(Default)]
struct Form {
    faults: Vec<KindFault>,
}

impl Form {
    fn note(&mut self, field: KindField, fault: FieldFault) {
        self.faults.push(KindFault { field, fault });
    }

    fn needed(&mut self, field: KindField, tidied: Result<String, FieldFault>) -> String {
        match tidied {
            Ok(text) if text.is_empty() => self.note(field, FieldFault::Missing),
            Ok(text) => match unknown_blank(&text) {
                Some(name) => self.note(field, FieldFault::UnknownBlank { name: name.to_owned() }),
                None => return text,
            },
            Err(fault) => self.note(field, fault),
        }
        String::new()
    }

    fn line(&mut self, field: KindField, typed: &str) -> String {
        self.needed(field, tidy(typed, LINE))
    }

    fn text(&mut self, field: KindField, typed: &str) -> String {
        self.needed(field, tidy_lines(typed, TEXT))
    }

    /// Kept as typed only where it is asked; nothing is asked of what the kind leaves out.
    fn asked_text(&mut self, asked: Asked, field: KindField, typed: &str) -> String {
        if asked == Asked::None { String::new() } else { self.text(field, typed) }
    }

    fn lines(&mut self, field: KindField, typed: &[String]) -> Vec<String> {
        let kept: Vec<&String> = typed.iter().filter(|it| !it.trim().is_empty()).collect();
        if kept.is_empty() {
            self.note(field, FieldFault::Missing);
        }
        kept.into_iter().map(|it| self.text(field, it)).collect()
    }

    fn permits(&mut self, typed: &ConsentKind) -> Vec<Permission> {
        let wrong = |it: &&Permission| it.is_objection() != (typed.stance == Stance::Objection);
        if typed.permits.iter().any(|it| wrong(&it)) {
            self.note(KindField::Permits, FieldFault::NotAChoice);
        }
        typed.permits.clone()
    }

    fn recipients(&mut self, typed: &AskedRecipients) -> AskedRecipients {
        if typed.ask == Asked::None {
            return AskedRecipients { ask: Asked::None, kinds: Vec::new() };
        }
        if typed.kinds.is_empty() {
            self.note(KindField::Recipients, FieldFault::Missing);
        }
        typed.clone()
    }

    fn choices(&mut self, typed: &AskedChoices) -> AskedChoices {
        if typed.ask == Asked::None {
            return AskedChoices { ask: Asked::None, options: Vec::new() };
        }
        AskedChoices { ask: typed.ask, options: self.lines(KindField::Choices, &typed.options) }
    }

    fn letter(&mut self, typed: &ConsentKind) -> KindLetter {
        let KindLetter { client, representative, paragraphs, declaration } = &typed.letter;
        KindLetter {
            client: ReaderWords {
                subject: self.line(KindField::ClientSubject, &client.subject),
                opening: self.text(KindField::ClientOpening, &client.opening),
            },
            representative: ReaderWords {
                subject: self.line(KindField::RepresentativeSubject, &representative.subject),
                opening: self.text(KindField::RepresentativeOpening, &representative.opening),
            },
            paragraphs: self.paragraphs(paragraphs),
            declaration: self.declaration(declaration, typed),
        }
    }

    fn paragraphs(&mut self, typed: &[LeadParagraph]) -> Vec<LeadParagraph> {
        let kept: Vec<&LeadParagraph> =
            typed.iter().filter(|it| !it.lead.trim().is_empty() || !it.text.trim().is_empty()).collect();
        if kept.is_empty() {
            self.note(KindField::Paragraphs, FieldFault::Missing);
        }
        let one = |it: &LeadParagraph| LeadParagraph {
            lead: tidy(&it.lead, LINE).unwrap_or_default(),
            text: self.text(KindField::Paragraphs, &it.text),
        };
        kept.into_iter().map(one).collect()
    }

    fn declaration(&mut self, typed: &DeclarationWords, kind: &ConsentKind) -> DeclarationWords {
        use KindField as Field;
        let (recipients, choices) = (kind.recipients.ask, kind.choices.ask);
        DeclarationWords {
            subtitle: self.line(Field::Subtitle, &typed.subtitle),
            statement_own: self.text(Field::StatementOwn, &typed.statement_own),
            statement_by_name: self.text(Field::StatementByName, &typed.statement_by_name),
            recipients_heading: self.asked_text(
                recipients,
                Field::RecipientsHeading,
                &typed.recipients_heading,
            ),
            recipients_instruction: self.asked_text(
                recipients,
                Field::RecipientsInstruction,
                &typed.recipients_instruction,
            ),
            recipient_column: typed.recipient_column.clone(),
            choices_heading: self.asked_text(choices, Field::ChoicesHeading, &typed.choices_heading),
            choices_instruction: self.asked_text(
                choices,
                Field::ChoicesInstruction,
                &typed.choices_instruction,
            ),
            rights: self.lines(Field::Rights, &typed.rights),
        }
    }
}
