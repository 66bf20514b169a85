use std::{thread, time::Duration};

use chrono::NaiveDate;
use kluis_documents::{Pdf, page_text};
use kluis_domain::office_letter::{LetterAbout, LetterDraft, LetterTo, OfficeLetterKind};
use kluis_tests::{Practice, check_of};
use serde_json::{Value, json};

fn today() -> NaiveDate {
    "2026-03-01".parse().unwrap()
}

/// A letter of a kind as the form sends it, every field filled in.
fn draft(kind: &OfficeLetterKind, client: &Value) -> Value {
    let example = LetterDraft::example(kind, today());
    let about = kind.about == LetterAbout::Client;
    json!({
        "kind": kind.code, "client": if about { client.clone() } else { Value::Null },
        "recipientKind": example.recipient_kind, "recipientName": example.recipient_name,
        "recipientAddress": example.recipient_address, "fields": example.fields,
    })
}

fn coded(code: &str) -> &'static OfficeLetterKind {
    OfficeLetterKind::coded(code).unwrap()
}

fn changed(mut draft: Value, fields: Value) -> Value {
    for (field, value) in fields.as_object().unwrap() {
        draft["fields"][field] = value.clone();
    }
    draft
}

/// The lines of a document as one text without the places where lines break.
fn joined(pages: &[Vec<String>]) -> String {
    squeezed(&pages.concat().concat())
}

/// Without white space and the hyphens at line ends, which only laying out adds.
fn squeezed(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace() && !['-', '\u{AD}', '\u{2010}'].contains(it)).collect()
}

fn shown(practice: &Practice) -> Pdf {
    Pdf(practice.seen.lock().unwrap().viewed.last().unwrap().1.clone())
}

fn faults(refusal: &Value) -> Vec<(Value, Value)> {
    let faults = refusal["refusal"]["faults"].as_array().unwrap().iter();
    faults.map(|it| (it["field"].clone(), it["fault"]["reason"].clone())).collect()
}

fn bulk(kind: &str, clients: Value) -> Value {
    let letter = draft(coded(kind), &Value::Null);
    json!({ "letter": letter, "clients": clients })
}

#[test]
fn every_kind_is_previewed_made_and_opened_and_says_all_that_was_typed_and_who_it_is_about() {
    let practice = Practice::open();
    let client = practice.register(json!({ "bsn": "999900006" }));
    practice.tell("bsnCheck.record", check_of(&client));
    let organisation = practice.tell("organisation.read", Value::Null);
    let offered = practice.tell("letter.kinds", Value::Null);
    assert_eq!(offered.as_array().unwrap().len(), OfficeLetterKind::built_in().len());
    for kind in OfficeLetterKind::built_in() {
        let code = &kind.code;
        let about = kind.about == LetterAbout::Client;
        let form = practice.tell(
            "letter.form",
            json!({ "kind": code, "client": if about { client.clone() } else { Value::Null } }),
        );
        assert_eq!(form["fields"].as_array().unwrap().len(), kind.fields.len(), "{code}");
        let typed = draft(kind, &client);
        let preview = practice.tell("letter.preview", typed.clone());
        assert_eq!(preview["faults"], json!([]), "{code}");

        let id = practice.tell("letter.make", typed.clone());
        practice.tell("letter.view", id.clone());
        let pages = page_text(&shown(&practice)).unwrap();
        assert_eq!(pages.len(), preview["pages"].as_array().unwrap().len(), "{code}");
        for page in &pages {
            assert!(4 < page.len(), "{code} has a page with nothing but its frame: {page:?}");
        }
        let text = joined(&pages);
        let row = practice.tell("letter.read", id.clone());
        for field in row["fields"].as_array().unwrap() {
            for line in field["value"].as_str().unwrap().lines().filter(|it| *it != "Ja") {
                assert!(text.contains(&squeezed(line)), "{code} lacks {line}");
            }
        }
        for fact in ["name", "street", "postcode", "town", "phone", "email", "kvk"] {
            assert!(text.contains(&squeezed(organisation[fact].as_str().unwrap())), "{code} lacks {fact}");
        }
        assert!(text.contains(row["number"].as_str().unwrap().replace('-', "").as_str()), "{code}");
        assert_eq!(text.contains(&squeezed("A.B. Øse-van den Berg")), about, "{code}");
        assert_eq!(text.contains("999900006"), kind.names_bsn, "{code}");
        assert!(!text.contains('{') && !text.contains('…') && !text.contains('\u{FFFD}'), "{code}");
    }
    let of_client = practice.tell("letter.list", client);
    let of_nobody = practice.tell("letter.listOfOrganisation", Value::Null);
    let both = of_client.as_array().unwrap().len() + of_nobody.as_array().unwrap().len();
    assert_eq!(both, OfficeLetterKind::built_in().len());
}

