//! Line breaking: the lines of a paragraph are chosen together, so that the ragged right edge is even.
//!
//! Lines may end where Unicode (UAX 14) allows, between Dutch syllables of lower-case words of seven
//! letters or more, and, when a word is wider than the column, anywhere: nothing is ever cropped.

use std::sync::Arc;

use hypher::{Lang, hyphenate_bounded};
use unicode_linebreak::linebreaks;

use super::Text;
use super::same::once;
use super::shape::{Glyph, Shaped, shape};
use crate::face::Face;

/// Said by a hyphen at the end of a line, so that copying gives the whole word back.
pub(crate) const SOFT_HYPHEN: char = '\u{AD}';

/// Shortest word that is divided, in letters.
const SHORTEST_DIVIDED: usize = 7;

/// One line, ready to be drawn from left to right.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    /// The text of the whole paragraph; glyphs point into it.
    pub(crate) text: Arc<str>,
    /// The glyphs, a trailing space included.
    pub(crate) glyphs: Arc<[Glyph]>,
    /// Width without the trailing space, in 1/1000 em.
    pub(crate) width: f32,
    /// Glyph of the hyphen that divides the last word.
    pub(crate) hyphen: Option<Glyph>,
}

/// Sets a text in lines of at most `width` points at a size in points.
pub(crate) fn break_lines(text: &Text, size: f32, width: f32) -> Vec<Line> {
    let measure = width / size * 1000.0;
    once(text, Some(measure), || set(text, measure))
}

fn set(text: &Text, measure: f32) -> Vec<Line> {
    let shaped = shape(text);
    if shaped.glyphs.is_empty() {
        return Vec::new();
    }
    let places = places(&shaped, measure);
    chosen(&places, measure).into_iter().map(|(from, to)| line(&shaped, &from, &to)).collect()
}

/// Sets a text in one line, however wide.
pub(crate) fn single_line(text: &Text) -> Line {
    let whole = || {
        let shaped = shape(text);
        let width = shaped.glyphs.iter().map(|glyph| glyph.advance).sum();
        Line { text: shaped.text, glyphs: shaped.glyphs.into(), width, hyphen: None }
    };
    once(text, None, || vec![whole()]).pop().unwrap_or_else(whole)
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    /// Between words.
    Word,
    /// Inside a word, with a hyphen.
    Hyphen,
    /// Inside a word that does not fit, without a mark.
    Forced,
    /// The end of the paragraph.
    End,
}

/// A place where a line may end.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Place {
    /// First glyph of the next line.
    glyph: usize,
    /// What kind of place this is.
    kind: Kind,
    /// Width of everything before it, trailing spaces left out, in 1/1000 em.
    ink: f32,
    /// Width of everything before it.
    pen: f32,
    /// Width of the hyphen.
    hyphen: f32,
}

fn places(shaped: &Shaped, measure: f32) -> Vec<Place> {
    let mut found = Vec::new();
    let mut wanted = wanted(shaped).into_iter().peekable();
    let (mut pen, mut ink) = (0.0_f32, 0.0_f32);
    let mut line_start = Place { glyph: 0, kind: Kind::Word, ink: 0.0, pen: 0.0, hyphen: 0.0 };
    found.push(line_start);
    let mut since: Vec<Place> = Vec::new();
    for (index, glyph) in shaped.glyphs.iter().enumerate() {
        while wanted.peek().is_some_and(|&(byte, _)| byte < glyph.start as usize) {
            wanted.next();
        }
        if let Some((_, kind)) = wanted.next_if(|&(byte, _)| byte == glyph.start as usize && index > 0) {
            let place = Place { glyph: index, kind, ink, pen, hyphen: hyphen_width(kind, glyph.face) };
            if place.ink + place.hyphen - line_start.pen > measure {
                found.append(&mut since);
            }
            since.clear();
            line_start = place;
            found.push(place);
        } else if index > 0 && glyph.start < glyph.end {
            since.push(Place { glyph: index, kind: Kind::Forced, ink, pen, hyphen: 0.0 });
        }
        pen += glyph.advance;
        if !is_space(shaped, glyph) {
            ink = pen;
        }
    }
    if ink - line_start.pen > measure {
        found.append(&mut since);
    }
    found.push(Place { glyph: shaped.glyphs.len(), kind: Kind::End, ink, pen, hyphen: 0.0 });
    found
}

