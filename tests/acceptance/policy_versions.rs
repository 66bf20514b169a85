use kluis_domain::{organisation::Organisation, profile::Profile};
use kluis_tests::Practice;
use serde_json::{Value, json};

fn page(practice: &Practice) -> Value {
    practice.tell("policyVersion.list", json!("privacyStatement"))
}

fn draft(practice: &Practice) -> Value {
    practice.tell("policyVersion.draft", json!("privacyStatement"))
}

fn adopt(practice: &Practice, version: &Value, on: &str) {
    practice.tell("policyVersion.adopt", json!({ "version": version, "on": on, "by": "het bestuur" }));
}

fn publication(version: &Value, on: &str, in_force_on: &str) -> Value {
    json!({ "version": version, "on": on, "channels": ["op onze website"], "inForceOn": in_force_on })
}

/// In force since 1 March 2026.
fn in_force(practice: &Practice) -> Value {
    let version = draft(practice);
    adopt(practice, &version, "1-3-2026");
    practice.tell("policyVersion.publish", publication(&version, "1-3-2026", "1-3-2026"));
    version
}

/// Another contact person from now on.
fn change_contact(practice: &Practice) {
    let mut organisation = practice.tell("organisation.read", Value::Null);
    organisation["contact"]["name"] = json!("Noor van Dam");
    practice.tell("organisation.save", organisation);
}

fn words(pages: &Value) -> String {
    let lines = pages.as_array().unwrap().iter().flat_map(|it| it["lines"].as_array().unwrap());
    lines.map(|it| it.as_str().unwrap()).collect::<Vec<_>>().join(" ").replace('\u{A0}', " ")
}

fn viewed(practice: &Practice) -> String {
    let pdf = practice.seen.lock().unwrap().viewed.last().unwrap().1.clone();
    let pages = kluis_documents::page_text(&kluis_documents::Pdf(pdf)).unwrap();
    pages.concat().join(" ").replace('\u{A0}', " ")
}

#[test]
fn a_statement_goes_from_draft_by_adoption_and_publication_to_in_force_and_replaced() {
    let practice = Practice::open();
    assert_eq!(page(&practice)["versions"], json!([]));
    let first = draft(&practice);
    let state = |number: u64| {
        let page = page(&practice);
        let row =
            page["versions"].as_array().unwrap().iter().find(|it| it["number"] == number).unwrap().clone();
        row["state"].as_str().unwrap().to_owned()
    };
    assert_eq!(state(1), "draft");
    let early = practice.refused("policyVersion.publish", publication(&first, "1-3-2026", "1-3-2026"));
    assert_eq!(
        (&early["kind"], &early["refusal"]["reason"]),
        (&json!("policyVersion"), &json!("notAdopted"))
    );
    let refused =
        practice.refused("policyVersion.adopt", json!({ "version": first, "on": "2-3-2026", "by": " " }));
    assert_eq!(
        refused["refusal"]["faults"],
        json!([
            { "field": "on", "fault": { "reason": "inTheFuture" } },
            { "field": "by", "fault": { "reason": "missing" } }
        ])
    );
    adopt(&practice, &first, "1-3-2026");
    assert_eq!(state(1), "adopted");
    let twice = json!({ "version": first, "on": "1-3-2026", "by": "ik" });
    assert_eq!(practice.refused("policyVersion.adopt", twice)["refusal"]["reason"], "alreadyAdopted");
    practice.tell("policyVersion.publish", publication(&first, "1-3-2026", "1-3-2026"));
    assert_eq!(state(1), "inForce", "the first version is no change, so it holds at once");
    assert_eq!(page(&practice)["adoptedBy"], "het bestuur");

    practice.set_clock("2026-03-10T09:00:00Z");
    let same = practice.refused("policyVersion.draft", json!("privacyStatement"));
    assert_eq!(same["refusal"], json!({ "reason": "nothingChanged", "number": 1 }));
    change_contact(&practice);
    let second = draft(&practice);
    adopt(&practice, &second, "10-3-2026");
    let early = practice.refused("policyVersion.publish", publication(&second, "10-3-2026", "6-4-2026"));
    assert_eq!(
        early["refusal"]["faults"],
        json!([{ "field": "inForceOn", "fault": { "reason": "notBefore", "day": "2026-04-07" } }]),
        "ZT-23.2: four weeks"
    );
    assert_eq!(page(&practice)["versions"][0]["earliestInForce"], "2026-04-07");
    practice.tell("policyVersion.publish", publication(&second, "10-3-2026", "7-4-2026"));
    assert_eq!((state(1).as_str(), state(2).as_str()), ("inForce", "published"));
    practice.set_clock("2026-04-07T09:00:00Z");
    assert_eq!((state(1).as_str(), state(2).as_str()), ("replaced", "inForce"));
    let again = practice.refused("policyVersion.publish", publication(&second, "10-3-2026", "7-4-2026"));
    assert_eq!(again["refusal"]["reason"], "alreadyPublished");
    assert_eq!(practice.refused("policyVersion.giveUp", second)["refusal"]["reason"], "alreadyPublished");
}

