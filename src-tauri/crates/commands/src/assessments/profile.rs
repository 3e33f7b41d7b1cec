//! One person on the ladder of today, with the ratings that count.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use domain::assessments::{Marks, Readiness, readiness, time_served};
use domain::evidence::Shown;
use domain::ids::{CompetencyId, LevelId, PersonId};
use domain::ladders::{Ladder, Level};
use domain::people::{Person, Standing, standing};
use store::{Assessment, Read};

use crate::ladders::in_force;
use crate::people::person_on;
use crate::{Ask, Problem};

/// A person on the ladder of today, with the newest marks and notes.
#[derive(Debug, Clone)]
pub(crate) struct Profile {
    /// The person.
    pub(crate) person: Person,
    /// The manager's name.
    pub(crate) manager: Option<String>,
    /// The ladder of today.
    pub(crate) ladder: Arc<Ladder>,
    /// Where the person stands on it.
    pub(crate) held: Standing,
    /// The newest assessment on this ladder, if there is one.
    pub(crate) assessment: Option<Assessment>,
    /// Notes beside its marks.
    pub(crate) notes: HashMap<CompetencyId, String>,
    /// What the person's evidence shows.
    pub(crate) shown: Shown,
    /// The day on which all this holds.
    pub(crate) today: NaiveDate,
}

impl Profile {
    /// Reads it; `None` for a person who stands on no level.
    pub(super) fn read(
        book: &Read<'_>,
        today: NaiveDate,
        id: PersonId,
    ) -> Result<Result<Self, Person>, Problem> {
        let person = person_on(book, id, today)?;
        let Some(held) = standing(&book.placements_of(id)?, today) else { return Ok(Err(person)) };
        let ladder = in_force(book, held.placement.ladder_id, today)?;
        let assessment = book.newest_assessment(id, ladder.id)?;
        let notes = assessment.as_ref().map(|one| book.mark_notes(one.id)).transpose()?.unwrap_or_default();
        let manager = person.manager_id.map(|id| book.person(id)).transpose()?.flatten();
        let manager = manager.map(|manager| manager.name().to_owned());
        let shown = book.shown_by(id)?;
        Ok(Ok(Self { person, manager, ladder, held, assessment, notes, shown, today }))
    }

    /// The level of today.
    pub(crate) fn level(&self) -> Option<&Level> {
        self.ladder.level(self.held.placement.level_id)
    }

    /// The level after it; absent at the top.
    pub(crate) fn next_level(&self) -> Option<&Level> {
        self.ladder.next_level(self.held.placement.level_id)
    }

    /// The day of the newest marks; absent while nothing is rated.
    pub(crate) fn rated_on(&self) -> Option<NaiveDate> {
        self.assessment.as_ref().filter(|one| !one.marks.is_empty()).map(|one| one.rated_on)
    }

    /// The marks that count; empty while nothing is rated.
    pub(crate) fn marks(&self) -> Marks {
        self.assessment.as_ref().map(|one| one.marks.clone()).unwrap_or_default()
    }

    /// Readiness for a level of the ladder; `None` when it has no such level.
    pub(crate) fn readiness(&self, level: LevelId) -> Option<Readiness> {
        let level = self.ladder.level(level)?;
        let (months, needed) = time_served(&self.ladder, Some(&self.held), level.id, self.today);
        Some(readiness(&self.ladder, level, &self.marks(), &self.shown, months, needed))
    }
}

/// What a skill profile needs of a person.
///
/// # Errors
/// `not_found`; `placement.none` for a person who stands on no level.
pub(crate) fn profile(ask: &Ask<'_>, id: PersonId) -> Result<Profile, Problem> {
    Profile::read(ask.book, ask.today, id)?.map_err(|person| unplaced(&person))
}

/// The refusal of what only makes sense for somebody who stands on a level.
pub(super) fn unplaced(person: &Person) -> Problem {
    let message = format!("{} stands on no level yet. Place them on one first.", person.name());
    Problem::field("person_id", "placement.none", message)
}
