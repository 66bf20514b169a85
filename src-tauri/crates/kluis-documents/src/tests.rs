//! What the documents promise, read back from the finished files.

use chrono::NaiveDate;
use kluis_domain::consent::ConsentKind;
use kluis_domain::law::Law;
use kluis_domain::office_letter::{
    FieldType, LetterClient, LetterDraft, LetterFacts, LetterReader, LetterRules, OfficeLetterKind, check,
    compose,
};
use kluis_domain::organisation::{Contact, Organisation};
use kluis_domain::profile::Profile;
use kluis_domain::statement::{Coverage, Fact as Line, Layout, Part, Section, Statement, Verdict};

mod anything;
mod logo;
mod long;
mod structure;

use crate::page::{COLUMN, LEFT, MM, PAGE_HEIGHT};
use crate::reader::{ReadPage, read};
use crate::{
    AddressedAs, Addressee, ClientLines, ConsentLetterFacts, DocumentFailure, Fact, Lasting,
    OfficeLetterFacts, Pdf, Recipient, RecoverySheetFacts, Signer, consent_letter, consent_letters,
    office_letter, page_text, preview, privacy_statement, recovery_sheet,
};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn organisation() -> Organisation {
    Organisation {
        name: "Woonbegeleiding De Linde".to_owned(),
        street: "Lindelaan 12".to_owned(),
        postcode: "4461 XX".to_owned(),
        town: "Goes".to_owned(),
        kvk: "00000000".to_owned(),
        phone: "0113 000 000".to_owned(),
        email: "info@delinde.example".to_owned(),
        website: "www.delinde.example".to_owned(),
        contact: Contact {
            name: "mevrouw M. de Boer".to_owned(),
            phone: "0113 000 001".to_owned(),
            email: "privacy@delinde.example".to_owned(),
        },
        ..Organisation::default()
    }
}

fn letter(organisation: &Organisation) -> ConsentLetterFacts<'_> {
    let recipient = |name: &str, kind: &str| Recipient {
        name: name.to_owned(),
        kind: kind.to_owned(),
        place: "Yerseke".to_owned(),
    };
    ConsentLetterFacts {
        organisation,
        kind: ConsentKind::coded("shareWithCarers").unwrap(),
        today: today(),
        letter_number: "TV-2F7K-9QXM".to_owned(),
        vault_tag: String::new(),
        client: ClientLines {
            name: "mevrouw Ŝ.Ø. van der Bergę-Đğßő".to_owned(),
            birth_date: "3 maart 1958".to_owned(),
            number: "2026-0042".to_owned(),
            bsn: Some("999990019".to_owned()),
        },
        addressee: Addressee {
            lines: ["Mevrouw Ŝ.Ø. van der Bergę", "Kerkstraat 8 b", "4461 XY GOES"]
                .map(str::to_owned)
                .to_vec(),
            salutation: "Geachte mevrouw Van der Bergę,".to_owned(),
        },
        addressed_as: AddressedAs::Client,
        recipients: vec![
            recipient("Huisartsenpraktijk De Meent", "Huisarts"),
            recipient("Apotheek De Brug", "Apotheek"),
        ],
        purpose: "uw medicijnen op elkaar afstemmen".to_owned(),
        choices: vec!["welke medicijnen ik gebruik".to_owned(), "hoe het met mij gaat".to_owned()],
        signers: vec![Signer { name: "Ŝ.Ø. van der Bergę".to_owned(), capacity: "cliënt".to_owned() }],
        lasting: NaiveDate::from_ymd_opt(2027, 3, 1).map(Lasting::Until).unwrap(),
        explanations: vec!["Omdat u onder mentorschap staat, tekent uw mentor mee.".to_owned()],
    }
}

