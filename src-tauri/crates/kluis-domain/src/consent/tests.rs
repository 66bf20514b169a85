use proptest::prelude::*;

use super::*;
use crate::{
    capacity::Matter,
    law::{LadderLaw, Regime, RepresentativeRole},
    profile::{ConsentForm, Profile},
    representation::{CapacityFact, ClientPart, Decider, Manner, Who, WhoDecides},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn draft() -> ConsentDraft {
    ConsentDraft {
        client: ClientId(Uuid::nil()),
        kind: "shareWithCarers".into(),
        recipients: vec![Recipient {
            kind: RecipientKind::Gp,
            name: " Huisarts  Bos ".into(),
            place: "Goes".into(),
        }],
        purpose: "Goede zorg".into(),
        choices: vec!["Het zorgplan".into(), " ".into()],
        representatives: Vec::new(),
        unable_because: String::new(),
        valid_until: String::new(),
        replaces: None,
    }
}

fn sharing() -> &'static ConsentKind {
    ConsentKind::coded("shareWithCarers").unwrap()
}

fn answer(on: &str) -> Answer {
    Answer { signed_on: on.into(), means: Means::Paper, recipients: vec![0], choices: vec![0] }
}

fn withdrawal() -> WithdrawalDraft {
    WithdrawalDraft { by: "A. de Vries".into(), means: Means::Spoken }
}

const ALONE: Signatures = Signatures { client: true, representative: false };
const BOTH: Signatures = Signatures { client: true, representative: true };
const INSTEAD: Signatures = Signatures { client: false, representative: true };

fn mother() -> Representative {
    Representative { name: "M. de Vries".into(), relation: "moeder".into(), contact: None }
}

#[track_caller]
fn faulty(
    change: impl FnOnce(&mut ConsentDraft),
    signatures: Signatures,
    expected: (ConsentField, FieldFault),
) {
    let mut draft = draft();
    change(&mut draft);
    let fault = ConsentFault { field: expected.0, fault: expected.1 };
    let answer = propose(&draft, sharing(), "A. de Vries", signatures, day("2026-11-22"));
    assert_eq!(answer, Err(ConsentRefusal::Fields { faults: vec![fault] }));
}

fn printed(signatures: Signatures, representatives: Vec<Representative>) -> Consent {
    let draft = ConsentDraft { representatives, ..draft() };
    print(
        propose(&draft, sharing(), "A. de Vries", signatures, day("2026-11-01")).unwrap(),
        day("2026-11-10"),
    )
    .unwrap()
}

#[test]
fn the_one_that_holds_says_where_several_stand() {
    let open = Milestones { ..milestones("2026-01-01") };
    let printed = Milestones { printed_on: Some(day("2026-01-02")), ..open };
    let given = Milestones { given_on: Some(day("2026-01-03")), ..printed };
    let withdrawn = Milestones { withdrawn_on: Some(day("2026-02-01")), ..given };
    let ends = Milestones { valid_until: Some(day("2026-04-01")), ..given };
    let today = day("2026-03-01");
    let rows: [(&[Milestones], Option<usize>); 6] = [
        (&[], None),
        (&[withdrawn, open], Some(1)),
        (&[given, printed], Some(0)),
        (&[withdrawn, withdrawn], Some(1)),
        (&[open, printed, ends], Some(2)),
        (&[withdrawn, given, given], Some(2)),
    ];
    for (several, expected) in rows {
        assert_eq!(leading(several, today), expected, "{several:?}");
    }
    assert!(ends.ends_soon(today) && !given.ends_soon(today) && !ends.ends_soon(day("2026-01-15")));
    assert_eq!(
        [open, printed, given, withdrawn].map(|it| it.since(today)),
        ["2026-01-01", "2026-01-02", "2026-01-03", "2026-02-01"].map(day)
    );
    let asked: Vec<ConsentState> =
        ConsentState::ALL.into_iter().filter(|it| !is_missing(Some(*it))).collect();
    assert_eq!(asked.len(), 6, "only an ended one leaves the question open: {asked:?}");
    assert!(is_missing(None));
}

fn milestones(proposed_on: &str) -> Milestones {
    Milestones {
        proposed_on: day(proposed_on),
        printed_on: None,
        given_on: None,
        nothing_agreed: false,
        valid_from: None,
        valid_until: None,
        refused_on: None,
        withdrawn_on: None,
        replaced_on: None,
    }
}

