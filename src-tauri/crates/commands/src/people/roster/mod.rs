//! A roster from an HR system into the book.
//!
//! A row is matched to a person by HR's number, else by e-mail address, else, when the row has neither, by a
//! name that only one person has. A cell that is empty in the file leaves what the book says. Where a dotted line
//! leads to the new manager, the solid one takes its place, and both changes are told.

mod crowd;
mod difference;
mod managers;
mod placing;

use std::collections::HashMap;

use domain::finding::{Finding, any_error};
use domain::ids::PersonId;
use domain::people::{Person, check_person};
use exchange::draft::Row;
use exchange::roster::RosterRow;

use self::crowd::Crowd;
use self::difference::fields;
pub use self::difference::{FieldDifference, PersonDifference, RosterPreview};
use self::managers::managers;
use self::placing::place_all;
use super::dotted::settle_dotted;
use super::edit::trimmed;
use super::look::PersonName;
use super::titles::put_as_of_today;
use crate::{Act, Problem};

/// How many rows pass between two words on the progress.
const STEP: usize = 200;

/// What a roster did to the book.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct RosterSaved {
    /// What it did, person by person.
    pub(crate) preview: RosterPreview,
    /// Placements made.
    pub(crate) placed: u32,
    /// What could not be taken from a row, and what was assumed.
    pub(crate) findings: Vec<Finding>,
}

/// A row that was taken.
struct Taken<'r> {
    id: PersonId,
    row: &'r Row<RosterRow>,
    is_new: bool,
    fields: Vec<FieldDifference>,
}

/// Stores the rows of a roster. The caller sets the label, and decides what findings mean.
///
/// # Errors
/// `stopped` when the person stops the work; nothing is changed then.
pub(crate) fn save_roster(act: &mut Act<'_, '_>, rows: &[Row<RosterRow>]) -> Result<RosterSaved, Problem> {
    let mut findings = Vec::new();
    let mut crowd = Crowd::read(act)?;
    let missing_before: Vec<PersonId> =
        crowd.people.values().filter(|person| !person.has_left(act.today)).map(|person| person.id).collect();
    let total = u64::try_from(rows.len()).unwrap_or(u64::MAX);
    let mut taken: Vec<Taken<'_>> = Vec::with_capacity(rows.len());
    for (done, row) in rows.iter().enumerate() {
        if done % STEP == 0 {
            act.progress(u64::try_from(done).unwrap_or(u64::MAX), total, "Reading people")?;
        }
        match take(act, &mut crowd, row) {
            Ok(one) => taken.push(one?),
            Err(found) => findings.extend(found.into_iter().map(|finding| finding.at_line(row.line))),
        }
    }
    act.progress(total, total, "Joining people with their managers")?;
    let at: HashMap<PersonId, usize> = taken.iter().enumerate().map(|(at, one)| (one.id, at)).collect();
    for (id, manager) in managers(&taken, &crowd, &mut findings) {
        let new = crowd.name_of(manager).to_owned();
        let Some(former) = crowd.people.get(&id).filter(|person| person.manager_id != Some(manager)) else {
            continue;
        };
        let old = former.manager_id.map(|old| crowd.name_of(old).to_owned()).unwrap_or_default();
        let person = Person { manager_id: Some(manager), ..former.clone() };
        put_as_of_today(act, &person)?;
        let dotted = settle_dotted(act, &person)?;
        crowd.people.insert(id, person);
        if let Some(one) = at.get(&id).and_then(|at| taken.get_mut(*at)) {
            one.fields.push(FieldDifference { field: "manager", old, new });
            one.fields.extend(dotted.map(|line| FieldDifference {
                field: "dotted",
                old: format!("{}: {}", line.name, line.purpose),
                new: String::new(),
            }));
        }
    }
    let placed = place_all(act, &taken, &mut findings)?;
    let count = u32::try_from(placed.len()).unwrap_or(u32::MAX);
    for (id, difference) in placed {
        if let Some(one) = at.get(&id).and_then(|at| taken.get_mut(*at)) {
            one.fields.push(difference);
        }
    }
    let preview = preview(taken, missing_before, &crowd);
    Ok(RosterSaved { preview, placed: count, findings })
}

/// Takes a row over. The outer error holds what keeps the row out, the inner one what the book met.
fn take<'r>(
    act: &mut Act<'_, '_>,
    crowd: &mut Crowd,
    row: &'r Row<RosterRow>,
) -> Result<Result<Taken<'r>, Problem>, Vec<Finding>> {
    let known = crowd.find(&row.value).map_err(|finding| vec![finding])?;
    if known.is_some_and(|id| crowd.seen.contains(&id)) {
        let message = format!("{} stands in the file twice; the first row counts.", row.value.legal_name);
        return Err(vec![Finding::error("employee_id", "person.twice", message)]);
    }
    let former = known.and_then(|id| crowd.people.get(&id));
    let person = laid_over(former, &row.value, act);
    let findings = check_person(&person);
    if any_error(&findings) {
        return Err(findings);
    }
    let fields = fields(former, &person);
    let is_new = former.is_none();
    if former != Some(&person)
        && let Err(problem) = put_as_of_today(act, &person)
    {
        return Ok(Err(problem));
    }
    let id = person.id;
    crowd.keep(person);
    Ok(Ok(Taken { id, row, is_new, fields }))
}

/// Sorts what came of the rows.
fn preview(taken: Vec<Taken<'_>>, before: Vec<PersonId>, crowd: &Crowd) -> RosterPreview {
    let mut preview = RosterPreview::default();
    for Taken { id, row, is_new, fields } in taken {
        let name = crowd.name_of(id).to_owned();
        let line = row.line;
        if is_new {
            preview.added.push(PersonDifference { line, name, person_id: None, fields });
        } else if fields.is_empty() {
            preview.unchanged += 1;
        } else {
            preview.changed.push(PersonDifference { line, name, person_id: Some(id), fields });
        }
    }
    let missing = before.into_iter().filter(|id| !crowd.seen.contains(id));
    preview.missing = missing.map(|id| PersonName { id, name: crowd.name_of(id).to_owned() }).collect();
    preview.missing.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    preview
}

/// A person as a row has them; where the row says nothing, as they were.
fn laid_over(former: Option<&Person>, row: &RosterRow, act: &Act<'_, '_>) -> Person {
    let mut person = former.cloned().unwrap_or_else(|| Person::nobody(act.new_id()));
    for (said, held) in [
        (&row.employee_id, &mut person.employee_id),
        (&row.legal_name, &mut person.legal_name),
        (&row.preferred_name, &mut person.preferred_name),
        (&row.email, &mut person.email),
        (&row.internal_title, &mut person.internal_title),
        (&row.external_title, &mut person.external_title),
        (&row.job_class, &mut person.job_class),
        (&row.location, &mut person.location),
        (&row.time_zone, &mut person.time_zone),
    ] {
        if !said.trim().is_empty() {
            held.clone_from(said);
        }
    }
    person.started_on = row.started_on.or(person.started_on);
    person.left_on = row.left_on.or(person.left_on);
    person.kind = row.kind.unwrap_or(person.kind);
    person.fte_percent = row.fte_percent.map_or(person.fte_percent, u32::from);
    person.currency = row.currency.or(person.currency);
    person.entry_route = row.entry_route.or(person.entry_route);
    trimmed(person)
}
