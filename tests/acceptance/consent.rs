use kluis_tests::{Practice, consent_of, everything, withdrawal_of, yes_of};
use serde_json::{Value, json};

fn state(practice: &Practice, consent: &Value) -> Value {
    practice.tell("consent.read", consent.clone())["state"].clone()
}

/// The words of the letter that the viewer was given.
fn viewed_text(practice: &Practice) -> String {
    let viewed = practice.seen.lock().unwrap().viewed.last().unwrap().1.clone();
    let pages = kluis_documents::page_text(&kluis_documents::Pdf(viewed)).unwrap();
    pages.concat().join("\n")
}

#[test]
fn a_consent_lives_from_proposal_to_withdrawal_and_forgets_nothing() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    assert_eq!(practice.tell("consent.kinds", Value::Null)[0]["kind"]["code"], "shareWithCarers");
    let id = practice.tell("consent.propose", consent_of(&client));
    assert_eq!(state(&practice, &id), "proposed");
    practice.tell("consent.markPrinted", id.clone());
    assert_eq!(state(&practice, &id), "printed");
    assert_eq!(practice.tell("today.read", Value::Null)["toSign"][0]["id"], id);
    practice.set_clock("2026-03-05T09:00:00Z");
    practice.tell("consent.sign", yes_of(&id, 0, "4-3-2026"));
    assert_eq!(state(&practice, &id), "inForce");
    practice.offer("scan.pdf", b"%PDF-1.4 a signed letter %%EOF");
    let scan = practice.tell("consent.fileScan", id.clone());
    practice.tell("consent.viewScan", json!({ "consent": id, "scan": scan }));
    assert_eq!(practice.seen.lock().unwrap().viewed.last().unwrap().1, b"%PDF-1.4 a signed letter %%EOF");
    practice.tell("consent.withdraw", withdrawal_of(&id));
    practice.reopen();
    let row = practice.tell("consent.list", client)[0].clone();
    assert_eq!(
        (&row["state"], &row["consent"]["withdrawn"]["on"]),
        (&json!("withdrawn"), &json!("2026-03-05"))
    );
    let steps: Vec<&str> =
        row["steps"].as_array().unwrap().iter().map(|it| it["kind"].as_str().unwrap()).collect();
    assert_eq!(steps, ["proposed", "printed", "signed", "scanFiled", "withdrawn"]);
    assert_eq!(
        (&row["steps"][2]["on"], &row["steps"][2]["who"]),
        (&json!("2026-03-04"), &json!("A.B. Øse-van den Berg"))
    );
    let matrix = practice.tell("consent.matrix", everything());
    assert_eq!(matrix["rows"][0]["cells"][0]["state"], "withdrawn");
    assert_eq!(
        practice.refused("consent.withdraw", withdrawal_of(&id))["refusal"],
        json!({ "reason": "withdrawn", "on": "2026-03-05" })
    );
}

#[test]
fn the_letter_says_everything_that_was_entered() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let id = practice.tell("consent.propose", consent_of(&client));
    practice.tell("consent.viewLetter", id.clone());
    let text = viewed_text(&practice);
    let number = practice.tell("consent.read", id.clone())["letterNumber"].as_str().unwrap().to_owned();
    for word in [
        "A.B. Øse-van den Berg",
        "1 februari 1980",
        "1001",
        "Zonnedauwlaan 12a bis",
        "4331 AB",
        "Duinveen",
        "1 maart 2026",
        "Huisartsenpraktijk De Linde",
        "Huisarts",
        "Apotheek Waterborg",
        "Medicijnen die u gebruikt",
        &number,
    ] {
        assert!(text.contains(word), "{word} is missing in\n{text}");
    }
    let pages = practice.tell("consent.previewLetter", id.clone());
    assert!(100 < pages[0]["width"].as_u64().unwrap());
    assert!(pages[0]["lines"].as_array().unwrap().iter().any(|it| it.as_str().unwrap().contains("Øse")));
    practice.answer("brief.pdf");
    assert_eq!(practice.tell("consent.saveLetter", id.clone())["name"], "brief.pdf");
    let saved = std::fs::read(practice.path("brief.pdf")).unwrap();
    assert_eq!(practice.seen.lock().unwrap().viewed[0].1, saved, "the same letter, byte for byte");
    assert_eq!(practice.tell("consent.saveLetter", id), Value::Null, "a dialog can be cancelled");
}

#[test]
fn a_letter_to_the_client_or_a_representative_has_no_bsn() {
    let practice = Practice::open();
    for (born, representatives) in
        [("1-2-1980", json!([])), ("1-2-2020", json!([{ "name": "Mira Øse", "relation": "moeder" }]))]
    {
        let bsn = if born == "1-2-1980" { "999900006" } else { "999900018" };
        let client = practice.register(json!({ "birthDate": born, "bsn": bsn, "careStart": "" }));
        let mut consent = consent_of(&client);
        consent["representatives"] = representatives;
        let id = practice.tell("consent.propose", consent);
        practice.tell("consent.viewLetter", id);
        let digits: String = viewed_text(&practice).chars().filter(char::is_ascii_digit).collect();
        assert!(!digits.contains(bsn), "no law asks the BSN on it (UAVG art. 46)");
    }
}

