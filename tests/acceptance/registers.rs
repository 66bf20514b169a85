use kluis_tests::Practice;
use serde_json::{Value, json};

fn opened() -> (Practice, Value) {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    (practice, client)
}

fn incident(client: &Value) -> Value {
    json!({
        "client": client, "on": "28-2-2026", "at": "14:30", "nature": "fall",
        "description": "Uitgegleden in de badkamer", "involved": "Cliënt en Els Smit",
        "measures": "Huisarts gebeld", "damage": "Blauwe plek", "toldClientOn": "", "reportedOn": ""
    })
}

fn restraint(client: &Value) -> Value {
    json!({
        "client": client, "nature": "Bedhek", "on": "27-2-2026", "at": "22:00", "duration": "",
        "durationUnit": null, "reason": "Valgevaar", "responsible": "J. Bos", "location": "Thuis"
    })
}

fn abuse(client: &Value) -> Value {
    json!({
        "client": client, "on": "28-2-2026", "description": "Blauwe plekken", "circumstances": "Gezien bij het wassen",
        "action": "", "settlement": "", "aftercare": "", "prevention": ""
    })
}

fn medication(client: &Value) -> Value {
    json!({
        "client": client, "listDate": "1-2-2026", "pharmacy": "Apotheek Waterborg", "task": "partly",
        "rows": [
            { "medicine": "Paracetamol 500 mg", "dose": "1 tablet", "moments": "8:00 en 20:00" },
            { "medicine": "Metoprolol 50 mg", "dose": "1 tablet", "moments": "8:00" }
        ]
    })
}

fn addition(entry: &Value, kind: &str, text: &str) -> Value {
    json!({ "entry": entry, "kind": kind, "on": "1-3-2026", "text": text })
}

fn faults(answer: &Value) -> Vec<String> {
    let list = answer["refusal"]["faults"].as_array().cloned().unwrap_or_default();
    list.iter()
        .map(|it| format!("{} {}", it["field"].as_str().unwrap(), it["fault"]["reason"].as_str().unwrap()))
        .collect()
}

#[test]
fn an_incident_has_its_fields_and_grows_by_additions_alone() {
    let (practice, client) = opened();
    let entry = practice.tell("incident.record", incident(&client));
    practice.tell("incident.complete", addition(&entry, "clientTold", "Verteld aan de cliënt"));
    practice.tell("incident.complete", addition(&entry, "reportedToInspectorate", "Gemeld"));
    practice.reopen();
    let row = practice.tell("incident.list", client.clone())[0].clone();
    assert_eq!(
        row["incident"],
        json!({
            "client": client, "on": "2026-02-28", "at": "14:30", "nature": "fall",
            "description": "Uitgegleden in de badkamer", "involved": "Cliënt en Els Smit",
            "measures": "Huisarts gebeld", "damage": "Blauwe plek", "toldClientOn": null, "reportedOn": null
        })
    );
    let added: Vec<&Value> =
        row["entry"]["additions"].as_array().unwrap().iter().map(|it| &it["addition"]["kind"]).collect();
    assert_eq!(added, ["clientTold", "reportedToInspectorate"]);
    assert_eq!(row["entry"]["additions"][0]["recordedBy"], "Els Smit");
    let log = practice.tell("audit.client", client).to_string();
    for event in ["incident-recorded", "incident-completed", "incidents-read"] {
        assert!(log.contains(event), "{event}");
    }
}

#[test]
fn what_is_missing_or_impossible_is_named_and_nothing_is_kept() {
    let (practice, client) = opened();
    let mut wrong = incident(&client);
    wrong["on"] = json!("30-2-2026");
    wrong["at"] = json!("25:61");
    wrong["involved"] = json!("");
    wrong["toldClientOn"] = json!("2-3-2026");
    assert_eq!(
        faults(&practice.refused("incident.record", wrong)),
        ["on noSuchDay", "at notATime", "involved missing", "toldClientOn inTheFuture"]
    );
    let mut wrong = restraint(&client);
    wrong["duration"] = json!("lang");
    wrong["responsible"] = json!("");
    assert_eq!(
        faults(&practice.refused("restraint.record", wrong)),
        ["duration notANumber", "responsible missing"]
    );
    let mut wrong = abuse(&client);
    wrong["circumstances"] = json!("");
    assert_eq!(faults(&practice.refused("abuse.record", wrong)), ["circumstances missing"]);
    let mut wrong = medication(&client);
    wrong["rows"][1]["medicine"] = json!("");
    let answer = practice.refused("medication.record", wrong);
    assert_eq!(
        (&answer["refusal"]["faults"][0]["row"], faults(&answer)),
        (&json!(1), vec!["rows missing".into()])
    );
    for list in ["incident.list", "restraint.list", "abuse.list", "medication.list"] {
        assert_eq!(practice.tell(list, client.clone()), json!([]));
    }
}