fn statement() -> Statement {
    let paragraph = "Wij bewaren het zorgdossier 20 jaar na de laatste wijziging. ".repeat(12);
    let row = |data: &str| vec![data.to_owned(), "20 jaar na de laatste wijziging".to_owned()];
    let section = |number: usize| Section {
        heading: format!("Onderwerp {number}"),
        parts: vec![
            Part::Paragraph(paragraph.clone()),
            Part::Bullets(vec!["naam en adres".to_owned(), "geboortedatum".to_owned()]),
            Part::Steps(vec!["schrijf ons".to_owned(), "wacht op antwoord".to_owned()]),
            Part::Facts(vec![Line { label: "Telefoon".to_owned(), value: "0113 000 009".to_owned() }]),
            Part::Table {
                head: vec!["Gegevens".to_owned(), "Termijn".to_owned()],
                rows: vec![row("Zorgdossier"), row("Rapportages"), row("Afspraken")],
            },
        ],
    };
    Statement {
        title: "Privacyverklaring".to_owned(),
        lead: "Voor cliënten van De Linde.".to_owned(),
        sections: (1..=9).map(section).collect(),
        completeness: vec![
            Coverage {
                item: "Bewaartermijn".to_owned(),
                article: "AVG art. 13(2)(a)".to_owned(),
                verdict: Verdict::Present { heading: "Onderwerp 4".to_owned() },
            },
            Coverage {
                item: "Geautomatiseerde besluiten".to_owned(),
                article: "AVG art. 13(2)(f)".to_owned(),
                verdict: Verdict::NotApplicable { reason: "er beslist altijd een mens".to_owned() },
            },
        ],
        layout: Layout::Sections,
    }
}

fn sheet() -> RecoverySheetFacts {
    RecoverySheetFacts {
        vault_name: "De Linde".to_owned(),
        key_groups: ["7QK4", "M2XA", "9TRC", "WD3H", "P6EN", "VB8J", "Y5FZ"].map(str::to_owned).to_vec(),
        today: today(),
        organisation: Some("Woonbegeleiding De Linde".to_owned()),
    }
}

/// All text of a file in one line, as someone would copy it.
fn all_text(pdf: &Pdf) -> String {
    page_text(pdf).unwrap().concat().join(" ")
}

#[track_caller]
fn says(pdf: &Pdf, words: &[&str]) {
    let text = all_text(pdf);
    let mut rest = text.as_str();
    for word in words {
        let Some((_, after)) = rest.split_once(word) else {
            panic!("{word:?} is not said, or not after what stands before it, in: {text}")
        };
        rest = after;
    }
}

/// Nothing is drawn outside the margins, through the footer, or outside marked content.
#[track_caller]
pub(crate) fn stays_within_margins(pdf: &Pdf) -> Vec<ReadPage> {
    let pages = read(pdf).unwrap();
    let (left, right) = (LEFT - 0.5, LEFT + COLUMN + 0.5);
    let footer = 20.0 * MM;
    for (number, page) in pages.iter().enumerate() {
        assert_eq!(page.unmarked, 0, "page {number} paints outside marked content");
        for text in &page.texts {
            let where_it_is = format!("page {number}: {text:?}");
            assert!(text.x >= left && text.right <= right, "outside the margins, {where_it_is}");
            assert!(text.y <= PAGE_HEIGHT - 10.0 * MM, "above the page, {where_it_is}");
            assert!(!text.said || text.y >= footer, "in the footer, {where_it_is}");
            assert!(text.size >= 8.5, "too small to read, {where_it_is}");
        }
        for &[shape_left, bottom, shape_right, _] in &page.shapes {
            assert!(shape_left >= left && shape_right <= right, "a shape outside the margins");
            assert!(bottom >= footer, "a shape in the footer");
        }
        overlaps_nothing(page);
    }
    pages
}

