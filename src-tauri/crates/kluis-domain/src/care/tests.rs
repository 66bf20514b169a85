use super::*;
use crate::client::{ClientDraft, check};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    date("2026-11-22")
}

fn id(number: u128) -> DecisionId {
    DecisionId(Uuid::from_u128(number))
}

fn holder() -> Holder {
    Holder { client: ClientId(Uuid::nil()), birth_date: "1980".parse().unwrap() }
}

fn draft() -> DecisionDraft {
    DecisionDraft {
        funding: Some(Funding::Wmo),
        kind: Some(DecisionKind::MunicipalDecision),
        number: " W-2026 17 ".into(),
        valid_from: "1-1-2026".into(),
        valid_until: "31-12-2026".into(),
        funder: "Gemeente Duinveen".into(),
        contact_phone: "0100 123456".into(),
        products: vec![
            ProductDraft {
                code: "02a03".into(),
                name: "Begeleiding individueel".into(),
                volume: "2,5".into(),
                ..ProductDraft::default()
            },
            ProductDraft::default(),
        ],
        ..DecisionDraft::default()
    }
}

fn known(number: u128, from: &str, until: Option<&str>) -> KnownDecision {
    let (decision, _) = record(&draft(), holder(), &[], today()).unwrap();
    let decision = Decision { valid_from: date(from), valid_until: until.map(date), ..decision };
    KnownDecision { id: id(number), decision, closing: None }
}

#[track_caller]
fn faulty(
    change: impl FnOnce(&mut DecisionDraft),
    on_record: &[KnownDecision],
    expected: &[(CareField, FieldFault)],
) {
    let mut draft = draft();
    change(&mut draft);
    let found = record(&draft, holder(), on_record, today());
    let Err(CareRefusal::Fields { faults }) = found else { panic!("{found:?}") };
    assert_eq!(faults.into_iter().map(|it| (it.field, it.fault)).collect::<Vec<_>>(), expected);
}

#[test]
fn a_good_decision_is_tidied_and_its_empty_products_skipped() {
    let (decision, replacement) = record(&draft(), holder(), &[], today()).unwrap();
    assert_eq!(decision.number, "W-2026 17");
    assert_eq!(decision.funder_kind, FunderKind::Municipality, "the only one that the Wmo has");
    assert_eq!(decision.products.len(), 1);
    assert_eq!(decision.products[0].code, "02A03");
    assert_eq!(decision.products[0].volume.map(|it| it.amount.to_string()), Some("2,5".to_owned()));
    assert_eq!(replacement, None);
}

#[test]
fn every_wrong_field_gets_its_own_message() {
    use CareField as Field;
    use FieldFault::*;
    faulty(|it| it.funding = None, &[], &[(Field::Funding, Missing), (Field::FunderKind, Missing)]);
    faulty(|it| it.kind = None, &[], &[(Field::Kind, Missing)]);
    faulty(|it| it.kind = Some(DecisionKind::LongTermIndication), &[], &[(Field::Kind, NotApplicable)]);
    faulty(|it| it.number = " ".into(), &[], &[(Field::Number, Missing)]);
    faulty(|it| it.valid_from = String::new(), &[], &[(Field::ValidFrom, Missing)]);
    faulty(|it| it.valid_from = "31-12-1979".into(), &[], &[(Field::ValidFrom, BeforeOther)]);
    faulty(|it| it.valid_until = "31-12-2025".into(), &[], &[(Field::ValidUntil, BeforeOther)]);
    faulty(|it| it.valid_until = "31-2-2026".into(), &[], &[(Field::ValidUntil, NoSuchDay)]);
    faulty(|it| it.funder = String::new(), &[], &[(Field::Funder, Missing)]);
    faulty(|it| it.funder_kind = Some(FunderKind::Insurer), &[], &[(Field::FunderKind, NotApplicable)]);
    faulty(|it| it.contact_phone = "12".into(), &[], &[(Field::ContactPhone, NotAPhoneNumber)]);
    faulty(|it| it.contact_email = "a@b".into(), &[], &[(Field::ContactEmail, NotAnEmail)]);
    faulty(|it| it.products[0].volume = "-1".into(), &[], &[(Field::ProductVolume, NotAVolume)]);
    faulty(|it| it.products[1].volume = "1".into(), &[], &[(Field::ProductName, Missing)]);
}

#[test]
fn a_nurses_indication_needs_no_number_and_a_budget_needs_to_know_its_funder() {
    let nurse = DecisionDraft {
        funding: Some(Funding::Zvw),
        kind: Some(DecisionKind::NursingIndication),
        number: String::new(),
        ..draft()
    };
    assert!(record(&nurse, holder(), &[], today()).is_ok());
    faulty(|it| it.funding = Some(Funding::Pgb), &[], &[(CareField::FunderKind, FieldFault::Missing)]);
}

