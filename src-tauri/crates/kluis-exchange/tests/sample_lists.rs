//! The committed sample lists are what the generator writes, and are read as forty clients.

use std::{collections::BTreeSet, fs, path::Path};

use chrono::NaiveDate;
use kluis_domain::client::{ClientField, check_with_bsn};
use kluis_exchange::list::{Column, RawClient, client_row, guess_columns, map_rows, read_list};

#[path = "../examples/sample_lists/clients.rs"]
mod clients;

use clients::Faults;

fn committed(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/lists");
    fs::read(folder.join(name)).expect("the sample list is in the repository")
}

fn read(name: &str) -> Vec<RawClient> {
    let sheet = read_list(name, &committed(name)).expect("the sample list can be read");
    map_rows(&sheet, &guess_columns(&sheet.headings))
}

#[test]
fn the_committed_lists_are_those_of_the_generator() {
    assert!(committed("clienten-40.csv") == clients::csv(Faults::None), "run the example sample_lists");
    assert!(
        committed("clienten-3-fouten.csv") == clients::csv(Faults::Three),
        "run the example sample_lists"
    );
    assert!(
        committed("clienten-40.xlsx") == clients::workbook().expect("it can be written"),
        "run the example sample_lists"
    );
}

#[test]
fn the_lists_hold_forty_clients_with_everything_needed() {
    for name in ["clienten-40.csv", "clienten-40.xlsx"] {
        let clients = read(name);
        assert_eq!(clients.len(), 40, "{name}");
        let numbers: BTreeSet<&str> = clients.iter().map(|it| it.text(Column::Bsn)).collect();
        assert_eq!(numbers.len(), 40, "{name}: every BSN is another");
        for client in &clients {
            let needed = [
                Column::Reference,
                Column::Surname,
                Column::BirthDate,
                Column::Bsn,
                Column::Street,
                Column::HouseNumber,
            ];
            assert!(needed.iter().all(|it| !client.text(*it).is_empty()), "{name}: row {}", client.line);
            assert!(client.phones().next().is_some(), "{name}: row {}", client.line);
        }
    }
}

#[test]
fn the_two_forms_hold_the_same_clients() {
    let same = [
        Column::Reference,
        Column::BirthDate,
        Column::Bsn,
        Column::Street,
        Column::HouseNumber,
        Column::HouseLetter,
    ];
    let also = [
        Column::HouseAddition,
        Column::Postcode,
        Column::Town,
        Column::Phone,
        Column::Mobile,
        Column::CareStart,
    ];
    for (left, right) in read("clienten-40.csv").iter().zip(&read("clienten-40.xlsx")) {
        assert_eq!(left.line, right.line);
        for column in same.into_iter().chain(also) {
            assert_eq!(left.text(column), right.text(column), "row {}, {column:?}", left.line);
        }
    }
}

#[test]
fn the_faulty_list_differs_in_three_rows() {
    let right = read("clienten-40.csv");
    let wrong = read("clienten-3-fouten.csv");
    let differing: Vec<u32> = right
        .iter()
        .zip(&wrong)
        .filter(|(right, wrong)| right != wrong)
        .map(|(_, wrong)| wrong.line)
        .collect();
    assert_eq!(differing, [8, 19, 33]);
    assert_eq!(wrong[17].text(Column::BirthDate), "31-02-1980");
    assert_eq!(wrong[31].text(Column::Surname), "");
}

#[test]
fn diacritics_come_through() {
    assert_eq!(read("clienten-40.csv")[0].text(Column::Surname), "Øse");
    assert_eq!(read("clienten-40.xlsx")[5].text(Column::Surname), "Şahin");
}

/// The rows that the domain refuses, with the fields it points at.
fn refused(name: &str) -> Vec<(u32, Vec<ClientField>)> {
    let today = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day of the calendar");
    let rows = read(name).into_iter().map(|it| client_row(&it));
    let faults = |row: &kluis_exchange::list::ClientRow| {
        assert_eq!(row.faults, [], "{name}: row {}", row.line);
        check_with_bsn(&row.draft, &row.bsn, today)
            .err()
            .map(|it| it.faults.iter().map(|it| it.field).collect())
    };
    rows.filter_map(|row| Some((row.line, faults(&row)?))).collect()
}

#[test]
fn the_domain_accepts_all_rows_but_the_three() {
    assert_eq!(refused("clienten-40.csv"), []);
    assert_eq!(refused("clienten-40.xlsx"), []);
    let faulty = [(8, ClientField::Bsn), (19, ClientField::BirthDate), (33, ClientField::Surname)];
    assert_eq!(refused("clienten-3-fouten.csv"), faulty.map(|(line, field)| (line, vec![field])));
}
