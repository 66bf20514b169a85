use super::*;

const TAG: &str = "BCD234";

fn code(letter: &str, page: usize) -> LetterCode {
    LetterCode::new(TAG, letter, page, 2).unwrap()
}

/// A page by its shorthand: "A1" is page 1 of letter A, "." blank, "?" without a code, "X" of another vault,
/// "AB" with the codes of two letters.
fn page(shorthand: &str) -> PageFinding {
    let letter = |sign: char| format!("{sign}234-5678").replace('A', "Z");
    let signs: Vec<char> = shorthand.chars().collect();
    match signs.as_slice() {
        ['.'] => PageFinding::Blank,
        ['?'] => PageFinding::NoCode,
        ['X'] => PageFinding::Codes(vec![LetterCode::new("XXXXXX", "BBBB-2222", 1, 2).unwrap()]),
        [one, other] if other.is_alphabetic() => {
            PageFinding::Codes(vec![code(&letter(*one), 1), code(&letter(*other), 1)])
        }
        [one, number] => PageFinding::Codes(vec![code(&letter(*one), number.to_digit(10).unwrap() as usize)]),
        _ => panic!("{shorthand}"),
    }
}

fn divided(scan: &str) -> String {
    let pages: Vec<PageFinding> = scan.split_whitespace().map(page).collect();
    let parts = divide(&pages, TAG);
    let mut all: Vec<usize> = parts.iter().flat_map(|it| it.pages.clone()).collect();
    all.sort_unstable();
    assert_eq!(all, (0..pages.len()).collect::<Vec<_>>(), "each page is in one part: {scan}");
    let told = |part: &Part| {
        let whose = match &part.whose {
            Whose::Letter(number) => number.chars().take(1).collect::<String>().replace('Z', "A"),
            Whose::Unclear(Unclear::NoCode) => "?".to_owned(),
            Whose::Unclear(Unclear::OtherVault) => "X".to_owned(),
            Whose::Unclear(Unclear::TwoLetters) => "2".to_owned(),
            Whose::Unclear(Unclear::UnknownLetter) => "unknown".to_owned(),
        };
        let pages: Vec<String> = part.pages.iter().map(usize::to_string).collect();
        format!("{whose}:{}", pages.join(","))
    };
    parts.iter().map(told).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_scan_is_divided_into_letters_and_nothing_is_guessed() {
    for (scan, expected) in [
        ("A1 A2", "A:0,1"),
        ("A2 A1", "A:1,0"),
        ("A1 A2 B1 B2", "A:0,1 B:2,3"),
        ("A1 B1 A2 B2", "A:0,2 B:1,3"),
        ("A1 . A2 .", "A:0,1,2,3"),
        (". A1", "?:0 A:1"),
        ("? A1 A2", "?:0 A:1,2"),
        // The page that is lacking follows, in a scan of this letter alone.
        ("A1 ?", "A:0,1"),
        ("A1 ? ?", "A:0,1 ?:2"),
        ("A1 A2 ?", "A:0,1 ?:2"),
        ("A1 A1 ?", "A:0,1,2"),
        ("? ? ?", "?:0,1,2"),
        // It may be of B, so it is of nobody.
        ("A1 ? B2", "A:0 ?:1 B:2"),
        ("A1 ? B1 B2", "A:0 ?:1 B:2,3"),
        ("A1 A2 ? . B2", "A:0,1 ?:2,3 B:4"),
        ("X . A1", "X:0,1 A:2"),
        ("A1 X A2", "A:0,2 X:1"),
        ("A1 X ?", "A:0 X:1 ?:2"),
        ("A1 AB B1", "A:0 2:1 B:2"),
        ("", ""),
    ] {
        assert_eq!(divided(scan), expected, "{scan}");
    }
}

#[test]
fn a_code_reads_back_as_it_was_written_and_nothing_else_does() {
    let written = code("bcdf 2345", 2).to_string();
    assert_eq!(written, "DK1:BCD234:BCDF2345:2/2");
    assert_eq!(LetterCode::read(&written), Some(code("BCDF-2345", 2)));
    assert!(written.len() <= 29, "a QR code of version 2 with correction level Q holds 29 such signs");
    for other in [
        "",
        "DK1",
        "DK2:BCD234:BCDF2345:1/2",
        "DK1:BCD23:BCDF2345:1/2",
        "DK1:BCD23A:BCDF2345:1/2",
        "DK1:BCD234:BCDF234:1/2",
        "DK1:BCD234:BCDF-2345:1/2",
        "DK1:BCD234:bcdf2345:1/2",
        "DK1:BCD234:BCDF2345:0/2",
        "DK1:BCD234:BCDF2345:3/2",
        "DK1:BCD234:BCDF2345:+1/2",
        "DK1:BCD234:BCDF2345:1/100",
        "DK1:BCD234:BCDF2345:1/2:",
        "https://voorbeeld.nl",
    ] {
        assert_eq!(LetterCode::read(other), None, "{other}");
    }
}

#[test]
fn a_number_can_be_typed_in_any_way() {
    for typed in ["BCDF-2345", "bcdf2345", " bc df 23-45 "] {
        assert_eq!(tidy_letter_number(typed).as_deref(), Some("BCDF-2345"), "{typed}");
    }
    for typed in ["", "BCDF-234", "BCDF-23456", "BCDF-234O", "ßBCDF234"] {
        assert_eq!(tidy_letter_number(typed), None, "{typed}");
    }
}
