//! What is filled in with a pen: squares, lines, boxes, and the recovery key that is typed over.

use super::{BODY, Setter, Setting, Signature, TICK, baseline, beside, stack, words};
use crate::mark::{Mark, Placed, Shade};
use crate::page::{COLUMN, LEFT, MM};
use crate::slice::{Keep, Slice};
use crate::tags::{ElementId, Role, Sign};
use crate::text::{Text, break_lines};

/// Height of a line to write on.
const WRITING: f32 = 8.0 * MM;

/// Size of the letters of a recovery key: read without glasses, and after a photocopy.
const KEY_SIZE: f32 = 24.0;

/// A signature stays beside names that are no higher than this.
const TALLEST_KNOWN: f32 = 420.0;

/// Groups of a recovery key in one row.
const KEY_ROW: usize = 4;

impl Setter<'_> {
    pub(super) fn choices(&mut self, items: &[Text]) {
        let list = self.tags.add(Role::List(Sign::Squares), None);
        let first = self.flow.slices.len();
        let indent = TICK + 9.0;
        for (index, item) in items.iter().enumerate() {
            let element = self.tags.add(Role::Item, Some(list));
            let label = self.tags.add(Role::Label, Some(element));
            let square = self.tags.add(Role::TickBox, Some(label));
            let body = self.tags.add(Role::Body, Some(element));
            let sign = Placed::of(square, tick(LEFT, (self.density.leading() - TICK) / 2.0));
            let gap = if index == 0 { self.gap.max(5.0) } else { 3.0 };
            self.item(item, indent, sign, body, gap);
        }
        self.keep_ends(first);
    }

    pub(super) fn signature(&mut self, signature: &Signature) {
        let frame_width = 78.0 * MM;
        let column = COLUMN - frame_width - 8.0 * MM;
        let mut left = Slice::new(0.0, Vec::new());
        for (label, value) in &signature.known {
            let row = self.known(label, value, column);
            left = under(left, row);
        }
        if left.height > TALLEST_KNOWN {
            left = self.known_above(left);
        }
        for label in &signature.written {
            let row = self.written(label, LEFT, column, 20.0 * MM);
            left = under(left, row);
        }
        let right = self.signature_box(&signature.label, LEFT + COLUMN - frame_width, frame_width);
        self.push(14.0, beside(left, right));
    }

    /// Names so long that a signature would not fit on a page beside them stand above it, line by line.
    fn known_above(&mut self, known: Slice) -> Slice {
        let leading = BODY * 1.35;
        for mut row in rows(known, leading) {
            let gap = self.gap;
            row.keep = Keep::Free;
            self.push(gap, row);
        }
        Slice::new(0.0, Vec::new())
    }

    fn known(&mut self, label: &str, value: &str, column: f32) -> Slice {
        let element = self.tags.add(Role::Paragraph, None);
        let leading = BODY * 1.35;
        let name = Text::label(label);
        let indent = super::width(&name, BODY).max(20.0 * MM).min(column * 0.5);
        let setting = |x| Setting { x, size: BODY, leading, element };
        let name = stack(break_lines(&name, BODY, indent), &setting(LEFT));
        let value = break_lines(&Text::fact(value), BODY, column - indent);
        beside(name, stack(value, &setting(LEFT + indent)))
    }

    fn written(&mut self, label: &str, x: f32, column: f32, indent: f32) -> Slice {
        let element = self.tags.add(Role::Paragraph, None);
        let space = self.tags.add(Role::WritingSpace, Some(element));
        let setting = Setting { x, size: BODY, leading: BODY * 1.35, element };
        let name = Text::label(label);
        let indent = indent.max(super::width(&name, BODY)).min(column * 0.6);
        let mut slice = stack(break_lines(&name, BODY, indent), &setting);
        let top = (WRITING - 4.0 - baseline(BODY, setting.leading)).max(0.0);
        slice.marks = slice.marks.into_iter().map(|mark| mark.lowered(top)).collect();
        let foot = slice.height + top - setting.leading + baseline(BODY, setting.leading) + 2.0;
        slice.marks.push(Placed::of(space, rule(x + indent, foot, column - indent)));
        slice.height = WRITING.max(foot + 2.0);
        slice
    }

    fn signature_box(&mut self, label: &str, x: f32, width: f32) -> Slice {
        let element = self.tags.add(Role::Paragraph, None);
        let space = self.tags.add(Role::WritingSpace, Some(element));
        let leading = BODY * 1.35;
        let label = break_lines(&Text::label(label), BODY, width);
        let mut slice = stack(label, &Setting { x, size: BODY, leading, element });
        let height = 24.0 * MM;
        let frame = Mark::Frame { x, y: slice.height + 2.0, width, height, thickness: 0.8 };
        slice.marks.push(Placed::of(space, frame));
        slice.height += 3.0 + height;
        slice
    }

    pub(super) fn writing(&mut self, labels: &[String]) {
        for label in labels {
            let slice = self.written(label, LEFT, COLUMN, 48.0 * MM);
            let gap = self.gap;
            self.push(gap, slice);
        }
    }

    pub(super) fn key(&mut self, groups: &[String]) {
        let element = self.tags.add(Role::Paragraph, None);
        let padding = 14.0;
        let leading = KEY_SIZE * 1.5;
        let mut marks = Vec::new();
        let rows: Vec<&[String]> = groups.chunks(KEY_ROW).collect();
        for (row, groups) in rows.iter().enumerate() {
            let y = padding + baseline(KEY_SIZE, leading) + leading * small(row);
            marks.extend(key_row(groups, y, padding, element));
        }
        let height = leading * small(rows.len()) + padding * 2.0;
        let frame = Mark::Frame { x: LEFT, y: 0.0, width: COLUMN, height, thickness: 1.0 };
        marks.push(Placed::decoration(frame));
        let gap = self.gap.max(12.0);
        self.push(gap, Slice::new(height, marks));
        self.gap = 14.0;
    }
}

fn key_row(groups: &[String], y: f32, padding: f32, element: ElementId) -> Vec<Placed> {
    let step = (COLUMN - padding * 2.0) / small(KEY_ROW);
    let place = |(column, group): (usize, &String)| {
        let text = Text::mono(group);
        let inset = (step - super::width(&text, KEY_SIZE)) / 2.0;
        let x = LEFT + padding + step * small(column) + inset.max(0.0);
        words(&text, x, KEY_SIZE, element).lowered(y)
    };
    groups.iter().enumerate().map(place).collect()
}

/// Counts of rows and columns are small.
pub(super) fn small(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}

/// A square to tick.
pub(super) fn tick(x: f32, y: f32) -> Mark {
    Mark::Frame { x, y, width: TICK, height: TICK, thickness: 0.9 }
}

fn rule(x: f32, y: f32, length: f32) -> Mark {
    Mark::Rule { x, y, length, thickness: 0.6, shade: Shade::BLACK }
}

/// The lines of a slice of which all have the same height.
fn rows(slice: Slice, leading: f32) -> Vec<Slice> {
    let mut rows: Vec<Slice> = Vec::new();
    for placed in slice.marks {
        let row = (placed.top() / leading).floor().max(0.0) as usize;
        while rows.len() <= row {
            rows.push(Slice::new(leading, Vec::new()));
        }
        if let Some(slice) = rows.get_mut(row) {
            slice.marks.push(placed.lowered(-leading * small(row)));
        }
    }
    rows
}

fn under(mut above: Slice, below: Slice) -> Slice {
    let height = above.height;
    above.marks.extend(below.marks.into_iter().map(|mark| mark.lowered(height)));
    above.height += below.height;
    above
}
