use kluis_tests::Practice;
use serde_json::{Value, json};

fn draft(client: &Value, purpose: &str, since: &str) -> Value {
    json!({ "client": client, "purpose": purpose, "since": since })
}

fn shown(practice: &Practice, client: &Value) -> Vec<(Value, Value, Value)> {
    let page = practice.tell("care.read", client.clone());
    let rows = page["purposes"].as_array().unwrap().iter().map(|it| &it["purpose"]);
    rows.map(|it| (it["purpose"].clone(), it["since"].clone(), it["ending"].clone())).collect()
}

#[test]
fn the_purposes_of_the_relation_are_those_of_the_profile_or_typed_and_stay_on_record_when_they_end() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    assert!(shown(&practice, &client).is_empty());
    let choices = practice.tell("carePurpose.choices", Value::Null);
    assert_eq!(choices[0], "u zo goed mogelijk zorg geven", "the first of the profile");
    let first = practice.tell("carePurpose.record", draft(&client, choices[0].as_str().unwrap(), "1-1-2025"));
    practice.tell("carePurpose.record", draft(&client, "samen leren koken", "1-3-2026"));
    let ending = json!({ "on": "28-2-2026", "reason": "Alleen nog kookles" });
    practice.tell("carePurpose.end", json!({ "id": first, "ending": ending }));
    practice.reopen();
    assert_eq!(
        shown(&practice, &client),
        [
            (json!("samen leren koken"), json!("2026-03-01"), Value::Null),
            (
                json!("u zo goed mogelijk zorg geven"),
                json!("2025-01-01"),
                json!({ "on": "2026-02-28", "reason": "Alleen nog kookles" })
            ),
        ]
    );
    assert_eq!(practice.tell("care.read", client.clone())["purposes"][0]["recordedBy"], "Els Smit");
    let log = practice.tell("audit.client", client);
    let count = |event: &str| log.as_array().unwrap().iter().filter(|it| it["event"] == event).count();
    assert_eq!((count("care-purpose-recorded"), count("care-purpose-ended")), (2, 1));
}

#[test]
fn a_faulty_purpose_gets_a_message_at_each_field_and_keeps_nothing() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let faults = |command: &str, input: Value| {
        let refused = practice.refused(command, input);
        assert_eq!(refused["kind"], "carePurpose");
        let all = refused["refusal"]["faults"].as_array().unwrap().clone();
        all.into_iter().map(|it| (it["field"].clone(), it["fault"]["reason"].clone())).collect::<Vec<_>>()
    };
    let fault = |field: &str, reason: &str| (json!(field), json!(reason));
    assert_eq!(
        faults("carePurpose.record", draft(&client, " ", "31-2-2026")),
        [fault("purpose", "missing"), fault("since", "noSuchDay")]
    );
    let id = practice.tell("carePurpose.record", draft(&client, "declareren", "1-1-2026"));
    assert_eq!(
        faults("carePurpose.record", draft(&client, "Declareren", "1-2-2026")),
        [fault("purpose", "overlaps")]
    );
    let end = |on: &str, reason: &str| json!({ "id": id, "ending": { "on": on, "reason": reason } });
    assert_eq!(
        faults("carePurpose.end", end("31-12-2025", "")),
        [fault("on", "beforeOther"), fault("reason", "missing")]
    );
    practice.tell("carePurpose.end", end("1-2-2026", "Klaar"));
    assert_eq!(faults("carePurpose.end", end("2-2-2026", "Nog eens")), [fault("on", "notApplicable")]);
    assert_eq!(shown(&practice, &client).len(), 1);
}

#[test]
fn a_care_worker_sees_the_purposes_and_records_none() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let id = practice.tell("carePurpose.record", draft(&client, "declareren", "1-1-2026"));
    practice.add_care_worker();
    practice.enter_care_worker();
    assert_eq!(shown(&practice, &client).len(), 1);
    let ending = json!({ "on": "1-2-2026", "reason": "Klaar" });
    for (command, input) in [
        ("carePurpose.record", draft(&client, "zorg", "1-1-2026")),
        ("carePurpose.end", json!({ "id": id, "ending": ending })),
    ] {
        assert_eq!(practice.refused(command, input)["kind"], "notAllowed", "{command}");
    }
}
