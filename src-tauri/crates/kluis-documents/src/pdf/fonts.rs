//! The glyphs in use, cut out of each face, with their widths and the text that they stand for.

use std::collections::BTreeMap;

use printpdf::{FontId, FontMetrics, ParsedFont, PdfFont, PdfFontMetricsStub};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::DocumentFailure;
use crate::face::Face;
use crate::mark::{Mark, Page};
use crate::text::{Glyph, Line, NO_BREAK_SPACE, SOFT_HYPHEN};

/// The faces of a document.
pub(super) struct Fonts {
    /// Faces in use, in the order of their number.
    pub(super) embedded: Vec<Embedded>,
    /// Code of each glyph by face and number.
    codes: [BTreeMap<u16, u16>; 3],
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

impl Fonts {
    /// Cuts every face down to what the pages use.
    pub(super) fn cut<'a>(pages: impl Iterator<Item = &'a Page>) -> Result<Self, DocumentFailure> {
        let mut used: [BTreeMap<u16, String>; 3] = Default::default();
        for line in pages.flat_map(lines) {
            for glyph in line.glyphs.iter() {
                note(&mut used, glyph, || said(&line.text, glyph));
            }
            if let Some(hyphen) = &line.hyphen {
                note(&mut used, hyphen, || SOFT_HYPHEN.to_string());
            }
        }
        let mut fonts = Self { embedded: Vec::new(), codes: Default::default() };
        for (face, used) in Face::ALL.into_iter().zip(used).filter(|(_, used)| !used.is_empty()) {
            let (embedded, codes) = cut(face, used)?;
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
        codes.and_then(|codes| codes.get(&glyph.number)).copied().unwrap_or(0)
    }
}

fn lines(page: &Page) -> impl Iterator<Item = &Line> {
    page.marks.iter().filter_map(|placed| match &placed.mark {
        Mark::Text { line, .. } => Some(line),
        Mark::Rule { .. } | Mark::Frame { .. } | Mark::Code { .. } => None,
    })
}

fn note(used: &mut [BTreeMap<u16, String>; 3], glyph: &Glyph, text: impl FnOnce() -> String) {
    if let Some(glyphs) = used.get_mut(glyph.face.number()) {
        glyphs.entry(glyph.number).or_insert_with(text);
    }
}

fn said(text: &str, glyph: &Glyph) -> String {
    let piece = text.get(glyph.start as usize..glyph.end as usize).unwrap_or_default();
    piece.replace(NO_BREAK_SPACE, " ")
}

fn cut(face: Face, used: BTreeMap<u16, String>) -> Result<(Embedded, BTreeMap<u16, u16>), DocumentFailure> {
    let mut remapper = GlyphRemapper::new();
    let codes: BTreeMap<u16, u16> = used.keys().map(|&glyph| (glyph, remapper.remap(glyph))).collect();
    let program = subsetter::subset(face.bytes(), 0, &remapper)
        .map_err(|_| DocumentFailure::Font { face: face.name() })?;
    let glyphs = used.into_iter().map(|(number, text)| EmbeddedGlyph {
        code: codes.get(&number).copied().unwrap_or(0),
        text,
        width: face.loaded().units(number),
    });
    Ok((Embedded { face, glyphs: glyphs.collect(), program }, codes))
}

impl Embedded {
    /// Name of the font in the pages' resources.
    pub(super) fn id(&self) -> FontId {
        FontId(resource_name(self.face).to_owned())
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
        for page in self.glyphs.chunk_by(|one, next| one.code >> 8 == next.code >> 8) {
            let (Some(first), Some(last)) = (page.first(), page.last()) else { continue };
            map.push_str(&format!("1 beginbfrange\n<{:04X}><{:04X}>[", first.code, last.code));
            for glyph in page {
                let units = glyph.text.encode_utf16().map(|unit| format!("{unit:04X}"));
                map.push_str(&format!("<{}>", units.collect::<String>()));
            }
            map.push_str("]\nendbfrange\n");
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
