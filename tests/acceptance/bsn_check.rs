use kluis_tests::{Practice, check_of};
use serde_json::{Value, json};

/// The official specimens of the Dutch documents.
const CARD: &str =
    "I<NLDSPECI20142999999990<<<<<8\n6503101F2403096NLD<<<<<<<<<<<8\nDE<BRUIJN<<WILLEKE<LISELOTTE<<";
const LICENCE: &str = "D1NLD15094962111659VW87Z78NB84";

/// The check with some fields changed.
fn check_with(client: &Value, changes: Value) -> Value {
    let mut draft = check_of(client);
    for (field, value) in changes.as_object().unwrap() {
        assert!(draft.get(field).is_some(), "{field} is a field of the form");
        draft[field] = value.clone();
    }
    draft
}

fn warnings(practice: &Practice, client: &Value) -> Value {
    practice.tell("client.read", client.clone())["warnings"].clone()
}

#[test]
fn a_check_is_kept_whole_and_gives_the_bsn() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let asked = json!({
        "registerOutcome": "foundDeviating", "searchPath": "surname", "askedOn": "21-2-2026", "channel": "onBehalf",
        "registerRemark": "Andere voornaam"
    });
    practice.tell("bsnCheck.record", check_with(&client, asked));
    practice.reopen();
    let check = practice.tell("bsnCheck.list", client.clone())[0]["check"].clone();
    assert_eq!(
        check,
        json!({
            "client": client, "checkedOn": "2026-03-01", "checkedBy": "Els Smit",
            "identity": {
                "basis": "document", "documentKind": "passport", "documentNumber": "NPR12CD34",
                "validUntil": "2031-03-01", "issuingCountry": "NLD", "widCheck": "mayCirculate"
            },
            "origin": {
                "kind": "known", "source": "municipality", "sender": "Gemeente Duinveen", "receivedOn": "2026-02-20"
            },
            "register": {
                "registerOutcome": "foundDeviating", "searchPath": "surname", "askedOn": "2026-02-21",
                "channel": "onBehalf", "registerRemark": "Andere voornaam"
            }
        })
    );
    let page = practice.tell("client.read", client);
    assert_eq!((&page["bsn"], &page["identityChecked"]), (&json!("•••••0006"), &json!(true)));
    assert_eq!(page["warnings"], json!(["registerDeviates"]));
}

#[test]
fn a_source_that_is_bound_by_law_makes_up_for_the_register_and_another_does_not() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let told = check_with(&client, json!({ "source": "client", "sender": "", "receivedOn": "" }));
    practice.tell("bsnCheck.record", told);
    assert_eq!(warnings(&practice, &client), json!(["registerCheckDue"]));
    assert_eq!(practice.tell("bsnCheck.state", client.clone())["open"], json!(["registerCheckDue"]));
    practice.tell("bsnCheck.record", check_with(&client, json!({ "basis": "earlier", "bsn": "" })));
    assert_eq!(warnings(&practice, &client), json!([]));
    let rules = practice.tell("bsnCheck.rules", Value::Null);
    let skip = |key: &str| {
        let sources = rules["sources"].as_array().unwrap();
        sources.iter().find(|it| it["key"] == key).unwrap()["skip"].clone()
    };
    assert_eq!((skip("municipality"), skip("client")), (json!(true), json!(false)));
}

#[test]
fn a_document_expired_on_the_day_is_refused_and_one_that_expires_later_never_asks_again() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let expired = check_with(&client, json!({ "validUntil": "28-2-2026" }));
    let answer = practice.refused("bsnCheck.record", expired);
    assert_eq!(
        answer["refusal"]["faults"],
        json!([{ "field": "validUntil", "fault": { "reason": "expired" } }])
    );
    practice.tell("bsnCheck.record", check_with(&client, json!({ "validUntil": "1-3-2026" })));
    practice.set_clock("2030-01-01T10:00:00Z");
    assert_eq!(warnings(&practice, &client), json!([]));
}

