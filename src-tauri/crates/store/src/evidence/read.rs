//! Reading items.

use std::collections::HashMap;

use domain::evidence::{Corroborator, Evidence, EvidenceKind};
use domain::ids::{EvidenceId, PersonId};
use rusqlite::Row;

use super::{EvidenceFilter, EvidenceLine};
use crate::column::{parse, parse_opt, word};
use crate::rows::{first, rows};
use crate::{Read, StoreError};

const FITS: &str = "(?1 = '' OR e.person_id = ?1) AND (?2 = '' OR e.id = ?2)";

impl Read<'_> {
    /// Items with their statements and whose they are, the latest first.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn evidence(&self, filter: &EvidenceFilter) -> Result<Vec<EvidenceLine>, StoreError> {
        let person = filter.person.map(|id| id.to_string()).unwrap_or_default();
        let id = filter.id.map(|id| id.to_string()).unwrap_or_default();
        let mut lines = rows(
            self.db,
            &format!(
                "SELECT e.id, e.person_id, e.kind, e.done_on, e.project, e.outside, e.link, e.text, e.corroborated,
                   e.corroborator_id, coalesce(nullif(c.preferred_name, ''), c.legal_name, e.corroborator),
                   e.confirmed_on, e.attachment_id, e.confidential, e.content_key, e.imported,
                   coalesce(nullif(p.preferred_name, ''), p.legal_name)
                 FROM evidence e JOIN person p ON p.id = e.person_id
                 LEFT JOIN person c ON c.id = e.corroborator_id
                 WHERE {FITS} ORDER BY e.done_on DESC, e.id DESC"
            ),
            [&person, &id],
            line,
        )?;
        let places: HashMap<EvidenceId, usize> =
            lines.iter().enumerate().map(|(place, line)| (line.item.id, place)).collect();
        let statements = rows(
            self.db,
            &format!(
                "SELECT s.evidence_id, s.descriptor_id, s.text FROM evidence_statement s
                 JOIN evidence e ON e.id = s.evidence_id WHERE {FITS} ORDER BY s.evidence_id, s.position"
            ),
            [&person, &id],
            |row| Ok((parse(row, 0)?, parse(row, 1)?, row.get(2)?)),
        )?;
        for (id, descriptor, words) in statements {
            let id: EvidenceId = id;
            if let Some(line) = places.get(&id).and_then(|place| lines.get_mut(*place)) {
                line.item.descriptor_ids.push(descriptor);
                line.words.push(words);
            }
        }
        Ok(lines)
    }

    /// One item.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn evidence_item(&self, id: EvidenceId) -> Result<Option<EvidenceLine>, StoreError> {
        Ok(self.evidence(&EvidenceFilter { id: Some(id), ..EvidenceFilter::default() })?.pop())
    }

    /// A person's items, the latest first.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn evidence_of(&self, person: PersonId) -> Result<Vec<EvidenceLine>, StoreError> {
        self.evidence(&EvidenceFilter { person: Some(person), ..EvidenceFilter::default() })
    }

    /// The imported item that is known by a key: which one, its text now, and its text as the file gave it.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn evidence_by_key(&self, key: &str) -> Result<Option<(EvidenceId, String, String)>, StoreError> {
        first(
            self.db,
            "SELECT id, text, imported FROM evidence WHERE content_key = ?1 ORDER BY id LIMIT 1",
            [key],
            |row| Ok((parse(row, 0)?, row.get(1)?, row.get(2)?)),
        )
    }
}

fn line(row: &Row<'_>) -> Result<EvidenceLine, StoreError> {
    let corroborated: bool = row.get(8)?;
    let corroborator =
        Corroborator { person_id: parse_opt(row, 9)?, name: row.get(10)?, confirmed_on: parse_opt(row, 11)? };
    Ok(EvidenceLine {
        item: Evidence {
            id: parse(row, 0)?,
            person_id: parse(row, 1)?,
            kind: word(row, 2, EvidenceKind::of)?,
            done_on: parse(row, 3)?,
            project: row.get(4)?,
            outside: row.get(5)?,
            link: row.get(6)?,
            text: row.get(7)?,
            descriptor_ids: Vec::new(),
            corroborator: corroborated.then_some(corroborator),
            attachment_id: parse_opt(row, 12)?,
            confidential: row.get(13)?,
        },
        person: row.get(16)?,
        words: Vec::new(),
        content_key: row.get(14)?,
        imported: row.get(15)?,
    })
}
