//! The refit: what became of each row of the ladder that this one was derived from, and why.

use crate::blocks::style::{ACCENT, ALERT, BODY, CELL, MUTED, NOTE};
use crate::blocks::{Align, Cell, Column, Flow, Para, Row, Table, Width};

/// A ladder derived from another, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refit {
    /// Name and version of the parent ladder.
    pub parent: String,
    /// Where each rung comes from, in this ladder's order; those of the parent that were left out last.
    pub rungs: Vec<RefitRung>,
    /// The rows in the order of the parent, added ones last.
    pub rows: Vec<RefitRow>,
}

/// A rung and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefitRung {
    /// Code and title in the parent; absent where the rung was added.
    pub parent: Option<String>,
    /// Code and title in this ladder; absent where the rung was left out.
    pub rung: Option<String>,
    /// HR's job class of the rung in this ladder; absent where HR knows none, which is marked.
    pub job_class: Option<String>,
}

/// What became of one row of the parent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefitRow {
    /// The parent's row; absent where the row was added.
    pub parent_row: Option<String>,
    /// What was done.
    pub change: RefitChange,
    /// The row in this ladder; absent where it was dropped.
    pub row: Option<String>,
    /// Why. A changed row without a reason is marked.
    pub reason: Option<String>,
}

/// The four things that can happen to a row in a refit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefitChange {
    /// Taken as it is.
    Kept,
    /// Said in other words.
    Reworded,
    /// Left out.
    Dropped,
    /// New in this ladder.
    Added,
}

impl RefitChange {
    /// The word on paper.
    pub fn word(self) -> &'static str {
        match self {
            Self::Kept => "Kept",
            Self::Reworded => "Reworded",
            Self::Dropped => "Dropped",
            Self::Added => "Added",
        }
    }
}

/// Prints the refit as a section of its own.
pub(super) fn print(refit: &Refit, flow: &mut Flow<'_, '_>) {
    flow.section("Refit", 140.0);
    let count = |change| refit.rows.iter().filter(|row| row.change == change).count();
    let counts = [RefitChange::Kept, RefitChange::Reworded, RefitChange::Dropped, RefitChange::Added]
        .map(|change| format!("{} {}", count(change), change.word().to_lowercase()));
    flow.paragraph(
        &format!("This ladder was derived from {}, row by row: {}.", refit.parent, counts.join(", ")),
        BODY,
    );
    flow.y += 4.0;
    flow.table(&rows(refit));
    if !refit.rungs.is_empty() {
        let rungs = rungs(refit);
        let below = flow.table_height(&rungs, flow.full_page() * 0.6).unwrap_or(110.0) + 18.0;
        flow.part("Where the rungs come from", below);
        flow.table(&rungs);
    }
}

fn rows(refit: &Refit) -> Table {
    let columns = vec![
        Column::new(refit.parent.as_str(), Width::Share(1.0), Align::Left),
        Column::new("Change", Width::Fixed(62.0), Align::Left),
        Column::new("In this ladder", Width::Share(1.0), Align::Left),
        Column::new("Reason", Width::Share(2.2), Align::Left),
    ];
    let rows = refit.rows.iter().map(|row| {
        let change = match row.change {
            RefitChange::Kept => CELL.colored(MUTED),
            RefitChange::Dropped => CELL.strong(),
            RefitChange::Reworded | RefitChange::Added => CELL.strong().colored(ACCENT),
        };
        let reason = match (&row.reason, row.change) {
            (Some(reason), _) => Cell::new(reason.as_str(), CELL),
            (None, RefitChange::Kept) => Cell::new("–", CELL),
            (None, _) => Cell::of(vec![Para::new("No reason given", NOTE.strong().colored(ALERT))]),
        };
        Row::body(vec![
            or_dash(row.parent_row.as_deref()),
            Cell::new(row.change.word(), change),
            or_dash(row.row.as_deref()),
            reason,
        ])
    });
    Table::new("Refit", columns, rows.collect())
}

fn rungs(refit: &Refit) -> Table {
    let columns = vec![
        Column::new(refit.parent.as_str(), Width::Share(1.0), Align::Left),
        Column::new("In this ladder", Width::Share(1.0), Align::Left),
        Column::new("HR job class", Width::Share(0.8), Align::Left),
    ];
    let rows = refit.rungs.iter().map(|rung| {
        let class = match (&rung.job_class, &rung.rung) {
            (Some(class), _) => Cell::new(class.as_str(), CELL),
            (None, Some(_)) => Cell::of(vec![Para::new("No job class", NOTE.strong().colored(ALERT))]),
            (None, None) => Cell::new("–", CELL),
        };
        Row::body(vec![or_dash(rung.parent.as_deref()), or_dash(rung.rung.as_deref()), class])
    });
    Table::new("Where the rungs come from", columns, rows.collect())
}

fn or_dash(text: Option<&str>) -> Cell {
    Cell::new(text.unwrap_or("–"), CELL)
}
