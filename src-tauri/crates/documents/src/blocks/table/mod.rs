//! Tables that repeat their head and are cut between rows, or between lines where a row is tall.

mod draw;
mod measure;

use super::Para;
use super::style::{ACCENT, CELL, Style};

/// A table with one head row.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    /// What stands above the head where the table goes on on another page, and in the structure tree.
    pub(crate) name: String,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Row>,
    /// Narrower padding and smaller heads, for matrices.
    pub(crate) dense: bool,
    /// Its groups have a bookmark each, below the one of the section.
    pub(crate) sections: bool,
}

impl Table {
    pub(crate) fn new(name: impl Into<String>, columns: Vec<Column>, rows: Vec<Row>) -> Self {
        Self { name: name.into(), columns, rows, dense: false, sections: false }
    }

    /// The same as a matrix.
    pub(crate) fn dense(self) -> Self {
        Self { dense: true, ..self }
    }

    /// The same with a bookmark for each group.
    pub(crate) fn with_sections(self) -> Self {
        Self { sections: true, ..self }
    }
}

/// One column.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub(crate) head: String,
    pub(crate) width: Width,
    pub(crate) align: Align,
}

impl Column {
    pub(crate) fn new(head: impl Into<String>, width: Width, align: Align) -> Self {
        Self { head: head.into(), width, align }
    }
}

/// How a column gets its width.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Width {
    /// Points.
    Fixed(f32),
    /// A share of what the fixed columns leave.
    Share(f32),
}

/// Where the text of a column stands. Figures stand right: with one currency in a column and tabular
/// figures, their decimal marks stand below each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Center,
    Right,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowKind {
    Body,
    /// Names the rows that follow; it never stands last on a page.
    Group,
    /// Sums up; it never stands alone on a page.
    Total,
}

/// One row.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) kind: RowKind,
    pub(crate) cells: Vec<Cell>,
}

impl Row {
    pub(crate) fn body(cells: Vec<Cell>) -> Self {
        Self { kind: RowKind::Body, cells }
    }

    pub(crate) fn total(cells: Vec<Cell>) -> Self {
        Self { kind: RowKind::Total, cells }
    }

    /// A row that names the ones below it.
    pub(crate) fn group(name: impl Into<String>, columns: usize) -> Self {
        let name = Cell::new(name, CELL.strong().colored(ACCENT));
        Self { kind: RowKind::Group, cells: vec![Cell { span: columns, ..name }] }
    }
}

/// One cell.
#[derive(Debug, Clone)]
pub(crate) struct Cell {
    pub(crate) paras: Vec<Para>,
    /// Columns covered.
    pub(crate) span: usize,
    pub(crate) mark: Option<Mark>,
}

impl Cell {
    pub(crate) fn new(text: impl Into<String>, style: Style) -> Self {
        Self { paras: vec![Para::new(text, style)], span: 1, mark: None }
    }

    pub(crate) fn of(paras: Vec<Para>) -> Self {
        Self { paras, span: 1, mark: None }
    }

    /// The text of its first paragraph.
    pub(crate) fn text(&self) -> Option<&str> {
        self.paras.first().map(|para| para.text.as_str())
    }

    /// The same with a small drawing. The figure that it shows is text in the same row.
    pub(crate) fn marked(self, mark: Mark) -> Self {
        Self { mark: Some(mark), ..self }
    }
}

/// A small drawing inside a cell.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Mark {
    /// So many of five dots.
    Dots(u8),
    /// A bar of tenths of a percent; what goes beyond the whole is drawn in another colour.
    Meter(u32),
}
