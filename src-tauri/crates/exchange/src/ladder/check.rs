//! What to look at in a ladder before it is saved.

use std::collections::HashMap;

use domain::finding::Finding;

use super::v1::{CellV1, CompetencyV1, LadderV1};

/// More rows than this nobody keeps in mind.
const MANY_COMPETENCIES: usize = 15;
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
    if ladder.competencies.len() > MANY_COMPETENCIES {
        let message =
            format!("{} competencies are more than anyone keeps in mind.", ladder.competencies.len());
        findings.push(Finding::warning("competencies", "competencies.many", message));
    }
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
    texts: HashMap<&'a str, String>,
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
        if !ladder.competencies.iter().any(|row| row.cells.iter().any(|cell| cell.level == level.id)) {
            let message = format!("Nothing is expected at {}.", level.code);
            findings.push(Finding::warning(path, "level.empty", message));
        }
    }
}

fn weights(ladder: &LadderV1, findings: &mut Vec<Finding>) {
    let sum: u64 = ladder.competencies.iter().map(|row| u64::from(row.weight)).sum();
    if ladder.competencies.is_empty() {
        let message = "A ladder needs at least one competency.";
        findings.push(Finding::error("competencies", "competencies.empty", message));
    } else if sum != 100 {
        let message = format!("The weights must sum to 100; they sum to {sum}.");
        findings.push(Finding::error("competencies", "weights.sum", message));
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
        let text = descriptor.text.trim();
        if text.is_empty() {
            findings.push(Finding::error(path, "descriptor.empty", "Write the statement or remove it."));
            continue;
        }
        if text.split_whitespace().next().is_some_and(|word| word.eq_ignore_ascii_case("can")) {
            let message = "Say what is done, not what could be: “Writes tests”, not “Can write tests”.";
            findings.push(Finding::warning(&path, "descriptor.can", message));
        }
        if asks_for_years(text) {
            let message = "Years of experience prove nothing; say what the person does.";
            findings.push(Finding::warning(&path, "descriptor.years", message));
        }
        if let Some(first) = seen.texts.get(text) {
            let message = format!("The same sentence stands at {first}.");
            findings.push(Finding::warning(&path, "descriptor.twice", message));
        } else {
            seen.texts.insert(text, path);
        }
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

/// True for `5+ years of experience`, `three years' experience` and the like: a number or number word, years,
/// and experience within one sentence.
pub(super) fn asks_for_years(text: &str) -> bool {
    const NUMBERS: [&str; 11] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several"];
    let lower = text.to_lowercase();
    lower.split(['.', ';', '!', '?']).any(|sentence| {
        let words: Vec<&str> =
            sentence.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let number = |word: &str| NUMBERS.contains(&word) || word.starts_with(|c: char| c.is_ascii_digit());
        let years = words.iter().position(|word| matches!(*word, "year" | "years" | "yrs"));
        let before = years.is_some_and(|at| words[at.saturating_sub(3)..at].iter().any(|word| number(word)));
        before && words.contains(&"experience")
    })
}
