//! Looking at the charter on a day.

use chrono::NaiveDate;
use domain::charter::{Charter, CharterEntry, Holding, OfficeFunction};
use domain::ids::{CompetencyId, FunctionId, LadderId};
use domain::ladders::{Bucket, Competency, Ladder};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Read;

use super::usual::missing_usual;
use crate::ladders::{ladder, whole_in_force};
use crate::{Ask, Problem};

/// On which day to look at the charter.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetCharter {
    /// The day; absent for today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// A function with who has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FunctionRow {
    /// The function.
    pub function: OfficeFunction,
    /// The entry that counts on the day; absent as long as nobody has said who has the function.
    pub present: Option<CharterEntry>,
    /// The first entry after the day.
    pub next: Option<CharterEntry>,
    /// Every entry, the latest first; those after the day are plans.
    pub entries: Vec<CharterEntry>,
    /// The rows that it switches, over all ladders.
    pub competency_ids: Vec<CompetencyId>,
    /// How many of them are off on the day.
    pub rows_off: u32,
}

/// Why a row is on or off: one of its functions, and who has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RowReason {
    /// The function.
    pub function_id: FunctionId,
    /// Its name.
    pub function: String,
    /// Who has it; absent as long as nobody has said so.
    pub state: Option<Holding>,
    /// With whom it is shared, or to whom it is left.
    pub with: String,
    /// Since when.
    pub since: Option<NaiveDate>,
}

/// A row of a ladder, and whether the charter leaves it on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CharterRow {
    /// The row.
    pub competency_id: CompetencyId,
    /// Its name.
    pub name: String,
    /// Its bucket.
    pub bucket: Bucket,
    /// True when people are held against it.
    pub on: bool,
    /// The functions that it is tied to; without any it is always on.
    pub reasons: Vec<RowReason>,
}

/// A ladder with what the charter makes of its rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CharterLadder {
    /// The ladder.
    pub ladder_id: LadderId,
    /// Its name.
    pub name: String,
    /// Its rows; first those that are being edited, then those that only the release in force still has.
    pub rows: Vec<CharterRow>,
    /// How many of them are off.
    pub rows_off: u32,
}

/// The charter on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CharterPage {
    /// The day.
    pub on: NaiveDate,
    /// Every function in its order.
    pub functions: Vec<FunctionRow>,
    /// Every ladder by name.
    pub ladders: Vec<CharterLadder>,
    /// How many of the functions that most companies know the charter lacks.
    pub usual_missing: u32,
}

/// The functions of the office with their history, and the rows that they switch on and off.
///
/// # Errors
/// Only for a book that cannot be read.
pub fn get(ask: &Ask<'_>, request: GetCharter) -> Result<CharterPage, Problem> {
    page(ask.book, request.on.unwrap_or(ask.today))
}

/// The charter on a day.
pub(super) fn page(book: &Read<'_>, on: NaiveDate) -> Result<CharterPage, Problem> {
    let charter = book.charter()?;
    let mut ladders = Vec::new();
    for line in book.ladder_lines()? {
        let working = ladder(book, line.id)?;
        let counted = whole_in_force(book, line.id)?;
        ladders.push(on_ladder(&charter, &working, &counted, on));
    }
    let functions = charter.functions.iter().map(|function| function_row(&charter, &ladders, function, on));
    Ok(CharterPage {
        on,
        functions: functions.collect(),
        usual_missing: u32::try_from(missing_usual(&charter)?.len()).unwrap_or(u32::MAX),
        ladders,
    })
}

/// A function with who has it on a day.
fn function_row(
    charter: &Charter,
    ladders: &[CharterLadder],
    function: &OfficeFunction,
    on: NaiveDate,
) -> FunctionRow {
    let tied = |row: &&CharterRow| row.reasons.iter().any(|reason| reason.function_id == function.id);
    let rows: Vec<&CharterRow> = ladders.iter().flat_map(|ladder| &ladder.rows).filter(tied).collect();
    let mut entries: Vec<CharterEntry> =
        charter.entries.iter().filter(|entry| entry.function_id == function.id).cloned().collect();
    entries.sort_by_key(|entry| std::cmp::Reverse((entry.from, entry.id)));
    FunctionRow {
        function: function.clone(),
        present: charter.holding(function.id, on).cloned(),
        next: charter.next(function.id, on).cloned(),
        entries,
        rows_off: count_off(rows.iter().copied()),
        competency_ids: rows.iter().map(|row| row.competency_id).collect(),
    }
}

fn on_ladder(charter: &Charter, working: &Ladder, counted: &Ladder, on: NaiveDate) -> CharterLadder {
    let off = charter.rows_off(on);
    let row = |row: &Competency| CharterRow {
        competency_id: row.id,
        name: row.name.clone(),
        bucket: row.bucket.clone(),
        on: !off.contains(&row.id),
        reasons: charter
            .functions_of(row.id)
            .into_iter()
            .map(|function| {
                let held = charter.holding(function.id, on);
                RowReason {
                    function_id: function.id,
                    function: function.name.clone(),
                    state: held.map(|entry| entry.state),
                    with: held.map(|entry| entry.with.clone()).unwrap_or_default(),
                    since: held.map(|entry| entry.from),
                }
            })
            .collect(),
    };
    let released = counted.competencies.iter().filter(|row| working.competency(row.id).is_none());
    let rows: Vec<CharterRow> = working.competencies.iter().chain(released).map(row).collect();
    CharterLadder { ladder_id: working.id, name: working.name.clone(), rows_off: count_off(&rows), rows }
}

fn count_off<'a>(rows: impl IntoIterator<Item = &'a CharterRow>) -> u32 {
    u32::try_from(rows.into_iter().filter(|row| !row.on).count()).unwrap_or(u32::MAX)
}
