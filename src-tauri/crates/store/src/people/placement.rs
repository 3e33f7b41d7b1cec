//! Placements: who stands on which level from which day on.

use domain::ids::{PersonId, PlacementId};
use domain::people::Placement;
use rusqlite::{Row, params};

use crate::column::parse;
use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write};

impl Read<'_> {
    /// A placement.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn placement(&self, id: PlacementId) -> Result<Option<Placement>, StoreError> {
        first(
            self.db,
            "SELECT id, person_id, ladder_id, level_id, from_on FROM placement WHERE id = ?1",
            [id.to_string()],
            placement,
        )
    }

    /// A person's placements, earliest first; those of one day in the order in which they were made.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn placements_of(&self, person: PersonId) -> Result<Vec<Placement>, StoreError> {
        rows(
            self.db,
            "SELECT id, person_id, ladder_id, level_id, from_on FROM placement
             WHERE person_id = ?1 ORDER BY from_on, id",
            [person.to_string()],
            placement,
        )
    }

    /// Everybody's placements: person by person, each person's as [`Read::placements_of`] has them.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn placements(&self) -> Result<Vec<Placement>, StoreError> {
        let mut all = rows(
            self.db,
            "SELECT id, person_id, ladder_id, level_id, from_on FROM placement",
            [],
            placement,
        )?;
        // Sorting here spares the database a walk over the index with a look-up for every row.
        all.sort_unstable_by_key(|placement| (placement.person_id, placement.from, placement.id));
        Ok(all)
    }
}

pub(super) fn placement(row: &Row<'_>) -> Result<Placement, StoreError> {
    Ok(Placement {
        id: parse(row, 0)?,
        person_id: parse(row, 1)?,
        ladder_id: parse(row, 2)?,
        level_id: parse(row, 3)?,
        from: parse(row, 4)?,
    })
}

impl Write<'_> {
    /// Writes a placement.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_placement(&mut self, placement: &Placement) -> Result<(), StoreError> {
        self.memory.touch(placement.person_id);
        change(
            self.db,
            "INSERT INTO placement (id, person_id, ladder_id, level_id, from_on) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET ladder_id = excluded.ladder_id, level_id = excluded.level_id,
               from_on = excluded.from_on",
            params![
                placement.id.to_string(),
                placement.person_id.to_string(),
                placement.ladder_id.to_string(),
                placement.level_id.to_string(),
                placement.from
            ],
        )?;
        Ok(())
    }

    /// Takes a placement away.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub(crate) fn remove_placement(&mut self, id: PlacementId) -> Result<(), StoreError> {
        if let Some(placement) = self.placement(id)? {
            self.memory.touch(placement.person_id);
        }
        change(self.db, "DELETE FROM placement WHERE id = ?1", [id.to_string()])?;
        Ok(())
    }
}