#[test]
fn nothing_is_kept_of_a_letter_with_faults_and_each_is_told_at_its_field() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let typed = changed(
        draft(coded("decisionRefused"), &client),
        json!({ "verzoek_van": "31-2-2026", "verzoek_om": "", "reden": "Nee 🙂", "grond": "zomaar" }),
    );
    let refused = practice.refused("letter.make", typed.clone());
    assert_eq!(
        faults(&refused),
        [
            (json!("verzoek_van"), json!("noSuchDay")),
            (json!("verzoek_om"), json!("missing")),
            (json!("grond"), json!("notAChoice")),
            (json!("reden"), json!("unprintable")),
        ]
    );
    let preview = practice.tell("letter.preview", typed);
    assert_eq!(preview["faults"].as_array().unwrap().len(), 4);
    assert!(preview["pages"].to_string().contains("[Leg uit waarom]"), "the preview names what is missing");
    assert_eq!(practice.tell("letter.list", client.clone()), json!([]));

    let mut nowhere = draft(coded("transfer"), &client);
    nowhere["recipientName"] = json!("");
    nowhere["recipientKind"] = Value::Null;
    let refused = practice.refused("letter.make", nowhere);
    let both = [(json!("recipientName"), json!("missing")), (json!("recipientKind"), json!("missing"))];
    assert_eq!(faults(&refused), both);
    let mut unknown = draft(coded("legalHold"), &client);
    unknown["kind"] = json!("liefdesbrief");
    assert_eq!(practice.refused("letter.make", unknown)["kind"], "notFound");
}

#[test]
fn a_name_of_400_letters_and_a_word_without_end_are_laid_out_whole() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let name = "Annabel ".repeat(50);
    let word = "x".repeat(3000);
    let mut typed = changed(draft(coded("decisionPartly"), &client), json!({ "reden": word }));
    typed["recipientName"] = json!(name);
    typed["recipientKind"] = json!("thirdParty");
    let id = practice.tell("letter.make", typed);
    practice.tell("letter.view", id);
    let text = joined(&page_text(&shown(&practice)).unwrap());
    assert!(text.contains(&squeezed(&name)) && text.contains(&word));
}

#[test]
fn a_letter_stays_as_it_was_made_when_the_client_moves() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let id = practice.tell("letter.make", draft(coded("requestAcknowledgement"), &client));
    practice.tell("letter.view", id.clone());
    let first = shown(&practice);
    let mut moved = practice.tell("client.draft", client.clone());
    moved["street"] = json!("Nieuwe Kade");
    practice.tell("client.change", json!({ "id": client, "client": moved }));
    practice.set_clock("2026-05-01T09:00:00Z");
    practice.tell("letter.view", id.clone());
    assert!(first == shown(&practice), "the same bytes, on another day and at another address");
    let pages = practice.tell("letter.pages", id.clone());
    assert!(pages.to_string().contains("Zonnedauwlaan") && !pages.to_string().contains("Nieuwe Kade"));

    practice.answer("brief.pdf");
    assert_eq!(practice.tell("letter.save", id.clone())["name"], "brief.pdf");
    assert_eq!(std::fs::read(practice.path("brief.pdf")).unwrap(), first.0);
    let row = &practice.tell("letter.list", client.clone())[0];
    assert_eq!((&row["madeOn"], &row["madeBy"]), (&json!("2026-03-01"), &json!("Els Smit")));
    let texts: Vec<&Value> = row["texts"].as_array().unwrap().iter().map(|it| &it["name"]).collect();
    assert_eq!(texts, ["Ontvangstbevestiging van een verzoek", "Wat in alle brieven hetzelfde is"]);
    let log = practice.tell("audit.client", client).to_string();
    assert!(log.contains("letter-made") && log.contains("letter-taken") && !log.contains("inzage"));
}

