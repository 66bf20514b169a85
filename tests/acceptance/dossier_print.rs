use kluis_commands::dossier_parts;
use kluis_documents::{Because, Pdf, Printed, is_withheld, page_text, printed};
use kluis_tests::{Practice, consent_of};
use serde_json::{Value, json};

/// A client of whom everything is on record that can be; a part that is added to the dossier is filled here.
fn filled(practice: &Practice) -> Value {
    let client = practice.register(json!({
        "prefix": "van 't", "bsn": "999900006", "secretAddress": true, "careEnd": "1-2-2026", "email": "anna@voorbeeld.nl"
    }));
    let mut draft = practice.tell("client.draft", client.clone());
    for (field, value) in [
        ("street", json!("Oude Kade")),
        ("sex", json!("unspecified")),
        ("nameUse", json!("partnerOwn")),
        ("birthDate", json!("2-1980")),
        ("secretAddress", json!(false)),
        ("careEnd", json!("")),
    ] {
        draft[field] = value;
    }
    practice.tell("client.change", json!({ "id": client, "client": draft }));
    identity(practice, &client);
    consents(practice, &client);
    client
}

fn identity(practice: &Practice, client: &Value) {
    for verification in [
        json!({ "kind": "sbvZ" }),
        json!({ "kind": "brp" }),
        json!({ "kind": "receivedFrom", "sender": "Gemeente Duinveen" }),
        json!({ "kind": "notPossible", "reason": "Er was geen verbinding met het register." }),
    ] {
        let draft = json!({
            "client": client, "checkedOn": "1-3-2026", "documentKind": "drivingLicence", "documentNumber": "odd 1",
            "validUntil": "2-4-2031", "checkedBy": "Piet de Boer", "bsn": "", "verification": verification
        });
        practice.tell("bsnCheck.record", draft);
    }
}

fn consents(practice: &Practice, client: &Value) {
    let mut draft = consent_of(client);
    draft["unableBecause"] = json!("De cliënt overziet dit niet.\nDat zei de arts op 12 februari.");
    draft["representatives"] = json!([{ "name": "M. Øse", "relation": "mentor" }]);
    draft["validUntil"] = json!("31-12-2027");
    let consent = practice.tell("consent.propose", draft);
    practice.tell("consent.markPrinted", consent.clone());
    practice.tell("consent.sign", json!({ "consent": consent, "signer": 0, "signedOn": "1-3-2026" }));
    practice.offer("scan.pdf", b"%PDF-1.4 a signed letter %%EOF");
    practice.tell("consent.fileScan", consent.clone());
    practice.tell("consent.withdraw", consent);
    practice.tell("consent.propose", consent_of(client));
}

/// A path and what stands there, of everything that holds nothing else.
fn leaves(path: &str, value: &Value, found: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                leaves(&path, value, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| leaves(path, item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            found.push((path.to_owned(), value.clone()));
        }
    }
}

/// The print without head, foot and white, which stand between words at the turn of a page.
fn text(pdf: Vec<u8>) -> String {
    let mut text = String::new();
    for mut lines in page_text(&Pdf(pdf)).unwrap() {
        lines.retain(|line| !line.starts_with("Dossier van ") && !line.contains(" · afgedrukt op "));
        text.push_str(&bare(&lines.concat()));
    }
    text
}

fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

fn viewed(practice: &Practice) -> Vec<u8> {
    practice.seen.lock().unwrap().viewed.last().unwrap().1.clone()
}

fn print(practice: &Practice, client: &Value, parts: Value) -> String {
    practice.tell("dossier.view", json!({ "client": client, "parts": parts }));
    text(viewed(practice))
}

/// What a command returns about a client; a list is its rows, anything else is one row.
fn rows(practice: &Practice, command: &str, client: &Value) -> Vec<Value> {
    let answer = practice.tell(command, client.clone());
    answer.as_array().cloned().unwrap_or_else(|| vec![answer])
}

#[test]
fn every_field_that_a_command_returns_is_in_the_print() {
    let practice = Practice::open();
    let client = filled(&practice);
    let text = print(&practice, &client, Value::Null);
    for (subject, command) in dossier_parts() {
        let rows = rows(&practice, command, &client);
        assert!(!rows.is_empty(), "nothing is on record for {subject}, so nothing is tried");
        for row in rows.iter().filter(|row| !is_withheld(subject, row).unwrap()) {
            let mut found = Vec::new();
            leaves("", row, &mut found);
            for (path, value) in found {
                check(subject, &path, &value, &text);
            }
        }
    }
}

#[track_caller]
fn check(subject: &str, path: &str, value: &Value, text: &str) {
    let words = bare(value.as_str().unwrap_or_default());
    match printed(subject, path, value).unwrap() {
        Printed::Lines(lines) => {
            for line in lines {
                assert!(text.contains(&bare(&line)), "{subject} {path}: {line} is missing in\n{text}");
            }
        }
        Printed::LeftOut(Because::Elsewhere) => {
            let found = text.to_lowercase().contains(&words.to_lowercase());
            assert!(found, "{subject} {path}: {words} stands nowhere else in\n{text}");
        }
        Printed::LeftOut(Because::Internal | Because::Withheld) => {
            let hidden = words.chars().count() < 8 || !text.contains(&words);
            assert!(hidden, "{subject} {path}: {words} is left out, and printed all the same");
        }
        Printed::LeftOut(Because::Derived) | Printed::Nothing => {}
    }
}

