//! Tables: columns as wide as their words ask for, rows that stay whole, a head on every page.

use super::form::{small, tick};
use super::{Setter, Setting, TICK, stack};
use crate::mark::{Mark, Placed, Shade};
use crate::page::{COLUMN, LEFT};
use crate::slice::{Keep, Slice};
use crate::tags::{ElementId, Role};
use crate::text::{Line, Text, break_lines, single_line};

/// Size of the words in a table.
const SIZE: f32 = 9.5;

/// Distance between baselines.
const LEADING: f32 = SIZE * 1.35;

/// White between two columns.
const GUTTER: f32 = 11.0;

/// White above and below the words of a row.
const PADDING: f32 = 3.5;

/// Rows of more lines than this may go on over the page.
const TALLEST_ROW: usize = 16;

/// In how many bits the room that is left is given out.
const BITS: usize = 64;
/// The most of them that go from one column to another at a time.
const TRADED: usize = 16;
/// How much room a text of several lines takes, of its length.
const RAGGED: f32 = 1.1;

/// How many rows say how wide the columns are; those of a long register are alike.
const WEIGHED: usize = 500;

/// How wide the columns are.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Columns {
    /// As the words ask.
    Measured,
    /// In points, for all columns but the first, which gets the rest.
    Fixed(Vec<f32>),
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    /// Words.
    Words(Text),
    /// A square to tick.
    Tick,
}

/// A table with a head row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Table {
    /// Widths.
    pub(crate) columns: Columns,
    /// Column heads.
    pub(crate) head: Vec<String>,
    /// Rows; each has a cell for every head.
    pub(crate) rows: Vec<Vec<Cell>>,
}

/// Left end and width of a column.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Span {
    x: f32,
    width: f32,
}

/// A cell cut into lines.
enum Filling {
    Lines(ElementId, Vec<Line>),
    Tick(ElementId),
}

impl Setter<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        let spans = spans(table);
        let element = self.tags.add(Role::Table, None);
        let head = self.head_row(table, &spans, element);
        let number = match head.as_slice() {
            [only] => Some(self.flow.repeat(decoration(only))),
            _ => None,
        };
        let mut gap = self.gap.max(6.0);
        for slice in head {
            self.push(gap, slice.with_next());
            gap = 0.0;
        }
        let last_but_one = table.rows.len().checked_sub(2);
        for (index, cells) in table.rows.iter().enumerate() {
            let mut slices = self.row(cells, &spans, element);
            if let ([only], true) = (slices.as_mut_slice(), Some(index) == last_but_one) {
                only.keep = Keep::WithNext;
            }
            for mut slice in slices {
                slice.head = number;
                self.push(0.0, slice);
            }
        }
        self.gap = 9.0;
    }

    fn head_row(&mut self, table: &Table, spans: &[Span], element: ElementId) -> Vec<Slice> {
        let row = self.tags.add(Role::Row, Some(element));
        let mut fillings = Vec::new();
        for (title, span) in table.head.iter().zip(spans) {
            let cell = self.tags.add(Role::ColumnHead, Some(row));
            fillings.push(Filling::Lines(cell, break_lines(&Text::bold(title), SIZE, span.width)));
        }
        slices(fillings, spans, Edge::Head)
    }

    fn row(&mut self, cells: &[Cell], spans: &[Span], element: ElementId) -> Vec<Slice> {
        let row = self.tags.add(Role::Row, Some(element));
        let fillings = cells.iter().zip(spans).map(|(cell, span)| self.filling(cell, span, row)).collect();
        slices(fillings, spans, Edge::Row)
    }

    fn filling(&mut self, cell: &Cell, span: &Span, row: ElementId) -> Filling {
        let element = self.tags.add(Role::Cell, Some(row));
        match cell {
            Cell::Words(text) => Filling::Lines(element, break_lines(text, SIZE, span.width)),
            Cell::Tick => Filling::Tick(self.tags.add(Role::TickBox, Some(element))),
        }
    }
}

