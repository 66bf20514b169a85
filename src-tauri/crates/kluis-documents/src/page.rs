//! Paper: the sizes that every document shares. Lengths are in points (1/72 inch), measured from the
//! top left corner downwards; only the PDF writer turns them upside down.

/// Points in a millimetre.
pub(crate) const MM: f32 = 72.0 / 25.4;

/// Width of A4.
pub(crate) const PAGE_WIDTH: f32 = 210.0 * MM;

/// Height of A4.
pub(crate) const PAGE_HEIGHT: f32 = 297.0 * MM;

/// Left margin, which is also where an address shows in the window of a C5/6 envelope.
pub(crate) const LEFT: f32 = 25.0 * MM;

/// Right edge of everything that is drawn.
pub(crate) const RIGHT: f32 = PAGE_WIDTH - 20.0 * MM;

/// Width of the column of text.
pub(crate) const COLUMN: f32 = RIGHT - LEFT;

/// No text of the body is drawn below this line.
pub(crate) const BODY_BOTTOM: f32 = PAGE_HEIGHT - 22.0 * MM;

/// Baseline of the footer.
pub(crate) const FOOTER_BASELINE: f32 = PAGE_HEIGHT - 13.0 * MM;

/// The part of a page that text may fill.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Frame {
    /// Where the first line may begin.
    pub(crate) top: f32,
    /// Where the last line must have ended.
    pub(crate) bottom: f32,
}

impl Frame {
    /// A page after the first.
    pub(crate) const CONTINUED: Self = Self { top: 25.0 * MM, bottom: BODY_BOTTOM };

    /// The same above the code of a letter.
    pub(crate) const CODED: Self = Self { top: 25.0 * MM, bottom: PAGE_HEIGHT - 25.5 * MM };
}
