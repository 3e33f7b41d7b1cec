//! Bank statements: accounts, their lines, what a line paid, and what the exchange cost.

mod account;
mod settlement;
mod suggest;

pub use account::{Answer, BankAccount, BankLine, BankSettlement, BankStatement, LineState, Paid};
pub use settlement::{BankRate, Settled, compare, taken_at};
pub use suggest::{Candidate, Part, PartKind, Payable, Suggestion, suggest};
