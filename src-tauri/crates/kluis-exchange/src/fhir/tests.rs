use kluis_domain::{client::ClientId, user::UserId};
use regex::Regex;
use serde_json::{Value, json};

use super::*;

fn row(number: u8) -> LogEntry {
    LogEntry {
        row: number.into(),
        at: "2026-03-01T09:05:07.250Z".parse().unwrap(),
        user: UserId(Uuid::from_u128(1)),
        user_name: "Noor de Wit".to_owned(),
        role: "care-worker".to_owned(),
        role_words: "Zorgmedewerker".to_owned(),
        own_role: None,
        behalf_of: None,
        event: "client-read".to_owned(),
        event_words: "Gegevens bekeken".to_owned(),
        act: Some(Act::See),
        client: Some(ClientId(Uuid::from_u128(2))),
        client_number: Some(1001),
        object: None,
        ground: Some(LogGround::Circle),
        rests_on: None,
        device: Some("laptop".to_owned()),
        program: "0.1.0".to_owned(),
        hash: [number; 32],
    }
}

fn bundle(rows: &[LogEntry]) -> Value {
    let made_at = "2026-03-02T10:00:00Z".parse().unwrap();
    serde_json::from_slice(&audit_events(rows, "Thuiszorg Duinveen", made_at).unwrap()).unwrap()
}

fn schema() -> Value {
    serde_json::from_str(include_str!("r4.schema.json")).unwrap()
}

/// What a value lacks against a definition of the schema; as much of JSON Schema as HL7 uses.
fn faults(schema: &Value, rule: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    if let Some(name) = rule["$ref"].as_str().and_then(|it| it.strip_prefix("#/definitions/")) {
        return faults(schema, &schema["definitions"][name], value, at, found);
    }
    if rule.get("const").is_some_and(|it| it != value) {
        found.push(format!("{at}: not {}", rule["const"]));
    }
    if rule["enum"].as_array().is_some_and(|it| !it.contains(value)) {
        found.push(format!("{at}: {value} is no choice"));
    }
    if let Some(pattern) = rule["pattern"].as_str() {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        if !Regex::new(pattern).unwrap().is_match(&text) {
            found.push(format!("{at}: {value} does not fit"));
        }
    }
    let is_of_type = match rule["type"].as_str() {
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("number") => value.is_number(),
        Some("array") => value.is_array(),
        _ => true,
    };
    if !is_of_type {
        found.push(format!("{at}: {value} is of another type"));
    }
    for (place, item) in value.as_array().into_iter().flatten().enumerate() {
        faults(schema, &rule["items"], item, &format!("{at}[{place}]"), found);
    }
    let Some(properties) = rule["properties"].as_object() else { return };
    let Some(fields) = value.as_object() else {
        return found.push(format!("{at}: {value} is no object"));
    };
    for needed in rule["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !fields.contains_key(needed) {
            found.push(format!("{at}: lacks {needed}"));
        }
    }
    for (name, field) in fields {
        match properties.get(name) {
            Some(rule) => faults(schema, rule, field, &format!("{at}.{name}"), found),
            None => found.push(format!("{at}: {name} is no field")),
        }
    }
}

fn all_faults(value: &Value) -> Vec<String> {
    let (schema, mut found) = (schema(), Vec::new());
    faults(&schema, &json!({ "$ref": "#/definitions/Bundle" }), value, "Bundle", &mut found);
    found
}

/// Rows of every kind: each act, each ground, with and without what may be lacking.
fn every_kind() -> Vec<LogEntry> {
    let mut rows: Vec<LogEntry> = Act::ALL.iter().map(|act| LogEntry { act: Some(*act), ..row(1) }).collect();
    for ground in [LogGround::Role, LogGround::Circle, LogGround::Emergency, LogGround::Consent] {
        let rests_on = Some(Uuid::from_u128(9));
        rows.push(LogEntry { ground: Some(ground), rests_on, object: rests_on, ..row(2) });
    }
    rows.push(LogEntry {
        own_role: Some("Nachtdienst".to_owned()),
        behalf_of: Some("Jan Bos".to_owned()),
        ..row(3)
    });
    rows.push(LogEntry { event: "refused".to_owned(), client: None, ..row(4) });
    rows.push(LogEntry { event: "unlocked".to_owned(), client: None, ..row(5) });
    rows.push(LogEntry { act: None, ground: None, device: None, user_name: String::new(), ..row(6) });
    rows
}

#[test]
fn every_kind_of_row_is_an_audit_event_by_the_schema_of_hl7() {
    assert_eq!(all_faults(&bundle(&every_kind())), [""; 0]);
    assert_eq!(all_faults(&bundle(&[])), [""; 0]);
}

#[test]
fn the_schema_sees_what_is_wrong() {
    for (pointer, wrong) in [
        ("/entry/0/resource/action", json!("X")),
        ("/entry/0/resource/recorded", json!("gisteren")),
        ("/entry/0/resource/agent/0/requestor", json!("ja")),
        ("/entry/0/resource/agent/0/network/type", json!("9")),
        ("/entry/0/resource/source", json!({ "site": "x" })),
        ("/entry/0/resource/entity", json!({})),
        ("/type", json!("heap")),
    ] {
        let mut value = bundle(&[row(1)]);
        *value.pointer_mut(pointer).unwrap() = wrong;
        assert_ne!(all_faults(&value), [""; 0], "{pointer}");
    }
}

#[test]
fn an_event_says_who_what_when_on_whose_behalf_and_on_what_ground_and_names_no_client() {
    let full = LogEntry {
        ground: Some(LogGround::Emergency),
        behalf_of: Some("Jan Bos".to_owned()),
        own_role: Some("Nachtdienst".to_owned()),
        ..row(7)
    };
    let bundle = bundle(&[full]);
    let event = &bundle["entry"][0]["resource"];
    assert_eq!(event["recorded"], "2026-03-01T09:05:07.250Z");
    assert_eq!((&event["action"], &event["outcome"]), (&json!("R"), &json!("0")));
    assert_eq!(event["purposeOfEvent"][0]["coding"][0]["code"], "BTG");
    assert_eq!(event["agent"][0]["who"]["display"], "Noor de Wit");
    assert_eq!(event["agent"][0]["role"][1]["text"], "Nachtdienst");
    assert_eq!(event["agent"][1]["who"]["display"], "Jan Bos");
    assert_eq!(event["entity"][0]["what"]["identifier"]["value"], Uuid::from_u128(2).to_string());
    assert!(!bundle.to_string().contains("1001"), "not even by number");
}
