//! Saying what a line paid. Suggestions are only suggestions: each answer is a person's.

use domain::bank::{Answer, BankLine, BankRate, Paid};
use domain::budget::Expense;
use domain::claims::ClaimState;
use domain::ids::{BankLineId, CategoryId, ClaimId, CommitmentId, EventId, ExpenseId, TripId};
use schemars::JsonSchema;
use serde::Deserialize;

use super::lines::{BankLineView, line_of, shown, target_of};
use super::settle::{Payment, add, take_answer_back};
use crate::call::{Act, Problem};
use crate::claims::PayClaim;
use crate::expenses::NewExpense;

/// What a line paid: exactly one of the four.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MatchLine {
    /// The line.
    pub line_id: BankLineId,
    /// The expense it paid.
    pub expense_id: Option<ExpenseId>,
    /// The claim it paid. An approved one is paid with it.
    pub claim_id: Option<ClaimId>,
    /// The approved trip it paid something of.
    pub trip_id: Option<TripId>,
    /// The open commitment it paid something of: the line becomes an actual of it.
    pub commitment_id: Option<CommitmentId>,
    /// True for the last one of its commitment: that is closed, and what is left of it is released.
    #[serde(default)]
    pub is_last: bool,
    /// The bank's rate where the line does not state it, as `1 EUR = 1.0832 USD`.
    pub rate: Option<String>,
}

/// Which line.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfBankLine {
    /// The line.
    pub line_id: BankLineId,
}

/// A line to leave aside.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IgnoreLine {
    /// The line.
    pub line_id: BankLineId,
    /// Why it is none of the budget's business, such as `transfer between own accounts`.
    pub reason: String,
}

/// A line that becomes an expense.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ToExpense {
    /// The line.
    pub line_id: BankLineId,
    /// The budget category.
    pub category_id: Option<CategoryId>,
    /// The event it belongs to.
    pub event_id: Option<EventId>,
    /// Who was paid, where the bank's words are not good enough.
    pub merchant: Option<String>,
    /// What for, where the bank's words are not good enough.
    pub description: Option<String>,
    /// The expense that the line gives money back of, for one that came in.
    pub refund_of: Option<ExpenseId>,
}

/// Says what a line paid, and settles it with what the bank really took.
pub fn match_line(act: &mut Act<'_, '_>, request: MatchLine) -> Result<BankLineView, Problem> {
    let MatchLine { line_id, expense_id, claim_id, trip_id, commitment_id, is_last, rate } = request;
    let line = open_line(act, line_id)?;
    let rate = bank_rate(&line, rate)?;
    if let (Some(id), None, None, None) = (commitment_id, expense_id, claim_id, trip_id) {
        return spend(act, &line, id, is_last, rate);
    }
    let named = [expense_id.map(Paid::Expense), claim_id.map(Paid::Claim), trip_id.map(Paid::Trip)];
    let mut named = named.into_iter().flatten();
    let (Some(paid), None, None) = (named.next(), named.next(), commitment_id) else {
        let message = "Choose one thing that the line paid.";
        return Err(Problem::field("expense_id", "match.one", message));
    };
    let path = match paid {
        Paid::Expense(_) => "expense_id",
        Paid::Claim(_) => "claim_id",
        Paid::Trip(_) => "trip_id",
    };
    let target = target_of(act, paid)?.ok_or_else(|| Problem::not_found("What the line paid"))?;
    if !matches!(paid, Paid::Trip(_)) && act.bank_paid()?.contains(&paid) {
        let message = "This is settled already. Open the line that paid it first.";
        return Err(Problem::field(path, "match.settled", message));
    }
    match paid {
        Paid::Expense(_) => {}
        Paid::Claim(id) => pay(act, id, &line)?,
        Paid::Trip(id) => {
            let (trip, _) = crate::travel::trip_of(act, id)?;
            if trip.state != domain::travel::TripState::Approved {
                let message = "Only an approved trip holds money that a line can pay.";
                return Err(Problem::field(path, "trip.not_approved", message));
            }
        }
    }
    answer(act, line_id, Some(paid), "")?;
    if !matches!(paid, Paid::Trip(_)) {
        let taken = line.amount.negated();
        add(act, Payment { paid, line_id: Some(line_id), settled_on: line.booked_on, taken, rate })?;
    }
    let what = if target.who.is_empty() { target.what } else { target.who };
    act.label(format!("Matched {} with {what}", words(&line)));
    again(act, line_id)
}

/// Takes back what was said of a line. What it settled is open again; a claim that was paid stays paid.
pub fn unmatch_line(act: &mut Act<'_, '_>, request: OfBankLine) -> Result<BankLineView, Problem> {
    let (line, answer) = line_of(act, request.line_id)?;
    if answer.is_none() {
        return Err(Problem::field("line_id", "line.open", "Nothing has been said of this line yet."));
    }
    take_answer_back(act, line.id)?;
    act.label(format!("Opened {} again", words(&line)));
    again(act, line.id)
}

/// Leaves a line aside, with the reason.
pub fn ignore_line(act: &mut Act<'_, '_>, request: IgnoreLine) -> Result<BankLineView, Problem> {
    let line = open_line(act, request.line_id)?;
    let reason = request.reason.trim();
    if reason.is_empty() {
        let message = "Say why, such as “transfer between own accounts”.";
        return Err(Problem::field("reason", "reason.empty", message));
    }
    answer(act, line.id, None, reason)?;
    act.label(format!("Left {} aside: {reason}", words(&line)));
    again(act, line.id)
}

