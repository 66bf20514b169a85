//! Beleidsprofiel (AVG art. 24(2)): the built-in profiles against the obligation catalogue, and who signs at what age.

use proptest::prelude::*;

use super::*;
use crate::law::Law;

const HOME_CARE: &str = include_str!("../../../../../assets/profiles/thuiszorg.toml");

fn profile(key: &str) -> &'static Profile {
    Profile::named(key).expect("a built-in profile")
}

fn term(text: &str) -> Term {
    text.parse().expect("a term")
}

#[test]
fn every_built_in_profile_is_read() {
    let keys: Vec<_> = Profile::built_in().iter().map(|profile| profile.key.as_str()).collect();
    assert_eq!(
        keys,
        ["thuiszorg", "begeleid-wonen", "behandeling", "jeugd-en-wmo", "platform", "wettelijk-minimum"]
    );
}

/// Each row of the obligation catalogue that holds a term: profile, kind, term, its row, from when.
#[test]
fn terms_equal_the_catalogue() {
    use Anchor::{AnswerTerm, Decision, EndOfRetention, Receipt};
    use TermKind as Kind;
    let rows = [
        ("platform", Kind::Access, "1 month", "MX-32", Receipt),
        ("platform", Kind::CorrectionExecution, "1 month", "MX-32", Receipt),
        ("platform", Kind::Extension, "2 months", "MX-32", AnswerTerm),
        ("thuiszorg", Kind::Access, "1 month", "ZT-16.3", Receipt),
        ("thuiszorg", Kind::Copy, "1 month", "ZT-16.3", Receipt),
        ("thuiszorg", Kind::CorrectionAnswer, "1 month", "ZT-16.4", Receipt),
        ("thuiszorg", Kind::Objection, "1 month", "ZT-16.4", Receipt),
        ("thuiszorg", Kind::Refusal, "1 month", "ZT-16.7", Receipt),
        ("thuiszorg", Kind::Extension, "2 months", "ZT-16.5", AnswerTerm),
        ("thuiszorg", Kind::ExtensionNotice, "1 month", "ZT-16.5", Receipt),
        ("thuiszorg", Kind::DestructionOnRequest, "3 months", "ZT-17.2", Receipt),
        ("thuiszorg", Kind::DestructionAfterExpiry, "3 months", "ZT-17.2", EndOfRetention),
        ("thuiszorg", Kind::DestructionAfterExpiry, "1 year", "ZT-17.1.5", EndOfRetention),
        ("begeleid-wonen", Kind::Access, "1 month", "CE-12i", Receipt),
        ("begeleid-wonen", Kind::CorrectionAnswer, "1 month", "CE-12i", Receipt),
        ("begeleid-wonen", Kind::CorrectionExecution, "4 weeks", "CE-12i", Decision),
        ("begeleid-wonen", Kind::Refusal, "4 weeks", "CE-12i", Decision),
        ("behandeling", Kind::Access, "4 weeks", "MW-9.1", Receipt),
        ("behandeling", Kind::Copy, "4 weeks", "MW-9.1", Receipt),
        ("behandeling", Kind::CorrectionAnswer, "4 weeks", "MW-10.2", Receipt),
        ("behandeling", Kind::DestructionOnRequest, "3 months", "MW-11.3", Receipt),
        ("jeugd-en-wmo", Kind::Access, "4 weeks", "RZ-4.4", Receipt),
        ("jeugd-en-wmo", Kind::Copy, "4 weeks", "RZ-4.6", Receipt),
        ("jeugd-en-wmo", Kind::CorrectionAnswer, "4 weeks", "RZ-4.8", Receipt),
        ("jeugd-en-wmo", Kind::CorrectionExecution, "30 days", "RZ-4.10", Decision),
        ("jeugd-en-wmo", Kind::CorrectionExecution, "14 working days", "RZ-4.11b", Decision),
        ("jeugd-en-wmo", Kind::Refusal, "30 days", "RZ-4.2", Receipt),
        ("jeugd-en-wmo", Kind::Refusal, "4 weeks", "RZ-4.5", Receipt),
        ("jeugd-en-wmo", Kind::DestructionOnRequest, "3 months", "RZ-3.8", Receipt),
        ("jeugd-en-wmo", Kind::DestructionAfterExpiry, "3 months", "RZ-3.8", EndOfRetention),
        ("jeugd-en-wmo", Kind::DestructionAfterExpiry, "1 year", "RZ-3.5", EndOfRetention),
    ];
    for (key, kind, within, row, from) in rows {
        let wanted = (Within::Term(term(within)), from);
        let found = profile(key)
            .terms_of(kind)
            .any(|it| (it.within, it.from) == wanted && it.source.rows().iter().any(|source| source == row));
        assert!(found, "{row}: {key} has {kind:?} within {within}");
    }
    for key in ["begeleid-wonen", "behandeling", "jeugd-en-wmo"] {
        assert_eq!(profile(key).terms_of(Kind::Extension).count(), 0, "{key} knows no extension");
    }
    let promptly = profile("thuiszorg").terms_of(Kind::CorrectionExecution).next().map(|it| it.within);
    assert_eq!(promptly, Some(Within::Promptly), "ZT-13.5");
}

