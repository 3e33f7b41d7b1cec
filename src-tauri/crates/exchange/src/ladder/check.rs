//! What to look at in a ladder before it is saved.

use std::collections::HashMap;

use domain::finding::Finding;
use domain::ladders::{Sentences, check_count, check_job_class, check_statement, check_weights};

use super::v1::{CellV1, CompetencyV1, LadderV1};

/// The highest proficiency of the scale 0 to 5.
const HIGHEST: u8 = 5;

/// Checks a ladder from a file. Errors keep it from being saved; warnings are advice.
pub fn check(ladder: &LadderV1) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in [("id", &ladder.id), ("name", &ladder.name), ("version", &ladder.version)] {
        if text.trim().is_empty() {
            findings.push(Finding::error(path, "ladder.unnamed", format!("The ladder needs a {path}.")));
        }
    }
    levels(ladder, &mut findings);
    weights(ladder, &mut findings);
    findings.extend(check_count(ladder.competencies.len()));
    let mut seen = Seen::default();
    for (index, row) in ladder.competencies.iter().enumerate() {
        competency(ladder, row, &format!("competencies[{index}]"), &mut seen, &mut findings);
    }
    findings
}

/// Names and sentences met so far, with the path of the first.
#[derive(Default)]
struct Seen<'a> {
    competencies: HashMap<&'a str, String>,
    descriptors: HashMap<&'a str, String>,
    texts: Sentences,
}

fn levels(ladder: &LadderV1, findings: &mut Vec<Finding>) {
    if ladder.levels.is_empty() {
        findings.push(Finding::error("levels", "levels.empty", "A ladder needs at least one level."));
    }
    let mut seen = HashMap::new();
    for (index, level) in ladder.levels.iter().enumerate() {
        let path = format!("levels[{index}]");
        if level.code.trim().is_empty() {
            findings.push(Finding::error(format!("{path}.code"), "level.unnamed", "The level needs a code."));
        }
        once(&mut seen, &level.id, format!("{path}.id"), "level", findings);
        findings.extend(check_job_class(&format!("{path}.job_class"), &level.code, &level.job_class));
        if !ladder.competencies.iter().any(|row| row.cells.iter().any(|cell| cell.level == level.id)) {
            let message = format!("Nothing is expected at {}.", level.code);
            findings.push(Finding::warning(path, "level.empty", message));
        }
    }
}

fn weights(ladder: &LadderV1, findings: &mut Vec<Finding>) {
    if ladder.competencies.is_empty() {
        let message = "A ladder needs at least one competency.";
        findings.push(Finding::error("competencies", "competencies.empty", message));
    } else {
        let weights: Vec<u32> = ladder.competencies.iter().map(|row| row.weight).collect();
        let path = || "competencies".to_owned();
        findings.extend(check_weights(&weights).into_iter().map(|one| Finding { path: path(), ..one }));
    }
}

fn competency<'a>(
    ladder: &LadderV1,
    row: &'a CompetencyV1,
    path: &str,
    seen: &mut Seen<'a>,
    findings: &mut Vec<Finding>,
) {
    once(&mut seen.competencies, &row.id, format!("{path}.id"), "competency", findings);
    if row.name.trim().is_empty() {
        findings.push(Finding::error(
            format!("{path}.name"),
            "competency.unnamed",
            "The competency needs a name.",
        ));
    }
    if row.bucket.trim().is_empty() {
        findings.push(Finding::error(
            format!("{path}.bucket"),
            "bucket.empty",
            "The competency needs a bucket.",
        ));
    }
    let mut levels = HashMap::new();
    for (index, cell) in row.cells.iter().enumerate() {
        let path = format!("{path}.cells[{index}]");
        if ladder.levels.iter().any(|level| level.id == cell.level) {
            once(&mut levels, &cell.level, format!("{path}.level"), "cell of a level", findings);
        } else {
            let message = format!("The ladder has no level “{}”.", cell.level);
            findings.push(Finding::error(format!("{path}.level"), "level.unknown", message));
        }
        check_cell(cell, &path, seen, findings);
    }
}

fn check_cell<'a>(cell: &'a CellV1, path: &str, seen: &mut Seen<'a>, findings: &mut Vec<Finding>) {
    if cell.expected > HIGHEST {
        let message = format!("Expectations go from 0 to 5; this one is {}.", cell.expected);
        findings.push(Finding::error(format!("{path}.expected"), "expected.scale", message));
    }
    for (index, descriptor) in cell.descriptors.iter().enumerate() {
        let path = format!("{path}.descriptors[{index}]");
        once(&mut seen.descriptors, &descriptor.id, format!("{path}.id"), "statement", findings);
        findings.extend(check_statement(&path, &descriptor.text));
        findings.extend(seen.texts.meet(&path, &path, &descriptor.text));
    }
}

/// Notes a name, or tells that it stands twice or is missing.
fn once<'a>(
    seen: &mut HashMap<&'a str, String>,
    id: &'a str,
    path: String,
    what: &str,
    findings: &mut Vec<Finding>,
) {
    if id.trim().is_empty() {
        findings.push(Finding::error(path, "id.empty", format!("The {what} needs an id.")));
    } else if let Some(first) = seen.get(id) {
        let message = format!("The {what} “{id}” stands at {first} already.");
        findings.push(Finding::error(path, "id.twice", message));
    } else {
        seen.insert(id, path);
    }
}
