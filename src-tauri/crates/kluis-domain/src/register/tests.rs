use super::*;

fn today() -> NaiveDate {
    "2026-03-01".parse().unwrap()
}

fn client() -> ClientId {
    ClientId(Uuid::from_u128(7))
}

fn incident() -> IncidentDraft {
    IncidentDraft {
        client: client(),
        on: "28-2-2026".into(),
        at: "14.30".into(),
        nature: Some(IncidentKind::Fall),
        description: "Uitgegleden in de badkamer".into(),
        involved: "Cliënt en Els Smit".into(),
        measures: "Huisarts gebeld".into(),
        damage: "Blauwe plek".into(),
        told_client_on: "28-2-2026".into(),
        reported_on: String::new(),
    }
}

fn restraint() -> RestraintDraft {
    RestraintDraft {
        client: client(),
        nature: "Bedhek".into(),
        on: "28-2-2026".into(),
        at: "22:00".into(),
        duration: "8".into(),
        duration_unit: Some(DurationUnit::Hours),
        reason: "Valgevaar".into(),
        responsible: "Wijkverpleegkundige J. Bos".into(),
        location: "Thuis".into(),
    }
}

fn list() -> MedicationDraft {
    let row = |medicine: &str| MedicationRow {
        medicine: medicine.into(),
        dose: "1 tablet".into(),
        moments: "8:00".into(),
    };
    MedicationDraft {
        client: client(),
        list_date: "1-2-2026".into(),
        pharmacy: "Apotheek Waterborg".into(),
        task: Some(MedicationTask::Partly),
        rows: vec![row("Paracetamol 500 mg"), row("Metoprolol 50 mg")],
    }
}

#[track_caller]
fn fields<T: std::fmt::Debug>(judged: Result<T, RegisterRefusal>) -> Vec<(RegisterField, FieldFault)> {
    judged.unwrap_err().faults.into_iter().map(|it| (it.field, it.fault)).collect()
}

#[test]
fn an_incident_has_what_the_law_asks() {
    let kept = Incident::check(&incident(), today()).unwrap();
    assert_eq!(kept.at, NaiveTime::from_hms_opt(14, 30, 0));
    let empty = IncidentDraft {
        on: String::new(),
        at: "25:00".into(),
        nature: None,
        description: String::new(),
        involved: String::new(),
        measures: String::new(),
        told_client_on: "2-3-2026".into(),
        reported_on: "x".into(),
        ..incident()
    };
    assert_eq!(
        fields(Incident::check(&empty, today())),
        [
            (RegisterField::On, FieldFault::Missing),
            (RegisterField::At, FieldFault::NotATime),
            (RegisterField::Nature, FieldFault::Missing),
            (RegisterField::Description, FieldFault::Missing),
            (RegisterField::Involved, FieldFault::Missing),
            (RegisterField::Measures, FieldFault::Missing),
            (RegisterField::ToldClientOn, FieldFault::InTheFuture),
            (RegisterField::ReportedOn, FieldFault::NotADate),
        ]
    );
    let early = IncidentDraft { told_client_on: "27-2-2026".into(), ..incident() };
    assert_eq!(
        fields(Incident::check(&early, today())),
        [(RegisterField::ToldClientOn, FieldFault::BeforeOther)]
    );
}

#[test]
fn times_are_read_as_people_write_them() {
    for (typed, expected) in [
        ("", Ok(None)),
        ("9:05", Ok(NaiveTime::from_hms_opt(9, 5, 0))),
        ("00.00", Ok(NaiveTime::from_hms_opt(0, 0, 0))),
        ("23:59", Ok(NaiveTime::from_hms_opt(23, 59, 0))),
        ("24:00", Err(FieldFault::NotATime)),
        ("9", Err(FieldFault::NotATime)),
        ("9:5:1", Err(FieldFault::NotATime)),
        ("+9:05", Err(FieldFault::NotATime)),
    ] {
        assert_eq!(time(typed), expected, "{typed}");
    }
}

#[test]
fn a_restraint_has_its_six_fields() {
    let kept = Restraint::check(&restraint(), today()).unwrap();
    assert_eq!((kept.duration, kept.duration_unit), (Some(8), Some(DurationUnit::Hours)));
    let going_on = RestraintDraft { duration: String::new(), ..restraint() };
    let kept = Restraint::check(&going_on, today()).unwrap();
    assert_eq!((kept.duration, kept.duration_unit), (None, None));
    for (duration, fault) in
        [("0", FieldFault::NotANumber), ("1000", FieldFault::NotANumber), ("2 uur", FieldFault::NotANumber)]
    {
        let draft = RestraintDraft { duration: duration.into(), ..restraint() };
        assert_eq!(fields(Restraint::check(&draft, today())), [(RegisterField::Duration, fault)]);
    }
    let empty = RestraintDraft {
        nature: String::new(),
        duration_unit: None,
        reason: String::new(),
        responsible: String::new(),
        location: String::new(),
        ..restraint()
    };
    let named: Vec<RegisterField> =
        fields(Restraint::check(&empty, today())).into_iter().map(|it| it.0).collect();
    assert_eq!(
        named,
        [
            RegisterField::Nature,
            RegisterField::DurationUnit,
            RegisterField::Reason,
            RegisterField::Responsible,
            RegisterField::Location
        ]
    );
}

