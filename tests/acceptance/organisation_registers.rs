use calamine::{Data, DataType, Reader, Xlsx, open_workbook_from_rs};
use kluis_documents::{Pdf, page_text};
use kluis_tests::{Practice, check_of, item_of};
use serde_json::{Value, json};

/// The checklist of an agreement with every item met, save those with another outcome.
fn checks(practice: &Practice, others: &[(&str, Value)]) -> Value {
    let list = practice.tell("processor.list", Value::Null);
    let check = |item: &Value| {
        let other = others.iter().find(|(key, _)| item["key"] == *key);
        let outcome = other.map_or(json!("met"), |(_, outcome)| outcome.clone());
        json!({ "item": item["key"], "outcome": outcome, "remark": "artikel 4" })
    };
    list["items"].as_array().unwrap().iter().map(check).collect()
}

fn processor(checks: Value, changes: Value) -> Value {
    let mut draft = json!({
        "name": "Rekenhuis Salaris", "activity": "Salarisadministratie", "data": "Naam en salaris",
        "contact": "", "place": "insideEurope", "country": "", "guarantee": "", "subprocessors": "",
        "agreedOn": "1-3-2026", "endsOn": "", "reviewOn": "", "paper": "Kast 2", "endedOn": "", "remark": "",
        "checks": checks
    });
    for (field, value) in changes.as_object().unwrap() {
        draft[field] = value.clone();
    }
    json!({ "id": null, "draft": draft })
}

fn certificate(changes: Value) -> Value {
    let mut draft = json!({
        "processor": null, "norm": "NEN 7510", "year": "2024", "scope": "", "issuer": "Keurhuis Noord",
        "number": "K-17", "validUntil": "1-12-2028", "remark": ""
    });
    for (field, value) in changes.as_object().unwrap() {
        draft[field] = value.clone();
    }
    json!({ "id": null, "draft": draft })
}

fn asked(practice: &Practice) -> Vec<(String, String)> {
    let today = practice.tell("today.read", Value::Null);
    let text = |it: &Value| it.as_str().unwrap().to_owned();
    let reminders = today["reminders"].as_array().unwrap();
    reminders.iter().map(|it| (text(&it["kind"]), text(&it["name"]))).collect()
}

/// Reminders about something else than the officer's tasks and the declarations, which a new vault lacks.
fn asked_of_others(practice: &Practice) -> Vec<(String, String)> {
    let all = asked(practice).into_iter();
    all.filter(|(kind, _)| kind != "officerTaskDue" && kind != "declarationMissing").collect()
}

fn saved(practice: &Practice, register: &str, client: &Value, format: &str) -> Vec<u8> {
    let name = format!("{register}.{format}");
    practice.answer(&name);
    let wanted = json!({ "register": register, "client": client });
    let file = practice.tell("registerTable.save", json!({ "wanted": wanted, "format": format }));
    assert_eq!(file["name"], name.as_str());
    std::fs::read(practice.path(&name)).unwrap()
}

/// The plan to a hospital that treats the client too, on 1 March 2026.
fn disclosure_of(client: &Value) -> Value {
    json!({
        "client": client, "recipient": "hospital", "name": "Ziekenhuis Duinveen", "contact": null,
        "address": "Kade 1\n4331 AB Duinveen", "purpose": "treatment", "purposeWords": "", "data": ["health"],
        "items": [], "extent": "part", "words": "Het zorgplan", "on": "1-3-2026", "by": "Els Smit", "function": "",
        "channel": "secureMail",
        "ticks": [{ "condition": "directlyInvolved", "reason": "Behandelt de wond samen met ons" }],
        "claimed": null, "copyAsked": false, "copySent": false, "outsideEurope": false, "imageUse": "",
        "emergency": "", "danger": "", "corrects": null
    })
}

fn printed(practice: &Practice, register: &str, client: &Value) -> String {
    practice.tell("registerTable.view", json!({ "register": register, "client": client }));
    let pdf = practice.seen.lock().unwrap().viewed.last().unwrap().1.clone();
    page_text(&Pdf(pdf)).unwrap().concat().join(" ")
}

