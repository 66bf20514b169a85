//! Verstrekking (AVG art. 4(9), 5(2) en 30(1)(d); BW art. 7:457, Jeugdwet art. 7.3.11, UAVG art. 22–33): may this leave the building, on what ground, and with which duties.
//!
//! The grounds, their conditions and their duties are rows of `assets/law/disclosure.toml` ([`DisclosureLaw`]); [`judge`] walks
//! them with the facts on record. What was given out is kept as a [`Disclosure`] ([`check`]): never without a ground, save in
//! an emergency that says why.

mod judge;
mod law;
mod notice;
mod record;
#[cfg(test)]
mod tests;
mod words;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    consent::{ConsentId, Permission},
    dossier_item::{ItemKind, SpecialKind},
    profile::{DataKind, Profile, Source},
    recipient::RecipientKind,
};

pub use judge::judge;
pub use law::{
    ConditionRow, DisclosureCondition, DisclosureDuty, DisclosureLaw, DisclosureLawFault, DutyRow, Emergency,
    Ground, GroundClient, GroundRole, Rests,
};
pub use notice::{
    Notice, NoticeDoneDraft, NoticeEnd, NoticeFault, NoticeField, NoticeId, NoticeKind, NoticeRefusal,
    NoticeSettled, end_notice,
};
pub use record::{
    Carried, ConditionDraft, Disclosure, DisclosureDraft, DisclosureFault, DisclosureField, DisclosureId,
    DisclosureRefusal, KeptCondition, KeptDuty, check, read_question,
};
pub use words::{DisclosureChoice, DisclosureChoices, DisclosurePurposeChoice, choices};

/// What a disclosure is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DisclosurePurpose {
    /// Care or treatment by the recipient.
    Treatment,
    /// Waarneming: the recipient stands in.
    Handover,
    /// Overleg: consulting and exchanging.
    Consultation,
    /// Payment of the care, or accounting for it.
    Payment,
    /// Executing an insurance policy.
    InsuranceExecution,
    /// Risk assessment by an insurer.
    InsurerRisk,
    /// Indication (CIZ).
    Indication,
    /// Supervision by an authority.
    Supervision,
    /// Statutory duty or order of a court.
    LegalDuty,
    /// Suspected abuse (meldcode).
    AbuseReport,
    /// Bemoeizorg.
    Outreach,
    /// Somebody directly involved, outside the care.
    Involvement,
    /// Contact with a school, employer or landlord.
    OutsiderContact,
    /// Family portal, circle.
    CircleAccess,
    /// The client's own request, or the representative's.
    OwnRequest,
    /// Inspection of the file by somebody whom the client asks.
    Inspection,
    /// A relative after death.
    AfterDeath,
    /// Audit.
    Audit,
    /// Research or statistics in which the client can be recognised.
    Research,
    /// Statistics in which nobody can.
    Statistics,
    /// Handing the whole dossier over.
    Transfer,
    /// Electronic exchange system.
    ElectronicExchange,
    /// Linking registrations.
    LinkRegistrations,
    /// Publishing images or sound.
    Publication,
    /// News and offers.
    Newsletter,
    /// Sharing with partners or subsidiaries.
    Partners,
    /// Work by a processor.
    Processing,
    /// Defence of the organisation in a complaint or lawsuit.
    OwnClaim,
    /// Another purpose of the organisation.
    OtherPurpose,
}

impl DisclosurePurpose {
    /// Every purpose, in the order in which to offer them.
    pub const ALL: [DisclosurePurpose; 29] = [
        DisclosurePurpose::Treatment,
        DisclosurePurpose::Handover,
        DisclosurePurpose::Consultation,
        DisclosurePurpose::Payment,
        DisclosurePurpose::InsuranceExecution,
        DisclosurePurpose::InsurerRisk,
        DisclosurePurpose::Indication,
        DisclosurePurpose::Supervision,
        DisclosurePurpose::LegalDuty,
        DisclosurePurpose::AbuseReport,
        DisclosurePurpose::Outreach,
        DisclosurePurpose::Involvement,
        DisclosurePurpose::OutsiderContact,
        DisclosurePurpose::CircleAccess,
        DisclosurePurpose::OwnRequest,
        DisclosurePurpose::Inspection,
        DisclosurePurpose::AfterDeath,
        DisclosurePurpose::Audit,
        DisclosurePurpose::Research,
        DisclosurePurpose::Statistics,
        DisclosurePurpose::Transfer,
        DisclosurePurpose::ElectronicExchange,
        DisclosurePurpose::LinkRegistrations,
        DisclosurePurpose::Publication,
        DisclosurePurpose::Newsletter,
        DisclosurePurpose::Partners,
        DisclosurePurpose::Processing,
        DisclosurePurpose::OwnClaim,
        DisclosurePurpose::OtherPurpose,
    ];
}