#[test]
fn administrations_are_ticked_off_on_the_list() {
    let kept = Medication::check(&list(), today()).unwrap();
    let draft = TickDraft {
        entry: EntryId(Uuid::from_u128(1)),
        row: 1,
        on: "1-3-2026".into(),
        at: "8:05".into(),
        outcome: Some(TickOutcome::Given),
        by: "Jan Bos".into(),
        deviation: String::new(),
    };
    assert_eq!(tick(&draft, &kept, today()).unwrap().row, 1);
    let odd = TickDraft {
        row: 2,
        on: "31-1-2026".into(),
        outcome: Some(TickOutcome::NotGiven),
        by: String::new(),
        ..draft.clone()
    };
    assert_eq!(
        fields(tick(&odd, &kept, today())),
        [
            (RegisterField::Row, FieldFault::NotAChoice),
            (RegisterField::On, FieldFault::BeforeOther),
            (RegisterField::By, FieldFault::Missing),
            (RegisterField::Deviation, FieldFault::Missing),
        ]
    );
    let refused = TickDraft { outcome: Some(TickOutcome::Refused), ..draft };
    assert!(tick(&refused, &kept, today()).is_ok());
}

#[test]
fn a_list_says_which_row_is_wrong_and_leaves_empty_ones_out() {
    let mut draft = list();
    let empty = MedicationRow { medicine: " ".into(), dose: String::new(), moments: String::new() };
    draft.rows.insert(1, empty.clone());
    assert_eq!(Medication::check(&draft, today()).unwrap().rows.len(), 2);
    draft.rows.push(MedicationRow { dose: "2".into(), ..empty });
    let refusal = Medication::check(&draft, today()).unwrap_err();
    assert_eq!(
        refusal.faults,
        [RegisterFault { field: RegisterField::Rows, row: Some(3), fault: FieldFault::Missing }]
    );
}

/// ZT-17.1.4: two years; as long as the dossier after an incident or a full takeover.
#[test]
fn an_incident_or_a_takeover_keeps_a_list_longer() {
    let entry = EntryId(Uuid::from_u128(1));
    let added = |kind| Addition { entry, kind, on: today(), text: "x".into() };
    use RetentionCategory::{Care, MedicationIncident, MedicationList};
    let kept = Medication::check(&list(), today()).unwrap();
    assert_eq!(kept.retention(), MedicationList);
    let taken = Medication { task: MedicationTask::TakenOver, ..kept };
    assert_eq!(taken.retention(), MedicationIncident);
    for (entered, kind, expected) in [
        (MedicationList, AdditionKind::Note, MedicationList),
        (MedicationList, AdditionKind::MedicationIncident, MedicationIncident),
        (MedicationList, AdditionKind::FullTakeover, MedicationIncident),
        (MedicationIncident, AdditionKind::Note, MedicationIncident),
        (Care, AdditionKind::Note, Care),
    ] {
        assert_eq!(retention(entered, &[added(kind)]), expected, "{entered:?} {kind:?}");
    }
}

#[test]
fn additions_fit_their_register_and_follow_the_entry() {
    let draft = AdditionDraft {
        entry: EntryId(Uuid::from_u128(1)),
        kind: AdditionKind::ClientTold,
        on: "1-3-2026".into(),
        text: "Gebeld met de cliënt".into(),
    };
    let entered = "2026-02-28".parse().unwrap();
    assert!(add(&draft, Register::Incidents, entered, today()).is_ok());
    assert_eq!(
        fields(add(&draft, Register::Restraint, entered, today())),
        [(RegisterField::Kind, FieldFault::NotAChoice)]
    );
    let early = AdditionDraft { on: "27-2-2026".into(), text: String::new(), ..draft };
    assert_eq!(
        fields(add(&early, Register::Incidents, entered, today())),
        [(RegisterField::On, FieldFault::BeforeOther), (RegisterField::Text, FieldFault::Missing)]
    );
    for register in Register::ALL {
        assert!(register.additions().contains(&AdditionKind::Note), "{register:?}");
    }
}

#[test]
fn the_abuse_file_begins_with_what_was_seen() {
    let draft = AbuseDraft {
        client: client(),
        on: "28-2-2026".into(),
        description: "Blauwe plekken".into(),
        circumstances: "Gezien bij het wassen".into(),
        action: String::new(),
        settlement: String::new(),
        aftercare: String::new(),
        prevention: String::new(),
    };
    assert_eq!(Abuse::check(&draft, today()).unwrap().retention(), RetentionCategory::Care);
    let empty = AbuseDraft { description: String::new(), circumstances: " ".into(), ..draft };
    assert_eq!(
        fields(Abuse::check(&empty, today())),
        [
            (RegisterField::Description, FieldFault::Missing),
            (RegisterField::Circumstances, FieldFault::Missing)
        ]
    );
}
