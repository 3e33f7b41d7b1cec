//! Budget categories.

use domain::budget::Category;
use domain::ids::CategoryId;
use rusqlite::params;

use crate::{Read, StoreError, Write, column};

impl Read<'_> {
    /// Every category, in no order that means anything.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn categories(&self) -> Result<Vec<Category>, StoreError> {
        let mut statement = self
            .db
            .prepare_cached("SELECT id, parent_id, name, bucket, position FROM category ORDER BY id")?;
        let mut rows = statement.query([])?;
        let mut categories = Vec::new();
        while let Some(row) = rows.next()? {
            categories.push(Category {
                id: column::parse(row, 0)?,
                parent_id: column::parse_opt(row, 1)?,
                name: row.get(2)?,
                bucket: column::parse_opt(row, 3)?,
                position: row.get(4)?,
            });
        }
        Ok(categories)
    }
}

impl Write<'_> {
    /// Writes a category, new or known.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_category(&mut self, category: &Category) -> Result<(), StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO category (id, parent_id, name, bucket, position) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (id) DO UPDATE SET parent_id = excluded.parent_id, name = excluded.name,
                   bucket = excluded.bucket, position = excluded.position",
            )?
            .execute(params![
                category.id.to_string(),
                category.parent_id.map(|id| id.to_string()),
                category.name,
                category.bucket.as_ref().map(|bucket| bucket.key()),
                category.position
            ])?;
        Ok(())
    }

    /// Takes a category away on which nothing hangs.
    ///
    /// # Errors
    /// [`StoreError::Constraint`] when something hangs on it.
    pub fn remove_category(&mut self, id: CategoryId) -> Result<(), StoreError> {
        self.db.prepare_cached("DELETE FROM category WHERE id = ?1")?.execute([id.to_string()])?;
        Ok(())
    }
}
