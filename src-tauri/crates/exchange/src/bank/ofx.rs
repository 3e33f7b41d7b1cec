//! OFX and QFX: tags that the older form leaves open and the newer one closes. One reader serves both, because
//! a value always ends where the next tag begins.

use std::collections::HashMap;

use domain::finding::Finding;
use domain::money::{Currency, DecimalMark, Money, parse_amount};

use super::{Account, Balance, BankDraft, Entry, MAX_ENTRIES, Statement, day, rate, snippet, tidy};
use crate::draft::{Outcome, Rejected, Row};
use crate::expenses::key::Keys;

/// Deepest nesting of parts that is followed.
const MAX_DEPTH: usize = 64;

/// Reads the statements of an OFX file.
pub(super) fn read(text: &str) -> BankDraft {
    let mut reader = Reader::default();
    let Some(start) = text.to_ascii_uppercase().find("<OFX>") else {
        return BankDraft::refused(Finding::error("file", "ofx.none", "The file has no OFX part."));
    };
    let mut line = 1 + text[..start].matches('\n').count() as u64;
    for piece in text[start..].split('<').skip(1) {
        let Some((tag, value)) = piece.split_once('>') else {
            reader.outcome.findings.push(broken(line));
            break;
        };
        let name = tag.split_whitespace().next().unwrap_or_default().trim_end_matches('/');
        if let Err(finding) = reader.take(&name.to_ascii_uppercase(), value.trim(), line) {
            reader.outcome.findings.push(finding);
            break;
        }
        line += piece.matches('\n').count() as u64;
    }
    if reader.transaction.is_some() {
        reader.outcome.findings.push(broken(line));
    }
    BankDraft::of(reader.statements, reader.outcome)
}

fn broken(line: u64) -> Finding {
    let message = "The file ends within a line of the statement: it is not whole. Ask the bank for it again.";
    Finding::error("file", "file.truncated", message).at_line(line)
}

/// A transaction being read.
struct Open {
    line: u64,
    values: HashMap<String, String>,
}

#[derive(Default)]
struct Reader {
    /// The parts that are open, by name.
    parts: Vec<String>,
    /// What is said about the present statement.
    about: HashMap<String, String>,
    entries: Vec<Row<Entry>>,
    transaction: Option<Open>,
    /// Keys by account, so that two statements of one account share them.
    keys: HashMap<String, Keys>,
    statements: Vec<Statement>,
    outcome: Outcome,
    met: usize,
}

impl Reader {
    fn take(&mut self, name: &str, value: &str, line: u64) -> Result<(), Finding> {
        if let Some(closed) = name.strip_prefix('/') {
            if let Some(at) = self.parts.iter().rposition(|part| part == closed) {
                self.parts.truncate(at);
            }
            match closed {
                "STMTTRN" => self.finish_transaction()?,
                "STMTRS" | "CCSTMTRS" => self.finish_statement(),
                _ => {}
            }
            return Ok(());
        }
        match name {
            "STMTTRN" => self.transaction = Some(Open { line, values: HashMap::new() }),
            "STMTRS" | "CCSTMTRS" => {
                self.about.clear();
                self.entries.clear();
            }
            _ => {}
        }
        if value.is_empty() {
            if self.parts.len() >= MAX_DEPTH {
                let message = "The file nests its parts deeper than a statement can.";
                return Err(Finding::error("file", "ofx.deep", message).at_line(line));
            }
            self.parts.push(name.to_owned());
            return Ok(());
        }
        let within = self.parts.last().map_or("", String::as_str);
        let key = match within {
            "LEDGERBAL" | "CURRENCY" | "ORIGCURRENCY" => format!("{within}.{name}"),
            // The account that money went to is named as the own one is.
            "BANKACCTTO" | "CCACCTTO" => return Ok(()),
            _ => name.to_owned(),
        };
        let values = match &mut self.transaction {
            Some(open) => &mut open.values,
            None => &mut self.about,
        };
        values.entry(key).or_insert_with(|| plain(value));
        Ok(())
    }

    fn finish_transaction(&mut self) -> Result<(), Finding> {
        let Some(open) = self.transaction.take() else { return Ok(()) };
        self.met += 1;
        if self.met > MAX_ENTRIES {
            let message = "There are more than 1,000,000 lines. Split the file.";
            return Err(Finding::error("file", "rows.too_many", message).at_line(open.line));
        }
        match self.entry(&open) {
            Ok(value) => self.entries.push(Row { line: open.line, value }),
            Err((column, text, code, reason)) => {
                let text = if text.is_empty() { shown(&open.values) } else { text };
                let rejected = Rejected::new(open.line, column, &text, code, reason);
                if !self.outcome.reject(rejected) {
                    return Err(Finding::error("file", "rows.rejected", "Reading stopped."));
                }
            }
        }
        Ok(())
    }

