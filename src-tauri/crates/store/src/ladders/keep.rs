//! Writing ladders.

use domain::ids::{CompetencyId, LadderId, LevelId};
use domain::ladders::{Competency, Ladder, Level};
use rusqlite::params;
use uuid::Uuid;

use crate::rows::{change, rows};
use crate::{StoreError, Write};

impl Write<'_> {
    /// Writes a whole ladder: what it has is added or changed, what it no longer has goes. Nothing may
    /// hang on a level that goes; the caller sees to that. `new_id` lends identifiers for rows that the ladder
    /// itself does not name.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_ladder(&mut self, ladder: &Ladder, new_id: &dyn Fn() -> Uuid) -> Result<(), StoreError> {
        let former = self.ladder(ladder.id)?;
        self.put_ladder_head(ladder)?;
        self.put_levels(ladder)?;
        for (position, competency) in (0_u32..).zip(&ladder.competencies) {
            self.put_competency(ladder.id, position, competency)?;
            for cell in &competency.cells {
                self.put_cell(competency.id, cell, new_id)?;
            }
        }
        self.put_routes(ladder)?;
        self.put_multipliers(ladder.id, &ladder.multipliers)?;
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

    /// Writes the levels of a ladder in their order; none goes.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_levels(&mut self, ladder: &Ladder) -> Result<(), StoreError> {
        for (position, level) in (0_u32..).zip(&ladder.levels) {
            self.put_level(ladder.id, position, level)?;
        }
        Ok(())
    }

    /// Writes the rows of a ladder in their order, without their cells; none goes.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_competencies(&mut self, ladder: &Ladder) -> Result<(), StoreError> {
        for (position, competency) in (0_u32..).zip(&ladder.competencies) {
            self.put_competency(ladder.id, position, competency)?;
        }
        Ok(())
    }

    /// Writes a level with its bands; `position` counts from 0 at the first column.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    fn put_level(&mut self, ladder: LadderId, position: u32, level: &Level) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO level (id, ladder_id, key, position, code, track, internal_title, external_title,
               job_class, reach, scope, minimum_months, rank)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
             ON CONFLICT (id) DO UPDATE SET key = excluded.key, position = excluded.position,
               code = excluded.code, track = excluded.track, internal_title = excluded.internal_title,
               external_title = excluded.external_title, job_class = excluded.job_class,
               reach = excluded.reach, scope = excluded.scope, minimum_months = excluded.minimum_months,
               rank = excluded.rank, removed = 0",
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
                level.minimum_months,
                level.rank
            ],
        )?;
        self.put_bands(level.id, &level.bands)
    }

    /// Writes a competency without its cells; `position` counts from 0 at the first row.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    fn put_competency(
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
               summary = excluded.summary, weight = excluded.weight, removed = 0",
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
        self.remove_reviews(id)?;
        self.remove_refit(id)?;
        self.remove_lenses(id)?;
        self.remove_ties_of(id)?;
        let id = id.to_string();
        for sql in [
            "DELETE FROM descriptor WHERE competency_id IN (SELECT id FROM competency WHERE ladder_id = ?1)",
            "DELETE FROM example WHERE competency_id IN (SELECT id FROM competency WHERE ladder_id = ?1)",
            "DELETE FROM cell WHERE competency_id IN (SELECT id FROM competency WHERE ladder_id = ?1)",
            "DELETE FROM mark_note WHERE competency_id IN (SELECT id FROM competency WHERE ladder_id = ?1)",
            "DELETE FROM cycle_question WHERE competency_id IN (SELECT id FROM competency WHERE ladder_id = ?1)",
            "DELETE FROM competency WHERE ladder_id = ?1",
            "DELETE FROM pay_band WHERE level_id IN (SELECT id FROM level WHERE ladder_id = ?1)",
            "DELETE FROM competency_count WHERE ladder_id = ?1",
            "DELETE FROM level_equivalent WHERE ladder_id = ?1",
            "DELETE FROM job_line WHERE level_id IN (SELECT id FROM level WHERE ladder_id = ?1)",
            "DELETE FROM job_description WHERE level_id IN (SELECT id FROM level WHERE ladder_id = ?1)",
            "DELETE FROM job_scope WHERE level_id IN (SELECT id FROM level WHERE ladder_id = ?1)",
            "DELETE FROM level WHERE ladder_id = ?1",
            "DELETE FROM location_multiplier WHERE ladder_id = ?1",
            "DELETE FROM route_beyond WHERE ladder_id = ?1",
            "DELETE FROM ladder WHERE id = ?1",
        ] {
            change(self.db, sql, [&id])?;
        }
        Ok(())
    }

    /// Takes a row out of its ladder with what its cells say. What was noted on it and the slot of its marks
    /// stay, because releases may still have it.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_competency(&mut self, id: CompetencyId) -> Result<(), StoreError> {
        let id = id.to_string();
        for sql in [
            "DELETE FROM descriptor WHERE competency_id = ?1",
            "DELETE FROM example WHERE competency_id = ?1",
            "DELETE FROM cell WHERE competency_id = ?1",
            "UPDATE competency SET removed = 1 WHERE id = ?1",
        ] {
            change(self.db, sql, [&id])?;
        }
        Ok(())
    }

    /// Takes a level out of its ladder with its bands and with what its cells say.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_level(&mut self, id: LevelId) -> Result<(), StoreError> {
        let id = id.to_string();
        for sql in [
            "DELETE FROM descriptor WHERE level_id = ?1",
            "DELETE FROM example WHERE level_id = ?1",
            "DELETE FROM cell WHERE level_id = ?1",
            "DELETE FROM pay_band WHERE level_id = ?1",
            "UPDATE level SET removed = 1 WHERE id = ?1",
        ] {
            change(self.db, sql, [&id])?;
        }
        Ok(())
    }

    /// Writes the ways onward of a ladder in their order; those that are missing here go.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_routes(&mut self, ladder: &Ladder) -> Result<(), StoreError> {
        let id = ladder.id.to_string();
        let known: Vec<String> =
            rows(self.db, "SELECT id FROM route_beyond WHERE ladder_id = ?1", [&id], |row| Ok(row.get(0)?))?;
        for row in known {
            if !ladder.routes_beyond.iter().any(|route| route.id.to_string() == row) {
                change(self.db, "DELETE FROM route_beyond WHERE id = ?1", [row])?;
            }
        }
        for (position, route) in (0_i64..).zip(&ladder.routes_beyond) {
            change(
                self.db,
                "INSERT INTO route_beyond (id, ladder_id, position, name, summary) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name,
                   summary = excluded.summary",
                params![route.id.to_string(), id, position, route.name, route.summary],
            )?;
        }
        Ok(())
    }
}
