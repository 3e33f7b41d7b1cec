//! Filling in what a file did not say.

use std::collections::{HashMap, HashSet};

use domain::finding::Finding;

use super::gather::{Gathered, LevelDraft, NO_COMPETENCY, RowDraft, Told};
use super::propose::{self, free, slug};
use super::v1::{CompetencyV1, LadderV1, LevelV1};

/// The buckets that everybody has, for those who read no window.
const PICK: &str =
    "Pick a bucket: product, partner, evangelism, field_enablement, finance or one of the ladder's own.";

/// A ladder from a file, with all that a person should know before it is saved.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Taken {
    /// The ladder.
    pub ladder: LadderV1,
    /// What was proposed, could not be placed or contradicts itself, and what the checks say.
    pub findings: Vec<Finding>,
    /// Lines that were taken for something else than statements.
    pub told: Vec<Told>,
    /// Competencies that no bucket was found for.
    pub unassigned: Vec<Unassigned>,
    /// What the file did not say, so that a ladder in the book keeps what it says.
    pub proposed: Proposed,
    /// Rows or blocks read; 0 where the file has none.
    pub rows: u64,
    /// The lines of statements and competencies by their id.
    pub(super) lines: HashMap<String, u64>,
}

/// A competency that no bucket was found for. It is kept, in a bucket of its own, until a person picks one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unassigned {
    /// Its id in the ladder.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The line it comes from, where the file has lines.
    pub line: Option<u64>,
    /// How many statements it has.
    pub descriptors: usize,
}

/// What a file did not say and was proposed. A ladder that the book has already keeps what it says there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proposed {
    /// The file is another program's, which has no place for much of a ladder: what it leaves empty it does
    /// not say.
    pub foreign: bool,
    /// The version.
    pub version: bool,
    /// The weights.
    pub weights: bool,
    /// Expectations, by the ids of competency and level.
    pub expectations: Vec<(String, String)>,
    /// Reaches, by the ids of their levels.
    pub reaches: Vec<String>,
    /// Titles that are the level's code again, by the ids of their levels.
    pub titles: Vec<String>,
}

/// How the findings name what they are about.
pub(super) struct Names<'a> {
    /// The name of a field in the file, such as the header of its column.
    pub(super) of: &'a dyn Fn(&str) -> String,
    /// Our own file says everything and is taken at its word.
    pub(super) ours: bool,
}

/// Makes the ladder, and tells what was proposed for it. `name` names it where the file does not.
pub(super) fn finish(gathered: Gathered, names: &Names<'_>, name: &str) -> Taken {
    let Gathered { mut ladder, levels, rows, told, findings } = gathered;
    if ladder.name.is_empty() {
        name.trim().clone_into(&mut ladder.name);
    }
    if ladder.id.is_empty() {
        ladder.id = slug(&ladder.name);
    }
    let unversioned = ladder.version.is_empty();
    if unversioned {
        "1.0.0".clone_into(&mut ladder.version);
    }
    let places = places(&levels);
    let mut taken = Taken { told, findings, ..Taken::default() };
    taken.proposed.foreign = !names.ours;
    taken.proposed.version = unversioned;
    ladder.levels = finish_levels(levels, &places, names, &mut taken);
    ladder.competencies = finish_rows(rows, &ladder.levels, &places, names, &mut taken);
    taken.ladder = ladder;
    taken
}

/// Where each level stands in its track, and how many the track has.
fn places(levels: &[LevelDraft]) -> Vec<(usize, usize)> {
    let same = |a: &LevelDraft, b: &LevelDraft| a.level.track == b.level.track;
    let before = |index: usize| levels[..index].iter().filter(|other| same(other, &levels[index])).count();
    let all = |index: usize| levels.iter().filter(|other| same(other, &levels[index])).count();
    (0..levels.len()).map(|index| (before(index), all(index))).collect()
}

