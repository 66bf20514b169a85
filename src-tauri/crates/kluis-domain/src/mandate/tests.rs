//! Bevoegdheden: what is accepted, and the message for each mandate that cannot be.

use super::*;
use crate::{
    capacity::{Assessment, AssessmentId},
    circle::ClientFacts,
    client::Address,
    contact::Relation,
    date::PartialDate,
};

const CLIENT: ClientId = ClientId(Uuid::nil());
const ANNA: ContactId = ContactId(Uuid::from_u128(1));
const BRAM: ContactId = ContactId(Uuid::from_u128(2));
const CEES: ContactId = ContactId(Uuid::from_u128(3));
const OFFICE: ContactId = ContactId(Uuid::from_u128(4));

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn today() -> NaiveDate {
    day("2026-11-22")
}

fn contact(kind: ContactKind, birth_date: Option<&str>) -> Contact {
    Contact {
        client: CLIENT,
        kind,
        surname: "Bakker".into(),
        prefix: String::new(),
        initials: String::new(),
        first_names: String::new(),
        organisation: "Kantoor".into(),
        function: None,
        function_other: String::new(),
        relations: vec![Relation::Network],
        agb: String::new(),
        phones: Vec::new(),
        email: String::new(),
        address: Address::Unknown,
        secret_address: false,
        birth_date: birth_date.map(|it| it.parse().expect("a birth date")),
        deceased_on: None,
        remark: String::new(),
    }
}

/// A client with three persons and an office around them.
fn circle(birth_date: &str) -> Circle {
    let birth_date: PartialDate = birth_date.parse().expect("a birth date");
    let mut circle = Circle::around(ClientFacts { birth_date, deceased_on: None });
    for id in [ANNA, BRAM, CEES] {
        circle.contacts.push((id, contact(ContactKind::Person, Some("1970-01-01"))));
    }
    circle.contacts.push((OFFICE, contact(ContactKind::Organisation, None)));
    circle
}

fn draft(contact: ContactId, kind: MandateKind, from: &str) -> MandateDraft {
    MandateDraft {
        client: CLIENT,
        contact,
        kind: Some(kind),
        scope: (kind == MandateKind::WrittenProxy).then_some(MandateScope::Care),
        sharing: Sharing::Sole,
        from: from.into(),
        until: String::new(),
        evidence_kind: None,
        evidence_date: String::new(),
        evidence_reference: String::new(),
        evidence_seen_on: String::new(),
        remark: String::new(),
    }
}

fn joint(contact: ContactId, kind: MandateKind, from: &str) -> MandateDraft {
    MandateDraft { sharing: Sharing::Joint, ..draft(contact, kind, from) }
}

fn signed(from: &str, on: &str) -> MandateDraft {
    MandateDraft {
        evidence_kind: Some(EvidenceKind::SignedProxy),
        evidence_date: on.into(),
        evidence_seen_on: on.into(),
        ..draft(ANNA, MandateKind::WrittenProxy, from)
    }
}

type Told = Vec<(MandateField, FieldFault)>;

fn told(refusal: MandateRefusal) -> Told {
    refusal.faults.into_iter().map(|it| (it.field, it.fault)).collect()
}

fn checked(draft: &MandateDraft, circle: &Circle) -> Result<Mandate, Told> {
    check(draft, circle, Law::built_in(), today()).map_err(told)
}

#[track_caller]
fn refused(draft: MandateDraft, circle: &Circle, field: MandateField, fault: FieldFault) {
    assert_eq!(checked(&draft, circle), Err(vec![(field, fault)]));
}

#[track_caller]
fn holding(mut circle: Circle, drafts: &[MandateDraft]) -> Circle {
    for draft in drafts {
        let mandate = checked(draft, &circle).expect("a good mandate");
        let id = MandateId(Uuid::from_u128(circle.mandates.len() as u128));
        circle.mandates.push((id, mandate));
    }
    circle
}

