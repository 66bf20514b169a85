//! Files for the dossier: recognised by content, compared with what their name says, photographs made anew.
//!
//! A file is judged from a few pieces of it; only text is read to its end. Nothing is unpacked or run.

use std::io::{self, Read, Seek, SeekFrom};

use serde::Serialize;
use ts_rs::TS;

use crate::scan::{self, Scan, ScanFault, read_scan};

/// The largest file that is taken in, in megabytes.
pub const LIMIT_MEGABYTES: u32 = 100;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names of the formats")]
pub enum Format {
    Pdf,
    Jpeg,
    Png,
    Docx,
    Xlsx,
    Odt,
    Text,
    Csv,
    Mp4,
    Mov,
    M4a,
    Mp3,
    Wav,
}

/// Each format with its media type and the endings that a name of it has.
const FORMATS: [(Format, &str, &[&str]); 13] = [
    (Format::Pdf, "application/pdf", &["pdf"]),
    (Format::Jpeg, "image/jpeg", &["jpg", "jpeg"]),
    (Format::Png, "image/png", &["png"]),
    (Format::Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", &["docx"]),
    (Format::Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &["xlsx"]),
    (Format::Odt, "application/vnd.oasis.opendocument.text", &["odt"]),
    (Format::Text, "text/plain", &["txt"]),
    (Format::Csv, "text/csv", &["csv"]),
    (Format::Mp4, "video/mp4", &["mp4", "m4v"]),
    (Format::Mov, "video/quicktime", &["mov"]),
    (Format::M4a, "audio/mp4", &["m4a"]),
    (Format::Mp3, "audio/mpeg", &["mp3"]),
    (Format::Wav, "audio/wav", &["wav"]),
];

impl Format {
    /// The media type under which it is kept.
    pub fn media_type(self) -> &'static str {
        FORMATS.iter().find(|it| it.0 == self).expect("every format has a row").1
    }

    /// Whether it is a picture that is made anew.
    pub fn is_photograph(self) -> bool {
        matches!(self, Format::Jpeg | Format::Png)
    }

    fn ending(ending: &str) -> Option<Format> {
        FORMATS.iter().find(|it| it.2.contains(&ending)).map(|it| it.0)
    }
}

/// Why a file cannot be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum AttachmentFault {
    /// Nothing in it.
    Empty,
    /// Larger than allowed.
    TooLarge {
        /// Megabytes.
        limit: u32,
    },
    /// None of the formats that are kept.
    OtherKind,
    /// A program, or a document with one in it (macros).
    Program,
    /// The name says one thing and the content another.
    NotWhatItsNameSays {
        /// What the name says.
        named: Format,
        /// What the content is, where it is a format that is kept.
        found: Option<Format>,
    },
    /// It begins like one, but cannot be read.
    Damaged,
}

/// Judges a file by its size, its name and its content, in that order; leaves the content at its beginning.
///
/// # Errors
/// What is wrong with the file inside, or that it cannot be read outside.
pub fn judge<C: Read + Seek>(
    name: &str,
    size: u64,
    content: &mut C,
) -> io::Result<Result<Format, AttachmentFault>> {
    let judged = judge_parts(name, size, content)?;
    content.seek(SeekFrom::Start(0))?;
    Ok(judged)
}

fn judge_parts<C: Read + Seek>(
    name: &str,
    size: u64,
    content: &mut C,
) -> io::Result<Result<Format, AttachmentFault>> {
    if size == 0 {
        return Ok(Err(AttachmentFault::Empty));
    }
    if limit() < size {
        return Ok(Err(AttachmentFault::TooLarge { limit: LIMIT_MEGABYTES }));
    }
    let named = name.rsplit_once('.').and_then(|(_, ending)| Format::ending(&ending.to_lowercase()));
    let head = start(content, 4096)?;
    if is_program(&head) {
        return Ok(Err(AttachmentFault::Program));
    }
    let Some(named) = named else { return Ok(Err(AttachmentFault::OtherKind)) };
    let found = match recognise(&head, size, content)? {
        Ok(found) => found,
        Err(fault) => return Ok(Err(fault)),
    };
    match found {
        Some(found) if agrees(named, found) => Ok(Ok(named)),
        found => Ok(Err(AttachmentFault::NotWhatItsNameSays { named, found })),
    }
}

/// Bytes in [`LIMIT_MEGABYTES`].
pub fn limit() -> u64 {
    u64::from(LIMIT_MEGABYTES) << 20
}

