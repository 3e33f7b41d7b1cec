//! Reading a plan, row by row.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use domain::budget::{CategoryKind, MONTHS};
use domain::finding::any_error;
use domain::money::{Currency, DecimalMark};

use super::{CALENDAR, FISCAL, PlanRow, PlannedAmounts};
use crate::amounts::MarkEvidence;
use crate::draft::{Draft, Outcome, Rejected, Row, each_row};
use crate::expenses::Options;
use crate::expenses::amount::{AmountCells, Currencies, read_amount};
use crate::mapping::{Mapping, missing};
use crate::table::{RowView, Table};

/// Most categories within each other: more of them nobody reads on a page.
const DEEPEST: usize = 8;

/// Reads the lines of a plan. A row names its category and its line, once in a file, and plans a total or
/// months; where it has both they must agree. Amounts that name no currency are in `currency`.
pub fn read(table: &Table, mapping: &Mapping, currency: Currency) -> Draft<PlanRow> {
    let months = Months::of(mapping);
    let mut findings = mapping.missing();
    if mapping.column("total").is_none() && months.columns.iter().all(Option::is_none) {
        findings.push(missing(table.columns(), "Total", "total"));
    }
    if any_error(&findings) {
        return Draft::refused(findings);
    }
    let mut outcome = Outcome { findings, ..Outcome::default() };
    let options = Options { default_currency: Some(currency), source: None };
    let mut reader = Reader {
        mark: settle(table, mapping, &months, &mut outcome),
        months,
        mapping,
        options,
        currencies: Currencies::default(),
    };
    let mut rows = Vec::new();
    let mut seen: HashMap<(String, String), u64> = HashMap::new();
    each_row(table, &mut outcome, |row, _| {
        let value = reader.line(row)?;
        match seen.entry((value.category.join("\n").to_lowercase(), value.name.to_lowercase())) {
            Entry::Vacant(free) => free.insert(row.line()),
            Entry::Occupied(taken) => {
                let reason = format!("This line of this category stands on line {} already.", taken.get());
                return Err(reader.reject(row, "line", &value.name, "line.twice", reason));
            }
        };
        rows.push(Row { line: row.line(), value });
        Ok(())
    });
    Draft { rows, outcome }
}

/// The columns of the months.
struct Months {
    fields: [&'static str; MONTHS],
    columns: [Option<usize>; MONTHS],
    calendar: bool,
}

impl Months {
    /// Months of the calendar go before those of the fiscal year where a file has both.
    fn of(mapping: &Mapping) -> Self {
        let calendar = CALENDAR.map(|field| mapping.column(field));
        if calendar.iter().any(Option::is_some) {
            return Self { fields: CALENDAR, columns: calendar, calendar: true };
        }
        Self { fields: FISCAL, columns: FISCAL.map(|field| mapping.column(field)), calendar: false }
    }
}

/// Settles the decimal mark for the whole file.
fn settle(table: &Table, mapping: &Mapping, months: &Months, outcome: &mut Outcome) -> DecimalMark {
    let total = mapping.column("total");
    let mut evidence = MarkEvidence::default();
    let mut rows = table.rows();
    while let Some(row) = rows.next_row() {
        for column in months.columns.iter().chain([&total]).flatten() {
            evidence.add(row.cell(*column));
        }
    }
    let field = if total.is_some() {
        "total"
    } else {
        let first = months.columns.iter().position(Option::is_some).unwrap_or(0);
        months.fields[first]
    };
    evidence.settle(mapping, field, outcome)
}

struct Reader<'a> {
    mark: DecimalMark,
    months: Months,
    mapping: &'a Mapping,
    options: Options,
    currencies: Currencies,
}