#[test]
fn retention_equals_the_catalogue() {
    use RetentionCategory as Kept;
    let rows = [
        ("thuiszorg", Kept::Care, Keep::Term(term("15 years")), Anchor::Creation, "ZT-17.1.1"),
        ("thuiszorg", Kept::MedicationList, Keep::Term(term("2 years")), Anchor::Creation, "ZT-17.1.4a"),
        ("thuiszorg", Kept::MedicationIncident, Keep::Term(term("15 years")), Anchor::Creation, "ZT-17.1.4b"),
        ("thuiszorg", Kept::Financial, Keep::Term(term("7 years")), Anchor::Creation, "ZT-17.1.6"),
        ("thuiszorg", Kept::Staff, Keep::Term(term("2 years")), Anchor::EndOfEmployment, "ZT-17.1.7"),
        ("begeleid-wonen", Kept::Care, Keep::ByLaw, Anchor::LastChange, "CE-09"),
        ("begeleid-wonen", Kept::IdentityCopy, Keep::Term(term("6 months")), Anchor::Receipt, "CE-12k"),
        ("behandeling", Kept::Care, Keep::ByLaw, Anchor::LastChange, "MW-12.1"),
        ("jeugd-en-wmo", Kept::Care, Keep::Term(term("7 years")), Anchor::Creation, "RZ-1.2c"),
        (
            "jeugd-en-wmo",
            Kept::WebsiteApplication,
            Keep::Term(term("3 months")),
            Anchor::EndOfBookYear,
            "RZ-1.1d",
        ),
        ("platform", Kept::Account, Keep::WhileNeeded, Anchor::EndOfUse, "MX-19"),
    ];
    for (key, category, keep, from, row) in rows {
        let rule = profile(key).retentions.iter().find(|rule| rule.category == category).expect("a rule");
        assert_eq!((rule.keep, rule.from), (keep, from), "{row}");
        assert!(rule.source.rows().iter().any(|source| source == row), "{row}");
    }
}

#[test]
fn parameters_equal_the_catalogue() {
    let of = profile;
    assert_eq!(of("platform").role, ProcessingRole::Processor, "MX-11");
    assert_eq!(of("platform").request.recipient, RequestRecipient::Controller, "MX-31");
    assert_eq!(of("thuiszorg").request.recipient, RequestRecipient::PrivacyOfficer, "ZT-16.1");
    assert_eq!(of("begeleid-wonen").request.recipient, RequestRecipient::Professional, "CE-12h");
    assert_eq!(of("behandeling").request.form, RequestForm::WrittenWithReason, "MW-11.1");
    assert_eq!(of("jeugd-en-wmo").request.form, RequestForm::Written, "RZ-4.7");
    assert!(of("thuiszorg").request.suspended_for_identity, "ZT-16.6");
    assert_eq!(of("thuiszorg").changes.notice, Some(term("4 weeks")), "ZT-23.2");
    assert_eq!(of("jeugd-en-wmo").officer.appointment, Appointment::None, "RZ has no FG");
    assert!(of("behandeling").officer.registered, "MW-16");
    assert_eq!(of("jeugd-en-wmo").fee.rule, Fee::CopyFeePossible, "RZ-4.6");
    let counts = |key: &str| (of(key).complaints.len(), of(key).bases.named.len());
    assert_eq!(counts("platform").0, 3, "MX-34");
    assert_eq!(counts("begeleid-wonen"), (3, 5), "CE-13, CE-07");
    assert_eq!(counts("behandeling"), (3, 6), "MW-18, MW-5");
    assert_eq!(counts("thuiszorg").1, 6, "ZT-8");
    assert_eq!(counts("jeugd-en-wmo").0, 5, "RZ-4.12");
    assert_eq!(of("begeleid-wonen").purposes.len(), 7, "CE-04");
    assert_eq!(of("behandeling").subjects.len(), 5, "MW-0");
    assert!(of("thuiszorg").age_rule.bands.is_empty(), "ZT has no ages");
    let order = &of("thuiszorg").representatives.order;
    assert_eq!(
        *order,
        [RepresentativeKind::WrittenProxy, RepresentativeKind::Partner, RepresentativeKind::ChildOrSibling],
        "ZT-5.1"
    );
    let audit = of("jeugd-en-wmo").consent("auditInspection").expect("RZ-2.8");
    assert_eq!((audit.valid, audit.form), (Some(term("1 day")), ConsentForm::Written), "RZ-2.8");
}

