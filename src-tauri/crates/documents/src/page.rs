//! Pages before any file format: runs of glyphs, paths, links, outline and tags.
//!
//! Coordinates are points from the upper left corner, y downwards. Only the `pdf` folder turns them into
//! a file, so another writer would replace that folder and nothing else.

use std::rc::Rc;

/// Red, green and blue, 0 to 255.
pub(crate) type Color = [u8; 3];

/// One glyph; lengths are in em.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Glyph {
    /// Number in its font.
    pub id: u16,
    /// How far the pen moves.
    pub advance: f32,
    /// Shift to the right without moving the pen.
    pub dx: f32,
    /// Shift upwards without moving the pen.
    pub dy: f32,
    /// First byte of the characters it stands for, in the text of its run.
    pub from: usize,
    /// The byte after them.
    pub to: usize,
}

/// Glyphs of one font in the order they are seen.
#[derive(Debug)]
pub(crate) struct Run {
    /// Index into the faces of the layout.
    pub face: usize,
    /// The characters in the order they are read.
    pub text: String,
    /// The glyphs from left to right.
    pub glyphs: Vec<Glyph>,
    /// Width in em.
    pub width: f32,
}

/// A step of a path.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Step {
    Move(f32, f32),
    Line(f32, f32),
    Curve([f32; 6]),
    Close,
}

/// Colour and thickness of a line; a dash is drawn and left out alternately. A dash of no length is a
/// round dot.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stroke {
    pub color: Color,
    pub width: f32,
    pub dash: Option<[f32; 2]>,
}

/// Something on a page. Without a tag it is decoration, which a screen reader skips.
#[derive(Debug)]
pub(crate) enum Item {
    Text { x: f32, baseline: f32, size: f32, color: Color, runs: Vec<Rc<Run>>, tag: Option<usize> },
    Path { steps: Vec<Step>, fill: Option<(Color, f32)>, stroke: Option<Stroke>, tag: Option<usize> },
    Link { x: f32, y: f32, width: f32, height: f32, to: Place, alt: String, tag: usize },
}

/// A place to go to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Place {
    /// Page, counted from 0.
    pub page: usize,
    /// Distance from the upper edge.
    pub y: f32,
}

/// One side of paper.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub width: f32,
    pub height: f32,
    pub items: Vec<Item>,
}

/// What a part of the page is to a screen reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Document,
    Heading(u8),
    Paragraph,
    Contents,
    ContentsLine,
    Link,
    Table,
    Row,
    ColumnHead,
    RowHead,
    Cell,
    List,
    ListItem,
    ListBody,
    Figure,
}

/// A node of the structure tree.
#[derive(Debug)]
pub(crate) struct Node {
    pub role: Role,
    /// Index of the parent; the first node is the document and its own parent.
    pub parent: usize,
    /// Words in place of a drawing.
    pub alt: Option<String>,
    /// Columns that a cell covers.
    pub span: usize,
}

/// A bookmark.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bookmark {
    /// 1 for a section, 2 for a part of it.
    pub level: u8,
    pub title: String,
    pub place: Place,
}

/// A laid-out document.
#[derive(Debug)]
pub(crate) struct Layout {
    pub sheets: Vec<Sheet>,
    pub nodes: Vec<Node>,
    pub bookmarks: Vec<Bookmark>,
}

impl Layout {
    /// No page yet; the structure tree has its root.
    pub(crate) fn new() -> Self {
        let root = Node { role: Role::Document, parent: 0, alt: None, span: 1 };
        Self { sheets: Vec::new(), nodes: vec![root], bookmarks: Vec::new() }
    }

    /// Adds a node under a parent.
    pub(crate) fn node(&mut self, role: Role, parent: usize) -> usize {
        self.nodes.push(Node { role, parent, alt: None, span: 1 });
        self.nodes.len() - 1
    }
}
