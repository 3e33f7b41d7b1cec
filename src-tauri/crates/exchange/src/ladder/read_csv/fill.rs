//! Tables that name a parent once, on a row of its own, and leave it out below.

use crate::mapping::Mapping;
use crate::table::{RowView, Table};

/// The fields that rows may hang under.
const PARENTS: [&str; 6] = ["track", "bucket", "competency", "level", "internal_title", "definition"];

/// The parents that stand above a row, by column.
#[derive(Default)]
pub(super) struct Fill {
    /// The columns whose gaps are filled, each with what stood in it last, in the order of the file.
    columns: Vec<(usize, String)>,
}

impl Fill {
    /// Finds out whether a table names its parents on rows of their own: a row that says nothing and has
    /// nothing in the finer columns. A table that does not is read as it stands, gaps and all.
    pub(super) fn of(table: &Table, mapping: &Mapping) -> Self {
        let mut parents: Vec<usize> = PARENTS.iter().filter_map(|field| mapping.column(field)).collect();
        parents.sort_unstable();
        let says: Vec<usize> = ["descriptor", "example"]
            .iter()
            .filter_map(|field| mapping.column(field))
            .chain(mapping.columns(crate::ladder::columns::LEVEL_COLUMN))
            .collect();
        let definition = mapping.column("definition");
        let level = mapping.column("level").or_else(|| mapping.column("internal_title"));
        let competency = mapping.column("competency");
        let mut sparse = Vec::new();
        let mut rows = table.rows();
        while let Some(row) = rows.next_row() {
            let filled = |column: &usize| !row.cell(*column).trim().is_empty();
            if row.is_blank() || says.iter().any(filled) {
                continue;
            }
            let cell_of_its_own =
                [level, competency].iter().all(|column| column.as_ref().is_some_and(filled));
            if cell_of_its_own {
                continue;
            }
            let mut named: Vec<usize> = parents.iter().copied().filter(filled).collect();
            named.retain(|column| Some(*column) != definition);
            // One name on the row, or a path of names from the left, makes the last of them a parent.
            if let Some(last) = named.pop()
                && parents.iter().any(|column| *column > last) | says.iter().any(|column| *column > last)
                && !sparse.contains(&last)
            {
                sparse.push(last);
            }
        }
        // Whatever stands to the left of a parent is left out below it too.
        let Some(finest) = sparse.into_iter().max() else { return Self::default() };
        let columns = parents.into_iter().filter(|column| *column <= finest && Some(*column) != definition);
        Self { columns: columns.map(|column| (column, String::new())).collect() }
    }

    /// Notes what a row says; a new parent forgets what hung under the one before.
    pub(super) fn pass(&mut self, row: RowView<'_>) {
        let mut new = false;
        for (column, last) in &mut self.columns {
            let text = row.cell(*column).trim();
            if !text.is_empty() {
                new |= *last != text;
                text.clone_into(last);
            } else if new {
                last.clear();
            }
        }
    }

    /// What stands above a gap; empty where gaps are gaps.
    pub(super) fn text(&self, column: usize) -> &str {
        self.columns.iter().find(|(own, _)| *own == column).map_or("", |(_, last)| last)
    }
}
