//! How each source's files are read: a mapping kept under the source's name.

use domain::ids::SourceId;
use rusqlite::{Row, params};

use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write, column};

const COLUMNS: &str = "id, kind, name, mapping, windows_1252";

/// A kept mapping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportSource {
    /// Identifier.
    pub id: SourceId,
    /// Of files of this kind: `expenses`, `bank`, `rates` …
    pub kind: String,
    /// What a person calls the source.
    pub name: String,
    /// Columns and fields, as `COLUMN=FIELD`.
    pub mapping: Vec<String>,
    /// True when its files are in windows-1252.
    pub windows_1252: bool,
}

impl Read<'_> {
    /// Every kept mapping, by kind and name.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn import_sources(&self) -> Result<Vec<ImportSource>, StoreError> {
        rows(self.db, &format!("SELECT {COLUMNS} FROM import_source ORDER BY kind, name"), [], source)
    }

    /// The mapping of a source.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn import_source(&self, kind: &str, name: &str) -> Result<Option<ImportSource>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM import_source WHERE kind = ?1 AND name = ?2 COLLATE NOCASE");
        first(self.db, &sql, [kind, name], source)
    }
}

impl Write<'_> {
    /// Keeps a mapping, over the one of its identifier.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_import_source(&mut self, source: &ImportSource) -> Result<(), StoreError> {
        let ImportSource { id, kind, name, mapping, windows_1252 } = source;
        let mapping =
            serde_json::to_string(mapping).map_err(|error| StoreError::Statement(error.to_string()))?;
        change(
            self.db,
            "INSERT INTO import_source (id, kind, name, mapping, windows_1252) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name,
               mapping = excluded.mapping, windows_1252 = excluded.windows_1252",
            params![id.to_string(), kind, name, mapping, windows_1252],
        )?;
        Ok(())
    }

    /// Forgets a mapping; false when there is none.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_import_source(&mut self, id: SourceId) -> Result<bool, StoreError> {
        Ok(change(self.db, "DELETE FROM import_source WHERE id = ?1", [id.to_string()])? > 0)
    }
}

fn source(row: &Row<'_>) -> Result<ImportSource, StoreError> {
    let mapping: String = row.get(3)?;
    Ok(ImportSource {
        id: column::parse(row, 0)?,
        kind: row.get(1)?,
        name: row.get(2)?,
        mapping: serde_json::from_str(&mapping).map_err(|error| StoreError::Damaged {
            detail: format!("a kept mapping cannot be read: {error}"),
        })?,
        windows_1252: row.get(4)?,
    })
}
