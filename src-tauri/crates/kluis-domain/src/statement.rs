//! Privacy statement (privacyverklaring; AVG art. 12 tot en met 14): what a client is told, and whether it is complete.

mod facts;
#[cfg(test)]
mod tests;
mod texts;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

pub use texts::{Article13, StatementTexts, TextsFault};

pub use crate::prose::{Fact, Part, Section};

use crate::law::{Law, LawTerm};
use crate::organisation::Organisation;
use crate::profile::{ProcessingRole, Profile};
use crate::prose::{Blanks, Row, Vocabulary, compose_section};
use facts::Facts;
use texts::ItemText;

/// A document in which the organisation says what its policy is (AVG art. 12, 13 and 24(2)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PolicyDocument {
    /// The privacy statement (privacyverklaring) for clients; of a processor, its own statement.
    PrivacyStatement,
}

impl PolicyDocument {
    /// Every document, in the order in which they are offered.
    pub const ALL: [PolicyDocument; 1] = [PolicyDocument::PrivacyStatement];
}

/// A composed statement: words only, ready to be laid out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Statement {
    /// "Privacyverklaring", or the processor's title.
    pub title: String,
    /// One sentence under the title that says for whom this is.
    pub lead: String,
    /// Numbered in the order given.
    pub sections: Vec<Section>,
    /// Every item of art. 13, in the order of law.md 2.1, each present or excused.
    pub completeness: Vec<Coverage>,
}

/// What the statement says about one item that art. 13 asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Coverage {
    /// The item in Dutch, "Bewaartermijn of criteria".
    pub item: String,
    /// Article, "AVG art. 13(2)(a)".
    pub article: String,
    /// Where it stands, or why it does not apply.
    pub verdict: Verdict,
}

/// Present, or excused with a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Verdict {
    /// Heading of the section that says it.
    Present {
        /// The heading.
        heading: String,
    },
    /// "Niet van toepassing", printed in the statement with its reason.
    NotApplicable {
        /// The reason in Dutch.
        reason: String,
    },
}

/// Why no statement was composed.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, TS)]
#[serde(tag = "reason", rename_all = "camelCase")]
pub enum StatementRefusal {
    /// The organisation lacks facts that this profile's statement cannot do without.
    #[error("organisation lacks {missing:?}")]
    OrganisationIncomplete {
        /// Fields, "contact.email", "complaintBodies.0".
        missing: Vec<String>,
    },
    /// The texts do not fit the profile.
    #[error(transparent)]
    Texts {
        /// What is wrong.
        #[from]
        fault: TextsFault,
    },
}

/// Composes the privacy statement of an organisation that works by a profile.
///
/// Terms are the stricter of profile and law. What art. 13 asks and does not apply is printed with its reason.
///
/// # Errors
/// [`StatementRefusal::OrganisationIncomplete`] with every missing field; a fault in the texts.
pub fn compose(
    profile: &Profile,
    organisation: &Organisation,
    law: &Law,
    texts: &StatementTexts,
    today: NaiveDate,
) -> Result<Statement, StatementRefusal> {
    let missing = facts::missing(profile, organisation);
    if !missing.is_empty() {
        return Err(StatementRefusal::OrganisationIncomplete { missing });
    }
    let mut facts = Facts::gather(profile, organisation, law, &texts.words, today)?;
    let completeness: Vec<_> = texts.items.iter().map(|item| coverage(item, texts, &facts)).collect();
    facts.blanks.list("niet_van_toepassing", completeness.iter().filter_map(not_applicable).collect());
    Ok(Statement {
        title: facts.blanks.fill(&texts.title, &[]).unwrap_or_default(),
        lead: facts.blanks.fill(&texts.lead, &[]).unwrap_or_default(),
        sections: texts
            .sections
            .iter()
            .filter_map(|section| compose_section(section, &facts.blanks))
            .collect(),
        completeness,
    })
}

/// What every text of an organisation can say of itself, its profile and the law: the names of [`policy_vocabulary`].
pub(crate) fn policy_blanks(
    profile: &Profile,
    organisation: &Organisation,
    law: &Law,
    today: NaiveDate,
) -> Result<Blanks, TextsFault> {
    let texts = StatementTexts::built_in(PolicyDocument::PrivacyStatement, profile.role);
    Ok(Facts::gather(profile, organisation, law, &texts.words, today)?.blanks)
}

/// The names that [`policy_blanks`] fills in.
pub(crate) fn policy_vocabulary() -> Vocabulary<'static> {
    texts::VOCABULARY
}

/// A term of the law as letters say it, with "te verifiëren" where its row is not certain.
pub(crate) fn law_term_in_words(term: &LawTerm) -> Result<String, TextsFault> {
    let texts = StatementTexts::built_in(PolicyDocument::PrivacyStatement, ProcessingRole::Controller);
    facts::law_term_in_words(term, &texts.words)
}

/// A text marked "te verifiëren".
pub(crate) fn to_check(text: &str) -> String {
    let texts = StatementTexts::built_in(PolicyDocument::PrivacyStatement, ProcessingRole::Controller);
    facts::to_check(text, &texts.words)
}

fn coverage(item: &ItemText, texts: &StatementTexts, facts: &Facts) -> Coverage {
    let heading = texts.section(&item.section).map(|section| section.heading.clone()).unwrap_or_default();
    let verdict = match item.needs.as_ref().is_none_or(|name| facts.blanks.has(name)) {
        true => Verdict::Present { heading },
        false => Verdict::NotApplicable { reason: facts.blanks.fill(&item.absent, &[]).unwrap_or_default() },
    };
    Coverage { item: item.item.clone(), article: item.article.clone(), verdict }
}

fn not_applicable(coverage: &Coverage) -> Option<Row> {
    match &coverage.verdict {
        Verdict::Present { .. } => None,
        Verdict::NotApplicable { reason } => {
            Some(vec![("onderwerp", coverage.item.clone()), ("reden", reason.clone())])
        }
    }
}
