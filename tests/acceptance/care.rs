use kluis_tests::Practice;
use serde_json::{Value, json};

fn draft() -> Value {
    json!({
        "replaces": null, "replacesBecause": "", "funding": "wmo", "kind": "municipalDecision", "number": "W-17",
        "validFrom": "1-4-2025", "validUntil": "31-3-2026", "funderKind": null, "funder": "Gemeente Duinveen",
        "mainContractor": "Zorggroep Waterborg", "contactName": "M. Postma", "contactPhone": "0100 654321",
        "contactEmail": "wijkteam@voorbeeld.nl",
        "products": [
            { "code": "02a03", "name": "Begeleiding individueel", "volume": "2,5", "unit": "hours", "period": "week" }
        ]
    })
}

fn with(mut draft: Value, changes: Value) -> Value {
    for (field, value) in changes.as_object().unwrap() {
        draft[field] = value.clone();
    }
    draft
}

#[track_caller]
fn record(practice: &Practice, client: &Value, changes: Value) -> Value {
    practice.tell("decision.record", json!({ "client": client, "decision": with(draft(), changes) }))
}

fn states(page: &Value) -> Vec<(Value, Value)> {
    let decisions = page["decisions"].as_array().unwrap();
    decisions.iter().map(|it| (it["decision"]["number"].clone(), it["state"].clone())).collect()
}

#[test]
fn a_decision_is_kept_whole() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    record(&practice, &client, json!({}));
    practice.reopen();
    let page = practice.tell("care.read", client);
    assert_eq!((&page["start"], &page["end"]), (&json!("2025-01-01"), &Value::Null));
    let row = &page["decisions"][0];
    let mut decision = row["decision"].clone();
    decision.as_object_mut().unwrap().remove("client");
    assert_eq!(
        decision,
        json!({
            "funding": "wmo", "kind": "municipalDecision", "number": "W-17", "validFrom": "2025-04-01",
            "validUntil": "2026-03-31", "funderKind": "municipality", "funder": "Gemeente Duinveen",
            "mainContractor": "Zorggroep Waterborg", "contactName": "M. Postma",
            "contactPhone": "0100 654321", "contactEmail": "wijkteam@voorbeeld.nl",
            "products": [{
                "code": "02A03", "name": "Begeleiding individueel",
                "volume": { "amount": "2,5", "unit": "hours", "period": "week" }
            }]
        })
    );
    assert_eq!((&row["state"], &row["recordedBy"]), (&json!("inForce"), &json!("Els Smit")));
}

#[test]
fn a_faulty_decision_gets_a_message_at_each_field_and_keeps_nothing() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let wrong = with(
        draft(),
        json!({
            "number": "", "validUntil": "31-3-2025", "funder": "", "contactPhone": "nee",
            "products": [
                { "code": "A", "name": "", "volume": "", "unit": "hours", "period": "week" },
                { "code": "B", "name": "", "volume": "200", "unit": "hours", "period": "week" }
            ]
        }),
    );
    let answer = practice.refused("decision.record", json!({ "client": client, "decision": wrong }));
    let faults: Vec<_> = answer["refusal"]["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["field"].clone(), it["row"].clone(), it["fault"]["reason"].clone()))
        .collect();
    let field = |name: &str, reason: &str| (json!(name), Value::Null, json!(reason));
    assert_eq!(
        faults,
        [
            field("number", "missing"),
            field("validUntil", "beforeOther"),
            field("funder", "missing"),
            field("contactPhone", "notAPhoneNumber"),
            (json!("productVolume"), json!(1), json!("volumeDoesNotFit")),
        ]
    );
    assert_eq!(practice.tell("care.read", client)["decisions"], json!([]));
}

#[test]
fn several_laws_pay_at_once_and_each_shows_what_belongs_to_it() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    record(&practice, &client, json!({}));
    let nurse = json!({
        "funding": "zvw", "kind": "nursingIndication", "number": "", "funder": "Zorgverzekeraar Linde",
        "validUntil": ""
    });
    record(&practice, &client, nurse);
    assert_eq!(practice.tell("care.read", client)["fundings"], json!(["wmo", "zvw"]));
    let choices = practice.tell("care.choices", Value::Null);
    assert_eq!(choices.as_array().unwrap().len(), 6);
    assert_eq!(choices[3]["kinds"][0], json!({ "kind": "nursingIndication", "needsNumber": false }));
}

