//! Volgorde van vertegenwoordigers (BW art. 7:465, Jeugdwet art. 7.3.15, Wmo 2015 art. 1.1.1(2), UAVG art. 5, Wabvpz art. 15g): the rungs of the law table.

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Certainty, Regime};

/// The law whose order of representatives is followed: those of [`Regime`], and civil law for money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LadderLaw {
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
    /// Money and goods (BW Boek 1).
    Money,
}

impl LadderLaw {
    /// Every law with an order of representatives.
    pub const ALL: [LadderLaw; 6] = [
        LadderLaw::Wgbo,
        LadderLaw::Jeugdwet,
        LadderLaw::Wmo,
        LadderLaw::Uavg,
        LadderLaw::Wabvpz,
        LadderLaw::Money,
    ];

    /// The law whose ages apply; money has only the age of majority.
    pub fn regime(self) -> Option<Regime> {
        match self {
            LadderLaw::Wgbo => Some(Regime::Wgbo),
            LadderLaw::Jeugdwet => Some(Regime::Jeugdwet),
            LadderLaw::Wmo => Some(Regime::Wmo),
            LadderLaw::Uavg => Some(Regime::Uavg),
            LadderLaw::Wabvpz => Some(Regime::Wabvpz),
            LadderLaw::Money => None,
        }
    }
}

/// On which side of the age of majority a rung stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LadderClient {
    /// Under the age of majority.
    Minor,
    /// From that age.
    Adult,
}

/// In what quality somebody decides for the client: by a mandate or by a relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RepresentativeRole {
    /// Ouder met gezag.
    ParentWithAuthority,
    /// Voogd.
    Guardian,
    /// Curator.
    Curator,
    /// Mentor.
    Mentor,
    /// Bewindvoerder.
    Administrator,
    /// Schriftelijk gemachtigde.
    WrittenProxy,
    /// Spouse, registered partner or other life companion.
    Partner,
    /// Parent, of an adult.
    Parent,
    /// Child.
    Child,
    /// Brother or sister.
    Sibling,
    /// Grandparent.
    Grandparent,
    /// Grandchild.
    Grandchild,
}

static ROLE_NAMES: LazyLock<BTreeMap<RepresentativeRole, String>> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../../assets/letters/roles.toml"))
        .expect("the names of roles are parsed by a test")
});

impl RepresentativeRole {
    /// What somebody in this role is called under the line to sign on.
    ///
    /// # Panics
    /// Never: a test looks up the name of every role.
    pub fn name(self) -> &'static str {
        ROLE_NAMES.get(&self).map(String::as_str).expect("every role has a name, as a test shows")
    }
}

/// When a representative decides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Acts {
    /// In matters that the client cannot judge.
    #[default]
    WhenIncapable,
    /// Whether the client can judge it or not.
    Always,
}

/// One rung: the roles that come up together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LawRung {
    /// The law.
    pub law: LadderLaw,
    /// For minors or adults.
    pub client: LadderClient,
    /// Lower goes first; rungs of one rank are equals.
    pub rank: u32,
    /// Who.
    pub roles: Vec<RepresentativeRole>,
    /// When they decide.
    #[serde(default)]
    pub acts: Acts,
    /// Article.
    pub article: String,
    /// Since when it holds, where known.
    pub in_force: Option<NaiveDate>,
    /// How sure we are.
    pub certainty: Certainty,
    /// What else should be known, in Dutch.
    pub note: Option<String>,
}

/// A ground on which the dossier of somebody deceased may be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AccessGround {
    /// Written or electronic consent given in life.
    ConsentInLife,
    /// Whoever was told of an incident (Wkkgz art. 10(3)).
    IncidentNotice,
    /// A weighty interest.
    WeightyInterest,
    /// Parent or guardian of a child that died young.
    ParentOfChild,
}

impl AccessGround {
    /// Every ground.
    pub const ALL: [AccessGround; 4] = [
        AccessGround::ConsentInLife,
        AccessGround::IncidentNotice,
        AccessGround::WeightyInterest,
        AccessGround::ParentOfChild,
    ];
}

/// A ground with its article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LawGround {
    /// The ground.
    pub ground: AccessGround,
    /// Article.
    pub article: String,
    /// Since when it holds, where known.
    pub in_force: Option<NaiveDate>,
    /// How sure we are.
    pub certainty: Certainty,
    /// What else should be known, in Dutch.
    pub note: Option<String>,
}

/// Something that may be recorded only when the law surely allows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LawPermission {
    /// Its key.
    pub key: super::PermissionKey,
    /// What it is about, in Dutch.
    pub subject: String,
    /// Article.
    pub article: String,
    /// Since when it holds, where known.
    pub in_force: Option<NaiveDate>,
    /// How sure we are; nothing is recorded while this is to be checked.
    pub certainty: Certainty,
    /// What else should be known, in Dutch.
    pub note: Option<String>,
}

impl LawPermission {
    /// Whether it may be recorded.
    pub fn given(&self) -> bool {
        !self.certainty.needs_checking()
    }
}