#[test]
fn a_profile_without_an_announcement_term_lets_a_change_hold_at_once() {
    let practice = Practice::bare();
    practice.tell("organisation.save", json!(Organisation::example(Profile::named("behandeling").unwrap())));
    in_force(&practice);
    change_contact(&practice);
    let second = draft(&practice);
    adopt(&practice, &second, "1-3-2026");
    let page = page(&practice);
    assert_eq!((page["channels"].as_array().unwrap().len(), &page["notice"]), (4, &Value::Null), "MW-8.1");
    practice.tell("policyVersion.publish", publication(&second, "1-3-2026", "1-3-2026"));
}

#[test]
fn what_changed_is_told_in_words_and_announced_in_a_letter() {
    let practice = Practice::open();
    let first = in_force(&practice);
    practice.set_clock("2026-03-10T09:00:00Z");
    change_contact(&practice);
    let drift = page(&practice)["drift"].clone();
    assert_eq!(drift.as_array().unwrap().len(), 1, "{drift}");
    assert_eq!(drift[0]["heading"], "Wie zijn wij?");
    assert_eq!(drift[0]["lines"][0]["becomes"], "Contactpersoon: Noor van Dam");
    let compared = practice.tell("policyVersion.compare", json!({ "earlier": first, "later": null }));
    assert_eq!(compared, drift);
    let none = practice.tell("policyVersion.compare", json!({ "earlier": first, "later": first }));
    assert_eq!(none, json!([]), "nothing changed");
    let second = draft(&practice);
    adopt(&practice, &second, "10-3-2026");
    practice.tell("policyVersion.publish", publication(&second, "10-3-2026", "7-4-2026"));
    let compared = practice.tell("policyVersion.compare", json!({ "earlier": first, "later": second }));
    assert_eq!(compared, drift, "the date of the version is no change");
    practice.tell("policyVersion.viewChange", second.clone());
    let letter = viewed(&practice);
    for said in [
        "Wijziging van onze privacyverklaring",
        "10 maart 2026",
        "vanaf 7 april 2026",
        "op onze website",
        "In ‘Wie zijn wij?’ is veranderd:",
        "Contactpersoon: Noor van Dam",
    ] {
        assert!(letter.contains(said), "{said}: {letter}");
    }
    let text = json!({ "code": "policy-change", "pieces": [{ "path": "nothing", "words": "Niets.", "replaces": "" }, { "path": "title", "words": "Nieuw: {document}", "replaces": "" }], "note": "" });
    practice.tell("text.keep", text);
    let pages = practice.tell("policyVersion.previewChange", second.clone());
    assert!(words(&pages).contains("Wijziging van onze privacyverklaring"), "as it was given out");
    practice.answer("wijziging.pdf");
    assert_eq!(practice.tell("policyVersion.saveChange", second)["name"], "wijziging.pdf");
    let refused = practice.refused("policyVersion.previewChange", first);
    assert_eq!(refused["refusal"]["reason"], "noEarlierVersion");
}