/// Cells of a list with semicolons, every one in quotes.
fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let text = text.strip_prefix('\u{FEFF}').unwrap();
    let row = |line: &str| {
        let inner = line.strip_prefix('"').unwrap().strip_suffix('"').unwrap();
        inner.split("\";\"").map(|it| it.replace("\"\"", "\"")).collect()
    };
    text.split_terminator("\r\n").map(row).collect()
}

/// Cells of the first tab of a workbook; a cell that is no text fails.
fn workbook_cells(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    assert!(book.worksheet_formula("Register").unwrap().is_empty());
    let range = book.worksheet_range("Register").unwrap();
    let text = |cell: &Data| {
        assert!(cell.is_string() || cell.is_empty(), "{cell:?} is no text");
        cell.to_string()
    };
    range.rows().map(|row| row.iter().map(text).collect()).collect()
}

/// A practice on 22 November 2026.
fn open() -> Practice {
    let practice = Practice::open();
    practice.set_clock("2026-11-22T09:00:00Z");
    practice
}

#[test]
fn an_agreement_that_lacks_something_says_what_and_keeps_its_versions() {
    let practice = open();
    let lacking = checks(&practice, &[("secrecy", json!("notMet")), ("audit", Value::Null)]);
    let id = practice.tell("processor.record", processor(lacking, json!({})));
    let row = practice.tell("processor.list", Value::Null)["rows"][0].clone();
    assert_eq!(row["verdict"]["state"], "incomplete");
    assert_eq!(row["verdict"]["lacking"], json!(["Wie erbij kan, is tot geheimhouding verplicht"]));
    assert_eq!(row["verdict"]["unchecked"], json!(["Laat zien dat alles klopt, en werkt mee aan controles"]));
    assert_eq!(asked_of_others(&practice), [("agreementIncomplete".into(), "Rekenhuis Salaris".into())]);
    let print = printed(&practice, "processors", &Value::Null);
    for words in ["Register van verwerkers", "Rekenhuis Salaris", "Niet volledig", "Wie erbij kan"] {
        assert!(print.contains(words), "{words} in {print}");
    }

    let mut whole = processor(checks(&practice, &[]), json!({ "contact": "A. Post" }));
    whole["id"] = id.clone();
    practice.tell("processor.record", whole);
    practice.reopen();
    let row = practice.tell("processor.list", Value::Null)["rows"][0].clone();
    assert_eq!((&row["verdict"]["state"], &row["version"]), (&json!("complete"), &json!(2)));
    let history = practice.tell("organisationRegister.history", id.clone());
    let changed: Vec<&Value> =
        history[0]["changes"].as_array().unwrap().iter().map(|it| &it["label"]).collect();
    assert_eq!(
        changed,
        [
            "Contact",
            "Overeenkomst",
            "Wat er ontbreekt",
            "Nog niet nagekeken",
            "Wat er in de overeenkomst staat"
        ]
    );
    assert_eq!(history[0]["changes"][0]["before"], "leeg");
    assert_eq!(history[1]["changes"], json!([]));

    practice.offer("overeenkomst.pdf", b"%PDF-1.4\n%%EOF");
    let file = practice.tell("organisationFile.add", id);
    assert!(file.is_string());
    practice.tell("organisationFile.view", file);
    assert_eq!(practice.seen.lock().unwrap().viewed.last().unwrap().1, b"%PDF-1.4\n%%EOF");
    let row = practice.tell("processor.list", Value::Null)["rows"][0].clone();
    assert_eq!(row["files"][0]["name"], "overeenkomst.pdf");
}

#[test]
fn every_faulty_field_is_told_and_nothing_is_kept() {
    let practice = open();
    let bad = processor(json!([]), json!({ "name": "", "place": "outsideEurope", "agreedOn": "31-2-2026" }));
    let refused = practice.refused("processor.record", bad);
    assert_eq!(refused["kind"], "organisationRegister");
    let fields: Vec<&Value> =
        refused["refusal"]["faults"].as_array().unwrap().iter().map(|it| &it["field"]).collect();
    assert_eq!(fields, ["name", "country", "guarantee", "agreedOn"]);
    assert_eq!(practice.tell("processor.list", Value::Null)["rows"], json!([]));
}

