//! Composed words as cells (geen wettekst; voor het bewaren van versies, AVG art. 5(2)): every sentence in a row of its own, and back.

use crate::prose::{Fact, Part, Section};

/// What a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each names the part of prose::Part that it comes from")]
pub enum CellKind {
    Heading,
    Paragraph,
    Bullet,
    Step,
    Fact,
    TableHead,
    TableCell,
    Choice,
    Writing,
    SignatureKnown,
    SignatureWritten,
    SignatureLabel,
}

impl CellKind {
    /// Every kind.
    pub const ALL: [CellKind; 12] = [
        CellKind::Heading,
        CellKind::Paragraph,
        CellKind::Bullet,
        CellKind::Step,
        CellKind::Fact,
        CellKind::TableHead,
        CellKind::TableCell,
        CellKind::Choice,
        CellKind::Writing,
        CellKind::SignatureKnown,
        CellKind::SignatureWritten,
        CellKind::SignatureLabel,
    ];
}

/// A text with its place. Rows and columns count from 0 within a part; of a fact, column 0 is the label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Section, from 0.
    pub section: u32,
    /// Part within the section, from 1; 0 is the heading.
    pub part: u32,
    /// What it is.
    pub kind: CellKind,
    /// Row within the part.
    pub row: u32,
    /// Column within the row.
    pub column: u32,
    /// The words.
    pub text: String,
}

/// Sections as cells, in reading order.
pub fn cells(sections: &[Section]) -> Vec<Cell> {
    let mut found = Vec::new();
    for (number, section) in (0u32..).zip(sections) {
        let cell = |part, kind, row, column, text: &str| Cell {
            section: number,
            part,
            kind,
            row,
            column,
            text: text.to_owned(),
        };
        found.push(cell(0, CellKind::Heading, 0, 0, &section.heading));
        for (place, part) in (1u32..).zip(&section.parts) {
            let of_part = part_cells(part).into_iter();
            found.extend(of_part.map(|(kind, row, column, text)| cell(place, kind, row, column, text)));
        }
    }
    found
}

type Placed<'a> = (CellKind, u32, u32, &'a str);

fn part_cells(part: &Part) -> Vec<Placed<'_>> {
    match part {
        Part::Paragraph(text) => vec![(CellKind::Paragraph, 0, 0, text)],
        Part::Bullets(items) => column(CellKind::Bullet, items),
        Part::Steps(items) => column(CellKind::Step, items),
        Part::Choices(items) => column(CellKind::Choice, items),
        Part::Writing(labels) => column(CellKind::Writing, labels),
        Part::Facts(facts) => pairs(CellKind::Fact, facts),
        Part::Table { head, rows } => {
            let mut found: Vec<Placed> =
                (0u32..).zip(head).map(|(at, it)| (CellKind::TableHead, 0, at, it.as_str())).collect();
            for (row, cells) in (0u32..).zip(rows) {
                let cells = (0u32..).zip(cells);
                found.extend(cells.map(|(at, it)| (CellKind::TableCell, row, at, it.as_str())));
            }
            found
        }
        Part::Signature { known, written, label } => {
            let mut found = pairs(CellKind::SignatureKnown, known);
            found.extend(column(CellKind::SignatureWritten, written));
            found.push((CellKind::SignatureLabel, 0, 0, label));
            found
        }
    }
}

fn column(kind: CellKind, items: &[String]) -> Vec<Placed<'_>> {
    (0u32..).zip(items).map(|(row, it)| (kind, row, 0, it.as_str())).collect()
}

fn pairs(kind: CellKind, facts: &[Fact]) -> Vec<Placed<'_>> {
    let mut found: Vec<Placed<'_>> = Vec::new();
    for (row, fact) in (0u32..).zip(facts) {
        found.push((kind, row, 0, &fact.label));
        found.push((kind, row, 1, &fact.value));
    }
    found
}

/// Sections from their cells, which are in reading order.
pub fn sections(cells: Vec<Cell>) -> Vec<Section> {
    let mut found: Vec<(u32, Section)> = Vec::new();
    let mut place = None;
    for cell in cells {
        if cell.kind == CellKind::Heading {
            found.push((cell.section, Section { heading: cell.text, parts: Vec::new() }));
            place = None;
            continue;
        }
        let Some((_, section)) = found.last_mut().filter(|(number, _)| *number == cell.section) else {
            continue;
        };
        if place != Some(cell.part) {
            place = Some(cell.part);
            section.parts.push(empty(cell.kind));
        }
        if let Some(part) = section.parts.last_mut() {
            add(part, cell);
        }
    }
    found.into_iter().map(|(_, section)| section).collect()
}

fn empty(kind: CellKind) -> Part {
    match kind {
        CellKind::Heading | CellKind::Paragraph => Part::Paragraph(String::new()),
        CellKind::Bullet => Part::Bullets(Vec::new()),
        CellKind::Step => Part::Steps(Vec::new()),
        CellKind::Choice => Part::Choices(Vec::new()),
        CellKind::Writing => Part::Writing(Vec::new()),
        CellKind::Fact => Part::Facts(Vec::new()),
        CellKind::TableHead | CellKind::TableCell => Part::Table { head: Vec::new(), rows: Vec::new() },
        CellKind::SignatureKnown | CellKind::SignatureWritten | CellKind::SignatureLabel => {
            Part::Signature { known: Vec::new(), written: Vec::new(), label: String::new() }
        }
    }
}

fn add(part: &mut Part, cell: Cell) {
    match part {
        Part::Paragraph(text) => *text = cell.text,
        Part::Bullets(items) | Part::Steps(items) | Part::Choices(items) | Part::Writing(items) => {
            items.push(cell.text);
        }
        Part::Facts(facts) => add_pair(facts, cell),
        Part::Table { head, .. } if cell.kind == CellKind::TableHead => head.push(cell.text),
        Part::Table { rows, .. } => {
            if cell.column == 0 {
                rows.push(Vec::new());
            }
            if let Some(row) = rows.last_mut() {
                row.push(cell.text);
            }
        }
        Part::Signature { known, .. } if cell.kind == CellKind::SignatureKnown => add_pair(known, cell),
        Part::Signature { written, .. } if cell.kind == CellKind::SignatureWritten => written.push(cell.text),
        Part::Signature { label, .. } => *label = cell.text,
    }
}

fn add_pair(facts: &mut Vec<Fact>, cell: Cell) {
    match (cell.column, facts.last_mut()) {
        (0, _) | (_, None) => facts.push(Fact { label: cell.text, value: String::new() }),
        (_, Some(fact)) => fact.value = cell.text,
    }
}
