use kluis_commands::COMMANDS;
use kluis_domain::{authorisation::may, user::Role};
use kluis_tests::Practice;
use serde_json::{Value, json};

/// A vault with a care worker in it, opened by her.
fn as_care_worker() -> Practice {
    let practice = Practice::open();
    practice.tell(
        "user.add",
        json!({ "name": "Jan Bos", "role": "careWorker", "password": "trein-over-de-brug" }),
    );
    let names: Vec<Value> = practice
        .tell("user.list", Value::Null)
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["name"].clone())
        .collect();
    assert_eq!(names, [json!("Els Smit"), json!("Jan Bos")]);
    practice.tell("vault.lock", Value::Null);
    assert_eq!(practice.tell("start.status", Value::Null)["chosen"]["asksName"], true);
    practice.tell("vault.unlock", json!({ "userName": "jan bos", "password": "trein-over-de-brug" }));
    practice
}

#[test]
fn the_gate_opens_for_exactly_what_the_scheme_grants() {
    for (role, practice) in [(Role::Coordinator, Practice::open()), (Role::CareWorker, as_care_worker())] {
        for (name, rule) in COMMANDS {
            let Some(rule) = rule else { continue };
            let input = if *name == "recovery.kept" { Value::Null } else { json!({ "nonsense": true }) };
            let answer = practice.app.call(name, input).err().map(|it| json!(it)["kind"].clone());
            let expected = !may(role, *rule);
            // The gate stands before the command but behind the reading of its input, so ask with what the command takes.
            if answer == Some(json!("unexpected")) {
                let answer = practice.app.call(name, Value::Null).err().map(|it| json!(it)["kind"].clone());
                if answer != Some(json!("unexpected")) {
                    assert_eq!(answer == Some(json!("notAllowed")), expected, "{name} as {role:?}");
                }
            } else {
                assert_eq!(answer == Some(json!("notAllowed")), expected, "{name} as {role:?}");
            }
        }
    }
}

#[test]
fn a_care_worker_is_refused_at_the_gate_and_the_attempt_is_logged() {
    let practice = as_care_worker();
    let before = practice.app.call("audit.verify", Value::Null).unwrap_err();
    assert_eq!(json!(before), json!({ "kind": "notAllowed" }));
    assert_eq!(practice.refused("user.list", Value::Null), json!({ "kind": "notAllowed" }));
    assert_eq!(practice.refused("import.choose", Value::Null), json!({ "kind": "notAllowed" }));
    practice.tell("client.list", json!({ "page": 0, "onlyCurrent": true }));
}

#[test]
fn the_status_tells_what_the_role_may() {
    let may = |practice: &Practice, name: &str| {
        practice.tell("start.status", Value::Null)["allowed"].as_array().unwrap().contains(&json!(name))
    };
    let (coordinator, worker) = (Practice::open(), as_care_worker());
    assert!(may(&coordinator, "user.add") && may(&coordinator, "client.find"));
    assert!(!may(&worker, "user.add") && may(&worker, "client.find") && may(&worker, "user.changePassword"));
}

#[test]
fn two_users_do_not_share_a_name() {
    let practice = Practice::open();
    let answer = practice.refused(
        "user.add",
        json!({ "name": "ELS SMÍT", "role": "careWorker", "password": "trein-over-de-brug" }),
    );
    assert_eq!(answer, json!({ "kind": "user", "refusal": { "field": "nameTaken" } }));
}
