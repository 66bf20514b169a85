use kluis_tests::{Practice, check_of, consent_of, item_of, withdrawal_of, yes_of};
use serde_json::{Value, json};

/// The plan to a hospital that treats the client too.
fn draft(client: &Value, changes: Value) -> Value {
    let mut draft = json!({
        "client": client, "recipient": "hospital", "name": "Ziekenhuis Duinveen", "contact": null,
        "address": "Kade 1\n4331 AB Duinveen", "purpose": "treatment", "purposeWords": "", "data": ["health"], "items": [],
        "extent": "part", "words": "Het zorgplan", "on": "1-3-2026", "by": "Els Smit", "function": "",
        "channel": "secureMail",
        "ticks": [{ "condition": "directlyInvolved", "reason": "Behandelt de wond samen met ons" }],
        "claimed": null, "copyAsked": false, "copySent": false, "outsideEurope": false, "imageUse": "",
        "emergency": "", "danger": "", "corrects": null
    });
    for (field, value) in changes.as_object().unwrap() {
        draft[field] = value.clone();
    }
    draft
}

/// To the GP, for whom this organisation always asks consent (ZT-22.1).
fn to_gp(client: &Value, changes: Value) -> Value {
    let mut draft = draft(
        client,
        json!({ "recipient": "gp", "name": "Huisartsenpraktijk De Linde", "ticks": [], "words": "Medicijnen" }),
    );
    for (field, value) in changes.as_object().unwrap() {
        draft[field] = value.clone();
    }
    draft
}

fn consent_in_force(practice: &Practice, client: &Value) -> Value {
    let id = practice.tell("consent.propose", consent_of(client));
    practice.tell("consent.markPrinted", id.clone());
    let today = practice.seen.lock().unwrap().now.format("%d-%m-%Y").to_string();
    practice.tell("consent.sign", yes_of(&id, 0, &today));
    id
}

fn verdict(practice: &Practice, draft: Value) -> Value {
    practice.tell("disclosure.judge", draft)["verdict"].clone()
}

fn duties(verdict: &Value) -> Vec<String> {
    let duties = verdict["duties"].as_array().unwrap().iter();
    duties.map(|it| it["duty"].as_str().unwrap().to_owned()).collect()
}

fn notices(practice: &Practice, client: &Value) -> Vec<Value> {
    practice.tell("notice.list", client.clone()).as_array().unwrap().clone()
}

fn faults(refusal: &Value) -> Vec<(Value, Value)> {
    let faults = refusal["refusal"]["faults"].as_array().unwrap().iter();
    faults.map(|it| (it["field"].clone(), it["fault"]["reason"].clone())).collect()
}

fn letter(practice: &Practice, notice: &Value) -> String {
    let pages = practice.tell("notice.previewLetter", notice["id"].clone());
    let lines = pages.as_array().unwrap().iter().flat_map(|it| it["lines"].as_array().unwrap().clone());
    lines.map(|it| it.as_str().unwrap().to_owned()).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_leaves_is_kept_with_its_ground_article_and_duties() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    practice.tell("bsnCheck.record", check_of(&client));
    let answer = verdict(&practice, draft(&client, json!({ "channel": "phone" })));
    assert_eq!(answer["outcome"], "allowedWithDuties");
    assert_eq!(duties(&answer), ["onlyNecessary", "nameBsn", "checkCaller"]);
    let named = verdict(&practice, draft(&client, json!({ "data": ["health", "bsn"] })));
    assert_eq!(duties(&named), ["onlyNecessary"], "the BSN is named already");

    practice.tell("disclosure.record", draft(&client, json!({ "channel": "phone" })));
    practice.reopen();
    let rows = practice.tell("disclosure.list", client.clone());
    let kept = &rows[0]["disclosure"];
    assert_eq!(
        (&kept["article"], &kept["carried"]["key"]),
        (&json!("BW art. 7:457(2)"), &json!("coTreater"))
    );
    assert_eq!((&kept["name"], &kept["channel"]), (&json!("Ziekenhuis Duinveen"), &json!("phone")));
    assert_eq!(kept["conditions"][0]["reason"], "Behandelt de wond samen met ons");
    assert_eq!(kept["duties"].as_array().unwrap().len(), 3);
    assert_eq!(rows[0]["recipientName"], "Ziekenhuis of specialist");
    let register = practice.tell("disclosure.register", json!({ "from": "", "until": "" }));
    assert_eq!(register["rows"][0]["client"]["id"], client);
    let earlier = practice.tell("disclosure.register", json!({ "from": "1-1-2026", "until": "28-2-2026" }));
    assert_eq!(earlier["rows"], json!([]));
    let turned = practice.refused("disclosure.register", json!({ "from": "1-3-2026", "until": "1-2-2026" }));
    assert_eq!(faults(&turned), [(json!("until"), json!("beforeOther"))]);
    let log = practice.tell("audit.client", client).to_string();
    assert!(log.contains("disclosure-recorded") && !log.contains("Ziekenhuis"));
}

