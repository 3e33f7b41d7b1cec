//! The journal for hledger.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use domain::money::{Currency, Money};

use super::super::YearBook;
use super::entries::entries;
use super::names::{Dialect, Names, hledger_part};
use super::{Account, Entry, Kind, amount, one_line, written};

const DIALECT: Dialect = Dialect {
    spent: "expenses",
    committed: "commitments",
    promised: "commitments",
    clearing: "liabilities:clearing",
    payable: "liabilities:claims payable",
    approved: "assets:claims approved",
    advances: "assets:advances",
    bank: "assets:bank",
    by_hand: "entered by hand",
    difference: "Exchange difference",
    unexplained: "equity:unexplained",
    other_years: "equity:other years",
    part: hledger_part,
};

/// Writes a year as an hledger journal: the plan as periodic transactions of single months (`balance --budget`),
/// actuals at their booked cost (`balance --cost`), commitments as one-sided entries in accounts of their own.
pub fn write_hledger(book: &YearBook) -> Vec<u8> {
    let names = Names::of(book, &DIALECT);
    let entries = entries(book);
    let mut text = String::new();
    // Writing to memory does not fail.
    head(&mut text, book).ok();
    declare(&mut text, book, &names, &entries).ok();
    plan(&mut text, book, &names).ok();
    for entry in &entries {
        write_entry(&mut text, entry, &names).ok();
    }
    text.into_bytes()
}

fn head(text: &mut String, book: &YearBook) -> std::fmt::Result {
    let currency = book.year.currency;
    writeln!(text, "; {}, {}", comment(&book.office), comment(&book.year.name))?;
    writeln!(
        text,
        "; Written on {} in {currency}. Amounts were converted once, at the cost after @@.",
        book.made_on
    )?;
    writeln!(text, "; Spent by category:  hledger balance --cost --tree expenses")?;
    writeln!(text, "; Beside the plan:    hledger balance --cost --budget expenses")?;
    writeln!(text, "; Still to be paid:   hledger balance --cost commitments")?;
    writeln!(text, "; liabilities:clearing holds what is booked and was not seen at the bank.\n")?;
    writeln!(text, "decimal-mark .\n")
}

/// Every commodity and account, so that a strict reader accepts the journal.
fn declare(text: &mut String, book: &YearBook, names: &Names<'_>, entries: &[Entry]) -> std::fmt::Result {
    let mut currencies = BTreeSet::from([book.year.currency]);
    let mut accounts: BTreeSet<String> = BTreeSet::new();
    for posting in entries.iter().flat_map(|entry| &entry.postings) {
        currencies.insert(posting.amount.currency);
        accounts.insert(names.name(&posting.account));
    }
    accounts.extend(book.categories.iter().map(|one| names.name(&Account::Spent(one.id))));
    for currency in currencies {
        writeln!(text, "commodity {}", shape(currency))?;
    }
    text.push('\n');
    for account in accounts {
        writeln!(text, "account {account}")?;
    }
    text.push('\n');
    Ok(())
}

/// Each month's plan, for the categories that have one.
fn plan(text: &mut String, book: &YearBook, names: &Names<'_>) -> std::fmt::Result {
    for (index, month) in book.year.months().into_iter().enumerate() {
        let planned = book.categories.iter().filter_map(|one| {
            let minor = one.own.plan.get(index).copied().filter(|minor| *minor != 0)?;
            Some((names.name(&Account::Spent(one.id)), Money::new(minor, book.year.currency)))
        });
        let lines: Vec<String> =
            planned.map(|(name, money)| format!("    ({name})  {}", amount(money))).collect();
        if !lines.is_empty() {
            let (from, to) = (month.first_day(), month.plus(1).first_day());
            writeln!(text, "~ monthly from {from} to {to}\n{}\n", lines.join("\n"))?;
        }
    }
    Ok(())
}

fn write_entry(text: &mut String, entry: &Entry, names: &Names<'_>) -> std::fmt::Result {
    let mark = if entry.kind == Kind::Posted { '*' } else { '!' };
    // The empty code keeps words that begin with a bracket from being taken for one.
    let told: Vec<String> = [&entry.payee, &entry.note]
        .into_iter()
        .map(|words| description(words))
        .filter(|words| !words.is_empty())
        .collect();
    writeln!(text, "{} {mark} () {}", entry.on, told.join(" | "))?;
    for (name, value) in &entry.tags {
        writeln!(text, "    ; {name}:{}", comment(value))?;
    }
    for posting in &entry.postings {
        let name = names.name(&posting.account);
        let name = if entry.kind == Kind::Committed { format!("({name})") } else { name };
        writeln!(text, "    {name}  {}", written(posting))?;
    }
    text.push('\n');
    Ok(())
}

/// A commodity's digits; the mark stands even where none follow.
fn shape(currency: Currency) -> String {
    match usize::from(currency.exponent()) {
        0 => format!("1000. {currency}"),
        digits => format!("1000.{} {currency}", "0".repeat(digits)),
    }
}

/// Words of a person's in a description: no comment begins in them, and no second note.
fn description(text: &str) -> String {
    one_line(&text.replace(';', ",").replace('|', "/"))
}

/// Words of a person's in a comment: no tag and no date is made of them.
fn comment(text: &str) -> String {
    one_line(&text.replace([':', '[', ']'], " ").replace([',', ';'], " "))
}
