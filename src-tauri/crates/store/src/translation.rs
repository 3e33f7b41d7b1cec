//! The translation into traditional roles as rows: only what the office said itself.

use domain::ids::{LadderId, RoleId, RungId};
use domain::translation::{Count, Equivalent, Role, Rung};
use rusqlite::params;

use crate::column::{parse, parse_opt};
use crate::rows::{change, rows};
use crate::{Read, StoreError, Write};

impl Read<'_> {
    /// The office's own roles with their rungs; empty while it has none of its own.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn roles(&self) -> Result<Vec<Role>, StoreError> {
        let mut roles: Vec<Role> =
            rows(self.db, "SELECT id, name, summary FROM role ORDER BY position, id", [], |row| {
                Ok(Role { id: parse(row, 0)?, name: row.get(1)?, summary: row.get(2)?, rungs: Vec::new() })
            })?;
        let rungs: Vec<(RoleId, Rung)> = rows(
            self.db,
            "SELECT role_id, id, title, grade FROM rung ORDER BY role_id, position, id",
            [],
            |row| Ok((parse(row, 0)?, Rung { id: parse(row, 1)?, title: row.get(2)?, grade: row.get(3)? })),
        )?;
        for (role_id, rung) in rungs {
            if let Some(role) = roles.iter_mut().find(|role| role.id == role_id) {
                role.rungs.push(rung);
            }
        }
        Ok(roles)
    }

    /// What the office said the competencies of a ladder count toward.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn competency_counts(&self, ladder: LadderId) -> Result<Vec<Count>, StoreError> {
        rows(
            self.db,
            "SELECT competency_id, role_id, percent FROM competency_count WHERE ladder_id = ?1",
            [ladder.to_string()],
            |row| Ok(Count { competency_id: parse(row, 0)?, role_id: parse(row, 1)?, percent: row.get(2)? }),
        )
    }

    /// What the office said the levels of a ladder equal.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn level_equivalents(&self, ladder: LadderId) -> Result<Vec<Equivalent>, StoreError> {
        rows(
            self.db,
            "SELECT level_id, role_id, rung_id FROM level_equivalent WHERE ladder_id = ?1",
            [ladder.to_string()],
            |row| {
                Ok(Equivalent {
                    level_id: parse(row, 0)?,
                    role_id: parse(row, 1)?,
                    rung_id: parse_opt(row, 2)?,
                })
            },
        )
    }
}

impl Write<'_> {
    /// Writes a role and its rungs; `position` counts from 0. A rung that it no longer has goes, with what
    /// was said to equal it.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_role(&mut self, position: u32, role: &Role) -> Result<(), StoreError> {
        let id = role.id.to_string();
        change(
            self.db,
            "INSERT INTO role (id, position, name, summary) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name,
               summary = excluded.summary",
            params![id, position, role.name, role.summary],
        )?;
        let former: Vec<RungId> =
            rows(self.db, "SELECT id FROM rung WHERE role_id = ?1", [&id], |row| parse(row, 0))?;
        for (position, rung) in (0_u32..).zip(&role.rungs) {
            change(
                self.db,
                "INSERT INTO rung (id, role_id, position, title, grade) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (id) DO UPDATE SET position = excluded.position, title = excluded.title,
                   grade = excluded.grade",
                params![rung.id.to_string(), id, position, rung.title, rung.grade],
            )?;
        }
        for gone in former.into_iter().filter(|gone| role.rung(*gone).is_none()) {
            change(self.db, "DELETE FROM level_equivalent WHERE rung_id = ?1", [gone.to_string()])?;
            change(self.db, "DELETE FROM rung WHERE id = ?1", [gone.to_string()])?;
        }
        Ok(())
    }

    /// Takes a role away with its rungs and everything that was said about it.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_role(&mut self, id: RoleId) -> Result<(), StoreError> {
        for sql in [
            "DELETE FROM competency_count WHERE role_id = ?1",
            "DELETE FROM level_equivalent WHERE role_id = ?1",
            "DELETE FROM rung WHERE role_id = ?1",
            "DELETE FROM role WHERE id = ?1",
        ] {
            change(self.db, sql, [id.to_string()])?;
        }
        Ok(())
    }

    /// Writes what a competency counts toward.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_competency_count(&mut self, ladder: LadderId, count: &Count) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO competency_count (ladder_id, competency_id, role_id, percent) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (competency_id, role_id) DO UPDATE SET percent = excluded.percent",
            params![
                ladder.to_string(),
                count.competency_id.to_string(),
                count.role_id.to_string(),
                count.percent
            ],
        )?;
        Ok(())
    }

    /// Writes what a level equals.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_level_equivalent(
        &mut self,
        ladder: LadderId,
        equivalent: &Equivalent,
    ) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO level_equivalent (ladder_id, level_id, role_id, rung_id) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (level_id, role_id) DO UPDATE SET rung_id = excluded.rung_id",
            params![
                ladder.to_string(),
                equivalent.level_id.to_string(),
                equivalent.role_id.to_string(),
                equivalent.rung_id.map(|rung| rung.to_string())
            ],
        )?;
        Ok(())
    }
}