#[test]
fn the_form_offers_what_the_profile_has() {
    let practice = Practice::open();
    let choices = practice.tell("disclosure.choices", Value::Null);
    assert_eq!(choices["recipients"].as_array().unwrap().len(), 38);
    let purposes = choices["purposes"].as_array().unwrap();
    let payment = purposes.iter().find(|it| it["purpose"] == "payment").unwrap();
    let payers = payment["recipients"].as_array().unwrap();
    assert!(payers.contains(&json!("insurer")) && !payers.contains(&json!("school")));
    assert_eq!(choices["functions"], json!([]), "this profile does not say who may");
}

#[test]
fn a_consent_withdrawn_this_morning_stops_a_disclosure_now_and_justifies_yesterdays() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let refused = practice.refused("disclosure.record", to_gp(&client, json!({})));
    assert_eq!(refused["refusal"]["reason"], "notAllowed");
    let lacks = refused["refusal"]["verdict"]["missing"].to_string();
    assert!(lacks.contains("noConsent") && lacks.contains("shareWithNamedCarers") && lacks.contains("7:457"));

    let consent = consent_in_force(&practice, &client);
    let given = verdict(&practice, to_gp(&client, json!({ "copyAsked": true })));
    assert_eq!(given["grounds"][0]["consent"]["id"], consent);
    assert!(duties(&given).contains(&"sendConsentCopy".to_owned()), "ZT-22.3a");

    practice.set_clock("2026-03-02T08:00:00Z");
    practice.tell("consent.withdraw", withdrawal_of(&consent));
    let now = practice.refused("disclosure.record", to_gp(&client, json!({ "on": "2-3-2026" })));
    let missing = &now["refusal"]["verdict"]["missing"][1];
    assert_eq!(missing["lacks"][0], json!({ "lack": "consentEnded", "until": "2026-03-01" }));
    practice.tell("disclosure.record", to_gp(&client, json!({ "on": "1-3-2026", "copySent": true })));
    let row = &practice.tell("disclosure.list", client)[0];
    assert_eq!(row["disclosure"]["carried"]["consent"], consent);
    assert!(!row["consentLetter"].as_str().unwrap().is_empty());
}

#[test]
fn an_emergency_goes_past_with_its_reason_and_the_client_is_told_at_once() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let emergency =
        to_gp(&client, json!({ "emergency": "Ligt bewusteloos op de vloer", "channel": "phone" }));
    practice.tell("disclosure.record", emergency.clone());
    let open = notices(&practice, &client);
    assert_eq!(open.len(), 1);
    assert_eq!(
        (&open[0]["notice"]["kind"], &open[0]["notice"]["dueOn"]),
        (&json!("disclosed"), &json!("2026-03-01"))
    );
    let text = letter(&practice, &open[0]);
    for part in
        ["Huisartsenpraktijk De Linde", "Ligt bewusteloos op de vloer", "AVG art. 6(1)(d)", "Geachte mevrouw"]
    {
        assert!(text.contains(part), "{part} in {text}");
    }
    practice.answer("brief.pdf");
    practice.tell("notice.saveLetter", open[0]["id"].clone());
    practice.tell("notice.viewLetter", open[0]["id"].clone());
    assert_eq!(practice.seen.lock().unwrap().viewed.len(), 1);
    let today = practice.tell("today.read", Value::Null);
    assert_eq!((&today["noticesTotal"], &today["notices"][0]["client"]["id"]), (&json!(1), &client));

    let done = json!({ "notice": open[0]["id"], "end": "sent", "on": "1-3-2026", "remark": "" });
    let bad = json!({ "notice": open[0]["id"], "end": "notNeeded", "on": "2-3-2026", "remark": "" });
    let refused = practice.refused("notice.done", bad);
    assert_eq!(faults(&refused), [(json!("on"), json!("inTheFuture")), (json!("remark"), json!("missing"))]);
    practice.tell("notice.done", done.clone());
    assert_eq!(practice.refused("notice.done", done)["refusal"]["reason"], "alreadyDone");
    assert_eq!(practice.tell("today.read", Value::Null)["noticesTotal"], 0);

    let danger = to_gp(&client, json!({ "emergency": "Dreigt", "danger": "Bedreigt de huisarts" }));
    practice.tell("disclosure.record", danger);
    assert_eq!(notices(&practice, &client).len(), 1, "RZ-2.5: not where that is dangerous");
    let needless = draft(&client, json!({ "emergency": "Voor de zekerheid" }));
    assert_eq!(
        faults(&practice.refused("disclosure.record", needless)),
        [(json!("emergency"), json!("notApplicable"))]
    );
}

