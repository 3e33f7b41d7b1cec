//! Everybody with what figures over the whole office are made of: where each stands, the marks that count and
//! what evidence shows. Kept in memory once somebody has looked.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;
use domain::assessments::Marks;
use domain::evidence::Shown;
use domain::ids::{LadderId, PersonId};
use domain::people::{Placement, Standing, standing};
use rusqlite::{Connection, Row};

use super::placement::placement;
use crate::assessments::assessment;
use crate::column::{parse, parse_opt};
use crate::evidence::{keeps_evidence, proof};
use crate::rows::rows;
use crate::{Assessment, Read, StoreError};

/// One person as figures need them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// Who.
    pub person_id: PersonId,
    /// The name shown: the preferred one, else the legal one.
    pub name: String,
    /// Share of a full-time post, in per cent.
    pub fte_percent: u32,
    /// Where the person stands on the day, or stood when they left; absent on no level.
    pub standing: Option<Standing>,
    /// True after the last day in the office.
    pub has_left: bool,
    /// By what people are put into their order.
    folded: String,
    /// The assessments that count, one for each ladder.
    assessments: Vec<Assessment>,
    /// What evidence shows, once there is any.
    shown: Option<Shown>,
}

impl Colleague {
    /// The assessment that counts on a ladder; absent while nothing was rated.
    pub fn assessment(&self, ladder: LadderId) -> Option<&Assessment> {
        self.assessments.iter().find(|one| one.ladder_id == ladder)
    }
}

/// Everybody on a day, by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Everybody {
    day: NaiveDate,
    colleagues: Vec<Colleague>,
    places: HashMap<PersonId, usize>,
    unrated: Marks,
    unshown: Shown,
}

impl Read<'_> {
    /// Everybody as a day has them.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn everybody(&self, on: NaiveDate) -> Result<Arc<Everybody>, StoreError> {
        self.memory.everybody(self.db, on)
    }
}

impl Everybody {
    /// All people by name, those too who stand on no level.
    pub fn colleagues(&self) -> &[Colleague] {
        &self.colleagues
    }

    /// Those in the office, by name.
    pub fn in_office(&self) -> impl Iterator<Item = &Colleague> {
        self.colleagues.iter().filter(|one| !one.has_left)
    }

    /// Those in the office who stand on a level, by name.
    pub fn placed(&self) -> impl Iterator<Item = (&Colleague, &Standing)> {
        self.in_office().filter_map(|one| Some((one, one.standing.as_ref()?)))
    }

    /// Where somebody in the office stands.
    pub fn standing(&self, person: PersonId) -> Option<&Standing> {
        self.colleague(person).filter(|one| !one.has_left)?.standing.as_ref()
    }

    /// One of them.
    pub fn colleague(&self, person: PersonId) -> Option<&Colleague> {
        self.colleagues.get(*self.places.get(&person)?)
    }

    /// The name of a person; empty for nobody.
    pub fn name(&self, person: PersonId) -> String {
        self.colleague(person).map(|colleague| colleague.name.clone()).unwrap_or_default()
    }

    /// The marks that count for a colleague on a ladder; none while nothing was rated.
    pub fn marks<'a>(&'a self, colleague: &'a Colleague, ladder: LadderId) -> &'a Marks {
        colleague.assessment(ladder).map_or(&self.unrated, |one| &one.marks)
    }

    /// The same by the person's identifier; none for nobody.
    pub fn marks_of(&self, person: PersonId, ladder: LadderId) -> &Marks {
        self.colleague(person).map_or(&self.unrated, |one| self.marks(one, ladder))
    }

    /// What a colleague's evidence shows.
    pub fn shown<'a>(&'a self, colleague: &'a Colleague) -> &'a Shown {
        colleague.shown.as_ref().unwrap_or(&self.unshown)
    }

    /// The same by the person's identifier.
    pub fn shown_of(&self, person: PersonId) -> &Shown {
        self.colleague(person).map_or(&self.unshown, |one| self.shown(one))
    }

    /// The day it is of.
    pub(crate) fn day(&self) -> NaiveDate {
        self.day
    }

    /// Reads everybody.
    pub(crate) fn of(db: &Connection, day: NaiveDate) -> Result<Self, StoreError> {
        let colleagues = colleagues(db, day, None)?;
        let mut all = Self {
            day,
            colleagues,
            places: HashMap::new(),
            unrated: Marks::default(),
            unshown: Shown::nothing(keeps_evidence(db)?),
        };
        all.arrange();
        Ok(all)
    }

