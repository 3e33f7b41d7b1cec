//! One commitment with its parts and what was spent of it.

use chrono::NaiveDate;
use domain::commitments::{Commitment, balance, open_lines};
use domain::ids::CommitmentLineId;
use domain::limits::Subject;
use domain::money::{Conversion, Money};
use schemars::JsonSchema;
use serde::Serialize;
use store::ExpenseFilter;

use super::list::Known;
use super::{CommitmentRow, OfCommitment, commitment_of};
use crate::call::{Ask, Problem};
use crate::expenses::{ExpenseView, views};
use crate::limits::{OverrideView, views_of};

/// At most so many actuals are shown.
const SHOWN: u64 = 500;

/// A part of a commitment: what falls due, and what is open of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LineView {
    /// The part.
    pub line_id: CommitmentLineId,
    /// The day it is expected.
    pub due_on: NaiveDate,
    /// As agreed.
    pub amount: Money,
    /// The same in the reporting currency.
    pub booked: Money,
    /// How it was converted.
    pub conversion: Option<Conversion>,
    /// Spent of it: what was spent uses the parts up in the order of their days.
    pub spent: Money,
    /// Still to come of it.
    pub open: Money,
    /// True when its day is over and something of it is still open.
    pub is_overdue: bool,
}

/// A commitment with everything that was spent of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CommitmentPage {
    /// The commitment as it was approved.
    pub commitment: Commitment,
    /// The commitment as in the list, with its figures.
    pub row: CommitmentRow,
    /// Its parts.
    pub lines: Vec<LineView>,
    /// What was spent of it, refunds among them, the newest first.
    pub actuals: Vec<ExpenseView>,
    /// The name of its event.
    pub event_name: Option<String>,
    /// Whose promotion it is.
    pub promotion_of: Option<String>,
    /// True when the promotion that made it was withdrawn since.
    pub is_promotion_withdrawn: bool,
    /// Who let it through above a limit.
    pub overrides: Vec<OverrideView>,
}

/// A commitment with its parts, its actuals, and who let it through.
pub fn get(ask: &Ask<'_>, request: OfCommitment) -> Result<CommitmentPage, Problem> {
    let commitment = commitment_of(ask.book, request.commitment_id)?;
    let known = Known::gather(ask.book)?;
    let spent = ask.book.spent_of_commitments(NaiveDate::MAX)?.remove(&commitment.id).unwrap_or_default();
    let figures = balance(&commitment, &spent);
    let money = |minor| Money::new(minor, known.currency);
    let opened = open_lines(&commitment, figures.spent);
    let lines = commitment.lines.iter().zip(opened).map(|(line, open)| LineView {
        line_id: line.id,
        due_on: line.due_on,
        amount: line.amount,
        booked: line.booked,
        conversion: line.conversion.clone(),
        spent: money(open.spent),
        open: money(open.open),
        is_overdue: open.open > 0 && line.due_on < ask.today,
    });
    let filter = ExpenseFilter { commitment: Some(commitment.id), ..ExpenseFilter::default() };
    let promotion = match commitment.promotion_id {
        Some(id) => ask.book.promotion(id)?,
        None => None,
    };
    let promotion_of = match &promotion {
        Some(promotion) => ask.book.name_of(promotion.person_id)?,
        None => None,
    };
    let event_name = match commitment.event_id {
        Some(id) => ask.book.event(id)?.map(|event| event.name),
        None => None,
    };
    let mut overrides = ask.book.overrides()?;
    overrides.retain(|one| one.subject == Subject::Commitment && one.subject_id == commitment.id.0);
    Ok(CommitmentPage {
        row: known.row(&commitment, &figures),
        lines: lines.collect(),
        actuals: views(ask.book, ask.book.expenses(&filter, 0, SHOWN)?.rows)?,
        event_name,
        promotion_of,
        is_promotion_withdrawn: promotion
            .is_some_and(|promotion| promotion.state == domain::promotions::PromotionState::Withdrawn),
        overrides: views_of(ask.book, overrides)?,
        commitment,
    })
}
