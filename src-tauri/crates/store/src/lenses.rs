//! Lenses as rows: their names, their examples, and who wears them.

use std::collections::HashMap;

use domain::ids::{CompetencyId, LadderId, LensId, LevelId, PersonId};
use domain::lenses::{Lens, LensCell};
use rusqlite::params;
use uuid::Uuid;

use crate::column::parse;
use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write};

impl Read<'_> {
    /// The lenses of a ladder by name, with their examples in the order of rows and levels. Examples for
    /// rows and levels that the draft no longer has stay: a release may still have them.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn lenses(&self, ladder: LadderId) -> Result<Vec<Lens>, StoreError> {
        let id = ladder.to_string();
        let mut lenses = rows(
            self.db,
            "SELECT id, name, summary FROM lens WHERE ladder_id = ?1 ORDER BY name, id",
            [&id],
            |row| {
                Ok(Lens {
                    id: parse(row, 0)?,
                    ladder_id: ladder,
                    name: row.get(1)?,
                    summary: row.get(2)?,
                    cells: Vec::new(),
                })
            },
        )?;
        let mut cells: HashMap<LensId, Vec<LensCell>> = HashMap::new();
        rows(
            self.db,
            "SELECT lens_example.lens_id, lens_example.competency_id, lens_example.level_id, lens_example.text
             FROM lens JOIN lens_example ON lens_example.lens_id = lens.id
               JOIN competency ON competency.id = lens_example.competency_id
               JOIN level ON level.id = lens_example.level_id
             WHERE lens.ladder_id = ?1
             ORDER BY competency.position, competency.id, level.position, level.id,
               lens_example.position, lens_example.id",
            [&id],
            |row| {
                let (competency_id, level_id) = (parse(row, 1)?, parse(row, 2)?);
                let cells = cells.entry(parse(row, 0)?).or_default();
                let text = row.get(3)?;
                match cells.last_mut() {
                    Some(cell) if cell.competency_id == competency_id && cell.level_id == level_id => {
                        cell.examples.push(text);
                    }
                    _ => cells.push(LensCell { competency_id, level_id, examples: vec![text] }),
                }
                Ok(())
            },
        )?;
        for lens in &mut lenses {
            lens.cells = cells.remove(&lens.id).unwrap_or_default();
        }
        Ok(lenses)
    }

    /// The ladder over which a lens lies.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn ladder_of_lens(&self, lens: LensId) -> Result<Option<LadderId>, StoreError> {
        first(self.db, "SELECT ladder_id FROM lens WHERE id = ?1", [lens.to_string()], |row| parse(row, 0))
    }

    /// The lens that a person wears, whichever ladder it lies over.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn worn_lens(&self, person: PersonId) -> Result<Option<LensId>, StoreError> {
        first(self.db, "SELECT lens_id FROM worn_lens WHERE person_id = ?1", [person.to_string()], |row| {
            parse(row, 0)
        })
    }

    /// Who wears a lens of this ladder.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn lens_wearers(&self, ladder: LadderId) -> Result<Vec<(LensId, PersonId)>, StoreError> {
        rows(
            self.db,
            "SELECT lens.id, worn_lens.person_id FROM lens JOIN worn_lens ON worn_lens.lens_id = lens.id
             WHERE lens.ladder_id = ?1",
            [ladder.to_string()],
            |row| Ok((parse(row, 0)?, parse(row, 1)?)),
        )
    }
}

impl Write<'_> {
    /// Writes a lens' name and summary.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_lens(&mut self, lens: &Lens) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO lens (id, ladder_id, name, summary) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, summary = excluded.summary",
            params![lens.id.to_string(), lens.ladder_id.to_string(), lens.name, lens.summary],
        )?;
        Ok(())
    }

    /// Writes the examples of a lens for one cell: these and no others. An example keeps its row by its words.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_lens_examples(
        &mut self,
        lens: LensId,
        competency: CompetencyId,
        level: LevelId,
        examples: &[String],
        new_id: &dyn Fn() -> Uuid,
    ) -> Result<(), StoreError> {
        let (lens, row, level) = (lens.to_string(), competency.to_string(), level.to_string());
        let mut known: Vec<(String, String)> = rows(
            self.db,
            "SELECT id, text FROM lens_example WHERE lens_id = ?1 AND competency_id = ?2 AND level_id = ?3
             ORDER BY position, id",
            [&lens, &row, &level],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        for (position, text) in (0_i64..).zip(examples) {
            let at = known.iter().position(|(_, words)| words == text);
            let id = at.map_or_else(|| new_id().to_string(), |at| known.remove(at).0);
            change(
                self.db,
                "INSERT INTO lens_example (id, lens_id, competency_id, level_id, position, text)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET position = excluded.position",
                params![id, lens, row, level, position, text],
            )?;
        }
        for (id, _) in known {
            change(self.db, "DELETE FROM lens_example WHERE id = ?1", [id])?;
        }
        Ok(())
    }

    /// Puts a lens on a person, or takes the one they wear off.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn wear_lens(&mut self, person: PersonId, lens: Option<LensId>) -> Result<(), StoreError> {
        let person = person.to_string();
        match lens {
            Some(lens) => change(
                self.db,
                "INSERT INTO worn_lens (person_id, lens_id) VALUES (?1, ?2)
                 ON CONFLICT (person_id) DO UPDATE SET lens_id = excluded.lens_id",
                params![person, lens.to_string()],
            )?,
            None => change(self.db, "DELETE FROM worn_lens WHERE person_id = ?1", [person])?,
        };
        Ok(())
    }

    /// Takes a lens away with its examples; whoever wore it wears none.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_lens(&mut self, lens: LensId) -> Result<(), StoreError> {
        for sql in [
            "DELETE FROM worn_lens WHERE lens_id = ?1",
            "DELETE FROM lens_example WHERE lens_id = ?1",
            "DELETE FROM lens WHERE id = ?1",
        ] {
            change(self.db, sql, [lens.to_string()])?;
        }
        Ok(())
    }

    /// Takes every lens of a ladder away, as when the ladder itself goes.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub(crate) fn remove_lenses(&mut self, ladder: LadderId) -> Result<(), StoreError> {
        let ids: Vec<LensId> =
            rows(self.db, "SELECT id FROM lens WHERE ladder_id = ?1", [ladder.to_string()], |row| {
                parse(row, 0)
            })?;
        ids.into_iter().try_for_each(|lens| self.remove_lens(lens))
    }
}
