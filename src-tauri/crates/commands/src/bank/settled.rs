//! Booked, settled, exchange difference, unexplained: for one thing, and for all of them.

use domain::bank::{BankSettlement, Paid, Settled, compare};
use domain::ids::{ClaimId, ExpenseId};
use domain::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Read;

use super::lines::target_of;
use crate::call::{Ask, Nothing, Problem};

/// Of which expense or claim.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfPaid {
    /// The expense.
    pub expense_id: Option<ExpenseId>,
    /// The claim.
    pub claim_id: Option<ClaimId>,
}

/// A settlement with its four figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SettlementLine {
    /// What the bank took, when, at which rate, and how that was converted.
    pub settlement: BankSettlement,
    /// What was settled, in words.
    pub name: String,
    /// The four figures, in the reporting currency.
    pub figures: Settled,
    /// True when no line of a statement shows it.
    pub by_hand: bool,
}

/// Everything that was settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Settlements {
    /// The settlements, the latest first.
    pub rows: Vec<SettlementLine>,
    /// The sum of each figure, each the sum of its rounded lines.
    pub total: Settled,
}

/// What the bank really took for an expense or a claim; absent while nobody has said it.
pub fn settlement(ask: &Ask<'_>, request: OfPaid) -> Result<Option<SettlementLine>, Problem> {
    let paid = match (request.expense_id, request.claim_id) {
        (Some(id), None) => Paid::Expense(id),
        (None, Some(id)) => Paid::Claim(id),
        _ => return Err(Problem::field("expense_id", "settle.one", "Choose an expense or a claim.")),
    };
    ask.book.settlement_of(paid)?.map(|one| shown(ask.book, one)).transpose()
}

/// Everything that was settled, with the sums of what was booked, settled, lost or won by exchange, and left
/// unexplained.
pub fn settlements(ask: &Ask<'_>, _: Nothing) -> Result<Settlements, Problem> {
    let rows = ask
        .book
        .settlements()?
        .into_iter()
        .map(|one| shown(ask.book, one))
        .collect::<Result<Vec<_>, Problem>>()?;
    let currency = ask.office()?.currency;
    let sum = |of: fn(&Settled) -> Money| {
        let minors = rows.iter().map(|row| of(&row.figures).minor);
        Money::new(minors.fold(0, i64::saturating_add), currency)
    };
    let total = Settled {
        booked: sum(|figures| figures.booked),
        settled: sum(|figures| figures.settled),
        exchange_difference: sum(|figures| figures.exchange_difference),
        unexplained: sum(|figures| figures.unexplained),
    };
    Ok(Settlements { rows, total })
}

/// A settlement as it is shown.
pub(super) fn shown(book: &Read<'_>, settlement: BankSettlement) -> Result<SettlementLine, Problem> {
    let target = target_of(book, settlement.paid)?;
    let name = target.map(|target| if target.who.is_empty() { target.what } else { target.who });
    let figures = compare(settlement.booked, settlement.settled, settlement.explained);
    let by_hand = settlement.line_id.is_none();
    Ok(SettlementLine { settlement, name: name.unwrap_or_default(), figures, by_hand })
}
