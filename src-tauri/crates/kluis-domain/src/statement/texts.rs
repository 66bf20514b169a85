//! Teksten van het privacybeleid (AVG art. 12(1), duidelijke en eenvoudige taal): the Dutch words, read from `assets/letters`.
//!
//! The files are written to be read by a lawyer: sections, blocks, and names between braces. Every name is checked when a file is
//! read, so a misspelt one is refused with its line and never printed. Which facts a name stands for is in [`super::facts`].

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use super::{Layout, PolicyDocument};
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
    "gegevens_kort",
    "ontvangers_kort",
    "doelen_kort",
    "grondslagen_kort",
    "antwoord_termijn",
    "klacht_bij",
    "informeer_termijn",
    "camera_termijn",
    "volmacht_leeftijd",
    "privacy_loket",
    "contact_bereik",
    "fg_bereik",
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
    ("aanvullend_begrippen", &["tekst"]),
    ("aanvullend_reikwijdte", &["tekst"]),
    ("aanvullend_informeren", &["tekst"]),
    ("aanvullend_fg", &["tekst"]),
    ("aanvullend_verwerkers", &["tekst"]),
    ("aanvullend_aansprakelijkheid", &["tekst"]),
    ("aanvullend_beheer", &["tekst"]),
    ("aanvullend_geheimhouding", &["tekst"]),
    ("aanvullend_email", &["tekst"]),
    ("aanvullend_sociale_media", &["tekst"]),
    ("aanvullend_cameras", &["tekst"]),
    ("wetten", &["wet"]),
    ("onderzoek", &["voorwaarde", "artikel"]),
    ("grondslagen", &["grondslag", "artikel"]),
    ("bewaren_kort", &["gegevens", "termijn"]),
    ("termijnen_artikel", &["verzoek", "termijn", "artikel"]),
    ("bewaartermijnen_artikel", &["gegevens", "termijn", "daarna", "artikel"]),
    ("wettelijke_termijnen", &["onderwerp", "termijn", "artikel"]),
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
    "wgbo",
    "jeugdwet",
    "wmo",
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

/// What art. 14 AVG asks beside what art. 13 asks, of data that come from someone else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Article14 {
    /// Categories of data, (1)(d).
    Categories,
    /// Source, (2)(f).
    Source,
    /// When the client is told, (3).
    Moment,
}

impl Article14 {
    /// Every item.
    pub const ALL: [Article14; 3] = [Article14::Categories, Article14::Source, Article14::Moment];
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
    /// An item of art. 14 that the file leaves out, or names in another order.
    #[error("item {item:?} of art. 14 is missing or out of order")]
    MissingItem14 {
        /// The item.
        item: Article14,
    },
    /// An item of art. 14 that points at a section that is not there.
    #[error("item {item:?} of art. 14 points at no section")]
    Item14WithoutSection {
        /// The item.
        item: Article14,
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
    pub(super) basis_article: BTreeMap<LegalBasis, String>,
    pub(super) ground_short: BTreeMap<RecipientGround, String>,
    pub(super) law_name: BTreeMap<Regime, String>,
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
    pub(super) own_rule: String,
    pub(super) desk: String,
}

/// Where an item is said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Stands {
    /// In the section that the item names.
    #[default]
    Here,
    /// In the longer version, to which the section refers.
    LongerVersion,
}

/// An item of art. 13 or 14.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct ItemText<Key> {
    pub(super) key: Key,
    pub(super) item: String,
    pub(super) article: String,
    pub(super) section: String,
    pub(super) needs: Option<String>,
    #[serde(default)]
    pub(super) absent: String,
    #[serde(default)]
    pub(super) stands: Stands,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct StatementFile {
    title: String,
    lead: String,
    #[serde(default)]
    layout: Layout,
    section: Vec<SectionText>,
    #[serde(default)]
    item: Vec<ItemText<Article13>>,
    #[serde(default)]
    item14: Vec<ItemText<Article14>>,
}

/// The texts of one kind of statement, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementTexts {
    pub(super) title: String,
    pub(super) lead: String,
    pub(super) sections: Vec<SectionText>,
    pub(super) layout: Layout,
    pub(super) items: Vec<ItemText<Article13>>,
    pub(super) items14: Vec<ItemText<Article14>>,
    pub(super) words: Words,
}

/// A file of texts that comes with the program, as it stands and as it was read.
struct TextsFile {
    file: &'static str,
    texts: LazyLock<StatementTexts>,
}

/// The texts of a document that come with the program, as they stand in their file.
macro_rules! texts {
    ($($name:ident = $file:literal),+ $(,)?) => {
        $(static $name: TextsFile = TextsFile {
            file: include_str!(concat!("../../../../../assets/letters/", $file)),
            texts: LazyLock::new(|| built_in(include_str!(concat!("../../../../../assets/letters/", $file)))),
        };)+
    };
}

texts! {
    CONTROLLER = "statement.toml",
    PROCESSOR = "statement-processor.toml",
    SUMMARY = "policy/summary.toml",
    PROCESSOR_SUMMARY = "policy/summary-processor.toml",
    FULL = "policy/full.toml",
    REGULATION = "policy/regulation.toml",
    ANNOUNCEMENT = "policy/announcement.toml",
    WEBSITE = "policy/website.toml",
    CAMERAS = "policy/cameras.toml",
    EMAIL = "policy/email.toml",
    SOCIAL_MEDIA = "policy/social-media.toml",
    SECRECY = "policy/secrecy.toml",
}

