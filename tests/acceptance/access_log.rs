//! The log of who did what (NEN 7513): each field, sought, on paper, as a list and as FHIR, and what stands out in it.

use kluis_documents::{Pdf, page_text};
use kluis_tests::Practice;
use serde_json::{Value, json};

fn everything(client: &Value) -> Value {
    json!({ "client": client, "from": "", "until": "", "user": null, "kind": null, "before": null })
}

fn with(client: &Value, changes: Value) -> Value {
    let mut wanted = everything(client);
    for (field, value) in changes.as_object().unwrap() {
        wanted[field] = value.clone();
    }
    wanted
}

fn rows(practice: &Practice, wanted: Value) -> Vec<Value> {
    practice.tell("audit.search", wanted)["rows"].as_array().unwrap().clone()
}

fn first<'a>(rows: &'a [Value], event: &str, user: &str) -> &'a Value {
    rows.iter().find(|it| it["event"] == event && it["userName"] == user).unwrap()
}

fn saved(practice: &Practice, wanted: &Value, format: &str, name: &str) -> Vec<u8> {
    practice.answer(name);
    let file = practice.tell("audit.save", json!({ "wanted": wanted, "format": format }));
    assert_eq!(file["name"], name);
    std::fs::read(practice.path(name)).unwrap()
}

fn printed(practice: &Practice, wanted: Value) -> String {
    practice.tell("audit.view", wanted);
    let pdf = practice.seen.lock().unwrap().viewed.last().unwrap().1.clone();
    page_text(&Pdf(pdf)).unwrap().concat().join(" ")
}

/// Row and code as they stand on a print.
fn anchor_on(paper: &str) -> (String, String) {
    let (_, behind) = paper.split_once("Stand van het logboek: regel ").unwrap();
    let (row, behind) = behind.split_once(", code ").unwrap();
    let (code, _) = behind.split_once(". ").unwrap();
    (row.to_owned(), code.to_owned())
}

#[test]
fn each_row_says_who_in_which_role_for_whom_and_on_what_ground() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let jan = practice.add_user("Jan Bos", "careWorker");
    let noor = practice.add_user("Noor Kuiper", "careWorker");
    let sam = practice.add_user("Sam Vos", "careWorker");
    practice.add_user("Bas Bestuur", "board");
    practice.tell("circle.addMany", json!({ "user": sam, "clients": [client], "from": "1-3-2026" }));
    practice.tell(
        "circle.add",
        json!({
            "client": client, "user": noor, "involvement": "locum", "insteadOf": jan,
            "from": "1-3-2026", "until": "3-3-2026", "agreedOn": "", "remark": ""
        }),
    );
    let grants = json!([
        { "compartment": "directory", "acts": ["see"] },
        { "compartment": "identification", "acts": ["see"] },
        { "compartment": "own", "acts": ["change"] },
    ]);
    let role = json!({ "id": null, "name": "Stagiair", "madeFrom": "careWorker", "grants": grants });
    let own = practice.tell("ownRole.keep", role);
    let role = json!({ "role": "careWorker", "ownRole": own, "onlyOn": "" });
    practice.tell("user.changeRole", json!({ "user": sam, "role": role }));
    for name in ["Noor Kuiper", "Sam Vos"] {
        practice.enter_user(name);
        practice.tell("client.read", client.clone());
    }
    practice.enter_user("Jan Bos");
    let emergency = json!({ "number": "1001", "surname": "", "birthDate": "", "reason": "Gevallen" });
    practice.tell("emergency.open", emergency);
    practice.tell("client.read", client.clone());
    practice.enter_coordinator();
    practice.tell("client.read", client.clone());
    let found = rows(&practice, everything(&client));
    for (user, role, own, behalf, ground) in [
        ("Noor Kuiper", "care-worker", Value::Null, json!("Jan Bos"), "circle"),
        ("Sam Vos", "care-worker", json!("Stagiair"), Value::Null, "circle"),
        ("Jan Bos", "care-worker", Value::Null, Value::Null, "emergency"),
        ("Els Smit", "coordinator", Value::Null, Value::Null, "role"),
    ] {
        let row = first(&found, "client-read", user);
        assert_eq!(
            (&row["role"], &row["ownRole"], &row["behalfOf"]),
            (&json!(role), &own, &behalf),
            "{user}"
        );
        assert_eq!((&row["ground"], &row["act"]), (&json!(ground), &json!("see")), "{user}");
        assert_eq!((&row["client"], &row["device"]), (&client, &json!("test (laptop)")));
        assert_eq!(row["at"], "2026-03-01T09:00:00Z");
        assert_eq!(row["restsOn"].is_string(), matches!(ground, "circle" | "emergency"), "{user}");
    }
    let kinds = |kind: &str| rows(&practice, with(&client, json!({ "kind": kind })));
    assert!(kinds("emergency").iter().all(|it| it["userName"] == "Jan Bos"));
    assert_eq!(kinds("ownRole").len(), 1);
    assert!(kinds("change").is_empty());
    let paper = printed(&practice, everything(&client));
    for said in ["Zorgmedewerker (Stagiair)", "namens Jan Bos", "Noodtoegang", "Wie keek mee"] {
        assert!(paper.contains(said), "{said}: {paper}");
    }
    assert_eq!(practice.tell("audit.verify", Value::Null)["fault"], Value::Null);
}

