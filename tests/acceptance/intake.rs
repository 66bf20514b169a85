use kluis_domain::{
    intake::{ApplicationDraft, IntakeChannel, accept, check, reject},
    user::{Role, UserId},
};
use kluis_tests::Practice;
use kluis_vault::{
    Event, Stamp, VaultError,
    measure::{MeasureKey, open},
};
use serde_json::{Value, json};

fn application() -> Value {
    json!({
        "receivedOn": "20-2-2026", "channel": "website", "surname": "Øse", "prefix": "", "initials": "",
        "firstNames": "Anna", "street": "Zonnedauwlaan", "houseNumber": "12", "houseLetter": "a",
        "houseAddition": "bis", "postcode": "4331ab", "town": "Duinveen", "bsn": "9999.00.006",
        "kind": "Beschikking Wmo", "validFrom": "1-3-2026", "validUntil": "28-2-2027",
        "helpRequest": "Hulp bij het huishouden", "districtWorker": "M. Postma, 0100 654321"
    })
}

fn states(practice: &Practice) -> Vec<Value> {
    let register = practice.tell("intake.list", Value::Null);
    register["rows"].as_array().unwrap().iter().map(|it| it["state"]["kind"].clone()).collect()
}

#[test]
fn an_application_is_kept_with_its_six_fields_and_its_bsn_is_masked() {
    let practice = Practice::open();
    let id = practice.tell("intake.record", application());
    practice.reopen();
    let page = practice.tell("intake.read", id);
    let row = &page["row"];
    assert_eq!((&row["name"], &row["bsn"]), (&json!("Anna Øse"), &json!("•••••0006")));
    assert_eq!(page["addressLines"], json!(["Zonnedauwlaan 12a bis", "4331 AB  Duinveen"]));
    assert_eq!(
        row["application"],
        json!({
            "receivedOn": "2026-02-20", "channel": "website", "surname": "Øse", "prefix": "", "initials": "A.",
            "firstNames": "Anna", "street": "Zonnedauwlaan", "houseNumber": "12", "houseLetter": "a",
            "houseAddition": "bis", "postcode": "4331 AB", "town": "Duinveen", "kind": "Beschikking Wmo",
            "validFrom": "2026-03-01", "validUntil": "2027-02-28", "helpRequest": "Hulp bij het huishouden",
            "districtWorker": "M. Postma, 0100 654321"
        })
    );
    let mut wrong = application();
    wrong["surname"] = json!("");
    wrong["bsn"] = json!("123456789");
    let faults = practice.refused("intake.record", wrong)["refusal"]["faults"].clone();
    assert_eq!((&faults[0]["field"], &faults[1]["field"]), (&json!("surname"), &json!("bsn")));
    assert_eq!(practice.tell("today.read", Value::Null)["openApplications"], 1);
}

#[test]
fn an_application_becomes_a_client_with_its_decision_in_one_go() {
    let practice = Practice::open();
    let id = practice.tell("intake.record", application());
    let start = practice.tell("intake.start", id.clone());
    assert_eq!((&start["bsn"], &start["namesDecision"]), (&json!("999900006"), &json!(true)));
    let (mut client, mut decision) = (start["client"].clone(), start["decision"].clone());
    assert_eq!((&client["street"], &client["town"]), (&json!("Zonnedauwlaan"), &json!("Duinveen")));
    assert_eq!((&decision["funding"], &decision["validUntil"]), (&json!("wmo"), &json!("28-02-2027")));
    let accept = |client: &Value, decision: &Value| json!({ "id": id, "client": client, "bsn": "999900006", "decision": decision });
    let answer = practice.refused("intake.accept", accept(&client, &decision));
    assert_eq!(answer["refusal"]["faults"][0]["field"], "birthDate", "who applies is not asked for it");
    client["birthDate"] = json!("1-2-1980");
    let answer = practice.refused("intake.accept", accept(&client, &decision));
    assert_eq!(answer["kind"], "care");
    let list = practice.tell("client.list", json!({ "page": 0, "onlyCurrent": false }));
    assert_eq!((&list["total"], states(&practice)), (&json!(0), vec![json!("open")]), "all or nothing");

    decision["number"] = json!("W-17");
    decision["funder"] = json!("Gemeente Duinveen");
    let kept = practice.tell("intake.accept", accept(&client, &decision));
    assert_eq!(practice.tell("care.read", kept.clone())["decisions"][0]["decision"]["number"], "W-17");
    let page = practice.tell("intake.read", id.clone());
    assert_eq!((&page["row"]["state"]["client"], &page["clientName"]), (&kept, &json!("Anna Øse")));
    assert_eq!(
        practice.refused("intake.accept", accept(&client, &Value::Null))["refusal"]["reason"],
        "handled"
    );
}

