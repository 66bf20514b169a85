//! Wat de wet heeft ingehaald en hoe dat wordt verteld (AVG art. 24(1) en (2), beleid bijwerken): the rows and words behind the law check.
//!
//! `overtaken.toml` says what no longer holds, `findings.toml` how a difference is put. Both are complete: a missing row is refused
//! when they are read, so no later look-up can fail.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use crate::law::{Anchor, Certainty, Regime, TimeUnit, TomlFault, read};
use crate::profile::{Fee, RepresentativeKind, RequestForm, RetentionCategory, TermKind};
use crate::prose::names;

/// A topic that the law has overtaken, as a profile names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub enum OvertakenKey {
    /// The Wet bescherming persoonsgegevens.
    #[serde(rename = "law.wbp")]
    Wbp,
    /// The old word for a processor.
    #[serde(rename = "word.bewerker")]
    Bewerker,
    /// College voor zorgverzekeringen.
    #[serde(rename = "body.cvz")]
    Cvz,
    /// Gemeentelijke basisadministratie.
    #[serde(rename = "body.gba")]
    Gba,
    /// Notifying the authority before processing.
    #[serde(rename = "duty.notification")]
    Notification,
    /// Investigation by the authority before processing.
    #[serde(rename = "duty.priorInvestigation")]
    PriorInvestigation,
    /// Breaches are notified only where the effects are serious.
    #[serde(rename = "breach.seriousEffects")]
    SeriousEffects,
    /// Erasure only of what is processed with consent.
    #[serde(rename = "erasure.consentOnly")]
    ErasureOfConsentOnly,
    /// No correction while a complaint is open.
    #[serde(rename = "correction.complaint")]
    NoCorrectionDuringComplaint,
    /// Everything is wiped after a transfer.
    #[serde(rename = "transfer.wipe")]
    WipeAfterTransfer,
    /// "Mits" where "tenzij" is meant.
    #[serde(rename = "text.mits")]
    Mits,
}

impl OvertakenKey {
    /// Every topic.
    pub const ALL: [OvertakenKey; 11] = [
        OvertakenKey::Wbp,
        OvertakenKey::Bewerker,
        OvertakenKey::Cvz,
        OvertakenKey::Gba,
        OvertakenKey::Notification,
        OvertakenKey::PriorInvestigation,
        OvertakenKey::SeriousEffects,
        OvertakenKey::ErasureOfConsentOnly,
        OvertakenKey::NoCorrectionDuringComplaint,
        OvertakenKey::WipeAfterTransfer,
        OvertakenKey::Mits,
    ];
}

/// Something that a statement must tell and that older documents often leave out (AVG art. 13).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum InformationKey {
    /// How long data are kept.
    Retention,
    /// How the data protection officer is reached.
    Officer,
    /// That a consent can be withdrawn.
    Withdrawal,
    /// The way to the court.
    Court,
    /// Automated decisions.
    Automated,
}

impl InformationKey {
    /// Every item.
    pub const ALL: [InformationKey; 5] = [
        InformationKey::Retention,
        InformationKey::Officer,
        InformationKey::Withdrawal,
        InformationKey::Court,
        InformationKey::Automated,
    ];
}

/// What kind of difference a finding tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the sentences of findings.toml explain them")]
pub enum FindingKind {
    KeptTooShort,
    StartsEarlier,
    KeptTooLong,
    IdentityCopyKept,
    OutcomeNotFinal,
    TermTooLong,
    TermMayBeTooLong,
    DestructionTooLong,
    TermsContradict,
    CopyFee,
    FormTooStrict,
    BreachTermMissing,
    BreachTermTooLong,
    OldBreachLimit,
    RepresentativesMissing,
    AgesTooLax,
    AfterDeath,
    DisclosureWider,
    RepealedLaw,
    RenamedBody,
    OldNotification,
    ErasureWider,
    CorrectionRefused,
    WipedAfterTransfer,
    WrongWord,
    OldStandard,
    InformationMissing,
}

