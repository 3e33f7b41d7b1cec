//! What a scenario can change.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::PlanContent;
use crate::budget::{MONTHS, Phasing, check_phasing};
use crate::events::EventRole;
use crate::finding::Finding;
use crate::ids::{CategoryId, ChangeId, EventId, LineId};
use crate::ladders::Bucket;
use crate::money::Money;

/// The least change by a share: everything goes, in hundredths of a per cent.
const ALL_OF_IT: i32 = -10_000;
/// The largest: eleven times as much.
const MOST: i32 = 100_000;

/// Which lines a change by a share is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "of")]
pub enum Scope {
    /// One line.
    Line {
        /// The line.
        line_id: LineId,
    },
    /// A category with all below it.
    Category {
        /// The category.
        category_id: CategoryId,
    },
    /// Everything that serves a bucket: categories inherit it from the nearest one above that has one.
    Bucket {
        /// The bucket.
        bucket: Bucket,
    },
    /// The whole year but its reserve.
    Operating,
    /// The whole year, the reserve included.
    Year,
}

/// A change of a plan. Each keeps the phasing of the lines it touches, unless months are what it changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum PlanChange {
    /// Sets a line's total of the year.
    SetTotal {
        /// The line.
        line_id: LineId,
        /// Its total, in the currency of the plan.
        total: Money,
    },
    /// Changes by a share.
    ByShare {
        /// Which lines.
        scope: Scope,
        /// Hundredths of a per cent: −1500 is −15 %.
        hundredths: i32,
    },
    /// Adds a line.
    AddLine {
        /// Its category.
        category_id: CategoryId,
        /// What it is for.
        name: String,
        /// Its total, in the currency of the plan.
        total: Money,
        /// How it is spread over the year.
        phasing: Phasing,
    },
    /// Drops a line.
    DropLine {
        /// The line.
        line_id: LineId,
    },
    /// Moves what a line has planned from a month on to later months. What would fall beyond the year's end
    /// leaves this year, and is named.
    MoveLater {
        /// The line.
        line_id: LineId,
        /// The first month that moves, 0 to 11.
        from_month: u8,
        /// By how many months, 1 to 11.
        by_months: u8,
    },
    /// Chooses how the office takes part in an event: each of the event's lines says its amount for that role.
    Role {
        /// The event.
        event_id: EventId,
        /// The role.
        role: EventRole,
    },
}

/// A change with its identifier, which is also that of the line it adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedChange {
    /// Identifier.
    pub change_id: ChangeId,
    /// The change.
    pub change: PlanChange,
}

/// What keeps a change from standing in a scenario on this plan. Whether there is still something to change
/// is found when it is applied, since the plan goes on.
pub fn check_change(change: &PlanChange, plan: &PlanContent) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut refuse = |path: &str, code: &str, words: &str| {
        findings.push(Finding::error(format!("change.{path}"), code, words));
    };
    let known = |id: LineId| plan.lines.iter().any(|line| line.id == id);
    let category = |id: CategoryId| plan.categories.iter().any(|category| category.id == id);
    let unknown = "Choose a line of this year's plan.";
    let foreign = |total: &Money| total.currency != plan.year.currency;
    match change {
        PlanChange::SetTotal { line_id, total } => {
            if !known(*line_id) {
                refuse("line_id", "line.unknown", unknown);
            }
            if foreign(total) {
                refuse("total", "currency.other", "Give the total in the currency of the plan.");
            }
        }
        PlanChange::ByShare { scope, hundredths } => {
            match scope {
                Scope::Line { line_id } if !known(*line_id) => {
                    refuse("scope.line_id", "line.unknown", unknown);
                }
                Scope::Category { category_id } if !category(*category_id) => {
                    refuse("scope.category_id", "category.unknown", "Choose a category that is in the book.");
                }
                _ => {}
            }
            if !(ALL_OF_IT..=MOST).contains(hundredths) || *hundredths == 0 {
                refuse("hundredths", "share.range", "Give a change between −100 % and +1000 %, not nothing.");
            }
        }
        PlanChange::AddLine { category_id, name, total, phasing } => {
            if !category(*category_id) {
                refuse("category_id", "category.unknown", "Choose a category that is in the book.");
            }
            if name.trim().is_empty() {
                refuse("name", "name.empty", "Say what the line is for.");
            }
            if foreign(total) {
                refuse("total", "currency.other", "Give the total in the currency of the plan.");
            }
            for found in check_phasing(total.minor, phasing, &[0; MONTHS]) {
                refuse(&found.path, &found.code, &found.message);
            }
        }
        PlanChange::DropLine { line_id } => {
            if !known(*line_id) {
                refuse("line_id", "line.unknown", unknown);
            }
        }
        PlanChange::MoveLater { line_id, from_month, by_months } => {
            if !known(*line_id) {
                refuse("line_id", "line.unknown", unknown);
            }
            if usize::from(*from_month) >= MONTHS {
                refuse("from_month", "month.unknown", "Months are counted from 0 to 11.");
            }
            if *by_months == 0 || usize::from(*by_months) >= MONTHS {
                refuse("by_months", "months.range", "Move by 1 to 11 months.");
            }
        }
        PlanChange::Role { .. } => {}
    }
    findings
}
