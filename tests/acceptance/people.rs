use kluis_tests::{Practice, consent_of};
use serde_json::{Value, json};

/// A contact as the form sends it, with some fields changed.
fn contact(client: &Value, surname: &str, relations: Value) -> Value {
    json!({
        "client": client, "kind": "person", "surname": surname, "prefix": "", "initials": "", "firstNames": "Noor",
        "organisation": "", "function": null, "functionOther": "", "relations": relations, "agb": "",
        "phones": ["06 00054321"], "email": "", "street": "", "houseNumber": "", "houseLetter": "",
        "houseAddition": "", "postcode": "", "town": "", "foreignAddress": "", "country": "", "secretAddress": false,
        "birthDate": "1-2-1975", "deceasedOn": "", "bsn": "", "remark": ""
    })
}

fn add(practice: &Practice, client: &Value, surname: &str, relation: &str) -> Value {
    practice.tell("contact.add", contact(client, surname, json!([relation])))
}

/// A mandate whose paper was seen.
fn mandate(client: &Value, contact: &Value, kind: &str, sharing: &str, from: &str) -> Value {
    json!({
        "client": client, "contact": contact, "kind": kind, "scope": null, "sharing": sharing, "from": from,
        "until": "", "evidenceKind": "courtOrder", "evidenceDate": from, "evidenceReference": "C/02/1234",
        "evidenceSeenOn": "1-3-2026", "remark": ""
    })
}

fn without_paper(mut mandate: Value) -> Value {
    mandate["evidenceKind"] = Value::Null;
    for field in ["evidenceDate", "evidenceReference", "evidenceSeenOn"] {
        mandate[field] = json!("");
    }
    mandate
}

fn assessment(client: &Value, matter: &str, outcome: &str, on: &str) -> Value {
    json!({
        "client": client, "matter": matter, "about": "", "assessedOn": on, "assessedBy": "dr. K. Postma",
        "function": "arts", "outcome": outcome, "reason": "Begrijpt niet waar het om gaat.", "until": "",
        "reviewOn": ""
    })
}

/// Who decides on a day in a matter: the client's part, and the names of the others.
#[track_caller]
fn decides(practice: &Practice, client: &Value, on: &str, matter: &str) -> (String, Vec<String>) {
    let question = json!({ "client": client, "on": on, "matter": matter, "about": "" });
    let answer = practice.tell("representation.question", question);
    let decision = &answer["decisions"][0];
    let name = |id: &Value| {
        let all = answer["names"].as_array().unwrap();
        all.iter().find(|it| it["id"] == *id).unwrap()["name"].as_str().unwrap().to_owned()
    };
    let deciders = decision["deciders"].as_array().unwrap();
    let others =
        deciders.iter().filter(|it| it["who"]["is"] == "contact").map(|it| name(&it["who"]["contact"]));
    (decision["client"].as_str().unwrap().to_owned(), others.collect())
}

#[track_caller]
fn check(practice: &Practice, client: &Value, on: &str, matter: &str, part: &str, others: &[&str]) {
    let (own, mut names) = decides(practice, client, on, matter);
    names.sort();
    assert_eq!(
        (own.as_str(), names),
        (part, others.iter().map(|it| (*it).to_owned()).collect()),
        "{matter} on {on}"
    );
}

/// The faults of the first refusal: field and reason.
#[track_caller]
fn faults(practice: &Practice, command: &str, input: Value) -> Vec<(String, String)> {
    let refused = practice.refused(command, input);
    let found = refused["refusal"]["faults"].as_array().unwrap_or_else(|| panic!("{command}: {refused}"));
    let text = |it: &Value| it.as_str().unwrap().to_owned();
    found.iter().map(|it| (text(&it["field"]), text(&it["fault"]["reason"]))).collect()
}

fn child_of_eleven(practice: &Practice) -> (Value, Value, Value) {
    let client = practice.register(json!({ "birthDate": "15-3-2014", "careStart": "" }));
    let mother = add(practice, &client, "Bakker", "parent");
    let father = add(practice, &client, "Visser", "parent");
    for parent in [&mother, &father] {
        practice.tell("mandate.add", mandate(&client, parent, "parentWithAuthority", "joint", "15-3-2014"));
    }
    (client, mother, father)
}