#[test]
fn the_log_is_sought_by_period_user_and_kind_a_page_at_a_time() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    for day in 1..=9 {
        practice.set_clock(&format!("2026-03-0{day}T09:00:00Z"));
        for minute in 0..8 {
            practice.set_clock(&format!("2026-03-0{day}T09:{:02}:00Z", minute * 6));
            practice.tell("client.read", client.clone());
        }
    }
    let page = practice.tell("audit.search", everything(&client));
    let shown = page["rows"].as_array().unwrap();
    assert_eq!((shown.len(), &page["more"]), (50, &json!(true)));
    assert_eq!(page["users"][0]["name"], "Els Smit");
    let last = shown.last().unwrap()["row"].clone();
    let rest = practice.tell("audit.search", with(&client, json!({ "before": last })));
    assert_eq!(rest["more"], false);
    let numbers = |page: &Value| -> Vec<i64> {
        page["rows"].as_array().unwrap().iter().map(|it| it["row"].as_i64().unwrap()).collect()
    };
    let all: Vec<i64> = numbers(&page).into_iter().chain(numbers(&rest)).collect();
    assert!(all.is_sorted_by(|one, other| other < one), "newest first, none twice");
    let of_days =
        rows(&practice, with(&client, json!({ "from": "2-3-2026", "until": "3-3-2026", "kind": "see" })));
    assert_eq!(of_days.iter().filter(|it| it["event"] == "client-read").count(), 16);
    let nobody = rows(&practice, with(&client, json!({ "user": "00000000-0000-7000-8000-000000000000" })));
    assert!(nobody.is_empty());
    let turned = with(&client, json!({ "from": "3-3-2026", "until": "2-3-2026" }));
    assert_eq!(practice.refused("audit.search", turned)["refusal"]["faults"][0]["field"], "until");
    let none = with(&Value::Null, json!({ "from": "32-1-2026" }));
    assert_eq!(
        practice.refused("audit.save", json!({ "wanted": none, "format": "csv" }))["kind"],
        "accessLog"
    );
}

