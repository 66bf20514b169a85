//! Tekst met open plekken (AVG art. 12(1), duidelijke en eenvoudige taal): words that a lawyer can read and change, and what fills their blanks.
//!
//! A file of texts has sections with blocks. A block is a paragraph, a list, facts, a table, squares to tick or a place to sign, and may
//! stand under conditions. A name between braces is a blank. Which names there are is the [`Vocabulary`] of the kind of document; what they
//! stand for is in [`Blanks`]. A misspelt name is refused when the file is read; a text whose blank has nothing to fill in is left out.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use crate::law::line_with;

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
    /// Items with a square to tick with a pen.
    Choices(Vec<String>),
    /// Labels with a line to write on.
    Writing(Vec<String>),
    /// A place for one person to sign, kept together.
    Signature {
        /// Filled in already.
        known: Vec<Fact>,
        /// To be written by hand.
        written: Vec<String>,
        /// What stands in the box.
        label: String,
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

/// One row of a list: names and what they stand for.
pub type Row = Vec<(&'static str, String)>;

/// What the names in the texts stand for. An empty value is as good as none.
#[derive(Debug, Clone, Default)]
pub struct Blanks {
    pub(crate) values: BTreeMap<Cow<'static, str>, String>,
    pub(crate) lists: BTreeMap<Cow<'static, str>, Vec<Row>>,
    pub(crate) signs: BTreeSet<Cow<'static, str>>,
}

impl Blanks {
    /// Whether a name has something to print, or a sign is up.
    pub fn has(&self, name: &str) -> bool {
        self.signs.contains(name)
            || self.values.get(name).is_some_and(|value| !value.is_empty())
            || self.lists.get(name).is_some_and(|rows| !rows.is_empty())
    }

    /// Fills the names in a text; `None` when one of them has nothing to fill in.
    pub fn fill(&self, text: &str, row: &[(&str, String)]) -> Option<String> {
        fill(text, |name| {
            let in_row = row.iter().find(|(column, _)| *column == name).map(|(_, value)| value);
            in_row.or_else(|| self.values.get(name)).map(String::as_str).filter(|value| !value.is_empty())
        })
    }

    /// The rows of a list; none when there is no such list.
    pub fn rows(&self, list: &str) -> &[Row] {
        self.lists.get(list).map_or(&[], Vec::as_slice)
    }

    /// Sets what a name stands for.
    pub fn value(&mut self, name: impl Into<Cow<'static, str>>, value: impl Into<String>) {
        self.values.insert(name.into(), value.into());
    }

    /// Sets the rows of a list.
    pub fn list(&mut self, name: impl Into<Cow<'static, str>>, rows: Vec<Row>) {
        self.lists.insert(name.into(), rows);
    }

    /// Sets a list of one column.
    pub fn column(
        &mut self,
        name: impl Into<Cow<'static, str>>,
        column: &'static str,
        cells: impl Iterator<Item = String>,
    ) {
        self.list(name, cells.map(|cell| vec![(column, cell)]).collect());
    }

    /// Puts up a sign, or leaves it down.
    pub fn sign(&mut self, name: impl Into<Cow<'static, str>>, up: bool) {
        if up {
            self.signs.insert(name.into());
        }
    }
}

/// The names that a kind of document knows.
#[derive(Debug, Clone, Copy)]
pub struct Vocabulary<'names> {
    /// Names of single facts.
    pub values: &'names [&'names str],
    /// Names of lists, with the names in each row.
    pub lists: &'names [(&'names str, &'names [&'names str])],
    /// Names of signs: they print nothing and only steer `when` and `unless`.
    pub signs: &'names [&'names str],
}

/// What is wrong with a text. Texts are the organisation's own words, never those of a record, so names may be said.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, TS)]
#[serde(tag = "reason", rename_all = "camelCase")]
pub enum ProseFault {
    /// A name between braces, or in `each`, `when`, `unless` or `needs`, that does not exist there.
    #[error("line {line}: unknown name {name}")]
    UnknownName {
        /// Line, from 1.
        line: u32,
        /// The name as written.
        name: String,
    },
    /// A block that does not hold exactly one thing.
    #[error("section {section}: a block must hold one thing")]
    BlockShape {
        /// Key of the section.
        section: String,
    },
    /// A table whose row has another number of cells than its head.
    #[error("section {section}: row and head differ")]
    TableShape {
        /// Key of the section.
        section: String,
    },
}

/// A section of the file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SectionText {
    pub(crate) key: String,
    pub(crate) heading: String,
    #[serde(default)]
    pub(crate) block: Vec<BlockText>,
}

