//! A ladder that comes with the application brings along how it was derived.

use domain::ladders::Ladder;
use domain::refit::{Refit, RowReason};
use exchange::ladder::{built_in, built_in_refit};
use uuid::Uuid;

use crate::ladders::merge::{Lender, merged};
use crate::{Act, Problem};

/// Records how a ladder that was just begun was derived from another one that comes with the application.
/// Does nothing for a ladder that was not.
///
/// # Errors
/// `built_in.unreadable` when the application's own files do not fit each other; none in a release.
pub(crate) fn ship(act: &mut Act<'_, '_>, id: &str, ladder: &Ladder) -> Result<(), Problem> {
    let unreadable = || {
        Problem::new("built_in.unreadable", format!("What {} was derived from cannot be read.", ladder.name))
    };
    let Some(shipped) = built_in_refit(id) else { return Ok(()) };
    let shipped = shipped.map_err(|_| unreadable())?;
    let parent = built_in().iter().find(|one| one.id == shipped.parent).ok_or_else(unreadable)?;
    let parent = parent.ladder().map_err(|_| unreadable())?;
    let parent = merged(None, &parent, &mut Lender { new_id: &Uuid::now_v7, free_slot: 0 })?;
    let refit = Refit {
        ladder_id: ladder.id,
        derived_on: act.today,
        rungs: shipped.levels.into_iter().map(|rung| (rung.level, rung.parent)).collect(),
        reasons: shipped
            .rows
            .into_iter()
            .map(|row| (row.competency, RowReason { kind: row.kind, reason: row.reason }))
            .collect(),
        parent,
    };
    Ok(act.book.put_refit(&refit)?)
}
