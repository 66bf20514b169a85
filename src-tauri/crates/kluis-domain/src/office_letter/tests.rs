use std::collections::BTreeSet;

use super::*;
use crate::{client::ClientId, field::FieldFault, prose::Part, recipient::RecipientKind};

fn today() -> NaiveDate {
    "2026-11-22".parse().expect("a day")
}

fn nothing_is_unprintable(_: &str) -> Vec<char> {
    Vec::new()
}

fn emoji(text: &str) -> Vec<char> {
    text.chars().filter(|it| ('\u{1F300}'..'\u{1FAFF}').contains(it)).collect()
}

fn somebody() -> Option<ClientId> {
    Some(ClientId(Uuid::from_u128(7)))
}

fn example(kind: &OfficeLetterKind) -> LetterDraft {
    LetterDraft::example(kind, today())
}

fn kind(code: &str) -> &'static OfficeLetterKind {
    OfficeLetterKind::coded(code).expect("a built-in kind")
}

/// What a letter says, by a profile.
fn said(profile: &str, kind: &OfficeLetterKind, draft: &LetterDraft, reader: LetterReader) -> String {
    let profile = Profile::named(profile).expect("a built-in profile");
    let organisation = Organisation::example(profile);
    let rules = LetterRules { profile, organisation: &organisation, law: Law::built_in() };
    let typed = check(kind, draft, rules, today(), &nothing_is_unprintable).expect("a letter that passes");
    let client = LetterClient {
        name: "A.B. van den Berg".to_owned(),
        birth_date: "1 februari 1980".to_owned(),
        number: "1001".to_owned(),
        bsn: Bsn::parse("999900006").ok(),
    };
    let about = (kind.about == LetterAbout::Client).then_some(&client);
    let letter = compose(kind, &LetterFacts { rules, today: today(), client: about, reader, typed: &typed });
    let letter = letter.expect("words for every value");
    format!("{}\n{}\n{:?}", letter.title, letter.subject, letter.sections)
}

fn faults(kind: &OfficeLetterKind, draft: &LetterDraft) -> Vec<(String, FieldFault)> {
    let profile = Profile::named("thuiszorg").expect("a built-in profile");
    let organisation = Organisation::example(profile);
    let rules = LetterRules { profile, organisation: &organisation, law: Law::built_in() };
    let judged = check(kind, draft, rules, today(), &emoji);
    judged.err().map(|it| it.faults).unwrap_or_default().into_iter().map(|it| (it.field, it.fault)).collect()
}

#[test]
fn every_kind_is_read_has_a_code_of_its_own_and_says_which_rule_asks_it() {
    let kinds = OfficeLetterKind::built_in();
    let codes: BTreeSet<&str> = kinds.iter().map(|it| it.code.as_str()).collect();
    assert_eq!((codes.len(), kinds.len()), (23, 23));
    for kind in kinds {
        assert!(!kind.sources.is_empty() && kind.explanation.ends_with('.'), "{}", kind.code);
    }
    let words = LetterWords::built_in();
    assert!(words.client.keys().eq(words.other.keys()), "both readers have the same phrases");
}

#[test]
fn every_kind_says_everything_typed_to_every_reader_under_every_profile() {
    for profile in Profile::built_in() {
        for kind in OfficeLetterKind::built_in() {
            for reader in [LetterReader::Client, LetterReader::Representative, LetterReader::Other] {
                let draft = example(kind);
                let text = said(&profile.key, kind, &draft, reader);
                for (label, value) in checked(profile, kind, &draft).in_words(kind) {
                    let shown = value.lines().all(|line| {
                        line == "Ja" || text.contains(line) || label.starts_with("Wie ondertekent")
                    });
                    assert!(shown, "{} by {} lacks {label}: {value}", kind.code, profile.key);
                }
                let unfilled = text.split('{').skip(1).any(|rest| !rest.starts_with(' '));
                assert!(!unfilled, "{}: {text}", kind.code);
            }
        }
    }
}

fn checked(profile: &Profile, kind: &OfficeLetterKind, draft: &LetterDraft) -> CheckedLetter {
    let organisation = Organisation::example(profile);
    let rules = LetterRules { profile, organisation: &organisation, law: Law::built_in() };
    check(kind, draft, rules, today(), &nothing_is_unprintable).expect("a letter that passes")
}