#[test]
fn a_child_of_eleven_with_two_parents_turns_twelve_and_sixteen() {
    let practice = Practice::open();
    let (client, ..) = child_of_eleven(&practice);
    let parents = ["Noor Bakker", "Noor Visser"];
    check(&practice, &client, "", "care", "tooYoung", &parents);
    check(&practice, &client, "14-3-2026", "care", "tooYoung", &parents);
    check(&practice, &client, "15-3-2026", "care", "together", &parents);
    check(&practice, &client, "14-3-2030", "care", "together", &parents);
    check(&practice, &client, "15-3-2030", "care", "alone", &[]);
    check(&practice, &client, "14-3-2030", "dataConsent", "tooYoung", &parents);
    practice.set_clock("2030-03-15T09:00:00Z");
    check(&practice, &client, "", "care", "alone", &[]);
    let every = practice.tell("representation.read", json!({ "client": client, "on": "" }));
    assert_eq!(every["decisions"].as_array().unwrap().len(), 7);
    assert_eq!(every["on"], "2030-03-15");
}

#[test]
fn an_adult_under_mentorschap_is_represented_in_care_and_not_in_money() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let mentor = add(&practice, &client, "Hendriks", "institution");
    let unproven = without_paper(mandate(&client, &mentor, "mentor", "sole", "1-1-2026"));
    let id = practice.tell("mandate.add", unproven);
    practice.tell("capacity.record", assessment(&client, "care", "incapable", "1-2-2026"));
    check(&practice, &client, "", "care", "incapable", &["Noor Hendriks"]);
    check(&practice, &client, "", "money", "alone", &[]);
    let question = json!({ "client": client, "on": "", "matter": "care", "about": "" });
    let missing =
        practice.tell("representation.question", question.clone())["decisions"][0]["missing"].clone();
    assert_eq!(missing[0]["proof"], "noPaper", "{missing}");
    let paper =
        json!({ "kind": "courtOrder", "date": "20-12-2025", "reference": "C/02/77", "seenOn": "1-3-2026" });
    practice.tell("mandate.seen", json!({ "id": id, "evidence": paper }));
    assert_eq!(practice.tell("representation.question", question)["decisions"][0]["missing"], json!([]));
    let row = practice.tell("contact.read", json!({ "client": client, "contact": mentor }));
    assert_eq!(row["mandates"][0]["mandate"]["evidence"]["seenOn"], "2026-03-01");
    practice.tell("mandate.end", json!({ "id": id, "ending": { "on": "28-2-2026", "reason": "Ontslagen" } }));
    let (_, others) = decides(&practice, &client, "", "care");
    assert!(others.is_empty(), "an ended mandate no longer counts: {others:?}");
    let row = practice.tell("contact.list", client)[0].clone();
    assert_eq!(row["mandates"][0]["mandate"]["ending"]["reason"], "Ontslagen", "and is not thrown away");
}

#[test]
fn a_client_who_loses_capacity_is_represented_in_that_matter_alone() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    add(&practice, &client, "Berg", "partner");
    check(&practice, &client, "", "care", "alone", &[]);
    let id = practice.tell("capacity.record", assessment(&client, "care", "incapable", "1-3-2026"));
    check(&practice, &client, "28-2-2026", "care", "alone", &[]);
    check(&practice, &client, "", "care", "incapable", &["Noor Berg"]);
    check(&practice, &client, "", "dataConsent", "alone", &[]);
    practice.tell("capacity.withdraw", json!({ "id": id, "reason": "Verkeerde cliënt" }));
    check(&practice, &client, "", "care", "alone", &[]);
    let rows = practice.tell("capacity.list", client.clone());
    assert_eq!(
        (&rows[0]["assessment"]["outcome"], &rows[0]["withdrawal"]["reason"]),
        (&json!("incapable"), &json!("Verkeerde cliënt"))
    );
    assert_eq!(
        faults(&practice, "capacity.withdraw", json!({ "id": id, "reason": "Nog eens" })),
        [("reason".into(), "notApplicable".into())]
    );
    let again =
        practice.tell("capacity.record", assessment(&client, "socialSupport", "incapable", "1-2-2026"));
    practice
        .tell("capacity.end", json!({ "id": again, "ending": { "on": "20-2-2026", "reason": "Hersteld" } }));
    check(&practice, &client, "20-2-2026", "socialSupport", "incapable", &["Noor Berg"]);
    check(&practice, &client, "21-2-2026", "socialSupport", "alone", &[]);
}

