//! Bank lines from a table: a column for the day, one for the amount or two for in and out, and whatever else
//! the bank tells. Which is which comes from the source's own mapping, a guess, or a person.

mod fields;
mod part;

use std::collections::HashMap;

use domain::finding::any_error;
use domain::money::{Currency, DecimalMark, Money, parse_amount};

use super::{Balance, BankDraft, Entry, Statement, rate, tidy};
use crate::amounts::MarkEvidence;
use crate::dates::{self, DateEvidence, DateOrder};
use crate::draft::{Outcome, Rejected, Row, each_row};
use crate::expenses::amount::{AmountCells, Currencies, read_amount};
use crate::expenses::key::Keys;
use crate::mapping::{self, Mapping, missing};
use crate::sources::{Others, Source};
use crate::table::{RowView, Table};
pub use fields::FIELDS;
use part::Part;

/// Rows looked at to settle how a file writes dates and amounts.
const SAMPLE_ROWS: usize = 10_000;

/// What an office knows that a file may leave out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// The currency of amounts that name none; `None` to refuse them.
    pub default_currency: Option<Currency>,
    /// What the account is called when the file names none.
    pub account: String,
    /// The program the file is from, where it is known.
    pub source: Option<&'static Source>,
}

/// Guesses what the columns of a bank's table hold.
pub fn guess(table: &Table) -> Mapping {
    mapping::guess(table.columns(), FIELDS)
}

/// Reads the lines of a table. `lines` are the lines of the file behind the rows where the table was made from
/// another format, and empty where the table is the file itself.
pub fn read_table(table: &Table, mapping: &Mapping, options: &Options, lines: &[u64]) -> BankDraft {
    let mut outcome = Outcome { findings: mapping.missing(), ..Outcome::default() };
    let column = |field| mapping.column(field);
    if ["amount", "money_in", "money_out"].iter().all(|field| column(field).is_none()) {
        outcome.findings.push(missing(table.columns(), "Amount", "amount"));
    }
    if any_error(&outcome.findings) {
        return BankDraft { statements: Vec::new(), outcome };
    }
    let (order, mark) = settle(table, mapping, &mut outcome);
    let mut reader = Reader {
        mapping,
        options,
        order,
        mark,
        currencies: Currencies::default(),
        parts: Vec::new(),
        places: HashMap::new(),
        opening_record: !lines.is_empty(),
    };
    let mut others = Others::of(table, options.source);
    each_row(table, &mut outcome, |row, _| if others.leaves_out(row) { Ok(()) } else { reader.take(row) });
    others.tell(&mut outcome);
    let mut statements: Vec<Statement> = reader.parts.into_iter().map(Part::statement).collect();
    if !lines.is_empty() {
        let real = |line: u64| {
            let row = usize::try_from(line).ok().and_then(|line| line.checked_sub(2));
            row.and_then(|row| lines.get(row)).copied().unwrap_or(line)
        };
        let entries = statements.iter_mut().flat_map(|statement| &mut statement.entries);
        entries.for_each(|entry| entry.line = real(entry.line));
        outcome.rejected.iter_mut().for_each(|rejected| rejected.line = real(rejected.line));
        for finding in &mut outcome.findings {
            finding.line = finding.line.map(real);
        }
    }
    BankDraft::of(statements, outcome)
}

/// Settles the order of dates and the decimal mark for the whole file, from its first rows.
fn settle(table: &Table, mapping: &Mapping, outcome: &mut Outcome) -> (DateOrder, DecimalMark) {
    let (mut order, mut mark) = (DateEvidence::default(), MarkEvidence::default());
    let amounts: Vec<usize> = ["amount", "money_in", "money_out", "balance"]
        .iter()
        .filter_map(|field| mapping.column(field))
        .collect();
    let mut rows = table.rows();
    for _ in 0..SAMPLE_ROWS {
        let Some(row) = rows.next_row() else { break };
        if let Some(column) = mapping.column("booked_on") {
            order.add(row.cell(column));
        }
        amounts.iter().for_each(|column| mark.add(row.cell(*column).trim()));
    }
    let (order, finding) = order.settle(mapping.date_order, mapping.header("booked_on"), "booked_on");
    outcome.findings.extend(finding);
    let field = ["amount", "money_out", "money_in"].into_iter().find(|field| mapping.column(field).is_some());
    let field = field.unwrap_or("amount");
    let mark = mark.settle(mapping, field, outcome);
    (order, mark)
}

struct Reader<'a> {
    mapping: &'a Mapping,
    options: &'a Options,
    order: DateOrder,
    mark: DecimalMark,
    currencies: Currencies,
    parts: Vec<Part>,
    places: HashMap<(String, Currency), usize>,
    /// True where a first record may carry what stood in the account before.
    opening_record: bool,
}

