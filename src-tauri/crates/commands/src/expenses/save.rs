//! Expenses from a file.

use std::collections::HashMap;

use domain::budget::Expense;
use domain::finding::Finding;
use exchange::draft::Row;
use exchange::expenses::ExpenseRow;
use schemars::JsonSchema;
use serde::Serialize;

use crate::call::{Act, Problem};
use crate::rates::Booker;

/// What became of the expenses of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct SavedExpenses {
    /// New ones.
    pub added: u64,
    /// Those that an earlier import had brought.
    pub already_there: u64,
    /// New ones without a category, because the file names none or one that is not in the book.
    pub without_category: u64,
    /// New ones that could not be booked, each with its line, and what to do.
    pub blocked_by_rate: Vec<Finding>,
}

/// Saves the expenses of a file. A row that an earlier import brought is known by its key and left alone;
/// categories and events are found by their names. Without a rate a row is never booked at a guess: it is
/// left out and answered as a finding, and the caller decides whether that keeps the whole file out.
///
/// # Errors
/// `stopped` when the person stops it; [`Problem`] from the disk. Nothing is saved then.
pub(crate) fn save_expenses(
    act: &mut Act<'_, '_>,
    rows: &[Row<ExpenseRow>],
    source: &str,
) -> Result<SavedExpenses, Problem> {
    let mut booker = Booker::new(act)?;
    let categories = by_name(act.categories()?.into_iter().map(|category| (category.name, category.id)));
    let events = by_name(act.events()?.into_iter().map(|event| (event.name, event.id)));
    let mut saved = SavedExpenses::default();
    let total = rows.len() as u64;
    for (done, Row { line, value }) in (0_u64..).zip(rows) {
        if done % 1000 == 0 {
            act.progress(done, total, "Saving expenses")?;
        }
        let import_key = value.import_key.to_string();
        if act.has_import_key(&import_key)? {
            saved.already_there += 1;
            continue;
        }
        let (booked, conversion) = match booker.book(act, value.amount, value.spent_on) {
            Ok(booking) => booking,
            Err(problem) => {
                saved.blocked_by_rate.push(unbooked(problem, *line)?);
                continue;
            }
        };
        let category_id = categories.get(&plain(&value.category)).copied().flatten();
        saved.without_category += u64::from(category_id.is_none());
        saved.added += 1;
        act.book.add_expense(&Expense {
            id: act.new_id(),
            spent_on: value.spent_on,
            category_id,
            event_id: events.get(&plain(&value.tag)).copied().flatten(),
            claim_id: None,
            commitment_id: None,
            refund_of: None,
            merchant: value.merchant.clone(),
            description: value.description.clone(),
            amount: value.amount,
            booked,
            conversion,
            source: source.to_owned(),
            import_key,
        })?;
    }
    act.label(format!("Imported {} expenses from {source}", saved.added));
    Ok(saved)
}

/// A row that could not be booked as a finding; any other problem is passed on.
fn unbooked(problem: Problem, line: u64) -> Result<Finding, Problem> {
    match problem.code.as_str() {
        "rate.missing" | "currency.withdrawn" | "amount.too_large" => {
            Ok(Finding::error("amount", &problem.code, problem.message).at_line(line))
        }
        _ => Err(problem),
    }
}

/// Names to identifiers. A name that stands for two things stands for neither.
fn by_name<T: Copy>(names: impl Iterator<Item = (String, T)>) -> HashMap<String, Option<T>> {
    let mut found: HashMap<String, Option<T>> = HashMap::new();
    for (name, id) in names {
        found.entry(plain(&name)).and_modify(|known| *known = None).or_insert(Some(id));
    }
    found
}

/// A name as it is compared: without blanks around it, in small letters.
fn plain(name: &str) -> String {
    name.trim().to_lowercase()
}
