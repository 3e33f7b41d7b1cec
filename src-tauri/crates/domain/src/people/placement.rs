//! Where a person stands on a ladder, over time.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::date::whole_months;
use crate::ids::{LadderId, LevelId, PersonId, PlacementId};

/// A dated placement on a level; it may lie in the future.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Placement {
    /// Identifier.
    pub id: PlacementId,
    /// Who.
    pub person_id: PersonId,
    /// On which ladder.
    pub ladder_id: LadderId,
    /// On which level.
    pub level_id: LevelId,
    /// From which day on.
    pub from: NaiveDate,
}

/// The placement that holds on a day: the last one begun by then. Those of one day count in their order.
pub fn current_placement(placements: &[Placement], on: NaiveDate) -> Option<Placement> {
    placements.iter().filter(|placement| placement.from <= on).max_by_key(|placement| placement.from).copied()
}

/// Where a person stands on a day, and since when without a break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The placement that holds.
    pub placement: Placement,
    /// The first day on this level; an earlier placement on the same level counts in.
    pub since: NaiveDate,
}

impl Standing {
    /// Whole months on the level, up to a day.
    pub fn months(&self, on: NaiveDate) -> u32 {
        whole_months(self.since, on)
    }
}

/// Where one person stands on a day. Placements of one day count in their order.
pub fn standing(placements: &[Placement], on: NaiveDate) -> Option<Standing> {
    let mut begun: Vec<Placement> =
        placements.iter().filter(|placement| placement.from <= on).copied().collect();
    begun.sort_by_key(|placement| placement.from);
    let placement = *begun.last()?;
    let stay = begun.iter().rev().take_while(|earlier| earlier.level_id == placement.level_id);
    Some(Standing { placement, since: stay.last().map_or(placement.from, |first| first.from) })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use uuid::Uuid;

    use super::*;

    fn placed(level: u128, from: &str) -> Placement {
        Placement {
            id: PlacementId(Uuid::from_u128(level)),
            person_id: PersonId(Uuid::from_u128(1)),
            ladder_id: LadderId(Uuid::from_u128(2)),
            level_id: LevelId(Uuid::from_u128(level)),
            from: from.parse().unwrap(),
        }
    }

    #[test]
    fn a_stay_begins_where_the_level_was_first_reached_without_a_break() {
        let on = |day: &str| day.parse::<NaiveDate>().unwrap();
        let moves = [
            placed(1, "2022-01-01"),
            placed(2, "2023-01-01"),
            placed(1, "2024-01-01"),
            placed(1, "2025-03-15"),
            placed(2, "2027-01-01"),
        ];
        let cases = [
            ("2021-12-31", None),
            ("2022-06-01", Some((1, "2022-01-01", 5))),
            ("2023-01-01", Some((2, "2023-01-01", 0))),
            ("2026-06-15", Some((1, "2024-01-01", 29))),
            ("2027-02-01", Some((2, "2027-01-01", 1))),
        ];
        for (day, expected) in cases {
            let found = standing(&moves, on(day));
            let figures =
                found.map(|found| (found.placement.level_id.0.as_u128(), found.since, found.months(on(day))));
            assert_eq!(
                figures,
                expected.map(|(level, since, months)| (level, on(since), months)),
                "on {day}"
            );
            assert_eq!(found.map(|found| found.placement), current_placement(&moves, on(day)), "on {day}");
        }
    }

    #[test]
    fn the_later_of_two_placements_of_one_day_holds() {
        let moves = [placed(1, "2026-01-01"), placed(2, "2026-01-01")];
        let held = standing(&moves, "2026-01-01".parse().unwrap()).unwrap();
        assert_eq!(held.placement.level_id, moves[1].level_id);
    }
}
