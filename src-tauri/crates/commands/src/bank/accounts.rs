//! Accounts and their statements.

use domain::bank::{BankAccount, BankStatement};
use domain::ids::{BankAccountId, StatementId};
use domain::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{LineFilter, Read, StatementUse};

use super::settle::take_answer_back;
use crate::call::{Act, Ask, Nothing, Problem};

/// A statement with how its lines stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatementLine {
    /// The statement.
    pub statement: BankStatement,
    /// Its lines.
    pub lines: u64,
    /// Of these, ones that nobody has said anything of.
    pub open: u64,
    /// Of these, ones that paid something of the book.
    pub matched: u64,
    /// Of these, ones left aside.
    pub ignored: u64,
    /// Whether opening and entries make the closing balance; absent where the file does not state both.
    pub adds_up: Option<bool>,
    /// What the statement before it ended with, when this one does not begin with that: one may be missing.
    pub gap_after: Option<Money>,
}

/// An account with its statements, the latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AccountLine {
    /// The account.
    pub account: BankAccount,
    /// Its statements.
    pub statements: Vec<StatementLine>,
    /// Lines of it that nobody has said anything of.
    pub open: u64,
}

/// Every account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Accounts {
    /// The accounts, by name.
    pub accounts: Vec<AccountLine>,
}

/// An account's new name.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameAccount {
    /// Which account.
    pub account_id: BankAccountId,
    /// What the office calls it.
    pub name: String,
}

/// A statement to take away.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveStatement {
    /// Which statement.
    pub statement_id: StatementId,
}

/// Every bank account with its statements and whether they add up.
pub fn accounts(ask: &Ask<'_>, _: Nothing) -> Result<Accounts, Problem> {
    let statements = ask.book.bank_statements()?;
    let line = |account: BankAccount| {
        let mut own: Vec<StatementLine> =
            statements.iter().filter(|(one, _)| one.account_id == account.id).map(shown).collect();
        // The latest stands first, so the one before it comes after it.
        for later in 0..own.len() {
            let before = own.get(later + 1).and_then(|earlier| earlier.statement.closing);
            if let (Some(opening), Some(before)) = (own[later].statement.opening, before) {
                own[later].gap_after = (opening != before).then_some(before);
            }
        }
        AccountLine { account, open: own.iter().map(|statement| statement.open).sum(), statements: own }
    };
    Ok(Accounts { accounts: ask.book.bank_accounts()?.into_iter().map(line).collect() })
}

/// Gives an account another name. Its files are known by its number, so they find it all the same.
pub fn rename_account(act: &mut Act<'_, '_>, request: RenameAccount) -> Result<BankAccount, Problem> {
    let account = act.bank_account(request.account_id)?.ok_or_else(|| Problem::not_found("The account"))?;
    let name = request.name.trim().to_owned();
    if name.is_empty() {
        return Err(Problem::field("name", "name.empty", "Give the account a name."));
    }
    act.label(format!("Renamed the account {} to {name}", account.name));
    let account = BankAccount { name, ..account };
    act.book.put_bank_account(&account)?;
    Ok(account)
}

/// Takes a statement and its lines away, with what was said of them and the settlements they showed. A claim
/// that was paid stays paid, and an expense that was made of a line stays.
pub fn remove_statement(act: &mut Act<'_, '_>, request: RemoveStatement) -> Result<Nothing, Problem> {
    let (statement, uses) = statement_of(act, request.statement_id)?;
    let filter = LineFilter { statement: Some(statement.id), ..LineFilter::default() };
    for (line, answer) in act.bank_lines(&filter, 0, uses.lines)? {
        if answer.is_some() {
            take_answer_back(act, line.id)?;
        }
    }
    act.book.remove_bank_statement(statement.id, statement.account_id)?;
    act.label(format!("Removed the statement of {} with {} lines", statement.to_on, uses.lines));
    Ok(Nothing {})
}

fn statement_of(book: &Read<'_>, id: StatementId) -> Result<(BankStatement, StatementUse), Problem> {
    let found = book.bank_statements()?.into_iter().find(|(statement, _)| statement.id == id);
    found.ok_or_else(|| Problem::not_found("The statement"))
}

fn shown((statement, uses): &(BankStatement, StatementUse)) -> StatementLine {
    let StatementUse { lines, matched, ignored } = *uses;
    StatementLine {
        adds_up: statement.adds_up(),
        statement: statement.clone(),
        lines,
        open: lines.saturating_sub(matched + ignored),
        matched,
        ignored,
        gap_after: None,
    }
}