#[test]
fn a_bsn_never_silently_replaces_another() {
    let practice = Practice::open();
    let client = practice.register(json!({ "bsn": "999900018" }));
    let answer = practice.refused("bsnCheck.record", check_of(&client));
    assert_eq!(answer["refusal"]["faults"][0]["fault"]["reason"], "bsnDiffers");
    let taken_away = check_with(&client, json!({ "withoutBsn": true, "noBsn": "refuses" }));
    let answer = practice.refused("bsnCheck.record", taken_away);
    assert_eq!(answer["refusal"]["faults"][0]["field"], "noBsn");
    assert_eq!(practice.tell("bsn.reveal", client.clone()), "999900018");
    assert_eq!(practice.tell("bsnCheck.list", client), json!([]));
}

#[test]
fn without_bsn_there_is_a_reason_and_the_data_that_take_its_place_are_asked() {
    let practice = Practice::open();
    let client = practice.register(json!({ "postcode": "", "firstNames": "" }));
    assert_eq!(warnings(&practice, &client), json!(["noIdentityCheck", "noBsn"]));
    let reason = json!({ "withoutBsn": true, "noBsn": "undocumented", "noBsnRemark": "Wacht op papieren" });
    practice.tell("bsnCheck.record", check_with(&client, reason));
    let state = practice.tell("bsnCheck.state", client.clone());
    assert_eq!(state["open"], json!(["replacementDataMissing"]));
    assert_eq!(state["missing"], json!(["firstNames", "postcodeAndHouseNumber"]));
    assert_eq!(warnings(&practice, &client), json!(["replacementDataMissing"]));
    let rows = practice.tell("bsnCheck.list", client.clone());
    let origin = json!({ "kind": "noBsn", "reason": "undocumented", "remark": "Wacht op papieren" });
    assert_eq!(rows[0]["check"]["origin"], origin);
    let mut changed = practice.tell("client.draft", client.clone());
    (changed["postcode"], changed["firstNames"]) = (json!("4331 AB"), json!("Anna"));
    practice.tell("client.change", json!({ "id": client, "client": changed }));
    assert_eq!(warnings(&practice, &client), json!([]));
    practice.tell("bsnCheck.record", check_with(&client, json!({ "basis": "earlier" })));
    assert_eq!(practice.tell("bsn.reveal", client), "999900006");
}

#[test]
fn care_that_could_not_wait_leaves_the_identity_open_until_a_document_is_shown() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let urgent = json!({ "basis": "urgent", "basisReason": "Vannacht gevallen", "documentNumber": "" });
    practice.tell("bsnCheck.record", check_with(&client, urgent));
    assert_eq!(warnings(&practice, &client), json!(["identityAfterUrgency"]));
    let today = practice.tell("today.read", Value::Null);
    assert_eq!(today["withoutIdentityCheckTotal"], 1, "it stays on the list for today");
    practice.tell("bsnCheck.record", check_of(&client));
    assert_eq!(warnings(&practice, &client), json!([]));
    let rows = practice.tell("bsnCheck.list", client);
    assert_eq!(rows.as_array().unwrap().len(), 2, "what was said first stays");
}