#[test]
fn a_certificate_that_ended_stands_on_vandaag_and_an_older_edition_is_told() {
    let practice = open();
    practice.tell("certificate.record", certificate(json!({})));
    assert_eq!(asked_of_others(&practice), []);
    practice.tell(
        "certificate.record",
        certificate(json!({ "norm": "ISO 27001", "year": "2022", "validUntil": "1-11-2026" })),
    );
    practice.tell("certificate.record", certificate(json!({ "norm": "NEN 7510-1", "year": "2017" })));
    assert_eq!(
        asked_of_others(&practice),
        [
            ("certificateSuperseded".into(), "NEN 7510-1:2017".into()),
            ("certificateEnds".into(), "ISO 27001:2022".into())
        ]
    );
    let rows = practice.tell("certificate.list", Value::Null)["rows"].clone();
    assert_eq!(rows[1]["isExpired"], true);
    assert_eq!(rows[2]["superseded"], json!({ "norm": "NEN 7510", "year": 2024, "needsChecking": true }));
    practice.add_care_worker();
    practice.enter_care_worker();
    assert_eq!(practice.tell("today.read", Value::Null)["reminders"], json!([]));
}

#[test]
fn supervision_is_due_a_term_after_the_agreement_and_then_as_agreed() {
    let practice = open();
    let id = practice
        .tell("processor.record", processor(checks(&practice, &[]), json!({ "agreedOn": "1-3-2025" })));
    assert_eq!(asked_of_others(&practice), [("supervisionDue".into(), "Rekenhuis Salaris".into())]);
    let done =
        json!({ "processor": id, "on": "1-11-2026", "by": "Els Smit", "outcome": "In orde", "nextOn": "" });
    practice.tell("supervision.record", done);
    assert_eq!(asked_of_others(&practice), []);
    let row = practice.tell("processor.list", Value::Null)["rows"][0].clone();
    assert_eq!(
        (&row["superviseOn"], &row["supervisions"][0]["supervision"]["outcome"]),
        (&json!("2027-11-01"), &json!("In orde"))
    );
}

/// How many the register says that the vault holds, by the words of the line.
fn counted(practice: &Practice, key: &str, part: &str, text: &str) -> Value {
    let list = practice.tell("processing.list", Value::Null);
    let entry = list["rows"].as_array().unwrap().iter().find(|it| it["key"] == key).unwrap().clone();
    let lines = entry["parts"][part].as_array().unwrap().clone();
    lines.iter().find(|it| it["text"] == text).map_or(json!(0), |it| it["count"].clone())
}

fn processing(changes: Value) -> Value {
    let mut draft = json!({
        "base": "", "name": "Verzuimregistratie", "role": "controller", "controllers": "",
        "purposes": "Loon doorbetalen bij ziekte", "bases": "", "subjects": "Medewerkers", "data": "Naam\nEerste ziektedag",
        "recipients": "", "transfers": "", "retention": "2 jaar na het dienstverband", "security": "", "remark": "", "endedOn": ""
    });
    for (field, value) in changes.as_object().unwrap() {
        draft[field] = value.clone();
    }
    json!({ "id": null, "draft": draft })
}

