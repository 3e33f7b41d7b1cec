//! Promotions: planned, with a target level and date, and what came of them.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::finding::Finding;
use crate::ids::{LadderId, LevelId, PersonId, PromotionId, ReleaseId, RouteId};
use crate::ladders::Ladder;

/// How far a promotion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PromotionState {
    /// Planned for a date.
    Planned,
    /// Done: the person stands on the level.
    Completed,
    /// Given up, with a reason.
    Withdrawn,
}

worded!(PromotionState {
    Planned => "planned",
    Completed => "completed",
    Withdrawn => "withdrawn",
});

/// A promotion of a person to a level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Promotion {
    /// Identifier.
    pub id: PromotionId,
    /// Who.
    pub person_id: PersonId,
    /// On which ladder.
    pub ladder_id: LadderId,
    /// To which level; with a route, from which one.
    pub level_id: LevelId,
    /// When it is meant to take effect, or did.
    pub target_on: NaiveDate,
    /// How far it is.
    pub state: PromotionState,
    /// Why, or why not.
    pub note: String,
    /// The release it is held against, whatever is published later; absent while it was planned on a ladder
    /// that was never released.
    pub release_id: Option<ReleaseId>,
    /// The route beyond the top rung that it leads to instead of a level; the level is then the top rung
    /// that the person leaves.
    pub route_id: Option<RouteId>,
    /// The new role in words, once a route was taken; empty otherwise.
    pub new_role: String,
}

impl Promotion {
    /// True when it is still planned after its day has passed.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state == PromotionState::Planned && self.target_on < today
    }
}

/// What keeps a promotion from being planned: it leads to a level of the ladder above the present one.
pub fn check_plan(
    ladder: &Ladder,
    present: Option<LevelId>,
    target: LevelId,
    open: &[Promotion],
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let Some(wanted) = ladder.level(target) else {
        return vec![Finding::error("level_id", "level.unknown", "This ladder has no such level.")];
    };
    if present.and_then(|level| ladder.level(level)).is_some_and(|here| wanted.rank <= here.rank) {
        findings.push(Finding::error(
            "level_id",
            "promotion.not_higher",
            "A promotion leads to a level above the present one; use a placement for any other move.",
        ));
    }
    findings.extend(already_planned(open));
    findings
}

/// What keeps a route beyond the top rung from being planned: it belongs to the ladder, and the person
/// stands on a rung above which the ladder has no other.
pub fn check_route(
    ladder: &Ladder,
    present: Option<LevelId>,
    route: RouteId,
    open: &[Promotion],
) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !ladder.routes_beyond.iter().any(|one| one.id == route) {
        return vec![Finding::error("route_id", "route.unknown", "This ladder has no such route.")];
    }
    let top = present
        .and_then(|level| ladder.level(level))
        .is_some_and(|level| ladder.next_level(level.id).is_none());
    if !top {
        findings.push(Finding::error(
            "route_id",
            "route.not_top",
            "A route leads on from the top rung of its ladder; plan the levels below it first.",
        ));
    }
    findings.extend(already_planned(open));
    findings
}

