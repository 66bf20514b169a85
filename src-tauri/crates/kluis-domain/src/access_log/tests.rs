use super::*;

fn today() -> NaiveDate {
    "2026-03-01".parse().unwrap()
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

#[test]
fn the_ground_is_the_care_relation_then_the_role_and_the_emergency_only_where_nothing_else_gives_a_way() {
    use LogGround::{Circle, Consent, Emergency, Role};
    let member = RunningMembership { id: CircleMemberId(id(1)), instead_of: None };
    let locum = RunningMembership { id: CircleMemberId(id(2)), instead_of: Some(UserId(id(9))) };
    let emergency = EmergencyId(id(3));
    for (reach, membership, access, expected) in [
        (Reach::Everyone, None, None, (Role, None, None)),
        (Reach::Everyone, None, Some(emergency), (Role, None, None)),
        (Reach::Everyone, Some(member), None, (Circle, Some(id(1)), None)),
        (Reach::Circle, Some(member), Some(emergency), (Circle, Some(id(1)), None)),
        (Reach::Circle, Some(locum), None, (Circle, Some(id(2)), Some(UserId(id(9))))),
        (Reach::Circle, None, Some(emergency), (Emergency, Some(id(3)), None)),
        (Reach::Reasoned, None, Some(emergency), (Emergency, Some(id(3)), None)),
        (Reach::Consented, None, None, (Consent, None, None)),
        (Reach::Consented, None, Some(emergency), (Emergency, Some(id(3)), None)),
        (Reach::Circle, None, None, (Role, None, None)),
    ] {
        let Grounded { ground: found, rests_on, behalf_of } = ground(reach, membership, access);
        assert_eq!((found, rests_on, behalf_of), expected, "{reach:?} {membership:?} {access:?}");
    }
}

#[test]
fn a_period_may_be_open_but_not_turned_around_and_every_wrong_day_is_named() {
    let ask = |from: &str, until: &str| {
        let wanted = LogWanted {
            from: from.to_owned(),
            until: until.to_owned(),
            before: Some(7),
            ..LogWanted::default()
        };
        check_wanted(&wanted, today())
    };
    let query = ask("1-2-2026", "").unwrap();
    assert_eq!((query.from, query.until, query.before), ("2026-02-01".parse().ok(), None, Some(7)));
    assert!(ask("", "").is_ok());
    for (from, until, fields) in [
        ("2-3-2026", "1-3-2026", vec![LogField::Until]),
        ("31-2-2026", "gisteren", vec![LogField::From, LogField::Until]),
    ] {
        let Err(LogRefusal::Fields { faults }) = ask(from, until) else { panic!("{from} {until}") };
        assert_eq!(faults.iter().map(|it| it.field).collect::<Vec<_>>(), fields);
    }
}

#[test]
fn a_code_is_sixty_bits_in_signs_that_are_not_mistaken_and_reads_back_as_typed() {
    let mut hash = [0; 32];
    assert_eq!(anchor_code(&hash), "0000-0000-0000");
    hash[7] = 0x1F;
    assert_eq!(anchor_code(&hash), "0000-0000-0001", "the last four bits of the eighth byte are left out");
    let code = anchor_code(&[0xFF; 32]);
    assert_eq!(code, "ZZZZ-ZZZZ-ZZZZ");
    let read =
        |row: &str, code: &str| check_anchor(&TypedAnchor { row: row.to_owned(), code: code.to_owned() });
    assert_eq!(read("12.345", "zzzzzzzzzzzz"), Ok((12_345, code)));
    assert_eq!(read("1", "OIl0-0000-0000"), Ok((1, "0110-0000-0000".to_owned())));
    for (row, code) in
        [("0", "ABCD-EFGH-JKMN"), ("x", "ABCD-EFGH-JKMN"), ("1", "ABCD-EFGH-JKM"), ("1", "ABCD-EFGH-JKMé")]
    {
        assert!(read(row, code).is_err(), "{row} {code}");
    }
}

#[test]
fn a_note_says_something() {
    assert!(check_note("  ").is_err());
    assert_eq!(check_note("Nagegaan.").unwrap(), "Nagegaan.");
}
