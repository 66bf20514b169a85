//! Beleidsprofiel (AVG art. 24(2), gegevensbeschermingsbeleid): what one kind of organisation has laid down about personal data.
//!
//! A profile holds the organisation's own numbers and lists, each with the row of the obligation catalogue or the article it
//! comes from. It may fall short of the law; what then holds is worked out in [`effective`], never written back here.

mod adoption;
mod effective;
mod own;
mod signer;
#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Deserializer, Serialize};
use thiserror::Error;
use ts_rs::TS;

pub use adoption::{AdoptionFault, AdoptionField, AdoptionRefusal, ProfileAdoption, ProfileAdoptionDraft};
pub use effective::{
    EffectiveLimit, EffectiveRetention, EffectiveTerm, Keeping, effective_extension, effective_retention,
    effective_term, open_points,
};
pub(crate) use effective::{dominates, law_limit, never_ends_before, no_longer, undominated};
pub(crate) use own::purpose_in_words;
pub use own::{FILE_LIMIT, ProfileChange, changes, term_in_words};
pub use signer::{SignerReason, SignerVerdict, signers};

use crate::disclosure::DisclosureRule;
use crate::law::{Anchor, Regime, Signers, Term, TermKey, TomlFault, join_up, line_with, read};
use crate::law_check::{InformationKey, OvertakenKey};
use crate::statement::PolicyDocument;

/// Where a rule comes from: row ids of the obligation catalogue (`ZT-16.3`) or articles. Never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Source(Vec<String>);

impl Source {
    /// The ids and articles, at least one.
    pub fn rows(&self) -> &[String] {
        &self.0
    }
}

impl fmt::Display for Source {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.join(", "))
    }
}

impl<'de> Deserialize<'de> for Source {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Source, D::Error> {
        let rows = Vec::<String>::deserialize(deserializer)?;
        if rows.is_empty() || rows.iter().any(|row| row.trim().is_empty()) {
            return Err(serde::de::Error::custom("a rule without a source"));
        }
        Ok(Source(rows))
    }
}

/// The part an organisation plays (AVG art. 4(7) and 4(8)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ProcessingRole {
    /// Decides why and how (verwerkingsverantwoordelijke).
    Controller,
    /// Works for a controller (verwerker).
    Processor,
}

/// Parts of the dossier that an organisation may leave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Module {
    /// Income, expenses and debts.
    Finances,
    /// Medical, paramedical and nursing data.
    Health,
}

/// Which modules are on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Modules {
    /// Finances (CE-05c).
    pub finances: bool,
    /// Health (CE-05d).
    pub health: bool,
    /// Where that comes from.
    pub source: Source,
}

impl Modules {
    /// Whether a module is on.
    pub fn has(&self, module: Module) -> bool {
        match module {
            Module::Finances => self.finances,
            Module::Health => self.health,
        }
    }
}

/// A sentence or name with its source.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Line {
    /// The Dutch text.
    pub text: String,
    /// Where it comes from.
    pub source: Source,
}

/// What a [`ProfileTerm`] is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TermKind {
    /// Answer to a request for access.
    Access,
    /// Handing over a copy.
    Copy,
    /// Answer to a request for correction.
    CorrectionAnswer,
    /// Carrying out a correction.
    CorrectionExecution,
    /// Letter that refuses a request.
    Refusal,
    /// Decision on an objection.
    Objection,
    /// Extension of the answer term.
    Extension,
    /// Notice of the extension.
    ExtensionNotice,
    /// Destruction on request.
    DestructionOnRequest,
    /// Destruction after the retention term.
    DestructionAfterExpiry,
}

impl TermKind {
    /// Every kind, in the order in which a statement gives them.
    pub const ALL: [TermKind; 10] = [
        TermKind::Access,
        TermKind::Copy,
        TermKind::CorrectionAnswer,
        TermKind::CorrectionExecution,
        TermKind::Objection,
        TermKind::DestructionOnRequest,
        TermKind::Refusal,
        TermKind::Extension,
        TermKind::ExtensionNotice,
        TermKind::DestructionAfterExpiry,
    ];

