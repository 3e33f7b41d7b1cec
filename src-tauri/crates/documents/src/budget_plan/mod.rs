//! The plan of a year: every line by month, with who approved it.

mod layout;
mod sample;

use domain::date::Month;
use domain::money::{Currency, Money};

use crate::Front;

/// One version of one year's plan. Every amount is in its currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetPlan {
    /// Title block; the version is the plan's.
    pub front: Front,
    /// Name of the fiscal year.
    pub fiscal_year: String,
    /// The plan's currency.
    pub currency: Currency,
    /// Who approved what, when and on what; absent for what nobody approved.
    pub approval: Option<PlanApproval>,
    /// What else is to be said of this version.
    pub remarks: Vec<String>,
    /// The year's months.
    pub months: Vec<Month>,
    /// Categories and their lines, parents before children.
    pub rows: Vec<PlanRow>,
    /// The sum of the categories of depth 0.
    pub total: PlanRow,
}

/// Who approved a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanApproval {
    /// The version's number and name.
    pub version: String,
    /// By whom.
    pub by: String,
    /// When.
    pub on: chrono::NaiveDate,
    /// On what: a meeting, minutes.
    pub basis: String,
    /// Why it replaced the one before, or a note.
    pub reason: String,
    /// The SHA-256 of the plan.
    pub fingerprint: String,
}

/// A category or a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRow {
    /// Distance from the root; a line stands one below its category.
    pub depth: u8,
    /// True for a category: its figures are sub-totals.
    pub is_category: bool,
    /// Its name.
    pub name: String,
    /// Its months.
    pub months: Vec<Money>,
    /// Its year.
    pub total: Money,
}
