//! Asking for many rows at once.

use rusqlite::{Connection, Params, Row};

use crate::StoreError;

/// Every row that a question answers with, each read by `read`.
///
/// # Errors
/// [`StoreError`] from the disk, and what `read` answers.
pub(crate) fn rows<T>(
    db: &Connection,
    sql: &str,
    params: impl Params,
    mut read: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let mut statement = db.prepare_cached(sql)?;
    let mut found = statement.query(params)?;
    let mut values = Vec::new();
    while let Some(row) = found.next()? {
        values.push(read(row)?);
    }
    Ok(values)
}

/// The first row that a question answers with.
///
/// # Errors
/// As [`rows`].
pub(crate) fn first<T>(
    db: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnOnce(&Row<'_>) -> Result<T, StoreError>,
) -> Result<Option<T>, StoreError> {
    let mut statement = db.prepare_cached(sql)?;
    let mut found = statement.query(params)?;
    found.next()?.map(read).transpose()
}

/// Runs a change that is often repeated; answers how many rows it touched.
///
/// # Errors
/// [`StoreError`] from the disk.
pub(crate) fn change(db: &Connection, sql: &str, params: impl Params) -> Result<usize, StoreError> {
    Ok(db.prepare_cached(sql)?.execute(params)?)
}
