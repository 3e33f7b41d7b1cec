//! Reading expenses, row by row.

use chrono::{Datelike, NaiveDate};
use domain::finding::{Finding, any_error};
use domain::money::{Currency, DecimalMark, Money};

use super::amount::{AmountCells, Currencies, read_amount};
use super::key::Keys;
use super::{ExpenseRow, ImportKey, Options};
use crate::amounts::MarkEvidence;
use crate::dates::{self, DateEvidence, DateOrder};
use crate::draft::{Draft, Outcome, Rejected, Row, each_row};
use crate::mapping::{Mapping, missing};
use crate::sources::Others;
use crate::table::{RowView, Table};

/// Rows looked at to settle how a file writes dates and amounts.
const SAMPLE_ROWS: usize = 10_000;

/// Reads all expenses of a table.
pub fn read(table: &Table, mapping: &Mapping, options: &Options) -> Draft<ExpenseRow> {
    let mut rows = Vec::new();
    let outcome = each(table, mapping, options, |line, row| rows.push(Row { line, value: row.clone() }));
    Draft { rows, outcome }
}

/// Reads the expenses of a table one at a time, so that a million of them need no room of their own: the row
/// that `take` is given, with its line, is filled anew for the next one.
///
/// Two equal rows in one file are two expenses; the same file read again gives the same keys.
pub fn each(
    table: &Table,
    mapping: &Mapping,
    options: &Options,
    mut take: impl FnMut(u64, &ExpenseRow),
) -> Outcome {
    let mut outcome = Outcome { findings: mapping.missing(), ..Outcome::default() };
    let columns = Columns::of(mapping);
    if columns.amount.is_none() && columns.original_amount.is_none() {
        outcome.findings.push(missing(table.columns(), "Amount", "amount"));
    }
    if any_error(&outcome.findings) {
        return outcome;
    }
    let (order, mark) = settle(table, mapping, &columns, &mut outcome);
    let mut reader = Reader {
        columns,
        mapping,
        options,
        order,
        mark,
        keys: options.source.map_or_else(Keys::default, |source| Keys::within(source.numbers)),
        currencies: Currencies::default(),
        assumed: 0,
    };
    let mut expense = blank();
    let mut others = Others::of(table, options.source);
    each_row(table, &mut outcome, |row, _| {
        if !others.leaves_out(row) {
            reader.fill(&mut expense, row)?;
            take(row.line(), &expense);
        }
        Ok(())
    });
    others.tell(&mut outcome);
    if let (1.., Some(currency)) = (reader.assumed, options.default_currency) {
        let message = format!("{} amounts name no currency; they were read as {currency}.", reader.assumed);
        outcome.findings.push(Finding::note(mapping.header("amount"), "currency.assumed", message));
    }
    outcome
}

/// An expense to be filled.
fn blank() -> ExpenseRow {
    ExpenseRow {
        spent_on: NaiveDate::default(),
        merchant: String::new(),
        category: String::new(),
        tag: String::new(),
        description: String::new(),
        amount: Money::zero(Currency::EUR),
        import_key: ImportKey::EMPTY,
    }
}

/// Where each field stands.
struct Columns {
    spent_on: Option<usize>,
    merchant: Option<usize>,
    original_currency: Option<usize>,
    original_amount: Option<usize>,
    amount: Option<usize>,
    currency: Option<usize>,
    category: Option<usize>,
    tag: Option<usize>,
    description: Option<usize>,
    external_id: Option<usize>,
}

impl Columns {
    fn of(mapping: &Mapping) -> Self {
        let column = |field| mapping.column(field);
        Self {
            spent_on: column("spent_on"),
            merchant: column("merchant"),
            original_currency: column("original_currency"),
            original_amount: column("original_amount"),
            amount: column("amount"),
            currency: column("currency"),
            category: column("category"),
            tag: column("tag"),
            description: column("description"),
            external_id: column("external_id"),
        }
    }

