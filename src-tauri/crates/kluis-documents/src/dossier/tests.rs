use chrono::NaiveDate;
use kluis_domain::organisation::{Contact, Organisation};
use serde_json::{Value, json};

use super::labels::Labels;
use super::rows::blocks_of;
use super::show::Place;
use super::{Because, DossierFacts, DossierSection, Printed, Withheld, printed};
use crate::block::{Block, Cell};
use crate::consent::ClientLines;
use crate::{DocumentFailure, Fact, Pdf, dossier, page_text};

const SAMPLE: &str = r#"
title = "Proefonderdeel"
row = "{kind} van {on}"
fields = [
  { path = "on", label = "Datum", shows = "date" },
  { path = "at", label = "Tijdstip", shows = "instant" },
  { path = "kind", label = "Soort", words = "kind" },
  { path = "note", label = "Verslag" },
  { path = "shared", label = "Gedeeld" },
  { path = "amount", label = "Aantal" },
  { path = "size", label = "Grootte", shows = "size" },
  { path = "price", label = "Prijs", shows = "cents" },
  { path = "names", label = "Namen", empty = "Niet ingevuld" },
  { path = "basis.kind", label = "Grondslag", words = "basis" },
  { path = "basis.article", label = "Wetsartikel" },
  { path = "by", label = "Door wie" },
  { path = "by.name", label = "Naam" },
  { path = "by.role", label = "Functie" },
  { path = "steps", label = "Stappen" },
  { path = "steps.what", label = "Wat" },
  { path = "steps.on", label = "Wanneer", shows = "date" },
  { path = "steps.parts", label = "Delen" },
  { path = "steps.parts.name", label = "Deel" },
  { path = "turns", label = "Beurten", line = ["{turns.on}", " om {turns.at}", ": {turns.who.name}"] },
  { path = "turns.on", label = "Dag", shows = "date" },
  { path = "turns.at", label = "Tijd" },
  { path = "turns.who", label = "Wie", empty = "niemand" },
  { path = "turns.who.name", label = "Naam" },
  { path = "homes", label = "Adressen", row = "Adres in {homes.town}" },
  { path = "homes.town", label = "Plaats" },
  { path = "homes.street", label = "Straat" },
  { path = "homes.who", label = "Wie" },
]
leave_out = [{ path = "id", because = "internal" }, { path = "secret", because = "withheld", said = "het geheim" }, { path = "people", because = "elsewhere" }, { path = "quiet", because = "derived" }]
withhold = [{ path = "shielded", is = true, said = "omdat het is afgeschermd" }]
hide = [{ path = "quiet", is = true, field = "note", said = "Niet gegeven", also = ["amount"] }]
names = "people"
[words.kind]
report = "Verslag"
[words.basis]
law = "De wet"
consent = "Toestemming"
"#;

/// Every line of the blocks: a fact as "label: value / value", a table row by row.
fn said(rows: &Value) -> Result<Vec<String>, DocumentFailure> {
    let labels = Labels::read(SAMPLE);
    let rows = rows.as_array().unwrap();
    let blocks = blocks_of(Place { subject: "sample", labels: &labels }, rows)?;
    Ok(blocks.iter().flat_map(lines).collect())
}

fn lines(block: &Block) -> Vec<String> {
    match block {
        Block::Heading(level, text) => vec![format!("{} {}", "#".repeat(usize::from(*level)), text.words())],
        Block::LetterHeading(text) | Block::Introduction(text) | Block::Paragraph(text) => vec![text.words()],
        Block::Record(facts) => facts
            .iter()
            .map(|(label, values)| {
                let values: Vec<String> = values.iter().map(crate::text::Text::words).collect();
                format!("{}: {}", label.words(), values.join(" / "))
            })
            .collect(),
        Block::Table(table) => {
            let cell = |cell: &Cell| match cell {
                Cell::Words(text) => text.words(),
                Cell::Tick => "tick".to_owned(),
            };
            let row = |cells: &Vec<Cell>| cells.iter().map(cell).collect::<Vec<_>>().join(" | ");
            std::iter::once(table.head.join(" | ")).chain(table.rows.iter().map(row)).collect()
        }
        Block::Bullets(items) => items.iter().map(|item| format!("• {}", item.words())).collect(),
        Block::Space(_) => Vec::new(),
        Block::Lead(_)
        | Block::Steps(_)
        | Block::Choices(_)
        | Block::Facts(_)
        | Block::Signature(_)
        | Block::Writing(_)
        | Block::Key(_)
        | Block::Contents(_)
        | Block::NewPage => vec![format!("{block:?}")],
    }
}

