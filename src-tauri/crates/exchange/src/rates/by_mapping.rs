//! Rates of other sources: one in a row, or one currency in a column.

use domain::finding::{Finding, any_error};
use domain::money::{Currency, DecimalMark};
use rust_decimal::Decimal;

use super::{Quoted, RateRow, rate};
use crate::amounts::MarkEvidence;
use crate::dates::{self, DateEvidence, DateOrder};
use crate::draft::{Draft, Outcome, Rejected, Row, each_row};
use crate::mapping::{self, Field, Mapping, field};
use crate::table::Table;

/// What the columns of another source's table of rates can hold: one rate in a row. A table with a column for
/// each currency needs only the day.
pub const FIELDS: &[Field] = &[
    field("on", "Date", true, &["Day", "Rate Date", "Valid From", "Quote Date", "Datum", "TIME_PERIOD"]),
    field("currency", "Currency", false, &["Currency Code", "Quote Currency", "To", "Code", "CURRENCY"]),
    field(
        "rate",
        "Rate",
        false,
        &["Units For One Euro", "Exchange Rate", "Per Euro", "Value", "OBS_VALUE", "Kurs"],
    ),
    field("base", "Quoted against", false, &["Base", "Base Currency", "From", "CURRENCY_DENOM"]),
];

/// Guesses what the columns of a table of rates hold.
pub fn guess(table: &Table) -> Mapping {
    mapping::guess(table.columns(), FIELDS)
}

/// True for a table as the European Central Bank publishes it: a column for the date and one for each currency.
pub fn is_wide(table: &Table, mapping: &Mapping) -> bool {
    let codes = table.columns().iter().filter(|header| header.parse::<Currency>().is_ok());
    mapping.column("rate").is_none() && codes.count() > 0
}

/// Reads another source's rates, one in a row or one currency in a column, by mapping. A rate must be quoted
/// against the euro: one against another currency would have to be turned round, and would no longer be what
/// its source quoted.
pub fn read_table(table: &Table, mapping: &Mapping) -> Draft<RateRow> {
    let mut outcome = Outcome { findings: mapping.missing(), ..Outcome::default() };
    let wide = is_wide(table, mapping);
    if !wide {
        for name in ["currency", "rate"].iter().filter(|name| mapping.column(name).is_none()) {
            let title = FIELDS.iter().find(|field| field.name == *name).map_or("", |field| field.title);
            outcome.findings.push(mapping::missing(table.columns(), title, name));
        }
    }
    if any_error(&outcome.findings) {
        return Draft { rows: Vec::new(), outcome };
    }
    let mut currencies: Vec<(usize, Currency)> = Vec::new();
    if wide {
        let code = |(at, header): (usize, &String)| header.parse().ok().map(|currency| (at, currency));
        currencies.extend(table.columns().iter().enumerate().filter_map(code));
    }
    let (order, mark) = settle(table, mapping, &currencies, &mut outcome);
    let mut rows = Vec::new();
    let mut known = Quoted::default();
    each_row(table, &mut outcome, |row, _| {
        let cell = |name: &str| mapping.column(name).map_or("", |column| row.cell(column).trim());
        let reject = |name: &str, text: &str, code, reason: &str| {
            Rejected::new(row.line(), mapping.header(name), text, code, reason)
        };
        let on = dates::parse(cell("on"), order)
            .ok_or_else(|| reject("on", cell("on"), "date.form", "It is not a date such as 2025-12-10."))?;
        if !cell("base").is_empty() && !cell("base").eq_ignore_ascii_case("EUR") {
            let reason = "Rates are kept as quoted against the euro; this one is against another currency.";
            return Err(reject("base", cell("base"), "rate.base", reason));
        }
        let mut found = Vec::new();
        if wide {
            for (column, currency) in &currencies {
                let text = row.cell(*column).trim();
                if !matches!(text, "" | "N/A" | "-") {
                    found.push((*currency, currency.code(), text));
                }
            }
        } else {
            let code = cell("currency");
            let currency = code.parse().map_err(|_| {
                reject(
                    "currency",
                    code,
                    "currency.unknown",
                    "It is not a currency code of ISO 4217, such as USD.",
                )
            })?;
            if !matches!(cell("rate"), "" | "N/A" | "-") {
                found.push((currency, mapping.header("rate"), cell("rate")));
            }
        }
        let before = rows.len();
        for (currency, header, text) in found {
            let refused = |code, reason: &str| Rejected::new(row.line(), header, text, code, reason);
            let taken = if currency == Currency::EUR {
                Err(refused("currency.euro", "The euro has no rate against itself."))
            } else if !currency.in_use_on(on) {
                Err(refused("currency.withdrawn", "The currency was no longer money on this day."))
            } else {
                quoted(text, mark).ok_or_else(|| refused("rate.form", "It is not a rate such as 1.1634."))
            };
            let taken = taken.map(|per_euro| RateRow { currency, on, per_euro }).and_then(|value| {
                let twice = |reason: String| refused("rate.twice", &reason);
                known.take(row.line(), &value).map_err(twice).map(|()| value)
            });
            match taken {
                Ok(value) => rows.push(Row { line: row.line(), value }),
                Err(rejected) => {
                    rows.truncate(before);
                    return Err(rejected);
                }
            }
        }
        Ok(())
    });
    Draft { rows, outcome }
}