#[test]
fn applications_are_kept_as_the_organisation_says_or_as_the_program_chooses() {
    for profile in Profile::built_in() {
        let rule = profile.application_rule();
        assert_eq!((rule.keep, rule.from), (term("3 months"), Anchor::EndOfBookYear), "{}", profile.key);
        let own = profile.key == "jeugd-en-wmo";
        assert_eq!(rule.source.rows()[0] == "RZ-1.1d", own, "{}", profile.key);
        assert_eq!(profile.decisions.announce, term("8 weeks"), "{}", profile.key);
        assert_eq!(profile.decisions.source.rows(), ["Dossierkluis"], "nobody else says so");
    }
    let silent = HOME_CARE.replacen("[applications]\nkeep = \"3 months\"\nfrom = \"endOfBookYear\"\nsource = [\"Dossierkluis\", \"AVG art. 5(1)(e)\"]\n", "", 1);
    assert_eq!(Profile::parse(&silent), Err(ProfileFault::Empty { field: "applications".to_owned() }));
}

#[test]
fn every_rule_names_its_source() {
    let laws = [
        "AVG",
        "UAVG",
        "BW",
        "Jeugdwet",
        "Wmo 2015",
        "Wabvpz",
        "Wkkgz",
        "AWR",
        "CE-",
        "MW-",
        "MX-",
        "RZ-",
        "ZT-",
        "Dossierkluis",
    ];
    for profile in Profile::built_in() {
        for row in profile.sources().iter().flat_map(|source| source.rows()) {
            assert!(laws.iter().any(|law| row.starts_with(law)), "{}: {row}", profile.key);
        }
    }
}

#[test]
fn a_fault_names_line_and_field() {
    let line = |text: &str| 1 + HOME_CARE.lines().position(|it| it == text).expect("a line") as u32;
    let fault = |from: &str, to: &str| {
        Profile::parse(&HOME_CARE.replacen(from, to, 1)).expect_err("broken on purpose")
    };
    let toml = |fault| ProfileFault::Toml { fault };

    let strange = fault("role = ", "rol = ");
    let expected = TomlFault::UnknownField { line: line("role = \"controller\""), field: "rol".to_owned() };
    assert_eq!(strange, toml(expected));

    let wrong = fault("within = \"1 month\"", "within = \"1 moon\"");
    let expected = TomlFault::WrongValue { line: line("within = \"1 month\""), field: "within".to_owned() };
    assert_eq!(wrong, toml(expected));

    let missing = fault("rule = \"freeUnlessExcessive\"\n", "");
    let expected = TomlFault::MissingField { line: line("[fee]"), field: "rule".to_owned() };
    assert_eq!(missing, toml(expected));

    let unsourced = fault("source = [\"ZT-24\"]", "source = []");
    let expected = TomlFault::WrongValue { line: line("source = [\"ZT-24\"]"), field: "source".to_owned() };
    assert_eq!(unsourced, toml(expected));

    let unfinished = fault("name = \"Thuiszorg\"", "name = \"Thuiszorg");
    assert_eq!(unfinished, toml(TomlFault::Syntax { line: line("name = \"Thuiszorg\"") }));
}

