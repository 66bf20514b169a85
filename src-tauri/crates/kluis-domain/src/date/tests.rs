use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[track_caller]
fn check(typed: &str, expected: Result<&str, FieldFault>) {
    let read = partial(typed, Century::Past, day("2026-11-22"));
    assert_eq!(read.map(|it| it.to_string()), expected.map(str::to_owned), "{typed}");
}

#[test]
fn every_dutch_spelling_is_read() {
    for typed in [
        "1-2-1980",
        "01-02-1980",
        "1/2/1980",
        "1.2.1980",
        "1 2 1980",
        "01021980",
        "19800201",
        "1980-02-01",
        "1-2-80",
        "010280",
        "1 feb 1980",
        "1 februari 1980",
        "1 FEB. 1980",
        "1-feb-80",
        " 1 februari, 1980 ",
    ] {
        check(typed, Ok("1980-02-01"));
    }
}

#[test]
fn part_of_a_date_will_do() {
    check("1980", Ok("1980"));
    check("00-00-1980", Ok("1980"));
    check("00-02-1980", Ok("1980-02"));
    check("02-1980", Ok("1980-02"));
    check("1980-02", Ok("1980-02"));
    check("februari 1980", Ok("1980-02"));
    check("mrt 1980", Ok("1980-03"));
}

#[test]
fn a_day_that_is_not_in_the_calendar_is_no_date() {
    check("31-02-1980", Err(FieldFault::NoSuchDay));
    check("29-02-1981", Err(FieldFault::NoSuchDay));
    check("01-13-1980", Err(FieldFault::NoSuchDay));
    check("05-00-1980", Err(FieldFault::NoSuchDay));
    check("29-02-1980", Ok("1980-02-29"));
}

#[test]
fn other_text_is_no_date() {
    for typed in [
        "",
        "gisteren",
        "12",
        "1-2",
        "1-2-980",
        "1-2-19800",
        "1980-02-01-04",
        "feb",
        "m 1980",
        "１２-01-1980",
    ] {
        check(typed, Err(FieldFault::NotADate));
    }
}

#[test]
fn two_digits_are_the_latest_past_year_or_the_nearest() {
    check("1-1-26", Ok("2026-01-01"));
    check("1-1-27", Ok("1927-01-01"));
    let near = |typed| partial(typed, Century::Near, day("2026-11-22")).unwrap().to_string();
    assert_eq!(near("1-1-31"), "2031-01-01");
    assert_eq!(near("1-1-99"), "1999-01-01");
}

#[test]
fn an_age_is_a_range_where_the_birth_date_is_partial() {
    let ages = |born: &str, on: &str| born.parse::<PartialDate>().unwrap().ages_on(day(on));
    assert_eq!(ages("2010-06-15", "2026-06-14"), (15, 15));
    assert_eq!(ages("2010-06-15", "2026-06-15"), (16, 16));
    assert_eq!(ages("2010-06", "2026-06-15"), (15, 16));
    assert_eq!(ages("2010", "2026-06-15"), (15, 16));
    assert_eq!(ages("2010", "2026-12-31"), (16, 16));
    assert_eq!(ages("2012-02-29", "2028-02-28"), (15, 15));
    assert_eq!(ages("2012-02-29", "2024-02-29"), (12, 12));
    assert_eq!(ages("2012-02-29", "2026-02-28"), (13, 13));
    assert_eq!(ages("2012-02-29", "2026-03-01"), (14, 14));
    assert_eq!(ages("2030-01-01", "2026-01-01"), (0, 0));
}

#[test]
fn dates_are_said_in_words() {
    assert_eq!(in_words(day("2026-11-02")), "2 november 2026");
    assert_eq!(partial_in_words("1980-02".parse().unwrap()), "februari 1980");
    assert_eq!(partial_in_words("1980".parse().unwrap()), "1980");
}

proptest! {
    #[test]
    fn stored_text_comes_back(year in 1000i32..2999, month in proptest::option::of(1u32..=12), day in proptest::option::of(1u32..=31)) {
        if let Some(date) = PartialDate::new(year, month, day) {
            prop_assert_eq!(date.to_string().parse::<PartialDate>(), Ok(date));
            prop_assert!(date.earliest() <= date.latest());
            if let Some(exact) = date.exact() {
                prop_assert_eq!(partial(&exact.format("%d-%m-%Y").to_string(), Century::Past, exact), Ok(date));
                prop_assert_eq!(partial(&in_words(exact), Century::Past, exact), Ok(date));
            }
        }
    }

    #[test]
    fn nothing_typed_makes_it_panic(text in ".{0,30}") {
        let _ = partial(&text, Century::Near, NaiveDate::from_ymd_opt(2026, 11, 22).unwrap());
    }
}

#[test]
fn a_term_is_counted_from_a_day() {
    for (from, term, expected) in [
        ("2025-12-31", "3 months", "2026-03-31"),
        ("2025-11-30", "3 months", "2026-02-28"),
        ("2024-02-29", "1 year", "2025-02-28"),
        ("2026-11-22", "8 weeks", "2027-01-17"),
        ("2026-11-20", "1 working days", "2026-11-23"),
        ("2026-11-20", "5 working days", "2026-11-27"),
        ("2026-11-20", "0 working days", "2026-11-20"),
        ("2026-11-20", "72 hours", "2026-11-23"),
        ("2026-11-20", "10 days", "2026-11-30"),
    ] {
        let (from, expected): (NaiveDate, NaiveDate) = (from.parse().unwrap(), expected.parse().unwrap());
        assert_eq!(after(from, term.parse().unwrap()), expected, "{term} after {from}");
    }
}
