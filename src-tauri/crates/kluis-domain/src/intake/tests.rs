use super::*;
use crate::{care::DecisionKind, profile::Profile};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn draft() -> ApplicationDraft {
    ApplicationDraft {
        received_on: "20-11-2026".into(),
        channel: Some(IntakeChannel::Website),
        surname: "Vries".into(),
        prefix: "De".into(),
        first_names: "Anna".into(),
        house_number: "12".into(),
        postcode: "4331ab".into(),
        bsn: "9999.00.006".into(),
        kind: "Beschikking Wmo".into(),
        valid_from: "1-12-2026".into(),
        valid_until: "30-11-2027".into(),
        district_worker: "M. Postma".into(),
        ..ApplicationDraft::default()
    }
}

fn checked(change: impl FnOnce(&mut ApplicationDraft)) -> Result<(Application, Option<Bsn>), IntakeRefusal> {
    let mut draft = draft();
    change(&mut draft);
    check(&draft, day("2026-11-22"))
}

#[track_caller]
fn faulty(change: impl FnOnce(&mut ApplicationDraft), field: IntakeField, fault: FieldFault) {
    let expected = Err(IntakeRefusal::Fields { faults: vec![IntakeFault { field, fault }] });
    assert_eq!(checked(change), expected);
}

#[test]
fn what_came_in_is_tidied_and_what_is_wrong_is_said_at_the_field() {
    use FieldFault::*;
    let (application, bsn) = checked(|_| {}).unwrap();
    assert_eq!(application.display_name(), "Anna de Vries");
    assert_eq!((application.postcode.as_str(), bsn), ("4331 AB", Bsn::parse("999900006").ok()));
    assert!(checked(|it| it.bsn = " ".into()).unwrap().1.is_none());
    faulty(|it| it.received_on = String::new(), IntakeField::ReceivedOn, Missing);
    faulty(|it| it.received_on = "23-11-2026".into(), IntakeField::ReceivedOn, InTheFuture);
    faulty(|it| it.channel = None, IntakeField::Channel, Missing);
    faulty(|it| it.surname = "-".into(), IntakeField::Surname, Missing);
    faulty(|it| it.postcode = "12".into(), IntakeField::Postcode, NotAPostcode);
    faulty(|it| it.bsn = "123456789".into(), IntakeField::Bsn, BsnElfproef);
    faulty(|it| it.valid_until = "30-11-2026".into(), IntakeField::ValidUntil, BeforeOther);
    faulty(|it| it.help_request = "x".repeat(2001), IntakeField::HelpRequest, TooLong { max: 2000 });
}

#[test]
fn it_is_destroyed_within_three_months_after_its_book_year_and_never_while_open() {
    let rule = Profile::named("jeugd-en-wmo").unwrap().application_rule();
    let rejected = ApplicationState::Rejected { because: "Geen plek".into(), on: day("2026-02-01") };
    for (received, from, by) in [
        ("2025-01-01", "2026-01-01", "2026-03-31"),
        ("2025-12-31", "2026-01-01", "2026-03-31"),
        ("2026-01-01", "2027-01-01", "2027-03-31"),
    ] {
        let found = destruction(day(received), &rule);
        assert_eq!((found.from, found.by), (day(from), day(by)), "{received}");
        let the_day_before = day(from).pred_opt().unwrap();
        assert!(!is_due(&rejected, day(received), &rule, the_day_before));
        assert!(is_due(&rejected, day(received), &rule, day(from)));
        assert!(!is_due(&ApplicationState::Open, day(received), &rule, day("2040-01-01")));
    }
}

#[test]
fn it_is_handled_once() {
    let today = day("2026-11-22");
    let client = ClientId(Uuid::nil());
    let became = accept(&ApplicationState::Open, client, today).unwrap();
    assert_eq!(became, ApplicationState::BecameClient { client, on: today });
    let rejected = reject(&ApplicationState::Open, "Geen plek", today).unwrap();
    for handled in [became, rejected] {
        assert_eq!(accept(&handled, client, today), Err(IntakeRefusal::Handled));
        assert_eq!(reject(&handled, "x", today), Err(IntakeRefusal::Handled));
    }
    assert!(matches!(reject(&ApplicationState::Open, " ", today), Err(IntakeRefusal::Fields { .. })));
}

#[test]
fn the_words_of_the_application_say_which_law_pays_where_they_are_clear() {
    for (kind, funding, decision) in [
        ("Beschikking Wmo", Some(Funding::Wmo), Some(DecisionKind::MunicipalDecision)),
        ("CIZ-indicatie (Wlz)", Some(Funding::Wlz), Some(DecisionKind::LongTermIndication)),
        ("Jeugdwet", Some(Funding::Jeugdwet), None),
        ("Wmo of Wlz", None, None),
        ("weet ik niet", None, None),
        ("", None, None),
    ] {
        let (application, _) = checked(|it| it.kind = kind.into()).unwrap();
        let draft = application.decision_draft();
        assert_eq!((draft.funding, draft.kind), (funding, decision), "{kind}");
        assert_eq!((draft.valid_from.as_str(), draft.contact_name.as_str()), ("01-12-2026", "M. Postma"));
    }
}

#[test]
fn a_client_is_recognised_by_bsn_or_by_name_and_address() {
    let (application, bsn) = checked(|_| {}).unwrap();
    let known = |surname: &str, number: &str| {
        let draft = ClientDraft {
            birth_date: "1980".into(),
            surname: surname.into(),
            house_number: number.into(),
            ..application.client_draft()
        };
        crate::client::check(&draft, day("2026-11-22")).unwrap()
    };
    let like = |client: &Client, other: Option<&Bsn>| likeness((&application, bsn.as_ref()), (client, other));
    assert_eq!(like(&known("Smit", "1"), bsn.as_ref()), Some(Likeness::SameBsn));
    assert_eq!(like(&known("VRÍES", "12"), None), Some(Likeness::SameNameAndAddress));
    assert_eq!(like(&known("Vries", "13"), None), None);
    assert_eq!(like(&known("Smit", "12"), None), None);
}
