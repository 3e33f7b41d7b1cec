//! Settling: what the bank really took, beside what was booked.

use chrono::NaiveDate;
use domain::bank::{BankRate, BankSettlement, Paid, compare, taken_at};
use domain::budget::Expense;
use domain::ids::{BankLineId, ClaimId, ExpenseId, SettlementId};
use domain::money::{Conversion, Money};
use schemars::JsonSchema;
use serde::Deserialize;

use super::settled::{SettlementLine, shown};
use crate::call::{Act, Nothing, Problem};
use crate::rates::Booker;

/// The source of an expense that posts an exchange difference.
pub(super) const DIFFERENCE: &str = "exchange difference";

/// What the bank took for an expense or a claim, entered by hand: exactly one of the two.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Settle {
    /// The expense.
    pub expense_id: Option<ExpenseId>,
    /// The claim; it must be paid.
    pub claim_id: Option<ClaimId>,
    /// The day the money left.
    pub settled_on: NaiveDate,
    /// What the bank took, in its own currency; negative when it brought money back.
    pub taken: Money,
    /// The rate it used, as `1 EUR = 1.0832 USD`.
    pub rate: Option<String>,
}

/// A settlement to take back.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveSettlement {
    /// Which one.
    pub settlement_id: SettlementId,
}

/// Enters what the bank really took for an expense or a paid claim, where no statement shows it.
pub fn settle(act: &mut Act<'_, '_>, request: Settle) -> Result<SettlementLine, Problem> {
    let Settle { expense_id, claim_id, settled_on, taken, rate } = request;
    let paid = match (expense_id, claim_id) {
        (Some(id), None) => Paid::Expense(id),
        (None, Some(id)) => Paid::Claim(id),
        _ => {
            let message = "Choose the expense or the claim that was settled.";
            return Err(Problem::field("expense_id", "settle.one", message));
        }
    };
    if settled_on > act.today {
        return Err(Problem::field("settled_on", "date.future", "This day is still to come."));
    }
    if taken.minor == 0 {
        return Err(Problem::field("taken", "amount.zero", "Say what the bank took."));
    }
    let rate = rate
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty())
        .map(str::parse::<BankRate>)
        .transpose()
        .map_err(|message| {
            Problem::field("rate", "rate.form", format!("The rate cannot be read: {message}."))
        })?;
    let settlement = add(act, Payment { paid, line_id: None, settled_on, taken, rate })?;
    let line = shown(act, settlement)?;
    act.label(format!("Settled {} with {taken}", line.name));
    Ok(line)
}

/// Takes a settlement back, with its exchange difference. A line of a statement that showed it is open again.
pub fn unsettle(act: &mut Act<'_, '_>, request: RemoveSettlement) -> Result<Nothing, Problem> {
    let settlement =
        act.settlement(request.settlement_id)?.ok_or_else(|| Problem::not_found("The settlement"))?;
    let line = shown(act, settlement.clone())?;
    match settlement.line_id {
        Some(id) => take_answer_back(act, id)?,
        None => take_back(act, &settlement)?,
    }
    act.label(format!("Took the settlement of {} back", line.name));
    Ok(Nothing {})
}

/// What the bank took, and for what.
pub(super) struct Payment {
    pub(super) paid: Paid,
    pub(super) line_id: Option<BankLineId>,
    pub(super) settled_on: NaiveDate,
    pub(super) taken: Money,
    pub(super) rate: Option<BankRate>,
}

/// What was due, in its own currency and as booked, with what an expense for the difference needs.
struct Due {
    amount: Money,
    booked: Money,
    posting: Expense,
}

