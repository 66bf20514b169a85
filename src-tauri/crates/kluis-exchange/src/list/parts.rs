//! What a workbook is made of, checked before anything reads it: kind, password, and how large it unpacks.
//!
//! The sizes that a zip archive claims are not believed; every part is unpacked once and counted. The reader of
//! workbooks reserves memory for as many texts as the file claims to have, so that claim is checked here as well.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::{LIMIT_UNPACKED_BYTES, ListFault};

/// The first bytes of a compound file: an old .xls, or a newer workbook with a password (MS-CFB 2.2).
pub(super) const COMPOUND_FILE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// The attribute with which a workbook tells how many different texts it has.
const UNIQUE_COUNT: &[u8] = b"uniqueCount";

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Which of the two kinds a compound file is; a password-protected workbook names its `EncryptedPackage` (MS-OFFCRYPTO 2.3.4).
pub(super) fn compound_file_fault(bytes: &[u8]) -> ListFault {
    let named = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    match () {
        () if named("EncryptedPackage") => ListFault::EncryptedWorkbook,
        () if named("Workbook") || named("Book") => ListFault::OldExcel,
        () => ListFault::NotAList,
    }
}

/// Refuses everything but an .xlsx workbook of a bearable size.
///
/// # Errors
/// A [`ListFault`] that says what it is instead.
pub(super) fn check(bytes: &[u8]) -> Result<(), ListFault> {
    check_within(bytes, LIMIT_UNPACKED_BYTES)
}

/// As [`check`], for parts of `limit` bytes together.
pub(super) fn check_within(bytes: &[u8], limit: u64) -> Result<(), ListFault> {
    let mut archive = Archive::new(Cursor::new(bytes)).map_err(|_| ListFault::Damaged)?;
    check_kind(&archive)?;
    let mut left = limit;
    for index in 0..archive.len() {
        left = unpack(&mut archive, index, left)?;
    }
    Ok(())
}

fn check_kind(archive: &Archive<'_>) -> Result<(), ListFault> {
    let names: Vec<String> = archive.file_names().flatten().map(|it| it.replace('\\', "/")).collect();
    let has = |name: &str| names.iter().any(|it| it.eq_ignore_ascii_case(name));
    match () {
        () if has("xl/workbook.xml") => Ok(()),
        () if has("xl/workbook.bin") || has("mimetype") || has("Index/Document.iwa") => {
            Err(ListFault::OtherSpreadsheet)
        }
        () => Err(ListFault::NotAList),
    }
}

/// Unpacks one part and returns how many bytes are left for the others.
fn unpack(archive: &mut Archive<'_>, index: usize, left: u64) -> Result<u64, ListFault> {
    let raw = archive.by_index_raw(index).map_err(|_| ListFault::Damaged)?;
    if raw.encrypted() {
        return Err(ListFault::EncryptedWorkbook);
    }
    drop(raw);
    let part = archive.by_index(index).map_err(|_| ListFault::Damaged)?;
    let of_texts = part.name().map_err(|_| ListFault::Damaged)?.to_lowercase().ends_with("sharedstrings.xml");
    let mut counted = Counted { claim: of_texts.then(Claim::default), size: 0 };
    std::io::copy(&mut part.take(left + 1), &mut counted).map_err(|_| ListFault::Damaged)?;
    if counted.claim.is_some_and(|it| counted.size < it.largest) {
        return Err(ListFault::Damaged);
    }
    left.checked_sub(counted.size)
        .ok_or(ListFault::TooLarge { limit: (LIMIT_UNPACKED_BYTES / 1024 / 1024) as u32 })
}

/// Takes bytes, keeps none, and remembers how many there were.
struct Counted {
    claim: Option<Claim>,
    size: u64,
}

impl std::io::Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.size += bytes.len() as u64;
        if let Some(claim) = &mut self.claim {
            bytes.iter().for_each(|byte| claim.see(*byte));
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Finds the largest number behind `uniqueCount`, byte by byte.
#[derive(Default)]
struct Claim {
    matched: usize,
    number: u64,
    largest: u64,
}

impl Claim {
    fn see(&mut self, byte: u8) {
        if self.matched < UNIQUE_COUNT.len() {
            let next = UNIQUE_COUNT.get(self.matched) == Some(&byte);
            self.matched = if next { self.matched + 1 } else { usize::from(byte == b'u') };
            return;
        }
        match byte {
            b'0'..=b'9' => {
                self.number = self.number.saturating_mul(10).saturating_add(u64::from(byte - b'0'))
            }
            b'=' | b'"' | b'\'' | b' ' | b'\t' | b'\n' | b'\r' if self.number == 0 => {}
            _ => (self.matched, self.number) = (0, 0),
        }
        self.largest = self.largest.max(self.number);
    }
}
