//! Who asked for money, who got it and why, without anybody's name.

mod layout;
mod sample;

use domain::money::{Currency, Money};

use crate::Front;

/// The decided rounds of a year, and how the money is spread. Nobody is named: applicants have numbers that stay
/// the same within one report, and groups of fewer than three people stand under “Others”.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FairnessReport {
    /// Title block.
    pub front: Front,
    /// The year.
    pub fiscal_year: String,
    /// The currency of all amounts.
    pub currency: Currency,
    /// What was asked in all rounds.
    pub asked: Money,
    /// What was awarded.
    pub awarded: Money,
    /// Requests, and those that got something.
    pub requests: (usize, usize),
    /// The Gini coefficient over everybody who asked, with three decimals; absent where nothing was given.
    pub gini: Option<String>,
    /// Averages by their denominators.
    pub averages: Vec<FairnessAverage>,
    /// How many people got money in more than one round; absent while fewer than three did.
    pub repeats: Option<usize>,
    /// The rounds, the earliest first.
    pub rounds: Vec<FairnessRound>,
    /// By region, by project, by event.
    pub spreads: Vec<FairnessSpread>,
    /// What was really spent on people's travel and claims.
    pub spent: Option<FairnessSpent>,
}

/// An average with its denominator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FairnessAverage {
    /// What the total is divided by, in words: `Per recipient`.
    pub per: String,
    /// How many people that is.
    pub people: usize,
    /// The average; absent for nobody.
    pub amount: Option<Money>,
}

/// One round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FairnessRound {
    /// Its name.
    pub name: String,
    /// What the money was for, by which rules it was given, and who decided when: sentences.
    pub rules: Vec<String>,
    /// Label and figure: pool, asked, awarded, unspent, scorers.
    pub facts: Vec<(String, String)>,
    /// The requests by rank; empty when fewer than three people asked.
    pub lines: Vec<FairnessLine>,
    /// Ties, conflicts of interest, what is left out and why: sentences.
    pub remarks: Vec<String>,
}

/// One request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FairnessLine {
    /// The applicant's number in this report.
    pub applicant: usize,
    /// Its rank; absent without a score.
    pub rank: Option<u32>,
    /// Its score with two decimals; absent while nobody scored it.
    pub score: Option<String>,
    /// What was asked.
    pub asked: Money,
    /// What was awarded.
    pub awarded: Money,
    /// Why, in a sentence.
    pub why: String,
}

/// The money by groups of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FairnessSpread {
    /// What it is grouped by: `Region`.
    pub by: String,
    /// The groups, the largest amount first.
    pub groups: Vec<FairnessGroup>,
}

/// A group of three people or more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FairnessGroup {
    /// Its name.
    pub name: String,
    /// How many people.
    pub people: usize,
    /// Requests.
    pub requests: usize,
    /// Requests that got something.
    pub awards: usize,
    /// What was awarded.
    pub awarded: Money,
    /// Its share of all that was awarded, in tenths of a per cent.
    pub share_permille: Option<u32>,
}

/// What was really spent on people, over all years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FairnessSpent {
    /// All of it.
    pub total: Money,
    /// The Gini coefficient over everybody in the book, with three decimals.
    pub gini: Option<String>,
    /// How many people that is.
    pub people: usize,
    /// Averages by their denominators.
    pub averages: Vec<FairnessAverage>,
}
