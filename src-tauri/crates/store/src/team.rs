//! The office's projects as rows.

use domain::ids::ProjectId;
use domain::team::Project;
use rusqlite::params;

use crate::column::parse;
use crate::rows::{change, rows};
use crate::{Read, StoreError, Write};

impl Read<'_> {
    /// Every project, by name.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn projects(&self) -> Result<Vec<Project>, StoreError> {
        rows(self.db, "SELECT id, name, stage FROM project ORDER BY name, id", [], |row| {
            Ok(Project { id: parse(row, 0)?, name: row.get(1)?, stage: row.get(2)? })
        })
    }
}

impl Write<'_> {
    /// Adds or changes a project.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_project(&mut self, project: &Project) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO project (id, name, stage) VALUES (?1, ?2, ?3)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, stage = excluded.stage",
            params![project.id.to_string(), project.name, project.stage],
        )?;
        Ok(())
    }

    /// Removes a project.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_project(&mut self, id: ProjectId) -> Result<(), StoreError> {
        change(self.db, "DELETE FROM project WHERE id = ?1", [id.to_string()])?;
        Ok(())
    }
}
