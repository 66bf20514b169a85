use super::*;
use crate::user::Role;

fn today() -> NaiveDate {
    "2026-03-01".parse().unwrap()
}

fn profile(key: &str) -> &'static Profile {
    Profile::named(key).unwrap()
}

/// A guidance note under the profile "thuiszorg" that nothing is wrong with.
fn note() -> ItemDraft {
    ItemDraft {
        client: ClientId(Uuid::from_u128(7)),
        kind: ItemKind::GuidanceNote,
        title: "Huisbezoek".into(),
        text: "Regel een\n\n  ingesprongen\n".into(),
        details: ItemDetailsDraft::default(),
        category: DataKind::Ordinary,
        special_kinds: Vec::new(),
        special_reason: None,
        criminal_ground: None,
        explanation: String::new(),
        source: Some(ItemSource::SelfMade),
        source_name: String::new(),
        dated: "28-2-2026".into(),
        author: "Els Smit".into(),
        purpose: "u zo goed mogelijk zorg geven".into(),
        basis: Some(LegalBasis::LegalDuty),
        retention: RetentionCategory::Care,
    }
}

fn faults(draft: &ItemDraft, key: &str) -> Vec<(ItemField, FieldFault)> {
    match check(draft, profile(key), today()) {
        Ok(_) => Vec::new(),
        Err(ItemRefusal::Fields { faults }) => faults.into_iter().map(|it| (it.field, it.fault)).collect(),
        Err(other) => panic!("{other:?}"),
    }
}

#[track_caller]
fn row(change: impl FnOnce(&mut ItemDraft), expected: &[(ItemField, FieldFault)]) {
    let mut draft = note();
    change(&mut draft);
    assert_eq!(faults(&draft, "thuiszorg"), expected);
}

#[test]
fn a_plain_note_passes_and_keeps_its_lines() {
    let item = check(&note(), profile("thuiszorg"), today()).unwrap();
    assert_eq!(item.text, "Regel een\n\n  ingesprongen");
    assert_eq!((item.source, item.basis), (ItemSource::SelfMade, LegalBasis::LegalDuty));
}

#[test]
fn every_fault_is_named_at_once() {
    use FieldFault::{InTheFuture, Missing, NotAChoice};
    row(
        |it| {
            it.title = " ".into();
            it.source = None;
            it.dated = "2-3-2026".into();
            it.author = String::new();
            it.purpose = "iets anders".into();
            it.basis = None;
            it.retention = RetentionCategory::Staff;
        },
        &[
            (ItemField::Title, Missing),
            (ItemField::Source, Missing),
            (ItemField::Dated, InTheFuture),
            (ItemField::Author, Missing),
            (ItemField::Purpose, NotAChoice),
            (ItemField::Basis, Missing),
            (ItemField::Retention, NotAChoice),
        ],
    );
    row(|it| it.dated = "31-2-2026".into(), &[(ItemField::Dated, FieldFault::NoSuchDay)]);
    row(|it| it.text = "x".repeat(LONG_TEXT), &[]);
    row(
        |it| it.text = "x".repeat(LONG_TEXT + 1),
        &[(ItemField::Text, FieldFault::TooLong { max: LONG_TEXT })],
    );
}

#[test]
fn consent_carries_no_ordinary_care_but_does_carry_pictures_and_express_consent() {
    use FieldFault::{ConsentIsNoBasis, Missing};
    row(
        |it| {
            it.basis = Some(LegalBasis::Consent);
            it.explanation = "brief van 1 februari".into();
        },
        &[(ItemField::Basis, ConsentIsNoBasis)],
    );
    let picture = |explanation: &str| {
        let explanation = explanation.to_owned();
        move |it: &mut ItemDraft| {
            it.kind = ItemKind::Image;
            it.basis = Some(LegalBasis::Consent);
            it.explanation = explanation;
        }
    };
    row(picture("toestemming van 1 februari"), &[]);
    row(picture(""), &[(ItemField::Explanation, Missing)]);
    row(
        |it| {
            it.category = DataKind::Special;
            it.special_kinds = vec![SpecialKind::Union];
            it.special_reason = Some(SpecialReason::ExpressConsent);
            it.explanation = "getekend op 1 februari".into();
            it.basis = Some(LegalBasis::Consent);
        },
        &[],
    );
    row(|it| it.basis = Some(LegalBasis::LegitimateInterest), &[(ItemField::Basis, FieldFault::NotAChoice)]);
}

