//! What is left in a reserve, and what a draw would do to it.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Draw, Refill, Reserve, Target};
use crate::budget::ratio;
use crate::ids::{DrawId, RefillId};

/// The figures of a reserve, in minor units of the year's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Balance {
    /// The year's whole plan, the reserve included.
    pub plan: i64,
    /// The plan of the reserve's category.
    pub set_aside: i64,
    /// Drawn so far.
    pub drawn: i64,
    /// Put back so far.
    pub put_back: i64,
    /// Planned to be put back.
    pub due: i64,
    /// Spent or committed in the reserve's category itself, without a draw.
    pub spent: i64,
}

impl Balance {
    /// What is left: set aside − drawn + put back − spent in its own category.
    pub fn left(&self) -> i64 {
        self.set_aside.saturating_sub(self.drawn).saturating_add(self.put_back).saturating_sub(self.spent)
    }

    /// Drawn and not put back.
    pub fn outstanding(&self) -> i64 {
        self.drawn.saturating_sub(self.put_back)
    }

    /// What is left in hundredths of a per cent of the whole plan, rounded once. Absent where nothing is planned.
    pub fn share(&self) -> Option<i64> {
        (self.plan > 0).then(|| ratio(i128::from(self.left()) * 10_000, i128::from(self.plan)))
    }

    /// How many months what is left lasts at this burn, in hundredths of a month. Absent where nothing is burnt.
    pub fn months(&self, burn: Option<i64>) -> Option<i64> {
        burn.filter(|burn| *burn > 0)
            .map(|burn| ratio(i128::from(self.left().max(0)) * 100, i128::from(burn)))
    }

    /// The floor as an amount, rounded once.
    pub fn floor(&self, reserve: &Reserve) -> i64 {
        share_of(self.plan, reserve.floor_hundredths)
    }

    /// True when less is left than the floor asks. Compared as whole numbers, never as rounded shares.
    pub fn is_below_floor(&self, reserve: &Reserve) -> bool {
        i128::from(self.left()) * 10_000 < i128::from(self.plan) * i128::from(reserve.floor_hundredths)
    }

    /// What it should hold, at a burn of so much a month. Absent where it is counted in months and nothing is
    /// burnt yet.
    pub fn target(&self, reserve: &Reserve, burn: Option<i64>) -> Option<i64> {
        match reserve.target {
            Target::Share { hundredths } => Some(share_of(self.plan, hundredths)),
            Target::Months { hundredths } => {
                burn.map(|burn| ratio(i128::from(burn) * i128::from(hundredths), 100))
            }
        }
    }
}

fn share_of(plan: i64, hundredths: u32) -> i64 {
    ratio(i128::from(plan) * i128::from(hundredths), 10_000)
}

/// What a draw would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effect {
    /// The figures after it.
    pub after: Balance,
    /// True when it takes the reserve below its floor, or further below.
    pub breaches_floor: bool,
    /// What a plan must put back so that the floor is reached again; 0 without a breach.
    pub missing: i64,
}

/// Tries a draw of `minor` units. Nothing is written; the plan stays as it is.
pub fn effect(balance: &Balance, reserve: &Reserve, minor: i64) -> Effect {
    let after = Balance { drawn: balance.drawn.saturating_add(minor), ..*balance };
    let breaches_floor = after.is_below_floor(reserve);
    let missing = after.floor(reserve).saturating_sub(after.left()).max(0);
    Effect { after, breaches_floor, missing: if breaches_floor { missing } else { 0 } }
}

/// What happened to a reserve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Money was drawn.
    Drawn,
    /// Money was put back.
    PutBack,
}

/// A step of a reserve's history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// When.
    pub on: NaiveDate,
    /// What happened.
    pub kind: StepKind,
    /// The draw.
    pub draw_id: DrawId,
    /// The step of its plan, when it was put back.
    pub refill_id: Option<RefillId>,
    /// How much, in minor units.
    pub minor: i64,
    /// Drawn and not put back after this, in minor units.
    pub outstanding: i64,
}

/// The history of a reserve, oldest first; on one day what was drawn stands before what was put back.
pub fn steps(draws: &[Draw], refills: &[Refill]) -> Vec<Step> {
    let drawn = draws.iter().map(|draw| Step {
        on: draw.drawn_on,
        kind: StepKind::Drawn,
        draw_id: draw.id,
        refill_id: None,
        minor: draw.amount.minor,
        outstanding: 0,
    });
    let put_back = refills.iter().filter_map(|refill| {
        refill.put_back_on.map(|on| Step {
            on,
            kind: StepKind::PutBack,
            draw_id: refill.draw_id,
            refill_id: Some(refill.id),
            minor: refill.amount.minor,
            outstanding: 0,
        })
    });
    let mut steps: Vec<Step> = drawn.chain(put_back).collect();
    steps.sort_by_key(|step| (step.on, step.refill_id.is_some(), step.draw_id.0));
    let mut outstanding = 0_i64;
    for step in &mut steps {
        let minor = if step.kind == StepKind::Drawn { step.minor } else { step.minor.saturating_neg() };
        outstanding = outstanding.saturating_add(minor);
        step.outstanding = outstanding;
    }
    steps
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::ids::{CategoryId, YearId};

    fn reserve(target: Target, floor_hundredths: u32) -> Reserve {
        let (year_id, category_id) = (YearId(Uuid::from_u128(1)), CategoryId(Uuid::from_u128(2)));
        Reserve { year_id, category_id, target, floor_hundredths }
    }

    #[test]
    fn a_draw_below_the_floor_is_flagged_before_it_is_made() {
        let reserve = reserve(Target::Share { hundredths: 1_000 }, 1_000);
        let balance = Balance { plan: 24_000_000, set_aside: 2_400_000, ..Balance::default() };
        assert!(!balance.is_below_floor(&reserve), "a tenth is a tenth");
        let got = effect(&balance, &reserve, 1_250_000);
        assert_eq!((got.after.left(), got.after.share()), (1_150_000, Some(479)));
        assert_eq!((got.breaches_floor, got.missing), (true, 1_250_000));
        assert_eq!((balance.left(), balance.plan), (2_400_000, 24_000_000), "the plan stays as it is");
        assert!(effect(&balance, &reserve, 1).breaches_floor, "one cent below is below");
    }

    #[test]
    fn a_target_is_a_share_or_months_of_burn() {
        let balance = Balance { plan: 24_000_000, set_aside: 2_400_000, ..Balance::default() };
        let share = reserve(Target::Share { hundredths: 1_000 }, 500);
        let months = reserve(Target::Months { hundredths: 150 }, 500);
        assert_eq!(balance.target(&share, None), Some(2_400_000));
        assert_eq!(balance.target(&months, Some(1_691_888)), Some(2_537_832));
        assert_eq!(balance.target(&months, None), None);
        let put_back = Balance { drawn: 1_250_000, put_back: 300_000, spent: 50_000, ..balance };
        assert_eq!((put_back.left(), put_back.outstanding()), (1_400_000, 950_000));
    }
}
