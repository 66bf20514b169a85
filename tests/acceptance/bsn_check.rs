use kluis_tests::Practice;
use serde_json::{Value, json};

fn draft(client: &Value) -> Value {
    json!({
        "client": client, "checkedOn": "1-3-2026", "documentKind": "passport", "documentNumber": "npr 12cd 34",
        "validUntil": "1-3-2031", "checkedBy": "Els Smit", "bsn": "999900006",
        "verification": { "kind": "receivedFrom", "sender": "Gemeente Duinveen" }
    })
}

#[test]
fn a_check_is_kept_whole_and_gives_the_bsn() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    practice.tell("bsnCheck.record", draft(&client));
    practice.reopen();
    let check = practice.tell("bsnCheck.list", client.clone())[0]["check"].clone();
    assert_eq!(check["documentNumber"], "NPR12CD34");
    assert_eq!((&check["checkedOn"], &check["validUntil"]), (&json!("2026-03-01"), &json!("2031-03-01")));
    assert_eq!(check["verification"], json!({ "kind": "receivedFrom", "sender": "Gemeente Duinveen" }));
    let page = practice.tell("client.read", client);
    assert_eq!(
        (&page["bsn"], &page["identityChecked"], &page["warnings"]),
        (&json!("•••••0006"), &json!(true), &json!([]))
    );
}

#[test]
fn a_document_expired_on_the_day_is_refused_and_one_that_expires_later_never_asks_again() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let mut expired = draft(&client);
    expired["validUntil"] = json!("28-2-2026");
    let answer = practice.refused("bsnCheck.record", expired);
    assert_eq!(
        answer["refusal"]["faults"],
        json!([{ "field": "validUntil", "fault": { "reason": "expired" } }])
    );
    let mut last_day = draft(&client);
    last_day["validUntil"] = json!("1-3-2026");
    practice.tell("bsnCheck.record", last_day);
    practice.set_clock("2030-01-01T10:00:00Z");
    assert_eq!(practice.tell("client.read", client)["warnings"], json!([]));
}

#[test]
fn a_bsn_never_silently_replaces_another() {
    let practice = Practice::open();
    let client = practice.register(json!({ "bsn": "999900018" }));
    let answer = practice.refused("bsnCheck.record", draft(&client));
    assert_eq!(answer["refusal"]["faults"][0]["fault"]["reason"], "bsnDiffers");
    assert_eq!(practice.tell("bsn.reveal", client.clone()), "999900018");
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
    let mut odd = draft(&client);
    odd["documentKind"] = json!("identityCard");
    practice.tell("bsnCheck.record", odd);
}
