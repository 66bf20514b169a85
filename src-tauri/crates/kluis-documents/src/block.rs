//! Blocks: what a document is made of before it has pages. Each is measured and cut into slices here.

mod form;
mod table;

use crate::mark::{Mark, Placed, Shade, Target};
use crate::page::{COLUMN, Frame, LEFT};
use crate::slice::{Flow, Keep, Pages, Slice};
use crate::tags::{ElementId, Role, Sign, Tags};
use crate::text::{Line, Text, break_lines, single_line};

pub(crate) use table::{Cell, Columns, Table};

/// Size of running text in points.
pub(crate) const BODY: f32 = 10.5;

/// Distance between baselines, in sizes.
pub(crate) const LINE_HEIGHT: f32 = 1.4;

/// How close lines and blocks stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Density {
    /// Distance between baselines of running text, in sizes.
    line_height: f32,
    /// Share of the white between blocks that is kept.
    white: f32,
}

impl Density {
    /// As a letter looks best.
    pub(crate) const NORMAL: Self = Self { line_height: LINE_HEIGHT, white: 1.0 };

    /// A little closer.
    const CLOSE: Self = Self { line_height: 1.32, white: 0.8 };

    /// The closest that still reads well.
    const CLOSEST: Self = Self { line_height: 1.26, white: 0.62 };

    fn leading(self) -> f32 {
        BODY * self.line_height
    }
}

/// White between paragraphs.
pub(crate) const PARAGRAPH_GAP: f32 = 7.0;

/// Indent of lists.
const INDENT: f32 = 16.0;

/// Width of the labels of a record, the same everywhere, so that values of many records stand in one line.
const RECORD_LABEL: f32 = 150.0;

/// A record that is higher than this may go on over the page.
const TALLEST_KEPT: f32 = 250.0;

/// Lines of a heading or a label that are not torn.
const TALLEST_HEADING: usize = 8;

/// Rows of such a record that stay together at its begin and at its end.
const ROWS_KEPT: usize = 5;

/// Side of a square that can be ticked with a pen.
pub(crate) const TICK: f32 = 11.0;

/// A person's place to sign.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Signature {
    /// Filled in already: label and value.
    pub(crate) known: Vec<(String, String)>,
    /// To be written: labels.
    pub(crate) written: Vec<String>,
    /// Label of the box for the signature.
    pub(crate) label: String,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Block {
    /// A heading of level 1, 2 or 3; it stays with what follows.
    Heading(u8, Text),
    /// A heading within a letter: it looks like level 3, and is of level 1, because a letter has no title above it.
    LetterHeading(Text),
    /// A paragraph.
    Paragraph(Text),
    /// A paragraph that stays with what follows.
    Introduction(Text),
    /// A larger first sentence.
    Lead(Text),
    /// Items in any order.
    Bullets(Vec<Text>),
    /// Items in this order.
    Steps(Vec<Text>),
    /// Items with a square to tick.
    Choices(Vec<Text>),
    /// Labels with their values.
    Facts(Vec<(Text, Text)>),
    /// Labels with values of one or more lines.
    Record(Vec<(Text, Vec<Text>)>),
    /// A table.
    Table(Table),
    /// A place to sign.
    Signature(Signature),
    /// Labels with a line to write on.
    Writing(Vec<String>),
    /// Groups of letters to be typed over, large.
    Key(Vec<String>),
    /// Headings with their page numbers.
    Contents(Vec<(String, String)>),
    /// White.
    Space(f32),
    /// What follows begins a page.
    NewPage,
}

/// Cuts blocks into slices.
pub(crate) fn set(blocks: &[Block], tags: &mut Tags) -> Flow {
    set_at(Density::NORMAL, blocks, tags)
}

fn set_at(density: Density, blocks: &[Block], tags: &mut Tags) -> Flow {
    let mut setter = Setter { tags, flow: Flow::default(), gap: 0.0, new_page: false, density };
    for block in blocks {
        setter.block(block);
    }
    for slice in &mut setter.flow.slices {
        slice.gap *= density.white;
    }
    setter.flow
}

/// Fills pages, a little closer where that saves one: no page for a last line or for a signature alone.
pub(crate) fn fill_snugly(blocks: &[Block], tags: &mut Tags, first: Frame, continued: Frame) -> Pages {
    let lay_out = |density| {
        let mut own = tags.clone();
        let pages = set_at(density, blocks, &mut own).fill(first, continued);
        (pages, own)
    };
    let normal = lay_out(Density::NORMAL);
    let chosen = if normal.0.pages.len() == 1 { normal } else { closer(normal, lay_out) };
    let (pages, own) = chosen;
    *tags = own;
    pages
}

