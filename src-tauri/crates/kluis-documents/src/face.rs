//! The three faces in which everything is set, and what is known of them before a word is shaped.

use std::sync::LazyLock;

use harfrust::font::Font;
use harfrust::{Direction, Language, Script, ShapePlan};

/// A face of the family. The numbers are stable: they name the font resources in the PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Face {
    /// Running text.
    Regular,
    /// Headings and labels.
    Bold,
    /// The recovery key.
    Mono,
}

impl Face {
    /// Every face, in the order of its number.
    pub(crate) const ALL: [Self; 3] = [Self::Regular, Self::Bold, Self::Mono];

    /// Place in [`Face::ALL`].
    pub(crate) fn number(self) -> usize {
        match self {
            Self::Regular => 0,
            Self::Bold => 1,
            Self::Mono => 2,
        }
    }

    /// PostScript name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Regular => "NotoSans-Regular",
            Self::Bold => "NotoSans-Bold",
            Self::Mono => "NotoSansMono-Bold",
        }
    }

    /// Weight class of OS/2, from which PDF readers guess a substitute.
    pub(crate) fn weight(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Bold | Self::Mono => 700,
        }
    }

    /// The font file.
    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../../../assets/fonts/NotoSans-Regular.ttf"),
            Self::Bold => include_bytes!("../../../../assets/fonts/NotoSans-Bold.ttf"),
            Self::Mono => include_bytes!("../../../../assets/fonts/NotoSansMono-Bold.ttf"),
        }
    }

    /// The parsed face.
    pub(crate) fn loaded(self) -> &'static Loaded {
        let [regular, bold, mono] = &*LOADED;
        match self {
            Self::Regular => regular,
            Self::Bold => bold,
            Self::Mono => mono,
        }
    }

    /// Glyph for a character, or `None` when the face lacks it.
    pub(crate) fn glyph(self, character: char) -> Option<u16> {
        let glyph = self.loaded().font.charmap().map_unicode(character)?;
        u16::try_from(glyph.to_u32()).ok().filter(|&number| number != 0)
    }

    /// Advance of a glyph without kerning, in 1/1000 em.
    pub(crate) fn advance(self, glyph: u16) -> f32 {
        f32::from(self.loaded().units(glyph))
    }
}

/// A face, parsed once in the life of the program.
pub(crate) struct Loaded {
    /// Parsed tables.
    pub(crate) font: Font,
    /// How Dutch text in Latin script is shaped in this face.
    pub(crate) plan: ShapePlan,
    /// Advances by glyph number in 1/1000 em (every face has 1,000 units to the em).
    advances: Vec<u16>,
}

impl Loaded {
    /// Advance of a glyph without kerning, in 1/1000 em.
    pub(crate) fn units(&self, glyph: u16) -> u16 {
        self.advances.get(usize::from(glyph)).copied().unwrap_or(0)
    }
}

/// The language that picks `locl` forms and hyphenation.
pub(crate) fn dutch() -> Option<Language> {
    "nl".parse().ok()
}

static LOADED: LazyLock<[Loaded; 3]> = LazyLock::new(|| Face::ALL.map(load));

fn load(face: Face) -> Loaded {
    let font = Font::new(face.bytes(), 0).expect("the committed face parses, as a test shows");
    let plan = ShapePlan::new(&font, Direction::LeftToRight, Some(Script::LATIN), dutch().as_ref(), &[]);
    let advances = advances(&font);
    Loaded { font, plan, advances }
}

fn advances(font: &Font) -> Vec<u16> {
    let shaper = harfrust::ShaperFont::new(font);
    (0..font.num_glyphs())
        .map(|glyph| u16::try_from(shaper.glyph_h_advance(glyph.into())).unwrap_or(0))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Face;

    #[test]
    fn every_face_has_a_thousand_units_to_the_em() {
        for face in Face::ALL {
            assert_eq!(face.loaded().font.units_per_em(), 1000, "widths are written as they stand");
        }
    }

    #[test]
    fn every_face_draws_dutch_and_its_neighbours() {
        for face in Face::ALL {
            for character in "aZ09€�•–—‘’“”éëïĳŜőęĞßØŁżđĦấ\u{AD}".chars() {
                assert!(face.glyph(character).is_some(), "{} lacks {character:?}", face.name());
            }
        }
    }
}
