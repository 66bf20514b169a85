//! Wilsbekwaamheid: what is accepted, and assessments that overlap or contradict.

use super::*;
use crate::circle::ClientFacts;

const CLIENT: ClientId = ClientId(Uuid::nil());

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn today() -> NaiveDate {
    day("2026-11-22")
}

fn circle() -> Circle {
    let birth_date = "1980-01-01".parse().expect("a date");
    Circle::around(ClientFacts { birth_date, deceased_on: None })
}

fn draft(assessed_on: &str, until: &str) -> AssessmentDraft {
    AssessmentDraft {
        client: CLIENT,
        matter: Some(Matter::Care),
        about: String::new(),
        assessed_on: assessed_on.into(),
        assessed_by: "B. Smit".into(),
        function: "arts".into(),
        outcome: Some(CapacityOutcome::Incapable),
        reason: "begreep de gevolgen niet".into(),
        until: until.into(),
        review_on: String::new(),
    }
}

type Told = Vec<(AssessmentField, FieldFault)>;

fn told(refusal: AssessmentRefusal) -> Told {
    refusal.faults.into_iter().map(|it| (it.field, it.fault)).collect()
}

fn recorded(draft: &AssessmentDraft, circle: &Circle) -> Result<Assessment, Told> {
    record(draft, circle, today()).map_err(told)
}

fn with(drafts: &[AssessmentDraft]) -> Circle {
    let mut circle = circle();
    for draft in drafts {
        let assessment = recorded(draft, &circle).expect("a good assessment");
        let id = AssessmentId(Uuid::from_u128(circle.assessments.len() as u128));
        circle.assessments.push((id, assessment));
    }
    circle
}

#[track_caller]
fn refused(draft: AssessmentDraft, circle: &Circle, field: AssessmentField, fault: FieldFault) {
    assert_eq!(recorded(&draft, circle), Err(vec![(field, fault)]));
}

#[test]
fn an_assessment_says_who_judged_what_and_why() {
    let empty = AssessmentDraft {
        matter: None,
        assessed_on: String::new(),
        assessed_by: " ".into(),
        function: String::new(),
        outcome: None,
        reason: String::new(),
        ..draft("", "")
    };
    use AssessmentField::{AssessedBy, AssessedOn, Function, Matter, Outcome, Reason};
    let fields = [Matter, AssessedOn, AssessedBy, Function, Outcome, Reason];
    let expected: Told = fields.into_iter().map(|field| (field, FieldFault::Missing)).collect();
    assert_eq!(recorded(&empty, &circle()), Err(expected));
}

#[test]
fn impossible_dates_are_refused() {
    let none = circle();
    refused(draft("23-11-2026", ""), &none, AssessmentField::AssessedOn, FieldFault::InTheFuture);
    refused(draft("31-12-1979", ""), &none, AssessmentField::AssessedOn, FieldFault::BeforeOther);
    refused(draft("1-6-2026", "31-5-2026"), &none, AssessmentField::Until, FieldFault::BeforeOther);
    let review = AssessmentDraft { review_on: "31-5-2026".into(), ..draft("1-6-2026", "") };
    refused(review, &none, AssessmentField::ReviewOn, FieldFault::BeforeOther);
    let mut dead = circle();
    dead.client.deceased_on = Some("2026-05-31".parse().expect("a date"));
    refused(draft("1-6-2026", ""), &dead, AssessmentField::AssessedOn, FieldFault::AfterDeath);
}

#[test]
fn two_assessments_of_one_day_contradict() {
    let one = with(&[draft("1-6-2026", "")]);
    refused(draft("1-6-2026", ""), &one, AssessmentField::AssessedOn, FieldFault::Overlaps);
    let about = AssessmentDraft { about: "verhuizing".into(), ..draft("1-6-2026", "") };
    assert!(recorded(&about, &one).is_ok(), "another decision");
    let matter = AssessmentDraft { matter: Some(Matter::Money), ..draft("1-6-2026", "") };
    assert!(recorded(&matter, &one).is_ok(), "another matter");
}

#[test]
fn a_term_must_be_over_before_the_next_begins() {
    let termed = with(&[draft("1-6-2026", "31-8-2026")]);
    for inside in ["2-6-2026", "31-8-2026"] {
        refused(draft(inside, ""), &termed, AssessmentField::AssessedOn, FieldFault::Overlaps);
    }
    assert!(recorded(&draft("1-9-2026", ""), &termed).is_ok());
    refused(draft("1-5-2026", "1-6-2026"), &termed, AssessmentField::Until, FieldFault::Overlaps);
    assert!(recorded(&draft("1-5-2026", "31-5-2026"), &termed).is_ok());
    assert!(recorded(&draft("1-5-2026", ""), &termed).is_ok(), "without a term it holds until the next");
}

#[test]
fn the_latest_assessment_holds() {
    let capable = AssessmentDraft { outcome: Some(CapacityOutcome::Capable), ..draft("1-9-2026", "") };
    let circle = with(&[draft("1-6-2026", ""), capable]);
    let found = |on: &str| circle.assessment_on(Matter::Care, "", day(on)).map(|(_, it)| it.outcome);
    assert_eq!(found("2026-05-31"), None);
    assert_eq!(found("2026-08-31"), Some(CapacityOutcome::Incapable));
    assert_eq!(found("2026-09-01"), Some(CapacityOutcome::Capable));
}

#[test]
fn an_assessment_is_ended_before_its_term() {
    let circle = with(&[draft("1-6-2026", "31-8-2026")]);
    let ending = EndingDraft { on: "1-7-2026".into(), reason: "hersteld".into() };
    let ended = end(circle.assessments[0].1.clone(), &ending, today()).expect("a good ending");
    assert!(ended.holds_on(day("2026-07-01")) && !ended.holds_on(day("2026-07-02")));
    let mut circle = circle;
    circle.assessments[0].1 = ended.clone();
    assert!(recorded(&draft("2-7-2026", ""), &circle).is_ok());
    let faults = told(end(ended, &ending, today()).expect_err("it ended already"));
    assert_eq!(faults, [(AssessmentField::On, FieldFault::NotApplicable)]);
}

#[test]
fn each_law_with_ages_has_its_matter() {
    for regime in Regime::ALL {
        assert_eq!(Matter::from(regime).law().regime(), Some(regime));
    }
}

#[test]
fn an_assessment_is_withdrawn_once_and_for_a_reason() {
    assert_eq!(withdraw(" verkeerde cliënt ", None), Ok("verkeerde cliënt".to_owned()));
    for (reason, before, fault) in
        [(" ", None, FieldFault::Missing), ("nog eens", Some("verkeerde cliënt"), FieldFault::NotApplicable)]
    {
        let faults = withdraw(reason, before).map_err(told);
        assert_eq!(faults, Err(vec![(AssessmentField::Reason, fault)]), "{reason}");
    }
}