#[test]
fn what_cannot_be_is_said_at_each_field_and_nothing_is_kept() {
    let practice = Practice::open();
    let client = practice.register(json!({ "street": "", "houseNumber": "", "houseLetter": "", "houseAddition": "",
        "postcode": "", "town": "", "foreignAddress": "Rue des Lilas 3\n1000 Brussel", "country": "België" }));
    let wrong = json!({
        "basis": "document", "documentKind": "drivingLicence", "documentNumber": "12345", "validUntil": "31-2-2031",
        "source": "municipality", "sender": "", "receivedOn": "2-3-2026", "bsn": "123",
        "registerOutcome": "found", "searchPath": "address", "askedOn": "", "channel": null
    });
    let answer = practice.refused("bsnCheck.record", check_with(&client, wrong));
    let faults: Vec<(&str, &str)> = answer["refusal"]["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["field"].as_str().unwrap(), it["fault"]["reason"].as_str().unwrap()))
        .collect();
    assert_eq!(
        faults,
        [
            ("documentNumber", "licenceNumber"),
            ("validUntil", "noSuchDay"),
            ("bsn", "bsnLength"),
            ("sender", "missing"),
            ("receivedOn", "inTheFuture"),
            ("searchPath", "noDutchAddress"),
            ("askedOn", "missing"),
            ("channel", "missing"),
        ]
    );
    assert_eq!(practice.tell("bsnCheck.list", client), json!([]));
}

#[test]
fn asking_for_the_bsn_is_logged_every_time() {
    let practice = Practice::open();
    let client = practice.register(json!({ "bsn": "999900006" }));
    practice.tell("bsn.reveal", client.clone());
    practice.tell("bsn.reveal", client.clone());
    let rows = practice.tell("audit.client", client);
    assert_eq!(rows.as_array().unwrap().iter().filter(|it| it["event"] == "bsn-revealed").count(), 2);
}

#[test]
fn an_odd_document_number_warns_and_does_not_block() {
    let practice = Practice::open();
    let warnings =
        practice.tell("bsnCheck.warnings", json!({ "kind": "identityCard", "number": "NPR12CD34" }));
    assert_eq!(warnings, json!(["firstLetter"]));
    let client = practice.register(json!({}));
    practice.tell("bsnCheck.record", check_with(&client, json!({ "documentKind": "identityCard" })));
    assert_eq!(practice.tell("bsnCheck.list", client)[0]["warnings"], json!(["firstLetter"]));
}

#[test]
fn the_lines_of_a_document_fill_the_form_and_are_compared_with_the_client() {
    let practice = Practice::open();
    let client = practice.register(json!({
        "surname": "Bruijn", "prefix": "de", "firstNames": "Willeke", "birthDate": "10-3-1965", "bsn": "999999990"
    }));
    let read = |text: &str| practice.tell("bsnCheck.readMrz", json!({ "client": client, "text": text }));
    let card = read(CARD);
    assert_eq!(
        (
            &card["documentKind"],
            &card["documentNumber"],
            &card["validUntil"],
            &card["issuingCountry"],
            &card["bsn"]
        ),
        (
            &json!("identityCard"),
            &json!("SPECI2014"),
            &json!("2024-03-09"),
            &json!("NLD"),
            &json!("999999990")
        )
    );
    let said = |answer: &Value, list: &str, field: &str| -> Vec<String> {
        let rows = answer[list].as_array().unwrap();
        rows.iter().map(|it| it[field].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(said(&card, "checks", "outcome"), ["right"; 5]);
    assert_eq!(said(&card, "comparisons", "agreement"), ["agrees"; 5]);
    let other = read(&CARD.replace("WILLEKE", "MARIJKE").replace("F2403096", "M2403096"));
    let agreements = said(&other, "comparisons", "agreement");
    assert_eq!(agreements, ["agrees", "differs", "agrees", "differs", "agrees"]);
    let licence = read(&LICENCE.to_lowercase());
    assert_eq!((&licence["documentKind"], &licence["validUntil"]), (&json!("drivingLicence"), &Value::Null));
    let bad = read(&LICENCE.replace("NB84", "NB85"));
    assert_eq!(said(&bad, "checks", "outcome"), ["wrong"]);
    assert_eq!(practice.tell("bsnCheck.list", client.clone()), json!([]), "reading keeps nothing");
    let rows = practice.tell("audit.client", client);
    assert!(rows.as_array().unwrap().iter().any(|it| it["event"] == "mrz-read"));
}

#[test]
fn lines_that_cannot_be_read_are_refused_by_place_and_never_repeated() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let refused =
        |text: &str| practice.refused("bsnCheck.readMrz", json!({ "client": client, "text": text }));
    let answer = refused(&CARD.replacen("SPECI", "SРECI", 1));
    assert_eq!(
        answer["fault"],
        json!({ "reason": "foreignSigns", "signs": [{ "line": 1, "position": 7, "likeness": "cyrillic" }] })
    );
    assert_eq!(refused("")["fault"]["reason"], "empty");
    assert_eq!(refused("SPECI2014")["fault"]["reason"], "notRecognised");
    assert!(!refused("SPECI2014 BRUIJN").to_string().contains("SPECI"));
}
