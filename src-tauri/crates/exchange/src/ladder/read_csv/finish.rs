//! Filling in what the rows did not say.

use std::collections::HashSet;

use domain::finding::Finding;

use super::collect::{Collector, LevelDraft, RowDraft};
use crate::ladder::propose::{self, free, slug};
use crate::ladder::v1::{CompetencyV1, LadderV1, LevelV1};
use crate::mapping::Mapping;
use crate::table::Table;

/// Makes the ladder, and tells what was proposed for it.
pub(super) fn finish(
    collector: Collector<'_>,
    table: &Table,
    mapping: &Mapping,
    name: &str,
) -> (LadderV1, Vec<Finding>) {
    let Collector { mut ladder, levels, rows, mut findings, .. } = collector;
    if ladder.name.is_empty() {
        name.trim().clone_into(&mut ladder.name);
    }
    if ladder.id.is_empty() {
        ladder.id = slug(&ladder.name);
    }
    if ladder.version.is_empty() {
        "1.0.0".clone_into(&mut ladder.version);
    }
    let places = places(&levels);
    ladder.levels = finish_levels(levels, &places, mapping, &mut findings);
    ladder.competencies = finish_rows(rows, &ladder.levels, &places, mapping, &mut findings);
    findings.extend(left_out(table, mapping));
    (ladder, findings)
}

/// True for our own export, which says everything and is taken at its word.
fn ours(mapping: &Mapping) -> bool {
    ["level_id", "competency_id", "descriptor_id"].iter().all(|field| mapping.column(field).is_some())
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
    mapping: &Mapping,
    findings: &mut Vec<Finding>,
) -> Vec<LevelV1> {
    let mut taken: HashSet<String> = drafts.iter().map(|draft| draft.level.id.clone()).collect();
    let mut proposed = 0;
    let mut levels = Vec::with_capacity(drafts.len());
    for (draft, (position, count)) in drafts.into_iter().zip(places) {
        let mut level = draft.level;
        if level.id.is_empty() {
            let short = slug(&level.code);
            let long = slug(&format!("{} {}", level.track, level.code));
            let name = if taken.contains(&short) { long } else { short };
            level.id = free(name, |name| taken.contains(name));
            taken.insert(level.id.clone());
        }
        if level.internal_title.is_empty() && !ours(mapping) {
            level.internal_title.clone_from(&level.code);
        }
        if level.track.is_empty() && !ours(mapping) {
            "individual".clone_into(&mut level.track);
        }
        proposed += usize::from(draft.reach.is_none());
        level.reach = draft.reach.unwrap_or_else(|| propose::reach(*position, *count));
        level.minimum_months = draft.months.unwrap_or(0);
        levels.push(level);
    }
    if proposed > 0 {
        let message =
            format!("The file does not say how far {proposed} levels reach; this was proposed evenly.");
        findings.push(Finding::note(mapping.header("reach"), "reach.proposed", message));
    }
    levels
}

fn finish_rows(
    drafts: Vec<RowDraft>,
    levels: &[LevelV1],
    places: &[(usize, usize)],
    mapping: &Mapping,
    findings: &mut Vec<Finding>,
) -> Vec<CompetencyV1> {
    let weights = proposed_weights(&drafts, mapping, findings);
    let mut taken: HashSet<String> = drafts.iter().map(|draft| draft.row.id.clone()).collect();
    let mut statements: HashSet<String> = drafts
        .iter()
        .flat_map(|draft| &draft.cells)
        .flat_map(|cell| &cell.cell.descriptors)
        .map(|one| one.id.clone())
        .collect();
    let mut proposed = 0;
    let mut rows = Vec::with_capacity(drafts.len());
    for (index, draft) in drafts.into_iter().enumerate() {
        let mut row = draft.row;
        if row.id.is_empty() {
            row.id = free(slug(&row.name), |name| taken.contains(name));
            taken.insert(row.id.clone());
        }
        row.bucket = if ours(mapping) { row.bucket } else { propose::bucket(&row.bucket) };
        if row.bucket == propose::UNASSIGNED {
            let message = format!("“{}” belongs to no area; it is kept as unassigned.", row.name);
            let finding = Finding::warning(mapping.header("bucket"), "bucket.unassigned", message);
            findings.push(finding.at_line(draft.line));
        }
        row.weight = draft.weight.unwrap_or_else(|| weights.get(index).copied().unwrap_or(0));
        for one in draft.cells {
            let mut cell = one.cell;
            cell.level.clone_from(&levels[one.level].id);
            let (position, count) = places[one.level];
            proposed += usize::from(one.expected.is_none());
            cell.expected = one.expected.unwrap_or_else(|| propose::expected(position, count));
            cell.must_have = one.must_have.unwrap_or(false);
            for (number, descriptor) in
                cell.descriptors.iter_mut().enumerate().filter(|(_, one)| one.id.is_empty())
            {
                let name = format!("{}-{}-{}", row.id, cell.level, number + 1);
                descriptor.id = free(name, |name| statements.contains(name));
                statements.insert(descriptor.id.clone());
            }
            row.cells.push(cell);
        }
        rows.push(row);
    }
    if proposed > 0 {
        let message = format!(
            "{proposed} cells had no expectation; it was proposed evenly from 1 to 5 over the levels of a track."
        );
        findings.push(Finding::note(mapping.header("expected"), "expected.proposed", message));
    }
    rows
}

/// Equal weights, when no row has one.
fn proposed_weights(drafts: &[RowDraft], mapping: &Mapping, findings: &mut Vec<Finding>) -> Vec<u32> {
    if drafts.iter().any(|draft| draft.weight.is_some()) || drafts.is_empty() {
        return Vec::new();
    }
    let message = "The file has no weights; equal ones that sum to 100 were proposed.";
    findings.push(Finding::note(mapping.header("weight"), "weights.proposed", message));
    propose::weights(drafts.len())
}

/// Columns with something in them that the ladder has no place for.
fn left_out(table: &Table, mapping: &Mapping) -> Vec<Finding> {
    let unused =
        |column: &crate::mapping::ColumnPreview| column.field.is_none() && !column.examples.is_empty();
    let tell = |column: crate::mapping::ColumnPreview| {
        let message = format!("The column “{}” was left out. Say what it holds to keep it.", column.header);
        Finding::warning(column.header, "column.left_out", message)
    };
    mapping.preview(table).into_iter().filter(unused).map(tell).collect()
}
