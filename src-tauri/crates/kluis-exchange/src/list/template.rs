//! The empty list (leeg invulbestand): a workbook in which a coordinator can type or paste her clients.
//!
//! Every column is text, so that Excel keeps leading zeros and does not turn a year into a day. The headings are
//! exactly those that [`super::guess_columns`] knows, one for each meaning that a cell of its own can have.

use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, IgnoreError, Workbook, Worksheet,
    XlsxError,
};

use super::Column;

/// The last row that is prepared for typing, counted from 0; more rows may be filled.
const LAST_ROW: u32 = 5_000;

/// A column of the template.
struct Prepared {
    column: Column,
    heading: &'static str,
    /// Width in characters.
    width: u8,
    /// What to fill in, for the sheet "Uitleg".
    explanation: &'static str,
}

const fn prepared(column: Column, heading: &'static str, width: u8, explanation: &'static str) -> Prepared {
    Prepared { column, heading, width, explanation }
}

const COLUMNS: [Prepared; 30] = [
    prepared(Column::Reference, "Cliëntnummer", 14, "Uw eigen nummer voor de cliënt. Mag leeg blijven."),
    prepared(Column::Surname, "Achternaam", 22, "Verplicht. De eigen achternaam, zonder tussenvoegsel."),
    prepared(Column::Prefix, "Tussenvoegsel", 14, "Bijvoorbeeld: van der."),
    prepared(Column::PartnerName, "Achternaam partner", 22, "Alleen invullen als die naam bekend is."),
    prepared(Column::PartnerPrefix, "Tussenvoegsel partner", 20, "Bijvoorbeeld: de."),
    prepared(
        Column::NameUse,
        "Naamgebruik",
        16,
        "Kies: eigen, partner, partner-eigen of eigen-partner. Leeg betekent: eigen.",
    ),
    prepared(Column::Initials, "Voorletters", 12, "Met of zonder punten."),
    prepared(Column::FirstNames, "Voornamen", 24, "Alle voornamen, of alleen de eerste."),
    prepared(
        Column::BirthDate,
        "Geboortedatum",
        15,
        "Verplicht. Als dd-mm-jjjj, bijvoorbeeld 01-02-1980. Weet u de dag niet? Vul dan 02-1980 in, of alleen 1980.",
    ),
    prepared(Column::Sex, "Geslacht", 10, "Kies: man, vrouw, x of onbekend."),
    prepared(Column::BirthPlace, "Geboorteplaats", 20, "Mag leeg blijven."),
    prepared(Column::Nationality, "Nationaliteit", 18, "Mag leeg blijven."),
    prepared(
        Column::MaritalStatus,
        "Burgerlijke staat",
        24,
        "Kies: ongehuwd, gehuwd, geregistreerd partnerschap, samenwonend, gescheiden, verweduwd of onbekend.",
    ),
    prepared(Column::Language, "Taal", 16, "De taal waarin u met de cliënt kunt praten."),
    prepared(Column::Bsn, "BSN", 12, "Het burgerservicenummer, 9 cijfers."),
    prepared(Column::Street, "Straat", 26, "Zonder huisnummer."),
    prepared(Column::HouseNumber, "Huisnummer", 12, "Alleen cijfers."),
    prepared(Column::HouseLetter, "Huisletter", 10, "Eén letter, bijvoorbeeld de a van 12a."),
    prepared(Column::HouseAddition, "Toevoeging", 12, "Wat daarna nog komt, bijvoorbeeld: bis, hs of 2."),
    prepared(Column::Postcode, "Postcode", 10, "Bijvoorbeeld: 1234 AB."),
    prepared(Column::Town, "Woonplaats", 22, "De plaats waar de cliënt woont."),
    prepared(
        Column::ForeignAddress,
        "Buitenlands adres",
        30,
        "Alleen als de cliënt niet in Nederland woont. Laat straat en postcode dan leeg.",
    ),
    prepared(Column::Country, "Land", 16, "Alleen bij een buitenlands adres."),
    prepared(
        Column::SecretAddress,
        "Geheim adres",
        13,
        "Kies: ja of nee. Bij ja komt het adres nooit in een brief.",
    ),
    prepared(Column::Phone, "Telefoon", 16, "Bijvoorbeeld: 010-1234567."),
    prepared(Column::Mobile, "Mobiel", 16, "Bijvoorbeeld: 06-12345678."),
    prepared(Column::Email, "E-mailadres", 30, "Het e-mailadres van de cliënt zelf."),
    prepared(Column::CareStart, "Ingangsdatum zorg", 18, "De eerste dag van de zorg, als dd-mm-jjjj."),
    prepared(Column::CareEnd, "Einddatum zorg", 16, "De laatste dag van de zorg, als die er is."),
    prepared(Column::DeceasedOn, "Overlijdensdatum", 17, "Alleen als de cliënt is overleden."),
];

