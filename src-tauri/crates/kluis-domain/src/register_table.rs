//! Registertabel (verantwoording; AVG art. 5(2), 30(3) en (4)): a register as a table of words, however it goes out.
//!
//! Every register is turned into one of these; the printer, the workbook and the list with semicolons know nothing else.

use chrono::NaiveDate;

/// A register in words. It has no `Debug`, for it holds what registers hold.
#[derive(Clone, PartialEq, Eq)]
pub struct RegisterTable {
    /// Dutch name of the register.
    pub title: String,
    /// What it is for and by which article, in Dutch; lines.
    pub introduction: Vec<String>,
    /// Labels of the columns.
    pub head: Vec<String>,
    /// Rows; each has a cell for every label. A cell may have several lines.
    pub rows: Vec<Vec<String>>,
    /// Heading of each row, where the register has one.
    pub names: Vec<String>,
    /// The day of which it tells.
    pub state: NaiveDate,
}

impl RegisterTable {
    /// The places of the columns in which some row has something.
    pub fn used(&self) -> Vec<usize> {
        let has =
            |column: usize| self.rows.iter().any(|row| row.get(column).is_some_and(|it| !it.is_empty()));
        (0..self.head.len()).filter(|column| has(*column)).collect()
    }

    /// The table with another column in front.
    #[must_use]
    pub fn preceded_by(mut self, label: &str, cells: Vec<String>) -> RegisterTable {
        self.head.insert(0, label.to_owned());
        for (row, cell) in self.rows.iter_mut().zip(cells) {
            row.insert(0, cell);
        }
        self
    }
}