#[test]
fn rules_that_contradict_one_another_are_refused() {
    let fault = |from: &str, to: &str| {
        Profile::parse(&HOME_CARE.replacen(from, to, 1)).expect_err("broken on purpose")
    };
    let unnamed = fault("\"consent\", \"contract\", ", "\"contract\", ");
    assert!(matches!(unnamed, ProfileFault::PurposeWithoutBasis { .. }), "{unnamed:?}");
    let ages = "[ageRule]\n\n[[ageRule.bands]]\nfrom = 1\nsigns = \"client\"\nsource = [\"ZT-5.1\"]\n";
    let gap = fault("[ageRule]\n", ages);
    assert!(matches!(gap, ProfileFault::AgesDoNotJoin { .. }), "{gap:?}");
}

#[test]
fn the_stricter_of_profile_and_law_holds() {
    let limits = |key: &str, kind| {
        let found = effective_term(profile(key), Law::built_in(), kind).limits;
        found.into_iter().map(|limit| (limit.within, limit.from)).collect::<Vec<_>>()
    };
    let within = |text: &str, from| (Within::Term(term(text)), from);
    let (receipt, decision) = (Anchor::Receipt, Anchor::Decision);
    let cases = [
        ("MW-9.1", "behandeling", TermKind::Access, vec![within("4 weeks", receipt)]),
        ("ZT-16.3", "thuiszorg", TermKind::Access, vec![within("1 month", receipt)]),
        ("ZT-17.2 below AVG", "thuiszorg", TermKind::DestructionOnRequest, vec![within("1 month", receipt)]),
        (
            "ZT-13.5 capped",
            "thuiszorg",
            TermKind::CorrectionExecution,
            vec![(Within::Promptly, decision), within("1 month", receipt)],
        ),
        (
            "CE-12i capped",
            "begeleid-wonen",
            TermKind::CorrectionExecution,
            vec![within("4 weeks", decision), within("1 month", receipt)],
        ),
        (
            "RZ-4.11b beats RZ-4.10",
            "jeugd-en-wmo",
            TermKind::CorrectionExecution,
            vec![within("14 working days", decision), within("1 month", receipt)],
        ),
        ("RZ-4.5 beats RZ-4.2", "jeugd-en-wmo", TermKind::Refusal, vec![within("4 weeks", receipt)]),
        (
            "RZ-4.2 and February",
            "jeugd-en-wmo",
            TermKind::Objection,
            vec![within("30 days", receipt), within("1 month", receipt)],
        ),
        (
            "ZT-17.2 beats ZT-17.1.5",
            "thuiszorg",
            TermKind::DestructionAfterExpiry,
            vec![within("3 months", Anchor::EndOfRetention)],
        ),
        ("law alone", "wettelijk-minimum", TermKind::Access, vec![within("1 month", receipt)]),
    ];
    for (row, key, kind, expected) in cases {
        assert_eq!(limits(key, kind), expected, "{row}");
    }
    assert_eq!(effective_extension(profile("behandeling"), Law::built_in()), None, "MW has none");
    assert!(effective_extension(profile("thuiszorg"), Law::built_in()).is_some(), "ZT-16.5");
}

#[test]
fn nothing_is_kept_shorter_or_longer_than_the_law_says() {
    let kept = |key: &str, category, law| {
        let rows = effective_retention(profile(key), Law::built_in());
        rows.into_iter().find(|row| row.category == category && row.law == law).map(|row| row.keeping)
    };
    use RetentionCategory as Kept;
    let twenty = Some(Keeping::Term(term("20 years"), Anchor::LastChange));
    assert_eq!(kept("thuiszorg", Kept::Care, Some(TermKey::RetentionWgbo)), twenty, "ZT-17.1.1 below WGBO");
    assert_eq!(
        kept("jeugd-en-wmo", Kept::Care, Some(TermKey::RetentionJeugdwet)),
        twenty,
        "RZ-1.2c below Jeugdwet"
    );
    let own = Some(Keeping::Term(term("15 years"), Anchor::Creation));
    assert_eq!(kept("thuiszorg", Kept::Care, Some(TermKey::RetentionWmo)), own, "ZT-17.1.1 fine for Wmo");
    let books = Some(Keeping::Term(term("7 years"), Anchor::EndOfBookYear));
    assert_eq!(
        kept("thuiszorg", Kept::Financial, Some(TermKey::RetentionFinancial)),
        books,
        "ZT-17.1.6 against AWR 52"
    );
    let none = Some(Keeping::Term(term("0 days"), Anchor::Receipt));
    assert_eq!(
        kept("begeleid-wonen", Kept::IdentityCopy, Some(TermKey::RetentionIdentityCopy)),
        none,
        "CE-12k"
    );
}

