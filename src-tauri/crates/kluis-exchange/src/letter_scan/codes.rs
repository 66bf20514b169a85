//! Codes in a picture, tried in several ways before a page is given up.

use std::panic::{AssertUnwindSafe, catch_unwind};

use image::DynamicImage;
use kluis_domain::letter_code::{LetterCode, PageFinding};
use rqrr::PreparedImage;

/// Larger than the first picture, for codes of few pixels.
const LARGER: f32 = 1.6;

/// Finds the codes on a page. `larger` makes the picture anew, so many times as large.
pub(super) fn find(picture: &DynamicImage, larger: impl FnOnce(f32) -> Option<DynamicImage>) -> PageFinding {
    if is_blank(picture) {
        return PageFinding::Blank;
    }
    let found = read(picture);
    let found = found.or_else(|| read(&picture.blur(0.8)));
    let found = found.or_else(|| {
        let larger = larger(LARGER)?;
        read(&larger).or_else(|| read(&larger.blur(1.2)))
    });
    let found = found.or_else(|| read(&halved(picture)));
    found.map_or(PageFinding::NoCode, PageFinding::Codes)
}

/// For a photograph in which the code is large.
fn halved(picture: &DynamicImage) -> DynamicImage {
    picture.thumbnail(picture.width() / 2, picture.height() / 2)
}

/// The codes of letters in a picture, each once; `None` where there are none.
fn read(picture: &DynamicImage) -> Option<Vec<LetterCode>> {
    let texts = catch_unwind(AssertUnwindSafe(|| texts(picture))).unwrap_or_default();
    let mut codes: Vec<LetterCode> = texts.iter().filter_map(|it| LetterCode::read(it)).collect();
    codes.sort();
    codes.dedup();
    (!codes.is_empty()).then_some(codes)
}

fn texts(picture: &DynamicImage) -> Vec<String> {
    let grey = picture.to_luma8();
    let (width, height) = (grey.width() as usize, grey.height() as usize);
    let pixels = grey.as_raw();
    let pixel = |x: usize, y: usize| pixels.get(y * width + x).copied().unwrap_or(255);
    let mut prepared = PreparedImage::prepare_from_greyscale(width, height, pixel);
    prepared.detect_grids().iter().filter_map(|it| it.decode().ok()).map(|(_, text)| text).collect()
}

/// Side to which a picture is made smaller, so that specks and grain vanish.
const COARSE: u32 = 580;

/// How much darker than the paper ink is.
const INK: u8 = 40;

/// Nothing but paper, apart from the edges, where the lid of a scanner shows, and a few specks.
fn is_blank(picture: &DynamicImage) -> bool {
    let coarse = picture.thumbnail(COARSE, COARSE);
    let (across, down) = (coarse.width() / 20, coarse.height() / 20);
    let inside = coarse.crop_imm(across, down, coarse.width() - 2 * across, coarse.height() - 2 * down);
    let mut shades = inside.to_luma8().into_raw();
    shades.sort_unstable();
    let Some(paper) = shades.get(shades.len() / 2).copied() else { return true };
    let inked = shades.iter().take_while(|it| **it < paper.saturating_sub(INK)).count();
    inked <= shades.len() / 10_000
}
