//! Finds the row of headings (kopregel) and makes a sheet of what stands below it.

use super::{LIMIT_COLUMNS, LIMIT_ROWS, ListFault, Sheet, SheetRow, columns::Column, guess_columns};

/// How many rows with content may stand above the headings: a title, a date, a remark.
pub(super) const DEPTH: usize = 20;

/// How many known headings make a row the heading row beyond doubt.
const ENOUGH: usize = 2;

/// How many of these headings are known.
pub(super) fn known(cells: &[String]) -> usize {
    guess_columns(cells).iter().filter(|it| **it != Column::Ignore).count()
}

/// Adds a row without its trailing empty cells, unless nothing is left.
///
/// # Errors
/// [`ListFault::TooManyColumns`].
pub(super) fn keep_row(rows: &mut Vec<SheetRow>, row: SheetRow) -> Result<(), ListFault> {
    let mut cells: Vec<String> = row.cells.iter().map(|cell| tidy(cell)).collect();
    while cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    if LIMIT_COLUMNS as usize <= cells.len().saturating_sub(1) {
        return Err(ListFault::TooManyColumns { limit: LIMIT_COLUMNS });
    }
    if !cells.is_empty() {
        rows.push(SheetRow { line: row.line, cells });
    }
    Ok(())
}

/// Line breaks inside a cell become `\n`; white space, and marks that nobody can see, go from its ends.
fn tidy(cell: &str) -> String {
    let ends = |sign: char| sign.is_whitespace() || matches!(sign, '\u{200B}' | '\u{FEFF}' | '\u{1A}');
    let trimmed = cell.trim_matches(ends);
    if trimmed.contains('\r') {
        trimmed.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        trimmed.to_owned()
    }
}

/// The first tab with headings that are known, or else the first that can be a list; a text file is a workbook of one tab.
///
/// # Errors
/// [`ListFault::Empty`], [`ListFault::NoHeadings`] or [`ListFault::TooManyRows`].
pub(super) fn first_list(tabs: Vec<Vec<SheetRow>>) -> Result<Sheet, ListFault> {
    let filled: Vec<Vec<SheetRow>> = tabs.into_iter().filter(|it| !it.is_empty()).collect();
    let sure = |(tab, rows): (usize, &Vec<SheetRow>)| Some((tab, known_headings(rows)?));
    let possible = |(tab, rows): (usize, &Vec<SheetRow>)| Some((tab, possible_headings(rows)?));
    let found =
        filled.iter().enumerate().find_map(sure).or_else(|| filled.iter().enumerate().find_map(possible));
    match found {
        _ if filled.is_empty() => Err(ListFault::Empty),
        Some((tab, at)) => sheet(filled.into_iter().nth(tab).unwrap_or_default(), at),
        None => Err(ListFault::NoHeadings),
    }
}

fn sheet(mut rows: Vec<SheetRow>, heading_row: usize) -> Result<Sheet, ListFault> {
    let below = rows.split_off(heading_row + 1);
    let mut headings = rows.pop().map(|it| it.cells).unwrap_or_default();
    let repeated = |row: &SheetRow| row.cells == headings;
    let rows: Vec<SheetRow> = below.into_iter().filter(|it| !repeated(it)).collect();
    if rows.is_empty() {
        return Err(ListFault::Empty);
    }
    if (LIMIT_ROWS as usize) < rows.len() {
        return Err(ListFault::TooManyRows { limit: LIMIT_ROWS });
    }
    let width = rows.iter().map(|it| it.cells.len()).max().unwrap_or(0);
    headings.resize(headings.len().max(width), String::new());
    Ok(Sheet { headings, rows })
}

/// The row with most known headings, the first of equals.
fn known_headings(rows: &[SheetRow]) -> Option<usize> {
    let counted: Vec<(usize, usize)> = candidates(rows).map(|(at, row)| (at, known(&row.cells))).collect();
    let most = counted.iter().map(|(_, known)| *known).max().filter(|it| ENOUGH <= *it)?;
    counted.into_iter().find(|(_, known)| *known == most).map(|(at, _)| at)
}

/// The first row that can be headings, known or not.
fn possible_headings(rows: &[SheetRow]) -> Option<usize> {
    candidates(rows).next().map(|(at, _)| at)
}

fn candidates(rows: &[SheetRow]) -> impl Iterator<Item = (usize, &SheetRow)> {
    rows.iter().enumerate().take(DEPTH).filter(|(_, row)| can_be_headings(&row.cells))
}

/// At least two cells, and none of them a value such as a date, a number, a postcode or an e-mail address.
fn can_be_headings(cells: &[String]) -> bool {
    ENOUGH <= cells.iter().filter(|it| !it.is_empty()).count() && !cells.iter().any(|it| is_value(it))
}

fn is_value(cell: &str) -> bool {
    let signs: Vec<char> = cell.chars().filter(|it| !it.is_whitespace()).collect();
    let digits = signs.iter().filter(|it| it.is_ascii_digit()).count();
    let letters = signs.iter().filter(|it| it.is_alphabetic()).count();
    let postcode = digits == 4 && letters == 2 && signs.len() == 6;
    cell.contains('@') || postcode || (2 < digits && letters == 0)
}
