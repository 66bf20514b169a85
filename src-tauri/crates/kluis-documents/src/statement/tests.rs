//! Every document of policy of every profile: all its words come back from the PDF in order, no page is blank, nothing is cropped.

use kluis_domain::law::Law;
use kluis_domain::organisation::Organisation;
use kluis_domain::profile::Profile;
use kluis_domain::statement::{PolicyDocument, StatementTexts, compose as compose_words};

use super::*;
use crate::reader::{ReadPage, read};
use crate::tests::stays_within_margins;
use crate::{Pdf, page_text, privacy_statement};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn made(kind: PolicyDocument, profile: &Profile, organisation: &Organisation) -> (Statement, Pdf) {
    let texts = StatementTexts::built_in(kind, profile.role);
    let words = compose_words(profile, organisation, Law::built_in(), texts, today()).unwrap();
    let pdf = privacy_statement(&words, organisation, today()).unwrap();
    (words, pdf)
}

fn example(kind: PolicyDocument, profile: &Profile) -> (Statement, Pdf) {
    made(kind, profile, &Organisation::example(profile))
}

/// Without spaces and hyphens, because lines are broken and words divided.
fn squeezed(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace() && *sign != '-' && *sign != '\u{AD}').collect()
}

/// What a file says, page after page, without heads and footers.
fn said(pdf: &Pdf) -> String {
    let page = |page: &ReadPage| {
        page.texts.iter().filter(|it| it.said).map(|it| it.text.clone()).collect::<String>()
    };
    squeezed(&read(pdf).unwrap().iter().map(page).collect::<String>())
}

fn pieces(part: &Part) -> Vec<String> {
    match part {
        Part::Paragraph(text) => vec![text.clone()],
        Part::Bullets(items) | Part::Steps(items) | Part::Choices(items) | Part::Writing(items) => {
            items.clone()
        }
        Part::Facts(facts) => {
            facts.iter().flat_map(|fact| [fact.label.clone(), fact.value.clone()]).collect()
        }
        Part::Table { head, rows } => std::iter::once(head).chain(rows).flatten().cloned().collect(),
        Part::Signature { known, written, label } => {
            let known = known.iter().map(|fact| fact.value.clone());
            known.chain(written.iter().cloned()).chain([label.clone()]).collect()
        }
    }
}

#[test]
fn every_word_of_every_document_comes_back_from_the_file_in_order() {
    for profile in Profile::built_in() {
        for kind in PolicyDocument::offered(profile) {
            let (words, pdf) = example(kind, profile);
            let said = said(&pdf);
            let mut rest = said.as_str();
            let sections = words
                .sections
                .iter()
                .flat_map(|it| std::iter::once(it.heading.clone()).chain(it.parts.iter().flat_map(pieces)));
            for piece in [words.title.clone(), words.lead.clone()].into_iter().chain(sections) {
                let Some((_, after)) = rest.split_once(&squeezed(&piece)) else {
                    panic!(
                        "{}, {kind:?}: {piece:?} is not there, or not after what stands before it",
                        profile.key
                    )
                };
                rest = after;
            }
            if words.layout == Layout::Sections {
                for coverage in &words.completeness {
                    assert!(
                        rest.contains(&squeezed(&coverage.article)),
                        "{}, {kind:?}: {}",
                        profile.key,
                        coverage.article
                    );
                }
            }
        }
    }
}

#[test]
fn no_page_is_blank_or_cropped() {
    for profile in Profile::built_in() {
        for kind in PolicyDocument::offered(profile) {
            let (_, pdf) = example(kind, profile);
            for page in stays_within_margins(&pdf) {
                assert!(page.texts.iter().filter(|it| it.said).count() > 3, "{}, {kind:?}", profile.key);
            }
        }
    }
}

#[test]
fn the_summary_is_one_page_for_every_profile() {
    for profile in Profile::built_in() {
        let (_, pdf) = example(PolicyDocument::Summary, profile);
        assert_eq!(page_text(&pdf).unwrap().len(), 1, "{}", profile.key);
        let long = Organisation {
            name: "Stichting Voorbeeldzorg en Begeleiding".to_owned(),
            street: "Burgemeester van den Voorbeeldlaan 1234".to_owned(),
            ..Organisation::example(profile)
        };
        let (_, pdf) = made(PolicyDocument::Summary, profile, &long);
        let read = page_text(&pdf).unwrap();
        assert_eq!(read.len(), 1, "{} with a long name leaves {:?}", profile.key, read.get(1));
    }
}

#[test]
fn a_regulation_has_numbered_articles_and_paragraphs_and_contents() {
    let profile = Profile::named("thuiszorg").unwrap();
    let (words, pdf) = example(PolicyDocument::Regulation, profile);
    let text = page_text(&pdf).unwrap().concat().join(" ");
    for (index, section) in words.sections.iter().enumerate() {
        let heading = squeezed(&format!("Artikel {}. {}", index + 1, section.heading));
        assert!(squeezed(&text).contains(&heading), "{heading}");
    }
    assert!(text.contains("Inhoud"));
    assert!(text.contains("1.1 In dit reglement betekenen deze woorden:"));
    assert!(text.contains("2.2 Het gaat om gegevens van:"));
    assert!(!text.contains("Waar staat wat"), "a regulation need not inform");
}

#[test]
fn the_places_to_sign_stand_with_the_promise() {
    for profile in Profile::built_in() {
        let (_, pdf) = example(PolicyDocument::Secrecy, profile);
        assert!(page_text(&pdf).unwrap().len() <= 2, "{}", profile.key);
    }
}
