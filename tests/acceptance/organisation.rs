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
        let preview = practice.tell("statement.preview", json!("privacyStatement"));
        let items = preview["completeness"].as_array().unwrap();
        assert!(13 <= items.len(), "{}", profile.key);
        for item in items {
            let verdict = &item["verdict"];
            let said = verdict["heading"].as_str().or(verdict["reason"].as_str()).unwrap();
            assert!(!said.is_empty(), "{}: {item}", profile.key);
        }
        practice.tell("statement.view", json!("privacyStatement"));
        practice.answer("verklaring.pdf");
        practice.tell("statement.save", json!("privacyStatement"));
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
    let answer = practice.refused("statement.preview", json!("privacyStatement"));
    assert_eq!(
        (&answer["kind"], &answer["refusal"]["reason"]),
        (&json!("statement"), &json!("organisationIncomplete"))
    );
    assert!(!answer["refusal"]["missing"].as_array().unwrap().is_empty());
}

fn picture(width: u32, height: u32, format: image::ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let red = image::RgbImage::from_pixel(width, height, image::Rgb([200, 30, 30]));
    red.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn choose(practice: &Practice, content: &[u8]) {
    std::fs::write(practice.path("logo.png"), content).unwrap();
    practice.answer("logo.png");
}

/// How many pictures the statement holds.
fn pictures(practice: &Practice) -> usize {
    practice.tell("statement.view", json!("privacyStatement"));
    let pdf = practice.seen.lock().unwrap().viewed.last().unwrap().1.clone();
    let document = lopdf::Document::load_mem(&pdf).unwrap();
    let is_picture = |it: &&lopdf::Object| {
        let kind = it.as_stream().ok().and_then(|it| it.dict.get(b"Subtype").ok());
        kind.and_then(|it| it.as_name().ok()) == Some(b"Image")
    };
    document.objects.values().filter(is_picture).count()
}

#[test]
fn a_logo_is_chosen_stands_on_paper_outlives_the_settings_and_can_be_taken_away() {
    let practice = Practice::bare();
    let organisation = json!(Organisation::example(Profile::named("behandeling").unwrap()));
    practice.tell("organisation.save", organisation.clone());
    assert_eq!(practice.tell("organisation.logo", Value::Null), Value::Null);
    assert_eq!(pictures(&practice), 0);
    choose(&practice, &picture(800, 400, image::ImageFormat::Jpeg));
    let chosen = practice.tell("organisation.chooseLogo", Value::Null);
    assert_eq!(chosen["printedHeight"], json!(20.0));
    assert!((39.5..40.5).contains(&chosen["printedWidth"].as_f64().unwrap()), "twice as wide as it is high");
    practice.tell("organisation.save", organisation.clone());
    practice.reopen();
    assert_eq!(practice.tell("organisation.logo", Value::Null)["png"], chosen["png"]);
    assert_eq!(
        practice.tell("organisation.read", Value::Null),
        organisation,
        "it never stands among the texts"
    );
    assert_eq!(pictures(&practice), 1);
    practice.tell("organisation.removeLogo", Value::Null);
    assert_eq!(practice.tell("organisation.logo", Value::Null), Value::Null);
    assert_eq!(pictures(&practice), 0);
}

#[test]
fn what_is_no_logo_is_refused_and_the_one_before_it_stays() {
    let practice = Practice::bare();
    choose(&practice, &picture(40, 20, image::ImageFormat::Png));
    let kept = practice.tell("organisation.chooseLogo", Value::Null);
    let cut = picture(40, 20, image::ImageFormat::Png);
    let many = picture(6000, 5000, image::ImageFormat::Png);
    for (content, reason) in [
        (&b"geen plaatje"[..], "notAPicture"),
        (&cut[..40], "notAPicture"),
        (&vec![0; 6 << 20], "tooLarge"),
        (&many, "tooManyDots"),
    ] {
        choose(&practice, content);
        let answer = practice.refused("organisation.chooseLogo", Value::Null);
        assert_eq!((&answer["kind"], &answer["refusal"]["reason"]), (&json!("logo"), &json!(reason)));
    }
    assert_eq!(practice.tell("organisation.logo", Value::Null), kept);
    assert_eq!(
        practice.tell("organisation.chooseLogo", Value::Null),
        Value::Null,
        "the dialog was cancelled"
    );
}
