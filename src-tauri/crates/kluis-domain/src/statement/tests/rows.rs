//! Row by row (obligations.md 1.1): what each obligation of the five tables says, in which document of its profile, and that no
//! other profile says it. `rows.txt` has every row, also those that belong in no document, with the reason.

use std::collections::BTreeMap;

use super::*;

const ROWS: &str = include_str!("../rows.txt");

/// The tables of the catalogue: beginning of the row, profile, number of rows.
const TABLES: [(&str, &str, usize); 5] = [
    ("MX-", "platform", 37),
    ("ZT-", "thuiszorg", 107),
    ("CE-", "begeleid-wonen", 31),
    ("MW-", "behandeling", 51),
    ("RZ-", "jeugd-en-wmo", 61),
];

struct Obligation {
    row: &'static str,
    profile: &'static str,
    documents: Vec<PolicyDocument>,
    words: &'static str,
    only_here: bool,
}

fn obligations() -> Vec<Obligation> {
    ROWS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(obligation).collect()
}

fn obligation(line: &'static str) -> Obligation {
    let [row, documents, words] = line.splitn(3, " ; ").collect::<Vec<_>>()[..] else {
        panic!("three fields: {line}")
    };
    let (_, profile, _) = TABLES.iter().find(|(start, ..)| row.starts_with(start)).expect("a table");
    let bare = words.strip_prefix("! ");
    Obligation {
        row,
        profile,
        documents: documents.chars().filter(|sign| *sign != '-').map(kind).collect(),
        words: bare.unwrap_or(words),
        only_here: bare.is_some(),
    }
}

fn kind(sign: char) -> PolicyDocument {
    match sign {
        'V' => PolicyDocument::PrivacyStatement,
        'K' => PolicyDocument::Summary,
        'F' => PolicyDocument::FullStatement,
        'R' => PolicyDocument::Regulation,
        'A' => PolicyDocument::Announcement,
        'W' => PolicyDocument::Website,
        'C' => PolicyDocument::CameraRules,
        'E' => PolicyDocument::EmailRules,
        'S' => PolicyDocument::SocialMediaRules,
        'G' => PolicyDocument::Secrecy,
        other => panic!("no document is called {other}"),
    }
}

/// Every document of every profile, in small letters.
fn everything() -> BTreeMap<(&'static str, PolicyDocument), String> {
    let of = |profile: &'static Profile| {
        let one = move |kind| ((profile.key.as_str(), kind), text(&document(kind, profile)).to_lowercase());
        PolicyDocument::offered(profile).into_iter().map(one)
    };
    Profile::built_in().iter().flat_map(of).collect()
}

#[test]
fn every_row_of_the_five_tables_is_accounted_for() {
    let rows: Vec<_> = obligations().iter().map(|it| it.row).collect();
    for (start, key, count) in TABLES {
        assert_eq!(rows.iter().filter(|row| row.starts_with(start)).count(), count, "{start}");
        for row in profile(key).sources().iter().flat_map(|source| source.rows()) {
            let known = !row.starts_with(start) || rows.contains(&row.as_str()) || row == "MW-13.1-13.4";
            assert!(known, "{row} is cited by {key} and stands in no row");
        }
    }
    let mut unique = rows.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), rows.len(), "no row stands there twice");
    for obligation in obligations().iter().filter(|it| it.documents.is_empty()) {
        assert!(obligation.words.len() > 20, "{} says why not", obligation.row);
    }
}

#[test]
fn every_row_that_belongs_in_a_document_stands_in_it() {
    let all = everything();
    let lacking = obligations().into_iter().flat_map(|it| {
        let said = it.words.to_lowercase();
        let lacks =
            |kind: &&PolicyDocument| all.get(&(it.profile, **kind)).is_none_or(|text| !text.contains(&said));
        let lacking: Vec<_> = it.documents.iter().filter(lacks).copied().collect();
        lacking.into_iter().map(move |kind| format!("{} in {kind:?}: {}", it.row, it.words))
    });
    assert_eq!(lacking.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn what_only_one_profile_says_stands_in_no_document_of_another() {
    let all = everything();
    let strays = obligations().into_iter().filter(|it| it.only_here).flat_map(|it| {
        let said = it.words.to_lowercase();
        let strays = all.iter().filter(|((key, _), text)| *key != it.profile && text.contains(&said));
        strays
            .map(|((key, kind), _)| format!("{} in {kind:?} of {key}: {}", it.row, it.words))
            .collect::<Vec<_>>()
    });
    assert_eq!(strays.collect::<Vec<_>>(), Vec::<String>::new());
}

/// Shorter texts are words that anyone uses, such as "adres".
const LONG_ENOUGH: usize = 30;

/// A name that every organisation with such an officer uses.
const GENERAL: &str = "onze functionaris gegevensbescherming (fg)";

#[test]
fn no_text_of_a_profile_stands_in_a_document_of_another_that_does_not_have_it() {
    let all = everything();
    let texts = |profile: &Profile| {
        let own = profile.clauses.iter().map(|it| it.text.clone());
        profile_texts(profile).into_iter().chain(own).map(|text| text.to_lowercase()).collect::<Vec<_>>()
    };
    for profile in Profile::built_in() {
        let distinctive = |text: &&String| text.chars().count() >= LONG_ENOUGH && *text != GENERAL;
        for text in texts(profile).iter().filter(distinctive) {
            for other in Profile::built_in().iter().filter(|other| other.key != profile.key) {
                let has_it = texts(other).iter().any(|own| own.contains(text));
                let stray =
                    all.iter().find(|((key, _), said)| *key == other.key && !has_it && said.contains(text));
                assert!(
                    stray.is_none(),
                    "{} of {} says {text:?} of {}",
                    stray.map_or(String::new(), |((_, kind), _)| format!("{kind:?}")),
                    other.key,
                    profile.key
                );
            }
        }
    }
}