/// No two lines of text stand on top of each other.
#[track_caller]
fn overlaps_nothing(page: &ReadPage) {
    for (index, one) in page.texts.iter().enumerate() {
        for other in page.texts.iter().skip(index + 1) {
            let beside = one.right <= other.x + 0.1 || other.right <= one.x + 0.1;
            let apart = (one.y - other.y).abs() >= one.size.min(other.size) * 0.95;
            assert!(beside || apart, "{one:?} stands on {other:?}");
        }
    }
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let organisation = organisation();
    let facts = letter(&organisation);
    assert!(consent_letter(&facts).unwrap() == consent_letter(&facts).unwrap());
    let one = privacy_statement(&statement(), &organisation, today()).unwrap();
    assert!(one == privacy_statement(&statement(), &organisation, today()).unwrap());
    assert!(recovery_sheet(&sheet()).unwrap() == recovery_sheet(&sheet()).unwrap());
}

#[test]
fn a_different_fact_gives_a_different_identity() {
    let organisation = organisation();
    let mut facts = letter(&organisation);
    let identity = |facts: &ConsentLetterFacts<'_>| {
        let document = lopdf::Document::load_mem(&consent_letter(facts).unwrap().0).unwrap();
        document.trailer.get(b"ID").unwrap().clone()
    };
    let before = identity(&facts);
    facts.client.number = "2026-0043".to_owned();
    assert_ne!(before, identity(&facts));
}

#[test]
fn a_consent_letter_says_every_fact_in_order() {
    let organisation = organisation();
    let pdf = consent_letter(&letter(&organisation)).unwrap();
    says(
        &pdf,
        &[
            "Woonbegeleiding De Linde",
            "Lindelaan 12",
            "4461 XX Goes",
            "0113 000 000",
            "info@delinde.example",
            "KvK 00000000",
            "Mevrouw Ŝ.Ø. van der Bergę",
            "Kerkstraat 8 b",
            "4461 XY GOES",
            "Goes, 22 november 2026",
            "TV-2F7K-9QXM",
            "uw toestemming om informatie te delen",
            "Geachte mevrouw Van der Bergę,",
            "uw medicijnen op elkaar afstemmen",
            "altijd intrekken",
            "bel 0113 000 001 of mail naar privacy@delinde.example",
            "Tot en met 1 maart 2027",
            "tekent uw mentor mee",
            "mevrouw M. de Boer",
            "Toestemmingsverklaring",
            "mevrouw Ŝ.Ø. van der Bergę-Đğßő",
            "3 maart 1958",
            "2026-0042",
            "999990019",
            "Huisartsenpraktijk De Meent",
            "Huisarts",
            "Yerseke",
            "Apotheek De Brug",
            "Apotheek",
            "welke medicijnen ik gebruik",
            "hoe het met mij gaat",
            "1 maart 2027",
            "Ondertekening",
            "Ŝ.Ø. van der Bergę",
            "cliënt",
            "Plaats",
            "Datum",
            "Handtekening",
        ],
    );
    stays_within_margins(&pdf);
}

#[test]
fn the_letter_and_the_declaration_are_a_page_each() {
    let organisation = organisation();
    let facts = ConsentLetterFacts { explanations: Vec::new(), ..letter(&organisation) };
    let pages = page_text(&consent_letter(&facts).unwrap()).unwrap();
    assert_eq!(pages.len(), 2);
    assert!(pages[1].contains(&"Toestemmingsverklaring".to_owned()));
    for (number, page) in pages.iter().enumerate() {
        let footer = format!("Pagina {} van 2", number + 1);
        assert!(page.last().unwrap().ends_with(&footer), "{page:?}");
    }
}

#[test]
fn a_letter_without_a_bsn_does_not_speak_of_one() {
    let organisation = organisation();
    let mut facts = letter(&organisation);
    facts.client.bsn = None;
    assert!(!all_text(&consent_letter(&facts).unwrap()).contains("Burgerservicenummer"));
}