    /// The term of the law for the same matter; the law sets none for destruction after the retention term.
    pub fn law(self) -> Option<TermKey> {
        match self {
            TermKind::Access
            | TermKind::Copy
            | TermKind::CorrectionAnswer
            | TermKind::CorrectionExecution
            | TermKind::Objection
            | TermKind::DestructionOnRequest => Some(TermKey::RequestAnswer),
            TermKind::Refusal => Some(TermKey::RequestRefusal),
            TermKind::Extension => Some(TermKey::RequestExtension),
            TermKind::ExtensionNotice => Some(TermKey::RequestExtensionNotice),
            TermKind::DestructionAfterExpiry => None,
        }
    }
}

/// How soon something happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// Within a term.
    Term(Term),
    /// As soon as possible, without a number.
    Promptly,
}

impl<'de> Deserialize<'de> for Within {
    /// Reads "4 weeks" or "as soon as possible".
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Within, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text == "as soon as possible" {
            return Ok(Within::Promptly);
        }
        text.parse().map(Within::Term).map_err(serde::de::Error::custom)
    }
}

/// One term of the organisation. A profile that contradicts itself has two of the same kind.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProfileTerm {
    /// What it is about.
    pub kind: TermKind,
    /// How soon.
    pub within: Within,
    /// From when.
    pub from: Anchor,
    /// Where it comes from.
    pub source: Source,
}

/// What is kept for some time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RetentionCategory {
    /// The care dossier.
    Care,
    /// Other data about the client.
    Other,
    /// Data of the user account of a platform.
    Account,
    /// Books and invoices.
    Financial,
    /// Medication administration lists.
    MedicationList,
    /// Those lists after an incident, or when medication is taken over in full.
    MedicationIncident,
    /// A copy of an identity document.
    IdentityCopy,
    /// Applications for care through the website.
    WebsiteApplication,
    /// The access log.
    Log,
    /// Staff data.
    Staff,
    /// Applicants for a job.
    Applicant,
    /// Camera images.
    Camera,
    /// Complaint files.
    Complaint,
}

impl RetentionCategory {
    /// The terms of the law for this category; those of the dossier depend on the care laws of the profile.
    pub fn law(self, regimes: &[Regime]) -> Vec<TermKey> {
        match self {
            RetentionCategory::Care | RetentionCategory::MedicationIncident => {
                regimes.iter().filter_map(|regime| regime.retention()).collect()
            }
            RetentionCategory::Financial => vec![TermKey::RetentionFinancial],
            RetentionCategory::MedicationList => vec![TermKey::RetentionMedicationList],
            RetentionCategory::IdentityCopy => vec![TermKey::RetentionIdentityCopy],
            RetentionCategory::Log => vec![TermKey::RetentionLog],
            RetentionCategory::Staff => vec![TermKey::RetentionStaff],
            RetentionCategory::Applicant => vec![TermKey::RetentionApplicant],
            RetentionCategory::Camera => vec![TermKey::RetentionCamera],
            RetentionCategory::Complaint => vec![TermKey::RetentionComplaint],
            RetentionCategory::Other | RetentionCategory::Account | RetentionCategory::WebsiteApplication => {
                Vec::new()
            }
        }
    }
}

/// How long something is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// For a term of the organisation's own.
    Term(Term),
    /// As the law says.
    ByLaw,
    /// As long as it is needed or used.
    WhileNeeded,
}

impl<'de> Deserialize<'de> for Keep {
    /// Reads "15 years", "by law" or "while needed".
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Keep, D::Error> {
        let text = String::deserialize(deserializer)?;
        match text.as_str() {
            "by law" => Ok(Keep::ByLaw),
            "while needed" => Ok(Keep::WhileNeeded),
            term => term.parse().map(Keep::Term).map_err(serde::de::Error::custom),
        }
    }
}

/// What happens after the retention term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// Destroyed or deleted.
    Destroy,
    /// Anonymised.
    Anonymise,
    /// Archived.
    Archive,
    /// Made inaccessible: neither destroyed nor anonymised (law.md 2.10, RZ-1.2d).
    MakeInaccessible,
    /// Given back to the client.
    GiveToClient,
}