/// The columns with a list to choose from; [`super::client_row`] reads these words.
pub(super) const CHOICES: [(Column, &[&str]); 4] = [
    (Column::Sex, &["man", "vrouw", "x", "onbekend"]),
    (
        Column::MaritalStatus,
        &[
            "ongehuwd",
            "gehuwd",
            "geregistreerd partnerschap",
            "samenwonend",
            "gescheiden",
            "verweduwd",
            "onbekend",
        ],
    ),
    (Column::NameUse, &["eigen", "partner", "partner-eigen", "eigen-partner"]),
    (Column::SecretAddress, &["ja", "nee"]),
];

const INTRODUCTION: [&str; 6] = [
    "Zo vult u de lijst in",
    "Vul op het eerste blad per cliënt één rij in. Begin op rij 2.",
    "Laat de koppen op rij 1 staan. Een kolom die u niet gebruikt, mag leeg blijven of weg.",
    "Kopieert u gegevens uit een andere lijst? Kies dan bij het plakken voor 'Waarden'.",
    "Lees daarna het bestand in. U ziet eerst wat er niet klopt. Er wordt pas iets bewaard als alle rijen goed zijn.",
    "Let op: dit bestand is niet beveiligd. Verwijder het als de cliënten in de kluis staan.",
];

/// An empty list as .xlsx, always the same bytes.
pub fn template() -> Vec<u8> {
    build()
        .expect("every name, position and length above is within the limits of Excel, and a test builds it")
}

fn build() -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let written = ExcelDateTime::from_ymd(2026, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_title("Cliëntenlijst").set_creation_datetime(&written));
    fill_list(workbook.add_worksheet().set_name("Cliënten")?)?;
    fill_explanation(workbook.add_worksheet().set_name("Uitleg")?)?;
    workbook.save_to_buffer()
}

fn fill_list(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let text = Format::new().set_num_format("@");
    let heading = Format::new().set_bold().set_num_format("@").set_background_color(0x00DD_E6ED);
    for (column, prepared) in (0..).zip(&COLUMNS) {
        sheet.set_column_width(column, prepared.width)?;
        sheet.set_column_format(column, &text)?;
        sheet.write_string_with_format(0, column, prepared.heading, &heading)?;
        if let Some(choices) = choices(prepared.column) {
            sheet.add_data_validation(1, column, LAST_ROW, column, &choice_of(choices)?)?;
        }
    }
    let last = COLUMNS.len() as u16 - 1;
    sheet.ignore_error_range(1, 0, LAST_ROW, last, IgnoreError::NumberStoredAsText)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape();
    Ok(())
}

fn choices(column: Column) -> Option<&'static [&'static str]> {
    CHOICES.iter().find(|(of, _)| *of == column).map(|(_, choices)| *choices)
}

fn choice_of(choices: &[&str]) -> Result<DataValidation, XlsxError> {
    DataValidation::new()
        .allow_list_strings(choices)?
        .set_error_title("Kies uit de lijst")?
        .set_error_message(format!("Kies: {}.", choices.join(", ")))
}

fn fill_explanation(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let title = Format::new().set_bold().set_font_size(14);
    let bold = Format::new().set_bold();
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    sheet.set_column_width(0, 26)?;
    sheet.set_column_width(1, 90)?;
    for (row, line) in (0..).zip(INTRODUCTION) {
        sheet.write_string(row, 0, line)?;
    }
    sheet.set_cell_format(0, 0, &title)?;
    let first = INTRODUCTION.len() as u32 + 1;
    for (row, prepared) in (first..).zip(&COLUMNS) {
        sheet.write_string_with_format(row, 0, prepared.heading, &bold)?;
        sheet.write_string_with_format(row, 1, prepared.explanation, &wrapped)?;
    }
    Ok(())
}