#[test]
fn a_representative_reads_about_the_client_by_name() {
    let organisation = organisation();
    let facts = ConsentLetterFacts { addressed_as: AddressedAs::Representative, ..letter(&organisation) };
    let pdf = consent_letter(&facts).unwrap();
    says(
        &pdf,
        &["om informatie te delen over mevrouw Ŝ.Ø. van der Bergę-Đğßő", "krijgt zorg of ondersteuning"],
    );
    stays_within_margins(&pdf);
}

#[test]
fn a_consent_without_an_end_lasts_until_it_is_withdrawn() {
    let organisation = organisation();
    let facts = ConsentLetterFacts { lasting: Lasting::UntilWithdrawn, ..letter(&organisation) };
    let text = all_text(&consent_letter(&facts).unwrap());
    assert!(text.contains("Tot u de toestemming intrekt") && !text.contains("Tot en met"));
}

#[test]
fn who_signs_with_another_consents_by_name() {
    let organisation = organisation();
    let mut facts = letter(&organisation);
    says(&consent_letter(&facts).unwrap(), &["de aangekruiste informatie over mij te delen"]);
    facts.signers.push(Signer { name: "K. van der Bergę".to_owned(), capacity: "ouder".to_owned() });
    let pdf = consent_letter(&facts).unwrap();
    says(
        &pdf,
        &[
            "informatie over mevrouw Ŝ.Ø. van der Bergę-Đğßő te delen",
            "Ŝ.Ø. van der Bergę",
            "K. van der Bergę",
            "ouder",
        ],
    );
}

#[test]
fn a_place_to_sign_is_never_torn() {
    let organisation = organisation();
    for signers in 1..=6 {
        let mut facts = letter(&organisation);
        let signer =
            |number| Signer { name: format!("Ondertekenaar {number}"), capacity: "ouder".to_owned() };
        facts.signers = (1..=signers).map(signer).collect();
        for page in page_text(&consent_letter(&facts).unwrap()).unwrap() {
            let count = |word: &str| page.iter().filter(|line| line.contains(word)).count();
            assert_eq!(count("Ondertekenaar"), count("Handtekening"), "{page:?}");
            assert_eq!(
                count("Ondertekenaar"),
                page.iter().filter(|line| *line == "Datum").count(),
                "{page:?}"
            );
        }
    }
}

#[test]
fn every_recipient_and_every_kind_of_information_has_its_squares() {
    let organisation = organisation();
    let pages = read(&consent_letter(&letter(&organisation)).unwrap()).unwrap();
    let squares = pages.iter().flat_map(|page| &page.shapes).filter(|&&[left, bottom, right, top]| {
        (right - left - 11.0).abs() < 0.1 && (top - bottom - 11.0).abs() < 0.1
    });
    assert_eq!(squares.count(), 2 * 2 + 2, "yes and no for two recipients, and two kinds of information");
}

#[test]
fn forty_recipients_go_on_over_pages_under_the_same_head() {
    let organisation = organisation();
    let mut facts = letter(&organisation);
    let kind = "Ergotherapeut".to_owned();
    facts.recipients = (1..=40)
        .map(|number| Recipient {
            name: format!("Praktijk voor ergotherapie en logopedie nummer {number}"),
            kind: kind.clone(),
            place: "Kapelle".to_owned(),
        })
        .collect();
    let pdf = consent_letter(&facts).unwrap();
    stays_within_margins(&pdf);
    let pages = page_text(&pdf).unwrap();
    let with_rows = pages.iter().filter(|page| page.iter().any(|line| line.contains("Ergotherapeut")));
    let heads: Vec<bool> =
        with_rows.map(|page| page.iter().any(|line| line.starts_with("Zorgverlener Soort"))).collect();
    assert!(heads.len() >= 2, "the table does not fit on one page");
    assert!(heads.iter().all(|&head| head), "a page of the table has no head");
    let text = all_text(&pdf);
    let named = (1..=40).filter(|number| text.contains(&format!("nummer {number} ")));
    assert_eq!(named.count(), 40);
}

