//! Writing what one level expects in one competency.

use std::collections::HashSet;

use domain::ids::{CompetencyId, LevelId};
use domain::ladders::Cell;
use rusqlite::params;
use uuid::Uuid;

use crate::rows::{change, rows};
use crate::{StoreError, Write};

impl Write<'_> {
    /// Writes a cell. Statements keep their rows by identifier, examples by their words; `new_id` lends
    /// identifiers for examples that are new.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_cell(
        &mut self,
        competency: CompetencyId,
        cell: &Cell,
        new_id: &dyn Fn() -> Uuid,
    ) -> Result<(), StoreError> {
        let (row, level) = (competency.to_string(), cell.level_id.to_string());
        change(
            self.db,
            "INSERT INTO cell (competency_id, level_id, expected, must_have) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (competency_id, level_id)
             DO UPDATE SET expected = excluded.expected, must_have = excluded.must_have",
            params![row, level, cell.expected, cell.must_have],
        )?;
        self.put_descriptors(&row, &level, cell)?;
        self.put_examples(&row, &level, cell, new_id)
    }

    fn put_descriptors(&mut self, row: &str, level: &str, cell: &Cell) -> Result<(), StoreError> {
        let kept: HashSet<String> =
            cell.descriptors.iter().map(|descriptor| descriptor.id.to_string()).collect();
        let known: Vec<String> = rows(
            self.db,
            "SELECT id FROM descriptor WHERE competency_id = ?1 AND level_id = ?2",
            [row, level],
            |row| Ok(row.get(0)?),
        )?;
        for id in known.iter().filter(|id| !kept.contains(*id)) {
            change(self.db, "DELETE FROM descriptor WHERE id = ?1", [id])?;
        }
        for (position, descriptor) in (0_i64..).zip(&cell.descriptors) {
            change(
                self.db,
                "INSERT INTO descriptor (id, competency_id, level_id, key, position, text)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (id) DO UPDATE SET competency_id = excluded.competency_id,
                   level_id = excluded.level_id, key = excluded.key, position = excluded.position,
                   text = excluded.text",
                params![descriptor.id.to_string(), row, level, descriptor.key, position, descriptor.text],
            )?;
        }
        Ok(())
    }

    fn put_examples(
        &mut self,
        row: &str,
        level: &str,
        cell: &Cell,
        new_id: &dyn Fn() -> Uuid,
    ) -> Result<(), StoreError> {
        let mut known: Vec<(String, String)> = rows(
            self.db,
            "SELECT id, text FROM example WHERE competency_id = ?1 AND level_id = ?2 ORDER BY position, id",
            [row, level],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        for (position, text) in (0_i64..).zip(&cell.examples) {
            let at = known.iter().position(|(_, words)| words == text);
            let id = at.map_or_else(|| new_id().to_string(), |at| known.remove(at).0);
            change(
                self.db,
                "INSERT INTO example (id, competency_id, level_id, position, text) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (id) DO UPDATE SET position = excluded.position",
                params![id, row, level, position, text],
            )?;
        }
        for (id, _) in known {
            change(self.db, "DELETE FROM example WHERE id = ?1", [id])?;
        }
        Ok(())
    }

    /// Takes a cell away with all that stands in it.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_cell(&mut self, competency: CompetencyId, level: LevelId) -> Result<(), StoreError> {
        let key = [competency.to_string(), level.to_string()];
        for sql in [
            "DELETE FROM descriptor WHERE competency_id = ?1 AND level_id = ?2",
            "DELETE FROM example WHERE competency_id = ?1 AND level_id = ?2",
            "DELETE FROM cell WHERE competency_id = ?1 AND level_id = ?2",
        ] {
            change(self.db, sql, [&key[0], &key[1]])?;
        }
        Ok(())
    }
}