fn hyphen_width(kind: Kind, face: Face) -> f32 {
    match kind {
        Kind::Hyphen => hyphen_glyph(face).map_or(0.0, |glyph| glyph.advance),
        Kind::Word | Kind::Forced | Kind::End => 0.0,
    }
}

fn hyphen_glyph(face: Face) -> Option<Glyph> {
    let number = face.glyph(SOFT_HYPHEN)?;
    Some(Glyph { face, number, advance: face.advance(number), shift: 0.0, rise: 0.0, start: 0, end: 0 })
}

fn is_space(shaped: &Shaped, glyph: &Glyph) -> bool {
    shaped.text.get(glyph.start as usize..glyph.end as usize).is_some_and(|piece| piece.trim().is_empty())
}

/// Byte positions at which a line may end, in order.
fn wanted(shaped: &Shaped) -> Vec<(usize, Kind)> {
    let text = &shaped.text;
    let mut wanted: Vec<(usize, Kind)> = linebreaks(text)
        .map(|(byte, _)| byte)
        .filter(|&byte| byte < text.len() && !splits_compound(text, byte) && !splits_article(text, byte))
        .map(|byte| (byte, Kind::Word))
        .collect();
    for range in &shaped.hyphenated {
        let words = text.get(range.clone()).unwrap_or_default();
        wanted.extend(syllables(words).map(|byte| (range.start + byte, Kind::Hyphen)));
    }
    wanted.sort_by_key(|&(byte, _)| byte);
    wanted.dedup_by_key(|&mut (byte, _)| byte);
    wanted
}

/// "e-mail" and "16-jarige" stay whole; "zorg-verzekeraar" may break.
fn splits_compound(text: &str, byte: usize) -> bool {
    let (Some(before), Some(after)) = (text.get(..byte), text.get(byte..)) else { return true };
    let Some(stem) = before.strip_suffix('-') else { return false };
    letters(stem.chars().rev()) < 3 || letters(after.chars()) < 3
}

/// "14(1)(b)" stays whole.
fn splits_article(text: &str, byte: usize) -> bool {
    let (Some(before), Some(after)) = (text.get(..byte), text.get(byte..)) else { return true };
    before.ends_with(')') && after.starts_with('(')
}

fn letters(characters: impl Iterator<Item = char>) -> usize {
    characters.take_while(|character| character.is_alphabetic()).count()
}

/// Places between syllables of the words that may be divided.
fn syllables(text: &str) -> impl Iterator<Item = usize> + '_ {
    words(text).filter(|(_, word)| divisible(word)).flat_map(|(start, word)| {
        let mut at = start;
        let pieces: Vec<usize> = hyphenate_bounded(word, Lang::Dutch, 3, 4)
            .map(|syllable| {
                at += syllable.len();
                at
            })
            .collect();
        let inner = pieces.len().saturating_sub(1);
        pieces.into_iter().take(inner)
    })
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive(|character: char| !character.is_alphanumeric() && !"@._-".contains(character)).map(
        move |piece| {
            let start = at;
            at += piece.len();
            (start, piece.trim_end_matches(|character: char| !character.is_alphabetic()))
        },
    )
}

fn divisible(word: &str) -> bool {
    word.chars().count() >= SHORTEST_DIVIDED && word.chars().all(|letter| letter.is_lowercase())
}

/// The pairs of places between which the lines stand: the smallest sum of penalties wins.
fn chosen(places: &[Place], measure: f32) -> Vec<(Place, Place)> {
    let mut best: Vec<(f32, usize)> = vec![(0.0, 0)];
    for (to, place) in places.iter().enumerate().skip(1) {
        let mut cheapest = (f32::INFINITY, to - 1);
        for from in (0..to).rev() {
            let (Some(begin), Some(&(before, _))) = (places.get(from), best.get(from)) else { continue };
            let width = place.ink + place.hyphen - begin.pen;
            if width > measure && from + 1 < to {
                break;
            }
            let cost = before + penalty(begin, place, width, measure);
            if cost < cheapest.0 {
                cheapest = (cost, from);
            }
        }
        best.push(cheapest);
    }
    trace(places, &best)
}

