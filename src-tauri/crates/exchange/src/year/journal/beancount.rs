//! The journal for Beancount.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use domain::money::Money;

use super::super::YearBook;
use super::entries::entries;
use super::names::{Dialect, Names, beancount_part};
use super::{Account, Entry, Kind, amount, one_line, written};

const DIALECT: Dialect = Dialect {
    spent: "Expenses",
    committed: "Equity:Committed",
    promised: "Equity:Promised",
    clearing: "Liabilities:Clearing",
    payable: "Liabilities:Claims-payable",
    approved: "Assets:Claims-approved",
    advances: "Assets:Advances",
    bank: "Assets:Bank",
    by_hand: "Entered-by-hand",
    difference: "Exchange-difference",
    unexplained: "Equity:Unexplained",
    other_years: "Equity:Other-years",
    part: beancount_part,
};

/// Writes a year for Beancount: actuals at their booked cost, commitments flagged and tagged between accounts of
/// their own, the plan as the monthly budgets that its front ends show.
pub fn write_beancount(book: &YearBook) -> Vec<u8> {
    let names = Names::of(book, &DIALECT);
    let entries = entries(book);
    let mut text = String::new();
    // Writing to memory does not fail.
    declare(&mut text, book, &names, &entries).ok();
    plan(&mut text, book, &names).ok();
    for entry in &entries {
        write_entry(&mut text, entry, &names).ok();
    }
    text.into_bytes()
}

fn declare(text: &mut String, book: &YearBook, names: &Names<'_>, entries: &[Entry]) -> std::fmt::Result {
    writeln!(text, "option \"title\" {}", quoted(&format!("{}, {}", book.office, book.year.name)))?;
    writeln!(text, "option \"operating_currency\" \"{}\"\n", book.year.currency)?;
    let first = entries.iter().map(|entry| entry.on).chain([book.year.first_month.first_day()]).min();
    let opened = first.unwrap_or_else(|| book.year.first_month.first_day());
    let mut accounts: BTreeSet<String> = entries
        .iter()
        .flat_map(|entry| &entry.postings)
        .map(|posting| names.name(&posting.account))
        .collect();
    if entries.iter().any(|entry| entry.kind == Kind::Committed) {
        accounts.insert(names.name(&Account::Promised));
    }
    for one in &book.categories {
        let account = names.name(&Account::Spent(one.id));
        accounts.remove(&account);
        writeln!(text, "{opened} open {account}\n  name: {}", quoted(&one.name))?;
        if let Some(id) = one.id {
            writeln!(text, "  category: \"{id}\"")?;
        }
    }
    for account in accounts {
        writeln!(text, "{opened} open {account}")?;
    }
    text.push('\n');
    Ok(())
}

/// A month's plan holds until the next one says otherwise, and ends with the year.
fn plan(text: &mut String, book: &YearBook, names: &Names<'_>) -> std::fmt::Result {
    let months = book.year.months();
    let Some(end) = months.last().map(|month| month.plus(1)) else { return Ok(()) };
    for one in &book.categories {
        let account = names.name(&Account::Spent(one.id));
        let mut present = 0;
        for (month, minor) in months.iter().chain([&end]).zip(one.own.plan.into_iter().chain([0])) {
            if minor != present {
                let planned = amount(Money::new(minor, book.year.currency));
                writeln!(text, "{} custom \"budget\" {account} \"monthly\" {planned}", month.first_day())?;
                present = minor;
            }
        }
    }
    text.push('\n');
    Ok(())
}

fn write_entry(text: &mut String, entry: &Entry, names: &Names<'_>) -> std::fmt::Result {
    let (mark, tag) = if entry.kind == Kind::Posted { ('*', "") } else { ('!', " #commitment") };
    writeln!(text, "{} {mark} {} {}{tag}", entry.on, quoted(&entry.payee), quoted(&entry.note))?;
    for (name, value) in &entry.tags {
        writeln!(text, "  {name}: {}", quoted(value))?;
    }
    for posting in &entry.postings {
        writeln!(text, "  {}  {}", names.name(&posting.account), written(posting))?;
        if entry.kind == Kind::Committed {
            let other = names.name(&Account::Promised);
            writeln!(text, "  {other}  {}", amount(posting.weight().negated()))?;
        }
    }
    text.push('\n');
    Ok(())
}

/// A text between quotes, in one line.
fn quoted(text: &str) -> String {
    format!("\"{}\"", one_line(text).replace('\\', "\\\\").replace('"', "\\\""))
}