/// A list of commas is a text too.
fn agrees(named: Format, found: Format) -> bool {
    named == found || (named == Format::Csv && found == Format::Text)
}

fn start<C: Read + Seek>(content: &mut C, length: u64) -> io::Result<Vec<u8>> {
    content.seek(SeekFrom::Start(0))?;
    let mut head = Vec::new();
    content.take(length).read_to_end(&mut head)?;
    Ok(head)
}

/// Windows, Linux and macOS programs, and scripts that say so themselves.
fn is_program(head: &[u8]) -> bool {
    const MARKS: [&[u8]; 8] = [
        b"MZ",
        b"\x7fELF",
        b"#!",
        b"\xfe\xed\xfa\xce",
        b"\xfe\xed\xfa\xcf",
        b"\xce\xfa\xed\xfe",
        b"\xcf\xfa\xed\xfe",
        b"\xca\xfe\xba\xbe",
    ];
    MARKS.iter().any(|mark| head.starts_with(mark))
}

fn recognise<C: Read + Seek>(
    head: &[u8],
    size: u64,
    content: &mut C,
) -> io::Result<Result<Option<Format>, AttachmentFault>> {
    if head.starts_with(b"PK\x03\x04") {
        return recognise_package(head, size, content);
    }
    if head.starts_with(b"%PDF-") {
        return Ok(if ends_as_pdf(size, content)? {
            Ok(Some(Format::Pdf))
        } else {
            Err(AttachmentFault::Damaged)
        });
    }
    if let Some(format) = recognise_head(head) {
        return Ok(Ok(Some(format)));
    }
    Ok(Ok(is_text(content)?.then_some(Format::Text)))
}

fn recognise_head(head: &[u8]) -> Option<Format> {
    if head.starts_with(b"\xFF\xD8\xFF") {
        return Some(Format::Jpeg);
    }
    if head.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some(Format::Png);
    }
    if head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WAVE") {
        return Some(Format::Wav);
    }
    if head.get(4..8) == Some(b"ftyp") {
        return head.get(8..12).map(of_brand);
    }
    if head.starts_with(b"ID3") || is_mp3_frame(head) { Some(Format::Mp3) } else { None }
}

/// The major brand of an ISO media file (ISO/IEC 14496-12, 4.3).
fn of_brand(brand: &[u8]) -> Format {
    match brand {
        b"qt  " => Format::Mov,
        b"M4A " | b"M4B " => Format::M4a,
        _ => Format::Mp4,
    }
}

/// An MPEG audio frame, layer III (ISO/IEC 11172-3, 2.4.1.3).
fn is_mp3_frame(head: &[u8]) -> bool {
    match head {
        [0xFF, second, third, ..] => {
            second & 0xE6 == 0xE2 && second & 0x18 != 0x08 && third >> 4 != 0xF && third >> 4 != 0
        }
        _ => false,
    }
}

fn ends_as_pdf<C: Read + Seek>(size: u64, content: &mut C) -> io::Result<bool> {
    let tail = end(content, size, 2048)?;
    Ok(tail.windows(5).any(|it| it == b"%%EOF"))
}

fn end<C: Read + Seek>(content: &mut C, size: u64, length: u64) -> io::Result<Vec<u8>> {
    content.seek(SeekFrom::Start(size.saturating_sub(length)))?;
    let mut tail = Vec::new();
    content.take(length).read_to_end(&mut tail)?;
    Ok(tail)
}

/// No control characters but those that texts have; read to the end, piece by piece.
fn is_text<C: Read + Seek>(content: &mut C) -> io::Result<bool> {
    content.seek(SeekFrom::Start(0))?;
    let mut piece = [0; 64 << 10];
    loop {
        let length = content.read(&mut piece)?;
        let read = piece.get(..length).unwrap_or_default();
        if read.is_empty() {
            return Ok(true);
        }
        if read.iter().any(|byte| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C)) {
            return Ok(false);
        }
    }
}

/// The largest list of contents of a package that is looked at.
const LARGEST_DIRECTORY: u64 = 1 << 20;

