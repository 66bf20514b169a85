//! Bookmarks (ISO 32000-1, 12.3.3): the headings of a document beside its pages.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::structure::{Placement, count};
use crate::page::PAGE_HEIGHT;
use crate::slice::Landmark;

/// A place on a page, a little above what stands there.
pub(super) fn place(pages: &[ObjectId], page: usize, top: f32) -> Object {
    let Some(&page) = pages.get(page) else { return Object::Null };
    let y = (PAGE_HEIGHT - top) as i32 + 4;
    Object::Array(vec![page.into(), "XYZ".into(), Object::Null, y.into(), Object::Null])
}

/// Adds bookmarks for the headings of one document, those of a lower level under those of a higher; none for a
/// run of letters.
pub(super) fn add(document: &mut Document, placements: &[Placement<'_>]) -> Option<ObjectId> {
    let [placement] = placements else { return None };
    let marks = &placement.composition.landmarks;
    if marks.is_empty() {
        return None;
    }
    let pages: Vec<ObjectId> = placement.leaves.iter().map(|leaf| leaf.page).collect();
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = marks.iter().map(|_| document.new_object_id()).collect();
    let family = Family::of(marks, root, &ids);
    for (index, mark) in marks.iter().enumerate() {
        let entry = dictionary! {
            "Title" => lopdf::text_string(&mark.title), "Dest" => place(&pages, mark.page, mark.top),
        };
        let (Some(&id), Some(member)) = (ids.get(index), family.members.get(index)) else { continue };
        document.set_object(id, member.complete(entry));
    }
    document.set_object(root, open(&family.first_generation));
    Some(root)
}

/// The uppermost bookmarks show at once; what stands under them shows when it is asked for.
fn open(children: &[ObjectId]) -> Dictionary {
    let mut list = dictionary! { "Type" => "Outlines", "Count" => count(children.len()) };
    ends(&mut list, children);
    list
}

fn ends(list: &mut Dictionary, children: &[ObjectId]) {
    if let (Some(&first), Some(&last)) = (children.first(), children.last()) {
        list.set("First", first);
        list.set("Last", last);
    }
}

/// Which bookmark stands under which.
struct Family {
    first_generation: Vec<ObjectId>,
    members: Vec<Member>,
}

struct Member {
    parent: ObjectId,
    before: Option<ObjectId>,
    after: Option<ObjectId>,
    children: Vec<ObjectId>,
}

impl Family {
    /// A heading stands under the nearest one before it of a higher level.
    fn of(marks: &[Landmark], root: ObjectId, ids: &[ObjectId]) -> Self {
        let mut family = Self { first_generation: Vec::new(), members: Vec::with_capacity(marks.len()) };
        let mut open: Vec<usize> = Vec::new();
        for (index, (mark, &id)) in marks.iter().zip(ids).enumerate() {
            while open.last().and_then(|&at| marks.get(at)).is_some_and(|it| mark.level <= it.level) {
                open.pop();
            }
            let parent = open.last().copied();
            let before = family.adopt(parent, id);
            if let Some(elder) = before.and_then(|elder| ids.iter().take(index).rposition(|it| *it == elder))
            {
                family.members.get_mut(elder).into_iter().for_each(|it| it.after = Some(id));
            }
            let parent = parent.and_then(|at| ids.get(at)).copied().unwrap_or(root);
            family.members.push(Member { parent, before, after: None, children: Vec::new() });
            open.push(index);
        }
        family
    }

    /// Adds a child and gives the one before it.
    fn adopt(&mut self, parent: Option<usize>, id: ObjectId) -> Option<ObjectId> {
        let children = match parent.and_then(|at| self.members.get_mut(at)) {
            Some(parent) => &mut parent.children,
            None => &mut self.first_generation,
        };
        let before = children.last().copied();
        children.push(id);
        before
    }
}

impl Member {
    fn complete(&self, mut entry: Dictionary) -> Dictionary {
        entry.set("Parent", self.parent);
        self.before.into_iter().for_each(|id| entry.set("Prev", id));
        self.after.into_iter().for_each(|id| entry.set("Next", id));
        ends(&mut entry, &self.children);
        if let Ok(hidden) = i64::try_from(self.children.len())
            && hidden > 0
        {
            entry.set("Count", -hidden);
        }
        entry
    }
}