#[test]
fn an_age_that_counts_may_ask_again_and_another_does_not() {
    let ages = TurningAges::of(crate::law::Law::built_in(), Profile::named("thuiszorg").unwrap());
    let born: crate::date::PartialDate = "2014-03-15".parse().unwrap();
    let since = |asked: &str| SinceAsked {
        asked_on: day(asked),
        something_changed: false,
        unable: false,
        born,
        turns: &[],
        contacts_born: &[],
    };
    for (asked, today, expected) in [
        ("2026-03-01", "2026-03-14", false),
        ("2026-03-01", "2026-03-15", true),
        ("2026-03-15", "2027-06-01", false),
        ("2026-03-15", "2030-03-15", true),
        ("2030-03-15", "2032-03-15", true),
        ("2033-01-01", "2060-01-01", false),
    ] {
        assert_eq!(since(asked).may_ask_again(&ages, day(today)), expected, "{asked} {today}");
    }
    let (asked, today) = ("2026-03-15", day("2026-06-01"));
    assert!(SinceAsked { something_changed: true, ..since(asked) }.may_ask_again(&ages, today));
    assert!(SinceAsked { unable: true, ..since(asked) }.may_ask_again(&ages, today));
    assert!(SinceAsked { turns: &[day("2026-05-01")], ..since(asked) }.may_ask_again(&ages, today));
    assert!(!SinceAsked { turns: &[day(asked)], ..since(asked) }.may_ask_again(&ages, today), "known then");
    assert!(
        SinceAsked { contacts_born: &[2008], ..since(asked) }.may_ask_again(&ages, today),
        "18 this year"
    );
    assert!(!SinceAsked { contacts_born: &[1990], ..since(asked) }.may_ask_again(&ages, today));
}

#[test]
fn nobody_is_expected_to_object_and_every_role_has_a_name() {
    for profile in Profile::built_in() {
        for rule in profile.consents.iter().filter(|it| it.every_client) {
            assert!(can_be_expected(ConsentKind::coded(&rule.kind).unwrap()), "{}", rule.kind);
        }
    }
    let roles = [
        RepresentativeRole::ParentWithAuthority,
        RepresentativeRole::Guardian,
        RepresentativeRole::Curator,
        RepresentativeRole::Mentor,
        RepresentativeRole::Administrator,
        RepresentativeRole::WrittenProxy,
        RepresentativeRole::Partner,
        RepresentativeRole::Parent,
        RepresentativeRole::Child,
        RepresentativeRole::Sibling,
        RepresentativeRole::Grandparent,
        RepresentativeRole::Grandchild,
    ];
    assert!(roles.iter().all(|it| !it.name().is_empty()));
}

#[test]
fn the_catalogue_is_whole() {
    let numbers: Vec<Option<u32>> = ConsentKind::built_in().iter().map(|it| it.number).collect();
    assert_eq!(numbers, (1..=23).map(Some).collect::<Vec<_>>());
    let permits: Vec<Permission> =
        ConsentKind::built_in().iter().flat_map(|it| it.permits.iter().copied()).collect();
    for permission in Permission::ALL {
        assert!(permits.contains(&permission), "no kind carries {permission:?}");
    }
    for kind in ConsentKind::built_in() {
        let typed = ConsentKind { source: Vec::new(), number: None, ..kind.clone() };
        assert_eq!(check_own(&typed), Ok(typed), "{} keeps the rules for an own kind", kind.code);
    }
}

#[test]
fn every_kind_that_a_profile_uses_is_known() {
    for profile in Profile::built_in() {
        for rule in &profile.consents {
            let kind = ConsentKind::coded(&rule.kind)
                .unwrap_or_else(|| panic!("{} has no kind {}", profile.key, rule.kind));
            assert_eq!(kind.under(profile).form, rule.form, "{}", rule.kind);
        }
    }
}

#[test]
fn a_profile_may_ask_more_than_the_kind() {
    let under =
        |code: &str, profile: &str| ConsentKind::coded(code).unwrap().under(Profile::named(profile).unwrap());
    assert_eq!(under("shareWithCarers", "jeugd-en-wmo").regime, Regime::Jeugdwet);
    assert_eq!(under("shareWithCarers", "behandeling").form, ConsentForm::Any, "MW asks no writing");
    assert_eq!(under("auditInspection", "jeugd-en-wmo").validity, Validity::OneDay);
    let uses = under("imagesAndSound", "begeleid-wonen").choices.options;
    assert!(uses.contains(&"op onze website".to_owned()), "{uses:?}");
    assert_eq!(under("careItself", "jeugd-en-wmo").regime, Regime::Jeugdwet, "no WGBO there");
}