#[test]
fn names_of_120_letters_are_never_cropped() {
    let long = "Wijdlopig".repeat(13) + "eind";
    let organisation = Organisation { name: long.clone(), ..organisation() };
    let mut facts = letter(&organisation);
    facts.client.name.clone_from(&long);
    facts.addressee.lines = vec![long.clone(); 4];
    facts.addressee.salutation = format!("Geachte {long},");
    facts.recipients[0] = Recipient { name: long.clone(), kind: long.clone(), place: long.clone() };
    facts.signers = vec![Signer { name: long.clone(), capacity: long.clone() }; 3];
    facts.choices.push(long.clone());
    facts.purpose.clone_from(&long);
    let pdf = consent_letter(&facts).unwrap();
    stays_within_margins(&pdf);
    let text = all_text(&pdf).replace(' ', "");
    let letter = 1 + 4 + 1 + 1 + 1 + 1;
    let declaration = 3 + 1 + 3 + 1 + 2 * 3;
    assert!(text.matches(&long).count() >= letter + declaration, "a long name is missing a piece");
}

#[test]
fn a_very_long_text_goes_on_over_the_page() {
    let organisation = organisation();
    let mut facts = letter(&organisation);
    facts.purpose = "samen zorgen dat het goed gaat en dat iedereen weet wat er speelt, ".repeat(80);
    facts.choices = vec!["alles wat nodig is om goed te kunnen helpen en niets meer dan dat ".repeat(60)];
    facts.recipients[0].name = "Praktijk ".repeat(300);
    stays_within_margins(&consent_letter(&facts).unwrap());
}

#[test]
fn missing_facts_are_refused_by_name() {
    let organisation = organisation();
    let none = ConsentLetterFacts { recipients: Vec::new(), ..letter(&organisation) };
    assert!(consent_letter(&none) == Err(DocumentFailure::Missing(Fact::Recipients)));
    let none = ConsentLetterFacts { signers: Vec::new(), ..letter(&organisation) };
    assert!(consent_letter(&none) == Err(DocumentFailure::Missing(Fact::Signers)));
    let nameless = Organisation::default();
    assert!(consent_letter(&letter(&nameless)) == Err(DocumentFailure::Missing(Fact::OrganisationName)));
}

#[test]
fn an_organisation_with_only_a_name_still_gets_a_letter() {
    let bare = Organisation { name: "De Linde".to_owned(), ..Organisation::default() };
    let pdf = consent_letter(&letter(&bare)).unwrap();
    let text = all_text(&pdf);
    assert!(!text.contains('{') && !text.contains("KvK") && text.contains("22 november 2026"));
    stays_within_margins(&pdf);
}

#[test]
fn a_character_outside_the_font_is_seen_and_not_lost() {
    let organisation = organisation();
    let mut facts = letter(&organisation);
    facts.client.name = "Юля de Vries".to_owned();
    says(&consent_letter(&facts).unwrap(), &["\u{FFFD}\u{FFFD}\u{FFFD} de Vries"]);
}

#[test]
fn a_run_of_letters_is_the_letters_one_after_the_other() {
    let organisation = organisation();
    let mut facts: Vec<ConsentLetterFacts<'_>> = (0..12).map(|_| letter(&organisation)).collect();
    for (number, facts) in facts.iter_mut().enumerate() {
        facts.client.number = format!("2026-{number:04}");
    }
    let single: Vec<Vec<String>> =
        facts.iter().flat_map(|facts| page_text(&consent_letter(facts).unwrap()).unwrap()).collect();
    let run = consent_letters(&facts).unwrap();
    assert_eq!(page_text(&run).unwrap(), single);
    assert!(run == consent_letters(&facts).unwrap(), "a run is the same every time, on any number of cores");
    stays_within_margins(&run);
}

#[test]
fn a_run_of_no_letters_is_refused() {
    assert!(consent_letters(&[]) == Err(DocumentFailure::Missing(Fact::Letters)));
}

