//! Dotted reporting lines and photos: what hangs on a person's row.

use domain::ids::{AttachmentId, PersonId};
use domain::people::DottedLine;

use crate::column::parse;
use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write};

/// A dotted line with the name at its other end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DottedEnd {
    /// Who stands at the other end.
    pub person_id: PersonId,
    /// Their name.
    pub name: String,
    /// What the line is for.
    pub purpose: String,
}

/// A person's pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhotoFiles {
    /// The one of the page.
    pub photo: AttachmentId,
    /// The small one of lists.
    pub small: AttachmentId,
}

impl Read<'_> {
    /// Whom a person reports to by dotted lines, by name.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn dotted_lines(&self, person: PersonId) -> Result<Vec<DottedEnd>, StoreError> {
        self.dotted_ends(
            "SELECT person.id, coalesce(nullif(preferred_name, ''), legal_name) AS name, purpose
             FROM dotted_line JOIN person ON person.id = dotted_line.manager_id
             WHERE dotted_line.person_id = ?1 ORDER BY name, person.id",
            person,
        )
    }

    /// Those who report to a person by dotted lines, by name.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn dotted_reports(&self, manager: PersonId) -> Result<Vec<DottedEnd>, StoreError> {
        self.dotted_ends(
            "SELECT person.id, coalesce(nullif(preferred_name, ''), legal_name) AS name, purpose
             FROM dotted_line JOIN person ON person.id = dotted_line.person_id
             WHERE dotted_line.manager_id = ?1 ORDER BY name, person.id",
            manager,
        )
    }

    fn dotted_ends(&self, sql: &str, person: PersonId) -> Result<Vec<DottedEnd>, StoreError> {
        rows(self.db, sql, [person.to_string()], |row| {
            Ok(DottedEnd { person_id: parse(row, 0)?, name: row.get(1)?, purpose: row.get(2)? })
        })
    }

    /// True when a file is the small picture of somebody.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn is_small_photo(&self, id: AttachmentId) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM person_photo WHERE small_id = ?1";
        Ok(first(self.db, sql, [id.to_string()], |_| Ok(()))?.is_some())
    }

    /// A person's pictures, if there are any.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn photo_files(&self, person: PersonId) -> Result<Option<PhotoFiles>, StoreError> {
        first(
            self.db,
            "SELECT photo_id, small_id FROM person_photo WHERE person_id = ?1",
            [person.to_string()],
            |row| Ok(PhotoFiles { photo: AttachmentId(parse(row, 0)?), small: AttachmentId(parse(row, 1)?) }),
        )
    }
}

impl Write<'_> {
    /// Writes all dotted lines of a person in place of those there were.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_dotted_lines(&mut self, person: PersonId, lines: &[DottedLine]) -> Result<(), StoreError> {
        let id = person.to_string();
        change(self.db, "DELETE FROM dotted_line WHERE person_id = ?1", [&id])?;
        for line in lines {
            change(
                self.db,
                "INSERT INTO dotted_line (person_id, manager_id, purpose) VALUES (?1, ?2, ?3)",
                [&id, &line.manager_id.to_string(), &line.purpose],
            )?;
        }
        Ok(())
    }

    /// Gives a person pictures, or takes them away. Pictures that were there are let go of.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_photo(&mut self, person: PersonId, files: Option<PhotoFiles>) -> Result<(), StoreError> {
        self.memory.touch(person);
        let former = self.photo_files(person)?;
        let id = person.to_string();
        change(self.db, "DELETE FROM person_photo WHERE person_id = ?1", [&id])?;
        if let Some(former) = former {
            self.detach(former.photo.0)?;
            self.detach(former.small.0)?;
        }
        if let Some(files) = files {
            change(
                self.db,
                "INSERT INTO person_photo (person_id, photo_id, small_id) VALUES (?1, ?2, ?3)",
                [&id, &files.photo.to_string(), &files.small.to_string()],
            )?;
        }
        Ok(())
    }
}