#[test]
fn an_own_kind_is_checked_field_by_field() {
    use FieldFault::*;
    use KindField as Field;
    let own = || ConsentKind { code: String::new(), number: None, source: vec![], ..sharing().clone() };
    let blank = |name: &str| UnknownBlank { name: name.into() };
    type Change = fn(&mut ConsentKind);
    let rows: [(Change, Field, FieldFault); 9] = [
        (|it| it.name = " ".into(), Field::Name, Missing),
        (|it| it.explanation.clear(), Field::Explanation, Missing),
        (|it| it.purposes = vec![" ".into()], Field::Purposes, Missing),
        (|it| it.recipients.kinds.clear(), Field::Recipients, Missing),
        (|it| it.choices.options.clear(), Field::Choices, Missing),
        (|it| it.permits = vec![Permission::CoTreaterSharing], Field::Permits, NotAChoice),
        (|it| it.letter.client.opening = "Beste {naam}".into(), Field::ClientOpening, blank("naam")),
        (|it| it.letter.declaration.statement_own = "Ik {".into(), Field::StatementOwn, blank("")),
        (|it| it.letter.declaration.rights.clear(), Field::Rights, Missing),
    ];
    for (change, field, fault) in rows {
        let mut kind = own();
        change(&mut kind);
        let faults = vec![KindFault { field, fault }];
        assert_eq!(check_own(&kind), Err(KindRefusal { faults }));
    }
    let alone = ConsentKind {
        recipients: AskedRecipients { ask: Asked::None, kinds: vec![RecipientKind::Gp] },
        ..own()
    };
    let kept = check_own(&alone).unwrap();
    assert!(kept.recipients.kinds.is_empty() && kept.letter.declaration.recipients_heading.is_empty());
}

#[test]
fn every_wrong_field_gets_its_own_message() {
    use ConsentField::*;
    use FieldFault::*;
    faulty(|it| it.recipients.clear(), ALONE, (Recipients, Missing));
    faulty(|it| it.recipients[0].name = " ".into(), ALONE, (Recipients, Missing));
    faulty(|it| it.purpose = String::new(), ALONE, (Purpose, Missing));
    faulty(|it| it.recipients[0].kind = RecipientKind::School, ALONE, (Recipients, NotAChoice));
    faulty(|it| it.choices = vec![" ".into()], ALONE, (Choices, Missing));
    faulty(|_| {}, BOTH, (Representatives, Missing));
    faulty(|it| it.representatives = vec![mother()], ALONE, (Representatives, NotApplicable));
    faulty(|it| it.unable_because = "Ernstige dementie".into(), ALONE, (Representatives, Missing));
    faulty(|it| it.valid_until = "21-11-2026".into(), ALONE, (ValidUntil, BeforeOther));
    faulty(|it| it.valid_until = "ooit".into(), ALONE, (ValidUntil, NotADate));
}

#[test]
fn signers_stand_in_the_order_of_the_letter() {
    let names = |signatures, representatives, unable: &str| {
        let draft = ConsentDraft { representatives, unable_because: unable.into(), ..draft() };
        let consent = propose(&draft, sharing(), "A. de Vries", signatures, day("2026-11-22")).unwrap();
        consent.signers.into_iter().map(|it| it.name).collect::<Vec<_>>()
    };
    assert_eq!(names(ALONE, vec![], ""), ["A. de Vries"]);
    assert_eq!(names(BOTH, vec![mother()], ""), ["A. de Vries", "M. de Vries"]);
    assert_eq!(names(INSTEAD, vec![mother()], ""), ["M. de Vries"]);
    assert_eq!(names(ALONE, vec![mother()], "Kan dit niet overzien"), ["M. de Vries"]);
}

