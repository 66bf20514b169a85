//! Applications from the website (aanmeldingen; RZ-1.1a): what the columns of its list mean, and its rows as drafts.
//!
//! Name, address and BSN are read as in the list of clients; only what an application has besides is known here.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::intake::{ApplicationDraft, IntakeChannel};

use super::{Column, RawClient, Sheet, columns::fold, guess_columns, map_rows};

/// What stands in a column of a list of applications.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the same names as Column and ApplicationDraft, which explain them")]
pub enum ApplicationColumn {
    ReceivedOn,
    FullName,
    Surname,
    Prefix,
    Initials,
    FirstNames,
    StreetAndNumber,
    Street,
    HouseNumber,
    HouseLetter,
    HouseAddition,
    PostcodeAndTown,
    Postcode,
    Town,
    Bsn,
    Kind,
    /// Both days in one cell, "1-1-2026 t/m 31-12-2026".
    Validity,
    ValidFrom,
    ValidUntil,
    HelpRequest,
    DistrictWorker,
    /// Not imported.
    Ignore,
}

/// Headings that mean one thing, folded and parted by spaces.
const KNOWN: &[(ApplicationColumn, &str)] = &[
    (
        ApplicationColumn::ReceivedOn,
        "datum datumontvangst ontvangstdatum ontvangenop ontvangen datumaanmelding aanmelddatum aangemeldop ingezonden \
         ingezondenop verzonden verzondenop tijdstip tijdstempel timestamp date",
    ),
    (
        ApplicationColumn::Kind,
        "soortbeschikking soortindicatie soortbeschikkingindicatie soortbeschikkingofindicatie \
         soortbeschikkingeninindicatie beschikking indicatie beschikkingindicatie beschikkingofindicatie soort",
    ),
    (
        ApplicationColumn::Validity,
        "geldigheid geldigheidsduur geldigheidbeschikking geldigheidindicatie looptijd periode",
    ),
    (
        ApplicationColumn::ValidFrom,
        "geldigvanaf geldigvan vanaf ingangsdatum startdatum begindatum startdatumbeschikking \
         ingangsdatumbeschikking",
    ),
    (
        ApplicationColumn::ValidUntil,
        "geldigtot geldigtm geldigtotenmet totenmet tm einddatum einddatumbeschikking vervaldatum",
    ),
    (
        ApplicationColumn::HelpRequest,
        "hulpvraag kortehulpvraag hulpvraagkort omschrijvinghulpvraag korteomschrijvinghulpvraag vraag toelichting \
         bericht opmerking opmerkingen",
    ),
    (
        ApplicationColumn::DistrictWorker,
        "wijkteam wijkteammedewerker medewerkerwijkteam wijkteamlid contactpersoonwijkteam medewerkervanhetwijkteam \
         wijkteamcontact",
    ),
];

/// A row of the list in the shape of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApplicationRow {
    /// The number of the row as a spreadsheet program shows it, from 1.
    pub line: u32,
    /// The application, still unchecked.
    pub draft: ApplicationDraft,
}

impl ApplicationColumn {
    /// The column of a list of clients that is read in the same way.
    fn of_client(self) -> Column {
        match self {
            ApplicationColumn::FullName => Column::FullName,
            ApplicationColumn::Surname => Column::Surname,
            ApplicationColumn::Prefix => Column::Prefix,
            ApplicationColumn::Initials => Column::Initials,
            ApplicationColumn::FirstNames => Column::FirstNames,
            ApplicationColumn::StreetAndNumber => Column::StreetAndNumber,
            ApplicationColumn::Street => Column::Street,
            ApplicationColumn::HouseNumber => Column::HouseNumber,
            ApplicationColumn::HouseLetter => Column::HouseLetter,
            ApplicationColumn::HouseAddition => Column::HouseAddition,
            ApplicationColumn::PostcodeAndTown => Column::PostcodeAndTown,
            ApplicationColumn::Postcode => Column::Postcode,
            ApplicationColumn::Town => Column::Town,
            ApplicationColumn::Bsn => Column::Bsn,
            ApplicationColumn::ReceivedOn
            | ApplicationColumn::Kind
            | ApplicationColumn::Validity
            | ApplicationColumn::ValidFrom
            | ApplicationColumn::ValidUntil
            | ApplicationColumn::HelpRequest
            | ApplicationColumn::DistrictWorker
            | ApplicationColumn::Ignore => Column::Ignore,
        }
    }

