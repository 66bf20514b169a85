//! The coordinator's list of clients (cliëntenlijst): her own spreadsheet, read as text cells with row numbers.
//!
//! CSV and .xlsx are told apart by their content, never by the name of the file. Nothing is thrown away in
//! silence: a column without a heading keeps its cells, hidden rows count, and every row keeps the number that she
//! sees beside it in her spreadsheet program. Reading is bounded in bytes, rows and columns, and never panics.

use serde::Serialize;
use ts_rs::TS;

mod address;
mod applications;
mod columns;
mod draft;
mod headings;
mod name;
mod parts;
mod rows;
mod template;
mod text;
mod workbook;

pub use address::{StreetParts, split_postcode_and_town, split_street};
pub use applications::{ApplicationColumn, ApplicationRow, application_rows, guess_application_columns};
pub use columns::{Column, guess_columns};
pub use draft::{ClientRow, client_row};
pub use name::{NameParts, split_full_name};
pub use rows::{RawClient, map_rows};
pub use template::template;

/// The largest file that is read, in megabytes of 1,048,576 bytes.
pub const LIMIT_MEGABYTES: u32 = 64;

/// The most that the parts of a workbook may unpack to, in bytes.
pub const LIMIT_UNPACKED_BYTES: u64 = 256 * 1024 * 1024;

/// The most rows below the headings.
pub const LIMIT_ROWS: u32 = 100_000;

/// The most columns with content.
pub const LIMIT_COLUMNS: u32 = 256;

/// A list as read: one row of headings, and the rows below it that have content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// The headings, as typed. A column without a heading has an empty one; the last column has content somewhere.
    pub headings: Vec<String>,
    /// The rows below the headings.
    pub rows: Vec<SheetRow>,
}

/// One row with content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetRow {
    /// The number of the row as a spreadsheet program shows it, from 1.
    pub line: u32,
    /// Text per column, without white space around it. May be shorter than the headings, never longer.
    pub cells: Vec<String>,
}

/// Why a file cannot be read as a list of clients.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ListFault {
    /// Another kind of file: a letter, a picture, a web page.
    #[error("not a list")]
    NotAList,
    /// An .ods, .xlsb or .numbers file, which can be saved as .xlsx.
    #[error("a spreadsheet of another kind")]
    OtherSpreadsheet,
    /// An .xls file of before 2007, or a web page that is called .xls.
    #[error("an old Excel file")]
    OldExcel,
    /// A workbook with a password.
    #[error("an encrypted workbook")]
    EncryptedWorkbook,
    /// A workbook that is cut off or otherwise unreadable.
    #[error("a damaged workbook")]
    Damaged,
    /// Nothing in the file, or nothing below the headings.
    #[error("an empty list")]
    Empty,
    /// No row that looks like headings stands above the rows.
    #[error("no headings")]
    NoHeadings,
    /// A quotation mark opens a cell and is never closed.
    #[error("an unclosed quotation mark in row {line}")]
    UnclosedQuote {
        /// The row in which it opens.
        line: u32,
    },
    /// More bytes than can be read, packed or unpacked.
    #[error("larger than {limit} MB")]
    TooLarge {
        /// Megabytes of 1,048,576 bytes.
        limit: u32,
    },
    /// More rows than can be read.
    #[error("more than {limit} rows")]
    TooManyRows {
        /// Rows below the headings.
        limit: u32,
    },
    /// More columns than can be read.
    #[error("more than {limit} columns")]
    TooManyColumns {
        /// Columns with content.
        limit: u32,
    },
}

/// Reads a list from the bytes of a file.
///
/// `file_name` only helps to name the fault: a web page called `.xls` is an old export, not a strange file.
///
/// # Errors
/// A [`ListFault`] with the reason; no part of the list is returned then.
pub fn read_list(file_name: &str, bytes: &[u8]) -> Result<Sheet, ListFault> {
    if u64::from(LIMIT_MEGABYTES) * 1024 * 1024 < bytes.len() as u64 {
        return Err(ListFault::TooLarge { limit: LIMIT_MEGABYTES });
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return headings::first_list(workbook::read(bytes)?);
    }
    if bytes.starts_with(&parts::COMPOUND_FILE) {
        return Err(parts::compound_file_fault(bytes));
    }
    headings::first_list(vec![text::read(bytes).map_err(|fault| named(fault, file_name))?])
}

fn named(fault: ListFault, file_name: &str) -> ListFault {
    let old = file_name.to_lowercase().ends_with(".xls");
    if old && fault == ListFault::NotAList { ListFault::OldExcel } else { fault }
}

#[cfg(test)]
mod tests;
