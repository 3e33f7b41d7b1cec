//! Dated changes: the placement of the same identifier is the level they bring.

use std::collections::HashMap;

use domain::ids::{PersonId, PlacementId, TransitionId};
use domain::people::{Placement, Transition};
use rusqlite::{Row, params};

use crate::column::{parse, parse_opt};
use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write};

/// Placements with what is said beside them, and what is said without a placement.
const TRANSITIONS: &str = "SELECT placement.id, placement.person_id, placement.from_on, placement.ladder_id, placement.level_id,
    transition.internal_title, transition.external_title, transition.job_class, coalesce(transition.reason, '')
  FROM placement LEFT JOIN transition ON transition.id = placement.id
  UNION ALL
  SELECT transition.id, transition.person_id, transition.from_on, NULL, NULL,
    transition.internal_title, transition.external_title, transition.job_class, transition.reason
  FROM transition WHERE NOT EXISTS (SELECT 1 FROM placement WHERE placement.id = transition.id)";

impl Read<'_> {
    /// A person's dated changes, earliest first; those of one day in the order in which they were made.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn transitions_of(&self, person: PersonId) -> Result<Vec<Transition>, StoreError> {
        rows(
            self.db,
            &format!("SELECT * FROM ({TRANSITIONS}) WHERE person_id = ?1 ORDER BY from_on, id"),
            [person.to_string()],
            transition,
        )
    }

    /// A dated change.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn transition(&self, id: TransitionId) -> Result<Option<Transition>, StoreError> {
        first(self.db, &format!("SELECT * FROM ({TRANSITIONS}) WHERE id = ?1"), [id.to_string()], transition)
    }

    /// The dated changes of everybody that say more than a level, earliest first for each person.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn told_transitions(&self) -> Result<HashMap<PersonId, Vec<Transition>>, StoreError> {
        let all = rows(
            self.db,
            "SELECT id, person_id, from_on, NULL, NULL, internal_title, external_title, job_class, reason
             FROM transition ORDER BY person_id, from_on, id",
            [],
            transition,
        )?;
        let mut by_person: HashMap<PersonId, Vec<Transition>> = HashMap::new();
        for one in all {
            by_person.entry(one.person_id).or_default().push(one);
        }
        Ok(by_person)
    }
}

fn transition(row: &Row<'_>) -> Result<Transition, StoreError> {
    let level = parse_opt(row, 3)?.zip(parse_opt(row, 4)?);
    Ok(Transition {
        id: parse(row, 0)?,
        person_id: parse(row, 1)?,
        from: parse(row, 2)?,
        level,
        internal_title: row.get(5)?,
        external_title: row.get(6)?,
        job_class: row.get(7)?,
        reason: row.get(8)?,
    })
}

impl Write<'_> {
    /// Writes a dated change, and the placement that it is.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_transition(&mut self, transition: &Transition) -> Result<(), StoreError> {
        self.put_words(transition)?;
        match transition.level {
            Some((ladder_id, level_id)) => self.put_placement(&Placement {
                id: PlacementId(transition.id.0),
                person_id: transition.person_id,
                ladder_id,
                level_id,
                from: transition.from,
            }),
            None => self.remove_placement(PlacementId(transition.id.0)),
        }
    }

    /// Writes what a dated change says beside its level, which stays as it is.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_words(&mut self, transition: &Transition) -> Result<(), StoreError> {
        self.memory.touch(transition.person_id);
        let id = transition.id.to_string();
        if !transition.has_words() {
            change(self.db, "DELETE FROM transition WHERE id = ?1", [id])?;
            return Ok(());
        }
        change(
            self.db,
            "INSERT INTO transition (id, person_id, from_on, internal_title, external_title, job_class, reason)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (id) DO UPDATE SET from_on = excluded.from_on,
               internal_title = excluded.internal_title, external_title = excluded.external_title,
               job_class = excluded.job_class, reason = excluded.reason",
            params![
                id,
                transition.person_id.to_string(),
                transition.from,
                transition.internal_title,
                transition.external_title,
                transition.job_class,
                transition.reason
            ],
        )?;
        Ok(())
    }

    /// Takes a dated change away, with the placement that it is.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_transition(&mut self, transition: &Transition) -> Result<(), StoreError> {
        self.memory.touch(transition.person_id);
        change(self.db, "DELETE FROM transition WHERE id = ?1", [transition.id.to_string()])?;
        self.remove_placement(PlacementId(transition.id.0))
    }
}
