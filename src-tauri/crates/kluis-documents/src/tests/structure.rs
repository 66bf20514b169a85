//! Every document of ours as a checker sees it (ISO 19005-2, ISO 14289-1): read from the file, with nothing known beforehand.

use std::collections::BTreeMap;

use kluis_domain::statement::Part;
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::{letter, organisation, sheet, statement, today};
use crate::block::{Block, Cell, Columns, Signature, Table, set};
use crate::letter::Composition;
use crate::page::Frame;
use crate::reader::read;
use crate::tags::Tags;
use crate::text::Text;
use crate::{Pdf, consent_letter, consent_letters, pdf, privacy_statement, recovery_sheet};

/// A file with the parts that every check needs.
struct File {
    document: Document,
}

/// An element of the structure tree.
struct Found {
    id: ObjectId,
    role: String,
    kids: Vec<Object>,
}

impl File {
    fn of(pdf: &Pdf) -> Self {
        Self { document: Document::load_mem(&pdf.0).unwrap() }
    }

    fn dict<'a>(&'a self, object: &'a Object) -> &'a Dictionary {
        self.document.dereference(object).unwrap().1.as_dict().unwrap()
    }

    fn entry<'a>(&'a self, holder: &'a Dictionary, name: &str) -> &'a Object {
        self.document.dereference(holder.get(name.as_bytes()).unwrap()).unwrap().1
    }

    fn catalog(&self) -> &Dictionary {
        self.document.catalog().unwrap()
    }

    fn name(&self, holder: &Dictionary, name: &str) -> String {
        String::from_utf8(self.entry(holder, name).as_name().unwrap().to_vec()).unwrap()
    }

    /// All elements in reading order, with how deep each is.
    fn elements(&self) -> Vec<Found> {
        let root = self.dict(self.catalog().get(b"StructTreeRoot").unwrap());
        let mut found = Vec::new();
        for kid in kids(root) {
            self.walk(&kid, root, &mut found);
        }
        found
    }

    fn walk(&self, object: &Object, parent: &Dictionary, found: &mut Vec<Found>) {
        let Ok(id) = object.as_reference() else { return };
        let element = self.dict(object);
        assert_eq!(self.dict(element.get(b"P").unwrap()), parent, "an element knows what it stands in");
        found.push(Found { id, role: self.name(element, "S"), kids: kids(element) });
        for kid in kids(element) {
            self.walk(&kid, element, found);
        }
    }

    /// Object at a number of the parent tree.
    fn parents(&self) -> BTreeMap<i64, Object> {
        let root = self.dict(self.catalog().get(b"StructTreeRoot").unwrap());
        let numbers = self.dict(root.get(b"ParentTree").unwrap()).get(b"Nums").unwrap().as_array().unwrap();
        let pairs = numbers.chunks(2).map(|pair| (pair[0].as_i64().unwrap(), pair[1].clone()));
        let keys: Vec<i64> = pairs.clone().map(|(key, _)| key).collect();
        assert!(keys.is_sorted_by(|one, next| one < next), "a number tree is in order");
        assert!(keys.iter().all(|&key| key < root.get(b"ParentTreeNextKey").unwrap().as_i64().unwrap()));
        pairs.collect()
    }
}

fn kids(element: &Dictionary) -> Vec<Object> {
    match element.get(b"K") {
        Ok(Object::Array(kids)) => kids.clone(),
        Ok(only) => vec![only.clone()],
        Err(_) => Vec::new(),
    }
}

/// Everything that a file must be.
#[track_caller]
pub(super) fn check(pdf: &Pdf) {
    let file = File::of(pdf);
    says_what_it_is(&file);
    marks_everything(&file, pdf);
    nests_rightly(&file);
    embeds_its_fonts(&file);
    leads_where_it_says(&file);
}

#[track_caller]
fn says_what_it_is(file: &File) {
    let catalog = file.catalog();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"nl-NL");
    assert!(file.dict(catalog.get(b"MarkInfo").unwrap()).get(b"Marked").unwrap().as_bool().unwrap());
    let shown = file.dict(catalog.get(b"ViewerPreferences").unwrap());
    assert!(shown.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let intent = file.dict(&catalog.get(b"OutputIntents").unwrap().as_array().unwrap()[0]);
    assert_eq!(file.name(intent, "S"), "GTS_PDFA1");
    let profile = file.entry(intent, "DestOutputProfile").as_stream().unwrap();
    assert_eq!(profile.decompressed_content().unwrap().get(16..20), Some(&b"RGB "[..]));
    assert!(file.document.trailer.has(b"ID") && !file.document.trailer.has(b"Info"));
    let packet = file.entry(catalog, "Metadata").as_stream().unwrap().decompressed_content().unwrap();
    let packet = String::from_utf8(packet).unwrap();
    for said in ["<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "<dc:title>", "nl-NL"] {
        assert!(packet.contains(said), "{said}");
    }
    is_well_formed(&packet);
}