#[track_caller]
fn of_kind(
    code: &str,
    change: impl FnOnce(&mut ConsentDraft),
    signatures: Signatures,
) -> Result<Consent, ConsentRefusal> {
    let kind = ConsentKind::coded(code).unwrap();
    let recipient =
        |kind: &RecipientKind| Recipient { kind: *kind, name: "Iemand".into(), place: String::new() };
    let mut draft = ConsentDraft {
        recipients: kind.recipients.kinds.first().map(recipient).into_iter().collect(),
        choices: kind.choices.options.iter().take(1).cloned().collect(),
        ..draft()
    };
    change(&mut draft);
    propose(&draft, kind, "A. de Vries", signatures, day("2026-11-22"))
}

#[track_caller]
fn field(answer: &Result<Consent, ConsentRefusal>) -> Option<(ConsentField, FieldFault)> {
    match answer {
        Err(ConsentRefusal::Fields { faults }) => faults.first().map(|it| (it.field, it.fault.clone())),
        Ok(_) | Err(_) => None,
    }
}

#[test]
fn a_kind_asks_what_it_asks() {
    use ConsentField::*;
    use FieldFault::*;
    let audit = |until: &str| of_kind("auditInspection", |it| it.valid_until = until.into(), ALONE);
    let one_day = audit("1-12-2026").unwrap();
    assert_eq!((one_day.valid_from, one_day.valid_until), (Some(day("2026-12-01")), Some(day("2026-12-01"))));
    assert_eq!(field(&audit("")), Some((ValidUntil, Missing)), "the day of an audit is asked");
    assert_eq!(field(&of_kind("longerRetention", |_| {}, ALONE)), Some((ValidUntil, Missing)));
    let two = |it: &mut ConsentDraft| {
        it.valid_until = "1-12-2026".into();
        it.recipients.push(it.recipients[0].clone());
    };
    assert_eq!(
        field(&of_kind("auditInspection", two, ALONE)),
        Some((Recipients, NotApplicable)),
        "one auditor"
    );
    let more = |it: &mut ConsentDraft| it.recipients = draft().recipients;
    assert_eq!(field(&of_kind("careItself", more, ALONE)), Some((Recipients, NotApplicable)));
}

#[test]
fn a_proxy_is_appointed_by_the_client_or_not_at_all() {
    assert!(of_kind("proxyAppointment", |_| {}, ALONE).is_ok());
    let unable = |it: &mut ConsentDraft| it.unable_because = "Ernstige dementie".into();
    for (change, signatures) in [(None, BOTH), (None, INSTEAD), (Some(unable), ALONE)] {
        let answer = of_kind(
            "proxyAppointment",
            |it| {
                it.representatives = vec![mother()];
                change.into_iter().for_each(|change| change(it));
            },
            signatures,
        );
        assert_eq!(answer, Err(ConsentRefusal::OnlyTheClient), "{signatures:?}");
    }
}

#[test]
fn it_holds_from_the_last_answer_until_the_day_it_is_withdrawn() {
    let today = day("2026-11-22");
    let consent = printed(BOTH, vec![mother()]);
    assert_eq!(consent.state_on(today), ConsentState::Printed);
    let consent = give(consent, sharing(), 0, &answer("12-11-2026"), today).unwrap();
    assert_eq!(consent.state_on(today), ConsentState::Printed);
    let consent = give(consent, sharing(), 1, &answer("13-11-2026"), today).unwrap();
    let held = |consent: &Consent| {
        ["2026-11-12", "2026-11-13", "2026-11-21", "2026-11-22"].map(|it| consent.state_on(day(it)))
    };
    use ConsentState::*;
    assert_eq!(held(&consent), [Printed, InForce, InForce, InForce]);
    assert_eq!(consent.in_force(), Some((day("2026-11-13"), None)));
    let consent = withdraw(consent, &withdrawal(), today).unwrap();
    assert_eq!(held(&consent), [Printed, InForce, InForce, Withdrawn]);
    assert_eq!(consent.in_force(), Some((day("2026-11-13"), Some(day("2026-11-21")))));
    let over = ConsentRefusal::Withdrawn { on: today };
    assert_eq!(withdraw(consent.clone(), &withdrawal(), today), Err(over.clone()));
    assert_eq!(give(consent, sharing(), 0, &answer("22-11-2026"), today), Err(over));
}

#[test]
fn who_withdraws_is_named() {
    let nobody = WithdrawalDraft { by: " ".into(), ..withdrawal() };
    let refused = withdraw(printed(ALONE, vec![]), &nobody, day("2026-11-22"));
    assert_eq!(field(&refused), Some((ConsentField::WithdrawnBy, FieldFault::Missing)));
}