#[test]
fn somebody_who_is_a_client_already_is_recognised_and_linked() {
    let practice = Practice::open();
    let client = practice.register(json!({ "partnerSurname": "", "nameUse": "own" }));
    let id = practice.tell("intake.record", application());
    let like = practice.tell("intake.read", id.clone())["like"].clone();
    assert_eq!((&like[0]["client"]["id"], &like[0]["likeness"]), (&client, &json!("sameNameAndAddress")));
    practice.tell("intake.link", json!({ "id": id, "client": client }));
    let page = practice.tell("intake.read", id);
    assert_eq!((&page["row"]["state"]["client"], &page["like"]), (&client, &json!([])));
}

#[test]
fn what_was_handled_is_destroyed_after_its_book_year_and_what_is_open_stays() {
    let practice = Practice::open();
    let rejected = practice.tell("intake.record", application());
    practice.tell("intake.record", application());
    let without = practice.refused("intake.reject", json!({ "id": rejected, "because": " " }));
    assert_eq!(without["refusal"]["faults"][0]["field"], "because");
    practice.tell("intake.reject", json!({ "id": rejected, "because": "Geen plek" }));
    let row = practice.tell("intake.read", rejected.clone())["row"].clone();
    assert_eq!(row["destruction"], json!({ "from": "2027-01-01", "by": "2027-03-31" }));

    practice.set_clock("2026-12-31T09:00:00Z");
    assert_eq!(practice.tell("today.read", Value::Null)["dueApplications"], Value::Null);
    let none = practice.refused("intake.destroyDue", json!({ "count": 1 }));
    assert_eq!(none["refusal"], json!({ "reason": "otherCount", "due": 0 }));

    practice.set_clock("2027-01-01T09:00:00Z");
    let due = json!({ "count": 1, "by": "2027-03-31", "isLate": false });
    assert_eq!(practice.tell("today.read", Value::Null)["dueApplications"], due);
    assert_eq!(practice.refused("intake.destroyDue", json!({ "count": 2 }))["refusal"]["due"], 1);
    assert_eq!(practice.tell("intake.destroyDue", json!({ "count": 1 }))["destroyed"], 1);

    practice.reopen();
    let register = practice.tell("intake.list", Value::Null);
    assert_eq!(register["rows"].as_array().unwrap().len(), 1, "an open application is never destroyed");
    assert_eq!(
        register["destroyed"],
        json!([{
            "id": rejected, "receivedYear": 2026, "destroyedOn": "2027-01-01", "destroyedBy": "Els Smit"
        }])
    );
    assert_eq!(practice.refused("intake.read", rejected)["kind"], "notFound");
    assert_eq!(register["due"], Value::Null);
}

