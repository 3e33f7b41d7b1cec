//! Drawing tables.

use super::measure::{Measured, Slot};
use super::{Align, Cell, Mark, Row, RowKind, Table};
use crate::blocks::Flow;
use crate::blocks::draw::rectangle;
use crate::blocks::style::{ACCENT, ALERT, CELL, DENSE, HAIR, HEAD, INK, LABEL, RULE, Style};
use crate::page::{Bookmark, Color, Role, Step, Stroke};

/// The lines of a row that stand on one page: of each cell those from `done` to before `end`.
struct Slice<'a> {
    row: &'a Row,
    measured: &'a Measured,
    /// The node of each cell.
    nodes: &'a [usize],
    done: &'a [usize],
    end: &'a [usize],
}

impl Slice<'_> {
    fn lines(&self, cell: usize) -> &[Slot] {
        &self.measured.cells[cell][self.done[cell]..self.end[cell]]
    }

    fn height(&self) -> f32 {
        (0..self.measured.cells.len())
            .filter_map(|cell| self.lines(cell).first().zip(self.lines(cell).last()))
            .map(|(first, last)| last.bottom() - first.top)
            .fold(0.0, f32::max)
    }
}

impl Flow<'_, '_> {
    /// Draws a table at the cursor.
    pub(crate) fn table(&mut self, table: &Table) {
        let edges: Vec<f32> = table.edges(self.width()).iter().map(|edge| edge + self.left()).collect();
        let node = self.node(Role::Table);
        let measured: Vec<Measured> = table.rows.iter().map(|row| self.measure(table, row, &edges)).collect();
        let head_height = self.head_height(table, &edges);
        let first = self.together(table, &measured, 0);
        self.need(head_height + first.min(self.full_page() / 2.0));
        self.head(table, &edges, Some(node));
        for (index, row) in table.rows.iter().enumerate() {
            if self.room() < self.together(table, &measured, index) && !self.can_cut(table, &measured[index])
            {
                self.go_on(table, &edges);
            }
            self.row(table, row, &measured[index], &edges, node);
        }
        self.y += 4.0;
    }

    /// Height of a whole table, for those who want it on one page; `None` when it is more than `limit`.
    pub(crate) fn table_height(&mut self, table: &Table, limit: f32) -> Option<f32> {
        let edges: Vec<f32> = table.edges(self.width()).iter().map(|edge| edge + self.left()).collect();
        let mut total = self.head_height(table, &edges) + 4.0;
        for row in &table.rows {
            total += height(table, &self.measure(table, row, &edges));
            if total > limit {
                return None;
            }
        }
        Some(total)
    }

    /// Height of a row and of those that may not be parted from it: a group takes the first row below it,
    /// the last row takes the total.
    fn together(&self, table: &Table, measured: &[Measured], index: usize) -> f32 {
        let Some(row) = table.rows.get(index) else { return 0.0 };
        let own = height(table, &measured[index]);
        let next_is_total = table.rows.get(index + 1).is_some_and(|next| next.kind == RowKind::Total);
        if row.kind == RowKind::Group || next_is_total {
            own + self.together(table, measured, index + 1)
        } else {
            own
        }
    }

    /// Only a tall row is cut: a short one reads better whole on the next page.
    fn can_cut(&self, table: &Table, measured: &Measured) -> bool {
        let edge = table.padding().edge;
        let start = vec![0; measured.cells.len()];
        height(table, measured) > self.full_page() * 0.3
            && measured.cut(&start, self.room() - 2.0 * edge).is_some()
    }

    fn row(&mut self, table: &Table, row: &Row, measured: &Measured, edges: &[f32], table_node: usize) {
        let edge = table.padding().edge;
        if let (true, RowKind::Group, Some(name)) =
            (table.sections, row.kind, row.cells.first().and_then(Cell::text))
        {
            let place = self.place();
            self.layout.bookmarks.push(Bookmark { level: 2, title: name.to_owned(), place });
        }
        let tr = self.child(Role::Row, table_node);
        let nodes: Vec<usize> = row
            .cells
            .iter()
            .enumerate()
            .map(|(index, cell)| {
                let role = if index == 0 { Role::RowHead } else { Role::Cell };
                let node = self.child(role, tr);
                self.layout.nodes[node].span = cell.span;
                node
            })
            .collect();
        let all: Vec<usize> = measured.cells.iter().map(Vec::len).collect();
        let mut done = vec![0; measured.cells.len()];
        loop {
            let room = self.room() - 2.0 * edge;
            let fits = measured.height(&done) <= room + 0.01;
            let cut = if fits { None } else { measured.cut(&done, room) };
            // Where not even an empty page takes two lines, the rest goes over the edge rather than nowhere;
            // the styles of this crate never come to that.
            let full =
                self.y <= crate::blocks::style::TOP + self.head_height(table, edges) + LABEL.leading + 4.0;
            let end = cut.as_ref().or_else(|| (fits || full).then_some(&all));
            if let Some(end) = end {
                self.slice(table, &Slice { row, measured, nodes: &nodes, done: &done, end }, edges);
                done.clone_from(end);
            }
            if done == all {
                return;
            }
            self.go_on(table, edges);
        }
    }

