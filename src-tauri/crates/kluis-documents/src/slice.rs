//! Slices: the pieces of a document that are never torn in two, and the pages that they fill.

use crate::mark::{Mark, Page, Placed, Shade};
use crate::page::Frame;

/// What follows a slice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    /// A page may end here.
    Free,
    /// The next slice stands on the same page.
    WithNext,
}

/// A piece of a document with its marks measured from its own top.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Slice {
    /// White above it, left out at the top of a page.
    pub(crate) gap: f32,
    /// Height of what is drawn.
    pub(crate) height: f32,
    /// What is drawn; horizontal places are those of the page.
    pub(crate) marks: Vec<Placed>,
    /// Whether it may be the last of its page.
    pub(crate) keep: Keep,
    /// Whether it begins a page.
    pub(crate) new_page: bool,
    /// Heading that it stands for in the contents, with its level.
    pub(crate) landmark: Option<(u8, String)>,
    /// Head of its table, drawn again when the row begins a page.
    pub(crate) head: Option<usize>,
}

impl Slice {
    /// A slice on its own.
    pub(crate) fn new(height: f32, marks: Vec<Placed>) -> Self {
        Self { gap: 0.0, height, marks, keep: Keep::Free, new_page: false, landmark: None, head: None }
    }

    /// The same with white above it.
    pub(crate) fn below(mut self, gap: f32) -> Self {
        self.gap = gap;
        self
    }

    /// The same in another shade.
    pub(crate) fn shaded(mut self, shade: Shade) -> Self {
        for placed in &mut self.marks {
            if let Mark::Text { shade: own, .. } = &mut placed.mark {
                *own = shade;
            }
        }
        self
    }

    /// The same, kept with what follows.
    pub(crate) fn with_next(mut self) -> Self {
        self.keep = Keep::WithNext;
        self
    }
}

/// Slices in order, with the table heads that they refer to.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Flow {
    /// In reading order.
    pub(crate) slices: Vec<Slice>,
    /// Heads of tables, by the number in [`Slice::head`].
    pub(crate) heads: Vec<Slice>,
}

/// A heading and the page that it came to stand on, counted from 0.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Landmark {
    /// Level of the heading.
    pub(crate) level: u8,
    /// Words of the heading.
    pub(crate) title: String,
    /// Page, counted from 0.
    pub(crate) page: usize,
    /// Upper side of the heading, from the top of the page.
    pub(crate) top: f32,
}

/// Pages with the headings on them.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Pages {
    /// In order.
    pub(crate) pages: Vec<Page>,
    /// In reading order.
    pub(crate) landmarks: Vec<Landmark>,
    /// Where the last slice ended on the last page.
    pub(crate) end: f32,
}

impl Pages {
    /// The same with more pages after them.
    pub(crate) fn continue_with(&mut self, more: Pages) {
        let before = self.pages.len();
        self.pages.extend(more.pages);
        self.landmarks.extend(more.landmarks.into_iter().map(|it| Landmark { page: it.page + before, ..it }));
        self.end = more.end;
    }
}

impl Flow {
    /// Keeps the head of a table to be drawn again, and gives its number.
    pub(crate) fn repeat(&mut self, head: Slice) -> usize {
        self.heads.push(head);
        self.heads.len() - 1
    }

    /// Fills pages. A group of slices that keep together moves to the next page as a whole, unless it is
    /// higher than a page.
    pub(crate) fn fill(self, first: Frame, continued: Frame) -> Pages {
        let mut filler = Filler::new(self.heads, first, continued);
        let mut group = Vec::new();
        for slice in self.slices {
            let ends = slice.keep == Keep::Free;
            group.push(slice);
            if ends {
                filler.place(std::mem::take(&mut group));
            }
        }
        filler.place(group);
        filler.done
    }
}

struct Filler {
    heads: Vec<Slice>,
    frame: Frame,
    continued: Frame,
    /// Nothing stands on the page yet.
    fresh: bool,
    y: f32,
    done: Pages,
}

impl Filler {
    fn new(heads: Vec<Slice>, first: Frame, continued: Frame) -> Self {
        let done = Pages { pages: vec![Page::a4()], ..Pages::default() };
        let fresh = first.top <= continued.top.max(first.bottom * 0.6);
        Self { heads, frame: first, continued, fresh, y: first.top, done }
    }

    fn place(&mut self, group: Vec<Slice>) {
        let Some(first) = group.first() else { return };
        let height: f32 = group.iter().map(|slice| slice.gap + slice.height).sum::<f32>() - first.gap;
        let gap = if self.fresh { 0.0 } else { first.gap };
        let fits = self.y + gap + height <= self.frame.bottom;
        if !self.fresh && (first.new_page || !fits) {
            self.turn(first.head);
        }
        for slice in group {
            self.put(slice);
        }
    }

    fn turn(&mut self, head: Option<usize>) {
        self.done.pages.push(Page::a4());
        self.frame = self.continued;
        self.y = self.frame.top;
        self.fresh = true;
        if let Some(repeated) = head.and_then(|number| self.heads.get(number)).cloned() {
            self.put(repeated);
        }
    }

    fn put(&mut self, slice: Slice) {
        let gap = if self.fresh { 0.0 } else { slice.gap };
        if !self.fresh && self.y + gap + slice.height > self.frame.bottom {
            self.turn(slice.head);
        } else {
            self.y += gap;
        }
        let page = self.done.pages.len() - 1;
        if let Some((level, title)) = slice.landmark {
            self.done.landmarks.push(Landmark { level, title, page, top: self.y });
        }
        let y = self.y;
        if let Some(page) = self.done.pages.last_mut() {
            page.marks.extend(slice.marks.into_iter().map(|mark| mark.lowered(y)));
        }
        self.y += slice.height;
        self.fresh = false;
        self.done.end = self.y;
    }
}
