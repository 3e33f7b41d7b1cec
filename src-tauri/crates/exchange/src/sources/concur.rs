//! SAP Concur's standard accounting extract: no header, some four hundred columns between pipes, each known by
//! its number. The columns an expense needs become a table, and take the same road as every table.

use domain::finding::Finding;
use domain::money::{Currency, DecimalMark, parse_amount};

use crate::out::{Cell, Writer};
use crate::table::{Separator, Table};

/// The table's columns.
pub(super) const HEADERS: &[&str] = &[
    "Journal Key",
    "Transaction Date",
    "Vendor",
    "Journal Amount",
    "Reimbursement Currency",
    "Expense Type",
    "Cost Centre",
    "Purpose",
];

/// Numbers of the extract's columns, counted from 1, in the order of [`HEADERS`]: key of the journal line, day
/// of the transaction, vendor, amount of the journal line, the currency it is in, type of expense, the
/// report's first organisational unit, description.
const COLUMNS: [usize; 8] = [170, 64, 70, 169, 22, 63, 35, 69];

/// True for the text of an extract.
pub fn is_extract(text: &str) -> bool {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    first.starts_with("EXTRACT|") || first.starts_with("DETAIL|")
}

/// The extract as a table, with the line of the file behind each row, and what its header says that its rows do
/// not bear out.
///
/// A row is a line of the journal: what a card paid and a person bears comes as two lines that take each other
/// away, so that the sum is what the office really pays.
///
/// # Errors
/// What keeps a table from being read.
pub fn table(text: &str) -> Result<(Table, Vec<u64>, Vec<Finding>), Vec<Finding>> {
    let mut writer = Writer::new();
    writer.row(HEADERS.iter().map(|header| Cell::plain(*header)));
    let (mut lines, mut stated, mut sum) = (Vec::new(), None, 0_i64);
    let mut findings = Vec::new();
    for (line, row) in (1_u64..).zip(text.lines()) {
        let cells: Vec<&str> = row.trim_end_matches('\r').split('|').collect();
        match cells.first().copied().unwrap_or_default() {
            "EXTRACT" => stated = cells.get(2).zip(cells.get(3)).map(|(count, total)| (*count, *total, line)),
            "DETAIL" => {
                let cell = |number: usize| cells.get(number - 1).copied().unwrap_or_default();
                lines.push(line);
                sum = sum.saturating_add(hundredths(cell(169)).unwrap_or(0));
                writer.row(COLUMNS.map(|number| Cell::text(cell(number))));
            }
            "" => {}
            other => {
                let message = format!("A row begins with “{other}”, not with DETAIL; it was left out.");
                findings.push(Finding::warning("row", "concur.row", message).at_line(line));
            }
        }
    }
    if let Some((count, total, line)) = stated {
        let counted = lines.len();
        let same = count.trim().parse() == Ok(counted) && hundredths(total).is_none_or(|total| total == sum);
        if !same {
            let message = format!(
                "The extract's header states {count} rows with {total} in all; the file has {counted} rows with \
                 {}.{:02}. Rows may be missing.",
                sum / 100,
                sum.unsigned_abs() % 100
            );
            findings.push(Finding::warning("EXTRACT", "concur.total", message).at_line(line));
        }
    }
    let text = String::from_utf8_lossy(&writer.into_bytes()).into_owned();
    Ok((Table::read(text, Some(Separator::Comma))?, lines, findings))
}

/// An amount in hundredths, whatever its currency: the header sums them without regard to it.
fn hundredths(text: &str) -> Option<i64> {
    parse_amount(text, Currency::EUR, DecimalMark::Point).ok()
}
