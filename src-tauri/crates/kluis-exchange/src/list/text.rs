//! Lists as text (CSV; RFC 4180 as spreadsheet programs really write it).
//!
//! Separator and character set are found out from the content. Rows are counted as a spreadsheet program counts
//! them: blank lines count, line breaks inside a quoted cell do not.

use std::{collections::HashMap, iter::Peekable, str::Chars};

use encoding_rs::{Encoding, WINDOWS_1252};

use super::{LIMIT_COLUMNS, LIMIT_ROWS, ListFault, SheetRow, headings};

/// The most characters in one cell, as in Excel; a longer quoted cell was never closed.
const LONGEST_CELL: usize = 32_767;

/// How many rows are looked at to find the separator.
const SAMPLE: usize = 50;

/// The rows with content of a text file.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<SheetRow>, ListFault> {
    let text = decode(bytes);
    if !is_plain(&text) {
        return Err(ListFault::NotAList);
    }
    let (separator, body) = announced_separator(&text).unwrap_or_else(|| (likely_separator(&text), &text));
    let mut rows = Vec::new();
    for record in Records::new(body, separator) {
        headings::keep_row(&mut rows, record?)?;
        if LIMIT_ROWS as usize + headings::DEPTH < rows.len() {
            return Err(ListFault::TooManyRows { limit: LIMIT_ROWS });
        }
    }
    Ok(rows)
}

/// By byte order mark; otherwise UTF-8 where that is valid, and else Windows-1252, which Dutch Excel writes.
fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let body = bytes.get(mark..).unwrap_or_default();
        return encoding.decode_without_bom_handling(body).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// No control characters that text never has, and not the opening of a web page or document.
fn is_plain(text: &str) -> bool {
    let strange = |sign: char| sign.is_ascii_control() && !"\t\n\r\u{b}\u{c}\u{1a}".contains(sign);
    let opening = text.trim_start();
    !text.chars().any(strange) && !["<", "{\\rtf", "%PDF"].iter().any(|it| opening.starts_with(it))
}

/// A first line `sep=;`, which Excel obeys and does not show.
fn announced_separator(text: &str) -> Option<(char, &str)> {
    let (first, body) = text.split_once('\n')?;
    let mut announced = first.trim_end_matches('\r').strip_prefix("sep=")?.chars();
    let separator = announced.next()?;
    announced.next().is_none().then_some((separator, body))
}

/// The separator that finds most known headings, and then the one that makes most rows equally long.
fn likely_separator(text: &str) -> char {
    ['\t', ',', ';'].into_iter().max_by_key(|it| promise(text, *it)).unwrap_or(';')
}

fn promise(text: &str, separator: char) -> (usize, usize) {
    let sample: Vec<SheetRow> =
        Records::new(text, separator).take(SAMPLE).map_while(Result::ok).filter(|it| !is_blank(it)).collect();
    let known = sample.iter().map(|it| headings::known(&it.cells)).max().unwrap_or(0);
    let mut lengths: HashMap<usize, usize> = HashMap::new();
    for row in sample.iter().filter(|it| 1 < it.cells.len()) {
        *lengths.entry(row.cells.len()).or_default() += 1;
    }
    (known, lengths.into_values().max().unwrap_or(0))
}

fn is_blank(row: &SheetRow) -> bool {
    row.cells.iter().all(|cell| cell.trim().is_empty())
}

/// The rows of a text one by one, blank ones too.
struct Records<'a> {
    signs: Peekable<Chars<'a>>,
    separator: char,
    line: u32,
}

/// What stands behind a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    Cell,
    Row,
}

impl<'a> Records<'a> {
    fn new(text: &'a str, separator: char) -> Records<'a> {
        Records { signs: text.chars().peekable(), separator, line: 0 }
    }

    fn record(&mut self) -> Result<SheetRow, ListFault> {
        let mut cells = Vec::new();
        loop {
            let (cell, ending) = self.cell()?;
            if LIMIT_COLUMNS as usize <= cells.len() && !cell.trim().is_empty() {
                return Err(ListFault::TooManyColumns { limit: LIMIT_COLUMNS });
            }
            if cells.len() < LIMIT_COLUMNS as usize {
                cells.push(unwrapped_formula(cell));
            }
            if ending == Ending::Row {
                return Ok(SheetRow { line: self.line, cells });
            }
        }
    }

    /// Quotation marks only have meaning at the start of a cell, so that `Sint "Jan"` stays as it is.
    fn cell(&mut self) -> Result<(String, Ending), ListFault> {
        let mut cell = String::new();
        while let Some(sign) = self.signs.next() {
            match sign {
                _ if sign == self.separator => return Ok((cell, Ending::Cell)),
                '\n' => return Ok((cell, Ending::Row)),
                '\r' => {
                    self.signs.next_if_eq(&'\n');
                    return Ok((cell, Ending::Row));
                }
                '"' if cell.trim().is_empty() => cell = self.quoted()?,
                _ => cell.push(sign),
            }
        }
        Ok((cell, Ending::Row))
    }

    /// The rest of a quoted cell, behind its opening mark; a doubled mark is one mark.
    fn quoted(&mut self) -> Result<String, ListFault> {
        let mut cell = String::new();
        let mut length = 0;
        while let Some(sign) = self.signs.next() {
            if sign == '"' && self.signs.next_if_eq(&'"').is_none() {
                return Ok(cell);
            }
            length += 1;
            if LONGEST_CELL < length {
                break;
            }
            cell.push(sign);
        }
        Err(ListFault::UnclosedQuote { line: self.line })
    }
}

impl Iterator for Records<'_> {
    type Item = Result<SheetRow, ListFault>;

    fn next(&mut self) -> Option<Self::Item> {
        self.signs.peek()?;
        self.line = self.line.saturating_add(1);
        Some(self.record())
    }
}

/// `="0123"` is how exports keep leading zeros in Excel; the cell shows 0123.
fn unwrapped_formula(cell: String) -> String {
    match cell.trim().strip_prefix("=\"").and_then(|it| it.strip_suffix('"')) {
        Some(inner) if !inner.contains('"') => inner.to_owned(),
        _ => cell,
    }
}
