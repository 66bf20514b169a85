//! Teksten van de privacyverklaring (AVG art. 12(1), duidelijke en eenvoudige taal): the Dutch words, read from `assets/letters`.
//!
//! The files are written to be read by a lawyer: sections, blocks, and names between braces. Every name is checked when a file is
//! read, so a misspelt one is refused with its line and never printed. Which facts a name stands for is in [`super::facts`].

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use super::PolicyDocument;
use crate::law::{Anchor, Regime, Signers, TermKey, TimeUnit, TomlFault, read};
use crate::profile::{
    ConsentForm, DataKind, LegalBasis, Outcome, ProcessingRole, RecipientGround, RepresentativeKind,
    RetentionCategory, TermKind,
};
use crate::prose::{ProseFault, SectionText, Vocabulary};

/// Names of single facts.
pub(super) const VALUES: &[&str] = &[
    "organisatie",
    "straat",
    "postcode",
    "plaats",
    "kvk",
    "telefoon",
    "email",
    "website",
    "contact_naam",
    "contact_telefoon",
    "contact_email",
    "fg_naam",
    "fg_telefoon",
    "fg_email",
    "datum",
    "verzoek_bij",
    "verzoek_naam",
    "verzoek_bereik",
    "verlenging",
    "verlenging_bericht",
    "vernietiging_na",
    "datalek_termijn",
    "klacht_termijn",
    "klacht_verlenging",
    "rechter_termijn",
    "kind_leeftijd",
    "aankondiging",
    "herziening",
    "kanalen_opgesomd",
];

/// Names of lists, with the names in each row.
pub(super) const LISTS: &[(&str, &[&str])] = &[
    ("personen", &["wie"]),
    ("gegevens", &["groep", "velden", "soort"]),
    ("herkomst", &["bron"]),
    ("doelen", &["doel", "grondslagen"]),
    ("belangen", &["belang"]),
    ("toestemmingen", &["waarvoor", "vorm", "geldig"]),
    ("bezwaren", &["waarvoor"]),
    ("toegang", &["wie"]),
    ("ontvangers", &["ontvanger", "grond"]),
    ("bewaartermijnen", &["gegevens", "termijn", "daarna"]),
    ("open_punten", &["punt"]),
    ("maatregelen", &["maatregel"]),
    ("keurmerken", &["norm", "houder"]),
    ("termijnen", &["verzoek", "termijn"]),
    ("identiteit", &["tekst"]),
    ("stappen", &["tekst"]),
    ("weigering", &["tekst"]),
    ("vertegenwoordigers", &["wie"]),
    ("leeftijden", &["wet", "leeftijd", "wie"]),
    ("klachtstappen", &["stap"]),
    ("datalek_verteld", &["tekst"]),
    ("datalek_niet_verteld", &["tekst"]),
    ("kanalen", &["kanaal"]),
    ("niet_van_toepassing", &["onderwerp", "reden"]),
    ("aanvullend_wie", &["tekst"]),
    ("aanvullend_gegevens", &["tekst"]),
    ("aanvullend_herkomst", &["tekst"]),
    ("aanvullend_doelen", &["tekst"]),
    ("aanvullend_toestemming", &["tekst"]),
    ("aanvullend_toegang", &["tekst"]),
    ("aanvullend_ontvangers", &["tekst"]),
    ("aanvullend_bewaren", &["tekst"]),
    ("aanvullend_beveiliging", &["tekst"]),
    ("aanvullend_datalek", &["tekst"]),
    ("aanvullend_rechten", &["tekst"]),
    ("aanvullend_verzoeken", &["tekst"]),
    ("aanvullend_vertegenwoordiging", &["tekst"]),
    ("aanvullend_klachten", &["tekst"]),
    ("aanvullend_website", &["tekst"]),
    ("aanvullend_wijzigingen", &["tekst"]),
];

/// Names of signs: they print nothing and only steer `when` and `unless`.
pub(super) const SIGNS: &[&str] = &[
    "fg_aangemeld",
    "bijzonder",
    "verzoek_vrij",
    "verzoek_schriftelijk",
    "opschorting",
    "kosten_gratis",
    "kosten_redelijk",
    "kosten_weigeren",
    "kosten_kopie",
    "nabestaanden_vermoed",
    "nabestaanden_vertegenwoordiger",
    "nabestaanden_geen",
    "buiten_eer",
    "cookies_geen",
    "cookies_eigen",
    "datalek_fg",
    "datalek_organisatie",
    "datalek_procedure",
    "belangrijke_wijziging",
    "computerbesluiten",
];

/// Every name that a statement knows.
pub(super) const VOCABULARY: Vocabulary<'static> = Vocabulary { values: VALUES, lists: LISTS, signs: SIGNS };

