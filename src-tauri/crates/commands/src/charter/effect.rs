//! What a change of the charter would do, before it is done.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use domain::assessments::{Demand, Judgement, Marks, Verdict, time_served};
use domain::charter::{Charter, CharterChange, CharterEntry, Holding};
use domain::evidence::Shown;
use domain::ids::{CompetencyId, EntryId, FunctionId, LadderId, LevelId, PersonId};
use domain::ladders::{Bucket, Ladder, Level};
use domain::people::Standing;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Read;

use super::set::known_entry;
use super::tie::{TieRows, wanted};
use crate::ladders::{ladder, whole_in_force};
use crate::{Ask, Problem};

/// A change that is thought about.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum ProposedChange {
    /// A function would be held, shared or left from a day on.
    Set {
        /// The entry that would be changed; absent for a new one.
        #[serde(default)]
        id: Option<EntryId>,
        /// The function.
        function_id: FunctionId,
        /// From which day on.
        from: NaiveDate,
        /// Who would have it.
        state: Holding,
    },
    /// An entry would be taken away.
    RemoveEntry {
        /// The entry.
        id: EntryId,
    },
    /// A function would be taken away.
    RemoveFunction {
        /// The function.
        id: FunctionId,
    },
    /// A function would switch these rows of a ladder and no others of it.
    Tie {
        /// The function.
        function_id: FunctionId,
        /// The ladder.
        ladder_id: LadderId,
        /// The rows.
        competency_ids: Vec<CompetencyId>,
    },
}

/// Which change to think about.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskEffect {
    /// The change.
    pub change: ProposedChange,
}

/// A row that would be switched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SwitchedRow {
    /// The ladder.
    pub ladder_id: LadderId,
    /// Its name.
    pub ladder: String,
    /// The row.
    pub competency_id: CompetencyId,
    /// Its name.
    pub name: String,
    /// Its bucket.
    pub bucket: Bucket,
    /// True when it would be switched on, false when off.
    pub turns_on: bool,
}

/// A person against a level, in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Judged {
    /// Coverage in tenths of a per cent; absent when nothing is rated.
    pub permille: Option<u32>,
    /// The computed judgement.
    pub verdict: Verdict,
    /// Rows that expect something.
    pub rows_expected: u32,
    /// Must-have rows that fall short or are not rated.
    pub must_haves_missing: u32,
}

/// A person against a level, before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Shift {
    /// The level.
    pub level_id: LevelId,
    /// Its code.
    pub code: String,
    /// As it would be without the change.
    pub before: Judged,
    /// As it would be with it.
    pub after: Judged,
}

/// What a change would do to one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PersonEffect {
    /// The person.
    pub person_id: PersonId,
    /// The name to show.
    pub name: String,
    /// The ladder on which the person stands on that day.
    pub ladder: String,
    /// Against the present level.
    pub present: Shift,
    /// Against the next level; absent at the top.
    pub next: Option<Shift>,
}

/// What a change would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Effect {
    /// The first day from today on which it switches a row, and on which people are compared; absent when it
    /// switches none.
    pub on: Option<NaiveDate>,
    /// Rows that it switches on that day, ladder by ladder.
    pub rows: Vec<SwitchedRow>,
    /// Everybody who stands on one of these ladders on that day, by name.
    pub people: Vec<PersonEffect>,
    /// How many of them get another verdict for the present or the next level.
    pub verdicts_changed: u32,
}

/// What a change of the charter would do to rows and to people.
///
/// # Errors
/// `not_found`; `competency.unknown` beside its field.
pub fn effect(ask: &Ask<'_>, request: AskEffect) -> Result<Effect, Problem> {
    let before = ask.book.charter()?;
    let after = before.with(change(ask.book, &before, request.change)?);
    let nothing = Effect { on: None, rows: Vec::new(), people: Vec::new(), verdicts_changed: 0 };
    let Some(on) = before.first_difference(&after, ask.today) else { return Ok(nothing) };
    let mut rows = Vec::new();
    let mut pairs: HashMap<LadderId, (Arc<Ladder>, Arc<Ladder>)> = HashMap::new();
    for line in ask.book.ladder_lines()? {
        let whole = whole_in_force(ask.book, line.id)?;
        let switched = switched(&whole, &before, &after, on);
        if !switched.is_empty() {
            pairs.insert(whole.id, (before.apply(whole.clone(), on), after.apply(whole, on)));
            rows.extend(switched);
        }
    }
    if rows.is_empty() {
        return Ok(nothing);
    }
    let people = people(ask.book, &pairs, on)?;
    let changed = people.iter().filter(|person| person.changes_verdict()).count();
    Ok(Effect { on: Some(on), rows, verdicts_changed: u32::try_from(changed).unwrap_or(u32::MAX), people })
}

