use kluis_tests::{Practice, consent_of, withdrawal_of, yes_of};
use serde_json::{Value, json};

const CARERS: &str = "consent/shareWithCarers";

fn page(practice: &Practice, code: &str) -> Value {
    practice.tell("text.read", json!(code))
}

/// Where a piece stands that begins with these words.
#[track_caller]
fn path(practice: &Practice, code: &str, begins: &str) -> String {
    let page = page(practice, code);
    let piece = page["pieces"]
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["words"].as_str().unwrap().starts_with(begins));
    piece.unwrap_or_else(|| panic!("{code}: {begins}"))["path"].as_str().unwrap().to_owned()
}

fn draft(code: &str, pieces: &[(&str, &str)]) -> Value {
    let piece = |(path, words): &(&str, &str)| json!({ "path": path, "words": words, "replaces": "" });
    json!({ "code": code, "pieces": pieces.iter().map(piece).collect::<Vec<_>>(), "note": "Op verzoek van de cliëntenraad" })
}

/// The words on the pages of a preview.
fn words(pages: &Value) -> String {
    let lines = pages.as_array().unwrap().iter().flat_map(|it| it["lines"].as_array().unwrap());
    lines.map(|it| it.as_str().unwrap()).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_text_is_listed_under_its_group_and_only_adapted_ones_say_so() {
    let practice = Practice::open();
    let list = practice.tell("text.list", Value::Null);
    let codes: Vec<&str> = list.as_array().unwrap().iter().map(|it| it["code"].as_str().unwrap()).collect();
    for code in ["statement", "statement-processor", "policy-change", CARERS, "notice/withdrawn"] {
        assert!(codes.contains(&code), "{code}");
    }
    assert!(list.as_array().unwrap().iter().all(|it| it["own"].is_null()));
    let of = |code: &str| list.as_array().unwrap().iter().find(|it| it["code"] == code).unwrap().clone();
    assert_eq!(
        (&of("statement")["inUse"], &of("statement-processor")["inUse"]),
        (&json!(true), &json!(false))
    );
    practice.tell("text.keep", draft("statement", &[("title", "Onze privacyregels")]));
    let list = practice.tell("text.list", Value::Null);
    let row = list.as_array().unwrap().iter().find(|it| it["code"] == "statement").unwrap();
    assert_eq!(
        (&row["own"]["number"], &row["own"]["pieces"], &row["own"]["outdated"]),
        (&json!(1), &json!(1), &json!(0))
    );
    assert_eq!(row["own"]["keptBy"], "Els Smit");
}

#[test]
fn a_missing_or_unknown_blank_is_refused_at_its_piece_and_nothing_is_kept() {
    let practice = Practice::open();
    let answer = path(&practice, "statement", "Is een bewaartermijn voorbij");
    let rows = [
        ("Wij wissen het.", json!({ "reason": "missingBlank", "name": "vernietiging_na" })),
        ("Wij wissen {vernietiging_na} {iets}.", json!({ "reason": "unknownBlank", "name": "iets" })),
        ("Wij wissen {vernietiging_na", json!({ "reason": "openBrace" })),
        ("", json!({ "reason": "missing" })),
        ("Wij wissen {vernietiging_na} 😀", json!({ "reason": "unprintable", "signs": "😀" })),
        ("Wij wissen {vernietiging_na}\u{202E}", json!({ "reason": "strangeCharacters" })),
    ];
    for (words, fault) in rows {
        for command in ["text.preview", "text.keep"] {
            let refused = practice.refused(command, draft("statement", &[(&answer, words)]));
            assert_eq!(refused["kind"], "text", "{command}");
            let faults = refused["refusal"]["faults"].as_array().unwrap();
            assert!(faults.contains(&json!({ "path": answer, "fault": fault })), "{command}: {faults:?}");
        }
    }
    let long = "Wij wissen {vernietiging_na}. ".repeat(2000);
    let both = practice
        .refused("text.keep", draft("statement", &[(&answer, &long), ("title", "{iets}"), ("gone", "x")]));
    assert_eq!(both["refusal"]["faults"].as_array().unwrap().len(), 3, "{both}");
    assert_eq!(practice.refused("text.read", json!("nonsense"))["kind"], "notFound");
    assert!(page(&practice, "statement")["history"].as_array().unwrap().is_empty());
}

#[test]
fn own_words_are_seen_beforehand_kept_with_their_history_and_given_up_again() {
    let practice = Practice::open();
    let own = draft("statement", &[("title", "Onze privacyregels")]);
    assert!(words(&practice.tell("text.preview", own.clone())).contains("Onze privacyregels"));
    assert_eq!(
        practice.tell("statement.preview", json!("privacyStatement"))["title"],
        "Privacyverklaring",
        "a preview keeps nothing"
    );
    assert_eq!(practice.tell("text.keep", own.clone()), 1);
    assert_eq!(practice.tell("text.keep", own), 1, "the same words are no new version");
    practice.reopen();
    assert_eq!(practice.tell("statement.preview", json!("privacyStatement"))["title"], "Onze privacyregels");
    assert_eq!(
        practice.tell("text.keep", draft("statement", &[("title", "Zo gaan wij met uw gegevens om")])),
        2
    );
    let text = page(&practice, "statement");
    assert_eq!(text["pieces"][0]["own"], "Zo gaan wij met uw gegevens om");
    assert_eq!(text["pieces"][0]["words"], "Privacyverklaring");
    assert_eq!(
        text["history"][0]["changes"],
        json!([{ "path": "title", "was": "Onze privacyregels", "becomes": "Zo gaan wij met uw gegevens om" }])
    );
    assert_eq!(text["history"][1]["note"], "Op verzoek van de cliëntenraad");
    practice.tell("text.reset", json!("statement"));
    assert_eq!(practice.tell("statement.preview", json!("privacyStatement"))["title"], "Privacyverklaring");
    let text = page(&practice, "statement");
    let history = text["history"].as_array().unwrap();
    assert_eq!(
        (history.len(), &history[0]["isStandard"], &history[0]["keptBy"]),
        (3, &json!(true), &json!("Els Smit"))
    );
    assert_eq!(history[0]["changes"][0]["becomes"], "Privacyverklaring");
    let meanings = text["blanks"].as_array().unwrap();
    assert!(meanings.iter().all(|it| !it["meaning"].as_str().unwrap().is_empty()));
}

#[test]
fn a_consent_letter_made_before_an_adaptation_shows_the_old_words() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let before = practice.tell("consent.propose", consent_of(&client));
    practice.tell("consent.markPrinted", before.clone());
    let subtitle = "declaration.subtitle";
    practice.tell("text.keep", draft(CARERS, &[(subtitle, "Samen zorgen")]));
    let letter = |consent: &Value| words(&practice.tell("consent.previewLetter", consent.clone()));
    assert!(!letter(&before).contains("Samen zorgen"), "as it was printed");
    practice.tell("consent.sign", yes_of(&before, 0, "1-3-2026"));
    let after = practice.tell("consent.propose", consent_of(&client));
    practice.tell("consent.markPrinted", after.clone());
    assert!(letter(&after).contains("Samen zorgen"));
    practice.tell("text.reset", json!(CARERS));
    assert!(letter(&after).contains("Samen zorgen"), "also when the words are given up again");
    let text = page(&practice, CARERS);
    assert_eq!((&text["madeWithStandard"], &text["history"][1]["made"]), (&json!(1), &json!(1)));
    let kinds = practice.tell("consent.kinds", Value::Null);
    let kind = kinds.as_array().unwrap().iter().find(|it| it["kind"]["code"] == "shareWithCarers").unwrap();
    assert_ne!(kind["kind"]["letter"]["declaration"]["subtitle"], "Samen zorgen");
}

