//! The documents of policy: those that fit the profile are offered, shown, printed and saved with what the organisation says.

use kluis_domain::{organisation::Organisation, profile::Profile, statement::PolicyDocument};
use kluis_tests::Practice;
use serde_json::{Value, json};

fn text_of(pdf: Vec<u8>) -> String {
    kluis_documents::page_text(&kluis_documents::Pdf(pdf)).unwrap().concat().join(" ")
}

fn settled(practice: &Practice, profile: &Profile) -> Organisation {
    let organisation = Organisation::example(profile);
    practice.tell("organisation.save", json!(organisation));
    organisation
}

#[test]
fn each_profile_is_offered_the_documents_that_fit_it() {
    let practice = Practice::bare();
    let offered = |key: &str| {
        settled(&practice, Profile::named(key).unwrap());
        let list = practice.tell("statement.list", Value::Null);
        let own = |it: &&Value| it["own"] == true;
        let names = |it: &Value| it["document"].as_str().unwrap().to_owned();
        let list = list.as_array().unwrap().clone();
        assert!(list.iter().all(|it| !it["title"].as_str().unwrap().is_empty()));
        (list.len(), list.iter().filter(own).map(names).collect::<Vec<_>>())
    };
    let home_care = ["privacyStatement", "regulation", "announcement", "website", "secrecy"];
    assert_eq!(offered("thuiszorg"), (10, home_care.map(str::to_owned).to_vec()));
    let youth = ["regulation", "cameraRules", "emailRules", "socialMediaRules", "secrecy"];
    assert_eq!(offered("jeugd-en-wmo"), (10, youth.map(str::to_owned).to_vec()));
    assert_eq!(offered("platform"), (4, vec!["privacyStatement".to_owned(), "website".to_owned()]));
    let refused = practice.refused("statement.preview", json!("regulation"));
    assert_eq!(refused["kind"], "notFound", "a processor has no regulation for clients");
}

#[test]
fn every_document_is_shown_and_saved_as_it_was_shown() {
    let practice = Practice::bare();
    // Drawing many pages takes long; what each document says under each profile is tested where it is made.
    let some = [PolicyDocument::Announcement, PolicyDocument::EmailRules, PolicyDocument::Secrecy];
    for (key, documents) in
        [("thuiszorg", some.to_vec()), ("platform", vec![PolicyDocument::PrivacyStatement])]
    {
        let profile = Profile::named(key).unwrap();
        let organisation = settled(&practice, profile);
        for document in documents {
            let preview = practice.tell("statement.preview", json!(document));
            assert!(!preview["pages"].as_array().unwrap().is_empty(), "{key}, {document:?}");
            practice.tell("statement.view", json!(document));
            practice.answer("stuk.pdf");
            practice.tell("statement.save", json!(document));
            let saved = std::fs::read(practice.path("stuk.pdf")).unwrap();
            assert_eq!(practice.seen.lock().unwrap().viewed.last().unwrap().1, saved, "{key}, {document:?}");
            let text = text_of(saved);
            for said in [preview["title"].as_str().unwrap(), &organisation.name, &organisation.email] {
                assert!(text.contains(said), "{key}, {document:?}: {said}");
            }
        }
    }
}

#[test]
fn nothing_of_articles_13_and_14_is_missing_under_any_profile() {
    let practice = Practice::bare();
    assert_eq!(practice.tell("profile.list", Value::Null).as_array().unwrap().len(), 6);
    for profile in Profile::built_in() {
        let organisation = settled(&practice, profile);
        let preview = practice.tell("statement.preview", json!("privacyStatement"));
        let items = preview["completeness"].as_array().unwrap();
        assert_eq!(items.len(), 17 + 3, "{}", profile.key);
        for item in items {
            let verdict = &item["verdict"];
            let said = verdict["heading"].as_str().or(verdict["reason"].as_str()).unwrap();
            assert!(!said.is_empty(), "{}: {item}", profile.key);
        }
        practice.answer("verklaring.pdf");
        practice.tell("statement.save", json!("privacyStatement"));
        let text = text_of(std::fs::read(practice.path("verklaring.pdf")).unwrap());
        for said in [&organisation.name, &organisation.contact.email] {
            assert!(text.contains(said.as_str()), "{}: {said}", profile.key);
        }
    }
}

#[test]
fn the_summary_says_what_only_the_longer_version_says() {
    let practice = Practice::bare();
    settled(&practice, Profile::named("thuiszorg").unwrap());
    let preview = practice.tell("statement.preview", json!("summary"));
    assert_eq!(preview["pages"].as_array().unwrap().len(), 1);
    let elsewhere = |it: &&Value| it["verdict"]["kind"] == "elsewhere";
    let items = preview["completeness"].as_array().unwrap();
    assert_eq!(items.iter().filter(elsewhere).count(), 3, "duty, source and moment");
    let rules = practice.tell("statement.preview", json!("socialMediaRules"));
    assert_eq!(rules["completeness"], json!([]), "rules for staff need not inform");
}

#[test]
fn the_words_for_the_website_are_there_to_copy_and_to_save() {
    let practice = Practice::bare();
    let organisation = settled(&practice, Profile::named("thuiszorg").unwrap());
    for document in [PolicyDocument::Announcement, PolicyDocument::Website] {
        let preview = practice.tell("statement.preview", json!(document));
        let words = preview["websiteText"].as_str().unwrap();
        assert!(words.contains(&organisation.name), "{document:?}");
        practice.answer("tekst.txt");
        practice.tell("statement.saveText", json!(document));
        assert_eq!(std::fs::read_to_string(practice.path("tekst.txt")).unwrap(), words, "{document:?}");
    }
    let statement = practice.tell("statement.preview", json!("privacyStatement"));
    assert_eq!(statement["websiteText"], "", "a statement goes there as a file");
}

#[test]
fn without_an_organisation_every_document_is_refused_with_what_is_missing() {
    let practice = Practice::bare();
    for document in ["privacyStatement", "regulation", "secrecy"] {
        let answer = practice.refused("statement.preview", json!(document));
        assert_eq!(
            (&answer["kind"], &answer["refusal"]["reason"]),
            (&json!("statement"), &json!("organisationIncomplete"))
        );
        assert!(!answer["refusal"]["missing"].as_array().unwrap().is_empty());
    }
}
