use std::{thread, time::Duration};

use kluis_tests::{Practice, consent_of, everything, withdrawal_of, yes_of};
use serde_json::{Value, json};

fn matrix(practice: &Practice, changes: Value) -> Value {
    let mut wanted = everything();
    for (field, value) in changes.as_object().unwrap() {
        wanted[field] = value.clone();
    }
    practice.tell("consent.matrix", wanted)
}

fn column(matrix: &Value, code: &str) -> Value {
    matrix["columns"].as_array().unwrap().iter().find(|it| it["code"] == code).unwrap().clone()
}

/// What a client has of a kind.
#[track_caller]
fn cell(practice: &Practice, client: &Value, code: &str) -> Value {
    let matrix = matrix(practice, json!({ "kinds": [code] }));
    let row = matrix["rows"].as_array().unwrap().iter().find(|it| it["client"]["id"] == *client);
    row.unwrap()["cells"][0].clone()
}

fn states(practice: &Practice, client: &Value) -> (Value, Value, Value) {
    let cell = cell(practice, client, "shareWithCarers");
    (cell["state"].clone(), cell["missing"].clone(), cell["since"].clone())
}

fn contact(client: &Value, surname: &str, relations: Value) -> Value {
    json!({
        "client": client, "kind": "person", "surname": surname, "prefix": "", "initials": "", "firstNames": "Noor",
        "organisation": "", "function": null, "functionOther": "", "relations": relations, "agb": "",
        "phones": [], "email": "", "street": "", "houseNumber": "", "houseLetter": "",
        "houseAddition": "", "postcode": "", "town": "", "foreignAddress": "", "country": "", "secretAddress": false,
        "birthDate": "1-2-1975", "deceasedOn": "", "bsn": "", "remark": ""
    })
}

fn practice_contact(client: &Value, name: &str, function: &str) -> Value {
    let mut contact = contact(client, "", json!(["institution"]));
    for (field, value) in
        [("kind", "organisation"), ("firstNames", ""), ("birthDate", ""), ("organisation", name)]
    {
        contact[field] = json!(value);
    }
    contact["function"] = json!(function);
    contact["town"] = json!("Duinveen");
    contact
}

fn mandate(client: &Value, contact: &Value, kind: &str, sharing: &str) -> Value {
    json!({
        "client": client, "contact": contact, "kind": kind, "scope": null, "sharing": sharing, "from": "1-1-2026",
        "until": "", "evidenceKind": "courtOrder", "evidenceDate": "1-1-2026", "evidenceReference": "C/02/1234",
        "evidenceSeenOn": "1-3-2026", "remark": ""
    })
}

/// A consent that everyone gave; `signers` says how many they are.
fn given(practice: &Practice, client: &Value, signers: u32) -> Value {
    let mut draft = consent_of(client);
    let advice = practice
        .tell("consent.signatures", json!({ "client": client, "kind": "shareWithCarers", "unable": false }));
    let named: Vec<Value> = advice["names"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| advice["decision"]["deciders"].to_string().contains(it["id"].as_str().unwrap()))
        .map(|it| json!({ "name": it["name"], "relation": "ouder", "contact": it["id"] }))
        .collect();
    draft["representatives"] = json!(named);
    let id = practice.tell("consent.propose", draft);
    practice.tell("consent.markPrinted", id.clone());
    let on = practice.seen.lock().unwrap().now.format("%d-%m-%Y").to_string();
    for signer in 0..signers {
        practice.tell("consent.sign", yes_of(&id, signer, &on));
    }
    id
}

