use kluis_domain::{organisation::Organisation, profile::Profile};
use kluis_tests::Practice;
use serde_json::{Value, json};

const FILE: &str = "beleid.toml";

/// The policy in use as a file, as the program saves it.
fn saved(practice: &Practice) -> String {
    practice.answer(FILE);
    let saved = practice.tell("policy.saveFile", json!({ "version": null }));
    assert_eq!(saved["name"], FILE);
    std::fs::read_to_string(practice.path(FILE)).unwrap()
}

fn choose(practice: &Practice, text: &str) -> Value {
    practice.offer("ons-beleid.toml", text.as_bytes());
    practice.tell("policy.chooseFile", Value::Null)
}

fn adoption(name: &str) -> Value {
    json!({ "name": name, "adoptedOn": "1-2-2026", "adoptedBy": "het bestuur" })
}

fn text_of(pdf: Vec<u8>) -> String {
    kluis_documents::page_text(&kluis_documents::Pdf(pdf)).unwrap().concat().join(" ")
}

#[test]
fn each_profile_is_compared_with_the_law_and_the_legal_minimum_falls_short_nowhere() {
    let practice = Practice::open();
    for profile in Profile::built_in() {
        practice.tell("policy.useBuiltIn", json!(profile.key));
        let check = practice.tell("policy.check", Value::Null);
        assert_eq!(
            (&check["policy"]["name"], &check["policy"]["own"], &check["unreadable"]),
            (&json!(profile.name), &Value::Null, &Value::Null)
        );
        let findings = check["findings"].as_array().unwrap();
        let count = |level: &str| findings.iter().filter(|it| it["level"] == level).count();
        assert_eq!(
            check["counts"],
            json!({ "errors": count("error"), "warnings": count("warning"), "remarks": count("remark") })
        );
        let minimum = profile.key == "wettelijk-minimum";
        assert_eq!(findings.is_empty(), minimum, "{}", profile.key);
        assert_eq!(
            practice.tell("today.read", Value::Null)["policyErrors"],
            check["counts"]["errors"],
            "{}",
            profile.key
        );
        assert!(check["open"].as_array().unwrap().iter().any(|it| it["article"] == "Wmo 2015 art. 5.3.4"));
    }
    practice.tell("policy.useBuiltIn", json!("begeleid-wonen"));
    let check = practice.tell("policy.check", Value::Null);
    let row = |subject: &str| {
        check["holds"].as_array().unwrap().iter().find(|it| it["subject"] == subject).unwrap().clone()
    };
    assert_eq!(
        row("Het uitvoeren van een verbetering")["holds"],
        "4 weken na het besluit, en altijd 1 maand na ontvangst",
        "CE-12i"
    );
}

#[test]
fn an_own_policy_is_read_shown_adopted_and_worked_by_and_every_version_stays() {
    let practice = Practice::open();
    let text = saved(&practice);
    assert!(text.starts_with("# Dit is het beleid van uw organisatie"), "{text}");
    let changed = text
        .replace("keep = \"15 years\"\nfrom = \"creation\"", "keep = \"20 years\"\nfrom = \"lastChange\"")
        .replacen("text = \"u zo goed mogelijk zorg geven\"", "text = \"u thuis helpen\"", 1)
        .replacen("[breach]\n", "[breach]\nauthorityWithin = \"2 days\"\n", 1);
    assert_ne!(changed, text);

    let same = choose(&practice, &text);
    assert_eq!(same["outcome"]["changes"], json!([]), "what was saved says the same");

    let read = choose(&practice, &changed);
    assert_eq!((&read["fileName"], &read["outcome"]["kind"]), (&json!("ons-beleid.toml"), &json!("preview")));
    let subjects: Vec<_> =
        read["outcome"]["changes"].as_array().unwrap().iter().map(|it| it["subject"].clone()).collect();
    assert_eq!(subjects, ["Datalekken", "Bewaartermijnen", "Doelen"]);
    assert_eq!(read["outcome"]["counts"]["errors"], 0, "{}", read["outcome"]["findings"]);
    let in_use = |practice: &Practice| practice.tell("organisation.read", Value::Null)["profile"].clone();
    assert_eq!(in_use(&practice), "thuiszorg", "nothing changed yet");

    let refused = practice.refused("policy.adopt", json!({ "name": "", "adoptedOn": "", "adoptedBy": "" }));
    let fields = refused["refusal"]["faults"].as_array().unwrap();
    assert_eq!((&refused["kind"], fields.len()), (&json!("policy"), 3));
    practice.tell("policy.adopt", adoption("Ons privacybeleid"));
    assert_eq!(in_use(&practice), "eigen-1");
    assert_eq!(practice.tell("carePurpose.choices", Value::Null)[0], "u thuis helpen");
    assert_eq!(practice.tell("today.read", Value::Null)["policyErrors"], 0);

    practice.reopen();
    let check = practice.tell("policy.check", Value::Null);
    assert_eq!(check["policy"]["name"], "Ons privacybeleid");
    assert_eq!(check["policy"]["own"]["adoption"]["adoptedOn"], "2026-02-01");
    assert_eq!(practice.tell("carePurpose.choices", Value::Null)[0], "u thuis helpen", "after opening again");
    practice.tell("statement.view", json!("privacyStatement"));
    let statement = practice.seen.lock().unwrap().viewed.last().unwrap().1.clone();
    assert!(text_of(statement).contains("U thuis helpen"));
    let profiles = practice.tell("profile.list", Value::Null);
    assert_eq!((&profiles[6]["key"], &profiles[6]["name"]), (&json!("eigen-1"), &json!("Ons privacybeleid")));
    let organisation = practice.tell("organisation.read", Value::Null);
    practice.tell("organisation.save", organisation);
    assert_eq!(in_use(&practice), "eigen-1", "the settings keep it");

    assert_eq!(saved(&practice), changed, "with the remarks of whoever changed it");
    choose(&practice, &changed.replacen("u thuis helpen", "u bij u thuis helpen", 1));
    practice.tell("policy.adopt", adoption("Ons privacybeleid"));
    assert_eq!(practice.tell("carePurpose.choices", Value::Null)[0], "u bij u thuis helpen");
    practice.tell("policy.useBuiltIn", json!("wettelijk-minimum"));
    assert_eq!(in_use(&practice), "wettelijk-minimum");
    assert_eq!(practice.tell("policy.check", Value::Null)["findings"], json!([]));

    let history = practice.tell("policy.history", Value::Null);
    let versions: Vec<_> =
        history["versions"].as_array().unwrap().iter().map(|it| it["version"].clone()).collect();
    assert_eq!(versions, [2, 1]);
    let steps: Vec<_> = history["steps"].as_array().unwrap().iter().map(|it| it["name"].clone()).collect();
    assert_eq!(
        steps,
        ["Wettelijk minimum", "Ons privacybeleid", "Ons privacybeleid", "Thuiszorg"],
        "newest first"
    );
    practice.answer("versie-1.toml");
    practice.tell("policy.saveFile", json!({ "version": 1 }));
    assert_eq!(std::fs::read_to_string(practice.path("versie-1.toml")).unwrap(), changed);
    let missing = practice.refused("policy.saveFile", json!({ "version": 9 }));
    assert_eq!(missing["kind"], "notFound");
}