fn penalty(begin: &Place, place: &Place, width: f32, measure: f32) -> f32 {
    let slack = ((measure - width) / measure).max(0.0);
    let raggedness = slack * slack * 100.0;
    let mark = match place.kind {
        Kind::Word => 0.0,
        Kind::Hyphen if begin.kind == Kind::Hyphen => 12.0,
        Kind::Hyphen => 5.0,
        Kind::Forced => 200.0,
        Kind::End if begin.kind == Kind::Hyphen => return 15.0,
        Kind::End => return if slack > 0.85 { 4.0 } else { 0.0 },
    };
    raggedness + mark
}

fn trace(places: &[Place], best: &[(f32, usize)]) -> Vec<(Place, Place)> {
    let mut lines = Vec::new();
    let mut to = places.len().saturating_sub(1);
    while to > 0 {
        let from = best.get(to).map_or(0, |&(_, from)| from);
        if let (Some(begin), Some(end)) = (places.get(from), places.get(to)) {
            lines.push((*begin, *end));
        }
        to = from;
    }
    lines.reverse();
    lines
}

fn line(shaped: &Shaped, from: &Place, to: &Place) -> Line {
    let glyphs: Arc<[Glyph]> = shaped.glyphs.get(from.glyph..to.glyph).unwrap_or_default().into();
    let hyphen = match to.kind {
        Kind::Hyphen => glyphs.last().and_then(|glyph| hyphen_glyph(glyph.face)),
        Kind::Word | Kind::Forced | Kind::End => None,
    };
    let width = to.ink + to.hyphen - from.pen;
    Line { text: Arc::clone(&shaped.text), glyphs, width, hyphen }
}

#[cfg(test)]
mod tests {
    use super::break_lines;
    use crate::text::Text;

    fn set(text: &Text, width: f32) -> Vec<String> {
        let lines = break_lines(text, 10.0, width);
        let measure = width / 10.0 * 1000.0;
        lines
            .iter()
            .map(|line| {
                assert!(line.width <= measure + 0.01, "a line is wider than its column");
                let mut words: String = line
                    .glyphs
                    .iter()
                    .map(|glyph| line.text.get(glyph.start as usize..glyph.end as usize).unwrap())
                    .collect();
                if line.hyphen.is_some() {
                    words.push('-');
                }
                words.replace('\u{A0}', "~").trim_end().to_owned()
            })
            .collect()
    }

    #[test]
    fn long_dutch_words_are_divided_between_syllables() {
        let words = "zorgverzekeraars en arbeidsongeschiktheidsverzekeringen";
        let lines = set(&Text::plain(words), 90.0);
        assert!(lines.iter().any(|line| line.ends_with('-')), "{lines:?}");
        assert_eq!(lines.concat().replace(['-', ' '], ""), words.replace(' ', ""));
    }

    #[test]
    fn facts_are_never_divided_with_a_hyphen() {
        let lines = set(&Text::fact("mevrouw van der burgemeestersvrouw-achternaam"), 120.0);
        assert!(lines.iter().all(|line| !line.ends_with("ees-")), "{lines:?}");
    }

    #[test]
    fn a_word_wider_than_the_column_goes_on_below() {
        let name = "x".repeat(120);
        let lines = set(&Text::fact(&name), 100.0);
        assert!(lines.len() > 3);
        assert_eq!(lines.concat(), name);
    }

    #[test]
    fn a_date_stays_on_one_line() {
        for width in [95.0, 100.0, 120.0, 150.0] {
            let lines = set(&Text::plain("Dit geldt vanaf 22 november 2026 voor iedereen"), width);
            assert!(lines.iter().any(|line| line.contains("22~november~2026")), "{lines:?}");
        }
    }

    #[test]
    fn the_number_of_an_article_stays_whole() {
        for width in 40..120_u8 {
            let lines = set(&Text::plain("AVG art. 13(1)(a) en 14(1)(a)"), f32::from(width));
            assert!(lines.iter().all(|line| !line.starts_with('(')), "{lines:?}");
        }
    }

    #[test]
    fn e_mail_stays_whole() {
        for width in 30..80_u8 {
            let lines = set(&Text::plain("een e-mail van ons"), f32::from(width));
            assert!(lines.iter().all(|line| !line.ends_with("e-")), "{lines:?}");
        }
    }
}
