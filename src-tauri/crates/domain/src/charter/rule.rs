//! The charter as a whole, and which rows of a ladder it switches off.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::{CharterEntry, Holding, OfficeFunction, Tie};
use crate::ids::{CompetencyId, EntryId, FunctionId, LadderId};
use crate::ladders::Ladder;

/// The functions of an office with their history, and the rows that they switch.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Charter {
    /// The functions in the order in which they are shown.
    pub functions: Vec<OfficeFunction>,
    /// Who has them, by day.
    pub entries: Vec<CharterEntry>,
    /// Which rows each of them switches.
    pub ties: Vec<Tie>,
}

/// Something that may be done to a charter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CharterChange {
    /// An entry is added, or takes the place of the one with its identifier.
    Set(CharterEntry),
    /// An entry is taken away.
    RemoveEntry(EntryId),
    /// A function is taken away with its history and its ties.
    RemoveFunction(FunctionId),
    /// Of one ladder, a function switches these rows and no others.
    Tie {
        /// The function.
        function_id: FunctionId,
        /// The ladder.
        ladder_id: LadderId,
        /// Its rows.
        competency_ids: Vec<CompetencyId>,
    },
}

impl Charter {
    /// The entry of a function that counts on a day: the newest that is not later. Of two of one day the one
    /// that was made later counts. `None` as long as nobody has said who has the function.
    pub fn holding(&self, function: FunctionId, on: NaiveDate) -> Option<&CharterEntry> {
        let begun = self.entries.iter().filter(|entry| entry.function_id == function && entry.from <= on);
        begun.max_by_key(|entry| (entry.from, entry.id))
    }

    /// The first entry of a function after a day.
    pub fn next(&self, function: FunctionId, on: NaiveDate) -> Option<&CharterEntry> {
        let ahead = self.entries.iter().filter(|entry| entry.function_id == function && entry.from > on);
        ahead.min_by_key(|entry| (entry.from, std::cmp::Reverse(entry.id)))
    }

    /// The rows that are off on a day: those whose functions are all left to others. A function that is held
    /// or shared keeps its rows on, and so does one of which nothing is said yet; a row without a function
    /// is always on.
    pub fn rows_off(&self, on: NaiveDate) -> HashSet<CompetencyId> {
        let left: HashSet<FunctionId> = self
            .functions
            .iter()
            .map(|function| function.id)
            .filter(|id| self.holding(*id, on).is_some_and(|entry| entry.state == Holding::Left))
            .collect();
        let kept: HashSet<CompetencyId> = self
            .ties
            .iter()
            .filter(|tie| !left.contains(&tie.function_id))
            .map(|tie| tie.competency_id)
            .collect();
        let tied = self.ties.iter().map(|tie| tie.competency_id);
        tied.filter(|row| !kept.contains(row)).collect()
    }

    /// The functions that a row is tied to, in the charter's order.
    pub fn functions_of(&self, row: CompetencyId) -> Vec<&OfficeFunction> {
        let tied: HashSet<FunctionId> =
            self.ties.iter().filter(|tie| tie.competency_id == row).map(|tie| tie.function_id).collect();
        self.functions.iter().filter(|function| tied.contains(&function.id)).collect()
    }

    /// The ladder without the rows that are off on a day: what people are held against. The weights of the
    /// other rows stay as they are, since coverage weighs the rows against each other.
    #[must_use]
    pub fn apply(&self, mut ladder: Arc<Ladder>, on: NaiveDate) -> Arc<Ladder> {
        let off = self.rows_off(on);
        if ladder.competencies.iter().any(|row| off.contains(&row.id)) {
            Arc::make_mut(&mut ladder).competencies.retain(|row| !off.contains(&row.id));
        }
        ladder
    }

    /// The charter after a change.
    #[must_use]
    pub fn with(&self, change: CharterChange) -> Self {
        let mut after = self.clone();
        match change {
            CharterChange::Set(entry) => {
                after.entries.retain(|other| other.id != entry.id);
                after.entries.push(entry);
            }
            CharterChange::RemoveEntry(id) => after.entries.retain(|entry| entry.id != id),
            CharterChange::RemoveFunction(id) => {
                after.functions.retain(|function| function.id != id);
                after.entries.retain(|entry| entry.function_id != id);
                after.ties.retain(|tie| tie.function_id != id);
            }
            CharterChange::Tie { function_id, ladder_id, competency_ids } => {
                after.ties.retain(|tie| tie.function_id != function_id || tie.ladder_id != ladder_id);
                let rows = competency_ids.into_iter();
                after.ties.extend(rows.map(|competency_id| Tie { function_id, ladder_id, competency_id }));
            }
        }
        after
    }

    /// The first day from today on which another state of the charter switches other rows than this one;
    /// `None` when it never does.
    pub fn first_difference(&self, other: &Self, today: NaiveDate) -> Option<NaiveDate> {
        let ahead = self.entries.iter().chain(&other.entries).map(|entry| entry.from);
        let days: BTreeSet<NaiveDate> =
            ahead.filter(|day| *day > today).chain(std::iter::once(today)).collect();
        days.into_iter().find(|day| self.rows_off(*day) != other.rows_off(*day))
    }
}
