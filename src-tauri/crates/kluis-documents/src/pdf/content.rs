//! What stands on a page, in the language of PDF content (ISO 32000-1, 8 and 9).

use std::fmt::Write;

use super::deflate;
use super::fonts::{Fonts, resource_name, spoken};
use super::pictures::Pictures;
use crate::face::Face;
use crate::mark::{Mark, Page, Pattern, Placed, Shade, Target};
use crate::tags::ElementId;
use crate::text::{Glyph, Line};

/// A page ready to be put in a file.
pub(super) struct Drawn {
    /// Deflated content.
    pub(super) content: Vec<u8>,
    /// Element of each marked-content number on this page.
    pub(super) elements: Vec<ElementId>,
    /// Areas that lead to another place.
    pub(super) links: Vec<DrawnLink>,
    /// Where each picture stands.
    pub(super) figures: Vec<(ElementId, Corners)>,
}

/// Left, bottom, right and top, in points from the lower left corner.
pub(super) type Corners = [f32; 4];

/// An area that leads to a heading.
pub(super) struct DrawnLink {
    /// The element that it belongs to.
    pub(super) element: ElementId,
    /// Where it is.
    pub(super) corners: Corners,
    /// Where it leads.
    pub(super) target: Target,
}

/// Draws a page.
pub(super) fn draw(page: &Page, fonts: &Fonts, pictures: &Pictures) -> Drawn {
    let mut pen = Pen::new(page.height, fonts, pictures);
    for group in page.marks.chunk_by(|one, next| one.element == next.element) {
        pen.group(group);
    }
    let content = deflate(&pen.content);
    Drawn { content, elements: pen.elements, links: pen.links, figures: pen.figures }
}

struct Pen<'a> {
    height: f32,
    fonts: &'a Fonts,
    pictures: &'a Pictures,
    content: Vec<u8>,
    elements: Vec<ElementId>,
    links: Vec<DrawnLink>,
    figures: Vec<(ElementId, Corners)>,
    fill: Option<Shade>,
    stroke: Option<(f32, Shade)>,
    font: Option<(Face, f32)>,
    /// Where the last line of the open text object began, in hundredths of a point.
    line: Option<(i64, i64)>,
}

impl<'a> Pen<'a> {
    fn new(height: f32, fonts: &'a Fonts, pictures: &'a Pictures) -> Self {
        let content = Vec::with_capacity(16_384);
        Self {
            height,
            fonts,
            pictures,
            content,
            elements: Vec::new(),
            links: Vec::new(),
            figures: Vec::new(),
            fill: None,
            stroke: None,
            font: None,
            line: None,
        }
    }

    fn group(&mut self, marks: &[Placed]) {
        let Some(first) = marks.first() else { return };
        match first.element {
            Some(element) => {
                self.put(format_args!("/P<</MCID {}>>BDC\n", self.elements.len()));
                self.elements.push(element);
            }
            None => self.put(format_args!("/Artifact BMC\n")),
        }
        for placed in marks {
            self.mark(&placed.mark);
            if let Some(element) = placed.element {
                self.note(element, &placed.mark);
            }
        }
        self.end_text();
        self.put(format_args!("EMC\n"));
    }

    fn mark(&mut self, mark: &Mark) {
        match mark {
            Mark::Text { x, y, size, shade, line } => self.text(*x, *y, *size, *shade, line),
            Mark::Rule { x, y, length, thickness, shade } => {
                self.stroke(*thickness, *shade);
                let (x, y, right) = (Number(*x), Number(self.height - y), Number(x + length));
                self.put(format_args!("{x} {y} m {right} {y} l S\n"));
            }
            Mark::Frame { x, y, width, height, thickness } => {
                self.stroke(*thickness, Shade::BLACK);
                let (x, y) = (Number(*x), Number(self.height - y - height));
                self.put(format_args!("{x} {y} {} {} re S\n", Number(*width), Number(*height)));
            }
            Mark::Code { x, y, pattern } => self.pattern(*x, self.height - y, pattern),
            Mark::Picture { x, y, width, height, logo } => {
                self.end_text();
                let name = self.pictures.name(logo);
                let (x, y) = (Number(*x), Number(self.height - y - height));
                let (width, height) = (Number(*width), Number(*height));
                self.put(format_args!("q {width} 0 0 {height} {x} {y} cm /{name} Do Q\n"));
            }
            Mark::Link { .. } => {}
        }
    }