/// The reasons of UAVG art. 22, 25, 27 and 30(5): which category each carries.
#[test]
fn special_data_need_a_reason_that_carries_them() {
    use FieldFault::{Missing, NotAChoice, NotApplicable};
    use SpecialKind::{Health, Politics, Race, Religion, SexLife, Union};
    use SpecialReason::{
        ExpressConsent, InAdditionToHealth, LegalClaim, MadePublic, SpiritualCare, UnavoidableIdentification,
        VitalInterest,
    };
    let refused = |fault: FieldFault| vec![(ItemField::SpecialReason, fault)];
    type Row = (Vec<SpecialKind>, Option<SpecialReason>, Vec<(ItemField, FieldFault)>);
    let rows: Vec<Row> = vec![
        (vec![Health], None, vec![]),
        (vec![Health], Some(InAdditionToHealth), refused(NotApplicable)),
        (vec![], None, vec![(ItemField::SpecialKinds, Missing)]),
        (vec![Religion], None, refused(Missing)),
        (vec![Race], None, refused(Missing)),
        (vec![Politics], None, refused(Missing)),
        (vec![Union], None, refused(Missing)),
        (vec![SexLife], None, refused(Missing)),
        (vec![Health, SexLife], None, refused(Missing)),
        (vec![Health, SexLife], Some(InAdditionToHealth), vec![]),
        (vec![Religion], Some(SpiritualCare), vec![]),
        (vec![Race], Some(SpiritualCare), refused(NotAChoice)),
        (vec![Race], Some(UnavoidableIdentification), vec![]),
        (vec![Religion], Some(UnavoidableIdentification), refused(NotAChoice)),
        (vec![Religion, Race], Some(SpiritualCare), refused(NotAChoice)),
        (vec![Politics], Some(ExpressConsent), vec![]),
        (vec![Union], Some(MadePublic), vec![]),
        (vec![SexLife], Some(VitalInterest), vec![]),
        (vec![Race], Some(LegalClaim), vec![]),
    ];
    for (kinds, reason, expected) in rows {
        let mut draft = note();
        draft.category = DataKind::Special;
        draft.special_kinds.clone_from(&kinds);
        draft.special_reason = reason;
        draft.explanation = "nodig, want …".into();
        assert_eq!(faults(&draft, "thuiszorg"), expected, "{kinds:?} {reason:?}");
    }
    row(|it| it.special_kinds = vec![Religion], &[(ItemField::SpecialKinds, NotApplicable)]);
    row(
        |it| {
            it.category = DataKind::Special;
            it.special_kinds = vec![Religion];
            it.special_reason = Some(InAdditionToHealth);
        },
        &[(ItemField::Explanation, Missing)],
    );
}

#[test]
fn express_consent_counts_only_where_the_profile_asks_it() {
    let mut draft = note();
    draft.category = DataKind::Special;
    draft.special_kinds = vec![SpecialKind::Politics];
    draft.special_reason = Some(SpecialReason::ExpressConsent);
    draft.explanation = "getekend".into();
    for profile in Profile::built_in() {
        draft.purpose.clone_from(&profile.purposes[0].text);
        draft.basis = profile.purposes[0].bases.first().copied();
        let asks = profile.consent("specialCategories").is_some();
        let refused =
            faults(&draft, &profile.key).contains(&(ItemField::SpecialReason, FieldFault::NotAChoice));
        assert_eq!(refused, !asks, "{}", profile.key);
    }
}

