//! Pictures in a file: each once, however many pages show it.

use std::sync::Arc;

use kluis_domain::logo::Logo;
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use crate::mark::{Mark, Page};

/// The pictures that pages show.
pub(super) struct Pictures(Vec<Arc<Logo>>);

impl Pictures {
    /// The pictures on these pages, each once.
    pub(super) fn of<'a>(pages: impl Iterator<Item = &'a Page>) -> Self {
        let mut found: Vec<Arc<Logo>> = Vec::new();
        for placed in pages.flat_map(|page| &page.marks) {
            if let Mark::Picture { logo, .. } = &placed.mark
                && place(&found, logo).is_none()
            {
                found.push(Arc::clone(logo));
            }
        }
        Self(found)
    }

    /// Name in the resources of the pages.
    pub(super) fn name(&self, logo: &Arc<Logo>) -> String {
        format!("L{}", place(&self.0, logo).unwrap_or_default())
    }

    /// Adds them to a document; `None` where there are none.
    pub(super) fn add(&self, document: &mut Document) -> Option<Dictionary> {
        let mut names = Dictionary::new();
        for logo in &self.0 {
            names.set(self.name(logo), document.add_object(image(logo)));
        }
        (!self.0.is_empty()).then_some(names)
    }
}

fn place(pictures: &[Arc<Logo>], logo: &Arc<Logo>) -> Option<usize> {
    pictures.iter().position(|it| Arc::ptr_eq(it, logo) || it == logo)
}

/// The rows of a logo are kept as PNG keeps them, which PDF understands (ISO 32000-1, 7.4.4.4).
fn image(logo: &Logo) -> Stream {
    let width = i64::from(logo.width);
    let rows = dictionary! { "Predictor" => 15, "Colors" => 3, "BitsPerComponent" => 8, "Columns" => width };
    let kind = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => width, "Height" => i64::from(logo.height),
        "ColorSpace" => Object::Name(b"DeviceRGB".to_vec()), "BitsPerComponent" => 8,
        "Filter" => "FlateDecode", "DecodeParms" => rows,
    };
    Stream::new(kind, logo.rows.clone())
}