#[test]
fn the_register_of_processing_counts_what_the_vault_holds_and_shows_where_each_line_comes_from() {
    let practice = open();
    let first = practice.register(json!({ "bsn": "999900006" }));
    practice.register(json!({ "surname": "Bakker" }));
    practice.tell("dossier.add", item_of(&first, json!({})));
    practice.tell(
        "dossier.add",
        item_of(&first, json!({ "kind": "diagnostics", "category": "special", "specialKinds": ["health"] })),
    );
    practice.tell("processor.record", processor(checks(&practice, &[]), json!({})));
    assert_eq!(counted(&practice, "care", "subjects", "Cliënten in de kluis"), 2);
    assert_eq!(counted(&practice, "care", "data", "Cliënten met een BSN"), 1);
    assert_eq!(counted(&practice, "care", "data", "Stukken in dossiers met gewone gegevens"), 1);
    assert_eq!(counted(&practice, "care", "data", "Stukken over gezondheid"), 1);
    assert_eq!(counted(&practice, "access", "data", "Gebruikers van de kluis"), 1);
    let list = practice.tell("processing.list", Value::Null);
    let care = &list["rows"][0];
    assert_eq!((&care["key"], &care["lacking"]), (&json!("care"), &json!([])));
    assert_eq!(care["parts"]["purposes"][0]["source"], "profile");
    assert_eq!(care["parts"]["processors"][0]["text"], "Rekenhuis Salaris: Salarisadministratie");
    assert_eq!(care["parts"]["processors"][0]["source"], "processors");
    let lines = care["parts"]["retention"].as_array().unwrap();
    assert!(lines.iter().any(|it| it["text"].as_str().unwrap().contains("20 jaar")), "{lines:?}");

    practice.tell("processing.record", processing(json!({})));
    let added = processing(
        json!({ "base": "care", "name": "", "subjects": "Mantelzorgers", "purposes": "", "data": "", "retention": "", "remark": "Gecontroleerd" }),
    );
    practice.tell("processing.record", added);
    let list = practice.tell("processing.list", Value::Null);
    let rows = list["rows"].as_array().unwrap();
    assert_eq!(rows.last().unwrap()["name"], "Verzuimregistratie");
    let own: Vec<&Value> =
        rows[0]["parts"]["subjects"].as_array().unwrap().iter().filter(|it| it["source"] == "own").collect();
    assert_eq!(own[0]["text"], "Mantelzorgers");
    let print = printed(&practice, "processing", &Value::Null);
    for words in [
        "Verzuimregistratie",
        "Eerste ziektedag",
        "Mantelzorgers – eigen invulling",
        "geteld in de kluis",
        "Gecontroleerd",
    ] {
        assert!(print.contains(words), "{words} in {print}");
    }
}

#[test]
fn a_new_purpose_enters_the_register_when_it_is_compatible_and_asks_consent_when_it_is_not() {
    let practice = open();
    let factors = practice.tell("processing.list", Value::Null)["factors"].clone();
    let weighed = |outcome: &str| -> Value {
        let check = |it: &Value| json!({ "item": it["key"], "outcome": outcome, "remark": "Zo is het" });
        factors.as_array().unwrap().iter().map(check).collect()
    };
    let test = |purpose: &str, outcome: &str| {
        json!({
            "purpose": purpose, "original": "Zorg geven", "recognisable": "yes", "checks": weighed(outcome),
            "conclusion": outcome, "reason": "Afgewogen", "on": "1-11-2026", "by": "Els Smit"
        })
    };
    practice.tell("compatibility.record", test("Wachttijden verkorten", "met"));
    practice.tell("compatibility.record", test("Reclame maken", "notMet"));
    let list = practice.tell("processing.list", Value::Null);
    let verdicts: Vec<&Value> =
        list["tests"].as_array().unwrap().iter().map(|it| &it["test"]["verdict"]).collect();
    assert_eq!(verdicts, ["askConsent", "compatible"]);
    let purposes = list["rows"][0]["parts"]["purposes"].as_array().unwrap();
    let new: Vec<&Value> =
        purposes.iter().filter(|it| it["source"] == "compatibility").map(|it| &it["text"]).collect();
    assert_eq!(new, ["Wachttijden verkorten"]);
    let mut unweighed = test("Iets", "met");
    unweighed["checks"][0]["remark"] = json!("");
    let refused = practice.refused("compatibility.record", unweighed);
    assert_eq!(refused["refusal"]["faults"][0]["field"], "checks.0");
    assert!(printed(&practice, "compatibility", &Value::Null).contains("eerst toestemming vragen"));
}

