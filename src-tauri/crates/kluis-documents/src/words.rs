//! Words of the letters, read once from `assets/letters`, and the filling in of their blanks.
//!
//! A blank is a name between braces, `{organisatie}`. A blank that nobody fills is an error, never a gap
//! in a letter.

use std::sync::LazyLock;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::DocumentFailure;
use crate::face::Face;
use crate::text::{Hyphenation, Text};

/// A sentence with blanks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub(crate) struct Sentence(pub(crate) String);

/// A paragraph that may begin with a few bold words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Paragraph {
    /// Bold words at the beginning.
    #[serde(default)]
    pub(crate) lead: String,
    /// The rest.
    pub(crate) text: Sentence,
}

/// A piece of a sentence.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// Words as they stand.
    Words(&'a str),
    /// Name of a blank.
    Blank(&'a str),
}

/// What is filled in, by the names of the blanks.
#[derive(Debug, Clone, Default)]
pub(crate) struct Values(Vec<(&'static str, String)>);

impl Values {
    /// The same with one more.
    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.0.push((name, value.to_owned()));
        self
    }

    fn find(&self, name: &str) -> Result<&str, DocumentFailure> {
        let found = self.0.iter().find(|(known, _)| *known == name);
        found
            .map(|(_, value)| value.as_str())
            .ok_or_else(|| DocumentFailure::UnfilledBlank { name: name.to_owned() })
    }
}

impl Sentence {
    /// The pieces of the sentence in order.
    pub(crate) fn pieces(&self) -> Vec<Piece<'_>> {
        let mut pieces = Vec::new();
        for (index, part) in self.0.split('{').enumerate() {
            match part.split_once('}') {
                Some((name, words)) if index > 0 => pieces.extend([Piece::Blank(name), Piece::Words(words)]),
                Some(_) | None => pieces.push(Piece::Words(part)),
            }
        }
        pieces.retain(|piece| *piece != Piece::Words(""));
        pieces
    }

    /// Running text; what is filled in is never hyphenated.
    pub(crate) fn fill(&self, values: &Values) -> Result<Text, DocumentFailure> {
        let mut text = Text::default();
        let mut last = "";
        for piece in self.pieces() {
            let (said, hyphenation) = match piece {
                Piece::Words(words) => (after(last, words), Hyphenation::Allowed),
                Piece::Blank(name) => (values.find(name)?, Hyphenation::Never),
            };
            text = text.with(said, Face::Regular, hyphenation);
            last = said;
        }
        Ok(text)
    }

    /// The same as a string, for titles and labels.
    pub(crate) fn fill_words(&self, values: &Values) -> Result<String, DocumentFailure> {
        let mut words = String::new();
        for piece in self.pieces() {
            let said = match piece {
                Piece::Words(literal) => after(&words, literal),
                Piece::Blank(name) => values.find(name)?,
            };
            words.push_str(said);
        }
        Ok(words)
    }
}

/// A full stop after a value that ends in one, such as "B.V.", is not written twice.
fn after<'a>(before: &str, words: &'a str) -> &'a str {
    match words.strip_prefix('.') {
        Some(rest) if before.ends_with('.') => rest,
        Some(_) | None => words,
    }
}

impl Paragraph {
    /// The paragraph with its blanks filled.
    pub(crate) fn fill(&self, values: &Values) -> Result<Text, DocumentFailure> {
        let rest = self.text.fill(values)?;
        if self.lead.is_empty() {
            return Ok(rest);
        }
        let lead = Text::bold(&self.lead).with(" ", Face::Regular, Hyphenation::Never);
        Ok(lead.followed_by(rest))
    }
}

/// Fills every sentence of a list.
pub(crate) fn fill_all(list: &[Sentence], values: &Values) -> Result<Vec<Text>, DocumentFailure> {
    list.iter().map(|sentence| sentence.fill(values)).collect()
}

