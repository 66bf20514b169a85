//! Pages out of a PDF, as a PDF with nothing of the other pages in it.

use std::collections::BTreeSet;

use hayro::hayro_syntax::Pdf;
use hayro_write::{
    ChunkSettings, ExtractionQuery, extract,
    pdf_writer::{self, Ref},
};
use lopdf::{Dictionary, Document, Object, ObjectId, content::Content};

use super::{Limits, pages::refuse_bombs, with_patience};
use crate::scan::ScanFault;

/// For each part a PDF with just its pages of another, counted from 0, in this order. The same pages give the same
/// bytes. Attachments, scripts, forms and notes are left behind; what is drawn on the pages is kept as it is.
///
/// # Errors
/// [`ScanFault`] where the file cannot be read or lacks such a page.
pub fn take_pages(bytes: &[u8], parts: &[&[usize]], limits: Limits) -> Result<Vec<Vec<u8>>, ScanFault> {
    let bytes = bytes.to_vec();
    let parts: Vec<Vec<usize>> = parts.iter().map(|it| it.to_vec()).collect();
    with_patience(limits.patience, move || {
        refuse_bombs(&bytes)?;
        let pdf = Pdf::new(bytes).map_err(|_| ScanFault::Damaged)?;
        parts.iter().map(|pages| alone(&extracted(&pdf, pages)?).ok_or(ScanFault::Damaged)).collect()
    })
}

fn extracted(pdf: &Pdf, pages: &[usize]) -> Result<Vec<u8>, ScanFault> {
    let mut next = Ref::new(1);
    let catalog = next.bump();
    let queries: Vec<ExtractionQuery> = pages.iter().map(|it| ExtractionQuery::new_page(*it)).collect();
    let taken = extract(pdf, Box::new(|| next.bump()), ChunkSettings::default(), &queries)
        .map_err(|_| ScanFault::Damaged)?;
    let kids: Vec<Ref> =
        taken.root_refs.iter().copied().collect::<Result<_, _>>().map_err(|_| ScanFault::Damaged)?;
    let mut made = pdf_writer::Pdf::new();
    made.catalog(catalog).pages(taken.page_tree_parent_ref);
    let count = i32::try_from(kids.len()).map_err(|_| ScanFault::Damaged)?;
    made.pages(taken.page_tree_parent_ref).kids(kids).count(count);
    made.extend(&taken.chunk);
    Ok(made.finish())
}

/// Takes out pictures that the pages do not show: programs that scan give all pages one list of pictures, and the
/// pictures of the other pages are other people's letters.
fn alone(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut document = Document::load_mem(bytes).ok()?;
    let pages: Vec<ObjectId> = document.page_iter().collect();
    for page in pages {
        let shown = shown(&document, page)?;
        let resources = document.get_dictionary(page).ok()?.get(b"Resources").ok()?.clone();
        let resources = keep_shown(&document, &resources, &shown)?;
        document.get_dictionary_mut(page).ok()?.set("Resources", resources);
    }
    document.prune_objects();
    document.renumber_objects();
    let mut out = Vec::new();
    document.save_to(&mut out).ok()?;
    Some(out)
}

/// Names of the pictures and forms that a page draws.
fn shown(document: &Document, page: ObjectId) -> Option<BTreeSet<Vec<u8>>> {
    let content = Content::decode(&document.get_page_content(page)).ok()?;
    let drawn = content.operations.into_iter().filter(|it| it.operator == "Do");
    let name = |it: Object| it.as_name().ok().map(<[u8]>::to_vec);
    Some(drawn.flat_map(|it| it.operands).filter_map(name).collect())
}

fn keep_shown(document: &Document, resources: &Object, shown: &BTreeSet<Vec<u8>>) -> Option<Dictionary> {
    let mut resources = dictionary(document, resources)?;
    let Ok(listed) = resources.get(b"XObject") else { return Some(resources) };
    let listed = dictionary(document, listed)?;
    let kept: Dictionary = listed.into_iter().filter(|(name, _)| shown.contains(name)).collect();
    resources.set("XObject", kept);
    Some(resources)
}

fn dictionary(document: &Document, object: &Object) -> Option<Dictionary> {
    let (_, object) = document.dereference(object).ok()?;
    object.as_dict().ok().cloned()
}
