//! Wettelijke termijnen en leeftijden (AVG, UAVG, WGBO, Jeugdwet, Wmo 2015, Wabvpz, Wkkgz): the law table.
//!
//! Every legal number stands in `assets/law`, with its article and how sure we are of it; this file only reads the table.
//! The keys are types, so a table that lacks a row is refused when it is read and no later look-up can fail.

mod ladder;
mod place;
mod term;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

pub use ladder::{
    AccessGround, Acts, LadderClient, LadderLaw, LawGround, LawPermission, LawRung, RepresentativeRole,
};
pub use place::TomlFault;
pub(crate) use place::{line_at, line_with, not_toml, place, read};
pub use term::{Combined, NotATerm, Term, TimeUnit};

/// Declares an enum of keys with the text each has in the table, and the list of them all.
macro_rules! keys {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $text)] $variant),+ }

        impl $name {
            /// Every key, in the order of the table.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The key as it stands in the table.
            pub fn text(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }
        }
    };
}

keys! {
    /// The terms that the law sets.
    TermKey {
        /// Answer to a request (AVG art. 12(3)).
        RequestAnswer = "request.answer",
        /// Extension of that term (AVG art. 12(3)).
        RequestExtension = "request.extension",
        /// Notice of the extension (AVG art. 12(3)).
        RequestExtensionNotice = "request.extensionNotice",
        /// Refusal of a request (AVG art. 12(4)).
        RequestRefusal = "request.refusal",
        /// Petition to the court (UAVG art. 35).
        RequestCourt = "request.court",
        /// Informing about data from others (AVG art. 14(3)).
        InformIndirect = "inform.indirect",
        /// Destruction on request, WGBO (BW art. 7:455).
        DestructionWgbo = "destruction.wgbo",
        /// Destruction on request, Jeugdwet art. 7.3.9.
        DestructionJeugdwet = "destruction.jeugdwet",
        /// Destruction on request, Wmo 2015 art. 5.3.5.
        DestructionWmo = "destruction.wmo",
        /// Destruction on request, involuntary care.
        DestructionInvoluntaryCare = "destruction.involuntaryCare",
        /// No destruction on request within this term after involuntary care.
        DestructionInvoluntaryCareWait = "destruction.involuntaryCareWait",
        /// Retention, WGBO (BW art. 7:454).
        RetentionWgbo = "retention.wgbo",
        /// Retention, Jeugdwet art. 7.3.8.
        RetentionJeugdwet = "retention.jeugdwet",
        /// Retention, Wmo 2015 art. 5.3.4.
        RetentionWmo = "retention.wmo",
        /// Retention, involuntary care.
        RetentionInvoluntaryCare = "retention.involuntaryCare",
        /// Retention of medication administration lists.
        RetentionMedicationList = "retention.medicationList",
        /// Retention of the access log.
        RetentionLog = "retention.log",
        /// Retention of the books (AWR art. 52).
        RetentionFinancial = "retention.financial",
        /// Retention of staff data.
        RetentionStaff = "retention.staff",
        /// Retention of applicants' data.
        RetentionApplicant = "retention.applicant",
        /// The same with the applicant's consent.
        RetentionApplicantWithConsent = "retention.applicantWithConsent",
        /// Retention of camera images.
        RetentionCamera = "retention.camera",
        /// Retention of complaint files.
        RetentionComplaint = "retention.complaint",
        /// Retention of a copy of an identity document: none.
        RetentionIdentityCopy = "retention.identityCopy",
        /// Breach notification to the authority (AVG art. 33).
        BreachAuthority = "breach.authority",
        /// Breach notification to the municipality (contract standard).
        BreachMunicipality = "breach.municipality",
        /// Decision on a complaint (Wkkgz art. 17).
        ComplaintDecision = "complaint.decision",
        /// Extension of that term.
        ComplaintExtension = "complaint.extension",
        /// Ruling of the disputes body.
        ComplaintDispute = "complaint.dispute",
        /// iJw/iWmo return message.
        MessageReturn = "message.return",
        /// iJw/iWmo answer to a declaration.
        MessageDeclaration = "message.declaration",
        /// iJw/iWmo start message.
        MessageStart = "message.start",
        /// iJw/iWmo stop message.
        MessageStop = "message.stop",
    }
}

keys! {
    /// The limits that the law sets and that are no length of time.
    LimitKey {
        /// Age of majority, in years.
        Majority = "age.majority",
        /// Number of patients above which a data protection officer is due.
        OfficerPatients = "officer.patients",
        /// Age of a deceased child below which a parent may see the dossier (BW art. 7:458b).
        DeceasedChild = "age.deceasedChild",
        /// Number of copies that are free in any case.
        FreeCopies = "copy.free",
        /// Youngest age of whoever decides for another, in years.
        RepresentativeAge = "age.representative",
        /// Age from which a client can appoint a proxy, in years.
        ProxyAge = "age.proxy",
    }
}

