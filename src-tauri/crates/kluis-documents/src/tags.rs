//! The structure of a document (PDF logical structure, ISO 32000-1 14.8): what each mark on paper is.
//!
//! A reader that speaks walks this tree instead of the page. Marks without an element are decoration.

/// Place of an element in [`Tags`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ElementId(pub(crate) usize);

/// What stands before the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// Dots.
    Dots,
    /// Numbers.
    Numbers,
    /// Squares to tick.
    Squares,
}

impl Sign {
    /// Name in the PDF (ISO 32000-1, table 347).
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Dots => "Disc",
            Self::Numbers => "Decimal",
            Self::Squares => "Square",
        }
    }
}

/// What an element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// A letter within a run of letters.
    Part,
    /// Heading, level 1 to 3.
    Heading(u8),
    /// Paragraph.
    Paragraph,
    /// List, with what stands before its items.
    List(Sign),
    /// Item of a list.
    Item,
    /// Number or bullet of an item.
    Label,
    /// Text of an item.
    Body,
    /// List of contents.
    Contents,
    /// Line of a list of contents.
    ContentsItem,
    /// What refers to another place.
    Reference,
    /// What leads to another place when it is clicked.
    Link,
    /// Picture.
    Figure,
    /// Table.
    Table,
    /// Row of a table.
    Row,
    /// Head of a column.
    ColumnHead,
    /// Head of a row.
    RowHead,
    /// Cell.
    Cell,
    /// A square to be ticked with a pen.
    TickBox,
    /// A line or box to write in.
    WritingSpace,
}

impl Role {
    /// Name in the PDF.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Part => "Part",
            Self::Heading(1) => "H1",
            Self::Heading(2) => "H2",
            Self::Heading(_) => "H3",
            Self::Paragraph => "P",
            Self::List(_) => "L",
            Self::Item => "LI",
            Self::Label => "Lbl",
            Self::Body => "LBody",
            Self::Contents => "TOC",
            Self::ContentsItem => "TOCI",
            Self::Reference => "Reference",
            Self::Link => "Link",
            Self::Figure => "Figure",
            Self::Table => "Table",
            Self::Row => "TR",
            Self::ColumnHead | Self::RowHead => "TH",
            Self::Cell => "TD",
            Self::TickBox | Self::WritingSpace => "Span",
        }
    }

    /// What is said for marks that are not text.
    pub(crate) fn said(self) -> Option<&'static str> {
        match self {
            Self::TickBox => Some("☐"),
            Self::WritingSpace => Some("…"),
            Self::Part
            | Self::Heading(_)
            | Self::Paragraph
            | Self::List(_)
            | Self::Item
            | Self::Label
            | Self::Body
            | Self::Contents
            | Self::ContentsItem
            | Self::Reference
            | Self::Link
            | Self::Figure
            | Self::Table
            | Self::Row
            | Self::ColumnHead
            | Self::RowHead
            | Self::Cell => None,
        }
    }

    /// Scope of a head cell.
    pub(crate) fn scope(self) -> Option<&'static str> {
        match self {
            Self::ColumnHead => Some("Column"),
            Self::RowHead => Some("Row"),
            Self::Part
            | Self::Heading(_)
            | Self::Paragraph
            | Self::List(_)
            | Self::Item
            | Self::Label
            | Self::Body
            | Self::Contents
            | Self::ContentsItem
            | Self::Reference
            | Self::Link
            | Self::Figure
            | Self::Table
            | Self::Row
            | Self::Cell
            | Self::TickBox
            | Self::WritingSpace => None,
        }
    }
}

/// One element of the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Element {
    /// What it is.
    pub(crate) role: Role,
    /// What it stands in; `None` is the document itself.
    pub(crate) parent: Option<ElementId>,
    /// What is said in place of a picture.
    pub(crate) alternative: Option<String>,
}

/// All elements in reading order; a parent comes before its children.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Tags {
    /// In reading order.
    pub(crate) elements: Vec<Element>,
    /// Who the document comes from; empty when nobody says so.
    pub(crate) author: String,
}

impl Tags {
    /// Adds an element behind all others.
    pub(crate) fn add(&mut self, role: Role, parent: Option<ElementId>) -> ElementId {
        self.elements.push(Element { role, parent, alternative: None });
        ElementId(self.elements.len() - 1)
    }

    /// Adds a picture with the words that are said in its place.
    pub(crate) fn add_figure(&mut self, alternative: &str) -> ElementId {
        let alternative = Some(alternative.to_owned());
        self.elements.push(Element { role: Role::Figure, parent: None, alternative });
        ElementId(self.elements.len() - 1)
    }
}