impl Reader<'_> {
    fn take(&mut self, row: RowView<'_>) -> Result<(), Rejected> {
        let mapping = self.mapping;
        let cell = |field: &str| mapping.column(field).map_or("", |column| row.cell(column).trim());
        let reject = |field: &str, text: &str, code: &str, reason: &str| {
            Rejected::new(row.line(), mapping.header(field), text, code, reason)
        };
        let written = cell("booked_on");
        let booked_on = dates::parse(written, self.order).ok_or_else(|| {
            reject("booked_on", written, "date.form", "It is not a date such as 2026-04-03.")
        })?;
        let amount = self.amount(row, booked_on)?;
        let account = Some(cell("account")).filter(|text| !text.is_empty()).unwrap_or(&self.options.account);
        let part = self.part(account, amount.currency);
        let (counterparty, description) = (tidy(cell("counterparty")), tidy(cell("description")));
        if self.opening_record && counterparty.eq_ignore_ascii_case("opening balance") {
            let part = &mut self.parts[part];
            part.opening.get_or_insert(Balance { on: booked_on, minor: amount.minor });
            return Ok(());
        }
        let valued_on = dates::parse(cell("valued_on"), self.order);
        let (original, rate) = self.original(row, amount);
        let balance = parse_amount(cell("balance"), amount.currency, self.mark).ok();
        let reference = tidy(cell("bank_id"));
        let part = &mut self.parts[part];
        let key = if reference.is_empty() {
            part.keys.of_line(booked_on, &counterparty, &description, amount.minor, amount.currency)
        } else {
            part.keys.of_number(&format!("{reference} {} {booked_on}", amount.minor))
        };
        let value =
            Entry { booked_on, valued_on, amount, counterparty, description, reference, original, rate, key };
        part.entries.push(Row { line: row.line(), value });
        part.balances.push(balance);
        Ok(())
    }

    /// The place of an account's lines in a currency.
    fn part(&mut self, account: &str, currency: Currency) -> usize {
        let key = (account.to_owned(), currency);
        if let Some(place) = self.places.get(&key) {
            return *place;
        }
        self.parts.push(Part {
            account: account.to_owned(),
            currency,
            opening: None,
            entries: Vec::new(),
            balances: Vec::new(),
            keys: Keys::default(),
        });
        let place = self.parts.len() - 1;
        self.places.insert(key, place);
        place
    }

    /// The amount, from one column with a sign or from one of two without.
    fn amount(&mut self, row: RowView<'_>, on: chrono::NaiveDate) -> Result<Money, Rejected> {
        let mapping = self.mapping;
        let cell = |field: &str| mapping.column(field).map_or("", |column| row.cell(column).trim());
        let one = ["amount", "money_in", "money_out"];
        let is_nothing = |text: &str| text.chars().all(|c| matches!(c, '0' | '.' | ',' | '-' | ' '));
        // A bank with two columns may write 0.00 into the one that is not meant.
        let field = one
            .into_iter()
            .find(|field| !cell(field).is_empty() && !is_nothing(cell(field)))
            .or_else(|| one.into_iter().find(|field| !cell(field).is_empty()))
            .unwrap_or("amount");
        let cells = AmountCells {
            amount: cell(field),
            field,
            currency: cell("currency"),
            currency_field: "currency",
        };
        let options =
            crate::expenses::Options { default_currency: self.options.default_currency, source: None };
        let (amount, known) = read_amount(&cells, self.mark, &options, &mut self.currencies).map_err(
            |(field, text, code, reason)| {
                Rejected::new(row.line(), mapping.header(field), text, code, reason)
            },
        )?;
        if let Some(last) = known.withdrawn_after.filter(|last| on > *last) {
            let reason = format!("{} was money until {last} only.", known.code);
            return Err(Rejected::new(
                row.line(),
                mapping.header(field),
                cell(field),
                "currency.withdrawn",
                reason,
            ));
        }
        Ok(if field == "money_out" && amount.minor > 0 { amount.negated() } else { amount })
    }

    /// What was paid in another currency, with the sign of the line, and the bank's rate.
    fn original(&self, row: RowView<'_>, amount: Money) -> (Option<Money>, String) {
        let cell = |field: &str| self.mapping.column(field).map_or("", |column| row.cell(column).trim());
        let Some(currency) = cell("original_currency").parse().ok().filter(|own| *own != amount.currency)
        else {
            return (None, String::new());
        };
        let Ok(minor) = parse_amount(cell("original_amount"), currency, self.mark) else {
            return (None, String::new());
        };
        let minor = if amount.minor < 0 { -minor.saturating_abs() } else { minor.saturating_abs() };
        let original = Money::new(minor, currency);
        let rate = rate::number(cell("rate"));
        (Some(original), rate.map_or_else(String::new, |number| rate::words(number, original, amount)))
    }
}
