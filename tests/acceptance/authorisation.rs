use kluis_commands::{COMMANDS, typescript};
use kluis_domain::{
    authorisation::{Reach, Scheme},
    user::Role,
};
use kluis_tests::{Practice, consent_of, item_of};
use serde_json::{Value, json};

/// Each role with the name of somebody who has it; the coordinator made the vault.
const USERS: [(Role, &str, &str); 8] = [
    (Role::Coordinator, "coordinator", "Els Smit"),
    (Role::CareWorker, "careWorker", "Jan Bos"),
    (Role::BehaviouralScientist, "behaviouralScientist", "Noor Kuiper"),
    (Role::Secretariat, "secretariat", "Bo de Wit"),
    (Role::Finance, "finance", "Ali Demir"),
    (Role::PrivacyOfficer, "privacyOfficer", "Fien de Groot"),
    (Role::Auditor, "auditor", "Otto Prins"),
    (Role::Board, "board", "Bea Visser"),
];

/// A vault with somebody in every role, and two clients: one whom each of them reaches, one whom only some do.
struct Cast {
    practice: Practice,
    /// Everything with an id of its own, of the client within reach and of the other one.
    near: Vec<Value>,
    far: Vec<Value>,
}

impl Cast {
    fn new() -> Cast {
        let practice = Practice::open();
        let near = client_with_record(&practice, "Nabij");
        let far = client_with_record(&practice, "Verweg");
        inspected_today(&practice, &near[0]);
        for (role, name, person) in USERS.into_iter().skip(1) {
            let user = practice.add_user(person, name);
            if Scheme::built_in().reach(role) == Reach::Circle {
                let many = json!({ "user": user, "clients": [near[0]], "from": "1-3-2026" });
                assert_eq!(practice.tell("circle.addMany", many.clone()), 1);
                assert_eq!(practice.tell("circle.addMany", many), 0, "she is in it already");
            }
        }
        practice.enter_user("Bea Visser");
        let wanted =
            json!({ "number": "1001", "surname": "", "birthDate": "", "reason": "Klacht bij de inspectie" });
        practice.tell("emergency.open", wanted);
        Cast { practice, near, far }
    }

    fn enter(&self, role: Role, person: &str) {
        if role == Role::Coordinator {
            self.practice.enter_coordinator()
        } else {
            self.practice.enter_user(person)
        }
    }
}

/// A client, with something in several parts of the record; the ids, the client's first.
fn client_with_record(practice: &Practice, surname: &str) -> Vec<Value> {
    let client = practice.register(json!({ "surname": surname, "birthDate": "1-2-1980" }));
    let consent = practice.tell("consent.propose", consent_of(&client));
    let item = practice.tell("dossier.add", item_of(&client, json!({ "title": surname })));
    let note =
        practice.tell("workNote.write", json!({ "client": client, "title": surname, "text": surname }));
    practice.offer("foto.jpg", include_bytes!("picture.jpg"));
    let file = practice.tell("dossier.addFile", item.clone());
    vec![client, consent, item, note, file]
}

/// Consents to inspection by an auditor, today.
fn inspected_today(practice: &Practice, client: &Value) {
    let mut consent = consent_of(client);
    consent["kind"] = json!("auditInspection");
    consent["recipients"] = json!([{ "kind": "auditor", "name": "Otto Prins", "place": "" }]);
    consent["purpose"] = json!("Externe audit");
    consent["choices"] = json!(["De rapportages"]);
    consent["validUntil"] = json!("1-3-2026");
    let id = practice.tell("consent.propose", consent);
    practice.tell("consent.markPrinted", id.clone());
    let answer = json!({ "signedOn": "1-3-2026", "means": "paper", "recipients": [0], "choices": [0] });
    practice.tell("consent.sign", json!({ "consent": id, "signer": 0, "answer": answer }));
}

fn kind_of_refusal(practice: &Practice, name: &str, input: &Value) -> Option<String> {
    let error = practice.app.call(name, input.clone()).err()?;
    json!(error)["kind"].as_str().map(str::to_owned)
}

/// Commands that take just a client.
fn about_a_client() -> Vec<String> {
    let bindings = typescript();
    let lines = bindings.lines().filter(|it| it.contains("input: ClientId;"));
    lines.filter_map(|it| it.split('"').nth(1).map(str::to_owned)).collect()
}