    fn entry(&mut self, open: &Open) -> Result<Entry, (&'static str, String, &'static str, String)> {
        let value = |name: &str| open.values.get(name).map(String::as_str).unwrap_or_default();
        let currency = currency(&self.about).ok_or_else(|| {
            ("CURDEF", String::new(), "currency.missing", "The statement names no currency.".to_owned())
        })?;
        let posted = value("DTPOSTED");
        let booked_on = day(posted).ok_or_else(|| {
            ("DTPOSTED", posted.to_owned(), "date.form", "It is not a day such as 20260504.".to_owned())
        })?;
        let text = value("TRNAMT");
        let minor =
            amount(text, currency).map_err(|reason| ("TRNAMT", text.to_owned(), "amount.form", reason))?;
        if let Some(foreign) = open.values.get("CURRENCY.CURSYM").filter(|code| *code != currency.code()) {
            let reason = format!("The amount is in {foreign}, the account in {currency}.");
            return Err(("TRNAMT", text.to_owned(), "amount.other_currency", reason));
        }
        let rate = original_rate(open, currency);
        let (name, memo) = (tidy(value("NAME")), tidy(value("MEMO")));
        let counterparty = if name.is_empty() { memo.clone() } else { name };
        let checked = value("CHECKNUM");
        let description = if checked.is_empty() { memo } else { tidy(&format!("{memo} check {checked}")) };
        let reference = value("FITID").to_owned();
        let account = self.about.get("ACCTID").cloned().unwrap_or_default();
        let keys = self.keys.entry(account).or_default();
        let key = if reference.is_empty() {
            keys.of_line(booked_on, &counterparty, &description, minor, currency)
        } else {
            keys.of_number(&reference)
        };
        let amount = Money::new(minor, currency);
        Ok(Entry {
            booked_on,
            valued_on: None,
            amount,
            counterparty,
            description,
            reference,
            original: None,
            rate,
            key,
        })
    }

    fn finish_statement(&mut self) {
        let about = std::mem::take(&mut self.about);
        let entries = std::mem::take(&mut self.entries);
        let value = |name: &str| about.get(name).cloned().unwrap_or_default();
        let Some(currency) = currency(&about) else {
            let message = "A statement names no currency that ISO 4217 knows.";
            self.outcome.findings.push(Finding::error("CURDEF", "currency.missing", message));
            return;
        };
        let closing = about.get("LEDGERBAL.BALAMT").and_then(|text| amount(text, currency).ok());
        let on = about.get("LEDGERBAL.DTASOF").and_then(|text| day(text));
        self.statements.push(Statement {
            account: Account {
                number: value("ACCTID").split_whitespace().collect(),
                bank: value("BANKID"),
                name: value("ORG"),
            },
            currency,
            reference: String::new(),
            opening: None,
            closing: closing.zip(on).map(|(minor, on)| Balance { on, minor }),
            entries,
        });
    }
}

fn currency(about: &HashMap<String, String>) -> Option<Currency> {
    about.get("CURDEF")?.parse().ok()
}

/// An amount: digits with a point or a comma, never groups.
fn amount(text: &str, currency: Currency) -> Result<i64, String> {
    let text = if text.contains('.') { text.to_owned() } else { text.replace(',', ".") };
    parse_amount(&text, currency, DecimalMark::Point)
        .map_err(|error| format!("As an amount in {currency}, {error}."))
}

/// The rate of a line that was paid in another currency: units of the account's currency for one of the other.
fn original_rate(open: &Open, currency: Currency) -> String {
    let foreign = open.values.get("ORIGCURRENCY.CURSYM").and_then(|code| code.parse::<Currency>().ok());
    let number = open.values.get("ORIGCURRENCY.CURRATE").and_then(|text| rate::number(text));
    match (foreign, number) {
        (Some(foreign), Some(number)) if foreign != currency => format!("1 {foreign} = {number} {currency}"),
        _ => String::new(),
    }
}

/// A value without the marks that stand for `&`, `<` and `>`.
fn plain(value: &str) -> String {
    if !value.contains('&') {
        return value.to_owned();
    }
    [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
        .iter()
        .fold(value.to_owned(), |text, (mark, letter)| text.replace(mark, letter))
}

/// A transaction as it stands in the file, near enough to find it there.
fn shown(values: &HashMap<String, String>) -> String {
    let mut parts: Vec<String> = values.iter().map(|(name, value)| format!("{name}={value}")).collect();
    parts.sort();
    snippet(&parts.join(" "))
}