#[test]
fn the_letter_stays_as_it_was_printed() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let id = practice.tell("consent.propose", consent_of(&client));
    practice.tell("consent.markPrinted", id.clone());
    let mut draft = practice.tell("client.draft", client.clone());
    draft["surname"] = json!("Anders");
    practice.tell("client.change", json!({ "id": client, "client": draft }));
    practice.set_clock("2026-06-01T09:00:00Z");
    practice.tell("consent.viewLetter", id);
    let text = viewed_text(&practice);
    assert!(text.contains("Øse") && text.contains("1 maart 2026") && !text.contains("Anders"));
}

#[test]
fn who_signs_follows_from_age_and_profile() {
    let practice = Practice::open();
    let mother = json!([{ "name": "M. Øse", "relation": "moeder" }]);
    for (born, own, representative) in [
        ("1-3-2014", true, true),
        ("2-3-2014", false, true),
        ("1-3-2010", true, false),
        ("2-3-2010", true, true),
        ("1950", true, false),
    ] {
        let client = practice.register(json!({ "birthDate": born, "careStart": "" }));
        let advice = practice.tell(
            "consent.signatures",
            json!({ "client": client, "kind": "shareWithCarers", "unable": false }),
        );
        assert_eq!(
            (&advice["client"], &advice["representative"]),
            (&json!(own), &json!(representative)),
            "born {born}"
        );
        assert!(!advice["reasons"].as_array().unwrap().is_empty());
        let mut consent = consent_of(&client);
        if representative {
            let missing = practice.refused("consent.propose", consent.clone());
            assert_eq!(missing["refusal"]["faults"][0]["field"], "representatives");
            consent["representatives"] = mother.clone();
        }
        let id = practice.tell("consent.propose", consent);
        let signers = practice.tell("consent.read", id)["consent"]["signers"].as_array().unwrap().len();
        assert_eq!(signers, usize::from(own) + usize::from(representative), "born {born}");
    }
}

#[test]
fn a_profile_that_asks_less_than_the_law_does_not_win() {
    let practice = Practice::open();
    let mut organisation = practice.tell("organisation.read", Value::Null);
    organisation["profile"] = json!("jeugd-en-wmo");
    practice.tell("organisation.save", organisation);
    let client = practice.register(json!({ "birthDate": "1-1-2012", "careStart": "" }));
    let advice = practice
        .tell("consent.signatures", json!({ "client": client, "kind": "shareWithCarers", "unable": false }));
    assert_eq!((&advice["client"], &advice["representative"]), (&json!(true), &json!(true)));
    let reasons: Vec<&str> =
        advice["reasons"].as_array().unwrap().iter().map(|it| it["reason"].as_str().unwrap()).collect();
    assert!(reasons.contains(&"profileFallsShort"), "{reasons:?}");
}

#[test]
fn a_signature_before_printing_or_in_the_future_is_refused() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let id = practice.tell("consent.propose", consent_of(&client));
    assert_eq!(
        practice.refused("consent.sign", yes_of(&id, 0, "1-3-2026"))["refusal"]["reason"],
        "notPrinted"
    );
    practice.tell("consent.markPrinted", id.clone());
    assert_eq!(
        practice.refused("consent.sign", yes_of(&id, 0, "28-2-2026"))["refusal"]["reason"],
        "signedBeforePrinting"
    );
    assert_eq!(
        practice.refused("consent.sign", yes_of(&id, 0, "2-3-2026"))["refusal"]["faults"][0]["fault"]["reason"],
        "inTheFuture"
    );
    assert_eq!(
        practice.refused("consent.sign", yes_of(&id, 3, "1-3-2026"))["refusal"]["reason"],
        "noSuchSigner"
    );
    assert_eq!(state(&practice, &id), "printed");
}

#[test]
fn a_file_that_is_no_scan_is_refused_and_nothing_is_filed() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let id = practice.tell("consent.propose", consent_of(&client));
    for (name, content, reason) in [
        ("a.pdf", &b"MZ a program"[..], "otherKind"),
        ("b.jpg", b"\xFF\xD8\xFF broken", "damaged"),
        ("c.png", b"", "empty"),
    ] {
        practice.offer(name, content);
        assert_eq!(
            practice.refused("consent.fileScan", id.clone()),
            json!({ "kind": "scan", "fault": { "reason": reason } })
        );
    }
    assert_eq!(practice.tell("consent.fileScan", id.clone()), Value::Null, "a dialog can be cancelled");
    assert_eq!(practice.tell("consent.read", id)["scans"], json!([]));
}

#[test]
fn no_letter_leaves_without_a_sender() {
    let practice = Practice::bare();
    let client = practice.register(json!({}));
    let id = practice.tell("consent.propose", consent_of(&client));
    assert_eq!(practice.refused("consent.viewLetter", id.clone())["kind"], "organisation");
    assert_eq!(practice.refused("consent.markPrinted", id.clone())["kind"], "organisation");
    assert_eq!(state(&practice, &id), "proposed");
}