/// Who signs, at 11, 12, 15, 16, 17, 18, and at the uncertain ages 11-12, 15-16 and 10-18.
#[test]
fn signers_by_profile_law_and_age() {
    let (c, p, b) = (Signers::Client, Signers::Representative, Signers::Both);
    let ages: [(u8, u8); 9] =
        [(11, 11), (12, 12), (15, 15), (16, 16), (17, 17), (18, 18), (11, 12), (15, 16), (10, 18)];
    let cases = [
        ("thuiszorg", Regime::Wgbo, [p, b, b, c, c, c, b, b, b]),
        ("thuiszorg", Regime::Wmo, [p, c, c, c, c, c, b, c, b]),
        ("thuiszorg", Regime::Uavg, [p, p, p, c, c, c, p, b, b]),
        ("begeleid-wonen", Regime::Wgbo, [p, b, b, c, c, c, b, b, b]),
        ("begeleid-wonen", Regime::Wmo, [p, c, c, c, c, c, b, c, b]),
        ("behandeling", Regime::Wgbo, [p, b, b, c, c, c, b, b, b]),
        ("behandeling", Regime::Uavg, [p, b, b, c, c, c, b, b, b]),
        ("behandeling", Regime::Wabvpz, [p, b, b, c, c, c, b, b, b]),
        ("jeugd-en-wmo", Regime::Jeugdwet, [p, b, b, c, c, c, b, b, b]),
        ("jeugd-en-wmo", Regime::Wmo, [p, b, b, c, c, c, b, b, b]),
        ("jeugd-en-wmo", Regime::Uavg, [p, p, p, c, c, c, p, b, b]),
        ("platform", Regime::Uavg, [p, p, p, c, c, c, p, b, b]),
        ("wettelijk-minimum", Regime::Jeugdwet, [p, b, b, c, c, c, b, b, b]),
        ("wettelijk-minimum", Regime::Wabvpz, [p, b, b, c, c, c, b, b, b]),
    ];
    for (key, regime, expected) in cases {
        let rule = &profile(key).age_rule;
        let found = ages.map(|range| signers(rule, Law::built_in(), regime, range).signers);
        assert_eq!(found, expected, "{key}, {regime:?}, at {ages:?}");
    }
}

#[test]
fn the_verdict_says_why() {
    let rule = &profile("jeugd-en-wmo").age_rule;
    let verdict = signers(rule, Law::built_in(), Regime::Jeugdwet, (13_u8, 13_u8));
    assert_eq!(verdict.signers, Signers::Both);
    let short = SignerReason::ProfileFallsShort {
        source: vec!["RZ-1.7".to_owned()],
        article: "Jeugdwet art. 7.3.4 en 7.3.5".to_owned(),
        signs: Signers::Representative,
    };
    assert!(verdict.reasons.contains(&short), "RZ-1.7 against the law: {:?}", verdict.reasons);

    let strict = signers(&profile("behandeling").age_rule, Law::built_in(), Regime::Uavg, (13_u8, 13_u8));
    let more = SignerReason::ProfileAsksMore { source: vec!["MW-7.3".to_owned()], signs: Signers::Both };
    assert!(strict.reasons.contains(&more), "MW-7.3 asks the client too: {:?}", strict.reasons);

    let unsure = signers(rule, Law::built_in(), Regime::Jeugdwet, (16_u8, 15_u8));
    let why = SignerReason::AgeUncertain { youngest: 15, oldest: 16 };
    assert!(unsure.reasons.contains(&why), "a partial birth date: {:?}", unsure.reasons);
}

fn any_signers() -> impl Strategy<Value = Signers> {
    prop_oneof![Just(Signers::Client), Just(Signers::Representative), Just(Signers::Both)]
}

proptest! {
    #[test]
    fn asking_both_is_a_union(one in any_signers(), other in any_signers(), third in any_signers()) {
        prop_assert_eq!(one.and(one), one);
        prop_assert_eq!(one.and(other), other.and(one));
        prop_assert_eq!(one.and(other).and(third), one.and(other.and(third)));
        prop_assert!(one.and(other).covers(one));
    }

    #[test]
    fn a_wider_range_of_ages_never_takes_a_signer_away(
        place in 0_usize..6, regime in 0_usize..5, youngest in 0_u32..110, years in 0_u32..20, age in 0_u32..20,
    ) {
        let rule = &Profile::built_in()[place].age_rule;
        let regime = Regime::ALL[regime];
        let at = |range: (u32, u32)| signers(rule, Law::built_in(), regime, range).signers;
        let inside = youngest + age.min(years);
        prop_assert!(at((youngest, youngest + years)).covers(at((inside, inside))));
    }

    #[test]
    fn the_law_is_always_followed(place in 0_usize..6, regime in 0_usize..5, age in 0_u32..120) {
        let rule = &Profile::built_in()[place].age_rule;
        let regime = Regime::ALL[regime];
        let found = signers(rule, Law::built_in(), regime, (age, age)).signers;
        prop_assert!(found.covers(Law::built_in().age_band(regime, age).signs));
    }
}

