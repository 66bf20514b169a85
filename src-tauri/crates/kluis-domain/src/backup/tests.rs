use chrono::Days;
use proptest::prelude::*;

use super::*;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn made(at: DateTime<Utc>) -> Made {
    Made { at, day: at.date_naive() }
}

/// What is left, newest first.
fn kept(all: &[Made], now: DateTime<Utc>) -> Vec<Made> {
    let dropped = to_drop(all, now);
    let mut left: Vec<Made> =
        all.iter().enumerate().filter(|(place, _)| !dropped.contains(place)).map(|(_, it)| *it).collect();
    left.sort_by_key(|it| std::cmp::Reverse(it.at));
    left
}

#[test]
fn a_backup_is_due_by_what_changed_and_how_long_ago() {
    let now = at("2026-11-22T12:00:00Z");
    let rows = [
        // Minutes since the last one, what is unsaved, due.
        (None, Unsaved::Nothing, true),
        (Some(29), Unsaved::Changes, false),
        (Some(30), Unsaved::Changes, true),
        (Some(30), Unsaved::Looks, false),
        (Some(24 * 60), Unsaved::Looks, true),
        (Some(90 * 24 * 60), Unsaved::Nothing, false),
        // The clock was set back.
        (Some(-60), Unsaved::Changes, true),
        (Some(-60), Unsaved::Nothing, false),
    ];
    for (minutes, unsaved, expected) in rows {
        let last = minutes.map(|it| now - TimeDelta::minutes(it));
        assert_eq!(is_due(last, unsaved, now), expected, "{minutes:?} {unsaved:?}");
    }
}

#[test]
fn of_two_years_with_four_a_day_two_days_twelve_days_ten_weeks_and_nine_months_stay() {
    let now = at("2026-11-22T18:00:00Z");
    let all: Vec<Made> = (0..2 * 365 * 4).map(|it| made(now - TimeDelta::hours(6 * it))).collect();
    let left = kept(&all, now);
    let of_two_days = left.iter().filter(|it| now - it.at <= TimeDelta::days(2)).count();
    assert_eq!((of_two_days, left.len()), (9, 9 + 12 + 10 + 9));
    let after: Vec<String> = left.iter().skip(9).map(|it| it.day.to_string()).collect();
    // The rest of 20 November is of a day that has one already.
    assert_eq!(after.first().unwrap(), "2026-11-19");
    assert_eq!(after[11], "2026-11-08");
    assert_eq!(after[12..15], ["2026-11-01", "2026-10-25", "2026-10-18"], "the last days of weeks");
    assert_eq!(after[21], "2026-08-30");
    assert_eq!(after[22..24], ["2026-07-31", "2026-06-30"], "the last days of months");
    assert_eq!(after.last().unwrap(), "2025-11-30");
}

#[test]
fn after_a_long_silence_nothing_goes_for_being_old() {
    let now = at("2026-11-22T18:00:00Z");
    let all: Vec<Made> = (0..12).map(|it| made(now - TimeDelta::days(400 + it))).collect();
    assert!(to_drop(&all, now).is_empty());
}

#[test]
fn a_backup_in_the_future_stays() {
    let now = at("2026-11-22T18:00:00Z");
    assert!(to_drop(&[made(now + TimeDelta::days(3)), made(now - TimeDelta::days(3))], now).is_empty());
}

#[test]
fn the_gravest_concern_is_told() {
    let now = at("2026-11-22T12:00:00Z");
    let folder =
        |apart, days: Option<i64>| FolderFacts { apart, last_good: days.map(|it| now - TimeDelta::days(it)) };
    let rows: [(&[FolderFacts], Option<BackupConcern>); 8] = [
        (&[], Some(BackupConcern::NoFolder)),
        (&[folder(true, None)], Some(BackupConcern::NeverMade)),
        (&[folder(true, Some(7))], None),
        (&[folder(true, Some(8))], Some(BackupConcern::Old { days: 8 })),
        (&[folder(false, Some(1))], Some(BackupConcern::SameDisk)),
        (&[folder(false, Some(1)), folder(true, Some(3))], None),
        (&[folder(false, Some(1)), folder(true, Some(30))], Some(BackupConcern::SameDisk)),
        (&[folder(false, Some(9)), folder(true, Some(30))], Some(BackupConcern::Old { days: 9 })),
    ];
    for (folders, expected) in rows {
        assert_eq!(concern(folders, now), expected, "{folders:?}");
    }
}

#[test]
fn restoring_is_tried_every_month() {
    let today: NaiveDate = "2026-03-31".parse().unwrap();
    let ago = |days: u64| Some(today - Days::new(days));
    let rows = [
        (None, None, false),
        (None, ago(6), false),
        (None, ago(7), true),
        (ago(30), ago(90), false),
        (ago(31), ago(90), true),
        // The drill was done and the backups are gone.
        (ago(90), None, false),
    ];
    for (drill, first, expected) in rows {
        assert_eq!(is_drill_due(drill, first, today), expected, "{drill:?} {first:?}");
    }
}

#[test]
fn an_older_vault_is_not_explained_with_nothing() {
    let draft = |reason: &str| OlderVaultDraft { reason: reason.to_owned() };
    assert_eq!(check_reason(&draft(" Oude laptop ")).as_deref(), Ok("Oude laptop"));
    for reason in ["", "  ", &"x".repeat(501)] {
        assert!(matches!(check_reason(&draft(reason)), Err(BackupRefusal::Fields { .. })));
    }
}

proptest! {
    #[test]
    fn rotation_keeps_the_newest_all_of_two_days_and_never_many(hours in proptest::collection::vec(0i64..30_000, 0..300)) {
        let now = at("2026-11-22T18:00:00Z");
        let all: Vec<Made> = hours.iter().map(|it| made(now - TimeDelta::hours(*it))).collect();
        let left = kept(&all, now);
        prop_assert_eq!(left.first().map(|it| it.at), all.iter().map(|it| it.at).max());
        for it in &all {
            prop_assert!(TimeDelta::days(2) < now - it.at || left.contains(it));
        }
        let older = left.iter().filter(|it| TimeDelta::days(2) < now - it.at).count();
        prop_assert!(older <= DAYS + WEEKS + MONTHS + 1);
        prop_assert!(to_drop(&left, now).is_empty(), "what was kept stays until time passes");
    }

    /// With a backup every few hours and a rotation after each, there is always one near any day of the last months.
    #[test]
    fn rotating_day_after_day_leaves_a_trail(step in 3i64..30, days in 100i64..500) {
        let start = at("2025-01-01T08:00:00Z");
        let mut all: Vec<Made> = Vec::new();
        let mut now = start;
        while now < start + TimeDelta::days(days) {
            all.push(made(now));
            let dropped = to_drop(&all, now);
            all = all.into_iter().enumerate().filter(|(it, _)| !dropped.contains(it)).map(|(_, it)| it).collect();
            now += TimeDelta::hours(step);
        }
        let ages: Vec<i64> = all.iter().map(|it| (now - it.at).num_days()).collect();
        let near = |age: i64, margin: i64| ages.iter().any(|it| (age - margin..=age + margin).contains(it));
        prop_assert!(near(5, 2) && near(12, 2) && near(30, 7) && near(60, 7), "{:?}", ages);
        prop_assert!(days < 200 || near(150, 31), "{:?}", ages);
    }
}