    /// Those that are read as in a list of clients.
    const SHARED: [ApplicationColumn; 14] = [
        ApplicationColumn::FullName,
        ApplicationColumn::Surname,
        ApplicationColumn::Prefix,
        ApplicationColumn::Initials,
        ApplicationColumn::FirstNames,
        ApplicationColumn::StreetAndNumber,
        ApplicationColumn::Street,
        ApplicationColumn::HouseNumber,
        ApplicationColumn::HouseLetter,
        ApplicationColumn::HouseAddition,
        ApplicationColumn::PostcodeAndTown,
        ApplicationColumn::Postcode,
        ApplicationColumn::Town,
        ApplicationColumn::Bsn,
    ];
}

/// Guesses the meaning of each column; always as many as there are headings, and each meaning once.
pub fn guess_application_columns(headings: &[String]) -> Vec<ApplicationColumn> {
    let as_client = guess_columns(headings);
    let mut found = Vec::with_capacity(headings.len());
    for (heading, client) in headings.iter().zip(as_client) {
        let shared = ApplicationColumn::SHARED.into_iter().find(|it| it.of_client() == client);
        let guess = own_meaning(heading).or(shared).filter(|it| !found.contains(it));
        found.push(guess.unwrap_or(ApplicationColumn::Ignore));
    }
    found
}

fn own_meaning(heading: &str) -> Option<ApplicationColumn> {
    let folded = fold(heading);
    let known = |headings: &str| headings.split_whitespace().any(|it| it == folded);
    KNOWN.iter().find(|(_, headings)| known(headings)).map(|(column, _)| *column)
}

/// One application per row, in the order of the list, as received through the website.
pub fn application_rows(sheet: &Sheet, columns: &[ApplicationColumn]) -> Vec<ApplicationRow> {
    let as_client: Vec<Column> = columns.iter().map(|it| it.of_client()).collect();
    let clients: HashMap<u32, RawClient> =
        map_rows(sheet, &as_client).into_iter().map(|it| (it.line, it)).collect();
    let rows = sheet.rows.iter().filter(|row| {
        row.cells
            .iter()
            .zip(columns)
            .any(|(cell, column)| !cell.trim().is_empty() && *column != ApplicationColumn::Ignore)
    });
    rows.map(|row| {
        let cell = |column: ApplicationColumn| {
            let found = row.cells.iter().zip(columns).find(|(_, it)| **it == column);
            found.map_or("", |(cell, _)| cell.trim())
        };
        ApplicationRow { line: row.line, draft: draft(clients.get(&row.line), cell) }
    })
    .collect()
}

fn draft<'a>(client: Option<&RawClient>, cell: impl Fn(ApplicationColumn) -> &'a str) -> ApplicationDraft {
    let shared = |column: Column| client.map_or("", |it| it.text(column)).to_owned();
    let (from, until) = split_validity(cell(ApplicationColumn::Validity));
    let or = |own: &str, part: &str| if own.is_empty() { part.to_owned() } else { own.to_owned() };
    ApplicationDraft {
        received_on: day_of(cell(ApplicationColumn::ReceivedOn)).to_owned(),
        channel: Some(IntakeChannel::Website),
        surname: shared(Column::Surname),
        prefix: shared(Column::Prefix),
        initials: shared(Column::Initials),
        first_names: shared(Column::FirstNames),
        street: shared(Column::Street),
        house_number: shared(Column::HouseNumber),
        house_letter: shared(Column::HouseLetter),
        house_addition: shared(Column::HouseAddition),
        postcode: shared(Column::Postcode),
        town: shared(Column::Town),
        bsn: shared(Column::Bsn),
        kind: cell(ApplicationColumn::Kind).to_owned(),
        valid_from: or(cell(ApplicationColumn::ValidFrom), from),
        valid_until: or(cell(ApplicationColumn::ValidUntil), until),
        help_request: cell(ApplicationColumn::HelpRequest).to_owned(),
        district_worker: cell(ApplicationColumn::DistrictWorker).to_owned(),
    }
}

/// The day of "22-11-2026 10:33" or "2026-11-22T10:33:00".
fn day_of(cell: &str) -> &str {
    if !cell.contains(':') {
        return cell;
    }
    cell.split([' ', 'T']).next().unwrap_or(cell)
}

/// "1-1-2026 t/m 31-12-2026" as two texts; one day alone is the last on which it holds.
fn split_validity(cell: &str) -> (&str, &str) {
    const BETWEEN: [&str; 6] = ["t/m", "tot en met", " tm ", " tot ", " - ", " – "];
    let parts = BETWEEN.iter().find_map(|between| cell.split_once(between));
    let (from, until) = parts.unwrap_or(("", cell));
    let from = from.trim();
    (from.strip_prefix("van ").or(from.strip_prefix("vanaf ")).unwrap_or(from), until.trim())
}
