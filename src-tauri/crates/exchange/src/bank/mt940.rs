//! MT940: tags such as `:61:` at the beginning of a line, everything else goes on with the line before.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use domain::finding::Finding;
use domain::money::{Currency, DecimalMark, Money, parse_amount};

use super::{Account, Balance, BankDraft, Entry, MAX_ENTRIES, Statement, snippet, tidy};
use crate::draft::{Outcome, Rejected, Row};
use crate::expenses::key::Keys;

/// One tag with its text.
struct Tag<'t> {
    line: u64,
    name: &'t str,
    text: String,
}

/// Reads the statements of an MT940 file.
pub(super) fn read(text: &str) -> BankDraft {
    let mut reader = Reader::default();
    let mut open: Option<Tag<'_>> = None;
    for (line, row) in (1_u64..).zip(text.lines()) {
        let row = row.trim_end();
        // Blocks around a message: `{4:` before it, `-` or `-}` after it.
        let row = row.rsplit_once("{4:").map_or(row, |(_, rest)| rest);
        if let Some((name, rest)) = tag(row) {
            if let Some(done) = open.replace(Tag { line, name, text: rest.to_owned() }) {
                reader.take(&done);
            }
        } else if row == "-" || row.starts_with("-}") {
            if let Some(done) = open.take() {
                reader.take(&done);
            }
        } else if let Some(open) = &mut open {
            open.text.push('\n');
            open.text.push_str(row);
        }
        if reader.stopped {
            break;
        }
    }
    if let Some(done) = open {
        reader.take(&done);
    }
    reader.finish();
    BankDraft::of(reader.statements, reader.outcome)
}

/// `:60F:C2605…` as `60F` and what follows.
fn tag(row: &str) -> Option<(&str, &str)> {
    let (name, rest) = row.strip_prefix(':')?.split_once(':')?;
    let number = name.get(..2).is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
    (number && name.len() <= 3).then_some((name, rest))
}

#[derive(Default)]
struct Reader {
    account: Account,
    reference: String,
    currency: Option<Currency>,
    opening: Option<Balance>,
    closing: Option<Balance>,
    entries: Vec<Row<Entry>>,
    /// The line whose words are still to come, before it has a key.
    pending: Option<Row<Entry>>,
    begun: bool,
    keys: HashMap<(String, Option<Currency>), Keys>,
    statements: Vec<Statement>,
    outcome: Outcome,
    met: usize,
    stopped: bool,
}

impl Reader {
    fn take(&mut self, tag: &Tag<'_>) {
        match tag.name {
            "20" => self.finish(),
            "25" => {
                let number: String = tag.text.split_whitespace().collect();
                let (bank, number) = number.split_once('/').map_or(("", number.as_str()), |pair| pair);
                self.account =
                    Account { bank: bank.to_owned(), number: number.to_owned(), name: String::new() };
                self.begun = true;
            }
            "28" | "28C" => tidy(&tag.text).clone_into(&mut self.reference),
            "60F" | "60M" => match balance(&tag.text) {
                Some((balance, currency)) => {
                    (self.opening, self.currency) = (Some(balance), Some(currency));
                }
                None => self.unreadable(tag, "The opening balance cannot be read."),
            },
            "61" => self.line(tag),
            "86" => self.words(&tag.text),
            "62F" | "62M" => match balance(&tag.text) {
                Some((balance, _)) => self.closing = Some(balance),
                None => self.unreadable(tag, "The closing balance cannot be read."),
            },
            _ => {}
        }
    }

    fn unreadable(&mut self, tag: &Tag<'_>, message: &str) {
        self.outcome.findings.push(Finding::warning(tag.name, "mt940.balance", message).at_line(tag.line));
    }

    fn line(&mut self, tag: &Tag<'_>) {
        self.settle();
        self.met += 1;
        let reason = "It is not a line such as 2605040504D12,50NTRFNONREF.";
        let read = self
            .currency
            .ok_or(("currency.missing", "No balance before it names the currency."))
            .and_then(|currency| entry(&tag.text, currency).ok_or(("mt940.line", reason)));
        match read {
            Ok(value) if self.met <= MAX_ENTRIES => self.pending = Some(Row { line: tag.line, value }),
            Ok(_) => {
                let message = "There are more than 1,000,000 lines. Split the file.";
                self.outcome.findings.push(Finding::error("file", "rows.too_many", message));
                self.stopped = true;
            }
            Err((code, reason)) => {
                let rejected = Rejected::new(tag.line, ":61:", &snippet(&tag.text), code, reason);
                self.stopped = !self.outcome.reject(rejected);
            }
        }
    }

    fn words(&mut self, text: &str) {
        let Some(row) = &mut self.pending else { return };
        let (counterparty, description) = information(text);
        row.value.counterparty = counterparty;
        if !description.is_empty() {
            row.value.description = description;
        }
        self.settle();
    }

    /// Gives the line its key once its words are known.
    fn settle(&mut self) {
        let Some(mut row) = self.pending.take() else { return };
        let keys = self.keys.entry((self.account.number.clone(), self.currency)).or_default();
        let Entry { booked_on, amount, counterparty, description, reference, .. } = &row.value;
        let words = format!("{description} {reference}");
        row.value.key = keys.of_line(*booked_on, counterparty, &words, amount.minor, amount.currency);
        self.entries.push(row);
    }