#[test]
fn a_correction_lists_the_earlier_recipients_each_once_with_a_letter() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    practice.tell("bsnCheck.record", check_of(&client));
    let item = practice.tell("dossier.add", item_of(&client, json!({})));
    let other = practice.tell("dossier.add", item_of(&client, json!({ "title": "Anders" })));
    let with_item = |changes: Value| {
        let mut draft = draft(&client, json!({ "items": [item] }));
        for (field, value) in changes.as_object().unwrap() {
            draft[field] = value.clone();
        }
        draft
    };
    practice.tell("disclosure.record", with_item(json!({})));
    practice.tell("disclosure.record", with_item(json!({ "words": "Nog eens het verslag" })));
    practice.tell(
        "disclosure.record",
        with_item(json!({ "recipient": "client", "purpose": "ownRequest", "name": "Anna" })),
    );
    practice.tell(
        "disclosure.record",
        draft(&client, json!({ "items": [other], "name": "Ziekenhuis Waterborg" })),
    );
    let correction = json!({
        "item": item, "kind": "correction", "on": "1-3-2026", "corrected": "Het gaat goed",
        "reading": "Het gaat nu minder goed", "requestedBy": "Anna Øse"
    });
    practice.tell("dossier.correct", correction);
    let open = notices(&practice, &client);
    assert_eq!(open.len(), 1, "the hospital once; not the client, not who got something else");
    assert_eq!(
        (&open[0]["recipient"], &open[0]["notice"]["article"]),
        (&json!("Ziekenhuis Duinveen"), &json!("AVG art. 19"))
    );
    let text = letter(&practice, &open[0]);
    for part in ["Kade 1", "Het gaat nu minder goed", "999900006"] {
        assert!(text.contains(part), "{part} in {text}");
    }

    let mut changed = practice.tell("client.draft", client.clone());
    changed["birthDate"] = json!("2-2-1980");
    practice.tell("client.change", json!({ "id": client, "client": changed }));
    let told: Vec<Value> = notices(&practice, &client).iter().map(|it| it["recipient"].clone()).collect();
    assert_eq!(told.len(), 3, "both hospitals: {told:?}");
    changed["email"] = json!("nieuw@voorbeeld.nl");
    practice.tell("client.change", json!({ "id": client, "client": changed }));
    assert_eq!(notices(&practice, &client).len(), 3, "an e-mail address is no correction");
}

#[test]
fn data_from_others_are_told_within_a_month_and_at_the_latest_when_they_go_out() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let from_gp = json!({ "source": "otherCarer", "sourceName": "Huisartsenpraktijk De Linde", "title": "Brief huisarts" });
    let item = practice.tell("dossier.add", item_of(&client, from_gp));
    practice.tell("dossier.add", item_of(&client, json!({ "source": "client" })));
    let open = notices(&practice, &client);
    assert_eq!(open.len(), 1);
    assert_eq!(
        (&open[0]["notice"]["kind"], &open[0]["notice"]["dueOn"]),
        (&json!("source"), &json!("2026-04-01"))
    );
    let text = letter(&practice, &open[0]);
    assert!(text.contains("Huisartsenpraktijk De Linde") && text.contains("Brief huisarts"), "{text}");

    practice.set_clock("2026-03-10T09:00:00Z");
    let sent = draft(&client, json!({ "items": [item], "on": "10-3-2026" }));
    assert!(duties(&verdict(&practice, sent.clone())).contains(&"informSource".to_owned()));
    practice.tell("disclosure.record", sent.clone());
    let row = notices(&practice, &client)[0].clone();
    assert_eq!(row["notice"]["dueOn"], "2026-03-10", "AVG art. 14(3)(c)");
    practice.set_clock("2026-03-11T09:00:00Z");
    assert_eq!(notices(&practice, &client)[0]["isLate"], true);
    let told =
        json!({ "notice": row["id"], "end": "told", "on": "11-3-2026", "remark": "Aan de keukentafel" });
    practice.tell("notice.done", told);
    assert!(!duties(&verdict(&practice, sent)).contains(&"informSource".to_owned()));
}

