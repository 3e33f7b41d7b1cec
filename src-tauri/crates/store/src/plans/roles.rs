//! What lines of events cost by the office's role.

use domain::events::EventRole;
use domain::ids::{EventId, LineId, YearId};
use domain::plans::RoleAmount;
use rusqlite::params;

use crate::column::{parse, word};
use crate::rows::{change, rows};
use crate::{Read, StoreError, Write};

impl Read<'_> {
    /// What the lines of a year cost by role, line by line in the order of the plan.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn role_amounts(&self, year: YearId) -> Result<Vec<RoleAmount>, StoreError> {
        rows(
            self.db,
            "SELECT r.line_id, r.event_id, r.role, r.minor
             FROM role_amount r JOIN plan_line l ON l.id = r.line_id
             WHERE l.year_id = ?1 ORDER BY l.position, l.id, r.role",
            [year.to_string()],
            |row| {
                Ok(RoleAmount {
                    line_id: parse(row, 0)?,
                    event_id: parse(row, 1)?,
                    role: word(row, 2, EventRole::of)?,
                    minor: row.get(3)?,
                })
            },
        )
    }
}

impl Write<'_> {
    /// Says what a line costs by role, instead of what was said before; nothing to say makes it an ordinary line.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_role_amounts(
        &mut self,
        line: LineId,
        event: EventId,
        amounts: &[(EventRole, i64)],
    ) -> Result<(), StoreError> {
        change(self.db, "DELETE FROM role_amount WHERE line_id = ?1", [line.to_string()])?;
        for (role, minor) in amounts {
            change(
                self.db,
                "INSERT INTO role_amount (line_id, role, event_id, minor) VALUES (?1, ?2, ?3, ?4)",
                params![line.to_string(), role.key(), event.to_string(), minor],
            )?;
        }
        Ok(())
    }
}