impl FindingKind {
    /// Every kind.
    pub const ALL: [FindingKind; 27] = [
        FindingKind::KeptTooShort,
        FindingKind::StartsEarlier,
        FindingKind::KeptTooLong,
        FindingKind::IdentityCopyKept,
        FindingKind::OutcomeNotFinal,
        FindingKind::TermTooLong,
        FindingKind::TermMayBeTooLong,
        FindingKind::DestructionTooLong,
        FindingKind::TermsContradict,
        FindingKind::CopyFee,
        FindingKind::FormTooStrict,
        FindingKind::BreachTermMissing,
        FindingKind::BreachTermTooLong,
        FindingKind::OldBreachLimit,
        FindingKind::RepresentativesMissing,
        FindingKind::AgesTooLax,
        FindingKind::AfterDeath,
        FindingKind::DisclosureWider,
        FindingKind::RepealedLaw,
        FindingKind::RenamedBody,
        FindingKind::OldNotification,
        FindingKind::ErasureWider,
        FindingKind::CorrectionRefused,
        FindingKind::WipedAfterTransfer,
        FindingKind::WrongWord,
        FindingKind::OldStandard,
        FindingKind::InformationMissing,
    ];
}

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FindingLevel {
    /// The policy is below the law.
    Error,
    /// The policy is out of date or unclear, or can fall short.
    Warning,
    /// Good to know.
    Remark,
}

/// A row of what the law has overtaken.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Overtaken {
    pub(super) key: OvertakenKey,
    pub(super) finding: FindingKind,
    pub(super) former: String,
    pub(super) now: String,
    pub(super) article: String,
    pub(super) in_force: Option<NaiveDate>,
    pub(super) certainty: Certainty,
}

/// The edition of a standard that holds.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Standard {
    pub(super) names: Vec<String>,
    pub(super) year: u32,
    pub(super) article: String,
    pub(super) certainty: Certainty,
}

/// An item that a statement must tell.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Information {
    pub(super) key: InformationKey,
    pub(super) text: String,
    pub(super) article: String,
    pub(super) in_force: Option<NaiveDate>,
    pub(super) certainty: Certainty,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct OvertakenFile {
    state: NaiveDate,
    overtaken: Vec<Overtaken>,
    standard: Vec<Standard>,
    information: Vec<Information>,
}

/// How a kind of finding is told.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct FindingText {
    pub(super) key: FindingKind,
    pub(super) level: FindingLevel,
    pub(super) says: String,
    pub(super) meanwhile: String,
    /// Article, where no row of the law table gives it.
    #[serde(default)]
    pub(super) article: String,
    pub(super) in_force: Option<NaiveDate>,
}

/// Subjects of the table of what holds that no other words name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Subjects {
    pub(super) breach: String,
    pub(super) fee: String,
    pub(super) form: String,
}

/// The words that findings share.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Words {
    finding: Vec<FindingText>,
    pub(super) phrases: BTreeMap<String, String>,
    pub(super) unit_one: BTreeMap<TimeUnit, String>,
    pub(super) unit_more: BTreeMap<TimeUnit, String>,
    pub(super) anchor: BTreeMap<Anchor, String>,
    pub(super) category: BTreeMap<RetentionCategory, String>,
    pub(super) term: BTreeMap<TermKind, String>,
    pub(super) regime: BTreeMap<Regime, String>,
    pub(super) representative: BTreeMap<RepresentativeKind, String>,
    pub(super) subject: Subjects,
    pub(super) fee: BTreeMap<Fee, String>,
    pub(super) form: BTreeMap<RequestForm, String>,
}

/// Why the table of the law check cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub(super) enum CheckTableFault {
    /// The TOML is wrong.
    #[error(transparent)]
    Toml(#[from] TomlFault),
    /// A row that the program needs is missing or stands there twice.
    #[error("not exactly one row {key}")]
    NotOneRow {
        /// Its key.
        key: String,
    },
    /// A name between braces that nothing fills.
    #[error("unknown name {name}")]
    UnknownName {
        /// The name.
        name: String,
    },
}