#[test]
fn a_list_of_the_website_is_read_all_or_nothing() {
    let practice = Practice::open();
    let list = |bsn: &str| {
        format!(
            "Datum;Naam;Adres;Postcode;Woonplaats;BSN;Soort beschikking/indicatie;Geldigheid;Korte hulpvraag;Wijkteam;Kleur\n\
             22-02-2026 10:33;Anna de Vries;Laan 1b;1234ab;Dorp;{bsn};Wmo;01-01-2026 t/m 31-12-2026;Hulp nodig;M. Postma;rood\n\
             ;Jan Bos;;;;;;tot en met 30-6-2026;;;\n"
        )
    };
    practice.offer("aanmeldingen.csv", list("123456789").as_bytes());
    let choice = practice.tell("intake.chooseList", Value::Null);
    let columns = json!({ "columns": choice["columns"] });
    assert_eq!(
        choice["columns"],
        json!([
            "receivedOn",
            "fullName",
            "streetAndNumber",
            "postcode",
            "town",
            "bsn",
            "kind",
            "validity",
            "helpRequest",
            "districtWorker",
            "ignore"
        ])
    );
    let report = practice.tell("intake.tryList", columns.clone());
    assert_eq!(
        (&report["good"], &report["bad"][0]["line"], &report["bad"][0]["faults"][0]["field"]),
        (&json!(1), &json!(2), &json!("bsn"))
    );
    assert_eq!(practice.refused("intake.importList", columns)["refusal"]["reason"], "badRows");
    assert_eq!(states(&practice), Vec::<Value>::new());

    practice.offer("aanmeldingen.csv", list("999900006").as_bytes());
    let choice = practice.tell("intake.chooseList", Value::Null);
    let columns = json!({ "columns": choice["columns"] });
    assert_eq!(practice.tell("intake.importList", columns.clone())["imported"], 2);
    let rows = practice.tell("intake.list", Value::Null)["rows"].clone();
    assert_eq!(
        (&rows[0]["name"], &rows[0]["application"]["receivedOn"], &rows[0]["application"]["validUntil"]),
        (&json!("Jan Bos"), &json!("2026-03-01"), &json!("2026-06-30")),
        "received today where the list does not say"
    );
    let anna = &rows[1]["application"];
    assert_eq!((&rows[1]["name"], &anna["houseLetter"]), (&json!("Anna de Vries"), &json!("b")));
    assert_eq!(
        (&anna["receivedOn"], &anna["validFrom"], &anna["validUntil"]),
        (&json!("2026-02-22"), &json!("2026-01-01"), &json!("2026-12-31"))
    );
    assert_eq!(practice.refused("intake.importList", columns)["obstacle"]["is"], "noListChosen");
}

/// Whether the words stand anywhere in a folder of plain files.
fn stands_in(folder: &std::path::Path, words: &str) -> bool {
    let files = std::fs::read_dir(folder).unwrap().map(|it| std::fs::read(it.unwrap().path()).unwrap());
    files.into_iter().any(|bytes| bytes.windows(words.len()).any(|it| it == words.as_bytes()))
}

#[test]
fn of_what_was_destroyed_no_word_is_left_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let today = "2026-03-01".parse().unwrap();
    let stamp = Stamp {
        at: "2026-03-01T09:00:00Z".parse().unwrap(),
        user: UserId(Default::default()),
        role: Role::Coordinator,
    };
    let mut vault = open(&folder.path().join("plain.kluis"), &MeasureKey::plain(), &stamp).unwrap();
    let draft = ApplicationDraft {
        received_on: "20-2-2026".into(),
        channel: Some(IntakeChannel::Phone),
        surname: "Zeldzamenaam".into(),
        help_request: "Onvindbarehulpvraag".into(),
        ..ApplicationDraft::default()
    };
    let (application, _) = check(&draft, today).unwrap();
    let id = vault
        .change(&stamp, |writer| {
            let id = writer.add_application(&application, None)?;
            let state = reject(&writer.read().application(id)?.state, "Onleesbarereden", today).unwrap();
            writer.set_application_state(id, &state)?;
            assert!(accept(&state, kluis_domain::client::ClientId(id.0), today).is_err());
            Ok::<_, VaultError>((id, Event::ApplicationRecorded(id)))
        })
        .unwrap();
    let words = ["Zeldzamenaam", "Onvindbarehulpvraag", "Onleesbarereden"];
    assert!(words.iter().all(|it| stands_in(folder.path(), it)), "the search finds what is there");
    vault
        .change(&stamp, |writer| {
            writer.destroy_application(id, application.received_on, today)?;
            Ok::<_, VaultError>(((), Event::ApplicationDestroyed(id)))
        })
        .unwrap();
    vault.empty_write_ahead_log().unwrap();
    assert!(words.iter().all(|it| !stands_in(folder.path(), it)), "nothing is left");
}