#[test]
fn bad_input_gets_a_message_at_each_field_and_keeps_nothing() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let other = practice.register(json!({ "surname": "Bakker" }));
    let foreign = practice.tell("dossier.add", item_of(&other, json!({})));
    let bare = draft(
        &client,
        json!({ "recipient": null, "name": " ", "purpose": null, "data": [], "on": "31-2-2026", "channel": null }),
    );
    let answer = practice.refused("disclosure.record", bare);
    let field = |name: &str, reason: &str| (json!(name), json!(reason));
    assert_eq!(
        faults(&answer),
        [
            field("recipient", "missing"),
            field("name", "missing"),
            field("purpose", "missing"),
            field("data", "missing"),
            field("on", "noSuchDay"),
            field("channel", "missing"),
        ]
    );
    let later = draft(&client, json!({ "on": "2-3-2026", "name": "x".repeat(201) }));
    assert_eq!(
        faults(&practice.refused("disclosure.record", later)),
        [field("name", "tooLong"), field("on", "inTheFuture")]
    );
    let wordless = draft(&client, json!({ "words": "", "by": "", "copySent": true }));
    assert_eq!(
        faults(&practice.refused("disclosure.record", wordless)),
        [field("words", "missing"), field("by", "missing"), field("copySent", "notApplicable")]
    );
    let strange = draft(&client, json!({ "items": [foreign] }));
    assert_eq!(faults(&practice.refused("disclosure.record", strange)), [field("items", "notOnRecord")]);
    let unfinished = practice.tell("disclosure.judge", draft(&client, json!({ "recipient": null })));
    assert_eq!(unfinished["verdict"], Value::Null, "nothing to say yet, and no error");
    assert_eq!(practice.tell("disclosure.list", client), json!([]));
}

#[test]
fn a_row_is_put_right_by_another_and_stays() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let first = practice.tell("disclosure.record", draft(&client, json!({ "name": "Ziekenhuis Duinven" })));
    let right = draft(&client, json!({ "corrects": first }));
    practice.tell("disclosure.record", right.clone());
    let rows = practice.tell("disclosure.list", client);
    let marks: Vec<_> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["isCorrected"].clone(), it["isCorrection"].clone()))
        .collect();
    assert_eq!(marks, [(json!(false), json!(true)), (json!(true), json!(false))]);
    assert_eq!(
        faults(&practice.refused("disclosure.record", right)),
        [(json!("corrects"), json!("notApplicable"))]
    );
}

#[test]
fn a_care_worker_records_what_was_told_by_telephone_but_never_gives_out_the_whole_dossier() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    practice.add_care_worker();
    practice.enter_care_worker();
    practice.tell("disclosure.record", draft(&client, json!({ "channel": "phone", "by": "Jan Bos" })));
    let whole = draft(
        &client,
        json!({ "recipient": "client", "name": "Anna", "purpose": "ownRequest", "extent": "whole" }),
    );
    assert_eq!(practice.refused("disclosure.record", whole.clone())["kind"], "notAllowed");
    practice.enter_coordinator();
    practice.tell("disclosure.record", whole);
}

#[test]
fn only_the_named_functions_disclose_where_the_profile_says_so() {
    let practice = Practice::bare();
    let profile = kluis_domain::profile::Profile::named("jeugd-en-wmo").unwrap();
    let organisation = kluis_domain::organisation::Organisation::example(profile);
    practice.tell("organisation.save", json!(organisation));
    let client = practice.register(json!({}));
    consent_in_force(&practice, &client);
    let trainee = practice.refused("disclosure.record", to_gp(&client, json!({ "function": "Stagiair" })));
    assert!(trainee["refusal"]["verdict"]["bars"].to_string().contains("functionMayNot"), "RZ-2.3a");
    practice.tell("disclosure.record", to_gp(&client, json!({ "function": "Mentor" })));
    let paid = draft(
        &client,
        json!({
            "recipient": "municipality", "name": "Gemeente Duinveen", "purpose": "payment", "data": ["ordinary"],
            "ticks": [
                { "condition": "paymentNeedsIt", "reason": "Declaratie februari" },
                { "condition": "secrecy", "reason": "Ambtenaren hebben geheimhouding" }
            ]
        }),
    );
    practice.tell("disclosure.record", paid);
    assert_eq!(notices(&practice, &client).len(), 1, "RZ-2.5: this organisation tells it every time");
}

#[test]
fn who_may_decide_may_know_and_who_only_says_so_may_not() {
    let practice = Practice::open();
    let client = practice.register(json!({ "birthDate": "10-5-2018" }));
    let asked = |name: &str| {
        let wanted = json!({ "recipient": "representative", "name": name, "purpose": "ownRequest" });
        verdict(&practice, draft(&client, wanted))["outcome"].clone()
    };
    assert_eq!(asked("Karin Øse"), "notAllowed");
}
