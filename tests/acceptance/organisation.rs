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
