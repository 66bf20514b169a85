//! Privacyverklaring, privacyreglement en andere stukken van het privacybeleid (AVG art. 12 tot en met 14 en 24(2)): what clients and staff are told, and whether it is complete.
//!
//! Which words a document has stands in `assets/letters`; what they are filled with comes from profile, organisation and law
//! ([`facts`]). What is said of one profile is never said of another.

mod facts;
mod retention;
#[cfg(test)]
mod tests;
mod texts;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

pub use retention::{RetentionWords, retention_in_words, term_in_dutch};
pub use texts::{Article13, Article14, StatementTexts, TextsFault};

pub use crate::prose::{Fact, Part, Section};

use crate::law::{Law, LawTerm};
use crate::organisation::Organisation;
use crate::profile::{ProcessingRole, Profile};
use crate::prose::{Blanks, Row, Vocabulary, compose_section};
use facts::Facts;
use texts::{ItemText, Stands};

/// A document in which the organisation says what its policy is (AVG art. 12, 13 and 24(2)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PolicyDocument {
    /// The privacy statement (privacyverklaring) for clients; of a processor, its own statement.
    PrivacyStatement,
    /// The statement on one page (samenvatting).
    Summary,
    /// The statement with every term, article and legal basis (volledige privacyverklaring).
    FullStatement,
    /// The privacy regulation (privacyreglement), in numbered articles.
    Regulation,
    /// The text with which the regulation is made known (aankondiging, ZT-2.1).
    Announcement,
    /// Paragraphs for the website: cookies, links, messages (ZT-21.1-21.6, MX-37).
    Website,
    /// Rules about cameras (RZ-7.1).
    CameraRules,
    /// Rules about e-mail with data of clients (RZ-6.1).
    EmailRules,
    /// Rules about social media and messages (RZ-5.2).
    SocialMediaRules,
    /// What each member of staff signs about secrecy (UAVG art. 30(4), ZT-11.3).
    Secrecy,
}

impl PolicyDocument {
    /// Every document, in the order in which they are offered.
    pub const ALL: [PolicyDocument; 10] = [
        PolicyDocument::PrivacyStatement,
        PolicyDocument::Summary,
        PolicyDocument::FullStatement,
        PolicyDocument::Regulation,
        PolicyDocument::Announcement,
        PolicyDocument::Website,
        PolicyDocument::CameraRules,
        PolicyDocument::EmailRules,
        PolicyDocument::SocialMediaRules,
        PolicyDocument::Secrecy,
    ];

    /// The documents that fit an organisation: a processor has no clients of its own to make rules for.
    pub fn offered(profile: &Profile) -> Vec<PolicyDocument> {
        PolicyDocument::ALL.into_iter().filter(|document| document.fits(profile.role)).collect()
    }

    /// Whether the profile says that the organisation has this document; else it is there for whoever wants it.
    pub fn is_own(self, profile: &Profile) -> bool {
        profile.documents.iter().any(|own| own.kind == self)
    }

    /// Whether it must answer everything that arts. 13 and 14 AVG ask.
    pub fn informs(self) -> bool {
        match self {
            PolicyDocument::PrivacyStatement | PolicyDocument::Summary | PolicyDocument::FullStatement => {
                true
            }
            PolicyDocument::Regulation
            | PolicyDocument::Announcement
            | PolicyDocument::Website
            | PolicyDocument::CameraRules
            | PolicyDocument::EmailRules
            | PolicyDocument::SocialMediaRules
            | PolicyDocument::Secrecy => false,
        }
    }

    /// Whether its words are meant to be put on a website by someone else.
    pub fn is_for_website(self) -> bool {
        matches!(self, PolicyDocument::Announcement | PolicyDocument::Website)
    }

    fn fits(self, role: ProcessingRole) -> bool {
        match self {
            PolicyDocument::PrivacyStatement
            | PolicyDocument::Summary
            | PolicyDocument::Website
            | PolicyDocument::Secrecy => true,
            PolicyDocument::FullStatement
            | PolicyDocument::Regulation
            | PolicyDocument::Announcement
            | PolicyDocument::CameraRules
            | PolicyDocument::EmailRules
            | PolicyDocument::SocialMediaRules => role == ProcessingRole::Controller,
        }
    }
}

