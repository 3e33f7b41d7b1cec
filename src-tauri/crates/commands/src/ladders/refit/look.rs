//! A derived ladder beside its parent.

use chrono::NaiveDate;
use domain::ids::{CompetencyId, LadderId, LevelId};
use domain::ladders::{Bucket, Cell, Competency, Ladder, Level, WordRun, words};
use domain::refit::{Refit, RefitCounts, RowKind, RowPair, RungPair, marked_texts, pairs, rung_pairs};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Read;

use crate::ladders::{Pay, as_file, ladder, whole_in_force};
use crate::{Ask, Problem};

/// Which ladder to look at.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskRefit {
    /// The ladder.
    pub ladder_id: LadderId,
}

/// A ladder and, when it was derived, all that became of its parent's rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RefitPage {
    /// The ladder.
    pub ladder_id: LadderId,
    /// How it was derived; absent for a ladder of its own.
    pub derived: Option<Derived>,
}

/// How a ladder was derived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Derived {
    /// The ladder it was derived from.
    pub parent: ParentLadder,
    /// The day on which it was derived.
    pub derived_on: NaiveDate,
    /// How many rows were treated how.
    pub counts: RefitCounts,
    /// How many rungs HR knows under no job class.
    pub job_classes_missing: u32,
    /// The rungs of this ladder, then those of the parent that it left out.
    pub rungs: Vec<RefitRung>,
    /// The parent's rows in their order, then the added ones.
    pub rows: Vec<RefitRow>,
}

/// The ladder that another was derived from, as it was then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ParentLadder {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The same ladder in the book today; absent when the book does not have it.
    pub in_book: Option<LadderId>,
    /// True when it says something else in the book today. The refit keeps to what it said then.
    pub changed_since: bool,
    /// Its levels, to choose from.
    pub levels: Vec<RungSide>,
}

/// A level in one of the two ladders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RungSide {
    /// The level.
    pub level_id: LevelId,
    /// Its code.
    pub code: String,
    /// Its title in the company's own terms.
    pub internal_title: String,
    /// HR's job class; empty when there is none.
    pub job_class: String,
}

/// A rung, and the parent's that it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RefitRung {
    /// The parent's level; absent for a rung that was added.
    pub parent: Option<RungSide>,
    /// This ladder's level; absent for a rung that was left out.
    pub own: Option<RungSide>,
    /// True when HR knows this rung under no job class.
    pub job_class_missing: bool,
}

/// A row in one of the two ladders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RowSide {
    /// The row.
    pub competency_id: CompetencyId,
    /// Its name.
    pub name: String,
    /// Its bucket.
    pub bucket: Bucket,
    /// Its weight.
    pub weight: u32,
}

/// What a cell asks in one of the two ladders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CellDemand {
    /// The proficiency expected, 0 to 5.
    pub expected: u8,
    /// Without it there is no promotion to this level.
    pub must_have: bool,
}

/// A row's cell at one rung, in both ladders. Texts stand side by side as runs of words: what is kept and
/// removed is the parent's, what is kept and added this ladder's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CellPair {
    /// The parent's level code; absent for a rung that was added.
    pub parent_code: Option<String>,
    /// This ladder's level code; absent for a rung that was left out.
    pub own_code: Option<String>,
    /// What the parent asks; absent where it says nothing.
    pub parent: Option<CellDemand>,
    /// What this ladder asks; absent where it says nothing.
    pub own: Option<CellDemand>,
    /// The statements.
    pub statements: Vec<Vec<WordRun>>,
    /// The illustrations.
    pub examples: Vec<Vec<WordRun>>,
}

/// What became of one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RefitRow {
    /// The key that both rows have.
    pub key: String,
    /// Kept, reworded, dropped or added.
    pub kind: RowKind,
    /// The parent's row; absent where it was added.
    pub parent: Option<RowSide>,
    /// This ladder's row; absent where it was dropped.
    pub own: Option<RowSide>,
    /// What it means, in both ladders.
    pub summary: Vec<WordRun>,
    /// Why; absent where nobody said.
    pub reason: Option<String>,
    /// True when the row differs and nobody said why.
    pub reason_missing: bool,
    /// Its cells, rung by rung.
    pub cells: Vec<CellPair>,
}