/// One retention rule.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Retention {
    /// What is kept.
    pub category: RetentionCategory,
    /// How long.
    pub keep: Keep,
    /// From when.
    pub from: Anchor,
    /// What happens then; empty when the organisation does not say.
    #[serde(default)]
    pub outcome: Vec<Outcome>,
    /// Where the outcome comes from, when that is another rule.
    pub outcome_source: Option<Source>,
    /// Where it comes from.
    pub source: Source,
}

impl Retention {
    /// Where the outcome comes from.
    pub fn source_of_outcome(&self) -> &Source {
        self.outcome_source.as_ref().unwrap_or(&self.source)
    }
}

/// Who may represent a client who cannot decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RepresentativeKind {
    /// Appointed by the court, or parent or guardian of a minor.
    LegalRepresentative,
    /// Curator or mentor.
    CuratorOrMentor,
    /// Person with a written proxy.
    WrittenProxy,
    /// Spouse, registered partner or other life companion.
    Partner,
    /// Child, brother or sister.
    ChildOrSibling,
    /// Parent, child, brother, sister, grandparent or grandchild.
    Family,
}

/// Order of representatives.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Representatives {
    /// First to last; empty when the organisation does not say.
    pub order: Vec<RepresentativeKind>,
    /// Where it comes from.
    pub source: Source,
}

/// Who signs in one band of ages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgeBand {
    /// Youngest age in whole years.
    pub from: u32,
    /// Oldest age in whole years; absent means "and older".
    pub until: Option<u32>,
    /// Who signs.
    pub signs: Signers,
    /// Where it comes from.
    pub source: Source,
}

/// The organisation's own age rule. Without bands it has none, and only the law's applies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgeRule {
    /// Bands from 0 up, joined; or none.
    #[serde(default)]
    pub bands: Vec<AgeBand>,
}

/// Whether there is a data protection officer (functionaris gegevensbescherming, FG).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Appointment {
    /// There is one.
    Appointed,
    /// The organisation may have one.
    Optional,
    /// There is none.
    None,
}

/// The rule about the data protection officer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfficerRule {
    /// Whether there is one.
    pub appointment: Appointment,
    /// Whether the officer is registered at the authority (MW-16).
    #[serde(default)]
    pub registered: bool,
    /// Where it comes from.
    pub source: Source,
}

/// Who receives requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RequestRecipient {
    /// The contact person of the organisation.
    Contact,
    /// The data protection officer.
    PrivacyOfficer,
    /// The own professional or coach of the client.
    Professional,
    /// The controller for whom the processor works.
    Controller,
}

/// The form in which the organisation asks for requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RequestForm {
    /// Any form.
    Free,
    /// In writing.
    Written,
    /// In writing, and destruction with a reason.
    WrittenWithReason,
}

/// How requests are made.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RequestRule {
    /// Who receives them.
    pub recipient: RequestRecipient,
    /// What that person is called, in Dutch.
    pub title: String,
    /// In which form.
    pub form: RequestForm,
    /// Whether the term stops while proof of identity is awaited (ZT-16.6).
    #[serde(default)]
    pub suspended_for_identity: bool,
    /// How identity is established, in Dutch sentences.
    #[serde(default)]
    pub identity: Vec<Line>,
    /// Other steps of the procedure, in Dutch sentences.
    #[serde(default)]
    pub steps: Vec<Line>,
    /// Grounds on which a request is refused, in Dutch.
    #[serde(default)]
    pub refusal: Vec<Line>,
    /// Where it comes from.
    pub source: Source,
}

/// What the organisation asks for a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Fee {
    /// The organisation does not say; the law's rule holds: free.
    Unstated,
    /// Free; a fee or a refusal when unfounded or excessive.
    FreeUnlessExcessive,
    /// Free; a refusal when unfounded or excessive.
    RefuseExcessive,
    /// A fee is possible for a copy (RZ-4.6; below the law for the first copy).
    CopyFeePossible,
}

/// The fee rule.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeeRule {
    /// The rule.
    pub rule: Fee,
    /// Where it comes from.
    pub source: Source,
}

/// What relatives may see after death.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Relatives {
    /// The organisation does not say.
    Unstated,
    /// With presumed consent or a weighty interest (ZT-12.4).
    PresumedConsentOrInterest,
    /// The order of representatives goes on (MW-7.4).
    RepresentativeOrder,
    /// In principle nothing (RZ-2.9).
    NoAccess,
}

