//! What keeps a ladder, or an edit of it, from being saved.

use super::{
    Cell, Competency, Ladder, Level, Sentences, check_bands, check_count, check_job_class, check_multipliers,
    check_statement, check_weights,
};
use crate::finding::{Finding, Severity};

/// The highest proficiency of the scale 0 to 5.
const HIGHEST: u8 = 5;
/// The code of a cell without a statement.
const NO_WORDS: &str = "descriptor.missing";

/// Checks an edited cell. Paths are relative to the cell.
pub fn check_cell(cell: &Cell) -> Vec<Finding> {
    let mut findings = Vec::new();
    if cell.expected > HIGHEST {
        findings.push(Finding::error("expected", "expected.scale", "Expectations go from 0 to 5."));
    }
    if cell.descriptors.is_empty() {
        findings.push(Finding::error(
            "descriptors",
            NO_WORDS,
            "A cell needs at least one statement that somebody can show.",
        ));
    }
    for (index, descriptor) in cell.descriptors.iter().enumerate() {
        let path = format!("descriptors[{index}]");
        findings.extend(check_statement(&path, &descriptor.text));
    }
    findings
}

/// Checks a whole ladder.
pub fn check_ladder(ladder: &Ladder) -> Vec<Finding> {
    let mut findings = Vec::new();
    if ladder.name.trim().is_empty() {
        findings.push(Finding::error("name", "name.empty", "Give the ladder a name."));
    }
    if ladder.levels.is_empty() {
        findings.push(Finding::error("levels", "levels.empty", "A ladder needs at least one level."));
    }
    levels(ladder, &mut findings);
    findings.extend(check_multipliers(&ladder.multipliers));
    if !ladder.competencies.is_empty() {
        let weights: Vec<u32> = ladder.competencies.iter().map(|row| row.weight).collect();
        let path = || "competencies".to_owned();
        findings.extend(check_weights(&weights).into_iter().map(|one| Finding { path: path(), ..one }));
    }
    findings.extend(check_count(ladder.competencies.len()));
    let mut sentences = Sentences::default();
    for (index, row) in ladder.competencies.iter().enumerate() {
        if row.weight == 0 {
            findings.push(Finding::warning(
                format!("competencies[{index}].weight"),
                "weight.none",
                format!("{} weighs nothing, so it moves nobody's readiness.", row.name),
            ));
        }
        cells(ladder, index, row, &mut sentences, &mut findings);
    }
    findings
}

/// The cells of one row, level by level; no sentence stands twice in a ladder.
fn cells(
    ladder: &Ladder,
    index: usize,
    row: &Competency,
    sentences: &mut Sentences,
    findings: &mut Vec<Finding>,
) {
    for (position, level) in ladder.levels.iter().enumerate() {
        let path = format!("competencies[{index}].cells[{position}]");
        let Some(cell) = row.cell(level.id) else {
            let message = format!("{} says nothing at {}.", row.name, level.code);
            findings.push(Finding::warning(path, "cell.missing", message));
            continue;
        };
        findings.extend(check_cell(cell).into_iter().map(|finding| Finding {
            path: format!("{path}.{}", finding.path),
            // A ladder that was brought in may still lack words; only whoever writes a cell owes them.
            severity: if finding.code == NO_WORDS { Severity::Warning } else { finding.severity },
            ..finding
        }));
        let place = format!("{} at {}", row.name, level.code);
        for (number, descriptor) in cell.descriptors.iter().enumerate() {
            let path = format!("{path}.descriptors[{number}]");
            findings.extend(sentences.meet(&path, &place, &descriptor.text));
        }
    }
}

/// Ranks from 1 on, each once on a track, and bands that make sense.
fn levels(ladder: &Ladder, findings: &mut Vec<Finding>) {
    for (index, level) in ladder.levels.iter().enumerate() {
        let path = format!("levels[{index}]");
        if level.rank == 0 {
            findings.push(Finding::error(format!("{path}.rank"), "rank.range", "Ranks begin with 1."));
        }
        findings.extend(check_job_class(&format!("{path}.job_class"), &level.code, &level.job_class));
        let equal = |other: &&Level| other.track == level.track && other.rank == level.rank;
        if let Some(other) = ladder.levels.iter().take(index).find(equal) {
            findings.push(Finding::error(
                format!("{path}.rank"),
                "rank.taken",
                format!(
                    "{} and {} are on one track and stand equally high; equals are on different tracks.",
                    other.code, level.code
                ),
            ));
        }
        findings.extend(
            check_bands(&level.bands)
                .into_iter()
                .map(|finding| Finding { path: format!("{path}.{}", finding.path), ..finding }),
        );
    }
}