keys! {
    /// What may be recorded only when the law surely allows it.
    PermissionKey {
        /// BSN of a representative or proxy.
        RepresentativeBsn = "bsn.representative",
    }
}

/// How sure we are of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Certainty {
    /// The text of the law was read (H).
    High,
    /// Read in part, or practice differs (M).
    Medium,
    /// Known to be open (L).
    Low,
    /// From general knowledge (K).
    Known,
    /// From another source than the law itself (S).
    Secondary,
}

impl Certainty {
    /// Whether the row is shown as "te verifiëren".
    pub fn needs_checking(self) -> bool {
        self != Certainty::High
    }
}

/// Which side of a term the law guards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Bound {
    /// Not longer than this.
    AtMost,
    /// Not shorter than this.
    AtLeast,
}

/// The event from which a term runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Anchor {
    /// Receipt of the request, the complaint or the data.
    Receipt,
    /// The decision on a request.
    Decision,
    /// The answer of the organisation.
    Answer,
    /// The end of the ordinary term.
    AnswerTerm,
    /// Discovery of a breach.
    Discovery,
    /// Making of the item.
    Creation,
    /// Receipt of the item, or its making when it is our own.
    ReceiptOrCreation,
    /// Last change of the content.
    LastChange,
    /// End of the year in the books.
    EndOfBookYear,
    /// End of employment.
    EndOfEmployment,
    /// End of an application for a job.
    EndOfApplication,
    /// End of the complaint.
    EndOfComplaint,
    /// End of involuntary care.
    EndOfInvoluntaryCare,
    /// Start of the care.
    StartOfCare,
    /// End of the care.
    EndOfCare,
    /// End of the use of the service.
    EndOfUse,
    /// End of the retention term.
    EndOfRetention,
    /// The line in the access log.
    LogLine,
    /// The end of the purpose for which the data were needed.
    EndOfPurpose,
}

impl Anchor {
    /// Whether this event never falls before the other one.
    pub fn never_before(self, other: Anchor) -> bool {
        let made = [Anchor::Creation, Anchor::Receipt, Anchor::ReceiptOrCreation];
        let later = [Anchor::LastChange, Anchor::EndOfBookYear, Anchor::EndOfRetention];
        self == other
            || (made.contains(&self) && made.contains(&other))
            || (later.contains(&self) && made.contains(&other))
            || (self == Anchor::Decision && other == Anchor::Receipt)
    }
}

/// One term of the law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LawTerm {
    /// Its key.
    pub key: TermKey,
    /// Number of units.
    pub value: u32,
    /// Unit.
    pub unit: TimeUnit,
    /// Which side the law guards.
    pub bound: Bound,
    /// From when it runs.
    pub from: Anchor,
    /// What it is about, in Dutch.
    pub subject: String,
    /// Article.
    pub article: String,
    /// Since when it holds, where known.
    pub in_force: Option<NaiveDate>,
    /// How sure we are.
    pub certainty: Certainty,
    /// What else should be known, in Dutch.
    pub note: Option<String>,
}

impl LawTerm {
    /// The length of time.
    pub fn term(&self) -> Term {
        Term::new(self.value, self.unit)
    }
}

/// Unit of a [`Limit`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LimitUnit {
    /// Years of age.
    YearsOfAge,
    /// Persons.
    Persons,
    /// Copies.
    Copies,
}

/// One limit of the law that is no length of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Limit {
    /// Its key.
    pub key: LimitKey,
    /// Number.
    pub value: u32,
    /// Unit.
    pub unit: LimitUnit,
    /// What it is about, in Dutch.
    pub subject: String,
    /// Article.
    pub article: String,
    /// Since when it holds, where known.
    pub in_force: Option<NaiveDate>,
    /// How sure we are.
    pub certainty: Certainty,
    /// What else should be known, in Dutch.
    pub note: Option<String>,
}

/// The laws that say who signs at what age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Regime {
    /// Treatment and care (WGBO).
    Wgbo,
    /// Youth help (Jeugdwet).
    Jeugdwet,
    /// Social support (Wmo 2015).
    Wmo,
    /// Consent to processing and the rights of the data subject (UAVG).
    Uavg,
    /// Electronic exchange (Wabvpz).
    Wabvpz,
}

impl Regime {
    /// Every regime.
    pub const ALL: [Regime; 5] = [Regime::Wgbo, Regime::Jeugdwet, Regime::Wmo, Regime::Uavg, Regime::Wabvpz];