/// The loosest that takes as few pages as the closest; where that saves none, closer is not tried at all.
fn closer(normal: (Pages, Tags), lay_out: impl Fn(Density) -> (Pages, Tags)) -> (Pages, Tags) {
    let closest = lay_out(Density::CLOSEST);
    let fewest = closest.0.pages.len();
    if normal.0.pages.len() <= fewest {
        return normal;
    }
    let close = lay_out(Density::CLOSE);
    if close.0.pages.len() <= fewest { close } else { closest }
}

/// Makes slices and remembers what must come before the next one.
pub(crate) struct Setter<'a> {
    tags: &'a mut Tags,
    flow: Flow,
    gap: f32,
    new_page: bool,
    density: Density,
}

impl Setter<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(level, text) => self.heading(*level, *level, text),
            Block::LetterHeading(text) => self.heading(1, 3, text),
            Block::Paragraph(text) if text.introduces() => self.paragraph(text, BODY, Keep::WithNext),
            Block::Paragraph(text) => self.paragraph(text, BODY, Keep::Free),
            Block::Introduction(text) => self.paragraph(text, BODY, Keep::WithNext),
            Block::Lead(text) => self.paragraph(text, 12.0, Keep::Free),
            Block::Bullets(items) => self.list(items, Sign::Dots, |_| "•".to_owned()),
            Block::Steps(items) => self.list(items, Sign::Numbers, |index| format!("{}.", index + 1)),
            Block::Choices(items) => self.choices(items),
            Block::Facts(facts) => self.facts(facts),
            Block::Record(facts) => self.record(facts),
            Block::Table(table) => self.table(table),
            Block::Signature(signature) => self.signature(signature),
            Block::Writing(labels) => self.writing(labels),
            Block::Key(groups) => self.key(groups),
            Block::Contents(entries) => self.contents(entries),
            Block::Space(height) => self.gap += height,
            Block::NewPage => self.new_page = true,
        }
    }

    /// Adds a slice with the white that was asked for above it.
    fn push(&mut self, gap: f32, mut slice: Slice) {
        slice.gap = gap.max(self.gap);
        slice.new_page = self.new_page;
        self.gap = 0.0;
        self.new_page = false;
        self.flow.slices.push(slice);
    }

    /// A heading of a level, as large as those of another.
    fn heading(&mut self, level: u8, look: u8, text: &Text) {
        let (size, gap) = match look {
            1 => (19.0, 22.0),
            2 => (13.0, 17.0),
            _ => (11.5, 13.0),
        };
        let element = self.tags.add(Role::Heading(level), None);
        let before = self.flow.slices.len();
        let mut lines = break_lines(text, size, COLUMN).into_iter().peekable();
        while lines.peek().is_some() {
            let kept = lines.by_ref().take(TALLEST_HEADING).collect();
            let slice = stack(kept, &Setting { x: LEFT, size, leading: size * 1.25, element });
            let above = if self.flow.slices.len() == before { gap } else { 0.0 };
            self.push(above, if lines.peek().is_some() { slice } else { slice.with_next() });
        }
        if let Some(slice) = self.flow.slices.get_mut(before) {
            slice.landmark = Some((level, text.words()));
        }
        self.gap = if look == 1 { 6.0 } else { 3.0 };
    }

    fn paragraph(&mut self, text: &Text, size: f32, keep: Keep) {
        let element = self.tags.add(Role::Paragraph, None);
        let gap = if self.gap > 0.0 { self.gap } else { PARAGRAPH_GAP };
        let lines = break_lines(text, size, COLUMN);
        let setting = Setting { x: LEFT, size, leading: size * self.density.line_height, element };
        self.lines(lines, &setting, gap, keep);
    }

    /// Lines of one paragraph, cut so that no line is left alone at the foot or the top of a page.
    fn lines(&mut self, lines: Vec<Line>, setting: &Setting, gap: f32, keep: Keep) {
        let count = lines.len();
        let mut slices = Vec::new();
        let mut rest = lines.into_iter();
        while rest.len() > 0 {
            let left = rest.len();
            let take = if left <= 3 {
                left
            } else if left == count {
                2
            } else {
                1
            };
            slices.push(stack(rest.by_ref().take(take).collect(), setting));
        }
        let last = slices.len().saturating_sub(1);
        for (index, slice) in slices.into_iter().enumerate() {
            let slice = if index == last && keep == Keep::WithNext { slice.with_next() } else { slice };
            self.push(if index == 0 { gap } else { 0.0 }, slice);
        }
    }

    fn list(&mut self, items: &[Text], sign: Sign, label: impl Fn(usize) -> String) {
        let list = self.tags.add(Role::List(sign), None);
        let first = self.flow.slices.len();
        for (index, item) in items.iter().enumerate() {
            let element = self.tags.add(Role::Item, Some(list));
            let sign = self.tags.add(Role::Label, Some(element));
            let sign = words(&Text::fact(&label(index)), LEFT + 2.0, BODY, sign);
            let body = self.tags.add(Role::Body, Some(element));
            let gap = if index == 0 { self.gap.max(4.0) } else { 2.5 };
            let sign = sign.lowered(baseline(BODY, self.density.leading()));
            self.item(item, INDENT, sign, body, gap);
        }
        self.keep_ends(first);
    }

    /// No first or last item of a list is left alone on a page.
    fn keep_ends(&mut self, first: usize) {
        let Some(slices) = self.flow.slices.get_mut(first..) else { return };
        let last_but_one = slices.len().checked_sub(2);
        for at in [Some(0), last_but_one].into_iter().flatten() {
            if let (Some(slice), true) = (slices.get_mut(at), last_but_one.is_some()) {
                slice.keep = Keep::WithNext;
            }
        }
    }

    /// An item with its sign, which stands before the first line.
    fn item(&mut self, text: &Text, indent: f32, sign: Placed, body: ElementId, gap: f32) {
        let setting =
            Setting { x: LEFT + indent, size: BODY, leading: self.density.leading(), element: body };
        let before = self.flow.slices.len();
        self.lines(break_lines(text, BODY, COLUMN - indent), &setting, gap, Keep::Free);
        if let Some(slice) = self.flow.slices.get_mut(before) {
            slice.marks.insert(0, sign);
        }
    }

    fn facts(&mut self, facts: &[(Text, Text)]) {
        let table = self.tags.add(Role::Table, None);
        let widest = facts.iter().map(|(label, _)| width(label, BODY)).fold(0.0, f32::max);
        let label_width = (widest + 14.0).clamp(90.0, COLUMN * 0.4);
        let first = self.flow.slices.len();
        for (index, (label, value)) in facts.iter().enumerate() {
            let gap = if index == 0 { self.gap.max(5.0) } else { 1.5 };
            self.fact(table, label, std::slice::from_ref(value), label_width, gap);
        }
        self.keep_record(first);
    }

    fn record(&mut self, facts: &[(Text, Vec<Text>)]) {
        let table = self.tags.add(Role::Table, None);
        let first = self.flow.slices.len();
        for (index, (label, values)) in facts.iter().enumerate() {
            let gap = if index == 0 { self.gap.max(4.0) } else { 1.5 };
            self.fact(table, label, values, RECORD_LABEL, gap);
        }
        self.keep_record(first);
    }

    /// A record of a few lines is not torn; of a longer one no line is left alone.
    fn keep_record(&mut self, first: usize) {
        let Some(slices) = self.flow.slices.get_mut(first..) else { return };
        let height: f32 = slices.iter().map(|slice| slice.gap + slice.height).sum();
        if height <= TALLEST_KEPT {
            let but_last = slices.len().saturating_sub(1);
            slices.iter_mut().take(but_last).for_each(|slice| slice.keep = Keep::WithNext);
        } else {
            let (count, kept) = (slices.len(), ROWS_KEPT - 1);
            let is_end = |index: usize| index < kept || count <= index + 1 + kept && index + 1 < count;
            let ends = slices.iter_mut().enumerate().filter(|(index, _)| is_end(*index));
            ends.for_each(|(_, slice)| slice.keep = Keep::WithNext);
        }
    }

    fn fact(&mut self, table: ElementId, label: &Text, values: &[Text], label_width: f32, gap: f32) {
        let leading = self.density.leading().min(BODY * 1.35);
        let row = self.tags.add(Role::Row, Some(table));
        let head = self.tags.add(Role::RowHead, Some(row));
        let cell = self.tags.add(Role::Cell, Some(row));
        let label = break_lines(label, BODY, label_width - 10.0);
        let named = Setting { x: LEFT, size: BODY, leading, element: head };
        let value: Vec<Line> =
            values.iter().flat_map(|value| break_lines(value, BODY, COLUMN - label_width)).collect();
        let setting = Setting { x: LEFT + label_width, size: BODY, leading, element: cell };
        if label.len() > TALLEST_HEADING {
            return self.long_fact((label, &named), (value, &setting), gap);
        }
        let label = stack(label, &named).shaded(Shade::QUIET);
        let before = self.flow.slices.len();
        self.lines(value, &setting, gap, Keep::Free);
        match self.flow.slices.get_mut(before) {
            Some(slice) => *slice = beside(label, slice.clone()).below(slice.gap),
            None => self.push(gap, label),
        }
    }

    /// A label of many lines goes on over the page beside its value.
    fn long_fact(&mut self, label: (Vec<Line>, &Setting), value: (Vec<Line>, &Setting), gap: f32) {
        let (mut names, mut values) = (label.0.into_iter(), value.0.into_iter());
        let mut above = gap;
        while names.len() > 0 || values.len() > 0 {
            let name = stack(names.by_ref().take(TALLEST_HEADING).collect(), label.1).shaded(Shade::QUIET);
            let value = stack(values.by_ref().take(TALLEST_HEADING).collect(), value.1);
            self.push(above, beside(name, value));
            above = 0.0;
        }
    }

    fn contents(&mut self, entries: &[(String, String)]) {
        let list = self.tags.add(Role::Contents, None);
        for (index, (title, page)) in entries.iter().enumerate() {
            let item = self.tags.add(Role::ContentsItem, Some(list));
            let reference = self.tags.add(Role::Reference, Some(item));
            let link = self.tags.add(Role::Link, Some(reference));
            let leading = self.density.leading();
            let lines = break_lines(&Text::fact(title), BODY, COLUMN - 40.0);
            let mut slice = stack(lines, &Setting { x: LEFT, size: BODY, leading, element: link });
            let number = Text::fact(&format!(" {page}"));
            let x = LEFT + COLUMN - width(&number, BODY);
            let y = slice.height - leading + baseline(BODY, leading);
            slice.marks.push(words(&number, x, BODY, link).lowered(y));
            slice.marks.extend(way_to(title, page, slice.height).map(|mark| Placed::of(link, mark)));
            self.push(if index == 0 { 5.0 } else { 0.0 }, slice);
        }
    }
}

