//! The bank of the sample: one account with two statements, made from what the office has spent. The older one
//! is done; of the newer one some lines still wait for somebody, with what they probably paid beside them.

use std::fmt::Write as _;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use domain::bank::{BankRate, Paid, taken_at};
use domain::budget::Expense;
use domain::ids::BankLineId;
use domain::money::{Currency, Money, Rounding};
use rust_decimal::Decimal;
use store::{ExpenseFilter, LineFilter};

use super::days::Calendar;
use super::{Known, broken, find, on};
use crate::bank::{IgnoreLine, MatchLine, RenameAccount, ToExpense};
use crate::imports::KeepSource;
use crate::{Act, Problem};

/// The account, as its files name it, and as the office calls it.
const NUMBER: &str = "XX12 HRBR 0000 0047 11";
const NAME: &str = "Harbour Savings Bank, current account";
/// The source of its files.
const SOURCE: &str = "Harbour Savings Bank";
/// What stood in it before the first line, in cents.
const OPENING: i64 = 9_800_000;
/// Days ago: where the older statement begins, the newer one, and where that ends.
const CUTS: [i64; 3] = [96, 47, 2];
/// Of the newer statement's lines every so many is matched already.
const DONE: usize = 3;
/// What the bank keeps of a rate, per mille.
const MARGIN: i64 = 6;

/// A line of the file.
struct Posted {
    on: NaiveDate,
    who: String,
    what: String,
    cents: i64,
    /// Amount and currency paid, and the bank's rate.
    paid: Option<(Money, BankRate)>,
    fate: Fate,
}

