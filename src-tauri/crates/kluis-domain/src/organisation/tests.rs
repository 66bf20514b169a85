//! Organisatie (AVG art. 4(7) en 4(8)): what is accepted, what is tidied, and what comes back from TOML.

use proptest::prelude::*;

use super::*;

fn example() -> Organisation {
    Organisation::example(Profile::named("thuiszorg").expect("a built-in profile"))
}

#[test]
fn the_example_of_every_profile_has_no_fault() {
    for profile in Profile::built_in() {
        let example = Organisation::example(profile);
        assert_eq!(example.check(), [], "{}", profile.key);
        assert_eq!(example.tidy(), example, "{}", profile.key);
        assert_eq!(Organisation::from_toml(&example.to_toml()), Ok(example), "{}", profile.key);
    }
}

#[test]
fn an_empty_organisation_lacks_every_field() {
    let faults = Organisation::default().check();
    let missing: Vec<_> = faults.iter().map(OrganisationFault::field).collect();
    let expected = [
        "name",
        "street",
        "postcode",
        "town",
        "kvk",
        "phone",
        "email",
        "contact.name",
        "contact.email",
        "profile",
    ];
    assert_eq!(missing, expected);
    assert!(faults.iter().all(|fault| matches!(fault, OrganisationFault::Missing { .. })), "{faults:?}");
}

/// Sets a field from a text.
type Set = fn(&mut Organisation, String);

#[test]
fn each_field_has_its_shape() {
    let postcode: Set = |it, text| it.postcode = text;
    let kvk: Set = |it, text| it.kvk = text;
    let email: Set = |it, text| it.email = text;
    let phone: Set = |it, text| it.phone = text;
    let website: Set = |it, text| it.website = text;
    let profile: Set = |it, text| it.profile = text;
    let contact: Set = |it, text| it.contact.email = text;
    let cases = [
        (postcode, "1234 AB", None),
        (postcode, "0234 AB", Some("postcode")),
        (postcode, "1234 SS", Some("postcode")),
        (postcode, "1234AB", Some("postcode")),
        (kvk, "1234567", Some("kvk")),
        (kvk, "1234567a", Some("kvk")),
        (kvk, "12345678", None),
        (email, "info@voorbeeld.example", None),
        (email, "info@voorbeeld", Some("email")),
        (email, "info voorbeeld.example", Some("email")),
        (email, "a@b@c.example", Some("email")),
        (phone, "06 - 12", Some("phone")),
        (phone, "+31 (0)12 345 67 89", None),
        (website, "", None),
        (website, "geen website", Some("website")),
        (website, "www.voorbeeld.example/privacy", None),
        (profile, "onbekend", Some("profile")),
        (contact, "geen adres", Some("contact.email")),
    ];
    for (set, text, field) in cases {
        let mut organisation = example();
        set(&mut organisation, text.to_owned());
        let faults = organisation.check();
        let found: Vec<_> = faults.iter().map(OrganisationFault::field).collect();
        assert_eq!(found, field.into_iter().collect::<Vec<_>>(), "{text}");
    }
}

#[test]
fn what_people_type_is_tidied() {
    let mut typed = example();
    typed.name = "  Voorbeeldzorg   B.V. ".to_owned();
    typed.postcode = "1234ab".to_owned();
    typed.kvk = "01 23 45.67".to_owned();
    typed.website = "https://www.voorbeeldzorg.example/".to_owned();
    typed.privacy_officer = Some(Contact { name: "  ".to_owned(), ..Contact::default() });
    typed.complaint_bodies.push(ComplaintBody::default());
    let tidied = typed.tidy();
    assert_eq!(tidied.name, "Voorbeeldzorg B.V.");
    assert_eq!(tidied.postcode, "1234 AB");
    assert_eq!(tidied.kvk, "01234567");
    assert_eq!(tidied.website, "www.voorbeeldzorg.example");
    assert_eq!(tidied.privacy_officer, None, "an officer of whom nothing is known is none");
    assert_eq!(tidied.complaint_bodies, example().complaint_bodies);
    assert_eq!(tidied.check(), []);
}

#[test]
fn wrong_toml_names_line_and_field() {
    let text = example().to_toml();
    let line =
        |start: &str| 1 + text.lines().position(|line| line.starts_with(start)).expect("a line") as u32;
    let fault = |from: &str, to: &str| {
        Organisation::from_toml(&text.replacen(from, to, 1)).expect_err("broken on purpose")
    };
    let unknown = TomlFault::UnknownField { line: line("street"), field: "straat".to_owned() };
    assert_eq!(fault("street = ", "straat = "), unknown);
    let wrong = TomlFault::WrongValue { line: line("kvk"), field: "kvk".to_owned() };
    assert_eq!(fault("kvk = \"01234567\"", "kvk = 1234567"), wrong);
    assert_eq!(fault("town = \"", "town = "), TomlFault::Syntax { line: line("town") });
    let without = text.lines().filter(|line| !line.starts_with("town")).collect::<Vec<_>>().join("\n");
    let missing = TomlFault::MissingField { line: 1, field: "town".to_owned() };
    assert_eq!(Organisation::from_toml(&without), Err(missing));
}

fn any_organisation() -> impl Strategy<Value = Organisation> {
    let text = "[ -~éëïöüß\n\t]{0,20}";
    let contact = (text, text, text).prop_map(|(name, phone, email)| Contact { name, phone, email });
    let body = (text, text).prop_map(|(name, reach)| ComplaintBody { name, reach });
    let bodies = prop::collection::vec(body, 0..3);
    let texts = prop::collection::vec(text, 9);
    (texts, contact.clone(), prop::option::of(contact), bodies).prop_map(
        |(texts, contact, officer, bodies)| {
            let [name, street, postcode, town, kvk, phone, email, website, profile] =
                <[String; 9]>::try_from(texts).expect("nine texts");
            let (privacy_officer, complaint_bodies) = (officer, bodies);
            Organisation {
                name,
                street,
                postcode,
                town,
                kvk,
                phone,
                email,
                website,
                contact,
                privacy_officer,
                complaint_bodies,
                profile,
                logo: None,
            }
        },
    )
}

proptest! {
    #[test]
    fn toml_gives_back_what_was_written(organisation in any_organisation()) {
        prop_assert_eq!(Organisation::from_toml(&organisation.to_toml()), Ok(organisation));
    }

    #[test]
    fn tidying_twice_changes_nothing_more(organisation in any_organisation()) {
        let once = organisation.tidy();
        prop_assert_eq!(once.tidy(), once);
    }
}
