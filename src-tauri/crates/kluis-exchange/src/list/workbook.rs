//! Lists as Excel workbooks (.xlsx; ECMA-376), read by calamine, cell by cell, as the text that Excel shows.
//!
//! Visible tabs only; hidden rows and columns count, since a filter hides clients without removing them.

use std::{
    collections::BTreeMap,
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::{LIMIT_COLUMNS, LIMIT_ROWS, ListFault, SheetRow, headings, parts};

/// The serial number after the last day that Excel knows, 31-12-9999.
const END_OF_DAYS: f64 = 2_958_466.0;

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// The rows with content of each visible tab, in the order of the tabs.
///
/// Calamine trusts the structure of a workbook and can panic on one made to harm; that is caught here and called damage.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Vec<SheetRow>>, ListFault> {
    parts::check(bytes)?;
    catch_unwind(AssertUnwindSafe(|| read_tabs(bytes))).unwrap_or(Err(ListFault::Damaged))
}

fn read_tabs(bytes: &[u8]) -> Result<Vec<Vec<SheetRow>>, ListFault> {
    let mut workbook = Workbook::new(Cursor::new(bytes)).map_err(fault)?;
    let visible =
        |it: &&calamine::Sheet| it.visible == SheetVisible::Visible && it.typ == SheetType::WorkSheet;
    let names: Vec<String> =
        workbook.sheets_metadata().iter().filter(visible).map(|it| it.name.clone()).collect();
    names.iter().map(|name| read_tab(&mut workbook, name)).collect()
}

fn read_tab(workbook: &mut Workbook<'_>, name: &str) -> Result<Vec<SheetRow>, ListFault> {
    let mut rows = Vec::new();
    for (row, cells) in read_cells(workbook, name)? {
        headings::keep_row(&mut rows, SheetRow { line: row.saturating_add(1), cells })?;
    }
    Ok(rows)
}

fn read_cells(workbook: &mut Workbook<'_>, name: &str) -> Result<BTreeMap<u32, Vec<String>>, ListFault> {
    let mut reader = workbook.worksheet_cells_reader(name).map_err(fault)?;
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    while let Some(cell) = reader.next_cell().map_err(fault)? {
        let text = shown(cell.get_value());
        if text.trim().is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        place(rows.entry(row).or_default(), column, text)?;
        if LIMIT_ROWS as usize + headings::DEPTH < rows.len() {
            return Err(ListFault::TooManyRows { limit: LIMIT_ROWS });
        }
    }
    Ok(rows)
}

fn place(cells: &mut Vec<String>, column: u32, text: String) -> Result<(), ListFault> {
    if LIMIT_COLUMNS <= column {
        return Err(ListFault::TooManyColumns { limit: LIMIT_COLUMNS });
    }
    let column = column as usize;
    cells.resize(cells.len().max(column + 1), String::new());
    if let Some(cell) = cells.get_mut(column) {
        *cell = text;
    }
    Ok(())
}

fn fault(cause: XlsxError) -> ListFault {
    if let XlsxError::Password = cause { ListFault::EncryptedWorkbook } else { ListFault::Damaged }
}

/// The text of a cell. A number loses nothing but leading zeros, which were never in the file.
fn shown(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => shown_number(*number),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "ja".to_owned(),
        DataRef::Bool(false) => "nee".to_owned(),
        DataRef::DateTime(moment) => shown_moment(*moment),
        DataRef::DateTimeIso(text) => shown_iso_date(text),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A whole number without decimals; others with a decimal comma.
fn shown_number(number: f64) -> String {
    if number == 0.0 {
        return "0".to_owned();
    }
    if number.fract() == 0.0 && number.abs() < 1e15 {
        return format!("{number:.0}");
    }
    number.to_string().replace('.', ",")
}

/// `dd-mm-jjjj`, the time of day left out; a time without a day as `uu:mm`.
fn shown_moment(moment: ExcelDateTime) -> String {
    let serial = moment.as_f64();
    if !(0.0..END_OF_DAYS).contains(&serial) {
        return shown_number(serial);
    }
    let (year, month, day, hour, minute, _, _) = moment.to_ymd_hms_milli();
    if serial < 1.0 || moment.is_duration() {
        return format!("{hour:02}:{minute:02}");
    }
    format!("{day:02}-{month:02}-{year:04}")
}

/// `1980-02-01T00:00:00` as `01-02-1980`.
fn shown_iso_date(text: &str) -> String {
    let day = text.split('T').next().unwrap_or(text);
    match day.split('-').collect::<Vec<_>>().as_slice() {
        [year, month, day] => format!("{day}-{month}-{year}"),
        _ => text.to_owned(),
    }
}
