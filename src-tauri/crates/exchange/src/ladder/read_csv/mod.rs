//! A ladder out of a table: one row per statement in whatever order the file has them, or a matrix.

mod collect;
mod fill;
mod form;

use domain::finding::{Finding, any_error};

use super::columns::{COMPETENCY_COLUMN, LEVEL_COLUMN};
use super::finish::{Names, Taken, finish};
use super::gather::Gathered;
use crate::mapping::{ColumnPreview, Mapping, missing};
use crate::table::Table;
use collect::Collector;
use fill::Fill;
pub(super) use form::{band_of, written_band};

/// More rows than this are not a ladder.
const MAX_ROWS: u64 = 20_000;

/// Reads a ladder from a table, whether our own export or another program's. Several rows for one level and
/// competency add their statements up. `name` names the ladder where the file does not.
///
/// What the file does not say is proposed and told in a note: expectations and reach evenly over the levels
/// of a track, equal weights. Nothing is lost: a statement without a competency comes under “Unassigned”.
/// What the result says is judged afterwards, by [`super::check`].
///
/// # Errors
/// Missing columns, and every row that cannot be placed or read, with its line: all or nothing.
pub fn read_csv(table: &Table, mapping: &Mapping, name: &str) -> Result<Taken, Vec<Finding>> {
    let has = |field: &str| !mapping.columns(field).is_empty();
    let (wide, across) = (has(LEVEL_COLUMN), has(COMPETENCY_COLUMN));
    let mut findings = Vec::new();
    if !wide && !has("level") && !has("internal_title") && !has("level_id") {
        findings.push(missing(table.columns(), "Level", "level"));
    }
    if !wide && !across && !has("descriptor") {
        findings.push(missing(table.columns(), "Behavior", "descriptor"));
    }
    if table.count() > MAX_ROWS {
        let message = format!("A ladder has at most {MAX_ROWS} rows; this table has {}.", table.count());
        findings.push(Finding::error("file", "rows.too_many", message));
    }
    if any_error(&findings) {
        return Err(findings);
    }
    // Our own export says everything and is taken at its word.
    let ours = ["level_id", "competency_id", "descriptor_id"].into_iter().all(has);
    let mut fill = if ours { Fill::default() } else { Fill::of(table, mapping) };
    let mut collector = Collector::new(mapping, ours);
    let mut read = 0;
    let mut rows = table.rows();
    while let Some(row) = rows.next_row() {
        if row.is_blank() {
            continue;
        }
        read += 1;
        fill.pass(row);
        collector.take(row, &fill);
    }
    let mut gathered = collector.gathered;
    gathered.findings.extend_from_slice(table.findings());
    let header = |field: &str| mapping.header(field).to_owned();
    let mut taken = finish(gathered, &Names { of: &header, ours }, name);
    taken.findings.extend(left_out(table, mapping));
    taken.rows = read;
    if any_error(&taken.findings) { Err(taken.findings) } else { Ok(taken) }
}

/// Adds what a table within a page says; false when its columns say nothing about a ladder.
pub(super) fn gather_table(table: &Table, mapping: &Mapping, gathered: &mut Gathered) -> bool {
    let has = |field: &str| !mapping.columns(field).is_empty();
    let matrix = has(LEVEL_COLUMN) || has(COMPETENCY_COLUMN);
    let list = has("descriptor") && (has("level") || has("internal_title"));
    if !matrix && !list {
        return false;
    }
    let mut fill = Fill::of(table, mapping);
    let mut collector = Collector::new(mapping, false);
    collector.gathered = std::mem::take(gathered);
    let mut rows = table.rows();
    while let Some(row) = rows.next_row() {
        if !row.is_blank() {
            fill.pass(row);
            collector.take(row, &fill);
        }
    }
    *gathered = collector.gathered;
    true
}

/// Columns with something in them that the ladder has no place for.
fn left_out(table: &Table, mapping: &Mapping) -> Vec<Finding> {
    let unused = |column: &ColumnPreview| column.field.is_none() && !column.examples.is_empty();
    let tell = |column: ColumnPreview| {
        let message = format!("The column “{}” was left out. Say what it holds to keep it.", column.header);
        Finding::warning(column.header, "column.left_out", message)
    };
    mapping.preview(table).into_iter().filter(unused).map(tell).collect()
}
