use std::io::{Cursor, Write};

use super::*;

fn package(names: &[&str]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for name in names {
        writer.start_file(*name, options).unwrap();
        let content: &[u8] =
            if *name == "mimetype" { b"application/vnd.oasis.opendocument.text" } else { b"<x/>" };
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn judged(name: &str, content: &[u8]) -> Result<Format, AttachmentFault> {
    judge(name, content.len() as u64, &mut Cursor::new(content)).unwrap()
}

#[test]
fn the_content_must_be_what_the_name_says() {
    let ftyp = |brand: &[u8; 4]| [&b"\0\0\0\x18ftyp"[..], brand, b"\0\0\0\0"].concat();
    let docx = package(&["[Content_Types].xml", "word/document.xml"]);
    let rows: [(&str, Vec<u8>, Format); 13] = [
        ("a.pdf", b"%PDF-1.7 x %%EOF".to_vec(), Format::Pdf),
        ("a.JPG", b"\xFF\xD8\xFF\xE0".to_vec(), Format::Jpeg),
        ("a.png", b"\x89PNG\r\n\x1a\n".to_vec(), Format::Png),
        ("a.docx", docx.clone(), Format::Docx),
        ("a.xlsx", package(&["xl/workbook.xml"]), Format::Xlsx),
        ("a.odt", package(&["mimetype", "content.xml"]), Format::Odt),
        ("a.txt", "Zorgplan: \u{eb}\nregel 2\n".into(), Format::Text),
        ("a.csv", b"a;b\r\n1;2\r\n".to_vec(), Format::Csv),
        ("a.mp4", ftyp(b"isom"), Format::Mp4),
        ("a.mov", ftyp(b"qt  "), Format::Mov),
        ("a.m4a", ftyp(b"M4A "), Format::M4a),
        ("a.mp3", b"\xFF\xFB\x90\x64 sound".to_vec(), Format::Mp3),
        ("a.wav", b"RIFF\x24\0\0\0WAVEfmt ".to_vec(), Format::Wav),
    ];
    for (name, content, format) in &rows {
        assert_eq!(judged(name, content), Ok(*format), "{name}");
    }
    for (name, _, named) in &rows {
        for (other, content, found) in &rows {
            let same = named == found
                || matches!((named, found), (Format::Csv | Format::Text, Format::Csv | Format::Text));
            if !same {
                let fault = judged(name, content).unwrap_err();
                assert!(
                    matches!(fault, AttachmentFault::NotWhatItsNameSays { named: it, .. } if it == *named),
                    "{other} as {name}: {fault:?}"
                );
            }
        }
    }
}

#[test]
fn programs_unknown_kinds_and_broken_files_are_refused() {
    let macros = package(&["word/document.xml", "word/vbaProject.bin"]);
    for (name, content, fault) in [
        ("a.pdf", &b"MZ\x90\0"[..], AttachmentFault::Program),
        ("a.txt", b"#!/bin/sh", AttachmentFault::Program),
        ("a.docx", &macros, AttachmentFault::Program),
        ("a.exe", b"MZ\x90\0", AttachmentFault::Program),
        ("a.tiff", b"II*\0", AttachmentFault::OtherKind),
        ("zonder-naam", b"%PDF-1.7 %%EOF", AttachmentFault::OtherKind),
        ("a.pdf", b"%PDF-1.7 cut off", AttachmentFault::Damaged),
        ("a.docx", b"PK\x03\x04 cut off", AttachmentFault::Damaged),
        ("a.txt", b"", AttachmentFault::Empty),
    ] {
        assert_eq!(judged(name, content), Err(fault), "{name}");
    }
    let zip = package(&["readme.md"]);
    assert_eq!(
        judged("a.docx", &zip),
        Err(AttachmentFault::NotWhatItsNameSays { named: Format::Docx, found: None })
    );
    assert_eq!(
        judge("a.mp4", limit() + 1, &mut Cursor::new(b"")).unwrap(),
        Err(AttachmentFault::TooLarge { limit: 100 })
    );
}

#[test]
fn names_become_plain() {
    for (typed, expected) in [
        ("zorgplan 2026.pdf", "zorgplan 2026.pdf"),
        ("/home/x/../brief.pdf", "brief.pdf"),
        ("C:\\map\\brief.pdf", "brief.pdf"),
        ("a<b>:\"c|d?.pdf", "a_b___c_d_.pdf"),
        ("..verborgen.pdf", "verborgen.pdf"),
        ("CON.txt", "bestandCON.txt"),
        (".pdf", "bestand.pdf"),
        ("om\u{202e}fdp.txt", "om_fdp.txt"),
    ] {
        assert_eq!(tidy_name(typed), expected, "{typed}");
    }
    let long = tidy_name(&format!("{}.pdf", "é".repeat(300)));
    assert!(long.chars().count() <= 120 && long.ends_with(".pdf"));
}
