use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::{
    law::Law,
    profile::{ProcessingRole, Profile},
    user::{Role, User, UserId},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn law() -> &'static RegistersLaw {
    RegistersLaw::built_in()
}

fn today() -> NaiveDate {
    day("2026-11-22")
}

fn id(number: u128) -> OrganisationEntryId {
    OrganisationEntryId(Uuid::from_u128(number))
}

/// Every item of a list met, with its place.
fn all_met(items: &[LawItem]) -> Vec<CheckDraft> {
    let met = |it: &LawItem| CheckDraft {
        item: it.key.clone(),
        outcome: Some(CheckOutcome::Met),
        remark: "art. 3".to_owned(),
    };
    items.iter().map(met).collect()
}

fn processor() -> ProcessorDraft {
    ProcessorDraft {
        name: "Rekenhuis Salaris".to_owned(),
        activity: "Salarisadministratie".to_owned(),
        data: "Naam, BSN en salaris van medewerkers".to_owned(),
        contact: String::new(),
        place: Some(ProcessingPlace::InsideEurope),
        country: String::new(),
        guarantee: String::new(),
        subprocessors: String::new(),
        agreed_on: "1-3-2025".to_owned(),
        ends_on: String::new(),
        review_on: String::new(),
        paper: "Kast 2".to_owned(),
        ended_on: String::new(),
        remark: String::new(),
        checks: all_met(&law().agreement),
    }
}

fn recorded(draft: &ProcessorDraft) -> Processor {
    check_processor(draft, law(), today()).unwrap()
}

#[track_caller]
fn faults<T: std::fmt::Debug>(outcome: Result<T, OrganisationRegisterRefusal>) -> Vec<(String, FieldFault)> {
    outcome.unwrap_err().faults.into_iter().map(|it| (it.field, it.fault)).collect()
}

#[test]
fn an_agreement_is_complete_when_every_item_is_met_or_does_not_apply() {
    let state = |draft: &ProcessorDraft| conclude(&recorded(draft), law(), today());
    assert_eq!(state(&processor()).state, AgreementState::Complete);

    let mut lacking = processor();
    lacking.checks[6] = CheckDraft {
        outcome: Some(CheckOutcome::NotMet),
        remark: String::new(),
        ..lacking.checks[6].clone()
    };
    let audit = lacking.checks.iter().position(|it| it.item == "audit").unwrap();
    lacking.checks[audit].outcome = None;
    let verdict = state(&lacking);
    assert_eq!(verdict.state, AgreementState::Incomplete);
    assert_eq!(verdict.lacking, ["Wie erbij kan, is tot geheimhouding verplicht"]);
    assert_eq!(verdict.unchecked, ["Laat zien dat alles klopt, en werkt mee aan controles"]);

    let unsigned = ProcessorDraft { agreed_on: String::new(), ..processor() };
    assert_eq!(state(&unsigned).state, AgreementState::Missing);
    let over = ProcessorDraft { ends_on: "21-11-2026".to_owned(), ..processor() };
    assert_eq!(state(&over).state, AgreementState::Expired);
    let left = ProcessorDraft { ended_on: "1-6-2026".to_owned(), ..processor() };
    assert_eq!(state(&left).state, AgreementState::Ended);
}

#[test]
fn each_faulty_field_of_a_processor_is_told_at_once() {
    let mut draft = ProcessorDraft {
        name: " ".to_owned(),
        activity: String::new(),
        place: Some(ProcessingPlace::OutsideEurope),
        agreed_on: "1-1-2027".to_owned(),
        ..processor()
    };
    draft.checks[1] = CheckDraft {
        outcome: Some(CheckOutcome::NotApplicable),
        remark: " ".to_owned(),
        ..draft.checks[1].clone()
    };
    draft.checks[2].item = "nonsense".to_owned();
    draft.checks[3].item = "subject".to_owned();
    assert_eq!(
        faults(check_processor(&draft, law(), today())),
        [
            ("name".to_owned(), FieldFault::Missing),
            ("activity".to_owned(), FieldFault::Missing),
            ("country".to_owned(), FieldFault::Missing),
            ("guarantee".to_owned(), FieldFault::Missing),
            ("agreedOn".to_owned(), FieldFault::InTheFuture),
            ("checks.1".to_owned(), FieldFault::Missing),
            ("checks.2".to_owned(), FieldFault::NotAChoice),
            ("checks.3".to_owned(), FieldFault::NotAChoice),
        ]
    );
}