#[test]
fn it_ends_after_its_last_day() {
    let first = day("2026-11-01");
    let draft = ConsentDraft { valid_until: "31-12-2026".into(), ..draft() };
    let consent = print(propose(&draft, sharing(), "A", ALONE, first).unwrap(), first).unwrap();
    let consent = give(consent, sharing(), 0, &answer("1-11-2026"), first).unwrap();
    assert_eq!(consent.state_on(day("2026-12-31")), ConsentState::InForce);
    assert_eq!(consent.state_on(day("2027-01-01")), ConsentState::Expired);
    assert_eq!(consent.in_force(), Some((first, Some(day("2026-12-31")))));
}

#[test]
fn the_consent_for_an_audit_holds_on_that_day_alone() {
    let today = day("2026-11-22");
    let kind = ConsentKind::coded("auditInspection").unwrap();
    let consent = of_kind("auditInspection", |it| it.valid_until = "1-12-2026".into(), ALONE).unwrap();
    let consent = give(print(consent, today).unwrap(), kind, 0, &answer("22-11-2026"), today).unwrap();
    let states = ["2026-11-30", "2026-12-01", "2026-12-02"].map(|it| consent.state_on(day(it)));
    assert_eq!(states, [ConsentState::Upcoming, ConsentState::InForce, ConsentState::Expired]);
    let late = of_kind("auditInspection", |it| it.valid_until = "1-12-2026".into(), ALONE).unwrap();
    let late = print(late, today).unwrap();
    assert_eq!(
        give(late, kind, 0, &answer("2-12-2026"), day("2026-12-03")),
        Err(ConsentRefusal::AfterLastDay { last_day: day("2026-12-01") })
    );
}

#[test]
fn only_what_everyone_ticked_is_agreed() {
    let today = day("2026-11-22");
    let more = ConsentDraft { choices: vec!["Het zorgplan".into(), "Medicijnen".into()], ..draft() };
    let more = ConsentDraft { representatives: vec![mother()], ..more };
    let consent = print(propose(&more, sharing(), "A", BOTH, today).unwrap(), today).unwrap();
    let ticks = |choices: Vec<u32>| Answer { choices, ..answer("22-11-2026") };
    let consent = give(consent, sharing(), 0, &ticks(vec![1, 0]), today).unwrap();
    let both = give(consent.clone(), sharing(), 1, &ticks(vec![1]), today).unwrap();
    assert_eq!(both.agreed_choices(), [&"Medicijnen".to_owned()]);
    assert_eq!(both.agreed_recipients().len(), 1);
    let neither = give(consent.clone(), sharing(), 1, &ticks(vec![]), today).unwrap();
    assert_eq!(neither.state_on(today), ConsentState::Refused, "nothing is left that both agreed to");
    assert_eq!(neither.in_force(), None);
    let unknown = give(consent, sharing(), 1, &ticks(vec![2]), today);
    assert_eq!(field(&unknown), Some((ConsentField::Choices, FieldFault::NotAChoice)));
}

#[test]
fn one_no_ends_it_and_a_yes_of_all_is_withdrawn() {
    let today = day("2026-11-22");
    let no = refuse(printed(BOTH, vec![mother()]), 1, "20-11-2026", today).unwrap();
    let states = ["2026-11-19", "2026-11-20"].map(|it| no.state_on(day(it)));
    assert_eq!(states, [ConsentState::Printed, ConsentState::Refused]);
    let over = ConsentRefusal::Refused { on: day("2026-11-20") };
    assert_eq!(give(no.clone(), sharing(), 0, &answer("21-11-2026"), today), Err(over.clone()));
    assert_eq!(withdraw(no, &withdrawal(), today), Err(over));
    let yes = give(printed(ALONE, vec![]), sharing(), 0, &answer("12-11-2026"), today).unwrap();
    assert_eq!(refuse(yes, 0, "22-11-2026", today), Err(ConsentRefusal::Given));
}

