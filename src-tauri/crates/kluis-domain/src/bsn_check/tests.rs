use super::*;
use crate::client::{ClientDraft, check};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn draft() -> BsnCheckDraft {
    BsnCheckDraft {
        checked_on: "20-11-2026".into(),
        checked_by: "J. Smit".into(),
        basis: Some(IdentityBasis::Document),
        document_kind: Some(DocumentKind::Passport),
        document_number: "npr 12cd 34".into(),
        valid_until: "1-3-2031".into(),
        bsn: "999900006".into(),
        source: Some(BsnSource::Client),
        ..BsnCheckDraft::empty(ClientId(Uuid::nil()))
    }
}

/// The register was asked too.
fn asked() -> BsnCheckDraft {
    BsnCheckDraft {
        register_outcome: Some(RegisterOutcome::Found),
        search_path: Some(RegisterPath::Address),
        asked_on: "21-11-2026".into(),
        channel: Some(RegisterChannel::Portal),
        ..draft()
    }
}

fn without_bsn() -> BsnCheckDraft {
    BsnCheckDraft {
        bsn: String::new(),
        source: None,
        without_bsn: true,
        no_bsn: Some(NoBsnReason::NotRegistered),
        ..draft()
    }
}

fn known(bsn: Option<&str>) -> OnRecord {
    OnRecord {
        birth_date: "1980".parse().unwrap(),
        bsn: bsn.map(|it| Bsn::parse(it).unwrap()),
        lives_abroad: false,
        has_shown_document: false,
    }
}

fn judged(draft: &BsnCheckDraft) -> BsnCheck {
    record(draft, &known(None), day("2026-11-22")).unwrap().0
}

#[track_caller]
fn faults(draft: &BsnCheckDraft, known: &OnRecord, expected: &[(BsnCheckField, FieldFault)]) {
    let faults = record(draft, known, day("2026-11-22")).err().map(|it| it.faults).unwrap_or_default();
    assert_eq!(faults.into_iter().map(|it| (it.field, it.fault)).collect::<Vec<_>>(), expected);
}

#[track_caller]
fn faulty(
    change: impl FnOnce(&mut BsnCheckDraft),
    on_record: Option<&str>,
    expected: &[(BsnCheckField, FieldFault)],
) {
    let mut draft = asked();
    change(&mut draft);
    faults(&draft, &known(on_record), expected);
}

#[test]
fn a_good_check_is_tidied() {
    let (check, bsn) = record(&draft(), &known(None), day("2026-11-22")).unwrap();
    let EstablishedIdentity::Document(document) = check.identity else { panic!("a document was shown") };
    assert_eq!(document.document_number, "NPR12CD34");
    assert_eq!(document.valid_until, day("2031-03-01"));
    assert_eq!(document.issuing_country, "NLD");
    assert_eq!(bsn, Bsn::parse("999900006").ok());
    let received_on = day("2026-11-20");
    assert_eq!(
        check.origin,
        BsnOrigin::Known { source: BsnSource::Client, sender: String::new(), received_on }
    );
    assert_eq!(check.register, None);
}

