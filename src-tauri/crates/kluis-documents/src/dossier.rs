//! Dossier print (dossierafdruk; AVG art. 15, BW 7:456): all that is on record of a client, from the very rows that
//! the commands return.
//!
//! Rows are JSON; `assets/letters/dossier` says of every field how it is called and shown, or why it is left out
//! (`labels`). A field of which it says nothing is an error, so that nothing is ever forgotten in silence. Which rows
//! there are, and who may have them, is not decided here.

mod labels;
mod rows;
mod show;

use std::sync::LazyLock;

use chrono::NaiveDate;
use kluis_domain::organisation::Organisation;
use serde::Deserialize;
use serde_json::Value;

use crate::block::{Block, set};
use crate::consent::ClientLines;
use crate::contents::with_contents;
use crate::dutch::date_in_words;
use crate::letter::{Composition, contact, frame, letterhead};
use crate::page::{Frame, MM};
use crate::slice::Pages;
use crate::tags::Tags;
use crate::text::Text;
use crate::words::{Sentence, Values, common, read};
use crate::{DocumentFailure, Fact};

pub(crate) use labels::labels_of;
pub use labels::{Because, as_printed};
pub(crate) use rows::cells_of;
use rows::section_blocks;
pub use show::{Printed, printed};

/// What a dossier print is made of.
#[derive(Clone)]
pub struct DossierFacts<'a> {
    /// Whose dossier it is to keep.
    pub organisation: &'a Organisation,
    /// Date of the print.
    pub today: NaiveDate,
    /// Name of who prints.
    pub printed_by: String,
    /// Whose dossier it is; with the whole BSN where the print is to show it.
    pub client: ClientLines,
    /// The parts in the order of the print; at least one.
    pub sections: Vec<DossierSection>,
    /// Parts that are not in this print.
    pub withheld: Vec<Withheld>,
}

/// A part of a dossier with its rows. It has no `Debug`, for it holds what dossiers hold.
#[derive(Clone, PartialEq)]
pub struct DossierSection {
    /// Name of the file with its labels, without ending.
    pub subject: &'static str,
    /// What the command returns, serialised.
    pub rows: Vec<Value>,
}

/// A part that is not in a print, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Withheld {
    /// It was not chosen.
    NotChosen(&'static str),
    /// Who prints may not give it out.
    NotAllowed(&'static str),
}

/// Words around the parts, from `assets/letters/dossier.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    title: Sentence,
    born: String,
    number: String,
    bsn: String,
    printed_on: String,
    printed_by: String,
    introduction: Vec<Sentence>,
    head: Sentence,
    foot: Sentence,
    nothing: String,
    nothing_shown: String,
    yes: String,
    no: String,
    absent_heading: String,
    absent_introduction: String,
    absent_always: Vec<String>,
    absent_field: Sentence,
    absent_row: Sentence,
    absent_rows: Sentence,
    not_chosen: Sentence,
    not_allowed: Sentence,
    contact: Sentence,
}

fn words() -> &'static Words {
    static WORDS: LazyLock<Words> =
        LazyLock::new(|| read(include_str!("../../../../assets/letters/dossier.toml")));
    &WORDS
}

/// What the print calls a part.
///
/// # Errors
/// [`DocumentFailure::UnknownSubject`].
pub fn dossier_title(subject: &str) -> Result<&'static str, DocumentFailure> {
    Ok(&labels_of(subject)?.title)
}

/// Lays out a dossier.
pub(crate) fn compose(facts: &DossierFacts<'_>) -> Result<Composition, DocumentFailure> {
    refuse_empty(facts)?;
    let print = Print { facts, parts: parts(facts)?, end: absent(facts)? };
    let (mut filled, tags) = with_contents(|contents| print.lay_out(contents))?;
    let values = values(facts);
    let (head, foot) = (words().head.fill_words(&values)?, words().foot.fill_words(&values)?);
    frame(&mut filled.pages, &head, &foot)?;
    let title = words().title.fill_words(&values)?;
    Ok(Composition { title, pages: filled.pages, tags, landmarks: filled.landmarks })
}

fn refuse_empty(facts: &DossierFacts<'_>) -> Result<(), DocumentFailure> {
    let missing = [
        (Fact::OrganisationName, facts.organisation.name.trim().is_empty()),
        (Fact::ClientName, facts.client.name.trim().is_empty()),
        (Fact::Sections, facts.sections.is_empty()),
    ];
    let found = missing.into_iter().find(|(_, is_missing)| *is_missing);
    found.map_or(Ok(()), |(fact, _)| Err(DocumentFailure::Missing(fact)))
}

