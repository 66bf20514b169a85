//! Very long documents: two hundred pages, one paragraph of many pages, a word without an end.

use std::time::Instant;

use super::structure::{check, document_of};
use super::{all_text, letter, organisation, stays_within_margins};
use crate::block::{Block, Cell, Columns, Signature, Table};
use crate::reader::read;
use crate::text::Text;
use crate::{Addressee, ConsentLetterFacts, consent_letter};

const SENTENCE: &str =
    "Wij bewaren het zorgdossier twintig jaar na de laatste wijziging, omdat de wet dat voorschrijft. ";

#[test]
fn two_hundred_pages_are_written_in_a_breath_and_checked_like_one() {
    let section = |number: usize| {
        let paragraph = Block::Paragraph(Text::plain(&SENTENCE.repeat(9)));
        let mut blocks = vec![Block::Heading(2, Text::bold(&format!("Onderwerp {number}")))];
        blocks.extend(std::iter::repeat_n(paragraph, 4));
        blocks
    };
    let mut blocks = vec![Block::Heading(1, Text::bold("Reglement"))];
    blocks.extend((1..=260).flat_map(section));
    let started = Instant::now();
    let pdf = document_of(&blocks);
    assert!(
        started.elapsed().as_secs() < 60,
        "without optimisation it takes seconds: {:?}",
        started.elapsed()
    );
    let pages = stays_within_margins(&pdf);
    assert!((200..300).contains(&pages.len()), "{}", pages.len());
    check(&pdf);
}

#[test]
fn one_paragraph_of_fifty_pages_goes_on_over_the_pages() {
    let pdf = document_of(&[Block::Paragraph(Text::plain(&SENTENCE.repeat(2_000)))]);
    let pages = stays_within_margins(&pdf);
    assert!(40 < pages.len());
    let said: String =
        pages.iter().flat_map(|page| &page.texts).filter(|it| it.said).map(|it| it.text.as_str()).collect();
    let letters = |text: &str| text.chars().filter(|it| it.is_alphabetic()).count();
    assert_eq!(letters(&said), letters(SENTENCE) * 2_000);
}

#[test]
fn a_word_without_an_end_is_cut_everywhere_and_lost_nowhere() {
    let word = "zeerlangwoord".repeat(500);
    let cell = Cell::Words(Text::plain(&word));
    let pdf = document_of(&[
        Block::Heading(1, Text::bold(&word)),
        Block::Paragraph(Text::plain(&word)),
        Block::Bullets(vec![Text::fact(&word)]),
        Block::Facts(vec![(Text::fact(&word), Text::fact(&word))]),
        Block::Table(Table {
            columns: Columns::Measured,
            head: vec![word.clone(), "Ja".to_owned()],
            rows: vec![vec![cell, Cell::Tick]],
        }),
    ]);
    stays_within_margins(&pdf);
    let pages = read(&pdf).unwrap();
    let said: usize = pages
        .iter()
        .flat_map(|page| &page.texts)
        .filter(|it| it.said)
        .map(|it| it.text.matches('z').count())
        .sum();
    assert_eq!(said, 500 * 7);
}

#[test]
fn a_label_wider_than_its_place_does_not_run_through_the_line_to_write_on() {
    let label = "Naam en functie van degene die de sleutel bewaart wanneer wij er zelf niet zijn";
    let signature = Signature {
        known: vec![(label.to_owned(), "A. de Vries".to_owned())],
        written: vec![label.to_owned()],
        label: label.to_owned(),
    };
    let pdf = document_of(&[Block::Writing(vec![label.to_owned()]), Block::Signature(signature)]);
    for page in stays_within_margins(&pdf) {
        let rules = page.shapes.iter().filter(|shape| shape[3] - shape[1] < 0.1);
        for rule in rules {
            let crossed = page.texts.iter().any(|text| {
                text.right > rule[0] + 0.1 && text.x < rule[2] && (text.y - rule[1]).abs() < text.size * 0.5
            });
            assert!(!crossed, "a label stands on the line to write on");
        }
    }
    assert_eq!(all_text(&pdf).matches(label).count(), 4);
}

#[test]
fn endless_names_in_the_head_of_a_letter_leave_room_for_the_letter() {
    let name = "W".repeat(400);
    let organisation = kluis_domain::organisation::Organisation {
        name: name.clone(),
        street: name.clone(),
        town: name.clone(),
        ..organisation()
    };
    let addressee = Addressee { lines: vec![name.clone(); 5], salutation: name.clone() };
    let pdf = consent_letter(&ConsentLetterFacts { addressee, ..letter(&organisation) }).unwrap();
    stays_within_margins(&pdf);
    let whole = read(&pdf)
        .unwrap()
        .iter()
        .flat_map(|page| &page.texts)
        .map(|it| it.text.matches('W').count())
        .sum::<usize>();
    assert!(800 < whole, "the name stands in full in the letter and in its declaration");
}

#[test]
fn endless_names_of_signers_do_not_push_a_signature_off_its_page() {
    let organisation = organisation();
    let mut facts = letter(&organisation);
    let endless = "W".repeat(400);
    facts.signers = vec![crate::Signer { name: endless.clone(), capacity: endless.clone() }; 2];
    let pdf = consent_letter(&facts).unwrap();
    stays_within_margins(&pdf);
    let text = all_text(&pdf).replace(' ', "");
    assert!(4 * 400 <= text.matches('W').count(), "a piece of a name is missing");
}

#[test]
fn a_title_wider_than_the_page_does_not_run_into_the_number_of_the_page() {
    let mut statement = super::statement();
    statement.title = "Reglement voor de omgang met persoonsgegevens ".repeat(6);
    let pdf = crate::privacy_statement(&statement, &organisation(), super::today()).unwrap();
    for page in stays_within_margins(&pdf) {
        let foot = page.texts.iter().find(|text| !text.said && text.y < 60.0).unwrap();
        assert!(
            foot.text.contains('…') && foot.text.replace('\u{A0}', " ").ends_with("· 22 november 2026"),
            "{}",
            foot.text
        );
    }
}
