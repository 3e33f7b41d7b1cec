//! Whether a statement adds up.

use domain::finding::Finding;
use domain::money::Money;

use super::Statement;

/// The three figures of a statement: opening + entries must equal closing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Footing {
    /// What stood in the account before.
    pub opening: Money,
    /// The sum of the lines.
    pub entries: Money,
    /// What stood in it afterwards.
    pub closing: Money,
}

impl Footing {
    /// True when opening and entries make the closing balance.
    pub fn holds(&self) -> bool {
        self.opening.plus(self.entries).is_ok_and(|sum| sum == self.closing)
    }
}

/// The three figures, where the file states both balances.
pub fn footing(statement: &Statement) -> Option<Footing> {
    let (opening, closing) = (statement.opening?, statement.closing?);
    let sum = statement
        .entries
        .iter()
        .try_fold(0_i64, |sum, entry| sum.checked_add(entry.value.amount.minor))
        .unwrap_or(i64::MAX);
    let money = |minor| Money::new(minor, statement.currency);
    Some(Footing { opening: money(opening.minor), entries: money(sum), closing: money(closing.minor) })
}

/// What a person is told of a statement that does not add up.
pub(super) fn finding(statement: &Statement) -> Option<Finding> {
    let Footing { opening, entries, closing } = footing(statement).filter(|footing| !footing.holds())?;
    let name = [&statement.account.name, &statement.account.number];
    let name = name.into_iter().find(|name| !name.is_empty()).map_or("The statement", String::as_str);
    let message = format!(
        "{name} does not add up: opening {opening} and entries {entries} do not make the closing {closing}. Lines \
         may be missing, or could not be read."
    );
    Some(Finding::warning("balance", "bank.balance", message))
}
