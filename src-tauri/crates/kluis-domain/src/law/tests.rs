//! Wettelijke tabel (AVG, UAVG, WGBO, Jeugdwet, Wmo 2015, Wabvpz, Wkkgz): the built-in table, its faults, and the order of terms.

use std::cmp::Ordering;

use chrono::{Days, Months, NaiveDate};
use proptest::prelude::*;

use super::*;

const TERMS: &str = include_str!("../../../../../assets/law/terms.toml");
const AGES: &str = include_str!("../../../../../assets/law/ages.toml");

fn fault(terms: &str, ages: &str) -> LawFault {
    Law::parse_all(&[terms, ages]).expect_err("the table was broken on purpose")
}

#[test]
fn the_built_in_table_has_the_numbers_of_the_law() {
    let law = Law::built_in();
    let cases = [
        (TermKey::RequestAnswer, "1 month", "AVG art. 12(3)"),
        (TermKey::RequestExtension, "2 months", "AVG art. 12(3)"),
        (TermKey::RequestRefusal, "1 month", "AVG art. 12(4)"),
        (TermKey::RequestCourt, "6 weeks", "UAVG art. 35"),
        (TermKey::InformIndirect, "1 month", "AVG art. 14(3)(a)"),
        (TermKey::BreachAuthority, "72 hours", "AVG art. 33(1)"),
        (TermKey::BreachMunicipality, "24 hours", "Contractstandaard Wmo art. 3.31"),
        (TermKey::RetentionWgbo, "20 years", "BW art. 7:454(3)"),
        (TermKey::RetentionJeugdwet, "20 years", "Jeugdwet art. 7.3.8"),
        (TermKey::RetentionWmo, "15 years", "Wmo 2015 art. 5.3.4"),
        (TermKey::RetentionFinancial, "7 years", "AWR art. 52"),
        (TermKey::DestructionWmo, "3 months", "Wmo 2015 art. 5.3.5"),
        (TermKey::ComplaintDecision, "6 weeks", "Wkkgz art. 17"),
        (TermKey::ComplaintExtension, "4 weeks", "Wkkgz art. 17"),
    ];
    for (key, term, article) in cases {
        let row = law.term(key);
        assert_eq!(Ok(row.term()), term.parse(), "{key:?}");
        assert_eq!(row.article, article, "{key:?}");
    }
    assert_eq!(law.term(TermKey::RetentionLog).term(), Term::new(5, TimeUnit::Years));
    assert_eq!(
        law.term(TermKey::RetentionIdentityCopy).value,
        0,
        "a copy of an identity document is not kept"
    );
    assert_eq!(law.state(), NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day that exists"));
}

#[test]
fn what_is_not_certain_is_to_be_checked() {
    let law = Law::built_in();
    assert!(law.term(TermKey::RetentionWmo).certainty.needs_checking(), "law.md 2.9: the Wmo term is open");
    assert!(!law.term(TermKey::RetentionWgbo).certainty.needs_checking(), "the WGBO term was read");
    for term in law.terms().filter(|term| term.certainty == Certainty::Low) {
        assert!(
            term.note.is_some() || term.article.contains("geen wetstekst"),
            "{:?} says why it is open",
            term.key
        );
    }
}

#[test]
fn ages_follow_each_law() {
    let law = Law::built_in();
    let (client, parent, both) = (Signers::Client, Signers::Representative, Signers::Both);
    let cases = [
        (Regime::Wgbo, [parent, both, both, client, client]),
        (Regime::Jeugdwet, [parent, both, both, client, client]),
        (Regime::Wmo, [parent, client, client, client, client]),
        (Regime::Uavg, [parent, parent, parent, client, client]),
        (Regime::Wabvpz, [parent, both, both, client, client]),
    ];
    for (regime, expected) in cases {
        let found = [11, 12, 15, 16, 18].map(|age| law.age_band(regime, age).signs);
        assert_eq!(found, expected, "{regime:?} at 11, 12, 15, 16 and 18");
    }
}

#[test]
fn faults_name_the_line() {
    let broken = TERMS.replacen("value = 1\n", "value = \n", 1);
    let line = 1 + TERMS.lines().position(|line| line == "value = 1").expect("the first value") as u32;
    assert_eq!(fault(&broken, AGES), LawFault::Toml { fault: TomlFault::Syntax { line } });

    let wrong = TERMS.replacen("unit = \"months\"", "unit = \"fortnights\"", 1);
    let line = 1 + TERMS.lines().position(|line| line == "unit = \"months\"").expect("the first unit") as u32;
    let (field, word) = ("unit".to_owned(), "fortnights".to_owned());
    assert_eq!(fault(&wrong, AGES), LawFault::Toml { fault: TomlFault::UnknownWord { line, field, word } });

    let strange = TERMS.replacen("article = ", "artikel = ", 1);
    let line = 1 + TERMS.lines().position(|line| line.starts_with("article")).expect("an article") as u32;
    let field = "artikel".to_owned();
    assert_eq!(fault(&strange, AGES), LawFault::Toml { fault: TomlFault::UnknownField { line, field } });
}

#[test]
fn a_table_without_a_row_or_with_a_double_one_is_refused() {
    let renamed = TERMS.replace("\"breach.authority\"", "\"breach.municipality\"");
    assert_eq!(fault(&renamed, AGES), LawFault::DoubleRow { key: "breach.municipality".to_owned() });
    assert_eq!(
        fault("state = \"2026-11-22\"", AGES),
        LawFault::MissingRow { key: "request.answer".to_owned() }
    );
}

#[test]
fn ages_with_a_gap_are_refused() {
    let gap = AGES.replacen("from = 12", "from = 13", 1);
    assert_eq!(fault(TERMS, &gap), LawFault::AgesDoNotJoin { regime: Regime::Wgbo });
}

#[test]
fn terms_are_read_and_refused() {
    for (text, number, unit) in [
        ("1 month", 1, TimeUnit::Months),
        ("4 weeks", 4, TimeUnit::Weeks),
        ("14 working days", 14, TimeUnit::WorkingDays),
        ("72 hours", 72, TimeUnit::Hours),
    ] {
        assert_eq!(text.parse(), Ok(Term::new(number, unit)));
    }
    for text in ["", "month", "four weeks", "-1 months", "3 fortnights", "99999999 years"] {
        assert_eq!(text.parse::<Term>(), Err(NotATerm), "{text}");
    }
}

#[test]
fn terms_are_ordered_only_when_every_calendar_agrees() {
    let term = |text: &str| text.parse::<Term>().expect("a term");
    for (one, other, expected) in [
        ("4 weeks", "1 month", Some(Ordering::Less)),
        ("30 days", "1 month", None),
        ("14 working days", "30 days", Some(Ordering::Less)),
        ("14 working days", "1 month", Some(Ordering::Less)),
        ("3 months", "1 month", Some(Ordering::Greater)),
        ("12 months", "1 year", Some(Ordering::Equal)),
        ("72 hours", "3 days", Some(Ordering::Equal)),
        ("7 years", "20 years", Some(Ordering::Less)),
    ] {
        assert_eq!(term(one).compare(term(other)), expected, "{one} against {other}");
    }
}

fn any_calendar_term() -> impl Strategy<Value = Term> {
    let unit = prop_oneof![
        Just(TimeUnit::Days),
        Just(TimeUnit::Weeks),
        Just(TimeUnit::Months),
        Just(TimeUnit::Years)
    ];
    (0..120_u32, unit).prop_map(|(number, unit)| Term::new(number, unit))
}

fn end(start: NaiveDate, term: Term) -> NaiveDate {
    let days = |days: u32| start.checked_add_days(Days::new(u64::from(days)));
    let months = |months: u32| start.checked_add_months(Months::new(months));
    match term.unit {
        TimeUnit::Hours | TimeUnit::WorkingDays => None,
        TimeUnit::Days => days(term.number),
        TimeUnit::Weeks => days(term.number * 7),
        TimeUnit::Months => months(term.number),
        TimeUnit::Years => months(term.number * 12),
    }
    .expect("a date within the calendar")
}

proptest! {
    #[test]
    fn an_order_holds_from_every_starting_date(
        one in any_calendar_term(), other in any_calendar_term(), day in 0_u64..36_000,
    ) {
        let start = NaiveDate::from_ymd_opt(2000, 1, 1).and_then(|it| it.checked_add_days(Days::new(day)));
        let start = start.expect("a date within the calendar");
        if let Some(order) = one.compare(other) {
            let found = end(start, one).cmp(&end(start, other));
            prop_assert!(found == order || found == Ordering::Equal, "{one} {other} from {start}: {found:?}");
        }
    }

    #[test]
    fn comparing_is_antisymmetric(one in any_calendar_term(), other in any_calendar_term()) {
        prop_assert_eq!(one.compare(other), other.compare(one).map(Ordering::reverse));
    }

    #[test]
    fn a_term_is_read_back_as_written(term in any_calendar_term()) {
        prop_assert_eq!(term.to_string().parse(), Ok(term));
    }
}

const REPRESENTATIVES: &str = include_str!("../../../../../assets/law/representatives.toml");

#[test]
fn every_law_has_its_order_of_representatives() {
    use RepresentativeRole::{
        Administrator, Child, Curator, Grandchild, Grandparent, Guardian, Mentor, Parent,
        ParentWithAuthority, Partner, Sibling, WrittenProxy,
    };
    let law = Law::built_in();
    let order = |ladder: LadderLaw| -> Vec<(u32, RepresentativeRole)> {
        let rungs = law.ladder(ladder, LadderClient::Adult);
        rungs.iter().flat_map(|rung| rung.roles.iter().map(|role| (rung.rank, *role))).collect()
    };
    let appointed = [(1, Curator), (1, Mentor), (1, Administrator), (2, WrittenProxy)];
    let family = [(3, Partner), (4, Parent), (4, Child), (4, Sibling), (4, Grandparent), (4, Grandchild)];
    let wgbo: Vec<_> = appointed.into_iter().chain(family).collect();
    assert_eq!(order(LadderLaw::Wgbo), wgbo);
    assert_eq!(order(LadderLaw::Wabvpz), wgbo);
    assert_eq!(order(LadderLaw::Jeugdwet), wgbo[..9], "no grandchild");
    let wmo = [
        (1, Curator),
        (1, Mentor),
        (1, WrittenProxy),
        (1, Administrator),
        (2, Partner),
        (3, Parent),
        (3, Child),
        (3, Sibling),
    ];
    assert_eq!(order(LadderLaw::Wmo), wmo, "no grandparent");
    assert_eq!(order(LadderLaw::Uavg), appointed, "no relatives");
    assert_eq!(order(LadderLaw::Money), [(1, Curator), (1, Administrator), (2, WrittenProxy)]);
    for ladder in LadderLaw::ALL {
        let minors: Vec<_> =
            law.ladder(ladder, LadderClient::Minor).iter().flat_map(|rung| rung.roles.clone()).collect();
        assert_eq!(minors, [ParentWithAuthority, Guardian], "{ladder:?}");
    }
}

#[test]
fn what_law_md_leaves_open_about_representatives_is_to_be_checked() {
    let law = Law::built_in();
    let rungs = law.ladder(LadderLaw::Wgbo, LadderClient::Adult);
    let open = rungs.iter().filter(|rung| rung.certainty.needs_checking());
    let open: Vec<_> = open.flat_map(|rung| rung.roles.clone()).collect();
    assert!(
        open.contains(&RepresentativeRole::Grandchild) && open.contains(&RepresentativeRole::Grandparent)
    );
    assert!(!law.permission(PermissionKey::RepresentativeBsn).given(), "law.md 2.3: status not certain");
    assert_eq!(law.ground(AccessGround::ParentOfChild).article, "BW art. 7:458b");
    assert_eq!(law.limit(LimitKey::ProxyAge).value, 16);
    assert_eq!(law.limit(LimitKey::RepresentativeAge).value, 18);
}

#[test]
fn a_table_without_an_order_or_with_a_double_ground_is_refused() {
    assert_eq!(fault(TERMS, AGES), LawFault::MissingRow { key: "rung Wgbo Minor".to_owned() });
    let all = |representatives: &str| Law::parse_all(&[TERMS, AGES, representatives]);
    assert!(all(REPRESENTATIVES).is_ok());
    let doubled = REPRESENTATIVES.replace("ground = \"incidentNotice\"", "ground = \"consentInLife\"");
    let key = "ground ConsentInLife".to_owned();
    assert_eq!(all(&doubled), Err(LawFault::DoubleRow { key }));
    let strange = REPRESENTATIVES.replacen("roles = [\"partner\"]", "roles = [\"neighbour\"]", 1);
    assert!(matches!(all(&strange), Err(LawFault::Toml { fault: TomlFault::UnknownWord { .. } })));
}
