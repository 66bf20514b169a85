//! Reading back what a PDF of ours says and where it says it, from the file and from nothing else.
//!
//! The screen shows pages as pictures and gives this text to those who cannot see them; the tests measure by
//! it. It understands the PDFs that this crate writes, not any PDF.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::{DocumentFailure, Pdf};

/// What stands on a page, in the order in which it was drawn. Lengths in points from the lower left corner.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct ReadPage {
    /// Pieces of text.
    pub(crate) texts: Vec<ReadText>,
    /// Rules and frames: left, bottom, right, top.
    pub(crate) shapes: Vec<[f32; 4]>,
    /// How many marks were painted outside marked content.
    pub(crate) unmarked: usize,
}

/// A piece of text on one line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ReadText {
    /// What it says.
    pub(crate) text: String,
    /// Left end.
    pub(crate) x: f32,
    /// Baseline.
    pub(crate) y: f32,
    /// Right end of the last letter that is not a space.
    pub(crate) right: f32,
    /// Size of the letters.
    pub(crate) size: f32,
    /// Whether it is part of the text and not decoration such as a footer.
    pub(crate) said: bool,
}

/// The lines of every page of a PDF of ours, in reading order. A word that was divided is whole again.
///
/// # Errors
/// [`DocumentFailure::Reading`] when the bytes are no PDF.
pub fn page_text(pdf: &Pdf) -> Result<Vec<Vec<String>>, DocumentFailure> {
    Ok(read(pdf)?.iter().map(lines).collect())
}

fn lines(page: &ReadPage) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut baseline = None;
    let mut divided = false;
    for piece in &page.texts {
        let text = piece.text.trim_end_matches('\u{AD}');
        match lines.last_mut() {
            Some(last) if divided => last.push_str(text),
            Some(last) if baseline.is_some_and(|baseline: f32| (baseline - piece.y).abs() < 0.1) => {
                let apart = last.ends_with(' ') || text.starts_with(' ') || text.is_empty();
                let gap = if apart { "" } else { " " };
                last.push_str(gap);
                last.push_str(text);
            }
            Some(_) | None => lines.push(text.to_owned()),
        }
        divided = piece.text.ends_with('\u{AD}');
        baseline = Some(piece.y);
    }
    lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// Everything that stands on every page.
pub(crate) fn read(pdf: &Pdf) -> Result<Vec<ReadPage>, DocumentFailure> {
    let document = Document::load_mem(&pdf.0).map_err(|_| DocumentFailure::Reading)?;
    document.page_iter().map(|page| read_page(&document, page)).collect()
}

fn read_page(document: &Document, page: ObjectId) -> Result<ReadPage, DocumentFailure> {
    let fonts = document.get_page_fonts(page).map_err(|_| DocumentFailure::Reading)?;
    let fonts = fonts.into_iter().filter_map(|(name, font)| Some((name, font_of(document, font)?)));
    let fonts: BTreeMap<Vec<u8>, ReadFont> = fonts.collect();
    let content = Content::decode(&document.get_page_content(page)).map_err(|_| DocumentFailure::Reading)?;
    let mut walker = Walker::new(&fonts);
    for operation in &content.operations {
        walker.step(operation);
    }
    Ok(walker.page)
}

/// Text and width of each code of a font.
#[derive(Default)]
struct ReadFont {
    texts: BTreeMap<u16, String>,
    widths: BTreeMap<u16, f32>,
}

fn font_of(document: &Document, font: &Dictionary) -> Option<ReadFont> {
    let stream = font.get(b"ToUnicode").ok()?.as_reference().ok()?;
    let map = document.get_object(stream).ok()?.as_stream().ok()?.decompressed_content().ok()?;
    let descendant = font.get(b"DescendantFonts").ok()?.as_array().ok()?.first()?;
    let (_, descendant) = document.dereference(descendant).ok()?;
    let (_, widths) = document.dereference(descendant.as_dict().ok()?.get(b"W").ok()?).ok()?;
    Some(ReadFont {
        texts: texts(&String::from_utf8_lossy(&map)),
        widths: widths_of(widths.as_array().ok()?),
    })
}

/// Ranges such as `<0001><0003><0041>` of a ToUnicode map.
fn texts(map: &str) -> BTreeMap<u16, String> {
    map.lines().filter_map(range).flatten().collect()
}

fn range(line: &str) -> Option<impl Iterator<Item = (u16, String)>> {
    let mut parts = line.strip_prefix('<')?.strip_suffix('>')?.split("><");
    let (first, last, text) = (parts.next()?, parts.next()?, parts.next()?);
    let number = |hex: &str| u16::from_str_radix(hex, 16).ok();
    let (first, last, units) = (number(first)?, number(last)?, units(text)?);
    let further = move |code: u16| {
        let mut units = units.clone();
        units.last_mut().into_iter().for_each(|unit| *unit += code - first);
        Some((code, String::from_utf16(&units).ok()?))
    };
    Some((first..=last).filter_map(further))
}

/// Units of UTF-16 of four digits each.
fn units(hex: &str) -> Option<Vec<u16>> {
    let digits: Option<Vec<u16>> = hex.chars().map(|digit| u16::try_from(digit.to_digit(16)?).ok()).collect();
    Some(digits?.chunks(4).map(|unit| unit.iter().fold(0, |sum, digit| sum * 16 + digit)).collect())
}

fn widths_of(list: &[Object]) -> BTreeMap<u16, f32> {
    let mut widths = BTreeMap::new();
    for pair in list.chunks(2) {
        let [first, run] = pair else { continue };
        let (Ok(first), Ok(run)) = (first.as_i64(), run.as_array()) else { continue };
        for (code, width) in (first..).zip(run) {
            if let (Ok(code), Ok(width)) = (u16::try_from(code), width.as_float()) {
                widths.insert(code, width);
            }
        }
    }
    widths
}