/// The change as the charter would take it.
fn change(book: &Read<'_>, charter: &Charter, asked: ProposedChange) -> Result<CharterChange, Problem> {
    Ok(match asked {
        ProposedChange::Set { id, function_id, from, state } => {
            super::function(charter, function_id)?;
            let id = known_entry(charter, id, function_id, from)?;
            // An entry that is only thought about counts after all others of its day.
            let id = id.unwrap_or(EntryId(uuid::Uuid::max()));
            let (with, note) = (String::new(), String::new());
            CharterChange::Set(CharterEntry { id, function_id, from, state, with, note })
        }
        ProposedChange::RemoveEntry { id } => {
            let known = charter.entries.iter().any(|entry| entry.id == id);
            known.then_some(CharterChange::RemoveEntry(id)).ok_or_else(|| Problem::not_found("This entry"))?
        }
        ProposedChange::RemoveFunction { id } => {
            CharterChange::RemoveFunction(super::function(charter, id)?.id)
        }
        ProposedChange::Tie { function_id, ladder_id, competency_ids } => {
            super::function(charter, function_id)?;
            let request = TieRows { function_id, ladder_id: ladder(book, ladder_id)?.id, competency_ids };
            wanted(book, charter, &request)?;
            let TieRows { function_id, ladder_id, competency_ids } = request;
            CharterChange::Tie { function_id, ladder_id, competency_ids }
        }
    })
}

/// The rows of a ladder that are on in one charter and off in the other.
fn switched(ladder: &Ladder, before: &Charter, after: &Charter, on: NaiveDate) -> Vec<SwitchedRow> {
    let (was_off, is_off) = (before.rows_off(on), after.rows_off(on));
    let rows = ladder.competencies.iter().filter(|row| was_off.contains(&row.id) != is_off.contains(&row.id));
    rows.map(|row| SwitchedRow {
        ladder_id: ladder.id,
        ladder: ladder.name.clone(),
        competency_id: row.id,
        name: row.name.clone(),
        bucket: row.bucket.clone(),
        turns_on: was_off.contains(&row.id),
    })
    .collect()
}

/// Everybody on an affected ladder, held against both states of it.
fn people(
    book: &Read<'_>,
    pairs: &HashMap<LadderId, (Arc<Ladder>, Arc<Ladder>)>,
    on: NaiveDate,
) -> Result<Vec<PersonEffect>, Problem> {
    let everybody = book.everybody(on)?;
    let mut people = Vec::new();
    for (one, held) in everybody.placed() {
        let Some((before, after)) = pairs.get(&held.placement.ladder_id) else { continue };
        let known = (everybody.marks(one, before.id), everybody.shown(one));
        let judged = |ladder: &Ladder, level: LevelId| judged(ladder, held, level, known, on);
        let shift = |level: &Level| Shift {
            level_id: level.id,
            code: level.code.clone(),
            before: judged(before, level.id),
            after: judged(after, level.id),
        };
        let Some(present) = before.level(held.placement.level_id).map(shift) else { continue };
        people.push(PersonEffect {
            person_id: one.person_id,
            name: one.name.clone(),
            ladder: before.name.clone(),
            present,
            next: before.next_level(held.placement.level_id).map(shift),
        });
    }
    people.sort_by(|one, other| (&one.name, one.person_id).cmp(&(&other.name, other.person_id)));
    Ok(people)
}

fn judged(
    ladder: &Ladder,
    held: &Standing,
    level: LevelId,
    (marks, shown): (&Marks, &Shown),
    on: NaiveDate,
) -> Judged {
    let (months, needed) = time_served(ladder, Some(held), level, on);
    let Judgement { coverage, rows_expected, must_haves_missing, verdict, .. } =
        Demand::of(ladder, level).judge(marks, shown, months, needed);
    Judged { permille: coverage.permille, verdict, rows_expected, must_haves_missing }
}

impl PersonEffect {
    fn changes_verdict(&self) -> bool {
        let changes = |shift: &Shift| shift.before.verdict != shift.after.verdict;
        changes(&self.present) || self.next.as_ref().is_some_and(changes)
    }
}