    /// The original amount and its currency where both stand there, else the amount as reported.
    fn amount<'r>(&self, row: RowView<'r>) -> AmountCells<'r> {
        let cell = |column: Option<usize>| column.map_or("", |column| row.cell(column).trim());
        let (amount, currency) = (cell(self.original_amount), cell(self.original_currency));
        if !amount.is_empty() && (!currency.is_empty() || self.amount.is_none()) {
            AmountCells { amount, field: "original_amount", currency, currency_field: "original_currency" }
        } else {
            let (amount, currency) = (cell(self.amount), cell(self.currency));
            AmountCells { amount, field: "amount", currency, currency_field: "currency" }
        }
    }
}

/// Settles the order of dates and the decimal mark for the whole file, from its first rows. A later row that
/// does not fit is refused by itself.
fn settle(
    table: &Table,
    mapping: &Mapping,
    columns: &Columns,
    outcome: &mut Outcome,
) -> (DateOrder, DecimalMark) {
    let (mut order, mut mark) = (DateEvidence::default(), MarkEvidence::default());
    let mut rows = table.rows();
    for _ in 0..SAMPLE_ROWS {
        let Some(row) = rows.next_row() else { break };
        if let Some(column) = columns.spent_on {
            order.add(row.cell(column));
        }
        mark.add(columns.amount(row).amount);
    }
    let (order, finding) = order.settle(mapping.date_order, mapping.header("spent_on"), "spent_on");
    outcome.findings.extend(finding);
    let field = if columns.amount.is_some() { "amount" } else { "original_amount" };
    let mark = mark.settle(mapping, field, outcome);
    (order, mark)
}

/// What is needed to read a row.
struct Reader<'a> {
    columns: Columns,
    mapping: &'a Mapping,
    options: &'a Options,
    order: DateOrder,
    mark: DecimalMark,
    keys: Keys,
    currencies: Currencies,
    assumed: u64,
}

impl Reader<'_> {
    /// Fills an expense from a row.
    fn fill(&mut self, expense: &mut ExpenseRow, row: RowView<'_>) -> Result<(), Rejected> {
        let cell = |column: Option<usize>| column.map_or("", |column| row.cell(column).trim());
        let reject = |field: &str, text: &str, code: &str, reason: String| {
            Rejected::new(row.line(), self.mapping.header(field), text, code, reason)
        };
        let text = cell(self.columns.spent_on);
        expense.spent_on = dates::parse(text, self.order).ok_or_else(|| {
            reject("spent_on", text, "date.form", "It is not a date such as 2026-04-03.".to_owned())
        })?;
        let cells = self.columns.amount(row);
        let (amount, known) = read_amount(&cells, self.mark, self.options, &mut self.currencies)
            .map_err(|(field, text, code, reason)| reject(field, text, code, reason))?;
        if let Some(last) = known.withdrawn_after.filter(|last| expense.spent_on > *last) {
            let reason = format!("{} was money until {last} only.", known.code);
            let (field, text) = if cells.currency.is_empty() {
                (cells.field, cells.amount)
            } else {
                (cells.currency_field, cells.currency)
            };
            return Err(reject(field, text, "currency.withdrawn", reason));
        }
        self.assumed += u64::from(known.assumed);
        expense.amount = amount;
        cell(self.columns.merchant).clone_into(&mut expense.merchant);
        cell(self.columns.category).clone_into(&mut expense.category);
        cell(self.columns.tag).clone_into(&mut expense.tag);
        cell(self.columns.description).clone_into(&mut expense.description);
        let number = cell(self.columns.external_id);
        expense.import_key = if number.is_empty() {
            let day = expense.spent_on.num_days_from_ce();
            self.keys.of_content(day, &expense.merchant, &expense.description, amount.minor, known.code)
        } else {
            self.keys.of_number(number)
        };
        Ok(())
    }
}
