//! Ladders in lists, and what hangs on them.

use domain::ids::{CompetencyId, LadderId, LevelId};

use crate::column::parse;
use crate::rows::{first, rows};
use crate::{Read, StoreError};

/// A ladder in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LadderLine {
    /// Identifier.
    pub id: LadderId,
    /// Stable name in files.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Version, such as `1.0.0`.
    pub version: String,
    /// What it is for.
    pub summary: String,
    /// How many levels it has.
    pub levels: u32,
    /// How many competencies it has.
    pub competencies: u32,
}

/// How much of the book hangs on a ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LadderUse {
    /// People with a placement on it, past, present or future.
    pub people: u32,
    /// Assessments made on it.
    pub assessments: u32,
    /// Promotions on it.
    pub promotions: u32,
    /// Releases of it.
    pub releases: u32,
}

/// How much of the book hangs on a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LevelUse {
    /// People with a placement on it, past, present or future.
    pub people: u32,
    /// Promotions to it.
    pub promotions: u32,
}

impl LevelUse {
    /// True when anything hangs on it.
    pub fn any(self) -> bool {
        self.people > 0 || self.promotions > 0
    }
}

/// A level in a list of all levels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rung {
    /// The ladder.
    pub ladder_id: LadderId,
    /// Its stable name in files.
    pub ladder_key: String,
    /// Its name.
    pub ladder: String,
    /// The level.
    pub level_id: LevelId,
    /// Its code.
    pub code: String,
}

impl Read<'_> {
    /// The levels of all ladders: ladder by ladder as [`Read::ladder_lines`] has them, lowest first.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn rungs(&self) -> Result<Vec<Rung>, StoreError> {
        rows(
            self.db,
            "SELECT ladder.id, ladder.key, ladder.name, level.id, level.code
             FROM ladder JOIN level ON level.ladder_id = ladder.id AND level.removed = 0
             ORDER BY ladder.name, ladder.id, level.position, level.id",
            [],
            |row| {
                Ok(Rung {
                    ladder_id: parse(row, 0)?,
                    ladder_key: row.get(1)?,
                    ladder: row.get(2)?,
                    level_id: parse(row, 3)?,
                    code: row.get(4)?,
                })
            },
        )
    }

    /// All ladders by name.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn ladder_lines(&self) -> Result<Vec<LadderLine>, StoreError> {
        rows(
            self.db,
            "SELECT id, key, name, version, summary,
               (SELECT count(*) FROM level WHERE ladder_id = ladder.id AND removed = 0),
               (SELECT count(*) FROM competency WHERE ladder_id = ladder.id AND removed = 0)
             FROM ladder ORDER BY name, id",
            [],
            |row| {
                Ok(LadderLine {
                    id: parse(row, 0)?,
                    key: row.get(1)?,
                    name: row.get(2)?,
                    version: row.get(3)?,
                    summary: row.get(4)?,
                    levels: row.get(5)?,
                    competencies: row.get(6)?,
                })
            },
        )
    }

    /// The ladder that a level belongs to, or belonged to.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn ladder_of_level(&self, level: LevelId) -> Result<Option<LadderId>, StoreError> {
        first(self.db, "SELECT ladder_id FROM level WHERE id = ?1", [level.to_string()], |row| parse(row, 0))
    }

    /// The ladder that a competency belongs to, or belonged to.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn ladder_of_competency(&self, competency: CompetencyId) -> Result<Option<LadderId>, StoreError> {
        let id = competency.to_string();
        first(self.db, "SELECT ladder_id FROM competency WHERE id = ?1", [id], |row| parse(row, 0))
    }

    /// What hangs on a ladder.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn ladder_use(&self, ladder: LadderId) -> Result<LadderUse, StoreError> {
        let found = first(
            self.db,
            "SELECT (SELECT count(DISTINCT person_id) FROM placement WHERE ladder_id = ?1),
               (SELECT count(*) FROM assessment WHERE ladder_id = ?1)
                 + (SELECT count(*) FROM cycle_participant WHERE ladder_id = ?1),
               (SELECT count(*) FROM promotion WHERE ladder_id = ?1),
               (SELECT count(*) FROM release WHERE ladder_id = ?1)",
            [ladder.to_string()],
            |row| {
                Ok(LadderUse {
                    people: row.get(0)?,
                    assessments: row.get(1)?,
                    promotions: row.get(2)?,
                    releases: row.get(3)?,
                })
            },
        )?;
        Ok(found.unwrap_or(LadderUse { people: 0, assessments: 0, promotions: 0, releases: 0 }))
    }

    /// What hangs on a level.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn level_use(&self, level: LevelId) -> Result<LevelUse, StoreError> {
        let found = first(
            self.db,
            "SELECT (SELECT count(DISTINCT person_id) FROM placement WHERE level_id = ?1),
               (SELECT count(*) FROM promotion WHERE level_id = ?1)",
            [level.to_string()],
            |row| Ok(LevelUse { people: row.get(0)?, promotions: row.get(1)? }),
        )?;
        Ok(found.unwrap_or_default())
    }

    /// The first slot of a ladder's marks that was never given to a competency, removed ones included.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn free_slot(&self, ladder: LadderId) -> Result<u16, StoreError> {
        let free = first(
            self.db,
            "SELECT max(
               (SELECT coalesce(max(slot) + 1, 0) FROM competency WHERE ladder_id = ?1),
               (SELECT coalesce(max(length(marks)) / 2, 0) FROM assessment WHERE ladder_id = ?1))",
            [ladder.to_string()],
            |row| Ok(row.get(0)?),
        )?;
        Ok(free.unwrap_or(0))
    }
}