/// What art. 13 AVG asks, in the order in which completeness is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Article13 {
    /// Identity and contact, (1)(a).
    Identity,
    /// Data protection officer, (1)(b).
    Officer,
    /// Purposes and legal bases, (1)(c).
    Purposes,
    /// Legitimate interest, (1)(d).
    LegitimateInterest,
    /// Recipients, (1)(e).
    Recipients,
    /// Transfer, (1)(f).
    Transfer,
    /// Retention, (2)(a).
    Retention,
    /// Access, (2)(b).
    AccessRight,
    /// Rectification, (2)(b).
    Rectification,
    /// Erasure, (2)(b).
    Erasure,
    /// Restriction, (2)(b).
    Restriction,
    /// Objection, (2)(b).
    Objection,
    /// Portability, (2)(b).
    Portability,
    /// Withdrawal of consent, (2)(c).
    Withdrawal,
    /// Complaint at the authority, (2)(d).
    Complaint,
    /// Duty to provide and consequences, (2)(e).
    Duty,
    /// Automated decisions, (2)(f).
    Automated,
}

impl Article13 {
    /// Every item.
    pub const ALL: [Article13; 17] = [
        Article13::Identity,
        Article13::Officer,
        Article13::Purposes,
        Article13::LegitimateInterest,
        Article13::Recipients,
        Article13::Transfer,
        Article13::Retention,
        Article13::AccessRight,
        Article13::Rectification,
        Article13::Erasure,
        Article13::Restriction,
        Article13::Objection,
        Article13::Portability,
        Article13::Withdrawal,
        Article13::Complaint,
        Article13::Duty,
        Article13::Automated,
    ];
}

/// Why the texts cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, TS)]
#[serde(tag = "reason", rename_all = "camelCase")]
pub enum TextsFault {
    /// The TOML is wrong.
    #[error(transparent)]
    Toml {
        /// What and where.
        #[from]
        fault: TomlFault,
    },
    /// A name or a block is wrong.
    #[error(transparent)]
    Prose {
        /// What and where.
        #[from]
        fault: ProseFault,
    },
    /// An item of art. 13 that the file leaves out, or names in another order.
    #[error("item {item:?} of art. 13 is missing or out of order")]
    MissingItem {
        /// The item.
        item: Article13,
    },
    /// An item that points at a section that is not there.
    #[error("item {item:?} points at no section")]
    ItemWithoutSection {
        /// The item.
        item: Article13,
    },
    /// A word of the program for which there is no Dutch word.
    #[error("no word for {word}")]
    MissingWord {
        /// The word.
        word: String,
    },
}

/// The words shared by all statements.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Words {
    pub(super) phrases: Phrases,
    pub(super) unit_one: BTreeMap<TimeUnit, String>,
    pub(super) unit_more: BTreeMap<TimeUnit, String>,
    pub(super) anchor: BTreeMap<Anchor, String>,
    pub(super) while_needed: BTreeMap<Anchor, String>,
    pub(super) keep_anchor: BTreeMap<Anchor, String>,
    pub(super) basis: BTreeMap<LegalBasis, String>,
    pub(super) outcome: BTreeMap<Outcome, String>,
    pub(super) category: BTreeMap<RetentionCategory, String>,
    pub(super) care_law: BTreeMap<TermKey, String>,
    pub(super) representative: BTreeMap<RepresentativeKind, String>,
    pub(super) ground: BTreeMap<RecipientGround, String>,
    pub(super) data_kind: BTreeMap<DataKind, String>,
    pub(super) consent_form: BTreeMap<ConsentForm, String>,
    pub(super) signs: BTreeMap<Signers, String>,
    pub(super) regime: BTreeMap<Regime, String>,
    pub(super) term: BTreeMap<TermKind, String>,
}

/// Patterns with names between braces.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Phrases {
    pub(super) term: String,
    pub(super) within: String,
    pub(super) promptly: String,
    pub(super) and_always: String,
    pub(super) kept_for: String,
    pub(super) kept_longest: String,
    pub(super) kept_shortest: String,
    pub(super) while_needed: String,
    pub(super) not_kept: String,
    pub(super) not_kept_outcome: String,
    pub(super) to_check: String,
    pub(super) outcome_unstated: String,
    pub(super) list_end: String,
    pub(super) choice_end: String,
    pub(super) phone: String,
    pub(super) email: String,
    pub(super) address: String,
    pub(super) authority: String,
    pub(super) court: String,
    pub(super) with_reach: String,
    pub(super) category_of_law: String,
    pub(super) certificate: String,
    pub(super) certificate_year: String,
    pub(super) ages_up_to: String,
    pub(super) ages_between: String,
    pub(super) ages_from: String,
    pub(super) choices: String,
    pub(super) consent_valid: String,
    pub(super) consent_until_withdrawn: String,
    pub(super) law_term: String,
}

