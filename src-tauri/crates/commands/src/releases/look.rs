//! Looking at releases.

use std::sync::Arc;

use domain::ids::{LadderId, ReleaseId};
use domain::ladders::{Ladder, Release, in_force};
use domain::promotions::PromotionState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::reviews::{ReviewPage, page};
use crate::{Ask, Problem};

/// Of which ladder.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListReleases {
    /// The ladder.
    pub ladder_id: LadderId,
}

/// What a release is worth today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReleaseState {
    /// People are held against it.
    InForce,
    /// A later one is; what was planned on this one stays on it.
    Superseded,
    /// It was retired, with a reason.
    Retired,
}

/// A release in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReleaseLine {
    /// The release.
    pub release: Release,
    /// What it is worth today.
    pub state: ReleaseState,
    /// Planned promotions that are held against it.
    pub promotions: u32,
}

/// The releases of a ladder, the newest first.
///
/// # Errors
/// Only for a book that cannot be read.
pub fn list(ask: &Ask<'_>, request: ListReleases) -> Result<Vec<ReleaseLine>, Problem> {
    let releases = ask.book.releases_of(request.ladder_id)?;
    let promotions = ask.book.promotions()?;
    let lines = releases.iter().map(|release| {
        let held = promotions.iter().filter(|promotion| {
            promotion.release_id == Some(release.id) && promotion.state == PromotionState::Planned
        });
        ReleaseLine {
            state: state(release, &releases),
            promotions: u32::try_from(held.count()).unwrap_or(u32::MAX),
            release: release.clone(),
        }
    });
    Ok(lines.collect())
}

pub(super) fn state(release: &Release, all: &[Release]) -> ReleaseState {
    if release.retired_on.is_some() {
        ReleaseState::Retired
    } else if in_force(all).is_some_and(|newest| newest.id == release.id) {
        ReleaseState::InForce
    } else {
        ReleaseState::Superseded
    }
}

/// Which release to open.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetRelease {
    /// The release.
    pub id: ReleaseId,
}

/// A release with its text and with the review that it came out of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReleasePage {
    /// The release.
    pub release: Release,
    /// What it is worth today.
    pub state: ReleaseState,
    /// The ladder as it was released.
    pub ladder: Ladder,
    /// The text that the fingerprint is of, byte for byte as it was published.
    pub text: String,
    /// The review that it came out of.
    pub review: ReviewPage,
}

/// One release as it was published.
///
/// # Errors
/// `not_found` when the release is gone; `book.damaged` when its text no longer has its fingerprint.
pub fn get(ask: &Ask<'_>, request: GetRelease) -> Result<ReleasePage, Problem> {
    let gone = || Problem::not_found("This release");
    let release = ask.book.release(request.id)?.ok_or_else(gone)?;
    let review = ask.book.review(release.review_id)?.ok_or_else(gone)?;
    Ok(ReleasePage {
        state: state(&release, &ask.book.releases_of(release.ladder_id)?),
        ladder: Arc::unwrap_or_clone(ask.book.released_ladder(release.id)?.ok_or_else(gone)?),
        text: ask.book.release_content(release.id)?.ok_or_else(gone)?,
        review: page(ask.book, review)?,
        release,
    })
}
