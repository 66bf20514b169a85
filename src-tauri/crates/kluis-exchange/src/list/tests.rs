//! Spreadsheets as tables: what stands in the file, and what is read from it.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::{Cursor, Write};

use kluis_domain::{
    client::{ClientDraft, ClientField, NameUse, Sex},
    field::FieldFault,
};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::*;

/// A sheet as text: headings, then rows with their numbers.
fn shown(sheet: &Sheet) -> String {
    let rows = sheet.rows.iter().map(|row| format!("{}: {}", row.line, row.cells.join("|")));
    std::iter::once(sheet.headings.join("|")).chain(rows).collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn check(bytes: &[u8], expected: &str) {
    let sheet = read_list("lijst", bytes).expect("the list can be read");
    assert_eq!(shown(&sheet), expected);
}

#[track_caller]
fn refused(bytes: &[u8], fault: ListFault) {
    assert_eq!(read_list("lijst.csv", bytes), Err(fault));
}

/// A workbook of one tab with these texts.
fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*cells) {
            sheet.write_string(row, column, *text).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

fn guessed(headings: &str) -> Vec<Column> {
    guess_columns(&headings.split('|').map(str::to_owned).collect::<Vec<_>>())
}

/// The cells of the only row below these headings.
fn mapped(headings: &str, row: &str) -> Vec<(Column, String)> {
    let cells = row.split('|').map(str::to_owned).collect();
    let sheet = Sheet {
        headings: headings.split('|').map(str::to_owned).collect(),
        rows: vec![SheetRow { line: 2, cells }],
    };
    let mut clients = map_rows(&sheet, &guess_columns(&sheet.headings));
    clients.pop().map(|it| it.cells.into_iter().collect()).unwrap_or_default()
}

#[track_caller]
fn maps(headings: &str, row: &str, expected: &[(Column, &str)]) {
    let found = mapped(headings, row);
    let found: Vec<(Column, &str)> = found.iter().map(|(column, text)| (*column, text.as_str())).collect();
    assert_eq!(found, expected, "{headings} / {row}");
}

#[test]
fn separators_are_found_from_the_content() {
    let expected = "Achternaam|Geboortedatum\n2: Bakker|01-02-1980";
    check(b"Achternaam;Geboortedatum\r\nBakker;01-02-1980\r\n", expected);
    check(b"Achternaam,Geboortedatum\nBakker,01-02-1980\n", expected);
    check(b"Achternaam\tGeboortedatum\rBakker\t01-02-1980", expected);
    check(b"sep=,\r\nAchternaam,Geboortedatum\r\nBakker,01-02-1980\r\n", expected);
}

#[test]
fn other_separators_inside_cells_stay_text() {
    check(
        b"Achternaam;Adres\nBakker;Dorpsstraat 1, Lindendorp, links, boven\n",
        "Achternaam|Adres\n2: Bakker|Dorpsstraat 1, Lindendorp, links, boven",
    );
    check(b"Achternaam,Uren\n\"Bakker\",\"12,5\"\n", "Achternaam|Uren\n2: Bakker|12,5");
    check(b"Achternaam;Uren\nBakker;12,5\nSmit;7,25\n", "Achternaam|Uren\n2: Bakker|12,5\n3: Smit|7,25");
    check(b"Achternaam,Opmerking\nBakker,\"a;b;c\"\n", "Achternaam|Opmerking\n2: Bakker|a;b;c");
}

#[test]
fn quotation_marks_are_read_as_spreadsheets_write_them() {
    check(
        b"Naam;Plaats\n\"Bakker \"\"Bram\"\"\"; \"Dorp; Noord\"\n",
        "Naam|Plaats\n2: Bakker \"Bram\"|Dorp; Noord",
    );
    check(b"Naam;Plaats\nSint \"Jan\";Dorp\n", "Naam|Plaats\n2: Sint \"Jan\"|Dorp");
    check(b"Naam;BSN\nBakker;\"=\"\"012345672\"\"\"\n", "Naam|BSN\n2: Bakker|012345672");
    refused(b"Naam;Plaats\nBakker;Dorp\n\"t Hooft;Dorp\nSmit;Dorp\n", ListFault::UnclosedQuote { line: 3 });
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_numbers_them() {
    check(
        b"Naam;Adres\r\n\r\nBakker;\"Straat 1\r\nDorp\"\r\n;;\r\nSmit;Laan 2\r\n",
        "Naam|Adres\n3: Bakker|Straat 1\nDorp\n5: Smit|Laan 2",
    );
    check(&workbook(&[&["Naam", "Adres"], &[], &["Bakker", "Straat 1"]]), "Naam|Adres\n3: Bakker|Straat 1");
}

#[test]
fn character_sets_are_found_from_the_content() {
    let expected = "Achternaam|Plaats\n2: Øse Ménière|Dorp";
    let text = "Achternaam;Plaats\nØse Ménière;Dorp\n";
    check(text.as_bytes(), expected);
    check(format!("\u{FEFF}{text}").as_bytes(), expected);
    check(b"Achternaam;Plaats\n\xD8se M\xE9ni\xE8re;Dorp\n", expected);
    let wide: Vec<u8> = format!("\u{FEFF}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    check(&wide, expected);
}

#[test]
fn headings_may_stand_below_a_title() {
    let expected = "Achternaam|Geb. datum|Plaats\n4: Bakker|01-02-1980|Dorp";
    check(
        b"Overzicht;;\nper 1 januari;2026;\nAchternaam;Geb. datum;Plaats\nBakker;01-02-1980;Dorp\n",
        expected,
    );
    check(
        &workbook(&[
            &["Overzicht"],
            &[],
            &["Achternaam", "Geb. datum", "Plaats"],
            &["Bakker", "01-02-1980", "Dorp"],
        ]),
        expected,
    );
}

#[test]
fn unknown_headings_are_kept_for_the_coordinator_to_explain() {
    check(b"Kolom een;Kolom twee\nBakker;Dorp\n", "Kolom een|Kolom twee\n2: Bakker|Dorp");
    refused(b"Bakker;01-02-1980;1234 AB\nSmit;03-04-1990;2345 BC\n", ListFault::NoHeadings);
}

#[test]
fn repeated_headings_are_no_client() {
    check(b"Naam;Plaats\nBakker;Dorp\nNaam;Plaats\nSmit;Dorp\n", "Naam|Plaats\n2: Bakker|Dorp\n4: Smit|Dorp");
}

#[test]
fn empty_columns_at_the_end_go_and_full_ones_without_heading_stay() {
    check(b"Naam;Plaats;;;\nBakker;Dorp;;;\n", "Naam|Plaats\n2: Bakker|Dorp");
    check(b"Naam;Plaats\nBakker;Dorp;;los;\n", "Naam|Plaats||\n2: Bakker|Dorp||los");
}

#[test]
fn cells_of_a_workbook_become_the_text_that_excel_shows() {
    let mut book = Workbook::new();
    let date = Format::new().set_num_format("dd-mm-yyyy");
    let sheet = book.add_worksheet();
    for (column, heading) in
        (0..).zip(["Achternaam", "Geboortedatum", "BSN", "Uren", "Geheim adres", "Tijd", "Huisnummer"])
    {
        sheet.write_string(0, column, heading).unwrap();
    }
    sheet.write_string(1, 0, " Øse\u{a0}").unwrap();
    sheet.write_datetime_with_format(1, 1, ExcelDateTime::from_ymd(1980, 2, 1).unwrap(), &date).unwrap();
    sheet.write_number(1, 2, 12_345_672).unwrap();
    sheet.write_number(1, 3, 12.5).unwrap();
    sheet.write_boolean(1, 4, true).unwrap();
    sheet
        .write_datetime_with_format(
            1,
            5,
            ExcelDateTime::from_hms(9, 30, 0).unwrap(),
            &Format::new().set_num_format("hh:mm"),
        )
        .unwrap();
    sheet.write_number(1, 6, 12).unwrap();
    sheet.write_string(2, 0, "Smit").unwrap();
    sheet.write_string(2, 1, "1952").unwrap();
    sheet.write_string(2, 2, "012345672").unwrap();
    sheet.set_row_hidden(2).unwrap();
    sheet.set_row_hidden(3).unwrap();
    let long_ago = ExcelDateTime::from_ymd(1900, 1, 1).unwrap();
    sheet.write_string(4, 0, "Bakker").unwrap();
    sheet.write_datetime_with_format(4, 1, long_ago, &date).unwrap();
    check(
        &book.save_to_buffer().unwrap(),
        "Achternaam|Geboortedatum|BSN|Uren|Geheim adres|Tijd|Huisnummer\n\
         2: Øse|01-02-1980|12345672|12,5|ja|09:30|12\n3: Smit|1952|012345672\n5: Bakker|01-01-1900",
    );
}

#[test]
fn the_first_visible_tab_with_a_list_is_read() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Leeg").unwrap();
    book.add_worksheet().set_name("Uitleg").unwrap().write_string(0, 0, "Vul het volgende blad in.").unwrap();
    let hidden = book.add_worksheet().set_name("Oud").unwrap();
    hidden.write_string(0, 0, "Achternaam").unwrap().write_string(0, 1, "Plaats").unwrap();
    hidden.write_string(1, 0, "Oud").unwrap();
    hidden.set_hidden(true);
    let list = book.add_worksheet().set_name("Cliënten").unwrap();
    list.write_string(0, 0, "Achternaam").unwrap().write_string(0, 1, "Plaats").unwrap();
    list.write_string(1, 0, "Bakker").unwrap();
    check(&book.save_to_buffer().unwrap(), "Achternaam|Plaats\n2: Bakker");
}

#[test]
fn files_that_are_no_list_are_named() {
    refused(b"", ListFault::Empty);
    refused(b"\xEF\xBB\xBF\r\n\r\n", ListFault::Empty);
    refused(b"Achternaam;Geboortedatum\r\n", ListFault::Empty);
    refused(b"%PDF-1.7 ...", ListFault::NotAList);
    refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ListFault::NotAList);
    refused(b"<html><table></table></html>", ListFault::NotAList);
    assert_eq!(read_list("Lijst.XLS", b"<html><table></table></html>"), Err(ListFault::OldExcel));
    refused(b"PK\x03\x04 and then nothing", ListFault::Damaged);
    refused(&archive(&[("word/document.xml", b"<w/>")]), ListFault::NotAList);
    refused(
        &archive(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")]),
        ListFault::OtherSpreadsheet,
    );
    refused(&compound_file("Workbook"), ListFault::OldExcel);
    refused(&compound_file("EncryptedPackage"), ListFault::EncryptedWorkbook);
    refused(&compound_file("WordDocument"), ListFault::NotAList);
    refused(&template(), ListFault::Empty);
}

fn compound_file(stream: &str) -> Vec<u8> {
    let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [parts::COMPOUND_FILE.as_slice(), &[0; 504], &name, &[0; 512]].concat()
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook of which one part is replaced.
fn with_part(original: &[u8], name: &str, replace: impl Fn(&str) -> String) -> Vec<u8> {
    let mut archived = ZipArchive::new(Cursor::new(original)).unwrap();
    let names: Vec<String> = archived.file_names().map(|it| it.unwrap().into_owned()).collect();
    let mut parts = Vec::new();
    for part in &names {
        let text = std::io::read_to_string(archived.by_name(part).unwrap()).unwrap();
        parts.push((part.as_str(), if part == name { replace(&text) } else { text }));
    }
    archive(&parts.iter().map(|(name, text)| (*name, text.as_bytes())).collect::<Vec<_>>())
}

#[test]
fn the_wrong_extension_does_no_harm() {
    let sheet = read_list("lijst.csv", &workbook(&[&["Naam", "Plaats"], &["Bakker", "Dorp"]])).unwrap();
    assert_eq!(shown(&sheet), "Naam|Plaats\n2: Bakker|Dorp");
    let sheet = read_list("lijst.xlsx", b"Naam;Plaats\nBakker;Dorp\n").unwrap();
    assert_eq!(shown(&sheet), "Naam|Plaats\n2: Bakker|Dorp");
}

#[test]
fn files_that_are_too_large_are_refused() {
    let limit = LIMIT_MEGABYTES;
    refused(&vec![b'a'; limit as usize * 1024 * 1024 + 1], ListFault::TooLarge { limit });
    let many = format!("Naam;Plaats\n{}", "a;b\n".repeat(LIMIT_ROWS as usize + 1));
    refused(many.as_bytes(), ListFault::TooManyRows { limit: LIMIT_ROWS });
    let most = format!("Naam;Plaats\n{}", "a;b\n".repeat(LIMIT_ROWS as usize));
    assert_eq!(read_list("", most.as_bytes()).unwrap().rows.len(), LIMIT_ROWS as usize);
    let wide = format!("Naam;Plaats{}\na;b\n", ";kolom".repeat(LIMIT_COLUMNS as usize));
    refused(wide.as_bytes(), ListFault::TooManyColumns { limit: LIMIT_COLUMNS });
    let empty_but_wide = format!("Naam;Plaats{0}\na;b{0}\n", ";".repeat(1000));
    check(empty_but_wide.as_bytes(), "Naam|Plaats\n2: a|b");
}

#[test]
fn a_small_file_that_unpacks_without_end_is_refused() {
    let bomb = archive(&[("xl/workbook.xml", b"<workbook/>"), ("xl/media/a.bin", &vec![0; 5_000_000])]);
    assert!(bomb.len() < 20_000, "it is small as long as it is packed");
    assert_eq!(parts::check_within(&bomb, 5_000_011), Ok(()));
    assert_eq!(
        parts::check_within(&bomb, 5_000_010),
        Err(ListFault::TooLarge { limit: LIMIT_UNPACKED_BYTES as u32 / 1024 / 1024 })
    );
}

#[test]
fn a_workbook_that_claims_more_than_it_has_is_damaged() {
    let honest = workbook(&[&["Naam", "Plaats"], &["Bakker", "Dorp"]]);
    let texts = "xl/sharedStrings.xml";
    check(&with_part(&honest, texts, str::to_owned), "Naam|Plaats\n2: Bakker|Dorp");
    for claim in ["99999999999", "18446744073709551615", "400000000"] {
        let boasting = with_part(&honest, texts, |text| {
            text.replace("uniqueCount=\"4\"", &format!("uniqueCount = '{claim}'"))
        });
        refused(&boasting, ListFault::Damaged);
    }
    let nowhere = with_part(&honest, "xl/worksheets/sheet1.xml", |text| {
        text.replace("r=\"A1\"", "r=\"ZZZZZZZZZZ99999999999\"")
    });
    assert!(read_list("", &nowhere).is_err(), "a cell far outside every sheet");
    let headless = with_part(&honest, "xl/workbook.xml", |text| text.replace("rId1", "rId77"));
    assert!(read_list("", &headless).is_err(), "a tab that is not in the file");
}

#[test]
fn every_truncation_of_a_workbook_is_refused_or_read() {
    let whole = workbook(&[&["Naam", "Plaats"], &["Bakker", "Dorp"]]);
    for length in 0..whole.len() {
        let cut: Vec<u8> = whole.iter().copied().take(length).collect();
        assert!(read_list("lijst.xlsx", &cut).is_err(), "cut at {length}");
    }
}

#[test]
fn ten_thousand_rows_are_read_in_order() {
    let row = |at: u32| {
        format!("C-{at};Bakker;van der;01-02-1980;Dorpsstraat {at} a-2;1234 AB;Dorp;06-12345678\r\n")
    };
    let text = std::iter::once(
        "Cliëntnr;Achternaam;Tussenv.;Geb. datum;Adres;Postcode;Plaats;Mobiel\r\n".to_owned(),
    );
    let text: String = text.chain((1..=10_000).map(row)).collect();
    let sheet = read_list("lijst.csv", text.as_bytes()).unwrap();
    let clients = map_rows(&sheet, &guess_columns(&sheet.headings));
    assert_eq!(clients.len(), 10_000);
    let last = clients.last().unwrap();
    assert_eq!(
        (last.line, last.text(Column::Reference), last.text(Column::HouseNumber)),
        (10_001, "C-10000", "10000")
    );
}

#[test]
fn headings_are_known_in_many_spellings() {
    use Column::*;
    let table: &[(&str, &[Column])] = &[
        (
            "Achternaam|Tussenv.|Voorl.|Voornaam|Geb. datum|M/V",
            &[Surname, Prefix, Initials, FirstNames, BirthDate, Sex],
        ),
        ("ACHTERNAAM CLIËNT|geboortedatum (dd-mm-jjjj)|Geslacht", &[Surname, BirthDate, Sex]),
        ("Clientnr|Cliëntnummer", &[Reference, Ignore]),
        ("Cliënt-ID|Naam cliënt|BSN-nummer", &[Reference, FullName, Bsn]),
        ("Naam|Voorletters|burgerservicenummer", &[Surname, Initials, Bsn]),
        ("Naam|Achternaam|Roepnaam|Voornamen", &[Ignore, Surname, Ignore, FirstNames]),
        ("Roepnaam|Meisjesnaam", &[FirstNames, Surname]),
        ("Achternaam partner|Tussenvoegsel (partner)|Naamgebruik", &[PartnerName, PartnerPrefix, NameUse]),
        ("Straat|Nr.|Letter|Toev.", &[Street, HouseNumber, HouseLetter, HouseAddition]),
        ("Straat|Postcode/plaats", &[StreetAndNumber, PostcodeAndTown]),
        ("Adres|Huisnr|Postcode en woonplaats", &[Street, HouseNumber, PostcodeAndTown]),
        ("Straat en huisnummer|PC|Woonplaats|Land", &[StreetAndNumber, Postcode, Town, Country]),
        ("Tel.|Telefoon 2|mobiel|06-nummer|e-mailadres", &[Phone, Phone, Mobile, Mobile, Email]),
        ("Ingangsdatum zorg|Einddatum zorg", &[CareStart, CareEnd]),
        ("Startdatum begeleiding|Startdatum|Einddatum", &[CareStart, Ignore, CareEnd]),
        (
            "Last name|First name|Date of birth|Zip code|City|E-mail",
            &[Surname, FirstNames, BirthDate, Postcode, Town, Email],
        ),
        (
            "Telefoon contactpersoon|Naam huisarts|E-mail mentor||Nr",
            &[Ignore, Ignore, Ignore, Ignore, Ignore],
        ),
        ("Geheim adres (ja/nee)|Buitenlands adres|Geboortejaar", &[SecretAddress, ForeignAddress, Ignore]),
    ];
    for (headings, columns) in table {
        assert_eq!(guessed(headings), *columns, "{headings}");
    }
}

#[test]
fn no_heading_is_in_the_tables_twice() {
    let tables = columns::KNOWN.iter().chain(columns::WEAK);
    let mut headings: Vec<&str> = tables.flat_map(|(_, headings)| headings.split_whitespace()).collect();
    let count = headings.len();
    headings.sort_unstable();
    headings.dedup();
    assert_eq!(headings.len(), count);
}

#[test]
fn duplicate_headings_have_a_meaning_once() {
    use Column::*;
    assert_eq!(guessed("Achternaam|Achternaam|Telefoon|Telefoon"), [Surname, Ignore, Phone, Phone]);
}

#[test]
fn streets_are_taken_apart() {
    let table = [
        ("Dorpsstraat 12", "Dorpsstraat|12||"),
        ("Dorpsstraat 12a", "Dorpsstraat|12|a|"),
        ("Dorpsstraat 12 A", "Dorpsstraat|12|A|"),
        ("Dorpsstraat  12 a-2", "Dorpsstraat|12|a|2"),
        ("Dorpsstraat 12a2", "Dorpsstraat|12|a|2"),
        ("Dorpsstraat 12-2", "Dorpsstraat|12||2"),
        ("Dorpsstraat 12/2", "Dorpsstraat|12||2"),
        ("Dorpsstraat 12-14", "Dorpsstraat|12||14"),
        ("Dorpsstraat 12 bis", "Dorpsstraat|12||bis"),
        ("Dorpsstraat 12hs", "Dorpsstraat|12||hs"),
        ("Dorpsstraat 12 2-hoog", "Dorpsstraat|12||2-hoog"),
        ("Dorpsstraat 12 3", "Dorpsstraat|12||3"),
        ("Dorpsstraat 12, appartement 5", "Dorpsstraat|12||appartement 5"),
        ("Dorpsstraat, 12", "Dorpsstraat|12||"),
        ("Dorpsstraat nr. 12", "Dorpsstraat|12||"),
        ("1e Jan Steenstraat 5", "1e Jan Steenstraat|5||"),
        ("2e Dwarsstraat 5 b", "2e Dwarsstraat|5|b|"),
        ("Plein 1940-1945 7", "Plein 1940-1945|7||"),
        ("Plein 1940-1945", "Plein 1940-1945|||"),
        ("Laan van 1813 3", "Laan van 1813|3||"),
        ("Hoofdweg 1620", "Hoofdweg|1620||"),
        ("Route 66 Boulevard 5", "Route 66 Boulevard|5||"),
        ("Straat van de 3e Divisie 8", "Straat van de 3e Divisie|8||"),
        ("'t Zand 4", "'t Zand|4||"),
        ("Postbus 123", "Postbus|123||"),
        ("Dorpsstraat", "Dorpsstraat|||"),
        ("12", "12|||"),
        ("Øverby Allé 9 é", "Øverby Allé|9|é|"),
        ("", "|||"),
    ];
    for (text, expected) in table {
        let StreetParts { street, number, letter, addition } = split_street(text);
        assert_eq!(format!("{street}|{number}|{letter}|{addition}"), expected, "{text}");
    }
}

#[test]
fn names_are_taken_apart() {
    let table = [
        ("Vries, J. de", "Vries|de|J.|"),
        ("Vries, de, Jan", "Vries|de||Jan"),
        ("de Vries, J.P. (Jan)", "Vries|de|J.P.|Jan"),
        ("Jan de Vries", "Vries|de||Jan"),
        ("mevr. A.B. van der Berg", "Berg|van der|A.B.|"),
        ("de heer J. Bakker-de Vries", "Bakker-de Vries||J.|"),
        ("Jan Peter Jansen", "Jansen|||Jan Peter"),
        ("Jansen J.P.", "Jansen||J.P.|"),
        ("Dhr. J. in ’t Veld", "Veld|in 't|J.|"),
        ("Øse", "Øse|||"),
        ("García Pérez, José", "García Pérez|||José"),
        ("", "|||"),
    ];
    for (text, expected) in table {
        let NameParts { surname, prefix, initials, first_names } = split_full_name(text);
        assert_eq!(format!("{surname}|{prefix}|{initials}|{first_names}"), expected, "{text}");
    }
}

#[test]
fn postcodes_and_towns_are_taken_apart() {
    let table = [
        ("1234 AB Lindendorp", "1234 AB|Lindendorp"),
        ("1234ab  Lindendorp", "1234 AB|Lindendorp"),
        ("1234 AB, Den Ham", "1234 AB|Den Ham"),
        ("1234AB", "1234 AB|"),
        ("1234 Lindendorp", "1234|Lindendorp"),
        ("Lindendorp", "|Lindendorp"),
        ("", "|"),
    ];
    for (text, expected) in table {
        let (postcode, town) = split_postcode_and_town(text);
        assert_eq!(format!("{postcode}|{town}"), expected, "{text}");
    }
}

#[test]
fn rows_become_cells_by_meaning() {
    use Column::*;
    maps("Achternaam|Opmerking|Plaats", "Øse|los||", &[(Surname, "Øse")]);
    maps(
        "Achternaam|Adres",
        "Øse|Dorpsstraat 12 a-2",
        &[
            (Surname, "Øse"),
            (Street, "Dorpsstraat"),
            (HouseNumber, "12"),
            (HouseLetter, "a"),
            (HouseAddition, "2"),
        ],
    );
    maps(
        "Achternaam|Straat|Huisnummer",
        "Øse|Plein 1940-1945|7 b",
        &[(Surname, "Øse"), (Street, "Plein 1940-1945"), (HouseNumber, "7"), (HouseLetter, "b")],
    );
    maps(
        "Achternaam|Huisnummer|Huisletter",
        "Øse|7 b|c",
        &[(Surname, "Øse"), (HouseNumber, "7 b"), (HouseLetter, "c")],
    );
    maps("Achternaam|Huisnummer", "Øse|onbekend", &[(Surname, "Øse"), (HouseNumber, "onbekend")]);
    maps(
        "Naam|Postcode/plaats",
        "Vries, J. de|1234 ab Den  Ham",
        &[(Surname, "Vries"), (Prefix, "de"), (Initials, "J."), (Postcode, "1234 AB"), (Town, "Den Ham")],
    );
    maps(
        "Achternaam|Buitenlands adres",
        "Øse|Gata 1\nBy",
        &[(Surname, "Øse"), (ForeignAddress, "Gata 1\nBy")],
    );
    maps("Opmerking|Plaats", "los|", &[]);
}

/// The draft of the only row below these headings.
fn drafted(headings: &str, row: &str) -> ClientRow {
    let cells = mapped(headings, row).into_iter().collect();
    client_row(&RawClient { line: 7, cells })
}

#[test]
fn cells_become_the_draft_of_a_client() {
    let row = drafted(
        "Achternaam|Geb. datum|M/V|Naamgebruik|Naam partner|Adres|Postcode|Plaats|Tel.|Mobiel|BSN|Geheim adres|Cliëntnr|Startdatum",
        "Øse|1952|V|Partner-eigen|Smit|Laan 1 b|1234 AB|Dorp|010-1234567|0612345678|999900006|ja|C-1|01-02-2024",
    );
    let expected = ClientDraft {
        surname: "Øse".to_owned(),
        birth_date: "1952".to_owned(),
        sex: Sex::Female,
        name_use: NameUse::PartnerOwn,
        partner_surname: "Smit".to_owned(),
        street: "Laan".to_owned(),
        house_number: "1".to_owned(),
        house_letter: "b".to_owned(),
        postcode: "1234 AB".to_owned(),
        town: "Dorp".to_owned(),
        phones: vec!["010-1234567".to_owned(), "0612345678".to_owned()],
        secret_address: true,
        reference: "C-1".to_owned(),
        care_start: "01-02-2024".to_owned(),
        ..ClientDraft::default()
    };
    assert_eq!(row, ClientRow { line: 7, draft: expected, bsn: "999900006".to_owned(), faults: vec![] });
}

#[test]
fn a_choice_that_is_not_offered_is_a_fault() {
    let row = drafted("Achternaam|Geslacht|Naamgebruik|Geheim adres", "Øse|paars|soms|misschien");
    let fields: Vec<ClientField> = row.faults.iter().map(|it| it.field).collect();
    assert_eq!(fields, [ClientField::Sex, ClientField::NameUse, ClientField::SecretAddress]);
    assert!(row.faults.iter().all(|it| it.fault == FieldFault::NotAChoice));
}

#[test]
fn every_choice_of_the_template_can_be_read() {
    for (column, choices) in template::CHOICES {
        for choice in choices {
            let cells = [(column, (*choice).to_owned())].into();
            let row = client_row(&RawClient { line: 2, cells });
            assert_eq!(row.faults, [], "{column:?}: {choice}");
        }
    }
}

#[test]
fn the_netherlands_is_no_foreign_country() {
    assert_eq!(drafted("Achternaam|Plaats|Land", "Øse|Dorp|NL").draft.country, "");
    assert_eq!(
        drafted("Achternaam|Buitenlands adres|Land", "Øse|Gata 1|Noorwegen").draft.country,
        "Noorwegen"
    );
}

#[test]
fn telephone_numbers_are_kept_apart_and_get_their_zero_back() {
    use Column::*;
    maps(
        "Achternaam|Tel.|Telefoon 2",
        "Øse|010-1234567|0612345678",
        &[(Surname, "Øse"), (Phone, "010-1234567\n0612345678")],
    );
    maps(
        "Achternaam|Tel.|Mobiel",
        "Øse|010-1234567 / 06-12345678|612345678",
        &[(Surname, "Øse"), (Phone, "010-1234567\n06-12345678"), (Mobile, "0612345678")],
    );
    maps("Achternaam|Tel.", "Øse|010/1234567", &[(Surname, "Øse"), (Phone, "010/1234567")]);
    maps("Achternaam|Tel.", "Øse|+31612345678", &[(Surname, "Øse"), (Phone, "+31612345678")]);
    let client = RawClient { line: 2, cells: [(Mobile, "3".to_owned()), (Phone, "1\n2".to_owned())].into() };
    assert_eq!(client.phones().collect::<Vec<_>>(), ["1", "2", "3"]);
}

#[test]
fn the_template_maps_onto_every_column_that_stands_alone() {
    let mut filled = <calamine::Xlsx<_> as calamine::Reader<_>>::new(Cursor::new(template())).unwrap();
    let names: Vec<String> = calamine::Reader::sheet_names(&filled);
    assert_eq!(names, ["Cliënten", "Uitleg"]);
    let range = calamine::Reader::worksheet_range(&mut filled, "Cliënten").unwrap();
    let columns = guess_columns(&range.headers().unwrap());
    let mut sorted = columns.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(sorted.len(), columns.len(), "each column once");
    assert!(!columns.contains(&Column::Ignore), "each heading is known");
    let together = [Column::FullName, Column::StreetAndNumber, Column::PostcodeAndTown];
    assert!(together.iter().all(|it| !columns.contains(it)), "one thing per cell");
    assert_eq!(columns.len(), 30, "all others are there");
}

#[test]
fn the_template_is_the_same_every_time() {
    assert_eq!(template(), template());
    let mut parts = ZipArchive::new(Cursor::new(template())).unwrap();
    let properties = std::io::read_to_string(parts.by_name("docProps/core.xml").unwrap()).unwrap();
    assert!(properties.contains("2026-01-01T00:00:00Z"), "the date is fixed: {properties}");
}

#[test]
fn faults_go_over_the_wire_as_facts() {
    let wire = |fault: ListFault| serde_json::to_string(&fault).unwrap();
    assert_eq!(wire(ListFault::UnclosedQuote { line: 3 }), r#"{"reason":"unclosedQuote","line":3}"#);
    assert_eq!(wire(ListFault::OldExcel), r#"{"reason":"oldExcel"}"#);
    assert_eq!(serde_json::from_str::<Column>("\"careStart\"").unwrap(), Column::CareStart);
    let client = RawClient { line: 2, cells: [(Column::Surname, "Øse".to_owned())].into() };
    assert_eq!(serde_json::to_string(&client).unwrap(), r#"{"line":2,"cells":{"surname":"Øse"}}"#);
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let _ = read_list("lijst.csv", &bytes);
    }

    #[test]
    fn no_text_makes_it_panic(text in "[;,\t\"\r\nA-Za-zé0-9 =-]{0,400}") {
        if let Ok(sheet) = read_list("lijst.csv", text.as_bytes()) {
            let columns = guess_columns(&sheet.headings);
            prop_assert_eq!(columns.len(), sheet.headings.len());
            prop_assert!(sheet.rows.iter().all(|row| row.cells.len() <= columns.len()));
            map_rows(&sheet, &columns);
        }
    }

    #[test]
    fn no_damage_to_a_workbook_makes_it_panic(at in 0_usize..8000, byte in any::<u8>()) {
        let mut bytes = workbook(&[&["Naam", "Plaats"], &["Bakker", "Dorp"]]);
        let length = bytes.len();
        bytes[at % length] = byte;
        let _ = read_list("lijst.xlsx", &bytes);
    }

    #[test]
    fn no_damage_inside_a_sheet_makes_it_panic(at in 0_usize..2000, sign in "[<>/\"A-Z0-9=-]{1,3}") {
        let original = workbook(&[&["Naam", "Plaats"], &["Bakker", "Dorp"]]);
        let damaged = with_part(&original, "xl/worksheets/sheet1.xml", |text| {
            text.chars().enumerate().map(|(index, it)| if index == at % text.len() { sign.clone() } else { it.to_string() }).collect()
        });
        let _ = read_list("lijst.xlsx", &damaged);
    }

    #[test]
    fn whatever_is_taken_apart_is_all_there(text in "[A-Za-zéØ0-9 ,./'()-]{0,40}") {
        let signs = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let StreetParts { street, number, letter, addition } = split_street(&text);
        prop_assert_eq!(signs(&text), signs(&format!("{street}{number}{letter}{addition}")));
        split_full_name(&text);
        split_postcode_and_town(&text);
    }

    #[test]
    fn quoted_cells_come_back_as_written(cells in proptest::collection::vec("[a-z;,\"\t\n]{1,12}", 2..5)) {
        let quoted = |it: &String| format!("\"x{}x\"", it.replace('"', "\"\""));
        let text = format!("Achternaam;Voornaam;Straat;Plaats\n{}\n", cells.iter().map(quoted).collect::<Vec<_>>().join(";"));
        let sheet = read_list("lijst.csv", text.as_bytes()).unwrap();
        let expected: Vec<String> = cells.iter().map(|it| format!("x{it}x")).collect();
        prop_assert_eq!(&sheet.rows[0].cells, &expected);
    }
}