    /// Remembers what a reader must know of a mark beside what is drawn.
    fn note(&mut self, element: ElementId, mark: &Mark) {
        match mark {
            Mark::Picture { x, y, width, height, .. } => {
                self.figures.push((element, self.corners(*x, *y, *width, *height)));
            }
            Mark::Link { x, y, width, height, target } => {
                let corners = self.corners(*x, *y, *width, *height);
                self.links.push(DrawnLink { element, corners, target: target.clone() });
            }
            Mark::Text { .. } | Mark::Rule { .. } | Mark::Frame { .. } | Mark::Code { .. } => {}
        }
    }

    fn corners(&self, x: f32, y: f32, width: f32, height: f32) -> Corners {
        [x, self.height - y - height, x + width, self.height - y]
    }

    /// Draws a pattern as one shape, so that no light shows between its modules, and counts in modules, because
    /// whole numbers deflate better.
    fn pattern(&mut self, left: f32, top: f32, pattern: &Pattern) {
        self.end_text();
        self.fill(Shade::BLACK);
        let (module, height) = (Number(pattern.module), pattern.rows.len());
        let rows = i64::try_from(height).expect("a pattern is far smaller");
        let bottom = Hundredths(hundredths(top) - hundredths(pattern.module) * rows);
        self.put(format_args!("q {module} 0 0 {module} {} {bottom} cm\n", Number(left)));
        for (y, modules) in (0..height).rev().zip(&pattern.rows) {
            let mut x = 0;
            for run in modules.chunk_by(|one, next| one == next) {
                if run.first() == Some(&true) {
                    self.put(format_args!("{x} {y} {} 1 re\n", run.len()));
                }
                x += run.len();
            }
        }
        self.put(format_args!("f Q\n"));
    }

    fn fill(&mut self, shade: Shade) {
        if self.fill != Some(shade) {
            self.put(format_args!("{} g\n", Number(shade.0)));
            self.fill = Some(shade);
        }
    }

    fn stroke(&mut self, thickness: f32, shade: Shade) {
        self.end_text();
        if self.stroke != Some((thickness, shade)) {
            self.put(format_args!("{} w {} G\n", Number(thickness), Number(shade.0)));
            self.stroke = Some((thickness, shade));
        }
    }

    fn text(&mut self, x: f32, y: f32, size: f32, shade: Shade, line: &Line) {
        self.fill(shade);
        self.move_to(x, self.height - y);
        for run in line.glyphs.chunk_by(|one, next| one.face == next.face) {
            if let Some(glyph) = run.first() {
                self.font(glyph.face, size);
            }
            self.show(&line.text, size, run);
        }
        if let Some(hyphen) = &line.hyphen {
            self.show_plain(std::slice::from_ref(hyphen));
        }
    }

    /// Begins a line, by its distance from the line before: equal distances deflate to almost nothing.
    fn move_to(&mut self, x: f32, y: f32) {
        let to = (hundredths(x), hundredths(y));
        let (from_x, from_y) = self.line.unwrap_or_default();
        if self.line.is_none() {
            self.put(format_args!("BT\n"));
        }
        self.put(format_args!("{} {} Td\n", Hundredths(to.0 - from_x), Hundredths(to.1 - from_y)));
        self.line = Some(to);
    }

    fn end_text(&mut self) {
        if self.line.take().is_some() {
            self.put(format_args!("ET\n"));
        }
    }

    fn font(&mut self, face: Face, size: f32) {
        if self.font != Some((face, size)) {
            self.put(format_args!("/{} {} Tf\n", resource_name(face), Number(size)));
            self.font = Some((face, size));
        }
    }

