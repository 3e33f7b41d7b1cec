//! What the window is told of how money is spread.

use domain::money::{Currency, Money};
use schemars::JsonSchema;
use serde::Serialize;

use super::view::ScoreView;

/// What a group asked and got.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct GroupView {
    /// Its name; empty for what nobody said.
    pub name: String,
    /// How many people it is.
    pub people: usize,
    /// Requests.
    pub requests: usize,
    /// Requests that got something.
    pub awards: usize,
    /// What was asked.
    pub asked: Money,
    /// What was awarded.
    pub awarded: Money,
    /// Its share of all that was awarded, in tenths of a per cent; absent where nothing was.
    pub share_permille: Option<u32>,
}

/// Somebody who got money more than once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RecipientView {
    /// Who.
    pub name: String,
    /// The rounds that gave them money, the earliest first.
    pub rounds: Vec<String>,
    /// The years of these rounds.
    pub years: Vec<String>,
    /// What they got together.
    pub awarded: Money,
    /// Its share of all that was awarded, in tenths of a per cent.
    pub share_permille: Option<u32>,
}

/// How even a spread is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct GiniView {
    /// 0 when all got the same; with three decimals. Absent where nothing was given.
    pub value: Option<ScoreView>,
    /// Over how many people, those who got nothing with them.
    pub people: usize,
}

/// An average, which means nothing without its denominator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AverageView {
    /// How many people the total is divided by.
    pub people: usize,
    /// The average; absent for nobody.
    pub amount: Option<Money>,
}

/// What was spent on somebody, year by year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SpentYear {
    /// Who.
    pub name: String,
    /// One amount for each year of the table.
    pub by_year: Vec<Money>,
    /// All years together.
    pub total: Money,
    /// Its share of all that was spent, in tenths of a per cent.
    pub share_permille: Option<u32>,
    /// In how many of the years something was spent on them.
    pub years: usize,
}

/// What was really spent on people's travel and claims.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SpentView {
    /// The fiscal years, the earliest first; a calendar year where the book has no fiscal year.
    pub years: Vec<String>,
    /// Everybody on whom something was spent, the largest total first.
    pub people: Vec<SpentYear>,
    /// All of it.
    pub total: Money,
    /// Over everybody in the book.
    pub gini: GiniView,
    /// By those on whom something was spent.
    pub per_recipient: AverageView,
    /// By the members of the office: everybody in the book but volunteers.
    pub per_member: AverageView,
}

/// How money is spread: by decided rounds, and by what was really spent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SpreadPage {
    /// The currency of all of it.
    pub currency: Currency,
    /// The decided rounds that it is made of, the earliest first.
    pub rounds: Vec<String>,
    /// Requests.
    pub requests: usize,
    /// Requests that got something.
    pub awards: usize,
    /// What was asked.
    pub asked: Money,
    /// What was awarded.
    pub awarded: Money,
    /// By person, the largest amount first.
    pub people: Vec<GroupView>,
    /// By region.
    pub regions: Vec<GroupView>,
    /// By project.
    pub projects: Vec<GroupView>,
    /// By event.
    pub events: Vec<GroupView>,
    /// Who got money more than once.
    pub repeats: Vec<RecipientView>,
    /// Over everybody who asked.
    pub gini: GiniView,
    /// By those who got something.
    pub per_recipient: AverageView,
    /// By those who asked.
    pub per_applicant: AverageView,
    /// By the members of the office: everybody in the book but volunteers.
    pub per_member: AverageView,
    /// What was really spent on travel and claims, over all years.
    pub spent: SpentView,
}