#[test]
fn a_run_of_letters_is_made_in_the_own_words() {
    let practice = Practice::open();
    practice.register(json!({}));
    practice.tell("text.keep", draft(CARERS, &[("declaration.subtitle", "Samen zorgen")]));
    let run = json!({
        "kind": "shareWithCarers", "clients": { "are": "lacking" }, "purpose": "Medicijnen op elkaar afstemmen",
        "recipients": {
            "are": "same",
            "recipients": [{ "kind": "gp", "name": "Huisartsenpraktijk De Linde", "place": "Duinveen" }]
        },
        "choices": ["Medicijnen die u gebruikt"], "validUntil": ""
    });
    let made = practice.tell("consent.bulkMake", run);
    assert_eq!(made["letters"], 1, "{made}");
    assert_eq!(page(&practice, CARERS)["history"][0]["made"], 1);
}

#[test]
fn a_notice_that_was_sent_shows_the_words_that_were_sent() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let consent = practice.tell("consent.propose", consent_of(&client));
    practice.tell("consent.markPrinted", consent.clone());
    practice.tell("consent.sign", yes_of(&consent, 0, "1-3-2026"));
    practice.tell("consent.withdraw", withdrawal_of(&consent));
    let notices = practice.tell("notice.list", client);
    let notice =
        notices.as_array().unwrap().iter().find(|it| it["notice"]["kind"] == "withdrawn").unwrap()["id"]
            .clone();
    let opening = path(&practice, "notice/withdrawn", "U hebt iets ingetrokken");
    practice
        .tell("text.keep", draft("notice/withdrawn", &[(&opening, "Dank voor uw bericht van gisteren.")]));
    let letter = || words(&practice.tell("notice.previewLetter", notice.clone()));
    assert!(letter().contains("Dank voor uw bericht"), "not sent yet: as it would be sent now");
    practice.tell("notice.viewLetter", notice.clone());
    practice.tell("notice.done", json!({ "notice": notice, "end": "sent", "on": "1-3-2026", "remark": "" }));
    practice.tell("text.reset", json!("notice/withdrawn"));
    assert!(letter().contains("Dank voor uw bericht"), "as it was sent");
    assert_eq!(page(&practice, "notice/withdrawn")["history"][1]["made"], 1);
    practice.add_care_worker();
    practice.enter_care_worker();
    let refused = practice.refused("text.keep", draft("notice/withdrawn", &[(&opening, "Dag.")]));
    assert_eq!(refused["kind"], "notAllowed");
}