fn judged(mut circle: Circle, matter: Matter, on: &str, outcome: CapacityOutcome) -> Circle {
    let assessment = Assessment {
        client: CLIENT,
        matter,
        about: String::new(),
        assessed_on: day(on),
        assessed_by: "B. Smit".into(),
        function: "arts".into(),
        outcome,
        reason: "gesprek".into(),
        until: None,
        review_on: None,
        ending: None,
    };
    let id = AssessmentId(Uuid::from_u128(circle.assessments.len() as u128));
    circle.assessments.push((id, assessment));
    circle
}

use MandateKind::{Administrator, Curator, Guardian, Mentor, ParentWithAuthority, WrittenProxy};

#[test]
fn the_law_settles_what_a_mandate_is_about() {
    let adult = circle("1980-01-01");
    for (kind, scope) in
        [(Curator, MandateScope::Both), (Mentor, MandateScope::Care), (Administrator, MandateScope::Money)]
    {
        assert_eq!(checked(&draft(ANNA, kind, "1-1-2020"), &adult).expect("a good mandate").scope, scope);
    }
    let other = MandateDraft { scope: Some(MandateScope::Both), ..draft(ANNA, Administrator, "1-1-2020") };
    refused(other, &adult, MandateField::Scope, FieldFault::NotApplicable);
    let open = MandateDraft { scope: None, ..draft(ANNA, WrittenProxy, "1-1-2020") };
    refused(open, &adult, MandateField::Scope, FieldFault::Missing);
}

#[test]
fn empty_and_impossible_fields_are_all_told() {
    let draft = MandateDraft {
        kind: None,
        from: "31-2-2026".into(),
        until: "x".into(),
        evidence_date: "1-1-2020".into(),
        ..draft(ContactId(Uuid::from_u128(9)), Mentor, "")
    };
    assert_eq!(
        checked(&draft, &circle("1980-01-01")),
        Err(vec![
            (MandateField::Kind, FieldFault::Missing),
            (MandateField::From, FieldFault::NoSuchDay),
            (MandateField::Until, FieldFault::NotADate),
            (MandateField::EvidenceKind, FieldFault::Missing),
            (MandateField::Contact, FieldFault::NotOnRecord),
        ])
    );
}

#[test]
fn a_mandate_lies_within_the_lives_of_both() {
    let child = circle("2012-05-10");
    refused(
        draft(ANNA, ParentWithAuthority, "9-5-2012"),
        &child,
        MandateField::From,
        FieldFault::BeforeOther,
    );
    assert!(checked(&draft(ANNA, ParentWithAuthority, "10-5-2012"), &child).is_ok());
    let backwards = MandateDraft { until: "1-1-2019".into(), ..draft(ANNA, Mentor, "1-1-2020") };
    refused(backwards, &circle("1980-01-01"), MandateField::Until, FieldFault::BeforeOther);

    let mut adult = circle("1980-01-01");
    adult.client.deceased_on = Some("2026-03".parse().expect("a date"));
    refused(draft(ANNA, Mentor, "1-4-2026"), &adult, MandateField::From, FieldFault::AfterDeath);
    assert!(checked(&draft(ANNA, Mentor, "31-3-2026"), &adult).is_ok(), "the day of death is not known");
    let mut adult = circle("1980-01-01");
    adult.contacts[0].1.deceased_on = Some("2020-01-01".parse().expect("a date"));
    refused(draft(ANNA, Mentor, "2-1-2020"), &adult, MandateField::From, FieldFault::AfterDeath);
}

#[test]
fn a_representative_is_of_age_on_the_first_day() {
    let mut adult = circle("1980-01-01");
    adult.contacts[0].1.birth_date = Some("2008-06-01".parse().expect("a date"));
    let fault = FieldFault::RepresentativeTooYoung { age: 18 };
    refused(draft(ANNA, Mentor, "31-5-2026"), &adult, MandateField::Contact, fault);
    assert!(checked(&draft(ANNA, Mentor, "1-6-2026"), &adult).is_ok());
    adult.contacts[0].1.birth_date = Some("2008".parse().expect("a date"));
    assert!(checked(&draft(ANNA, Mentor, "1-3-2026"), &adult).is_ok(), "perhaps 18");
}