/// A ladder beside the one it was derived from.
///
/// # Errors
/// `not_found` when the ladder is gone.
pub fn get(ask: &Ask<'_>, request: AskRefit) -> Result<RefitPage, Problem> {
    page(ask.book, &ladder(ask.book, request.ladder_id)?)
}

/// The same for a ladder that was read already.
pub(super) fn page(book: &Read<'_>, ladder: &Ladder) -> Result<RefitPage, Problem> {
    let derived = book.refit(ladder.id)?.map(|refit| derived(book, ladder, &refit)).transpose()?;
    Ok(RefitPage { ladder_id: ladder.id, derived })
}

fn derived(book: &Read<'_>, ladder: &Ladder, refit: &Refit) -> Result<Derived, Problem> {
    let rows = pairs(refit, ladder);
    let rungs = rung_pairs(refit, ladder);
    let missing = rungs.iter().filter(|rung| rung.job_class_missing()).count();
    Ok(Derived {
        parent: parent(book, refit)?,
        derived_on: refit.derived_on,
        counts: RefitCounts::of(&rows),
        job_classes_missing: u32::try_from(missing).unwrap_or(u32::MAX),
        rows: rows.iter().map(|row| refit_row(row, &rungs)).collect(),
        rungs: rungs
            .iter()
            .map(|pair| RefitRung {
                parent: pair.parent.map(rung_side),
                own: pair.level.map(rung_side),
                job_class_missing: pair.job_class_missing(),
            })
            .collect(),
    })
}

fn parent(book: &Read<'_>, refit: &Refit) -> Result<ParentLadder, Problem> {
    let then = &refit.parent;
    let in_book = book.ladder_lines()?.into_iter().find(|line| line.key == then.key).map(|line| line.id);
    let now = in_book.map(|id| whole_in_force(book, id)).transpose()?;
    // What the two say, without the identifiers of a book.
    let said = |ladder: &Ladder| {
        let mut file = as_file(ladder, Pay::Withheld);
        file.version.clear();
        file
    };
    Ok(ParentLadder {
        name: then.name.clone(),
        version: then.version.clone(),
        in_book,
        changed_since: now.is_some_and(|now| said(&now) != said(then)),
        levels: then.levels.iter().map(rung_side).collect(),
    })
}

fn rung_side(level: &Level) -> RungSide {
    RungSide {
        level_id: level.id,
        code: level.code.clone(),
        internal_title: level.internal_title.clone(),
        job_class: level.job_class.trim().to_owned(),
    }
}

fn refit_row(row: &RowPair<'_>, rungs: &[RungPair<'_>]) -> RefitRow {
    let cells = rungs.iter().filter_map(|rung| {
        let side = |row: Option<&Competency>, level: Option<&Level>| row?.cell(level?.id).cloned();
        let (parent, own) = (side(row.parent, rung.parent), side(row.own, rung.level));
        (parent.is_some() || own.is_some()).then(|| CellPair {
            parent_code: rung.parent.map(|level| level.code.clone()),
            own_code: rung.level.map(|level| level.code.clone()),
            statements: marked_texts(&statements(parent.as_ref()), &statements(own.as_ref())),
            examples: marked_texts(&examples(parent.as_ref()), &examples(own.as_ref())),
            parent: parent.as_ref().map(demand),
            own: own.as_ref().map(demand),
        })
    });
    let summary = |row: Option<&Competency>| row.map_or_else(String::new, |row| row.summary.clone());
    RefitRow {
        key: row.key.to_owned(),
        kind: row.kind,
        parent: row.parent.map(row_side),
        own: row.own.map(row_side),
        summary: words(&summary(row.parent), &summary(row.own)),
        reason: row.reason.map(str::to_owned),
        reason_missing: row.reason_missing(),
        cells: cells.collect(),
    }
}

fn row_side(row: &Competency) -> RowSide {
    RowSide { competency_id: row.id, name: row.name.clone(), bucket: row.bucket.clone(), weight: row.weight }
}

fn demand(cell: &Cell) -> CellDemand {
    CellDemand { expected: cell.expected, must_have: cell.must_have }
}

fn statements(cell: Option<&Cell>) -> Vec<&str> {
    cell.map_or_else(Vec::new, |cell| {
        cell.descriptors.iter().map(|descriptor| descriptor.text.as_str()).collect()
    })
}

fn examples(cell: Option<&Cell>) -> Vec<&str> {
    cell.map_or_else(Vec::new, |cell| cell.examples.iter().map(String::as_str).collect())
}
