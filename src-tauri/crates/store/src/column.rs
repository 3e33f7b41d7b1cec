//! Columns that hold more than SQLite's own types.

use std::str::FromStr;

use rusqlite::Row;

use crate::StoreError;

/// Reads a text column into a value: an identifier, a date, a month, a currency, a bucket, a rate.
///
/// # Errors
/// [`StoreError::Damaged`] naming the column, when its text is no such value.
pub(crate) fn parse<T: FromStr>(row: &Row<'_>, index: usize) -> Result<T, StoreError> {
    let text = row.get_ref(index)?.as_str().map_err(|_| unreadable(row, index))?;
    text.parse().map_err(|_| unreadable(row, index))
}

/// The same for a column that may be empty.
///
/// # Errors
/// As [`parse`].
pub(crate) fn parse_opt<T: FromStr>(row: &Row<'_>, index: usize) -> Result<Option<T>, StoreError> {
    let text = row.get_ref(index)?.as_str_or_null().map_err(|_| unreadable(row, index))?;
    text.map(|text| text.parse().map_err(|_| unreadable(row, index))).transpose()
}

/// Reads a word of a closed list, such as a state.
///
/// # Errors
/// As [`parse`].
pub(crate) fn word<T>(row: &Row<'_>, index: usize, of: impl Fn(&str) -> Option<T>) -> Result<T, StoreError> {
    let text = row.get_ref(index)?.as_str().map_err(|_| unreadable(row, index))?;
    of(text).ok_or_else(|| unreadable(row, index))
}

fn unreadable(row: &Row<'_>, index: usize) -> StoreError {
    let column = row.as_ref().column_name(index).unwrap_or("a column").to_owned();
    StoreError::Damaged { detail: format!("{column} holds a value this version cannot read") }
}
