//! Whatever is typed comes out on paper: random facts, read back from the PDF.

use kluis_domain::organisation::Organisation;
use kluis_domain::statement::{Coverage, Fact as Line, Layout, Part, Section, Statement, Verdict};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::structure::document_of;
use super::{letter, organisation, stays_within_margins, today};
use crate::block::{Block, Cell, Columns, Signature, Table};
use crate::reader::read;
use crate::text::Text;
use crate::{
    AddressedAs, Addressee, ConsentLetterFacts, NoticeLetter, NoticeLetterFacts, NoticeLine, Pdf, Recipient,
    Signer, consent_letter, notice_letter, privacy_statement,
};

/// Letters of every script of Latin, marks, signs and characters that no face has.
fn sign() -> impl Strategy<Value = char> {
    prop_oneof![
        12 => proptest::char::range('a', 'z'),
        4 => proptest::char::range('A', 'Z'),
        3 => proptest::char::range('\u{A1}', '\u{24F}'),
        1 => proptest::char::range('\u{1E00}', '\u{1EFF}'),
        1 => prop::sample::select(vec!['\u{301}', '\u{323}', '’', '-', '/', '(', ')', '€', '☐', '"', '&', '<']),
        1 => proptest::char::range('0', '9'),
    ]
}

fn word(longest: usize) -> impl Strategy<Value = String> {
    let signs = prop::collection::vec(sign(), 1..=longest);
    signs.prop_map(|signs| {
        if "\u{301}\u{323}".contains(signs[0]) { 'a' } else { signs[0] }.to_string()
            + &String::from_iter(&signs[1..])
    })
}

/// What stands above a letter is shortened only where it would fill the page.
fn fits(facts: &[&String]) -> bool {
    facts.iter().map(|fact| fact.chars().count()).sum::<usize>() <= 900
}

/// A few words, a long name, one endless word, or nothing.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => prop::collection::vec(word(12), 1..6).prop_map(|words| words.join(" ")),
        1 => prop::collection::vec(word(9), 40).prop_map(|words| words.join(" ")),
        1 => word(400),
        1 => Just("W".repeat(400)),
        1 => Just("Юлия 😀 שלום".to_owned()),
    ]
}

fn perhaps() -> impl Strategy<Value = String> {
    prop_oneof![1 => Just(String::new()), 3 => words()]
}

fn paragraph() -> impl Strategy<Value = String> {
    prop_oneof![4 => words(), 1 => prop::collection::vec(word(14), 60..400).prop_map(|words| words.join(" "))]
}

fn many(most: usize) -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(words(), 1..=most)
}

fn block() -> impl Strategy<Value = Block> {
    let text = || paragraph().prop_map(|words| Text::plain(&words));
    let texts = || prop::collection::vec(paragraph().prop_map(|words| Text::plain(&words)), 1..6);
    let facts = prop::collection::vec((words(), perhaps()), 1..5);
    prop_oneof![
        (1..=3_u8, words()).prop_map(|(level, words)| Block::Heading(level, Text::bold(&words))),
        words().prop_map(|words| Block::LetterHeading(Text::bold(&words))),
        text().prop_map(Block::Paragraph),
        text().prop_map(Block::Introduction),
        text().prop_map(Block::Lead),
        texts().prop_map(Block::Bullets),
        texts().prop_map(Block::Steps),
        texts().prop_map(Block::Choices),
        facts.prop_map(|facts| {
            Block::Facts(facts.iter().map(|(label, value)| (Text::fact(label), Text::fact(value))).collect())
        }),
        prop::collection::vec((words(), texts()), 1..5).prop_map(|facts| Block::Record(
            facts.into_iter().map(|(label, it)| (Text::fact(&label), it)).collect()
        )),
        table(),
        (many(3), many(3), words()).prop_map(|(known, written, label)| {
            let known = known.iter().map(|it| ("Naam".to_owned(), it.clone())).collect();
            let written = written.iter().map(|it| it.chars().take(60).collect()).collect();
            Block::Signature(Signature { known, written, label: label.chars().take(80).collect() })
        }),
        many(3).prop_map(Block::Writing),
        many(4).prop_map(|it| Block::Contents(it.into_iter().map(|it| (it, "1".to_owned())).collect())),
        Just(Block::NewPage),
    ]
}

