//! Reference rates, 1 EUR = so many units of a currency: as the European Central Bank publishes them, and from
//! any other source's table by mapping.

mod by_mapping;

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::finding::Finding;
use domain::money::Currency;
use rust_decimal::Decimal;

use crate::dates::{self, DateOrder};
use crate::draft::{Draft, Outcome, Rejected, Row, each_row};
use crate::table::{Separator, Table};
use crate::{text, zipped};

pub use by_mapping::{FIELDS, guess, is_wide, read_table};

/// A rate as quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateRow {
    /// Currency quoted against the euro.
    pub currency: Currency,
    /// Day of the quote.
    pub on: NaiveDate,
    /// Units of the currency for one euro, with the digits of the quote.
    pub per_euro: Decimal,
}

/// Reads the bank's file of one day or of all days, as CSV or in the archive it is published in: a column
/// for the date, one for each currency, and a comma at the end of each line. `N/A` and empty cells are days
/// without a quote. A row is taken whole or rejected whole.
pub fn read_ecb(bytes: Vec<u8>) -> Draft<RateRow> {
    match table(bytes) {
        Ok(table) => read(&table),
        Err(findings) => Draft::refused(findings),
    }
}

fn table(bytes: Vec<u8>) -> Result<Table, Vec<Finding>> {
    let bytes =
        if zipped::is_zip(&bytes) { zipped::only_csv(&bytes).map_err(|one| vec![one])? } else { bytes };
    let decoded = text::decode(bytes, None).map_err(|finding| vec![finding])?;
    Table::read(decoded.text, Some(Separator::Comma))
}

fn read(table: &Table) -> Draft<RateRow> {
    let Some(date) = table.columns().iter().position(|column| column.eq_ignore_ascii_case("date")) else {
        let message = "This is not the bank's file of rates: it has no column “Date”.";
        return Draft::refused(vec![Finding::error("Date", "column.missing", message)]);
    };
    let mut outcome = Outcome::default();
    let mut currencies: Vec<(usize, Currency)> = Vec::new();
    for (column, header) in table.columns().iter().enumerate() {
        if column == date || header.is_empty() {
            continue;
        }
        match header.parse::<Currency>() {
            Ok(currency) => currencies.push((column, currency)),
            Err(message) => outcome.findings.push(Finding::warning(
                header,
                "currency.unknown",
                format!("{message}. The column was left out."),
            )),
        }
    }
    if currencies.is_empty() {
        let message = "This is not the bank's file of rates: no column is named after a currency.";
        return Draft::refused(vec![Finding::error("file", "column.missing", message)]);
    }
    let mut rows = Vec::new();
    let mut quoted = Quoted::default();
    each_row(table, &mut outcome, |row, _| {
        let text = row.cell(date).trim();
        let reject = |column: &str, text: &str, code, reason: &str| {
            Rejected::new(row.line(), column, text, code, reason)
        };
        let on = dates::parse(text, DateOrder::DayMonth)
            .ok_or_else(|| reject("Date", text, "date.form", "It is not a date such as 2025-12-10."))?;
        let before = rows.len();
        for (column, currency) in &currencies {
            let text = row.cell(*column).trim();
            if text.is_empty() || text == "N/A" {
                continue;
            }
            let Some(per_euro) = rate(text) else {
                rows.truncate(before);
                return Err(reject(currency.code(), text, "rate.form", "It is not a rate such as 1.1634."));
            };
            let value = RateRow { currency: *currency, on, per_euro };
            if let Err(reason) = quoted.take(row.line(), &value) {
                rows.truncate(before);
                return Err(reject(currency.code(), text, "rate.twice", &reason));
            }
            rows.push(Row { line: row.line(), value });
        }
        Ok(())
    });
    Draft { rows, outcome }
}

/// The rates of a file so far, each with its line: a day has one of a currency.
#[derive(Default)]
struct Quoted(HashMap<(Currency, NaiveDate), (u64, Decimal)>);

