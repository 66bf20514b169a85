//! Grondslagen voor een verstrekking (AVG art. 6, 9 en 10; BW art. 7:457–7:458b; UAVG art. 22–33): the rows of `assets/law/disclosure.toml`.

use std::{collections::BTreeSet, sync::LazyLock};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{DisclosedKind, DisclosurePurpose};
use crate::{
    consent::Permission,
    law::{Certainty, Regime, TomlFault, read},
    recipient::RecipientKind,
};

/// Something that must be so for a ground to carry a disclosure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names its row of the table, which says it in Dutch with its article")]
pub enum DisclosureCondition {
    DirectlyInvolved,
    Locum,
    PaymentNeedsIt,
    Secrecy,
    Contract,
    ProcessorAgreement,
    ControllerInstruction,
    DutyNamed,
    SupervisorAsks,
    IndicationNeedsIt,
    SupervisionOrder,
    SuspectedAbuse,
    OutreachSerious,
    OutreachAvoidsCare,
    OutreachConsentTried,
    ResearchNecessary,
    ResearchPublicInterest,
    ResearchConsentImpossible,
    ResearchSafeguards,
    ResearchNoObjection,
    Irreversible,
    StatisticsAgreement,
    IncidentNotice,
    WeightyInterest,
    ConsentInLife,
    ParentOfDeceased,
    GoodCare,
    ClaimNeedsIt,
    AdequateProtection,
    Represents,
    DiedYoung,
    NoCoTreaterObjection,
    NoInsurerObjection,
    NoAnonymousObjection,
    PaperOnFile,
    ChoiceConsented,
    ProfileAllows,
    ProfileRisk,
    ConsentInForce,
}

/// Something that is to be done with a disclosure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names its row of the table, which says it in Dutch with its article")]
pub enum DisclosureDuty {
    OnlyNecessary,
    NameBsn,
    OmitBsn,
    SendConsentCopy,
    KeepProxy,
    WithinConsent,
    AskAgain,
    InformClient,
    InformSource,
    NoteResearch,
    EstablishIdentity,
    CheckCaller,
    SecureChannel,
}

impl DisclosureDuty {
    /// Every duty.
    pub const ALL: [DisclosureDuty; 13] = [
        DisclosureDuty::OnlyNecessary,
        DisclosureDuty::NameBsn,
        DisclosureDuty::OmitBsn,
        DisclosureDuty::SendConsentCopy,
        DisclosureDuty::KeepProxy,
        DisclosureDuty::WithinConsent,
        DisclosureDuty::AskAgain,
        DisclosureDuty::InformClient,
        DisclosureDuty::InformSource,
        DisclosureDuty::NoteResearch,
        DisclosureDuty::EstablishIdentity,
        DisclosureDuty::CheckCaller,
        DisclosureDuty::SecureChannel,
    ];
}

/// What a ground rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Rests {
    /// An article.
    Law,
    /// A consent in force.
    Consent,
    /// An agreement.
    Contract,
}

/// Whether the client is alive.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum GroundClient {
    /// Only in life.
    #[default]
    Alive,
    /// Only after death.
    Deceased,
    /// In life and after.
    Either,
}

/// For which part an organisation plays.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum GroundRole {
    /// Only for who decides why and how.
    #[default]
    Controller,
    /// Only for who works for another.
    Processor,
    /// For both.
    Either,
}

/// A ground for disclosure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Ground {
    /// Its key.
    pub key: String,
    /// In Dutch.
    pub name: String,
    /// Law, consent or contract.
    pub rests: Rests,
    /// What the consent must permit, where it rests on one.
    pub permission: Option<Permission>,
    /// For which purposes.
    pub purposes: Vec<DisclosurePurpose>,
    /// Groups of recipients.
    #[serde(default)]
    groups: Vec<String>,
    /// Single recipients.
    #[serde(default)]
    recipients: Vec<RecipientKind>,
    /// Whether any recipient fits.
    #[serde(default)]
    anyone: bool,
    /// In life, after death, or both.
    #[serde(default)]
    pub client: GroundClient,
    /// For controllers, processors, or both.
    #[serde(default)]
    pub role: GroundRole,
    /// Under which laws; empty means all.
    #[serde(default)]
    pub regimes: Vec<Regime>,
    /// What must be so.
    #[serde(default)]
    pub needs: Vec<DisclosureCondition>,
    /// Which data it can carry.
    pub carries: Vec<DisclosedKind>,
    /// Whether the whole dossier may go.
    #[serde(default)]
    pub whole: bool,
    /// Whether the BSN may be named although no law lets this recipient use it for itself.
    #[serde(default)]
    pub bsn: bool,
    /// Whether a profile may ask consent all the same.
    #[serde(default)]
    pub yields: bool,
    /// Whether the client is told whatever the profile says.
    #[serde(default)]
    pub notice: bool,
    /// What comes with it.
    #[serde(default)]
    pub duties: Vec<DisclosureDuty>,
    /// Article.
    pub article: String,
    /// What else should be known, in Dutch.
    pub note: Option<String>,
    /// Rows of the obligation catalogue.
    pub source: Vec<String>,
    /// How sure we are.
    pub certainty: Certainty,
}

/// A condition in words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConditionRow {
    /// Which.
    pub key: DisclosureCondition,
    /// In Dutch.
    pub text: String,
    /// The question after why; absent where the program knows.
    pub reason: Option<String>,
    /// Whether the program knows.
    #[serde(default)]
    pub computed: bool,
    /// Article.
    pub article: String,
}

