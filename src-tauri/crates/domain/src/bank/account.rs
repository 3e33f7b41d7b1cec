//! An account, its statements and their lines, as the bank gave them.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::{BankAccountId, BankLineId, ClaimId, ExpenseId, SettlementId, StatementId, TripId};
use crate::money::{Conversion, Currency, Money};

/// A bank account, a card, or a balance with a payment service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BankAccount {
    /// Identifier.
    pub id: BankAccountId,
    /// What the office calls it.
    pub name: String,
    /// IBAN or another number; empty when its files name none.
    pub number: String,
    /// The bank's own code; empty when its files name none.
    pub bank: String,
    /// The currency it is held in.
    pub currency: Currency,
}

/// A statement as a file brought it. Balances are facts of the bank's; that they add up is checked each time
/// they are shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BankStatement {
    /// Identifier.
    pub id: StatementId,
    /// Of this account.
    pub account_id: BankAccountId,
    /// Its number, as the bank counts; empty when it does not.
    pub reference: String,
    /// The source of its file: `CAMT`, `Wise`, a name of one's own.
    pub source: String,
    /// The name of its file.
    pub file_name: String,
    /// Day of its first line.
    pub from_on: NaiveDate,
    /// Day of its last line.
    pub to_on: NaiveDate,
    /// What stood in the account before the first line, where the file states it.
    pub opening: Option<Money>,
    /// What stood in it after the last line, where the file states it.
    pub closing: Option<Money>,
    /// The sum of the lines that the file holds, those that were in the book already included.
    pub entries: Money,
}

impl BankStatement {
    /// Whether opening and entries make the closing balance; `None` where the file does not state both.
    pub fn adds_up(&self) -> Option<bool> {
        let (opening, closing) = (self.opening?, self.closing?);
        Some(opening.plus(self.entries).is_ok_and(|sum| sum == closing))
    }
}

/// A line of a statement. What the bank wrote is never edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BankLine {
    /// Identifier.
    pub id: BankLineId,
    /// Of this account.
    pub account_id: BankAccountId,
    /// On this statement.
    pub statement_id: StatementId,
    /// The day on which the bank booked it.
    pub booked_on: NaiveDate,
    /// The day from which it bears interest, where it is said.
    pub valued_on: Option<NaiveDate>,
    /// Negative when it left the account.
    pub amount: Money,
    /// Who paid or was paid.
    pub counterparty: String,
    /// What for, as the bank writes it.
    pub description: String,
    /// The bank's own number for it.
    pub reference: String,
    /// The same in the currency in which it was paid, where the bank states it; with the same sign.
    pub original: Option<Money>,
    /// The rate the bank used, as it quotes it; empty when it does not say.
    pub rate: String,
}

/// What a line paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Paid {
    /// An expense of the book.
    Expense(ExpenseId),
    /// A reimbursement claim.
    Claim(ClaimId),
    /// An approved travel request, paid before it is claimed.
    Trip(TripId),
}

/// What a person said of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Of this line.
    pub line_id: BankLineId,
    /// What it paid; absent when it is none of the office's business.
    pub paid: Option<Paid>,
    /// Why it is left aside; empty for a matched one.
    pub reason: String,
    /// Who said so.
    pub by: String,
    /// When.
    pub on: NaiveDate,
}

/// How far a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LineState {
    /// Nobody has said what it paid.
    Open,
    /// It paid something of the book.
    Matched,
    /// It is left aside, with a reason.
    Ignored,
}

/// What the bank really took for an expense or a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BankSettlement {
    /// Identifier.
    pub id: SettlementId,
    /// For this.
    pub paid: Paid,
    /// The line of a statement that shows it; absent when it was entered by hand.
    pub line_id: Option<BankLineId>,
    /// The day the money left.
    pub settled_on: NaiveDate,
    /// What the bank took, in its own currency; negative when it brought money back.
    pub taken: Money,
    /// The rate it used, as it quotes it; empty when it does not say.
    pub rate: String,
    /// At the reference rate of its day, in the reporting currency.
    pub booked: Money,
    /// What the bank took, in the reporting currency.
    pub settled: Money,
    /// How that was converted; absent when the bank took the reporting currency.
    pub conversion: Option<Conversion>,
    /// What the bank's rate makes of what was due, in the reporting currency; absent without a rate.
    pub explained: Option<Money>,
    /// The expense that posts the exchange difference; absent when there is none.
    pub difference_id: Option<ExpenseId>,
}