#[test]
fn every_wrong_field_gets_its_own_message() {
    use BsnCheckField::*;
    use FieldFault::*;
    faulty(|it| it.checked_on = "23-11-2026".into(), None, &[(CheckedOn, InTheFuture)]);
    faulty(|it| it.checked_on = "31-12-1979".into(), None, &[(CheckedOn, BeforeOther)]);
    faulty(|it| it.checked_on = "2026".into(), None, &[(CheckedOn, DayNeeded)]);
    faulty(|it| it.checked_by = String::new(), None, &[(CheckedBy, Missing)]);
    faulty(|it| it.basis = None, None, &[(Basis, Missing)]);
    faulty(|it| it.document_kind = None, None, &[(DocumentKind, Missing)]);
    faulty(|it| it.document_number = " . ".into(), None, &[(DocumentNumber, Missing)]);
    faulty(|it| it.document_number = "NPR12СD34".into(), None, &[(DocumentNumber, StrangeCharacters)]);
    faulty(|it| it.valid_until = "19-11-2026".into(), None, &[(ValidUntil, Expired)]);
    faulty(|it| it.valid_until = "30-2-2031".into(), None, &[(ValidUntil, NoSuchDay)]);
    faulty(|it| it.bsn = "123456789".into(), None, &[(Bsn, BsnElfproef)]);
    faulty(|it| it.bsn = String::new(), None, &[(Bsn, Missing)]);
    faulty(|it| it.bsn = "999900018".into(), Some("999900006"), &[(Bsn, BsnDiffers)]);
    faulty(|it| it.source = None, None, &[(Source, Missing)]);
    faulty(|it| it.source = Some(BsnSource::Municipality), None, &[(Sender, Missing), (ReceivedOn, Missing)]);
    faulty(|it| it.received_on = "23-11-2026".into(), None, &[(ReceivedOn, InTheFuture)]);
    faulty(|it| it.search_path = None, None, &[(SearchPath, Missing)]);
    faulty(|it| it.asked_on = "31-11-2026".into(), None, &[(AskedOn, NoSuchDay)]);
    faulty(|it| it.channel = None, None, &[(Channel, Missing)]);
    for outcome in [super::RegisterOutcome::FoundDeviating, super::RegisterOutcome::NotPossible] {
        faulty(|it| it.register_outcome = Some(outcome), None, &[(RegisterRemark, Missing)]);
    }
    faulty(
        |it| *it = BsnCheckDraft::empty(it.client),
        None,
        &[(CheckedOn, Missing), (Basis, Missing), (CheckedBy, Missing), (Bsn, Missing), (Source, Missing)],
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
fn the_country_must_fit_the_kind() {
    use DocumentKind::*;
    use FieldFault::*;
    for (kind, number, country, expected) in [
        (Passport, "NPR12CD34", "", None),
        (Passport, "NPR12CD34", "nld", None),
        (Passport, "NPR12CD34", "BEL", Some(OtherCountry)),
        (ResidenceDocument, "123456789", "DEU", Some(OtherCountry)),
        (OtherEuropean, "AB1", "BEL", None),
        (OtherEuropean, "AB1", "NOR", None),
        (OtherEuropean, "AB1", "", Some(Missing)),
        (OtherEuropean, "AB1", "NLD", Some(OtherCountry)),
        (OtherEuropean, "AB1", "USA", Some(NotAChoice)),
        (DrivingLicence, "5094962111", "", None),
        (DrivingLicence, "AB1", "DEU", None),
        (DrivingLicence, "5094962111", "CHE", Some(NotAChoice)),
    ] {
        let draft = BsnCheckDraft {
            document_kind: Some(kind),
            document_number: number.into(),
            issuing_country: country.into(),
            ..draft()
        };
        let expected: Vec<_> = expected.into_iter().map(|it| (BsnCheckField::IssuingCountry, it)).collect();
        faults(&draft, &known(None), &expected);
    }
}

#[test]
fn only_the_number_of_a_dutch_driving_licence_is_certain_enough_to_refuse() {
    use DocumentKind::*;
    let numbered = |kind, number: &str| BsnCheckDraft {
        document_kind: Some(kind),
        document_number: number.into(),
        ..draft()
    };
    let refused = [(BsnCheckField::DocumentNumber, FieldFault::LicenceNumber)];
    for number in ["509496211", "50949621112", "NPR12CD34", "509496211A"] {
        faults(&numbered(DrivingLicence, number), &known(None), &refused);
    }
    for (kind, number) in [(Passport, "T03276591"), (IdentityCard, "5094962111"), (ResidenceDocument, "1")] {
        faults(&numbered(kind, number), &known(None), &[]);
    }
}

#[test]
fn without_a_document_there_is_a_reason_and_an_earlier_check_needs_one() {
    use BsnCheckField::*;
    let based = |basis, reason: &str| BsnCheckDraft {
        basis: Some(basis),
        basis_reason: reason.into(),
        document_number: String::new(),
        ..draft()
    };
    for basis in [IdentityBasis::NoDocument, IdentityBasis::Urgent] {
        faults(&based(basis, " "), &known(None), &[(BasisReason, FieldFault::Missing)]);
        faults(&based(basis, "Vannacht gevallen"), &known(None), &[]);
    }
    faults(&based(IdentityBasis::Earlier, ""), &known(None), &[(Basis, FieldFault::NoEarlierCheck)]);
    let shown = OnRecord { has_shown_document: true, ..known(None) };
    faults(&based(IdentityBasis::Earlier, ""), &shown, &[]);
}

#[test]
fn no_bsn_needs_a_reason_and_never_takes_a_bsn_away() {
    let (check, bsn) = record(&without_bsn(), &known(None), day("2026-11-22")).unwrap();
    assert_eq!(bsn, None);
    assert_eq!(check.origin, BsnOrigin::NoBsn { reason: NoBsnReason::NotRegistered, remark: String::new() });
    let unexplained = BsnCheckDraft { no_bsn: None, ..without_bsn() };
    faults(&unexplained, &known(None), &[(BsnCheckField::NoBsn, FieldFault::Missing)]);
    let has_one = known(Some("999900006"));
    faults(&without_bsn(), &has_one, &[(BsnCheckField::NoBsn, FieldFault::NotApplicable)]);
    let found = BsnCheckDraft { without_bsn: true, no_bsn: Some(NoBsnReason::Refuses), ..asked() };
    faults(&found, &known(None), &[(BsnCheckField::RegisterOutcome, FieldFault::NotApplicable)]);
    let not_found = BsnCheckDraft { register_outcome: Some(RegisterOutcome::NotFound), ..found };
    faults(&not_found, &known(None), &[]);
    let keeps = BsnCheckDraft { bsn: String::new(), ..draft() };
    assert!(record(&keeps, &has_one, day("2026-11-22")).unwrap().1.is_some());
}

#[test]
fn who_lives_abroad_is_searched_by_surname_alone() {
    let abroad = OnRecord { lives_abroad: true, ..known(None) };
    faults(&asked(), &abroad, &[(BsnCheckField::SearchPath, FieldFault::NoDutchAddress)]);
    let by_surname = BsnCheckDraft { search_path: Some(RegisterPath::Surname), ..asked() };
    faults(&by_surname, &abroad, &[]);
    let not_asked = BsnCheckDraft {
        register_outcome: Some(RegisterOutcome::NotPossible),
        register_remark: "Storing".into(),
        search_path: None,
        ..asked()
    };
    assert_eq!(judged(&not_asked).register.unwrap().search_path, None);
}

fn client() -> Client {
    let draft = ClientDraft {
        surname: "Øse".into(),
        first_names: "Anna".into(),
        birth_date: "1-2-1980".into(),
        house_number: "12".into(),
        postcode: "4331 AB".into(),
        ..ClientDraft::default()
    };
    check(&draft, day("2026-11-22")).unwrap()
}

#[track_caller]
fn open(drafts: &[BsnCheckDraft], expected: &[IdentityPoint]) {
    let shown = OnRecord { has_shown_document: true, ..known(None) };
    let checks: Vec<BsnCheck> =
        drafts.iter().map(|it| record(it, &shown, day("2026-11-22")).unwrap().0).collect();
    let has_bsn = drafts.iter().any(|it| !it.bsn.is_empty());
    let bsn = Bsn::parse("999900006").ok().filter(|_| has_bsn);
    assert_eq!(open_points(&checks, &client(), bsn.as_ref()), expected);
}

fn answered(outcome: RegisterOutcome) -> BsnCheckDraft {
    BsnCheckDraft { register_outcome: Some(outcome), register_remark: "Andere voornaam".into(), ..asked() }
}

fn received_from(source: BsnSource) -> BsnCheckDraft {
    let sender = "Gemeente Duinveen".to_owned();
    BsnCheckDraft { source: Some(source), sender, received_on: "2-11-2026".into(), ..draft() }
}

#[test]
fn the_register_is_to_be_asked_unless_the_source_makes_up_for_it_or_it_answered() {
    use IdentityPoint::*;
    use RegisterOutcome::*;
    open(&[], &[NoCheck]);
    open(&[draft()], &[RegisterCheckDue]);
    open(&[answered(Found)], &[]);
    open(&[answered(FoundDeviating)], &[RegisterDeviates]);
    open(&[answered(RegisterOutcome::NotFound)], &[RegisterCheckDue]);
    open(&[answered(NotPossible)], &[RegisterCheckDue]);
    open(&[answered(Found), answered(FoundDeviating)], &[]);
    open(&[answered(NotPossible), answered(Found)], &[]);
    for source in BsnSource::ALL {
        let due: &[IdentityPoint] = if source.rule().skip { &[] } else { &[RegisterCheckDue] };
        open(&[received_from(source)], due);
    }
    open(&[draft(), received_from(BsnSource::Municipality)], &[]);
    let deviates = BsnCheckDraft { ..answered(FoundDeviating) };
    open(&[deviates, received_from(BsnSource::Municipality)], &[RegisterDeviates]);
}

#[test]
fn an_identity_that_was_not_established_stays_open_until_a_document_is_shown() {
    use IdentityPoint::*;
    let based = |basis| BsnCheckDraft {
        basis: Some(basis),
        basis_reason: "Vannacht gevallen".into(),
        ..received_from(BsnSource::Municipality)
    };
    open(&[based(IdentityBasis::Urgent)], &[IdentityAfterUrgency]);
    open(&[based(IdentityBasis::NoDocument)], &[NoDocument]);
    let shown = received_from(BsnSource::Municipality);
    open(&[shown.clone(), based(IdentityBasis::Urgent)], &[]);
    open(&[based(IdentityBasis::Earlier), shown.clone()], &[]);
    let stolen = BsnCheckDraft { wid_check: WidCheck::MayNotCirculate, ..shown };
    open(&[stolen], &[DocumentNotInCirculation]);
}

#[test]
fn without_bsn_the_four_data_of_the_wmo_take_its_place() {
    use NoBsnReason::*;
    for (reason, expected) in [
        (NotRegistered, &[][..]),
        (AsylumSeeker, &[]),
        (Undocumented, &[]),
        (Newborn, &[IdentityPoint::BsnToAsk]),
        (Refuses, &[IdentityPoint::BsnToAsk]),
        (NotYetKnown, &[IdentityPoint::BsnToAsk]),
    ] {
        open(&[BsnCheckDraft { no_bsn: Some(reason), ..without_bsn() }], expected);
    }
    let bare = ClientDraft { surname: "Øse".into(), birth_date: "1980".into(), ..ClientDraft::default() };
    let bare = check(&bare, day("2026-11-22")).unwrap();
    let points = open_points(&[judged(&without_bsn())], &bare, None);
    assert_eq!(points, [IdentityPoint::ReplacementDataMissing]);
    use ReplacementDatum::*;
    assert_eq!(missing_data(&bare), [FirstNames, BirthDate, PostcodeAndHouseNumber]);
    assert_eq!(missing_data(&client()), []);
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
