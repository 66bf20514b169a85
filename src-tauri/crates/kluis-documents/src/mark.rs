//! Marks: everything that can stand on a page. Text, lines, frames, the code of a letter and the
//! logo of the organisation. All but the logo is in shades of grey.

use std::sync::Arc;

use kluis_domain::logo::Logo;

use crate::page::{PAGE_HEIGHT, PAGE_WIDTH};
use crate::tags::ElementId;
use crate::text::Line;

/// How dark a mark is: 0 is black, 1 is white.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub(crate) struct Shade(pub(crate) f32);

impl Shade {
    /// Text and everything that must survive a photocopier.
    pub(crate) const BLACK: Self = Self(0.0);
    /// Small print in the letterhead and the footer; contrast with white is 8:1.
    pub(crate) const QUIET: Self = Self(0.33);
    /// Lines between rows.
    pub(crate) const LINE: Self = Self(0.55);
}

/// A mark and where it stands, in points from the top left corner of its page or slice.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Mark {
    /// A line of text.
    Text {
        /// Left end.
        x: f32,
        /// Baseline.
        y: f32,
        /// Size in points.
        size: f32,
        /// Shade of the letters.
        shade: Shade,
        /// The glyphs.
        line: Line,
    },
    /// A horizontal rule.
    Rule {
        /// Left end.
        x: f32,
        /// Height of its middle.
        y: f32,
        /// Length to the right.
        length: f32,
        /// Thickness.
        thickness: f32,
        /// Shade.
        shade: Shade,
    },
    /// An empty rectangle.
    Frame {
        /// Left side.
        x: f32,
        /// Upper side.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Thickness of the sides.
        thickness: f32,
    },
    /// A square pattern that a machine reads.
    Code {
        /// Left side.
        x: f32,
        /// Upper side.
        y: f32,
        /// The pattern.
        pattern: Pattern,
    },
    /// A picture.
    Picture {
        /// Left side.
        x: f32,
        /// Upper side.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// What it shows.
        logo: Arc<Logo>,
    },
    /// An area that leads to a heading when it is clicked; nothing is drawn.
    Link {
        /// Left side.
        x: f32,
        /// Upper side.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Where it leads.
        target: Target,
    },
}

/// A heading in the same document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Target {
    /// Its words.
    pub(crate) title: String,
    /// Its page, counted from 0.
    pub(crate) page: usize,
}

/// Black and white modules, row by row from the upper side.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Pattern {
    /// Side of a module in points.
    pub(crate) module: f32,
    /// Whether each module is black.
    pub(crate) rows: Vec<Vec<bool>>,
}

impl Mark {
    /// The same mark further down.
    pub(crate) fn lowered(mut self, by: f32) -> Self {
        match &mut self {
            Self::Text { y, .. }
            | Self::Rule { y, .. }
            | Self::Frame { y, .. }
            | Self::Code { y, .. }
            | Self::Picture { y, .. }
            | Self::Link { y, .. } => *y += by,
        }
        self
    }
}

/// A mark and the element that it belongs to; `None` is decoration.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Placed {
    /// What is drawn.
    pub(crate) mark: Mark,
    /// What it is.
    pub(crate) element: Option<ElementId>,
}

impl Placed {
    /// A mark of an element.
    pub(crate) fn of(element: ElementId, mark: Mark) -> Self {
        Self { mark, element: Some(element) }
    }

    /// A mark that says nothing.
    pub(crate) fn decoration(mark: Mark) -> Self {
        Self { mark, element: None }
    }

    /// Upper side, or baseline of a text.
    pub(crate) fn top(&self) -> f32 {
        match &self.mark {
            Mark::Text { y, .. }
            | Mark::Rule { y, .. }
            | Mark::Frame { y, .. }
            | Mark::Code { y, .. }
            | Mark::Picture { y, .. }
            | Mark::Link { y, .. } => *y,
        }
    }

    /// The same further down.
    pub(crate) fn lowered(self, by: f32) -> Self {
        Self { mark: self.mark.lowered(by), element: self.element }
    }
}

/// A page with all its marks in reading order.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Page {
    /// Width in points.
    pub(crate) width: f32,
    /// Height in points.
    pub(crate) height: f32,
    /// What stands on it.
    pub(crate) marks: Vec<Placed>,
}

impl Page {
    /// An empty A4.
    pub(crate) fn a4() -> Self {
        Self { width: PAGE_WIDTH, height: PAGE_HEIGHT, marks: Vec::new() }
    }
}
