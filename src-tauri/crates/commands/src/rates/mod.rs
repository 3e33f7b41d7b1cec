//! Exchange rates: read from a file or entered by hand with their evidence, never assumed.

mod book;
mod save;

use chrono::NaiveDate;
use domain::money::Currency;
use domain::rates::beyond;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{BY_HAND, Rate, Read};

pub(crate) use book::{Booker, amount, at, bounded};
pub use save::SavedRates;
pub(crate) use save::save_rates;

use crate::call::{Act, Ask, Nothing, Problem};

/// Which rates to read.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListRates {
    /// Only of this currency.
    pub currency: Option<Currency>,
    /// How many to pass over.
    #[serde(default)]
    pub offset: u64,
    /// At most so many, 1 to 1000.
    pub limit: u64,
}

/// A rate as it stands in the book: 1 EUR = `per_euro` units of the currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RateLine {
    /// The currency quoted against the euro.
    pub currency: Currency,
    /// The day of the quote.
    pub on: NaiveDate,
    /// Units of the currency for one euro, as quoted.
    pub per_euro: String,
    /// Who quoted it; `by hand` for one that a person entered.
    pub source: String,
    /// What shows that a rate entered by hand is right; empty otherwise.
    pub evidence: String,
    /// True when a person entered it. Only such rates can be taken away.
    pub by_hand: bool,
    /// By how many per cent it differs from the last one before it, when that is more than the office's
    /// tolerance.
    pub beyond_percent: Option<String>,
}

/// Rates, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RatePage {
    /// How many there are in all.
    pub total: u64,
    /// Currencies with at least one rate, to choose from.
    pub currencies: Vec<Currency>,
    /// The rates.
    pub rows: Vec<RateLine>,
}

/// A rate that somebody enters by hand.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnterRate {
    /// The currency quoted against the euro.
    pub currency: Currency,
    /// The day of the quote.
    pub on: NaiveDate,
    /// Units of the currency for one euro, as quoted: decimal text with a point, such as `182.32`.
    pub per_euro: String,
    /// Where it can be checked, such as `bank advice of 3 May`.
    pub evidence: String,
}

/// A rate that somebody entered by hand.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveRate {
    /// Its currency.
    pub currency: Currency,
    /// Its day.
    pub on: NaiveDate,
}

/// Rates by day, as quoted, with their source.
pub fn list(ask: &Ask<'_>, request: ListRates) -> Result<RatePage, Problem> {
    let limit = request.limit.clamp(1, 1000);
    let (total, rates) = ask.book.rates(request.currency, request.offset, limit)?;
    let currencies = ask.book.rated_currencies()?;
    let tolerance = ask.office()?.rate_tolerance_percent;
    let rows =
        rates.into_iter().map(|rate| line(ask.book, rate, tolerance)).collect::<Result<_, Problem>>()?;
    Ok(RatePage { total, currencies, rows })
}

/// Enters a rate by hand. One entered for the same day before is replaced; what is booked stays booked.
pub fn enter(act: &mut Act<'_, '_>, request: EnterRate) -> Result<RateLine, Problem> {
    let EnterRate { currency, on, per_euro, evidence } = request;
    if currency == Currency::EUR {
        return Err(Problem::field(
            "currency",
            "currency.euro",
            "Rates are quoted against the euro, so the euro itself has none.",
        ));
    }
    if !currency.in_use_on(on) {
        return Err(domain::rates::RateError::Withdrawn {
            currency,
            last: currency.withdrawn_after().unwrap_or(on),
        }
        .into());
    }
    let evidence = evidence.trim().to_owned();
    if evidence.is_empty() {
        return Err(Problem::field(
            "evidence",
            "evidence.empty",
            "Say where the rate can be checked, such as “bank advice of 3 May”.",
        ));
    }
    let rate = Rate { currency, on, per_euro: as_quoted(&per_euro)?, source: BY_HAND.to_owned(), evidence };
    act.book.put_rate(&rate)?;
    act.label(format!("Entered the rate of {on}: 1 EUR = {} {currency}", rate.per_euro));
    let tolerance = act.office()?.rate_tolerance_percent;
    line(act, rate, tolerance)
}

/// Takes a rate away that was entered by hand. What is booked stays booked.
pub fn remove(act: &mut Act<'_, '_>, request: RemoveRate) -> Result<Nothing, Problem> {
    let RemoveRate { currency, on } = request;
    if !act.book.remove_rate(currency, on, BY_HAND)? {
        return Err(Problem::not_found("A rate entered by hand for this currency and day"));
    }
    act.label(format!("Removed the rate entered by hand for {currency} on {on}"));
    Ok(Nothing {})
}

/// Reads a rate as it is quoted: digits and a point, more than zero.
fn as_quoted(text: &str) -> Result<Decimal, Problem> {
    let text = text.trim();
    let plain = text.len() <= 20 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    Some(text)
        .filter(|_| plain)
        .and_then(|text| Decimal::from_str_exact(text).ok())
        .filter(|rate| *rate > Decimal::ZERO)
        .ok_or_else(|| {
            Problem::field(
                "per_euro",
                "rate.form",
                format!("“{text}” is not a rate: write how many units one euro buys, such as 182.32."),
            )
        })
}

/// A rate as it is shown, flagged when it stands far from the one before it.
fn line(book: &Read<'_>, rate: Rate, tolerance: u32) -> Result<RateLine, Problem> {
    let Rate { currency, on, per_euro, source, evidence } = rate;
    let before = on.pred_opt().map(|day| book.quote(currency, day)).transpose()?.flatten();
    Ok(RateLine {
        currency,
        on,
        per_euro: per_euro.to_string(),
        by_hand: source == BY_HAND,
        source,
        evidence,
        beyond_percent: before.and_then(|before| beyond(before.per_euro, per_euro, tolerance)),
    })
}
