//! Writing ladders.

use domain::ids::{CompetencyId, LadderId, LevelId};
use domain::ladders::{Competency, Ladder, Level};
use rusqlite::params;
use uuid::Uuid;

use crate::rows::{change, rows};
use crate::{StoreError, Write};

impl Write<'_> {
    /// Writes a whole ladder: what it has is added or changed, what it no longer has goes. Nothing may
    /// hang on a level that goes. `new_id` lends identifiers for rows that the ladder itself does not name.
    ///
    /// # Errors
    /// [`StoreError`] from the disk; [`StoreError::Constraint`] when somebody stands on a level that goes.
    pub fn put_ladder(&mut self, ladder: &Ladder, new_id: &dyn Fn() -> Uuid) -> Result<(), StoreError> {
        let former = self.ladder(ladder.id)?;
        self.put_ladder_head(ladder)?;
        for (position, level) in (0_u32..).zip(&ladder.levels) {
            self.put_level(ladder.id, position, level)?;
        }
        for (position, competency) in (0_u32..).zip(&ladder.competencies) {
            self.put_competency(ladder.id, position, competency)?;
            for cell in &competency.cells {
                self.put_cell(competency.id, cell, new_id)?;
            }
        }
        self.put_routes(ladder, new_id)?;
        for row in former.iter().flat_map(|former| &former.competencies) {
            let now = ladder.competency(row.id);
            for cell in &row.cells {
                if now.is_none_or(|now| now.cell(cell.level_id).is_none()) {
                    self.remove_cell(row.id, cell.level_id)?;
                }
            }
            if now.is_none() {
                self.remove_competency(row.id)?;
            }
        }
        for level in former.iter().flat_map(|former| &former.levels) {
            if ladder.level(level.id).is_none() {
                self.remove_level(level.id)?;
            }
        }
        Ok(())
    }

    /// Writes a ladder's own words: key, name, version, summary.
    ///
    /// # Errors
    /// [`StoreError`] from the disk; [`StoreError::Constraint`] when another ladder has this key.
    pub fn put_ladder_head(&mut self, ladder: &Ladder) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO ladder (id, key, name, version, summary) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET key = excluded.key, name = excluded.name,
               version = excluded.version, summary = excluded.summary",
            params![ladder.id.to_string(), ladder.key, ladder.name, ladder.version, ladder.summary],
        )?;
        Ok(())
    }

    /// Writes a level; `position` counts from 0 at the lowest.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_level(&mut self, ladder: LadderId, position: u32, level: &Level) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO level (id, ladder_id, key, position, code, track, internal_title, external_title,
               job_class, reach, scope, minimum_months)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
             ON CONFLICT (id) DO UPDATE SET key = excluded.key, position = excluded.position,
               code = excluded.code, track = excluded.track, internal_title = excluded.internal_title,
               external_title = excluded.external_title, job_class = excluded.job_class,
               reach = excluded.reach, scope = excluded.scope, minimum_months = excluded.minimum_months",
            params![
                level.id.to_string(),
                ladder.to_string(),
                level.key,
                position,
                level.code,
                level.track,
                level.internal_title,
                level.external_title,
                level.job_class,
                level.reach.key(),
                level.scope,
                level.minimum_months
            ],
        )?;
        Ok(())
    }

    /// Writes a competency without its cells; `position` counts from 0 at the first row.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_competency(
        &mut self,
        ladder: LadderId,
        position: u32,
        competency: &Competency,
    ) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO competency (id, ladder_id, key, position, slot, bucket, name, summary, weight)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (id) DO UPDATE SET key = excluded.key, position = excluded.position,
               slot = excluded.slot, bucket = excluded.bucket, name = excluded.name,
               summary = excluded.summary, weight = excluded.weight",
            params![
                competency.id.to_string(),
                ladder.to_string(),
                competency.key,
                position,
                competency.slot,
                competency.bucket.key(),
                competency.name,
                competency.summary,
                competency.weight
            ],
        )?;
        Ok(())
    }

    /// Takes a ladder away with all its rows. Nobody may be placed or assessed on it.
    ///
    /// # Errors
    /// [`StoreError`] from the disk; [`StoreError::Constraint`] when something hangs on it.
    pub fn remove_ladder(&mut self, id: LadderId) -> Result<(), StoreError> {
        let Some(ladder) = self.ladder(id)? else { return Ok(()) };
        for competency in &ladder.competencies {
            for cell in &competency.cells {
                self.remove_cell(competency.id, cell.level_id)?;
            }
            self.remove_competency(competency.id)?;
        }
        for level in &ladder.levels {
            self.remove_level(level.id)?;
        }
        change(self.db, "DELETE FROM route_beyond WHERE ladder_id = ?1", [id.to_string()])?;
        change(self.db, "DELETE FROM ladder WHERE id = ?1", [id.to_string()])?;
        Ok(())
    }

    fn remove_competency(&mut self, id: CompetencyId) -> Result<(), StoreError> {
        change(self.db, "DELETE FROM mark_note WHERE competency_id = ?1", [id.to_string()])?;
        change(self.db, "DELETE FROM competency WHERE id = ?1", [id.to_string()])?;
        Ok(())
    }

    fn remove_level(&mut self, id: LevelId) -> Result<(), StoreError> {
        change(self.db, "DELETE FROM level WHERE id = ?1", [id.to_string()])?;
        Ok(())
    }

    fn put_routes(&mut self, ladder: &Ladder, new_id: &dyn Fn() -> Uuid) -> Result<(), StoreError> {
        let id = ladder.id.to_string();
        let mut known: Vec<(String, String)> = rows(
            self.db,
            "SELECT id, name FROM route_beyond WHERE ladder_id = ?1 ORDER BY position, id",
            [&id],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        for (position, route) in (0_i64..).zip(&ladder.routes_beyond) {
            let at = known.iter().position(|(_, name)| *name == route.name);
            let row = at.map_or_else(|| new_id().to_string(), |at| known.remove(at).0);
            change(
                self.db,
                "INSERT INTO route_beyond (id, ladder_id, position, name, summary) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (id) DO UPDATE SET position = excluded.position, summary = excluded.summary",
                params![row, id, position, route.name, route.summary],
            )?;
        }
        for (row, _) in known {
            change(self.db, "DELETE FROM route_beyond WHERE id = ?1", [row])?;
        }
        Ok(())
    }
}