#[test]
fn criminal_data_need_a_ground_and_kinds_know_their_category() {
    use FieldFault::{Missing, NotAChoice, NotApplicable};
    row(|it| it.category = DataKind::Criminal, &[(ItemField::CriminalGround, Missing)]);
    row(
        |it| {
            it.category = DataKind::Criminal;
            it.criminal_ground = Some(CriminalGround::InAdditionToHealth);
        },
        &[(ItemField::Explanation, Missing)],
    );
    row(
        |it| {
            it.criminal_ground = Some(CriminalGround::InAdditionToHealth);
            it.explanation = "x".into();
        },
        &[(ItemField::CriminalGround, NotApplicable)],
    );
    row(|it| it.kind = ItemKind::JudicialHistory, &[(ItemField::Category, NotAChoice)]);
    row(|it| it.kind = ItemKind::Medical, &[(ItemField::Category, NotAChoice)]);
    row(
        |it| {
            it.kind = ItemKind::Belief;
            it.category = DataKind::Special;
            it.special_kinds = vec![SpecialKind::Health];
        },
        &[(ItemField::SpecialKinds, Missing)],
    );
    let status = |measure, category, ground| {
        move |it: &mut ItemDraft| {
            it.kind = ItemKind::LegalStatus;
            it.details.measure = Some(measure);
            it.category = category;
            it.criminal_ground = ground;
            it.explanation = "nodig voor de begeleiding".into();
        }
    };
    row(status(Measure::SupervisionOrder, DataKind::Ordinary, None), &[]);
    row(status(Measure::TbsWithNursing, DataKind::Ordinary, None), &[(ItemField::Category, NotAChoice)]);
    let ground = Some(CriminalGround::FromPoliceOrJustice);
    row(status(Measure::TbsWithNursing, DataKind::Criminal, ground), &[]);
    row(|it| it.kind = ItemKind::LegalStatus, &[(ItemField::Measure, Missing)]);
    row(
        |it| {
            it.category = DataKind::Bsn;
            it.basis = Some(LegalBasis::Contract);
        },
        &[(ItemField::Basis, NotAChoice)],
    );
}

#[test]
fn a_module_that_is_off_takes_nothing() {
    let mut draft = note();
    draft.kind = ItemKind::Debt;
    for (key, expected) in
        [("thuiszorg", false), ("begeleid-wonen", false), ("behandeling", true), ("jeugd-en-wmo", true)]
    {
        let refused = faults(&draft, key).contains(&(ItemField::Kind, FieldFault::ModuleIsOff));
        assert_eq!(refused, expected, "{key}");
        let offered =
            choices(profile(key), rights(Role::Coordinator)).kinds.iter().any(|it| it.kind == ItemKind::Debt);
        assert_eq!(offered, !expected, "{key}");
    }
    let mut profile = profile("thuiszorg").clone();
    profile.modules.health = false;
    draft.kind = ItemKind::Nursing;
    draft.category = DataKind::Special;
    draft.special_kinds = vec![SpecialKind::Health];
    let refused = check(&draft, &profile, today()).unwrap_err();
    let fault = ItemFault { field: ItemField::Kind, fault: FieldFault::ModuleIsOff };
    assert_eq!(refused, ItemRefusal::Fields { faults: vec![fault] });
}

#[test]
fn facts_belong_to_their_kind() {
    use FieldFault::{BeforeOther, NotAnAmount, NotApplicable};
    row(|it| it.details.amount = "12".into(), &[(ItemField::Amount, NotApplicable)]);
    let debt = |amount: &str, until: &str| {
        let (amount, until) = (amount.to_owned(), until.to_owned());
        move |it: &mut ItemDraft| {
            it.kind = ItemKind::Debt;
            it.details.amount = amount;
            it.details.from = "1-1-2026".into();
            it.details.until = until;
        }
    };
    row(debt("1.250,50", ""), &[]);
    row(debt("1.250,50", "31-12-2025"), &[(ItemField::Until, BeforeOther)]);
    for amount in ["1.25", "12,345", "-5", "duizend", "1,250.50", "€"] {
        let expected: &[_] = if amount == "€" { &[] } else { &[(ItemField::Amount, NotAnAmount)] };
        row(debt(amount, ""), expected);
    }
    for (typed, cents) in
        [("1.250,50", 125_050), ("€ 12,5", 1250), ("0", 0), ("1000000", 100_000_000), ("8,-", 800)]
    {
        let mut draft = note();
        debt(typed, "")(&mut draft);
        let item = check(&draft, profile("thuiszorg"), today()).unwrap();
        assert_eq!(item.details.amount_cents, Some(cents), "{typed}");
    }
}