/// Documents that are packages (ZIP, APPNOTE 4.3): told apart by the names in them, which are read and never unpacked.
fn recognise_package<C: Read + Seek>(
    head: &[u8],
    size: u64,
    content: &mut C,
) -> io::Result<Result<Option<Format>, AttachmentFault>> {
    let Some(names) = names_in_package(size, content)? else { return Ok(Err(AttachmentFault::Damaged)) };
    let has = |name: &[u8]| names.iter().any(|it| it.as_slice() == name);
    if names.iter().any(|it| it.to_ascii_lowercase().ends_with(b"vbaproject.bin")) {
        return Ok(Err(AttachmentFault::Program));
    }
    let is_odt =
        head.get(30..77).is_some_and(|it| it.starts_with(b"mimetypeapplication/vnd.oasis.opendocument.text"));
    Ok(Ok(if has(b"word/document.xml") {
        Some(Format::Docx)
    } else if has(b"xl/workbook.xml") {
        Some(Format::Xlsx)
    } else if is_odt && has(b"content.xml") {
        Some(Format::Odt)
    } else {
        None
    }))
}

fn names_in_package<C: Read + Seek>(size: u64, content: &mut C) -> io::Result<Option<Vec<Vec<u8>>>> {
    let tail = end(content, size, 22 + 65_535)?;
    let Some(at) = tail.windows(4).rposition(|it| it == b"PK\x05\x06") else { return Ok(None) };
    let number = |from: usize| {
        tail.get(at + from..at + from + 4).and_then(|it| it.try_into().ok()).map(u32::from_le_bytes)
    };
    let Some((length, start)) = number(12).zip(number(16)) else { return Ok(None) };
    if LARGEST_DIRECTORY < u64::from(length) || size < u64::from(start) + u64::from(length) {
        return Ok(None);
    }
    content.seek(SeekFrom::Start(u64::from(start)))?;
    let mut directory = Vec::new();
    content.take(u64::from(length)).read_to_end(&mut directory)?;
    Ok(names_in_directory(&directory))
}

/// The central directory (APPNOTE 4.3.12); `None` where it is not one.
fn names_in_directory(directory: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut names = Vec::new();
    let mut rest = directory;
    while rest.starts_with(b"PK\x01\x02") {
        let short = |from: usize| {
            let bytes = rest.get(from..from + 2)?;
            bytes.try_into().ok().map(u16::from_le_bytes).map(usize::from)
        };
        let (name, extra, comment) = (short(28)?, short(30)?, short(32)?);
        names.push(rest.get(46..46 + name)?.to_vec());
        rest = rest.get(46 + name + extra + comment..)?;
    }
    if names.is_empty() { None } else { Some(names) }
}

/// A photograph made anew: decoded, turned upright and encoded, so that where it was taken does not come along.
///
/// # Errors
/// [`AttachmentFault::TooLarge`] over [`scan::LIMIT_MEGABYTES`], [`AttachmentFault::Damaged`] where it is no picture.
pub fn photograph(bytes: &[u8]) -> Result<Scan, AttachmentFault> {
    read_scan(bytes).map_err(|fault| match fault {
        ScanFault::Empty => AttachmentFault::Empty,
        ScanFault::TooLarge { limit } => AttachmentFault::TooLarge { limit },
        ScanFault::OtherKind | ScanFault::Damaged | ScanFault::TooManyPages { .. } | ScanFault::TooSlow => {
            AttachmentFault::Damaged
        }
    })
}

/// The most bytes that a photograph may have.
pub fn photograph_limit() -> u64 {
    u64::from(scan::LIMIT_MEGABYTES) << 20
}

/// The longest name that is kept, in characters.
const LONGEST_NAME: usize = 120;

/// A name that every system takes: no folders, no signs that mean something, no names of devices.
pub fn tidy_name(name: &str) -> String {
    let base = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = base.chars().map(|sign| if is_plain(sign) { sign } else { '_' }).collect();
    let (stem, ending) = plain.rsplit_once('.').unwrap_or((&plain, ""));
    let stem = stem.trim_matches(['.', ' ']);
    let room = LONGEST_NAME - ending.chars().count().min(10) - 1;
    let mut kept: String = stem.chars().take(room).collect();
    let first = kept.split('.').next().unwrap_or_default().to_uppercase();
    if kept.is_empty() || DEVICES.contains(&first.as_str()) {
        kept = format!("bestand{kept}");
    }
    if ending.is_empty() { kept } else { format!("{kept}.{}", ending.chars().take(10).collect::<String>()) }
}

/// Names that Windows keeps for devices.
const DEVICES: [&str; 22] = [
    "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
    "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
];

fn is_plain(sign: char) -> bool {
    let hidden = matches!(sign, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}');
    !sign.is_control() && !hidden && !matches!(sign, '<' | '>' | ':' | '"' | '|' | '?' | '*')
}

#[cfg(test)]
mod tests;