/// Every tag is closed by its own name.
#[track_caller]
fn is_well_formed(xml: &str) {
    let mut reader = quick_xml::Reader::from_str(xml.trim_start_matches('\u{FEFF}'));
    reader.config_mut().check_end_names = true;
    while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
}

/// What is painted belongs to an element or is decoration, and both sides of the tree agree on it.
#[track_caller]
fn marks_everything(file: &File, pdf: &Pdf) {
    assert!(read(pdf).unwrap().iter().all(|page| page.unmarked == 0), "something is painted unmarked");
    let parents = file.parents();
    let elements: BTreeMap<ObjectId, Found> = file.elements().into_iter().map(|it| (it.id, it)).collect();
    for page in file.document.page_iter() {
        let dict = file.document.get_dictionary(page).unwrap();
        assert_eq!(file.name(dict, "Tabs"), "S");
        let own = &parents[&dict.get(b"StructParents").unwrap().as_i64().unwrap()];
        let own = own.as_array().unwrap();
        let content = Content::decode(&file.document.get_page_content(page)).unwrap();
        let mut next = 0;
        for operation in content.operations.iter().filter(|it| it.operator == "BDC") {
            let Ok(properties) = operation.operands[1].as_dict() else { continue };
            let Ok(number) = properties.get(b"MCID").and_then(Object::as_i64) else { continue };
            assert_eq!(number, next, "numbers of marked content count up");
            let element = &elements[&own[number as usize].as_reference().unwrap()];
            let claims = element.kids.iter().any(|kid| {
                if let Ok(claimed) = kid.as_i64() {
                    let home = file.document.get_dictionary(element.id).unwrap().get(b"Pg").unwrap();
                    return claimed == number && home.as_reference().unwrap() == page;
                }
                kid.as_dict().is_ok_and(|kid| {
                    kid.get(b"MCID").is_ok_and(|it| it.as_i64().unwrap() == number)
                        && kid.get(b"Pg").unwrap().as_reference().unwrap() == page
                })
            });
            assert!(claims, "a {} does not know its content {number}", element.role);
            next += 1;
        }
        assert_eq!(usize::try_from(next).unwrap(), own.len());
    }
}

/// Parts stand in what they belong to; heads of tables have a scope, lists a sign, pictures words.
#[track_caller]
fn nests_rightly(file: &File) {
    let elements = file.elements();
    let roles: BTreeMap<ObjectId, String> = elements.iter().map(|it| (it.id, it.role.clone())).collect();
    let mut level = 0;
    assert_eq!(elements[0].role, "Document");
    for element in &elements {
        let dict = file.document.get_dictionary(element.id).unwrap();
        let parent = roles.get(&dict.get(b"P").unwrap().as_reference().unwrap()).map_or("", String::as_str);
        let attribute = |name: &str| dict.get(b"A").ok().map(|it| file.name(file.dict(it), name));
        match element.role.as_str() {
            "LI" => assert_eq!(parent, "L"),
            "Lbl" | "LBody" => assert_eq!(parent, "LI"),
            "L" => assert!(attribute("ListNumbering").is_some()),
            "TR" => assert_eq!(parent, "Table"),
            "TD" => assert_eq!(parent, "TR"),
            "TH" => assert!(parent == "TR" && attribute("Scope").is_some()),
            "TOCI" => assert_eq!(parent, "TOC"),
            "Figure" => {
                assert!(!dict.get(b"Alt").unwrap().as_str().unwrap().is_empty());
                assert!(file.dict(dict.get(b"A").unwrap()).has(b"BBox"));
            }
            "Table" => rows_are_equally_long(&roles, element, file),
            "H1" | "H2" | "H3" => {
                let now: i32 = element.role.trim_start_matches('H').parse().unwrap();
                assert!(now <= level + 1, "a heading of level {now} comes after one of {level}");
                level = now;
            }
            _ => {}
        }
    }
}

#[track_caller]
fn rows_are_equally_long(roles: &BTreeMap<ObjectId, String>, table: &Found, file: &File) {
    let mut lengths: Vec<usize> = table
        .kids
        .iter()
        .map(|row| {
            assert_eq!(roles[&row.as_reference().unwrap()], "TR");
            kids(file.dict(row)).len()
        })
        .collect();
    lengths.dedup();
    assert_eq!(lengths.len(), 1, "rows of {lengths:?} cells");
}