#[test]
fn the_log_goes_out_as_print_list_and_fhir_with_a_code_and_that_is_logged() {
    let practice = Practice::open();
    let client = practice.register(json!({ "bsn": "999900006" }));
    practice.tell("client.read", client.clone());
    practice.tell("abuse.list", client.clone());
    let wanted = everything(&client);
    let pdf = saved(&practice, &wanted, "pdf", "wie-keek-mee.pdf");
    let text = page_text(&Pdf(pdf)).unwrap().concat().join(" ");
    let (row, code) = anchor_on(&text);
    assert!(text.contains("Øse") && text.contains("Gegevens bekeken"), "{text}");
    assert!(!text.contains("misbruik"), "an investigation stands in no log that the client gets");
    let list = String::from_utf8(saved(&practice, &wanted, "csv", "wie-keek-mee.csv")).unwrap();
    assert!(list.starts_with("\u{FEFF}\"Regel\";\"Tijdstip (UTC)\""), "{list}");
    assert!(list.contains("\"client-read\"") && !list.contains("999900006") && !list.contains("abuse-read"));
    let fhir: Value =
        serde_json::from_slice(&saved(&practice, &wanted, "fhir", "wie-keek-mee.json")).unwrap();
    assert_eq!((&fhir["resourceType"], &fhir["type"]), (&json!("Bundle"), &json!("collection")));
    let events = fhir["entry"].as_array().unwrap();
    assert!(3 < events.len() && events.iter().all(|it| it["resource"]["resourceType"] == "AuditEvent"));
    assert!(!fhir.to_string().contains("Øse") && fhir.to_string().contains(client.as_str().unwrap()));
    let whole = everything(&Value::Null);
    let all = String::from_utf8(saved(&practice, &whole, "csv", "logboek.csv")).unwrap();
    assert!(all.contains("abuse-read") && all.contains("vault-created"), "who supervises sees everything");
    assert!(!all.contains("Øse"), "a client by number, never by name");
    assert!(printed(&practice, whole.clone()).contains("Logboek"));
    saved(&practice, &whole, "fhir", "logboek.json");
    let kept = rows(&practice, with(&client, json!({ "kind": "disclose" })));
    assert_eq!(kept.iter().filter(|it| it["event"] == "audit-disclosed").count(), 3);
    practice.reopen();
    let compare =
        |row: &str, code: &str| practice.tell("audit.compareCode", json!({ "row": row, "code": code }));
    assert_eq!(
        compare(&row, &code.to_lowercase()),
        json!({ "answer": "agrees", "at": "2026-03-01T09:00:00Z" })
    );
    assert_eq!(compare("2", &code), json!({ "answer": "differs" }));
    assert_eq!(compare("99.999", &code), json!({ "answer": "absent" }));
    let faults = practice.refused("audit.compareCode", json!({ "row": "", "code": "ABC" }));
    assert_eq!(faults["refusal"]["faults"].as_array().unwrap().len(), 2);
}

#[test]
fn the_chain_is_read_behind_the_work_and_a_break_is_told_until_somebody_says_what_it_is() {
    let practice = Practice::open();
    practice.add_user("Fien de Groot", "privacyOfficer");
    practice.add_care_worker();
    practice.tell("vault.lock", Value::Null);
    let older = std::fs::read(practice.path("clienten.kluis")).unwrap();
    practice.set_clock("2026-03-01T11:00:00Z");
    practice.enter_coordinator();
    let standing = practice.tell("audit.standing", Value::Null);
    assert_eq!((&standing["last"], &standing["kept"]["value"]), (&Value::Null, &json!(5)));
    practice.tell("audit.verifyBehind", Value::Null);
    let last = practice.tell("audit.standing", Value::Null)["last"].clone();
    assert_eq!((&last["fault"], &last["at"]), (&Value::Null, &json!("2026-03-01T11:00:00Z")));
    assert_eq!(practice.tell("today.read", Value::Null)["log"]["fault"], Value::Null);
    practice.register(json!({}));
    practice.tell("vault.lock", Value::Null);
    std::fs::write(practice.path("clienten.kluis"), older).unwrap();
    practice.set_clock("2026-03-01T12:00:00Z");
    practice.enter_user("Jan Bos");
    practice.tell("audit.verifyBehind", Value::Null);
    assert_eq!(
        practice.tell("today.read", Value::Null)["log"],
        Value::Null,
        "not for who may not see the log"
    );
    assert_eq!(practice.refused("audit.standing", Value::Null)["kind"], "notAllowed");
    practice.enter_user("Fien de Groot");
    practice.tell("audit.verifyBehind", Value::Null);
    let fault = practice.tell("today.read", Value::Null)["log"]["fault"].clone();
    assert_eq!(fault["what"], "rolledBack", "{fault}");
    let note = |text: &str| json!({ "what": fault["what"], "row": fault["row"], "note": text });
    assert_eq!(practice.refused("audit.noteBreak", note(" "))["refusal"]["faults"][0]["field"], "note");
    practice.tell("audit.noteBreak", note("Oude kopie na een defecte schijf"));
    assert_eq!(practice.tell("today.read", Value::Null)["log"]["fault"], Value::Null);
    let standing = practice.tell("audit.standing", Value::Null);
    assert_eq!(standing["last"]["fault"]["what"], "rolledBack", "what was found stays found");
    assert_eq!(standing["notes"][0]["by"], "Fien de Groot");
    practice.tell("vault.explainAge", json!({ "reason": "Schijf hersteld" }));
    assert_eq!(practice.tell("audit.verify", Value::Null)["fault"], Value::Null);
}

