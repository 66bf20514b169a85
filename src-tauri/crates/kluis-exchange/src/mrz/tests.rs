//! The specimens are the official ones of the Dutch documents; no line belongs to a person.

use proptest::prelude::*;

use super::*;

const TD1_2014: &str =
    "I<NLDSPECI20142999999990<<<<<8\n6503101F2403096NLD<<<<<<<<<<<8\nDE<BRUIJN<<WILLEKE<LISELOTTE<<";
const TD1_2021: &str =
    "I<NLDSPECI20212<<<<<<<<<<<<<<<\n6503101F3108022NLD<<<<<<<<<<<8\nDE<BRUIJN<<WILLEKE<LISELOTTE<<";
const TD3_2014: &str =
    "P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<\nSPECI20142NLD6503101F2403096999999990<<<<<84";
const TD3_2021: &str =
    "P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<\nSPECI20212NLD6503101F3108309<<<<<<<<<<<<<<<0";
const LICENCE: &str = "D1NLD15094962111659VW87Z78NB84";
const LICENCE_BAD: &str = "D1NLD15094962111659VW87Z78NB85";
const TD3_BAD: &str = "NX6P975712NLD6002224M1108143000000000<<<<<94";

const GOOD: [&str; 5] = [TD1_2014, TD1_2021, TD3_2014, TD3_2021, LICENCE];

fn today() -> NaiveDate {
    "2026-11-22".parse().unwrap()
}

#[track_caller]
fn read(text: &str) -> MrzReading {
    read_mrz(text, today()).unwrap()
}

#[track_caller]
fn outcomes(text: &str, expected: &[(CheckDigit, DigitOutcome)]) {
    let found: Vec<_> = read(text).checks.into_iter().map(|it| (it.digit, it.outcome)).collect();
    assert_eq!(found, expected, "{text}");
}

#[track_caller]
fn fault(text: &str, expected: MrzFault) {
    assert_eq!(read_mrz(text, today()).unwrap_err(), expected, "{text}");
}

#[test]
fn the_check_digits_of_every_specimen_are_reported_one_by_one() {
    use CheckDigit::*;
    use DigitOutcome::*;
    let full = |optional, composite| {
        [(Number, Right), (BirthDate, Right), (Expiry, Right), (Optional, optional), (Composite, composite)]
    };
    outcomes(TD1_2014, &full(Right, Right));
    outcomes(TD1_2021, &full(Absent, Right));
    outcomes(TD3_2014, &full(Right, Right));
    outcomes(TD3_2021, &full(Absent, Right));
    outcomes(TD3_BAD, &full(Wrong, Wrong));
    outcomes(LICENCE, &[(Licence, Right)]);
    outcomes(LICENCE_BAD, &[(Licence, Wrong)]);
}

#[test]
fn the_second_line_of_a_passport_and_a_card_without_names_are_enough() {
    let line = TD3_2014.lines().last().unwrap();
    assert_eq!(read(line).number, "SPECI2014");
    assert_eq!(read(line).bsn, Bsn::parse("999999990").ok());
    assert_eq!((read(line).surname, read(line).issuer), (None, String::new()));
    let two: Vec<&str> = TD1_2021.lines().take(2).collect();
    assert_eq!(read(&two.join("\n")).outcome(CheckDigit::Composite), DigitOutcome::Right);
    assert_eq!(read(&two.concat()).surname, None);
}

#[test]
fn every_field_is_filled() {
    let card = read(TD1_2014);
    assert_eq!((card.layout, card.code.as_str(), card.issuer.as_str()), (MrzLayout::Td1, "I", "NLD"));
    assert_eq!(card.surname.as_deref(), Some("DE BRUIJN"));
    assert_eq!(card.given_names.as_deref(), Some("WILLEKE LISELOTTE"));
    assert!(!card.names_may_be_cut);
    assert_eq!(card.birth_date.unwrap().to_string(), "1965-03-10");
    assert_eq!(card.expires, "2024-03-09".parse().ok());
    assert_eq!((card.sex, card.nationality.as_deref()), (Some(Sex::Female), Some("NLD")));
    assert_eq!(card.bsn, Bsn::parse("999999990").ok());
    assert_eq!(card.remarks, []);
    assert_eq!(read(TD1_2021).bsn, None);
    assert_eq!(read(TD3_2021).expires, "2031-08-30".parse().ok());
    assert_eq!((read(LICENCE).number.as_str(), read(LICENCE).issuer.as_str()), ("5094962111", "NLD"));
}

