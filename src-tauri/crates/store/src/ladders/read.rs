//! Reading ladders.

use std::collections::HashMap;
use std::sync::Arc;

use domain::ids::{CompetencyId, LadderId, LevelId};
use domain::ladders::{Cell, Competency, Descriptor, Ladder, Level, Reach, Route};

use crate::column::{parse, word};
use crate::rows::{first, rows};
use crate::{Read, StoreError};

impl Read<'_> {
    /// A whole ladder.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn ladder(&self, id: LadderId) -> Result<Option<Arc<Ladder>>, StoreError> {
        self.memory.ladder(id.0, || self.ladder_from_rows(id))
    }

    fn ladder_from_rows(&self, id: LadderId) -> Result<Option<Ladder>, StoreError> {
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
                "SELECT id, name, summary FROM route_beyond WHERE ladder_id = ?1 ORDER BY position, id",
                [&key],
                |row| Ok(Route { id: parse(row, 0)?, name: row.get(1)?, summary: row.get(2)? }),
            )?,
            multipliers: self.multipliers(&key)?,
        }))
    }

    fn levels(&self, ladder: &str) -> Result<Vec<Level>, StoreError> {
        let mut bands = self.bands(ladder)?;
        rows(
            self.db,
            "SELECT id, key, code, track, internal_title, external_title, job_class, reach, scope,
               minimum_months, rank
             FROM level WHERE ladder_id = ?1 AND removed = 0 ORDER BY position, id",
            [ladder],
            |row| {
                let id = parse(row, 0)?;
                Ok(Level {
                    id,
                    key: row.get(1)?,
                    code: row.get(2)?,
                    track: row.get(3)?,
                    internal_title: row.get(4)?,
                    external_title: row.get(5)?,
                    job_class: row.get(6)?,
                    reach: word(row, 7, Reach::of)?,
                    scope: row.get(8)?,
                    minimum_months: row.get(9)?,
                    rank: row.get(10)?,
                    bands: bands.remove(&id).unwrap_or_default(),
                })
            },
        )
    }

    fn competencies(&self, ladder: &str) -> Result<Vec<Competency>, StoreError> {
        let mut competencies = rows(
            self.db,
            "SELECT id, key, slot, bucket, name, summary, weight
             FROM competency WHERE ladder_id = ?1 AND removed = 0 ORDER BY position, id",
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
}
