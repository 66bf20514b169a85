//! Beeldmerk (logo of the organisation in its letterhead; AVG art. 12(1): the reader must see who writes): its size on paper, and
//! what a file must keep to.

use std::fmt;

use serde::Serialize;
use thiserror::Error;
use ts_rs::TS;

/// Most bytes of a file that is taken in.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;

/// Most dots of a picture that is taken in. A picture is judged by its head, before any memory is taken for it.
pub const MOST_DOTS: u64 = 25_000_000;

/// Greatest height on paper in millimetres.
pub const HIGHEST: f32 = 20.0;

/// Greatest width on paper in millimetres: the left part of the letterhead.
pub const WIDEST: f32 = 100.0;

/// Finest print in dots per inch; more cannot be seen.
const FINEST: f32 = 300.0;

/// Coarsest print in dots per inch: a picture of few dots is printed small rather than in blocks.
const COARSEST: f32 = 96.0;

const INCH: f32 = 25.4;

/// A picture as letters print it: red, green and blue of eight bits, without transparency.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo {
    /// Dots in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// The rows, filtered and deflated as PNG does it (ISO/IEC 15948, 9 and 10).
    pub rows: Vec<u8>,
}

/// A picture says nothing in a log.
impl fmt::Debug for Logo {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Logo {{ {} x {} }}", self.width, self.height)
    }
}

impl Logo {
    /// Width and height on paper in millimetres.
    #[must_use]
    pub fn printed(&self) -> (f32, f32) {
        printed(self.width, self.height)
    }
}

fn printed(width: u32, height: u32) -> (f32, f32) {
    let (wide, high) = (dots(width), dots(height));
    let scale = (HIGHEST / high).min(WIDEST / wide).min(INCH / COARSEST);
    (wide * scale, high * scale)
}

/// Dots in a row and rows that are worth keeping of a picture: what 300 dots per inch can show.
#[must_use]
pub fn kept(width: u32, height: u32) -> (u32, u32) {
    let (wide, high) = printed(width, height);
    let most = |millimetres: f32| (millimetres / INCH * FINEST).ceil().max(1.0) as u32;
    (width.min(most(wide)), height.min(most(high)))
}

/// Dots of a picture that is taken in are few enough for an `f32`.
fn dots(count: u32) -> f32 {
    count.max(1) as f32
}

/// Why a file is no logo. It never says what is in it.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, TS)]
#[serde(tag = "reason", rename_all = "camelCase")]
pub enum LogoRefusal {
    /// Larger than we take in.
    #[error("the file has more than {megabytes} MB")]
    TooLarge {
        /// Most megabytes of a file.
        megabytes: u32,
    },
    /// No PNG or JPEG, or a damaged one.
    #[error("the file is no picture that can be read")]
    NotAPicture,
    /// More dots than we take in.
    #[error("the picture has more than {millions} million dots")]
    TooManyDots {
        /// Most dots, in millions.
        millions: u32,
    },
}

#[cfg(test)]
mod tests {
    use super::{HIGHEST, Logo, WIDEST, kept};

    #[track_caller]
    fn check(width: u32, height: u32, printed: (f32, f32), kept_dots: (u32, u32)) {
        let logo = Logo { width, height, rows: Vec::new() };
        let (wide, high) = logo.printed();
        assert!((wide - printed.0).abs() < 0.1 && (high - printed.1).abs() < 0.1, "{wide} x {high}");
        assert_eq!(kept(width, height), kept_dots);
    }

    #[test]
    fn a_logo_is_at_most_20_high_and_as_wide_as_the_letterhead_allows() {
        check(1000, 1000, (20.0, 20.0), (237, 237));
        check(9000, 300, (100.0, 3.333), (1182, 40));
        check(300, 9000, (0.667, 20.0), (8, 237));
        check(96, 48, (25.4, 12.7), (96, 48));
        check(1, 1, (0.265, 0.265), (1, 1));
    }

    #[test]
    fn whatever_is_kept_is_printed_no_larger() {
        for (width, height) in [(1, 40_000), (40_000, 1), (7000, 7000), (1181, 236)] {
            let (width, height) = kept(width, height);
            let (wide, high) = Logo { width, height, rows: Vec::new() }.printed();
            assert!(wide <= WIDEST && high <= HIGHEST);
        }
    }
}
