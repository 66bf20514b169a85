//! Contactpersonen: what is accepted, and the message for each kind of bad input.

use super::*;
use crate::{fold::fold, mandate::EndingDraft};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn today() -> NaiveDate {
    day("2026-11-22")
}

fn client() -> ClientFacts {
    ClientFacts { birth_date: "2012-05-10".parse().expect("a date"), deceased_on: None }
}

fn person(relations: &[Relation]) -> ContactDraft {
    ContactDraft {
        client: ClientId(Uuid::nil()),
        kind: ContactKind::Person,
        surname: "Bakker".into(),
        prefix: String::new(),
        initials: "ab".into(),
        first_names: String::new(),
        organisation: String::new(),
        function: None,
        function_other: String::new(),
        relations: relations.to_vec(),
        agb: String::new(),
        phones: Vec::new(),
        email: String::new(),
        street: String::new(),
        house_number: String::new(),
        house_letter: String::new(),
        house_addition: String::new(),
        postcode: String::new(),
        town: String::new(),
        foreign_address: String::new(),
        country: String::new(),
        secret_address: false,
        birth_date: String::new(),
        deceased_on: String::new(),
        bsn: String::new(),
        remark: String::new(),
    }
}

fn practice() -> ContactDraft {
    ContactDraft {
        kind: ContactKind::Organisation,
        surname: String::new(),
        initials: String::new(),
        organisation: "Huisartsenpraktijk De Linde".into(),
        function: Some(ContactFunction::Gp),
        relations: vec![Relation::Carer],
        agb: "01 123456".into(),
        ..person(&[])
    }
}

fn checked(draft: &ContactDraft) -> Result<Contact, Vec<(ContactField, FieldFault)>> {
    let outcome = check(draft, &client(), Law::built_in(), today());
    outcome.map(|(contact, _)| contact).map_err(told)
}

fn told(refusal: ContactRefusal) -> Vec<(ContactField, FieldFault)> {
    refusal.faults.into_iter().map(|it| (it.field, it.fault)).collect()
}

#[track_caller]
fn refused(draft: ContactDraft, field: ContactField, fault: FieldFault) {
    assert_eq!(checked(&draft), Err(vec![(field, fault)]));
}

#[test]
fn a_person_may_be_several_things() {
    use Relation::{FirstContact, InformalCarer, Parent};
    let draft = ContactDraft {
        phones: vec![" 06 12345678 ".into(), String::new()],
        street: "Dorpsstraat".into(),
        house_number: "012".into(),
        postcode: "1234ab".into(),
        birth_date: "1980".into(),
        ..person(&[InformalCarer, Parent, FirstContact, Parent])
    };
    let contact = checked(&draft).expect("a good contact");
    assert_eq!(contact.relations, [Parent, InformalCarer, FirstContact]);
    assert_eq!((contact.display_name().as_str(), contact.phones.len()), ("A.B. Bakker", 1));
    assert_eq!(contact.address.lines(), ["Dorpsstraat 12", "1234 AB"]);
}

#[test]
fn an_organisation_has_its_own_name_and_code() {
    let contact = checked(&practice()).expect("a good contact");
    assert_eq!(
        (contact.display_name().as_str(), contact.agb.as_str()),
        ("Huisartsenpraktijk De Linde", "01123456")
    );
    let spoken_to = ContactDraft { surname: "Smit".into(), initials: "K".into(), ..practice() };
    let name = checked(&spoken_to).expect("a good contact").display_name();
    assert_eq!(name, "Huisartsenpraktijk De Linde (K. Smit)");
}

#[test]
fn every_faulty_field_gets_its_message_at_once() {
    let draft = ContactDraft {
        surname: " - ".into(),
        agb: "1234567".into(),
        phones: vec!["12".into()],
        email: "geen adres".into(),
        postcode: "0123 AB".into(),
        birth_date: "31-02-1980".into(),
        ..person(&[])
    };
    assert_eq!(
        checked(&draft),
        Err(vec![
            (ContactField::Surname, FieldFault::Missing),
            (ContactField::Relations, FieldFault::Missing),
            (ContactField::Agb, FieldFault::NotAnAgbCode),
            (ContactField::Phones, FieldFault::NotAPhoneNumber),
            (ContactField::Email, FieldFault::NotAnEmail),
            (ContactField::Postcode, FieldFault::NotAPostcode),
            (ContactField::BirthDate, FieldFault::NoSuchDay),
        ])
    );
}

