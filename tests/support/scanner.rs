//! A scanner and a camera: letters back as grey pictures, askew, with grain, as a stack in one PDF.

use std::{io::Cursor, sync::Arc};

use hayro::{
    RenderCache, RenderSettings,
    hayro_interpret::InterpreterSettings,
    hayro_syntax::Pdf,
    kurbo::{Affine, Point},
    render_into,
    vello_cpu::{
        Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit, color::palette::css::WHITE,
    },
};
use image::{DynamicImage, GrayImage, ImageFormat, codecs::jpeg::JpegEncoder};
use lopdf::{Document, Object, Stream, dictionary};

/// How a sheet lies, and how well the scanner sees.
#[derive(Clone, Copy)]
pub struct Sheet {
    /// Dots per inch.
    pub resolution: f64,
    /// Askew, clockwise; 180 is upside down.
    pub degrees: f64,
    /// Most that the grain makes a dot lighter or darker.
    pub grain: u8,
    pub seed: u32,
}

impl Sheet {
    pub const STRAIGHT: Sheet = Sheet { resolution: 150.0, degrees: 0.0, grain: 0, seed: 1 };
}

/// The same numbers each time.
pub struct Dice(pub u32);

impl Dice {
    pub fn roll(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        self.0 >> 8
    }

    /// Between -1 and 1.
    pub fn swing(&mut self) -> f64 {
        f64::from(self.roll() % 2001) / 1000.0 - 1.0
    }
}

/// Every page of a letter, scanned one way or another.
pub fn scan(pdf: &[u8], mut lying: impl FnMut() -> Sheet) -> Vec<GrayImage> {
    let pdf = Pdf::new(pdf.to_vec()).unwrap();
    let settings =
        InterpreterSettings { font_resolver: Arc::new(|_| None), ..InterpreterSettings::default() };
    let cache = RenderCache::new();
    let mut sheets = Vec::new();
    for page in pdf.pages().iter() {
        let sheet = lying();
        let scale = sheet.resolution / 72.0;
        let (width, height) = page.render_dimensions();
        let (width, height) = (f64::from(width) * scale, f64::from(height) * scale);
        let middle = Point::new(width / 2.0, height / 2.0);
        let askew = Affine::rotate_about(sheet.degrees.to_radians(), middle);
        let upright = Affine::scale(scale) * Affine::new(page.initial_transform(true).as_coeffs());
        let mut context = RenderContext::new(width as u16, height as u16);
        render_into(page, &cache, &settings, &RenderSettings::default(), &mut context, askew * upright);
        context.flush();
        let mut drawn = Pixmap::new(context.width(), context.height());
        let target =
            RasterizerSettings { target_init: TargetInit::Clear(WHITE), ..RasterizerSettings::default() };
        context.render_with(&mut drawn, &mut Resources::default(), target);
        sheets.push(seen(&drawn, sheet));
    }
    sheets
}

/// Grey, and grainy.
fn seen(drawn: &Pixmap, sheet: Sheet) -> GrayImage {
    let mut dice = Dice(sheet.seed);
    let grain = i32::from(sheet.grain);
    let noise: Vec<i8> = (0..65_537).map(|_| (dice.swing() * f64::from(grain)) as i8).collect();
    let mut bytes = drawn.data_as_u8_slice().iter().step_by(4).copied().collect::<Vec<u8>>();
    if 0 < grain {
        for (byte, noise) in bytes.iter_mut().zip(noise.iter().cycle()) {
            *byte = byte.saturating_add_signed(*noise);
        }
    }
    GrayImage::from_raw(drawn.width().into(), drawn.height().into(), bytes).unwrap()
}

pub fn jpeg(sheet: &GrayImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 70).encode_image(sheet).unwrap();
    bytes
}

pub fn png(sheet: &GrayImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(sheet.clone()).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// A stack of sheets as one PDF of pictures.
pub fn stack(sheets: &[GrayImage]) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let tree = document.new_object_id();
    let mut kids: Vec<Object> = Vec::new();
    for sheet in sheets {
        let kind = dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(sheet.width()),
            "Height" => i64::from(sheet.height()), "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8,
            "Filter" => "DCTDecode",
        };
        let picture = document.add_object(Stream::new(kind, jpeg(sheet)));
        let content = Stream::new(dictionary! {}, b"q 595 0 0 842 0 0 cm /P Do Q".to_vec());
        let content = document.add_object(content);
        let page = dictionary! {
            "Type" => "Page", "Parent" => tree, "Contents" => content,
            "Resources" => dictionary! { "XObject" => dictionary! { "P" => picture } },
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        };
        kids.push(document.add_object(page).into());
    }
    let count = i64::try_from(kids.len()).unwrap();
    document.set_object(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count });
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// The same sheet on a dark table, photographed from below and from the side: the far edge is shorter.
pub fn photographed(sheet: &GrayImage) -> GrayImage {
    let (width, height) = (f64::from(sheet.width()), f64::from(sheet.height()));
    GrayImage::from_fn(sheet.width(), sheet.height(), |x, y| {
        let (x, y) = (f64::from(x) / width, f64::from(y) / height);
        let nearness = 0.84 + 0.16 * y;
        let from_x = (x - 0.5 - 0.03 * (1.0 - y)) / (0.94 * nearness) + 0.5;
        let from_y = (y - 0.04) / (0.92 * nearness) * (0.84 + 0.16);
        let inside = (0.0..1.0).contains(&from_x) && (0.0..1.0).contains(&from_y);
        if !inside {
            return image::Luma([70]);
        }
        let pixel = sheet.get_pixel((from_x * width) as u32, (from_y * height) as u32);
        // The lamp stands on one side.
        image::Luma([(f64::from(pixel.0[0]) * (0.7 + 0.25 * x)) as u8])
    })
}
