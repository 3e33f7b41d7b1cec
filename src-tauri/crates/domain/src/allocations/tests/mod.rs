//! Rounds computed by hand, and what must hold for every round.
#![allow(clippy::unwrap_used)]

mod always;
mod by_hand;

use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::ids::{CategoryId, CriterionId, RequestId, RoundId, SetAsideId, YearId};
use crate::money::{Currency, Money};

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
}

fn id(n: u128) -> RequestId {
    RequestId(Uuid::from_u128(n))
}

fn round(pool: i64, rule: Rule) -> Round {
    Round {
        id: RoundId(Uuid::from_u128(1)),
        year_id: YearId(Uuid::from_u128(1)),
        name: "Travel grants".to_owned(),
        opens_on: day(1),
        closes_on: day(31),
        category_id: CategoryId(Uuid::from_u128(1)),
        pool: Money::new(pool, Currency::EUR),
        rule,
        tie_break: TieBreak::Earlier,
        unused: Unused::FlowsBack,
        conflicts: Conflicts::Barred,
        set_asides: Vec::new(),
        rubric: vec![Criterion {
            id: CriterionId(Uuid::from_u128(1)),
            name: "Reach".to_owned(),
            about: String::new(),
            weight: 100,
        }],
        note: String::new(),
        decision: None,
    }
}

fn set_aside(n: u128, size: Size) -> SetAside {
    SetAside { id: SetAsideId(Uuid::from_u128(n)), name: format!("Group {n}"), size }
}

fn euros(minor: i64) -> Size {
    Size::Amount { amount: Money::new(minor, Currency::EUR) }
}

/// Number, asked, score in hundredths.
fn candidate(number: u32, asked: i64, score: i128) -> Candidate {
    Candidate {
        id: id(u128::from(number)),
        number,
        submitted_on: day(number),
        asked,
        score: Fraction::new(score, 100),
        set_asides: Vec::new(),
    }
}

fn of(allocation: &Allocation, n: u128) -> &Outcome {
    allocation.outcomes.iter().find(|outcome| outcome.request_id == id(n)).unwrap()
}