/// A duty in words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DutyRow {
    /// Which.
    pub key: DisclosureDuty,
    /// In Dutch.
    pub text: String,
    /// Article.
    pub article: String,
    /// Rows of the obligation catalogue.
    #[serde(default)]
    pub source: Vec<String>,
    /// How sure we are.
    pub certainty: Certainty,
}

/// The one way past "not allowed".
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Emergency {
    /// In Dutch.
    pub text: String,
    /// Article.
    pub article: String,
    /// How sure we are.
    pub certainty: Certainty,
    /// Purposes that are never an emergency.
    pub never: Vec<DisclosurePurpose>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct RecipientGroup {
    key: String,
    recipients: Vec<RecipientKind>,
}

/// The table of grounds.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DisclosureLaw {
    /// The date on which the rows were last compared with the law.
    pub state: NaiveDate,
    /// Article under which earlier recipients are told of a correction.
    pub corrected: String,
    /// Under which article the client, and earlier recipients, hear that a consent was withdrawn.
    pub withdrawn: String,
    #[serde(rename = "group")]
    groups: Vec<RecipientGroup>,
    /// Conditions.
    #[serde(rename = "condition")]
    pub conditions: Vec<ConditionRow>,
    /// Duties.
    #[serde(rename = "duty")]
    pub duties: Vec<DutyRow>,
    /// Emergency.
    pub emergency: Emergency,
    /// Grounds, the best first.
    #[serde(rename = "ground")]
    pub grounds: Vec<Ground>,
}

/// Why a text is no such table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DisclosureLawFault {
    /// The TOML is wrong.
    #[error(transparent)]
    Toml(#[from] TomlFault),
    /// A row is missing, stands there twice or contradicts itself.
    #[error("row {0} is missing, double or contradicts itself")]
    Row(String),
}

static BUILT_IN: LazyLock<DisclosureLaw> = LazyLock::new(|| {
    DisclosureLaw::parse(include_str!("../../../../../assets/law/disclosure.toml"))
        .expect("a test reads the built-in table, so a faulty one is never shipped")
});

impl DisclosureLaw {
    /// The table that comes with the program.
    pub fn built_in() -> &'static DisclosureLaw {
        &BUILT_IN
    }

    /// Reads a table.
    ///
    /// # Errors
    /// Wrong TOML with its line; a condition or duty missing or double; a ground without recipient, or whose consent
    /// and permission do not go together.
    pub fn parse(text: &str) -> Result<DisclosureLaw, DisclosureLawFault> {
        let mut law: DisclosureLaw = read(text)?;
        law.resolve()?;
        law.refuse_doubles()?;
        law.refuse_gaps()?;
        Ok(law)
    }

    /// Every condition that is asked and every duty has its words.
    fn refuse_gaps(&self) -> Result<(), DisclosureLawFault> {
        let always = [DisclosureCondition::AdequateProtection, DisclosureCondition::ConsentInForce];
        let mut asked = self.grounds.iter().flat_map(|it| &it.needs).chain(&always);
        let condition = asked.find(|it| !self.conditions.iter().any(|row| row.key == **it));
        let duty = DisclosureDuty::ALL.iter().find(|it| !self.duties.iter().any(|row| row.key == **it));
        match condition.map(|it| format!("{it:?}")).or(duty.map(|it| format!("{it:?}"))) {
            Some(lost) => Err(DisclosureLawFault::Row(lost)),
            None => Ok(()),
        }
    }

    /// Groups become the recipients in them.
    fn resolve(&mut self) -> Result<(), DisclosureLawFault> {
        for ground in &mut self.grounds {
            let fault = || DisclosureLawFault::Row(ground.key.clone());
            for group in &ground.groups {
                let found = self.groups.iter().find(|it| it.key == *group).ok_or_else(fault)?;
                ground.recipients.extend(&found.recipients);
            }
            let nobody = ground.recipients.is_empty() && !ground.anyone;
            let consent = ground.permission.is_some() == (ground.rests == Rests::Consent);
            if nobody || !consent || ground.purposes.is_empty() || ground.carries.is_empty() {
                return Err(fault());
            }
        }
        Ok(())
    }

    fn refuse_doubles(&self) -> Result<(), DisclosureLawFault> {
        let mut seen = BTreeSet::new();
        let grounds = self.grounds.iter().map(|it| it.key.clone());
        let conditions = self.conditions.iter().map(|it| format!("{:?}", it.key));
        let duties = self.duties.iter().map(|it| format!("{:?}", it.key));
        let mut keys = grounds.chain(conditions).chain(duties);
        match keys.find(|key| !seen.insert(key.clone())) {
            Some(double) => Err(DisclosureLawFault::Row(double)),
            None => Ok(()),
        }
    }

    /// A condition in words.
    pub fn condition(&self, key: DisclosureCondition) -> &ConditionRow {
        let found = self.conditions.iter().find(|it| it.key == key);
        found.expect("parse refuses a table without a condition that is used")
    }

    /// A duty in words.
    pub fn duty(&self, key: DisclosureDuty) -> &DutyRow {
        let found = self.duties.iter().find(|it| it.key == key);
        found.expect("parse refuses a table without every duty")
    }

    /// A ground by its key.
    pub fn ground(&self, key: &str) -> Option<&Ground> {
        self.grounds.iter().find(|it| it.key == key)
    }
}

impl Ground {
    /// Whether data for this purpose can go to this recipient on it.
    pub fn fits(&self, recipient: RecipientKind, purpose: DisclosurePurpose) -> bool {
        self.purposes.contains(&purpose) && (self.anyone || self.recipients.contains(&recipient))
    }

    /// The recipients it names, for a list to choose from; any recipient where it names none.
    pub fn recipients(&self) -> Option<&[RecipientKind]> {
        if self.anyone { None } else { Some(&self.recipients) }
    }
}
