//! The glyphs in use, cut out of each face, with their widths and the text that they stand for.

use std::collections::BTreeMap;

use printpdf::{FontId, FontMetrics, ParsedFont, PdfFont, PdfFontMetricsStub};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::DocumentFailure;
use crate::face::Face;
use crate::mark::{Mark, Page};
use crate::text::{Glyph, Line, NO_BREAK_SPACE, SOFT_HYPHEN};

/// Text of a glyph that only ever says what the glyph before it says already; every glyph must say something
/// (ISO 19005-2, 6.2.11.7.2).
const NOTHING: &str = "\u{200B}";

/// Most ranges that one block of a map may hold (Adobe technical note 5411).
const RANGES_IN_A_BLOCK: usize = 100;

/// What each glyph of a face says, by its number; `None` is not in use.
type Used = Vec<Option<String>>;

/// The faces of a document.
pub(super) struct Fonts {
    /// Faces in use, in the order of their number.
    pub(super) embedded: Vec<Embedded>,
    /// Code of each glyph by face and number; 0 is not in use.
    codes: [Vec<u16>; 3],
    /// Text of each code by face; codes are counted without gaps.
    texts: [Vec<String>; 3],
}

/// A face cut down to the glyphs in use.
pub(super) struct Embedded {
    /// Which face.
    pub(super) face: Face,
    /// Glyphs in the order of their codes.
    pub(super) glyphs: Vec<EmbeddedGlyph>,
    program: Vec<u8>,
}

/// A glyph as it is written in the PDF.
pub(super) struct EmbeddedGlyph {
    /// Number in the cut-down face.
    pub(super) code: u16,
    /// What it says.
    pub(super) text: String,
    /// Advance in 1/1000 em.
    width: u16,
}

impl EmbeddedGlyph {
    /// Whether the next glyph is one further in code and in text, within the same 256 of each (ISO 32000-1, 9.10.3).
    fn is_followed_by(&self, next: &Self) -> bool {
        let further = |one: u16, other: u16| one.checked_add(1) == Some(other) && one >> 8 == other >> 8;
        let unit = |text: &str| {
            let mut units = text.encode_utf16();
            units.next().filter(|_| units.next().is_none())
        };
        let texts = unit(&self.text).zip(unit(&next.text));
        further(self.code, next.code) && texts.is_some_and(|(one, other)| further(one, other))
    }
}

impl Fonts {
    /// Cuts every face down to what the pages use.
    pub(super) fn cut<'a>(pages: impl Iterator<Item = &'a Page>) -> Result<Self, DocumentFailure> {
        let mut used: [Used; 3] = Default::default();
        for line in pages.flat_map(lines) {
            for glyph in line.glyphs.iter() {
                note(&mut used, glyph, || said(&line.text, glyph));
            }
            if let Some(hyphen) = &line.hyphen {
                note(&mut used, hyphen, || SOFT_HYPHEN.to_string());
            }
        }
        let mut fonts = Self { embedded: Vec::new(), codes: Default::default(), texts: Default::default() };
        for (face, used) in
            Face::ALL.into_iter().zip(used).filter(|(_, used)| used.iter().any(Option::is_some))
        {
            let (embedded, codes) = cut(face, used)?;
            if let Some(slot) = fonts.texts.get_mut(face.number()) {
                *slot = embedded.texts();
            }
            fonts.embedded.push(embedded);
            if let Some(slot) = fonts.codes.get_mut(face.number()) {
                *slot = codes;
            }
        }
        Ok(fonts)
    }

    /// Code of a glyph in its cut-down face.
    pub(super) fn code(&self, glyph: &Glyph) -> u16 {
        let codes = self.codes.get(glyph.face.number());
        codes.and_then(|codes| codes.get(usize::from(glyph.number))).copied().unwrap_or(0)
    }

    /// Whether the code of a glyph of this text is read as what the glyph says there.
    pub(super) fn reads(&self, glyph: &Glyph, text: &str) -> bool {
        let known = self.texts.get(glyph.face.number());
        let known = known.and_then(|texts| texts.get(usize::from(self.code(glyph))));
        let spoken = spoken(text, glyph);
        known.is_some_and(|known| known == spoken || (known == " " && spoken == "\u{A0}"))
    }
}

/// What a glyph of a line says where it stands.
pub(super) fn spoken<'a>(text: &'a str, glyph: &Glyph) -> &'a str {
    text.get(glyph.start as usize..glyph.end as usize).unwrap_or_default()
}

fn lines(page: &Page) -> impl Iterator<Item = &Line> {
    page.marks.iter().filter_map(|placed| match &placed.mark {
        Mark::Text { line, .. } => Some(line),
        Mark::Rule { .. }
        | Mark::Frame { .. }
        | Mark::Code { .. }
        | Mark::Picture { .. }
        | Mark::Link { .. } => None,
    })
}