struct Walker<'a> {
    fonts: &'a BTreeMap<Vec<u8>, ReadFont>,
    page: ReadPage,
    font: Option<&'a ReadFont>,
    size: f32,
    /// Left end of the line.
    start: f32,
    x: f32,
    y: f32,
    rise: f32,
    /// Marked content that is open; true for text, false for decoration.
    open: Vec<bool>,
    /// What is said in place of the glyphs that follow.
    instead: Option<String>,
    path: Vec<[f32; 4]>,
    /// Length of a unit in points, and where it is counted from.
    units: (f32, f32, f32),
    continued: bool,
}

/// Points, from the corner of the page.
const POINTS: (f32, f32, f32) = (1.0, 0.0, 0.0);

impl<'a> Walker<'a> {
    fn new(fonts: &'a BTreeMap<Vec<u8>, ReadFont>) -> Self {
        Self {
            fonts,
            page: ReadPage::default(),
            font: None,
            size: 0.0,
            start: 0.0,
            x: 0.0,
            y: 0.0,
            rise: 0.0,
            open: Vec::new(),
            instead: None,
            path: Vec::new(),
            units: POINTS,
            continued: false,
        }
    }

    fn step(&mut self, operation: &Operation) {
        let numbers: Vec<f32> =
            operation.operands.iter().filter_map(|operand| operand.as_float().ok()).collect();
        match (operation.operator.as_str(), numbers.as_slice()) {
            ("BDC", _) => self.begin(operation),
            ("BMC", _) => self.open.push(false),
            ("EMC", _) => {
                self.open.pop();
                self.instead = None;
            }
            ("Tf", &[size]) => self.choose(operation, size),
            ("BT", _) => (self.start, self.y) = (0.0, 0.0),
            ("Ts", &[rise]) => self.rise = rise,
            ("Td", &[right, up]) => {
                self.start += right;
                self.y += up;
                (self.x, self.continued) = (self.start, false);
            }
            ("TJ", _) => self.show(operation),
            ("cm", &[wide, 0.0, 0.0, _, x, y]) => self.units = (wide, x, y),
            ("Q", _) => self.units = POINTS,
            ("m", &[x, y]) => self.path.push([x, y, x, y]),
            ("l", &[x, y]) => self.extend(x, y),
            ("re", &[x, y, width, height]) => {
                let (unit, left, bottom) = self.units;
                let (left, bottom) = (left + x * unit, bottom + y * unit);
                self.path.push([left, bottom, left + width * unit, bottom + height * unit]);
            }
            ("S" | "f", _) => self.paint(),
            _ => {}
        }
    }

    /// Marked content within other is as much part of the text as that.
    fn begin(&mut self, operation: &Operation) {
        self.open.push(self.open.last().copied().unwrap_or(true));
        let properties = operation.operands.get(1).and_then(|it| it.as_dict().ok());
        let instead = properties.and_then(|it| it.get(b"ActualText").ok());
        if let Some(instead) = instead {
            self.instead = Some(lopdf::decode_text_string(instead).unwrap_or_default());
        }
    }

    fn choose(&mut self, operation: &Operation, size: f32) {
        let name = operation.operands.first().and_then(|name| name.as_name().ok());
        self.font = name.and_then(|name| self.fonts.get(name));
        self.size = size;
    }

    fn extend(&mut self, x: f32, y: f32) {
        if let Some([left, bottom, right, top]) = self.path.last_mut() {
            (*left, *right) = (left.min(x), right.max(x));
            (*bottom, *top) = (bottom.min(y), top.max(y));
        }
    }

    fn paint(&mut self) {
        self.page.unmarked += usize::from(self.open.is_empty());
        self.page.shapes.append(&mut self.path);
    }

    fn show(&mut self, operation: &Operation) {
        self.page.unmarked += usize::from(self.open.is_empty());
        let items = operation.operands.first().and_then(|items| items.as_array().ok());
        let mut piece = ReadText {
            text: String::new(),
            x: self.x,
            y: self.y,
            right: self.x,
            size: self.size,
            said: self.open.last().copied().unwrap_or(false),
        };
        for item in items.into_iter().flatten() {
            match item.as_str() {
                Ok(codes) => self.codes(codes, &mut piece),
                Err(_) => self.x -= item.as_float().unwrap_or(0.0) * self.size / 1000.0,
            }
        }
        self.keep(piece);
    }

    /// A piece in another face goes on where the one before it ended.
    fn keep(&mut self, piece: ReadText) {
        match self.page.texts.last_mut() {
            Some(last) if self.continued => {
                last.text.push_str(&piece.text);
                last.right = piece.right;
            }
            Some(_) | None => self.page.texts.push(piece),
        }
        self.continued = true;
    }

    fn codes(&mut self, codes: &[u8], piece: &mut ReadText) {
        for pair in codes.chunks(2) {
            let [high, low] = pair else { continue };
            let code = u16::from_be_bytes([*high, *low]);
            let width = self.font.and_then(|font| font.widths.get(&code)).copied().unwrap_or(0.0);
            let text = self.font.and_then(|font| font.texts.get(&code)).map_or("\u{0}", String::as_str);
            self.x += width * self.size / 1000.0;
            match &mut self.instead {
                Some(instead) => piece.text.push_str(&std::mem::take(instead)),
                None => piece.text.push_str(text),
            }
            if text != " " {
                piece.right = self.x;
            }
        }
    }
}