    fn slice(&mut self, table: &Table, slice: &Slice<'_>, edges: &[f32]) {
        let edge = table.padding().edge;
        let height = slice.height() + 2.0 * edge;
        let (left, right) = (edges[0], edges[edges.len() - 1]);
        if slice.row.kind == RowKind::Total {
            self.stroke((left, self.y), (right, self.y), INK, 0.8);
        }
        let mut column = 0;
        for (index, cell) in slice.row.cells.iter().enumerate() {
            let (from, to) = table.inner(edges, column, column + cell.span);
            let align = if cell.span > 1 { Align::Left } else { table.columns[column].align };
            column += cell.span;
            let lines = slice.lines(index);
            let top = lines.first().map_or(0.0, |slot| slot.top);
            let mut first_end = from;
            for (number, slot) in lines.iter().enumerate() {
                let (x, shift) = anchor(align, from + slot.indent, to);
                let y = self.y + edge + slot.top - top;
                if number == 0 {
                    first_end = x + slot.line.width * slot.style.size * (1.0 - shift);
                }
                self.line(x, y, shift, slot.line.clone(), slot.style, Some(slice.nodes[index]));
            }
            if slice.done[index] == 0 {
                self.mark(cell, first_end, (from, to), self.y + edge);
            }
        }
        self.y += height;
        self.rule(left, right, self.y);
    }

    fn mark(&mut self, cell: &Cell, end_of_text: f32, (from, to): (f32, f32), top: f32) {
        let style = cell.paras.first().map_or(CELL, |para| para.style);
        let middle = top + style.leading / 2.0;
        match cell.mark {
            Some(Mark::Dots(count)) => {
                let left = end_of_text + 8.0;
                self.dots(left, middle, 5, RULE);
                self.dots(left, middle, count.min(5), ACCENT);
            }
            Some(Mark::Meter(permille)) => {
                debug_assert!(cell.paras.is_empty(), "a meter would be drawn over {:?}", cell.text());
                let width = to - from;
                let part = |value: u32| width * value.min(1000) as f32 / 1000.0;
                self.path(rectangle(from, middle - 2.0, width, 4.0), Some((RULE, 0.6)), None, None);
                let color = if permille > 1000 { ALERT } else { ACCENT };
                self.path(rectangle(from, middle - 2.0, part(permille), 4.0), Some((color, 1.0)), None, None);
            }
            None => {}
        }
    }

    /// Dots in a row: a dashed line whose dashes have no length, which is far shorter in the file than circles.
    fn dots(&mut self, x: f32, y: f32, count: u8, color: Color) {
        if count > 0 {
            // A little longer than to the last dot, so that rounding does not lose it.
            let end = x + f32::from(count - 1) * 6.0 + 0.5;
            let stroke = Stroke { color, width: 4.2, dash: Some([0.0, 6.0]) };
            self.path(vec![Step::Move(x, y), Step::Line(end, y)], None, Some(stroke), None);
        }
    }

    /// Goes to the next page and draws the head again.
    fn go_on(&mut self, table: &Table, edges: &[f32]) {
        self.page();
        let label = format!("{} (continued)", table.name);
        self.text(edges[0], self.y, 0.0, &label, LABEL, None);
        self.y += LABEL.leading + 4.0;
        self.head(table, edges, None);
    }

    fn head_height(&mut self, table: &Table, edges: &[f32]) -> f32 {
        let style = head_style(table);
        let mut lines = 1;
        for (index, column) in table.columns.iter().enumerate() {
            let (from, to) = table.inner(edges, index, index + 1);
            let width = (to - from) / style.size;
            lines = lines.max(self.shaper.wrap(style.weight, &column.head, width).len());
        }
        lines as f32 * style.leading + 6.0
    }

    /// The head row; without a node it is a repetition, which a screen reader skips.
    fn head(&mut self, table: &Table, edges: &[f32], node: Option<usize>) {
        let style = head_style(table);
        let height = self.head_height(table, edges);
        let tr = node.map(|node| self.child(Role::Row, node));
        for (index, column) in table.columns.iter().enumerate() {
            let th = tr.map(|tr| self.child(Role::ColumnHead, tr));
            let (from, to) = table.inner(edges, index, index + 1);
            let lines = self.shaper.wrap(style.weight, &column.head, (to - from) / style.size);
            let (x, shift) = anchor(column.align, from, to);
            // Heads stand on the line below them, however many lines their neighbours have.
            let mut y = self.y + height - 4.0 - lines.len() as f32 * style.leading;
            for line in lines {
                self.line(x, y, shift, line, style, th);
                y += style.leading;
            }
        }
        self.y += height;
        self.stroke((edges[0], self.y), (edges[edges.len() - 1], self.y), INK, HAIR * 2.0);
    }
}

fn height(table: &Table, measured: &Measured) -> f32 {
    measured.height(&vec![0; measured.cells.len()]) + 2.0 * table.padding().edge
}

fn head_style(table: &Table) -> Style {
    if table.dense { HEAD } else { Style { size: DENSE.size + 0.5, leading: 11.0, ..HEAD } }
}

fn anchor(align: Align, from: f32, to: f32) -> (f32, f32) {
    match align {
        Align::Left => (from, 0.0),
        Align::Center => ((from + to) / 2.0, 0.5),
        Align::Right => (to, 1.0),
    }
}
