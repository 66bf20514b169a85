//! The structure tree (ISO 32000-1, 14.7): what every piece of marked content is, for readers that speak.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::content::Drawn;
use crate::letter::Composition;
use crate::tags::{Element, ElementId, Role};

/// Where the pages of one composition are.
pub(super) struct Placement<'a> {
    /// The composition.
    pub(super) composition: &'a Composition,
    /// Its pages as objects, with what was drawn on them.
    pub(super) pages: Vec<(ObjectId, &'a Drawn)>,
}

/// Adds the tree and gives the object of its root.
pub(super) fn add(document: &mut Document, placements: &[Placement<'_>]) -> ObjectId {
    let root = document.new_object_id();
    let top = document.new_object_id();
    let mut parents = Vec::new();
    let mut kids = Vec::new();
    for placement in placements {
        let holder = (placements.len() > 1).then(|| document.new_object_id());
        let grown = grow(document, placement, holder.unwrap_or(top));
        parents.extend(grown.parents);
        match holder {
            Some(part) => {
                let content = Content { page: None, kids: references(&grown.kids) };
                document.set_object(part, element(Role::Part, top, content));
                kids.push(part);
            }
            None => kids.extend(grown.kids),
        }
    }
    let all = dictionary! {
        "Type" => "StructElem", "S" => "Document", "P" => root, "K" => references(&kids),
    };
    document.set_object(top, all);
    let tree = parent_tree(document, parents);
    let holder = dictionary! {
        "Type" => "StructTreeRoot", "K" => vec![top.into()], "ParentTree" => tree,
        "ParentTreeNextKey" => count(placements.iter().map(|placement| placement.pages.len()).sum()),
    };
    document.set_object(root, holder);
    root
}

struct Grown {
    kids: Vec<ObjectId>,
    /// For every page the element of every number.
    parents: Vec<Vec<ObjectId>>,
}

fn grow(document: &mut Document, placement: &Placement<'_>, top: ObjectId) -> Grown {
    let elements = &placement.composition.tags.elements;
    let ids: Vec<ObjectId> = elements.iter().map(|_| document.new_object_id()).collect();
    let id = |element: ElementId| ids.get(element.0).copied().unwrap_or(top);
    let mut content: Vec<Content> = elements.iter().map(|_| Content::default()).collect();
    let mut parents = Vec::new();
    for (page, drawn) in &placement.pages {
        for (number, element) in drawn.elements.iter().enumerate() {
            if let Some(content) = content.get_mut(element.0) {
                content.mark(*page, number);
            }
        }
        parents.push(drawn.elements.iter().map(|&element| id(element)).collect());
    }
    let mut kids = Vec::new();
    for (index, Element { parent, .. }) in elements.iter().enumerate() {
        let own = Object::Reference(id(ElementId(index)));
        match parent.and_then(|parent| content.get_mut(parent.0)) {
            Some(parent) => parent.kids.push(own),
            None => kids.push(id(ElementId(index))),
        }
    }
    for ((index, known), content) in elements.iter().enumerate().zip(content) {
        let parent = known.parent.map_or(top, id);
        document.set_object(id(ElementId(index)), element(known.role, parent, content));
    }
    Grown { kids, parents }
}

/// What an element holds: its page, and there the numbers of its marked content.
#[derive(Default)]
struct Content {
    page: Option<ObjectId>,
    kids: Vec<Object>,
}

impl Content {
    /// A number alone means the element's own page; another page is named.
    fn mark(&mut self, page: ObjectId, number: usize) {
        let own = *self.page.get_or_insert(page) == page;
        let other = || dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => count(number) }.into();
        self.kids.push(if own { count(number) } else { other() });
    }
}

/// An element; its `/Type` may be left out (ISO 32000-1, table 323).
fn element(role: Role, parent: ObjectId, content: Content) -> Dictionary {
    let Content { page, mut kids } = content;
    let mut element = dictionary! { "S" => role.name(), "P" => parent };
    if let Some(page) = page {
        element.set("Pg", page);
    }
    match (kids.len(), kids.pop()) {
        (1, Some(only)) => element.set("K", only),
        (_, Some(last)) => {
            kids.push(last);
            element.set("K", kids);
        }
        (_, None) => {}
    }
    if let Some(said) = role.said() {
        element.set("ActualText", lopdf::text_string(said));
    }
    if let Some(scope) = role.scope() {
        element.set("A", dictionary! { "O" => "Table", "Scope" => scope });
    }
    element
}

fn parent_tree(document: &mut Document, parents: Vec<Vec<ObjectId>>) -> ObjectId {
    let mut numbers = Vec::with_capacity(parents.len() * 2);
    for (page, elements) in parents.iter().enumerate() {
        numbers.push(count(page));
        numbers.push(Object::Array(references(elements)));
    }
    document.add_object(dictionary! { "Nums" => numbers })
}

fn references(ids: &[ObjectId]) -> Vec<Object> {
    ids.iter().map(|&id| Object::Reference(id)).collect()
}

/// Counts of pages and marks are far below the limit of an integer.
pub(super) fn count(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}
