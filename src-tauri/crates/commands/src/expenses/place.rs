//! Where an expense stands: in its category and event, in those of its commitment, or where the expense stands of
//! which it gives money back; and whether the limits let it pass.

use domain::budget::Expense;
use domain::ids::{CategoryId, CommitmentId, EventId, ExpenseId};
use domain::limits::{LetThrough, Subject};
use domain::money::Money;
use store::{ExpenseFilter, Read};

use super::change::payee;
use crate::budget::category_of;
use crate::call::{Act, Problem};
use crate::commitments::{attached, commitment_of, open_of, placed};
use crate::limits::{Asked, Wanted, less, pass};

/// Most refunds of one expense.
const MOST: u64 = 1000;

/// Where an expense stands.
pub(super) struct Place {
    pub(super) category_id: Option<CategoryId>,
    pub(super) event_id: Option<EventId>,
    pub(super) commitment_id: Option<CommitmentId>,
}

impl Place {
    /// Where another expense stands.
    pub(super) fn of(expense: &Expense) -> Self {
        let Expense { category_id, event_id, commitment_id, .. } = expense;
        Self { category_id: *category_id, event_id: *event_id, commitment_id: *commitment_id }
    }

    /// Where a request wants it. A commitment that has ended takes nothing more, unless it is its own already.
    pub(super) fn asked(
        book: &Read<'_>,
        category: Option<CategoryId>,
        event: Option<EventId>,
        commitment: Option<CommitmentId>,
        own: Option<CommitmentId>,
    ) -> Result<Self, Problem> {
        if let Some(id) = category {
            category_of(book, id, "category_id")?;
        }
        if let Some(id) = event {
            crate::events::event_of(book, id, "event_id")?;
        }
        let Some(id) = commitment else {
            return Ok(Self { category_id: category, event_id: event, commitment_id: None });
        };
        let of = if own == commitment { commitment_of(book, id)? } else { attached(book, id)? };
        let (category, event_id) = placed(&of, category, event)?;
        Ok(Self { category_id: Some(category), event_id, commitment_id: commitment })
    }
}

/// The expense of which money is given back, and no more of it than was spent.
pub(super) fn refundable(
    book: &Read<'_>,
    id: ExpenseId,
    amount: Money,
    own: Option<ExpenseId>,
) -> Result<Expense, Problem> {
    let refuse = |path, code, words: String| Err(Problem::field(path, code, words));
    let Some(original) = book.expense(id)? else {
        return refuse("refund_of", "expense.unknown", "Choose an expense that is in the book.".to_owned());
    };
    if original.refund_of.is_some() || original.amount.minor <= 0 {
        let words = "Money is given back of something that was spent, not of a refund.".to_owned();
        return refuse("refund_of", "refund.of_refund", words);
    }
    let others: Vec<Expense> =
        refunds_of(book, id)?.into_iter().filter(|other| Some(other.id) != own).collect();
    let one_currency = others.iter().map(|other| other.amount.currency).chain([amount.currency]);
    if one_currency.into_iter().all(|currency| currency == original.amount.currency) {
        let back = others.iter().fold(amount.minor, |sum, other| sum.saturating_add(other.amount.minor));
        if original.amount.minor.saturating_add(back) < 0 {
            let left = original.amount.minor.saturating_add(back).saturating_sub(amount.minor);
            let left = Money { minor: left, ..original.amount };
            let words = format!("That is more than was spent: {left} of it can still be given back.");
            return refuse("amount", "refund.too_large", words);
        }
    }
    Ok(original)
}

/// What was given back of an expense.
pub(super) fn refunds_of(book: &Read<'_>, id: ExpenseId) -> Result<Vec<Expense>, Problem> {
    let filter = ExpenseFilter { refund_of: Some(id), ..ExpenseFilter::default() };
    Ok(book.expenses(&filter, 0, MOST)?.rows)
}

/// Puts the refunds of an expense where it stands now.
pub(super) fn take_refunds_along(act: &mut Act<'_, '_>, expense: &Expense) -> Result<(), Problem> {
    for refund in refunds_of(act, expense.id)? {
        let Place { category_id, event_id, commitment_id } = Place::of(expense);
        act.book.change_expense(&Expense { category_id, event_id, commitment_id, ..refund })?;
    }
    Ok(())
}

/// Refuses to put an expense into a category alone, when it stands where something else stands.
pub(super) fn stays_free(
    book: &Read<'_>,
    expense: &Expense,
    category: Option<CategoryId>,
    path: &str,
) -> Result<(), Problem> {
    if expense.category_id == category {
        return Ok(());
    }
    if expense.refund_of.is_some() {
        let words = "A refund stands where its expense stands. Move that one.";
        return Err(Problem::field(path, "refund.place", words));
    }
    let Some(id) = expense.commitment_id else { return Ok(()) };
    let words = format!("This is spent of {}, and stands in its category.", commitment_of(book, id)?.name());
    Err(Problem::field(path, "commitment.category", words))
}

/// Asks the limits for what an expense adds: not what a commitment holds for it already, nor what it was before.
pub(super) fn limited(
    act: &mut Act<'_, '_>,
    expense: &Expense,
    former: Option<&Expense>,
    word: Option<&LetThrough>,
) -> Result<(), Problem> {
    let Some(category_id) = expense.category_id else { return Ok(()) };
    let was = |of: &dyn Fn(&Expense) -> bool| former.filter(|former| of(former));
    let own = was(&|former| former.commitment_id.is_some() && former.commitment_id == expense.commitment_id);
    let held = match expense.commitment_id {
        Some(id) => open_of(act, id)?.saturating_add(own.map_or(0, |former| former.booked.minor.max(0))),
        None => 0,
    };
    let mut parts = less(vec![(expense.spent_on, expense.booked.minor)], held);
    if let (Some(former), None) = (was(&|former| former.category_id == Some(category_id)), own) {
        parts.push((former.spent_on, former.booked.minor.saturating_neg()));
    }
    let wanted = Wanted { category_id, parts, is_spent: true };
    let name = payee(expense).to_owned();
    let asked = Asked { wanted, subject: Subject::Expense, subject_id: expense.id.0, name, word };
    pass(act, asked).map(|_| ())
}