#[test]
fn a_faulty_file_changes_nothing_and_names_its_lines() {
    let practice = Practice::open();
    let text = saved(&practice);
    assert_eq!(
        practice.refused("policy.adopt", adoption("Beleid"))["refusal"]["reason"],
        "nothingRead",
        "nothing was read yet"
    );
    choose(&practice, &text);
    let broken = text.replacen("within = \"1 month\"", "within = \"1 maand\"", 1).replacen(
        "rule = \"freeUnlessExcessive\"",
        "regel = \"freeUnlessExcessive\"",
        1,
    );
    let line = |of: &str| 1 + broken.lines().position(|it| it == of).unwrap();
    let read = choose(&practice, &broken);
    assert_eq!(read["outcome"]["kind"], "faults");
    let lines: Vec<_> = read["outcome"]["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["fault"]["line"].clone(), it["fault"]["field"].clone()))
        .collect();
    for (of, field) in [("within = \"1 maand\"", "within"), ("regel = \"freeUnlessExcessive\"", "regel")] {
        assert!(lines.contains(&(json!(line(of)), json!(field))), "{of}: {lines:?}");
    }
    assert_eq!(
        practice.refused("policy.adopt", adoption("Beleid"))["refusal"]["reason"],
        "nothingRead",
        "the file before it is not adopted by mistake"
    );
    practice.offer("groot.toml", &vec![b'#'; 2 << 20]);
    let large = practice.tell("policy.chooseFile", Value::Null);
    assert_eq!(large["outcome"]["faults"], json!([{ "reason": "tooLarge", "limit": 1 }]));
    practice.offer("foto.toml", include_bytes!("picture.jpg"));
    assert_eq!(practice.tell("policy.chooseFile", Value::Null)["outcome"]["faults"][0]["reason"], "notText");
    assert_eq!(practice.tell("policy.chooseFile", Value::Null), Value::Null, "the dialog was cancelled");
    assert_eq!(practice.tell("organisation.read", Value::Null)["profile"], "thuiszorg");
    assert_eq!(
        practice.refused("policy.useBuiltIn", json!("eigen-1"))["refusal"]["reason"],
        "unknownProfile"
    );

    let mut organisation = json!(Organisation::example(Profile::named("thuiszorg").unwrap()));
    organisation["profile"] = json!("eigen-1");
    let refused = practice.refused("organisation.save", organisation);
    assert_eq!(refused["refusal"]["faults"][0]["reason"], "unknownProfile", "no such version was adopted");
}

#[test]
fn the_law_check_goes_on_paper() {
    let practice = Practice::open();
    let check = practice.tell("policy.check", Value::Null);
    practice.tell("policy.view", Value::Null);
    practice.answer("wettoets.pdf");
    practice.tell("policy.savePdf", Value::Null);
    let saved = std::fs::read(practice.path("wettoets.pdf")).unwrap();
    assert_eq!(practice.seen.lock().unwrap().viewed.last().unwrap().1, saved);
    let text = text_of(saved);
    assert!(text.contains("Wettoets van het beleid") && text.contains("Voorbeeldzorg B.V."));
    for finding in check["findings"].as_array().unwrap() {
        for row in finding["rows"].as_array().unwrap() {
            assert!(text.contains(row.as_str().unwrap()), "{row}");
        }
    }
}

#[test]
fn a_care_worker_sees_the_policy_and_changes_nothing() {
    let practice = Practice::open();
    practice.add_care_worker();
    practice.enter_care_worker();
    practice.tell("policy.check", Value::Null);
    practice.tell("policy.history", Value::Null);
    assert_eq!(practice.tell("today.read", Value::Null)["policyErrors"], 0);
    for (command, input) in [
        ("policy.adopt", adoption("Beleid")),
        ("policy.useBuiltIn", json!("wettelijk-minimum")),
        ("policy.chooseFile", Value::Null),
    ] {
        assert_eq!(practice.refused(command, input)["kind"], "notAllowed", "{command}");
    }
}
