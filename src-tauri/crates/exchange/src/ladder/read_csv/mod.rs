//! A ladder out of a table: one row per statement, in whatever order the file has them.

mod collect;
mod finish;

use domain::finding::{Finding, any_error};

use super::v1::LadderV1;
use crate::mapping::{Mapping, missing};
use crate::table::Table;
use collect::Collector;

/// More rows than this are not a ladder.
const MAX_ROWS: u64 = 20_000;

/// A ladder read from a table, with what was assumed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CsvLadder {
    /// The ladder.
    pub ladder: LadderV1,
    /// What was proposed, could not be placed or contradicts itself. None of it is an error.
    pub findings: Vec<Finding>,
    /// Rows read.
    pub rows: u64,
}

/// Reads a ladder from a table, whether our own export or another program's. Several rows for one level and
/// competency add their statements up. `name` names the ladder where the file does not.
///
/// What the file does not say is proposed and told in a note: expectations and reach evenly over the levels
/// of a track, equal weights. Nothing is lost: a statement without a competency comes under “Unassigned”.
/// What the result says is judged afterwards, by [`super::check`].
///
/// # Errors
/// Missing columns, and every row that cannot be placed or read, with its line: all or nothing.
pub fn read_csv(table: &Table, mapping: &Mapping, name: &str) -> Result<CsvLadder, Vec<Finding>> {
    let has = |field| mapping.column(field).is_some();
    let mut findings = Vec::new();
    if !has("level") && !has("internal_title") && !has("level_id") {
        findings.push(missing(table.columns(), "Level", "level"));
    }
    if !has("descriptor") {
        findings.push(missing(table.columns(), "Behavior", "descriptor"));
    }
    if table.count() > MAX_ROWS {
        let message = format!("A ladder has at most {MAX_ROWS} rows; this table has {}.", table.count());
        findings.push(Finding::error("file", "rows.too_many", message));
    }
    if any_error(&findings) {
        return Err(findings);
    }
    let mut collector = Collector::new(mapping);
    let mut read = 0;
    let mut rows = table.rows();
    while let Some(row) = rows.next_row() {
        if row.is_blank() {
            continue;
        }
        read += 1;
        collector.take(row);
    }
    collector.findings.extend_from_slice(table.findings());
    let (ladder, findings) = finish::finish(collector, table, mapping, name);
    if any_error(&findings) { Err(findings) } else { Ok(CsvLadder { ladder, findings, rows: read }) }
}