/// The rule about relatives.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RelativesRule {
    /// The rule.
    pub rule: Relatives,
    /// Where it comes from.
    pub source: Source,
}

/// How a rung of the complaints ladder is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Reach {
    /// As the contact person.
    Contact,
    /// As the data protection officer.
    PrivacyOfficer,
    /// At the organisation's own address.
    Organisation,
    /// As the organisation lists it among its complaint bodies.
    Listed,
    /// The Autoriteit Persoonsgegevens.
    Authority,
    /// The court.
    Court,
}

/// One rung of the complaints ladder.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ComplaintStep {
    /// Name in Dutch.
    pub name: String,
    /// How it is reached.
    pub reach: Reach,
    /// Where it comes from.
    pub source: Source,
}

/// Legal basis (AVG art. 6(1)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LegalBasis {
    /// Consent, art. 6(1)(a).
    Consent,
    /// Contract, art. 6(1)(b).
    Contract,
    /// Legal duty, art. 6(1)(c).
    LegalDuty,
    /// Vital interest, art. 6(1)(d).
    VitalInterest,
    /// Public task, art. 6(1)(e).
    PublicTask,
    /// Legitimate interest, art. 6(1)(f).
    LegitimateInterest,
}

/// The legal bases the organisation names.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Bases {
    /// Those named.
    pub named: Vec<LegalBasis>,
    /// Which interests are meant where legitimate interest is named, in Dutch.
    #[serde(default)]
    pub interest: Vec<Line>,
    /// Where they come from.
    pub source: Source,
}

/// A purpose with its bases.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Purpose {
    /// The purpose in Dutch.
    pub text: String,
    /// At least one basis; each among those named in [`Bases`].
    pub bases: Vec<LegalBasis>,
    /// Where it comes from.
    pub source: Source,
}

/// Kind of data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DataKind {
    /// Ordinary personal data.
    Ordinary,
    /// Special categories (AVG art. 9).
    Special,
    /// Criminal data (AVG art. 10).
    Criminal,
    /// Burgerservicenummer (UAVG art. 46).
    Bsn,
}

/// A group of data.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DataGroup {
    /// Name of the group in Dutch.
    pub name: String,
    /// Kind.
    pub kind: DataKind,
    /// What is in it, in Dutch.
    pub fields: Vec<String>,
    /// Only when this module is on.
    pub module: Option<Module>,
    /// Where it comes from.
    pub source: Source,
}

/// On what ground a recipient gets data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RecipientGround {
    /// The data are the recipient's own.
    Client,
    /// For good care or the management of it.
    Care,
    /// To pay for the care.
    Funding,
    /// Because a law says so.
    Law,
    /// Only with consent.
    Consent,
    /// As processor, under an agreement.
    Agreement,
    /// Unless the client objects.
    UnlessObjection,
    /// Only when no person can be recognised.
    Anonymous,
}

/// A recipient.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Recipient {
    /// Who, in Dutch.
    pub name: String,
    /// On what ground.
    pub ground: RecipientGround,
    /// Where it comes from.
    pub source: Source,
}

/// Transfer outside the European Economic Area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum OutsideEurope {
    /// None.
    None,
    /// Only with adequate protection (ZT-24).
    AdequateProtection,
}

/// The rule about transfer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TransferRule {
    /// The rule.
    pub rule: OutsideEurope,
    /// Where it comes from.
    pub source: Source,
}

/// How changes of the statement are made known.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeRule {
    /// Where, in Dutch; may be empty.
    #[serde(default)]
    pub channels: Vec<String>,
    /// How long before they take effect.
    pub notice: Option<Term>,
    /// Whether clients are told of important changes in person.
    #[serde(default)]
    pub important_told: bool,
    /// How long after adoption the document is reviewed (ZT-0.1).
    pub review: Option<Term>,
    /// Where it comes from.
    pub source: Source,
}

/// A certificate of the organisation or its processor.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Certificate {
    /// The standard, "NEN 7510-1".
    pub standard: String,
    /// Its year, where the document gives one.
    pub year: Option<u32>,
    /// Who holds it, in Dutch.
    pub holder: String,
    /// Where it comes from.
    pub source: Source,
}

