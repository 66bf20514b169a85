//! The last step: content into the pages, structure, title, language, bookmarks, and an identity that
//! depends on nothing but what the file says.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use sha2::{Digest, Sha256};

use super::content::Drawn;
use super::fonts::{Embedded, Fonts};
use super::structure::{Placement, add, count};
use super::{deflate, file, metadata};
use crate::letter::Composition;
use crate::{DocumentFailure, Pdf};

/// Finishes a frame.
pub(super) fn finish(
    mut document: Document,
    compositions: &[Composition],
    drawn: &[Drawn],
    fonts: &Fonts,
) -> Result<Pdf, DocumentFailure> {
    let pages: Vec<ObjectId> = document.page_iter().collect();
    if pages.len() != drawn.len() {
        return Err(DocumentFailure::Writing);
    }
    for (number, (&page, drawn)) in pages.iter().zip(drawn).enumerate() {
        fill(&mut document, page, drawn, number)?;
    }
    share_resources(&mut document, &pages)?;
    for embedded in &fonts.embedded {
        shorten_to_unicode(&mut document, embedded);
    }
    compress(&mut document);
    let placements = placements(compositions, &pages, drawn);
    let tree = add(&mut document, &placements);
    let outline = outline(&mut document, &placements);
    let title = compositions.first().map(|composition| composition.title.as_str()).unwrap_or_default();
    describe(&mut document, title, tree, outline)?;
    let identity = identity(&mut document);
    Ok(Pdf(file::write(&document, &identity)))
}

fn fill(
    document: &mut Document,
    page: ObjectId,
    drawn: &Drawn,
    number: usize,
) -> Result<(), DocumentFailure> {
    let page = document.get_dictionary_mut(page).map_err(|_| DocumentFailure::Writing)?;
    page.set("StructParents", count(number));
    page.set("Tabs", "S");
    page.remove(b"Annots");
    let content = page.get(b"Contents").and_then(Object::as_reference);
    let content = content.map_err(|_| DocumentFailure::Writing)?;
    let stream = Stream::new(dictionary! { "Filter" => "FlateDecode" }, drawn.content.clone());
    document.set_object(content, stream);
    Ok(())
}

/// printpdf gives every page its own list of the same fonts, and empty lists of what no page uses.
fn share_resources(document: &mut Document, pages: &[ObjectId]) -> Result<(), DocumentFailure> {
    let mut shared = None;
    for &page in pages {
        let page = document.get_dictionary_mut(page).map_err(|_| DocumentFailure::Writing)?;
        let own = page.get(b"Resources").and_then(Object::as_reference);
        let own = own.map_err(|_| DocumentFailure::Writing)?;
        let first = *shared.get_or_insert(own);
        page.set("Resources", first);
        for same_as_media in [b"TrimBox".as_slice(), b"CropBox"] {
            page.remove(same_as_media);
        }
        if own != first {
            document.objects.remove(&own);
        }
    }
    let Some(shared) = shared else { return Ok(()) };
    for unused in [b"XObject".as_slice(), b"ExtGState", b"Shading"] {
        let resources = document.get_dictionary_mut(shared).map_err(|_| DocumentFailure::Writing)?;
        let removed = resources.remove(unused);
        if let Some(Object::Reference(empty)) = removed {
            document.objects.remove(&empty);
        }
    }
    Ok(())
}

fn shorten_to_unicode(document: &mut Document, embedded: &Embedded) {
    let name = embedded.name();
    let of_this_font = |object: &Object| {
        let font = object.as_dict().ok()?;
        let same = font.get(b"BaseFont").ok()?.as_name().ok()? == name.as_bytes();
        font.get(b"ToUnicode").ok()?.as_reference().ok().filter(|_| same)
    };
    if let Some(stream) = document.objects.values().find_map(of_this_font) {
        document.set_object(stream, Stream::new(Dictionary::new(), embedded.to_unicode().into_bytes()));
    }
}

/// Deflates what printpdf left as it was: font programs and the way back to text.
fn compress(document: &mut Document) {
    for object in document.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        if stream.dict.has(b"Filter") {
            continue;
        }
        let deflated = deflate(&stream.content);
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(deflated);
    }
}

fn placements<'a>(
    compositions: &'a [Composition],
    pages: &[ObjectId],
    drawn: &'a [Drawn],
) -> Vec<Placement<'a>> {
    let mut all = pages.iter().copied().zip(drawn);
    let place = |composition: &'a Composition| {
        let pages = all.by_ref().take(composition.pages.len()).collect();
        Placement { composition, pages }
    };
    compositions.iter().map(place).collect()
}

/// Bookmarks for the headings of one document; none for a run of letters.
fn outline(document: &mut Document, placements: &[Placement<'_>]) -> Option<ObjectId> {
    let [placement] = placements else { return None };
    let marks = &placement.composition.landmarks;
    let ids: Vec<ObjectId> = marks.iter().map(|_| document.new_object_id()).collect();
    let (first, last) = (*ids.first()?, *ids.last()?);
    let root = document.new_object_id();
    for (index, (mark, &id)) in marks.iter().zip(&ids).enumerate() {
        let page = placement.pages.get(mark.page).map(|(page, _)| *page)?;
        let mut entry = dictionary! {
            "Title" => lopdf::text_string(&mark.title), "Parent" => root,
            "Dest" => vec![page.into(), "Fit".into()],
        };
        let neighbour = |at: Option<usize>| at.and_then(|at| ids.get(at)).copied();
        neighbour(index.checked_sub(1)).into_iter().for_each(|id| entry.set("Prev", id));
        neighbour(Some(index + 1)).into_iter().for_each(|id| entry.set("Next", id));
        document.set_object(id, entry);
    }
    let list = dictionary! {
        "Type" => "Outlines", "First" => first, "Last" => last, "Count" => count(ids.len()),
    };
    document.set_object(root, list);
    Some(root)
}

fn describe(
    document: &mut Document,
    title: &str,
    tree: ObjectId,
    outline: Option<ObjectId>,
) -> Result<(), DocumentFailure> {
    let kind: Dictionary = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    let packet = Stream::new(kind, metadata::packet(title).into_bytes());
    let metadata = document.add_object(packet);
    let catalog = document.catalog_mut().map_err(|_| DocumentFailure::Writing)?;
    catalog.set("Metadata", metadata);
    catalog.set("Lang", Object::string_literal("nl-NL"));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("StructTreeRoot", tree);
    catalog.remove(b"PageLayout");
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
    }
    Ok(())
}

/// Takes out printpdf's dates and gives the document an identity made of what it says.
fn identity(document: &mut Document) -> Vec<u8> {
    if let Ok(info) = document.trailer.get(b"Info").and_then(Object::as_reference) {
        document.objects.remove(&info);
    }
    let mut hash = Sha256::new();
    for object in document.objects.values() {
        if let Object::Stream(stream) = object {
            hash.update(&stream.content);
        }
    }
    hash.finalize().iter().copied().take(16).collect()
}