#[test]
fn the_bsn_stands_only_where_the_kind_names_it_and_the_recipient_must_have_it() {
    use RecipientKind::*;
    for (code, recipient, named) in [
        ("transfer", Successor, true),
        ("transfer", Municipality, true),
        ("transfer", School, false),
        ("transfer", Employer, false),
        ("transferWiped", Hospital, true),
        ("transferWiped", Other, false),
        ("breachMunicipality", Municipality, false),
    ] {
        let kind = kind(code);
        let draft = LetterDraft { recipient_kind: Some(recipient), ..example(kind) };
        let text = said("thuiszorg", kind, &draft, LetterReader::Other);
        assert_eq!(text.contains("999900006"), named, "{code} to {recipient:?}");
    }
    for kind in OfficeLetterKind::built_in().iter().filter(|it| it.to == LetterTo::Client) {
        let text = said("thuiszorg", kind, &example(kind), LetterReader::Client);
        assert!(!text.contains("999900006"), "{}", kind.code);
    }
}

#[test]
fn last_days_follow_from_law_and_profile() {
    let day = "1-11-2026";
    for (profile, code, field, expected) in [
        // A month by the law, four weeks by MW-9.1.
        ("wettelijk-minimum", "requestAcknowledgement", "ontvangen", "1 december 2026"),
        ("jeugd-en-wmo", "requestAcknowledgement", "ontvangen", "29 november 2026"),
        ("thuiszorg", "requestExtension", "verzoek_van", "1 februari 2027"),
        ("thuiszorg", "complaintAcknowledgement", "klacht_van", "13 december 2026"),
        ("thuiszorg", "complaintExtension", "klacht_van", "10 januari 2027"),
        ("thuiszorg", "breachAuthority", "ontdekt_op", "4 november 2026"),
        ("thuiszorg", "breachMunicipality", "ontdekt_op", "2 november 2026 (te verifiëren)"),
    ] {
        let kind = kind(code);
        let mut draft = example(kind);
        for name in ["gebeurd_op", field] {
            if draft.fields.contains_key(name) {
                draft.fields.insert(name.to_owned(), day.to_owned());
            }
        }
        let text = said(profile, kind, &draft, LetterReader::Client);
        assert!(text.contains(expected), "{code} by {profile} lacks {expected}: {text}");
    }
}

#[test]
fn all_faults_are_told_at_once_each_at_its_field() {
    let kind = kind("requestAcknowledgement");
    let mut draft = example(kind);
    draft.client = None;
    for (field, typed) in [
        ("soort_verzoek", "thee"),
        ("ontvangen", "1-12-2026"),
        ("omschrijving", "Alles 🦊 graag"),
        ("ondertekenaar", "Els\u{202E}"),
        ("onbekend", "x"),
    ] {
        draft.fields.insert(field.to_owned(), typed.to_owned());
    }
    let expected = [
        ("client", FieldFault::Missing),
        ("soort_verzoek", FieldFault::NotAChoice),
        ("ontvangen", FieldFault::InTheFuture),
        ("omschrijving", FieldFault::Unprintable { signs: "🦊".to_owned() }),
        ("ondertekenaar", FieldFault::StrangeCharacters),
        ("onbekend", FieldFault::NotApplicable),
    ];
    assert_eq!(faults(kind, &draft), expected.map(|(field, fault)| (field.to_owned(), fault)));
}

#[test]
fn a_day_out_of_order_or_too_late_is_refused_and_an_open_one_is_the_last() {
    let kind = kind("requestExtension");
    for (typed, expected) in [
        ("", None),
        ("1-1-2027", None),
        ("15-11-2026", Some(FieldFault::BeforeOther)),
        ("17-2-2027", Some(FieldFault::TooLate { last: "2027-02-16".parse().expect("a day") })),
        ("31-2-2027", Some(FieldFault::NoSuchDay)),
    ] {
        let mut draft = example(kind);
        draft.fields.insert("nieuwe_dag".to_owned(), typed.to_owned());
        let found = faults(kind, &draft).into_iter().map(|(field, fault)| {
            assert_eq!(field, "nieuwe_dag");
            fault
        });
        assert_eq!(found.collect::<Vec<_>>(), Vec::from_iter(expected), "{typed}");
    }
}

