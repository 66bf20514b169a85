//! Goed vertegenwoordigerschap: what is accepted, and the message for each kind of bad input.

use super::*;
use crate::{
    circle::ClientFacts,
    client::Address,
    contact::ContactKind,
    mandate::{MandateId, MandateKind, MandateScope, Sharing},
};

const CLIENT: ClientId = ClientId(Uuid::nil());
const PARTNER: ContactId = ContactId(Uuid::from_u128(1));
const MENTOR: ContactId = ContactId(Uuid::from_u128(2));
const FRIEND: ContactId = ContactId(Uuid::from_u128(3));
const NOBODY: ContactId = ContactId(Uuid::from_u128(4));

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn today() -> NaiveDate {
    day("2026-11-22")
}

fn contact(relation: Relation) -> Contact {
    Contact {
        client: CLIENT,
        kind: ContactKind::Person,
        surname: "Bakker".into(),
        prefix: String::new(),
        initials: String::new(),
        first_names: String::new(),
        organisation: String::new(),
        function: None,
        function_other: String::new(),
        relations: vec![relation],
        agb: String::new(),
        phones: Vec::new(),
        email: String::new(),
        address: Address::Unknown,
        secret_address: false,
        birth_date: None,
        deceased_on: None,
        remark: String::new(),
    }
}

/// A client with a partner, a mentor and a friend.
fn circle() -> Circle {
    let birth_date = "1980-02-01".parse().expect("a birth date");
    let mandate = Mandate {
        client: CLIENT,
        contact: MENTOR,
        kind: MandateKind::Mentor,
        scope: MandateScope::Care,
        sharing: Sharing::Sole,
        from: day("2025-01-01"),
        until: Some(day("2026-01-01")),
        evidence: None,
        remark: String::new(),
        ending: None,
    };
    Circle {
        contacts: vec![
            (PARTNER, contact(Relation::Partner)),
            (MENTOR, contact(Relation::Network)),
            (FRIEND, contact(Relation::Network)),
        ],
        mandates: vec![(MandateId(Uuid::nil()), mandate)],
        ..Circle::around(ClientFacts { birth_date, deceased_on: None })
    }
}

fn note(contact: ContactId, kind: ConductKind) -> ConductDraft {
    ConductDraft {
        client: CLIENT,
        contact,
        kind: Some(kind),
        on: "1-11-2026".into(),
        by: " Els  Smit ".into(),
        text: "Besprak het plan met de cliënt.\n\nDie stemde in.".into(),
        from: String::new(),
        until: String::new(),
    }
}

fn exception(from: &str, until: &str) -> ConductDraft {
    ConductDraft { from: from.into(), until: until.into(), ..note(PARTNER, ConductKind::DutiesNotPerformed) }
}

#[track_caller]
fn kept(draft: &ConductDraft) -> ConductNote {
    record(draft, &circle(), &[], today()).expect("a good note")
}

#[track_caller]
fn refused(outcome: Result<ConductNote, ConductRefusal>, expected: &[(ConductField, FieldFault)]) {
    let faults = outcome.expect_err("it is faulty").faults;
    assert_eq!(faults.into_iter().map(|it| (it.field, it.fault)).collect::<Vec<_>>(), expected);
}

#[test]
fn notes_are_about_who_represents_the_client() {
    for contact in [PARTNER, MENTOR] {
        for kind in [ConductKind::ClientInvolved, ConductKind::Concern] {
            let found = kept(&note(contact, kind));
            assert_eq!((found.by.as_str(), found.on), ("Els Smit", day("2026-11-01")));
            assert_eq!(found.text, "Besprak het plan met de cliënt.\n\nDie stemde in.");
            assert!(found.exception.is_none() && !found.is_open_on(today()));
        }
    }
    for (contact, fault) in [(FRIEND, FieldFault::NotARepresentative), (NOBODY, FieldFault::NotOnRecord)] {
        let found = record(&note(contact, ConductKind::Concern), &circle(), &[], today());
        refused(found, &[(ConductField::Contact, fault)]);
    }
}

