//! Text on its way to paper: runs of words in a face, and what may be done to them.
//!
//! Names, addresses, numbers and dates are runs that are never hyphenated; running text may be. Bits that
//! belong together ("€ 10", "art. 13", "22 november 2026") are tied with no-break spaces here, so that no
//! writer of a letter has to think of it.

mod lines;
mod same;
mod shape;

use kluis_domain::date::MONTHS;
use unicode_normalization::UnicodeNormalization;

use crate::face::Face;

pub(crate) use lines::{Line, SOFT_HYPHEN, break_lines, single_line};
pub(crate) use same::remember_lines;
pub(crate) use shape::Glyph;

/// Space that no line may end in. It is drawn and read back as an ordinary space.
pub(crate) const NO_BREAK_SPACE: char = '\u{A0}';

/// Whether words of a run may be divided at the end of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Hyphenation {
    /// Running text.
    Allowed,
    /// Names, addresses, numbers, dates.
    Never,
}

/// Words in one face.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Run {
    /// The words.
    pub(crate) text: String,
    /// Their face.
    pub(crate) face: Face,
    /// Whether they may be divided.
    pub(crate) hyphenation: Hyphenation,
}

/// A paragraph's worth of runs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(crate) struct Text {
    /// In reading order.
    pub(crate) runs: Vec<Run>,
}

impl Text {
    /// Running text.
    pub(crate) fn plain(text: &str) -> Self {
        Self::default().with(text, Face::Regular, Hyphenation::Allowed)
    }

    /// A fact, taken over letter for letter.
    pub(crate) fn fact(text: &str) -> Self {
        Self::default().with(text, Face::Regular, Hyphenation::Never)
    }

    /// What stands before a value on the same line; the space keeps them apart for those who listen.
    pub(crate) fn label(text: &str) -> Self {
        Self::fact(&format!("{text} "))
    }

    /// A heading, or words that lead a paragraph.
    pub(crate) fn bold(text: &str) -> Self {
        Self::default().with(text, Face::Bold, Hyphenation::Never)
    }

    /// Letters of equal width.
    pub(crate) fn mono(text: &str) -> Self {
        Self::default().with(text, Face::Mono, Hyphenation::Never)
    }

    /// The same with more behind it.
    pub(crate) fn with(mut self, text: &str, face: Face, hyphenation: Hyphenation) -> Self {
        self.runs.push(Run { text: tidy(text), face, hyphenation });
        self
    }

    /// The same with another text behind it.
    pub(crate) fn followed_by(mut self, mut other: Self) -> Self {
        self.runs.append(&mut other.runs);
        self
    }

    /// Whether it ends in a colon, and so says that something follows.
    pub(crate) fn introduces(&self) -> bool {
        self.runs.last().is_some_and(|run| run.text.trim_end().ends_with(':'))
    }

    /// The words alone, for titles and bookmarks.
    pub(crate) fn words(&self) -> String {
        self.runs.iter().map(|run| run.text.replace(NO_BREAK_SPACE, " ")).collect()
    }
}

/// Characters of a text that no face can draw; each is drawn as "�".
///
/// A caller asks this before printing, so that a person is warned instead of finding a hole in a name.
pub(crate) fn unprintable(text: &str) -> Vec<char> {
    let mut missing: Vec<char> =
        tidy(text).chars().filter(|&character| Face::Regular.glyph(character).is_none()).collect();
    missing.sort_unstable();
    missing.dedup();
    missing
}

/// Composed characters (NFC), no control characters, and words tied that belong together.
///
/// A letter that no face has is taken apart where the faces have its parts: "ḥ" is an h and a dot below.
fn tidy(text: &str) -> String {
    let mut composed = String::with_capacity(text.len());
    for character in text.nfc().filter_map(visible) {
        match Face::Regular.glyph(character) {
            Some(_) => composed.push(character),
            None => composed.extend(parts(character)),
        }
    }
    tie(&composed)
}

fn parts(character: char) -> Vec<char> {
    let parts: Vec<char> = std::iter::once(character).nfd().collect();
    let drawable = parts.iter().all(|&part| Face::Regular.glyph(part).is_some());
    if drawable { parts } else { vec![character] }
}

