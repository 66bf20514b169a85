//! What the shades and colours of a document mean: sRGB (IEC 61966-2-1), as an ICC profile (ISO 15076-1, version 4).
//!
//! PDF/A asks for it (ISO 19005-2, 6.2.3). It is built here from its numbers, because a profile of a few hundred
//! bytes does the same as one of several thousand.

use std::sync::LazyLock;

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::deflate;

/// White of the profile connection space (D50).
const D50: [f64; 3] = [0.964_203, 1.0, 0.824_905];

/// From D65, the white of sRGB, to D50 (Bradford).
const ADAPTATION: [f64; 9] =
    [1.047_882, 0.022_919, -0.050_201, 0.029_587, 0.990_479, -0.017_059, -0.009_232, 0.015_076, 0.751_678];

/// Red, green and blue, adapted to D50.
const PRIMARIES: [[f64; 3]; 3] =
    [[0.436_066, 0.222_488, 0.013_916], [0.385_147, 0.716_873, 0.097_076], [0.143_066, 0.060_608, 0.714_096]];

/// The curve of sRGB: exponent, slope, offset, slope near black, and where that ends.
const CURVE: [f64; 5] = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45];

/// Adds the output intent of PDF/A to a document and gives it.
pub(super) fn intent(document: &mut Document) -> Dictionary {
    static DEFLATED: LazyLock<Vec<u8>> = LazyLock::new(|| deflate(&profile()));
    let kind = dictionary! { "N" => 3, "Filter" => "FlateDecode" };
    let profile = document.add_object(Stream::new(kind, DEFLATED.clone()));
    dictionary! {
        "Type" => "OutputIntent", "S" => "GTS_PDFA1", "DestOutputProfile" => profile,
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
    }
}

/// The profile.
pub(super) fn profile() -> Vec<u8> {
    let curve = parametric(&CURVE);
    let tags: [(&[u8; 4], Vec<u8>); 9] = [
        (b"desc", words("sRGB")),
        (b"cprt", words("CC0")),
        (b"wtpt", coordinates(&D50)),
        (b"chad", fixed_numbers(b"sf32", &ADAPTATION)),
        (b"rXYZ", coordinates(&PRIMARIES[0])),
        (b"gXYZ", coordinates(&PRIMARIES[1])),
        (b"bXYZ", coordinates(&PRIMARIES[2])),
        (b"rTRC", curve),
        (b"gTRC", Vec::new()),
    ];
    assemble(&tags)
}

/// Header, table of tags and their values; the three curves are one.
fn assemble(tags: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let count = tags.len() + 1;
    let mut values = Vec::new();
    let mut table = number(count);
    let start = 128 + 4 + count * 12;
    let mut curve = (0, 0);
    for (name, value) in tags {
        let place = if value.is_empty() { curve } else { (start + values.len(), value.len()) };
        curve = place;
        table.extend(entry(name, place));
        values.extend_from_slice(value);
    }
    table.extend(entry(b"bTRC", curve));
    let mut profile = header(start + values.len());
    profile.append(&mut table);
    profile.append(&mut values);
    profile
}

fn header(size: usize) -> Vec<u8> {
    let mut header = number(size);
    header.extend_from_slice(&[0, 0, 0, 0, 4, 0x20, 0, 0]);
    header.extend_from_slice(b"mntrRGB XYZ ");
    for part in [2026_u16, 1, 1, 0, 0, 0] {
        header.extend_from_slice(&part.to_be_bytes());
    }
    header.extend_from_slice(b"acsp");
    header.resize(68, 0);
    header.extend(D50.iter().flat_map(|&part| fixed(part)));
    header.resize(128, 0);
    header
}

fn entry(name: &[u8; 4], (place, length): (usize, usize)) -> Vec<u8> {
    [name.to_vec(), number(place), number(length)].concat()
}

/// A profile is far smaller than four bytes can count.
fn number(value: usize) -> Vec<u8> {
    u32::try_from(value).unwrap_or(u32::MAX).to_be_bytes().to_vec()
}

/// A number with sixteen bits behind the point.
fn fixed(value: f64) -> [u8; 4] {
    ((value * 65_536.0).round() as i32).to_be_bytes()
}

fn fixed_numbers(kind: &[u8; 4], values: &[f64]) -> Vec<u8> {
    let numbers = values.iter().flat_map(|&value| fixed(value));
    kind.iter().copied().chain([0; 4]).chain(numbers).collect()
}

fn coordinates(values: &[f64; 3]) -> Vec<u8> {
    fixed_numbers(b"XYZ ", values)
}

/// A curve of type 3 (ISO 15076-1, 10.18).
fn parametric(values: &[f64; 5]) -> Vec<u8> {
    let mut curve = b"para\0\0\0\0\0\x03\0\0".to_vec();
    curve.extend(values.iter().flat_map(|&value| fixed(value)));
    curve
}

/// Words in one language, filled up to a multiple of four bytes.
fn words(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut value = b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS".to_vec();
    value.extend(number(units.len()));
    value.extend(number(28));
    value.extend(units);
    value.resize(value.len().next_multiple_of(4), 0);
    value
}

#[cfg(test)]
mod tests {
    use super::profile;

    #[test]
    fn the_profile_is_as_long_as_it_says_and_its_tags_lie_within_it() {
        let profile = profile();
        let number = |at: usize| u32::from_be_bytes(profile[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!(number(0), profile.len());
        assert_eq!(&profile[36..40], b"acsp");
        for tag in 0..number(128) {
            let (place, length) = (number(136 + tag * 12), number(140 + tag * 12));
            assert!(place % 4 == 0 && place + length <= profile.len() && 20 <= length);
        }
    }

    #[test]
    fn red_green_and_blue_add_up_to_white() {
        for part in 0..3 {
            let sum: f64 = super::PRIMARIES.iter().map(|colour| colour[part]).sum();
            assert!((sum - super::D50[part]).abs() < 0.001, "{sum}");
        }
    }
}