const WORDS: &str = include_str!("../../../../../assets/letters/statement-words.toml");

fn built_in(text: &str) -> StatementTexts {
    StatementTexts::parse(text, WORDS)
        .expect("a test reads the built-in texts, so a faulty one is never shipped")
}

fn texts_file(document: PolicyDocument, role: ProcessingRole) -> &'static TextsFile {
    match (document, role) {
        (PolicyDocument::PrivacyStatement, ProcessingRole::Controller) => &CONTROLLER,
        (PolicyDocument::PrivacyStatement, ProcessingRole::Processor) => &PROCESSOR,
        (PolicyDocument::Summary, ProcessingRole::Controller) => &SUMMARY,
        (PolicyDocument::Summary, ProcessingRole::Processor) => &PROCESSOR_SUMMARY,
        (PolicyDocument::FullStatement, ProcessingRole::Controller | ProcessingRole::Processor) => &FULL,
        (PolicyDocument::Regulation, ProcessingRole::Controller | ProcessingRole::Processor) => &REGULATION,
        (PolicyDocument::Announcement, ProcessingRole::Controller | ProcessingRole::Processor) => {
            &ANNOUNCEMENT
        }
        (PolicyDocument::Website, ProcessingRole::Controller | ProcessingRole::Processor) => &WEBSITE,
        (PolicyDocument::CameraRules, ProcessingRole::Controller | ProcessingRole::Processor) => &CAMERAS,
        (PolicyDocument::EmailRules, ProcessingRole::Controller | ProcessingRole::Processor) => &EMAIL,
        (PolicyDocument::SocialMediaRules, ProcessingRole::Controller | ProcessingRole::Processor) => {
            &SOCIAL_MEDIA
        }
        (PolicyDocument::Secrecy, ProcessingRole::Controller | ProcessingRole::Processor) => &SECRECY,
    }
}

impl StatementTexts {
    /// The texts of a document that come with the program: a controller's or a processor's.
    pub fn built_in(document: PolicyDocument, role: ProcessingRole) -> &'static StatementTexts {
        &texts_file(document, role).texts
    }

    /// Every name that the texts know.
    pub const VOCABULARY: Vocabulary<'static> = VOCABULARY;

    /// The file of the texts of a document that comes with the program.
    pub fn file(document: PolicyDocument, role: ProcessingRole) -> &'static str {
        texts_file(document, role).file
    }

    /// Reads the texts of a document as an organisation adapted them, with the words that come with the program.
    ///
    /// # Errors
    /// As [`StatementTexts::parse`]; and a document that must inform may not leave out what arts. 13 and 14 AVG ask.
    pub fn adapted(document: PolicyDocument, text: &str) -> Result<StatementTexts, TextsFault> {
        let texts = StatementTexts::parse(text, WORDS)?;
        if document.informs() && texts.items.is_empty() {
            return Err(TextsFault::MissingItem { item: Article13::Identity });
        }
        Ok(texts)
    }

    /// Reads the texts of a document, and the words they share with others. Only a document that must inform has items
    /// of arts. 13 and 14, and then it has all of them.
    ///
    /// # Errors
    /// Wrong TOML with its line, names that do not exist, an item of art. 13 that is missing.
    pub fn parse(text: &str, words: &str) -> Result<StatementTexts, TextsFault> {
        let file: StatementFile = read(text)?;
        let texts = StatementTexts {
            title: file.title,
            lead: file.lead,
            sections: file.section,
            layout: file.layout,
            items: file.item,
            items14: file.item14,
            words: read(words)?,
        };
        VOCABULARY.check_text(text, &texts.title, &[])?;
        VOCABULARY.check_text(text, &texts.lead, &[])?;
        texts.sections.iter().try_for_each(|section| VOCABULARY.check_section(text, section))?;
        check_items(text, &texts)?;
        Ok(texts)
    }

    /// The title as it stands in the file.
    pub fn title(&self) -> &str {
        &self.title
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
    if texts.items.is_empty() && texts.items14.is_empty() {
        return Ok(());
    }
    if let Some(item) = misplaced(&texts.items, &Article13::ALL) {
        return Err(TextsFault::MissingItem { item });
    }
    if let Some(item) = misplaced(&texts.items14, &Article14::ALL) {
        return Err(TextsFault::MissingItem14 { item });
    }
    for item in &texts.items {
        check_item(file, texts, item, || TextsFault::ItemWithoutSection { item: item.key })?;
    }
    texts.items14.iter().try_for_each(|item| {
        check_item(file, texts, item, || TextsFault::Item14WithoutSection { item: item.key })
    })
}

/// The first item that does not stand where it should.
fn misplaced<Key: Copy + PartialEq>(items: &[ItemText<Key>], all: &[Key]) -> Option<Key> {
    let in_place = |place: usize, key: &Key| items.get(place).is_some_and(|item| item.key == *key);
    all.iter().enumerate().find(|(place, key)| !in_place(*place, key)).map(|(_, key)| *key)
}

fn check_item<Key>(
    file: &str,
    texts: &StatementTexts,
    item: &ItemText<Key>,
    nowhere: impl Fn() -> TextsFault,
) -> Result<(), TextsFault> {
    VOCABULARY.check_text(file, &item.absent, &[])?;
    item.needs.iter().try_for_each(|name| VOCABULARY.check_condition(file, name))?;
    texts.section(&item.section).map(|_| ()).ok_or_else(nowhere)
}
