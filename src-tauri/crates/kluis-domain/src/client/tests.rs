use proptest::prelude::*;

use super::*;

fn today() -> NaiveDate {
    "2026-11-22".parse().unwrap()
}

fn anna() -> ClientDraft {
    ClientDraft {
        surname: "Vries".into(),
        prefix: "De".into(),
        first_names: "Anna Beatrix".into(),
        birth_date: "1-2-1980".into(),
        ..ClientDraft::default()
    }
}

fn checked(draft: &ClientDraft) -> Client {
    check(draft, today()).unwrap()
}

/// The faults of a draft that differs from a good one in what `change` does.
#[track_caller]
fn faulty(change: impl FnOnce(&mut ClientDraft), expected: &[(ClientField, FieldFault)]) {
    let mut draft = anna();
    change(&mut draft);
    let faults = check(&draft, today()).err().map(|it| it.faults).unwrap_or_default();
    let found: Vec<_> = faults.into_iter().map(|it| (it.field, it.fault)).collect();
    assert_eq!(found, expected);
}

#[test]
fn what_people_type_is_tidied() {
    let client = checked(&ClientDraft {
        surname: "  de   Groot ".into(),
        initials: "ab".into(),
        postcode: "1234ab".into(),
        house_number: "012".into(),
        phones: vec!["06 - 12345678".into(), " ".into()],
        ..anna()
    });
    assert_eq!(client.surname, "de Groot");
    assert_eq!(client.initials, "A.B.");
    assert_eq!(client.phones, ["06 - 12345678"]);
    assert_eq!(client.address.lines(), ["12", "1234 AB"]);
}

#[test]
fn every_wrong_field_gets_its_own_message() {
    use ClientField::*;
    use FieldFault::*;
    faulty(|it| it.surname = " - ".into(), &[(Surname, Missing)]);
    faulty(|it| it.surname = "x".repeat(201), &[(Surname, TooLong { max: 200 })]);
    faulty(|it| it.surname = "a\u{202E}b".into(), &[(Surname, StrangeCharacters)]);
    faulty(|it| it.name_use = super::NameUse::Partner, &[(NameUse, NotApplicable)]);
    faulty(|it| it.birth_date = String::new(), &[(BirthDate, Missing)]);
    faulty(|it| it.birth_date = "31-02-1980".into(), &[(BirthDate, NoSuchDay)]);
    faulty(|it| it.birth_date = "23-11-2026".into(), &[(BirthDate, InTheFuture)]);
    faulty(|it| it.birth_date = "1880".into(), &[(BirthDate, TooLongAgo)]);
    faulty(|it| it.postcode = "1234 SS".into(), &[(Postcode, NotAPostcode)]);
    faulty(|it| it.postcode = "0234 AB".into(), &[(Postcode, NotAPostcode)]);
    faulty(|it| it.house_number = "12a".into(), &[(HouseNumber, NotAHouseNumber)]);
    faulty(|it| it.house_letter = "ab".into(), &[(HouseLetter, TooLong { max: 1 })]);
    faulty(|it| it.phones = vec!["bel maar".into()], &[(Phones, NotAPhoneNumber)]);
    faulty(|it| it.email = "anna@".into(), &[(Email, NotAnEmail)]);
    faulty(|it| it.care_start = "2026".into(), &[(CareStart, DayNeeded)]);
    faulty(|it| it.care_start = "1-1-1979".into(), &[(CareStart, BeforeOther)]);
    faulty(|it| it.deceased_on = "23-11-2026".into(), &[(DeceasedOn, InTheFuture)]);
    faulty(|it| it.deceased_on = "31-1-1980".into(), &[(DeceasedOn, BeforeOther)]);
    faulty(|it| it.deceased_on = "2020".into(), &[(DeceasedOn, DayNeeded)]);
    faulty(|it| it.preferred_channel = ContactChannel::Email, &[(PreferredChannel, NotApplicable)]);
    faulty(|it| it.preferred_channel = ContactChannel::Phone, &[(PreferredChannel, NotApplicable)]);
    faulty(|it| it.nationality = "x".repeat(201), &[(Nationality, TooLong { max: 200 })]);
    faulty(|it| it.family = "x".repeat(2001), &[(Family, TooLong { max: 2000 })]);
    faulty(|it| it.country = "België".into(), &[(ForeignAddress, Missing)]);
    faulty(
        |it| (it.care_start, it.care_end) = ("1-5-2026".into(), "1-4-2026".into()),
        &[(CareEnd, BeforeOther)],
    );
    faulty(
        |it| (it.foreign_address, it.town) = ("Rue 1\nParis".into(), "Goes".into()),
        &[(ForeignAddress, NotApplicable)],
    );
    faulty(
        |it| (it.email, it.postcode) = ("x".into(), "x".into()),
        &[(Postcode, NotAPostcode), (Email, NotAnEmail)],
    );
}

