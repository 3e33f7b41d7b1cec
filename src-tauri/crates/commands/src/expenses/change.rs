//! Expenses by hand.

use chrono::NaiveDate;
use domain::budget::{Expense, check_expense};
use domain::ids::{CategoryId, CommitmentId, EventId, ExpenseId};
use domain::limits::LetThrough;
use domain::money::Money;
use schemars::JsonSchema;
use serde::Deserialize;
use store::Read;

use super::place::{Place, limited, refundable, refunds_of, stays_free, take_refunds_along};
use crate::budget::category_of;
use crate::call::{Act, Nothing, Problem};
use crate::commitments::close_if_done;
use crate::rates::Booker;

/// An expense to add.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewExpense {
    /// The day it was spent, which decides the rate.
    pub spent_on: NaiveDate,
    /// As on the receipt; a refund or a reversal is negative.
    pub amount: Money,
    /// Who was paid.
    pub merchant: String,
    /// What for.
    pub description: String,
    /// The budget category. What is spent of a commitment, and a refund, stands where that stands.
    pub category_id: Option<CategoryId>,
    /// The event it belongs to.
    pub event_id: Option<EventId>,
    /// The commitment it is spent of.
    pub commitment_id: Option<CommitmentId>,
    /// True for the last one of its commitment: that is closed, and what is left of it is released.
    #[serde(default)]
    pub is_last: bool,
    /// The expense that it gives money back of.
    pub refund_of: Option<ExpenseId>,
    /// True to open the closed commitment of a refunded expense again.
    #[serde(default)]
    pub reopen: bool,
    /// Who lets it through where it exceeds a limit; absent to stop there.
    pub let_through: Option<LetThrough>,
}

/// An expense as it should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeExpense {
    /// Which one.
    pub id: ExpenseId,
    /// The day it was spent.
    pub spent_on: NaiveDate,
    /// As on the receipt; a refund or a reversal is negative.
    pub amount: Money,
    /// Who was paid.
    pub merchant: String,
    /// What for.
    pub description: String,
    /// The budget category. A refund stays where its expense stands.
    pub category_id: Option<CategoryId>,
    /// The event it belongs to.
    pub event_id: Option<EventId>,
    /// The commitment it is spent of.
    pub commitment_id: Option<CommitmentId>,
    /// True for the last one of its commitment: that is closed, and what is left of it is released.
    #[serde(default)]
    pub is_last: bool,
    /// Who lets it through where it exceeds a limit; absent to stop there.
    pub let_through: Option<LetThrough>,
}

/// An expense to take away.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveExpense {
    /// Which one.
    pub id: ExpenseId,
}

/// Expenses to put into a category.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignExpenses {
    /// Which ones.
    pub ids: Vec<ExpenseId>,
    /// The category; absent to take them out of theirs.
    pub category_id: Option<CategoryId>,
}

/// Adds an expense, booked at the rate of its day or the last earlier one. Above a limit it stops unless a named
/// person lets it through; what is spent of a commitment is held by that already.
pub fn add(act: &mut Act<'_, '_>, request: NewExpense) -> Result<Expense, Problem> {
    enter(act, request, true)
}

/// Adds an expense that a bank has paid: what is real is never stopped.
pub(crate) fn post(act: &mut Act<'_, '_>, request: NewExpense) -> Result<Expense, Problem> {
    enter(act, request, false)
}

fn enter(act: &mut Act<'_, '_>, request: NewExpense, is_limited: bool) -> Result<Expense, Problem> {
    let original = request.refund_of.map(|id| refundable(act, id, request.amount, None)).transpose()?;
    let place = match &original {
        Some(original) => Place::of(original),
        None => Place::asked(act, request.category_id, request.event_id, request.commitment_id, None)?,
    };
    let (booked, conversion) = Booker::new(act)?.book(act, request.amount, request.spent_on)?;
    let expense = Expense {
        id: act.new_id(),
        spent_on: request.spent_on,
        category_id: place.category_id,
        event_id: place.event_id,
        claim_id: None,
        commitment_id: place.commitment_id,
        refund_of: request.refund_of,
        merchant: request.merchant.trim().to_owned(),
        description: request.description.trim().to_owned(),
        amount: request.amount,
        booked,
        conversion,
        source: "by hand".to_owned(),
        import_key: String::new(),
    };
    Problem::refuse(&check_expense(&expense))?;
    if is_limited {
        limited(act, &expense, None, request.let_through.as_ref())?;
    }
    act.book.add_expense(&expense)?;
    let closed = close_if_done(act, &expense, request.is_last, request.reopen)?;
    let what = if original.is_some() { "refund" } else { "expense" };
    act.label(format!("Added the {what} {}{closed}", words(&expense)));
    Ok(expense)
}