fn finish_levels(
    drafts: Vec<LevelDraft>,
    places: &[(usize, usize)],
    names: &Names<'_>,
    taken: &mut Taken,
) -> Vec<LevelV1> {
    let mut ids: HashSet<String> = drafts.iter().map(|draft| draft.level.id.clone()).collect();
    let mut levels = Vec::with_capacity(drafts.len());
    for (draft, (position, count)) in drafts.into_iter().zip(places) {
        let mut level = draft.level;
        if level.id.is_empty() {
            let short = slug(&level.code);
            let long = slug(&format!("{} {}", level.track, level.code));
            let name = if ids.contains(&short) { long } else { short };
            level.id = free(name, |name| ids.contains(name));
            ids.insert(level.id.clone());
        }
        if level.internal_title.is_empty() && !names.ours {
            level.internal_title.clone_from(&level.code);
            taken.proposed.titles.push(level.id.clone());
        }
        if level.track.is_empty() && !names.ours {
            "individual".clone_into(&mut level.track);
        }
        if draft.reach.is_none() {
            taken.proposed.reaches.push(level.id.clone());
        }
        level.reach = draft.reach.unwrap_or_else(|| propose::reach(*position, *count));
        level.minimum_months = draft.months.unwrap_or(0);
        levels.push(level);
    }
    let proposed = taken.proposed.reaches.len();
    if proposed > 0 {
        let message =
            format!("The file does not say how far {proposed} levels reach; this was proposed evenly.");
        taken.findings.push(Finding::note((names.of)("reach"), "reach.proposed", message));
    }
    levels
}

fn finish_rows(
    drafts: Vec<RowDraft>,
    levels: &[LevelV1],
    places: &[(usize, usize)],
    names: &Names<'_>,
    taken: &mut Taken,
) -> Vec<CompetencyV1> {
    let weights = proposed_weights(&drafts, names, taken);
    let mut ids: HashSet<String> = drafts.iter().map(|draft| draft.row.id.clone()).collect();
    let mut statements: HashSet<String> = drafts
        .iter()
        .flat_map(|draft| &draft.cells)
        .flat_map(|cell| &cell.cell.descriptors)
        .map(|one| one.id.clone())
        .collect();
    let mut rows = Vec::with_capacity(drafts.len());
    for (index, draft) in drafts.into_iter().enumerate() {
        let mut row = draft.row;
        if row.id.is_empty() {
            row.id = free(slug(&row.name), |name| ids.contains(name));
            ids.insert(row.id.clone());
        }
        taken.lines.extend(draft.line.map(|line| (row.id.clone(), line)));
        if !names.ours {
            // A competency that is called like one of the five belongs there when the file names no area.
            let area =
                if row.bucket.is_empty() && propose::is_shared(&row.name) { &row.name } else { &row.bucket };
            row.bucket = propose::bucket(area);
        }
        row.weight = draft.weight.unwrap_or_else(|| weights.get(index).copied().unwrap_or(0));
        for one in draft.cells {
            let mut cell = one.cell;
            cell.level.clone_from(&levels[one.level].id);
            let (position, count) = places[one.level];
            if one.expected.is_none() {
                taken.proposed.expectations.push((row.id.clone(), cell.level.clone()));
            }
            cell.expected = one.expected.unwrap_or_else(|| propose::expected(position, count));
            cell.must_have = one.must_have.unwrap_or(false);
            for (number, (descriptor, line)) in cell.descriptors.iter_mut().zip(one.lines).enumerate() {
                if descriptor.id.is_empty() {
                    let name = format!("{}-{}-{}", row.id, cell.level, number + 1);
                    descriptor.id = free(name, |name| statements.contains(name));
                    statements.insert(descriptor.id.clone());
                }
                taken.lines.extend(line.map(|line| (descriptor.id.clone(), line)));
            }
            row.cells.push(cell);
        }
        if row.bucket == propose::UNASSIGNED {
            let message = if row.name == NO_COMPETENCY {
                format!("Statements without a competency are kept as unassigned. {PICK}")
            } else {
                format!("“{}” belongs to no area; it is kept as unassigned. {PICK}", row.name)
            };
            let finding = Finding::warning((names.of)("bucket"), "bucket.unassigned", message);
            taken.findings.push(Finding { line: draft.line, ..finding });
            taken.unassigned.push(Unassigned {
                id: row.id.clone(),
                name: row.name.clone(),
                line: draft.line,
                descriptors: row.cells.iter().map(|cell| cell.descriptors.len()).sum(),
            });
        }
        rows.push(row);
    }
    let proposed = taken.proposed.expectations.len();
    if proposed > 0 {
        let message = format!(
            "{proposed} cells had no expectation; it was proposed evenly from 1 to 5 over the levels of a track."
        );
        taken.findings.push(Finding::note((names.of)("expected"), "expected.proposed", message));
    }
    rows
}

/// Equal weights, when no row has one.
fn proposed_weights(drafts: &[RowDraft], names: &Names<'_>, taken: &mut Taken) -> Vec<u32> {
    if drafts.iter().any(|draft| draft.weight.is_some()) || drafts.is_empty() {
        return Vec::new();
    }
    let message = "The file has no weights; equal ones that sum to 100 were proposed.";
    taken.findings.push(Finding::note((names.of)("weight"), "weights.proposed", message));
    taken.proposed.weights = true;
    propose::weights(drafts.len())
}
