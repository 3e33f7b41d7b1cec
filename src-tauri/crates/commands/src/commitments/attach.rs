//! Spending of a commitment: an expense stands where its commitment stands, and the last one closes it.

use chrono::NaiveDate;
use domain::budget::Expense;
use domain::commitments::{Commitment, End, Ending, balance, is_used_up};
use domain::ids::{CategoryId, CommitmentId, EventId};
use domain::money::Money;
use store::Read;

use super::commitment_of;
use crate::call::{Act, Problem};

/// What is open of a commitment, in minor units of the reporting currency.
pub(crate) fn open_of(book: &Read<'_>, id: CommitmentId) -> Result<i64, Problem> {
    let commitment = known(book, id)?;
    let actuals = book.spent_of_commitments(NaiveDate::MAX)?.remove(&id).unwrap_or_default();
    Ok(balance(&commitment, &actuals).open)
}

/// The commitment that money is to be spent of, or a refusal beside the field.
pub(crate) fn attached(book: &Read<'_>, id: CommitmentId) -> Result<Commitment, Problem> {
    let commitment = known(book, id)?;
    if commitment.ended.is_some() {
        let words = "This commitment has ended. Open it again first, or leave it out.";
        return Err(Problem::field("commitment_id", "commitment.ended", words));
    }
    Ok(commitment)
}

/// Category and event of money that is spent of a commitment: those of the commitment. Another category would take
/// the money out of one place and give it back in another.
pub(crate) fn placed(
    commitment: &Commitment,
    category: Option<CategoryId>,
    event: Option<EventId>,
) -> Result<(CategoryId, Option<EventId>), Problem> {
    if category.is_some_and(|id| id != commitment.category_id) {
        let words = "What is spent of a commitment stands in the category of the commitment.";
        return Err(Problem::field("category_id", "commitment.category", words));
    }
    Ok((commitment.category_id, event.or(commitment.event_id)))
}

/// Closes a commitment of which an expense was posted, where that was the last one or nothing is left. Answers with
/// the words that the label goes on with.
pub(crate) fn close_if_done(
    act: &mut Act<'_, '_>,
    expense: &Expense,
    is_last: bool,
    reopen: bool,
) -> Result<String, Problem> {
    let Some(id) = expense.commitment_id else { return Ok(String::new()) };
    let mut commitment = commitment_of(act, id)?;
    let actuals = act.spent_of_commitments(NaiveDate::MAX)?.remove(&id).unwrap_or_default();
    if expense.refund_of.is_some() {
        if reopen && commitment.ended.take().is_some() {
            act.book.change_commitment(&commitment)?;
            return Ok(format!("; {} is open again", commitment.name()));
        }
        return Ok(String::new());
    }
    if commitment.ended.is_some() || !(is_last || is_used_up(&commitment, &actuals)) {
        return Ok(String::new());
    }
    commitment.ended = Some(Ending { how: End::Closed, on: act.today, reason: String::new() });
    act.book.change_commitment(&commitment)?;
    let released = balance(&commitment, &actuals).released;
    Ok(match released {
        0 => format!("; closed {}", commitment.name()),
        minor => {
            let released = Money::new(minor, act.office()?.currency);
            format!("; closed {}, {released} released", commitment.name())
        }
    })
}

fn known(book: &Read<'_>, id: CommitmentId) -> Result<Commitment, Problem> {
    let unknown = "Choose a commitment that is in the book.";
    book.commitment(id)?.ok_or_else(|| Problem::field("commitment_id", "commitment.unknown", unknown))
}