#[test]
fn what_a_reader_or_a_person_does_to_the_text_does_not_matter() {
    for text in GOOD {
        let expected = read(text);
        let spaced: String = text.chars().flat_map(|it| [it, ' ']).collect();
        let unfilled: String = text.lines().map(|it| it.trim_end_matches('<').to_owned() + "\r\n").collect();
        let padded: String = text.lines().map(|it| it.to_owned() + "<<\n").collect();
        for typed in [
            text.to_lowercase(),
            text.replace('\n', "\r\n\r\n"),
            text.replace('\n', ""),
            text.replace('\n', "|"),
            format!("\u{2}{text}\r\u{3}"),
            format!("%MRZ: {text}#"),
            format!("\u{FEFF}  {text}\u{A0}\n"),
            spaced,
            padded,
        ] {
            assert_eq!(read(&typed), expected, "{typed:?}");
        }
        if text != TD3_2014 && text != TD3_2021 {
            assert_eq!(read(&unfilled), expected, "{unfilled:?}");
        }
    }
    let unfilled = TD3_2014.replace("LISELOTTE<<<<<<<<<<<", "LISELOTTE");
    assert_eq!(read(&unfilled), read(TD3_2014));
}

#[test]
fn signs_that_only_look_right_are_named_with_their_place() {
    let one = |line, position, likeness| MrzFault::ForeignSigns {
        signs: vec![ForeignSign { line, position, likeness }],
    };
    fault(&TD1_2014.replacen('E', "Е", 1), one(1, 8, SignLikeness::Cyrillic));
    fault(&TD1_2014.replacen('I', "Ι", 1), one(1, 1, SignLikeness::Greek));
    fault(&TD1_2014.replacen('2', "２", 1), one(1, 11, SignLikeness::FullWidth));
    fault(&TD1_2014.replacen("<<WILLEKE", "«WILLEKE", 1), one(3, 10, SignLikeness::Guillemet));
    fault(&TD1_2014.replacen("BRUIJN", "BRÜIJN", 1), one(3, 6, SignLikeness::Other));
    let many = "é".repeat(40);
    assert!(matches!(read_mrz(&many, today()), Err(MrzFault::ForeignSigns { signs }) if signs.len() == 10));
}

#[test]
fn letters_for_digits_and_digits_for_letters_are_remarked_and_never_put_right() {
    let remark = |text: &str| {
        let reading = read(text);
        (reading.remarks.iter().map(|it| (it.line, it.position, it.oddity)).collect::<Vec<_>>(), reading)
    };
    let (remarks, reading) = remark(&TD1_2014.replacen("6503101F", "65O3101F", 1));
    assert_eq!(remarks, [(2, 3, MrzOddity::LetterForDigit)]);
    assert_eq!((reading.birth_date, reading.outcome(CheckDigit::BirthDate)), (None, DigitOutcome::Wrong));
    let (remarks, reading) = remark(&TD1_2014.replacen("6503101F", "650310IF", 1));
    assert_eq!(remarks, [(2, 7, MrzOddity::LetterForDigit)]);
    assert_eq!(reading.outcome(CheckDigit::BirthDate), DigitOutcome::Wrong);
    let (remarks, reading) = remark(&TD1_2014.replacen("LISELOTTE", "LISEL0TTE", 1));
    assert_eq!(remarks, [(3, 25, MrzOddity::DigitForLetter)]);
    assert_eq!(reading.given_names.as_deref(), Some("WILLEKE LISEL0TTE"));
    assert_eq!(remark(&TD1_2014.replacen("6503101F", "65031018", 1)).0, [(2, 8, MrzOddity::NotASex)]);
    assert_eq!(remark(&TD1_2014.replacen("650310", "651310", 1)).0, [(2, 1, MrzOddity::NoSuchDay)]);
    assert_eq!(remark(TD3_BAD).0, [(2, 29, MrzOddity::NotABsn)]);
}

#[test]
fn unknown_parts_of_a_birth_date_are_left_out() {
    let born = |signs: &str| read(&TD1_2014.replacen("650310", signs, 1)).birth_date.map(|it| it.to_string());
    assert_eq!(born("65<<<<").as_deref(), Some("1965"));
    assert_eq!(born("6503<<").as_deref(), Some("1965-03"));
    assert_eq!(born("<<<<<<"), None);
    assert_eq!(born("261122").as_deref(), Some("2026-11-22"), "born today");
    assert_eq!(born("261123").as_deref(), Some("2026-11-23"), "the year decides, not the day");
    assert_eq!(born("270101").as_deref(), Some("1927-01-01"));
}

#[test]
fn a_long_number_of_another_state_goes_on_in_the_optional_data() {
    let reading = read(
        "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<",
    );
    assert_eq!(reading.number, "D23145890734");
    assert_eq!(reading.outcome(CheckDigit::Number), DigitOutcome::Right);
}

