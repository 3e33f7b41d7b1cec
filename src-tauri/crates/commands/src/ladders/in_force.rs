//! The ladder that counts for people, as against the one that is being edited.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::ids::{LadderId, ReleaseId};
use domain::ladders::{Ladder, in_force as newest};
use domain::promotions::Promotion;
use store::{Read, Rung};

use super::look::shared;
use crate::Problem;

/// The ladder that people are held against: its newest release that is not retired, and the working ladder
/// for as long as there is none; without the rows that the charter switches off on that day. So an edit of a
/// ladder that was never released holds at once; after the first release it changes nobody's figures until it
/// is published.
///
/// # Errors
/// `not_found` when the ladder is gone.
pub(crate) fn in_force(book: &Read<'_>, id: LadderId, today: NaiveDate) -> Result<Arc<Ladder>, Problem> {
    crate::charter::apply(book, whole_in_force(book, id)?, today)
}

/// The same with every row, those too that the charter switches off.
///
/// # Errors
/// As [`in_force`].
pub(crate) fn whole_in_force(book: &Read<'_>, id: LadderId) -> Result<Arc<Ladder>, Problem> {
    match newest(&book.releases_of(id)?) {
        Some(release) => released(book, release.id),
        None => shared(book, id),
    }
}

/// The ladder that a promotion is held against: the release it was planned on, whatever was published or
/// retired since.
///
/// # Errors
/// `not_found` when the ladder is gone.
pub(crate) fn of_promotion(
    book: &Read<'_>,
    promotion: &Promotion,
    today: NaiveDate,
) -> Result<Arc<Ladder>, Problem> {
    match promotion.release_id {
        Some(release) => crate::charter::apply(book, released(book, release)?, today),
        None => in_force(book, promotion.ladder_id, today),
    }
}

/// The ladder that a review cycle is held against: the release of the day on which it was opened, with the rows
/// that the charter left on that day. While the ladder was never released, its draft.
///
/// # Errors
/// `not_found` when the ladder is gone.
pub(crate) fn pinned(
    book: &Read<'_>,
    id: LadderId,
    release: Option<ReleaseId>,
    on: NaiveDate,
) -> Result<Arc<Ladder>, Problem> {
    let whole = match release {
        Some(release) => released(book, release)?,
        None => shared(book, id)?,
    };
    crate::charter::apply(book, whole, on)
}

/// The release that a promotion planned now is held against; none while the ladder was never released.
///
/// # Errors
/// Only for a book that cannot be read.
pub(crate) fn release_in_force(book: &Read<'_>, id: LadderId) -> Result<Option<ReleaseId>, Problem> {
    Ok(newest(&book.releases_of(id)?).map(|release| release.id))
}

/// The levels that people can stand on, of all ladders: those of the releases in force, and of the working
/// ladders that have none; with the names and codes that are in force.
///
/// # Errors
/// Only for a book that cannot be read.
pub(crate) fn rungs_in_force(book: &Read<'_>) -> Result<Vec<Rung>, Problem> {
    let mut rungs = book.rungs()?;
    let releases = book.releases()?;
    for of_one in releases.chunk_by(|one, other| one.ladder_id == other.ladder_id) {
        let Some(release) = newest(of_one) else { continue };
        let Some(ladder) = book.released_ladder(release.id)? else { continue };
        let at = rungs.iter().position(|rung| rung.ladder_id == ladder.id).unwrap_or(rungs.len());
        rungs.retain(|rung| rung.ladder_id != ladder.id);
        let released = ladder.levels.iter().map(|level| Rung {
            ladder_id: ladder.id,
            ladder_key: ladder.key.clone(),
            ladder: ladder.name.clone(),
            level_id: level.id,
            code: level.code.clone(),
        });
        rungs.splice(at..at, released);
    }
    Ok(rungs)
}

/// The refusal of a level that nobody can stand on yet.
pub(crate) fn in_draft_only() -> Problem {
    let message = "This level is in the draft only. Publish the ladder; then people can be placed on it.";
    Problem::field("level_id", "level.draft", message)
}

fn released(book: &Read<'_>, id: ReleaseId) -> Result<Arc<Ladder>, Problem> {
    book.released_ladder(id)?.ok_or_else(|| Problem::not_found("This release"))
}