/// A row in one slice, or in several where it is very high.
fn slices(mut fillings: Vec<Filling>, spans: &[Span], end: Edge) -> Vec<Slice> {
    let mut slices = Vec::new();
    loop {
        let tallest = fillings.iter().map(height).max().unwrap_or(1).max(1);
        let take = if tallest <= TALLEST_ROW { tallest } else { TALLEST_ROW / 2 };
        let marks = fillings.iter_mut().zip(spans).flat_map(|(filling, span)| cut(filling, span, take));
        let edge = if take == tallest { end } else { Edge::Open };
        slices.push(close(marks.collect(), take, edge));
        if take == tallest {
            return slices;
        }
    }
}

fn height(filling: &Filling) -> usize {
    match filling {
        Filling::Lines(_, lines) => lines.len(),
        Filling::Tick(_) => 1,
    }
}

/// Takes the first lines of a cell; a square stands on the first line only.
fn cut(filling: &mut Filling, span: &Span, take: usize) -> Vec<Placed> {
    match filling {
        Filling::Lines(element, lines) => {
            let rest = lines.split_off(take.min(lines.len()));
            let now = std::mem::replace(lines, rest);
            stack(now, &setting(span, *element)).marks
        }
        Filling::Tick(element) => {
            let mark = Placed::of(*element, tick(span.x, (LEADING - TICK) / 2.0));
            *filling = Filling::Lines(*element, Vec::new());
            vec![mark]
        }
    }
}

fn setting(span: &Span, element: ElementId) -> Setting {
    Setting { x: span.x, size: SIZE, leading: LEADING, element }
}

#[derive(Clone, Copy)]
enum Edge {
    Head,
    Row,
    Open,
}

/// White around the lines of a row and the rule below it.
fn close(marks: Vec<Placed>, lines: usize, edge: Edge) -> Slice {
    let mut marks: Vec<Placed> = marks.into_iter().map(|mark| mark.lowered(PADDING)).collect();
    let height = LEADING * small(lines) + PADDING * 2.0;
    let rule = |thickness, shade| Mark::Rule { x: LEFT, y: height, length: COLUMN, thickness, shade };
    match edge {
        Edge::Head => marks.push(Placed::decoration(rule(0.9, Shade::BLACK))),
        Edge::Row => marks.push(Placed::decoration(rule(0.4, Shade::LINE))),
        Edge::Open => {}
    }
    Slice::new(height + 0.5, marks)
}

/// A head drawn again says nothing new, so it is decoration.
fn decoration(head: &Slice) -> Slice {
    let mut copy = head.clone();
    for placed in &mut copy.marks {
        placed.element = None;
    }
    copy
}

fn spans(table: &Table) -> Vec<Span> {
    let widths = match &table.columns {
        Columns::Fixed(later) => {
            let rest = COLUMN - later.iter().map(|width| width + GUTTER).sum::<f32>();
            std::iter::once(rest).chain(later.iter().copied()).collect()
        }
        Columns::Measured => measured(table),
    };
    let mut x = LEFT;
    widths
        .into_iter()
        .map(|width| {
            let span = Span { x, width };
            x += width + GUTTER;
            span
        })
        .collect()
}

/// No column gets less than its longest word while there is room for that; what is left goes, a bit at a time, to
/// the column that it makes shortest. Then room goes from one column to another as long as the table gets shorter.
fn measured(table: &Table) -> Vec<f32> {
    let count = table.head.len().max(1);
    let room = COLUMN - GUTTER * small(count - 1);
    let wishes: Vec<Wish> = (0..count).map(|column| wish(table, column, room)).collect();
    let needed: f32 = wishes.iter().map(|it| it.least).sum();
    if needed > room {
        return wishes.iter().map(|it| it.least * room / needed).collect();
    }
    let bit = (room - needed) / small(BITS);
    let mut widths: Vec<f32> = wishes.iter().map(|it| it.least).collect();
    for _ in 0..BITS {
        let gains = wishes.iter().zip(&widths).map(|(it, width)| it.height(*width) - it.height(width + bit));
        let best = gains.enumerate().filter(|(_, gain)| 0.0 < *gain).max_by(|a, b| a.1.total_cmp(&b.1));
        let Some((column, _)) = best else { break };
        widths[column] += bit;
    }
    let spare = room - widths.iter().sum::<f32>();
    let widths = widths.iter().map(|width| width + spare.max(0.0) / small(count)).collect();
    traded(widths, &wishes, bit)
}