#[test]
fn an_answer_comes_after_printing_and_not_after_today() {
    let today = day("2026-11-22");
    let refused = |index, on| give(printed(ALONE, vec![]), sharing(), index, &answer(on), today);
    let at = |fault| Some((ConsentField::SignedOn, fault));
    assert_eq!(field(&refused(0, "23-11-2026")), at(FieldFault::InTheFuture));
    assert_eq!(field(&refused(0, "")), at(FieldFault::Missing));
    assert_eq!(field(&refused(0, "november 2026")), at(FieldFault::DayNeeded));
    let mail = Answer { means: Means::Digital, ..answer("31-10-2026") };
    let early = give(printed(ALONE, vec![]), sharing(), 0, &mail, today);
    assert_eq!(field(&early), at(FieldFault::BeforeOther), "before anything was asked");
    let early = ConsentRefusal::SignedBeforePrinting { printed_on: day("2026-11-10") };
    assert_eq!(refused(0, "9-11-2026"), Err(early));
    assert_eq!(refused(1, "12-11-2026"), Err(ConsentRefusal::NoSuchSigner));
    let once = give(printed(ALONE, vec![]), sharing(), 0, &answer("12-11-2026"), today).unwrap();
    let twice = ConsentRefusal::AlreadySigned { on: day("2026-11-12") };
    assert_eq!(give(once, sharing(), 0, &answer("12-11-2026"), today), Err(twice));
    let not_printed = propose(&draft(), sharing(), "A", ALONE, today).unwrap();
    assert_eq!(
        give(not_printed, sharing(), 0, &answer("22-11-2026"), today),
        Err(ConsentRefusal::NotPrinted)
    );
}

#[test]
fn what_is_said_aloud_counts_where_no_writing_is_asked() {
    let today = day("2026-11-22");
    let aloud = Answer { means: Means::Spoken, recipients: vec![], ..answer("22-11-2026") };
    let care = of_kind("careItself", |_| {}, ALONE).unwrap();
    let kind = ConsentKind::coded("careItself").unwrap();
    assert_eq!(give(care, kind, 0, &aloud, today).unwrap().state_on(today), ConsentState::InForce);
    let images = of_kind("imagesAndSound", |_| {}, ALONE).unwrap();
    let kind = ConsentKind::coded("imagesAndSound").unwrap();
    assert_eq!(give(images, kind, 0, &aloud, today), Err(ConsentRefusal::WritingNeeded), "RZ-5.1");
}

#[test]
fn a_consent_that_is_replaced_held_until_the_day_before() {
    let today = day("2026-11-22");
    let old = give(printed(ALONE, vec![]), sharing(), 0, &answer("12-11-2026"), today).unwrap();
    let old = replace(old, today).unwrap();
    let states = ["2026-11-21", "2026-11-22"].map(|it| old.state_on(day(it)));
    assert_eq!(states, [ConsentState::InForce, ConsentState::Replaced]);
    assert_eq!(replace(old, today), Err(ConsentRefusal::Replaced { on: today }));
}

#[test]
fn printing_again_keeps_the_first_day() {
    let consent = printed(ALONE, vec![]);
    assert_eq!(print(consent.clone(), day("2026-11-20")), Ok(consent));
}

fn decision(client: ClientPart, contacts: &[u128]) -> WhoDecides {
    let decider = |id: &u128| Decider {
        who: Who::Contact {
            contact: ContactId(Uuid::from_u128(*id)),
            role: RepresentativeRole::Parent,
            mandate: None,
            article: String::new(),
            needs_checking: false,
        },
        manner: Manner::OneOf,
    };
    WhoDecides {
        matter: Matter::Care,
        on: day("2026-11-22"),
        law: LadderLaw::Wgbo,
        youngest: 12,
        oldest: 12,
        age_step: None,
        capacity: CapacityFact::NotAssessed,
        client,
        deciders: contacts.iter().map(decider).collect(),
        complete: true,
        ladder: Vec::new(),
        missing: Vec::new(),
        profile: Vec::new(),
        uncertain: Vec::new(),
        next: Vec::new(),
        notes: Vec::new(),
        own_rights: Vec::new(),
        after_death: None,
    }
}

fn signed_by(client: bool, contacts: &[Option<u128>]) -> Consent {
    let representative = |it: &Option<u128>| Signer {
        name: "M. de Vries".into(),
        capacity: Capacity::Representative {
            relation: "moeder".into(),
            contact: it.map(|it| ContactId(Uuid::from_u128(it))),
        },
        given: None,
    };
    let own = Signer { name: "A. de Vries".into(), capacity: Capacity::Client, given: None };
    let signers = client.then_some(own).into_iter().chain(contacts.iter().map(representative)).collect();
    Consent { signers, ..printed(ALONE, vec![]) }
}