/// Changes an expense. It is booked anew only when its amount or its day changed; its refunds go where it goes.
pub fn change(act: &mut Act<'_, '_>, request: ChangeExpense) -> Result<Expense, Problem> {
    let ChangeExpense { id, spent_on, amount, merchant, description, .. } = request;
    let former = open_expense(act, id, "id")?;
    let place = match former.refund_of {
        Some(original) => Place::of(&refundable(act, original, amount, Some(id))?),
        None => {
            let own = former.commitment_id;
            Place::asked(act, request.category_id, request.event_id, request.commitment_id, own)?
        }
    };
    if (former.amount, former.spent_on) != (amount, spent_on) {
        not_settled(act, id)?;
    }
    let (booked, conversion) = if (former.amount, former.spent_on) == (amount, spent_on) {
        (former.booked, former.conversion.clone())
    } else {
        Booker::new(act)?.book(act, amount, spent_on)?
    };
    let expense = Expense {
        spent_on,
        category_id: place.category_id,
        event_id: place.event_id,
        commitment_id: place.commitment_id,
        merchant: merchant.trim().to_owned(),
        description: description.trim().to_owned(),
        amount,
        booked,
        conversion,
        ..former.clone()
    };
    Problem::refuse(&check_expense(&expense))?;
    limited(act, &expense, Some(&former), request.let_through.as_ref())?;
    act.book.change_expense(&expense)?;
    take_refunds_along(act, &expense)?;
    let closed = close_if_done(act, &expense, request.is_last, false)?;
    act.label(format!("Changed the expense {}{closed}", words(&expense)));
    Ok(expense)
}

/// Takes an expense away.
pub fn remove(act: &mut Act<'_, '_>, request: RemoveExpense) -> Result<Nothing, Problem> {
    let expense = open_expense(act, request.id, "id")?;
    not_settled(act, expense.id)?;
    if !refunds_of(act, expense.id)?.is_empty() {
        let message = "Money was given back of this expense. Remove its refunds first.";
        return Err(Problem::field("id", "expense.refunded", message));
    }
    act.book.remove_expense(expense.id)?;
    act.label(format!("Removed the expense {}", words(&expense)));
    Ok(Nothing {})
}

/// Puts expenses into a category, or takes them out of theirs, in one step.
pub fn assign(act: &mut Act<'_, '_>, request: AssignExpenses) -> Result<Nothing, Problem> {
    let AssignExpenses { ids, category_id } = request;
    let name = match category_id {
        Some(id) => category_of(act, id, "category_id")?.name,
        None => "no category".to_owned(),
    };
    for (index, id) in ids.iter().enumerate() {
        let path = format!("ids[{index}]");
        let expense = open_expense(act, *id, &path)?;
        stays_free(act, &expense, category_id, &path)?;
        act.book.assign_expense(expense.id, category_id)?;
        for refund in refunds_of(act, expense.id)? {
            act.book.assign_expense(refund.id, category_id)?;
        }
    }
    let what = if ids.len() == 1 { "1 expense".to_owned() } else { format!("{} expenses", ids.len()) };
    act.label(format!("Assigned {what} to {name}"));
    Ok(Nothing {})
}

/// An expense that may be changed. What a claim was paid with is a fact.
fn open_expense(book: &Read<'_>, id: ExpenseId, path: &str) -> Result<Expense, Problem> {
    let expense = book.expense(id)?.ok_or_else(|| Problem::not_found("The expense"))?;
    if expense.claim_id.is_some() {
        return Err(Problem::field(
            path,
            "expense.paid_claim",
            "A claim was paid with this expense, so it is not edited. Add a reversal with the opposite amount, \
             and the right expense beside it.",
        ));
    }
    Ok(expense)
}

/// Refuses what would part an expense from what the bank took for it.
fn not_settled(book: &Read<'_>, id: ExpenseId) -> Result<(), Problem> {
    if !book.is_settled(id)? {
        return Ok(());
    }
    let message = "The bank has settled this expense, or it posts an exchange difference. Open the bank line again, \
                   or take the settlement back, before its amount or day is changed.";
    Err(Problem::field("id", "expense.settled", message))
}

pub(super) fn words(expense: &Expense) -> String {
    format!("{}, {}", payee(expense), expense.amount)
}

/// To whom it went, or else what it was for.
pub(super) fn payee(expense: &Expense) -> &str {
    if expense.merchant.is_empty() { &expense.description } else { &expense.merchant }
}
