//! Reading ladders.

use std::collections::HashMap;

use domain::ids::{CompetencyId, LadderId, LevelId};
use domain::ladders::{Cell, Competency, Descriptor, Ladder, Level, Reach, Route};

use crate::column::{parse, word};
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
             FROM ladder JOIN level ON level.ladder_id = ladder.id
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
               (SELECT count(*) FROM level WHERE ladder_id = ladder.id),
               (SELECT count(*) FROM competency WHERE ladder_id = ladder.id)
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

    /// A whole ladder.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn ladder(&self, id: LadderId) -> Result<Option<Ladder>, StoreError> {
        let key = id.to_string();
        let head =
            first(self.db, "SELECT key, name, version, summary FROM ladder WHERE id = ?1", [&key], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })?;
        let Some((ladder_key, name, version, summary)) = head else { return Ok(None) };
        Ok(Some(Ladder {
            id,
            key: ladder_key,
            name,
            version,
            summary,
            levels: self.levels(&key)?,
            competencies: self.competencies(&key)?,
            routes_beyond: rows(
                self.db,
                "SELECT name, summary FROM route_beyond WHERE ladder_id = ?1 ORDER BY position, id",
                [&key],
                |row| Ok(Route { name: row.get(0)?, summary: row.get(1)? }),
            )?,
        }))
    }

    fn levels(&self, ladder: &str) -> Result<Vec<Level>, StoreError> {
        rows(
            self.db,
            "SELECT id, key, code, track, internal_title, external_title, job_class, reach, scope, minimum_months
             FROM level WHERE ladder_id = ?1 ORDER BY position, id",
            [ladder],
            |row| {
                Ok(Level {
                    id: parse(row, 0)?,
                    key: row.get(1)?,
                    code: row.get(2)?,
                    track: row.get(3)?,
                    internal_title: row.get(4)?,
                    external_title: row.get(5)?,
                    job_class: row.get(6)?,
                    reach: word(row, 7, Reach::of)?,
                    scope: row.get(8)?,
                    minimum_months: row.get(9)?,
                })
            },
        )
    }

    fn competencies(&self, ladder: &str) -> Result<Vec<Competency>, StoreError> {
        let mut competencies = rows(
            self.db,
            "SELECT id, key, slot, bucket, name, summary, weight
             FROM competency WHERE ladder_id = ?1 ORDER BY position, id",
            [ladder],
            |row| {
                Ok(Competency {
                    id: parse(row, 0)?,
                    key: row.get(1)?,
                    slot: row.get(2)?,
                    bucket: parse(row, 3)?,
                    name: row.get(4)?,
                    summary: row.get(5)?,
                    weight: row.get(6)?,
                    cells: Vec::new(),
                })
            },
        )?;
        let mut descriptors = self.descriptors(ladder)?;
        let mut examples = self.examples(ladder)?;
        let cells = rows(
            self.db,
            "SELECT cell.competency_id, cell.level_id, cell.expected, cell.must_have
             FROM competency JOIN cell ON cell.competency_id = competency.id JOIN level ON level.id = cell.level_id
             WHERE competency.ladder_id = ?1 ORDER BY level.position, level.id",
            [ladder],
            |row| {
                let (competency, level_id) = (parse(row, 0)?, parse(row, 1)?);
                let cell = Cell {
                    level_id,
                    expected: row.get(2)?,
                    must_have: row.get(3)?,
                    descriptors: descriptors.remove(&(competency, level_id)).unwrap_or_default(),
                    examples: examples.remove(&(competency, level_id)).unwrap_or_default(),
                };
                Ok((competency, cell))
            },
        )?;
        let mut by_row: HashMap<CompetencyId, Vec<Cell>> = HashMap::new();
        for (competency, cell) in cells {
            by_row.entry(competency).or_default().push(cell);
        }
        for competency in &mut competencies {
            competency.cells = by_row.remove(&competency.id).unwrap_or_default();
        }
        Ok(competencies)
    }

    fn descriptors(
        &self,
        ladder: &str,
    ) -> Result<HashMap<(CompetencyId, LevelId), Vec<Descriptor>>, StoreError> {
        let mut found: HashMap<_, Vec<Descriptor>> = HashMap::new();
        rows(
            self.db,
            "SELECT descriptor.competency_id, descriptor.level_id, descriptor.id, descriptor.key, descriptor.text
             FROM competency JOIN descriptor ON descriptor.competency_id = competency.id
             WHERE competency.ladder_id = ?1 ORDER BY descriptor.position, descriptor.id",
            [ladder],
            |row| {
                let descriptor = Descriptor { id: parse(row, 2)?, key: row.get(3)?, text: row.get(4)? };
                found.entry((parse(row, 0)?, parse(row, 1)?)).or_default().push(descriptor);
                Ok(())
            },
        )?;
        Ok(found)
    }

    fn examples(&self, ladder: &str) -> Result<HashMap<(CompetencyId, LevelId), Vec<String>>, StoreError> {
        let mut found: HashMap<_, Vec<String>> = HashMap::new();
        rows(
            self.db,
            "SELECT example.competency_id, example.level_id, example.text
             FROM competency JOIN example ON example.competency_id = competency.id
             WHERE competency.ladder_id = ?1 ORDER BY example.position, example.id",
            [ladder],
            |row| {
                found.entry((parse(row, 0)?, parse(row, 1)?)).or_default().push(row.get(2)?);
                Ok(())
            },
        )?;
        Ok(found)
    }

    /// The ladder that a level belongs to.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn ladder_of_level(&self, level: LevelId) -> Result<Option<LadderId>, StoreError> {
        first(self.db, "SELECT ladder_id FROM level WHERE id = ?1", [level.to_string()], |row| parse(row, 0))
    }

    /// The ladder that a competency belongs to.
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
               (SELECT count(*) FROM assessment WHERE ladder_id = ?1),
               (SELECT count(*) FROM promotion WHERE ladder_id = ?1)",
            [ladder.to_string()],
            |row| Ok(LadderUse { people: row.get(0)?, assessments: row.get(1)?, promotions: row.get(2)? }),
        )?;
        Ok(found.unwrap_or(LadderUse { people: 0, assessments: 0, promotions: 0 }))
    }

    /// Whether anybody was, is or will be placed on a level, or is to be promoted to it.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn level_is_used(&self, level: LevelId) -> Result<bool, StoreError> {
        let used = first(
            self.db,
            "SELECT EXISTS (SELECT 1 FROM placement WHERE level_id = ?1)
               OR EXISTS (SELECT 1 FROM promotion WHERE level_id = ?1)",
            [level.to_string()],
            |row| Ok(row.get(0)?),
        )?;
        Ok(used.unwrap_or(false))
    }

    /// The first slot of a ladder's marks that was never given to a competency. A slot that a removed
    /// competency had stays taken for as long as an assessment remembers a mark in it.
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