#[test]
fn every_command_is_open_to_every_role_exactly_as_the_scheme_says_within_reach_and_outside() {
    let cast = Cast::new();
    let mut told = 0;
    for (role, _, person) in USERS {
        cast.enter(role, person);
        let (rights, reach) = (Scheme::built_in().rights(role), Scheme::built_in().reach(role));
        for (name, rule) in COMMANDS {
            let Some(rule) = rule else { continue };
            // No command takes this, so none is run; the gate stands before the reading.
            let about = |id: &Value| json!({ "nonsense": [{ "deeper": id }] });
            let none = kind_of_refusal(&cast.practice, name, &json!({ "nonsense": true }));
            assert_eq!(none.as_deref() != Some("notAllowed"), rights.may(*rule), "{name} as {role:?}");
            for (ids, within) in [(&cast.near, true), (&cast.far, reach == Reach::Everyone)] {
                for id in ids {
                    let refusal = kind_of_refusal(&cast.practice, name, &about(id));
                    let expected = rights.may(*rule) && within;
                    assert_eq!(
                        refusal.as_deref() != Some("notAllowed"),
                        expected,
                        "{name} as {role:?}, within reach: {within}"
                    );
                    told += 1;
                }
            }
        }
    }
    assert!(8 * 150 * 10 < told, "{told} calls");
}

#[test]
fn what_takes_a_client_answers_within_reach_and_refuses_outside() {
    let cast = Cast::new();
    let commands = about_a_client();
    assert!(20 < commands.len(), "{commands:?}");
    for (role, _, person) in USERS {
        let (rights, reach) = (Scheme::built_in().rights(role), Scheme::built_in().reach(role));
        // What changes something is told with the coordinator alone, so that every role finds the same record.
        let reads = COMMANDS.iter().filter(|(name, _)| commands.iter().any(|it| it == name));
        let reads = reads.filter(|(name, _)| role == Role::Coordinator || *name != "care.resume");
        cast.enter(role, person);
        for (name, rule) in reads {
            let may = rule.is_some_and(|it| rights.may(it));
            for (client, within) in [(&cast.near[0], true), (&cast.far[0], reach == Reach::Everyone)] {
                let refusal = kind_of_refusal(&cast.practice, name, client);
                assert_eq!(refusal.as_deref() != Some("notAllowed"), may && within, "{name} as {role:?}");
                assert!(refusal.as_deref() != Some("unexpected"), "{name} as {role:?}");
            }
        }
    }
}

/// Everything that lists, counts or finds without being told whom.
#[test]
fn a_client_out_of_reach_stands_in_no_list_count_or_overview() {
    let cast = Cast::new();
    let far = cast.far[0].as_str().unwrap();
    let asked = [
        ("today.read", Value::Null),
        ("client.list", json!({ "page": 0, "onlyCurrent": false })),
        ("client.find", json!({ "text": "Verweg" })),
        ("client.find", json!({ "text": "1002" })),
        ("client.find", json!({ "text": "1-2-1980" })),
        ("consent.matrix", kluis_tests::everything()),
        ("disclosure.register", json!({ "from": "1-1-2020", "until": "1-3-2026" })),
    ];
    for (role, _, person) in USERS {
        cast.enter(role, person);
        let sees_all = Scheme::built_in().reach(role) == Reach::Everyone;
        let mut seen = false;
        for (name, input) in &asked {
            match cast.practice.app.call(name, input.clone()) {
                Ok(answer) => {
                    let text = answer.to_string();
                    let named = text.contains(far) || text.contains("Verweg");
                    assert!(sees_all || !named, "{name} as {role:?}");
                    seen |= named;
                }
                Err(error) => assert_eq!(json!(error)["kind"], "notAllowed", "{name} as {role:?}"),
            }
        }
        assert_eq!(seen, sees_all, "{role:?}");
        let list = cast.practice.tell("client.list", json!({ "page": 0, "onlyCurrent": false }));
        assert_eq!(list["total"], if sees_all { 2 } else { 1 }, "{role:?}");
        assert_eq!(cast.practice.tell("today.read", Value::Null)["clients"], list["total"], "{role:?}");
    }
}

#[test]
fn a_care_worker_is_refused_at_the_gate_and_the_attempt_is_logged() {
    let practice = Practice::open();
    practice.add_care_worker();
    practice.enter_care_worker();
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
    let practice = Practice::open();
    practice.add_care_worker();
    assert!(may(&practice, "user.invite") && may(&practice, "client.find"));
    assert_eq!(practice.tell("start.status", Value::Null)["chosen"]["asksName"], true);
    practice.enter_care_worker();
    assert!(!may(&practice, "user.invite") && may(&practice, "emergency.open"));
    assert!(may(&practice, "client.find") && may(&practice, "user.changePassword"));
}
