//! Time in level, as far as it weighs in a readiness.

use chrono::NaiveDate;

use crate::ids::LevelId;
use crate::ladders::Ladder;
use crate::people::Standing;

/// How long a person has stood on the present level, and how long that level asks for before the next; both
/// in months. Time weighs in only on the way up: for a level that is not above the present one, or of
/// another ladder, there is nothing to serve.
pub fn time_served(
    ladder: &Ladder,
    held: Option<&Standing>,
    target: LevelId,
    on: NaiveDate,
) -> (Option<u32>, u32) {
    let upward = held.and_then(|held| {
        let present = ladder.level(held.placement.level_id)?;
        (ladder.level(target)?.rank > present.rank).then(|| (held.months(on), present.minimum_months))
    });
    upward.map_or((None, 0), |(months, needed)| (Some(months), needed))
}