fn certificate(norm: &str, year: &str, until: &str) -> CertificateDraft {
    CertificateDraft {
        processor: None,
        norm: norm.to_owned(),
        year: year.to_owned(),
        scope: String::new(),
        issuer: "Keurhuis Noord".to_owned(),
        number: "K-1".to_owned(),
        valid_until: until.to_owned(),
        remark: String::new(),
    }
}

#[test]
fn an_older_edition_of_a_standard_is_told() {
    for (norm, year, newer) in [
        ("NEN 7510-1", 2017, Some(2024)),
        ("NEN 7510", 2024, None),
        ("ISO/IEC 27001", 2013, Some(2022)),
        ("NEN-EN-ISO/IEC 27001", 2017, Some(2022)),
        ("ISO 27001", 2022, None),
        ("ISO 9001", 2015, None),
    ] {
        assert_eq!(law().superseded(norm, year).map(|it| it.year), newer, "{norm}:{year}");
    }
    let bad = certificate("", "20", "");
    assert_eq!(
        faults(check_certificate(&bad, &[], today())),
        [
            ("norm".to_owned(), FieldFault::Missing),
            ("year".to_owned(), FieldFault::NotADate),
            ("validUntil".to_owned(), FieldFault::Missing),
        ]
    );
}

#[track_caller]
fn asked(known: &Known, expected: &[(ReminderKind, Option<&str>, bool)]) {
    let found = reminders(known, law(), today());
    let found: Vec<_> = found.into_iter().map(|it| (it.kind, it.due, it.is_past)).collect();
    let expected: Vec<_> = expected.iter().map(|(kind, due, past)| (*kind, due.map(day), *past)).collect();
    assert_eq!(found, expected);
}

#[test]
fn what_ends_is_told_in_time_and_not_before() {
    let with =
        |draft: ProcessorDraft| Known { processors: vec![(id(1), recorded(&draft))], ..Known::default() };
    let supervised = |on: &str| {
        let draft = SupervisionDraft {
            processor: id(1),
            on: on.to_owned(),
            by: "Els Smit".to_owned(),
            outcome: "In orde".to_owned(),
            next_on: String::new(),
        };
        check_supervision(&draft, law(), today()).unwrap()
    };
    let ends = |on: &str| {
        let draft = ProcessorDraft { ends_on: on.to_owned(), ..processor() };
        Known { supervisions: vec![supervised("1-10-2026")], ..with(draft) }
    };
    asked(&ends("22-2-2027"), &[(ReminderKind::AgreementEnds, Some("2027-02-22"), false)]);
    asked(&ends("23-2-2027"), &[]);
    asked(&ends("21-11-2026"), &[(ReminderKind::AgreementEnds, Some("2026-11-21"), true)]);
    asked(&with(processor()), &[(ReminderKind::SupervisionDue, Some("2026-03-01"), true)]);
    let unsigned = ProcessorDraft { agreed_on: String::new(), ..processor() };
    asked(&with(unsigned), &[(ReminderKind::AgreementMissing, None, false)]);
    let left = ProcessorDraft { ended_on: "1-6-2026".to_owned(), ..processor() };
    asked(&with(left), &[]);
    let held = |norm: &str, year: &str, until: &str| {
        let one = check_certificate(&certificate(norm, year, until), &[], today()).unwrap();
        Known { certificates: vec![(id(2), one)], ..Known::default() }
    };
    asked(
        &held("NEN 7510", "2024", "1-12-2026"),
        &[(ReminderKind::CertificateEnds, Some("2026-12-01"), false)],
    );
    asked(&held("NEN 7510", "2024", "1-12-2027"), &[]);
    asked(
        &held("NEN 7510-1", "2017", "1-11-2026"),
        &[
            (ReminderKind::CertificateSuperseded, None, false),
            (ReminderKind::CertificateEnds, Some("2026-11-01"), true),
        ],
    );
}