#[test]
fn every_source_of_funding_has_kinds_and_funders() {
    for funding in Funding::ALL {
        assert!(!funding.kinds().is_empty() && !funding.funders().is_empty(), "{funding:?}");
    }
}

#[test]
fn one_number_does_not_hold_twice_on_one_day() {
    let year = known(1, "2026-01-01", Some("2026-06-30"));
    let overlap = [(CareField::Number, FieldFault::OverlapsDecision)];
    faulty(|it| it.valid_from = "30-6-2026".into(), std::slice::from_ref(&year), &overlap);
    faulty(|it| it.number = "w-2026 17".into(), &[known(1, "2025-01-01", None)], &overlap);
    let next = DecisionDraft { valid_from: "1-7-2026".into(), ..draft() };
    assert!(record(&next, holder(), std::slice::from_ref(&year), today()).is_ok(), "the day after");
    let other = DecisionDraft { number: "W-2026 18".into(), ..draft() };
    assert!(record(&other, holder(), &[year], today()).is_ok(), "two decisions may hold at once");
}

#[test]
fn a_withdrawn_decision_makes_room_from_that_day() {
    let mut withdrawn = known(1, "2026-01-01", None);
    let closing = Closing { how: ClosedBy::Withdrawn, from: date("2026-05-01"), reason: "Fout".into() };
    withdrawn.closing = Some(closing);
    let after = DecisionDraft { valid_from: "1-5-2026".into(), ..draft() };
    assert!(record(&after, holder(), std::slice::from_ref(&withdrawn), today()).is_ok());
    let before = DecisionDraft { valid_from: "30-4-2026".into(), ..draft() };
    assert!(record(&before, holder(), &[withdrawn], today()).is_err());
}

#[test]
fn a_replaced_decision_ends_where_the_next_begins_or_where_it_ended_by_itself() {
    let replacing = |from: &str, until: Option<&str>| {
        let draft = DecisionDraft {
            replaces: Some(id(1)),
            replaces_because: "Verlengd".into(),
            valid_from: from.into(),
            valid_until: String::new(),
            ..draft()
        };
        let known = known(1, "2025-01-01", until);
        record(&draft, holder(), &[known], today()).map(|(_, it)| it.map(|it| it.from))
    };
    assert_eq!(replacing("1-3-2026", None), Ok(Some(date("2026-03-01"))));
    assert_eq!(replacing("1-3-2026", Some("2025-12-31")), Ok(Some(date("2026-01-01"))), "a gap stays one");
    assert_eq!(replacing("1-1-2025", None), Ok(Some(date("2025-01-01"))), "the first never held");
    assert!(replacing("31-12-2024", None).is_err());
    let silent = |it: &mut DecisionDraft| it.replaces = Some(id(1));
    let year = [known(1, "2025-01-01", Some("2025-12-31"))];
    faulty(silent, &year, &[(CareField::ReplacesBecause, FieldFault::Missing)]);
}

#[test]
fn what_was_closed_is_not_closed_again() {
    let mut known = known(1, "2026-01-01", Some("2026-12-31"));
    let closing = |from: &str| ClosingDraft {
        decision: id(1),
        how: Some(ClosingChoice::Ended),
        from: from.into(),
        reason: "Niet verlengd".into(),
    };
    let field = |outcome: Result<Closing, CareRefusal>| match outcome {
        Err(CareRefusal::Fields { faults }) => faults.first().map(|it| it.fault.clone()),
        Ok(_) | Err(_) => None,
    };
    assert_eq!(field(close(&closing("31-12-2025"), &known, today())), Some(FieldFault::BeforeOther));
    assert_eq!(field(close(&closing("2-1-2027"), &known, today())), Some(FieldFault::AfterDecision));
    let nothing = ClosingDraft { how: None, reason: " ".into(), ..closing("1-1-2027") };
    assert_eq!(field(close(&nothing, &known, today())), Some(FieldFault::Missing));
    known.closing = Some(close(&closing("1-1-2027"), &known, today()).unwrap());
    let again = close(&closing("1-1-2027"), &known, today());
    assert_eq!(again, Err(CareRefusal::DecisionClosed { from: date("2027-01-01") }));
    let replacing = DecisionDraft { replaces: Some(id(1)), ..draft() };
    assert!(matches!(
        record(&replacing, holder(), &[known], today()),
        Err(CareRefusal::DecisionClosed { .. })
    ));
}