#[test]
fn what_is_no_zone_is_refused_with_the_reason() {
    fault("", MrzFault::Empty);
    fault(" \n\t\r\n ", MrzFault::Empty);
    fault("#!", MrzFault::Empty);
    fault(&"<".repeat(LIMIT + 1), MrzFault::TooLong { max: LIMIT });
    fault("goedemorgen", MrzFault::NotRecognised);
    fault(&"<".repeat(90), MrzFault::NotRecognised);
    let second = |line: &str| format!("{}\n{line}", TD1_2014.lines().next().unwrap());
    fault(
        &second("6503101F2403096NLD<<<<<<<<<<8"),
        MrzFault::WrongLength { line: 2, expected: 30, found: 29 },
    );
    fault(
        &second("6503101F2403096NLD<<<<<<<<<<<<8"),
        MrzFault::WrongLength { line: 2, expected: 30, found: 31 },
    );
    fault("D1NLD15094962111659VW87Z78NB8", MrzFault::WrongLength { line: 1, expected: 30, found: 29 });
    let passport = TD3_2014.replacen("<<<<<84", "<<<<84", 1);
    fault(&passport, MrzFault::WrongLength { line: 2, expected: 44, found: 43 });
}

const SIGNS: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";

/// The places that a check digit covers, itself included (law.md 2.4): line and place, both from 1.
fn is_covered(text: &str, line: usize, place: usize) -> bool {
    match (text.lines().count(), line) {
        (1, 1) => true,
        (2, 2) => matches!(place, 1..=10 | 14..=20 | 22..=44),
        (3, 1) => matches!(place, 6..=30),
        (3, 2) => matches!(place, 1..=7 | 9..=15 | 19..=30),
        _ => false,
    }
}

/// What becomes of every substitution of one sign, over all good specimens.
#[derive(Debug, Default, PartialEq, Eq)]
struct Tally {
    all: u32,
    /// Of those, where a check digit looks.
    covered: u32,
    /// Of the covered, where the difference of the values is no multiple of 10.
    catchable: u32,
    /// A check digit is wrong.
    by_check_digit: u32,
    /// A check digit is wrong, or a sign is remarked, or the text is refused.
    by_anything: u32,
    /// Of those, where a check digit looks.
    covered_by_anything: u32,
}

/// Weights 7, 3 and 1 have no factor in common with 10. So a change escapes its check digits exactly where the two
/// values differ by a multiple of 10: 0, A, K, U and the filler are one class; 1, B, L, V; 2, C, M, W; and so on to 9, J, T.
#[test]
fn every_substitution_that_a_check_digit_can_catch_is_caught() {
    let mut tally = Tally::default();
    for text in GOOD {
        for (line, signs) in text.lines().enumerate() {
            for place in 0..signs.len() {
                for other in SIGNS.chars() {
                    substitute(text, line, place, other, &mut tally);
                }
            }
        }
    }
    let share = |part: u32, of: u32| format!("{:.1} %", f64::from(part) * 100.0 / f64::from(of));
    let expected = Tally {
        all: 13_896,
        covered: 7_632,
        catchable: 6_959,
        by_check_digit: 6_999,
        by_anything: 9_055,
        covered_by_anything: 7_311,
    };
    assert_eq!(tally, expected);
    assert_eq!(share(tally.by_check_digit, tally.covered), "91.7 %");
    assert_eq!(share(tally.covered_by_anything, tally.covered), "95.8 %");
    assert_eq!(share(tally.by_anything, tally.all), "65.2 %");
}

fn substitute(text: &str, line: usize, place: usize, other: char, tally: &mut Tally) {
    let mut lines: Vec<Vec<char>> = text.lines().map(|it| it.chars().collect()).collect();
    let old = std::mem::replace(&mut lines[line][place], other);
    if old == other {
        return;
    }
    let changed: Vec<String> = lines.into_iter().map(|it| it.into_iter().collect()).collect();
    let reading = read_mrz(&changed.join("\n"), today());
    let wrong_digit =
        reading.as_ref().is_ok_and(|it| it.checks.iter().any(|it| it.outcome == DigitOutcome::Wrong));
    let noticed = wrong_digit || reading.as_ref().map_or(true, |it| !it.remarks.is_empty());
    let covered = is_covered(text, line + 1, place + 1);
    let catchable = covered && !value(old).abs_diff(value(other)).is_multiple_of(10);
    assert!(
        !catchable || wrong_digit || reading.is_err(),
        "{old} to {other} on line {} at {} of\n{text}",
        line + 1,
        place + 1
    );
    tally.all += 1;
    tally.covered += u32::from(covered);
    tally.catchable += u32::from(catchable);
    tally.by_check_digit += u32::from(wrong_digit);
    tally.by_anything += u32::from(noticed);
    tally.covered_by_anything += u32::from(covered && noticed);
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        let _ = read_mrz(&text, today());
    }

    #[test]
    fn no_text_of_the_alphabet_makes_it_panic(lines in prop::collection::vec("[IACPDV]?[A-Z0-9<]{0,46}", 0..4)) {
        let _ = read_mrz(&lines.join("\n"), today());
    }

    #[test]
    fn a_fault_never_repeats_the_text(word in "[G-Z]{12,30}") {
        if let Err(fault) = read_mrz(&word, today()) {
            let said = format!("{:?}", fault);
            prop_assert!(!said.contains(&word));
        }
    }
}