/// A kind of data as the rules tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DisclosedKind {
    /// Ordinary personal data.
    Ordinary,
    /// Health (AVG art. 4(15)).
    Health,
    /// Any other special category (AVG art. 9(1)).
    Special,
    /// Criminal data (AVG art. 10).
    Criminal,
    /// The BSN.
    Bsn,
    /// Images or sound.
    Images,
    /// Data in which nobody can be recognised; never beside any other.
    Anonymised,
}

impl DisclosedKind {
    /// Every kind, in the order in which to offer them.
    pub const ALL: [DisclosedKind; 7] = [
        DisclosedKind::Ordinary,
        DisclosedKind::Health,
        DisclosedKind::Special,
        DisclosedKind::Criminal,
        DisclosedKind::Images,
        DisclosedKind::Bsn,
        DisclosedKind::Anonymised,
    ];

    /// The kinds that an item of the dossier holds.
    pub fn of_item(kind: ItemKind, category: DataKind, special: &[SpecialKind]) -> BTreeSet<DisclosedKind> {
        let mut kinds = BTreeSet::from([DisclosedKind::Ordinary]);
        match category {
            DataKind::Ordinary => {}
            DataKind::Criminal => drop(kinds.insert(DisclosedKind::Criminal)),
            DataKind::Bsn => drop(kinds.insert(DisclosedKind::Bsn)),
            DataKind::Special => kinds.extend(special.iter().map(|it| DisclosedKind::from(*it))),
        }
        if matches!(kind, ItemKind::Image | ItemKind::PassportPhoto) {
            kinds.insert(DisclosedKind::Images);
        }
        kinds
    }
}

impl From<SpecialKind> for DisclosedKind {
    fn from(kind: SpecialKind) -> DisclosedKind {
        match kind {
            SpecialKind::Health => DisclosedKind::Health,
            SpecialKind::Religion
            | SpecialKind::Race
            | SpecialKind::Politics
            | SpecialKind::Union
            | SpecialKind::SexLife => DisclosedKind::Special,
        }
    }
}

/// How much goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DisclosureExtent {
    /// What is named.
    #[default]
    Part,
    /// The whole dossier.
    Whole,
}

/// The way it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DisclosureChannel {
    /// By secured mail.
    SecureMail,
    /// By ordinary e-mail.
    Email,
    /// On paper, by post.
    Post,
    /// Handed over, or looked at here.
    InPerson,
    /// By telephone.
    Phone,
    /// Through a portal or another system.
    Portal,
}

impl DisclosureChannel {
    /// Every channel, in the order in which to offer them.
    pub const ALL: [DisclosureChannel; 6] = [
        DisclosureChannel::SecureMail,
        DisclosureChannel::Phone,
        DisclosureChannel::Post,
        DisclosureChannel::InPerson,
        DisclosureChannel::Portal,
        DisclosureChannel::Email,
    ];
}

/// A condition that somebody says is met, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Tick {
    /// Which.
    pub condition: DisclosureCondition,
    /// Why; never empty.
    pub reason: String,
}

/// What is asked: may this go to them, for this, on that day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisclosureQuestion {
    /// What the recipient is.
    pub recipient: RecipientKind,
    /// What the recipient is called.
    pub name: String,
    /// What for.
    pub purpose: DisclosurePurpose,
    /// Which kinds of data; never empty.
    pub data: BTreeSet<DisclosedKind>,
    /// How much.
    pub extent: DisclosureExtent,
    /// On which day.
    pub on: NaiveDate,
    /// As what the discloser gives it, in words; may be empty.
    pub function: String,
    /// The way it goes.
    pub channel: DisclosureChannel,
    /// What was ticked.
    pub ticks: Vec<Tick>,
    /// The ground that is claimed; `None` takes the best.
    pub claimed: Option<String>,
    /// Whether the recipient asks for a copy of the consent.
    pub copy_asked: bool,
    /// Whether the recipient is outside the European Economic Area.
    pub outside_europe: bool,
    /// For images: the use, in words as in the consent; may be empty.
    pub image_use: String,
}