#[test]
fn a_statement_has_numbered_sections_contents_and_completeness() {
    let organisation = organisation();
    let pdf = privacy_statement(&statement(), &organisation, today()).unwrap();
    let pages = stays_within_margins(&pdf);
    assert!(pages.len() > 3);
    says(
        &pdf,
        &[
            "Lindelaan 12",
            "Privacyverklaring",
            "Voor cliënten van De Linde.",
            "22 november 2026",
            "Inhoud",
            "1. Onderwerp 1",
            "9. Onderwerp 9",
            "Waar staat wat",
            "1. Onderwerp 1",
            "geboortedatum",
            "wacht op antwoord",
            "0113 000 009",
            "Zorgdossier",
            "9. Onderwerp 9",
            "Waar staat wat",
            "Bewaartermijn",
            "AVG art. 13(2)(a)",
            "4. Onderwerp 4",
            "Niet van toepassing: er beslist altijd een mens",
        ],
    );
}

#[test]
fn the_contents_name_the_right_pages() {
    let pdf = privacy_statement(&statement(), &organisation(), today()).unwrap();
    let pages = page_text(&pdf).unwrap();
    for number in 1..=9 {
        let title = format!("{number}. Onderwerp {number}");
        let entry = pages[0].iter().find_map(|line| line.strip_prefix(&format!("{title} "))).unwrap();
        let page: usize = entry.parse().unwrap();
        assert!(pages[page - 1].contains(&title), "{title} is not on page {page}");
    }
}

#[test]
fn no_heading_is_left_at_the_foot_of_a_page() {
    let pdf = privacy_statement(&statement(), &organisation(), today()).unwrap();
    for page in read(&pdf).unwrap() {
        let last = page.texts.iter().rfind(|text| text.said).unwrap();
        assert!(last.size < 12.0, "a page ends with the heading {:?}", last.text);
    }
}

#[test]
fn a_short_statement_has_no_contents() {
    let mut short = statement();
    short.sections.truncate(1);
    let pdf = privacy_statement(&short, &organisation(), today()).unwrap();
    assert!(!all_text(&pdf).contains("Inhoud"));
}

#[test]
fn a_recovery_sheet_is_one_page_with_the_key_in_order() {
    let pdf = recovery_sheet(&sheet()).unwrap();
    let pages = stays_within_margins(&pdf);
    assert_eq!(pages.len(), 1);
    says(
        &pdf,
        &[
            "Herstelblad",
            "De Linde",
            "22 november 2026",
            "7QK4 M2XA 9TRC WD3H P6EN VB8J Y5FZ",
            "Wachtwoord vergeten",
        ],
    );
    let group = pages[0].texts.iter().find(|text| text.text == "7QK4").unwrap();
    assert!(group.size >= 20.0, "the key is large enough to survive a photocopier");
}

#[test]
fn a_sheet_of_twelve_groups_is_still_one_page() {
    let mut long = sheet();
    long.key_groups = vec!["7QK4".to_owned(); 12];
    let pdf = recovery_sheet(&long).unwrap();
    assert_eq!(stays_within_margins(&pdf).len(), 1);
}

#[test]
fn fonts_are_embedded_and_every_glyph_has_text() {
    let organisation = organisation();
    let pdf = consent_letter(&letter(&organisation)).unwrap();
    assert!(!all_text(&pdf).contains('\u{0}'), "a glyph without text");
    let document = lopdf::Document::load_mem(&pdf.0).unwrap();
    let fonts = document.get_page_fonts(document.page_iter().next().unwrap()).unwrap();
    assert_eq!(fonts.len(), 2, "regular and bold");
    for font in fonts.values() {
        let name = font.get(b"BaseFont").unwrap().as_name().unwrap();
        assert_eq!(name.get(6), Some(&b'+'), "a subset says so in its name");
        let descendant = font.get(b"DescendantFonts").unwrap().as_array().unwrap()[0].as_dict().unwrap();
        let descriptor = descendant.get(b"FontDescriptor").unwrap().as_reference().unwrap();
        assert!(document.get_dictionary(descriptor).unwrap().has(b"FontFile2"), "the font is embedded");
    }
}