#[test]
fn what_stands_out_is_shown_to_who_supervises_until_it_is_judged() {
    let practice = Practice::open();
    let smit = practice.register(json!({ "surname": "Bos" }));
    for number in 0..5 {
        practice.register(json!({ "surname": format!("Naam{number}"), "birthDate": "3-4-1970" }));
    }
    practice.add_user("Fien de Groot", "privacyOfficer");
    practice.add_care_worker();
    practice.enter_care_worker();
    practice.set_clock("2026-03-02T22:30:00Z");
    practice.tell("client.read", smit);
    practice.set_clock("2026-03-03T10:00:00Z");
    let list = practice.tell("client.list", json!({ "page": 0, "onlyCurrent": false }));
    for client in list["rows"].as_array().unwrap() {
        practice.tell("client.read", client["id"].clone());
    }
    practice.enter_user("Fien de Groot");
    let patterns = |practice: &Practice| -> Vec<(String, String, i64)> {
        let page = practice.tell("unusual.list", Value::Null);
        let text = |it: &Value| it.as_str().unwrap().to_owned();
        let rows = page["rows"].as_array().unwrap();
        rows.iter()
            .map(|it| (text(&it["pattern"]), text(&it["day"]), it["clients"].as_i64().unwrap()))
            .collect()
    };
    let expected = |rows: &[(&str, &str, i64)]| -> Vec<(String, String, i64)> {
        rows.iter()
            .map(|(pattern, day, clients)| ((*pattern).to_owned(), (*day).to_owned(), *clients))
            .collect()
    };
    let (night, name) = (("atNight", "2026-03-02", 1), ("ownName", "2026-03-03", 1));
    let earlier = ("ownName", "2026-03-02", 1);
    assert_eq!(patterns(&practice), expected(&[name, earlier, night]));
    assert_eq!(practice.tell("today.read", Value::Null)["log"]["unusual"], 3);
    let rules = json!({ "clientsInHour": "6", "nightFrom": "", "nightUntil": "", "ownName": false });
    let wrong = json!({ "clientsInHour": "1", "nightFrom": "23", "nightUntil": "", "ownName": false });
    let refusal = practice.refused("unusual.keepRules", wrong);
    assert_eq!(refusal["refusal"]["faults"].as_array().unwrap().len(), 2);
    practice.tell("unusual.keepRules", rules);
    assert_eq!(patterns(&practice), expected(&[("manyClients", "2026-03-03", 6)]));
    let row = practice.tell("unusual.list", Value::Null)["rows"][0].clone();
    assert_eq!((&row["userName"], &row["isOpen"]), (&json!("Jan Bos"), &json!(true)));
    let judged = |row: &Value, outcome: &str, note: &str| {
        json!({
            "pattern": row["pattern"], "user": row["user"], "client": row["client"], "day": row["day"],
            "lastRow": row["lastRow"], "outcome": outcome, "note": note
        })
    };
    let silent = practice.refused("unusual.review", judged(&row, "inOrder", ""));
    assert_eq!(silent["refusal"]["faults"][0]["field"], "note");
    let mut other = judged(&row, "inOrder", "Zo hoort het");
    other["day"] = json!("2026-01-01");
    assert_eq!(practice.refused("unusual.review", other)["kind"], "notFound");
    practice.tell("unusual.review", judged(&row, "investigate", "Nagevraagd"));
    assert_eq!(practice.tell("today.read", Value::Null)["log"]["unusual"], 1, "being looked into");
    practice.tell("unusual.review", judged(&row, "inOrder", "Overdracht van de dienst"));
    assert_eq!(practice.tell("today.read", Value::Null)["log"]["unusual"], 0);
    let row = practice.tell("unusual.list", Value::Null)["rows"][0].clone();
    let reviews = row["reviews"].as_array().unwrap();
    assert_eq!((reviews.len(), &reviews[1]["by"]), (2, &json!("Fien de Groot")), "nothing is overwritten");
    practice.enter_user("Jan Bos");
    assert_eq!(practice.refused("unusual.list", Value::Null)["kind"], "notAllowed");
    practice.enter_coordinator();
    let own = json!({
        "pattern": "atNight", "user": user_named(&practice, "Els Smit"), "client": null, "day": "2026-03-03",
        "lastRow": 1, "outcome": "inOrder", "note": "Niets aan de hand"
    });
    assert_eq!(practice.refused("unusual.review", own)["kind"], "notAllowed", "others judge one's own use");
}

fn user_named(practice: &Practice, name: &str) -> Value {
    let users = practice.tell("user.list", Value::Null);
    users.as_array().unwrap().iter().find(|it| it["name"] == name).unwrap()["id"].clone()
}