#[test]
fn relations_that_cannot_be_are_refused() {
    use Relation::{
        Child, FirstContact, Grandchild, Grandparent, Network, OtherRelative, Parent, Partner, Sibling,
    };
    let contradict = FieldFault::RelationsContradict;
    for pair in [[Partner, Parent], [Partner, Child], [Partner, Sibling], [Partner, Grandparent]] {
        refused(person(&pair), ContactField::Relations, contradict.clone());
    }
    for pair in [[Parent, Child], [Parent, Sibling], [Grandparent, Grandchild], [Child, OtherRelative]] {
        refused(person(&pair), ContactField::Relations, contradict.clone());
    }
    for pair in [[Partner, OtherRelative], [Partner, FirstContact], [Parent, Network]] {
        assert!(checked(&person(&pair)).is_ok(), "{pair:?}");
    }
    refused(ContactDraft { relations: vec![Parent], ..practice() }, ContactField::Relations, contradict);
}

#[test]
fn dates_of_birth_exclude_relations_only_when_they_surely_do() {
    let with =
        |relation, born: &str| checked(&ContactDraft { birth_date: born.into(), ..person(&[relation]) });
    let contradict = Err(vec![(ContactField::BirthDate, FieldFault::RelationsContradict)]);
    assert_eq!(with(Relation::Parent, "10-05-2012"), contradict);
    assert_eq!(with(Relation::Grandparent, "2013"), contradict);
    assert_eq!(with(Relation::Child, "2011"), contradict);
    assert!(with(Relation::Parent, "09-05-2012").is_ok());
    assert!(with(Relation::Parent, "2012").is_ok(), "it may be earlier in that year");
    assert!(with(Relation::Sibling, "2020").is_ok());
}

#[test]
fn impossible_dates_are_refused() {
    let with = |born: &str, died: &str| ContactDraft {
        birth_date: born.into(),
        deceased_on: died.into(),
        ..person(&[Relation::Sibling])
    };
    refused(with("23-11-2026", ""), ContactField::BirthDate, FieldFault::InTheFuture);
    refused(with("1890", ""), ContactField::BirthDate, FieldFault::TooLongAgo);
    refused(with("1980", "1979"), ContactField::DeceasedOn, FieldFault::BeforeOther);
    refused(with("1980", "2027"), ContactField::DeceasedOn, FieldFault::InTheFuture);
    assert!(checked(&with("1980", "1980")).is_ok());
    let of_practice = ContactDraft { birth_date: "1980".into(), ..practice() };
    refused(of_practice, ContactField::BirthDate, FieldFault::NotApplicable);
    let of_practice = ContactDraft { deceased_on: "1980".into(), ..practice() };
    refused(of_practice, ContactField::DeceasedOn, FieldFault::NotApplicable);
}

#[test]
fn another_function_is_named_and_only_then() {
    let other = Some(ContactFunction::Other);
    let unnamed = ContactDraft { function: other, ..practice() };
    refused(unnamed, ContactField::FunctionOther, FieldFault::Missing);
    let named = ContactDraft { function_other: "dagbesteding".into(), ..practice() };
    refused(named.clone(), ContactField::FunctionOther, FieldFault::NotApplicable);
    assert!(checked(&ContactDraft { function: other, ..named }).is_ok());
}

#[test]
fn the_bsn_of_a_representative_is_refused_until_the_law_is_certain() {
    let draft = ContactDraft { bsn: "999900006".into(), ..person(&[Relation::Parent]) };
    let article = "Stb. 2025, 83 (Kamerstukken 36579)".to_owned();
    let uncertain = FieldFault::BsnUseUncertain { article };
    refused(draft.clone(), ContactField::Bsn, uncertain.clone());
    let wrong = ContactDraft { bsn: "999900007".into(), ..draft.clone() };
    let both = checked(&wrong).expect_err("refused for both");
    assert_eq!(
        both,
        [(ContactField::Bsn, uncertain), (ContactField::Bsn, FieldFault::BsnElfproef)],
        "what is wrong with the number is told too"
    );

    let texts = [
        include_str!("../../../../../assets/law/terms.toml"),
        include_str!("../../../../../assets/law/ages.toml"),
        include_str!("../../../../../assets/law/representatives.toml"),
    ];
    let certain = texts[2].replace("certainty = \"low\"", "certainty = \"high\"");
    let law = Law::parse_all(&[texts[0], texts[1], &certain]).expect("a whole table");
    let (_, bsn) = check(&draft, &client(), &law, today()).expect("allowed then");
    assert_eq!(bsn.expect("it was typed").digits(), "999900006");
    let faults = told(check(&wrong, &client(), &law, today()).expect_err("fails the elfproef"));
    assert_eq!(faults, [(ContactField::Bsn, FieldFault::BsnElfproef)]);
}

