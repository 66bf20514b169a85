//! Scans of signed letters: recognised by content, photographs made anew so that where they were taken does not come along.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use serde::Serialize;
use ts_rs::TS;

/// The largest file that is taken in, in megabytes.
pub const LIMIT_MEGABYTES: u32 = 20;

/// A scan that can be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    /// "application/pdf", "image/jpeg" or "image/png".
    pub media_type: &'static str,
    /// The bytes to keep.
    pub content: Vec<u8>,
}

/// Why a file cannot be kept as a scan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ScanFault {
    /// Nothing in it.
    Empty,
    /// Larger than allowed.
    TooLarge {
        /// Megabytes.
        limit: u32,
    },
    /// Neither PDF nor JPEG nor PNG, whatever its name says.
    OtherKind,
    /// It begins like one, but cannot be read.
    Damaged,
    /// More pages than are read at once.
    TooManyPages {
        /// Pages allowed.
        limit: u32,
    },
    /// Reading it was given up.
    TooSlow,
}

/// Judges a file by its content. A picture is decoded, turned upright and encoded anew; a PDF is kept as it is.
///
/// # Errors
/// [`ScanFault`]; nothing is kept then.
pub fn read_scan(bytes: &[u8]) -> Result<Scan, ScanFault> {
    if bytes.is_empty() {
        return Err(ScanFault::Empty);
    }
    if (LIMIT_MEGABYTES as usize) << 20 < bytes.len() {
        return Err(ScanFault::TooLarge { limit: LIMIT_MEGABYTES });
    }
    if bytes.starts_with(b"%PDF-") {
        return read_pdf(bytes);
    }
    match image::guess_format(bytes) {
        Ok(ImageFormat::Jpeg) => {
            encode(read_picture(bytes, ImageFormat::Jpeg)?, ImageFormat::Jpeg, "image/jpeg")
        }
        Ok(ImageFormat::Png) => encode(read_picture(bytes, ImageFormat::Png)?, ImageFormat::Png, "image/png"),
        Ok(_) | Err(_) => Err(ScanFault::OtherKind),
    }
}

/// A PDF must have its end; it is never opened here.
fn read_pdf(bytes: &[u8]) -> Result<Scan, ScanFault> {
    let tail = bytes.get(bytes.len().saturating_sub(2048)..).unwrap_or(bytes);
    if !tail.windows(5).any(|it| it == b"%%EOF") {
        return Err(ScanFault::Damaged);
    }
    Ok(Scan { media_type: "application/pdf", content: bytes.to_vec() })
}

pub(crate) fn read_picture(bytes: &[u8], format: ImageFormat) -> Result<DynamicImage, ScanFault> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(20_000);
    limits.max_image_height = Some(20_000);
    limits.max_alloc = Some(512 << 20);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| ScanFault::Damaged)?;
    let orientation = decoder.orientation().map_err(|_| ScanFault::Damaged)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| ScanFault::Damaged)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn encode(picture: DynamicImage, format: ImageFormat, media_type: &'static str) -> Result<Scan, ScanFault> {
    let mut content = Cursor::new(Vec::new());
    let plain = DynamicImage::from(picture.to_rgb8());
    plain.write_to(&mut content, format).map_err(|_| ScanFault::Damaged)?;
    Ok(Scan { media_type, content: content.into_inner() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(8, 6).write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    /// A JPEG with an EXIF block that says "turned" and names a place.
    fn jpeg_with_place() -> Vec<u8> {
        let plain = picture(ImageFormat::Jpeg);
        let mut exif =
            b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0GPS 51.5 3.9".to_vec();
        let length = u16::try_from(exif.len() + 2).unwrap();
        let mut bytes = plain[..2].to_vec();
        bytes.extend([0xFF, 0xE1]);
        bytes.extend(length.to_be_bytes());
        bytes.append(&mut exif);
        bytes.extend(&plain[2..]);
        bytes
    }

    #[test]
    fn what_a_photograph_tells_beside_its_picture_is_gone() {
        let bytes = jpeg_with_place();
        assert!(bytes.windows(3).any(|it| it == b"GPS"));
        let scan = read_scan(&bytes).unwrap();
        assert_eq!(scan.media_type, "image/jpeg");
        assert!(!scan.content.windows(3).any(|it| it == b"GPS"));
        let picture = image::load_from_memory(&scan.content).unwrap();
        assert_eq!((picture.width(), picture.height()), (6, 8), "turned upright");
    }

    #[test]
    fn the_content_decides_and_not_the_name() {
        assert_eq!(read_scan(&picture(ImageFormat::Png)).unwrap().media_type, "image/png");
        let pdf = b"%PDF-1.7 ... %%EOF\n";
        assert_eq!(read_scan(pdf).unwrap(), Scan { media_type: "application/pdf", content: pdf.to_vec() });
        for (bytes, fault) in [
            (&b""[..], ScanFault::Empty),
            (b"%PDF-1.7 cut off", ScanFault::Damaged),
            (b"\xFF\xD8\xFF\xE0 rubbish", ScanFault::Damaged),
            (b"GIF89a", ScanFault::OtherKind),
            (b"hello", ScanFault::OtherKind),
        ] {
            assert_eq!(read_scan(bytes), Err(fault));
        }
        let large = vec![0; (LIMIT_MEGABYTES as usize + 1) << 20];
        assert_eq!(read_scan(&large), Err(ScanFault::TooLarge { limit: 20 }));
    }
}