#[test]
fn the_age_of_the_client_fits_the_mandate() {
    let child = circle("2008-06-01");
    let (young, old) = (FieldFault::ClientTooYoung { age: 18 }, FieldFault::ClientTooOld { age: 18 });
    for kind in [Curator, Mentor, Administrator] {
        refused(draft(ANNA, kind, "31-5-2026"), &child, MandateField::From, young.clone());
        assert!(checked(&draft(ANNA, kind, "1-6-2026"), &child).is_ok());
    }
    for kind in [ParentWithAuthority, Guardian] {
        assert!(checked(&draft(ANNA, kind, "31-5-2026"), &child).is_ok());
        refused(draft(ANNA, kind, "1-6-2026"), &child, MandateField::From, old.clone());
    }
    let proxy = FieldFault::ClientTooYoung { age: 16 };
    refused(signed("1-6-2024", "31-5-2024"), &child, MandateField::From, proxy);
    assert!(checked(&signed("1-6-2024", "1-6-2024"), &child).is_ok(), "MW-7.5: from 16");
}

#[test]
fn two_sole_guardians_contradict_each_other() {
    let child = holding(circle("2012-05-10"), &[draft(ANNA, Guardian, "1-1-2020")]);
    let contradict = FieldFault::MandatesContradict;
    refused(draft(BRAM, Guardian, "1-1-2021"), &child, MandateField::Sharing, contradict.clone());
    refused(joint(BRAM, Guardian, "1-1-2021"), &child, MandateField::Sharing, contradict.clone());
    refused(draft(ANNA, ParentWithAuthority, "1-1-2021"), &child, MandateField::Kind, contradict.clone());

    let child = circle("2012-05-10");
    let both = [joint(ANNA, Guardian, "1-1-2020"), joint(BRAM, Guardian, "1-1-2020")];
    let child = holding(child, &both);
    refused(joint(CEES, Guardian, "1-1-2021"), &child, MandateField::Sharing, contradict);
}

#[test]
fn two_parents_have_authority_together() {
    let child = circle("2012-05-10");
    let parents =
        [joint(ANNA, ParentWithAuthority, "10-5-2012"), joint(BRAM, ParentWithAuthority, "10-5-2012")];
    let child = holding(child, &parents);
    let third = joint(CEES, ParentWithAuthority, "1-1-2020");
    refused(third, &child, MandateField::Sharing, FieldFault::MandatesContradict);
    refused(joint(ANNA, ParentWithAuthority, "1-1-2020"), &child, MandateField::From, FieldFault::Overlaps);
}

#[test]
fn curatele_ends_mentorschap_and_bewind() {
    let adult = circle("1980-01-01");
    let adult = holding(adult, &[draft(ANNA, Mentor, "1-1-2020"), draft(BRAM, Administrator, "1-1-2020")]);
    let contradict = FieldFault::MandatesContradict;
    refused(draft(CEES, Curator, "1-1-2021"), &adult, MandateField::Kind, contradict);
    let mut adult = adult;
    let ending = EndingDraft { on: "31-12-2020".into(), reason: "curatele".into() };
    for (_, mandate) in &mut adult.mandates {
        *mandate = end(mandate.clone(), &ending, today()).expect("a good ending");
    }
    assert!(checked(&draft(CEES, Curator, "1-1-2021"), &adult).is_ok(), "after both have ended");
}

#[test]
fn mandates_that_follow_each_other_do_not_clash() {
    let first = MandateDraft { until: "31-12-2020".into(), ..draft(ANNA, Mentor, "1-1-2020") };
    let adult = holding(circle("1980-01-01"), &[first]);
    assert!(checked(&draft(BRAM, Mentor, "1-1-2021"), &adult).is_ok());
    let same_day = draft(BRAM, Mentor, "31-12-2020");
    refused(same_day, &adult, MandateField::Sharing, FieldFault::MandatesContradict);
}

