//! Lines of statements, with what they paid or may have paid.

use std::collections::HashMap;

use domain::bank::{
    Answer, BankLine, Candidate, LineState, Paid, PartKind, Payable, Settled, Suggestion, compare,
};
use domain::ids::{BankAccountId, BankLineId, ClaimId, CommitmentId, ExpenseId, StatementId, TripId};
use domain::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{LineFilter, Read};

use super::candidates::candidates;
use crate::call::{Ask, Problem};

/// Most suggestions for one line.
const SUGGESTIONS: usize = 6;

/// Which lines to read. Everything that is given must fit.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListBankLines {
    /// Of this account.
    pub account_id: Option<BankAccountId>,
    /// On this statement.
    pub statement_id: Option<StatementId>,
    /// Only those in this state.
    pub state: Option<LineState>,
    /// Words that a line contains; empty for all.
    #[serde(default)]
    pub query: String,
    /// How many to pass over.
    #[serde(default)]
    pub offset: u64,
    /// At most so many, 1 to 500.
    pub limit: u64,
}

/// What kind of thing a line paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaidKind {
    /// An expense.
    Expense,
    /// A reimbursement claim.
    Claim,
    /// An approved travel request.
    Trip,
    /// A contract, an order, or anything else approved and not yet paid: the line becomes an actual of it.
    Commitment,
}

/// What a line paid, or may have paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PaidThing {
    /// What kind of thing it is.
    pub kind: PaidKind,
    /// The expense.
    pub expense_id: Option<ExpenseId>,
    /// The claim.
    pub claim_id: Option<ClaimId>,
    /// The trip.
    pub trip_id: Option<TripId>,
    /// The commitment.
    pub commitment_id: Option<CommitmentId>,
    /// Who is paid.
    pub who: String,
    /// What for.
    pub what: String,
    /// As on the receipt.
    pub amount: Money,
    /// The same in the reporting currency.
    pub booked: Money,
}

/// A part of a score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PartView {
    /// What it looks at.
    pub kind: PartKind,
    /// What it found.
    pub points: u8,
    /// The most it could find.
    pub of: u8,
    /// What it found in a few words.
    pub note: String,
}

/// Something that a line may have paid, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SuggestionView {
    /// What it is.
    pub target: PaidThing,
    /// The day it was spent or fell due.
    pub on: chrono::NaiveDate,
    /// The sum of the parts, 0 to 100.
    pub score: u8,
    /// The parts.
    pub parts: Vec<PartView>,
}

/// A line in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BankLineView {
    /// The line.
    pub bank_line: BankLine,
    /// How far it is.
    pub state: LineState,
    /// What it paid, when somebody has said it.
    pub target: Option<PaidThing>,
    /// Why it is left aside; empty otherwise.
    pub reason: String,
    /// The likeliest thing it may have paid, while it is open.
    pub best: Option<SuggestionView>,
    /// Booked, settled, exchange difference and the unexplained rest, when it settled something.
    pub settled: Option<Settled>,
}

/// Lines, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BankLinePage {
    /// How many there are in all.
    pub total: u64,
    /// The lines.
    pub rows: Vec<BankLineView>,
}

/// Which line to find suggestions for.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskSuggestions {
    /// The line.
    pub line_id: BankLineId,
}

/// Lines of an account or a statement, each open one with the likeliest thing it may have paid.
pub fn lines(ask: &Ask<'_>, request: ListBankLines) -> Result<BankLinePage, Problem> {
    let ListBankLines { account_id, statement_id, state, query, offset, limit } = request;
    let filter = LineFilter { account: account_id, statement: statement_id, state, query };
    let total = ask.book.count_bank_lines(&filter)?;
    let found = ask.book.bank_lines(&filter, offset, limit.clamp(1, 500))?;
    let open: Vec<&BankLine> =
        found.iter().filter(|(_, answer)| answer.is_none()).map(|(line, _)| line).collect();
    let days = || open.iter().map(|line| line.booked_on);
    let known = match (days().min(), days().max()) {
        (Some(first), Some(last)) => candidates(ask.book, first, last)?,
        _ => Vec::new(),
    };
    let best: HashMap<BankLineId, SuggestionView> = open
        .iter()
        .filter_map(|line| {
            let first = domain::bank::suggest(line, &known, 1).pop()?;
            Some((line.id, view(first)))
        })
        .collect();
    let mut rows = Vec::with_capacity(found.len());
    for (line, answer) in found {
        let best = best.get(&line.id).cloned();
        rows.push(BankLineView { best, ..shown(ask.book, line, answer)? });
    }
    Ok(BankLinePage { total, rows })
}