/// There is one plan for a person at a time.
fn already_planned(open: &[Promotion]) -> Option<Finding> {
    open.iter().any(|other| other.state == PromotionState::Planned).then(|| {
        Finding::error(
            "person_id",
            "promotion.open",
            "A promotion of this person is already planned; change or withdraw that one.",
        )
    })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::ladders::{Level, Reach, Route};

    fn level(number: u128) -> Level {
        Level {
            id: LevelId(Uuid::from_u128(number)),
            key: format!("l{number}"),
            code: format!("L{number}"),
            track: String::new(),
            internal_title: String::new(),
            external_title: String::new(),
            job_class: String::new(),
            reach: Reach::Team,
            scope: String::new(),
            minimum_months: 0,
            rank: u32::try_from(number).unwrap(),
            bands: Vec::new(),
        }
    }

    fn promotion(state: PromotionState, target_on: &str) -> Promotion {
        Promotion {
            id: PromotionId(Uuid::from_u128(1)),
            person_id: PersonId(Uuid::from_u128(1)),
            ladder_id: LadderId(Uuid::from_u128(1)),
            level_id: LevelId(Uuid::from_u128(2)),
            target_on: target_on.parse().unwrap(),
            state,
            note: String::new(),
            release_id: None,
            route_id: None,
            new_role: String::new(),
        }
    }

    #[test]
    fn a_promotion_leads_upward_and_there_is_one_at_a_time() {
        let ladder = Ladder {
            id: LadderId(Uuid::from_u128(1)),
            key: String::new(),
            name: String::new(),
            version: String::new(),
            summary: String::new(),
            levels: vec![level(1), level(2), level(3)],
            competencies: Vec::new(),
            routes_beyond: Vec::new(),
            multipliers: Vec::new(),
        };
        let id = |number| LevelId(Uuid::from_u128(number));
        let [open, done, gone] = PromotionState::ALL.map(|(state, _)| promotion(state, "2026-01-01"));
        let cases: [(Option<u128>, u128, &[Promotion], &[&str]); 9] = [
            (Some(1), 2, &[], &[]),
            (Some(1), 3, &[], &[]),
            (Some(2), 2, &[], &["promotion.not_higher"]),
            (Some(3), 1, &[], &["promotion.not_higher"]),
            (None, 1, &[], &[]),
            (Some(99), 1, &[], &[]),
            (Some(1), 99, &[], &["level.unknown"]),
            (Some(2), 1, std::slice::from_ref(&open), &["promotion.not_higher", "promotion.open"]),
            (Some(1), 2, &[done, gone], &[]),
        ];
        for (present, target, others, expected) in cases {
            let findings = check_plan(&ladder, present.map(id), id(target), others);
            let codes: Vec<&str> = findings.iter().map(|finding| finding.code.as_str()).collect();
            assert_eq!(codes, expected, "from {present:?} to {target}");
        }
    }

    #[test]
    fn a_route_leads_on_from_the_top_rung() {
        let route = |number| RouteId(Uuid::from_u128(number));
        let ladder = Ladder {
            id: LadderId(Uuid::from_u128(1)),
            key: String::new(),
            name: String::new(),
            version: String::new(),
            summary: String::new(),
            levels: vec![level(1), level(2)],
            competencies: Vec::new(),
            routes_beyond: vec![Route { id: route(7), name: String::new(), summary: String::new() }],
            multipliers: Vec::new(),
        };
        let open = promotion(PromotionState::Planned, "2026-01-01");
        let cases: [(Option<u128>, u128, &[Promotion], &[&str]); 6] = [
            (Some(2), 7, &[], &[]),
            (Some(1), 7, &[], &["route.not_top"]),
            (None, 7, &[], &["route.not_top"]),
            (Some(99), 7, &[], &["route.not_top"]),
            (Some(2), 8, &[], &["route.unknown"]),
            (Some(2), 7, std::slice::from_ref(&open), &["promotion.open"]),
        ];
        for (present, wanted, others, expected) in cases {
            let present = present.map(|number| LevelId(Uuid::from_u128(number)));
            let findings = check_route(&ladder, present, route(wanted), others);
            let codes: Vec<&str> = findings.iter().map(|finding| finding.code.as_str()).collect();
            assert_eq!(codes, expected, "from {present:?} to {wanted}");
        }
    }

    #[test]
    fn only_what_is_still_planned_is_overdue() {
        let today: NaiveDate = "2026-06-15".parse().unwrap();
        let cases = [
            (PromotionState::Planned, "2026-06-14", true),
            (PromotionState::Planned, "2026-06-15", false),
            (PromotionState::Completed, "2026-06-14", false),
            (PromotionState::Withdrawn, "2026-06-14", false),
        ];
        for (state, day, overdue) in cases {
            assert_eq!(promotion(state, day).is_overdue(today), overdue, "{state:?} for {day}");
        }
    }
}