#[test]
fn who_refuses_or_cannot_be_found_passes_it_on_and_one_of_equals_acts() {
    let practice = Practice::open();
    let client = practice.register(json!({ "birthDate": "1-2-1940" }));
    let partner = add(&practice, &client, "Berg", "partner");
    let son = add(&practice, &client, "Dekker", "child");
    add(&practice, &client, "Postma", "child");
    practice.tell("capacity.record", assessment(&client, "care", "incapable", "1-2-2026"));
    check(&practice, &client, "", "care", "incapable", &["Noor Berg"]);
    let refuses = json!({
        "client": client, "contact": partner, "willingness": "refuses", "from": "1-3-2026", "reason": "Te zwaar"
    });
    practice.tell("contact.willingness", refuses.clone());
    check(&practice, &client, "28-2-2026", "care", "incapable", &["Noor Berg"]);
    check(&practice, &client, "", "care", "incapable", &["Noor Dekker", "Noor Postma"]);
    let acts = json!({ "client": client, "contact": son, "from": "1-3-2026", "reason": "De ander zei dit" });
    practice.tell("contact.acting", acts.clone());
    check(&practice, &client, "", "care", "incapable", &["Noor Dekker"]);
    let mut silent = refuses;
    silent["reason"] = json!("");
    assert_eq!(faults(&practice, "contact.willingness", silent), [("reason".into(), "missing".into())]);
    let mut silent = acts;
    silent["reason"] = json!("");
    assert_eq!(faults(&practice, "contact.acting", silent), [("reason".into(), "missing".into())]);
    let ending = json!({ "on": "1-3-2026", "reason": "Verhuisd" });
    practice.tell("contact.end", json!({ "id": son, "ending": ending }));
    practice.set_clock("2026-03-02T09:00:00Z");
    check(&practice, &client, "", "care", "incapable", &["Noor Postma"]);
    assert_eq!(
        faults(&practice, "contact.end", json!({ "id": son, "ending": { "on": "", "reason": "" } })),
        [("on".into(), "notApplicable".into()), ("reason".into(), "missing".into())]
    );
}

#[test]
fn a_change_of_a_contact_keeps_what_was_there() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let id = add(&practice, &client, "Berg", "partner");
    let wanted = json!({ "client": client, "contact": id });
    let mut draft = practice.tell("contact.draft", wanted.clone());
    draft["surname"] = json!("Graaf");
    draft["phones"] = json!(["06 00011111", "06 00022222"]);
    draft["relations"] = json!(["partner", "informalCarer"]);
    draft["town"] = json!("Duinveen");
    practice.tell("contact.change", json!({ "id": id, "contact": draft }));
    practice.reopen();
    let row = practice.tell("contact.read", wanted.clone());
    assert_eq!((&row["name"], &row["contact"]["phones"][1]), (&json!("Noor Graaf"), &json!("06 00022222")));
    let history = practice.tell("contact.history", wanted);
    let surname = history.as_array().unwrap().iter().find(|it| it["field"] == "surname").unwrap();
    assert_eq!(
        (&surname["old"], &surname["new"], &surname["changedBy"]),
        (&json!("Berg"), &json!("Graaf"), &json!("Els Smit"))
    );
    let other = practice.register(json!({ "birthDate": "1-1-1950" }));
    let elsewhere = practice.refused("contact.read", json!({ "client": other, "contact": id }));
    assert_eq!(elsewhere["kind"], "notFound", "a contact is read under its own client alone");
}

