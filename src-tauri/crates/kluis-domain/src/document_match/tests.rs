use proptest::prelude::*;

use super::*;
use crate::client::{ClientDraft, check};

fn client(surname: &str, prefix: &str, first_names: &str) -> Client {
    let draft = ClientDraft {
        surname: surname.into(),
        prefix: prefix.into(),
        first_names: first_names.into(),
        birth_date: "10-3-1965".into(),
        sex: Sex::Female,
        ..ClientDraft::default()
    };
    check(&draft, "2026-11-22".parse().unwrap()).unwrap()
}

#[track_caller]
fn surname_agrees(surname: &str, prefix: &str, printed: &str, may_be_cut: bool, expected: bool) {
    let person = DocumentPerson {
        surname: Some(printed.into()),
        names_may_be_cut: may_be_cut,
        ..DocumentPerson::default()
    };
    let found = compare(&person, &client(surname, prefix, "Anna"), None)[0].agreement;
    let expected = if expected { MatchOutcome::Agrees } else { MatchOutcome::Differs };
    assert_eq!(found, expected, "{prefix} {surname} printed {printed}");
}

#[test]
fn surnames_agree_where_the_record_can_be_written_so() {
    for (surname, prefix, printed, may_be_cut, expected) in [
        ("Bruijn", "de", "DE BRUIJN", false, true),
        ("Bruijn", "de", "BRUIJN", false, false),
        ("Bruin", "de", "DE BRUIJN", false, false),
        ("Hof", "van 't", "VAN T HOF", false, true),
        ("Hof", "van 't", "VAN THOF", false, true),
        ("Øse", "", "OESE", false, true),
        ("Øse", "", "OSE", false, true),
        ("Øse", "", "AESE", false, false),
        ("Müller", "", "MUELLER", false, true),
        ("Müller", "", "MULLER", false, true),
        ("Müller", "", "MUXXLLER", false, true),
        ("Åkesson", "", "AAKESSON", false, true),
        ("Weiß", "", "WEISS", false, true),
        ("Ĳsselstein", "", "IJSSELSTEIN", false, true),
        ("Þórsdóttir", "", "THORSDOTTIR", false, true),
        ("Łukasiewicz", "", "LUKASIEWICZ", false, true),
        ("Yılmaz", "", "YILMAZ", false, true),
        ("Şahin", "", "SAHIN", false, true),
        ("d’Artagnan", "", "DARTAGNAN", false, true),
        ("Bakker-Smit", "", "BAKKER SMIT", false, true),
        ("Wolfeschlegelsteinhausen", "", "WOLFESCHLEGELSTEIN", true, true),
        ("Wolfeschlegelsteinhausen", "", "WOLFESCHLEGELSTEIN", false, false),
        ("Bennelong Wooloomooloo Warrandyte", "", "BENNELONG WOOLOOMOOLOO W", true, true),
        ("Bennelong Wooloomooloo Warrandyte", "", "BENNELONG W W", true, true),
        ("Bennelong Wooloomooloo Warrandyte", "", "BENNELONG X", true, false),
    ] {
        surname_agrees(surname, prefix, printed, may_be_cut, expected);
    }
}

#[test]
fn the_name_of_a_partner_agrees_too() {
    let client = Client {
        partner_surname: "Vries".into(),
        partner_prefix: "de".into(),
        ..client("Bakker", "", "Anna")
    };
    for printed in ["BAKKER", "DE VRIES", "DE VRIES BAKKER", "BAKKER DE VRIES"] {
        let person = DocumentPerson { surname: Some(printed.into()), ..DocumentPerson::default() };
        assert_eq!(surname(&person, &client), MatchOutcome::Agrees, "{printed}");
    }
}

#[track_caller]
fn given(known: Client, printed: Option<&str>, may_be_cut: bool, expected: MatchOutcome) {
    let person = DocumentPerson {
        given_names: printed.map(str::to_owned),
        names_may_be_cut: may_be_cut,
        ..DocumentPerson::default()
    };
    assert_eq!(given_names(&person, &known), expected, "{} printed {printed:?}", known.first_names);
}

