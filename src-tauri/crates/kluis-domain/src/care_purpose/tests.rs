//! Doelen van de zorgrelatie: what is accepted, and the message for each kind of bad input.

use super::*;
use crate::profile::Profile;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn today() -> NaiveDate {
    day("2026-11-22")
}

fn client() -> ClientFacts {
    ClientFacts { birth_date: "1980-02".parse().expect("a date"), deceased_on: None }
}

fn draft(purpose: &str, since: &str) -> CarePurposeDraft {
    CarePurposeDraft { client: ClientId(Uuid::nil()), purpose: purpose.into(), since: since.into() }
}

fn known(purpose: &str, since: &str, ended: Option<&str>) -> CarePurpose {
    let ending = ended.map(|on| Ending { on: day(on), reason: "Klaar".into() });
    CarePurpose { client: ClientId(Uuid::nil()), purpose: purpose.into(), since: day(since), ending }
}

#[track_caller]
fn refused(outcome: Result<CarePurpose, CarePurposeRefusal>, expected: &[(CarePurposeField, FieldFault)]) {
    let faults = outcome.expect_err("it is faulty").faults;
    assert_eq!(faults.into_iter().map(|it| (it.field, it.fault)).collect::<Vec<_>>(), expected);
}

#[test]
fn every_purpose_of_every_profile_can_be_recorded_and_so_can_another() {
    for profile in Profile::built_in() {
        for purpose in &profile.purposes {
            let found = record(&draft(&purpose.text, "1-1-2025"), &client(), &[], today());
            assert_eq!(found.expect("a good purpose").purpose, purpose.text);
        }
    }
    let own =
        record(&draft("  samen  leren koken ", "1-3-2027"), &client(), &[], today()).expect("a good one");
    assert_eq!(own, known("samen leren koken", "2027-03-01", None));
}

#[test]
fn each_bad_field_gets_its_message() {
    use CarePurposeField::{Purpose, Since};
    for (purpose, since, expected) in [
        ("", "", vec![(Purpose, FieldFault::Missing), (Since, FieldFault::Missing)]),
        ("zorg", "31-2-2026", vec![(Since, FieldFault::NoSuchDay)]),
        ("zorg", "2026", vec![(Since, FieldFault::DayNeeded)]),
        ("zorg", "31-1-1980", vec![(Since, FieldFault::BeforeOther)]),
        (&"a".repeat(201), "1-1-2026", vec![(Purpose, FieldFault::TooLong { max: 200 })]),
    ] {
        refused(record(&draft(purpose, since), &client(), &[], today()), &expected);
    }
    let dead = ClientFacts { deceased_on: Some("2026-05".parse().expect("a date")), ..client() };
    assert!(record(&draft("zorg", "31-5-2026"), &dead, &[], today()).is_ok());
    refused(record(&draft("zorg", "1-6-2026"), &dead, &[], today()), &[(Since, FieldFault::AfterDeath)]);
}

#[test]
fn one_purpose_stands_there_once_at_a_time() {
    let running = [known("U begeleiden", "2025-01-01", None)];
    let twice = &[(CarePurposeField::Purpose, FieldFault::Overlaps)];
    refused(record(&draft("u  Begeleiden!", "1-3-2026"), &client(), &running, today()), twice);
    assert!(record(&draft("declareren", "1-3-2026"), &client(), &running, today()).is_ok());
    let over = [known("U begeleiden", "2025-01-01", Some("2026-02-28"))];
    refused(record(&draft("u begeleiden", "28-2-2026"), &client(), &over, today()), twice);
    assert!(record(&draft("u begeleiden", "1-3-2026"), &client(), &over, today()).is_ok());
}

#[test]
fn a_purpose_ends_once_with_a_reason() {
    let end_on = |purpose: CarePurpose, on: &str, reason: &str| {
        end(purpose, &EndingDraft { on: on.into(), reason: reason.into() }, today())
    };
    let running = known("zorg", "2026-01-01", None);
    let ended = end_on(running.clone(), "1-1-2026", "Vergissing").expect("the first day is the last as well");
    assert_eq!(ended.ending, Some(Ending { on: day("2026-01-01"), reason: "Vergissing".into() }));
    use CarePurposeField::{On, Reason};
    refused(end_on(ended, "1-2-2026", "Nog eens"), &[(On, FieldFault::NotApplicable)]);
    refused(
        end_on(running, "31-12-2025", " "),
        &[(On, FieldFault::BeforeOther), (Reason, FieldFault::Missing)],
    );
}