#[test]
fn the_matrix_follows_every_step_of_a_consent() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    assert_eq!(states(&practice, &client), (Value::Null, json!(true), Value::Null), "asked of every client");
    let id = practice.tell("consent.propose", consent_of(&client));
    assert_eq!(states(&practice, &client), (json!("proposed"), json!(false), json!("2026-03-01")));
    practice.set_clock("2026-03-02T09:00:00Z");
    practice.tell("consent.markPrinted", id.clone());
    assert_eq!(states(&practice, &client), (json!("printed"), json!(false), json!("2026-03-02")));
    practice.set_clock("2026-03-05T09:00:00Z");
    practice.tell("consent.sign", yes_of(&id, 0, "4-3-2026"));
    assert_eq!(states(&practice, &client), (json!("inForce"), json!(false), json!("2026-03-04")));
    let today = practice.tell("today.read", Value::Null);
    assert_eq!(
        (&today["lackingConsent"], &today["askAgain"], &today["toSignTotal"]),
        (&json!(0), &json!(0), &json!(0))
    );
    practice.tell("consent.withdraw", withdrawal_of(&id));
    practice.reopen();
    assert_eq!(
        states(&practice, &client),
        (json!("withdrawn"), json!(false), json!("2026-03-05")),
        "who said no was asked"
    );
    let sharing = column(&matrix(&practice, json!({})), "shareWithCarers");
    assert_eq!(
        (&sharing["declined"], &sharing["inForce"], &sharing["missing"]),
        (&json!(1), &json!(0), &json!(0))
    );
}

#[test]
fn nothing_ticked_is_a_no_and_an_ended_consent_is_missing() {
    let practice = Practice::open();
    let (one, two) = (practice.register(json!({})), practice.register(json!({ "surname": "Bos" })));
    let id = practice.tell("consent.propose", consent_of(&one));
    practice.tell("consent.markPrinted", id.clone());
    let mut no = yes_of(&id, 0, "1-3-2026");
    no["answer"]["recipients"] = json!([]);
    practice.tell("consent.sign", no);
    assert_eq!(states(&practice, &one).0, "refused");
    let mut draft = consent_of(&two);
    draft["validUntil"] = json!("1-4-2026");
    let id = practice.tell("consent.propose", draft);
    practice.tell("consent.markPrinted", id.clone());
    practice.tell("consent.sign", yes_of(&id, 0, "1-3-2026"));
    assert_eq!(cell(&practice, &two, "shareWithCarers")["endsSoon"], true);
    assert_eq!(practice.tell("today.read", Value::Null)["expiringTotal"], 1);
    assert_eq!(matrix(&practice, json!({ "show": "expiring" }))["total"], 1);
    practice.set_clock("2026-04-02T09:00:00Z");
    assert_eq!(states(&practice, &two), (json!("expired"), json!(true), json!("2026-04-02")));
    assert_eq!(practice.tell("today.read", Value::Null)["lackingConsent"], 1);
}

#[test]
fn the_organisation_says_what_it_asks_of_every_client_and_nobody_is_expected_to_object() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let ended = practice.register(json!({ "surname": "Bos", "careEnd": "1-2-2026" }));
    let expected = |code: &str| column(&matrix(&practice, json!({})), code)["expected"].clone();
    assert_eq!(
        (expected("shareWithCarers"), expected("research")),
        (json!(true), json!(false)),
        "by the profile"
    );
    assert_eq!(cell(&practice, &ended, "shareWithCarers")["missing"], false, "no longer in care");
    practice.tell("consent.expectKinds", json!(["research", "imagesAndSound"]));
    assert_eq!((expected("shareWithCarers"), expected("research")), (json!(false), json!(true)));
    assert_eq!(cell(&practice, &client, "imagesAndSound")["missing"], true);
    let refused = practice.refused("consent.expectKinds", json!(["insurerRiskObjection"]));
    assert_eq!(refused["refusal"]["reason"], "unknownKind");
    assert_eq!(column(&matrix(&practice, json!({})), "insurerRiskObjection")["canBeExpected"], false);
    practice.add_care_worker();
    practice.enter_care_worker();
    assert_eq!(practice.refused("consent.expectKinds", json!([]))["kind"], "notAllowed");
}

