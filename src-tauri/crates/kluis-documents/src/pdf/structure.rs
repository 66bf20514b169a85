//! The structure tree (ISO 32000-1, 14.7): what every piece of marked content is, for readers that speak.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::content::Drawn;
use super::finish::rectangle;
use crate::letter::Composition;
use crate::tags::{Element, ElementId, Role};

/// Where the pages of one composition are.
pub(super) struct Placement<'a> {
    /// The composition.
    pub(super) composition: &'a Composition,
    /// Its pages.
    pub(super) leaves: Vec<Leaf<'a>>,
}

/// A page in the file.
pub(super) struct Leaf<'a> {
    /// The page.
    pub(super) page: ObjectId,
    /// What was drawn on it.
    pub(super) drawn: &'a Drawn,
    /// What can be clicked on it, in the order in which it was drawn.
    pub(super) links: Vec<ObjectId>,
}

/// Adds the tree and gives the object of its root.
pub(super) fn add(document: &mut Document, placements: &[Placement<'_>]) -> ObjectId {
    let root = document.new_object_id();
    let top = document.new_object_id();
    let (mut parents, mut links) = (Vec::new(), Vec::new());
    let mut kids = Vec::new();
    for placement in placements {
        let holder = (placements.len() > 1).then(|| document.new_object_id());
        let grown = grow(document, placement, holder.unwrap_or(top));
        parents.extend(grown.parents);
        links.extend(grown.links);
        match holder {
            Some(part) => {
                let content = Content { kids: references(&grown.kids), ..Content::default() };
                document.set_object(part, element(Role::Part, None, top, content));
                kids.push(part);
            }
            None => kids.extend(grown.kids),
        }
    }
    let all = dictionary! {
        "Type" => "StructElem", "S" => "Document", "P" => root, "K" => references(&kids),
    };
    document.set_object(top, all);
    let next = parents.len() + links.len();
    let tree = parent_tree(document, parents, &links);
    let holder = dictionary! {
        "Type" => "StructTreeRoot", "K" => vec![top.into()], "ParentTree" => tree,
        "ParentTreeNextKey" => count(next),
    };
    document.set_object(root, holder);
    root
}

struct Grown {
    kids: Vec<ObjectId>,
    /// For every page the element of every number.
    parents: Vec<Vec<ObjectId>>,
    /// For everything that can be clicked its element.
    links: Vec<ObjectId>,
}

fn grow(document: &mut Document, placement: &Placement<'_>, top: ObjectId) -> Grown {
    let elements = &placement.composition.tags.elements;
    let ids: Vec<ObjectId> = elements.iter().map(|_| document.new_object_id()).collect();
    let id = |element: ElementId| ids.get(element.0).copied().unwrap_or(top);
    let mut content: Vec<Content> = elements.iter().map(|_| Content::default()).collect();
    let mut parents = Vec::new();
    let mut links = Vec::new();
    for Leaf { page, drawn, links: annotations } in &placement.leaves {
        for (number, element) in drawn.elements.iter().enumerate() {
            if let Some(content) = content.get_mut(element.0) {
                content.mark(*page, number);
            }
        }
        for (link, annotation) in drawn.links.iter().zip(annotations) {
            if let Some(content) = content.get_mut(link.element.0) {
                content
                    .kids
                    .push(dictionary! { "Type" => "OBJR", "Pg" => *page, "Obj" => *annotation }.into());
            }
            links.push(id(link.element));
        }
        for (element, corners) in &drawn.figures {
            if let Some(content) = content.get_mut(element.0) {
                content.corners = Some(rectangle(*corners));
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
        let alternative = known.alternative.as_deref();
        document.set_object(id(ElementId(index)), element(known.role, alternative, parent, content));
    }
    Grown { kids, parents, links }
}

/// What an element holds: its page, and there the numbers of its marked content.
#[derive(Default)]
struct Content {
    page: Option<ObjectId>,
    kids: Vec<Object>,
    /// Where a picture stands.
    corners: Option<Vec<Object>>,
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
fn element(role: Role, alternative: Option<&str>, parent: ObjectId, content: Content) -> Dictionary {
    let Content { page, mut kids, corners } = content;
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
    if let Some(alternative) = alternative {
        element.set("Alt", lopdf::text_string(alternative));
    }
    if let Some(attributes) = attributes(role, corners) {
        element.set("A", attributes);
    }
    element
}

/// What a reader must know of an element beside its role (ISO 32000-1, 14.8.5).
fn attributes(role: Role, corners: Option<Vec<Object>>) -> Option<Dictionary> {
    if let Some(corners) = corners {
        return Some(dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => corners });
    }
    if let Role::List(sign) = role {
        return Some(dictionary! { "O" => "List", "ListNumbering" => sign.name() });
    }
    role.scope().map(|scope| dictionary! { "O" => "Table", "Scope" => scope })
}

fn parent_tree(document: &mut Document, parents: Vec<Vec<ObjectId>>, links: &[ObjectId]) -> ObjectId {
    let mut numbers = Vec::with_capacity(parents.len() * 2);
    for (page, elements) in parents.iter().enumerate() {
        numbers.push(count(page));
        numbers.push(Object::Array(references(elements)));
    }
    for (number, &link) in (parents.len()..).zip(links) {
        numbers.push(count(number));
        numbers.push(link.into());
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
