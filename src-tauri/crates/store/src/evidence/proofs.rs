//! What evidence shows, without the items themselves.

use std::collections::HashMap;

use domain::evidence::{Proof, Shown};
use domain::ids::{DescriptorId, PersonId};
use rusqlite::Row;

use crate::column::parse;
use crate::rows::{first, rows};
use crate::{Read, StoreError};

/// What everybody's evidence shows.
#[derive(Debug, Clone, Default)]
pub struct AllShown {
    by_person: HashMap<PersonId, Shown>,
    nothing: Shown,
}

impl AllShown {
    /// What a person's evidence shows.
    pub fn of(&self, person: PersonId) -> &Shown {
        self.by_person.get(&person).unwrap_or(&self.nothing)
    }
}

impl Read<'_> {
    /// Whether the book keeps evidence, of anybody.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn keeps_evidence(&self) -> Result<bool, StoreError> {
        Ok(first(self.db, "SELECT 1 FROM evidence LIMIT 1", [], |_| Ok(()))?.is_some())
    }

    /// What a person's evidence shows.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn shown_by(&self, person: PersonId) -> Result<Shown, StoreError> {
        let mut shown = Shown::nothing(self.keeps_evidence()?);
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

    /// What everybody's evidence shows, in one scan.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn shown_by_all(&self) -> Result<AllShown, StoreError> {
        let found = rows(
            self.db,
            "SELECT e.person_id, s.descriptor_id, e.confirmed_on IS NOT NULL FROM evidence e
             JOIN evidence_statement s ON s.evidence_id = e.id",
            [],
            |row| Ok((parse(row, 0)?, proof(row, 1)?)),
        )?;
        let mut by_person: HashMap<PersonId, Shown> = HashMap::new();
        for (person, (statement, proof)) in found {
            by_person.entry(person).or_insert_with(|| Shown::nothing(true)).add(statement, proof);
        }
        Ok(AllShown { by_person, nothing: Shown::nothing(self.keeps_evidence()?) })
    }
}

/// A statement and what a row makes of it.
fn proof(row: &Row<'_>, index: usize) -> Result<(DescriptorId, Proof), StoreError> {
    let confirmed: bool = row.get(index + 1)?;
    Ok((parse(row, index)?, if confirmed { Proof::Proved } else { Proof::Claimed }))
}
