//! How values are written in a ladder's table.

use crate::ladder::v1::BandV1;

/// How a pay band is written.
pub(super) const BAND_FORM: &str = "a pay band such as “EUR 50000.00 / 60000.00 / 70000.00 from 2026-01-01”";

/// A pay band as [`written_band`] writes it.
pub(in crate::ladder) fn band_of(text: &str) -> Option<BandV1> {
    let (currency, rest) = text.trim().split_once(' ')?;
    let (amounts, day) = rest.split_once(" from ")?;
    let amounts: Vec<&str> = amounts.split('/').map(str::trim).collect();
    let [minimum, midpoint, maximum] = amounts[..] else { return None };
    Some(BandV1 {
        currency: currency.to_owned(),
        minimum: minimum.to_owned(),
        midpoint: midpoint.to_owned(),
        maximum: maximum.to_owned(),
        effective_on: day.trim().parse().ok()?,
    })
}

/// A pay band in one line.
pub(in crate::ladder) fn written_band(band: &BandV1) -> String {
    let BandV1 { currency, minimum, midpoint, maximum, effective_on } = band;
    format!("{currency} {minimum} / {midpoint} / {maximum} from {effective_on}")
}

/// A line of a list without its bullet.
pub(super) fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    line.strip_prefix(['-', '*', '•', '–']).map_or(line, str::trim_start)
}

/// Yes or no, in the ways people write it.
pub(super) fn yes_or_no(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "yes" | "y" | "true" | "x" | "1" | "must" => Some(true),
        "no" | "n" | "false" | "0" | "-" => Some(false),
        _ => None,
    }
}
