//! How a ladder was derived, from the book to paper.

use documents::{Refit, RefitChange, RefitRow, RefitRung};
use domain::ladders::{Ladder, Level};
use domain::refit::{RowKind, pairs, rung_pairs};

use crate::call::{Ask, Problem};

/// The refit of a ladder; `None` for one that was not derived.
pub(super) fn build(ask: &Ask<'_>, ladder: &Ladder) -> Result<Option<Refit>, Problem> {
    let Some(refit) = ask.book.refit(ladder.id)? else { return Ok(None) };
    let title = |level: &Level| {
        let title =
            if level.internal_title.is_empty() { &level.external_title } else { &level.internal_title };
        format!("{} {title}", level.code).trim().to_owned()
    };
    let rungs = rung_pairs(&refit, ladder).into_iter().map(|pair| RefitRung {
        parent: pair.parent.map(title),
        rung: pair.level.map(title),
        job_class: pair
            .level
            .filter(|_| !pair.job_class_missing())
            .map(|level| level.job_class.trim().to_owned()),
    });
    let rows = pairs(&refit, ladder).into_iter().map(|pair| RefitRow {
        parent_row: pair.parent.map(|row| row.name.clone()),
        change: match pair.kind {
            RowKind::Kept => RefitChange::Kept,
            RowKind::Reworded => RefitChange::Reworded,
            RowKind::Dropped => RefitChange::Dropped,
            RowKind::Added => RefitChange::Added,
        },
        row: pair.own.map(|row| row.name.clone()),
        reason: pair.reason.map(str::to_owned),
    });
    Ok(Some(Refit {
        parent: format!("{} {}", refit.parent.name, refit.parent.version).trim().to_owned(),
        rungs: rungs.collect(),
        rows: rows.collect(),
    }))
}