fn values(facts: &DossierFacts<'_>) -> Values {
    let contact = contact(facts.organisation);
    let reach = [contact.phone, contact.email].into_iter().filter(|it| !it.is_empty());
    Values::default()
        .with("naam", &facts.client.name)
        .with("geboren", &facts.client.birth_date)
        .with("nummer", &facts.client.number)
        .with("organisatie", &facts.organisation.name)
        .with("datum", &date_in_words(facts.today))
        .with("contact", &contact.name)
        .with("bereikbaar", &reach.collect::<Vec<_>>().join(", "))
}

/// A print of which everything but the page numbers is known.
struct Print<'a> {
    facts: &'a DossierFacts<'a>,
    parts: Vec<Block>,
    end: Vec<Block>,
}

impl Print<'_> {
    fn lay_out(&self, contents: &[(String, String)]) -> Result<(Pages, Tags), DocumentFailure> {
        let mut tags = Tags::default();
        let (marks, end) = letterhead(self.facts.organisation, &mut tags);
        let first = Frame { top: end + 22.0 * MM, ..Frame::CONTINUED };
        let mut blocks = cover(self.facts)?;
        blocks.push(Block::Heading(2, Text::bold(&common().statement.contents)));
        blocks.push(Block::Contents(contents.to_vec()));
        blocks.push(Block::NewPage);
        blocks.extend(self.parts.iter().chain(&self.end).cloned());
        let mut filled = set(&blocks, &mut tags).fill(first, Frame::CONTINUED);
        if let Some(page) = filled.pages.first_mut() {
            page.marks.splice(0..0, marks);
        }
        Ok((filled, tags))
    }
}

fn cover(facts: &DossierFacts<'_>) -> Result<Vec<Block>, DocumentFailure> {
    let words = words();
    let values = values(facts);
    let date = date_in_words(facts.today);
    let lines = [
        (&words.born, facts.client.birth_date.as_str()),
        (&words.number, &facts.client.number),
        (&words.bsn, facts.client.bsn.as_deref().unwrap_or_default()),
        (&words.printed_on, &date),
        (&words.printed_by, &facts.printed_by),
    ];
    let lines = lines.into_iter().filter(|(_, value)| !value.is_empty());
    let mut blocks = vec![
        Block::Heading(1, Text::bold(&words.title.fill_words(&values)?)),
        Block::Facts(lines.map(|(label, value)| (Text::fact(label), Text::fact(value))).collect()),
        Block::Space(12.0),
    ];
    for paragraph in &words.introduction {
        blocks.push(Block::Paragraph(paragraph.fill(&values)?));
    }
    Ok(blocks)
}

fn parts(facts: &DossierFacts<'_>) -> Result<Vec<Block>, DocumentFailure> {
    let sections: Result<Vec<Vec<Block>>, DocumentFailure> =
        facts.sections.iter().map(section_blocks).collect();
    Ok(sections?.concat())
}

/// What is not in the print, and why, on a page of its own.
fn absent(facts: &DossierFacts<'_>) -> Result<Vec<Block>, DocumentFailure> {
    let words = words();
    let mut items: Vec<Text> = words.absent_always.iter().map(|it| Text::plain(it)).collect();
    for section in &facts.sections {
        items.extend(absent_of(section)?);
    }
    for withheld in &facts.withheld {
        let (subject, sentence) = match withheld {
            Withheld::NotChosen(subject) => (subject, &words.not_chosen),
            Withheld::NotAllowed(subject) => (subject, &words.not_allowed),
        };
        items.push(sentence.fill(&Values::default().with("titel", dossier_title(subject)?))?);
    }
    Ok(vec![
        Block::NewPage,
        Block::Heading(2, Text::bold(&words.absent_heading)),
        Block::Introduction(Text::plain(&words.absent_introduction)),
        Block::Bullets(items),
        Block::Paragraph(words.contact.fill(&values(facts))?),
    ])
}

fn absent_of(section: &DossierSection) -> Result<Vec<Text>, DocumentFailure> {
    let labels = labels_of(section.subject)?;
    let values = Values::default().with("titel", &labels.title);
    let mut items = Vec::new();
    for said in labels.leave_out.iter().filter_map(|it| it.said.as_ref()) {
        items.push(words().absent_field.fill(&values.clone().with("reden", said))?);
    }
    for rule in &labels.withhold {
        let count = section.rows.iter().filter(|row| rule.holds(row)).count();
        let sentence = match count {
            0 => continue,
            1 => &words().absent_row,
            _ => &words().absent_rows,
        };
        let values = values.clone().with("reden", &rule.said).with("aantal", &count.to_string());
        items.push(sentence.fill(&values)?);
    }
    Ok(items)
}

#[cfg(test)]
mod tests;
