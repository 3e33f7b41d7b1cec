//! A roster from an HR system into the book.
//!
//! A row is matched to a person by HR's number, else by e-mail address, else, when the row has neither, by a
//! name that only one person has. A cell that is empty in the file leaves what the book says.

use std::collections::{HashMap, HashSet};

use domain::finding::{Finding, any_error};
use domain::ids::{LadderId, LevelId, PersonId};
use domain::people::{Person, Placement, check_person, would_make_a_circle};
use exchange::draft::Row;
use exchange::roster::RosterRow;
use schemars::JsonSchema;
use serde::Serialize;

use super::edit::trimmed;
use super::look::standings;
use crate::ladders::rungs_in_force;
use crate::{Act, Problem};

/// How many rows pass between two words on the progress.
const STEP: usize = 200;

/// What a roster did to the book.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub(crate) struct RosterSaved {
    /// People who were not in the book.
    pub(crate) added: u32,
    /// People whose details, manager or level changed.
    pub(crate) changed: u32,
    /// People of the roster who are as the book had them.
    pub(crate) unchanged: u32,
    /// Placements made.
    pub(crate) placed: u32,
    /// What could not be taken from a row, and what was assumed.
    pub(crate) findings: Vec<Finding>,
}

/// Stores the rows of a roster. The caller sets the label, and decides what findings mean.
///
/// # Errors
/// `stopped` when the person stops the work; nothing is changed then.
pub(crate) fn save_roster(act: &mut Act<'_, '_>, rows: &[Row<RosterRow>]) -> Result<RosterSaved, Problem> {
    let mut saved = RosterSaved::default();
    let mut crowd = Crowd::read(act)?;
    let total = u64::try_from(rows.len()).unwrap_or(u64::MAX);
    let mut taken: Vec<(PersonId, &Row<RosterRow>)> = Vec::with_capacity(rows.len());
    let (mut added, mut changed) = (HashSet::new(), HashSet::new());
    for (done, row) in rows.iter().enumerate() {
        if done % STEP == 0 {
            act.progress(u64::try_from(done).unwrap_or(u64::MAX), total, "Reading people")?;
        }
        let known = crowd.find(&row.value);
        if known.is_some_and(|id| crowd.seen.contains(&id)) {
            let message = format!("{} stands in the file twice; the first row counts.", row.value.legal_name);
            saved.findings.push(Finding::error("employee_id", "person.twice", message).at_line(row.line));
            continue;
        }
        let former = known.and_then(|id| crowd.people.get(&id));
        let person = laid_over(former, &row.value, act);
        let findings = check_person(&person);
        if any_error(&findings) {
            saved.findings.extend(findings.into_iter().map(|finding| finding.at_line(row.line)));
            continue;
        }
        let is_new = former.is_none();
        if former != Some(&person) {
            act.book.put_person(&person)?;
            if is_new {
                added.insert(person.id)
            } else {
                changed.insert(person.id)
            };
        }
        taken.push((person.id, row));
        crowd.keep(person);
    }
    act.progress(total, total, "Joining people with their managers")?;
    for (id, manager) in managers(&taken, &crowd, &mut saved.findings) {
        let Some(person) = crowd.people.get_mut(&id) else { continue };
        if person.manager_id != Some(manager) {
            person.manager_id = Some(manager);
            act.book.put_person(person)?;
            changed.insert(id);
        }
    }
    let placed = place_all(act, &taken, &mut saved)?;
    changed.extend(placed);
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    saved.added = count(added.len());
    saved.changed = count(changed.difference(&added).count());
    saved.unchanged = count(taken.len()) - saved.added - saved.changed;
    Ok(saved)
}

/// Everybody in the book and in the file so far, by what files call them.
#[derive(Default)]
struct Crowd {
    people: HashMap<PersonId, Person>,
    by_number: HashMap<String, PersonId>,
    by_email: HashMap<String, PersonId>,
    by_name: HashMap<String, Vec<PersonId>>,
    /// Those who stood in the file already.
    seen: HashSet<PersonId>,
}

impl Crowd {
    fn read(act: &Act<'_, '_>) -> Result<Self, Problem> {
        let mut crowd = Self::default();
        for person in act.people()? {
            crowd.name(&person);
            crowd.people.insert(person.id, person);
        }
        Ok(crowd)
    }

    fn keep(&mut self, person: Person) {
        self.name(&person);
        self.seen.insert(person.id);
        self.people.insert(person.id, person);
    }

    fn name(&mut self, person: &Person) {
        if !person.employee_id.is_empty() {
            self.by_number.insert(person.employee_id.clone(), person.id);
        }
        if !person.email.is_empty() {
            self.by_email.insert(person.email.to_lowercase(), person.id);
        }
        for name in [&person.legal_name, &person.preferred_name] {
            let same = self.by_name.entry(name.to_lowercase()).or_default();
            if !name.is_empty() && !same.contains(&person.id) {
                same.push(person.id);
            }
        }
    }

    /// The person a row speaks of.
    fn find(&self, row: &RosterRow) -> Option<PersonId> {
        let number = row.employee_id.trim();
        let email = row.email.trim().to_lowercase();
        if number.is_empty() && email.is_empty() {
            return self.only(&row.legal_name);
        }
        let by_number = self.by_number.get(number).filter(|_| !number.is_empty());
        by_number.or_else(|| self.by_email.get(&email).filter(|_| !email.is_empty())).copied()
    }

    /// The only person of a name.
    fn only(&self, name: &str) -> Option<PersonId> {
        match self.by_name.get(&name.trim().to_lowercase()).map(Vec::as_slice) {
            Some([only]) => Some(*only),
            _ => None,
        }
    }
}