#[test]
fn a_file_to_change_is_explained_in_dutch_and_reads_back_as_the_same_profile() {
    for profile in Profile::built_in() {
        let text = Profile::built_in_text(&profile.key).expect("a built-in text");
        let file = Profile::file_to_change(text);
        assert!(file.starts_with("# Dit is het beleid van uw organisatie"), "{}", profile.key);
        assert!(!file.contains("catalogue"), "no English remarks: {}", profile.key);
        let (read, kept) = Profile::read_file(file.as_bytes()).expect("what was saved can be read");
        assert_eq!((&read, &kept), (profile, &file), "{}", profile.key);
        assert_eq!(Profile::file_to_change(&file), file, "an own text keeps its remarks");
        assert_eq!(changes(text, &file), Ok(vec![]), "{}", profile.key);
    }
    let with_mark = format!("\u{feff}{}", HOME_CARE.replace('\n', "\r\n"));
    assert!(Profile::read_file(with_mark.as_bytes()).is_ok(), "as an editor on Windows saves it");
}

#[test]
fn every_fault_of_a_file_is_told_with_its_line() {
    let broken = HOME_CARE
        .replacen("within = \"1 month\"", "within = \"1 maand\"", 1)
        .replacen("category = \"financial\"", "category = \"geld\"", 1)
        .replacen("reach = \"privacyOfficer\"", "bereik = \"privacyOfficer\"", 1);
    let line = |text: &str| 1 + broken.lines().position(|it| it == text).expect("a line") as u32;
    let found = Profile::read_file(broken.as_bytes()).expect_err("broken on purpose");
    let lines: Vec<_> = found.iter().map(ProfileFault::line).collect();
    for wanted in ["within = \"1 maand\"", "category = \"geld\"", "bereik = \"privacyOfficer\""] {
        assert!(lines.contains(&Some(line(wanted))), "{wanted}: {found:?}");
    }
    assert_eq!(found.len(), 3, "{found:?}");

    let latin = b"name = \"Zorg\"\nkey = \"\xe9\"";
    assert_eq!(Profile::read_file(latin), Err(vec![ProfileFault::NotText { line: 2 }]));
    let large = vec![b'#'; FILE_LIMIT + 1];
    assert_eq!(Profile::read_file(&large), Err(vec![ProfileFault::TooLarge { limit: 1 }]));
    let strange = HOME_CARE.replacen("kind = \"shareWithCarers\"", "kind = \"delen\"", 1);
    let kind = "delen".to_owned();
    let line = 1 + strange.lines().position(|it| it == "kind = \"delen\"").expect("a line") as u32;
    assert_eq!(
        Profile::read_file(strange.as_bytes()),
        Err(vec![ProfileFault::UnknownConsent { line, kind }])
    );
    assert!(Profile::read_file(b"").is_err());
}

#[test]
fn changes_are_told_in_words() {
    let after = HOME_CARE
        .replacen("keep = \"15 years\"\nfrom = \"creation\"", "keep = \"20 years\"\nfrom = \"lastChange\"", 1)
        .replacen("appointment = \"appointed\"", "appointment = \"none\"", 1);
    let found = changes(HOME_CARE, &after).expect("both are TOML");
    let said = |subject: &str, gone: &str, added: &str| ProfileChange {
        subject: subject.to_owned(),
        gone: vec![gone.to_owned()],
        added: vec![added.to_owned()],
    };
    assert_eq!(
        found,
        [
            said("Functionaris gegevensbescherming (FG)", "is er", "is er niet"),
            said(
                "Bewaartermijnen",
                "zorgdossier, 15 jaar, vanaf: het maken van het stuk, daarna: vernietigen",
                "zorgdossier, 20 jaar, vanaf: de laatste wijziging, daarna: vernietigen"
            ),
        ]
    );
    let turned = HOME_CARE.replacen(
        "order = [\"writtenProxy\", \"partner\", \"childOrSibling\"]",
        "order = [\"partner\", \"writtenProxy\", \"childOrSibling\"]",
        1,
    );
    assert_eq!(changes(HOME_CARE, &turned).expect("TOML").len(), 1, "another order is another rule");
}

