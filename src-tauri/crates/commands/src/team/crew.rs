//! Everybody who stands on a level today, read in one scan per table.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::NaiveDate;
use domain::assessments::Marks;
use domain::evidence::Shown;
use domain::ids::{LadderId, PersonId};
use domain::ladders::Ladder;
use domain::people::Standing;
use store::{AllShown, Assessment, Read};

use crate::Problem;
use crate::ladders::in_force;
use crate::people::standings;

/// Those who stand on a level today, by name, with their ladders and newest marks.
pub(crate) struct Crew {
    pub(crate) people: Vec<(String, Standing)>,
    pub(crate) ladders: HashMap<LadderId, Ladder>,
    marks: HashMap<(PersonId, LadderId), Assessment>,
    earlier: Option<HashMap<(PersonId, LadderId), Assessment>>,
    shown: AllShown,
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
        let mut names = book.names()?;
        let mut people: Vec<(String, Standing)> = standings(book, today)?
            .into_values()
            .filter(|held| only.is_none_or(|only| held.placement.ladder_id == only))
            .map(|held| (names.remove(&held.placement.person_id).unwrap_or_default(), held))
            .collect();
        people.sort_by_cached_key(|(name, held)| (name.to_lowercase(), held.placement.person_id));
        let mut ladders = HashMap::new();
        for (_, held) in &people {
            let id = held.placement.ladder_id;
            if let Entry::Vacant(free) = ladders.entry(id) {
                free.insert(in_force(book, id, today)?);
            }
        }
        let earlier = earlier.map(|day| book.newest_assessments_as_of(day)).transpose()?;
        let (marks, shown) = (book.newest_assessments()?, book.shown_by_all()?);
        Ok(Self { people, ladders, marks, earlier, shown, nothing: Marks::default() })
    }

    /// The ladder a person stands on.
    pub(crate) fn ladder(&self, held: &Standing) -> Option<&Ladder> {
        self.ladders.get(&held.placement.ladder_id)
    }

    /// A person's newest marks on that ladder; none when nobody rated them.
    pub(crate) fn marks(&self, held: &Standing) -> &Marks {
        let key = (held.placement.person_id, held.placement.ladder_id);
        self.marks.get(&key).map_or(&self.nothing, |assessment| &assessment.marks)
    }

    /// What a person's evidence shows.
    pub(crate) fn shown(&self, held: &Standing) -> &Shown {
        self.shown.of(held.placement.person_id)
    }

    /// The marks that counted on the earlier day; absent when no day was given.
    pub(crate) fn marks_before(&self, held: &Standing) -> Option<&Marks> {
        let key = (held.placement.person_id, held.placement.ladder_id);
        let marks = self.earlier.as_ref()?.get(&key);
        Some(marks.map_or(&self.nothing, |assessment| &assessment.marks))
    }
}