/// Makes an expense of a line that nothing in the book explains, and matches the two.
pub fn to_expense(act: &mut Act<'_, '_>, request: ToExpense) -> Result<BankLineView, Problem> {
    let ToExpense { line_id, category_id, event_id, merchant, description, refund_of } = request;
    let line = open_line(act, line_id)?;
    let own = |given: Option<String>, banks: &str| {
        given.filter(|given| !given.trim().is_empty()).unwrap_or_else(|| banks.to_owned())
    };
    let made = if refund_of.is_some() { "Noted money back" } else { "Made an expense" };
    let (merchant, description) = (own(merchant, &line.counterparty), own(description, &line.description));
    let nameless = merchant.is_empty() && description.is_empty();
    let expense: Expense = crate::expenses::post(
        act,
        NewExpense {
            spent_on: line.booked_on,
            amount: line.amount.negated(),
            merchant: if nameless { "Bank".to_owned() } else { merchant },
            description,
            category_id,
            event_id,
            commitment_id: None,
            is_last: false,
            refund_of,
            reopen: false,
            let_through: None,
        },
    )?;
    let paid = Paid::Expense(expense.id);
    answer(act, line_id, Some(paid), "")?;
    let taken = line.amount.negated();
    add(act, Payment { paid, line_id: Some(line_id), settled_on: line.booked_on, taken, rate: None })?;
    act.label(format!("{made} from {}", words(&line)));
    again(act, line_id)
}

/// Makes an actual of a line, spent of a commitment, and settles it with what the bank took. It is what the bank says
/// was paid, in the currency of the commitment where it says that.
fn spend(
    act: &mut Act<'_, '_>,
    line: &BankLine,
    id: CommitmentId,
    is_last: bool,
    rate: Option<BankRate>,
) -> Result<BankLineView, Problem> {
    let commitment = crate::commitments::attached(act, id)?;
    let agreed = commitment.agreed().map(|money| money.currency);
    let billed = line.original.filter(|original| Some(original.currency) == agreed).unwrap_or(line.amount);
    let request = NewExpense {
        spent_on: line.booked_on,
        amount: billed.negated(),
        merchant: commitment.party.clone(),
        description: line.description.clone(),
        category_id: Some(commitment.category_id),
        event_id: None,
        commitment_id: Some(id),
        is_last,
        refund_of: None,
        reopen: false,
        let_through: None,
    };
    let paid = Paid::Expense(crate::expenses::post(act, request)?.id);
    answer(act, line.id, Some(paid), "")?;
    let taken = line.amount.negated();
    add(act, Payment { paid, line_id: Some(line.id), settled_on: line.booked_on, taken, rate })?;
    let state = crate::commitments::commitment_of(act, id)?.ended.map_or("", |_| ", which is closed");
    act.label(format!("Matched {} with {}{state}", words(line), commitment.name()));
    again(act, line.id)
}

/// Pays an approved claim on the day of the line; one that is paid already stays as it is.
fn pay(act: &mut Act<'_, '_>, id: ClaimId, line: &BankLine) -> Result<(), Problem> {
    let (claim, _) = act.claim(id)?.ok_or_else(|| Problem::not_found("The claim"))?;
    match claim.state {
        ClaimState::Paid | ClaimState::Reversed => Ok(()),
        ClaimState::Approved => {
            let request = PayClaim { id, paid_on: line.booked_on, is_last: false };
            crate::claims::pay(act, request).map(|_| ())
        }
        other => {
            let message = format!("This claim is {}; only an approved or paid one is matched.", other.key());
            Err(Problem::field("claim_id", "claim.state", message))
        }
    }
}

/// The rate that explains a line: as entered, else as the bank stated it.
fn bank_rate(line: &BankLine, entered: Option<String>) -> Result<Option<BankRate>, Problem> {
    match entered.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
        Some(text) => text.parse().map(Some).map_err(|message: String| {
            Problem::field("rate", "rate.form", format!("The rate cannot be read: {message}."))
        }),
        None => Ok(line.rate.parse().ok()),
    }
}

/// A line of which nothing has been said.
fn open_line(act: &Act<'_, '_>, id: BankLineId) -> Result<BankLine, Problem> {
    match line_of(act, id)? {
        (line, None) => Ok(line),
        (_, Some(_)) => {
            let message = "Something has been said of this line already. Open it again first.";
            Err(Problem::field("line_id", "line.answered", message))
        }
    }
}

fn answer(
    act: &mut Act<'_, '_>,
    line_id: BankLineId,
    paid: Option<Paid>,
    reason: &str,
) -> Result<(), Problem> {
    let answer = Answer { line_id, paid, reason: reason.to_owned(), by: act.by.clone(), on: act.today };
    Ok(act.book.put_bank_answer(&answer)?)
}

fn again(act: &Act<'_, '_>, id: BankLineId) -> Result<BankLineView, Problem> {
    let (line, answer) = line_of(act, id)?;
    shown(act, line, answer)
}

fn words(line: &BankLine) -> String {
    let who = if line.counterparty.is_empty() { &line.description } else { &line.counterparty };
    if who.is_empty() { format!("the line of {}", line.amount) } else { format!("{who}, {}", line.amount) }
}
