//! Privacy statement (privacyverklaring; AVG art. 12 tot en met 14): what a client is told, and whether it is complete.

mod facts;
#[cfg(test)]
mod tests;
mod texts;

use chrono::NaiveDate;
use serde::Serialize;
use thiserror::Error;
use ts_rs::TS;

pub use texts::{Article13, StatementTexts, TextsFault};

use crate::law::Law;
use crate::organisation::Organisation;
use crate::profile::Profile;
use facts::{Facts, Row};
use texts::{BlockText, Body, FactText, ItemText, ListText, SectionText, TableText};

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

/// A heading with what stands under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Section {
    /// Heading in Dutch.
    pub heading: String,
    /// Parts in reading order.
    pub parts: Vec<Part>,
}

/// One block of a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", content = "content", rename_all = "camelCase")]
pub enum Part {
    /// Running text.
    Paragraph(String),
    /// Bullets, order without meaning.
    Bullets(Vec<String>),
    /// Steps, order with meaning.
    Steps(Vec<String>),
    /// Label and value pairs.
    Facts(Vec<Fact>),
    /// A table with a head row; every row has as many cells as the head.
    Table {
        /// Column headings.
        head: Vec<String>,
        /// Cells, row by row.
        rows: Vec<Vec<String>>,
    },
}

/// A label with its value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// What it says.
    pub value: String,
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
    facts.list("niet_van_toepassing", completeness.iter().filter_map(not_applicable).collect());
    Ok(Statement {
        title: facts.fill(&texts.title, &[]).unwrap_or_default(),
        lead: facts.fill(&texts.lead, &[]).unwrap_or_default(),
        sections: texts.sections.iter().filter_map(|section| compose_section(section, &facts)).collect(),
        completeness,
    })
}

fn coverage(item: &ItemText, texts: &StatementTexts, facts: &Facts) -> Coverage {
    let heading = texts.section(&item.section).map(|section| section.heading.clone()).unwrap_or_default();
    let verdict = match item.needs.as_ref().is_none_or(|name| facts.has(name)) {
        true => Verdict::Present { heading },
        false => Verdict::NotApplicable { reason: facts.fill(&item.absent, &[]).unwrap_or_default() },
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

fn compose_section(section: &SectionText, facts: &Facts) -> Option<Section> {
    let parts: Vec<_> = section.block.iter().flat_map(|block| compose_block(block, facts)).collect();
    let heading = facts.fill(&section.heading, &[])?;
    (!parts.is_empty()).then_some(Section { heading, parts })
}

fn compose_block(block: &BlockText, facts: &Facts) -> Vec<Part> {
    let wanted = block.when.iter().all(|name| facts.has(name));
    let barred = block.unless.iter().any(|name| facts.has(name));
    if !wanted || barred {
        return Vec::new();
    }
    block.body().map(|body| compose_body(&body, facts)).unwrap_or_default()
}

fn compose_body(body: &Body<'_>, facts: &Facts) -> Vec<Part> {
    let one = |part: Option<Part>| part.into_iter().collect();
    match body {
        Body::Paragraph(text) => one(facts.fill(text, &[]).map(Part::Paragraph)),
        Body::Paragraphs(list) => items(list, facts).into_iter().flatten().map(Part::Paragraph).collect(),
        Body::Bullets(list) => one(items(list, facts).map(Part::Bullets)),
        Body::Steps(list) => one(items(list, facts).map(|steps| Part::Steps(capitals(steps)))),
        Body::Facts(texts) => one(compose_facts(texts, facts)),
        Body::Table(table) => one(compose_table(table, facts)),
    }
}

/// Steps and cells begin with a capital; the lists they come from serve running text too.
fn capitals(texts: Vec<String>) -> Vec<String> {
    let capital = |text: String| {
        let mut signs = text.chars();
        signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
    };
    texts.into_iter().map(capital).collect()
}

fn items(list: &ListText, facts: &Facts) -> Option<Vec<String>> {
    let fixed = list.items.iter().filter_map(|item| facts.fill(item, &[]));
    let rows = list.each.iter().flat_map(|each| facts.rows(each));
    let repeated = rows.filter_map(|row| facts.fill(&list.item, row));
    let items: Vec<_> = fixed.chain(repeated).collect();
    (!items.is_empty()).then_some(items)
}

fn compose_facts(texts: &[FactText], facts: &Facts) -> Option<Part> {
    let fact =
        |text: &FactText| Some(Fact { label: text.label.clone(), value: facts.fill(&text.value, &[])? });
    let facts: Vec<_> = texts.iter().filter_map(fact).collect();
    (!facts.is_empty()).then_some(Part::Facts(facts))
}

fn compose_table(table: &TableText, facts: &Facts) -> Option<Part> {
    let cells = |row: &Row| {
        capitals(table.row.iter().map(|cell| facts.fill(cell, row).unwrap_or_default()).collect())
    };
    let rows: Vec<Vec<String>> = facts.rows(&table.each).iter().map(cells).collect();
    (!rows.is_empty()).then(|| Part::Table { head: table.head.clone(), rows })
}
