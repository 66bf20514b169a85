//! Logos from files: judged by their head, decoded within bounds, flattened on white and made no finer than print can show.
//!
//! Nothing of the file itself is kept, so that what else was in it (where a photograph was taken) does not come along.

use std::io::{Cursor, Write};

use flate2::{Compression, Crc, write::ZlibEncoder};
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage, RgbaImage, imageops};
use kluis_domain::logo::{Logo, LogoRefusal, MOST_BYTES, MOST_DOTS, kept};

/// The filter of PNG that keeps the difference with the row above (ISO/IEC 15948, 9.2).
const UP: u8 = 2;

/// Reads a PNG or JPEG.
///
/// # Errors
/// [`LogoRefusal`]; nothing is kept then.
pub fn read_logo(bytes: &[u8]) -> Result<Logo, LogoRefusal> {
    if MOST_BYTES < bytes.len() {
        return Err(LogoRefusal::TooLarge { megabytes: megabytes(MOST_BYTES) });
    }
    let picture = flatten(&decode(bytes)?.into_rgba8());
    let (width, height) = kept(picture.width(), picture.height());
    let picture = if (width, height) == picture.dimensions() {
        picture
    } else {
        imageops::thumbnail(&picture, width, height)
    };
    Ok(Logo { width, height, rows: rows(&picture) })
}

fn megabytes(bytes: usize) -> u32 {
    u32::try_from(bytes >> 20).unwrap_or(u32::MAX)
}

fn decode(bytes: &[u8]) -> Result<DynamicImage, LogoRefusal> {
    let format =
        image::guess_format(bytes).ok().filter(|it| [ImageFormat::Png, ImageFormat::Jpeg].contains(it));
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format.ok_or(LogoRefusal::NotAPicture)?);
    let mut limits = Limits::default();
    limits.max_alloc = Some(256 << 20);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| LogoRefusal::NotAPicture)?;
    let (width, height) = decoder.dimensions();
    if MOST_DOTS < u64::from(width) * u64::from(height) {
        return Err(LogoRefusal::TooManyDots { millions: u32::try_from(MOST_DOTS / 1_000_000).unwrap_or(0) });
    }
    let orientation = decoder.orientation().map_err(|_| LogoRefusal::NotAPicture)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| LogoRefusal::NotAPicture)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// The picture on white paper.
fn flatten(picture: &RgbaImage) -> RgbImage {
    let dots = picture.pixels().flat_map(|dot| {
        let [red, green, blue, alpha] = dot.0;
        [red, green, blue].map(|part| over_white(part, alpha))
    });
    RgbImage::from_raw(picture.width(), picture.height(), dots.collect())
        .expect("three parts were made of every dot")
}

fn over_white(part: u8, alpha: u8) -> u8 {
    let (part, alpha) = (u32::from(part), u32::from(alpha));
    u8::try_from((part * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
}

fn rows(picture: &RgbImage) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    let length = picture.width() as usize * 3;
    let mut above = vec![0; length];
    for row in picture.as_raw().chunks(length) {
        let differences: Vec<u8> =
            row.iter().zip(&above).map(|(dot, above)| dot.wrapping_sub(*above)).collect();
        encoder.write_all(&[UP]).expect("writing to memory succeeds");
        encoder.write_all(&differences).expect("writing to memory succeeds");
        above.copy_from_slice(row);
    }
    encoder.finish().expect("writing to memory succeeds")
}

/// A logo as PNG (ISO/IEC 15948), for the screen.
pub fn png(logo: &Logo) -> Vec<u8> {
    let mut head = [logo.width.to_be_bytes(), logo.height.to_be_bytes()].concat();
    head.extend_from_slice(&[8, 2, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, content) in [(b"IHDR", head.as_slice()), (b"IDAT", &logo.rows), (b"IEND", &[])] {
        let mut check = Crc::new();
        check.update(kind);
        check.update(content);
        png.extend(u32::try_from(content.len()).unwrap_or(u32::MAX).to_be_bytes());
        png.extend_from_slice(kind);
        png.extend_from_slice(content);
        png.extend(check.sum().to_be_bytes());
    }
    png
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(picture: DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    fn shown(logo: &Logo) -> RgbImage {
        image::load_from_memory_with_format(&png(logo), ImageFormat::Png).unwrap().into_rgb8()
    }

    #[test]
    fn a_small_picture_is_kept_dot_for_dot() {
        let dot = |x: u32, y: u32| image::Rgb([(x * 3) as u8, (y * 5) as u8, 90]);
        let picture = RgbImage::from_fn(60, 40, dot);
        let logo = read_logo(&encoded(picture.clone().into(), ImageFormat::Png)).unwrap();
        assert_eq!((logo.width, logo.height), (60, 40));
        assert_eq!(shown(&logo), picture);
    }

    #[test]
    fn what_can_be_seen_through_is_white_on_paper() {
        let half = RgbaImage::from_pixel(8, 8, image::Rgba([255, 0, 0, 128]));
        let logo = read_logo(&encoded(half.into(), ImageFormat::Png)).unwrap();
        assert_eq!(shown(&logo).get_pixel(3, 3).0, [255, 127, 127]);
        let clear = RgbaImage::from_pixel(8, 8, image::Rgba([0, 0, 0, 0]));
        let logo = read_logo(&encoded(clear.into(), ImageFormat::Png)).unwrap();
        assert_eq!(shown(&logo).get_pixel(3, 3).0, [255, 255, 255]);
    }

    #[test]
    fn a_photograph_is_made_no_finer_than_print() {
        let large = DynamicImage::new_rgb8(3000, 1500);
        let logo = read_logo(&encoded(large, ImageFormat::Jpeg)).unwrap();
        assert_eq!((logo.width, logo.height), (473, 237));
    }

    #[track_caller]
    fn refused(bytes: &[u8], refusal: LogoRefusal) {
        assert_eq!(read_logo(bytes), Err(refusal));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let whole = encoded(DynamicImage::new_rgb8(80, 60), ImageFormat::Png);
        for bytes in [&b""[..], b"geen plaatje", b"%PDF-1.7", b"GIF89a\x01\0\x01\0", &whole[..60], b"<svg/>"]
        {
            refused(bytes, LogoRefusal::NotAPicture);
        }
    }

    #[test]
    fn too_many_bytes_are_refused_unread() {
        refused(&vec![0; MOST_BYTES + 1], LogoRefusal::TooLarge { megabytes: 5 });
    }

    /// A file of a hundred bytes that says it has ten thousand million dots.
    #[test]
    fn a_picture_that_unfolds_to_millions_of_dots_is_refused_by_its_head() {
        let bomb = png(&Logo { width: 100_000, height: 100_000, rows: vec![0x78, 0x9C] });
        refused(&bomb, LogoRefusal::TooManyDots { millions: 25 });
    }
}