/// Cookies on the website.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Cookies {
    /// The statement says nothing about cookies.
    Unstated,
    /// No cookies and no visitor statistics (MX-37).
    None,
    /// The website has its own cookie statement (ZT-21).
    OwnStatement,
}

/// The cookie paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CookieRule {
    /// The rule.
    pub rule: Cookies,
    /// Where it comes from.
    pub source: Source,
}

/// Who decides on a breach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum BreachDecider {
    /// By a procedure that the document does not spell out.
    Procedure,
    /// The organisation.
    Organisation,
    /// The data protection officer.
    PrivacyOfficer,
}

/// The rule about breaches. None of the documents states the term; the law's holds.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BreachRule {
    /// Who decides.
    pub decides: BreachDecider,
    /// The organisation's own term for the authority, where it states one.
    pub authority_within: Option<Term>,
    /// When the client is not told, in Dutch.
    #[serde(default)]
    pub not_told: Vec<Line>,
    /// What the client is told, in Dutch.
    #[serde(default)]
    pub told: Vec<Line>,
    /// Where it comes from.
    pub source: Source,
}

/// When the end of a decision or indication is announced. No organisation of the catalogue states it; the program chooses.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DecisionRule {
    /// How long before its last day.
    pub announce: Term,
    /// Where it comes from.
    pub source: Source,
}

/// How long an application for care is kept (RZ-1.1d).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ApplicationRule {
    /// How long.
    pub keep: Term,
    /// From when.
    pub from: Anchor,
    /// Where it comes from.
    pub source: Source,
}

/// The form of a consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ConsentForm {
    /// Any form that can be shown later.
    Any,
    /// In writing.
    Written,
}

/// A consent (or objection) that the organisation uses.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConsentRule {
    /// Code of a [`ConsentKind`](crate::consent::ConsentKind).
    pub kind: String,
    /// What it is for, in Dutch.
    pub text: String,
    /// The form.
    pub form: ConsentForm,
    /// The law that says who signs at what age.
    pub regime: Regime,
    /// How long it holds; absent means until withdrawn.
    pub valid: Option<Term>,
    /// Uses that are asked one by one, in Dutch.
    #[serde(default)]
    pub uses: Vec<String>,
    /// Whether it is asked of every client, unless the organisation says otherwise; the choice of the program.
    #[serde(default)]
    pub every_client: bool,
    /// Where it comes from.
    pub source: Source,
}

/// The part of the statement in which a [`Clause`] stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Topic {
    /// Who we are.
    Who,
    /// The data.
    Data,
    /// Where data come from.
    Origins,
    /// Purposes.
    Purposes,
    /// Consent.
    Consent,
    /// Who may see the data.
    Access,
    /// Recipients.
    Recipients,
    /// Retention.
    Retention,
    /// Security.
    Security,
    /// Breaches.
    Breaches,
    /// Rights.
    Rights,
    /// Requests.
    Requests,
    /// Representation.
    Representation,
    /// Complaints.
    Complaints,
    /// Website.
    Website,
    /// Changes.
    Changes,
    /// What words mean; only in the regulation.
    Definitions,
    /// What the regulation covers.
    Scope,
    /// What is told beforehand; only in the regulation and the full statement.
    Information,
    /// What the data protection officer does; only in the regulation.
    Officer,
    /// Processors; only in the regulation.
    Processors,
    /// Liability and sanctions; only in the regulation.
    Liability,
    /// How the regulation is managed; only in the regulation.
    Management,
    /// Secrecy of staff.
    Secrecy,
    /// Rules for staff about e-mail.
    Email,
    /// Rules for staff about social media.
    SocialMedia,
    /// Rules about cameras.
    Cameras,
}

/// A promise of this organisation that no other field carries.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Clause {
    /// Where it stands.
    pub topic: Topic,
    /// The Dutch sentences.
    pub text: String,
    /// Where it comes from.
    pub source: Source,
}

