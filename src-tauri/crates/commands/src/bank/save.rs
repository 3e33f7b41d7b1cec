//! Statements from a file.

use domain::bank::{BankAccount, BankLine, BankStatement};
use domain::finding::Finding;
use domain::ids::BankAccountId;
use domain::money::Money;
use exchange::bank::Statement;
use schemars::JsonSchema;
use serde::Serialize;

use crate::call::{Act, Problem};
use crate::rates::bounded;

/// What became of the statements of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct SavedStatements {
    /// New lines.
    pub added: u64,
    /// Lines that an earlier import had brought.
    pub already_there: u64,
    /// Statements with at least one new line.
    pub statements: u64,
    /// What was noticed on the way.
    pub findings: Vec<Finding>,
}

/// Saves statements. A line that an earlier import brought is known by its account and its key, and left alone;
/// a statement that brings no new line leaves nothing.
///
/// # Errors
/// `stopped` when the person stops it; [`Problem`] from the disk. Nothing is saved then, nor may it be when a
/// finding says `amount.too_large`.
pub(crate) fn save_statements(
    act: &mut Act<'_, '_>,
    statements: Vec<Statement>,
    source: &str,
    file_name: &str,
) -> Result<SavedStatements, Problem> {
    let mut saved = SavedStatements::default();
    let total: usize = statements.iter().map(|statement| statement.entries.len()).sum();
    let mut accounts = act.bank_accounts()?;
    let mut done = 0_u64;
    for statement in statements {
        let (account, is_new) = account_of(act, &accounts, &statement, source);
        let mut fresh = Vec::new();
        for row in &statement.entries {
            if done.is_multiple_of(1000) {
                act.progress(done, total as u64, "Saving bank lines")?;
            }
            done += 1;
            if bounded(row.value.amount, "amount").is_err() {
                let message = format!("{} is larger than the book can hold.", row.value.amount);
                saved.findings.push(Finding::error("amount", "amount.too_large", message).at_line(row.line));
                continue;
            }
            let key = row.value.key.to_string();
            if !is_new && act.has_bank_key(account.id, &key)? {
                saved.already_there += 1;
            } else {
                fresh.push((row, key));
            }
        }
        let days = || statement.entries.iter().map(|row| row.value.booked_on);
        let (Some(from_on), Some(to_on), false) = (days().min(), days().max(), fresh.is_empty()) else {
            continue;
        };
        if is_new {
            act.book.put_bank_account(&account)?;
            accounts.push(account.clone());
        }
        let money = |minor| Money::new(minor, statement.currency);
        let sum = statement.entries.iter().map(|row| row.value.amount.minor).fold(0, i64::saturating_add);
        let statement_id = act.new_id();
        act.book.add_bank_statement(&BankStatement {
            id: statement_id,
            account_id: account.id,
            reference: statement.reference.clone(),
            source: source.to_owned(),
            file_name: file_name.to_owned(),
            from_on,
            to_on,
            opening: statement.opening.map(|balance| money(balance.minor)),
            closing: statement.closing.map(|balance| money(balance.minor)),
            entries: money(sum),
        })?;
        saved.statements += 1;
        for (row, key) in fresh {
            let entry = &row.value;
            let line = BankLine {
                id: act.new_id(),
                account_id: account.id,
                statement_id,
                booked_on: entry.booked_on,
                valued_on: entry.valued_on,
                amount: entry.amount,
                counterparty: entry.counterparty.clone(),
                description: entry.description.clone(),
                reference: entry.reference.clone(),
                original: entry.original,
                rate: entry.rate.clone(),
            };
            act.book.add_bank_line(&line, &key)?;
            saved.added += 1;
        }
    }
    act.label(format!("Imported {} bank lines from {source}", saved.added));
    Ok(saved)
}

/// The account of a statement, and whether it is a new one. An account is known by its number and currency; one
/// without a number by its name.
fn account_of(
    act: &Act<'_, '_>,
    accounts: &[BankAccount],
    statement: &Statement,
    source: &str,
) -> (BankAccount, bool) {
    let (own, currency) = (&statement.account, statement.currency);
    let name = [&own.name, &own.number].into_iter().find(|name| !name.is_empty());
    let name = name.map_or_else(|| source.to_owned(), Clone::clone);
    let known = accounts.iter().find(|account| {
        account.currency == currency
            && account.number == own.number
            && (!own.number.is_empty() || account.bank == bank_of(&name))
    });
    match known {
        Some(known) => (known.clone(), false),
        None => {
            let id: BankAccountId = act.new_id();
            // Of an account without a number its first name is kept, so that a new name does not make it another.
            let bank = if own.number.is_empty() { bank_of(&name) } else { own.bank.clone() };
            (BankAccount { id, name, number: own.number.clone(), bank, currency }, true)
        }
    }
}

/// What is kept of an account's first name.
fn bank_of(name: &str) -> String {
    name.trim().to_lowercase()
}