/// Line breaks and tabs become spaces; other control and direction characters disappear.
fn visible(character: char) -> Option<char> {
    match character {
        '\n' | '\t' | '\r' => Some(' '),
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' => None,
        '\u{202F}' | '\u{2007}' => Some(NO_BREAK_SPACE),
        '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{2212}' => Some('–'),
        other if other.is_control() => None,
        other => Some(other),
    }
}

/// Replaces the spaces at which no line may end.
fn tie(text: &str) -> String {
    let mut tied = String::with_capacity(text.len() + 8);
    let mut previous = "";
    for (index, word) in text.split(' ').enumerate() {
        if index > 0 {
            tied.push(if belong_together(previous, word) { NO_BREAK_SPACE } else { ' ' });
        }
        tied.push_str(word);
        previous = word;
    }
    tied
}

fn belong_together(first: &str, second: &str) -> bool {
    const BEFORE: [&str; 13] = [
        "€", "art.", "artikel", "lid", "mevr.", "dhr.", "mw.", "mevrouw", "meneer", "nr.", "blz.", "onder",
        "Stb.",
    ];
    let first = first.trim_start_matches(['(', '‘', '“']);
    let number = is_number(first);
    (BEFORE.contains(&first) && second.chars().next().is_some_and(|next| !next.is_lowercase()))
        || (number && (is_unit(second) || is_number(second) || is_postcode_letters(second) || second == "-"))
        || (first == "-" && is_number(second))
        || (MONTHS.contains(&first) && is_number(second))
}

fn is_number(word: &str) -> bool {
    let core = word.trim_end_matches(['.', ',', ')', ';', ':']);
    !core.is_empty() && core.chars().all(|digit| digit.is_ascii_digit() || ".,".contains(digit))
}

/// "AB" of "1234 AB".
fn is_postcode_letters(word: &str) -> bool {
    let core = word.trim_end_matches(['.', ',', ')']);
    core.len() == 2 && core.chars().all(|letter| letter.is_ascii_uppercase())
}

fn is_unit(word: &str) -> bool {
    const UNITS: [&str; 14] = [
        "jaar",
        "jaren",
        "maand",
        "maanden",
        "week",
        "weken",
        "dag",
        "dagen",
        "werkdagen",
        "uur",
        "minuten",
        "procent",
        "euro",
        "mm",
    ];
    let core = word.trim_end_matches(['.', ',', ')', ';', ':']);
    UNITS.contains(&core) || MONTHS.contains(&core)
}

#[cfg(test)]
mod tests {
    use super::{tidy, unprintable};

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(tidy(text).replace('\u{A0}', "~"), expected);
    }

    #[test]
    fn dates_amounts_and_articles_are_tied() {
        check("Op 22 november 2026 betaalt u € 10.", "Op 22~november~2026 betaalt u €~10.");
        check("zie AVG art. 13 lid 2, binnen 4 weken", "zie AVG art.~13 lid~2, binnen 4~weken");
        check("bel 0113 200 300 of kom naar 4461 XX Goes.", "bel 0113~200~300 of kom naar 4461~XX Goes.");
        check("een lid van de familie", "een lid van de familie");
        check("bel 012 - 345 67 80 - of mail", "bel 012~-~345~67~80~- of mail");
    }

    #[test]
    fn loose_accents_are_joined_and_controls_are_dropped() {
        check("Jose\u{301}\u{200B}\u{202E}", "José");
        check("regel\neen", "regel een");
    }

    #[test]
    fn all_of_latin_extended_a_and_b_can_be_printed() {
        let all: String = ('\u{A0}'..'\u{250}').collect();
        assert_eq!(unprintable(&all), Vec::<char>::new());
        assert_eq!(unprintable("Ḥusayn Ṣāliḥ Aḏān Ẽ"), vec!['ḏ']);
    }

    #[test]
    fn characters_that_no_face_has_are_named() {
        assert_eq!(unprintable("Müller Ĝ"), Vec::<char>::new());
        assert_eq!(unprintable("שלום 😀"), vec!['ו', 'ל', 'ם', 'ש', '😀']);
        assert_eq!(unprintable("Юлия, Ю"), vec!['Ю', 'и', 'л', 'я']);
    }
}
