//! Who holds a bucket.

use std::collections::HashSet;

use domain::ids::PersonId;
use domain::ladders::Bucket;
use domain::team::team_map;

use crate::team::Crew;
use crate::{Ask, Problem};

/// Those who hold a bucket today: the very holders that the team's heat map counts.
///
/// # Errors
/// Only for a book that cannot be read.
pub(super) fn holders(ask: &Ask<'_>, bucket: &Bucket) -> Result<HashSet<PersonId>, Problem> {
    let crew = Crew::read(ask.book, ask.today, None, None)?;
    let found = team_map(&crew.members()).buckets.into_iter().find(|standing| standing.bucket == *bucket);
    Ok(found.map(|standing| standing.holders.into_iter().collect()).unwrap_or_default())
}