#[test]
fn tasks_of_the_officer_are_asked_where_there_is_one_and_come_back_after_their_interval() {
    let done = |task: &LawTask, on: &str| {
        let draft = TaskDoneDraft {
            task: task.key.clone(),
            on: on.to_owned(),
            by: "R. Prins".to_owned(),
            finding: "Geen bijzonderheden".to_owned(),
            next_on: String::new(),
        };
        check_task_done(&draft, law(), today()).unwrap()
    };
    assert_eq!(law().task.len(), 11, "MW-16 names eleven");
    asked(&Known::default(), &[]);
    let none = Known { tasks: Some(Vec::new()), ..Known::default() };
    assert_eq!(reminders(&none, law(), today()).len(), 11);
    let all: Vec<TaskDone> = law().task.iter().map(|it| done(it, "1-11-2026")).collect();
    asked(&Known { tasks: Some(all), ..Known::default() }, &[]);
    assert_eq!(done(law().task("supervise").unwrap(), "1-11-2026").next_on, day("2027-05-01"));
}

#[test]
fn whoever_uses_the_vault_without_a_declaration_is_told() {
    let user =
        |number, name: &str| User::new(UserId(Uuid::from_u128(number)), name.to_owned(), Role::CareWorker);
    let users = vec![user(1, "Els Smit"), user(2, "Jan Bos")];
    let draft = |ended: &str| DeclarationDraft {
        user: Some(users[0].id),
        name: String::new(),
        role: "Coördinator".to_owned(),
        signed_on: "1-2-2025".to_owned(),
        paper: String::new(),
        ended_on: ended.to_owned(),
        remark: String::new(),
    };
    let signed = check_declaration(&draft(""), &users, today()).unwrap();
    assert_eq!(signed.name, "Els Smit");
    let without = |one: &Declaration| -> Vec<String> {
        let found = without_declaration(&users, std::slice::from_ref(one), today());
        found.into_iter().map(|it| it.name).collect()
    };
    assert_eq!(without(&signed), ["Jan Bos"]);
    let ended = check_declaration(&draft("1-6-2026"), &users, today()).unwrap();
    assert_eq!(without(&ended), ["Els Smit", "Jan Bos"]);
    let stranger =
        DeclarationDraft { user: Some(UserId(Uuid::from_u128(9))), role: String::new(), ..draft("") };
    assert_eq!(
        faults(check_declaration(&stranger, &users, today())),
        [("user".to_owned(), FieldFault::NotAChoice), ("role".to_owned(), FieldFault::Missing)]
    );
}

fn dpia() -> DpiaDraft {
    DpiaDraft {
        processing: "Cliëntdossier".to_owned(),
        checks: all_met(&law().criterion[..2]),
        need: Some(DpiaNeed::Needed),
        reason: "Twee criteria".to_owned(),
        done_on: String::new(),
        by: String::new(),
        outcome: String::new(),
        measures: String::new(),
        advice: String::new(),
        advice_followed: None,
        advice_reason: String::new(),
        consultation: None,
        consulted_on: String::new(),
        review_on: String::new(),
    }
}

#[test]
fn advice_that_is_not_followed_has_a_reason_and_an_assessment_that_was_done_an_outcome() {
    let whole = check_dpia(&dpia(), law(), today()).unwrap();
    assert!(seems_needed(&whole.checks, law()));
    asked(
        &Known { dpias: vec![(id(3), whole)], ..Known::default() },
        &[(ReminderKind::DpiaMissing, None, false)],
    );
    let one = DpiaDraft { checks: all_met(&law().criterion[..1]), ..dpia() };
    assert!(!seems_needed(&check_dpia(&one, law(), today()).unwrap().checks, law()));
    let bad = DpiaDraft {
        need: None,
        done_on: "1-11-2026".to_owned(),
        advice: "Niet doen".to_owned(),
        advice_followed: Some(AdviceFollowed::NotFollowed),
        consultation: Some(PriorConsultation::Asked),
        review_on: "31-10-2026".to_owned(),
        ..dpia()
    };
    let missing = |field: &str| (field.to_owned(), FieldFault::Missing);
    assert_eq!(
        faults(check_dpia(&bad, law(), today())),
        [
            missing("need"),
            missing("by"),
            missing("outcome"),
            missing("adviceReason"),
            missing("consultedOn"),
            ("reviewOn".to_owned(), FieldFault::BeforeOther),
        ]
    );
}

