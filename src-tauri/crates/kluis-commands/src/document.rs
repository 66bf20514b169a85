//! Documents on their way out: shown, saved, previewed.

use std::{
    fs::{self, File},
    io::{self, Read, Write},
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
    pub(crate) name: String,
    pub(crate) folder: String,
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
        self.view_from(name, &mut |out| Ok(out.write_all(content)?))
    }

    /// Shows what `fill` writes in the system's viewer.
    pub(crate) fn view_from(
        &self,
        name: &str,
        fill: &mut dyn FnMut(&mut dyn Write) -> Result<()>,
    ) -> Result<()> {
        let mut failure = None;
        let shown = self.host.view_from(name, &mut |out| keep_failure(fill(out), &mut failure));
        if self.watch.entered().is_none() {
            // A lock came in between, and emptied the folder too early.
            self.host.clear_views();
            return Err(CommandError::Locked);
        }
        match (failure, shown) {
            (Some(failure), _) => Err(failure),
            (None, shown) => shown.map_err(not_shown),
        }
    }
}

fn not_shown(error: io::Error) -> CommandError {
    if error.kind() == io::ErrorKind::NotFound {
        return CommandError::obstacle(Obstacle::NoViewer);
    }
    error.into()
}

/// Hands the writer's own failure past those that only know input and output.
fn keep_failure(answer: Result<()>, failure: &mut Option<CommandError>) -> io::Result<()> {
    answer.map_err(|error| {
        *failure = Some(error);
        io::ErrorKind::Other.into()
    })
}

/// Asks where, writes a new file beside the place, and renames it over: what was there stays whole until then.
pub(crate) fn save(
    desk: &Desk,
    wanted: Wanted,
    suggestion: &str,
    content: &[u8],
) -> Result<Option<SavedFile>> {
    save_from(desk, wanted, suggestion, &mut |out| Ok(out.write_all(content)?))
}

/// [`save`] of what `fill` writes, piece by piece.
pub(crate) fn save_from(
    desk: &Desk,
    wanted: Wanted,
    suggestion: &str,
    fill: &mut dyn FnMut(&mut dyn Write) -> Result<()>,
) -> Result<Option<SavedFile>> {
    let Some(file) = desk.app.host.pick_new(wanted, suggestion) else { return Ok(None) };
    desk.require_same_opening()?;
    write_whole(&file, fill)?;
    let text =
        |part: Option<&std::ffi::OsStr>| part.map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Some(SavedFile { name: text(file.file_name()), folder: text(file.parent().map(Path::as_os_str)) }))
}

pub(crate) fn write_whole(file: &Path, fill: &mut dyn FnMut(&mut dyn Write) -> Result<()>) -> Result<()> {
    let mut name = file.as_os_str().to_owned();
    name.push(".nieuw");
    let next = Path::new(&name);
    let written = write_next(next, fill);
    if let Err(error) = written.and_then(|()| Ok(fs::rename(next, file)?)) {
        // Half a document is no document; what stood at `file` is untouched.
        let _ = fs::remove_file(next);
        return Err(error);
    }
    Ok(())
}

/// A file of at most so many bytes and one more, so that one that is too large is known and never read whole.
pub(crate) fn read_at_most(file: &Path, bytes: usize) -> Result<Vec<u8>> {
    let mut content = Vec::new();
    File::open(file)?.take(bytes as u64 + 1).read_to_end(&mut content)?;
    Ok(content)
}

fn write_next(next: &Path, fill: &mut dyn FnMut(&mut dyn Write) -> Result<()>) -> Result<()> {
    let mut out = File::create(next)?;
    fill(&mut out)?;
    Ok(out.sync_all()?)
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

pub(crate) fn base64(bytes: &[u8]) -> String {
    use base64::{Engine, engine::general_purpose::STANDARD};
    STANDARD.encode(bytes)
}