#[test]
fn the_officer_has_eleven_tasks_and_a_registration_and_the_threshold_is_told() {
    let practice = open();
    let mut organisation = practice.tell("organisation.read", Value::Null);
    organisation["privacyOfficer"] = json!({ "name": "R. Prins", "phone": "", "email": "fg@voorbeeld.nl" });
    practice.tell("organisation.save", organisation);
    let page = practice.tell("officer.read", Value::Null);
    assert_eq!((&page["hasOfficer"], &page["registration"]), (&json!(true), &Value::Null));
    assert_eq!((&page["threshold"]["clients"], &page["threshold"]["isDue"]), (&json!(0), &json!(false)));
    assert_eq!(page["tasks"].as_array().unwrap().len(), 11);
    assert_eq!(asked(&practice).iter().filter(|(kind, _)| kind == "officerTaskDue").count(), 11);
    let done = json!({ "task": "supervise", "on": "1-11-2026", "by": "R. Prins", "finding": "In orde", "nextOn": "" });
    practice.tell("officer.taskDone", done);
    let registration =
        json!({ "name": "R. Prins", "registeredOn": "1-2-2025", "number": "FG001", "endedOn": "" });
    practice.tell("officer.register", json!({ "id": null, "draft": registration }));
    let page = practice.tell("officer.read", Value::Null);
    assert_eq!(page["registration"]["registration"]["number"], "FG001");
    let task = page["tasks"].as_array().unwrap().iter().find(|it| it["key"] == "supervise").unwrap().clone();
    assert_eq!((&task["nextOn"], &task["isDue"]), (&json!("2027-05-01"), &json!(false)));
    assert_eq!(asked(&practice).iter().filter(|(kind, _)| kind == "officerTaskDue").count(), 10);
    assert!(printed(&practice, "officerTasks", &Value::Null).contains("In orde"));
}

#[test]
fn an_assessment_that_is_needed_is_asked_until_it_is_done() {
    let practice = open();
    let criteria = practice.tell("dpia.list", Value::Null)["criteria"].clone();
    let two: Value = [0, 1]
        .iter()
        .map(|it| json!({ "item": criteria[it]["key"], "outcome": "met", "remark": "Ja" }))
        .collect();
    let mut draft = json!({
        "processing": "Cliëntdossier", "checks": two, "need": "needed", "reason": "Twee criteria", "doneOn": "",
        "by": "", "outcome": "", "measures": "", "advice": "", "adviceFollowed": null, "adviceReason": "",
        "consultation": null, "consultedOn": "", "reviewOn": ""
    });
    let id = practice.tell("dpia.record", json!({ "id": null, "draft": draft }));
    assert_eq!(asked_of_others(&practice), [("dpiaMissing".into(), "Cliëntdossier".into())]);
    let row = practice.tell("dpia.list", Value::Null)["rows"][0].clone();
    assert_eq!((&row["criteriaMet"], &row["seemsNeeded"]), (&json!(2), &json!(true)));
    for (field, value) in [
        ("doneOn", "1-11-2026"),
        ("by", "Els Smit"),
        ("outcome", "Beperkt risico"),
        ("reviewOn", "1-11-2029"),
    ] {
        draft[field] = json!(value);
    }
    practice.tell("dpia.record", json!({ "id": id, "draft": draft }));
    assert_eq!(asked_of_others(&practice), []);
    assert!(printed(&practice, "dpia", &Value::Null).contains("Beperkt risico"));
}

#[test]
fn users_without_a_declaration_are_listed_and_a_care_worker_sees_no_declarations() {
    let practice = open();
    practice.add_care_worker();
    let list = practice.tell("declaration.list", Value::Null);
    assert_eq!(list["without"].as_array().unwrap().len(), 2);
    let els =
        list["users"].as_array().unwrap().iter().find(|it| it["name"] == "Els Smit").unwrap()["id"].clone();
    let draft = json!({
        "user": els, "name": "", "role": "Coördinator", "signedOn": "1-2-2025", "paper": "Kast 1", "endedOn": "", "remark": ""
    });
    let id = practice.tell("declaration.record", json!({ "id": null, "draft": draft }));
    let list = practice.tell("declaration.list", Value::Null);
    assert_eq!(list["without"][0]["name"], "Jan Bos");
    assert_eq!(list["rows"][0]["declaration"]["name"], "Els Smit");
    assert!(asked(&practice).contains(&("declarationMissing".into(), "Jan Bos".into())));
    assert!(printed(&practice, "declarations", &Value::Null).contains("Kast 1"));
    practice.enter_care_worker();
    assert_eq!(practice.refused("declaration.list", Value::Null)["kind"], "notAllowed");
    for (command, input) in [
        ("organisationRegister.history", id),
        ("registerTable.preview", json!({ "register": "declarations", "client": null })),
        ("registerTable.preview", json!({ "register": "accessLog", "client": null })),
    ] {
        assert_eq!(practice.refused(command, input)["kind"], "notAllowed", "{command}");
    }
}

