//! From rows to blocks: facts under their labels, long texts over the full width, lists as tables.

use serde_json::Value;

use super::DossierSection;
use super::labels::{Field, Labels, at, labels_of};
use super::show::Place;
use super::words;
use crate::DocumentFailure;
use crate::block::{Block, Cell, Columns, Table};
use crate::text::Text;
use crate::words::{Piece, Sentence};

/// A value of more characters than this stands over the full width, under its label.
const LONGEST_BESIDE: usize = 240;

/// A list with longer lines than this does not stand beside its label.
const LONGEST_LINE: usize = 80;

/// A list with longer values than this is no table.
const LONGEST_IN_CELL: usize = 120;

/// A list of more columns than this is no table.
const MOST_COLUMNS: usize = 5;

/// The blocks of one part of the dossier.
pub(super) fn section_blocks(section: &DossierSection) -> Result<Vec<Block>, DocumentFailure> {
    let labels = labels_of(section.subject)?;
    blocks_of(Place { subject: section.subject, labels }, &section.rows)
}

/// As [`section_blocks`], with labels from anywhere.
pub(super) fn blocks_of(place: Place<'_>, rows: &[Value]) -> Result<Vec<Block>, DocumentFailure> {
    let labels = place.labels;
    let mut setter = Setter { place, blocks: Vec::new(), facts: Vec::new() };
    setter.blocks.push(Block::Heading(2, Text::bold(&labels.title)));
    if !labels.introduction.is_empty() {
        setter.blocks.push(Block::Introduction(Text::plain(&labels.introduction)));
    }
    let shown: Vec<Value> =
        rows.iter().filter(|row| !labels.withholds(row)).map(|row| labels.prepared(row)).collect();
    if shown.is_empty() {
        let said = if rows.is_empty() { &words().nothing } else { &words().nothing_shown };
        setter.blocks.push(Block::Paragraph(Text::plain(said)));
    }
    let rows: Vec<&Value> = shown.iter().collect();
    rows.iter().try_for_each(|row| setter.check("", row))?;
    match setter.table("", &rows)?.filter(|_| labels.table) {
        Some(table) => setter.blocks.push(Block::Table(table)),
        None => rows.iter().try_for_each(|row| setter.row(row))?,
    }
    Ok(setter.blocks)
}

/// The heading of a row, where its labels give one, and a cell for every label of the row itself.
pub(crate) fn cells_of(
    subject: &str,
    labels: &'static Labels,
    row: &Value,
) -> Result<(Option<String>, Vec<String>), DocumentFailure> {
    let setter = Setter { place: Place { subject, labels }, blocks: Vec::new(), facts: Vec::new() };
    setter.check("", row)?;
    let name = labels.row.as_ref().map(|sentence| setter.heading(sentence, "", row)).transpose()?;
    let cells: Result<Vec<String>, DocumentFailure> =
        labels.in_group("").map(|field| setter.cell(field, row)).collect();
    Ok((name, cells?))
}

struct Setter<'a> {
    place: Place<'a>,
    blocks: Vec<Block>,
    /// Labels with values that go side by side in one block.
    facts: Vec<(Text, Vec<Text>)>,
}