/// The widths after every exchange of room between two columns that saves a line.
fn traded(mut widths: Vec<f32>, wishes: &[Wish], bit: f32) -> Vec<f32> {
    let least = lines_high(wishes, &vec![f32::INFINITY; widths.len()]);
    let mut height = lines_high(wishes, &widths);
    while least < height {
        let Some((better, lower)) = best_trade(&widths, wishes, bit, height) else { break };
        widths = better;
        height = lower;
    }
    widths
}

fn best_trade(widths: &[f32], wishes: &[Wish], bit: f32, height: f32) -> Option<(Vec<f32>, f32)> {
    let columns = 0..widths.len();
    let pairs = columns.clone().flat_map(|from| columns.clone().map(move |to| (from, to)));
    let trades = pairs.flat_map(|(from, to)| (1..=TRADED).map(move |bits| (from, to, bit * small(bits))));
    trades
        .filter(|(from, to, room)| from != to && wishes[*from].least <= widths[*from] - room)
        .map(|(from, to, room)| {
            let mut tried = widths.to_vec();
            tried[from] -= room;
            tried[to] += room;
            let high = lines_high(wishes, &tried);
            (tried, high)
        })
        .filter(|(_, high)| *high < height)
        .min_by(|a, b| a.1.total_cmp(&b.1))
}

/// How many lines the rows have together; the tallest cell of a row says how high it is.
fn lines_high(wishes: &[Wish], widths: &[f32]) -> f32 {
    let rows = wishes.iter().map(|it| it.lines.len()).max().unwrap_or(0);
    let cells = |row: usize| {
        wishes.iter().zip(widths).filter_map(move |(it, width)| Some((it.lines.get(row)?, width)))
    };
    (0..rows).map(|row| cells(row).map(|(line, width)| lines_in(*line, *width)).fold(1.0, f32::max)).sum()
}

/// A line that is broken leaves a little white at its end.
fn lines_in(line: f32, width: f32) -> f32 {
    if line <= width { 1.0 } else { (line * RAGGED / width).ceil() }
}

/// What a column asks for, in points.
struct Wish {
    /// Its longest word.
    least: f32,
    /// The length of each of its cells on one line, the head first, a cell for every row.
    lines: Vec<f32>,
}

impl Wish {
    /// How high the cells are together at a width. The tallest count most, because the tallest of a row says how high
    /// the row is; a cell that fits on its line asks no more.
    fn height(&self, width: f32) -> f32 {
        self.lines.iter().map(|line| (line / width).max(1.0).powi(3)).sum()
    }
}

fn wish(table: &Table, column: usize, room: f32) -> Wish {
    let head = table.head.get(column).map(|title| Text::bold(title));
    let cells = table.rows.iter().take(WEIGHED).map(|row| match row.get(column) {
        Some(Cell::Words(text)) => Some(text),
        Some(Cell::Tick) | None => None,
    });
    let mut wish = Wish { least: TICK, lines: Vec::new() };
    for text in std::iter::once(head.as_ref()).chain(cells) {
        let (word, line) = text.map_or((TICK, TICK), extent);
        wish.least = wish.least.max(word);
        wish.lines.push(line + 0.5);
    }
    wish.least = wish.least.min(room * 0.4) + 0.5;
    wish
}

fn extent(text: &Text) -> (f32, f32) {
    let line = single_line(text);
    let (mut word, mut longest) = (0.0_f32, 0.0_f32);
    for glyph in line.glyphs.iter() {
        let space = line.text.get(glyph.start as usize..glyph.end as usize) == Some(" ");
        word = if space { 0.0 } else { word + glyph.advance };
        longest = longest.max(word);
    }
    (longest * SIZE / 1000.0, line.width * SIZE / 1000.0)
}
