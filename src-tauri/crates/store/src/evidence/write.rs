//! Writing items.

use domain::ids::{AttachmentId, EvidenceId, PersonId};
use rusqlite::params;

use super::EvidenceLine;
use crate::column::parse;
use crate::rows::{change, first, rows};
use crate::{StoreError, Write};

impl Write<'_> {
    /// Writes an item, new or known, with its statements. Statements that stay keep the words they were tied
    /// with, since those are given along.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_evidence(&mut self, line: &EvidenceLine) -> Result<(), StoreError> {
        let EvidenceLine { item, words, content_key, imported, .. } = line;
        let corroborator = item.corroborator.as_ref();
        self.touch_owner(item.id)?;
        self.memory.touch(item.person_id);
        change(
            self.db,
            "INSERT INTO evidence (id, person_id, kind, done_on, project, outside, link, text, corroborated,
               corroborator_id, corroborator, confirmed_on, attachment_id, confidential, content_key, imported)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
             ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, kind = excluded.kind,
               done_on = excluded.done_on, project = excluded.project, outside = excluded.outside,
               link = excluded.link, text = excluded.text, corroborated = excluded.corroborated,
               corroborator_id = excluded.corroborator_id, corroborator = excluded.corroborator,
               confirmed_on = excluded.confirmed_on, attachment_id = excluded.attachment_id,
               confidential = excluded.confidential, content_key = excluded.content_key,
               imported = excluded.imported",
            params![
                item.id.to_string(),
                item.person_id.to_string(),
                item.kind.key(),
                item.done_on,
                item.project,
                item.outside,
                item.link,
                item.text,
                corroborator.is_some(),
                corroborator.and_then(|one| one.person_id).map(|id| id.to_string()),
                corroborator.map_or("", |one| one.name.as_str()),
                corroborator.and_then(|one| one.confirmed_on),
                item.attachment_id.map(|id| id.to_string()),
                item.confidential,
                content_key,
                imported
            ],
        )?;
        let id = item.id.to_string();
        change(self.db, "DELETE FROM evidence_statement WHERE evidence_id = ?1", [&id])?;
        for (position, (descriptor, words)) in item.descriptor_ids.iter().zip(words).enumerate() {
            change(
                self.db,
                "INSERT INTO evidence_statement (evidence_id, descriptor_id, position, text)
                 VALUES (?1, ?2, ?3, ?4)",
                params![id, descriptor.to_string(), position as i64, words],
            )?;
        }
        Ok(())
    }

    /// Takes an item away with its statements and its file.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_evidence(
        &mut self,
        id: EvidenceId,
        attachment: Option<AttachmentId>,
    ) -> Result<(), StoreError> {
        self.touch_owner(id)?;
        change(self.db, "DELETE FROM evidence_statement WHERE evidence_id = ?1", [id.to_string()])?;
        change(self.db, "DELETE FROM evidence WHERE id = ?1", [id.to_string()])?;
        match attachment {
            Some(AttachmentId(file)) => self.detach(file),
            None => Ok(()),
        }
    }

    /// Whose item it was before this write.
    fn touch_owner(&self, id: EvidenceId) -> Result<(), StoreError> {
        let sql = "SELECT person_id FROM evidence WHERE id = ?1";
        let owner = first(self.db, sql, [id.to_string()], |row| parse(row, 0))?;
        owner.into_iter().for_each(|person| self.memory.touch(person));
        Ok(())
    }

    /// Takes everything away that a person did, and leaves what they confirmed for others under their name.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub(crate) fn forget_evidence_of(&mut self, person: PersonId) -> Result<(), StoreError> {
        let own = rows(
            self.db,
            "SELECT id, attachment_id FROM evidence WHERE person_id = ?1",
            [person.to_string()],
            |row| Ok((parse(row, 0)?, crate::column::parse_opt(row, 1)?)),
        )?;
        for (id, attachment) in own {
            self.remove_evidence(id, attachment)?;
        }
        change(
            self.db,
            "UPDATE evidence SET corroborator_id = NULL, corroborator =
               (SELECT coalesce(nullif(preferred_name, ''), legal_name) FROM person WHERE id = ?1)
             WHERE corroborator_id = ?1",
            [person.to_string()],
        )?;
        Ok(())
    }
}