#[test]
fn the_client_gets_the_own_number_whole_and_words_instead_of_stored_names() {
    let practice = Practice::open();
    let client = filled(&practice);
    let text = print(&practice, &client, Value::Null);
    for said in [
        "Burgerservicenummer 999900006",
        "Geheim adres Nee",
        "Geheim adres Ja Nee",
        "1 februari 1980 februari 1980",
        "Getekend op",
        "Nog niet",
        "Els Smit",
    ] {
        assert!(text.contains(&bare(said)), "{said} is missing in\n{text}");
    }
    for code in [
        "•••••",
        "receivedFrom",
        "inForce",
        "partner-own",
        "unspecified",
        "drivingLicence",
        "2026-03-01",
        "share-with",
    ] {
        assert!(!text.contains(code), "{code} in\n{text}");
    }
}

#[test]
fn what_is_saved_is_what_was_previewed_and_opened() {
    let practice = Practice::open();
    let client = filled(&practice);
    let wanted = json!({ "client": client, "parts": null });
    let preview = practice.tell("dossier.preview", wanted.clone());
    let names: Vec<&str> =
        preview["parts"].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap()).collect();
    assert_eq!(names, dossier_parts().map(|(subject, _)| subject).collect::<Vec<_>>());
    practice.tell("dossier.view", wanted.clone());
    practice.answer("dossier.pdf");
    assert_eq!(practice.tell("dossier.save", wanted.clone())["name"], "dossier.pdf");
    let saved = std::fs::read(practice.path("dossier.pdf")).unwrap();
    assert_eq!(viewed(&practice), saved, "the same print, byte for byte");
    let pages = page_text(&Pdf(saved)).unwrap();
    let previewed = preview["pages"].as_array().unwrap();
    assert_eq!((previewed.len(), &preview["pageCount"]), (pages.len(), &json!(pages.len())));
    assert_eq!(previewed[0]["lines"], json!(pages[0]));
    assert_eq!(practice.tell("dossier.save", wanted), Value::Null, "a dialog can be cancelled");
}

#[test]
fn a_part_that_is_not_chosen_is_named_and_not_printed() {
    let practice = Practice::open();
    let client = filled(&practice);
    let text = print(&practice, &client, json!(["consent"]));
    assert!(text.contains(&bare("“Persoonsgegevens”: niet gekozen")));
    assert!(text.contains("HuisartsenpraktijkDeLinde"));
    for gone in ["999900006", "Zonnedauwlaan", "ODD1"] {
        assert!(!text.contains(gone), "{gone} in\n{text}");
    }
    let unknown = json!({ "client": client, "parts": ["consent", "moon"] });
    assert_eq!(practice.refused("dossier.preview", unknown)["kind"], "notFound");
}

#[test]
fn every_print_is_in_the_log_of_the_client() {
    let practice = Practice::open();
    let client = filled(&practice);
    let wanted = json!({ "client": client, "parts": null });
    practice.tell("dossier.preview", wanted.clone());
    practice.tell("dossier.preview", wanted.clone());
    practice.tell("dossier.view", wanted);
    print(&practice, &client, json!(["consent"]));
    let log = practice.tell("audit.client", client);
    let count = |event: &str| log.as_array().unwrap().iter().filter(|row| row["event"] == event).count();
    assert_eq!(count("dossier-previewed"), 2, "a look at the whole dossier is logged every time");
    assert_eq!(count("dossier-printed"), 2);
    assert_eq!(count("bsn-revealed"), 3, "as often as the number was on paper or on the screen");
}

#[test]
fn no_dossier_leaves_without_a_sender_or_by_who_may_not_give_it_out() {
    let bare = Practice::bare();
    let client = bare.register(json!({}));
    assert_eq!(
        bare.refused("dossier.view", json!({ "client": client, "parts": null }))["kind"],
        "organisation"
    );
    let practice = Practice::open();
    let client = filled(&practice);
    practice.tell(
        "user.add",
        json!({ "name": "Piet de Boer", "role": "careWorker", "password": "lamp-kaas-regen-fiets" }),
    );
    practice.tell("vault.lock", Value::Null);
    practice.tell("vault.unlock", json!({ "userName": "Piet de Boer", "password": "lamp-kaas-regen-fiets" }));
    let wanted = json!({ "client": client, "parts": null });
    assert_eq!(practice.refused("dossier.view", wanted.clone())["kind"], "notAllowed");
    assert_eq!(practice.refused("dossier.save", wanted)["kind"], "notAllowed");
}

#[test]
fn a_long_dossier_is_previewed_in_part_and_printed_whole() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    for _ in 0..60 {
        practice.tell("consent.propose", consent_of(&client));
    }
    let wanted = json!({ "client": client, "parts": null });
    let preview = practice.tell("dossier.preview", wanted.clone());
    assert_eq!(preview["pages"].as_array().unwrap().len(), 20);
    practice.tell("dossier.view", wanted);
    let pages = page_text(&Pdf(viewed(&practice))).unwrap().len();
    assert!(20 < pages);
    assert_eq!(preview["pageCount"], pages);
}