/// Adds a settlement. The exchange difference becomes an expense of its own in the category of what was
/// settled, so that the budget holds what really left; the unexplained rest is shown and not posted, because
/// somebody has to say what it was.
pub(super) fn add(act: &mut Act<'_, '_>, payment: Payment) -> Result<BankSettlement, Problem> {
    let Payment { paid, line_id, settled_on, taken, rate } = payment;
    if act.settlement_of(paid)?.is_some() {
        let message = "This is settled already. Take that settlement back first.";
        return Err(Problem::field("expense_id", "settle.twice", message));
    }
    let due = due(act, paid)?;
    let mut booker = Booker::new(act)?;
    let (settled, conversion): (Money, Option<Conversion>) = booker.book(act, taken, settled_on)?;
    let rounding = act.office()?.rounding;
    let explained = match taken_at(due.amount, taken.currency, rate, rounding) {
        Some(taken) => Some(booker.book(act, taken, settled_on)?.0),
        None => None,
    };
    let figures = compare(due.booked, settled, explained);
    let difference_id = (figures.exchange_difference.minor != 0).then(|| act.new_id());
    if let Some(id) = difference_id {
        let posting =
            Expense { id, spent_on: settled_on, booked: figures.exchange_difference, ..due.posting };
        act.book.add_expense(&Expense { amount: posting.booked, ..posting })?;
    }
    let settlement = BankSettlement {
        id: act.new_id(),
        paid,
        line_id,
        settled_on,
        taken,
        rate: rate.map(|rate| rate.to_string()).unwrap_or_default(),
        booked: due.booked,
        settled,
        conversion,
        explained,
        difference_id,
    };
    act.book.add_settlement(&settlement)?;
    Ok(settlement)
}

/// Takes back what was said of a line, with the settlement that it shows.
pub(super) fn take_answer_back(act: &mut Act<'_, '_>, line: BankLineId) -> Result<(), Problem> {
    if let Some(settlement) = act.settlement_of_line(line)? {
        take_back(act, &settlement)?;
    }
    Ok(act.book.remove_bank_answer(line)?)
}

/// Takes a settlement away, with the expense that posts its difference.
pub(super) fn take_back(act: &mut Act<'_, '_>, settlement: &BankSettlement) -> Result<(), Problem> {
    act.book.remove_settlement(settlement.id)?;
    if let Some(id) = settlement.difference_id {
        act.book.remove_expense(id)?;
    }
    Ok(())
}

fn due(act: &Act<'_, '_>, paid: Paid) -> Result<Due, Problem> {
    let posting = |what: &str, category_id, event_id, booked: Money| Expense {
        id: act.new_id(),
        spent_on: act.today,
        category_id,
        event_id,
        claim_id: None,
        commitment_id: None,
        refund_of: None,
        merchant: "Bank".to_owned(),
        description: format!("Exchange difference: {what}"),
        amount: booked,
        booked,
        conversion: None,
        source: DIFFERENCE.to_owned(),
        import_key: String::new(),
    };
    match paid {
        Paid::Expense(id) => {
            let one = act.expense(id)?.ok_or_else(|| Problem::not_found("The expense"))?;
            if one.source == DIFFERENCE {
                let message = "An exchange difference is settled by what it belongs to.";
                return Err(Problem::field("expense_id", "settle.difference", message));
            }
            if one.claim_id.is_some() {
                let message = "A claim was paid with this expense. Settle the claim.";
                return Err(Problem::field("expense_id", "settle.of_claim", message));
            }
            let what = if one.merchant.is_empty() { &one.description } else { &one.merchant };
            let posting = posting(what, one.category_id, one.event_id, one.booked);
            Ok(Due { amount: one.amount, booked: one.booked, posting })
        }
        Paid::Claim(id) => {
            let (claim, _) = act.claim(id)?.ok_or_else(|| Problem::not_found("The claim"))?;
            if !claim.state.was_paid() {
                let message = format!("This claim is {}. Pay it first.", claim.state.key());
                return Err(Problem::field("claim_id", "claim.state", message));
            }
            let (_, payable) = crate::claims::payable(act, id)?;
            let posting = posting(&claim.title, Some(claim.category_id), claim.event_id, payable);
            Ok(Due { amount: payable, booked: payable, posting })
        }
        Paid::Trip(_) => {
            let message = "A trip is settled by its claim.";
            Err(Problem::field("trip_id", "settle.trip", message))
        }
    }
}