impl Quoted {
    /// Takes a rate in; the same figure again does no harm.
    ///
    /// # Errors
    /// A sentence for another figure of the same day.
    fn take(&mut self, line: u64, one: &RateRow) -> Result<(), String> {
        let (first, rate) = *self.0.entry((one.currency, one.on)).or_insert((line, one.per_euro));
        if rate == one.per_euro {
            return Ok(());
        }
        Err(format!("Line {first} quotes another rate of {} on this day: {rate}.", one.currency))
    }
}

/// A rate: digits with a decimal point, greater than zero, nothing else.
fn rate(text: &str) -> Option<Decimal> {
    if !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    Decimal::from_str_exact(text).ok().filter(|rate| *rate > Decimal::ZERO)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::io::Write;

    use super::*;

    const HISTORY: &str =
        "Date,USD,JPY,CYP,XQX,\n2026-02-02,1.184,N/A,N/A,1,\n2026-01-30,1.1919,183.59,,1,\n";

    fn told(draft: &Draft<RateRow>) -> Vec<String> {
        let line = |row: &Row<RateRow>| {
            format!("{} {} {} {}", row.line, row.value.on, row.value.currency, row.value.per_euro)
        };
        draft.rows.iter().map(line).collect()
    }

    #[test]
    fn all_days() {
        let draft = read_ecb(HISTORY.as_bytes().to_vec());
        let expected = ["2 2026-02-02 USD 1.184", "3 2026-01-30 USD 1.1919", "3 2026-01-30 JPY 183.59"];
        assert_eq!(told(&draft), expected);
        assert_eq!(draft.outcome.findings.len(), 1, "XQX is no currency: {:?}", draft.outcome.findings);
        assert!(!draft.outcome.refused());
    }

    #[test]
    fn one_day() {
        let draft = read_ecb(b"Date, USD, JPY, \n10 December 2025, 1.1634, 182.32, \n".to_vec());
        assert_eq!(told(&draft), ["2 2025-12-10 USD 1.1634", "2 2025-12-10 JPY 182.32"]);
    }

    #[test]
    fn the_archive_it_comes_in() {
        let packed = |names: &[&str]| {
            let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
            for name in names {
                writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
                writer.write_all(HISTORY.as_bytes()).unwrap();
            }
            writer.finish().unwrap().into_inner()
        };
        let archive = packed(&["eurofxref-hist.csv"]);
        assert_eq!(read_ecb(archive.clone()), read_ecb(HISTORY.as_bytes().to_vec()));
        assert_eq!(read_ecb(packed(&["a.csv", "b.csv"])).outcome.findings[0].code, "zip.contents");
        assert_eq!(read_ecb(packed(&["a.txt"])).outcome.findings[0].code, "zip.contents");
        assert!(read_ecb(archive[..archive.len() / 2].to_vec()).outcome.refused());
    }

    #[test]
    fn a_rate_is_never_zero_and_a_row_is_whole_or_rejected() {
        for bad in ["0", "-1.1", "1,1", "1e3", "abc", "=1", "1.2.3"] {
            let draft = read_ecb(format!("Date,USD,JPY\n2026-01-30,1.1,\"{bad}\"\n").into_bytes());
            assert_eq!(draft.rows.len(), 0, "{bad}");
            let rejected = &draft.outcome.rejected[0];
            assert_eq!((rejected.line, rejected.column.as_str(), rejected.text.as_str()), (2, "JPY", bad));
        }
        assert!(read_ecb(b"Name,What\n1,2\n".to_vec()).outcome.refused());
        let twice = read_ecb(b"Date,USD\n2026-01-30,1.1\n2026-01-30,1.10\n2026-01-30,1.2\n".to_vec());
        assert_eq!(twice.rows.len(), 2, "the same again does no harm");
        let rejected = &twice.outcome.rejected[0];
        assert_eq!((rejected.line, rejected.code.as_str()), (4, "rate.twice"));
        assert!(rejected.reason.contains("Line 2") && rejected.reason.contains("1.1"), "{}", rejected.reason);
    }
}