fn table() -> impl Strategy<Value = Block> {
    (1..6_usize, 1..8_usize).prop_flat_map(|(columns, rows)| {
        let cell = prop_oneof![
            6 => perhaps().prop_map(|words| Cell::Words(Text::plain(&words))),
            1 => Just(Cell::Tick),
        ];
        let head = prop::collection::vec(words(), columns);
        (head, prop::collection::vec(prop::collection::vec(cell, columns), rows))
            .prop_map(|(head, rows)| Block::Table(Table { columns: Columns::Measured, head, rows }))
    })
}

/// Characters without spaces and hyphens at the end of a line, in one form.
fn letters(text: &str) -> Vec<char> {
    let drawn = Text::fact(text).words();
    let plain = |sign: char| if crate::unprintable(&sign.to_string()).is_empty() { sign } else { '\u{FFFD}' };
    let mut letters: Vec<char> = drawn.chars().map(plain).collect::<String>().nfd().collect();
    letters.retain(|sign| !sign.is_whitespace() && *sign != '\u{AD}');
    letters
}

fn read_letters(pdf: &Pdf) -> Vec<char> {
    let pages = read(pdf).unwrap();
    let said = pages.iter().flat_map(|page| &page.texts).filter(|text| text.said);
    let said: String = said.map(|text| text.text.as_str()).collect();
    let mut letters: Vec<char> = said.nfd().collect();
    letters.retain(|sign| !sign.is_whitespace() && *sign != '\u{AD}');
    letters
}

/// Every one of these stands in the file, letter for letter and in its order.
#[track_caller]
fn all_said(pdf: &Pdf, facts: &[&str]) {
    let read: String = read_letters(pdf).into_iter().collect();
    for fact in facts {
        let fact: String = letters(fact).into_iter().collect();
        assert!(read.contains(&fact), "{fact:?} is not said in {read:?}");
    }
}

