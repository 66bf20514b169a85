//! Documents on their way out: shown, saved, previewed.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

use serde::Serialize;
use ts_rs::TS;

use kluis_documents::{Pdf, preview_first};

use crate::{App, CommandError, Desk, Result, error::Obstacle, host::Wanted};

/// Where a file went.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SavedFile {
    name: String,
    folder: String,
}

/// A page of a document as a picture, with its text for those who cannot see it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PreviewPage {
    /// Base 64.
    png: String,
    width: u32,
    height: u32,
    lines: Vec<String>,
}

impl App {
    /// Shows a document in the system's viewer.
    pub(crate) fn view(&self, name: &str, content: &[u8]) -> Result<()> {
        self.host.view(name, content).map_err(|error| {
            if error.kind() == io::ErrorKind::NotFound {
                return CommandError::obstacle(Obstacle::NoViewer);
            }
            error.into()
        })
    }
}

/// Asks where, writes a new file beside the place, and renames it over: what was there stays whole until then.
pub(crate) fn save(
    desk: &Desk,
    wanted: Wanted,
    suggestion: &str,
    content: &[u8],
) -> Result<Option<SavedFile>> {
    let Some(file) = desk.app.host.pick_new(wanted, suggestion) else { return Ok(None) };
    write_whole(&file, content)?;
    let text =
        |part: Option<&std::ffi::OsStr>| part.map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Some(SavedFile { name: text(file.file_name()), folder: text(file.parent().map(Path::as_os_str)) }))
}

fn write_whole(file: &Path, content: &[u8]) -> Result<()> {
    let mut name = file.as_os_str().to_owned();
    name.push(".nieuw");
    let next = Path::new(&name);
    let written = File::create(next).and_then(|mut it| {
        it.write_all(content)?;
        it.sync_all()
    });
    if let Err(error) = written.and_then(|()| fs::rename(next, file)) {
        // Half a document is no document; what stood at `file` is untouched.
        let _ = fs::remove_file(next);
        return Err(error.into());
    }
    Ok(())
}

pub(crate) fn pages(pdf: &Pdf) -> Result<Vec<PreviewPage>> {
    first_pages(pdf, usize::MAX)
}

/// As [`pages`], for a document that may be long.
pub(crate) fn first_pages(pdf: &Pdf, most: usize) -> Result<Vec<PreviewPage>> {
    let page = |it: kluis_documents::PngPage| {
        let (width, height) = size_of_png(&it.png);
        PreviewPage { png: base64(&it.png), width, height, lines: it.lines }
    };
    Ok(preview_first(pdf, most)?.into_iter().map(page).collect())
}

/// Width and height from the header (PNG, section 11.2.2).
fn size_of_png(png: &[u8]) -> (u32, u32) {
    let number =
        |at: usize| png.get(at..at + 4).and_then(|it| it.try_into().ok()).map_or(0, u32::from_be_bytes);
    (number(16), number(20))
}

fn base64(bytes: &[u8]) -> String {
    use base64::{Engine, engine::general_purpose::STANDARD};
    STANDARD.encode(bytes)
}