#[track_caller]
fn check(row: Value, expected: &[&str]) {
    let mut whole = json!({ "id": "0199", "kind": "report", "on": "2026-03-01" });
    whole.as_object_mut().unwrap().extend(row.as_object().unwrap().clone());
    let said = said(&json!([whole])).unwrap();
    let around =
        ["## Proefonderdeel", "### Verslag van 1 maart 2026", "Datum: 1 maart 2026", "Soort: Verslag"];
    let rest: Vec<&str> = said.iter().map(String::as_str).filter(|line| !around.contains(line)).collect();
    assert_eq!(rest, expected);
    assert_eq!(said.len(), rest.len() + around.len(), "{said:?}");
}

#[track_caller]
fn refused(row: Value, expected: DocumentFailure) {
    assert_eq!(said(&json!([row])), Err(expected));
}

fn unlabelled(field: &str) -> DocumentFailure {
    DocumentFailure::Unlabelled { subject: "sample".to_owned(), field: field.to_owned() }
}

#[test]
fn a_field_that_nobody_named_is_an_error_wherever_it_stands() {
    refused(json!({ "shoe": 43 }), unlabelled("shoe"));
    refused(json!({ "shoe": null }), unlabelled("shoe"));
    refused(json!({ "shoe": [] }), unlabelled("shoe"));
    refused(json!({ "basis": { "kind": "law", "page": 3 } }), unlabelled("basis.page"));
    refused(json!({ "steps": [{ "what": "a" }, { "what": "b", "who": "c" }] }), unlabelled("steps.who"));
    refused(json!({ "shoes": [{ "size": 43 }] }), unlabelled("shoes"));
    refused(json!({ "by": { "name": "Els", "team": { "name": "Noord" } } }), unlabelled("by.team.name"));
}

#[test]
fn a_value_that_its_label_does_not_fit_is_an_error_that_does_not_tell_it() {
    let field = |field: &str| ("sample".to_owned(), field.to_owned());
    let (subject, of_kind) = field("kind");
    refused(json!({ "kind": "memo" }), DocumentFailure::NoWord { subject, field: of_kind });
    let (subject, of_date) = field("on");
    let failure = DocumentFailure::Unfit { subject, field: of_date };
    assert!(!format!("{failure} {failure:?}").contains("gisteren"));
    refused(json!({ "on": "gisteren", "kind": "report" }), failure);
    let (subject, of_instant) = field("at");
    refused(
        json!({ "at": "2026-03-01", "kind": "report" }),
        DocumentFailure::Unfit { subject, field: of_instant },
    );
}

#[test]
fn dates_instants_numbers_and_answers_are_said_in_dutch() {
    let row = json!({ "at": "2026-07-01T22:30:00Z", "shared": true, "amount": 1.5, "size": 2_100_000 });
    check(row, &["Tijdstip: 2 juli 2026 om 0:30 uur", "Gedeeld: Ja", "Aantal: 1,5", "Grootte: 3 MB"]);
    for (cents, said) in
        [(5, "€ 0,05"), (125_050, "€ 1.250,50"), (100_000_000, "€ 1.000.000,00"), (99_900, "€ 999,00")]
    {
        check(json!({ "price": cents }), &[&format!("Prijs: {said}")]);
    }
    let whole = printed("client", "client.birthDate", &json!("1980-02")).unwrap();
    assert_eq!(whole, Printed::Lines(vec!["februari 1980".to_owned()]));
}

#[test]
fn what_is_empty_is_not_printed_unless_that_matters() {
    check(json!({ "note": "  ", "shared": null, "steps": [], "by": null, "basis": null }), &[]);
    check(json!({ "names": [] }), &["Namen: Niet ingevuld"]);
    check(json!({ "by": { "name": "", "role": null } }), &[]);
}

