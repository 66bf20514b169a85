//! From text to the lines of a zone.

use super::{ForeignSign, LIMIT, MrzFault, SignLikeness};

/// Signs in a line of a card or driving licence.
const CARD: usize = 30;

/// Signs in a line of a passport.
const PASSPORT: usize = 44;

/// Signs in a whole zone: a licence, a passport's second line, a card without and with names, a passport.
const WHOLE: [usize; 5] = [CARD, PASSPORT, 2 * CARD, 3 * CARD, 2 * PASSPORT];

/// As many foreign signs as are named.
const NAMED: usize = 10;

/// The lines of a zone, each of its full length; `None` for a line that was not given.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// A card.
    Td1 { first: Vec<char>, second: Vec<char>, names: Option<Vec<char>> },
    /// A passport; the first line has the names.
    Td3 { names: Option<Vec<char>>, second: Vec<char> },
    /// A driving licence.
    DrivingLicence { line: Vec<char> },
}

pub(super) fn zone(text: &str) -> Result<Zone, MrzFault> {
    if LIMIT < text.chars().count() {
        return Err(MrzFault::TooLong { max: LIMIT });
    }
    let pieces = pieces(text)?;
    if pieces.is_empty() {
        return Err(MrzFault::Empty);
    }
    let whole: Vec<char> = pieces.iter().flatten().copied().collect();
    let mut fault = None;
    for start in 0..pieces.len() {
        match by_lines(pieces.get(start..).unwrap_or_default()) {
            Some(Ok(zone)) => return Ok(zone),
            Some(Err(found)) => fault = fault.or(Some(found)),
            None => {}
        }
    }
    let may_be_one = pieces.len() == 1 || WHOLE.contains(&whole.len());
    let zone = run_together(&whole).filter(|_| may_be_one);
    zone.ok_or(fault.unwrap_or(MrzFault::NotRecognised))
}

/// Lines in capitals, without white space. Signs of punctuation that a reader puts around or between lines part them too.
fn pieces(text: &str) -> Result<Vec<Vec<char>>, MrzFault> {
    let mut pieces = Vec::new();
    let mut foreign = Vec::new();
    let lines = text.split(['\n', '\r']).filter(|line| line.chars().any(|it| !is_invisible(it)));
    for (line, signs) in lines.enumerate() {
        let visible = signs.chars().filter(|it| !is_invisible(*it));
        let mut piece = Vec::new();
        for (position, sign) in visible.enumerate() {
            if sign.is_ascii_alphanumeric() || sign == '<' {
                piece.push(sign.to_ascii_uppercase());
            } else if sign.is_ascii() {
                pieces.push(std::mem::take(&mut piece));
            } else {
                foreign.push(ForeignSign {
                    line: line + 1,
                    position: position + 1,
                    likeness: likeness(sign),
                });
            }
        }
        pieces.push(piece);
    }
    foreign.truncate(NAMED);
    pieces.retain(|piece| !piece.is_empty());
    if foreign.is_empty() { Ok(pieces) } else { Err(MrzFault::ForeignSigns { signs: foreign }) }
}

/// White space, control signs of a reader (STX, ETX), and marks without width.
fn is_invisible(sign: char) -> bool {
    sign.is_whitespace()
        || sign.is_control()
        || matches!(sign, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}')
}

fn likeness(sign: char) -> SignLikeness {
    match sign {
        '«' | '»' | '‹' | '›' | '《' | '》' | '〈' | '〉' | '≪' | '≫' => {
            SignLikeness::Guillemet
        }
        '\u{0400}'..='\u{052F}' => SignLikeness::Cyrillic,
        '\u{0370}'..='\u{03FF}' | '\u{1F00}'..='\u{1FFF}' => SignLikeness::Greek,
        '\u{FF00}'..='\u{FFEF}' => SignLikeness::FullWidth,
        _ => SignLikeness::Other,
    }
}

/// A zone that begins with the first of these lines; `None` where none does.
fn by_lines(pieces: &[Vec<char>]) -> Option<Result<Zone, MrzFault>> {
    let (first, rest) = pieces.split_first()?;
    if is_licence(first) {
        return Some(exactly(1, first, CARD).map(|line| Zone::DrivingLicence { line }));
    }
    if is_second_of_passport(first) {
        return Some(Ok(Zone::Td3 { names: None, second: trimmed(first, PASSPORT) }));
    }
    let second = rest.first()?;
    if is_passport(first) && first.len() != CARD {
        return Some(passport(first, second));
    }
    is_card(first).then(|| card(first, second, rest.get(1)))
}