/// How a document is built up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Layout {
    /// Numbered sections, contents when it is long, and a list of where each item of arts. 13 and 14 stands.
    #[default]
    Sections,
    /// Numbered articles with numbered paragraphs, and contents when it is long.
    Articles,
    /// Headings without numbers, set close rather than over a page more.
    Plain,
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
    /// Every item of art. 13 and then of art. 14, each present, elsewhere or excused; empty where the document need not inform.
    pub completeness: Vec<Coverage>,
    /// How it is built up.
    pub layout: Layout,
}

impl Statement {
    /// The words alone, as someone would paste them into a website.
    pub fn plain_text(&self) -> String {
        let head = [self.title.clone(), self.lead.clone()];
        let sections = self.sections.iter().map(plain_section);
        let mut text = head.into_iter().chain(sections).collect::<Vec<_>>().join("\n\n");
        text.push('\n');
        text
    }
}

fn plain_section(section: &Section) -> String {
    let parts = section.parts.iter().map(plain_part);
    std::iter::once(section.heading.clone()).chain(parts).collect::<Vec<_>>().join("\n\n")
}

fn plain_part(part: &Part) -> String {
    let each = |items: &[String], mark: &str| {
        items.iter().map(|item| format!("{mark}{item}")).collect::<Vec<_>>().join("\n")
    };
    match part {
        Part::Paragraph(text) => text.clone(),
        Part::Bullets(items) | Part::Choices(items) => each(items, "- "),
        Part::Steps(items) => {
            let numbered = items.iter().enumerate().map(|(place, item)| format!("{}. {item}", place + 1));
            numbered.collect::<Vec<_>>().join("\n")
        }
        Part::Facts(facts) => plain_facts(facts),
        Part::Table { head, rows } => {
            let lines = std::iter::once(head).chain(rows).map(|cells| cells.join(" | "));
            lines.collect::<Vec<_>>().join("\n")
        }
        Part::Writing(labels) => each(labels, ""),
        Part::Signature { known, written, label } => {
            [plain_facts(known), each(written, ""), label.clone()].join("\n").trim().to_owned()
        }
    }
}

fn plain_facts(facts: &[Fact]) -> String {
    facts.iter().map(|fact| format!("{}: {}", fact.label, fact.value)).collect::<Vec<_>>().join("\n")
}

/// What the statement says about one item that art. 13 or 14 asks for.
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

/// Present, elsewhere, or excused with a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Verdict {
    /// Heading of the section that says it.
    Present {
        /// The heading.
        heading: String,
    },
    /// Said in the longer version, to which this document refers.
    Elsewhere {
        /// Heading of the section that refers to it.
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
    let completeness = completeness(texts, &facts);
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
        layout: texts.layout,
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

fn completeness(texts: &StatementTexts, facts: &Facts) -> Vec<Coverage> {
    let first = texts.items.iter().map(|item| coverage(item, texts, facts));
    first.chain(texts.items14.iter().map(|item| coverage(item, texts, facts))).collect()
}

fn coverage<Key>(item: &ItemText<Key>, texts: &StatementTexts, facts: &Facts) -> Coverage {
    let heading = texts.section(&item.section).map(|section| section.heading.clone()).unwrap_or_default();
    let applies = item.needs.as_ref().is_none_or(|name| facts.blanks.has(name));
    let verdict = match (applies, item.stands) {
        (true, Stands::Here) => Verdict::Present { heading },
        (true, Stands::LongerVersion) => Verdict::Elsewhere { heading },
        (false, Stands::Here | Stands::LongerVersion) => {
            Verdict::NotApplicable { reason: facts.blanks.fill(&item.absent, &[]).unwrap_or_default() }
        }
    };
    Coverage { item: item.item.clone(), article: item.article.clone(), verdict }
}

fn not_applicable(coverage: &Coverage) -> Option<Row> {
    match &coverage.verdict {
        Verdict::Present { .. } | Verdict::Elsewhere { .. } => None,
        Verdict::NotApplicable { reason } => {
            Some(vec![("onderwerp", coverage.item.clone()), ("reden", reason.clone())])
        }
    }
}
