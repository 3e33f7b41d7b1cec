//! How far every ladder is: draft, in review, published, changed since.

use domain::ids::{LadderId, ReviewId};
use domain::ladders::{ReleaseNumber, ReviewState, compare, in_force};
use schemars::JsonSchema;
use serde::Serialize;

use crate::ladders::ladder;
use crate::{Ask, Nothing, Problem};

/// How far a ladder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LadderState {
    /// Never released, or every release is retired.
    Draft,
    /// Its draft lies before reviewers.
    InReview,
    /// Its newest release says the same as its draft.
    Published,
    /// Its draft differs from its newest release.
    Changed,
}

/// How far a ladder is, with what that rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LadderStanding {
    /// The ladder.
    pub ladder_id: LadderId,
    /// How far it is.
    pub state: LadderState,
    /// The release that people are held against; absent when there is none.
    pub number: Option<ReleaseNumber>,
    /// How many changes the draft has since that release.
    pub changes: u32,
    /// The review that is open.
    pub review_id: Option<ReviewId>,
    /// Objections in it that nobody answered yet.
    pub open_objections: u32,
}

/// How far every ladder is, by name.
///
/// # Errors
/// Only for a book that cannot be read.
pub fn states(ask: &Ask<'_>, _: Nothing) -> Result<Vec<LadderStanding>, Problem> {
    let (releases, reviews) = (ask.book.releases()?, ask.book.reviews()?);
    let comments = if reviews.is_empty() { Vec::new() } else { ask.book.comments(None)? };
    let mut found = Vec::new();
    for line in ask.book.ladder_lines()? {
        let own: Vec<_> = releases.iter().filter(|release| release.ladder_id == line.id).cloned().collect();
        let newest = in_force(&own);
        let released = newest.map(|release| ask.book.released_ladder(release.id)).transpose()?.flatten();
        let changes = match released {
            Some(released) => compare(&released, &ladder(ask.book, line.id)?).len(),
            None => 0,
        };
        let review =
            reviews.iter().find(|review| review.ladder_id == line.id && review.state == ReviewState::Open);
        let objections = comments
            .iter()
            .filter(|one| review.is_some_and(|review| one.review_id == review.id) && one.blocks());
        found.push(LadderStanding {
            ladder_id: line.id,
            state: match (review, newest) {
                (Some(_), _) => LadderState::InReview,
                (None, None) => LadderState::Draft,
                (None, Some(_)) if changes == 0 => LadderState::Published,
                (None, Some(_)) => LadderState::Changed,
            },
            number: newest.map(|release| release.number),
            changes: u32::try_from(changes).unwrap_or(u32::MAX),
            review_id: review.map(|review| review.id),
            open_objections: u32::try_from(objections.count()).unwrap_or(u32::MAX),
        });
    }
    Ok(found)
}
