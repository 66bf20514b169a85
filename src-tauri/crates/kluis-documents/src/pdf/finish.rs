//! The last step: content into the pages, structure, title, language, bookmarks, and an identity that
//! depends on nothing but what the file says.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use sha2::{Digest, Sha256};

use super::content::{Corners, Drawn, DrawnLink};
use super::fonts::Embedded;
use super::outline::{self, place};
use super::structure::{Leaf, Placement, add, count};
use super::{Kit, colour, deflate, file, metadata};
use crate::letter::Composition;
use crate::mark::Target;
use crate::slice::Landmark;
use crate::{DocumentFailure, Pdf};

/// Finishes a frame.
pub(super) fn finish(
    mut document: Document,
    compositions: &[Composition],
    drawn: &[Drawn],
    kit: &Kit,
) -> Result<Pdf, DocumentFailure> {
    let pages: Vec<ObjectId> = document.page_iter().collect();
    if pages.len() != drawn.len() {
        return Err(DocumentFailure::Writing);
    }
    for (number, (&page, drawn)) in pages.iter().zip(drawn).enumerate() {
        fill(&mut document, page, drawn, number)?;
    }
    share_resources(&mut document, &pages, kit)?;
    for embedded in &kit.fonts.embedded {
        shorten_to_unicode(&mut document, embedded);
    }
    compress(&mut document);
    let mut placements = placements(compositions, &pages, drawn);
    add_links(&mut document, &mut placements)?;
    let tree = add(&mut document, &placements);
    let outline = outline::add(&mut document, &placements);
    describe(&mut document, compositions, tree, outline)?;
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
fn share_resources(document: &mut Document, pages: &[ObjectId], kit: &Kit) -> Result<(), DocumentFailure> {
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
    if let Some(pictures) = kit.pictures.add(document) {
        let resources = document.get_dictionary_mut(shared).map_err(|_| DocumentFailure::Writing)?;
        resources.set("XObject", pictures);
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
        let leaves = all.by_ref().take(composition.pages.len());
        let leaves = leaves.map(|(page, drawn)| Leaf { page, drawn, links: Vec::new() }).collect();
        Placement { composition, leaves }
    };
    compositions.iter().map(place).collect()
}

/// Makes what can be clicked: annotations that are printed as nothing, numbered behind the pages.
fn add_links(document: &mut Document, placements: &mut [Placement<'_>]) -> Result<(), DocumentFailure> {
    let mut number = placements.iter().map(|placement| placement.leaves.len()).sum();
    for placement in placements {
        let pages: Vec<ObjectId> = placement.leaves.iter().map(|leaf| leaf.page).collect();
        for leaf in &mut placement.leaves {
            for link in &leaf.drawn.links {
                let destination = destination(&placement.composition.landmarks, &pages, &link.target);
                leaf.links.push(document.add_object(annotation(link, destination, number)));
                number += 1;
            }
            if !leaf.links.is_empty() {
                let page = document.get_dictionary_mut(leaf.page).map_err(|_| DocumentFailure::Writing)?;
                page.set("Annots", leaf.links.iter().map(|&id| id.into()).collect::<Vec<Object>>());
            }
        }
    }
    Ok(())
}

fn annotation(link: &DrawnLink, destination: Object, number: usize) -> Dictionary {
    dictionary! {
        "Type" => "Annot", "Subtype" => "Link", "Rect" => rectangle(link.corners), "F" => 4,
        "Border" => vec![0.into(), 0.into(), 0.into()], "Dest" => destination,
        "StructParent" => count(number), "Contents" => lopdf::text_string(&link.target.title),
    }
}

/// Whole hundredths of a point, so that the same facts give the same digits.
pub(super) fn rectangle(corners: Corners) -> Vec<Object> {
    corners.iter().map(|&side| Object::Real((side * 100.0).round() / 100.0)).collect()
}

/// The place of a heading; the top of its page where no heading has these words.
fn destination(landmarks: &[Landmark], pages: &[ObjectId], target: &Target) -> Object {
    let heading = landmarks.iter().find(|mark| mark.page == target.page && mark.title == target.title);
    place(pages, target.page, heading.map_or(0.0, |mark| mark.top))
}

fn describe(
    document: &mut Document,
    compositions: &[Composition],
    tree: ObjectId,
    outline: Option<ObjectId>,
) -> Result<(), DocumentFailure> {
    let (title, author) = compositions
        .first()
        .map(|composition| (composition.title.as_str(), composition.tags.author.as_str()))
        .unwrap_or_default();
    let kind = dictionary! { "Type" => "Metadata", "Subtype" => "XML", "Filter" => "FlateDecode" };
    let packet = Stream::new(kind, deflate(metadata::packet(title, author).as_bytes()));
    let metadata = document.add_object(packet);
    let intent = colour::intent(document);
    let catalog = document.catalog_mut().map_err(|_| DocumentFailure::Writing)?;
    catalog.set("Metadata", metadata);
    catalog.set("Lang", Object::string_literal("nl-NL"));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("StructTreeRoot", tree);
    catalog.set("OutputIntents", vec![intent.into()]);
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