/// What the organisation's own document says of a topic that the law has overtaken; the statement never prints it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Stated {
    /// The topic, a row of the table of what is overtaken.
    pub topic: OvertakenKey,
    /// What the document says, in Dutch and in our own words.
    pub text: String,
    /// Where it comes from.
    pub source: Source,
}

/// A document of policy that the organisation says it has.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OwnDocument {
    /// Which.
    pub kind: PolicyDocument,
    /// Where it comes from.
    pub source: Source,
}

/// What the organisation's own document leaves out of what art. 13 AVG asks; the program's statement has it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LeftOut {
    /// The items, at least one.
    pub items: Vec<InformationKey>,
    /// Where that comes from.
    pub source: Source,
}

/// A policy profile.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Profile {
    /// Name of its file, without ".toml".
    pub key: String,
    /// Dutch name.
    pub name: String,
    /// For whom it is, in one Dutch sentence.
    pub description: String,
    /// Controller or processor.
    pub role: ProcessingRole,
    /// The care laws the organisation works under; empty for a processor.
    pub regimes: Vec<Regime>,
    /// Which modules are on.
    pub modules: Modules,
    /// Data protection officer.
    pub officer: OfficerRule,
    /// Requests.
    pub request: RequestRule,
    /// Fee.
    pub fee: FeeRule,
    /// Representatives.
    pub representatives: Representatives,
    /// Age rule.
    pub age_rule: AgeRule,
    /// Relatives after death.
    pub relatives: RelativesRule,
    /// Legal bases.
    pub bases: Bases,
    /// Transfer outside the European Economic Area.
    pub transfer: TransferRule,
    /// Disclosure.
    pub disclosure: DisclosureRule,
    /// Changes of the statement.
    pub changes: ChangeRule,
    /// Cookies.
    pub cookies: CookieRule,
    /// Breaches.
    pub breach: BreachRule,
    /// Decisions and indications.
    pub decisions: DecisionRule,
    /// Applications, where no retention rule names them.
    pub applications: Option<ApplicationRule>,
    /// Terms.
    #[serde(rename = "term")]
    pub terms: Vec<ProfileTerm>,
    /// Retention.
    #[serde(rename = "retention")]
    pub retentions: Vec<Retention>,
    /// Complaints ladder, first rung first.
    #[serde(rename = "complaint")]
    pub complaints: Vec<ComplaintStep>,
    /// Purposes.
    #[serde(rename = "purpose")]
    pub purposes: Vec<Purpose>,
    /// Groups of people whose data are kept.
    #[serde(rename = "subject")]
    pub subjects: Vec<Line>,
    /// Data.
    #[serde(rename = "data")]
    pub data: Vec<DataGroup>,
    /// Sources of data other than the client.
    #[serde(rename = "origin", default)]
    pub origins: Vec<Line>,
    /// Recipients.
    #[serde(rename = "recipient")]
    pub recipients: Vec<Recipient>,
    /// Who may see the data inside the organisation.
    #[serde(rename = "access")]
    pub access: Vec<Line>,
    /// Security measures.
    #[serde(rename = "security")]
    pub security: Vec<Line>,
    /// Certificates.
    #[serde(rename = "certificate", default)]
    pub certificates: Vec<Certificate>,
    /// Consents and objections in use.
    #[serde(rename = "consent", default)]
    pub consents: Vec<ConsentRule>,
    /// Other promises.
    #[serde(rename = "clause", default)]
    pub clauses: Vec<Clause>,
    /// What the organisation's own document says of topics that the law has overtaken.
    #[serde(rename = "stated", default)]
    pub stated: Vec<Stated>,
    /// What the organisation's own document leaves out of art. 13.
    pub left_out: Option<LeftOut>,
    /// Documents of policy that the organisation says it has.
    #[serde(rename = "document", default)]
    pub documents: Vec<OwnDocument>,
}

/// What a page needs to let someone choose a profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProfileSummary {
    /// Key.
    pub key: String,
    /// Dutch name.
    pub name: String,
    /// For whom it is, in one Dutch sentence.
    pub description: String,
    /// Controller or processor.
    pub role: ProcessingRole,
    /// Whether the organisation must name a data protection officer.
    pub officer: Appointment,
    /// Complaint bodies that the organisation must list, in order.
    pub listed_bodies: Vec<String>,
}