#[test]
fn the_age_stands_still_after_death() {
    let born_and_died = ClientDraft { deceased_on: "22-11-2026".into(), ..anna() };
    assert_eq!(checked(&born_and_died).deceased_on, Some(today()), "today is no future");
    let died = checked(&ClientDraft { deceased_on: "31-1-2000".into(), ..anna() });
    assert_eq!(died.ages_on(today()), (19, 19));
    assert_eq!(checked(&anna()).ages_on(today()), (46, 46));
}

#[test]
fn a_bsn_beside_the_form_is_judged_with_it() {
    let refusal = check_with_bsn(&anna(), "123456789", today()).unwrap_err();
    assert_eq!(refusal.faults, [ClientFault { field: ClientField::Bsn, fault: FieldFault::BsnElfproef }]);
    assert_eq!(check_with_bsn(&anna(), " ", today()).unwrap().1, None);
    assert!(check_with_bsn(&anna(), "9999.00.006", today()).unwrap().1.is_some());
}

#[test]
fn the_name_follows_its_use() {
    let mut draft =
        ClientDraft { partner_surname: "Berg".into(), partner_prefix: "van den".into(), ..anna() };
    for (name_use, expected) in [
        (NameUse::Own, "A.B. de Vries"),
        (NameUse::Partner, "A.B. van den Berg"),
        (NameUse::PartnerOwn, "A.B. van den Berg-de Vries"),
        (NameUse::OwnPartner, "A.B. de Vries-van den Berg"),
    ] {
        draft.name_use = name_use;
        assert_eq!(checked(&draft).formal_name(), expected);
    }
    assert_eq!(checked(&anna()).display_name(), "Anna Beatrix de Vries");
    assert_eq!(checked(&anna()).sort_key(), "vries anna beatrix a b");
}

#[test]
fn a_secret_address_is_on_no_envelope() {
    let draft =
        ClientDraft { street: "Dorpsstraat".into(), house_number: "1".into(), town: "Goes".into(), ..anna() };
    assert_eq!(checked(&draft).envelope_lines(), ["Dorpsstraat 1", "Goes"]);
    assert!(checked(&ClientDraft { secret_address: true, ..draft }).envelope_lines().is_empty());
}

#[test]
fn one_person_twice_is_noticed() {
    let bsn = Bsn::parse("999900006").unwrap();
    let (one, other) = (checked(&anna()), checked(&ClientDraft { surname: "Smit".into(), ..anna() }));
    let accented = checked(&ClientDraft { surname: "VRÍES".into(), ..anna() });
    assert_eq!(likeness((&one, Some(&bsn)), (&other, Some(&bsn))), Some(Likeness::SameBsn));
    assert_eq!(likeness((&one, None), (&accented, None)), Some(Likeness::SameNameAndBirthDate));
    assert_eq!(likeness((&one, None), (&other, None)), None);
}

proptest! {
    #[test]
    fn whatever_is_typed_nothing_panics(surname in ".{0,40}", born in ".{0,12}", house in ".{0,8}", phone in ".{0,20}") {
        let draft = ClientDraft { surname, birth_date: born, house_number: house, phones: vec![phone], ..ClientDraft::default() };
        if let Ok(client) = check(&draft, today()) {
            prop_assert!(!client.display_name().is_empty());
        }
    }
}