/// A consent or objection on record, as far as the rules need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentFact {
    /// Which.
    pub consent: ConsentId,
    /// Its kind in Dutch.
    pub kind: String,
    /// What it permits, or forbids where it is an objection.
    pub permits: Vec<Permission>,
    /// Whether it is an objection.
    pub objection: bool,
    /// Whom it names; nobody means whoever fits the kind.
    pub recipients: Vec<(RecipientKind, String)>,
    /// Uses that were ticked.
    pub choices: Vec<String>,
    /// What for, in words.
    pub purpose: String,
    /// First day in force.
    pub from: NaiveDate,
    /// Last day in force; the day of withdrawal is none.
    pub until: Option<NaiveDate>,
    /// Whether it was given in writing.
    pub written: bool,
    /// Whether the signed paper is on file.
    pub on_file: bool,
    /// Whether it is to be asked again, because the signer no longer decides.
    pub ask_again: bool,
}

impl ConsentFact {
    /// Whether it is in force on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|last| day <= last)
    }
}

/// What is on record of the client and the organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisclosureFacts<'a> {
    /// By which profile the organisation works.
    pub profile: &'a Profile,
    /// Consents and objections.
    pub consents: Vec<ConsentFact>,
    /// Whether the client had died by that day.
    pub deceased: bool,
    /// Whether the client died under the age of BW art. 7:458b.
    pub died_young: bool,
    /// Who decides for or with the client on that day, by name.
    pub deciders: Vec<String>,
    /// Whether the client was not yet told that we hold these data from others.
    pub source_untold: bool,
    /// Whether the BSN of the client is known.
    pub bsn_known: bool,
}

/// What came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DisclosureOutcome {
    /// It may go.
    Allowed,
    /// It may go, and something is to be done.
    AllowedWithDuties,
    /// There is no ground, or something stands in the way.
    NotAllowed,
}

/// A ground that carries the disclosure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroundFound {
    /// Key of the row.
    pub key: String,
    /// In Dutch.
    pub name: String,
    /// Law, consent or contract.
    pub rests: Rests,
    /// Article.
    pub article: String,
    /// Rows of the obligation catalogue.
    pub source: Vec<String>,
    /// What else should be known, in Dutch.
    pub note: Option<String>,
    /// Whether it is "te verifiëren".
    pub needs_checking: bool,
    /// The consent it rests on.
    pub consent: Option<ConsentFound>,
    /// Conditions that are met.
    pub met: Vec<ConditionStand>,
}

/// The consent that carries it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsentFound {
    /// Which.
    pub id: ConsentId,
    /// Its kind in Dutch.
    pub kind: String,
    /// What it is for, in words.
    pub purpose: String,
    /// Since when.
    pub from: NaiveDate,
    /// Until when.
    pub until: Option<NaiveDate>,
}

/// A ground that would carry it if more were so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroundMissing {
    /// Key of the row.
    pub key: String,
    /// In Dutch.
    pub name: String,
    /// Law, consent or contract.
    pub rests: Rests,
    /// Article.
    pub article: String,
    /// Rows of the obligation catalogue.
    pub source: Vec<String>,
    /// Whether it is "te verifiëren".
    pub needs_checking: bool,
    /// What is not so; never empty.
    pub lacks: Vec<GroundLack>,
    /// Conditions that are met.
    pub met: Vec<ConditionStand>,
}

/// Why a ground does not carry it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "lack", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum GroundLack {
    /// A condition is not met.
    Condition {
        /// Which.
        stand: ConditionStand,
    },
    /// No consent was ever given.
    NoConsent {
        /// What it would have to permit.
        permission: Permission,
    },
    /// The consent names others.
    ConsentNamesOthers {
        /// Its kind in Dutch.
        kind: String,
    },
    /// The consent begins later.
    ConsentNotYet {
        /// First day.
        from: NaiveDate,
    },
    /// The consent was withdrawn or had ended.
    ConsentEnded {
        /// Last day on which it held.
        until: NaiveDate,
    },
    /// The profile asks writing, and it was not in writing.
    ConsentNotWritten {
        /// Rows of the profile's rule.
        source: Vec<String>,
    },
    /// It cannot carry this kind of data.
    CannotCarry {
        /// Which.
        kind: DisclosedKind,
    },
    /// The BSN may not be named to this recipient.
    BsnForbidden {
        /// Article.
        article: String,
    },
    /// It cannot carry the whole dossier.
    NotTheWhole,
    /// The client has died.
    ClientDied,
    /// The client is alive.
    ClientAlive,
}

