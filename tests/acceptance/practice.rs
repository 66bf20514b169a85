use std::collections::BTreeSet;

use kluis_tests::Practice;
use serde_json::{Value, json};

#[test]
fn the_practice_environment_is_filled_marked_and_kept() {
    let practice = Practice::closed();
    practice.tell("vault.openPractice", Value::Null);
    let status = practice.tell("start.status", Value::Null);
    assert_eq!((&status["practice"], &status["organisationComplete"]), (&json!(true), &json!(true)));
    let today = practice.tell("today.read", Value::Null);
    assert_eq!(today["clients"], 40);
    assert!(0 < today["withoutIdentityCheckTotal"].as_i64().unwrap());
    assert!(!today["toSign"].as_array().unwrap().is_empty());
    assert_eq!(today["openApplications"], 2);
    let ending = today["decisions"].as_array().unwrap();
    assert_eq!(ending.len(), 1, "one decision ends soon");
    let dossier = practice.tell("dossier.list", ending[0]["client"]["id"].clone());
    assert_eq!(dossier["items"].as_array().unwrap().len(), 4, "a plan and three reports");
    for register in ["processor", "certificate", "processing", "dpia", "declaration"] {
        let list = practice.tell(&format!("{register}.list"), Value::Null);
        assert!(!list["rows"].as_array().unwrap().is_empty(), "{register}");
    }
    assert!(!today["reminders"].as_array().unwrap().is_empty());
    let clients = practice.tell("client.list", json!({ "page": 0, "onlyCurrent": false }))["rows"].clone();
    let letters = clients
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|it| practice.tell("letter.list", it["id"].clone()).as_array().unwrap().clone());
    let kinds: BTreeSet<String> = letters.map(|it| it["kind"].as_str().unwrap().to_owned()).collect();
    assert_eq!(Vec::from_iter(kinds), ["information", "requestAcknowledgement"]);
    let first = practice.tell("client.list", json!({ "page": 0, "onlyCurrent": false }))["rows"][0].clone();
    practice.tell("vault.lock", Value::Null);
    practice.tell("vault.openPractice", Value::Null);
    let again = practice.tell("client.list", json!({ "page": 0, "onlyCurrent": false }))["rows"][0].clone();
    assert_eq!(first, again, "the same clients after locking");
    assert_eq!(practice.tell("start.status", Value::Null)["practice"], true);
    assert!(practice.seen.lock().unwrap().recent.iter().all(|it| !it.ends_with("oefenomgeving.kluis")));
}