#[test]
fn an_office_may_be_mentor_and_no_parent() {
    assert!(checked(&draft(OFFICE, Mentor, "1-1-2020"), &circle("1980-01-01")).is_ok());
    assert!(checked(&draft(OFFICE, Guardian, "1-1-2020"), &circle("2012-05-10")).is_ok());
    let parent = draft(OFFICE, ParentWithAuthority, "1-1-2020");
    refused(parent, &circle("2012-05-10"), MandateField::Kind, FieldFault::NotApplicable);
    let proxy = draft(OFFICE, WrittenProxy, "1-1-2020");
    refused(proxy.clone(), &circle("1980-01-01"), MandateField::Kind, FieldFault::NotApplicable);
    let money = MandateDraft { scope: Some(MandateScope::Money), ..proxy };
    assert!(checked(&money, &circle("1980-01-01")).is_ok());
}

#[test]
fn a_proxy_is_signed_while_the_client_could_judge_it() {
    let adult = judged(circle("1980-01-01"), Matter::Care, "2026-03-01", CapacityOutcome::Incapable);
    let late = FieldFault::SignedWithoutCapacity;
    refused(signed("1-6-2026", "1-3-2026"), &adult, MandateField::EvidenceDate, late.clone());
    refused(draft(ANNA, WrittenProxy, "1-6-2026"), &adult, MandateField::From, late.clone());
    assert!(checked(&signed("1-6-2026", "28-2-2026"), &adult).is_ok(), "signed the day before");
    let money = MandateDraft { scope: Some(MandateScope::Money), ..signed("1-6-2026", "1-3-2026") };
    assert!(checked(&money, &adult).is_ok(), "the assessment was about care");

    let adult = judged(adult, Matter::Care, "2026-05-01", CapacityOutcome::Capable);
    assert!(checked(&signed("1-6-2026", "1-5-2026"), &adult).is_ok(), "capable again");
    let adult = holding(circle("1980-01-01"), &[draft(BRAM, Curator, "1-1-2020")]);
    refused(signed("1-6-2026", "1-3-2026"), &adult, MandateField::EvidenceDate, late);
}

#[test]
fn a_proxy_begins_when_it_is_signed_or_later() {
    let early = signed("1-1-2026", "1-3-2026");
    refused(early, &circle("1980-01-01"), MandateField::From, FieldFault::BeforeOther);
}

#[test]
fn a_paper_has_a_day_and_is_seen_after_it() {
    let adult = circle("1980-01-01");
    let with = |date: &str, seen: &str| MandateDraft {
        evidence_kind: Some(EvidenceKind::CourtOrder),
        evidence_date: date.into(),
        evidence_seen_on: seen.into(),
        ..draft(ANNA, Mentor, "1-1-2020")
    };
    refused(with("", ""), &adult, MandateField::EvidenceDate, FieldFault::Missing);
    refused(with("1-1-2027", ""), &adult, MandateField::EvidenceDate, FieldFault::InTheFuture);
    refused(with("2-1-2020", "1-1-2020"), &adult, MandateField::EvidenceSeenOn, FieldFault::BeforeOther);
    let other = MandateDraft { evidence_kind: Some(EvidenceKind::Other), ..with("1-1-2020", "") };
    refused(other, &adult, MandateField::EvidenceReference, FieldFault::Missing);
    assert_eq!(
        checked(&with("1-1-2020", ""), &adult).expect("good").evidence.expect("a paper").seen_on,
        None
    );
}

#[test]
fn a_paper_may_come_later_and_stays_once_it_was_seen() {
    let adult = circle("1980-01-01");
    let mandate = checked(&draft(ANNA, Mentor, "1-1-2020"), &adult).expect("a good mandate");
    let paper = EvidenceDraft {
        kind: Some(EvidenceKind::CourtOrder),
        date: "1-12-2019".into(),
        reference: "C/10".into(),
        seen_on: "5-1-2020".into(),
    };
    let give = |mandate, paper: &EvidenceDraft| prove(mandate, paper, &adult, Law::built_in(), today());
    let empty =
        EvidenceDraft { kind: None, date: String::new(), reference: String::new(), seen_on: String::new() };
    let faults = told(give(mandate.clone(), &empty).expect_err("no paper"));
    assert_eq!(faults, [(MandateField::EvidenceKind, FieldFault::Missing)]);
    let nameless = EvidenceDraft { kind: None, ..paper.clone() };
    let faults = told(give(mandate.clone(), &nameless).expect_err("of what kind"));
    assert_eq!(faults, [(MandateField::EvidenceKind, FieldFault::Missing)], "said once");
    let proven = give(mandate, &paper).expect("a good paper");
    assert_eq!(proven.evidence.as_ref().and_then(|it| it.seen_on), Some(day("2020-01-05")));
    let faults = told(give(proven, &paper).expect_err("it was seen"));
    assert_eq!(faults, [(MandateField::EvidenceKind, FieldFault::NotApplicable)]);
}

