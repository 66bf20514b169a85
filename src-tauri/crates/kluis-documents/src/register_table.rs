//! Registers on paper and as a table of words (AVG art. 5(2), 28, 30): from the very rows that the commands return.
//!
//! The rows are JSON and their labels stand in `assets/letters/register`, as those of the dossier print do, so that a
//! field without a label is found and never forgotten. A register that is too wide for a table is printed as records.

use std::sync::LazyLock;

use chrono::NaiveDate;
use kluis_domain::{organisation::Organisation, register_table::RegisterTable};
use serde::Deserialize;
use serde_json::Value;

use crate::block::{Block, Cell, Columns, Table, set};
use crate::consent::ClientLines;
use crate::dossier::{cells_of, labels_of};
use crate::dutch::date_in_words;
use crate::letter::{Composition, frame, letterhead};
use crate::page::{Frame, MM};
use crate::tags::Tags;
use crate::text::Text;
use crate::words::{Sentence, Values, read};
use crate::{DocumentFailure, Fact};

/// A register of more columns than this is printed as records.
const MOST_COLUMNS: usize = 5;

/// So is one with longer cells than this, in characters.
const LONGEST_IN_CELL: usize = 140;

/// A cell of a record with more lines than this is a list of its own.
const MOST_LINES_BESIDE: usize = 3;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    state: Sentence,
    rows_none: String,
    row_one: String,
    rows_more: Sentence,
    foot: Sentence,
    client: Sentence,
    client_column: String,
    nothing: String,
    disclosures_title: String,
    disclosures_introduction: Sentence,
}

fn words() -> &'static Words {
    static WORDS: LazyLock<Words> =
        LazyLock::new(|| read(include_str!("../../../../assets/letters/register-table.toml")));
    &WORDS
}

/// What the column with the name of the client is called, and what stands for a cell that was empty.
#[must_use]
pub fn register_words() -> (&'static str, &'static str) {
    (&words().client_column, &words().nothing)
}

/// Title and introduction of the register of disclosures of all clients, from a first day up to a last one.
///
/// # Errors
/// None in practice: a test reads the words.
pub fn disclosures_heading(from: NaiveDate, until: NaiveDate) -> Result<(String, String), DocumentFailure> {
    let values = Values::default().with("van", &date_in_words(from)).with("tot", &date_in_words(until));
    Ok((words().disclosures_title.clone(), words().disclosures_introduction.fill_words(&values)?))
}

/// The rows of a register in words.
///
/// # Errors
/// Every field that nobody gave a label, and [`DocumentFailure::UnknownSubject`].
pub fn register_table(
    subject: &str,
    rows: &[Value],
    state: NaiveDate,
) -> Result<RegisterTable, DocumentFailure> {
    let labels = labels_of(subject)?;
    let mut table = RegisterTable {
        title: labels.title.clone(),
        introduction: vec![labels.introduction.clone()],
        head: labels.in_group("").map(|field| field.label.clone()).collect(),
        rows: Vec::new(),
        names: Vec::new(),
        state,
    };
    for row in rows.iter().filter(|row| !labels.withholds(row)) {
        let (name, cells) = cells_of(subject, labels, &labels.prepared(row))?;
        table.rows.push(cells);
        table.names.extend(name);
    }
    Ok(table)
}

/// The line that says whose register it is.
///
/// # Errors
/// None in practice: a test reads the words.
pub fn client_line(client: &ClientLines) -> Result<String, DocumentFailure> {
    let values = Values::default()
        .with("naam", &client.name)
        .with("geboren", &client.birth_date)
        .with("nummer", &client.number);
    words().client.fill_words(&values)
}

