//! Competencies of a ladder: added, changed, moved, removed, weighed.

use domain::ids::{CompetencyId, LadderId};
use domain::ladders::{Bucket, Competency, Ladder, check_weights, shares_of_hundred, slug};
use schemars::JsonSchema;
use serde::Deserialize;

use super::edit::{free_key, same};
use super::look::{LadderPage, ladder, page};
use super::refit::{RowChange, note};
use crate::{Act, Nothing, Problem};

/// A competency to add. It weighs nothing until the weights are given out anew.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddCompetency {
    /// The ladder.
    pub ladder_id: LadderId,
    /// Its name; no other row of the ladder has it.
    pub name: String,
    /// What it means, in a sentence.
    #[serde(default)]
    pub summary: String,
    /// Its bucket.
    pub bucket: Bucket,
    /// The row of that bucket that it goes before; absent for the end of the bucket.
    #[serde(default)]
    pub before: Option<CompetencyId>,
    /// Why the ladder's parent lacks it; asked for on derived ladders.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Adds a competency and answers with it. No level expects anything of it yet.
///
/// # Errors
/// `not_found`; `name.empty`, `name.taken` and `before.bucket` beside their fields; `reason.missing`.
pub fn add_competency(act: &mut Act<'_, '_>, request: AddCompetency) -> Result<Competency, Problem> {
    let mut ladder = ladder(act, request.ladder_id)?;
    let name = free_name(&ladder, None, &request.name)?;
    let row = Competency {
        id: act.new_id(),
        key: free_key(ladder.competencies.iter().map(|row| row.key.as_str()), &slug(&name)),
        slot: act.free_slot(ladder.id)?,
        bucket: request.bucket,
        name,
        summary: request.summary.trim().to_owned(),
        weight: 0,
        cells: Vec::new(),
    };
    insert(&mut ladder, row.clone(), request.before)?;
    note(act, &ladder, &row, RowChange::Added, request.reason.as_deref())?;
    act.book.put_competencies(&ladder)?;
    act.label(format!("Added {} to {}", row.name, ladder.name));
    Ok(row)
}

/// A competency as it should be; weights and cells stay.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeCompetency {
    /// The competency.
    pub id: CompetencyId,
    /// Its name; no other row of the ladder has it.
    pub name: String,
    /// What it means, in a sentence.
    pub summary: String,
    /// Its bucket. In another bucket it stands last.
    pub bucket: Bucket,
    /// Why it differs from the row of the ladder's parent; asked for on derived ladders.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Changes a competency and answers with it.
///
/// # Errors
/// `not_found`; `name.empty` and `name.taken` beside the field; `reason.missing`.
pub fn change_competency(act: &mut Act<'_, '_>, request: ChangeCompetency) -> Result<Competency, Problem> {
    let (mut ladder, former) = ladder_and_row(act, request.id)?;
    let row = Competency {
        name: free_name(&ladder, Some(former.id), &request.name)?,
        summary: request.summary.trim().to_owned(),
        bucket: request.bucket,
        ..former.clone()
    };
    if row.bucket == former.bucket {
        for slot in ladder.competencies.iter_mut().filter(|other| other.id == row.id) {
            *slot = row.clone();
        }
    } else {
        ladder.competencies.retain(|other| other.id != row.id);
        insert(&mut ladder, row.clone(), None)?;
    }
    note(act, &ladder, &row, RowChange::Reworded, request.reason.as_deref())?;
    act.book.put_competencies(&ladder)?;
    act.label(format!("Changed competency {}", row.name));
    Ok(row)
}

/// Where to move a competency.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveCompetency {
    /// The competency.
    pub id: CompetencyId,
    /// The bucket it goes to, or stays in.
    pub bucket: Bucket,
    /// The row of that bucket that it goes before; absent for the end of the bucket.
    #[serde(default)]
    pub before: Option<CompetencyId>,
    /// Why it differs from the row of the ladder's parent; asked for on derived ladders when the bucket
    /// changes.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Moves a competency within its bucket or to another one.
///
/// # Errors
/// `not_found`; `before.bucket` beside the field; `reason.missing`.
pub fn move_competency(act: &mut Act<'_, '_>, request: MoveCompetency) -> Result<Competency, Problem> {
    let (mut ladder, former) = ladder_and_row(act, request.id)?;
    if request.before == Some(former.id) {
        return Ok(former);
    }
    let row = Competency { bucket: request.bucket, ..former.clone() };
    ladder.competencies.retain(|other| other.id != row.id);
    insert(&mut ladder, row.clone(), request.before)?;
    if row.bucket != former.bucket {
        note(act, &ladder, &row, RowChange::Reworded, request.reason.as_deref())?;
    }
    act.book.put_competencies(&ladder)?;
    let next = request.before.and_then(|before| ladder.competency(before));
    let place = next.map_or_else(
        || format!("to the end of {}", row.bucket.title()),
        |next| format!("before {}", next.name),
    );
    act.label(format!("Moved {} {place}", row.name));
    Ok(row)
}