#[test]
fn a_restraint_that_goes_on_ends_by_an_addition() {
    let (practice, client) = opened();
    let entry = practice.tell("restraint.record", restraint(&client));
    let row = practice.tell("restraint.list", client.clone())[0].clone();
    assert_eq!(row["restraint"]["duration"], Value::Null);
    for (field, value) in [
        ("nature", "Bedhek"),
        ("on", "2026-02-27"),
        ("reason", "Valgevaar"),
        ("responsible", "J. Bos"),
        ("location", "Thuis"),
    ] {
        assert_eq!(row["restraint"][field], value);
    }
    practice.tell("restraint.complete", addition(&entry, "ended", "Bedhek weggehaald"));
    let odd = practice.refused("restraint.complete", addition(&entry, "clientTold", "x"));
    assert_eq!(faults(&odd), ["kind notAChoice"]);
    let early = json!({ "entry": entry, "kind": "note", "on": "26-2-2026", "text": "x" });
    assert_eq!(faults(&practice.refused("restraint.complete", early)), ["on beforeOther"]);
    assert_eq!(practice.tell("restraint.list", client)[0]["entry"]["additions"].as_array().unwrap().len(), 1);
}

#[test]
fn a_medication_list_is_ticked_off_and_kept_longer_after_an_incident() {
    let (practice, client) = opened();
    let entry = practice.tell("medication.record", medication(&client));
    practice.offer("lijst.pdf", b"%PDF-1.7 lijst van de apotheek %%EOF");
    practice.tell("register.addFile", entry.clone());
    let tick = |row: u32, outcome: &str, deviation: &str| {
        json!({
            "entry": entry, "row": row, "on": "1-3-2026", "at": "8:05", "outcome": outcome, "by": "Jan Bos",
            "deviation": deviation
        })
    };
    practice.tell("medication.tick", tick(0, "given", ""));
    practice.tell("medication.tick", tick(1, "notGiven", "misselijk"));
    assert_eq!(faults(&practice.refused("medication.tick", tick(1, "notGiven", ""))), ["deviation missing"]);
    assert_eq!(faults(&practice.refused("medication.tick", tick(2, "given", ""))), ["row notAChoice"]);
    let row = practice.tell("medication.list", client.clone())[0].clone();
    assert_eq!(row["medication"]["rows"][1]["medicine"], "Metoprolol 50 mg");
    assert_eq!(
        (&row["ticks"][1]["tick"]["outcome"], &row["ticks"][1]["tick"]["deviation"]),
        (&json!("notGiven"), &json!("misselijk"))
    );
    assert_eq!(row["ticks"][1]["medicine"], "Metoprolol 50 mg");
    assert_eq!(row["entry"]["retention"], "medicationList");
    assert_eq!(row["entry"]["files"][0]["name"], "lijst.pdf");
    practice.tell("dossier.viewFile", row["entry"]["files"][0]["id"].clone());
    practice.tell("medication.complete", addition(&entry, "medicationIncident", "Dubbele dosis"));
    let row = practice.tell("medication.list", client)[0].clone();
    assert_eq!(row["entry"]["retention"], "medicationIncident");
}

#[test]
fn the_abuse_file_is_a_compartment_of_its_own() {
    let (practice, client) = opened();
    practice.add_care_worker();
    let entry = practice.tell("abuse.record", abuse(&client));
    for (kind, text) in [
        ("action", "Besproken in het team"),
        ("settlement", "Gemeld bij Veilig Thuis"),
        ("aftercare", "Gesprekken"),
        ("prevention", "Afspraken over bezoek"),
    ] {
        practice.tell("abuse.complete", addition(&entry, kind, text));
    }
    practice.offer("verslag.txt", b"verslag");
    practice.tell("register.addFile", entry.clone());
    let row = practice.tell("abuse.list", client.clone())[0].clone();
    assert_eq!(row["entry"]["additions"].as_array().unwrap().len(), 4);
    let file = row["entry"]["files"][0]["id"].clone();
    practice.enter_care_worker();
    let refused = json!({ "kind": "notAllowed" });
    assert_eq!(practice.refused("abuse.list", client.clone()), refused);
    assert_eq!(practice.refused("abuse.record", abuse(&client)), refused);
    assert_eq!(practice.refused("abuse.complete", addition(&entry, "note", "x")), refused);
    assert_eq!(practice.refused("dossier.viewFile", file), refused);
    assert_eq!(practice.refused("register.addFile", entry.clone()), refused);
    // Nor through a register that she may complete.
    let answer = practice.refused("incident.complete", addition(&entry, "note", "x"));
    assert_eq!(answer, json!({ "kind": "notFound", "what": "entry" }));
    practice.tell("incident.record", incident(&client));
    assert_eq!(practice.tell("incident.list", client)[0]["entry"]["recordedBy"], "Jan Bos");
}