#[test]
fn a_consent_is_asked_anew_when_somebody_else_decides() {
    use AskAgain::*;
    use ClientPart::*;
    let rows: [(&str, Consent, WhoDecides, Option<AskAgain>); 9] = [
        ("still the parents", signed_by(false, &[Some(1)]), decision(TooYoung, &[1, 2]), None),
        ("turned 12", signed_by(false, &[Some(1)]), decision(Together, &[1, 2]), Some(ClientSignsNow)),
        ("turned 16", signed_by(false, &[Some(1)]), decision(Alone, &[]), Some(ClientSignsNow)),
        ("16, signed at 14", signed_by(true, &[Some(1)]), decision(Alone, &[]), None),
        ("lost capacity", signed_by(true, &[]), decision(Incapable, &[1]), Some(RepresentativeSignsNow)),
        (
            "another mentor",
            signed_by(false, &[Some(1)]),
            decision(Incapable, &[2]),
            Some(OtherRepresentative),
        ),
        ("one of two parents left", signed_by(false, &[Some(1), Some(2)]), decision(TooYoung, &[2]), None),
        ("nobody on record then", signed_by(false, &[None]), decision(Incapable, &[2]), None),
        ("died", signed_by(true, &[]), decision(Deceased, &[1]), None),
    ];
    for (what, consent, decision, expected) in rows {
        assert_eq!(asked(&consent, &decision), expected, "{what}");
    }
    let unable = Consent { unable_because: "Kan dit niet overzien".into(), ..signed_by(false, &[None]) };
    assert_eq!(asked(&unable, &decision(Alone, &[])), None, "the client could not judge this one matter");
    assert!(!ClientSignsNow.still_carries() && OtherRepresentative.still_carries());
}

#[test]
fn only_who_decides_that_day_may_sign() {
    use ClientPart::*;
    let (own, mother) = (signed_by(true, &[]).signers, signed_by(false, &[Some(1)]).signers);
    let rows = [
        (&own[0], decision(Alone, &[]), true),
        (&own[0], decision(Together, &[1]), true),
        (&own[0], decision(TooYoung, &[1]), false),
        (&own[0], decision(Incapable, &[1]), false),
        (&mother[0], decision(TooYoung, &[1]), true),
        (&mother[0], decision(TooYoung, &[2]), false),
        (&mother[0], decision(Alone, &[]), false),
    ];
    for (signer, decision, expected) in rows {
        assert_eq!(may_sign(signer, &decision), expected, "{:?} for {:?}", decision.client, signer.capacity);
    }
    let unknown = signed_by(false, &[None]).signers;
    assert!(may_sign(&unknown[0], &decision(TooYoung, &[])) && !may_sign(&unknown[0], &decision(Alone, &[])));
}

proptest! {
    /// Whatever the days, a consent never holds on or after the day on which it ended, and what it says of a day
    /// agrees with the days between which it held.
    #[test]
    fn where_it_stands_agrees_with_when_it_held(
        given in proptest::option::of(0u64..40), withdrawn in proptest::option::of(0u64..40),
        refused in proptest::option::of(0u64..40), replaced in proptest::option::of(0u64..40),
        from in proptest::option::of(0u64..40), until in proptest::option::of(0u64..40), on in 0u64..45,
    ) {
        let at = |days: u64| day("2026-01-01") + chrono::Days::new(days);
        prop_assume!(given.is_none() || refused.is_none(), "who agreed cannot refuse");
        let milestones = Milestones {
            proposed_on: at(0),
            printed_on: Some(at(0)),
            given_on: given.map(at),
            nothing_agreed: false,
            valid_from: from.map(at),
            valid_until: until.map(at),
            refused_on: refused.map(at),
            withdrawn_on: withdrawn.map(at),
            replaced_on: replaced.map(at),
        };
        let day = at(on);
        let held = milestones.in_force()
            .is_some_and(|(first, last)| first <= day && last.is_none_or(|last| day <= last));
        prop_assert_eq!(milestones.state_on(day) == ConsentState::InForce, held);
    }
}

fn asked(consent: &Consent, decision: &WhoDecides) -> Option<AskAgain> {
    ask_again(&consent.signers, !consent.unable_because.is_empty(), decision)
}
