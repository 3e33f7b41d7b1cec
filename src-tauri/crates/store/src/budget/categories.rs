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
        let mut statement = self.db.prepare_cached(
            "SELECT id, parent_id, name, kind, bucket, owner_id, cost_centre, pool, position
             FROM category ORDER BY id",
        )?;
        let mut rows = statement.query([])?;
        let mut categories = Vec::new();
        while let Some(row) = rows.next()? {
            categories.push(Category {
                id: column::parse(row, 0)?,
                parent_id: column::parse_opt(row, 1)?,
                name: row.get(2)?,
                kind: column::parse(row, 3)?,
                bucket: column::parse_opt(row, 4)?,
                owner_id: column::parse_opt(row, 5)?,
                cost_centre: row.get(6)?,
                pool: row.get(7)?,
                position: row.get(8)?,
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
                "INSERT INTO category (id, parent_id, name, kind, bucket, owner_id, cost_centre, pool, position)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                 ON CONFLICT (id) DO UPDATE SET parent_id = excluded.parent_id, name = excluded.name,
                   kind = excluded.kind, bucket = excluded.bucket, owner_id = excluded.owner_id,
                   cost_centre = excluded.cost_centre, pool = excluded.pool, position = excluded.position",
            )?
            .execute(params![
                category.id.to_string(),
                category.parent_id.map(|id| id.to_string()),
                category.name,
                category.kind.key(),
                category.bucket.as_ref().map(|bucket| bucket.key()),
                category.owner_id.map(|id| id.to_string()),
                category.cost_centre,
                category.pool,
                category.position
            ])?;
        Ok(())
    }

    /// Takes a category away on which nothing hangs.
    ///
    /// # Errors
    /// [`StoreError::Constraint`] when something hangs on it.
    pub fn remove_category(&mut self, id: CategoryId) -> Result<(), StoreError> {
        self.remove_limit(id)?;
        self.db.prepare_cached("DELETE FROM category WHERE id = ?1")?.execute([id.to_string()])?;
        Ok(())
    }
}
