//! Everybody who stands on a level today, with their ladders.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use chrono::NaiveDate;
use domain::assessments::Marks;
use domain::evidence::Shown;
use domain::ids::{LadderId, PersonId};
use domain::ladders::Ladder;
use domain::people::Standing;
use domain::team::Member;
use store::{Assessment, Colleague, Everybody, Read};

use crate::Problem;
use crate::ladders::in_force;

/// Those who stand on a level today, by name, with their ladders and newest marks.
pub(crate) struct Crew {
    everybody: Arc<Everybody>,
    only: Option<LadderId>,
    pub(crate) ladders: HashMap<LadderId, Arc<Ladder>>,
    earlier: Option<HashMap<(PersonId, LadderId), Assessment>>,
    nothing: Marks,
}

impl Crew {
    /// Reads them: everybody, or only those on one ladder; with the marks that counted at the end of an
    /// earlier day, when one is given.
    pub(crate) fn read(
        book: &Read<'_>,
        today: NaiveDate,
        only: Option<LadderId>,
        earlier: Option<NaiveDate>,
    ) -> Result<Self, Problem> {
        let everybody = book.everybody(today)?;
        let mut ladders = HashMap::new();
        for (_, held) in everybody.placed() {
            let id = held.placement.ladder_id;
            if let Entry::Vacant(free) = ladders.entry(id) {
                free.insert(in_force(book, id, today)?);
            }
        }
        let earlier = earlier.map(|day| book.newest_assessments_as_of(day)).transpose()?;
        Ok(Self { everybody, only, ladders, earlier, nothing: Marks::default() })
    }

    /// The people, by name.
    pub(crate) fn people(&self) -> impl Iterator<Item = (&Colleague, &Standing)> {
        let fits = |held: &Standing| self.only.is_none_or(|only| held.placement.ladder_id == only);
        self.everybody.placed().filter(move |(_, held)| fits(held))
    }

    /// The same as the picture of the team needs them.
    pub(crate) fn members(&self) -> Vec<Member<'_>> {
        self.people()
            .filter_map(|(one, held)| {
                Some(Member {
                    person_id: held.placement.person_id,
                    ladder: self.ladder(held)?,
                    level_id: held.placement.level_id,
                    marks: self.marks(one, held),
                    before: self.marks_before(held),
                })
            })
            .collect()
    }

    /// The ladder a person stands on.
    pub(crate) fn ladder(&self, held: &Standing) -> Option<&Ladder> {
        self.ladders.get(&held.placement.ladder_id).map(AsRef::as_ref)
    }

    /// The name of one of them.
    pub(crate) fn name(&self, person: PersonId) -> String {
        self.everybody.name(person)
    }

    /// A person's newest marks on the ladder that they stand on; none when nobody rated them.
    pub(crate) fn marks<'a>(&'a self, colleague: &'a Colleague, held: &Standing) -> &'a Marks {
        self.everybody.marks(colleague, held.placement.ladder_id)
    }

    /// What a person's evidence shows.
    pub(crate) fn shown<'a>(&'a self, colleague: &'a Colleague) -> &'a Shown {
        self.everybody.shown(colleague)
    }

    /// The marks that counted on the earlier day; absent when no day was given.
    pub(crate) fn marks_before(&self, held: &Standing) -> Option<&Marks> {
        let key = (held.placement.person_id, held.placement.ladder_id);
        let marks = self.earlier.as_ref()?.get(&key);
        Some(marks.map_or(&self.nothing, |assessment| &assessment.marks))
    }
}