#[test]
fn a_tagged_value_shows_its_word_and_its_own_fields() {
    check(json!({ "basis": { "kind": "consent" } }), &["Grondslag: Toestemming"]);
    check(
        json!({ "basis": { "kind": "law", "article": "BW 7:448" } }),
        &["Grondslag: De wet", "Wetsartikel: BW 7:448"],
    );
}

#[test]
fn lists_of_things_are_tables_and_deeper_ones_blocks() {
    check(
        json!({ "names": ["Öz", "Ŝan"], "steps": [{ "what": "begin", "on": "2026" }, { "what": "eind", "on": null }] }),
        &["Namen: Öz / Ŝan", "Stappen", "Wat | Wanneer", "begin | 2026", "eind | "],
    );
    check(json!({ "by": { "name": "Els", "role": "arts" } }), &["Door wie", "Naam: Els", "Functie: arts"]);
    check(
        json!({ "steps": [{ "what": "begin", "parts": [{ "name": "een" }, { "name": "twee" }] }] }),
        &["Stappen", "Wat: begin", "Delen", "Deel", "een", "twee"],
    );
}

#[test]
fn each_of_a_list_has_its_heading_and_people_their_names() {
    let homes = json!([{ "town": "Duinveen", "street": "Kade", "who": "7" }, { "town": "", "street": "Dijk", "who": "8" }]);
    check(
        json!({ "homes": homes, "people": [{ "id": "7", "name": "Els" }] }),
        &[
            "Adres in Duinveen",
            "Plaats: Duinveen",
            "Straat: Kade",
            "Wie: Els",
            "Adres in",
            "Straat: Dijk",
            "Wie: 8",
        ],
    );
}

#[test]
fn a_list_can_be_said_in_lines_without_what_is_empty() {
    let turns = json!([
        { "on": "2026-03-01", "at": "8:00", "who": { "name": "Els" } }, { "on": "2026-03-02", "at": null, "who": null }
    ]);
    check(json!({ "turns": turns }), &["Beurten: 1 maart 2026 om 8:00: Els / 2 maart 2026"]);
    let two = json!([{ "on": "2026-03-01", "at": null, "who": { "name": "Els is er.\nBo ook\nJan niet" } }]);
    check(json!({ "turns": two }), &["Beurten: 1 maart 2026: Els is er. Bo ook, Jan niet"]);
    let long = "Els en alle anderen ".repeat(5);
    let turns = json!([{ "on": "2026-03-01", "at": null, "who": { "name": long } }]);
    check(json!({ "turns": turns }), &["Beurten", &format!("• 1 maart 2026: {}", long.trim())]);
}

#[test]
fn a_long_text_keeps_its_paragraphs_and_gets_the_full_width() {
    let first = "Een lange regel. ".repeat(20);
    check(
        json!({ "note": format!("{first}\n\nTweede alinea.") , "shared": false }),
        &["Verslag", first.trim(), "Tweede alinea.", "Gedeeld: Nee"],
    );
    check(json!({ "note": "kort\nen bondig" }), &["Verslag: kort / en bondig"]);
}

#[test]
fn what_is_left_out_is_not_printed_and_no_row_that_is_withheld() {
    check(json!({ "secret": { "anything": "at all" } }), &[]);
    let rows = json!([{ "id": "1", "shielded": true, "unknown": 1 }]);
    let elsewhere =
        "Wat hierover is vastgelegd, staat niet in deze afdruk. Op de laatste bladzijde staat waarom.";
    assert_eq!(said(&rows).unwrap(), ["## Proefonderdeel", elsewhere]);
    assert_eq!(said(&json!([])).unwrap(), ["## Proefonderdeel", "Hierover is niets vastgelegd."]);
    let hidden = json!({ "quiet": true, "note": "de straat", "amount": 3 });
    check(hidden, &["Verslag: Niet gegeven"]);
    check(json!({ "quiet": false, "note": "de straat" }), &["Verslag: de straat"]);
    assert_eq!(printed("client", "bsn", &json!("•••••0006")), Ok(Printed::LeftOut(Because::Derived)));
}

fn organisation() -> Organisation {
    Organisation {
        name: "Woonbegeleiding De Linde".to_owned(),
        contact: Contact {
            name: "M. de Boer".to_owned(),
            phone: "0113 000 001".to_owned(),
            ..Contact::default()
        },
        ..Organisation::default()
    }
}

