//! Aangepaste tekst (AVG art. 12(1)): own words stand where the program's stood, and nothing else changes.

use proptest::prelude::*;

use super::*;
use crate::prose::Vocabulary;

const VOCABULARY: Vocabulary<'static> = Vocabulary {
    values: &["organisatie", "termijn"],
    lists: &[("ontvangers", &["ontvanger", "grond"])],
    signs: &["bijzonder"],
};

const TOML: &str = r#"# A text.
title = "Verklaring"

[[section]]
key = "retention"
heading = "Hoe lang?"

[[section.block]]
when = ["bijzonder"]
paragraph = "Wij bewaren het {termijn} bij {organisatie}."

[[section.block]]
table = { each = "ontvangers", head = ["Aan wie"], row = ["{ontvanger}"] }

[[item]]
key = "officer"
item = "FG"
section = "retention"
article = "AVG art. 13"
"#;

fn text() -> StandardText {
    StandardText {
        code: "x".to_owned(),
        name: "X".to_owned(),
        group: TextGroup::Policy,
        toml: TOML,
        vocabulary: VOCABULARY,
        plain: &["title", "head", "item.item"],
        fixed: &[],
        optional: &["organisatie"],
    }
}

fn own(path: &str, words: &str) -> OwnPiece {
    OwnPiece { path: path.to_owned(), words: words.to_owned(), replaces: String::new() }
}

#[test]
fn pieces_are_what_somebody_reads_in_the_order_of_the_file() {
    let found: Vec<(String, String)> = pieces(&text()).into_iter().map(|it| (it.path, it.words)).collect();
    let expected = [
        ("title", "Verklaring"),
        ("section.retention.heading", "Hoe lang?"),
        ("section.retention.block.0.paragraph", "Wij bewaren het {termijn} bij {organisatie}."),
        ("section.retention.block.1.table.head.0", "Aan wie"),
        ("section.retention.block.1.table.row.0", "{ontvanger}"),
        ("item.officer.item", "FG"),
    ];
    assert_eq!(found, expected.map(|(path, words)| (path.to_owned(), words.to_owned())));
}

#[test]
fn a_piece_may_use_the_blanks_of_its_row_and_one_that_is_printed_as_it_stands_none() {
    let of = |path: &str| pieces(&text()).into_iter().find(|it| it.path == path).unwrap();
    assert_eq!(
        of("section.retention.block.1.table.row.0").blanks,
        ["ontvanger", "grond", "organisatie", "termijn"]
    );
    assert!(of("item.officer.item").blanks.is_empty() && of("title").blanks.is_empty());
    assert_eq!(of("section.retention.block.0.paragraph").needed, ["termijn"]);
}

#[test]
fn faulty_words_are_refused_at_their_piece_and_all_at_once() {
    use PieceFault::*;
    let paragraph = "section.retention.block.0.paragraph";
    let name = |name: &str| name.to_owned();
    let rows: [(&str, &str, Vec<PieceFault>); 9] = [
        (paragraph, "Wij bewaren het {termijn}.", vec![]),
        (paragraph, " ", vec![Missing]),
        (paragraph, "Kort.", vec![MissingBlank { name: name("termijn") }]),
        (paragraph, "{termijn} {ontvanger}", vec![UnknownBlank { name: name("ontvanger") }]),
        (paragraph, "{termijn en", vec![OpenBrace]),
        (paragraph, "{termijn}\u{202E}", vec![StrangeCharacters]),
        ("title", "Van {organisatie}", vec![UnknownBlank { name: name("organisatie") }]),
        ("section.gone.heading", "x", vec![NoSuchPiece]),
        ("item.officer.article", "x", vec![NoSuchPiece]),
    ];
    for (path, words, expected) in rows {
        let faults = check(&text(), &[own(path, words)]).err().map(|it| it.faults).unwrap_or_default();
        let faults: Vec<PieceFault> = faults.into_iter().map(|it| it.fault).collect();
        assert_eq!(faults, expected, "{path}: {words}");
    }
    let long = format!("{{termijn}} {}", "x".repeat(TEXT));
    let both = check(&text(), &[own(paragraph, &long), own("title", "")]).unwrap_err();
    assert_eq!(both.faults.len(), 2);
}

#[test]
fn words_that_say_the_same_are_no_own_words() {
    let kept = check(&text(), &[own("title", " Verklaring\n")]).unwrap();
    assert!(kept.is_empty());
    assert_eq!(adapt(&text(), &[own("title", "Verklaring ")]).as_deref(), Ok(TOML), "sign for sign");
}

#[test]
fn after_a_new_version_of_the_program_what_still_fits_is_kept() {
    let adapted =
        adapt_where_possible(&text(), &[own("title", "Onze regels"), own("section.gone.heading", "x")]);
    assert!(adapted.contains("Onze regels") && !adapted.contains("gone"));
}

#[test]
fn a_version_is_read_as_it_was_stored() {
    for own in [None, Some(3)] {
        let version = TextVersion::of(TOML, own);
        assert_eq!(TextVersion::read(&version.stored()), Some(version));
    }
    assert_ne!(TextVersion::of("a", None), TextVersion::of("b", None));
    assert_eq!(TextVersion::read("own:x:y"), None);
}

proptest! {
    #[test]
    fn what_was_typed_is_what_is_read(words in "\\PC*|[\"'{}\\n\\r\\t\\\\#=\\[\\]a-zé😀]*") {
        let path = "section.retention.block.0.paragraph";
        let mut file = read(&put(TOML, &[own(path, &words)])).expect("it is TOML still");
        let found = leaves(&mut file);
        prop_assert_eq!(found.len(), pieces(&text()).len());
        prop_assert_eq!(&found.iter().find(|it| it.path == path).expect("the piece").words, &words);
    }

    #[test]
    fn no_words_make_it_panic(path in ".*", words in ".*") {
        let _ = adapt(&text(), &[own(&path, &words), own("title", &words)]);
    }
}
