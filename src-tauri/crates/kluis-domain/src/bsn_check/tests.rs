use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn draft() -> BsnCheckDraft {
    BsnCheckDraft {
        client: ClientId(Uuid::nil()),
        checked_on: "20-11-2026".into(),
        document_kind: Some(DocumentKind::Passport),
        document_number: "npr 12cd 34".into(),
        valid_until: "1-3-2031".into(),
        checked_by: "J. Smit".into(),
        bsn: "999900006".into(),
        verification: Some(Verification::SbvZ),
    }
}

fn known(bsn: Option<&str>) -> OnRecord {
    OnRecord { birth_date: "1980".parse().unwrap(), bsn: bsn.map(|it| Bsn::parse(it).unwrap()) }
}

#[track_caller]
fn faulty(
    change: impl FnOnce(&mut BsnCheckDraft),
    on_record: Option<&str>,
    expected: &[(BsnCheckField, FieldFault)],
) {
    let mut draft = draft();
    change(&mut draft);
    let faults =
        record(&draft, &known(on_record), day("2026-11-22")).err().map(|it| it.faults).unwrap_or_default();
    assert_eq!(faults.into_iter().map(|it| (it.field, it.fault)).collect::<Vec<_>>(), expected);
}

#[test]
fn a_good_check_is_tidied() {
    let (check, bsn) = record(&draft(), &known(None), day("2026-11-22")).unwrap();
    assert_eq!(check.document_number, "NPR12CD34");
    assert_eq!(check.valid_until, day("2031-03-01"));
    assert_eq!(bsn, Bsn::parse("999900006").ok());
}

#[test]
fn every_wrong_field_gets_its_own_message() {
    use BsnCheckField::*;
    use FieldFault::*;
    faulty(|it| it.checked_on = "23-11-2026".into(), None, &[(CheckedOn, InTheFuture)]);
    faulty(|it| it.checked_on = "31-12-1979".into(), None, &[(CheckedOn, BeforeOther)]);
    faulty(|it| it.checked_on = "2026".into(), None, &[(CheckedOn, DayNeeded)]);
    faulty(|it| it.document_kind = None, None, &[(DocumentKind, Missing)]);
    faulty(|it| it.document_number = " . ".into(), None, &[(DocumentNumber, Missing)]);
    faulty(|it| it.document_number = "NPR12СD34".into(), None, &[(DocumentNumber, StrangeCharacters)]);
    faulty(|it| it.valid_until = "19-11-2026".into(), None, &[(ValidUntil, Expired)]);
    faulty(|it| it.checked_by = String::new(), None, &[(CheckedBy, Missing)]);
    faulty(|it| it.bsn = "123456789".into(), None, &[(Bsn, BsnElfproef)]);
    faulty(|it| it.bsn = "999900018".into(), Some("999900006"), &[(Bsn, BsnDiffers)]);
    faulty(|it| it.verification = None, None, &[(Verification, Missing)]);
    faulty(|it| it.bsn = String::new(), None, &[(Verification, NotApplicable)]);
    faulty(
        |it| it.verification = Some(super::Verification::NotPossible { reason: " ".into() }),
        None,
        &[(Verification, Missing)],
    );
}

#[test]
fn a_document_valid_on_the_day_of_the_check_is_enough() {
    let last_day =
        BsnCheckDraft { checked_on: "20-11-2026".into(), valid_until: "20-11-2026".into(), ..draft() };
    assert!(record(&last_day, &known(None), day("2026-11-22")).is_ok(), "valid until and including that day");
    let long_ago = BsnCheckDraft { checked_on: "1-2-2019".into(), valid_until: "1-3-2019".into(), ..draft() };
    assert!(record(&long_ago, &known(None), day("2026-11-22")).is_ok(), "later expiry does not matter");
}

#[test]
fn no_bsn_needs_a_reason() {
    let none = BsnCheckDraft {
        bsn: String::new(),
        verification: Some(Verification::NotPossible { reason: "Woont niet in Nederland".into() }),
        ..draft()
    };
    assert_eq!(record(&none, &known(None), day("2026-11-22")).unwrap().1, None);
    let keeps = BsnCheckDraft { bsn: String::new(), ..draft() };
    assert!(record(&keeps, &known(Some("999900006")), day("2026-11-22")).unwrap().1.is_some());
}

#[test]
fn odd_numbers_only_warn() {
    use DocumentKind::*;
    use DocumentWarning::*;
    for (kind, number, expected) in [
        (Passport, "NPR12CD34", &[][..]),
        (Passport, "SPECI2014", &[]),
        (IdentityCard, "IRR12CD34", &[]),
        (IdentityCard, "NPR12CD34", &[FirstLetter]),
        (Passport, "IPR12CD34", &[FirstLetter]),
        (Passport, "T03276591", &[UnusualShape]),
        (Passport, "NPO12CD34", &[LetterO]),
        (Passport, "NPR12CD", &[UnusualShape]),
        (DrivingLicence, "5094962111", &[]),
        (DrivingLicence, "509496211", &[LicenceShape]),
        (ResidenceDocument, "X1234567", &[ResidenceShape]),
        (OtherEuropean, "1", &[]),
        (Passport, "", &[]),
    ] {
        assert_eq!(warnings(kind, number), expected, "{kind:?} {number}");
    }
}