fn facts(organisation: &Organisation) -> DossierFacts<'_> {
    let check = |number: usize| {
        json!({
            "id": "0199", "warnings": ["letterO"], "recordedAt": "2026-03-01T09:00:00Z", "recordedBy": "Els Smit",
            "check": {
                "client": "0198", "checkedOn": "2026-03-01", "checkedBy": "Els Smit",
                "identity": {
                    "basis": "document", "documentKind": "passport", "documentNumber": format!("NPR12CD{number}"),
                    "validUntil": "2031-03-01", "issuingCountry": "NLD", "widCheck": "mayCirculate"
                },
                "origin": {
                    "kind": "known", "source": "municipality", "sender": "Gemeente Duinveen", "receivedOn": "2026-02-20"
                },
                "register": null
            }
        })
    };
    DossierFacts {
        organisation,
        today: NaiveDate::from_ymd_opt(2026, 3, 1).unwrap(),
        printed_by: "Els Smit".to_owned(),
        client: ClientLines {
            name: "Ŝ. van der Bergę".to_owned(),
            birth_date: "februari 1980".to_owned(),
            number: "1001".to_owned(),
            bsn: Some("999900006".to_owned()),
        },
        sections: vec![
            DossierSection { subject: "bsnCheck", rows: (10..40).map(check).collect() },
            DossierSection { subject: "consent", rows: Vec::new() },
        ],
        withheld: vec![Withheld::NotChosen("client")],
    }
}

fn text(pdf: &Pdf) -> Vec<String> {
    page_text(pdf).unwrap().into_iter().map(|page| page.join("\n")).collect()
}

#[test]
fn a_print_says_whose_it_is_on_every_page_and_what_is_not_in_it_on_the_last() {
    let organisation = organisation();
    let pdf = dossier(&facts(&organisation)).unwrap();
    let pages = text(&pdf);
    assert!(4 < pages.len(), "{} pages", pages.len());
    for said in
        ["Dossier van Ŝ. van der Bergę", "februari 1980", "1001", "999900006", "1 maart 2026", "Els Smit"]
    {
        assert!(pages[0].contains(said), "{said} is missing in\n{}", pages[0]);
    }
    for (index, page) in pages.iter().enumerate().skip(1) {
        let head = "Dossier van Ŝ. van der Bergę · geboren februari 1980 · cliëntnummer 1001";
        assert!(page.starts_with(head), "page {}\n{page}", index + 1);
        assert!(page.ends_with(&format!("Pagina {} van {}", index + 1, pages.len())), "{page}");
    }
    let last = pages.last().unwrap();
    for said in [
        "Niet in deze afdruk",
        "werkaantekeningen",
        "“Persoonsgegevens”: niet gekozen",
        "M. de Boer (0113 000 001)",
    ] {
        assert!(last.contains(said), "{said} is missing in\n{last}");
    }
    assert!(pages.concat().contains("Hierover is niets vastgelegd."));
    assert!(!pages.concat().contains("0198"), "no number of the program's own");
}

#[test]
fn the_contents_name_the_page_of_each_part() {
    let organisation = organisation();
    let pages = text(&dossier(&facts(&organisation)).unwrap());
    for title in ["Identiteit en BSN", "Toestemmingen", "Niet in deze afdruk"] {
        let found = pages.iter().skip(1).position(|page| page.lines().any(|line| line == title));
        let entry = format!("{title} {}", found.unwrap() + 2);
        assert!(pages[0].lines().any(|line| line == entry), "{entry} is missing in\n{}", pages[0]);
    }
}

#[test]
fn the_same_dossier_gives_the_same_bytes_and_an_empty_one_none() {
    let organisation = organisation();
    let facts = facts(&organisation);
    assert!(dossier(&facts).unwrap() == dossier(&facts).unwrap());
    let none = DossierFacts { sections: Vec::new(), ..facts.clone() };
    assert_eq!(dossier(&none).err(), Some(DocumentFailure::Missing(Fact::Sections)));
    let sections = vec![DossierSection { subject: "moon", rows: Vec::new() }];
    let failure = dossier(&DossierFacts { sections, ..facts }).err();
    assert_eq!(failure, Some(DocumentFailure::UnknownSubject { subject: "moon".to_owned() }));
}