#[test]
fn a_file_names_its_title_and_language_and_no_date() {
    let organisation = organisation();
    let pdf = consent_letter(&letter(&organisation)).unwrap();
    let document = lopdf::Document::load_mem(&pdf.0).unwrap();
    let catalog = document.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"nl-NL");
    let metadata = catalog.get(b"Metadata").unwrap().as_reference().unwrap();
    let packet = document.get_object(metadata).unwrap().as_stream().unwrap();
    let packet = packet.decompressed_content().unwrap_or_else(|_| packet.content.clone());
    assert!(String::from_utf8(packet).unwrap().contains("Toestemmingsverklaring"));
    assert!(document.trailer.get(b"Info").is_err(), "no dates from the clock");
}

#[test]
fn every_piece_of_marked_content_belongs_to_an_element() {
    let organisation = organisation();
    let pdf = consent_letter(&letter(&organisation)).unwrap();
    let document = lopdf::Document::load_mem(&pdf.0).unwrap();
    let root = document.catalog().unwrap().get(b"StructTreeRoot").unwrap().as_reference().unwrap();
    let tree = document.get_dictionary(root).unwrap().get(b"ParentTree").unwrap().as_reference().unwrap();
    let numbers = document.get_dictionary(tree).unwrap().get(b"Nums").unwrap().as_array().unwrap();
    for (number, page) in document.page_iter().enumerate() {
        let content = String::from_utf8_lossy(&document.get_page_content(page)).into_owned();
        let elements = numbers[number * 2 + 1].as_array().unwrap();
        assert_eq!(content.matches("/MCID ").count(), elements.len());
        for element in elements {
            let element = document.get_dictionary(element.as_reference().unwrap()).unwrap();
            assert!(element.has(b"S") && element.has(b"P"));
        }
    }
}

#[test]
fn a_preview_is_a_picture_and_a_text_for_every_page() {
    let organisation = organisation();
    let pdf = consent_letter(&letter(&organisation)).unwrap();
    let pages = preview(&pdf).unwrap();
    assert_eq!(pages.len(), page_text(&pdf).unwrap().len());
    for page in &pages {
        assert!(page.png.starts_with(b"\x89PNG"));
        assert!(page.png.len() > 20_000, "a page with text is no white page");
        assert!(!page.lines.is_empty());
    }
}

#[test]
fn what_is_no_pdf_is_not_previewed() {
    assert!(preview(&Pdf(b"geen pdf".to_vec())).err() == Some(DocumentFailure::Reading));
}

#[test]
fn a_letter_is_small() {
    let organisation = organisation();
    let bytes = consent_letter(&letter(&organisation)).unwrap().0.len();
    assert!(bytes < 17_200, "a letter takes {bytes} bytes");
}

#[test]
fn every_page_of_a_letter_has_its_code_in_the_same_corner_and_nothing_stands_near_it() {
    let organisation = organisation();
    let signers = vec![letter(&organisation).signers[0].clone(); 4];
    let (letter_number, vault_tag) = ("BCDF-2345".to_owned(), "BCD234".to_owned());
    let facts = ConsentLetterFacts { letter_number, vault_tag, signers, ..letter(&organisation) };
    let pages = read(&consent_letter(&facts).unwrap()).unwrap();
    assert!(2 < pages.len());
    for page in &pages {
        assert_eq!(page.unmarked, 0, "the code is decoration");
        let of_code = |shape: &&[f32; 4]| shape[3] - shape[1] < 2.0 && shape[3] < 25.0 * MM;
        let modules: Vec<&[f32; 4]> = page.shapes.iter().filter(of_code).collect();
        assert!(100 < modules.len(), "a code has some two hundred runs of black");
        let (left, right) = (LEFT + COLUMN - 13.5 * MM, LEFT + COLUMN);
        let (bottom, top) = (8.5 * MM, 22.0 * MM);
        for shape in modules {
            assert!(left - 0.1 <= shape[0] && shape[2] <= right + 0.1, "{shape:?}");
            assert!(bottom - 0.1 <= shape[1] && shape[3] <= top + 0.1, "{shape:?}");
        }
        let quiet = 4.0 * 0.54 * MM;
        for text in &page.texts {
            let beside = text.right <= left - quiet;
            assert!(beside || text.y - text.size * 0.25 >= top + quiet, "{text:?} stands in the code");
        }
    }
}

