//! Refits as rows: the parent as it was, where each rung comes from, and the reasons.

use domain::ids::{CompetencyId, LadderId};
use domain::refit::{Refit, RowKind, RowReason};
use rusqlite::params;

use crate::column::{parse, word};
use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write};

impl Read<'_> {
    /// How a ladder was derived; `None` for one that was not.
    ///
    /// # Errors
    /// [`StoreError`] from the disk; [`StoreError::Damaged`] when the kept parent cannot be read.
    pub fn refit(&self, ladder: LadderId) -> Result<Option<Refit>, StoreError> {
        let id = ladder.to_string();
        let head =
            first(self.db, "SELECT derived_on, parent FROM refit WHERE ladder_id = ?1", [&id], |row| {
                Ok((parse(row, 0)?, row.get::<_, String>(1)?))
            })?;
        let Some((derived_on, parent)) = head else { return Ok(None) };
        let parent = serde_json::from_str(&parent)
            .map_err(|error| StoreError::Damaged { detail: format!("the parent of a refit: {error}") })?;
        let rungs = rows(
            self.db,
            "SELECT level_key, parent_key FROM refit_rung WHERE ladder_id = ?1",
            [&id],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let reasons = rows(
            self.db,
            "SELECT row_key, kind, reason FROM refit_reason WHERE ladder_id = ?1",
            [&id],
            |row| Ok((row.get(0)?, RowReason { kind: word(row, 1, RowKind::of)?, reason: row.get(2)? })),
        )?;
        Ok(Some(Refit {
            ladder_id: ladder,
            derived_on,
            parent,
            rungs: rungs.into_iter().collect(),
            reasons: reasons.into_iter().collect(),
        }))
    }

    /// The row of this key that was taken out of a ladder last, with the slot of its marks.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn removed_competency(
        &self,
        ladder: LadderId,
        key: &str,
    ) -> Result<Option<(CompetencyId, u16)>, StoreError> {
        first(
            self.db,
            "SELECT id, slot FROM competency WHERE ladder_id = ?1 AND key = ?2 AND removed = 1
             ORDER BY id DESC LIMIT 1",
            [ladder.to_string(), key.to_owned()],
            |row| Ok((parse(row, 0)?, row.get(1)?)),
        )
    }
}

impl Write<'_> {
    /// Writes how a ladder was derived, with its rungs and reasons.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_refit(&mut self, refit: &Refit) -> Result<(), StoreError> {
        let parent = serde_json::to_string(&refit.parent)
            .map_err(|error| StoreError::Damaged { detail: format!("the parent of a refit: {error}") })?;
        change(
            self.db,
            "INSERT INTO refit (ladder_id, derived_on, parent) VALUES (?1, ?2, ?3)
             ON CONFLICT (ladder_id) DO UPDATE SET derived_on = excluded.derived_on, parent = excluded.parent",
            params![refit.ladder_id.to_string(), refit.derived_on, parent],
        )?;
        for (level, parent) in &refit.rungs {
            self.put_refit_rung(refit.ladder_id, level, Some(parent))?;
        }
        for (row, reason) in &refit.reasons {
            self.put_refit_reason(refit.ladder_id, row, Some(reason))?;
        }
        Ok(())
    }

    /// Writes from which of the parent's levels a level comes; `None` for from none.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_refit_rung(
        &mut self,
        ladder: LadderId,
        level_key: &str,
        parent_key: Option<&str>,
    ) -> Result<(), StoreError> {
        let id = ladder.to_string();
        match parent_key {
            Some(parent) => change(
                self.db,
                "INSERT INTO refit_rung (ladder_id, level_key, parent_key) VALUES (?1, ?2, ?3)
                 ON CONFLICT (ladder_id, level_key) DO UPDATE SET parent_key = excluded.parent_key",
                params![id, level_key, parent],
            )?,
            None => change(
                self.db,
                "DELETE FROM refit_rung WHERE ladder_id = ?1 AND level_key = ?2",
                params![id, level_key],
            )?,
        };
        Ok(())
    }

    /// Writes why a row differs from the parent's; `None` takes the reason away.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_refit_reason(
        &mut self,
        ladder: LadderId,
        row_key: &str,
        reason: Option<&RowReason>,
    ) -> Result<(), StoreError> {
        let id = ladder.to_string();
        match reason {
            Some(given) => change(
                self.db,
                "INSERT INTO refit_reason (ladder_id, row_key, kind, reason) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (ladder_id, row_key) DO UPDATE SET kind = excluded.kind, reason = excluded.reason",
                params![id, row_key, given.kind.key(), given.reason],
            )?,
            None => change(
                self.db,
                "DELETE FROM refit_reason WHERE ladder_id = ?1 AND row_key = ?2",
                params![id, row_key],
            )?,
        };
        Ok(())
    }

    /// Forgets how a ladder was derived: when the ladder itself is taken away.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub(crate) fn remove_refit(&mut self, ladder: LadderId) -> Result<(), StoreError> {
        for sql in [
            "DELETE FROM refit_reason WHERE ladder_id = ?1",
            "DELETE FROM refit_rung WHERE ladder_id = ?1",
            "DELETE FROM refit WHERE ladder_id = ?1",
        ] {
            change(self.db, sql, [ladder.to_string()])?;
        }
        Ok(())
    }
}