#[test]
fn what_may_go_to_whom_is_listed_until_it_ends() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let mut practice_of_gp = contact(&client, "", json!(["institution"]));
    practice_of_gp["kind"] = json!("organisation");
    practice_of_gp["firstNames"] = json!("");
    practice_of_gp["birthDate"] = json!("");
    practice_of_gp["organisation"] = json!("Huisartsenpraktijk De Linde");
    practice_of_gp["function"] = json!("gp");
    practice_of_gp["agb"] = json!("01 001234");
    let gp = practice.tell("contact.add", practice_of_gp);
    let entry = json!({
        "client": client, "contact": gp, "data": "Medicatielijst", "ground": "Toestemming van 1 maart",
        "from": "1-3-2026", "until": ""
    });
    let id = practice.tell("recipient.add", entry);
    practice.tell(
        "recipient.end",
        json!({ "id": id, "ending": { "on": "1-3-2026", "reason": "Andere huisarts" } }),
    );
    let row = practice.tell("recipient.list", client.clone())[0].clone();
    assert_eq!(row["name"], "Huisartsenpraktijk De Linde");
    assert_eq!(row["entry"]["ending"], json!({ "on": "2026-03-01", "reason": "Andere huisarts" }));
    let nothing =
        json!({ "client": client, "contact": gp, "data": "", "ground": "", "from": "", "until": "" });
    let found = faults(&practice, "recipient.add", nothing);
    let missing = |it: &str| (it.to_owned(), "missing".to_owned());
    assert_eq!(found, [missing("data"), missing("ground"), missing("from")]);
}

#[test]
fn every_bad_input_gets_its_message_at_the_field_and_nothing_is_kept() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let mut nameless = contact(&client, "", json!([]));
    nameless["birthDate"] = json!("31-2-1980");
    nameless["agb"] = json!("12");
    nameless["phones"] = json!(["1"]);
    nameless["bsn"] = json!("999900006");
    let found = faults(&practice, "contact.add", nameless);
    let expected = [
        "surname missing",
        "relations missing",
        "agb notAnAgbCode",
        "phones notAPhoneNumber",
        "birthDate noSuchDay",
        "bsn bsnUseUncertain",
    ];
    assert_eq!(found.iter().map(|(field, why)| format!("{field} {why}")).collect::<Vec<_>>(), expected);
    assert_eq!(practice.tell("contact.list", client.clone()), json!([]));

    let child = practice.register(json!({ "birthDate": "15-3-2016", "careStart": "" }));
    let mut young = contact(&child, "Jong", json!(["otherRelative"]));
    young["birthDate"] = json!("1-1-2010");
    let young = practice.tell("contact.add", young);
    let guardian = mandate(&child, &young, "guardian", "sole", "1-2-2026");
    assert!(
        faults(&practice, "mandate.add", guardian).iter().any(|(_, why)| why == "representativeTooYoung")
    );

    let (one, two) =
        (add(&practice, &child, "Bos", "otherRelative"), add(&practice, &child, "Boer", "otherRelative"));
    practice.tell("mandate.add", mandate(&child, &one, "guardian", "sole", "1-2-2026"));
    let second = mandate(&child, &two, "guardian", "sole", "1-3-2026");
    assert!(faults(&practice, "mandate.add", second).iter().any(|(_, why)| why == "mandatesContradict"));

    let friend = add(&practice, &client, "Dijk", "network");
    practice.tell("capacity.record", assessment(&client, "care", "incapable", "1-2-2026"));
    let overlapping = assessment(&client, "care", "capable", "1-2-2026");
    assert_eq!(faults(&practice, "capacity.record", overlapping), [("assessedOn".into(), "overlaps".into())]);
    let mut proxy = mandate(&client, &friend, "writtenProxy", "sole", "10-2-2026");
    proxy["scope"] = json!("care");
    proxy["evidenceKind"] = json!("signedProxy");
    assert!(faults(&practice, "mandate.add", proxy).iter().any(|(_, why)| why == "signedWithoutCapacity"));
    let mut future = assessment(&client, "money", "incapable", "2-3-2026");
    future["reason"] = json!("");
    assert_eq!(
        faults(&practice, "capacity.record", future),
        [("assessedOn".into(), "inTheFuture".into()), ("reason".into(), "missing".into())]
    );
    assert_eq!(practice.tell("capacity.list", client.clone()).as_array().unwrap().len(), 1);
    assert_eq!(
        faults(&practice, "representation.read", json!({ "client": client, "on": "30-2-2026" })),
        [("on".into(), "noSuchDay".into())]
    );
}

