//! Bank statements: what they brought, what each line paid, and what the exchange cost.

mod accounts;
mod answer;
mod candidates;
mod lines;
mod save;
mod settle;
mod settled;

pub use accounts::{
    AccountLine, Accounts, RemoveStatement, RenameAccount, StatementLine, accounts, remove_statement,
    rename_account,
};
pub use answer::{
    IgnoreLine, MatchLine, OfBankLine, ToExpense, ignore_line, match_line, to_expense, unmatch_line,
};
pub use lines::{
    AskSuggestions, BankLinePage, BankLineView, ListBankLines, PaidKind, PaidThing, lines, suggest,
};
pub use lines::{PartView, SuggestionView};
pub use save::SavedStatements;
pub(crate) use save::save_statements;
pub use settle::{RemoveSettlement, Settle, settle, unsettle};
pub use settled::{OfPaid, SettlementLine, Settlements, settlement, settlements};