#[test]
fn a_birthday_or_the_end_of_a_mandate_asks_again() {
    let practice = Practice::open();
    let child = practice.register(json!({ "birthDate": "15-3-2014", "careStart": "" }));
    for name in ["Bakker", "Visser"] {
        let parent = practice.tell("contact.add", contact(&child, name, json!(["parent"])));
        practice.tell("mandate.add", mandate(&child, &parent, "parentWithAuthority", "joint"));
    }
    let adult = practice.register(json!({ "surname": "Smit", "birthDate": "1-2-1950" }));
    let mentor = practice.tell("contact.add", contact(&adult, "Hendriks", json!(["institution"])));
    let sister = practice.tell("contact.add", contact(&adult, "Smit", json!(["sibling"])));
    let held = practice.tell("mandate.add", mandate(&adult, &mentor, "mentor", "sole"));
    practice.tell("capacity.record", json!({
        "client": adult, "matter": "care", "about": "", "assessedOn": "1-3-2026", "assessedBy": "dr. K. Postma",
        "function": "arts", "outcome": "incapable", "reason": "Begrijpt het niet.", "until": "", "reviewOn": ""
    }));
    given(&practice, &child, 2);
    given(&practice, &adult, 1);
    let again = |client: &Value| cell(&practice, client, "shareWithCarers")["askAgain"].clone();
    assert_eq!((again(&child), again(&adult)), (Value::Null, Value::Null));
    practice.set_clock("2026-03-14T09:00:00Z");
    assert_eq!(again(&child), Value::Null);
    practice.set_clock("2026-03-15T09:00:00Z");
    assert_eq!(again(&child), "clientSignsNow", "twelve today");
    practice
        .tell("mandate.end", json!({ "id": held, "ending": { "on": "20-3-2026", "reason": "Ontslagen" } }));
    assert_eq!(again(&adult), Value::Null, "the mentor is in office until the 20th");
    practice.set_clock("2026-03-21T09:00:00Z");
    assert_eq!(again(&adult), "otherRepresentative", "{sister}");
    assert_eq!(practice.tell("today.read", Value::Null)["askAgain"], 2);
    assert_eq!(matrix(&practice, json!({ "show": "askAgain" }))["total"], 2);
    practice.set_clock("2030-03-15T09:00:00Z");
    practice.reopen();
    assert_eq!(again(&child), "clientSignsNow", "sixteen");
}

/// A small generator of numbers, the same at every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