#[test]
fn a_letter_goes_to_the_client_to_who_decides_or_to_somebody_else_and_never_to_the_dead() {
    let practice = Practice::open();
    let adult = practice.register(json!({}));
    let child = practice.register(json!({ "surname": "Klein", "birthDate": "1-2-2020", "partnerSurname": "",
        "partnerPrefix": "", "nameUse": "own", "maritalStatus": "unmarried", "firstNames": "Pim", "family": "" }));
    let form =
        |client: &Value| practice.tell("letter.form", json!({ "kind": "information", "client": client }));
    assert_eq!(form(&adult)["addressedTo"][0], "A.B. Øse-van den Berg");
    assert_eq!(form(&adult)["nobodyDecides"], false);
    assert_eq!(form(&child)["nobodyDecides"], true, "a child of whom no parent is on record");

    let dead =
        practice.register(json!({ "surname": "Vroeger", "deceasedOn": "1-2-2026", "careEnd": "1-2-2026" }));
    assert_eq!(form(&dead)["deceased"], true);
    let mut typed = draft(coded("decisionGranted"), &dead);
    let refused = practice.refused("letter.make", typed.clone());
    assert_eq!(faults(&refused), [(json!("recipientName"), json!("missing"))]);
    typed["recipientName"] = json!("De erven Vroeger");
    typed["recipientKind"] = json!("bereavedRelative");
    typed["recipientAddress"] = json!("Achterom 1\n4331 XX Duinveen");
    let id = practice.tell("letter.make", typed);
    let row = practice.tell("letter.read", id);
    assert_eq!(
        (&row["addressedTo"], &row["recipientName"]),
        (&json!("De erven Vroeger"), &json!("Nabestaande"))
    );
}

/// Own words for the pieces of a text that begin with these words.
fn adapt(practice: &Practice, code: &str, own: &[(&str, &str)]) {
    let page = practice.tell("text.read", json!(code));
    let piece = |(begins, words): &(&str, &str)| {
        let pieces = page["pieces"].as_array().unwrap();
        let found = pieces.iter().find(|it| it["words"].as_str().unwrap().starts_with(begins));
        let path = &found.unwrap_or_else(|| panic!("{code}: {begins}"))["path"];
        json!({ "path": path, "words": words, "replaces": "" })
    };
    let pieces: Vec<Value> = own.iter().map(piece).collect();
    let draft = json!({ "code": code, "pieces": pieces, "note": "" });
    let preview = practice.tell("text.preview", draft.clone());
    let text = squeezed(&preview.to_string());
    for (_, words) in own {
        assert!(text.contains(&squeezed(words.split('{').next().unwrap())), "{code}: {words} in {preview}");
    }
    practice.tell("text.keep", draft);
}

/// The numbers of the own words of which the letter says that it was made with them.
fn own_versions(practice: &Practice, letter: &Value) -> Vec<Value> {
    let row = practice.tell("letter.read", letter.clone());
    row["texts"].as_array().unwrap().iter().map(|it| it["version"]["own"].clone()).collect()
}