#[test]
fn given_names_agree_whole_in_part_or_by_initials() {
    use MatchOutcome::*;
    let named = |names: &str| client("Bruijn", "de", names);
    let initialled = |initials: &str| Client { initials: initials.into(), ..named("") };
    given(named("Willeke Liselotte"), Some("WILLEKE LISELOTTE"), false, Agrees);
    given(named("Willeke"), Some("WILLEKE LISELOTTE"), false, Agrees);
    given(named("Liselotte"), Some("WILLEKE LISELOTTE"), false, Differs);
    given(named("Wil"), Some("WILLEKE"), false, Differs);
    given(named("Willeke Liselotte"), Some("WILLEKE"), false, Differs);
    given(named("Willeke Liselotte"), Some("WILLEKE LISE"), true, Agrees);
    given(named("Willeke Liselotte"), Some("WILLEKE L"), true, Agrees);
    given(named("Zoë"), Some("ZOE"), false, Agrees);
    given(named("Jean-Marie"), Some("JEAN MARIE PAUL"), false, Agrees);
    given(initialled("W.L."), Some("WILLEKE LISELOTTE"), false, Agrees);
    given(initialled("W."), Some("WILLEKE LISELOTTE"), false, Agrees);
    given(initialled("A."), Some("WILLEKE LISELOTTE"), false, Differs);
    given(initialled(""), Some("WILLEKE"), false, Unknown);
    given(named("Willeke"), None, false, Unknown);
}

#[test]
fn dates_sexes_and_numbers_agree_differ_or_are_unknown() {
    use MatchOutcome::*;
    let date = |text: &str| text.parse::<PartialDate>().unwrap();
    for (printed, known, expected) in [
        (Some("1965-03-10"), "1965-03-10", Agrees),
        (Some("2020-03-10"), "1920-03-10", Agrees),
        (Some("1965-03-10"), "1965-03-11", Differs),
        (Some("1965-03-10"), "1965", Unknown),
        (Some("1965-03-10"), "1966", Differs),
        (Some("1965"), "1965-03-10", Unknown),
        (None, "1965-03-10", Unknown),
    ] {
        assert_eq!(birth_date(printed.map(date), date(known)), expected, "{printed:?} and {known}");
    }
    assert_eq!(sex(Some(Sex::Female), Sex::Female), Agrees);
    assert_eq!(sex(Some(Sex::Unspecified), Sex::Unspecified), Agrees);
    assert_eq!(sex(Some(Sex::Male), Sex::Female), Differs);
    assert_eq!(sex(Some(Sex::Male), Sex::Unknown), Unknown);
    assert_eq!(sex(None, Sex::Male), Unknown);
    let (one, two) = (Bsn::parse("999900006").unwrap(), Bsn::parse("999900018").unwrap());
    assert_eq!(equal(Some(&one), Some(&one)), Agrees);
    assert_eq!(equal(Some(&one), Some(&two)), Differs);
    assert_eq!(equal(None, Some(&two)), Unknown);
}

#[test]
fn the_kind_follows_from_code_and_state() {
    use DocumentKind::*;
    for (code, issuer, expected) in [
        ("P", "NLD", Some(Passport)),
        ("PN", "NLD", Some(Passport)),
        ("I", "NLD", Some(IdentityCard)),
        ("IR", "NLD", Some(ResidenceDocument)),
        ("D1", "NLD", Some(DrivingLicence)),
        ("P", "BEL", Some(OtherEuropean)),
        ("ID", "D", Some(OtherEuropean)),
        ("AR", "D", None),
        ("P", "USA", None),
        ("V", "NLD", None),
        ("", "NLD", None),
    ] {
        assert_eq!(document_kind(code, issuer), expected, "{code} {issuer}");
    }
}

proptest! {
    #[test]
    fn no_name_makes_it_panic(name in any::<String>(), printed in "[A-Z ]{0,44}", cut in any::<bool>()) {
        let _ = fits(&name, &printed, cut);
    }

    #[test]
    fn a_plain_name_always_fits_itself(name in "[A-Z]{1,10}( [A-Z]{1,10}){0,3}") {
        prop_assert!(fits(&name, &name, false));
    }
}
