//! Expenses by hand.

use chrono::NaiveDate;
use domain::budget::{Expense, check_expense};
use domain::ids::{CategoryId, EventId, ExpenseId};
use domain::money::Money;
use schemars::JsonSchema;
use serde::Deserialize;
use store::Read;

use crate::budget::category_of;
use crate::call::{Act, Nothing, Problem};
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
    /// The budget category.
    pub category_id: Option<CategoryId>,
    /// The event it belongs to.
    pub event_id: Option<EventId>,
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
    /// The budget category.
    pub category_id: Option<CategoryId>,
    /// The event it belongs to.
    pub event_id: Option<EventId>,
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

/// Adds an expense, booked at the rate of its day or the last earlier one.
pub fn add(act: &mut Act<'_, '_>, request: NewExpense) -> Result<Expense, Problem> {
    let NewExpense { spent_on, amount, merchant, description, category_id, event_id } = request;
    check_places(act, category_id, event_id)?;
    let (booked, conversion) = Booker::new(act)?.book(act, amount, spent_on)?;
    let expense = Expense {
        id: act.new_id(),
        spent_on,
        category_id,
        event_id,
        claim_id: None,
        merchant: merchant.trim().to_owned(),
        description: description.trim().to_owned(),
        amount,
        booked,
        conversion,
        source: "by hand".to_owned(),
        import_key: String::new(),
    };
    Problem::refuse(&check_expense(&expense))?;
    act.book.add_expense(&expense)?;
    act.label(format!("Added the expense {}", words(&expense)));
    Ok(expense)
}

/// Changes an expense. It is booked anew only when its amount or its day changed.
pub fn change(act: &mut Act<'_, '_>, request: ChangeExpense) -> Result<Expense, Problem> {
    let ChangeExpense { id, spent_on, amount, merchant, description, category_id, event_id } = request;
    let former = open_expense(act, id, "id")?;
    check_places(act, category_id, event_id)?;
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
        category_id,
        event_id,
        merchant: merchant.trim().to_owned(),
        description: description.trim().to_owned(),
        amount,
        booked,
        conversion,
        ..former
    };
    Problem::refuse(&check_expense(&expense))?;
    act.book.change_expense(&expense)?;
    act.label(format!("Changed the expense {}", words(&expense)));
    Ok(expense)
}

/// Takes an expense away.
pub fn remove(act: &mut Act<'_, '_>, request: RemoveExpense) -> Result<Nothing, Problem> {
    let expense = open_expense(act, request.id, "id")?;
    not_settled(act, expense.id)?;
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
        let expense = open_expense(act, *id, &format!("ids[{index}]"))?;
        act.book.assign_expense(expense.id, category_id)?;
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

fn check_places(
    book: &Read<'_>,
    category: Option<CategoryId>,
    event: Option<EventId>,
) -> Result<(), Problem> {
    if let Some(id) = category {
        category_of(book, id, "category_id")?;
    }
    match event {
        Some(id) => crate::events::event_of(book, id, "event_id").map(|_| ()),
        None => Ok(()),
    }
}

fn words(expense: &Expense) -> String {
    let who = if expense.merchant.is_empty() { &expense.description } else { &expense.merchant };
    format!("{who}, {}", expense.amount)
}
