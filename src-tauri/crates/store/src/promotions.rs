//! Promotions as rows.

use domain::ids::{PersonId, PromotionId, RouteId};
use domain::promotions::{Promotion, PromotionState};
use rusqlite::{Row, params};

use crate::column::{parse, parse_opt, word};
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
            "SELECT id, person_id, ladder_id, level_id, target_on, state, note, release_id, route_id, new_role
             FROM promotion WHERE id = ?1",
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
            "SELECT id, person_id, ladder_id, level_id, target_on, state, note, release_id, route_id, new_role
             FROM promotion ORDER BY target_on, id",
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
            "SELECT id, person_id, ladder_id, level_id, target_on, state, note, release_id, route_id, new_role
             FROM promotion WHERE person_id = ?1 ORDER BY target_on, id",
            [person.to_string()],
            promotion,
        )
    }

    /// The name of somebody whose plan leads, or led, over a route beyond the top rung, and has no release
    /// that would keep the route.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn on_route(&self, route: RouteId) -> Result<Option<String>, StoreError> {
        first(
            self.db,
            "SELECT coalesce(nullif(preferred_name, ''), legal_name) FROM promotion
             JOIN person ON person.id = promotion.person_id WHERE route_id = ?1 AND release_id IS NULL
             ORDER BY target_on DESC",
            [route.to_string()],
            |row| Ok(row.get(0)?),
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
        release_id: parse_opt(row, 7)?,
        route_id: parse_opt(row, 8)?,
        new_role: row.get(9)?,
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
            "INSERT INTO promotion (id, person_id, ladder_id, level_id, target_on, state, note, release_id,
               route_id, new_role)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
             ON CONFLICT (id) DO UPDATE SET ladder_id = excluded.ladder_id, level_id = excluded.level_id,
               target_on = excluded.target_on, state = excluded.state, note = excluded.note,
               release_id = excluded.release_id, route_id = excluded.route_id,
               new_role = excluded.new_role",
            params![
                promotion.id.to_string(),
                promotion.person_id.to_string(),
                promotion.ladder_id.to_string(),
                promotion.level_id.to_string(),
                promotion.target_on,
                promotion.state.key(),
                promotion.note,
                promotion.release_id.map(|id| id.to_string()),
                promotion.route_id.map(|id| id.to_string()),
                promotion.new_role
            ],
        )?;
        Ok(())
    }
}