#[test]
fn a_letter_is_made_in_the_own_words_for_one_and_for_many_and_says_in_which() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let typed = draft(coded("legalHold"), &client);
    let before = practice.tell("letter.make", typed.clone());
    adapt(
        &practice,
        "letter/legalHold",
        &[("Bewaarblokkade", "Wij wachten nog"), ("er loopt een klacht", "uw klacht is nog niet klaar")],
    );
    adapt(&practice, "letter/words", &[("Vertel het ons.", "Laat het ons weten.")]);
    let preview = squeezed(&practice.tell("letter.preview", typed.clone()).to_string());
    for words in ["Wij wachten nog", "uw klacht is nog niet klaar", "Laat het ons weten."] {
        assert!(preview.contains(&squeezed(words)), "{words}");
    }
    let after = practice.tell("letter.make", typed);
    practice.tell("letter.view", after.clone());
    let text = joined(&page_text(&shown(&practice)).unwrap());
    assert!(text.contains("Wijwachtennog") && text.contains("Laathetonsweten."), "{text}");
    assert_eq!(own_versions(&practice, &before), [Value::Null, Value::Null]);
    assert_eq!(own_versions(&practice, &after), [json!(1), json!(1)]);
    practice.tell("letter.view", before);
    assert!(!joined(&page_text(&shown(&practice)).unwrap()).contains("Wijwachtennog"), "as it was made");

    practice.register(json!({ "surname": "Bee" }));
    let made = practice.tell("letter.bulkMake", bulk("legalHold", json!({ "are": "neverGot" })));
    assert_eq!(made["letters"], 1, "{made}");
    practice.tell("letter.bulkView", Value::Null);
    let text = joined(&page_text(&shown(&practice)).unwrap());
    assert!(text.contains("Wijwachtennog") && text.contains("Laathetonsweten."), "{text}");
    let text = practice.tell("text.read", json!("letter/legalHold"));
    assert_eq!((&text["madeWithStandard"], &text["history"][0]["made"]), (&json!(1), &json!(2)));

    practice.tell("text.reset", json!("letter/legalHold"));
    let preview = practice.tell("letter.preview", draft(coded("legalHold"), &client)).to_string();
    assert!(preview.contains("Bewaarblokkade"), "{preview}");
}

#[test]
fn own_words_of_a_letter_that_lack_a_blank_or_name_an_unknown_one_are_refused() {
    let practice = Practice::open();
    let page = practice.tell("text.read", json!("letter/legalHold"));
    let pieces = page["pieces"].as_array().unwrap();
    let opening = pieces.iter().find(|it| it["words"].as_str().unwrap().starts_with("Vanaf {vanaf}"));
    let path = &opening.unwrap()["path"];
    let own = json!([{ "path": path, "words": "Vanaf {vanaf} {klachtdag} niet.", "replaces": "" }]);
    let refused =
        practice.refused("text.keep", json!({ "code": "letter/legalHold", "pieces": own, "note": "" }));
    let faults = refused["refusal"]["faults"].as_array().unwrap().iter().map(|it| it["fault"].clone());
    assert_eq!(
        faults.collect::<Vec<_>>(),
        [
            json!({ "reason": "unknownBlank", "name": "klachtdag" }),
            json!({ "reason": "missingBlank", "name": "aanleiding" }),
        ]
    );
    for steers in ["legalHold", "date", "today", "Vanaf welke dag?"] {
        assert!(pieces.iter().all(|it| it["words"] != steers), "{steers} is no word of the letter");
    }
}

