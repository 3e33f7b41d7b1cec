//! Whether there is room for money: every limit on the way up is asked, the tightest decides.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Limit, Rule};
use crate::budget::{Figures, MONTHS, Room, Standing, Threshold, room_at, sum};

/// What becomes of money by the limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It passes.
    Clear,
    /// It passes and is told.
    Warn,
    /// It stops, unless a named person lets it through.
    Stop,
}

/// What the tightest limit says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// Which category on the way up, the nearest being 0.
    pub index: usize,
    /// Up to which month of the year; absent for the plan of the year.
    pub month: Option<usize>,
    /// What is added against this limit, in minor units.
    pub adds: i64,
    /// The standing before it.
    pub before: Standing,
    /// The standing with it, and by how much the plan is exceeded.
    pub room: Room,
    /// What becomes of it.
    pub outcome: Outcome,
}

/// Asks the limits on the way up from a category, whose figures (children included) are given nearest first, for
/// money by month of the year. Money may be planned for a category or for one above it, so only those with a plan
/// are asked. Where none has a plan there is no room: what would be committed stops, and what is spent already passes
/// with a warning, because nobody can plan backwards. Money that only comes back is always clear.
pub fn judge(path: &[(Figures, Limit)], adds: &[i64; MONTHS], is_spent: bool) -> Option<Verdict> {
    let planned = |(_, (figures, _)): &(usize, &(Figures, Limit))| sum(&figures.plan) > 0;
    let asked: Vec<Verdict> = path
        .iter()
        .enumerate()
        .filter(planned)
        .flat_map(|(index, (figures, limit))| verdicts(index, figures, limit, adds))
        .collect();
    let key = |one: &Verdict| (one.outcome, one.room.exceeded_by, one.room.threshold);
    let tightest = asked.into_iter().reduce(|best, next| if key(&next) > key(&best) { next } else { best });
    tightest.or_else(|| {
        let (figures, limit) = path.first()?;
        let mut one = year(0, figures, limit, adds);
        if is_spent && one.outcome == Outcome::Stop {
            one.outcome = Outcome::Warn;
        }
        Some(one)
    })
}

/// The plan of the year, and the plan up to each month that gets more.
fn verdicts(index: usize, figures: &Figures, limit: &Limit, adds: &[i64; MONTHS]) -> Vec<Verdict> {
    let mut found = vec![year(index, figures, limit, adds)];
    if limit.month != Rule::Ignore {
        let months = (0..MONTHS).filter(|month| adds[*month] > 0);
        found.extend(months.map(|month| {
            let upto =
                |of: &[i64; MONTHS]| of[..=month].iter().fold(0_i64, |all, one| all.saturating_add(*one));
            let before = Standing {
                plan: upto(&figures.plan),
                actual: upto(&figures.actual),
                committed: upto(&figures.committed),
            };
            verdict(index, Some(month), before, upto(adds), limit.month, limit.warn_percent)
        }));
    }
    found
}

fn year(index: usize, figures: &Figures, limit: &Limit, adds: &[i64; MONTHS]) -> Verdict {
    verdict(index, None, figures.standing(), sum(adds), limit.year, limit.warn_percent)
}

fn verdict(
    index: usize,
    month: Option<usize>,
    before: Standing,
    adds: i64,
    rule: Rule,
    percent: u32,
) -> Verdict {
    let room = room_at(&before, adds, percent);
    let outcome = match (rule, room.threshold) {
        _ if adds <= 0 => Outcome::Clear,
        (Rule::Ignore, _) | (_, Threshold::Clear) => Outcome::Clear,
        (Rule::Stop, Threshold::Exceeded) => Outcome::Stop,
        _ => Outcome::Warn,
    };
    Verdict { index, month, adds, before, room, outcome }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use uuid::Uuid;

    use super::*;
    use crate::ids::CategoryId;

    fn usual() -> Limit {
        Limit::usual(CategoryId(Uuid::from_u128(1)))
    }

    fn in_may(minor: i64) -> [i64; MONTHS] {
        let mut months = [0; MONTHS];
        months[4] = minor;
        months
    }

    fn figures(plan: i64, actual: i64, committed: i64) -> Figures {
        Figures { plan: [plan; MONTHS], actual: in_may(actual), committed: in_may(committed) }
    }

    #[test]
    fn a_trip_warns_and_a_further_one_stops_by_forty_cents() {
        let travel = figures(500_000, 3_125_040, 1_290_000);
        let got = judge(&[(travel, usual())], &in_may(385_000), false).unwrap();
        assert_eq!((got.outcome, got.room.after.available()), (Outcome::Warn, 1_199_960));
        let after = figures(500_000, 3_125_040, 1_675_000);
        let got = judge(&[(after, usual())], &in_may(1_200_000), false).unwrap();
        assert_eq!((got.outcome, got.room.exceeded_by), (Outcome::Stop, 40));
        let warns = Limit { year: Rule::Warn, ..usual() };
        assert_eq!(judge(&[(after, warns)], &in_may(1_200_000), false).unwrap().outcome, Outcome::Warn);
        let ignores = Limit { year: Rule::Ignore, ..usual() };
        assert_eq!(judge(&[(after, ignores)], &in_may(1_200_000), false).unwrap().outcome, Outcome::Clear);
    }

    #[test]
    fn a_share_is_compared_as_whole_numbers() {
        let limit = Limit { warn_percent: 50, ..usual() };
        let half = |minor| judge(&[(figures(100, 0, 0), limit)], &in_may(minor), false).unwrap().outcome;
        assert_eq!((half(599), half(600)), (Outcome::Clear, Outcome::Warn));
    }

    #[test]
    fn the_plan_up_to_a_month_is_a_limit_of_its_own() {
        let limit = Limit { month: Rule::Stop, ..usual() };
        let got = judge(&[(figures(100, 300, 100), limit)], &in_may(101), false).unwrap();
        assert_eq!(
            (got.month, got.outcome, got.room.exceeded_by),
            (Some(4), Outcome::Stop, 1),
            "500 up to May"
        );
        let got = judge(&[(figures(100, 300, 100), usual())], &in_may(101), false).unwrap();
        assert_eq!((got.month, got.outcome), (None, Outcome::Clear), "1,200 over the year");
    }

    #[test]
    fn the_tightest_on_the_way_up_decides() {
        let (none, travel, all) = (Figures::default(), figures(100, 1_100, 0), figures(10_000, 0, 0));
        let path = [(none, usual()), (travel, usual()), (all, usual())];
        let got = judge(&path, &in_may(200), false).unwrap();
        assert_eq!(
            (got.index, got.room.exceeded_by),
            (1, 100),
            "one without a plan leaves it to those above"
        );
        let warns = [(travel, Limit { year: Rule::Warn, ..usual() }), (figures(101, 1_100, 0), usual())];
        assert_eq!(judge(&warns, &in_may(200), false).unwrap().index, 1, "a stop is tighter than a warning");
        let got = judge(&[(none, usual())], &in_may(200), false).unwrap();
        assert_eq!(
            (got.outcome, got.room.exceeded_by),
            (Outcome::Stop, 200),
            "without any plan there is no room"
        );
        assert_eq!(judge(&[(none, usual())], &in_may(200), true).unwrap().outcome, Outcome::Warn);
        assert_eq!(judge(&[(none, usual())], &in_may(-200), false).unwrap().outcome, Outcome::Clear);
    }
}