#[test]
fn each_bad_field_gets_its_message() {
    use ConductField::{By, From, Kind, NotedOn, Text, Until};
    use FieldFault::{BeforeOther, InTheFuture, Missing, NoSuchDay, NotApplicable};
    let empty = ConductDraft {
        kind: None,
        on: String::new(),
        by: String::new(),
        text: "\n ".into(),
        ..note(PARTNER, ConductKind::Concern)
    };
    let dated = |on: &str| ConductDraft { on: on.into(), ..note(PARTNER, ConductKind::Concern) };
    let timed = ConductDraft { kind: Some(ConductKind::Concern), ..exception("1-1-2026", "31-1-2026") };
    for (draft, expected) in [
        (empty, vec![(Kind, Missing), (NotedOn, Missing), (By, Missing), (Text, Missing)]),
        (dated("23-11-2026"), vec![(NotedOn, InTheFuture)]),
        (dated("31-1-1980"), vec![(NotedOn, BeforeOther)]),
        (timed, vec![(From, NotApplicable), (Until, NotApplicable)]),
        (exception("", ""), vec![(From, Missing)]),
        (exception("31-2-2026", "31-4-2026"), vec![(From, NoSuchDay), (Until, NoSuchDay)]),
        (exception("31-1-1980", ""), vec![(From, BeforeOther)]),
        (exception("2-1-2026", "1-1-2026"), vec![(Until, BeforeOther)]),
    ] {
        refused(record(&draft, &circle(), &[], today()), &expected);
    }
}

#[test]
fn an_exception_holds_from_its_first_day_to_its_last() {
    for (from, until, ended, open, closed) in [
        ("1-1-2026", "", None, vec!["2026-01-01", "2050-01-01"], vec!["2025-12-31"]),
        ("1-1-2026", "31-1-2026", None, vec!["2026-01-31"], vec!["2026-02-01"]),
        ("1-1-2026", "31-1-2026", Some("15-1-2026"), vec!["2026-01-15"], vec!["2026-01-16"]),
        ("1-1-2026", "", Some("1-1-2026"), vec!["2026-01-01"], vec!["2026-01-02"]),
    ] {
        let mut found = kept(&exception(from, until));
        if let Some(on) = ended {
            found = end(found, &EndingDraft { on: on.into(), reason: "Besproken".into() }, today())
                .expect("it can end");
        }
        assert!(open.iter().all(|it| found.is_open_on(day(it))), "{found:?}");
        assert!(!closed.iter().any(|it| found.is_open_on(day(it))), "{found:?}");
    }
}

#[test]
fn exceptions_about_one_representative_do_not_overlap() {
    let known = [kept(&exception("1-1-2026", "31-1-2026"))];
    let overlaps = &[(ConductField::From, FieldFault::Overlaps)];
    for (from, until) in [("31-1-2026", ""), ("1-12-2025", "1-1-2026"), ("1-12-2025", "")] {
        refused(record(&exception(from, until), &circle(), &known, today()), overlaps);
    }
    for (from, until) in [("1-2-2026", ""), ("1-12-2025", "31-12-2025")] {
        assert!(record(&exception(from, until), &circle(), &known, today()).is_ok(), "{from}");
    }
    let other = ConductDraft { contact: MENTOR, ..exception("1-1-2026", "") };
    assert!(record(&other, &circle(), &known, today()).is_ok(), "of somebody else");
}

#[test]
fn only_an_exception_ends_and_only_once() {
    let over = |note: ConductNote, on: &str, reason: &str| {
        end(note, &EndingDraft { on: on.into(), reason: reason.into() }, today())
    };
    use ConductField::{On, Reason};
    use FieldFault::{BeforeOther, Missing, NotApplicable};
    let concern = kept(&note(PARTNER, ConductKind::Concern));
    refused(over(concern, "1-11-2026", "Over"), &[(On, NotApplicable)]);
    let standing = kept(&exception("1-1-2026", ""));
    refused(over(standing.clone(), "31-12-2025", ""), &[(On, BeforeOther), (Reason, Missing)]);
    let ended = over(standing, "1-2-2026", "Besproken").expect("it can end");
    refused(over(ended, "1-3-2026", "Nog eens"), &[(On, NotApplicable)]);
}