/// Every font is inside, its widths are those of the font, and every code says something.
#[track_caller]
fn embeds_its_fonts(file: &File) {
    let pages: Vec<ObjectId> = file.document.page_iter().collect();
    for font in file.document.get_page_fonts(pages[0]).unwrap().values() {
        assert_eq!(file.name(font, "Encoding"), "Identity-H");
        let descendant = file.dict(&file.entry(font, "DescendantFonts").as_array().unwrap()[0]);
        assert_eq!(file.name(descendant, "CIDToGIDMap"), "Identity");
        let descriptor = file.dict(descendant.get(b"FontDescriptor").unwrap());
        let program =
            file.entry(descriptor, "FontFile2").as_stream().unwrap().decompressed_content().unwrap();
        let program = harfrust::font::Font::new(program, 0).expect("the font inside is a font");
        let shaper = harfrust::ShaperFont::new(&program);
        let widths = file.entry(descendant, "W").as_array().unwrap();
        for pair in widths.chunks(2) {
            let first = pair[0].as_i64().unwrap();
            for (code, width) in (first..).zip(pair[1].as_array().unwrap()) {
                assert_ne!(code, 0, ".notdef is in use");
                let own = shaper.glyph_h_advance(u32::try_from(code).unwrap().into());
                assert!((width.as_float().unwrap() - own as f32).abs() < 0.5, "the width of {code}");
            }
        }
        let map = file.entry(font, "ToUnicode").as_stream().unwrap().decompressed_content().unwrap();
        let map = String::from_utf8(map).unwrap();
        for forbidden in ["<0000>]", "<0000><", "<FEFF>", "<FFFE>", "<>"] {
            let texts: Vec<&str> = map.split('[').skip(1).collect();
            assert!(texts.iter().all(|it| !it.contains(forbidden)), "{forbidden}");
        }
    }
}

/// Links know their element and the element knows them; where they lead is a page of this file.
#[track_caller]
fn leads_where_it_says(file: &File) {
    let parents = file.parents();
    let pages: Vec<ObjectId> = file.document.page_iter().collect();
    for &page in &pages {
        let Ok(links) = file.document.get_dictionary(page).unwrap().get(b"Annots") else { continue };
        for id in links.as_array().unwrap() {
            let link = file.dict(id);
            assert_eq!(link.get(b"F").unwrap().as_i64().unwrap(), 4);
            assert!(link.has(b"Contents"));
            let target = link.get(b"Dest").unwrap().as_array().unwrap()[0].as_reference().unwrap();
            assert!(pages.contains(&target));
            let element = file.dict(&parents[&link.get(b"StructParent").unwrap().as_i64().unwrap()]);
            assert_eq!(file.name(element, "S"), "Link");
            let knows = kids(element)
                .iter()
                .any(|kid| kid.as_dict().is_ok_and(|kid| kid.get(b"Obj").is_ok_and(|it| it == id)));
            assert!(knows, "an element does not know its link");
        }
    }
}

/// One block of each kind.
fn every_block() -> Vec<Block> {
    let text = |words: &str| Text::plain(words);
    vec![
        Block::Heading(1, Text::bold("Alles")),
        Block::Lead(text("Een langere eerste zin.")),
        Block::Heading(2, Text::bold("Deel")),
        Block::Paragraph(text("Een alinea.")),
        Block::Introduction(text("Wat volgt:")),
        Block::Bullets(vec![text("een"), text("twee")]),
        Block::Steps(vec![text("eerst"), text("dan")]),
        Block::Choices(vec![text("ja"), text("nee")]),
        Block::Heading(3, Text::bold("Onderdeel")),
        Block::Facts(vec![(Text::fact("Naam"), Text::fact("A. de Vries"))]),
        Block::Record(vec![(Text::fact("Adres"), vec![text("Dorpsstraat 1"), text("Goes")])]),
        Block::Table(Table {
            columns: Columns::Measured,
            head: vec!["Wat".to_owned(), "Ja".to_owned()],
            rows: vec![vec![Cell::Words(text("brief")), Cell::Tick]; 3],
        }),
        Block::Writing(vec!["Plaats".to_owned()]),
        Block::Key(vec!["7QK4".to_owned()]),
        Block::Space(4.0),
        Block::NewPage,
        Block::Contents(vec![("Deel".to_owned(), "1".to_owned())]),
        Block::Signature(Signature {
            known: vec![("Naam".to_owned(), "A. de Vries".to_owned())],
            written: vec!["Datum".to_owned()],
            label: "Handtekening".to_owned(),
        }),
    ]
}

pub(super) fn document_of(blocks: &[Block]) -> Pdf {
    let mut tags = Tags::default();
    let mut filled = set(blocks, &mut tags).fill(Frame::CONTINUED, Frame::CONTINUED);
    crate::letter::frame(&mut filled.pages, "De Linde", "Proef").unwrap();
    let landmarks = filled.landmarks;
    pdf::write(&[Composition { title: "Proef".to_owned(), pages: filled.pages, tags, landmarks }]).unwrap()
}

