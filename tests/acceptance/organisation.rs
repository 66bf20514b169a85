use kluis_domain::{organisation::Organisation, profile::Profile};
use kluis_tests::Practice;
use serde_json::{Value, json};

#[test]
fn the_settings_are_kept_and_faults_stand_at_their_field() {
    let practice = Practice::bare();
    let mut organisation = json!(Organisation::example(Profile::named("behandeling").unwrap()));
    organisation["kvk"] = json!("123");
    let answer = practice.refused("organisation.save", organisation.clone());
    assert_eq!(
        (&answer["kind"], answer["refusal"]["faults"].as_array().unwrap().len()),
        (&json!("organisation"), 1)
    );
    organisation["kvk"] = json!("12345678");
    organisation["postcode"] = json!("4331ab");
    practice.tell("organisation.save", organisation.clone());
    practice.reopen();
    organisation["postcode"] = json!("4331 AB");
    assert_eq!(practice.tell("organisation.read", Value::Null), organisation);
    assert_eq!(practice.tell("start.status", Value::Null)["organisationComplete"], true);
}

#[test]
fn every_profile_gives_a_statement_in_which_nothing_of_article_13_is_missing() {
    let practice = Practice::bare();
    let profiles = practice.tell("profile.list", Value::Null);
    assert_eq!(profiles.as_array().unwrap().len(), 6);
    for profile in Profile::built_in() {
        practice.tell("organisation.save", json!(Organisation::example(profile)));
        let preview = practice.tell("statement.preview", Value::Null);
        let items = preview["completeness"].as_array().unwrap();
        assert!(13 <= items.len(), "{}", profile.key);
        for item in items {
            let verdict = &item["verdict"];
            let said = verdict["heading"].as_str().or(verdict["reason"].as_str()).unwrap();
            assert!(!said.is_empty(), "{}: {item}", profile.key);
        }
        practice.tell("statement.view", Value::Null);
        practice.answer("verklaring.pdf");
        practice.tell("statement.save", Value::Null);
        let saved = std::fs::read(practice.path("verklaring.pdf")).unwrap();
        assert_eq!(practice.seen.lock().unwrap().viewed.last().unwrap().1, saved, "{}", profile.key);
        let text = kluis_documents::page_text(&kluis_documents::Pdf(saved)).unwrap().concat().join(" ");
        for said in [&Organisation::example(profile).name, &Organisation::example(profile).contact.email] {
            assert!(text.contains(said.as_str()), "{}: {said}", profile.key);
        }
    }
}

#[test]
fn a_statement_without_an_organisation_is_refused_with_what_is_missing() {
    let practice = Practice::bare();
    let answer = practice.refused("statement.preview", Value::Null);
    assert_eq!(
        (&answer["kind"], &answer["refusal"]["reason"]),
        (&json!("statement"), &json!("organisationIncomplete"))
    );
    assert!(!answer["refusal"]["missing"].as_array().unwrap().is_empty());
}