#[test]
fn a_birthday_that_changes_who_decides_is_announced_a_month_ahead() {
    let practice = Practice::open();
    for (born, shown) in [
        ("28-2-2014", false),
        ("1-3-2014", true),
        ("1-4-2014", true),
        ("2-4-2014", false),
        ("15-3-2010", true),
        ("15-3-2008", true),
        ("15-3-2013", false),
        ("15-3-1980", false),
        ("2014", true),
        ("04-2010", true),
        ("05-2010", false),
    ] {
        let client = practice.register(json!({ "birthDate": born, "careStart": "" }));
        let birthdays = practice.tell("today.read", Value::Null)["birthdays"].clone();
        let found = birthdays.as_array().unwrap().iter().any(|it| it["client"]["id"] == client);
        assert_eq!(found, shown, "born {born}: {birthdays}");
    }
    let ended =
        practice.register(json!({ "birthDate": "15-3-2014", "careStart": "", "careEnd": "1-2-2026" }));
    let birthdays = practice.tell("today.read", Value::Null)["birthdays"].clone();
    assert!(!birthdays.as_array().unwrap().iter().any(|it| it["client"]["id"] == ended), "no longer in care");
}

#[test]
fn consents_are_signed_by_who_is_on_record() {
    let practice = Practice::open();
    let (client, ..) = child_of_eleven(&practice);
    let question = json!({ "client": client, "kind": "shareWithCarers", "unable": false });
    let advice = practice.tell("consent.signatures", question);
    assert_eq!(advice["decision"]["deciders"].as_array().unwrap().len(), 2);
    let mut consent = consent_of(&client);
    let both = json!([
        { "name": "Noor Bakker", "relation": "ouder met gezag" }, { "name": "Noor Visser", "relation": "ouder met gezag" }
    ]);
    for wrong in [json!([both[0]]), json!([both[0], both[1], { "name": "Iemand Anders", "relation": "oom" }])]
    {
        consent["representatives"] = wrong;
        let refused = practice.refused("consent.propose", consent.clone())["refusal"]["faults"][0].clone();
        assert_eq!(
            (&refused["field"], &refused["fault"]["reason"]),
            (&json!("representatives"), &json!("notAChoice"))
        );
    }
    consent["representatives"] = both;
    let id = practice.tell("consent.propose", consent);
    assert_eq!(practice.tell("consent.read", id)["consent"]["signers"][1]["name"], "Noor Visser");
    let birthday = practice.tell("today.read", Value::Null)["birthdays"][0].clone();
    assert_eq!(
        (&birthday["point"]["age"], &birthday["consents"]),
        (&json!(12), &json!(1)),
        "to be looked at again"
    );
}

#[test]
fn a_client_who_cannot_decide_now_is_represented_as_if_that_were_on_record() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    add(&practice, &client, "Berg", "partner");
    let question = json!({ "client": client, "kind": "shareWithCarers", "unable": true });
    let advice = practice.tell("consent.signatures", question);
    assert_eq!((&advice["client"], &advice["representative"]), (&json!(false), &json!(true)));
    assert_eq!(advice["decision"]["deciders"][0]["who"]["role"], "partner");
    check(&practice, &client, "", "care", "alone", &[]);
}

#[test]
fn a_care_worker_sees_who_decides_and_changes_nothing() {
    let practice = Practice::open();
    let (client, mother, _) = child_of_eleven(&practice);
    practice.add_care_worker();
    practice.enter_care_worker();
    assert_eq!(practice.tell("today.read", Value::Null)["birthdays"].as_array().unwrap().len(), 1);
    assert_eq!(practice.tell("client.read", client.clone())["ages"], json!([11, 11]));
    check(&practice, &client, "", "care", "tooYoung", &["Noor Bakker", "Noor Visser"]);
    assert_eq!(practice.tell("contact.list", client.clone()).as_array().unwrap().len(), 2);
    for (command, input) in [
        ("contact.add", contact(&client, "Bos", json!(["network"]))),
        ("mandate.add", mandate(&client, &mother, "guardian", "sole", "1-1-2026")),
        ("capacity.record", assessment(&client, "care", "incapable", "1-2-2026")),
    ] {
        assert_eq!(practice.refused(command, input)["kind"], "notAllowed", "{command}");
    }
}
