//! Rates from a file.

use exchange::draft::Row;
use exchange::rates::RateRow;
use schemars::JsonSchema;
use serde::Serialize;
use store::Rate;

use crate::call::{Act, Problem};

/// What became of the rates of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct SavedRates {
    /// New ones.
    pub added: u64,
    /// Those that stood in the book with the same value.
    pub already_there: u64,
    /// Those that stood in the book with another value, which was replaced.
    pub replaced: u64,
}

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
    act.label(format!("Imported {} rates from {source}", saved.added + saved.replaced));
    Ok(saved)
}