    /// The retention term of a dossier under this law; the UAVG and the Wabvpz set none.
    pub fn retention(self) -> Option<TermKey> {
        match self {
            Regime::Wgbo => Some(TermKey::RetentionWgbo),
            Regime::Jeugdwet => Some(TermKey::RetentionJeugdwet),
            Regime::Wmo => Some(TermKey::RetentionWmo),
            Regime::Uavg | Regime::Wabvpz => None,
        }
    }
}

/// Who must sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Signers {
    /// The client alone.
    Client,
    /// The representative alone.
    Representative,
    /// The client and the representative.
    Both,
}

impl Signers {
    /// Everyone whom either asks.
    pub fn and(self, other: Signers) -> Signers {
        if self == other { self } else { Signers::Both }
    }

    /// Whether everyone asked by the other is asked here too.
    pub fn covers(self, other: Signers) -> bool {
        self.and(other) == self
    }
}

/// Who signs in one band of ages under one law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LawAgeBand {
    /// The law.
    pub regime: Regime,
    /// Youngest age in whole years.
    pub from: u32,
    /// Oldest age in whole years; absent means "and older".
    pub until: Option<u32>,
    /// Who signs.
    pub signs: Signers,
    /// Article.
    pub article: String,
    /// How sure we are.
    pub certainty: Certainty,
    /// What else should be known, in Dutch.
    pub note: Option<String>,
}

/// Why a text is not a law table.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, TS)]
#[serde(tag = "reason", rename_all = "camelCase")]
pub enum LawFault {
    /// The TOML is wrong.
    #[error(transparent)]
    Toml {
        /// What and where.
        #[from]
        fault: TomlFault,
    },
    /// A row that the program needs is missing.
    #[error("no row {key}")]
    MissingRow {
        /// Its key.
        key: String,
    },
    /// A row stands there twice.
    #[error("row {key} twice")]
    DoubleRow {
        /// Its key.
        key: String,
    },
    /// The age bands of a law do not join up from 0 to the oldest.
    #[error("age bands of {regime:?} do not join up")]
    AgesDoNotJoin {
        /// The law.
        regime: Regime,
    },
}

/// The law table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Law {
    state: NaiveDate,
    terms: BTreeMap<TermKey, LawTerm>,
    limits: BTreeMap<LimitKey, Limit>,
    ages: Vec<LawAgeBand>,
    rungs: Vec<LawRung>,
    grounds: BTreeMap<AccessGround, LawGround>,
    permissions: BTreeMap<PermissionKey, LawPermission>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct LawFile {
    state: NaiveDate,
    #[serde(default)]
    term: Vec<LawTerm>,
    #[serde(default)]
    limit: Vec<Limit>,
    #[serde(default)]
    age: Vec<LawAgeBand>,
    #[serde(default)]
    rung: Vec<LawRung>,
    #[serde(default)]
    ground: Vec<LawGround>,
    #[serde(default)]
    permission: Vec<LawPermission>,
}

static BUILT_IN: LazyLock<Law> = LazyLock::new(|| {
    Law::parse_all(&[
        include_str!("../../../../assets/law/terms.toml"),
        include_str!("../../../../assets/law/ages.toml"),
        include_str!("../../../../assets/law/representatives.toml"),
    ])
    .expect("a test reads the built-in law table, so a faulty one is never shipped")
});

