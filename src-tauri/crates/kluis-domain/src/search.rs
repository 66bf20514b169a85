//! Search (zoeken): what the coordinator typed, read as words, a date of birth, a postcode or numbers.

use chrono::NaiveDate;

use crate::{
    client,
    date::{self, Century, PartialDate},
    fold::words,
};

/// What is looked for. All of it must match.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Folded words; each begins some word of the client.
    pub words: Vec<String>,
    /// A date of birth, whole or partial.
    pub born: Option<PartialDate>,
    /// "1234 AB".
    pub postcode: Option<String>,
    /// Digits only: a client number, the last four of a BSN, a whole BSN, or a year of birth.
    pub digits: Vec<String>,
}

/// What a client is found by, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Words of the surnames, in the order of use.
    pub surname: String,
    /// Words of first names and initials.
    pub given: String,
}

/// Reads the search box.
pub fn read(text: &str, today: NaiveDate) -> Query {
    let pieces: Vec<&str> = text.split_whitespace().take(12).collect();
    let mut query = Query::default();
    let mut at = 0;
    while at < pieces.len() {
        at += take_date(&pieces, at, today, &mut query)
            .or_else(|| take_postcode(&pieces, at, &mut query))
            .unwrap_or_else(|| take_word(pieces[at], &mut query));
    }
    query
}

impl Query {
    /// Whether nothing was typed that can be looked for.
    pub fn is_empty(&self) -> bool {
        *self == Query::default()
    }
}

/// The longest run of up to three pieces that is a date; a year alone is left to the digits.
fn take_date(pieces: &[&str], at: usize, today: NaiveDate, query: &mut Query) -> Option<usize> {
    if query.born.is_some() {
        return None;
    }
    (1..=3usize).rev().find_map(|count| {
        let typed = pieces.get(at..at + count)?.join(" ");
        let digits = typed.chars().all(|it| it.is_ascii_digit());
        if digits && typed.len() != 8 || is_name_and_year(pieces, at, count) {
            return None;
        }
        query.born = Some(date::partial(&typed, Century::Past, today).ok()?);
        Some(count)
    })
}

/// "jan 1980" and "mei 1980": a name and a year of birth more often than a month.
fn is_name_and_year(pieces: &[&str], at: usize, count: usize) -> bool {
    count == 2 && ["jan", "mei"].iter().any(|name| pieces[at].eq_ignore_ascii_case(name))
}

fn take_postcode(pieces: &[&str], at: usize, query: &mut Query) -> Option<usize> {
    if query.postcode.is_some() {
        return None;
    }
    (1..=2usize).find_map(|count| {
        let typed = pieces.get(at..at + count)?.concat();
        let found = client::postcode(&typed).ok().filter(|it| !it.is_empty())?;
        query.postcode = Some(found);
        Some(count)
    })
}

fn take_word(piece: &str, query: &mut Query) -> usize {
    let digits: String = piece.chars().filter(|it| !".-".contains(*it)).collect();
    if !digits.is_empty() && digits.chars().all(|it| it.is_ascii_digit()) {
        query.digits.push(digits);
    } else {
        query.words.extend(words(piece));
    }
    1
}

/// How well the words fit, higher is better; `None` where one of them begins no word of the card.
pub fn score(words: &[String], card: &Card) -> Option<u32> {
    words.iter().map(|word| score_word(word, card)).sum::<Option<u32>>()
}

fn score_word(word: &str, card: &Card) -> Option<u32> {
    let surname = best(word, &card.surname).map(|it| it + 20);
    let given = best(word, &card.given);
    surname.max(given)
}

/// 100 for a whole word, 50 for its beginning; a little more for the first word.
fn best(word: &str, text: &str) -> Option<u32> {
    text.split(' ')
        .enumerate()
        .filter_map(|(index, candidate)| {
            let base = if candidate == word {
                100
            } else if candidate.starts_with(word) {
                50
            } else {
                return None;
            };
            Some(base + if index == 0 { 5 } else { 0 })
        })
        .max()
}

#[cfg(test)]
mod tests;