impl Setter<'_> {
    /// Every leaf has a label or is left out.
    fn check(&self, path: &str, value: &Value) -> Result<(), DocumentFailure> {
        let labels = self.place.labels;
        if labels.left_out(path).is_some() {
            return Ok(());
        }
        let labelled = labels.field(path).is_some();
        match value {
            Value::Object(fields) => {
                fields.iter().try_for_each(|(name, value)| self.check(&joined(path, name), value))
            }
            Value::Array(items) if items.iter().any(Value::is_object) && labelled => {
                items.iter().try_for_each(|item| self.check(path, item))
            }
            Value::Null if labels.speaks_of_parts(path) => Ok(()),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_)
                if labelled =>
            {
                Ok(())
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
                Err(self.place.unlabelled(path))
            }
        }
    }

    fn row(&mut self, row: &Value) -> Result<(), DocumentFailure> {
        if let Some(sentence) = &self.place.labels.row {
            let heading = self.heading(sentence, "", row)?;
            self.blocks.push(Block::Heading(3, Text::bold(&heading)));
        }
        self.group("", row, self.place.labels.row.as_ref())?;
        self.flush();
        Ok(())
    }

    fn heading(&self, sentence: &Sentence, group: &str, row: &Value) -> Result<String, DocumentFailure> {
        let mut heading = String::new();
        for piece in sentence.pieces() {
            match piece {
                Piece::Words(words) => heading.push_str(words),
                Piece::Blank(path) => heading.push_str(&self.blank(path, group, row)?),
            }
        }
        Ok(heading.trim_end_matches([' ', ',']).to_owned())
    }

    fn blank(&self, path: &str, group: &str, row: &Value) -> Result<String, DocumentFailure> {
        let field = self.place.labels.field(path).ok_or_else(|| self.place.unlabelled(path))?;
        let inner = path.strip_prefix(group).map_or(path, |rest| rest.trim_start_matches('.'));
        let found = at(row, inner).filter(|value| !holds_objects(value));
        let lines = found.map(|value| self.place.lines(field, value)).transpose()?;
        Ok(in_one_line(&lines.unwrap_or_default()))
    }

    /// What stands directly in a group, under its heading if it has one; a heading that is one field alone is not
    /// said twice.
    fn group(
        &mut self,
        group: &str,
        value: &Value,
        heading: Option<&Sentence>,
    ) -> Result<(), DocumentFailure> {
        let labels = self.place.labels;
        let pieces = heading.map(Sentence::pieces).unwrap_or_default();
        for field in labels.in_group(group) {
            if pieces.as_slice() == [Piece::Blank(field.path.as_str())] {
                continue;
            }
            let Some(found) = at(value, field.path_in_group()) else { continue };
            match found {
                Value::Object(_) => self.nested(field, &[found])?,
                Value::Array(items) if items.iter().any(Value::is_object) => {
                    let items: Vec<&Value> = items.iter().collect();
                    self.list(field, &items)?;
                }
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
                    self.leaf(field, found)?
                }
            }
        }
        Ok(())
    }

    fn leaf(&mut self, field: &Field, value: &Value) -> Result<(), DocumentFailure> {
        let lines = self.place.lines(field, value)?;
        let length: usize = lines.iter().map(|line| line.chars().count()).sum();
        if lines.is_empty() {
            return Ok(());
        }
        if length <= LONGEST_BESIDE {
            let lines = lines.iter().map(|line| Text::fact(line)).collect();
            self.facts.push((Text::fact(&field.label), lines));
            return Ok(());
        }
        self.caption(&field.label);
        self.blocks.extend(lines.iter().map(|line| Block::Paragraph(Text::plain(line))));
        self.blocks.push(Block::Space(6.0));
        Ok(())
    }

    fn list(&mut self, field: &Field, items: &[&Value]) -> Result<(), DocumentFailure> {
        if let Some(sentence) = &field.row {
            return self.headed(field, sentence, items);
        }
        if !field.line.is_empty() {
            return self.lines(field, items);
        }
        match self.table(&field.path, items)? {
            Some(table) => {
                self.caption(&field.label);
                self.blocks.push(Block::Table(table));
                Ok(())
            }
            None => self.nested(field, items),
        }
    }

    /// Objects one under the other, each with its own labels.
    fn nested(&mut self, field: &Field, items: &[&Value]) -> Result<(), DocumentFailure> {
        self.caption(&field.label);
        let captioned = self.blocks.len();
        for item in items {
            self.group(&field.path, item, None)?;
            self.flush();
            self.blocks.push(Block::Space(9.0));
        }
        if self.blocks.iter().skip(captioned).all(|block| matches!(block, Block::Space(_))) {
            self.blocks.truncate(captioned - 1);
        }
        Ok(())
    }

    /// Things of a list, each in a line beside the label; long ones over the full width.
    fn lines(&mut self, field: &Field, items: &[&Value]) -> Result<(), DocumentFailure> {
        let lines: Result<Vec<String>, _> = items.iter().map(|item| self.line(field, item)).collect();
        let lines = lines?;
        let is_long = lines.iter().any(|line| LONGEST_LINE < line.chars().count());
        let lines: Vec<Text> = lines.iter().map(|line| Text::fact(line)).collect();
        if !is_long {
            self.facts.push((Text::fact(&field.label), lines));
            return Ok(());
        }
        self.caption(&field.label);
        self.blocks.extend([Block::Bullets(lines), Block::Space(6.0)]);
        Ok(())
    }

    /// A field in lines: one for each thing of a list.
    fn cell(&self, field: &Field, row: &Value) -> Result<String, DocumentFailure> {
        let found = at(row, field.path_in_group()).unwrap_or(&Value::Null);
        let lines = match found.as_array().filter(|items| items.iter().any(Value::is_object)) {
            Some(items) => items.iter().map(|item| self.thing(field, item)).collect::<Result<_, _>>()?,
            None if found.is_object() => vec![self.thing(field, found)?],
            None => self.place.lines(field, found)?,
        };
        Ok(lines.join("\n"))
    }

    /// One thing in a line: as its labels say, and else each of its fields behind its label.
    fn thing(&self, field: &Field, item: &Value) -> Result<String, DocumentFailure> {
        if !field.line.is_empty() {
            return self.line(field, item);
        }
        let inner = self.place.labels.in_group(&field.path);
        let parts: Result<Vec<String>, DocumentFailure> = inner
            .map(|part| {
                let words =
                    in_one_line(&self.cell(part, item)?.lines().map(str::to_owned).collect::<Vec<_>>());
                Ok(if words.is_empty() { words } else { format!("{}: {words}", part.label) })
            })
            .collect();
        let said: Vec<String> = parts?.into_iter().filter(|it| !it.is_empty()).collect();
        Ok(said.join("; "))
    }

    /// One thing of a list in one line.
    fn line(&self, field: &Field, item: &Value) -> Result<String, DocumentFailure> {
        let mut line = String::new();
        for part in &field.line {
            let mut said = String::new();
            let mut is_whole = true;
            for piece in part.pieces() {
                match piece {
                    Piece::Words(words) => said.push_str(words),
                    Piece::Blank(path) => {
                        let value = self.blank(path, &field.path, item)?;
                        is_whole &= !value.is_empty();
                        said.push_str(&value);
                    }
                }
            }
            if is_whole {
                line.push_str(&said);
            }
        }
        Ok(line)
    }

    /// Objects one under the other, each under a heading of its own.
    fn headed(
        &mut self,
        field: &Field,
        sentence: &Sentence,
        items: &[&Value],
    ) -> Result<(), DocumentFailure> {
        for item in items {
            let heading = self.heading(sentence, &field.path, item)?;
            if self.place.labels.row.is_some() {
                self.caption(&heading);
            } else {
                self.flush();
                self.blocks.push(Block::Heading(3, Text::bold(&heading)));
            }
            self.group(&field.path, item, Some(sentence))?;
            self.flush();
            self.blocks.push(Block::Space(9.0));
        }
        Ok(())
    }

    /// A table, when the items are short and flat enough for one.
    fn table(&self, group: &str, items: &[&Value]) -> Result<Option<Table>, DocumentFailure> {
        let fields: Vec<&Field> = self.place.labels.in_group(group).collect();
        let mut rows: Vec<Vec<String>> = Vec::with_capacity(items.len());
        for item in items {
            match self.cells(&fields, item)? {
                Some(cells) => rows.push(cells),
                None => return Ok(None),
            }
        }
        let used: Vec<usize> = (0..fields.len()).filter(|column| is_used(&rows, *column)).collect();
        if used.is_empty() || MOST_COLUMNS < used.len() {
            return Ok(None);
        }
        let head = used.iter().filter_map(|column| fields.get(*column)).map(|it| it.label.clone()).collect();
        let row = |cells: &Vec<String>| {
            let cells = used.iter().filter_map(|column| cells.get(*column));
            cells.map(|cell| Cell::Words(Text::fact(cell))).collect()
        };
        Ok(Some(Table { columns: Columns::Measured, head, rows: rows.iter().map(row).collect() }))
    }

    /// The cells of one item; `None` when one is too long or holds more than words.
    fn cells(&self, fields: &[&Field], item: &Value) -> Result<Option<Vec<String>>, DocumentFailure> {
        let mut cells = Vec::with_capacity(fields.len());
        for field in fields {
            let found = at(item, field.path_in_group()).unwrap_or(&Value::Null);
            if holds_objects(found) {
                return Ok(None);
            }
            let words = in_one_line(&self.place.lines(field, found)?);
            if LONGEST_IN_CELL < words.chars().count() {
                return Ok(None);
            }
            cells.push(words);
        }
        Ok(Some(cells))
    }

    fn caption(&mut self, label: &str) {
        if !self.facts.is_empty() {
            self.flush();
            self.blocks.push(Block::Space(9.0));
        }
        self.blocks.push(Block::Introduction(Text::bold(label)));
    }

    fn flush(&mut self) {
        if !self.facts.is_empty() {
            self.blocks.push(Block::Record(std::mem::take(&mut self.facts)));
        }
    }
}

fn holds_objects(value: &Value) -> bool {
    value.is_object() || value.as_array().is_some_and(|items| items.iter().any(Value::is_object))
}

/// Lines behind one another: with a comma between, except where a sentence ends already.
fn in_one_line(lines: &[String]) -> String {
    let mut line = String::new();
    for next in lines {
        let between = match line.chars().last() {
            None => "",
            Some('.' | '!' | '?' | ':' | ';' | ',') => " ",
            Some(_) => ", ",
        };
        line.push_str(between);
        line.push_str(next);
    }
    line
}

fn is_used(rows: &[Vec<String>], column: usize) -> bool {
    rows.iter().any(|row| row.get(column).is_some_and(|cell| !cell.is_empty()))
}

fn joined(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}
