use uuid::Uuid;

use super::*;

const RULES: UnusualRules =
    UnusualRules { clients_in_hour: Some(3), night: Some(Night { from: 23, until: 6 }), own_name: true };

fn visit(row: i64, at: &str, user: u128, client: u128) -> Visit {
    let at = NaiveDateTime::parse_from_str(&format!("2026-03-{at}"), "%Y-%m-%d %H:%M").unwrap();
    let (user, client) = (UserId(Uuid::from_u128(user)), ClientId(Uuid::from_u128(client)));
    Visit { row, at, user, client, is_look: true }
}

/// Pattern, day, user and different clients of each.
fn found(visits: &[Visit], rules: &UnusualRules) -> Vec<(UnusualPattern, String, u128, usize)> {
    let bears = |user: UserId, client: ClientId| user.0.as_u128() == client.0.as_u128();
    unusual(visits, rules, bears)
        .into_iter()
        .map(|it| (it.key.pattern, it.key.day.to_string(), it.key.user.0.as_u128(), it.clients))
        .collect()
}

#[test]
fn many_different_clients_within_an_hour_stand_out_and_the_same_ones_again_do_not() {
    let many = |rows: &[(&str, u128)]| {
        let visits: Vec<Visit> =
            (1..).zip(rows).map(|(row, (at, client))| visit(row, &format!("02 {at}"), 99, *client)).collect();
        found(&visits, &RULES)
    };
    let day = || "2026-03-02".to_owned();
    for (rows, expected) in [
        (vec![("10:00", 1), ("10:10", 2)], vec![]),
        (vec![("10:00", 1), ("10:10", 2), ("10:20", 1), ("10:30", 2)], vec![]),
        (vec![("10:00", 1), ("10:30", 2), ("10:59", 3)], vec![3]),
        (vec![("10:00", 1), ("10:30", 2), ("11:00", 3)], vec![]),
        (vec![("10:00", 1), ("10:10", 2), ("10:20", 3), ("10:30", 4), ("14:00", 5)], vec![4]),
        (vec![("09:00", 1), ("09:10", 2), ("09:20", 3), ("15:00", 4), ("15:01", 5), ("15:02", 6)], vec![3]),
    ] {
        let expected: Vec<_> =
            expected.into_iter().map(|it| (UnusualPattern::ManyClients, day(), 99, it)).collect();
        assert_eq!(many(&rows), expected, "{rows:?}");
    }
}

#[test]
fn what_a_run_over_many_clients_does_is_no_look() {
    let run: Vec<Visit> = (1..=50)
        .map(|it| Visit { is_look: false, ..visit(it, "02 10:00", 99, it.unsigned_abs().into()) })
        .collect();
    assert_eq!(found(&run, &RULES), []);
}

#[test]
fn two_users_are_not_counted_together() {
    let visits = [
        visit(1, "02 10:00", 98, 1),
        visit(2, "02 10:01", 98, 2),
        visit(3, "02 10:02", 99, 3),
        visit(4, "02 10:03", 99, 4),
    ];
    assert_eq!(found(&visits, &RULES), []);
}

#[test]
fn a_night_is_one_and_belongs_to_the_day_on_which_it_began() {
    for (at, day) in [
        ("02 22:59", None),
        ("02 23:00", Some("2026-03-02")),
        ("03 00:30", Some("2026-03-02")),
        ("03 05:59", Some("2026-03-02")),
        ("03 06:00", None),
    ] {
        let expected: Vec<_> =
            day.map(|it| (UnusualPattern::AtNight, it.to_owned(), 99, 1)).into_iter().collect();
        assert_eq!(found(&[visit(1, at, 99, 1)], &RULES), expected, "{at}");
    }
    let both = [visit(1, "02 23:30", 99, 1), visit(2, "03 00:10", 99, 2)];
    assert_eq!(found(&both, &RULES), [(UnusualPattern::AtNight, "2026-03-02".to_owned(), 99, 2)]);
    let shift = UnusualRules { night: Some(Night { from: 1, until: 5 }), ..RULES };
    assert_eq!(found(&both, &shift), [], "a night within one day");
    assert_eq!(found(&both, &UnusualRules { night: None, ..RULES }), []);
}

#[test]
fn a_client_with_ones_own_family_name_stands_out_each_day() {
    let visits = [
        visit(1, "02 10:00", 7, 7),
        visit(2, "02 11:00", 7, 7),
        visit(3, "03 10:00", 7, 7),
        visit(4, "03 10:00", 8, 7),
    ];
    let expected = ["2026-03-03", "2026-03-02"].map(|day| (UnusualPattern::OwnName, day.to_owned(), 7, 1));
    assert_eq!(found(&visits, &RULES), expected);
    assert_eq!(found(&visits, &UnusualRules { own_name: false, ..RULES }), []);
    let first = unusual(&visits, &RULES, |user, client| user.0 == client.0);
    assert_eq!(first.iter().map(|it| it.last_row).collect::<Vec<_>>(), [3, 2]);
}

#[test]
fn a_family_name_is_known_with_or_without_signs_and_in_a_double_name() {
    for (user, surnames, expected) in [
        ("Noor de Wit", vec!["Wit"], true),
        ("Noor de Wit", vec!["Witte", "Bos"], false),
        ("Noor de Wit", vec!["", "wit"], true),
        ("Els Øse-Bos", vec!["Ose"], true),
        ("Els Øse-Bos", vec!["Bos"], true),
        ("Jan van 't Hof", vec!["’t Hof"], true),
        ("Bos", vec!["Bos"], false),
        ("Bos Jansen", vec!["Bos"], false),
        ("", vec!["Bos"], false),
        ("Els Smit", vec![""], false),
    ] {
        assert_eq!(bears_name(user, &surnames), expected, "{user} {surnames:?}");
    }
}

#[test]
fn the_rules_of_the_program_hold_and_others_are_judged() {
    let built_in = UnusualRules::built_in();
    assert!(built_in.own_name && built_in.clients_in_hour.is_some() && built_in.night.is_some());
    let judge = |clients: &str, from: &str, until: &str| {
        let text = |it: &str| it.to_owned();
        let draft = UnusualRulesDraft {
            clients_in_hour: text(clients),
            night_from: text(from),
            night_until: text(until),
            own_name: false,
        };
        check_rules(&draft)
    };
    let off = UnusualRules { clients_in_hour: None, night: None, own_name: false };
    assert_eq!(judge("", " ", ""), Ok(off));
    let night = Some(Night { from: 22, until: 7 });
    assert_eq!(judge("10", "22", "7"), Ok(UnusualRules { clients_in_hour: Some(10), night, ..off }));
    use LogField::{ClientsInHour, NightFrom, NightUntil};
    for (clients, from, until, fields) in [
        ("1", "22", "7", vec![ClientsInHour]),
        ("veel", "24", "-1", vec![ClientsInHour, NightFrom, NightUntil]),
        ("", "22", "", vec![NightUntil]),
        ("", "", "7", vec![NightFrom]),
        ("", "7", "7", vec![NightUntil]),
    ] {
        let Err(LogRefusal::Fields { faults }) = judge(clients, from, until) else {
            panic!("{clients} {from}")
        };
        assert_eq!(faults.iter().map(|it| it.field).collect::<Vec<_>>(), fields);
    }
}
