use std::time::Instant;

use image::{GrayImage, Luma, imageops};
use kluis_domain::letter_code::LetterCode;
use lopdf::{Document, Stream, dictionary};
use proptest::prelude::*;
use qrcode::{Color, EcLevel, QrCode, Version};

use super::*;

const HASTE: Limits = Limits { pages: 200, patience: Duration::from_secs(60) };

fn code(number: &str, page: usize) -> LetterCode {
    LetterCode::new("BCD234", number, page, 2).unwrap()
}

/// An A4 at 150 dots per inch with some lines of ink and codes in the lower corners.
fn sheet(codes: &[LetterCode]) -> GrayImage {
    let mut sheet = GrayImage::from_pixel(1240, 1754, Luma([250]));
    for line in 0..20 {
        for x in 150..1000 {
            for thick in 0..4 {
                sheet.put_pixel(x, 200 + line * 40 + thick, Luma([if x % 9 < 5 { 20 } else { 250 }]));
            }
        }
    }
    for (place, code) in (0u32..).zip(codes) {
        stamp(&mut sheet, code, 1040 - place * 800, 1600);
    }
    sheet
}

fn stamp(sheet: &mut GrayImage, code: &LetterCode, left: u32, upper: u32) {
    let made = QrCode::with_version(code.to_string(), Version::Normal(2), EcLevel::Q).unwrap();
    for y in 0..80 {
        for x in 0..80 {
            let module = (x * 10 / 32, y * 10 / 32);
            let dark = made[(module.0 as usize, module.1 as usize)] == Color::Dark;
            sheet.put_pixel(left + x, upper + y, Luma([if dark { 30 } else { 250 }]));
        }
    }
}

fn encoded(sheet: &GrayImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(sheet.clone()).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// One page a sheet; all pages share one list of pictures, as some scanners make it.
fn pdf_of(sheets: &[GrayImage]) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let tree = document.new_object_id();
    let mut listed = lopdf::Dictionary::new();
    for (index, sheet) in sheets.iter().enumerate() {
        let kind = dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(sheet.width()),
            "Height" => i64::from(sheet.height()), "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8,
            "Filter" => "DCTDecode",
        };
        let picture = document.add_object(Stream::new(kind, encoded(sheet, ImageFormat::Jpeg)));
        listed.set(format!("P{index}"), picture);
    }
    let resources = document.add_object(dictionary! { "XObject" => listed });
    let mut kids = Vec::new();
    for index in 0..sheets.len() {
        let drawn = format!("q 595 0 0 842 0 0 cm /P{index} Do Q").into_bytes();
        let content = document.add_object(Stream::new(dictionary! {}, drawn));
        let page = dictionary! {
            "Type" => "Page", "Parent" => tree, "Contents" => content, "Resources" => resources,
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        };
        kids.push(document.add_object(page).into());
    }
    close(document, tree, kids)
}

fn close(mut document: Document, tree: lopdf::ObjectId, kids: Vec<lopdf::Object>) -> Vec<u8> {
    let count = i64::try_from(kids.len()).unwrap();
    document.set_object(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count });
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// Empty pages of any size.
fn empty_pages(count: usize, side: i64, content: &[u8]) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let tree = document.new_object_id();
    let content = document.add_object(Stream::new(dictionary! {}, content.to_vec()));
    let page = dictionary! {
        "Type" => "Page", "Parent" => tree, "Contents" => content,
        "MediaBox" => vec![0.into(), 0.into(), side.into(), side.into()],
    };
    let kids = (0..count).map(|_| document.add_object(page.clone()).into()).collect();
    close(document, tree, kids)
}

#[test]
fn codes_are_found_on_each_page_of_each_kind_of_file_whichever_way_up() {
    let (one, two) = (code("BCDF-2345", 1), code("BCDF-2345", 2));
    let found = |it: &LetterCode| PageFinding::Codes(vec![it.clone()]);
    let (first, second) = (sheet(std::slice::from_ref(&one)), sheet(std::slice::from_ref(&two)));
    let blank = GrayImage::from_pixel(1240, 1754, Luma([245]));
    let turned = [imageops::rotate90(&first), imageops::rotate180(&second), imageops::rotate270(&first)];
    for format in [ImageFormat::Jpeg, ImageFormat::Png] {
        assert_eq!(find_codes(&encoded(&first, format), HASTE).unwrap(), [found(&one)]);
    }
    let scan = pdf_of(&[first, blank, second, sheet(&[]), sheet(&[one.clone(), code("ZZZZ-9999", 1)])]);
    let pages = find_codes(&scan, HASTE).unwrap();
    let both = PageFinding::Codes(vec![one.clone(), code("ZZZZ-9999", 1)]);
    assert_eq!(pages, [found(&one), PageFinding::Blank, found(&two), PageFinding::NoCode, both]);
    assert_eq!(find_codes(&pdf_of(&turned), HASTE).unwrap(), [found(&one), found(&two), found(&one)]);
}

