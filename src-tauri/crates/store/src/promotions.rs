//! Promotions as rows.

use domain::ids::{PersonId, PromotionId};
use domain::promotions::{Promotion, PromotionState};
use rusqlite::{Row, params};

use crate::column::{parse, word};
use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write};

impl Read<'_> {
    /// A promotion.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn promotion(&self, id: PromotionId) -> Result<Option<Promotion>, StoreError> {
        first(
            self.db,
            "SELECT id, person_id, ladder_id, level_id, target_on, state, note FROM promotion WHERE id = ?1",
            [id.to_string()],
            promotion,
        )
    }

    /// All promotions, by their dates.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn promotions(&self) -> Result<Vec<Promotion>, StoreError> {
        rows(
            self.db,
            "SELECT id, person_id, ladder_id, level_id, target_on, state, note FROM promotion
             ORDER BY target_on, id",
            [],
            promotion,
        )
    }

    /// A person's promotions, by their dates.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn promotions_of(&self, person: PersonId) -> Result<Vec<Promotion>, StoreError> {
        rows(
            self.db,
            "SELECT id, person_id, ladder_id, level_id, target_on, state, note FROM promotion
             WHERE person_id = ?1 ORDER BY target_on, id",
            [person.to_string()],
            promotion,
        )
    }
}

fn promotion(row: &Row<'_>) -> Result<Promotion, StoreError> {
    Ok(Promotion {
        id: parse(row, 0)?,
        person_id: parse(row, 1)?,
        ladder_id: parse(row, 2)?,
        level_id: parse(row, 3)?,
        target_on: parse(row, 4)?,
        state: word(row, 5, PromotionState::of)?,
        note: row.get(6)?,
    })
}

impl Write<'_> {
    /// Writes a promotion.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_promotion(&mut self, promotion: &Promotion) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO promotion (id, person_id, ladder_id, level_id, target_on, state, note)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (id) DO UPDATE SET ladder_id = excluded.ladder_id, level_id = excluded.level_id,
               target_on = excluded.target_on, state = excluded.state, note = excluded.note",
            params![
                promotion.id.to_string(),
                promotion.person_id.to_string(),
                promotion.ladder_id.to_string(),
                promotion.level_id.to_string(),
                promotion.target_on,
                promotion.state.key(),
                promotion.note
            ],
        )?;
        Ok(())
    }
}
