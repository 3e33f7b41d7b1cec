//! The lines of one account while a table is read, and the statement they make.

use domain::money::Currency;

use crate::bank::{Account, Balance, Entry, Statement};
use crate::draft::Row;
use crate::expenses::key::Keys;

/// The lines of one account in one currency.
pub(super) struct Part {
    pub(super) account: String,
    pub(super) currency: Currency,
    pub(super) opening: Option<Balance>,
    pub(super) entries: Vec<Row<Entry>>,
    /// What stood in the account after each line, where the file says it.
    pub(super) balances: Vec<Option<i64>>,
    pub(super) keys: Keys,
}

impl Part {
    /// The statement, with the balances that its first and last line give it. Banks list the newest line first
    /// or last; the order under which the balances follow from one another is the file's.
    pub(super) fn statement(self) -> Statement {
        let Self { account, currency, opening, entries, balances, .. } = self;
        let amount = |at: usize| entries.get(at).map_or(0, |entry: &Row<Entry>| entry.value.amount.minor);
        let follows = |later: usize, earlier: usize| match (balances.get(later), balances.get(earlier)) {
            (Some(Some(after)), Some(Some(before))) => before.checked_add(amount(later)) == Some(*after),
            _ => false,
        };
        let pairs = 1..balances.len();
        let down = pairs.clone().filter(|at| follows(*at, at - 1)).count();
        let up = pairs.filter(|at| follows(at - 1, *at)).count();
        let day = |entry: &Row<Entry>| entry.value.booked_on;
        let newest_first = match (entries.first(), entries.last()) {
            (Some(first), Some(last)) => up > down || (up == down && day(first) > day(last)),
            _ => false,
        };
        let (first, last) = if newest_first {
            (entries.len().saturating_sub(1), 0)
        } else {
            (0, entries.len().saturating_sub(1))
        };
        let at = |place: usize| balances.get(place).copied().flatten().zip(entries.get(place));
        let before = at(first).and_then(|(balance, entry)| {
            let minor = balance.checked_sub(entry.value.amount.minor)?;
            Some(Balance { on: day(entry), minor })
        });
        let closing = at(last).map(|(minor, entry)| Balance { on: day(entry), minor });
        let number = account_number(&account);
        Statement {
            account: Account {
                name: if number.is_empty() { account } else { String::new() },
                number,
                bank: String::new(),
            },
            currency,
            reference: String::new(),
            opening: before.or(opening),
            closing,
            entries,
        }
    }
}

/// The number in an account's name, when it is one: letters and digits with at least six digits.
fn account_number(account: &str) -> String {
    let compact: String = account.split_whitespace().collect();
    let digits = compact.bytes().filter(u8::is_ascii_digit).count();
    let fits = digits >= 6 && compact.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if fits { compact } else { String::new() }
}