impl Law {
    /// The table that comes with the program.
    pub fn built_in() -> &'static Law {
        &BUILT_IN
    }

    /// Reads a whole table from one text.
    ///
    /// # Errors
    /// Wrong TOML with its line, a row that is missing or double, ages that do not join up.
    pub fn parse(text: &str) -> Result<Law, LawFault> {
        Law::parse_all(&[text])
    }

    /// Reads a table that is spread over several texts; its state is the oldest of theirs.
    ///
    /// # Errors
    /// As [`Law::parse`].
    pub fn parse_all(texts: &[&str]) -> Result<Law, LawFault> {
        let mut law = Law::empty();
        for text in texts {
            law.add(read(text)?)?;
        }
        law.complete()
    }

    fn empty() -> Law {
        Law {
            state: NaiveDate::MAX,
            terms: BTreeMap::new(),
            limits: BTreeMap::new(),
            ages: Vec::new(),
            rungs: Vec::new(),
            grounds: BTreeMap::new(),
            permissions: BTreeMap::new(),
        }
    }

    /// The date on which the rows were last compared with the law.
    pub fn state(&self) -> NaiveDate {
        self.state
    }

    /// A term; every key has one.
    pub fn term(&self, key: TermKey) -> &LawTerm {
        self.terms.get(&key).expect("parse refuses a table without every term")
    }

    /// A limit; every key has one.
    pub fn limit(&self, key: LimitKey) -> &Limit {
        self.limits.get(&key).expect("parse refuses a table without every limit")
    }

    /// Every term, in the order of [`TermKey::ALL`].
    pub fn terms(&self) -> impl Iterator<Item = &LawTerm> {
        self.terms.values()
    }

    /// Every limit.
    pub fn limits(&self) -> impl Iterator<Item = &Limit> {
        self.limits.values()
    }

    /// Every age band.
    pub fn ages(&self) -> &[LawAgeBand] {
        &self.ages
    }

    /// The band in which an age in whole years falls.
    pub fn age_band(&self, regime: Regime, age: u32) -> &LawAgeBand {
        let holds = |band: &&LawAgeBand| {
            band.regime == regime && band.from <= age && band.until.is_none_or(|until| age <= until)
        };
        self.ages.iter().find(holds).expect("parse refuses bands that leave an age out")
    }

    /// The rungs of one law for minors or adults, the first rank first; never empty.
    pub fn ladder(&self, law: LadderLaw, client: LadderClient) -> Vec<&LawRung> {
        let mut rungs: Vec<_> =
            self.rungs.iter().filter(|rung| rung.law == law && rung.client == client).collect();
        rungs.sort_by_key(|rung| rung.rank);
        rungs
    }

    /// The row of a ground for access after death; every ground has one.
    pub fn ground(&self, ground: AccessGround) -> &LawGround {
        self.grounds.get(&ground).expect("parse refuses a table without every ground")
    }

    /// The row of a permission; every key has one.
    pub fn permission(&self, key: PermissionKey) -> &LawPermission {
        self.permissions.get(&key).expect("parse refuses a table without every permission")
    }

    fn add(&mut self, file: LawFile) -> Result<(), LawFault> {
        self.state = self.state.min(file.state);
        for term in file.term {
            let key = term.key;
            if self.terms.insert(key, term).is_some() {
                return Err(LawFault::DoubleRow { key: key.text().to_owned() });
            }
        }
        for limit in file.limit {
            let key = limit.key;
            if self.limits.insert(key, limit).is_some() {
                return Err(LawFault::DoubleRow { key: key.text().to_owned() });
            }
        }
        self.ages.extend(file.age);
        self.add_representatives(file.rung, file.ground, file.permission)
    }

    fn add_representatives(
        &mut self,
        rungs: Vec<LawRung>,
        grounds: Vec<LawGround>,
        permissions: Vec<LawPermission>,
    ) -> Result<(), LawFault> {
        self.rungs.extend(rungs);
        for row in grounds {
            let ground = row.ground;
            if self.grounds.insert(ground, row).is_some() {
                return Err(LawFault::DoubleRow { key: format!("ground {ground:?}") });
            }
        }
        for row in permissions {
            let key = row.key;
            if self.permissions.insert(key, row).is_some() {
                return Err(LawFault::DoubleRow { key: key.text().to_owned() });
            }
        }
        Ok(())
    }

    fn complete(self) -> Result<Law, LawFault> {
        let term = TermKey::ALL.iter().find(|key| !self.terms.contains_key(key)).map(|key| key.text());
        let limit = LimitKey::ALL.iter().find(|key| !self.limits.contains_key(key)).map(|key| key.text());
        if let Some(key) = term.or(limit) {
            return Err(LawFault::MissingRow { key: key.to_owned() });
        }
        for regime in Regime::ALL {
            let bands = self.ages.iter().filter(|band| band.regime == regime);
            if !join_up(bands.map(|band| (band.from, band.until))) {
                return Err(LawFault::AgesDoNotJoin { regime });
            }
        }
        self.complete_representatives()
    }

    fn complete_representatives(self) -> Result<Law, LawFault> {
        let sides = [LadderClient::Minor, LadderClient::Adult];
        let mut ladders = LadderLaw::ALL.into_iter().flat_map(|law| sides.map(|side| (law, side)));
        let ladder = ladders.find(|(law, side)| self.ladder(*law, *side).is_empty());
        let ladder = ladder.map(|(law, side)| format!("rung {law:?} {side:?}"));
        let ground = AccessGround::ALL.into_iter().find(|ground| !self.grounds.contains_key(ground));
        let ground = ground.map(|ground| format!("ground {ground:?}"));
        let permission = PermissionKey::ALL.iter().find(|key| !self.permissions.contains_key(key));
        let permission = permission.map(|key| key.text().to_owned());
        match ladder.or(ground).or(permission) {
            Some(key) => Err(LawFault::MissingRow { key }),
            None => Ok(self),
        }
    }
}

/// Whether bands, in their order, start at 0, follow one another without gap or overlap, and end open.
pub(crate) fn join_up(bands: impl Iterator<Item = (u32, Option<u32>)>) -> bool {
    let mut next = Some(0);
    for (from, until) in bands {
        if next != Some(from) || until.is_some_and(|until| until < from) {
            return false;
        }
        next = until.map(|until| until + 1);
    }
    next.is_none()
}