#[test]
fn the_information_letter_goes_to_everybody_who_never_got_it() {
    let practice = Practice::open();
    let clients: Vec<Value> =
        ["Aa", "Bee", "Cee"].map(|name| practice.register(json!({ "surname": name }))).to_vec();
    practice.register(json!({ "surname": "Weg", "careEnd": "1-1-2026" }));
    let child = practice.register(json!({ "surname": "Kind", "birthDate": "1-2-2022" }));
    practice.tell("letter.make", draft(coded("information"), &clients[0]));
    let wanted = |never: bool, text: &str| json!({ "kind": "information", "text": text, "neverOnly": never, "page": 0 });
    let all = practice.tell("letter.clients", wanted(false, ""));
    assert_eq!((&all["total"], &all["never"]), (&json!(4), &json!(3)));
    assert_eq!(practice.tell("letter.clients", wanted(true, ""))["total"], 3);
    let found = practice.tell("letter.clients", wanted(false, "aa"));
    assert_eq!(found["rows"][0]["last"], "2026-03-01");

    let never = bulk("information", json!({ "are": "neverGot" }));
    let check = practice.tell("letter.bulkCheck", never.clone());
    assert_eq!((&check["letters"], &check["leftOut"][0]["reason"]), (&json!(2), &json!("nobodyDecides")));
    assert_eq!(check["leftOut"][0]["client"]["id"], child);
    let made = practice.tell("letter.bulkMake", never.clone());
    assert_eq!((&made["outcome"], &made["letters"]), (&json!("made"), &json!(2)));
    practice.tell("letter.bulkView", Value::Null);
    let text = joined(&page_text(&shown(&practice)).unwrap());
    assert!(text.contains("Bee") && text.contains("Cee"));
    practice.answer("alle.pdf");
    assert_eq!(practice.tell("letter.bulkSave", Value::Null)["name"], "alle.pdf");
    std::fs::create_dir(practice.path("los")).unwrap();
    practice.answer("los");
    assert_eq!(practice.tell("letter.bulkSaveEach", Value::Null)["files"], 2);
    assert_eq!(std::fs::read_dir(practice.path("los")).unwrap().count(), 2);
    assert_eq!(practice.tell("letter.bulkCheck", never)["letters"], 0);
    assert_eq!(
        practice.tell("letter.bulkCheck", bulk("information", json!({ "are": "inCare" })))["letters"],
        3
    );
    assert_eq!(practice.tell("letter.list", clients[1].clone()).as_array().unwrap().len(), 1);

    let to_others = bulk("transfer", json!({ "are": "inCare" }));
    assert_eq!(
        practice.refused("letter.bulkCheck", to_others)["kind"],
        "notFound",
        "only letters to clients"
    );
    let wrong = changed_bulk(json!({ "begin": "ooit" }));
    assert_eq!(practice.refused("letter.bulkMake", wrong)["kind"], "letter");
}

fn changed_bulk(fields: Value) -> Value {
    let mut draft = bulk("information", json!({ "are": "inCare" }));
    draft["letter"] = changed(draft["letter"].clone(), fields);
    draft
}

#[test]
fn a_run_of_letters_that_is_stopped_leaves_nothing_behind() {
    let practice = Practice::open();
    let clients: Vec<Value> =
        (0..40).map(|index| practice.register(json!({ "surname": format!("Naam{index}") }))).collect();
    let app = &practice.app;
    let outcome = thread::scope(|scope| {
        let chosen = json!({ "are": "chosen", "clients": clients });
        let run = scope.spawn(move || app.call("letter.bulkMake", bulk("information", chosen)).unwrap());
        loop {
            let status = app.call("work.status", Value::Null).unwrap();
            if status["done"].as_u64().is_some_and(|it| 0 < it) {
                app.call("work.cancel", Value::Null).unwrap();
                break;
            }
            assert!(!run.is_finished(), "it was over before it could be stopped");
            thread::sleep(Duration::from_millis(1));
        }
        run.join().unwrap()
    });
    assert_eq!(outcome["outcome"], "stopped");
    assert_eq!(practice.tell("letter.list", clients[0].clone()), json!([]));
    assert_eq!(practice.refused("letter.bulkView", Value::Null)["kind"], "notFound");
}

#[test]
fn a_care_worker_makes_letters_that_inform_and_no_decisions_or_notices_of_a_breach() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let decision = practice.tell("letter.make", draft(coded("decisionRefused"), &client));
    practice.add_care_worker();
    practice.enter_care_worker();
    let offered = practice.tell("letter.kinds", Value::Null);
    assert!(offered.as_array().unwrap().iter().all(|it| it["group"] == "information"));
    practice.tell("letter.make", draft(coded("information"), &client));
    for kind in OfficeLetterKind::built_in().iter().filter(|it| it.to == LetterTo::Authority || !it.any_role)
    {
        assert_eq!(
            practice.refused("letter.make", draft(kind, &client))["kind"],
            "notAllowed",
            "{}",
            kind.code
        );
    }
    assert_eq!(practice.refused("letter.view", decision.clone())["kind"], "notAllowed");
    assert_eq!(practice.refused("letter.listOfOrganisation", Value::Null)["kind"], "notAllowed");
    let rows = practice.tell("letter.list", client);
    let row = rows.as_array().unwrap().iter().find(|it| it["id"] == decision).unwrap();
    assert_eq!((&row["mayOpen"], &row["fields"]), (&json!(false), &json!([])));
}