/// What becomes of it.
enum Fate {
    /// It paid this.
    Paid(Paid),
    /// It becomes an expense in this category.
    Cost(&'static str),
    /// It is left aside.
    Aside(&'static str),
    /// Nobody has said anything.
    Open,
}

/// Brings the two statements in, and says of some lines what they paid.
pub(super) fn lay_out(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known) -> Result<(), Problem> {
    let mut balance = OPENING;
    for (part, cut) in CUTS.windows(2).enumerate() {
        let (from, to) = (calendar.ago(cut[0]), calendar.ago(cut[1] + 1));
        let posted = posted(act, known, from, to, part == 1)?;
        let text = written(&posted, &mut balance);
        let file = format!("statement {}.csv", part + 1);
        bring(act, to, text, &file)?;
        answer(act, known, &posted, to)?;
    }
    let mapping = ["Booked=spent_on:dmy", "Shop=merchant", "Sum=amount:comma", "Words=description"];
    let request = KeepSource {
        kind: "expenses".to_owned(),
        name: "Harbour card".to_owned(),
        mapping: mapping.map(str::to_owned).to_vec(),
        windows_1252: false,
    };
    crate::imports::keep_source(act, request).map(|_| ())
}

/// Everything that went over the account between two days, the oldest first.
fn posted(
    act: &Act<'_, '_>,
    known: &Known,
    from: NaiveDate,
    to: NaiveDate,
    newer: bool,
) -> Result<Vec<Posted>, Problem> {
    let filter = ExpenseFilter { days: Some((from, to)), ..ExpenseFilter::default() };
    let spent = act.expenses(&filter, 0, 200)?.rows;
    let mut lines: Vec<Posted> = Vec::new();
    let own = spent.into_iter().filter(|one| one.claim_id.is_none() && one.category_id.is_some());
    for (index, expense) in own.enumerate() {
        let on = working_day(expense.spent_on, 1);
        if on > to {
            continue;
        }
        let done = !newer || index % DONE == 0;
        lines.push(of_expense(expense, on, done));
    }
    let claim = if newer { "oksana-athens" } else { "haruna-gdansk" };
    let id = find(&known.claims, claim)?;
    let (who, payable) = crate::claims::payable(act, id)?;
    let (claim, _) = crate::claims::claim_of(act, id)?;
    lines.push(Posted {
        on: claim.paid_on.unwrap_or(to),
        who,
        what: claim.title,
        cents: -payable.minor,
        paid: None,
        fate: if newer { Fate::Open } else { Fate::Paid(Paid::Claim(id)) },
    });
    let plain = |on, who: &str, what: &str, cents, fate| {
        let (who, what) = (who.to_owned(), what.to_owned());
        Posted { on, who, what, cents, paid: None, fate }
    };
    let (middle, fee) = (working_day(from, 9), working_day(from, 20));
    lines.push(plain(middle, "Harbour Works", "Quarter's means for the office", 1_500_000, Fate::Aside(OWN)));
    let kept = if newer { Fate::Open } else { Fate::Cost("tools") };
    lines.push(plain(fee, SOURCE, "Account fee", -1_490, kept));
    if newer {
        // What is left of the filings that were agreed by hand.
        let (who, what) = ("KAUR & LINDHOLM", "Filings, the rest");
        lines.push(plain(working_day(from, 38), who, what, -400_000, Fate::Open));
    }
    lines.sort_by_key(|line| line.on);
    Ok(lines)
}

/// Why the means of the office are left aside.
const OWN: &str = "Means from our own company: they pay nothing and are no income of the budget.";

/// The line that paid an expense: in euro as it is, in another currency at a rate of the bank's own.
fn of_expense(expense: Expense, on: NaiveDate, done: bool) -> Posted {
    let Expense { id, merchant, description, amount, booked, conversion, .. } = expense;
    let reference: Option<BankRate> =
        conversion.and_then(|conversion| conversion.rates.first().and_then(|rate| rate.parse().ok()));
    let own = reference.map(|rate| {
        let less = Decimal::new(1000 - MARGIN, 3);
        BankRate { rate: (rate.rate * less).round_dp(4).normalize(), ..rate }
    });
    let taken = taken_at(amount, booked.currency, own, Rounding::default());
    Posted {
        on,
        who: merchant.to_uppercase(),
        what: description,
        cents: -taken.unwrap_or(booked).minor,
        paid: own.map(|rate| (amount, rate)),
        fate: if done { Fate::Paid(Paid::Expense(id)) } else { Fate::Open },
    }
}

/// The file as the bank writes it, with what stands in the account after each line.
fn written(posted: &[Posted], balance: &mut i64) -> String {
    let mut text =
        "Date,Account,Who,What for,Amount,Currency,Balance,Original Amount,Original Currency,Rate\n"
            .to_owned();
    let euro = |cents| Money::new(cents, Currency::EUR).decimal();
    for line in posted {
        *balance += line.cents;
        let (amount, currency, rate) = line.paid.map_or_else(Default::default, |(amount, rate)| {
            (amount.decimal(), amount.currency.code().to_owned(), rate.rate.to_string())
        });
        let quoted = |words: &str| format!("\"{}\"", words.replace('"', "\"\""));
        // Writing into a text does not fail.
        let _ = writeln!(
            text,
            "{},{NUMBER},{},{},{},EUR,{},{amount},{currency},{rate}",
            line.on,
            quoted(&line.who),
            quoted(&line.what),
            euro(line.cents),
            euro(*balance)
        );
    }
    text
}

/// Reads the file as any file is read, and saves it.
fn bring(act: &mut Act<'_, '_>, day: NaiveDate, text: String, file: &str) -> Result<(), Problem> {
    let Ok(exchange::bank::Opened::Table(_, table, _)) = exchange::bank::open(text.into_bytes(), None) else {
        return Err(broken(file));
    };
    let options =
        exchange::bank::Options { account: SOURCE.to_owned(), ..exchange::bank::Options::default() };
    let draft = exchange::bank::read_table(&table, &exchange::bank::guess(&table), &options, &[]);
    if draft.outcome.refused() || !draft.outcome.rejected.is_empty() {
        return Err(broken(file));
    }
    on(act, day, |act| crate::bank::save_statements(act, draft.statements, SOURCE, file))?;
    if let Some(account) = act.bank_accounts()?.into_iter().find(|account| account.name != NAME) {
        let request = RenameAccount { account_id: account.id, name: NAME.to_owned() };
        crate::bank::rename_account(act, request)?;
    }
    Ok(())
}

/// Says what became of the lines, a few days after they came.
fn answer(act: &mut Act<'_, '_>, known: &Known, posted: &[Posted], day: NaiveDate) -> Result<(), Problem> {
    let lines = act.bank_lines(&LineFilter::default(), 0, 500)?;
    for one in posted {
        let same = |line: &domain::bank::BankLine| {
            line.booked_on == one.on && line.amount.minor == one.cents && line.description == one.what
        };
        let found = lines.iter().find(|(line, answer)| answer.is_none() && same(line));
        let line_id = found.map(|(line, _)| line.id).ok_or_else(|| broken(&one.what))?;
        let said = |act: &mut Act<'_, '_>| say(act, known, line_id, &one.fate);
        on(act, day, said)?;
    }
    Ok(())
}

fn say(act: &mut Act<'_, '_>, known: &Known, line_id: BankLineId, fate: &Fate) -> Result<(), Problem> {
    match fate {
        Fate::Open => Ok(()),
        Fate::Aside(reason) => {
            crate::bank::ignore_line(act, IgnoreLine { line_id, reason: (*reason).to_owned() }).map(|_| ())
        }
        Fate::Cost(category) => {
            let category_id = Some(find(&known.categories, category)?);
            let request = ToExpense {
                line_id,
                category_id,
                event_id: None,
                merchant: None,
                description: None,
                refund_of: None,
            };
            crate::bank::to_expense(act, request).map(|_| ())
        }
        Fate::Paid(paid) => {
            let (expense_id, claim_id) = match paid {
                Paid::Expense(id) => (Some(*id), None),
                Paid::Claim(id) => (None, Some(*id)),
                Paid::Trip(_) => (None, None),
            };
            let request = MatchLine {
                line_id,
                expense_id,
                claim_id,
                trip_id: None,
                commitment_id: None,
                is_last: false,
                rate: None,
            };
            crate::bank::match_line(act, request).map(|_| ())
        }
    }
}

/// The first working day so many days later: banks book no money on a weekend.
fn working_day(day: NaiveDate, later: u64) -> NaiveDate {
    let day = day.checked_add_days(Days::new(later)).unwrap_or(day);
    let wait = match day.weekday() {
        Weekday::Sat => 2,
        Weekday::Sun => 1,
        _ => 0,
    };
    day.checked_add_days(Days::new(wait)).unwrap_or(day)
}