/// A block of the file; exactly one of the bodies is given.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct BlockText {
    #[serde(default)]
    pub(crate) when: Vec<String>,
    #[serde(default)]
    pub(crate) unless: Vec<String>,
    paragraph: Option<String>,
    paragraphs: Option<ListText>,
    bullets: Option<ListText>,
    steps: Option<ListText>,
    facts: Option<Vec<FactText>>,
    table: Option<TableText>,
    choices: Option<ListText>,
    writing: Option<Vec<String>>,
    signature: Option<SignatureText>,
}

/// The one body of a block.
pub(crate) enum Body<'text> {
    Paragraph(&'text str),
    Paragraphs(&'text ListText),
    Bullets(&'text ListText),
    Steps(&'text ListText),
    Facts(&'text [FactText]),
    Table(&'text TableText),
    Choices(&'text ListText),
    Writing(&'text [String]),
    Signature(&'text SignatureText),
}

/// Fixed items, or one item for every row of a list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ListText {
    pub(crate) each: Option<String>,
    #[serde(default)]
    pub(crate) item: String,
    #[serde(default)]
    pub(crate) items: Vec<String>,
}

/// A label and a value.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct FactText {
    pub(crate) label: String,
    pub(crate) value: String,
}

/// A table with a row for every row of a list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct TableText {
    pub(crate) each: String,
    pub(crate) head: Vec<String>,
    pub(crate) row: Vec<String>,
}

/// A place to sign: what is known already, what is written by hand, and what the box is for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SignatureText {
    #[serde(default)]
    pub(crate) known: Vec<FactText>,
    #[serde(default)]
    pub(crate) written: Vec<String>,
    pub(crate) label: String,
}

impl BlockText {
    /// The body, when there is exactly one.
    pub(crate) fn body(&self) -> Option<Body<'_>> {
        let bodies = [
            self.paragraph.as_deref().map(Body::Paragraph),
            self.paragraphs.as_ref().map(Body::Paragraphs),
            self.bullets.as_ref().map(Body::Bullets),
            self.steps.as_ref().map(Body::Steps),
            self.facts.as_deref().map(Body::Facts),
            self.table.as_ref().map(Body::Table),
            self.choices.as_ref().map(Body::Choices),
            self.writing.as_deref().map(Body::Writing),
            self.signature.as_ref().map(Body::Signature),
        ];
        let mut given = bodies.into_iter().flatten();
        let only = given.next();
        only.filter(|_| given.next().is_none())
    }
}

/// The names between braces of a text, in order.
pub fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).map(|rest| rest.split_once('}').map_or(rest, |(name, _)| name))
}

/// Fills every name between braces in one pass, so that a value is never read as a name; `None` when a name has no value.
///
/// A value that ends in a full stop, such as "B.V.", takes the place of the full stop after it.
pub(crate) fn fill<'value>(text: &str, value: impl Fn(&str) -> Option<&'value str>) -> Option<String> {
    let (mut filled, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        filled.push_str(before);
        filled.push_str(value(name)?);
        rest = if filled.ends_with('.') { after.strip_prefix('.').unwrap_or(after) } else { after };
    }
    filled.push_str(rest);
    Some(filled)
}

impl<'names> Vocabulary<'names> {
    pub(crate) fn check_section(self, file: &str, section: &SectionText) -> Result<(), ProseFault> {
        self.check_text(file, &section.heading, &[])?;
        section.block.iter().try_for_each(|block| self.check_block(file, section, block))
    }

    pub(crate) fn check_block(
        self,
        file: &str,
        section: &SectionText,
        block: &BlockText,
    ) -> Result<(), ProseFault> {
        let conditions = block.when.iter().chain(&block.unless);
        conditions.into_iter().try_for_each(|name| self.check_condition(file, name))?;
        match block.body() {
            None => Err(ProseFault::BlockShape { section: section.key.clone() }),
            Some(Body::Paragraph(text)) => self.check_text(file, text, &[]),
            Some(Body::Paragraphs(list) | Body::Bullets(list) | Body::Steps(list) | Body::Choices(list)) => {
                self.check_list(file, list)
            }
            Some(Body::Facts(facts)) => {
                facts.iter().try_for_each(|fact| self.check_text(file, &fact.value, &[]))
            }
            Some(Body::Table(table)) if table.head.len() != table.row.len() => {
                Err(ProseFault::TableShape { section: section.key.clone() })
            }
            Some(Body::Writing(labels)) => {
                labels.iter().try_for_each(|label| self.check_text(file, label, &[]))
            }
            Some(Body::Signature(signature)) => {
                signature.known.iter().try_for_each(|fact| self.check_text(file, &fact.value, &[]))
            }
            Some(Body::Table(table)) => {
                let row = self.row_names(file, &table.each)?;
                table.row.iter().try_for_each(|cell| self.check_text(file, cell, row))
            }
        }
    }

    pub(crate) fn check_list(self, file: &str, list: &ListText) -> Result<(), ProseFault> {
        list.items.iter().try_for_each(|item| self.check_text(file, item, &[]))?;
        match &list.each {
            Some(each) => self.check_text(file, &list.item, self.row_names(file, each)?),
            None => Ok(()),
        }
    }