impl Reader<'_> {
    fn reject(&self, row: RowView<'_>, field: &str, text: &str, code: &str, reason: String) -> Rejected {
        Rejected::new(row.line(), self.mapping.header(field), text, code, reason)
    }

    fn line(&mut self, row: RowView<'_>) -> Result<PlanRow, Rejected> {
        let cell = |field: &str| self.mapping.column(field).map_or("", |column| row.cell(column).trim());
        let text = |field: &str| cell(field).to_owned();
        let category = path(cell("category"));
        if category.is_empty() {
            let reason = "The row names no category.".to_owned();
            return Err(self.reject(row, "category", cell("category"), "category.empty", reason));
        }
        if category.len() > DEEPEST {
            let reason =
                format!("Categories lie at most {DEEPEST} deep, and this one lies {}.", category.len());
            return Err(self.reject(row, "category", cell("category"), "category.deep", reason));
        }
        let name = text("line");
        if name.is_empty() {
            let reason = "The row names no line.".to_owned();
            return Err(self.reject(row, "line", "", "name.empty", reason));
        }
        let bucket = Some(cell("bucket")).filter(|word| !word.is_empty());
        let bucket = bucket
            .map(str::parse)
            .transpose()
            .map_err(|reason: String| self.reject(row, "bucket", cell("bucket"), "bucket.unknown", reason))?;
        let kind = Some(cell("kind")).filter(|word| !word.is_empty());
        let kind = kind.map(|word| read_kind(word).ok_or(word)).transpose().map_err(|word| {
            let known: Vec<&str> = CategoryKind::ALL.into_iter().map(CategoryKind::key).collect();
            self.reject(row, "kind", word, "kind.unknown", format!("It is none of {}.", known.join(", ")))
        })?;
        let (currency, amounts) = self.amounts(row)?;
        let text = |field: &str| {
            self.mapping.column(field).map_or_else(String::new, |column| row.cell(column).trim().to_owned())
        };
        Ok(PlanRow {
            category,
            name,
            year: text("year"),
            owner: text("owner"),
            cost_centre: text("cost_centre"),
            pool: text("pool"),
            kind,
            bucket,
            currency,
            amounts,
            note: text("note"),
        })
    }

    /// The months or the total; both only where they agree, in one currency.
    fn amounts(&mut self, row: RowView<'_>) -> Result<(Currency, PlannedAmounts), Rejected> {
        let total = self.mapping.column("total");
        let mut currency = None;
        let mut months = [0; MONTHS];
        let mut any = false;
        let columns = (0..MONTHS).filter_map(|month| Some((month, self.months.columns[month]?)));
        for (month, column) in columns.collect::<Vec<_>>() {
            if let Some(minor) = self.amount(row, column, self.months.fields[month], &mut currency)? {
                months[month] = minor;
                any = true;
            }
        }
        let said =
            total.map(|column| self.amount(row, column, "total", &mut currency)).transpose()?.flatten();
        let sum = months.iter().fold(0_i64, |sum, month| sum.saturating_add(*month));
        let planned = match (any, said) {
            (false, None) => {
                let reason = "The row plans nothing: neither a total nor a month.".to_owned();
                return Err(self.reject(row, "total", "", "amount.none", reason));
            }
            (false, Some(total)) => PlannedAmounts::Total(total),
            (true, Some(total)) if total != sum => {
                let currency = currency.unwrap_or(Currency::EUR);
                let money = |minor| domain::money::Money::new(minor, currency);
                let reason = format!("The months sum to {}, and the total is {}.", money(sum), money(total));
                let text = total_text(self.mapping, row);
                return Err(self.reject(row, "total", text, "total.differs", reason));
            }
            (true, _) if self.months.calendar => PlannedAmounts::Calendar(months),
            (true, _) => PlannedAmounts::Fiscal(months),
        };
        Ok((currency.or(self.options.default_currency).unwrap_or(Currency::EUR), planned))
    }

    /// One amount; `None` for an empty cell or a dash.
    fn amount(
        &mut self,
        row: RowView<'_>,
        column: usize,
        field: &'static str,
        currency: &mut Option<Currency>,
    ) -> Result<Option<i64>, Rejected> {
        let text = row.cell(column).trim();
        if matches!(text, "" | "-" | "–") {
            return Ok(None);
        }
        let beside = self.mapping.column("currency").map_or("", |column| row.cell(column).trim());
        let cells = AmountCells { amount: text, field, currency: beside, currency_field: "currency" };
        let read = read_amount(&cells, self.mark, &self.options, &mut self.currencies);
        let (money, _) =
            read.map_err(|(field, text, code, reason)| self.reject(row, field, text, code, reason))?;
        if currency.is_some_and(|other| other != money.currency) {
            let reason = "One line is planned in one currency.".to_owned();
            return Err(self.reject(row, field, text, "currency.mixed", reason));
        }
        *currency = Some(money.currency);
        Ok(Some(money.minor))
    }
}

fn total_text<'r>(mapping: &Mapping, row: RowView<'r>) -> &'r str {
    mapping.column("total").map_or("", |column| row.cell(column).trim())
}

/// The parts of a category's path: `Events / Own events`, `Events > Own events` or `Events:Own events`.
fn path(text: &str) -> Vec<String> {
    let parts: Vec<&str> = if text.contains(" / ") {
        text.split(" / ").collect()
    } else if text.contains(" > ") {
        text.split(" > ").collect()
    } else {
        text.split(':').collect()
    };
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// A kind by its name or by words that tell it: `Sponsorship given`, `Travel`.
fn read_kind(word: &str) -> Option<CategoryKind> {
    let key = word.trim().to_lowercase().replace([' ', '-'], "_");
    key.parse().ok().or_else(|| CategoryKind::of_name(word))
}
