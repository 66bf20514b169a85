//! The logo in the letterhead, read back from the files.

use std::io::Write;
use std::sync::Arc;

use flate2::{Compression, write::ZlibEncoder};
use kluis_domain::logo::Logo;
use kluis_domain::organisation::Organisation;
use lopdf::{Document, Object};

use super::structure::check;
use super::{letter, organisation, statement, stays_within_margins, today};
use crate::page::MM;
use crate::{Pdf, consent_letter, consent_letters, page_text, preview, privacy_statement};

fn red(width: u32, height: u32) -> Arc<Logo> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    for _ in 0..height {
        encoder.write_all(&[0]).unwrap();
        encoder.write_all(&[220, 20, 20].repeat(width as usize)).unwrap();
    }
    Arc::new(Logo { width, height, rows: encoder.finish().unwrap() })
}

fn with_logo(width: u32, height: u32) -> Organisation {
    Organisation { logo: Some(red(width, height)), ..organisation() }
}

fn pictures(pdf: &Pdf) -> usize {
    let document = Document::load_mem(&pdf.0).unwrap();
    let is_picture = |object: &&Object| {
        let stream = object.as_stream();
        stream.is_ok_and(|it| it.dict.get(b"Subtype").is_ok_and(|it| it == &Object::from("Image")))
    };
    document.objects.values().filter(is_picture).count()
}

#[test]
fn a_logo_stands_in_every_letter_and_statement_and_says_whose_it_is() {
    let organisation = with_logo(400, 200);
    let letter = consent_letter(&letter(&organisation)).unwrap();
    let statement = privacy_statement(&statement(), &organisation, today()).unwrap();
    for pdf in [letter, statement] {
        check(&pdf);
        stays_within_margins(&pdf);
        assert_eq!(pictures(&pdf), 1);
        let document = Document::load_mem(&pdf.0).unwrap();
        let alternatives: Vec<String> = document
            .objects
            .values()
            .filter_map(|it| it.as_dict().ok()?.get(b"Alt").ok())
            .map(|it| lopdf::decode_text_string(it).unwrap())
            .collect();
        assert_eq!(alternatives, ["Woonbegeleiding De Linde"]);
    }
}

#[test]
fn a_run_of_letters_holds_the_logo_once() {
    let organisation = with_logo(400, 200);
    let run = consent_letters(&vec![letter(&organisation); 5]).unwrap();
    check(&run);
    assert_eq!(pictures(&run), 1);
}

#[test]
fn a_logo_is_seen_on_the_page_and_pushes_nothing_away() {
    for (width, height) in [(400, 200), (3, 3), (1182, 40), (8, 237)] {
        let organisation = with_logo(width, height);
        let pdf = consent_letter(&letter(&organisation)).unwrap();
        stays_within_margins(&pdf);
        let window = page_text(&pdf).unwrap()[0].iter().any(|line| line == "Mevrouw Ŝ.Ø. van der Bergę");
        assert!(window);
        let page = &crate::reader::read(&pdf).unwrap()[0];
        let name = page.texts.iter().find(|text| text.text == "Mevrouw Ŝ.Ø. van der Bergę").unwrap();
        let from_top = crate::page::PAGE_HEIGHT - name.y;
        assert!((50.0 * MM..58.0 * MM).contains(&from_top), "the address stands in the window: {from_top}");
    }
    let plain = preview(&consent_letter(&letter(&organisation())).unwrap()).unwrap();
    let organisation = with_logo(400, 200);
    let shown = preview(&consent_letter(&letter(&organisation)).unwrap()).unwrap();
    assert_ne!(plain[0].png, shown[0].png);
}
