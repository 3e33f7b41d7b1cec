//! Tables in a page.

use super::block::{Block, CELL_COMMENT, Kind};
use super::page::{Spot, Writer};
use crate::ladder::columns;
use crate::ladder::gather::{Place, experience};
use crate::ladder::propose::code_and_title;
use crate::ladder::read_csv::gather_table;
use crate::mapping::Mapping;
use crate::table::Table;

impl Writer<'_> {
    /// A table: below a level its cells are statements, below a competency its heads are levels, and elsewhere
    /// it is read like a table of its own.
    pub(super) fn table(&mut self, heads: &[String], rows: &[Vec<String>], line: u64, spot: &Spot) {
        let plain = |text: &String| text.split(CELL_COMMENT).next().unwrap_or_default().trim().to_owned();
        let heads: Vec<String> = heads.iter().map(plain).collect();
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(plain).collect()).collect();
        match (spot.level, &spot.competency) {
            (Some(level), _) => self.below_level(level, spot, &heads, &rows, line),
            (None, Some(name)) if rows.len() == 1 && rows[0].len() == heads.len() => {
                let row = self.gathered.row("", name, &spot.area, Some(line));
                self.area(row, &spot.area);
                for (head, cell) in heads.iter().zip(&rows[0]).filter(|(head, _)| !head.is_empty()) {
                    let (code, title) = code_and_title(head);
                    let level = self.gathered.level("", &spot.track, code);
                    title.clone_into(&mut self.gathered.levels[level].level.internal_title);
                    self.lines(level, row, cell, line);
                }
            }
            _ => self.own_table(heads, rows, line, spot),
        }
    }

    fn below_level(&mut self, level: usize, spot: &Spot, heads: &[String], rows: &[Vec<String>], line: u64) {
        let named = heads.first().is_some_and(|head| {
            let key: String =
                head.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
            matches!(
                key.as_str(),
                "competency" | "competence" | "skill" | "area" | "capability" | "attribute" | "dimension"
            )
        });
        if !named && heads.iter().any(|head| !head.is_empty()) {
            self.gathered.tell(Place::Level(level), &heads.join(" · "), Some(line));
        }
        for (at, cells) in (line + 2..).zip(rows) {
            let (name, cells) = match cells.split_first() {
                Some((name, rest)) if named && !name.is_empty() => (Some(name), rest),
                _ => (None, &cells[..]),
            };
            let spot = Spot { competency: name.cloned().or_else(|| spot.competency.clone()), ..spot.clone() };
            let at = if rows.len() == 1 { line } else { at };
            let block = Block { line: at, kind: Kind::Paragraph(String::new()), comments: Vec::new() };
            let row = self.row(&spot, &block);
            for cell in cells {
                self.lines(level, row, cell, at);
            }
        }
    }

    fn lines(&mut self, level: usize, row: usize, cell: &str, line: u64) {
        for said in cell.lines().map(|said| said.trim().trim_start_matches(['-', '•', '–']).trim_start())
        {
            if experience(said) {
                self.gathered.tell(Place::Level(level), said, Some(line));
            } else if !said.is_empty() {
                self.gathered.say(level, row, "", said, Some(line));
            }
        }
    }

    /// A table that stands by itself. What no column was found for is kept in words.
    fn own_table(&mut self, mut heads: Vec<String>, rows: Vec<Vec<String>>, line: u64, spot: &Spot) {
        let width = rows.iter().map(Vec::len).max().unwrap_or(0).max(heads.len());
        heads.resize(width, String::new());
        let all: Vec<(u64, Vec<String>)> = std::iter::once((line, heads))
            // The line below the heads is the one with the dashes.
            .chain((line + 2..).zip(rows))
            .collect();
        let sentences =
            all.iter().skip(1).flat_map(|(_, row)| row).any(|cell| cell.split_whitespace().count() >= 3);
        let table = Table::of_rows(all.iter().cloned()).ok().filter(|_| sentences);
        let mapping = table.as_ref().map(columns::guess);
        // Where levels have headings, a table is about them only if its heads name them.
        let meant = |mapping: &Mapping| {
            !self.by_heading
                || mapping.columns(columns::LEVEL_COLUMN).into_iter().any(|column| {
                    let (code, _) = code_and_title(mapping.header_of(column));
                    self.gathered.levels.iter().any(|known| known.level.code == code)
                })
        };
        let mapping = mapping.filter(meant);
        let read = match (&table, &mapping) {
            (Some(table), Some(mapping)) => gather_table(table, mapping, self.gathered),
            _ => false,
        };
        let aside = mapping.filter(|_| read).map(|mapping| mapping.left_out());
        for (at, row) in all {
            match &aside {
                None => self.tell(spot, &row.join(" · "), at),
                Some(columns) => {
                    for text in
                        columns.iter().filter_map(|column| row.get(*column)).filter(|text| !text.is_empty())
                    {
                        self.tell(spot, text, at);
                    }
                }
            }
        }
    }
}
