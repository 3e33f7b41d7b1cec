//! A fingerprint of what a book says, to tell whether two states or two copies say the same.

use rusqlite::types::ValueRef;
use sha2::{Digest as _, Sha256};

use super::{Book, hex};
use crate::StoreError;

impl Book {
    /// SHA-256 over every row that the history records, table by table in the order of their columns. Two
    /// states with the same fingerprint say the same, whatever was done in between.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn content(&self) -> Result<String, StoreError> {
        let mut hash = Sha256::new();
        for table in &self.recorded {
            hash.update(table.as_bytes());
            let columns = self.db.prepare(&format!("SELECT * FROM \"{table}\""))?.column_count();
            let order = (1..=columns).map(|column| column.to_string()).collect::<Vec<_>>().join(", ");
            let mut statement = self.db.prepare(&format!("SELECT * FROM \"{table}\" ORDER BY {order}"))?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                for column in 0..columns {
                    feed(&mut hash, row.get_ref(column)?);
                }
            }
        }
        Ok(hex(&hash.finalize()))
    }
}

/// Type and length go before the bytes, so that no two rows read alike.
fn feed(hash: &mut Sha256, value: ValueRef<'_>) {
    let (kind, bytes): (u8, std::borrow::Cow<'_, [u8]>) = match value {
        ValueRef::Null => (0, [].as_slice().into()),
        ValueRef::Integer(number) => (1, number.to_le_bytes().to_vec().into()),
        ValueRef::Real(number) => (2, number.to_le_bytes().to_vec().into()),
        ValueRef::Text(text) => (3, text.into()),
        ValueRef::Blob(blob) => (4, blob.into()),
    };
    hash.update([kind]);
    hash.update((bytes.len() as u64).to_le_bytes());
    hash.update(&bytes);
}