    /// Reads some people anew.
    pub(crate) fn renew(&mut self, db: &Connection, stale: &HashSet<PersonId>) -> Result<(), StoreError> {
        let fresh = colleagues(db, self.day, Some(stale))?;
        self.unshown = Shown::nothing(keeps_evidence(db)?);
        let stays = |old: &Colleague, new: &Colleague| old.folded == new.folded;
        let in_place = fresh.len() == stale.len()
            && fresh.iter().all(|new| self.colleague(new.person_id).is_some_and(|old| stays(old, new)));
        if in_place {
            for new in fresh {
                let place = self.places.get(&new.person_id).copied();
                if let Some(colleague) = place.and_then(|place| self.colleagues.get_mut(place)) {
                    *colleague = new;
                }
            }
            return Ok(());
        }
        self.colleagues.retain(|colleague| !stale.contains(&colleague.person_id));
        self.colleagues.extend(fresh);
        self.arrange();
        Ok(())
    }

    fn arrange(&mut self) {
        self.colleagues
            .sort_by(|one, other| (&one.folded, one.person_id).cmp(&(&other.folded, other.person_id)));
        self.places = self
            .colleagues
            .iter()
            .enumerate()
            .map(|(place, colleague)| (colleague.person_id, place))
            .collect();
    }
}

/// Everybody, or only some, in no order; one question for each kind of row.
fn colleagues(
    db: &Connection,
    day: NaiveDate,
    only: Option<&HashSet<PersonId>>,
) -> Result<Vec<Colleague>, StoreError> {
    let mut placements: HashMap<PersonId, Vec<Placement>> = HashMap::new();
    let sql = "SELECT id, person_id, ladder_id, level_id, from_on FROM placement WHERE TRUE";
    let mut begun = of_people(db, sql, "person_id", only, placement)?;
    // Sorting here spares the database a walk over the index with a look-up for every row.
    begun.sort_unstable_by_key(|one| (one.from, one.id));
    begun.into_iter().for_each(|one| placements.entry(one.person_id).or_default().push(one));

    let mut assessments: HashMap<PersonId, Vec<Assessment>> = HashMap::new();
    // The index holds only what counts, so that no older assessment is met.
    let sql = "SELECT id, person_id, ladder_id, rated_on, marks
         FROM assessment INDEXED BY assessment_in_force WHERE in_force = 1";
    let mut counting = of_people(db, sql, "person_id", only, assessment)?;
    counting.sort_unstable_by_key(|one| one.ladder_id);
    counting.into_iter().for_each(|one| assessments.entry(one.person_id).or_default().push(one));

    let mut shown: HashMap<PersonId, Shown> = HashMap::new();
    let sql = "SELECT e.person_id, s.descriptor_id, e.confirmed_on IS NOT NULL FROM evidence e
         JOIN evidence_statement s ON s.evidence_id = e.id WHERE TRUE";
    for (person, (statement, proof)) in
        of_people(db, sql, "e.person_id", only, |row| Ok((parse(row, 0)?, proof(row, 1)?)))?
    {
        shown.entry(person).or_insert_with(|| Shown::nothing(true)).add(statement, proof);
    }

    let sql = "SELECT id, coalesce(nullif(preferred_name, ''), legal_name), fte_percent, left_on
         FROM person WHERE TRUE";
    of_people(db, sql, "id", only, |row| {
        let (person_id, name): (PersonId, String) = (parse(row, 0)?, row.get(1)?);
        let left: Option<NaiveDate> = parse_opt(row, 3)?;
        let held = placements.remove(&person_id).unwrap_or_default();
        Ok(Colleague {
            person_id,
            fte_percent: row.get(2)?,
            standing: standing(&held, day),
            has_left: left.is_some_and(|left| left < day),
            folded: name.to_lowercase(),
            name,
            assessments: assessments.remove(&person_id).unwrap_or_default(),
            shown: shown.remove(&person_id),
        })
    })
}

/// The rows of everybody or only of some, by the column that names the person.
fn of_people<T>(
    db: &Connection,
    sql: &str,
    column: &str,
    only: Option<&HashSet<PersonId>>,
    read: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let Some(only) = only else { return rows(db, sql, [], read) };
    let ids = serde_json::to_string(only).unwrap_or_default();
    rows(db, &format!("{sql} AND {column} IN (SELECT value FROM json_each(?1))"), [ids], read)
}