/// The rows and words of the law check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CheckTable {
    pub(super) state: NaiveDate,
    overtaken: Vec<Overtaken>,
    pub(super) standards: Vec<Standard>,
    information: Vec<Information>,
    pub(super) words: Words,
}

/// The phrases that the program puts terms, lists and parts of sentences together with.
const PHRASES: [&str; 26] = [
    "within",
    "atLeast",
    "atMost",
    "ofLaw",
    "forMatter",
    "both",
    "longest",
    "shortest",
    "listEnd",
    "promptly",
    "notKept",
    "byLaw",
    "whileNeeded",
    "unstated",
    "nothingByLaw",
    "familyRest",
    "noAges",
    "orderAfterDeath",
    "orderToo",
    "ages",
    "edition",
    "freeCopies",
    "freeCopiesMore",
    "presumedConsent",
    "noAccess",
    "representativeOrder",
];

/// The names that a sentence of a finding may hold.
pub(super) const NAMES: [&str; 12] = [
    "waarvoor",
    "wat",
    "eigen",
    "wet",
    "wetten",
    "geldt",
    "vroeger",
    "nu",
    "leeftijd",
    "leeftijden",
    "overlijden",
    "volgorde",
];

static BUILT_IN: LazyLock<CheckTable> = LazyLock::new(|| {
    CheckTable::parse(
        include_str!("../../../../../assets/law/overtaken.toml"),
        include_str!("../../../../../assets/law/findings.toml"),
    )
    .expect("a test reads the built-in table, so a faulty one is never shipped")
});

impl CheckTable {
    /// The table that comes with the program.
    pub(super) fn built_in() -> &'static CheckTable {
        &BUILT_IN
    }

    /// Reads the two files.
    pub(super) fn parse(overtaken: &str, findings: &str) -> Result<CheckTable, CheckTableFault> {
        let file: OvertakenFile = read(overtaken)?;
        let words: Words = read(findings)?;
        let table = CheckTable {
            state: file.state,
            overtaken: file.overtaken,
            standards: file.standard,
            information: file.information,
            words,
        };
        table.complete()
    }

    fn complete(self) -> Result<CheckTable, CheckTableFault> {
        for key in OvertakenKey::ALL {
            one(&key, self.overtaken.iter().filter(|it| it.key == key).count())?;
        }
        for key in InformationKey::ALL {
            one(&key, self.information.iter().filter(|it| it.key == key).count())?;
        }
        for key in FindingKind::ALL {
            one(&key, self.words.finding.iter().filter(|it| it.key == key).count())?;
        }
        for phrase in PHRASES {
            one(&phrase, usize::from(self.words.phrases.contains_key(phrase)))?;
        }
        let mut texts = self.words.finding.iter().flat_map(|it| names(&it.says).chain(names(&it.meanwhile)));
        let strange = texts.find(|name| !NAMES.contains(name)).map(str::to_owned);
        drop(texts);
        match strange {
            Some(name) => Err(CheckTableFault::UnknownName { name }),
            None => Ok(self),
        }
    }

    pub(super) fn overtaken(&self, key: OvertakenKey) -> &Overtaken {
        let row = self.overtaken.iter().find(|it| it.key == key);
        row.expect("parse refuses a table without every topic")
    }

    pub(super) fn information(&self, key: InformationKey) -> &Information {
        let row = self.information.iter().find(|it| it.key == key);
        row.expect("parse refuses a table without every item")
    }

    pub(super) fn text(&self, kind: FindingKind) -> &FindingText {
        let row = self.words.finding.iter().find(|it| it.key == kind);
        row.expect("parse refuses a table without every finding")
    }
}

fn one(key: &impl std::fmt::Debug, count: usize) -> Result<(), CheckTableFault> {
    if count == 1 { Ok(()) } else { Err(CheckTableFault::NotOneRow { key: format!("{key:?}") }) }
}