/// What the overview reads at once is what each consent says when it is read whole, whatever happened around it: where
/// it stands, and whether the engine would ask it anew.
#[test]
fn the_overview_says_what_every_consent_says_by_itself() {
    let practice = Practice::open();
    let mut numbers = Numbers(11);
    let mut clients = Vec::new();
    for index in 0..24u64 {
        let year = 2026 - [8, 10, 11, 12, 14, 15, 16, 17, 30, 60][numbers.below(10) as usize];
        let born = format!("{}-{}-{year}", 1 + numbers.below(28), 1 + numbers.below(12));
        let client = practice
            .register(json!({ "surname": format!("Client{index}"), "birthDate": born, "careStart": "" }));
        let minor = 2008 <= year;
        let mut people = Vec::new();
        for name in ["Bakker", "Visser"].iter().take(1 + numbers.below(2) as usize) {
            let relation = if minor { "parent" } else { "sibling" };
            people.push(practice.tell("contact.add", contact(&client, name, json!([relation]))));
        }
        let joint = if people.len() == 2 && minor { "joint" } else { "sole" };
        let mut mandates = Vec::new();
        for person in people.iter().take(if minor { 2 } else { 1 }) {
            let kind = if minor { "parentWithAuthority" } else { "mentor" };
            if minor || numbers.below(2) == 0 {
                mandates.push(practice.tell("mandate.add", mandate(&client, person, kind, joint)));
            }
        }
        if !minor && numbers.below(2) == 0 {
            practice.tell("capacity.record", json!({
                "client": client, "matter": "care", "about": "", "assessedOn": "1-3-2026", "assessedBy": "K. Postma",
                "function": "arts", "outcome": "incapable", "reason": "Begrijpt het niet.",
                "until": if numbers.below(2) == 0 { "1-6-2026" } else { "" }, "reviewOn": ""
            }));
        }
        let advice = practice.tell(
            "consent.signatures",
            json!({ "client": client, "kind": "shareWithCarers", "unable": false }),
        );
        let deciders = advice["decision"]["deciders"].as_array().unwrap();
        if deciders.is_empty() || deciders.iter().any(|it| it["manner"] == "oneOf") {
            continue;
        }
        given(&practice, &client, deciders.len() as u32);
        clients.push((client, people, mandates));
    }
    assert!(12 < clients.len());
    let (mut asked_again, mut changed) = (0, 0);
    for day in
        ["2026-03-01", "2026-04-20", "2026-06-02", "2026-11-30", "2027-09-01", "2028-12-31", "2031-01-01"]
    {
        practice.set_clock(&format!("{day}T09:00:00Z"));
        let typed = day.split('-').rev().collect::<Vec<_>>().join("-");
        for (client, people, mandates) in &clients {
            let ending = json!({ "on": typed, "reason": "Voorbij" });
            let (name, input) = match numbers.below(12) {
                0 if !mandates.is_empty() => ("mandate.end", json!({ "id": mandates[0], "ending": ending })),
                1 => {
                    let step = json!({
                        "client": client, "contact": people[0], "willingness": "refuses", "from": typed,
                        "reason": "Wil niet"
                    });
                    ("contact.willingness", step)
                }
                2 => ("contact.end", json!({ "id": people[0], "ending": ending })),
                3 => ("contact.add", contact(client, "Nieuw", json!(["partner"]))),
                _ => continue,
            };
            // What ended before is refused the second time.
            changed += usize::from(practice.app.call(name, input).is_ok());
        }
        let all = matrix(&practice, json!({ "kinds": ["shareWithCarers"] }));
        for row in all["rows"].as_array().unwrap() {
            let listed = practice.tell("consent.list", row["client"]["id"].clone());
            let Some(consent) = listed.as_array().unwrap().first() else { continue };
            let cell = &row["cells"][0];
            assert_eq!(cell["state"], consent["state"], "{day}");
            assert_eq!(cell["consent"], consent["id"], "{day}");
            assert_eq!(cell["askAgain"], consent["askAgain"], "{day} {}", row["client"]["name"]);
            asked_again += usize::from(!consent["askAgain"].is_null());
        }
    }
    assert!(10 < asked_again && 10 < changed, "asked anew {asked_again} times, {changed} changes");
}

#[test]
fn the_matrix_has_pages_and_finds_a_client() {
    let practice = Practice::open();
    for index in 0..53 {
        practice.register(json!({ "surname": format!("Naam{index:02}") }));
    }
    let first = matrix(&practice, json!({ "onlyCurrent": true, "show": "missing" }));
    assert_eq!(
        (&first["total"], &first["pageSize"], &first["clients"]),
        (&json!(53), &json!(50), &json!(53))
    );
    assert_eq!(first["rows"].as_array().unwrap().len(), 50);
    let second = matrix(&practice, json!({ "onlyCurrent": true, "show": "missing", "page": 1 }));
    let names: Vec<&str> =
        second["rows"].as_array().unwrap().iter().map(|it| it["client"]["name"].as_str().unwrap()).collect();
    assert_eq!(names.len(), 3);
    let found = matrix(&practice, json!({ "text": "naam52" }));
    assert_eq!((&found["total"], &column(&found, "shareWithCarers")["missing"]), (&json!(1), &json!(53)));
    assert_eq!(matrix(&practice, json!({ "show": "askAgain" }))["total"], 0);
}

