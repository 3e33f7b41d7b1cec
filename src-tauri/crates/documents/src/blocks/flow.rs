//! Pages being filled from top to bottom.

use super::style::{BOTTOM, MARGIN, TOP};
use crate::Paper;
use crate::page::{Bookmark, Item, Layout, Place, Role, Sheet};
use crate::text::Shaper;

/// A document while it is laid out.
pub(crate) struct Flow<'s, 'f> {
    pub(crate) shaper: &'s mut Shaper<'f>,
    pub(crate) paper: &'s Paper,
    pub(crate) layout: Layout,
    /// Upper edge of what comes next.
    pub(crate) y: f32,
    /// The bookmarks of the first time, for the table of contents.
    pub(super) known: &'s [Bookmark],
    pub(super) contents: bool,
    landscape: bool,
    /// Space that is taken on the left and on the right, by a chart for example.
    inset: (f32, f32),
}

impl<'s, 'f> Flow<'s, 'f> {
    /// An empty document with its first page, upright.
    pub(crate) fn new(shaper: &'s mut Shaper<'f>, paper: &'s Paper, known: &'s [Bookmark]) -> Self {
        let layout = Layout::new();
        let mut flow = Self {
            shaper,
            paper,
            layout,
            y: 0.0,
            known,
            contents: false,
            landscape: false,
            inset: (0.0, 0.0),
        };
        flow.page();
        flow
    }

    /// The finished pages.
    pub(crate) fn finish(self) -> Layout {
        self.layout
    }

    /// Whether the document has a table of contents.
    pub(crate) fn has_contents(&self) -> bool {
        self.contents
    }

    /// Goes to the top of a new page of the present orientation.
    pub(crate) fn page(&mut self) {
        let (width, height) = self.paper.size.points();
        let (width, height) = if self.landscape { (height, width) } else { (width, height) };
        self.layout.sheets.push(Sheet { width, height, items: Vec::new() });
        self.y = TOP;
    }

    /// Goes on on a new page across or upright.
    pub(crate) fn turn(&mut self, landscape: bool) {
        self.landscape = landscape;
        if self.layout.sheets.last().is_some_and(|sheet| sheet.items.is_empty()) {
            self.layout.sheets.pop();
        }
        self.page();
    }

    /// Keeps what follows off something on its left and its right; zeros give the width back.
    pub(crate) fn inset(&mut self, left: f32, right: f32) {
        self.inset = (left, right);
    }

    /// Left edge of the text.
    pub(crate) fn left(&self) -> f32 {
        MARGIN + self.inset.0
    }

    /// Width of the text.
    pub(crate) fn width(&self) -> f32 {
        self.layout.sheets.last().map_or(0.0, |sheet| sheet.width)
            - 2.0 * MARGIN
            - self.inset.0
            - self.inset.1
    }

    /// Right edge of the text.
    pub(crate) fn right(&self) -> f32 {
        self.left() + self.width()
    }

    /// Lower edge of the text.
    pub(crate) fn bottom(&self) -> f32 {
        self.layout.sheets.last().map_or(0.0, |sheet| sheet.height) - BOTTOM
    }

    /// What is left of the page.
    pub(crate) fn room(&self) -> f32 {
        self.bottom() - self.y
    }

    /// Height of an empty page.
    pub(crate) fn full_page(&self) -> f32 {
        self.bottom() - TOP
    }

    /// Goes to a new page unless `height` is left, or the page is empty.
    pub(crate) fn need(&mut self, height: f32) {
        if self.room() < height && self.y > TOP {
            self.page();
        }
    }

    /// Leaves space, except at the top of a page.
    pub(crate) fn space(&mut self, height: f32) {
        if self.y > TOP {
            self.y += height;
        }
    }

    /// Where the cursor is.
    pub(crate) fn place(&self) -> Place {
        Place { page: self.layout.sheets.len() - 1, y: self.y }
    }

    /// Puts something on the present page.
    pub(crate) fn put(&mut self, item: Item) {
        if let Some(sheet) = self.layout.sheets.last_mut() {
            sheet.items.push(item);
        }
    }

    /// A node below the document.
    pub(crate) fn node(&mut self, role: Role) -> usize {
        self.layout.node(role, 0)
    }

    /// A node below another.
    pub(crate) fn child(&mut self, role: Role, parent: usize) -> usize {
        self.layout.node(role, parent)
    }

    /// A drawing with the words that stand for it.
    pub(crate) fn figure(&mut self, alt: String) -> usize {
        let node = self.node(Role::Figure);
        self.layout.nodes[node].alt = Some(alt);
        node
    }
}