#[test]
fn pages_are_taken_out_with_nothing_of_the_others() {
    let (one, two) = (code("BCDF-2345", 1), code("ZZZZ-9999", 1));
    let scan = pdf_of(&[sheet(std::slice::from_ref(&one)), sheet(std::slice::from_ref(&two)), sheet(&[])]);
    let taken = take_pages(&scan, &[&[2, 0]], HASTE).unwrap().remove(0);
    let found = find_codes(&taken, HASTE).unwrap();
    assert_eq!(found, [PageFinding::NoCode, PageFinding::Codes(vec![one])]);
    let document = Document::load_mem(&taken).unwrap();
    let is_picture = |it: &lopdf::Object| {
        let subtype = it.as_stream().ok().and_then(|it| it.dict.get(b"Subtype").ok()?.as_name().ok());
        subtype == Some(b"Image".as_slice())
    };
    assert_eq!(document.objects.values().filter(|it| is_picture(it)).count(), 2, "one picture a page");
    assert_eq!(
        taken,
        take_pages(&scan, &[&[1], &[2, 0]], HASTE).unwrap()[1],
        "the same pages, the same bytes"
    );
    assert_eq!(take_pages(&scan, &[&[3]], HASTE), Err(ScanFault::Damaged), "there is no such page");
    let pictures = small_pictures(&taken, 1, HASTE).unwrap();
    assert!(pictures.len() == 1 && pictures[0].png.starts_with(b"\x89PNG") && pictures[0].width < 701);
}

/// A PNG that says it is 60,000 by 60,000 and has a few bytes.
fn picture_bomb() -> Vec<u8> {
    let mut bytes = encoded(&GrayImage::new(2, 2), ImageFormat::Png);
    bytes[16..24].copy_from_slice(&[0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60]);
    bytes
}

/// A page whose content unfolds to more than a gigabyte.
fn folded_bomb() -> Vec<u8> {
    use std::io::Write;
    let mut folding = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    let zeros = vec![b' '; 1 << 20];
    (0..1100).for_each(|_| folding.write_all(&zeros).unwrap());
    let mut document = Document::with_version("1.5");
    let tree = document.new_object_id();
    let kind = dictionary! { "Filter" => "FlateDecode" };
    let content = document.add_object(Stream::new(kind, folding.finish().unwrap()));
    let kids = vec![
        document.add_object(dictionary! { "Type" => "Page", "Parent" => tree, "Contents" => content }).into(),
    ];
    close(document, tree, kids)
}

#[test]
fn hostile_files_are_refused_in_time() {
    let scan = pdf_of(&[sheet(&[code("BCDF-2345", 1)])]);
    let half = scan[..scan.len() / 2].to_vec();
    for (name, bytes, fault) in [
        ("nothing", Vec::new(), ScanFault::Empty),
        ("a text", b"hello".to_vec(), ScanFault::OtherKind),
        ("another picture", b"GIF89a".to_vec(), ScanFault::OtherKind),
        ("only its beginning", b"%PDF-1.7\n".to_vec(), ScanFault::Damaged),
        ("a picture cut off", b"\xFF\xD8\xFF\xE0".to_vec(), ScanFault::Damaged),
        ("a picture bomb", picture_bomb(), ScanFault::Damaged),
        ("a folded bomb", folded_bomb(), ScanFault::Damaged),
        ("ten thousand pages", empty_pages(10_000, 595, b""), ScanFault::TooManyPages { limit: 200 }),
        ("too large", vec![b'%'; 101 << 20], ScanFault::TooLarge { limit: 100 }),
    ] {
        let start = Instant::now();
        assert_eq!(find_codes(&bytes, HASTE), Err(fault), "{name}");
        assert!(start.elapsed() < Duration::from_secs(30), "{name} took {:?}", start.elapsed());
    }
    let cut = find_codes(&half, HASTE);
    assert!(
        matches!(&cut, Ok(pages) if pages.iter().all(|it| !matches!(it, PageFinding::Codes(_))))
            || cut == Err(ScanFault::Damaged)
    );
}

#[test]
fn odd_pages_are_read_as_nothing() {
    let endless = b"q ".repeat(100_000);
    for (name, bytes) in [
        ("a hundred thousand points", empty_pages(1, 100_000, b"0 0 50000 50000 re f")),
        ("no size", empty_pages(1, 0, b"0 0 5 5 re f")),
        ("deep", empty_pages(1, 595, &endless)),
    ] {
        let found = find_codes(&bytes, HASTE).unwrap();
        assert!(!matches!(found.as_slice(), [PageFinding::Codes(_)]), "{name}");
    }
}

#[test]
fn what_takes_too_long_is_given_up() {
    let scan = pdf_of(&[sheet(&[])]);
    let none = Limits { patience: Duration::ZERO, ..HASTE };
    assert_eq!(find_codes(&scan, none), Err(ScanFault::TooSlow));
}

/// Long enough for one small page.
const PROBE: Limits = Limits { pages: 200, patience: Duration::from_secs(6) };

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000), kind in 0..4usize) {
        let heads: [&[u8]; 4] = [b"", b"%PDF-1.7\n", b"\xFF\xD8\xFF", b"\x89PNG\r\n\x1a\n"];
        let bytes = [heads[kind], &bytes].concat();
        let _ = find_codes(&bytes, PROBE);
        let _ = take_pages(&bytes, &[&[0]], PROBE);
        let _ = small_pictures(&bytes, 1, PROBE);
    }

    #[test]
    fn a_scan_with_flipped_bits_is_read_rightly_or_not_at_all(flips in proptest::collection::vec((any::<prop::sample::Index>(), 0..8u8), 1..12)) {
        static SCAN: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(|| {
            let small = imageops::crop_imm(&sheet(&[code("BCDF-2345", 1)]), 900, 1454, 300, 300).to_image();
            pdf_of(&[small])
        });
        let mut bytes = SCAN.clone();
        for (place, bit) in flips {
            let place = place.index(bytes.len());
            bytes[place] ^= 1 << bit;
        }
        for page in find_codes(&bytes, PROBE).unwrap_or_default() {
            if let PageFinding::Codes(codes) = page {
                prop_assert_eq!(codes, vec![code("BCDF-2345", 1)]);
            }
        }
        let _ = take_pages(&bytes, &[&[0]], PROBE);
    }
}