#[test]
fn a_paper_that_comes_later_is_judged_as_in_the_form() {
    let adult = judged(circle("1980-01-01"), Matter::Care, "2026-03-01", CapacityOutcome::Incapable);
    let mandate = checked(&draft(ANNA, WrittenProxy, "1-2-2026"), &adult).expect("begun in time");
    let paper = EvidenceDraft {
        kind: Some(EvidenceKind::SignedProxy),
        date: "1-4-2026".into(),
        reference: String::new(),
        seen_on: String::new(),
    };
    let faults = told(prove(mandate, &paper, &adult, Law::built_in(), today()).expect_err("signed too late"));
    assert_eq!(
        faults,
        [
            (MandateField::From, FieldFault::BeforeOther),
            (MandateField::EvidenceDate, FieldFault::SignedWithoutCapacity),
        ]
    );
}

#[test]
fn a_mandate_is_ended_once_and_with_a_reason() {
    let mandate = checked(&draft(ANNA, Mentor, "1-1-2020"), &circle("1980-01-01")).expect("a good mandate");
    let ending = |on: &str, reason: &str| EndingDraft { on: on.into(), reason: reason.into() };
    let faults = told(end(mandate.clone(), &ending("31-12-2019", ""), today()).expect_err("two faults"));
    assert_eq!(
        faults,
        [(MandateField::On, FieldFault::BeforeOther), (MandateField::Reason, FieldFault::Missing)]
    );
    let ended = end(mandate, &ending("1-6-2026", "opgeheven"), today()).expect("a good ending");
    assert!(ended.holds_on(day("2026-06-01")) && !ended.holds_on(day("2026-06-02")));
    let faults = told(end(ended, &ending("1-7-2026", "nog eens"), today()).expect_err("it ended already"));
    assert_eq!(faults, [(MandateField::On, FieldFault::NotApplicable)]);
}

#[test]
fn whoever_stays_out_says_why() {
    let adult = circle("1980-01-01");
    let step = |willingness, from: &str, reason: &str| WillingnessDraft {
        client: CLIENT,
        contact: ANNA,
        willingness,
        from: from.into(),
        reason: reason.into(),
    };
    let checked = |draft: &WillingnessDraft| check_willingness(draft, &adult, today()).map_err(told);
    for stays_out in [Willingness::Refuses, Willingness::Missing] {
        let faults = checked(&step(Some(stays_out), "1-1-2026", " "));
        assert_eq!(faults, Err(vec![(MandateField::Reason, FieldFault::Missing)]));
    }
    assert!(checked(&step(Some(Willingness::Willing), "1-1-2026", "")).is_ok());
    assert_eq!(
        checked(&step(None, "23-11-2026", "")),
        Err(vec![
            (MandateField::Willingness, FieldFault::Missing),
            (MandateField::From, FieldFault::InTheFuture),
        ])
    );
}

#[test]
fn who_acts_is_recorded_with_a_day_and_a_reason() {
    let adult = circle("1980-01-01");
    let choice =
        ActingDraft { client: CLIENT, contact: ANNA, from: "1-1-2026".into(), reason: "in overleg".into() };
    assert!(check_acting(&choice, &adult, today()).is_ok());
    let faulty = ActingDraft {
        contact: ContactId(Uuid::from_u128(9)),
        from: String::new(),
        reason: String::new(),
        ..choice
    };
    assert_eq!(
        told(check_acting(&faulty, &adult, today()).expect_err("three faults")),
        [
            (MandateField::Contact, FieldFault::NotOnRecord),
            (MandateField::From, FieldFault::Missing),
            (MandateField::Reason, FieldFault::Missing),
        ]
    );
}
