//! Limits of a budget: stop, warn or ignore, by the plan of the year and by the plan up to a month, and who let
//! money through above them.
//!
//! Used is what is spent and what is committed. A share of the plan is compared as whole numbers, never as a rounded
//! percentage. The tightest limit on the way up the tree decides.

mod judge;

pub use judge::{Outcome, Verdict, judge};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::budget::WARN_PERCENT;
use crate::date::Month;
use crate::finding::Finding;
use crate::ids::{CategoryId, OverrideId, YearId};
use crate::money::Money;

/// What happens to money that would exceed a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// It stops, unless a named person lets it through with a reason.
    Stop,
    /// It passes and is told.
    Warn,
    /// It passes.
    Ignore,
}

worded!(Rule {
    Stop => "stop",
    Warn => "warn",
    Ignore => "ignore",
});

/// The limits of a category.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Limit {
    /// The category.
    pub category_id: CategoryId,
    /// Against the plan of the year.
    pub year: Rule,
    /// Against the plan up to and with the month of the money: used up to then must not exceed it.
    pub month: Rule,
    /// From this share of the plan on, in per cent, a use is warned of.
    pub warn_percent: u32,
}

impl Limit {
    /// The limits of a category of which nobody has said anything: it stops at the plan of the year and warns at 80 %.
    pub fn usual(category_id: CategoryId) -> Self {
        Self { category_id, year: Rule::Stop, month: Rule::Ignore, warn_percent: WARN_PERCENT }
    }
}

/// What keeps limits from being set.
pub fn check_limit(limit: &Limit) -> Vec<Finding> {
    if (1..=100).contains(&limit.warn_percent) {
        return Vec::new();
    }
    vec![Finding::error("warn_percent", "percent.range", "Give a share from 1 to 100 per cent.")]
}

/// A named person's word that lets money through above a limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LetThrough {
    /// Who lets it through.
    pub person: String,
    /// In which role.
    pub role: String,
    /// Why.
    pub reason: String,
}

/// What keeps somebody's word from counting: it needs a name, a role and a reason.
pub fn check_word(word: &LetThrough) -> Vec<Finding> {
    let empty = |path: &str, text: &str, words: &str| {
        let code = format!("{path}.empty");
        text.trim().is_empty().then(|| Finding::error(format!("let_through.{path}"), &code, words))
    };
    let found = [
        empty("person", &word.person, "Name who lets it through."),
        empty("role", &word.role, "Say in which role."),
        empty("reason", &word.reason, "Say why it is let through."),
    ];
    found.into_iter().flatten().collect()
}

/// What was let through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A travel request.
    Trip,
    /// A claim without a trip.
    Claim,
    /// A contract, an order, a promotion, anything by hand.
    Commitment,
    /// An expense by hand.
    Expense,
}

worded!(Subject {
    Trip => "trip",
    Claim => "claim",
    Commitment => "commitment",
    Expense => "expense",
});

/// Money let through above a limit. Kept for good, also when what it was about is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Override {
    /// Identifier.
    pub id: OverrideId,
    /// What kind of thing was let through.
    pub subject: Subject,
    /// Its identifier.
    pub subject_id: Uuid,
    /// What it was, in words.
    pub name: String,
    /// The category whose limit it exceeded.
    pub category_id: CategoryId,
    /// The year; absent when none was open.
    pub year_id: Option<YearId>,
    /// Up to which month, where it exceeded the plan up to a month; absent for the plan of the year.
    pub month: Option<Month>,
    /// Who, in which role, and why.
    pub word: LetThrough,
    /// When.
    pub made_on: NaiveDate,
    /// By how much the limit was exceeded.
    pub exceeded_by: Money,
}
