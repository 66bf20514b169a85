//! Registers out: the same table as a workbook and as a list with semicolons, as Dutch spreadsheet programs read it.
//!
//! Every cell is text. A cell that a spreadsheet program would take for a formula gets an apostrophe in a list with
//! semicolons, because that format knows no types; a workbook does, and needs none.

use kluis_domain::register_table::RegisterTable;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, IgnoreError, Workbook, Worksheet, XlsxError,
};

/// The most characters that Excel keeps in a cell.
const LONGEST_CELL: usize = 32_767;

/// The widest column, in characters.
const WIDEST: usize = 60;

/// The signs with which a spreadsheet program lets a formula begin.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The register as .xlsx; the same table gives the same bytes.
///
/// # Errors
/// Where the table has more rows or columns than Excel has.
pub fn workbook(table: &RegisterTable) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let written = ExcelDateTime::from_ymd(2026, 1, 1)?;
    let properties = DocProperties::new().set_title(&table.title).set_creation_datetime(&written);
    workbook.set_properties(&properties);
    fill_sheet(workbook.add_worksheet().set_name("Register")?, table)?;
    fill_about(workbook.add_worksheet().set_name("Over dit register")?, table)?;
    workbook.save_to_buffer()
}

fn fill_sheet(sheet: &mut Worksheet, table: &RegisterTable) -> Result<(), XlsxError> {
    let text = Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top);
    let heading = Format::new().set_bold().set_num_format("@").set_background_color(0x00DD_E6ED);
    for (column, label) in (0u16..).zip(&table.head) {
        sheet.write_string_with_format(0, column, label, &heading)?;
        sheet.set_column_width(column, width(table, usize::from(column)))?;
    }
    let mut line = 1;
    for row in &table.rows {
        for cells in in_parts(row) {
            for (column, cell) in (0u16..).zip(&cells) {
                sheet.write_string_with_format(line, column, cell, &text)?;
            }
            line += 1;
        }
    }
    let last = u16::try_from(table.head.len()).unwrap_or(u16::MAX).saturating_sub(1);
    sheet.ignore_error_range(0, 0, line, last, IgnoreError::NumberStoredAsText)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape();
    Ok(())
}

fn fill_about(sheet: &mut Worksheet, table: &RegisterTable) -> Result<(), XlsxError> {
    sheet.set_column_width(0, 100)?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let state = table.state.format("Stand van %d-%m-%Y").to_string();
    let lines = std::iter::once(&table.title).chain(&table.introduction).chain(std::iter::once(&state));
    for (row, line) in (0u32..).zip(lines) {
        sheet.write_string_with_format(row, 0, line, &wrapped)?;
    }
    Ok(())
}

/// A cell that is longer than Excel keeps goes on in the row below it.
fn in_parts(row: &[String]) -> Vec<Vec<String>> {
    let parts: Vec<Vec<String>> = row.iter().map(|cell| pieces(cell)).collect();
    let most = parts.iter().map(Vec::len).max().unwrap_or(1);
    let piece = |parts: &Vec<String>, at: usize| parts.get(at).cloned().unwrap_or_default();
    (0..most).map(|at| parts.iter().map(|it| piece(it, at)).collect()).collect()
}

fn pieces(cell: &str) -> Vec<String> {
    let signs: Vec<char> = cell.chars().collect();
    if signs.is_empty() {
        return vec![String::new()];
    }
    signs.chunks(LONGEST_CELL).map(|it| it.iter().collect()).collect()
}

/// As wide as the longest line asks, within reason.
fn width(table: &RegisterTable, column: usize) -> u16 {
    let cells = table.rows.iter().filter_map(|row| row.get(column)).chain(table.head.get(column));
    let longest = cells.flat_map(|it| it.lines()).map(|it| it.chars().count()).max().unwrap_or(0);
    u16::try_from(longest.clamp(10, WIDEST) + 2).unwrap_or(u16::MAX)
}

/// The register as UTF-8 with a byte order mark, semicolons and quotes, lines ended as RFC 4180 asks.
#[must_use]
pub fn semicolons(table: &RegisterTable) -> Vec<u8> {
    let mut text = String::from("\u{FEFF}");
    for row in std::iter::once(&table.head).chain(&table.rows) {
        let cells: Vec<String> = row.iter().map(|it| quoted(it)).collect();
        text.push_str(&cells.join(";"));
        text.push_str("\r\n");
    }
    text.into_bytes()
}

/// In quotes, with an apostrophe where it would be a formula.
fn quoted(cell: &str) -> String {
    let guard = if cell.starts_with(FORMULA) { "'" } else { "" };
    format!("\"{guard}{}\"", cell.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use calamine::{Data, DataType, Reader, Xlsx, open_workbook_from_rs};

    use super::*;

    fn table() -> RegisterTable {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        RegisterTable {
            title: "Register".to_owned(),
            introduction: vec!["Waarvoor het is.".to_owned()],
            head: row(["Naam", "Datum", "Opmerking"]),
            rows: vec![
                row(["Rekenhuis \"Noord\"; Zuid", "1 maart 2025", "eerste\ntweede"]),
                row(["=1+1", "+31 100 123456", "-2"]),
                row(["@SUM(A1)", "007", ""]),
            ],
            names: Vec::new(),
            state: "2026-11-22".parse().unwrap(),
        }
    }

    #[test]
    fn a_workbook_reads_back_as_the_table_and_no_cell_is_a_formula() {
        let bytes = workbook(&table()).unwrap();
        let mut book: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(&bytes)).unwrap();
        let range = book.worksheet_range("Register").unwrap();
        let text = |cell: &Data| {
            assert!(cell.is_string() || cell.is_empty(), "{cell:?} is no text");
            cell.to_string()
        };
        let found: Vec<Vec<String>> = range.rows().map(|row| row.iter().map(text).collect()).collect();
        let mut expected = vec![table().head];
        expected.extend(table().rows);
        assert_eq!(found, expected);
        assert!(book.worksheet_formula("Register").unwrap().is_empty());
        assert_eq!(workbook(&table()).unwrap(), bytes, "the same table, the same bytes");
    }

    #[test]
    fn a_list_with_semicolons_keeps_quotes_and_lines_and_guards_formulas() {
        let text = String::from_utf8(semicolons(&table())).unwrap();
        let expected = "\u{FEFF}\"Naam\";\"Datum\";\"Opmerking\"\r\n\
            \"Rekenhuis \"\"Noord\"\"; Zuid\";\"1 maart 2025\";\"eerste\ntweede\"\r\n\
            \"'=1+1\";\"'+31 100 123456\";\"'-2\"\r\n\
            \"'@SUM(A1)\";\"007\";\"\"\r\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_cell_that_is_too_long_for_excel_goes_on_below_and_nothing_is_lost() {
        let long = "é".repeat(LONGEST_CELL + 5);
        let long_table =
            RegisterTable { rows: vec![vec!["a".to_owned(), long.clone(), String::new()]], ..table() };
        let bytes = workbook(&long_table).unwrap();
        let mut book: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
        let range = book.worksheet_range("Register").unwrap();
        let column: String = range.rows().skip(1).map(|row| row[1].to_string()).collect();
        assert_eq!(column, long);
    }
}
