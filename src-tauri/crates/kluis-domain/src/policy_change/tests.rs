//! Wijziging van een beleidsdocument (CE-14): what changed is told, and nothing else.

use super::*;
use crate::{
    law::Law,
    organisation::Organisation,
    profile::Profile,
    statement::{Layout, PolicyDocument, StatementTexts, compose},
};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn statement(sections: &[(&str, Vec<Part>)]) -> Statement {
    Statement {
        title: "Privacyverklaring".to_owned(),
        lead: "Van ons.".to_owned(),
        sections: sections
            .iter()
            .map(|(heading, parts)| Section { heading: (*heading).to_owned(), parts: parts.clone() })
            .collect(),
        completeness: Vec::new(),
        layout: Layout::Sections,
    }
}

fn told(old: &Statement, new: &Statement) -> Vec<SectionChange> {
    let earlier = Reading { statement: old, on: day("2026-01-05") };
    changes(earlier, Reading { statement: new, on: day("2026-11-22") })
}

fn paragraph(text: &str) -> Part {
    Part::Paragraph(text.to_owned())
}

#[test]
fn the_same_words_are_no_change_whatever_day_stands_in_them() {
    let old = statement(&[("Wijzigen", vec![paragraph("Dit is van 5 januari 2026. Vraag gerust.")])]);
    let new = statement(&[("Wijzigen", vec![paragraph("Dit is van 22 november 2026. Vraag gerust.")])]);
    assert!(told(&old, &new).is_empty());
}

#[test]
fn one_sentence_that_reads_otherwise_is_told_as_it_was_and_is() {
    let old =
        statement(&[("Bewaren", vec![paragraph("Wij bewaren niet te lang. Wij wissen binnen 3 maanden.")])]);
    let new =
        statement(&[("Bewaren", vec![paragraph("Wij bewaren niet te lang. Wij wissen binnen 2 maanden.")])]);
    assert_eq!(
        told(&old, &new),
        [SectionChange::Changed {
            heading: "Bewaren".to_owned(),
            was_heading: None,
            lines: vec![LineChange::Changed {
                was: "Wij wissen binnen 3 maanden.".to_owned(),
                becomes: "Wij wissen binnen 2 maanden.".to_owned(),
            }],
        }]
    );
}

#[test]
fn a_fact_with_another_value_is_the_same_fact() {
    let fact = |value: &str| {
        let fact = crate::prose::Fact { label: "Telefoon".to_owned(), value: value.to_owned() };
        statement(&[("Wie", vec![Part::Facts(vec![fact])])])
    };
    let found = told(&fact("0118 000 111"), &fact("06 00012345"));
    let SectionChange::Changed { lines, .. } = &found[0] else { panic!("changed") };
    assert_eq!(
        lines,
        &[LineChange::Changed {
            was: "Telefoon: 0118 000 111".to_owned(),
            becomes: "Telefoon: 06 00012345".to_owned()
        }]
    );
}

#[test]
fn items_come_and_go_and_sections_too() {
    let bullets = |items: &[&str]| Part::Bullets(items.iter().map(|it| (*it).to_owned()).collect());
    let old = statement(&[("Wie", vec![bullets(&["de arts", "de zorg"])]), ("Weg", vec![paragraph("Oud.")])]);
    let new = statement(&[
        ("Wie", vec![bullets(&["de arts", "de gemeente Duinveen"])]),
        ("Erbij", vec![paragraph("Nieuw.")]),
    ]);
    let heading = |it: &SectionChange| (it.heading().to_owned(), matches!(it, SectionChange::Changed { .. }));
    let found = told(&old, &new);
    let expected = [("Wie", true), ("Erbij", false), ("Weg", false)];
    assert_eq!(
        found.iter().map(heading).collect::<Vec<_>>(),
        expected.map(|(name, it)| (name.to_owned(), it))
    );
    let SectionChange::Changed { lines, .. } = &found[0] else { panic!("changed") };
    assert_eq!(lines.len(), 2, "one gone, one added: {lines:?}");
}

#[test]
fn a_section_under_another_heading_is_the_same_section() {
    let old = statement(&[("Bewaren", vec![paragraph("Een. Twee. Drie.")])]);
    let new = statement(&[("Hoe lang?", vec![paragraph("Een. Twee. Drie.")])]);
    let SectionChange::Changed { was_heading, lines, .. } = &told(&old, &new)[0] else { panic!("changed") };
    assert_eq!((was_heading.as_deref(), lines.len()), (Some("Bewaren"), 0));
}

#[test]
fn what_the_profile_says_otherwise_is_told_in_its_section() {
    let profile = Profile::named("thuiszorg").expect("a built-in profile");
    let organisation = Organisation::example(profile);
    let texts = StatementTexts::built_in(PolicyDocument::PrivacyStatement, profile.role);
    let composed = |profile: &Profile| {
        compose(profile, &organisation, Law::built_in(), texts, day("2026-11-22")).expect("a statement")
    };
    let mut other = profile.clone();
    let mut line = other.access.first().expect("somebody has access").clone();
    line.text = "de tandarts in Duinveen".to_owned();
    other.access.push(line);
    let (old, new) = (composed(profile), composed(&other));
    let on = day("2026-11-22");
    let found = changes(Reading { statement: &old, on }, Reading { statement: &new, on });
    assert_eq!(
        found,
        [SectionChange::Changed {
            heading: "Wie kan bij ons uw gegevens zien?".to_owned(),
            was_heading: None,
            lines: vec![LineChange::Added { text: "de tandarts in Duinveen".to_owned() }],
        }]
    );
}
