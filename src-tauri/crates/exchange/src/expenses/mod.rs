//! Expenses: what was spent, as an expense program, a card or a bank lists it.

pub(crate) mod amount;
pub(crate) mod key;
mod read;

use chrono::NaiveDate;
use domain::money::{Currency, Money};

use crate::mapping::{self, Field, Mapping, field};
use crate::sources::Source;
use crate::table::Table;

pub use key::ImportKey;
pub use read::{each, read};

/// What an office knows that a file may leave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// The currency of amounts that name none; `None` to refuse them.
    pub default_currency: Option<Currency>,
    /// The program the file is from, where it is known: its own numbers are then told from another's, and rows
    /// that are no expenses are left out.
    pub source: Option<&'static Source>,
}

/// An expense as a row has it. Texts are empty when the row does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpenseRow {
    /// The day of the expense.
    pub spent_on: NaiveDate,
    /// Who was paid.
    pub merchant: String,
    /// Category as the file names it.
    pub category: String,
    /// Tag: an event, a project, a cost centre.
    pub tag: String,
    /// What it was for.
    pub description: String,
    /// What was paid, in the currency in which it was paid.
    pub amount: Money,
    /// The same for the same expense each time the file is imported.
    pub import_key: ImportKey,
}

/// What the columns of a table of expenses can hold. The first names are those of Expensify's default export.
pub const FIELDS: &[Field] = &[
    field(
        "spent_on",
        "Date",
        true,
        &[
            "Timestamp",
            "Expense Date",
            "Transaction Date",
            "Spent On",
            "Purchase Date",
            "Booking Date",
            "Posted Date",
        ],
    ),
    field(
        "merchant",
        "Merchant",
        false,
        &["Payee", "Vendor", "Vendor Name", "Supplier", "Claimant", "Counterparty", "Name"],
    ),
    field("original_currency", "Original Currency", false, &[]),
    field("original_amount", "Original Amount", false, &[]),
    field("amount", "Amount", false, &["Total", "Value", "Cost", "Gross Amount"]),
    field("currency", "Currency", false, &["Currency Code", "ISO Currency"]),
    field("category", "Category", false, &["Expense Category", "Account", "Expense Type", "Type"]),
    field("tag", "Tag", false, &["Tags", "Event", "Project", "Cost Center", "Cost Centre"]),
    field("description", "Description", false, &["Comment", "Memo", "Note", "Notes", "Purpose", "Details"]),
    field(
        "external_id",
        "Transaction ID",
        false,
        &["Expense ID", "Bank ID", "Transaction Number", "Bank Reference", "FITID", "Reference", "ID"],
    ),
];

/// Guesses what the columns of a table of expenses hold.
pub fn guess(table: &Table) -> Mapping {
    mapping::guess(table.columns(), FIELDS)
}

#[cfg(test)]
mod tests;
