//! The code of a letter as a QR code (ISO/IEC 18004), in the lower right corner of each of its pages.
//!
//! It is decoration for a reader that speaks: what it says, the number of the letter, stands beside it in the footer.

use kluis_domain::letter_code::LetterCode;
use qrcode::{Color, EcLevel, QrCode, Version};

use crate::mark::{Mark, Pattern, Placed};
use crate::page::{MM, PAGE_HEIGHT, RIGHT};

/// Version 2 with a quarter of its signs to spare; it also has the small square by which a photograph taken at an
/// angle is set straight.
const VERSION: Version = Version::Normal(2);

/// Modules on a side of version 2.
const MODULES: f32 = 25.0;

/// Side of a module: three pixels and more at 150 dots per inch.
const MODULE: f32 = 0.54 * MM;

/// Left side. Further to the corner the code would fall off a sheet that is scanned askew by five degrees.
pub(crate) const LEFT_SIDE: f32 = RIGHT - MODULES * MODULE;

/// Upper side; four modules of white lie between it and the text.
const UPPER_SIDE: f32 = PAGE_HEIGHT - 8.5 * MM - MODULES * MODULE;

/// Draws a code.
pub(crate) fn mark(code: &LetterCode) -> Option<Placed> {
    let made = QrCode::with_version(code.to_string(), VERSION, EcLevel::Q).ok()?;
    let modules = made.to_colors();
    let row = |row: &[Color]| row.iter().map(|it| *it == Color::Dark).collect();
    let rows = modules.chunks(made.width()).map(row).collect();
    let pattern = Pattern { module: MODULE, rows };
    Some(Placed::decoration(Mark::Code { x: LEFT_SIDE, y: UPPER_SIDE, pattern }))
}