/// Which competency to remove.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveCompetency {
    /// The competency.
    pub id: CompetencyId,
    /// Why the row of the ladder's parent is dropped; asked for on derived ladders.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Removes a competency with all that is expected of it. Its weight goes to the other rows in proportion to
/// theirs, so that the weights still sum to 100. Ratings that were given stay in their assessments.
///
/// # Errors
/// `not_found`; `competencies.last` for the only one; `reason.missing`.
pub fn remove_competency(act: &mut Act<'_, '_>, request: RemoveCompetency) -> Result<Nothing, Problem> {
    let (mut ladder, row) = ladder_and_row(act, request.id)?;
    if ladder.competencies.len() == 1 {
        return Err(Problem::new("competencies.last", "A ladder needs at least one competency."));
    }
    note(act, &ladder, &row, RowChange::Dropped, request.reason.as_deref())?;
    ladder.competencies.retain(|other| other.id != row.id);
    if row.weight > 0 {
        let weights: Vec<u32> = ladder.competencies.iter().map(|other| other.weight).collect();
        for (other, share) in ladder.competencies.iter_mut().zip(shares_of_hundred(&weights)) {
            other.weight = share;
        }
    }
    act.book.remove_competency(row.id)?;
    act.book.put_competencies(&ladder)?;
    let weight = match row.weight {
        0 => String::new(),
        weight => format!("; its weight of {weight} went to the other rows"),
    };
    act.label(format!("Removed {} from {}{weight}", row.name, ladder.name));
    Ok(Nothing {})
}

/// The weight of a row.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RowWeight {
    /// The row.
    pub competency_id: CompetencyId,
    /// Its weight, 0 to 100.
    pub weight: u32,
}

/// All weights of a ladder at once.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteWeights {
    /// The ladder.
    pub ladder_id: LadderId,
    /// The weights, which sum to 100. A row that is not named weighs nothing.
    pub weights: Vec<RowWeight>,
}

/// Gives out the weights of a ladder anew.
///
/// # Errors
/// `not_found`; `weights.sum` beside the field.
pub fn write_weights(act: &mut Act<'_, '_>, request: WriteWeights) -> Result<LadderPage, Problem> {
    let mut ladder = ladder(act, request.ladder_id)?;
    for weight in &request.weights {
        ladder.competency(weight.competency_id).ok_or_else(|| Problem::not_found("This competency"))?;
    }
    for row in &mut ladder.competencies {
        let given = request.weights.iter().rev().find(|given| given.competency_id == row.id);
        row.weight = given.map_or(0, |given| given.weight);
    }
    let weights: Vec<u32> = ladder.competencies.iter().map(|row| row.weight).collect();
    Problem::refuse(&check_weights(&weights))?;
    act.book.put_competencies(&ladder)?;
    act.label(format!("Weighed the rows of {}", ladder.name));
    page(act, act.today, ladder)
}

/// Puts a row before another of its bucket, or at the bucket's end.
fn insert(ladder: &mut Ladder, row: Competency, before: Option<CompetencyId>) -> Result<(), Problem> {
    let at = match before {
        Some(before) => {
            let found = ladder.competencies.iter().position(|other| other.id == before);
            found.filter(|at| ladder.competencies[*at].bucket == row.bucket).ok_or_else(|| {
                let message = format!("{} has no such row to put it before.", row.bucket.title());
                Problem::field("before", "before.bucket", message)
            })?
        }
        // A bucket that is new to the ladder begins where its rank puts it among the others.
        None => {
            let rows = &ladder.competencies;
            let last = rows.iter().rposition(|other| other.bucket == row.bucket);
            last.or_else(|| rows.iter().rposition(|other| other.bucket.rank() <= row.bucket.rank()))
                .map_or(0, |at| at + 1)
        }
    };
    ladder.competencies.insert(at, row);
    Ok(())
}

/// A name for a row, trimmed, that no other row of the ladder has.
fn free_name(ladder: &Ladder, own: Option<CompetencyId>, name: &str) -> Result<String, Problem> {
    let name = name.trim().to_owned();
    if name.is_empty() {
        return Err(Problem::field("name", "name.empty", "Give the competency a name."));
    }
    if ladder.competencies.iter().any(|other| Some(other.id) != own && same(&other.name, &name)) {
        let message = format!("Another competency of this ladder is called {name} already.");
        return Err(Problem::field("name", "name.taken", message));
    }
    Ok(name)
}

fn ladder_and_row(act: &Act<'_, '_>, id: CompetencyId) -> Result<(Ladder, Competency), Problem> {
    let gone = || Problem::not_found("This competency");
    let ladder = ladder(act, act.ladder_of_competency(id)?.ok_or_else(gone)?)?;
    let row = ladder.competency(id).cloned().ok_or_else(gone)?;
    Ok((ladder, row))
}