#[test]
fn corrections_say_what_how_and_on_whose_request() {
    let draft = CorrectionDraft {
        item: ItemId(Uuid::from_u128(1)),
        kind: CorrectionKind::Correction,
        on: "1-3-2026".into(),
        corrected: "datum van het bezoek".into(),
        reading: "27 februari".into(),
        requested_by: "cliënt".into(),
    };
    assert_eq!(correct(&draft, today()).unwrap().reading, "27 februari");
    let empty = CorrectionDraft {
        on: String::new(),
        corrected: String::new(),
        reading: String::new(),
        requested_by: String::new(),
        ..draft.clone()
    };
    let Err(ItemRefusal::Fields { faults }) = correct(&empty, today()) else { panic!("refused") };
    let fields: Vec<ItemField> = faults.iter().map(|it| it.field).collect();
    assert_eq!(fields, [ItemField::On, ItemField::Corrected, ItemField::Reading, ItemField::RequestedBy]);
    let statement = CorrectionDraft { kind: CorrectionKind::Statement, corrected: String::new(), ..draft };
    assert!(correct(&statement, today()).is_ok());
}

#[test]
fn a_hold_needs_a_reason_and_holds_back_how_it_is_kept() {
    assert_eq!(hold("klacht loopt", Hold::OnHold, Hold::Free).unwrap(), "klacht loopt");
    assert_eq!(hold("klacht loopt", Hold::OnHold, Hold::OnHold), Err(ItemRefusal::OnHold));
    assert_eq!(hold("x", Hold::Free, Hold::Free), Err(ItemRefusal::NotOnHold));
    assert!(hold(" ", Hold::Free, Hold::OnHold).is_err(), "lifting it needs a reason too");
    assert_eq!(change_retention(RetentionCategory::Other, "x", Hold::OnHold), Err(ItemRefusal::OnHold));
}

#[test]
fn shielding_needs_a_reason_and_changes_something() {
    assert_eq!(shield("op verzoek", Shield::Shielded, Shield::Open).unwrap(), "op verzoek");
    assert_eq!(shield("op verzoek", Shield::Shielded, Shield::Shielded), Err(ItemRefusal::AlreadyShielded));
    assert_eq!(shield("x", Shield::Open, Shield::Open), Err(ItemRefusal::NotShielded));
    assert!(shield(" ", Shield::Open, Shield::Shielded).is_err());
    assert!(sees_shielded(Role::Coordinator) && !sees_shielded(Role::CareWorker));
}

#[test]
fn a_category_hides_more_than_its_compartment() {
    let see = |compartment| Rule { act: Act::See, compartment };
    assert_eq!(
        rules(Act::See, ItemKind::Correspondence, DataKind::Bsn),
        [see(Compartment::CareContent), see(Compartment::Bsn)]
    );
    assert_eq!(rules(Act::See, ItemKind::Medical, DataKind::Special), [see(Compartment::Medical)]);
    let offered = choices(profile("thuiszorg"), rights(Role::CareWorker));
    assert_eq!(offered.categories, [DataKind::Ordinary, DataKind::Special]);
    assert!(offered.kinds.iter().all(|it| it.compartment != Compartment::Finances));
}

#[test]
fn words_are_found_whatever_their_capitals_and_accents() {
    let lines = ["Huisbezoek", "Élise Ménière", "Vandaag was de coördinator erbij.\nVolgende week weer."];
    for (sought, found) in [
        ("coordinator", true),
        ("MENIERE huisbez", true),
        ("week volgende", true),
        ("bezoek", true),
        ("'s week", true),
        ("maand", false),
        ("coordinator maand", false),
        ("", false),
        (" . ", false),
    ] {
        assert_eq!(says(&crate::fold::words(sought), lines), found, "{sought}");
    }
}

fn rights(role: Role) -> crate::authorisation::Rights {
    crate::authorisation::Scheme::built_in().rights(role)
}
