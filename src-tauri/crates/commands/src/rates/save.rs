//! Rates from a file.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::finding::Finding;
use domain::money::Currency;
use domain::rates::beyond;
use exchange::draft::Row;
use exchange::rates::RateRow;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;
use store::Rate;

use crate::call::{Act, Problem};

/// What became of the rates of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct SavedRates {
    /// New ones.
    pub added: u64,
    /// Those that stood in the book with the same value.
    pub already_there: u64,
    /// Those that stood in the book with another value, which was replaced.
    pub replaced: u64,
    /// New ones that differ from the last one known by more than the office's tolerance.
    pub beyond_tolerance: Vec<Finding>,
}

/// Most rates that are told one by one.
const MOST_TOLD: usize = 50;

/// Saves the rates of a file under their source. Saving the same file again changes nothing.
///
/// # Errors
/// `stopped` when the person stops it; [`Problem`] from the disk.
pub(crate) fn save_rates(
    act: &mut Act<'_, '_>,
    rows: &[Row<RateRow>],
    source: &str,
) -> Result<SavedRates, Problem> {
    let mut saved = SavedRates::default();
    let far = beyond_tolerance(act, rows)?;
    let total = rows.len() as u64;
    for (done, Row { value, .. }) in (0_u64..).zip(rows) {
        if done % 1000 == 0 {
            act.progress(done, total, "Saving rates")?;
        }
        let RateRow { currency, on, per_euro } = *value;
        match act.rate(currency, on, source)? {
            Some(known) if known.per_euro == per_euro => {
                saved.already_there += 1;
                continue;
            }
            Some(_) => saved.replaced += 1,
            None => saved.added += 1,
        }
        let rate = Rate { currency, on, per_euro, source: source.to_owned(), evidence: String::new() };
        act.book.put_rate(&rate)?;
    }
    if saved.added + saved.replaced > 0 {
        saved.beyond_tolerance = far;
    }
    act.label(format!("Imported {} rates from {source}", saved.added + saved.replaced));
    Ok(saved)
}

/// Rates of a file that differ by more than the office's tolerance from the last one before them, in the file
/// or in the book.
fn beyond_tolerance(act: &Act<'_, '_>, rows: &[Row<RateRow>]) -> Result<Vec<Finding>, Problem> {
    let tolerance = act.office()?.rate_tolerance_percent;
    let mut sorted: Vec<&Row<RateRow>> = rows.iter().collect();
    sorted.sort_by_key(|row| (row.value.currency, row.value.on));
    let mut last: HashMap<Currency, (NaiveDate, Decimal)> = HashMap::new();
    let (mut findings, mut more) = (Vec::new(), 0_u64);
    for row in sorted {
        let RateRow { currency, on, per_euro } = row.value;
        let before = match last.insert(currency, (on, per_euro)) {
            Some(before) => Some(before),
            None => on
                .pred_opt()
                .map(|day| act.quote(currency, day))
                .transpose()?
                .flatten()
                .map(|quote| (quote.on, quote.per_euro)),
        };
        let Some((day, before)) = before else { continue };
        let Some(percent) = beyond(before, per_euro, tolerance) else { continue };
        if findings.len() == MOST_TOLD {
            more += 1;
            continue;
        }
        let message = format!(
            "1 EUR = {per_euro} {currency} on {on} differs by {percent} % from {before} on {day}: more than the \
             office's tolerance of {tolerance} %."
        );
        findings.push(Finding::warning(currency.code(), "rate.beyond", message).at_line(row.line));
    }
    if more > 0 {
        findings.push(Finding::warning("rates", "rate.beyond", format!("{more} more rates differ as far.")));
    }
    Ok(findings)
}