/// Lays out a register.
pub(crate) fn compose(
    table: &RegisterTable,
    organisation: &Organisation,
) -> Result<Composition, DocumentFailure> {
    if organisation.name.trim().is_empty() {
        return Err(DocumentFailure::Missing(Fact::OrganisationName));
    }
    let mut tags = Tags::default();
    let (marks, end) = letterhead(organisation, &mut tags);
    let first = Frame { top: end + 12.0 * MM, ..Frame::CONTINUED };
    let mut filled = set(&blocks(table)?, &mut tags).fill(first, Frame::CONTINUED);
    if let Some(page) = filled.pages.first_mut() {
        page.marks.splice(0..0, marks);
    }
    let values = Values::default().with("titel", &table.title).with("datum", &date_in_words(table.state));
    frame(&mut filled.pages, &organisation.name, &words().foot.fill_words(&values)?)?;
    Ok(Composition { title: table.title.clone(), pages: filled.pages, tags, landmarks: filled.landmarks })
}

fn blocks(table: &RegisterTable) -> Result<Vec<Block>, DocumentFailure> {
    let mut blocks = vec![Block::Heading(1, Text::bold(&table.title))];
    let said = table.introduction.iter().filter(|it| !it.is_empty());
    blocks.extend(said.map(|it| Block::Paragraph(Text::plain(it))));
    blocks.push(Block::Paragraph(Text::plain(&standing(table)?)));
    if table.rows.is_empty() {
        return Ok(blocks);
    }
    let used = table.used();
    if fits_in_table(table, &used) {
        blocks.push(Block::Table(as_table(table, &used)));
    } else {
        blocks.extend(as_records(table, &used));
    }
    Ok(blocks)
}

/// "Stand van 22 november 2026. 3 regels."
fn standing(table: &RegisterTable) -> Result<String, DocumentFailure> {
    let values = Values::default()
        .with("datum", &date_in_words(table.state))
        .with("aantal", &table.rows.len().to_string());
    let count = match table.rows.len() {
        0 => words().rows_none.clone(),
        1 => words().row_one.clone(),
        _ => words().rows_more.fill_words(&values)?,
    };
    Ok(format!("{} {count}", words().state.fill_words(&values)?))
}

fn fits_in_table(table: &RegisterTable, used: &[usize]) -> bool {
    let cells = table.rows.iter().flatten();
    used.len() <= MOST_COLUMNS && cells.map(|it| it.chars().count()).max().unwrap_or(0) <= LONGEST_IN_CELL
}

fn as_table(table: &RegisterTable, used: &[usize]) -> Table {
    let cell = |text: &String| Cell::Words(Text::fact(&text.replace('\n', ", ")));
    let row = |cells: &Vec<String>| used.iter().filter_map(|it| cells.get(*it)).map(cell).collect();
    Table {
        columns: Columns::Measured,
        head: used.iter().filter_map(|it| table.head.get(*it)).cloned().collect(),
        rows: table.rows.iter().map(row).collect(),
    }
}

/// Each row under its name; a cell with many lines stands as a list under its label.
fn as_records(table: &RegisterTable, used: &[usize]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (place, cells) in table.rows.iter().enumerate() {
        let name = table.names.get(place).or_else(|| cells.first()).cloned().unwrap_or_default();
        blocks.push(Block::Heading(2, Text::bold(&name)));
        let mut facts = Vec::new();
        for (label, cell) in used.iter().filter_map(|it| Some((table.head.get(*it)?, cells.get(*it)?))) {
            if cell.is_empty() || *cell == name {
                continue;
            }
            let lines: Vec<Text> = cell.lines().map(Text::fact).collect();
            if lines.len() <= MOST_LINES_BESIDE {
                facts.push((Text::fact(label), lines));
                continue;
            }
            flush(&mut blocks, &mut facts);
            blocks.extend([Block::Introduction(Text::bold(label)), Block::Bullets(lines), Block::Space(9.0)]);
        }
        flush(&mut blocks, &mut facts);
    }
    blocks
}

fn flush(blocks: &mut Vec<Block>, facts: &mut Vec<(Text, Vec<Text>)>) {
    if !facts.is_empty() {
        blocks.extend([Block::Record(std::mem::take(facts)), Block::Space(9.0)]);
    }
}