fn circle() -> (Circle, ContactId) {
    let id = ContactId(Uuid::from_u128(7));
    let contact = checked(&practice()).expect("a good contact");
    (Circle { contacts: vec![(id, contact)], ..Circle::around(client()) }, id)
}

fn to(contact: ContactId) -> RecipientEntryDraft {
    RecipientEntryDraft {
        client: ClientId(Uuid::nil()),
        contact,
        data: "medicatie".into(),
        ground: "toestemming van 1 november".into(),
        from: "1-11-2026".into(),
        until: String::new(),
    }
}

#[test]
fn a_line_of_the_recipients_list_holds_until_it_is_ended() {
    let (circle, id) = circle();
    let entry = check_recipient(&to(id), &circle, today()).expect("a good line");
    assert!(entry.holds_on(today()) && !entry.holds_on(day("2026-10-31")));
    let ending = EndingDraft { on: "20-11-2026".into(), reason: "andere huisarts".into() };
    let ended = end_recipient(entry, &ending, today()).expect("a good ending");
    assert!(ended.holds_on(day("2026-11-20")) && !ended.holds_on(day("2026-11-21")));
    let again = told(end_recipient(ended, &ending, today()).expect_err("it ended already"));
    assert_eq!(again, [(ContactField::On, FieldFault::NotApplicable)]);
}

#[test]
fn a_faulty_line_of_the_recipients_list_is_refused() {
    let (circle, id) = circle();
    let draft = RecipientEntryDraft {
        contact: ContactId(Uuid::from_u128(8)),
        data: " ".into(),
        ground: String::new(),
        until: "1-10-2026".into(),
        ..to(id)
    };
    let faults = told(check_recipient(&draft, &circle, today()).expect_err("four faults"));
    assert_eq!(
        faults,
        [
            (ContactField::Contact, FieldFault::NotOnRecord),
            (ContactField::Data, FieldFault::Missing),
            (ContactField::Ground, FieldFault::Missing),
            (ContactField::Until, FieldFault::BeforeOther),
        ]
    );
    let entry = check_recipient(&to(id), &circle, today()).expect("a good line");
    let ending = EndingDraft { on: "31-10-2026".into(), reason: String::new() };
    let faults = told(end_recipient(entry, &ending, today()).expect_err("two faults"));
    assert_eq!(
        faults,
        [(ContactField::On, FieldFault::BeforeOther), (ContactField::Reason, FieldFault::Missing)]
    );
}

#[test]
fn names_are_found_without_their_accents() {
    let contact = checked(&ContactDraft { surname: "Müller".into(), ..person(&[Relation::Network]) });
    assert_eq!(fold(&contact.expect("a good contact").display_name()), "a b muller");
}

fn leaving(on: &str, reason: &str) -> EndingDraft {
    EndingDraft { on: on.into(), reason: reason.into() }
}

#[test]
fn a_contact_leaves_on_a_day_and_for_a_reason_and_only_once() {
    let before = Ending { on: day("2026-11-01"), reason: "verhuisd".into() };
    let ended = end(&leaving("20-11-2026", " verhuisd "), None, today()).expect("a good ending");
    assert_eq!(ended, Ending { on: day("2026-11-20"), reason: "verhuisd".into() });
    for (draft, before, faults) in [
        (leaving("20-11-2026", " "), None, vec![(ContactField::Reason, FieldFault::Missing)]),
        (
            leaving("", ""),
            None,
            vec![(ContactField::On, FieldFault::Missing), (ContactField::Reason, FieldFault::Missing)],
        ),
        (leaving("20-11-2026", "weg"), Some(&before), vec![(ContactField::On, FieldFault::NotApplicable)]),
    ] {
        assert_eq!(told(end(&draft, before, today()).expect_err("a fault")), faults);
    }
}

#[test]
fn a_contact_is_around_up_to_and_including_the_last_day() {
    let ending = Ending { on: day("2026-11-20"), reason: "verhuisd".into() };
    for (ending, on, around) in [
        (None, "2030-01-01", true),
        (Some(&ending), "2026-11-19", true),
        (Some(&ending), "2026-11-20", true),
        (Some(&ending), "2026-11-21", false),
    ] {
        assert_eq!(is_around_on(ending, day(on)), around, "{on}");
    }
}