fn note(used: &mut [Used; 3], glyph: &Glyph, text: impl FnOnce() -> String) {
    let Some(used) = used.get_mut(glyph.face.number()) else { return };
    if used.is_empty() {
        used.resize(glyph.face.loaded().glyphs(), None);
    }
    let Some(said) = used.get_mut(usize::from(glyph.number)) else { return };
    let plainest = said.as_ref().is_some_and(|known| known.chars().count() == 1);
    if !plainest {
        let text = text();
        if said.as_ref().is_none_or(|known| is_plainer(&text, known)) {
            *said = Some(text);
        }
    }
}

/// One character before several or none; else always the same of two, in whatever order they come.
fn is_plainer(one: &str, other: &str) -> bool {
    let rank = |text: &str| match text.chars().count() {
        0 => usize::MAX,
        count => count,
    };
    (rank(one), one) < (rank(other), other)
}

fn said(text: &str, glyph: &Glyph) -> String {
    spoken(text, glyph).replace(NO_BREAK_SPACE, " ")
}

fn cut(face: Face, used: Used) -> Result<(Embedded, Vec<u16>), DocumentFailure> {
    let mut remapper = GlyphRemapper::new();
    let mut code =
        |(number, said): (u16, &Option<String>)| said.as_ref().map_or(0, |_| remapper.remap(number));
    let codes: Vec<u16> = (0..).zip(&used).map(&mut code).collect();
    let program = subsetter::subset(face.without_names(), 0, &remapper)
        .map_err(|_| DocumentFailure::Font { face: face.name() })?;
    let glyphs = (0..).zip(&codes).zip(used).filter_map(|((number, &code), text)| {
        let text = text.map(|text| if text.is_empty() { NOTHING.to_owned() } else { text })?;
        Some(EmbeddedGlyph { code, text, width: face.loaded().units(number) })
    });
    Ok((Embedded { face, glyphs: glyphs.collect(), program }, codes))
}

impl Embedded {
    /// Name of the font in the pages' resources.
    pub(super) fn id(&self) -> FontId {
        FontId(resource_name(self.face).to_owned())
    }

    /// Text of each code; code 0 is no glyph of ours.
    fn texts(&self) -> Vec<String> {
        let last = self.glyphs.iter().map(|glyph| glyph.code).max().unwrap_or(0);
        let mut texts = vec![String::new(); usize::from(last) + 1];
        for glyph in &self.glyphs {
            if let Some(slot) = texts.get_mut(usize::from(glyph.code)) {
                slot.clone_from(&glyph.text);
            }
        }
        texts
    }

    /// Name in the PDF, with the tag of a subset.
    pub(super) fn name(&self) -> String {
        format!("{}+{}", self.tag(), self.face.name())
    }

    /// The way from codes back to text (ISO 32000-1, 9.10.3), as short as it can be said.
    pub(super) fn to_unicode(&self) -> String {
        let mut map = "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n\
            /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n\
            /CMapName/T def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n"
            .to_owned();
        let ranges: Vec<&[EmbeddedGlyph]> = self.glyphs.chunk_by(EmbeddedGlyph::is_followed_by).collect();
        for block in ranges.chunks(RANGES_IN_A_BLOCK) {
            map.push_str(&format!("{} beginbfrange\n", block.len()));
            for range in block {
                let (Some(first), Some(last)) = (range.first(), range.last()) else { continue };
                let units = first.text.encode_utf16().map(|unit| format!("{unit:04X}")).collect::<String>();
                map.push_str(&format!("<{:04X}><{:04X}><{units}>\n", first.code, last.code));
            }
            map.push_str("endbfrange\n");
        }
        map + "endcmap CMapName currentdict/CMap defineresource pop end end"
    }

    /// The font as printpdf embeds it.
    pub(super) fn font(&self) -> PdfFont {
        let widths = self.glyphs.iter().map(|glyph| (glyph.code, glyph.width)).collect();
        let metrics = FontMetrics { ascent: 1069, descent: -293 };
        let mut font = ParsedFont::with_glyph_data(
            self.program.clone(),
            0,
            Some(self.name()),
            BTreeMap::new(),
            widths,
            1000,
            metrics,
        );
        font.pdf_font_metrics = PdfFontMetricsStub {
            units_per_em: 1000,
            x_min: -621,
            y_min: -389,
            x_max: 2800,
            y_max: 1067,
            us_weight_class: self.face.weight(),
            ..PdfFontMetricsStub::default()
        };
        PdfFont::new(font)
    }

    /// Six capitals that differ when the glyphs in use differ (ISO 32000-1, 9.6.4).
    fn tag(&self) -> String {
        let digest = Sha256::digest(&self.program);
        digest.iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
    }
}

/// Name of a face in the pages' resources.
pub(super) fn resource_name(face: Face) -> &'static str {
    match face {
        Face::Regular => "R",
        Face::Bold => "B",
        Face::Mono => "M",
    }
}
