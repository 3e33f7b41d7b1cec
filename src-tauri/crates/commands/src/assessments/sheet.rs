//! The sheet to rate a person on.

use chrono::NaiveDate;
use domain::assessments::Mark;
use domain::ids::{CompetencyId, PersonId};
use domain::ladders::{Bucket, Competency, Level};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::profile::Profile;
use crate::people::LevelOnLadder;
use crate::{Ask, Problem};

/// Whose sheet to open.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskSheet {
    /// The person.
    pub person_id: PersonId,
}

/// What a level expects in one competency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SheetCell {
    /// The proficiency expected, 0 to 5.
    pub expected: u8,
    /// Without it there is no promotion to the level.
    pub must_have: bool,
    /// Its statements.
    pub descriptors: Vec<String>,
    /// Illustrations, never requirements.
    pub examples: Vec<String>,
}

/// One competency with its mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SheetRow {
    /// The competency.
    pub competency_id: CompetencyId,
    /// Its name.
    pub name: String,
    /// What it means.
    pub summary: String,
    /// Its weight.
    pub weight: u32,
    /// The newest mark; each half absent where nobody said.
    pub mark: Mark,
    /// The note beside it; empty when there is none.
    pub note: String,
    /// What the present level expects; absent where it says nothing.
    pub present: Option<SheetCell>,
    /// What the next level expects; absent where it says nothing, and at the top.
    pub next: Option<SheetCell>,
}

/// The competencies of a bucket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SheetBucket {
    /// The bucket.
    pub bucket: Bucket,
    /// As a person reads it.
    pub title: String,
    /// Its rows, in the ladder's order.
    pub rows: Vec<SheetRow>,
}

/// The sheet of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Sheet {
    /// The person.
    pub person_id: PersonId,
    /// The name to show.
    pub name: String,
    /// Where the person stands today; absent when on no level, and then there is nothing to rate.
    pub level: Option<LevelOnLadder>,
    /// The level after it; absent at the top.
    pub next: Option<LevelOnLadder>,
    /// The day of the newest marks; absent while nothing is rated.
    pub rated_on: Option<NaiveDate>,
    /// All competencies of the ladder, bucket by bucket.
    pub buckets: Vec<SheetBucket>,
}

/// The sheet to rate a person on, over the ladder of today.
///
/// # Errors
/// `not_found` when the person is gone.
pub fn sheet(ask: &Ask<'_>, request: AskSheet) -> Result<Sheet, Problem> {
    let profile = match Profile::read(ask.book, ask.today, request.person_id)? {
        Ok(profile) => profile,
        Err(person) => {
            let name = person.name().to_owned();
            let (level, next, rated_on, buckets) = (None, None, None, Vec::new());
            return Ok(Sheet { person_id: person.id, name, level, next, rated_on, buckets });
        }
    };
    let buckets = profile.ladder.buckets().into_iter().map(|bucket| SheetBucket {
        title: bucket.title(),
        rows: profile
            .ladder
            .competencies
            .iter()
            .filter(|row| row.bucket == bucket)
            .map(|row| sheet_row(&profile, row))
            .collect(),
        bucket,
    });
    Ok(Sheet {
        person_id: profile.person.id,
        name: profile.person.name().to_owned(),
        level: profile.level().map(|level| LevelOnLadder::of(&profile.ladder, level)),
        next: profile.next_level().map(|level| LevelOnLadder::of(&profile.ladder, level)),
        rated_on: profile.rated_on(),
        buckets: buckets.collect(),
    })
}

fn sheet_row(profile: &Profile, row: &Competency) -> SheetRow {
    SheetRow {
        competency_id: row.id,
        name: row.name.clone(),
        summary: row.summary.clone(),
        weight: row.weight,
        mark: profile.assessment.as_ref().map(|one| one.marks.get(row.slot)).unwrap_or_default(),
        note: profile.notes.get(&row.id).cloned().unwrap_or_default(),
        present: cell(row, profile.level()),
        next: cell(row, profile.next_level()),
    }
}

pub(super) fn cell(row: &Competency, level: Option<&Level>) -> Option<SheetCell> {
    let cell = row.cell(level?.id)?;
    Some(SheetCell {
        expected: cell.expected,
        must_have: cell.must_have,
        descriptors: cell.descriptors.iter().map(|descriptor| descriptor.text.clone()).collect(),
        examples: cell.examples.clone(),
    })
}
