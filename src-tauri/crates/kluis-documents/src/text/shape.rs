//! Shaping: characters to glyphs, with kerning and ligatures, by way of the face's own tables.

use std::ops::Range;
use std::sync::Arc;

use harfrust::{Buffer, Direction, Script, ShapeOptions, ShaperFont};

use super::{Hyphenation, NO_BREAK_SPACE, Text};
use crate::face::{Face, dutch};

/// Drawn in place of a character that the face lacks.
const REPLACEMENT: char = '\u{FFFD}';

/// A glyph and the piece of text that it stands for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Glyph {
    /// Face it comes from.
    pub(crate) face: Face,
    /// Number in that face.
    pub(crate) number: u16,
    /// How far the pen moves, kerning included, in 1/1000 em.
    pub(crate) advance: f32,
    /// How far the glyph is drawn to the right of the pen, in 1/1000 em.
    pub(crate) shift: f32,
    /// How far it is drawn above the baseline, in 1/1000 em.
    pub(crate) rise: f32,
    /// First byte of its piece of the text.
    pub(crate) start: u32,
    /// One past the last byte.
    pub(crate) end: u32,
}

/// A paragraph as one string with the glyphs that draw it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shaped {
    /// The characters, "�" in place of what cannot be drawn.
    pub(crate) text: Arc<str>,
    /// Bytes of the runs that may be hyphenated.
    pub(crate) hyphenated: Vec<Range<usize>>,
    /// In reading order.
    pub(crate) glyphs: Vec<Glyph>,
}

/// Shapes every run of a text.
pub(crate) fn shape(text: &Text) -> Shaped {
    let mut characters = String::new();
    let mut glyphs = Vec::new();
    let mut hyphenated = Vec::new();
    for run in &text.runs {
        let start = characters.len();
        characters.extend(run.text.chars().map(|character| drawable(run.face, character)));
        shape_run(run.face, characters.get(start..).unwrap_or_default(), start, &mut glyphs);
        if run.hyphenation == Hyphenation::Allowed {
            hyphenated.push(start..characters.len());
        }
    }
    Shaped { text: Arc::from(characters), hyphenated, glyphs }
}

fn drawable(face: Face, character: char) -> char {
    if face.glyph(character).is_some() { character } else { REPLACEMENT }
}

fn shape_run(face: Face, text: &str, offset: usize, glyphs: &mut Vec<Glyph>) {
    let loaded = face.loaded();
    let mut buffer = Buffer::new();
    for (index, character) in text.char_indices() {
        let drawn = if character == NO_BREAK_SPACE { ' ' } else { character };
        buffer.push(u32::from(drawn), u32::try_from(index).unwrap_or(u32::MAX));
    }
    buffer.set_direction(Direction::LeftToRight);
    buffer.set_script(Some(Script::LATIN));
    buffer.set_language(dutch());
    let options = ShapeOptions::new().plan(Some(&loaded.plan));
    harfrust::shape(&ShaperFont::new(&loaded.font), &mut buffer, options)
        .expect("buffer and plan are both Latin, left to right");
    collect(face, &buffer, text, offset, glyphs);
}

fn collect(face: Face, buffer: &Buffer, text: &str, offset: usize, glyphs: &mut Vec<Glyph>) {
    let infos = buffer.glyph_infos();
    let offset = u32::try_from(offset).unwrap_or(u32::MAX);
    let first = glyphs.len();
    for (info, position) in infos.iter().zip(buffer.glyph_positions()) {
        let start = offset + info.cluster;
        glyphs.push(Glyph {
            face,
            number: u16::try_from(info.glyph_id).unwrap_or(0),
            advance: whole(position.x_advance),
            shift: whole(position.x_offset),
            rise: whole(position.y_offset),
            start,
            end: start,
        });
    }
    let length = u32::try_from(text.len()).unwrap_or(u32::MAX);
    let mut end = offset + length;
    let new = glyphs.get_mut(first..).unwrap_or_default();
    for cluster in new.chunk_by_mut(|one, next| one.start == next.start).rev() {
        let start = cluster.first().map_or(end, |glyph| glyph.start);
        share(cluster, text.get((start - offset) as usize..(end - offset) as usize).unwrap_or_default(), end);
        end = start;
    }
}

/// Divides the text of a cluster among its glyphs: a character each where that comes out, and else all of it to
/// the first and nothing to the others.
fn share(cluster: &mut [Glyph], text: &str, end: u32) {
    let each = text.chars().count() == cluster.len();
    let mut sizes = text.chars().map(|character| u32::try_from(character.len_utf8()).unwrap_or(0));
    let mut at = cluster.first().map_or(end, |glyph| glyph.start);
    for glyph in cluster {
        glyph.start = at;
        at = if each { at + sizes.next().unwrap_or(0) } else { end };
        glyph.end = at;
    }
}

/// Font units are small whole numbers, which an `f32` holds exactly.
fn whole(units: i32) -> f32 {
    i16::try_from(units).map_or(0.0, f32::from)
}

#[cfg(test)]
mod tests {
    use super::shape;
    use crate::text::Text;

    #[test]
    fn kerning_moves_letters_together() {
        let width = |text| shape(&Text::fact(text)).glyphs.iter().map(|glyph| glyph.advance).sum::<f32>();
        assert!(width("AV") < width("A") + width("V"), "the pair AV is kerned");
    }

    #[test]
    fn every_character_belongs_to_exactly_one_glyph() {
        let shaped = shape(&Text::plain("Ŝőęğßø fi ﬁ 22 november 2026"));
        let mut at = 0;
        for glyph in &shaped.glyphs {
            assert_eq!(glyph.start, at, "no byte is skipped or said twice");
            at = glyph.end;
        }
        assert_eq!(at as usize, shaped.text.len());
    }

    #[test]
    fn an_unknown_character_is_drawn_as_the_replacement() {
        let shaped = shape(&Text::fact("Ю"));
        assert_eq!(&*shaped.text, "\u{FFFD}");
        assert!(shaped.glyphs.iter().all(|glyph| glyph.number != 0), "never .notdef");
    }
}