#[test]
fn a_letter_without_a_vault_or_with_another_number_has_no_code() {
    let organisation = organisation();
    let other = ConsentLetterFacts { vault_tag: "BCD234".to_owned(), ..letter(&organisation) };
    for facts in [letter(&organisation), other] {
        stays_within_margins(&consent_letter(&facts).unwrap());
    }
}

/// A letter of a kind with every field filled in, some of them changed.
fn office(profile: &Profile, kind: &OfficeLetterKind, change: impl Fn(&str) -> Option<String>) -> Pdf {
    let organisation = Organisation::example(profile);
    let rules = LetterRules { profile, organisation: &organisation, law: Law::built_in() };
    let mut draft = LetterDraft::example(kind, today());
    for (field, typed) in &mut draft.fields {
        let same = kind.field(field).map(|it| it.field_type);
        let words = matches!(same, Some(FieldType::Line | FieldType::Text | FieldType::List));
        *typed = words.then(|| change(field)).flatten().unwrap_or_else(|| typed.clone());
    }
    let typed = check(kind, &draft, rules, today(), &crate::unprintable).unwrap();
    let name = change("client").unwrap_or_else(|| "Ŝ.Ø. van der Bergę-Đğßő".to_owned());
    let client = LetterClient {
        name: name.clone(),
        birth_date: "3 maart 1958".to_owned(),
        number: "1042".to_owned(),
        bsn: None,
    };
    let facts = LetterFacts {
        rules,
        today: today(),
        client: Some(&client),
        reader: LetterReader::Other,
        typed: &typed,
    };
    office_letter(&OfficeLetterFacts {
        organisation: &organisation,
        today: today(),
        letter_number: "BCDF-2345".to_owned(),
        letter: compose(kind, &facts).unwrap(),
        addressee: Addressee { lines: vec![name, "Kerkstraat 8 b".to_owned()], salutation: String::new() },
    })
    .unwrap()
}

#[test]
fn every_office_letter_of_every_profile_stays_within_its_margins_and_has_no_empty_page() {
    for profile in Profile::built_in() {
        for kind in OfficeLetterKind::built_in() {
            let pdf = office(profile, kind, |_| None);
            structure::check(&pdf);
            let pages = stays_within_margins(&pdf);
            for page in &pages {
                let said = page.texts.iter().filter(|it| it.said).count();
                assert!(3 < said, "{} by {} has a page with {said} lines", kind.code, profile.key);
            }
        }
    }
}

#[test]
fn long_names_endless_words_and_pages_of_text_are_never_cropped_in_an_office_letter() {
    let profile = Profile::named("thuiszorg").unwrap();
    for kind in OfficeLetterKind::built_in() {
        for long in ["Naam ".repeat(80), "ë".repeat(400)] {
            let pdf = office(profile, kind, |_| Some(long.trim().to_owned()));
            stays_within_margins(&pdf);
            let text = all_text(&pdf).replace(['-', ' ', '\u{2010}', '\u{AD}'], "");
            assert!(text.contains(&long.replace(' ', "")), "{} drops a part of it", kind.code);
        }
    }
}