    /// Shows glyphs of one face.
    fn show(&mut self, text: &str, size: f32, glyphs: &[Glyph]) {
        let fonts = self.fonts;
        let plain = |glyph: &Glyph| glyph.rise == 0.0 && fonts.reads(glyph, text);
        for alike in glyphs.chunk_by(|one, next| plain(one) && plain(next)) {
            match alike {
                [only] if !plain(only) => self.show_strange(text, size, only),
                _ => self.show_plain(alike),
            }
        }
    }

    /// Shows a glyph above the baseline, or one that means something else here than elsewhere.
    fn show_strange(&mut self, text: &str, size: f32, glyph: &Glyph) {
        let reads = self.fonts.reads(glyph, text);
        if !reads {
            let units = spoken(text, glyph).encode_utf16().map(|unit| format!("{unit:04X}"));
            self.put(format_args!("/Span<</ActualText<FEFF{}>>>BDC\n", units.collect::<String>()));
        }
        self.put(format_args!("{} Ts\n", Number(glyph.rise * size / 1000.0)));
        self.show_plain(std::slice::from_ref(glyph));
        self.put(format_args!("0 Ts\n"));
        if !reads {
            self.put(format_args!("EMC\n"));
        }
    }

    /// Shows glyphs as they are. Kerning is the difference between how far the pen should move and the width of
    /// the glyph; a shifted glyph is shown where it belongs and the pen put back.
    fn show_plain(&mut self, glyphs: &[Glyph]) {
        self.content.push(b'[');
        let mut open = false;
        let mut owed = 0.0_f32;
        for glyph in glyphs {
            owed -= glyph.shift;
            if owed != 0.0 {
                self.close(&mut open);
                self.put(format_args!("{}", Number(owed)));
            }
            if !open {
                self.content.push(b'(');
                open = true;
            }
            self.glyph(self.fonts.code(glyph));
            owed = glyph.face.advance(glyph.number) - glyph.advance + glyph.shift;
        }
        self.close(&mut open);
        if owed != 0.0 {
            self.put(format_args!("{}", Number(owed)));
        }
        self.content.extend_from_slice(b"]TJ\n");
    }

    fn close(&mut self, open: &mut bool) {
        if *open {
            self.content.push(b')');
            *open = false;
        }
    }

    fn glyph(&mut self, code: u16) {
        for byte in code.to_be_bytes() {
            match byte {
                b'(' | b')' | b'\\' => self.content.extend_from_slice(&[b'\\', byte]),
                b'\r' => self.content.extend_from_slice(b"\\r"),
                other => self.content.push(other),
            }
        }
    }

    fn put(&mut self, words: std::fmt::Arguments<'_>) {
        Bytes(&mut self.content).write_fmt(words).expect("writing to memory succeeds");
    }
}

struct Bytes<'a>(&'a mut Vec<u8>);

impl Write for Bytes<'_> {
    fn write_str(&mut self, words: &str) -> std::fmt::Result {
        self.0.extend_from_slice(words.as_bytes());
        Ok(())
    }
}

/// A hundredth of a point is finer than any printer.
fn hundredths(points: f32) -> i64 {
    (f64::from(points) * 100.0).round() as i64
}

/// A length with at most two decimals.
struct Number(f32);

impl std::fmt::Display for Number {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Hundredths(hundredths(self.0)).fmt(formatter)
    }
}

/// A whole number of hundredths, written without needless zeros.
struct Hundredths(i64);

impl std::fmt::Display for Hundredths {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, part) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        match (part, part % 10) {
            (0, _) => write!(formatter, "{sign}{whole}"),
            (_, 0) => write!(formatter, "{sign}{whole}.{}", part / 10),
            (_, _) => write!(formatter, "{sign}{whole}.{part:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Number;

    #[test]
    fn numbers_have_at_most_two_decimals() {
        let written = [1.0, 0.339, -12.346, -0.05, 0.5].map(|number| Number(number).to_string());
        assert_eq!(written.join(" "), "1 0.34 -12.35 -0.05 0.5");
    }
}