#[test]
fn a_version_stays_as_it_was_and_says_what_is_known_of_it() {
    let practice = Practice::open();
    let first = in_force(&practice);
    let paper = words(&practice.tell("policyVersion.preview", first.clone()));
    for said in [
        "Versie 1",
        "1 maart 2026, door het bestuur",
        "Bekendgemaakt 1 maart 2026",
        "Geldt vanaf 1 maart 2026",
    ] {
        assert!(paper.contains(said), "{said}: {}", paper.chars().take(600).collect::<String>());
    }
    change_contact(&practice);
    let text = json!({ "code": "statement", "pieces": [{ "path": "title", "words": "Onze regels", "replaces": "" }], "note": "" });
    practice.tell("text.keep", text);
    practice.reopen();
    assert_eq!(words(&practice.tell("policyVersion.preview", first.clone())), paper);
    practice.tell("policyVersion.viewPdf", first.clone());
    assert!(!viewed(&practice).contains("Noor van Dam"));
    practice.answer("versie.pdf");
    assert_eq!(practice.tell("policyVersion.savePdf", first.clone())["name"], "versie.pdf");
    let read = practice.tell("policyVersion.read", first);
    assert_eq!(
        (&read["title"], &read["row"]["texts"][0]["version"]["own"]),
        (&json!("Privacyverklaring"), &Value::Null)
    );
    assert_eq!(read["row"]["profile"], Profile::named("thuiszorg").unwrap().summary().name);
    let second = draft(&practice);
    let read = practice.tell("policyVersion.read", second.clone());
    assert_eq!(
        (&read["title"], &read["row"]["texts"][0]["version"]["own"]),
        (&json!("Onze regels"), &json!(1))
    );
    assert!(
        8 < read["sections"].as_array().unwrap().len()
            && 13 <= read["completeness"].as_array().unwrap().len()
    );
    practice.tell("policyVersion.giveUp", second.clone());
    let adoption = json!({ "version": second, "on": "1-3-2026", "by": "ik" });
    assert_eq!(practice.refused("policyVersion.adopt", adoption)["refusal"]["reason"], "dropped");
}

#[test]
fn the_review_date_the_drift_and_the_next_step_stand_on_vandaag() {
    let practice = Practice::open();
    let matters = || practice.tell("today.read", Value::Null)["policies"].clone();
    assert_eq!(matters(), json!([]), "nothing was adopted yet");
    let first = draft(&practice);
    assert_eq!(matters()[0]["what"], json!({ "kind": "toAdopt", "number": 1 }));
    adopt(&practice, &first, "1-3-2026");
    assert_eq!(matters()[0]["what"], json!({ "kind": "toPublish", "number": 1 }));
    practice.tell("policyVersion.publish", publication(&first, "1-3-2026", "1-3-2026"));
    assert_eq!(matters(), json!([]));
    practice.set_clock("2026-09-02T09:00:00Z");
    assert_eq!(matters(), json!([]), "a month and a day before");
    practice.set_clock("2026-09-03T09:00:00Z");
    let review = json!({ "kind": "review", "number": 1, "on": "2026-10-01", "isLate": false });
    assert_eq!(matters()[0]["what"], review, "ZT-0.1: seven months after adoption, four weeks ahead");
    let bad =
        practice.refused("policyVersion.review", json!({ "version": first, "on": "4-9-2026", "by": "" }));
    assert_eq!(bad["refusal"]["faults"].as_array().unwrap().len(), 2);
    practice.tell("policyVersion.review", json!({ "version": first, "on": "3-9-2026", "by": "de directie" }));
    assert_eq!(matters(), json!([]));
    assert_eq!(page(&practice)["versions"][0]["reviewOn"], "2027-04-03");
    change_contact(&practice);
    let what = matters()[0]["what"].clone();
    assert_eq!((&what["kind"], &what["since"]), (&json!("drift"), &json!(1)));
    assert_eq!(what["changes"][0]["heading"], "Wie zijn wij?");
    let second = draft(&practice);
    let third_needed = matters();
    assert_eq!(third_needed[0]["what"], json!({ "kind": "toAdopt", "number": 2 }));
    let review = json!({ "version": second, "on": "3-9-2026", "by": "ik" });
    assert_eq!(practice.refused("policyVersion.review", review)["refusal"]["reason"], "notInForce");
}

#[test]
fn without_an_organisation_there_is_no_version_and_a_care_worker_makes_none() {
    let practice = Practice::bare();
    let refused = practice.refused("policyVersion.draft", json!("privacyStatement"));
    assert_eq!(refused["kind"], "statement");
    let practice = Practice::open();
    in_force(&practice);
    practice.add_care_worker();
    practice.enter_care_worker();
    assert_eq!(practice.refused("policyVersion.draft", json!("privacyStatement"))["kind"], "notAllowed");
    assert_eq!(page(&practice)["versions"][0]["state"], "inForce");
}