/// Whatever differs between two built-in profiles is told, and no English word of the file is left in it.
#[test]
fn every_part_of_a_profile_has_its_words() {
    let of_the_file = |word: &str| {
        word.starts_with(|sign: char| sign.is_ascii_lowercase())
            && word.contains(|sign: char| sign.is_ascii_uppercase())
    };
    let english = |line: &&String| line.split([',', ' ', ':', '(']).any(of_the_file);
    for one in Profile::built_in() {
        for other in Profile::built_in().iter().filter(|other| other.key != one.key) {
            let text = |profile: &Profile| Profile::built_in_text(&profile.key).expect("a text");
            let found = changes(text(one), text(other)).expect("both are TOML");
            assert!(5 < found.len(), "{} and {}", one.key, other.key);
            let strange = found.iter().flat_map(|it| it.gone.iter().chain(&it.added)).find(english);
            assert_eq!(strange, None, "{} and {}", one.key, other.key);
        }
    }
}

#[test]
fn a_key_of_an_own_profile_names_its_version() {
    assert_eq!(Profile::own_version(&Profile::own_key(12)), Some(12));
    for key in ["eigen", "eigen-", "eigen-0", "eigen-01", "eigen-x", "thuiszorg", "eigen-99999999999"] {
        assert_eq!(Profile::own_version(key), None, "{key}");
    }
}

proptest! {
    /// A file is anything: whatever it holds, it is read or refused with faults, and nothing panics.
    #[test]
    fn a_hostile_file_is_read_or_refused(
        place in 0_usize..6, at in 0_usize..20_000, bytes in proptest::collection::vec(any::<u8>(), 0..40), cut in 0_usize..60,
    ) {
        let key = &Profile::built_in()[place].key;
        let mut content = Profile::built_in_text(key).expect("a text").as_bytes().to_vec();
        let at = at.min(content.len());
        let end = (at + cut).min(content.len());
        content.splice(at..end, bytes);
        if let Err(faults) = Profile::read_file(&content) {
            prop_assert!(!faults.is_empty());
        }
    }

    #[test]
    fn mutated_lines_are_told(place in 0_usize..6, line in 0_usize..600, word in "[a-z\\[\\]=\" .#]{0,20}") {
        let text = Profile::built_in_text(&Profile::built_in()[place].key).expect("a text");
        let mut lines: Vec<&str> = text.lines().collect();
        let line = line.min(lines.len() - 1);
        lines[line] = &word;
        let content = lines.join("\n");
        match Profile::read_file(content.as_bytes()) {
            Ok((_, kept)) => prop_assert_eq!(kept, content),
            Err(faults) => prop_assert!(!faults.is_empty()),
        }
    }
}

#[test]
fn an_adoption_has_a_name_of_its_own_a_day_that_came_and_somebody() {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let record = |name: &str, on: &str, by: &str| {
        let draft = ProfileAdoptionDraft {
            name: name.to_owned(),
            adopted_on: on.to_owned(),
            adopted_by: by.to_owned(),
        };
        ProfileAdoption::record(&draft, today)
    };
    let good = record(" Ons  privacybeleid ", "1-11-2026", "het bestuur").expect("an adoption");
    assert_eq!((good.name.as_str(), good.adopted_on.to_string()), ("Ons privacybeleid", "2026-11-01".into()));
    assert!(record("Beleid", "22-11-2026", "het bestuur").is_ok(), "today");
    let fields = |refusal| match refusal {
        Err(AdoptionRefusal::Fields { faults }) => faults.into_iter().map(|it| it.field).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(fields(record("Thuiszorg", "1-11-2026", "x")), [AdoptionField::Name], "a built-in name");
    assert_eq!(fields(record("Beleid", "23-11-2026", "x")), [AdoptionField::AdoptedOn], "tomorrow");
    let all = [AdoptionField::Name, AdoptionField::AdoptedOn, AdoptionField::AdoptedBy];
    assert_eq!(fields(record("", "gisteren", " ")), all, "all at once");
}
