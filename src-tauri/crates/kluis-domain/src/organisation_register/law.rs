//! Lijsten en termijnen van de registers (AVG art. 28, 35, 39 en 6(4)): what is checked, how often, and how long before something ends it is told.
//!
//! All of it stands in `assets/law/registers.toml`, with article or source and how sure we are of it.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::reminder::ReminderKind;
use crate::law::{Certainty, Term, TomlFault, read};

/// An item of a list to check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LawItem {
    /// Its key.
    pub key: String,
    /// What is asked, in Dutch.
    pub text: String,
    /// Article or row of the catalogue.
    pub article: String,
    /// How sure we are.
    pub certainty: Certainty,
}

/// A task of the data protection officer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LawTask {
    /// Its key.
    pub key: String,
    /// The task, in Dutch.
    pub text: String,
    /// Article or row of the catalogue.
    pub article: String,
    /// How often it is looked at; the choice of the program.
    pub every: Term,
    /// Where that comes from.
    pub source: String,
}

/// The edition of a standard that holds.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Norm {
    /// Its name, "NEN 7510".
    pub name: String,
    /// What its name always has in it, "7510".
    pub number: String,
    /// Year of the edition.
    pub year: u32,
    /// Where that comes from.
    pub article: String,
    /// How sure we are.
    pub certainty: Certainty,
}

/// How long before something must be done it is told.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Announcement {
    /// About what.
    pub kind: ReminderKind,
    /// How long before.
    pub before: Term,
    /// Where that comes from.
    pub source: String,
}

/// A newer edition of the standard of a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Superseded {
    /// The standard.
    pub norm: String,
    /// Year of the edition that holds.
    pub year: u32,
    /// Whether that is "te verifiëren".
    pub needs_checking: bool,
}

/// The lists and terms of the registers.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RegistersLaw {
    /// When this was last compared with the law.
    pub state: NaiveDate,
    /// How often a processor is supervised where no next date was agreed.
    pub supervision_every: Term,
    /// From how many criteria a data protection impact assessment seems needed.
    pub criteria_needed: u32,
    /// What an agreement with a processor must say.
    pub agreement: Vec<LawItem>,
    /// Criteria for an assessment.
    pub criterion: Vec<LawItem>,
    /// Factors of compatibility.
    pub factor: Vec<LawItem>,
    /// Tasks of the officer.
    pub task: Vec<LawTask>,
    /// Standards.
    pub norm: Vec<Norm>,
    /// Announcements.
    pub announce: Vec<Announcement>,
}

static BUILT_IN: LazyLock<RegistersLaw> = LazyLock::new(|| {
    RegistersLaw::parse(include_str!("../../../../../assets/law/registers.toml"))
        .expect("a test reads the built-in table, so a faulty one is never shipped")
});

impl RegistersLaw {
    /// The table that comes with the program.
    pub fn built_in() -> &'static RegistersLaw {
        &BUILT_IN
    }

    /// Reads a table.
    ///
    /// # Errors
    /// Wrong TOML with its line.
    pub fn parse(text: &str) -> Result<RegistersLaw, TomlFault> {
        read(text)
    }

    /// How long before something must be done it is told; at once where the table does not say.
    pub fn before(&self, kind: ReminderKind) -> Option<Term> {
        self.announce.iter().find(|it| it.kind == kind).map(|it| it.before)
    }

    /// The task with this key.
    pub fn task(&self, key: &str) -> Option<&LawTask> {
        self.task.iter().find(|it| it.key == key)
    }

    /// The edition that took the place of this one, where there is one.
    pub fn superseded(&self, norm: &str, year: u32) -> Option<Superseded> {
        let newer = self.norm.iter().find(|it| norm.contains(&it.number) && year < it.year)?;
        let needs_checking = newer.certainty.needs_checking();
        Some(Superseded { norm: newer.name.clone(), year: newer.year, needs_checking })
    }
}