#[test]
fn every_kind_of_document_passes_the_checker() {
    let organisation = organisation();
    check(&consent_letter(&letter(&organisation)).unwrap());
    check(&consent_letters(&[letter(&organisation), letter(&organisation)]).unwrap());
    check(&privacy_statement(&statement(), &organisation, today()).unwrap());
    check(&recovery_sheet(&sheet()).unwrap());
    check(&document_of(&every_block()));
}

#[test]
fn every_kind_of_block_is_tagged_as_what_it_is() {
    let pdf = document_of(&every_block());
    let roles: Vec<String> = File::of(&pdf).elements().into_iter().map(|it| it.role).collect();
    for role in [
        "H1",
        "H2",
        "H3",
        "P",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "TR",
        "TH",
        "TD",
        "TOC",
        "TOCI",
        "Reference",
        "Link",
    ] {
        assert!(roles.iter().any(|it| it == role), "nothing is a {role}");
    }
}

#[test]
fn the_file_names_who_it_comes_from() {
    let organisation = organisation();
    for pdf in [
        consent_letter(&letter(&organisation)).unwrap(),
        privacy_statement(&statement(), &organisation, today()).unwrap(),
    ] {
        let file = File::of(&pdf);
        let packet =
            file.entry(file.catalog(), "Metadata").as_stream().unwrap().decompressed_content().unwrap();
        let creator = "<dc:creator><rdf:Seq><rdf:li>Woonbegeleiding De Linde</rdf:li></rdf:Seq></dc:creator>";
        assert!(String::from_utf8(packet).unwrap().contains(creator));
    }
}

#[test]
fn every_line_of_the_contents_can_be_clicked() {
    let pdf = privacy_statement(&statement(), &organisation(), today()).unwrap();
    let file = File::of(&pdf);
    let roles = file.elements().into_iter().filter(|it| it.role == "Link").count();
    assert_eq!(roles, 10, "nine sections and where what stands");
    let first = file.document.page_iter().next().unwrap();
    let links = file.document.get_dictionary(first).unwrap().get(b"Annots").unwrap().as_array().unwrap();
    assert_eq!(links.len(), 10);
}

#[test]
fn bookmarks_stand_under_the_heading_that_they_belong_to() {
    let titles = [(1, "A"), (2, "A 1"), (3, "A 1 a"), (2, "A 2"), (1, "B"), (3, "B a")];
    let blocks: Vec<Block> =
        titles.iter().map(|(level, title)| Block::Heading(*level, Text::bold(title))).collect();
    let pdf = document_of(&blocks);
    let file = File::of(&pdf);
    let root = file.dict(file.catalog().get(b"Outlines").unwrap());
    let mut seen = Vec::new();
    outline(&file, root, 0, &mut seen);
    assert_eq!(seen, ["A", " A 1", "  A 1 a", " A 2", "B", " B a"]);
}

/// Walks forward by what comes next and checks what came before.
fn outline(file: &File, holder: &Dictionary, depth: usize, seen: &mut Vec<String>) {
    let mut next = holder.get(b"First").ok();
    let mut before: Option<&Object> = None;
    while let Some(id) = next {
        let entry = file.dict(id);
        assert_eq!(entry.get(b"Prev").ok(), before);
        assert_eq!(file.dict(entry.get(b"Parent").unwrap()), holder);
        let title = lopdf::decode_text_string(entry.get(b"Title").unwrap()).unwrap();
        seen.push(format!("{}{title}", " ".repeat(depth)));
        outline(file, entry, depth + 1, seen);
        before = Some(id);
        next = entry.get(b"Next").ok();
    }
    assert_eq!(holder.get(b"Last").ok(), before);
}

#[test]
fn a_letter_with_a_loose_accent_says_every_letter_as_it_was_typed() {
    let name = "J\u{301}an Jansen, Ḥusayn ĳsbeer fi";
    let pdf = document_of(&[Block::Paragraph(Text::fact(name)), Block::Paragraph(Text::bold(name))]);
    check(&pdf);
    let text = super::all_text(&pdf);
    use unicode_normalization::UnicodeNormalization;
    let text: String = text.nfc().collect();
    let name: String = name.nfc().collect();
    assert_eq!(text.matches(&name).count(), 2, "{text}");
}

#[test]
fn a_statement_of_every_part_passes_the_checker() {
    let mut odd = statement();
    let row = vec!["a".to_owned(), "b".to_owned()];
    odd.sections[0].parts.push(Part::Table { head: row.clone(), rows: vec![row; 60] });
    odd.sections[0].parts.push(Part::Choices(vec!["ja".to_owned(), "nee".to_owned()]));
    check(&privacy_statement(&odd, &organisation(), today()).unwrap());
}