/// How an organisation is reached, within a sentence.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reach {
    /// "bel {telefoon}".
    pub(crate) phone: Sentence,
    /// "mail naar {email}".
    pub(crate) email: Sentence,
    /// "schrijf naar {adres}", where there is neither.
    pub(crate) address: Sentence,
    /// Between two ways.
    pub(crate) or: String,
}

/// Words that every document shares.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Common {
    /// "Pagina {pagina} van {paginas}".
    pub(crate) page: Sentence,
    /// "{plaats}, {datum}".
    pub(crate) place_and_date: Sentence,
    /// "Ons kenmerk".
    pub(crate) our_reference: String,
    /// "Betreft".
    pub(crate) subject: String,
    /// Used when the addressee has no salutation of their own.
    pub(crate) salutation: String,
    /// "Met vriendelijke groet,".
    pub(crate) closing: String,
    /// "KvK {kvk}".
    pub(crate) chamber_of_commerce: Sentence,
    /// How the organisation is reached, within a sentence.
    pub(crate) reach: Reach,
    /// Labels of a place to sign.
    pub(crate) signature: SignatureLabels,
    /// What a privacy statement has around its sections.
    pub(crate) statement: StatementWords,
}

/// What a privacy statement has around its sections.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StatementWords {
    pub(crate) version: Sentence,
    pub(crate) contents: String,
    pub(crate) article: Sentence,
    pub(crate) coverage_heading: String,
    pub(crate) coverage_introduction: String,
    pub(crate) coverage_item: String,
    pub(crate) coverage_article: String,
    pub(crate) coverage_verdict: String,
    pub(crate) coverage_present: Sentence,
    pub(crate) coverage_not_applicable: Sentence,
}

/// Labels of a place to sign.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignatureLabels {
    pub(crate) name: String,
    pub(crate) capacity: String,
    pub(crate) place: String,
    pub(crate) date: String,
    pub(crate) signature: String,
}

/// Words that every document shares.
pub(crate) fn common() -> &'static Common {
    static COMMON: LazyLock<Common> =
        LazyLock::new(|| read(include_str!("../../../../assets/letters/common.toml")));
    &COMMON
}

/// Reads a file of words that is part of the program.
pub(crate) fn read<T: DeserializeOwned>(toml: &str) -> T {
    toml::from_str(toml).expect("the words are part of the program and every file is read in a test")
}

#[cfg(test)]
mod tests {
    use super::{Piece, Sentence, Values, common};
    use crate::DocumentFailure;

    #[test]
    fn a_sentence_falls_apart_at_its_blanks() {
        let sentence = Sentence("{plaats}, {datum}.".to_owned());
        let expected = [Piece::Blank("plaats"), Piece::Words(", "), Piece::Blank("datum"), Piece::Words(".")];
        assert_eq!(sentence.pieces(), expected);
    }

    #[test]
    fn a_blank_that_nobody_fills_is_an_error() {
        let failure = Sentence("Beste {naam}".to_owned()).fill(&Values::default());
        assert_eq!(failure, Err(DocumentFailure::UnfilledBlank { name: "naam".to_owned() }));
    }

    #[test]
    fn a_full_stop_is_not_written_twice() {
        let values = Values::default().with("naam", "Voorbeeldzorg B.V.");
        let words = |text: &str| Sentence(text.to_owned()).fill_words(&values).unwrap();
        assert_eq!(words("Zorg van {naam}. Soms"), "Zorg van Voorbeeldzorg B.V. Soms");
        assert_eq!(words("Zorg van {naam}, soms..."), "Zorg van Voorbeeldzorg B.V., soms...");
    }

    #[test]
    fn a_brace_in_a_fact_is_no_blank() {
        let values = Values::default().with("naam", "{datum}");
        let words = Sentence("Beste {naam}".to_owned()).fill_words(&values);
        assert_eq!(words, Ok("Beste {datum}".to_owned()));
    }

    #[test]
    fn the_shared_words_are_read() {
        assert_eq!(common().our_reference, "Ons kenmerk");
    }
}