    pub(crate) fn check_text(self, file: &str, text: &str, row: &[&str]) -> Result<(), ProseFault> {
        match names(text).find(|name| !row.contains(name) && !self.values.contains(name)) {
            None => Ok(()),
            Some(name) => Err(unknown(file, name)),
        }
    }

    pub(crate) fn check_condition(self, file: &str, name: &str) -> Result<(), ProseFault> {
        let known = self.values.contains(&name)
            || self.signs.contains(&name)
            || self.lists.iter().any(|(list, _)| *list == name);
        if known { Ok(()) } else { Err(unknown(file, name)) }
    }

    pub(crate) fn row_names(self, file: &str, list: &str) -> Result<&'names [&'names str], ProseFault> {
        let found = self.lists.iter().find(|(name, _)| *name == list).map(|(_, row)| *row);
        found.ok_or_else(|| unknown(file, list))
    }
}

fn unknown(file: &str, name: &str) -> ProseFault {
    ProseFault::UnknownName { line: line_with(file, name), name: name.to_owned() }
}

/// Fills a section; `None` where nothing of it is left.
pub(crate) fn compose_section(section: &SectionText, blanks: &Blanks) -> Option<Section> {
    let parts: Vec<_> = section.block.iter().flat_map(|block| compose_block(block, blanks)).collect();
    let heading = blanks.fill(&section.heading, &[])?;
    (!parts.is_empty()).then_some(Section { heading, parts })
}

fn compose_block(block: &BlockText, blanks: &Blanks) -> Vec<Part> {
    let wanted = block.when.iter().all(|name| blanks.has(name));
    let barred = block.unless.iter().any(|name| blanks.has(name));
    if !wanted || barred {
        return Vec::new();
    }
    block.body().map(|body| compose_body(&body, blanks)).unwrap_or_default()
}

fn compose_body(body: &Body<'_>, blanks: &Blanks) -> Vec<Part> {
    let one = |part: Option<Part>| part.into_iter().collect();
    match body {
        Body::Paragraph(text) => one(blanks.fill(text, &[]).map(Part::Paragraph)),
        Body::Paragraphs(list) => items(list, blanks).into_iter().flatten().map(Part::Paragraph).collect(),
        Body::Bullets(list) => one(items(list, blanks).map(Part::Bullets)),
        Body::Steps(list) => one(items(list, blanks).map(|steps| Part::Steps(capitals(steps)))),
        Body::Facts(texts) => one(compose_facts(texts, blanks)),
        Body::Table(table) => one(compose_table(table, blanks)),
        Body::Choices(list) => one(items(list, blanks).map(Part::Choices)),
        Body::Writing(labels) => one(filled(labels, blanks).map(Part::Writing)),
        Body::Signature(signature) => one(Some(compose_signature(signature, blanks))),
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

fn items(list: &ListText, blanks: &Blanks) -> Option<Vec<String>> {
    let fixed = list.items.iter().filter_map(|item| blanks.fill(item, &[]));
    let rows = list.each.iter().flat_map(|each| blanks.rows(each));
    let repeated = rows.filter_map(|row| blanks.fill(&list.item, row));
    let items: Vec<_> = fixed.chain(repeated).collect();
    (!items.is_empty()).then_some(items)
}

fn compose_facts(texts: &[FactText], blanks: &Blanks) -> Option<Part> {
    let fact =
        |text: &FactText| Some(Fact { label: text.label.clone(), value: blanks.fill(&text.value, &[])? });
    let facts: Vec<_> = texts.iter().filter_map(fact).collect();
    (!facts.is_empty()).then_some(Part::Facts(facts))
}

fn compose_table(table: &TableText, blanks: &Blanks) -> Option<Part> {
    let cells = |row: &Row| {
        capitals(table.row.iter().map(|cell| blanks.fill(cell, row).unwrap_or_default()).collect())
    };
    let rows: Vec<Vec<String>> = blanks.rows(&table.each).iter().map(cells).collect();
    (!rows.is_empty()).then(|| Part::Table { head: table.head.clone(), rows })
}

fn filled(labels: &[String], blanks: &Blanks) -> Option<Vec<String>> {
    let labels: Vec<_> = labels.iter().filter_map(|label| blanks.fill(label, &[])).collect();
    (!labels.is_empty()).then_some(labels)
}

fn compose_signature(signature: &SignatureText, blanks: &Blanks) -> Part {
    let known = signature
        .known
        .iter()
        .filter_map(|fact| Some(Fact { label: fact.label.clone(), value: blanks.fill(&fact.value, &[])? }));
    Part::Signature {
        known: known.collect(),
        written: filled(&signature.written, blanks).unwrap_or_default(),
        label: signature.label.clone(),
    }
}
