//! Scans of letters: which codes stand on which page, and single pages out of a PDF.
//!
//! The bytes come from anybody, so they are read in a thread of its own: what takes too long is given up, what
//! panics is damaged, and what would unfold to more than a bounded amount of memory is refused beforehand. The
//! parser that finds a code on a page is the one that takes the page out.

mod codes;
mod pages;
mod take;

#[cfg(test)]
mod tests;

use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::mpsc::{RecvTimeoutError, channel},
    thread,
    time::Duration,
};

use hayro::hayro_syntax::Pdf;
use image::{DynamicImage, ImageFormat};
use kluis_domain::letter_code::PageFinding;

use crate::scan::{ScanFault, read_picture};

pub use take::take_pages;

/// The largest file with letters that is taken in, in megabytes.
pub const LIMIT_MEGABYTES: u32 = 100;

/// How much reading a file may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The most pages in a file.
    pub pages: usize,
    /// The longest time for a file.
    pub patience: Duration,
}

impl Default for Limits {
    /// As many pages as a feeder holds, in far more time than they take on a slow computer that is busy.
    fn default() -> Self {
        Self { pages: 200, patience: Duration::from_secs(600) }
    }
}

/// A page as a small picture, for a person who must say what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmallPicture {
    /// PNG.
    pub png: Vec<u8>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// Finds the codes of letters on each page of a PDF, or on the one page that a JPEG or PNG is.
///
/// # Errors
/// [`ScanFault`] where the file is empty, too large, damaged or of another kind, has too many pages, or takes too
/// long.
pub fn find_codes(bytes: &[u8], limits: Limits) -> Result<Vec<PageFinding>, ScanFault> {
    check_size(bytes)?;
    let bytes = bytes.to_vec();
    with_patience(limits.patience, move || {
        if is_pdf(&bytes) {
            return find_in_pdf(bytes, limits.pages);
        }
        let picture = read_picture(&bytes, picture_format(&bytes)?)?;
        Ok(vec![codes::find(&pages::fitting(&picture), |factor| Some(pages::larger(&picture, factor)))])
    })
}

fn find_in_pdf(bytes: Vec<u8>, most: usize) -> Result<Vec<PageFinding>, ScanFault> {
    pages::refuse_bombs(&bytes)?;
    let pdf = Pdf::new(bytes).map_err(|_| ScanFault::Damaged)?;
    let count = pdf.pages().len();
    if count == 0 {
        return Err(ScanFault::Damaged);
    }
    if most < count {
        return Err(ScanFault::TooManyPages { limit: u32::try_from(most).unwrap_or(u32::MAX) });
    }
    let page = |index: usize| {
        // One broken page does not make the others unreadable.
        let found = catch_unwind(AssertUnwindSafe(|| find_on_page(&pdf, index)));
        found.ok().flatten().unwrap_or(PageFinding::NoCode)
    };
    Ok((0..count).map(page).collect())
}

fn find_on_page(pdf: &Pdf, index: usize) -> Option<PageFinding> {
    let page = pdf.pages().get(index)?;
    let picture = pages::draw(page, 1.0)?;
    Some(codes::find(&picture, |factor| pages::draw(page, factor)))
}

/// The first pages of a scan, small.
///
/// # Errors
/// As [`find_codes`].
pub fn small_pictures(bytes: &[u8], most: usize, limits: Limits) -> Result<Vec<SmallPicture>, ScanFault> {
    check_size(bytes)?;
    let bytes = bytes.to_vec();
    with_patience(limits.patience, move || {
        if !is_pdf(&bytes) {
            return Ok(vec![small(&read_picture(&bytes, picture_format(&bytes)?)?)?]);
        }
        pages::refuse_bombs(&bytes)?;
        let pdf = Pdf::new(bytes).map_err(|_| ScanFault::Damaged)?;
        let pages = pdf.pages().iter().take(most);
        pages.map(|it| small(&pages::draw(it, 0.4).ok_or(ScanFault::Damaged)?)).collect()
    })
}

fn small(picture: &DynamicImage) -> Result<SmallPicture, ScanFault> {
    let small = picture.thumbnail(700, 940);
    let mut png = Cursor::new(Vec::new());
    DynamicImage::from(small.to_luma8())
        .write_to(&mut png, ImageFormat::Png)
        .map_err(|_| ScanFault::Damaged)?;
    Ok(SmallPicture { png: png.into_inner(), width: small.width(), height: small.height() })
}

fn check_size(bytes: &[u8]) -> Result<(), ScanFault> {
    if bytes.is_empty() {
        return Err(ScanFault::Empty);
    }
    if (LIMIT_MEGABYTES as usize) << 20 < bytes.len() {
        return Err(ScanFault::TooLarge { limit: LIMIT_MEGABYTES });
    }
    Ok(())
}

fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF-")
}

fn picture_format(bytes: &[u8]) -> Result<ImageFormat, ScanFault> {
    match image::guess_format(bytes) {
        Ok(format @ (ImageFormat::Jpeg | ImageFormat::Png)) => Ok(format),
        Ok(_) | Err(_) => Err(ScanFault::OtherKind),
    }
}

/// Room for a parser that goes down with what it reads.
const STACK: usize = 64 << 20;

/// Runs work that may never end, and gives it up after a time; it then goes on alone until it ends.
fn with_patience<T: Send + 'static>(
    patience: Duration,
    work: impl FnOnce() -> Result<T, ScanFault> + Send + 'static,
) -> Result<T, ScanFault> {
    let (sender, receiver) = channel();
    let guarded = move || {
        // Nobody listens any more where the time is over.
        let _ = sender.send(catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(ScanFault::Damaged)));
    };
    thread::Builder::new().stack_size(STACK).spawn(guarded).map_err(|_| ScanFault::TooSlow)?;
    match receiver.recv_timeout(patience) {
        Ok(answer) => answer,
        Err(RecvTimeoutError::Timeout) => Err(ScanFault::TooSlow),
        Err(RecvTimeoutError::Disconnected) => Err(ScanFault::Damaged),
    }
}
