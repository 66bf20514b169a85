//! Pages as pictures, for the screen. Made in memory: no temporary file ever holds a letter.

use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, hayro_syntax, render};

use crate::reader::page_text;
use crate::{DocumentFailure, Pdf};

/// Dots per inch of a preview.
const RESOLUTION: f32 = 110.0;

/// A page as a picture, with its text for those who cannot see it.
#[derive(Clone, PartialEq, Eq)]
pub struct PngPage {
    /// The picture, PNG, 110 dots per inch.
    pub png: Vec<u8>,
    /// The lines of the page in reading order.
    pub lines: Vec<String>,
}

/// Draws every page of a PDF of ours.
///
/// # Errors
/// [`DocumentFailure::Reading`] when the bytes are no PDF.
pub fn preview(pdf: &Pdf) -> Result<Vec<PngPage>, DocumentFailure> {
    preview_first(pdf, usize::MAX)
}

/// Draws the first pages of a PDF of ours, for documents of which nobody looks at every page on a screen.
///
/// # Errors
/// [`DocumentFailure::Reading`] when the bytes are no PDF.
pub fn preview_first(pdf: &Pdf, most: usize) -> Result<Vec<PngPage>, DocumentFailure> {
    let texts = page_text(pdf)?;
    let document = hayro_syntax::Pdf::new(pdf.0.clone()).map_err(|_| DocumentFailure::Reading)?;
    let settings =
        InterpreterSettings { font_resolver: Arc::new(|_| None), ..InterpreterSettings::default() };
    let cache = RenderCache::new();
    let scale = RESOLUTION / 72.0;
    let pixels = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let mut pages = Vec::with_capacity(texts.len().min(most));
    for (page, lines) in document.pages().iter().zip(texts).take(most) {
        let picture = render(page, &cache, &settings, &RenderSettings::default(), &pixels);
        let png = picture.into_png().map_err(|_| DocumentFailure::Reading)?;
        pages.push(PngPage { png, lines });
    }
    Ok(pages)
}