#[test]
fn an_own_kind_that_is_no_longer_offered_stays_where_it_is_used() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let mut kind = practice.tell("consent.kinds", Value::Null)[0]["kind"].clone();
    for (field, value) in
        [("code", json!("")), ("number", Value::Null), ("name", json!("Wandelclub")), ("source", json!([]))]
    {
        kind[field] = value;
    }
    let code = practice.tell("consent.keepKind", json!({ "kind": kind, "offered": true }));
    let mut draft = consent_of(&client);
    draft["kind"] = code.clone();
    practice.tell("consent.propose", draft);
    practice.tell("consent.expectKinds", json!(["shareWithCarers", code]));
    kind["code"] = code.clone();
    practice.tell("consent.keepKind", json!({ "kind": kind, "offered": false }));
    let all = matrix(&practice, json!({}));
    let column = column(&all, code.as_str().unwrap());
    assert_eq!(
        (&column["name"], &column["offer"], &column["shown"], &column["expected"], &column["onItsWay"]),
        (&json!("Wandelclub"), &json!("retired"), &json!(true), &json!(false), &json!(1))
    );
}

fn bulk(clients: Value) -> Value {
    json!({
        "kind": "shareWithCarers", "clients": clients, "purpose": "Medicijnen op elkaar afstemmen",
        "recipients": { "are": "own", "kinds": ["gp", "pharmacy"] }, "choices": ["Medicijnen die u gebruikt"],
        "validUntil": ""
    })
}

fn lacking() -> Value {
    json!({ "are": "lacking" })
}

/// Clients with a general practitioner and a pharmacy of their own.
fn with_carers(practice: &Practice, count: usize) -> Vec<Value> {
    let one = |index: usize| {
        let client = practice.register(json!({ "surname": format!("Naam{index:02}") }));
        let gp = format!("Huisartsenpraktijk {index:02}");
        practice.tell("contact.add", practice_contact(&client, &gp, "gp"));
        practice.tell("contact.add", practice_contact(&client, "Apotheek Waterborg", "pharmacy"));
        client
    };
    (0..count).map(one).collect()
}

