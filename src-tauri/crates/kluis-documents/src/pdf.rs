//! From pages to a PDF file (PDF/A-2a and PDF/UA-1, as far as we can see to it).
//!
//! printpdf makes the frame: page tree, embedded fonts, widths and the way back from glyph to text. What
//! stands on the pages is written here (`content`), because a run of a thousand letters has millions of
//! glyphs. The last step (`finish`) adds structure, title and language, and takes out whatever printpdf
//! draws from a clock or a counter.

mod colour;
mod content;
mod file;
mod finish;
mod fonts;
mod metadata;
mod outline;
mod pictures;
mod structure;

use std::cell::RefCell;
use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use printpdf::{
    Codepoint, Mm, Op, PdfDocument, PdfFontHandle, PdfPage, PdfParseErrorSeverity, PdfSaveOptions, Pt,
    TextItem,
};

use crate::letter::Composition;
use crate::mark::Page;
use crate::page::{PAGE_HEIGHT, PAGE_WIDTH};
use crate::{DocumentFailure, Pdf, in_parallel};

use content::Drawn;
use fonts::{Embedded, Fonts};
use pictures::Pictures;

/// Writes documents one behind the other in one file, with one set of fonts.
pub(crate) fn write(compositions: &[Composition]) -> Result<Pdf, DocumentFailure> {
    let fonts = Fonts::cut(compositions.iter().flat_map(|composition| &composition.pages))?;
    let pages: Vec<&Page> = compositions.iter().flat_map(|composition| &composition.pages).collect();
    let pictures = Pictures::of(pages.iter().copied());
    let drawn: Vec<Drawn> = in_parallel(&pages, |page| content::draw(page, &fonts, &pictures));
    let frame = frame(pages.len(), &fonts)?;
    finish::finish(frame, compositions, &drawn, &Kit { fonts, pictures })
}

/// What the pages draw with.
struct Kit {
    fonts: Fonts,
    pictures: Pictures,
}

/// Pages without content, and the fonts.
fn frame(pages: usize, fonts: &Fonts) -> Result<lopdf::Document, DocumentFailure> {
    let mut document = PdfDocument::new("");
    for embedded in &fonts.embedded {
        document.resources.fonts.map.insert(embedded.id(), embedded.font());
    }
    let size = |points: f32| Mm::from(Pt(points));
    let empty = || PdfPage::new(size(PAGE_WIDTH), size(PAGE_HEIGHT), Vec::new());
    document.pages = std::iter::repeat_with(empty).take(pages).collect();
    if let Some(page) = document.pages.first_mut() {
        page.ops = fonts.embedded.iter().flat_map(inventory).collect();
    }
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, ..PdfSaveOptions::default() };
    let mut warnings = Vec::new();
    let frame = document.to_lopdf_document(&options, &mut warnings);
    let failed = warnings.iter().any(|warning| warning.severity == PdfParseErrorSeverity::Error);
    if failed { Err(DocumentFailure::Writing) } else { Ok(frame) }
}

/// Shows every glyph of a font once, which is how printpdf learns widths and text of each. The content is
/// replaced when the pages are drawn.
fn inventory(embedded: &Embedded) -> Vec<Op> {
    let glyphs = embedded.glyphs.iter();
    let glyphs = glyphs.map(|glyph| Codepoint::with_cid(glyph.code, 0.0, glyph.text.clone())).collect();
    vec![
        Op::StartTextSection,
        Op::SetFont { font: PdfFontHandle::External(embedded.id()), size: Pt(1.0) },
        Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] },
        Op::EndTextSection,
    ]
}

thread_local! {
    /// Each thread keeps its own, for setting one up takes as long as deflating a page.
    static ENCODER: RefCell<ZlibEncoder<Vec<u8>>> =
        RefCell::new(ZlibEncoder::new(Vec::new(), Compression::new(6)));
}

/// Deflates bytes.
fn deflate(bytes: &[u8]) -> Vec<u8> {
    ENCODER.with_borrow_mut(|encoder| {
        encoder.get_mut().reserve(bytes.len() / 2);
        encoder.write_all(bytes).expect("writing to memory succeeds");
        encoder.reset(Vec::new()).expect("writing to memory succeeds")
    })
}