fn texts_of(block: &Block) -> Vec<String> {
    let words = |texts: &[Text]| texts.iter().map(Text::words).collect::<Vec<_>>();
    match block {
        Block::Heading(_, text)
        | Block::LetterHeading(text)
        | Block::Paragraph(text)
        | Block::Introduction(text)
        | Block::Lead(text) => {
            vec![text.words()]
        }
        Block::Bullets(items) => items.iter().flat_map(|it| ["•".to_owned(), it.words()]).collect(),
        Block::Choices(items) => words(items),
        Block::Steps(items) => {
            (1..).zip(items).flat_map(|(number, it)| [format!("{number}."), it.words()]).collect()
        }
        Block::Facts(facts) => facts.iter().flat_map(|(label, it)| [label.words(), it.words()]).collect(),
        Block::Record(facts) => facts
            .iter()
            .flat_map(|(label, values)| std::iter::once(label.words()).chain(words(values)))
            .collect(),
        Block::Table(table) => {
            let cells = table.rows.iter().flatten().filter_map(|cell| match cell {
                Cell::Words(text) => Some(text.words()),
                Cell::Tick => None,
            });
            table.head.iter().cloned().chain(cells).collect()
        }
        Block::Signature(signature) => {
            let known = signature.known.iter().flat_map(|(label, value)| [label.clone(), value.clone()]);
            known.chain(signature.written.clone()).chain([signature.label.clone()]).collect()
        }
        Block::Writing(labels) | Block::Key(labels) => labels.clone(),
        Block::Contents(entries) => {
            entries.iter().flat_map(|(title, page)| [title.clone(), page.clone()]).collect()
        }
        Block::Space(_) | Block::NewPage => Vec::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_blocks_stay_on_their_page_and_lose_nothing(blocks in prop::collection::vec(block(), 1..7)) {
        let pdf = document_of(&blocks);
        stays_within_margins(&pdf);
        let mut said = read_letters(&pdf);
        let mut typed: Vec<char> = blocks.iter().flat_map(texts_of).flat_map(|text| letters(&text)).collect();
        said.sort_unstable();
        typed.sort_unstable();
        prop_assert_eq!(String::from_iter(said), String::from_iter(typed));
    }

    #[test]
    fn any_facts_make_a_consent_letter(
        names in prop::collection::vec(words(), 4),
        address in prop::collection::vec(perhaps(), 3),
        recipients in prop::collection::vec((words(), perhaps(), perhaps()), 1..6),
        choices in many(5),
        signers in prop::collection::vec((words(), words()), 1..4),
        explanations in prop::collection::vec(paragraph(), 0..3),
        own in prop::sample::select(vec![AddressedAs::Client, AddressedAs::Representative]),
    ) {
        let organisation = Organisation { name: names[0].clone(), ..organisation() };
        let recipient = |(name, kind, place): &(String, String, String)| Recipient {
            name: name.clone(), kind: kind.clone(), place: place.clone(),
        };
        let mut facts = ConsentLetterFacts {
            addressed_as: own,
            addressee: Addressee { lines: address.clone(), salutation: names[1].clone() },
            purpose: names[2].clone(),
            recipients: recipients.iter().map(recipient).collect(),
            choices: choices.clone(),
            signers: signers.iter().map(|(name, capacity)| Signer { name: name.clone(), capacity: capacity.clone() }).collect(),
            explanations: explanations.clone(),
            ..letter(&organisation)
        };
        facts.client.name.clone_from(&names[3]);
        let pdf = consent_letter(&facts).unwrap();
        stays_within_margins(&pdf);
        let above: Vec<&String> = names.iter().chain(&address).collect();
        let mut typed: Vec<&str> = choices.iter().map(String::as_str).collect();
        typed.extend([names[0].as_str(), &names[2], &names[3]]);
        typed.extend(above.iter().filter(|_| fits(&above)).map(|fact| fact.as_str()));
        typed.extend(signers.iter().flat_map(|(name, capacity)| [name.as_str(), capacity.as_str()]));
        all_said(&pdf, &typed);
    }

    #[test]
    fn any_facts_make_a_notice(
        names in prop::collection::vec(words(), 3),
        address in prop::collection::vec(perhaps(), 3),
        lines in prop::collection::vec(paragraph(), 3),
    ) {
        let organisation = Organisation { name: names[0].clone(), ..organisation() };
        let kinds = [NoticeLine::Recipient, NoticeLine::What, NoticeLine::Ground];
        let facts = NoticeLetterFacts {
            organisation: &organisation,
            today: today(),
            letter: NoticeLetter::Disclosed,
            letter_number: "B-7QK42MXA".to_owned(),
            addressee: Addressee { lines: address.clone(), salutation: names[1].clone() },
            addressed_as: AddressedAs::Representative,
            client: names[2].clone(),
            lines: kinds.into_iter().zip(lines.clone()).collect(),
        };
        let pdf = notice_letter(&facts).unwrap();
        stays_within_margins(&pdf);
        let above: Vec<&String> = names.iter().chain(&address).collect();
        let mut typed: Vec<&str> = lines.iter().map(String::as_str).collect();
        typed.extend([names[0].as_str(), &names[2]]);
        typed.extend(above.iter().filter(|_| fits(&above)).map(|fact| fact.as_str()));
        all_said(&pdf, &typed);
    }

    #[test]
    fn any_sections_make_a_statement(
        title in words(),
        lead in perhaps(),
        sections in prop::collection::vec((words(), paragraph(), many(4), words(), perhaps()), 1..6),
    ) {
        let section = |(heading, text, items, label, value): &(String, String, Vec<String>, String, String)| Section {
            heading: heading.clone(),
            parts: vec![
                Part::Paragraph(text.clone()),
                Part::Bullets(items.clone()),
                Part::Choices(items.clone()),
                Part::Facts(vec![Line { label: label.clone(), value: value.clone() }]),
            ],
        };
        let statement = Statement {
            title: title.clone(),
            lead: lead.clone(),
            sections: sections.iter().map(section).collect(),
            completeness: vec![Coverage {
                item: title.clone(),
                article: "AVG art. 13(1)(a)".to_owned(),
                verdict: Verdict::NotApplicable { reason: lead.clone() },
            }],
            layout: Layout::Sections,
        };
        let pdf = privacy_statement(&statement, &organisation(), today()).unwrap();
        stays_within_margins(&pdf);
        let mut typed: Vec<&str> = vec![&title, &lead];
        for (heading, text, items, ..) in &sections {
            typed.extend([heading.as_str(), text.as_str()]);
            typed.extend(items.iter().map(String::as_str));
        }
        all_said(&pdf, &typed);
    }
}