/// What a line may have paid, the likeliest first, with the parts each score is made of.
pub fn suggest(ask: &Ask<'_>, request: AskSuggestions) -> Result<Vec<SuggestionView>, Problem> {
    let (line, answer) = line_of(ask.book, request.line_id)?;
    if answer.is_some() {
        return Ok(Vec::new());
    }
    let known = candidates(ask.book, line.booked_on, line.booked_on)?;
    Ok(domain::bank::suggest(&line, &known, SUGGESTIONS).into_iter().map(view).collect())
}

/// A line as it is shown, without a suggestion.
pub(super) fn shown(
    book: &Read<'_>,
    line: BankLine,
    answer: Option<Answer>,
) -> Result<BankLineView, Problem> {
    let state = match &answer {
        None => LineState::Open,
        Some(answer) if answer.paid.is_some() => LineState::Matched,
        Some(_) => LineState::Ignored,
    };
    let paid = answer.as_ref().and_then(|answer| answer.paid);
    let target = paid.map(|paid| target_of(book, paid)).transpose()?.flatten();
    let settlement = if paid.is_some() { book.settlement_of_line(line.id)? } else { None };
    let settled = settlement.map(|one| compare(one.booked, one.settled, one.explained));
    let reason = answer.map(|answer| answer.reason).unwrap_or_default();
    Ok(BankLineView { bank_line: line, state, target, reason, best: None, settled })
}

/// A line of the book.
pub(super) fn line_of(book: &Read<'_>, id: BankLineId) -> Result<(BankLine, Option<Answer>), Problem> {
    book.bank_line(id)?.ok_or_else(|| Problem::not_found("The bank line"))
}

/// What is behind an identifier; `None` when it is not in the book.
pub(super) fn target_of(book: &Read<'_>, paid: Paid) -> Result<Option<PaidThing>, Problem> {
    Ok(match paid {
        Paid::Expense(id) => book.expense(id)?.map(|expense| {
            target(paid, expense.merchant, expense.description, expense.amount, expense.booked)
        }),
        Paid::Claim(id) => match book.claim(id)? {
            Some((claim, _)) => {
                let (who, payable) = crate::claims::payable(book, id)?;
                Some(target(paid, who, claim.title, payable, payable))
            }
            None => None,
        },
        Paid::Trip(id) => book.trip(id)?.map(|(trip, who)| {
            let currency = trip.lines.first().map(|line| line.booked.currency);
            let total = Money::new(trip.total(), currency.unwrap_or(domain::money::Currency::EUR));
            target(paid, who, trip.purpose, total, total)
        }),
    })
}

fn target(paid: Paid, who: String, what: String, amount: Money, booked: Money) -> PaidThing {
    let (kind, expense_id, claim_id, trip_id) = match paid {
        Paid::Expense(id) => (PaidKind::Expense, Some(id), None, None),
        Paid::Claim(id) => (PaidKind::Claim, None, Some(id), None),
        Paid::Trip(id) => (PaidKind::Trip, None, None, Some(id)),
    };
    PaidThing { kind, expense_id, claim_id, trip_id, commitment_id: None, who, what, amount, booked }
}

fn payable(candidate: Candidate) -> PaidThing {
    let Candidate { paid, who, what, amount, booked, .. } = candidate;
    match paid {
        Payable::Paid(paid) => target(paid, who, what, amount, booked),
        Payable::Commitment(id) => PaidThing {
            kind: PaidKind::Commitment,
            expense_id: None,
            claim_id: None,
            trip_id: None,
            commitment_id: Some(id),
            who,
            what,
            amount,
            booked,
        },
    }
}

fn view(suggestion: Suggestion) -> SuggestionView {
    let Suggestion { candidate, score, parts } = suggestion;
    let parts = parts.into_iter().map(|part| PartView {
        kind: part.kind,
        points: part.points,
        of: part.of,
        note: part.note,
    });
    SuggestionView { on: candidate.on, score, parts: parts.collect(), target: payable(candidate) }
}
