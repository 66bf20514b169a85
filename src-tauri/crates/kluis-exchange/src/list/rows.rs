//! Rows as clients (rijen): which text belongs to which column, with cells that hold several things taken apart.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use super::{
    Column, Sheet, SheetRow,
    address::{split_house_number, split_postcode_and_town, split_street},
    name::split_full_name,
};

/// The columns of which one client may have several, kept apart by line breaks.
const SEVERAL: [Column; 2] = [Column::Phone, Column::Mobile];

/// One row of the list, unchecked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RawClient {
    /// The number of the row as a spreadsheet program shows it, from 1.
    pub line: u32,
    /// Text per column, trimmed; empty ones and [`Column::Ignore`] are absent. After [`map_rows`] the columns
    /// `FullName`, `StreetAndNumber` and `PostcodeAndTown` are absent too: their parts are there instead.
    /// Several telephone numbers of one column stand below each other, one per line; see [`RawClient::phones`].
    pub cells: BTreeMap<Column, String>,
}

impl RawClient {
    /// The text of a column, empty where the row has none.
    pub fn text(&self, column: Column) -> &str {
        self.cells.get(&column).map_or("", String::as_str)
    }

    /// Every telephone number, fixed ones first, in the order of the list.
    pub fn phones(&self) -> impl Iterator<Item = &str> {
        SEVERAL.into_iter().flat_map(|it| self.text(it).lines())
    }

    /// Adds a text; a second one for the same column follows on the same line, or on the next for telephones.
    fn add(&mut self, column: Column, text: &str) {
        let text = text.trim();
        if text.is_empty() || column == Column::Ignore {
            return;
        }
        let separator = if SEVERAL.contains(&column) { '\n' } else { ' ' };
        let cell = self.cells.entry(column).or_default();
        if !cell.is_empty() {
            cell.push(separator);
        }
        cell.push_str(text);
    }

    /// Adds a part of a cell, unless the part has a column of its own with something in it.
    fn add_part(&mut self, column: Column, text: &str) {
        if !self.cells.contains_key(&column) {
            self.add(column, text);
        }
    }
}

/// One client per row, in the order of the list. `columns` gives the meaning of each column; those it lacks are ignored.
///
/// A telephone number of nine digits gets back the 0 that a spreadsheet program takes off.
pub fn map_rows(sheet: &Sheet, columns: &[Column]) -> Vec<RawClient> {
    sheet.rows.iter().map(|row| map_row(row, columns)).filter(|it| !it.cells.is_empty()).collect()
}

fn map_row(row: &SheetRow, columns: &[Column]) -> RawClient {
    let mut client = RawClient { line: row.line, cells: BTreeMap::new() };
    for (cell, column) in row.cells.iter().zip(columns) {
        add_cell(&mut client, *column, cell);
    }
    take_name_apart(&mut client);
    take_street_apart(&mut client);
    take_house_number_apart(&mut client);
    take_postcode_apart(&mut client);
    client
}

fn add_cell(client: &mut RawClient, column: Column, cell: &str) {
    if column == Column::ForeignAddress {
        return client.add(column, cell);
    }
    if !SEVERAL.contains(&column) {
        return client.add(column, &cell.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    for number in phone_numbers(cell) {
        client.add(column, &with_leading_zero(number));
    }
}

/// "0570-123456 / 06-12345678" is two numbers; "010/1234567" is one.
fn phone_numbers(cell: &str) -> Vec<&str> {
    let pieces: Vec<&str> =
        cell.split(['/', ';', ',', '\n']).map(str::trim).filter(|it| !it.is_empty()).collect();
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    if pieces.iter().all(|it| 8 < digits(it)) { pieces } else { cell.lines().collect() }
}

/// A Dutch number has ten digits and begins with 0 (Nummerplan telefoon- en ISDN-diensten).
fn with_leading_zero(number: &str) -> String {
    let bare = number.len() == 9 && number.chars().all(|it| it.is_ascii_digit()) && !number.starts_with('0');
    if bare { format!("0{number}") } else { number.to_owned() }
}

fn take_name_apart(client: &mut RawClient) {
    let Some(cell) = client.cells.remove(&Column::FullName) else { return };
    if client.cells.contains_key(&Column::Surname) {
        return;
    }
    let parts = split_full_name(&cell);
    client.add_part(Column::Surname, &parts.surname);
    client.add_part(Column::Prefix, &parts.prefix);
    client.add_part(Column::Initials, &parts.initials);
    client.add_part(Column::FirstNames, &parts.first_names);
}

fn take_street_apart(client: &mut RawClient) {
    let Some(cell) = client.cells.remove(&Column::StreetAndNumber) else { return };
    let parts = split_street(&cell);
    client.add_part(Column::Street, &parts.street);
    client.add_part(Column::HouseNumber, &parts.number);
    client.add_part(Column::HouseLetter, &parts.letter);
    client.add_part(Column::HouseAddition, &parts.addition);
}

/// "12 a" in the column for the number alone; what says it twice, or begins otherwise, stays for the domain to refuse.
fn take_house_number_apart(client: &mut RawClient) {
    let cell = client.text(Column::HouseNumber).to_owned();
    let parts = split_house_number(&cell);
    let letter_twice = !parts.letter.is_empty() && client.cells.contains_key(&Column::HouseLetter);
    let addition_twice = !parts.addition.is_empty() && client.cells.contains_key(&Column::HouseAddition);
    if parts.number.is_empty() || parts.number == cell || letter_twice || addition_twice {
        return;
    }
    client.cells.insert(Column::HouseNumber, parts.number);
    client.add_part(Column::HouseLetter, &parts.letter);
    client.add_part(Column::HouseAddition, &parts.addition);
}

fn take_postcode_apart(client: &mut RawClient) {
    let Some(cell) = client.cells.remove(&Column::PostcodeAndTown) else { return };
    let (postcode, town) = split_postcode_and_town(&cell);
    client.add_part(Column::Postcode, &postcode);
    client.add_part(Column::Town, &town);
}
