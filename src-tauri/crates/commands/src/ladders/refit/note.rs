//! Recording why a row of a refit differs from its parent's.

use domain::ladders::{Competency, Ladder};
use domain::refit::{RowKind, RowReason, kind_of};

use crate::{Act, Problem};

/// What is being done to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowChange {
    /// Its words, bucket or cells change.
    Reworded,
    /// It is taken out of the ladder.
    Dropped,
    /// It comes into the ladder.
    Added,
}

/// Records a change of a row of a derived ladder; does nothing for any other ladder. `ladder` holds the
/// levels as they will be and `row` the row as it will be (for a dropped row: as it was).
///
/// A row that says again what the parent's says is kept, and a row that was added and goes again leaves
/// nothing: neither needs a reason, and one that was given for a change goes. A reason stands until the
/// row's kind of change becomes another one.
///
/// # Errors
/// `reason.missing` beside `reason`, when the row differs, has no reason for it yet, and none is given.
pub(crate) fn note(
    act: &mut Act<'_, '_>,
    ladder: &Ladder,
    row: &Competency,
    change: RowChange,
    reason: Option<&str>,
) -> Result<(), Problem> {
    let Some(refit) = act.refit(ladder.id)? else { return Ok(()) };
    let own = (change != RowChange::Dropped).then_some(row);
    let Some(kind) = kind_of(&refit, ladder, &row.key, own) else {
        act.book.put_refit_reason(ladder.id, &row.key, None)?;
        return Ok(());
    };
    match reason.map(str::trim).filter(|reason| !reason.is_empty()) {
        Some(reason) => {
            let given = RowReason { kind, reason: reason.to_owned() };
            act.book.put_refit_reason(ladder.id, &row.key, Some(&given))?;
        }
        None if refit.reason(&row.key, kind).is_some() => {}
        None if kind == RowKind::Kept => act.book.put_refit_reason(ladder.id, &row.key, None)?,
        None => return Err(missing(&row.name, &refit.parent.name, kind)),
    }
    Ok(())
}

/// The refusal of a change without a reason.
pub(super) fn missing(row: &str, parent: &str, kind: RowKind) -> Problem {
    let what = match kind {
        RowKind::Kept => "stays as it is in",
        RowKind::Reworded => "differs from",
        RowKind::Dropped => "is left out of what comes from",
        RowKind::Added => "is not in",
    };
    Problem::field("reason", "reason.missing", format!("{row} {what} {parent}. Say why."))
}