fn passport(first: &[char], second: &[char]) -> Result<Zone, MrzFault> {
    let names = at_most(1, first, PASSPORT)?;
    Ok(Zone::Td3 { names: Some(names), second: exactly(2, second, PASSPORT)? })
}

fn card(first: &[char], second: &[char], third: Option<&Vec<char>>) -> Result<Zone, MrzFault> {
    let first = at_most(1, first, CARD)?;
    let second = exactly(2, second, CARD)?;
    let names = third.filter(|it| it.first().is_some_and(char::is_ascii_alphabetic));
    Ok(Zone::Td1 { first, second, names: names.map(|it| at_most(3, it, CARD)).transpose()? })
}

/// A line that ends in a digit, so that nothing can be missing; what follows may only be fillers.
fn exactly(line: usize, signs: &[char], expected: usize) -> Result<Vec<char>, MrzFault> {
    let found = trimmed(signs, expected);
    if found.len() == expected {
        Ok(found)
    } else {
        Err(MrzFault::WrongLength { line, expected, found: found.len() })
    }
}

/// A line whose fillers at the end may be missing.
fn at_most(line: usize, signs: &[char], expected: usize) -> Result<Vec<char>, MrzFault> {
    let mut found = trimmed(signs, expected);
    if expected < found.len() {
        return Err(MrzFault::WrongLength { line, expected, found: found.len() });
    }
    found.resize(expected, '<');
    Ok(found)
}

/// Without the fillers beyond the length of the line.
fn trimmed(signs: &[char], length: usize) -> Vec<char> {
    let mut kept = signs.to_vec();
    while length < kept.len() && kept.last() == Some(&'<') {
        kept.pop();
    }
    kept
}

/// All lines without breaks, or broken in the wrong places.
fn run_together(signs: &[char]) -> Option<Zone> {
    let part = |from: usize, length: usize| signs.get(from..from + length).map(<[char]>::to_vec);
    if is_passport(signs) && (2 * PASSPORT..=2 * PASSPORT + 2).contains(&signs.len()) {
        return Some(Zone::Td3 { names: part(0, PASSPORT), second: part(PASSPORT, PASSPORT)? });
    }
    if is_card(signs) && (2 * CARD..=3 * CARD + 2).contains(&signs.len()) {
        let mut names = signs.get(2 * CARD..).unwrap_or_default().to_vec();
        names.resize(CARD, '<');
        let names = Some(names).filter(|it| it.first().is_some_and(char::is_ascii_alphabetic));
        return Some(Zone::Td1 { first: part(0, CARD)?, second: part(CARD, CARD)?, names });
    }
    if is_licence(signs) && signs.len() == CARD {
        return Some(Zone::DrivingLicence { line: signs.to_vec() });
    }
    is_second_of_passport(signs).then(|| Zone::Td3 { names: None, second: signs.to_vec() })
}

/// "D1NLD…": ISO/IEC 18013-2, with the state in places 3 to 5.
fn is_licence(signs: &[char]) -> bool {
    signs.first() == Some(&'D') && signs.get(2..5) == Some(&['N', 'L', 'D']) && signs.len() <= CARD + 6
}

/// "P<NLD…", with the type of passport in place 2.
fn is_passport(signs: &[char]) -> bool {
    signs.first() == Some(&'P') && has_state(signs)
}

/// "I<NLD…", "IRNLD…"; A and C begin cards too (Doc 9303-5).
fn is_card(signs: &[char]) -> bool {
    signs.first().is_some_and(|it| "IAC".contains(*it)) && has_state(signs)
}

fn has_state(signs: &[char]) -> bool {
    signs.get(2..5).is_some_and(|state| state.iter().all(|it| it.is_ascii_alphabetic() || *it == '<'))
}

/// The line with number and dates, given by itself.
fn is_second_of_passport(signs: &[char]) -> bool {
    let digit = |place: usize| signs.get(place).is_some_and(char::is_ascii_digit);
    let date = |from: usize| (from..from + 6).filter(|place| digit(*place)).count() >= 4;
    trimmed(signs, PASSPORT).len() == PASSPORT && date(13) && date(21)
}