#[test]
fn letters_for_thirty_clients_leave_out_three_and_say_why() {
    let practice = Practice::open();
    with_carers(&practice, 27);
    let child = practice.register(json!({ "surname": "Zand", "birthDate": "1-3-2018", "careStart": "" }));
    practice.tell("contact.add", practice_contact(&child, "Huisarts", "gp"));
    practice.register(json!({ "surname": "Zonder" }));
    let asked = practice.register(json!({ "surname": "Zwart" }));
    let open = practice.tell("consent.propose", consent_of(&asked));
    let every: Vec<Value> = matrix(&practice, json!({}))["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["client"]["id"].clone())
        .collect();
    let chosen = json!({ "are": "chosen", "clients": every });
    let check = practice.tell("consent.bulkCheck", bulk(chosen.clone()));
    assert_eq!(check["letters"], 27);
    let reasons: Vec<(&str, &Value)> = check["leftOut"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["client"]["name"].as_str().unwrap(), &it["reason"]))
        .collect();
    assert!(
        reasons.iter().any(|(name, why)| name.contains("Zand") && why["is"] == "nobodySigns"),
        "{reasons:?}"
    );
    let no_gp = json!({ "is": "recipientMissing", "kind": "gp" });
    assert!(reasons.iter().any(|(name, why)| name.contains("Zonder") && **why == no_gp), "{reasons:?}");
    let there = json!({ "is": "alreadyThere", "consent": open });
    assert!(reasons.iter().any(|(name, why)| name.contains("Zwart") && **why == there), "{reasons:?}");
    assert_eq!(
        column(&matrix(&practice, json!({})), "shareWithCarers")["onItsWay"],
        1,
        "a check changes nothing"
    );

    let made = practice.tell("consent.bulkMake", bulk(chosen));
    assert_eq!((&made["outcome"], &made["letters"]), (&json!("made"), &json!(27)));
    assert_eq!(made["leftOut"], check["leftOut"]);
    assert_eq!(column(&matrix(&practice, json!({})), "shareWithCarers")["onItsWay"], 28);
    practice.tell("consent.bulkView", Value::Null);
    let viewed = practice.seen.lock().unwrap().viewed.last().unwrap().1.clone();
    let pages = kluis_documents::page_text(&kluis_documents::Pdf(viewed.clone())).unwrap();
    let text = pages.concat().join("\n");
    assert!(
        text.contains("Huisartsenpraktijk 03") && text.contains("Huisartsenpraktijk 26"),
        "each has their own"
    );
    practice.answer("brieven.pdf");
    assert_eq!(practice.tell("consent.bulkSave", Value::Null)["name"], "brieven.pdf");
    assert_eq!(std::fs::read(practice.path("brieven.pdf")).unwrap(), viewed);
    std::fs::create_dir(practice.path("map")).unwrap();
    practice.answer("map");
    assert_eq!(practice.tell("consent.bulkSaveEach", Value::Null)["files"], 27);
    let names: Vec<String> = std::fs::read_dir(practice.path("map"))
        .unwrap()
        .map(|it| it.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(names.len(), 27);
    assert!(names.iter().all(|it| it.starts_with("toestemming-") && !it.contains("Naam")), "{names:?}");
    practice.reopen();
    assert_eq!(
        practice.refused("consent.bulkView", Value::Null)["kind"],
        "notFound",
        "gone when the vault was locked"
    );
    assert_eq!(
        practice.tell("consent.bulkCheck", bulk(lacking()))["letters"],
        0,
        "everybody who could be was asked"
    );
}

#[test]
fn what_is_typed_for_a_run_is_judged_like_one_letter() {
    let practice = Practice::open();
    with_carers(&practice, 1);
    let mut typed = bulk(lacking());
    typed["purpose"] = json!(" ");
    typed["choices"] = json!([]);
    typed["validUntil"] = json!("1-1-2020");
    let faults = practice.refused("consent.bulkCheck", typed.clone())["refusal"]["faults"].clone();
    let fields: Vec<&str> =
        faults.as_array().unwrap().iter().map(|it| it["field"].as_str().unwrap()).collect();
    assert_eq!(fields, ["purpose", "choices", "validUntil"]);
    assert_eq!(practice.refused("consent.bulkMake", typed)["kind"], "consent");
    let mut same = bulk(lacking());
    same["recipients"] =
        json!({ "are": "same", "recipients": [{ "kind": "gp", "name": "De Linde", "place": "" }] });
    assert_eq!(practice.tell("consent.bulkCheck", same)["letters"], 1);
    let mut nobody = bulk(lacking());
    nobody["recipients"] = json!({ "are": "nobody" });
    assert_eq!(practice.refused("consent.bulkCheck", nobody)["refusal"]["faults"][0]["field"], "recipients");
}

#[test]
fn a_run_that_is_stopped_leaves_nothing_behind() {
    let practice = Practice::open();
    with_carers(&practice, 40);
    assert_eq!(practice.tell("work.status", Value::Null), Value::Null);
    let app = &practice.app;
    let outcome = thread::scope(|scope| {
        let run = scope.spawn(move || app.call("consent.bulkMake", bulk(lacking())).unwrap());
        loop {
            let status = app.call("work.status", Value::Null).unwrap();
            if status["done"].as_u64().is_some_and(|it| 0 < it) {
                assert_eq!((&status["kind"], &status["total"]), (&json!("letters"), &json!(40)));
                app.call("work.cancel", Value::Null).unwrap();
                break;
            }
            assert!(!run.is_finished(), "it was over before it could be stopped");
            thread::sleep(Duration::from_millis(1));
        }
        run.join().unwrap()
    });
    assert_eq!(outcome["outcome"], "stopped");
    assert_eq!(practice.tell("work.status", Value::Null), Value::Null);
    let sharing = column(&matrix(&practice, json!({})), "shareWithCarers");
    assert_eq!((&sharing["missing"], &sharing["onItsWay"]), (&json!(40), &json!(0)));
    assert_eq!(practice.refused("consent.bulkSave", Value::Null)["kind"], "notFound");
    let made = practice.tell("consent.bulkMake", bulk(lacking()));
    assert_eq!(made["letters"], 40, "an earlier wish to stop does not hold for the next run");
}