fn test_of(conclusion: CheckOutcome, recognisable: Recognisable) -> CompatibilityDraft {
    CompatibilityDraft {
        purpose: "Onderzoek naar wachttijden".to_owned(),
        original: "Zorg geven".to_owned(),
        recognisable: Some(recognisable),
        checks: all_met(&law().factor),
        conclusion: Some(conclusion),
        reason: "Zelfde soort doel".to_owned(),
        on: "1-11-2026".to_owned(),
        by: "Els Smit".to_owned(),
    }
}

#[test]
fn a_new_purpose_is_weighed_by_five_factors_and_asks_consent_where_it_does_not_fit() {
    assert_eq!(law().factor.len(), 5, "MW-4.2 names five");
    for (conclusion, recognisable, verdict) in [
        (CheckOutcome::Met, Recognisable::Yes, CompatibilityVerdict::Compatible),
        (CheckOutcome::NotMet, Recognisable::Yes, CompatibilityVerdict::AskConsent),
        (CheckOutcome::NotMet, Recognisable::No, CompatibilityVerdict::NoPersonalData),
    ] {
        let judged = check_compatibility(&test_of(conclusion, recognisable), law(), today());
        assert_eq!(judged.unwrap().verdict, verdict);
    }
    let mut none = test_of(CheckOutcome::Met, Recognisable::Yes);
    none.checks.iter_mut().for_each(|it| it.outcome = Some(CheckOutcome::NotMet));
    none.checks[4].outcome = None;
    assert_eq!(
        faults(check_compatibility(&none, law(), today())),
        [("checks.4".to_owned(), FieldFault::Missing), ("conclusion".to_owned(), FieldFault::NotApplicable),]
    );
}

#[test]
fn every_profile_fills_the_register_with_what_article_30_asks_of_the_care_itself() {
    let held = Held { clients: 3, with_bsn: 2, ..Held::default() };
    for profile in Profile::built_in() {
        let entries = derived_processings(profile, Law::built_in(), &held, &[], &[]);
        for entry in &entries {
            assert!(!entry.name.is_empty(), "{} of {}", entry.key, profile.key);
            assert!(!entry.parts.security.is_empty() && !entry.parts.transfers.is_empty());
        }
        let care = entries.iter().find(|it| it.key == "care").unwrap();
        let lacking = lacking_parts(care.role, &care.parts);
        let expected: &[ProcessingPart] = match profile.role {
            ProcessingRole::Controller => &[],
            ProcessingRole::Processor => &[ProcessingPart::Controllers],
        };
        assert_eq!(lacking, expected, "{}", profile.key);
        let parts = &care.parts;
        let lines = [
            &parts.purposes,
            &parts.bases,
            &parts.subjects,
            &parts.data,
            &parts.recipients,
            &parts.retention,
        ];
        assert!(lines.into_iter().flatten().all(|it| !it.text.is_empty()), "{}", profile.key);
        let counts: Vec<i64> = lines.into_iter().flatten().filter_map(|it| it.count).collect();
        assert_eq!(counts, [3, 2], "{}", profile.key);
    }
}

#[test]
fn an_entry_of_ones_own_needs_what_article_30_asks_and_an_addition_needs_nothing() {
    let empty = |base: &str, role| ProcessingDraft {
        base: base.to_owned(),
        name: String::new(),
        role: Some(role),
        controllers: String::new(),
        purposes: String::new(),
        bases: String::new(),
        subjects: String::new(),
        data: String::new(),
        recipients: String::new(),
        transfers: String::new(),
        retention: String::new(),
        security: String::new(),
        remark: String::new(),
        ended_on: String::new(),
    };
    let fields = |draft: &ProcessingDraft| -> Vec<String> {
        faults(check_processing(draft, &["care"], today())).into_iter().map(|(field, _)| field).collect()
    };
    assert!(check_processing(&empty("care", ProcessingRole::Controller), &["care"], today()).is_ok());
    assert_eq!(fields(&empty("shoes", ProcessingRole::Controller)), ["base"]);
    assert_eq!(
        fields(&empty("", ProcessingRole::Controller)),
        ["name", "purposes", "subjects", "data", "retention"]
    );
    assert_eq!(fields(&empty("", ProcessingRole::Processor)), ["name", "controllers", "purposes"]);
}

#[test]
fn an_officer_is_due_above_the_limit_of_the_law() {
    assert!(!threshold(10_000, Law::built_in()).is_due);
    assert!(threshold(10_001, Law::built_in()).is_due);
}