#[test]
fn a_decision_is_replaced_or_withdrawn_and_never_overwritten() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let first = record(&practice, &client, json!({}));
    let again = json!({ "client": client, "decision": with(draft(), json!({ "validFrom": "1-3-2026" })) });
    let answer = practice.refused("decision.record", again);
    assert_eq!(answer["refusal"]["faults"][0]["fault"]["reason"], "overlapsDecision");

    let next = json!({
        "replaces": first, "replacesBecause": "Meer uren nodig", "number": "W-18", "validFrom": "1-3-2026",
        "validUntil": "28-2-2027"
    });
    let second = record(&practice, &client, next.clone());
    let page = practice.tell("care.read", client.clone());
    assert_eq!(states(&page), [(json!("W-18"), json!("inForce")), (json!("W-17"), json!("replaced"))]);
    let closing = &page["decisions"][1]["closing"];
    assert_eq!(closing["how"], json!({ "kind": "replaced", "successor": second }));
    assert_eq!((&closing["from"], &closing["reason"]), (&json!("2026-03-01"), &json!("Meer uren nodig")));
    assert_eq!(page["decisions"][0]["replaces"], first);
    let twice = json!({ "client": client, "decision": with(draft(), next) });
    assert_eq!(practice.refused("decision.record", twice)["refusal"]["reason"], "decisionClosed");

    let closing = json!({ "decision": second, "how": "withdrawn", "from": "1-5-2026", "reason": "Verhuisd" });
    practice.tell("decision.close", closing.clone());
    assert_eq!(practice.refused("decision.close", closing)["refusal"]["reason"], "decisionClosed");
    practice.set_clock("2026-05-01T09:00:00Z");
    assert_eq!(practice.tell("care.read", client)["decisions"][0]["state"], "withdrawn");
}

#[test]
fn a_decision_that_ends_within_eight_weeks_is_on_vandaag_until_something_is_done_about_it() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let decision = record(&practice, &client, json!({ "validUntil": "27-4-2026" }));
    let gone = practice.register(json!({ "surname": "Bakker", "careEnd": "1-2-2026" }));
    record(&practice, &gone, json!({}));
    let shown = |day: &str| {
        practice.set_clock(&format!("{day}T09:00:00Z"));
        let today = practice.tell("today.read", Value::Null);
        let rows = today["decisions"].as_array().unwrap();
        assert_eq!(today["decisionsTotal"], rows.len());
        rows.iter().map(|it| (it["client"]["id"].clone(), it["isOver"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(shown("2026-03-01"), [], "eight weeks and a day ahead");
    assert_eq!(shown("2026-03-02"), [(client.clone(), json!(false))]);
    assert_eq!(shown("2026-04-28"), [(client.clone(), json!(true))], "over, and the care goes on");
    let closing =
        json!({ "decision": decision, "how": "ended", "from": "28-4-2026", "reason": "Niet verlengd" });
    practice.tell("decision.close", closing);
    assert_eq!(shown("2026-04-28"), []);
}

#[test]
fn the_care_ends_with_a_reason_and_may_be_resumed() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let end = json!({
        "client": client, "lastDay": "28-2-2026", "reason": "takenOver", "explanation": "",
        "followUp": "otherProvider", "transferTo": "Zorggroep Waterborg"
    });
    let early = with(end.clone(), json!({ "lastDay": "31-12-2024", "transferTo": "" }));
    let faults = practice.refused("care.end", early)["refusal"]["faults"].clone();
    assert_eq!(
        (&faults[0]["fault"]["reason"], &faults[1]["field"]),
        (&json!("beforeOther"), &json!("transferTo"))
    );
    practice.tell("care.end", end);
    let page = practice.tell("care.read", client.clone());
    assert_eq!(page["end"], "2026-02-28");
    assert_eq!(
        page["ending"]["end"],
        json!({
            "lastDay": "2026-02-28", "reason": "takenOver", "explanation": "", "followUp": "otherProvider",
            "transferTo": "Zorggroep Waterborg"
        })
    );
    let list = practice.tell("client.list", json!({ "page": 0, "onlyCurrent": true }));
    assert_eq!(list["total"], 0, "the end of the care is the client's own field");
    assert_eq!(practice.tell("client.history", client.clone())[0]["field"], "care_end");

    practice.tell("care.resume", client.clone());
    let page = practice.tell("care.read", client.clone());
    assert_eq!((&page["end"], &page["ending"]), (&Value::Null, &Value::Null));
    assert_eq!(page["steps"].as_array().unwrap().len(), 2, "what was, stays");
    assert_eq!(practice.refused("care.resume", client)["refusal"]["reason"], "careNotEnded");
}

#[test]
fn an_end_taken_back_in_the_clients_fields_takes_its_reason_along() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let end = json!({
        "client": client, "lastDay": "28-2-2026", "reason": "clientsWish", "explanation": "",
        "followUp": "nothing", "transferTo": ""
    });
    practice.tell("care.end", end);
    let mut draft = practice.tell("client.draft", client.clone());
    draft["careEnd"] = json!("");
    practice.tell("client.change", json!({ "id": client, "client": draft }));
    draft["careEnd"] = json!("1-2-2026");
    practice.tell("client.change", json!({ "id": client, "client": draft }));
    let page = practice.tell("care.read", client);
    assert_eq!(
        (&page["end"], &page["ending"]),
        (&json!("2026-02-01"), &Value::Null),
        "an old reason is not a new one"
    );
}