/// A condition and whether it is met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConditionStand {
    /// Which.
    pub condition: DisclosureCondition,
    /// In Dutch.
    pub text: String,
    /// The question after why, in Dutch; `None` where the program knows.
    pub asks: Option<String>,
    /// What was answered; empty where nothing was.
    pub reason: String,
    /// Article.
    pub article: String,
}

/// Something that stands in the way of every ground.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "bar", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum DisclosureBar {
    /// No rule lets this recipient have data for this purpose.
    NoGround,
    /// Outside the European Economic Area without enough protection.
    OutsideEurope {
        /// What must be ticked.
        stand: ConditionStand,
        /// Rows of the obligation catalogue.
        source: Vec<String>,
    },
    /// This function may not disclose here.
    FunctionMayNot {
        /// Those that may.
        authorised: Vec<String>,
        /// Rows of the profile's rule.
        source: Vec<String>,
    },
    /// Anonymised data cannot be together with others.
    NotAnonymous,
}

/// A duty that comes with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DutyDue {
    /// Which.
    pub duty: DisclosureDuty,
    /// In Dutch.
    pub text: String,
    /// Article, with rows of the catalogue where a profile asks it.
    pub article: String,
    /// Whether it is "te verifiëren".
    pub needs_checking: bool,
}

/// Where the profile is laxer than the law, and the law holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProfileLaxer {
    /// In Dutch.
    pub text: String,
    /// Article that holds.
    pub article: String,
    /// Rows of the profile's rule.
    pub source: Vec<String>,
}

/// The answer, with everything it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisclosureVerdict {
    /// What came out.
    pub outcome: DisclosureOutcome,
    /// Grounds that carry it, the best first; empty where nothing does.
    pub grounds: Vec<GroundFound>,
    /// Grounds that would, and what they lack.
    pub missing: Vec<GroundMissing>,
    /// What stands in the way of all.
    pub bars: Vec<DisclosureBar>,
    /// What is to be done.
    pub duties: Vec<DutyDue>,
    /// Where the profile is laxer than the law.
    pub laxer: Vec<ProfileLaxer>,
    /// Whether the client is to be told afterwards.
    pub notify_client: bool,
    /// Whether an emergency with its reason could go past this.
    pub emergency_possible: bool,
    /// Whether the ground is "te verifiëren".
    pub needs_checking: bool,
}

/// What a profile lays down about disclosure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DisclosureRule {
    /// Recipients for whom consent is asked although the law asks none.
    #[serde(default)]
    pub consent_for: Vec<RecipientKind>,
    /// Functions that may disclose; empty means that the organisation does not say.
    #[serde(default)]
    pub authorised: Vec<String>,
    /// For which purposes those functions alone may.
    #[serde(default)]
    pub authorised_for: Vec<DisclosurePurpose>,
    /// Conditions for research without consent; empty means those of the law.
    #[serde(default)]
    pub research: Vec<DisclosureCondition>,
    /// Recipients who get data in which nobody is recognisable only after a written agreement (MW-13.4).
    #[serde(default)]
    pub agreement_for: Vec<RecipientKind>,
    /// Whether insurers get data for their risk unless the client objects.
    #[serde(default)]
    pub insurer_risk: bool,
    /// Whether the client is told of every disclosure without consent (RZ-2.5).
    #[serde(default)]
    pub tells_client: bool,
    /// Where it is laxer than the law.
    #[serde(default)]
    pub short: Vec<DisclosureShort>,
    /// Where it comes from.
    pub source: Source,
}

/// A rule of the profile that is laxer than the law.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DisclosureShort {
    /// For which purposes it matters.
    pub purposes: Vec<DisclosurePurpose>,
    /// What the law says, in Dutch.
    pub text: String,
    /// Article.
    pub article: String,
    /// Where it comes from.
    pub source: Source,
}