#[test]
fn a_letter_to_another_organisation_needs_to_say_to_whom_and_one_about_nobody_has_no_client() {
    let transfer = kind("transfer");
    let draft = LetterDraft { recipient_kind: None, recipient_name: " ".to_owned(), ..example(transfer) };
    let found: Vec<String> = faults(transfer, &draft).into_iter().map(|(field, _)| field).collect();
    assert_eq!(found, ["recipientName", "recipientKind"]);
    let sheet = kind("breachAuthority");
    let draft = LetterDraft { client: somebody(), ..example(sheet) };
    assert_eq!(faults(sheet, &draft), [("client".to_owned(), FieldFault::NotApplicable)]);
}

#[test]
fn what_is_missing_shows_as_the_name_of_its_field_in_a_preview() {
    let kind = kind("decisionRefused");
    let draft = LetterDraft { fields: Default::default(), ..example(kind) };
    let profile = Profile::named("thuiszorg").expect("a built-in profile");
    let organisation = Organisation::example(profile);
    let rules = LetterRules { profile, organisation: &organisation, law: Law::built_in() };
    let (typed, faults) = check_loosely(kind, &draft, rules, today(), &nothing_is_unprintable);
    assert_eq!(faults.len(), 6);
    let facts =
        LetterFacts { rules, today: today(), client: None, reader: LetterReader::Client, typed: &typed };
    let letter = compose(kind, &facts).expect("words");
    let paragraphs = letter.sections.iter().flat_map(|it| &it.parts);
    assert!(paragraphs.into_iter().any(|it| *it == Part::Paragraph("[Leg uit waarom]".to_owned())));
}

#[test]
fn a_name_that_nothing_fills_or_that_stands_twice_is_refused_when_the_file_is_read() {
    let found = OfficeLetterKind::files().find(|(kind, _)| kind.code == "requestAcknowledgement");
    let text = found.expect("a built-in kind").1;
    let unknown = text.replace("{antwoord}", "{antwoordt}");
    assert!(matches!(
        OfficeLetterKind::read(&unknown, LetterWords::built_in()),
        Err(OfficeLetterFault::Prose { fault: crate::prose::ProseFault::UnknownName { .. } })
    ));
    for (from, to, name) in [
        ("otherwise = \"antwoord_uiterlijk\"", "otherwise = \"ooit\"", "ooit"),
        ("terms = [\"access\"]", "terms = [\"later\"]", "later"),
        ("from = \"ontvangen\"", "from = \"antwoord\"", "antwoord"),
        ("default = \"inzage\"", "default = \"thee\"", "thee"),
        ("include = [\"why\"", "include = [\"waarom\"", "waarom"),
    ] {
        let fault = OfficeLetterKind::read(&text.replace(from, to), LetterWords::built_in());
        assert_eq!(fault, Err(OfficeLetterFault::NoSuchName { name: name.to_owned() }));
    }
    let twice = text.replace("name = \"antwoord\"", "name = \"organisatie\"").replace("{antwoord}", "");
    let fault = OfficeLetterKind::read(&twice, LetterWords::built_in());
    assert_eq!(fault, Err(OfficeLetterFault::DoubleName { name: "organisatie".to_owned() }));
    assert!(matches!(
        OfficeLetterKind::read("code = 3", LetterWords::built_in()),
        Err(OfficeLetterFault::Toml { .. })
    ));
}

#[test]
fn a_form_starts_with_what_is_known() {
    let profile = Profile::named("thuiszorg").expect("a built-in profile");
    let organisation = Organisation::example(profile);
    let rules = LetterRules { profile, organisation: &organisation, law: Law::built_in() };
    let start = defaults(kind("requestAcknowledgement"), rules, today()).expect("words");
    assert_eq!(start["ontvangen"], "22-11-2026");
    assert_eq!(start["ondertekenaar"], organisation.contact.name);
    assert_eq!(start["omschrijving"], "");
}
