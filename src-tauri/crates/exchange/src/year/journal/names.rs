//! The names of accounts: made of the tree's own rows, so that no name catches another that looks alike, and
//! plain enough for the dialect.

use std::collections::{HashMap, HashSet};

use domain::ids::CategoryId;

use super::super::YearBook;
use super::{Account, one_line};

/// How a dialect names accounts.
pub(super) struct Dialect {
    pub(super) spent: &'static str,
    pub(super) committed: &'static str,
    pub(super) promised: &'static str,
    pub(super) clearing: &'static str,
    pub(super) payable: &'static str,
    pub(super) approved: &'static str,
    pub(super) advances: &'static str,
    pub(super) bank: &'static str,
    pub(super) by_hand: &'static str,
    pub(super) difference: &'static str,
    pub(super) unexplained: &'static str,
    pub(super) other_years: &'static str,
    /// Makes one part of a name of a person's words.
    pub(super) part: fn(&str) -> String,
}

/// The names of a year's accounts.
pub(super) struct Names<'d> {
    dialect: &'d Dialect,
    /// The path of each category below the root, such as `Travel:Speakers`.
    paths: HashMap<Option<CategoryId>, String>,
    differences: HashMap<Option<CategoryId>, String>,
    banks: HashMap<Option<String>, String>,
}

impl<'d> Names<'d> {
    pub(super) fn of(book: &YearBook, dialect: &'d Dialect) -> Self {
        let mut taken: HashSet<String> = HashSet::new();
        let mut paths: HashMap<Option<CategoryId>, String> = HashMap::new();
        for one in &book.categories {
            let above = one.parent_id.and_then(|id| paths.get(&Some(id)));
            let name = unused(&mut taken, above.map(String::as_str), &(dialect.part)(&one.name));
            paths.insert(one.id, name);
        }
        let mut differences = HashMap::new();
        for one in &book.categories {
            let above = paths.get(&one.id).map(String::as_str);
            differences.insert(one.id, unused(&mut taken, above, dialect.difference));
        }
        let mut banks = HashMap::from([(None, dialect.by_hand.to_owned())]);
        let mut taken = HashSet::from([dialect.by_hand.to_lowercase()]);
        let mut known: Vec<&String> =
            book.settlements.iter().filter_map(|one| one.account.as_ref()).collect();
        known.sort();
        known.dedup();
        for account in known {
            banks.insert(Some(account.clone()), unused(&mut taken, None, &(dialect.part)(account)));
        }
        Self { dialect, paths, differences, banks }
    }

    /// The name of an account.
    pub(super) fn name(&self, account: &Account) -> String {
        let dialect = self.dialect;
        let below = |root: &str, part: Option<&String>| match part {
            Some(part) => format!("{root}:{part}"),
            None => root.to_owned(),
        };
        match account {
            Account::Spent(id) => below(dialect.spent, self.paths.get(id)),
            Account::Difference(id) => below(dialect.spent, self.differences.get(id)),
            Account::Committed(id) => below(dialect.committed, self.paths.get(&Some(*id))),
            Account::Bank(name) => below(dialect.bank, self.banks.get(name)),
            Account::Promised => dialect.promised.to_owned(),
            Account::Clearing => dialect.clearing.to_owned(),
            Account::Payable => dialect.payable.to_owned(),
            Account::Approved => dialect.approved.to_owned(),
            Account::Advances => dialect.advances.to_owned(),
            Account::Unexplained => dialect.unexplained.to_owned(),
            Account::OtherYears => dialect.other_years.to_owned(),
        }
    }
}

/// A name that no other account has, letters large or small: of twins the later ones get a number.
fn unused(taken: &mut HashSet<String>, above: Option<&str>, part: &str) -> String {
    let whole = |part: &str| above.map_or_else(|| part.to_owned(), |above| format!("{above}:{part}"));
    let mut name = whole(part);
    let mut number = 2_usize;
    while !taken.insert(name.to_lowercase()) {
        name = whole(&format!("{part}-{number}"));
        number += 1;
    }
    name
}

/// A part of an account's name for hledger: one line, single blanks, and no colon, which would begin a new part.
pub(super) fn hledger_part(name: &str) -> String {
    let plain = one_line(&name.replace(':', "-").replace(';', ","));
    if plain.is_empty() { "Unnamed".to_owned() } else { plain }
}

/// A part of an account's name for Beancount: letters, digits and dashes, beginning with a capital or a digit.
pub(super) fn beancount_part(name: &str) -> String {
    let letter = |c: char| {
        c.is_ascii_alphanumeric()
            || (!c.is_ascii() && (c.is_lowercase() || c.is_uppercase()))
            // Scripts without capitals, as far as every letter of theirs is one sign.
            || matches!(c, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
    };
    let mut part = String::new();
    for c in name.chars() {
        if letter(c) {
            part.push(c);
        } else if !part.is_empty() && !part.ends_with('-') {
            part.push('-');
        }
    }
    let part = part.trim_end_matches('-');
    let mut letters = part.chars();
    match letters.next() {
        None => "Unnamed".to_owned(),
        Some(first) if first.is_ascii_digit() || first.is_uppercase() => part.to_owned(),
        Some(first) if first.is_lowercase() && first.to_uppercase().all(char::is_uppercase) => {
            first.to_uppercase().chain(letters).collect()
        }
        Some(_) => format!("C-{part}"),
    }
}