/// The whole line of the contents leads to its heading.
fn way_to(title: &str, page: &str, height: f32) -> Option<Mark> {
    let page = page.parse::<usize>().ok()?.checked_sub(1)?;
    let target = Target { title: title.to_owned(), page };
    Some(Mark::Link { x: LEFT, y: 0.0, width: COLUMN, height, target })
}

/// Where and how lines are stacked.
pub(crate) struct Setting {
    /// Left end.
    pub(crate) x: f32,
    /// Size of the letters.
    pub(crate) size: f32,
    /// Distance between baselines.
    pub(crate) leading: f32,
    /// What the lines are.
    pub(crate) element: ElementId,
}

/// Baseline of the first line, counted from the top of its slice.
pub(crate) fn baseline(size: f32, leading: f32) -> f32 {
    (leading - size) / 2.0 + size * 0.86
}

/// Lines one under the other.
pub(crate) fn stack(lines: Vec<Line>, setting: &Setting) -> Slice {
    let mut y = baseline(setting.size, setting.leading);
    let mut height = 0.0;
    let mut marks = Vec::with_capacity(lines.len());
    for line in lines {
        let mark = Mark::Text { x: setting.x, y, size: setting.size, shade: Shade::BLACK, line };
        marks.push(Placed::of(setting.element, mark));
        y += setting.leading;
        height += setting.leading;
    }
    Slice::new(height, marks)
}

/// Two slices next to each other.
pub(crate) fn beside(mut left: Slice, mut right: Slice) -> Slice {
    left.marks.append(&mut right.marks);
    left.height = left.height.max(right.height);
    left
}

/// One line of text on baseline 0.
pub(crate) fn words(text: &Text, x: f32, size: f32, element: ElementId) -> Placed {
    Placed::of(element, Mark::Text { x, y: 0.0, size, shade: Shade::BLACK, line: single_line(text) })
}

/// Width of a text in one line, in points.
pub(crate) fn width(text: &Text, size: f32) -> f32 {
    single_line(text).width * size / 1000.0
}