#[test]
fn a_register_reads_back_from_a_workbook_and_from_a_list_and_formulas_stay_text() {
    let practice = open();
    for name in ["=1+1", "Rekenhuis \"Noord\"; Zuid", "@SUM(A1)"] {
        let draft = processor(checks(&practice, &[]), json!({ "name": name, "remark": "+31 100 123456" }));
        practice.tell("processor.record", draft);
    }
    let sheet = workbook_cells(&saved(&practice, "processors", &Value::Null, "xlsx"));
    let list = cells(&saved(&practice, "processors", &Value::Null, "csv"));
    assert_eq!((sheet.len(), list.len()), (4, 4));
    assert_eq!(sheet[0][0], "Verwerker");
    let names: Vec<&String> = sheet.iter().skip(1).map(|row| &row[0]).collect();
    assert_eq!(names, ["=1+1", "Rekenhuis \"Noord\"; Zuid", "@SUM(A1)"]);
    let guarded = |cell: &String| match cell.starts_with(['=', '+', '-', '@']) {
        true => format!("'{cell}"),
        false => cell.clone(),
    };
    let expected: Vec<Vec<String>> = sheet.iter().map(|row| row.iter().map(guarded).collect()).collect();
    assert_eq!(list, expected, "both are the same table");
    let pdf = saved(&practice, "processors", &Value::Null, "pdf");
    assert!(pdf.starts_with(b"%PDF"));
}

#[test]
fn what_exists_of_a_client_is_printed_and_saved_the_same_way() {
    let practice = open();
    let client = practice.register(json!({}));
    practice.tell("bsnCheck.record", check_of(&client));
    let item = practice.tell("dossier.add", item_of(&client, json!({})));
    let correction = json!({
        "item": item, "kind": "correction", "on": "1-3-2026", "corrected": "Dinsdag", "reading": "Woensdag", "requestedBy": "De cliënt"
    });
    practice.tell("dossier.correct", correction);
    let reason = json!({ "item": item, "reason": "Op verzoek" });
    practice.tell("dossier.shield", reason);
    practice.tell("abuse.list", client.clone());

    let log = printed(&practice, "accessLog", &client);
    assert!(log.contains("Els Smit") && log.contains("Stuk in het dossier gezet"), "{log}");
    assert!(!log.contains("misbruik") && !log.contains("Stuk afgeschermd"), "{log}");
    assert!(log.contains("cliëntnummer 1"), "{log}");
    assert!(printed(&practice, "bsnChecks", &client).contains("Controle op 1 maart 2026"));
    let sheet = cells(&saved(&practice, "correctionSheet", &client, "csv"));
    assert_eq!(sheet.len(), 1, "what belongs to a shielded item is not given out");
    assert_eq!(cells(&saved(&practice, "disclosures", &client, "csv")).len(), 1);
    assert_eq!(cells(&saved(&practice, "disclosures", &Value::Null, "csv"))[0][0], "Cliënt");
    practice.tell("disclosure.record", disclosure_of(&client));
    let lines = |period: Value| {
        let wanted = json!({ "register": "disclosures", "client": null, "period": period });
        let preview = practice.tell("registerTable.preview", wanted);
        (preview["rows"].as_u64().unwrap(), preview["pages"][0]["lines"].to_string())
    };
    let (rows, page) = lines(json!({ "from": "1-1-2026", "until": "1-3-2026" }));
    assert!(rows == 1 && page.contains("van 1 januari 2026 tot en met 1 maart 2026"), "{page}");
    assert_eq!(lines(json!({ "from": "1-1-2026", "until": "28-2-2026" })).0, 0);
    assert_eq!(lines(Value::Null).0, 1, "the last year");
    let refused = practice.refused(
        "registerTable.preview",
        json!({ "register": "dpia", "client": null, "period": { "from": "", "until": "" } }),
    );
    assert_eq!(refused["kind"], "notFound");
    let refused =
        practice.refused("registerTable.preview", json!({ "register": "accessLog", "client": null }));
    assert_eq!(refused["kind"], "notFound");
    let rows = practice.tell("audit.client", client);
    let told = |event: &str| rows.as_array().unwrap().iter().any(|it| it["event"] == event);
    assert!(told("client-table-disclosed"));
}
