//! Pages as pictures of a size at which codes can be found, whatever the file says about its size.

use std::{io::Read, sync::Arc};

use flate2::read::ZlibDecoder;
use hayro::{
    PixmapSettings, RenderCache, RenderSettings,
    hayro_interpret::InterpreterSettings,
    hayro_syntax::{
        object::{Dict, Stream},
        page::Page,
    },
    render,
    vello_cpu::color::palette::css::WHITE,
};
use image::{DynamicImage, GrayImage, imageops::FilterType};

use crate::scan::ScanFault;

/// The longer side of a page as it is drawn, in pixels: A4 at 200 dots per inch.
const LONG_SIDE: f32 = 2_340.0;

/// The most pixels of a picture within a page.
const MOST_PIXELS: u64 = 150_000_000;

/// The most bytes to which a compressed part of a file may unfold.
const MOST_UNFOLDED: u64 = 512 << 20;

/// Draws a page in shades of grey; `None` where a picture on it is larger than any scan.
pub(super) fn draw(page: &Page<'_>, factor: f32) -> Option<DynamicImage> {
    if !pictures_are_bounded(&page.resources().x_objects, 3) {
        return None;
    }
    let (width, height) = page.render_dimensions();
    let scale = LONG_SIDE * factor / width.max(height);
    let shortest = width.min(height) * scale;
    if !scale.is_finite() || shortest < 8.0 {
        return None;
    }
    let settings =
        InterpreterSettings { font_resolver: Arc::new(|_| None), ..InterpreterSettings::default() };
    let pixels = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let drawn = render(page, &RenderCache::new(), &settings, &RenderSettings::default(), &pixels);
    let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
    let grey = drawn.data_as_u8_slice().chunks_exact(4).map(grey).collect();
    GrayImage::from_raw(width, height, grey).map(DynamicImage::from)
}

/// How light a pixel is (ITU-R BT.601).
fn grey(pixel: &[u8]) -> u8 {
    let [red, green, blue, ..] = pixel else { return 255 };
    let sum = 299 * u32::from(*red) + 587 * u32::from(*green) + 114 * u32::from(*blue);
    u8::try_from(sum / 1000).unwrap_or(255)
}

fn pictures_are_bounded(x_objects: &Dict<'_>, depth: u8) -> bool {
    x_objects.keys().all(|name| {
        let Some(stream) = x_objects.get::<Stream<'_>>(&name) else { return true };
        let size =
            |key: &[u8]| stream.dict().get::<i64>(key).and_then(|it| u64::try_from(it).ok()).unwrap_or(0);
        let bounded = size(b"Width").checked_mul(size(b"Height")).is_some_and(|it| it <= MOST_PIXELS);
        bounded && (depth == 0 || inner(&stream).is_none_or(|it| pictures_are_bounded(&it, depth - 1)))
    })
}

fn inner<'a>(stream: &Stream<'a>) -> Option<Dict<'a>> {
    stream.dict().get::<Dict<'a>>(b"Resources")?.get::<Dict<'a>>(b"XObject")
}

/// Refuses a file in which something unfolds to more than a scan ever holds. Every place where compressed bytes may
/// begin is tried, so that it does not matter what the file says about itself.
pub(super) fn refuse_bombs(bytes: &[u8]) -> Result<(), ScanFault> {
    const STREAM: &[u8] = b"stream";
    let mut at = 0;
    while let Some(rest) = bytes.get(at..) {
        let Some(found) = rest.windows(STREAM.len()).position(|it| it == STREAM) else { break };
        at += found + STREAM.len();
        let content = bytes.get(at..).unwrap_or_default();
        let content = content.strip_prefix(b"\r").unwrap_or(content);
        let content = content.strip_prefix(b"\n").unwrap_or(content);
        if content.first().is_some_and(|it| it & 0x0F == 8) && MOST_UNFOLDED < unfolded(content) {
            return Err(ScanFault::Damaged);
        }
    }
    Ok(())
}

/// Bytes to which something unfolds, counted no further than needed.
fn unfolded(content: &[u8]) -> u64 {
    let mut unfolding = ZlibDecoder::new(content).take(MOST_UNFOLDED + 1);
    let mut piece = vec![0; 64 << 10];
    let mut total = 0;
    while let Ok(length @ 1..) = unfolding.read(&mut piece) {
        total += length as u64;
    }
    total
}

/// A photograph at the size of a page.
pub(super) fn fitting(picture: &DynamicImage) -> DynamicImage {
    resized(picture, 1.0)
}

/// The same larger.
pub(super) fn larger(picture: &DynamicImage, factor: f32) -> DynamicImage {
    resized(picture, factor)
}

fn resized(picture: &DynamicImage, factor: f32) -> DynamicImage {
    let grey = DynamicImage::from(picture.to_luma8());
    let longest = grey.width().max(grey.height());
    let side = (LONG_SIDE * factor) as u32;
    // What is small already would only become blurred.
    if longest <= side && factor <= 1.0 { grey } else { grey.resize(side, side, FilterType::Triangle) }
}
