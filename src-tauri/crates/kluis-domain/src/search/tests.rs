use proptest::prelude::*;

use super::*;

fn today() -> NaiveDate {
    "2026-11-22".parse().unwrap()
}

#[track_caller]
fn check(typed: &str, words: &[&str], born: Option<&str>, postcode: Option<&str>, digits: &[&str]) {
    let expected = Query {
        words: words.iter().map(|it| (*it).to_owned()).collect(),
        born: born.map(|it| it.parse().unwrap()),
        postcode: postcode.map(str::to_owned),
        digits: digits.iter().map(|it| (*it).to_owned()).collect(),
    };
    assert_eq!(read(typed, today()), expected, "{typed}");
}

#[test]
fn everything_typed_finds_its_place() {
    check("Øse", &["ose"], None, None, &[]);
    check("anna de vries", &["anna", "de", "vries"], None, None, &[]);
    check("vries 1-2-1980", &["vries"], Some("1980-02-01"), None, &[]);
    check("1 feb 1980 vries", &["vries"], Some("1980-02-01"), None, &[]);
    check("feb 1980", &[], Some("1980-02"), None, &[]);
    check("jan 1980", &["jan"], None, None, &["1980"]);
    check("1 jan 1980", &[], Some("1980-01-01"), None, &[]);
    check("01021980", &[], Some("1980-02-01"), None, &[]);
    check("4331ab", &[], None, Some("4331 AB"), &[]);
    check("4331 AB vries", &["vries"], None, Some("4331 AB"), &[]);
    check("1980", &[], None, None, &["1980"]);
    check("9999.00.006", &[], None, None, &["999900006"]);
    check("1001", &[], None, None, &["1001"]);
    check("d'Artagnan-Bos", &["dartagnan", "bos"], None, None, &[]);
    check("  ", &[], None, None, &[]);
}

#[test]
fn a_whole_surname_comes_before_the_beginning_of_a_first_name() {
    let card = |surname: &str, given: &str| Card { surname: surname.into(), given: given.into() };
    let word = |it: &str| vec![it.to_owned()];
    let whole = score(&word("jan"), &card("jan", "piet")).unwrap();
    let start = score(&word("jan"), &card("jansen", "piet")).unwrap();
    let first = score(&word("jan"), &card("smit", "jan")).unwrap();
    let later = score(&word("jan"), &card("smit", "piet janus")).unwrap();
    assert!(start < first && first < whole && later < start, "{whole} {first} {start} {later}");
    assert_eq!(score(&word("jan"), &card("smit", "marjan")), None);
    assert_eq!(score(&["jan".into(), "smit".into()], &card("smit", "jan")), Some(100 + 5 + 120 + 5));
}

proptest! {
    #[test]
    fn nothing_typed_makes_it_panic(text in ".{0,60}") {
        let _ = read(&text, today());
    }

    #[test]
    fn a_name_finds_itself(surname in "[A-Za-zØéşñ]{1,12}", given in "[A-Za-zßłü]{1,12}") {
        let card = Card { surname: crate::fold::fold(&surname), given: crate::fold::fold(&given) };
        let typed = words(&format!("{given} {surname}"));
        prop_assert!(score(&typed, &card).is_some());
    }
}
