//! What evidence shows, without the items themselves.

use domain::evidence::{Proof, Shown};
use domain::ids::{DescriptorId, PersonId};
use rusqlite::{Connection, Row};

use crate::column::parse;
use crate::rows::{first, rows};
use crate::{Read, StoreError};

impl Read<'_> {
    /// What a person's evidence shows.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn shown_by(&self, person: PersonId) -> Result<Shown, StoreError> {
        let mut shown = Shown::nothing(keeps_evidence(self.db)?);
        if shown.weighs() {
            let found = rows(
                self.db,
                "SELECT s.descriptor_id, e.confirmed_on IS NOT NULL FROM evidence e
                 JOIN evidence_statement s ON s.evidence_id = e.id WHERE e.person_id = ?1",
                [person.to_string()],
                |row| proof(row, 0),
            )?;
            found.into_iter().for_each(|(statement, proof)| shown.add(statement, proof));
        }
        Ok(shown)
    }
}

/// Whether the book keeps evidence, of anybody.
pub(crate) fn keeps_evidence(db: &Connection) -> Result<bool, StoreError> {
    Ok(first(db, "SELECT 1 FROM evidence LIMIT 1", [], |_| Ok(()))?.is_some())
}

/// A statement and what a row makes of it.
pub(crate) fn proof(row: &Row<'_>, index: usize) -> Result<(DescriptorId, Proof), StoreError> {
    let confirmed: bool = row.get(index + 1)?;
    Ok((parse(row, index)?, if confirmed { Proof::Proved } else { Proof::Claimed }))
}