/// Why a text is not a profile.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, TS)]
#[serde(tag = "reason", rename_all = "camelCase")]
pub enum ProfileFault {
    /// The TOML is wrong.
    #[error(transparent)]
    Toml {
        /// What and where.
        #[from]
        fault: TomlFault,
    },
    /// The age bands do not join up from 0 to the oldest.
    #[error("line {line}: age bands do not join up")]
    AgesDoNotJoin {
        /// Line, from 1.
        line: u32,
    },
    /// A purpose without a basis, or with one that the profile does not name.
    #[error("line {line}: purpose with a basis that is not named")]
    PurposeWithoutBasis {
        /// Line, from 1.
        line: u32,
    },
    /// Legitimate interest is named, but not which interest (AVG art. 13(1)(d)).
    #[error("line {line}: legitimate interest without the interest")]
    InterestUnnamed {
        /// Line, from 1.
        line: u32,
    },
    /// A consent of a kind that does not exist.
    #[error("line {line}: unknown kind of consent {kind}")]
    UnknownConsent {
        /// Line, from 1.
        line: u32,
        /// The code as written.
        kind: String,
    },
    /// The file is not text (UTF-8).
    #[error("line {line}: not text")]
    NotText {
        /// Line, from 1.
        line: u32,
    },
    /// The file is larger than a profile can be.
    #[error("larger than {limit} MB")]
    TooLarge {
        /// Megabytes.
        limit: usize,
    },
    /// A list that may not be empty.
    #[error("no {field}")]
    Empty {
        /// The list.
        field: String,
    },
}

static BUILT_IN: LazyLock<Vec<Profile>> = LazyLock::new(|| {
    [
        include_str!("../../../../assets/profiles/thuiszorg.toml"),
        include_str!("../../../../assets/profiles/begeleid-wonen.toml"),
        include_str!("../../../../assets/profiles/behandeling.toml"),
        include_str!("../../../../assets/profiles/jeugd-en-wmo.toml"),
        include_str!("../../../../assets/profiles/platform.toml"),
        include_str!("../../../../assets/profiles/wettelijk-minimum.toml"),
    ]
    .iter()
    .map(|text| {
        Profile::parse(text).expect("a test reads every built-in profile, so a faulty one is never shipped")
    })
    .collect()
});