/// Settles the order of dates and the decimal mark of a table of rates.
fn settle(
    table: &Table,
    mapping: &Mapping,
    currencies: &[(usize, Currency)],
    outcome: &mut Outcome,
) -> (DateOrder, DecimalMark) {
    let (mut order, mut mark) = (DateEvidence::default(), MarkEvidence::default());
    let columns: Vec<usize> =
        mapping.column("rate").into_iter().chain(currencies.iter().map(|one| one.0)).collect();
    let mut rows = table.rows();
    for _ in 0..10_000 {
        let Some(row) = rows.next_row() else { break };
        order.add(mapping.column("on").map_or("", |column| row.cell(column)));
        columns.iter().for_each(|column| mark.add(row.cell(*column).trim()));
    }
    let (order, finding) = order.settle(mapping.date_order, mapping.header("on"), "on");
    outcome.findings.extend(finding);
    let header = mapping.header("rate");
    let mark = mapping.decimal_mark.or_else(|| mark.verdict()).unwrap_or_else(|| {
        let message = format!(
            "Nothing in the file shows whether 1,163 is a little more than one or over a thousand. Say it: \
             “{header}=rate:point” or “{header}=rate:comma”."
        );
        outcome.findings.push(Finding::error(header, "amount.mark", message));
        DecimalMark::Point
    });
    (order, mark)
}

/// A rate with the file's decimal mark, without groups: a rate over a thousand is written plainly.
fn quoted(text: &str, mark: DecimalMark) -> Option<Decimal> {
    match mark {
        DecimalMark::Point => rate(text),
        DecimalMark::Comma if text.contains('.') => None,
        DecimalMark::Comma => rate(&text.replace(',', ".")),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn told(draft: &Draft<RateRow>) -> Vec<String> {
        let line = |row: &Row<RateRow>| {
            format!("{} {} {} {}", row.line, row.value.on, row.value.currency, row.value.per_euro)
        };
        draft.rows.iter().map(line).collect()
    }

    #[test]
    fn another_source_by_mapping() {
        let read = |text: &str, pairs: &[&str]| {
            let table = Table::read(text.to_owned(), None).unwrap();
            read_table(&table, &guess(&table).with(pairs).unwrap())
        };
        let long = read(
            "Day;Code;Kurs;Base\n31.01.2026;USD;1,1919;EUR\n31.01.2026;JPY;183,59;EUR\n31.01.2026;EUR;0,85;USD\n",
            &[],
        );
        assert_eq!(told(&long), ["2 2026-01-31 USD 1.1919", "3 2026-01-31 JPY 183.59"]);
        assert_eq!(long.outcome.rejected[0].code, "rate.base", "a rate is never turned round");
        let wide = read("Valid From;USD;JPY\n2026-01-30;1,1919;183,59\n2026-01-29;-;182,1\n", &[]);
        assert_eq!(
            told(&wide),
            ["2 2026-01-30 USD 1.1919", "2 2026-01-30 JPY 183.59", "3 2026-01-29 JPY 182.1"]
        );
        let renamed = read(
            "When,What,How much\n2026-01-30,USD,1.1919\n",
            &["When=on", "What=currency", "How much=rate"],
        );
        assert_eq!(told(&renamed), ["2 2026-01-30 USD 1.1919"]);
        let gone = read("Date,Currency,Rate\n2026-03-02,BGN,1.9558\n2025-12-31,BGN,1.9558\n", &[]);
        assert_eq!(told(&gone), ["3 2025-12-31 BGN 1.9558"]);
        assert_eq!(gone.outcome.rejected[0].code, "currency.withdrawn");
        assert!(read("Date,Rate\n2026-01-30,1.1\n", &[]).outcome.refused(), "which currency?");
    }
}