/// A person as a row has them; where the row says nothing, as they were.
fn laid_over(former: Option<&Person>, row: &RosterRow, act: &Act<'_, '_>) -> Person {
    let text = |said: &str, was: Option<&String>| {
        if said.trim().is_empty() { was.cloned().unwrap_or_default() } else { said.to_owned() }
    };
    trimmed(Person {
        id: former.map_or_else(|| act.new_id(), |person| person.id),
        employee_id: text(&row.employee_id, former.map(|person| &person.employee_id)),
        legal_name: text(&row.legal_name, former.map(|person| &person.legal_name)),
        preferred_name: text(&row.preferred_name, former.map(|person| &person.preferred_name)),
        email: text(&row.email, former.map(|person| &person.email)),
        internal_title: text(&row.internal_title, former.map(|person| &person.internal_title)),
        external_title: text(&row.external_title, former.map(|person| &person.external_title)),
        job_class: text(&row.job_class, former.map(|person| &person.job_class)),
        manager_id: former.and_then(|person| person.manager_id),
        location: text(&row.location, former.map(|person| &person.location)),
        started_on: row.started_on.or(former.and_then(|person| person.started_on)),
        kind: row.kind.or(former.map(|person| person.kind)).unwrap_or_default(),
        fte_percent: row
            .fte_percent
            .map(u32::from)
            .or(former.map(|person| person.fte_percent))
            .unwrap_or(100),
    })
}

/// The managers that the file names, those left out that are unknown or would close a circle.
fn managers(
    taken: &[(PersonId, &Row<RosterRow>)],
    crowd: &Crowd,
    findings: &mut Vec<Finding>,
) -> Vec<(PersonId, PersonId)> {
    let mut wanted = Vec::new();
    for (id, row) in taken {
        let word = row.value.manager_ref.trim();
        if word.is_empty() {
            continue;
        }
        let known = crowd.by_number.get(word).or_else(|| crowd.by_email.get(&word.to_lowercase())).copied();
        match known.or_else(|| crowd.only(word)) {
            Some(manager) => wanted.push((*id, manager, row.line)),
            None => {
                let message = format!(
                    "The manager “{word}” is not one person of the book or the file; left as it was."
                );
                findings.push(Finding::warning("manager", "manager.unknown", message).at_line(row.line));
            }
        }
    }
    // Lines that the file redraws do not stand in the way of the new ones.
    let redrawn: HashSet<PersonId> = wanted.iter().map(|(id, ..)| *id).collect();
    let mut lines: HashMap<PersonId, PersonId> = crowd
        .people
        .values()
        .filter(|person| !redrawn.contains(&person.id))
        .filter_map(|person| Some((person.id, person.manager_id?)))
        .collect();
    let mut kept = Vec::with_capacity(wanted.len());
    for (id, manager, line) in wanted {
        if would_make_a_circle(id, manager, &lines) {
            let name = |id: &PersonId| crowd.people.get(id).map_or("", Person::name);
            let message = format!(
                "{} reporting to {} would close a circle of reporting lines; left as it was.",
                name(&id),
                name(&manager)
            );
            findings.push(Finding::error("manager", "manager.circle", message).at_line(line));
        } else {
            lines.insert(id, manager);
            kept.push((id, manager));
        }
    }
    kept
}

/// Places those whose rows name a level that they do not stand on, from today on.
fn place_all(
    act: &mut Act<'_, '_>,
    taken: &[(PersonId, &Row<RosterRow>)],
    saved: &mut RosterSaved,
) -> Result<Vec<PersonId>, Problem> {
    let rungs = rungs_in_force(act)?;
    let standings = standings(act, act.today)?;
    let mut placed = Vec::new();
    for (id, row) in taken {
        let Some(code) = row.value.level_code.as_deref().map(str::trim) else { continue };
        let named = row.value.ladder.as_deref().map(str::trim);
        let Some((ladder_id, level_id)) = rung(&rungs, code, named) else {
            let on = named.map_or_else(|| "any ladder".to_owned(), |name| format!("the ladder “{name}”"));
            let message =
                format!("There is no level “{code}” on {on} of the book; the person is not placed.");
            saved.findings.push(Finding::warning("level_code", "level.unknown", message).at_line(row.line));
            continue;
        };
        let held = standings.get(id).map(|held| held.placement);
        if held.is_some_and(|held| held.level_id == level_id) {
            continue;
        }
        let today = held.filter(|held| held.from == act.today);
        act.book.put_placement(&Placement {
            id: today.map_or_else(|| act.new_id(), |held| held.id),
            person_id: *id,
            ladder_id,
            level_id,
            from: act.today,
        })?;
        placed.push(*id);
    }
    saved.placed = u32::try_from(placed.len()).unwrap_or(u32::MAX);
    if saved.placed > 0 {
        let message = format!(
            "The file does not say since when people stand on their levels; {} placements begin today.",
            saved.placed
        );
        saved.findings.push(Finding::note("level_code", "placement.today", message));
    }
    Ok(placed)
}

/// The level of a code: on the ladder of this name or key, else on the first that has it.
fn rung(rungs: &[store::Rung], code: &str, ladder: Option<&str>) -> Option<(LadderId, LevelId)> {
    let code = code.to_lowercase();
    let ladder = ladder.map(str::to_lowercase);
    let on = |rung: &&store::Rung| {
        ladder
            .as_ref()
            .is_none_or(|name| rung.ladder.to_lowercase() == *name || rung.ladder_key.to_lowercase() == *name)
    };
    rungs
        .iter()
        .filter(on)
        .find(|rung| rung.code.to_lowercase() == code)
        .map(|rung| (rung.ladder_id, rung.level_id))
}