    fn finish(&mut self) {
        self.settle();
        let currency = self.currency.take();
        let (opening, closing) = (self.opening.take(), self.closing.take());
        let (account, reference) = (std::mem::take(&mut self.account), std::mem::take(&mut self.reference));
        let entries = std::mem::take(&mut self.entries);
        if let (true, Some(currency)) = (std::mem::take(&mut self.begun), currency) {
            self.statements.push(Statement { account, currency, reference, opening, closing, entries });
        }
    }
}

/// `C260501EUR1234,56`.
fn balance(text: &str) -> Option<(Balance, Currency)> {
    let text = text.trim();
    let sign = match text.get(..1)? {
        "C" => 1,
        "D" => -1,
        _ => return None,
    };
    let on = short_day(text.get(1..7)?)?;
    let currency: Currency = text.get(7..10)?.parse().ok()?;
    let minor = parse_amount(text.get(10..)?, currency, DecimalMark::Comma).ok()?;
    Some((Balance { on, minor: sign * minor }, currency))
}

/// `260504`; years before 80 are of this century.
fn short_day(text: &str) -> Option<NaiveDate> {
    let number = |from: usize| text.get(from..from + 2)?.parse::<u32>().ok();
    let year = i32::try_from(number(0)?).ok()?;
    let century = if year < 80 { 2000 } else { 1900 };
    NaiveDate::from_ymd_opt(century + year, number(2)?, number(4)?)
}

/// `2605040504D12,50NTRFNONREF//ABC123`, the words of a supplement on the next line.
fn entry(text: &str, currency: Currency) -> Option<Entry> {
    let (first, supplement) = text.split_once('\n').unwrap_or((text, ""));
    if !first.is_ascii() {
        return None;
    }
    let valued_on = short_day(first.get(..6)?)?;
    let mut rest = &first[6..];
    let mut booked_on = valued_on;
    if rest.len() >= 4 && rest.as_bytes()[..4].iter().all(u8::is_ascii_digit) {
        booked_on = near_day(valued_on, rest[..2].parse().ok()?, rest[2..4].parse().ok()?)?;
        rest = &rest[4..];
    }
    // A reversal of a debit brings money back, one of a credit takes it away.
    let (sign, marked) = [("RC", -1), ("RD", 1), ("EC", 1), ("ED", -1), ("C", 1), ("D", -1)]
        .into_iter()
        .find_map(|(mark, sign)| rest.strip_prefix(mark).map(|rest| (sign, rest)))?;
    rest = marked.strip_prefix(|c: char| c.is_ascii_alphabetic()).unwrap_or(marked);
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != ',')?;
    let minor = sign * parse_amount(&rest[..end], currency, DecimalMark::Comma).ok()?;
    let after = rest.get(end + 4..).unwrap_or_default();
    let (own, bank) = after.split_once("//").unwrap_or((after, ""));
    let own = if own.trim() == "NONREF" { "" } else { own.trim() };
    let reference = if bank.trim().is_empty() { own } else { bank.trim() };
    Some(Entry {
        booked_on,
        valued_on: Some(valued_on),
        amount: Money::new(minor, currency),
        counterparty: String::new(),
        description: tidy(supplement),
        reference: reference.to_owned(),
        original: None,
        rate: String::new(),
        key: crate::expenses::ImportKey::EMPTY,
    })
}

/// The day of a month nearest to another day: a line of 2 January may be valued on 31 December.
fn near_day(near: NaiveDate, month: u32, day: u32) -> Option<NaiveDate> {
    let years = [near.year() - 1, near.year(), near.year() + 1];
    let days = years.into_iter().filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    days.min_by_key(|day| (*day - near).num_days().abs())
}

/// Who and what for, from the words under a line: `?20…` fields, `/NAME/…/REMI/…`, or plain text.
fn information(text: &str) -> (String, String) {
    let joined = text.replace('\n', "");
    if joined.get(3..4) == Some("?") || joined.starts_with('?') {
        let mut fields = joined.split('?').skip(1).map(|field| {
            let code = field.get(..2).unwrap_or_default();
            (code.parse::<u8>().unwrap_or(0), field.get(2..).unwrap_or_default())
        });
        let (mut name, mut words) = (String::new(), String::new());
        for (code, value) in &mut fields {
            match code {
                32 | 33 => name.push_str(value),
                20..=29 | 60..=63 => words.push_str(value),
                _ => {}
            }
        }
        return (tidy(&name), tidy(&words));
    }
    let field = |name: &str| {
        let start = joined.find(&format!("/{name}/"))? + name.len() + 2;
        let rest = &joined[start..];
        // A field ends where the next one's name stands between two slashes.
        let end = rest.match_indices('/').find_map(|(at, _)| {
            let name = rest[at + 1..].split('/').next()?;
            let closed = rest.len() > at + 1 + name.len();
            ((2..=4).contains(&name.len()) && closed && name.bytes().all(|byte| byte.is_ascii_uppercase()))
                .then_some(at)
        });
        Some(tidy(&rest[..end.unwrap_or(rest.len())]))
    };
    match (field("NAME"), field("REMI")) {
        (None, None) => (String::new(), tidy(&text.replace('\n', " "))),
        (name, remi) => (name.unwrap_or_default(), remi.unwrap_or_default()),
    }
}
