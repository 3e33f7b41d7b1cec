//! Widths of columns and heights of rows.

use super::{Row, Table, Width};
use crate::blocks::Flow;
use crate::blocks::style::Style;
use crate::text::Line;

/// Padding left and right of a cell's text, except at the edges of the table, and above and below it.
/// The outer columns stand flush with the text round the table.
pub(super) struct Padding {
    pub(super) side: f32,
    pub(super) edge: f32,
}

impl Table {
    pub(super) fn padding(&self) -> Padding {
        if self.dense { Padding { side: 3.0, edge: 3.0 } } else { Padding { side: 5.0, edge: 4.25 } }
    }

    /// Where the text of a cell begins and ends that covers the columns from `column` to before `end`.
    pub(super) fn inner(&self, edges: &[f32], column: usize, end: usize) -> (f32, f32) {
        let side = self.padding().side;
        let from = if column == 0 { edges[0] } else { edges[column] + side };
        let to = if end + 1 == edges.len() { edges[end] } else { edges[end] - side };
        (from, to)
    }

    /// Left edges of the columns and, at the end, the right edge of the table, from 0.
    pub(super) fn edges(&self, width: f32) -> Vec<f32> {
        let fixed: f32 =
            self.columns.iter().map(|c| if let Width::Fixed(points) = c.width { points } else { 0.0 }).sum();
        let shares: f32 =
            self.columns.iter().map(|c| if let Width::Share(share) = c.width { share } else { 0.0 }).sum();
        let mut edges = vec![0.0];
        let mut at = 0.0;
        for column in &self.columns {
            at += match column.width {
                Width::Fixed(points) => points,
                Width::Share(share) => (width - fixed) * share / shares,
            };
            edges.push(at);
        }
        edges
    }
}

/// One line of a cell with the space that it takes from the top of its cell.
pub(super) struct Slot {
    pub(super) line: Line,
    pub(super) style: Style,
    pub(super) indent: f32,
    pub(super) top: f32,
}

impl Slot {
    pub(super) fn bottom(&self) -> f32 {
        self.top + self.style.leading
    }
}

/// The wrapped lines of each cell of a row.
pub(super) struct Measured {
    pub(super) cells: Vec<Vec<Slot>>,
}

impl Measured {
    /// Height of the lines from `done` on, without padding.
    pub(super) fn height(&self, done: &[usize]) -> f32 {
        let rest = |(cell, done): (&Vec<Slot>, &usize)| match (cell.get(*done), cell.last()) {
            (Some(first), Some(last)) => last.bottom() - first.top,
            _ => 0.0,
        };
        self.cells.iter().zip(done).map(rest).fold(0.0, f32::max)
    }

    /// Where each cell would be cut if only `room` points were left after `done`: two lines at least stay on
    /// each side. `None` if the row cannot be cut there.
    pub(super) fn cut(&self, done: &[usize], room: f32) -> Option<Vec<usize>> {
        let mut moved = false;
        let cut = self
            .cells
            .iter()
            .zip(done)
            .map(|(cell, done)| {
                let top = cell.get(*done).map_or(0.0, |slot| slot.top);
                let mut end = cell.iter().take_while(|slot| slot.bottom() - top <= room).count().max(*done);
                if cell.len() - end == 1 {
                    end -= 1;
                }
                if end < cell.len() && end < done + 2 {
                    return None;
                }
                moved |= end > *done;
                Some(end)
            })
            .collect::<Option<Vec<usize>>>()?;
        moved.then_some(cut)
    }
}

impl Flow<'_, '_> {
    /// Width of a column that breaks none of these texts, or `least`.
    pub(crate) fn column_width(&mut self, texts: &[String], style: Style, side: f32, least: f32) -> f32 {
        let widths =
            texts.iter().map(|text| self.shaper.width(style.weight, style.size, text) + 2.0 * side + 0.5);
        widths.fold(least, f32::max)
    }

    /// Wraps the cells of a row.
    pub(super) fn measure(&mut self, table: &Table, row: &Row, edges: &[f32]) -> Measured {
        let mut column = 0;
        let mut cells = Vec::with_capacity(row.cells.len());
        for cell in &row.cells {
            let end = (column + cell.span).min(edges.len() - 1);
            let (from, to) = table.inner(edges, column, end);
            let width = to - from;
            column = end;
            let mut slots: Vec<Slot> = Vec::new();
            for para in &cell.paras {
                let style = para.style;
                let lines =
                    self.shaper.wrap(style.weight, &para.text, (width - para.indent).max(8.0) / style.size);
                for (index, line) in lines.into_iter().enumerate() {
                    let above = if index == 0 && !slots.is_empty() { para.above } else { 0.0 };
                    let top = slots.last().map_or(0.0, Slot::bottom) + above;
                    slots.push(Slot { line, style, indent: para.indent, top });
                }
            }
            cells.push(slots);
        }
        Measured { cells }
    }
}