/// An item of art. 13.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct ItemText {
    pub(super) key: Article13,
    pub(super) item: String,
    pub(super) article: String,
    pub(super) section: String,
    pub(super) needs: Option<String>,
    #[serde(default)]
    pub(super) absent: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct StatementFile {
    title: String,
    lead: String,
    section: Vec<SectionText>,
    item: Vec<ItemText>,
}

/// The texts of one kind of statement, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementTexts {
    pub(super) title: String,
    pub(super) lead: String,
    pub(super) sections: Vec<SectionText>,
    pub(super) items: Vec<ItemText>,
    pub(super) words: Words,
}

const CONTROLLER_FILE: &str = include_str!("../../../../../assets/letters/statement.toml");
const PROCESSOR_FILE: &str = include_str!("../../../../../assets/letters/statement-processor.toml");
const WORDS_FILE: &str = include_str!("../../../../../assets/letters/statement-words.toml");

static CONTROLLER: LazyLock<StatementTexts> = LazyLock::new(|| built_in(CONTROLLER_FILE));

static PROCESSOR: LazyLock<StatementTexts> = LazyLock::new(|| built_in(PROCESSOR_FILE));

fn built_in(text: &str) -> StatementTexts {
    StatementTexts::parse(text, WORDS_FILE)
        .expect("a test reads the built-in texts, so a faulty one is never shipped")
}

impl StatementTexts {
    /// The texts of a document that come with the program: a controller's or a processor's.
    pub fn built_in(document: PolicyDocument, role: ProcessingRole) -> &'static StatementTexts {
        match (document, role) {
            (PolicyDocument::PrivacyStatement, ProcessingRole::Controller) => &CONTROLLER,
            (PolicyDocument::PrivacyStatement, ProcessingRole::Processor) => &PROCESSOR,
        }
    }

    /// Every name that the texts know.
    pub const VOCABULARY: Vocabulary<'static> = VOCABULARY;

    /// The file of the texts of a document that comes with the program.
    pub fn file(document: PolicyDocument, role: ProcessingRole) -> &'static str {
        match (document, role) {
            (PolicyDocument::PrivacyStatement, ProcessingRole::Controller) => CONTROLLER_FILE,
            (PolicyDocument::PrivacyStatement, ProcessingRole::Processor) => PROCESSOR_FILE,
        }
    }

    /// Reads such a file with other words in it.
    ///
    /// # Errors
    /// As [`StatementTexts::parse`].
    pub fn in_words(file: &str) -> Result<StatementTexts, TextsFault> {
        StatementTexts::parse(file, WORDS_FILE)
    }

    /// Reads the texts of a statement, and the words they share with others.
    ///
    /// # Errors
    /// Wrong TOML with its line, names that do not exist, an item of art. 13 that is missing.
    pub fn parse(text: &str, words: &str) -> Result<StatementTexts, TextsFault> {
        let file: StatementFile = read(text)?;
        let texts = StatementTexts {
            title: file.title,
            lead: file.lead,
            sections: file.section,
            items: file.item,
            words: read(words)?,
        };
        VOCABULARY.check_text(text, &texts.title, &[])?;
        VOCABULARY.check_text(text, &texts.lead, &[])?;
        texts.sections.iter().try_for_each(|section| VOCABULARY.check_section(text, section))?;
        check_items(text, &texts)?;
        Ok(texts)
    }

    /// The section with a key.
    pub(super) fn section(&self, key: &str) -> Option<&SectionText> {
        self.sections.iter().find(|section| section.key == key)
    }
}

/// The Dutch word for a word of the program.
pub(super) fn word<'map, K: Ord + Debug>(
    map: &'map BTreeMap<K, String>,
    key: &K,
) -> Result<&'map str, TextsFault> {
    map.get(key).map(String::as_str).ok_or_else(|| TextsFault::MissingWord { word: format!("{key:?}") })
}

fn check_items(file: &str, texts: &StatementTexts) -> Result<(), TextsFault> {
    let keys: Vec<_> = texts.items.iter().map(|item| item.key).collect();
    let misplaced = Article13::ALL.iter().enumerate().find(|(place, item)| keys.get(*place) != Some(item));
    if let Some((_, item)) = misplaced {
        return Err(TextsFault::MissingItem { item: *item });
    }
    for item in &texts.items {
        VOCABULARY.check_text(file, &item.absent, &[])?;
        item.needs.iter().try_for_each(|name| VOCABULARY.check_condition(file, name))?;
        if texts.section(&item.section).is_none() {
            return Err(TextsFault::ItemWithoutSection { item: item.key });
        }
    }
    Ok(())
}
