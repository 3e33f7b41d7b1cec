//! Amounts and conversions in columns.

use chrono::NaiveDate;
use domain::money::{Conversion, Money, Rounding};
use rusqlite::Row;
use serde::{Deserialize, Serialize};

use crate::{StoreError, column};

/// What a row keeps of a conversion; both amounts stand in columns of their own.
#[derive(Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) rates: Vec<String>,
    pub(crate) on: NaiveDate,
    pub(crate) source: String,
    pub(crate) rounding: Rounding,
}

/// The rates that an amount was booked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// As quoted, against the euro; two for a conversion that goes through it.
    pub rates: Vec<String>,
    /// Their day.
    pub on: NaiveDate,
    /// Who quoted them.
    pub source: String,
}

/// The quote in a kept conversion.
///
/// # Errors
/// [`StoreError::Damaged`] for a text that is no conversion.
pub(crate) fn quote(text: &str) -> Result<Quote, StoreError> {
    let Kept { rates, on, source, .. } = kept(text)?;
    Ok(Quote { rates, on, source })
}

/// What a row kept of a conversion.
///
/// # Errors
/// [`StoreError::Damaged`] for a text that is no conversion.
pub(crate) fn kept(text: &str) -> Result<Kept, StoreError> {
    serde_json::from_str(text)
        .map_err(|error| StoreError::Damaged { detail: format!("a conversion cannot be read: {error}") })
}

/// Reads an amount from two columns: minor units, then the currency.
///
/// # Errors
/// [`StoreError::Damaged`] for a currency that is none.
pub(crate) fn money(row: &Row<'_>, index: usize) -> Result<Money, StoreError> {
    Ok(Money::new(row.get(index)?, column::parse(row, index + 1)?))
}

/// Reads how one amount became the other; `None` where the column is empty.
///
/// # Errors
/// [`StoreError::Damaged`] for a text that is no conversion.
pub(crate) fn conversion(
    row: &Row<'_>,
    index: usize,
    from: Money,
    to: Money,
) -> Result<Option<Conversion>, StoreError> {
    let text: String = row.get(index)?;
    if text.is_empty() {
        return Ok(None);
    }
    let Kept { rates, on, source, rounding } = kept(&text)?;
    Ok(Some(Conversion { from, to, rates, rate_on: on, source, rounding }))
}

/// The text that a row keeps of a conversion: rates as quoted, their day, their source, the rounding.
///
/// # Errors
/// None that a conversion made by the domain can meet.
pub(crate) fn conversion_text(conversion: Option<&Conversion>) -> Result<String, StoreError> {
    let Some(conversion) = conversion else { return Ok(String::new()) };
    let kept = Kept {
        rates: conversion.rates.clone(),
        on: conversion.rate_on,
        source: conversion.source.clone(),
        rounding: conversion.rounding,
    };
    kept_text(&kept)
}

/// What a row keeps, as text.
///
/// # Errors
/// None that a conversion made by the domain can meet.
pub(crate) fn kept_text(kept: &Kept) -> Result<String, StoreError> {
    serde_json::to_string(kept).map_err(|error| StoreError::Statement(error.to_string()))
}
