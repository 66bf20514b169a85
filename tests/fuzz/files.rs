//! Files that somebody chooses or drops: lists, scans, files of the dossier, logos, policies.

use std::{
    io::{Cursor, Read, Write},
    time::Duration,
};

use kluis_domain::profile::Profile;
use kluis_exchange::{
    attachment,
    letter_scan::{Limits, find_codes, small_pictures, take_pages},
    list::{application_rows, client_row, guess_application_columns, guess_columns, map_rows, read_list},
    logo::read_logo,
    scan::read_scan,
};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::{
    Corpus, guarded,
    mutate::{self, Dice},
};

/// Larger ones are the same again, and take the time of many.
const LARGEST: usize = 400_000;

/// A wrong one of the files with one of these endings, and its name.
fn wrong(corpus: &Corpus, dice: &mut Dice, endings: &[&str]) -> (String, Vec<u8>) {
    let small = corpus.files.iter().filter(|it| it.1.len() <= LARGEST);
    let fitting: Vec<_> = small.filter(|it| endings.iter().any(|ending| it.0.ends_with(ending))).collect();
    let ((name, right), (_, other)) = (*dice.one_of(&fitting), *dice.one_of(&fitting));
    let inside = right.starts_with(b"PK") && !dice.one_in(4);
    let bytes = if inside { mutate_inside(dice, right) } else { None };
    (name.clone(), bytes.unwrap_or_else(|| mutate::bytes(dice, right, other)))
}

/// A workbook whose parts are wrong, so that what reads them is reached.
fn mutate_inside(dice: &mut Dice, right: &[u8]) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(right)).ok()?;
    let mut made = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).ok()?;
        let (name, mut content) = (part.name().ok()?.into_owned(), Vec::new());
        part.read_to_end(&mut content).ok()?;
        if dice.one_in(3) {
            content = mutate::bytes(dice, &content, &content);
        }
        made.start_file(name, SimpleFileOptions::default()).ok()?;
        made.write_all(&content).ok()?;
    }
    Some(made.finish().ok()?.into_inner())
}

pub(crate) fn list(corpus: &Corpus, dice: &mut Dice) -> usize {
    let (name, bytes) = wrong(corpus, dice, &[".csv", ".xlsx"]);
    guarded("lists", &bytes, || {
        let Ok(sheet) = read_list(&name, &bytes) else { return };
        let rows = map_rows(&sheet, &guess_columns(&sheet.headings));
        assert!(rows.len() <= sheet.rows.len());
        rows.iter().for_each(|row| drop(client_row(row)));
        application_rows(&sheet, &guess_application_columns(&sheet.headings));
    });
    1
}

pub(crate) fn scan(corpus: &Corpus, dice: &mut Dice) -> usize {
    let (_, bytes) = wrong(corpus, dice, &[".pdf", ".jpg", ".jpeg", ".png"]);
    let limits = Limits { pages: 20, patience: Duration::from_secs(60) };
    guarded("scans", &bytes, || {
        drop(read_scan(&bytes));
        let pages = find_codes(&bytes, limits).map_or(0, |it| it.len());
        drop(small_pictures(&bytes, 1, limits));
        if 1 < pages {
            drop(take_pages(&bytes, &[&[0], &[pages - 1]], limits));
        }
    });
    1
}

pub(crate) fn attachment(corpus: &Corpus, dice: &mut Dice) -> usize {
    let (name, bytes) = wrong(corpus, dice, &[""]);
    guarded("attachments", &bytes, || {
        let size = bytes.len() as u64;
        drop(attachment::judge(&name, size, &mut Cursor::new(&bytes)));
        drop(attachment::photograph(&bytes));
        drop(read_logo(&bytes));
    });
    1
}

pub(crate) fn policy(corpus: &Corpus, dice: &mut Dice) -> usize {
    let (right, other) = (dice.one_of(&corpus.profiles), dice.one_of(&corpus.profiles));
    let bytes = mutate::bytes(dice, right.as_bytes(), other.as_bytes());
    let text = String::from_utf8_lossy(&bytes).into_owned();
    guarded("policies", text.as_bytes(), || drop(Profile::parse(&text)));
    1
}
