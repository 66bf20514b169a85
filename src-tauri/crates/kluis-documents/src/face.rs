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

    /// The font file as it is cut down for a document, without the names and the licence that the file itself
    /// holds: a document need not carry them (SIL Open Font License 1.1, condition 5), and they take 500 bytes a face.
    pub(crate) fn without_names(self) -> &'static [u8] {
        &self.loaded().without_names
    }

    /// The parsed face.
    pub(crate) fn loaded(self) -> &'static Loaded {
        match self {
            Self::Regular => &REGULAR,
            Self::Bold => &BOLD,
            Self::Mono => &MONO,
        }
    }

    /// Glyph for a character, or `None` when the face lacks it.
    pub(crate) fn glyph(self, character: char) -> Option<u16> {
        let loaded = self.loaded();
        let near = usize::try_from(u32::from(character)).ok().and_then(|place| loaded.near.get(place));
        let number = near.copied().unwrap_or_else(|| glyph(&loaded.font, character));
        Some(number).filter(|&number| number != 0)
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
    /// Glyph of each of the first characters of Unicode, 0 for none: every letter that is typed is looked up.
    near: Vec<u16>,
    without_names: Vec<u8>,
}

impl Loaded {
    /// Advance of a glyph without kerning, in 1/1000 em.
    pub(crate) fn units(&self, glyph: u16) -> u16 {
        self.advances.get(usize::from(glyph)).copied().unwrap_or(0)
    }

    /// How many glyphs it has.
    pub(crate) fn glyphs(&self) -> usize {
        self.advances.len()
    }
}

/// The language that picks `locl` forms and hyphenation.
pub(crate) fn dutch() -> Option<Language> {
    "nl".parse().ok()
}

/// First character after Latin Extended-B.
const NEAR: char = '\u{250}';

static REGULAR: LazyLock<Loaded> = LazyLock::new(|| load(Face::Regular));
static BOLD: LazyLock<Loaded> = LazyLock::new(|| load(Face::Bold));
static MONO: LazyLock<Loaded> = LazyLock::new(|| load(Face::Mono));

fn load(face: Face) -> Loaded {
    let font = Font::new(face.bytes(), 0).expect("the committed face parses, as a test shows");
    let plan = ShapePlan::new(&font, Direction::LeftToRight, Some(Script::LATIN), dutch().as_ref(), &[]);
    let advances = advances(&font);
    let near = ('\0'..NEAR).map(|character| glyph(&font, character)).collect();
    Loaded { font, plan, advances, near, without_names: without_names(face.bytes()) }
}

/// Glyph for a character, or 0.
fn glyph(font: &Font, character: char) -> u16 {
    let glyph = font.charmap().map_unicode(character);
    glyph.and_then(|glyph| u16::try_from(glyph.to_u32()).ok()).unwrap_or(0)
}

/// Gives the table of names a tag that nobody looks for and that sorts alike (OpenType 1.9, "Table directory").
fn without_names(file: &[u8]) -> Vec<u8> {
    const HEAD: usize = 12;
    const ENTRY: usize = 16;
    let mut file = file.to_vec();
    let tables = file.get(4..6).map_or(0, |count| usize::from(u16::from_be_bytes([count[0], count[1]])));
    let directory = file.get_mut(HEAD..HEAD + tables * ENTRY).unwrap_or_default();
    for entry in directory.chunks_mut(ENTRY).filter(|entry| entry.starts_with(b"name")) {
        entry[..4].copy_from_slice(b"namf");
    }
    file
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
