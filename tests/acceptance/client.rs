use kluis_tests::{Practice, anna};
use serde_json::{Value, json};

#[test]
fn every_field_entered_is_there_after_unlocking() {
    let practice = Practice::open();
    let id = practice.register(json!({ "bsn": "9999.00.006" }));
    practice.reopen();
    let page = practice.tell("client.read", id.clone());
    assert_eq!(page["number"], 1001);
    assert_eq!(page["name"], "Anna Beatrix Øse-van den Berg");
    assert_eq!(page["formalName"], "A.B. Øse-van den Berg");
    assert_eq!(page["addressLines"], json!(["Zonnedauwlaan 12a bis", "4331 AB  Duinveen"]));
    assert_eq!(page["ages"], json!([46, 46]));
    assert_eq!(page["bsn"], "•••••0006");
    assert_eq!(page["warnings"], json!(["noIdentityCheck"]));
    let draft = practice.tell("client.draft", id);
    let mut expected = anna();
    expected["initials"] = json!("A.B.");
    expected["birthDate"] = json!("01-02-1980");
    expected["postcode"] = json!("4331 AB");
    expected["careStart"] = json!("01-01-2025");
    assert_eq!(draft, expected);
}

#[test]
fn a_client_who_died_is_not_in_care_and_does_not_grow_older() {
    let practice = Practice::open();
    let id = practice.register(json!({}));
    let mut client = practice.tell("client.draft", id.clone());
    client["deceasedOn"] = json!("2-3-2026");
    let change = json!({ "id": id, "client": client });
    let faults = practice.refused("client.change", change.clone())["refusal"]["faults"].clone();
    assert_eq!(faults, json!([{ "field": "deceasedOn", "fault": { "reason": "inTheFuture" } }]));
    practice.set_clock("2026-03-02T09:00:00Z");
    practice.tell("client.change", change);
    practice.set_clock("2027-03-02T09:00:00Z");
    let page = practice.tell("client.read", id.clone());
    assert_eq!((&page["client"]["deceasedOn"], &page["ages"]), (&json!("2026-03-02"), &json!([46, 46])));
    let list =
        |only_current: bool| practice.tell("client.list", json!({ "page": 0, "onlyCurrent": only_current }));
    assert_eq!(list(true)["total"], 0);
    let row = list(false)["rows"][0].clone();
    assert_eq!((&row["deceasedOn"], &row["inCare"]), (&json!("2026-03-02"), &json!(false)));
    assert_eq!(practice.tell("client.history", id)[0]["field"], "deceased_on");
}

#[test]
fn a_faulty_form_gets_a_message_at_each_field_and_keeps_nothing() {
    let practice = Practice::open();
    let mut client = anna();
    client["surname"] = json!("");
    client["birthDate"] = json!("31-02-1980");
    client["postcode"] = json!("12345");
    let answer = practice.refused("client.register", json!({ "client": client, "bsn": "123456789" }));
    let fields: Vec<&str> = answer["refusal"]["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["surname", "birthDate", "postcode", "bsn"]);
    assert_eq!(practice.tell("client.list", json!({ "page": 0, "onlyCurrent": false }))["total"], 0);
}

#[test]
fn a_client_is_found_without_diacritics_and_by_number_date_and_postcode() {
    let practice = Practice::open();
    practice.register(json!({ "bsn": "999900006" }));
    practice.register(json!({ "surname": "Bakker", "firstNames": "Piet", "partnerSurname": "", "nameUse": "own", "birthDate": "1955" }));
    for typed in
        ["ose", "anna ose", "berg", "1-2-1980", "1 feb 1980", "0006", "1001", "4331ab ose", "K-17 ose"]
    {
        let found = practice.tell("client.find", json!({ "text": typed }));
        assert_eq!(found[0]["name"], "Anna Beatrix Øse-van den Berg", "{typed}");
    }
    assert_eq!(practice.tell("client.find", json!({ "text": "niemand" })), json!([]));
}

#[test]
fn a_second_registration_of_one_person_is_noticed() {
    let practice = Practice::open();
    let id = practice.register(json!({ "bsn": "999900006" }));
    let ask = |changes: Value, except: Value| {
        let mut client = anna();
        for (field, value) in changes.as_object().unwrap() {
            client[field] = value.clone();
        }
        let found = practice
            .tell("client.duplicates", json!({ "client": client, "bsn": "999900006", "except": except }));
        found.as_array().unwrap().iter().map(|it| it["likeness"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(ask(json!({ "surname": "Anders", "birthDate": "1990" }), Value::Null), [json!("sameBsn")]);
    assert_eq!(ask(json!({}), id), Vec::<Value>::new(), "nobody is a duplicate of herself");
    assert_eq!(
        ask(json!({ "birthDate": "" }), Value::Null),
        Vec::<Value>::new(),
        "not before the form is right"
    );
}

#[test]
fn the_history_of_a_field_is_kept() {
    let practice = Practice::open();
    let id = practice.register(json!({}));
    let mut client = practice.tell("client.draft", id.clone());
    client["town"] = json!("Waterborg");
    client["phones"] = json!([]);
    practice.set_clock("2026-03-02T08:00:00Z");
    practice.tell("client.change", json!({ "id": id, "client": client }));
    let history = practice.tell("client.history", id.clone());
    let changes: Vec<_> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["field"].as_str().unwrap(), it["old"].as_str().unwrap(), it["new"].as_str().unwrap()))
        .collect();
    assert_eq!(changes, [("phones", "06 00012345, 0100 123456", ""), ("town", "Duinveen", "Waterborg")]);
    assert_eq!(history[0]["changedAt"], "2026-03-02T08:00:00Z");
    assert_eq!(history[0]["changedBy"], "Els Smit");
    assert_eq!(practice.tell("client.read", id)["addressLines"][1], "4331 AB  Waterborg");
}

#[test]
fn a_secret_address_is_in_no_list() {
    let practice = Practice::open();
    let id = practice.register(json!({ "secretAddress": true }));
    let row = practice.tell("client.list", json!({ "page": 0, "onlyCurrent": true }))["rows"][0].clone();
    assert_eq!((&row["town"], &row["secretAddress"]), (&json!(""), &json!(true)));
    assert_eq!(practice.tell("client.read", id)["warnings"][0], "secretAddress");
}

#[test]
fn the_list_has_pages_and_can_leave_out_who_left() {
    let practice = Practice::open();
    for number in 0..60 {
        let end = if number % 2 == 0 { "1-2-2026" } else { "" };
        practice.register(json!({ "surname": format!("Naam{number:02}"), "careEnd": end }));
    }
    let page = |page: u32, only_current: bool| {
        practice.tell("client.list", json!({ "page": page, "onlyCurrent": only_current }))
    };
    assert_eq!(
        (page(0, false)["total"].clone(), page(0, false)["rows"].as_array().unwrap().len()),
        (json!(60), 50)
    );
    assert_eq!(page(1, false)["rows"].as_array().unwrap().len(), 10);
    assert_eq!(page(0, true)["total"], 30);
    assert_eq!(page(1, false)["rows"][9]["name"], "Anna Beatrix Naam59-van den Berg");
}