impl Profile {
    /// The profiles that come with the program, in the order in which to offer them.
    pub fn built_in() -> &'static [Profile] {
        &BUILT_IN
    }

    /// A built-in profile by its key.
    pub fn named(key: &str) -> Option<&'static Profile> {
        Profile::built_in().iter().find(|profile| profile.key == key)
    }

    /// Reads a profile.
    ///
    /// # Errors
    /// Wrong TOML with its line and field; lists and rules that contradict one another.
    pub fn parse(text: &str) -> Result<Profile, ProfileFault> {
        let profile: Profile = read(text)?;
        profile.check_ages(text)?;
        profile.check_bases(text)?;
        profile.check_lists()?;
        Ok(profile)
    }

    /// What a page needs to offer this profile.
    pub fn summary(&self) -> ProfileSummary {
        let listed = self.complaints.iter().filter(|step| step.reach == Reach::Listed);
        ProfileSummary {
            key: self.key.clone(),
            name: self.name.clone(),
            description: self.description.clone(),
            role: self.role,
            officer: self.officer.appointment,
            listed_bodies: listed.map(|step| step.name.clone()).collect(),
        }
    }

    /// The organisation's own terms of one kind; more than one when its document contradicts itself.
    pub fn terms_of(&self, kind: TermKind) -> impl Iterator<Item = &ProfileTerm> {
        self.terms.iter().filter(move |term| term.kind == kind)
    }

    /// The groups of data whose module, if any, is on.
    pub fn data_in_use(&self) -> impl Iterator<Item = &DataGroup> {
        self.data.iter().filter(|group| group.module.is_none_or(|module| self.modules.has(module)))
    }

    /// The rule for one kind of consent, when the organisation uses it.
    pub fn consent(&self, kind: &str) -> Option<&ConsentRule> {
        self.consents.iter().find(|rule| rule.kind == kind)
    }

    /// How long an application is kept: as the organisation says, and else as the program chooses.
    pub fn application_rule(&self) -> ApplicationRule {
        self.own_application_rule()
            .or_else(|| self.applications.clone())
            .expect("parse refuses a profile that says nothing about applications")
    }

    fn own_application_rule(&self) -> Option<ApplicationRule> {
        let rule = self.retentions.iter().find(|it| it.category == RetentionCategory::WebsiteApplication)?;
        match rule.keep {
            Keep::Term(keep) => Some(ApplicationRule { keep, from: rule.from, source: rule.source.clone() }),
            Keep::ByLaw | Keep::WhileNeeded => None,
        }
    }

    /// Every source that the profile cites, in the order of its file's subjects.
    pub fn sources(&self) -> Vec<&Source> {
        let single = [
            &self.modules.source,
            &self.officer.source,
            &self.request.source,
            &self.fee.source,
            &self.representatives.source,
            &self.relatives.source,
            &self.bases.source,
            &self.transfer.source,
            &self.disclosure.source,
            &self.changes.source,
            &self.cookies.source,
            &self.breach.source,
            &self.decisions.source,
        ];
        let lines = [&self.subjects, &self.origins, &self.access, &self.security, &self.bases.interest];
        let more_lines = [&self.request.identity, &self.request.steps, &self.request.refusal];
        let breach = [&self.breach.told, &self.breach.not_told];
        let all_lines = lines.into_iter().chain(more_lines).chain(breach).flatten().map(|line| &line.source);
        single
            .into_iter()
            .chain(all_lines)
            .chain(self.age_rule.bands.iter().map(|it| &it.source))
            .chain(self.terms.iter().map(|it| &it.source))
            .chain(self.retentions.iter().map(|it| &it.source))
            .chain(self.complaints.iter().map(|it| &it.source))
            .chain(self.purposes.iter().map(|it| &it.source))
            .chain(self.data.iter().map(|it| &it.source))
            .chain(self.recipients.iter().map(|it| &it.source))
            .chain(self.certificates.iter().map(|it| &it.source))
            .chain(self.consents.iter().map(|it| &it.source))
            .chain(self.clauses.iter().map(|it| &it.source))
            .chain(self.applications.iter().map(|it| &it.source))
            .chain(self.disclosure.short.iter().map(|it| &it.source))
            .chain(self.retentions.iter().filter_map(|it| it.outcome_source.as_ref()))
            .chain(self.stated.iter().map(|it| &it.source))
            .chain(self.left_out.iter().map(|it| &it.source))
            .chain(self.documents.iter().map(|it| &it.source))
            .collect()
    }

    fn check_ages(&self, text: &str) -> Result<(), ProfileFault> {
        let bands = &self.age_rule.bands;
        if bands.is_empty() || join_up(bands.iter().map(|band| (band.from, band.until))) {
            return Ok(());
        }
        Err(ProfileFault::AgesDoNotJoin { line: line_with(text, "ageRule.bands") })
    }

    fn check_bases(&self, text: &str) -> Result<(), ProfileFault> {
        let named = |basis: &LegalBasis| self.bases.named.contains(basis);
        let faulty = |purpose: &&Purpose| purpose.bases.is_empty() || !purpose.bases.iter().all(&named);
        if let Some(purpose) = self.purposes.iter().find(faulty) {
            return Err(ProfileFault::PurposeWithoutBasis { line: line_with(text, &purpose.text) });
        }
        if named(&LegalBasis::LegitimateInterest) && self.bases.interest.is_empty() {
            return Err(ProfileFault::InterestUnnamed { line: line_with(text, "[bases]") });
        }
        Ok(())
    }

    fn check_lists(&self) -> Result<(), ProfileFault> {
        let empty = |field: &str| Err(ProfileFault::Empty { field: field.to_owned() });
        if self.purposes.is_empty() {
            return empty("purpose");
        }
        if self.own_application_rule().or_else(|| self.applications.clone()).is_none() {
            return empty("applications");
        }
        if self.data_in_use().next().is_none() {
            return empty("data");
        }
        if !self.complaints.iter().any(|step| step.reach == Reach::Authority) {
            return empty("complaint");
        }
        Ok(())
    }
}