#[test]
fn a_decision_stands_where_its_days_and_its_end_say() {
    let mut known = known(1, "2026-01-01", Some("2026-12-31"));
    let states = |known: &KnownDecision, days: [&str; 4]| days.map(|it| known.state_on(date(it)));
    use DecisionState::*;
    let days = ["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"];
    assert_eq!(states(&known, days), [Upcoming, InForce, InForce, Expired]);
    let replaced = ClosedBy::Replaced { successor: id(2) };
    for (how, state) in [(ClosedBy::Ended, Ended), (ClosedBy::Withdrawn, Withdrawn), (replaced, Replaced)] {
        known.closing = Some(Closing { how, from: date("2026-12-31"), reason: "x".into() });
        assert_eq!(states(&known, days), [Upcoming, InForce, state, state]);
    }
}

#[test]
fn more_time_than_a_period_has_is_refused() {
    use VolumePeriod::*;
    use VolumeUnit::*;
    for (text, unit, period, days, fits) in [
        ("24", Hours, Day, None, true),
        ("24,01", Hours, Day, None, false),
        ("168", Hours, Week, None, true),
        ("169", Hours, Week, None, false),
        ("10080", Minutes, Week, None, true),
        ("10081", Minutes, Week, None, false),
        ("42", DayParts, Week, None, true),
        ("43", DayParts, Week, None, false),
        ("8", Days, Week, None, false),
        ("31", Days, Month, None, true),
        ("366", Days, Year, None, true),
        ("367", Days, Year, None, false),
        ("30", Days, WholeDecision, Some(30), true),
        ("31", Days, WholeDecision, Some(30), false),
        ("9000", Days, WholeDecision, None, true),
        ("5000", Pieces, Day, None, true),
        ("1234567,89", Euros, Year, None, true),
    ] {
        assert_eq!(Volume::read(text, unit, period, days).is_ok(), fits, "{text} {unit:?} {period:?}");
    }
}

#[test]
fn amounts_are_read_and_written_in_dutch() {
    let read = |text| Volume::read(text, VolumeUnit::Euros, VolumePeriod::Year, None);
    for (text, written) in [("2", "2"), ("2,50", "2,5"), ("2.05", "2,05"), ("0,01", "0,01"), (" 12 ", "12")] {
        assert_eq!(read(text).unwrap().map(|it| it.amount.to_string()), Some(written.to_owned()));
    }
    for text in ["0", "0,00", "-1", "1.000", "1e3", "een", ",5", "12345678", "١"] {
        assert_eq!(read(text), Err(FieldFault::NotAVolume), "{text}");
    }
    assert_eq!(read(" "), Ok(None));
}

fn client(start: &str, end: &str) -> Client {
    let draft = ClientDraft {
        surname: "Øse".into(),
        birth_date: "1980".into(),
        care_start: start.into(),
        care_end: end.into(),
        ..ClientDraft::default()
    };
    check(&draft, today()).unwrap()
}

fn ending() -> CareEndDraft {
    CareEndDraft {
        client: ClientId(Uuid::nil()),
        last_day: "30-11-2026".into(),
        reason: Some(EndReason::TakenOver),
        explanation: String::new(),
        follow_up: Some(FollowUp::OtherProvider),
        transfer_to: "Zorggroep Waterborg".into(),
    }
}

#[test]
fn the_end_of_care_says_why_and_who_takes_over() {
    use CareField as Field;
    let faults = |change: &dyn Fn(&mut CareEndDraft)| {
        let mut draft = ending();
        change(&mut draft);
        match end(&draft, &client("1-1-2025", ""), today()) {
            Err(CareRefusal::Fields { faults }) => {
                faults.into_iter().map(|it| (it.field, it.fault)).collect()
            }
            Ok(_) | Err(_) => Vec::new(),
        }
    };
    assert_eq!(faults(&|_| {}), []);
    assert_eq!(faults(&|it| it.last_day = "31-12-2024".into()), [(Field::LastDay, FieldFault::BeforeOther)]);
    assert_eq!(faults(&|it| it.reason = None), [(Field::EndReason, FieldFault::Missing)]);
    assert_eq!(faults(&|it| it.reason = Some(EndReason::Other)), [(Field::Explanation, FieldFault::Missing)]);
    assert_eq!(faults(&|it| it.transfer_to = String::new()), [(Field::TransferTo, FieldFault::Missing)]);
    assert_eq!(
        faults(&|it| it.follow_up = Some(FollowUp::Nothing)),
        [(Field::TransferTo, FieldFault::NotApplicable)]
    );
}

#[test]
fn only_care_that_ended_is_resumed() {
    assert_eq!(resume(client("1-1-2025", "")), Err(CareRefusal::CareNotEnded));
    let ended = client("1-1-2025", "1-2-2026");
    let resumed = resume(ended.clone()).unwrap();
    assert_eq!(resumed.care_end, None);
    assert!(is_resumed(&ended, &resumed) && !is_resumed(&resumed, &ended));
}
