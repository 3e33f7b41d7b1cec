//! What keeps an edit of the translation from being saved.

use std::collections::HashSet;

use super::{Count, Equivalent, GRADES, Role, Rung, Translation};
use crate::finding::Finding;
use crate::ids::RoleId;
use crate::ladders::Ladder;

/// Checks a role's name against the other roles. Paths are relative to the role.
pub fn check_role(id: RoleId, name: &str, others: &[Role]) -> Vec<Finding> {
    let same = |other: &&Role| other.id != id && other.name.trim().to_lowercase() == name.to_lowercase();
    if name.is_empty() {
        vec![Finding::error("name", "name.empty", "Give the role the name by which people know it.")]
    } else if others.iter().any(|other| same(&other)) {
        vec![Finding::error("name", "name.taken", "Another role has this name already.")]
    } else {
        Vec::new()
    }
}

/// Checks a role's rungs, lowest first: each has a title of its own and a grade that is not below the one
/// before. Paths are relative to the role.
pub fn check_rungs(rungs: &[Rung]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut titles = HashSet::new();
    let mut before = 1;
    for (index, rung) in rungs.iter().enumerate() {
        let path = |field: &str| format!("rungs[{index}].{field}");
        if rung.title.is_empty() {
            let message = "Give the rung its title, or take it out of the list.";
            findings.push(Finding::error(path("title"), "title.empty", message));
        } else if !titles.insert(rung.title.to_lowercase()) {
            let message = "This title stands in the list twice.";
            findings.push(Finding::error(path("title"), "title.taken", message));
        }
        if !(1..=GRADES).contains(&rung.grade) {
            let message = format!("Grades go from 1 to {GRADES}.");
            findings.push(Finding::error(path("grade"), "grade.range", message));
        } else if rung.grade < before {
            let message = "Rungs go upward: this one has a lower grade than the one before it.";
            findings.push(Finding::error(path("grade"), "grade.order", message));
        } else {
            before = rung.grade;
        }
    }
    findings
}

/// Checks the shares that were written into a map: no share above 100 %, and no competency that counts for
/// more than the whole of itself. `after` is the map with them.
pub fn check_counts(ladder: &Ladder, written: &[Count], after: &Translation) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, one) in written.iter().enumerate() {
        let path = format!("counts[{index}].percent");
        let Some(row) = ladder.competency(one.competency_id) else {
            let message = "This ladder has no such competency.";
            findings.push(Finding::error(
                format!("counts[{index}].competency_id"),
                "competency.unknown",
                message,
            ));
            continue;
        };
        if !after.roles.iter().any(|role| role.id == one.role_id) {
            let message = "There is no such role.";
            findings.push(Finding::error(format!("counts[{index}].role_id"), "role.unknown", message));
        } else if one.percent > 100 {
            findings.push(Finding::error(path, "percent.range", "A share goes from 0 to 100 per cent."));
        } else if after.sum(row.id) > 100 {
            let message = format!(
                "{} would count for {} % in all. Lower another share first; what is left over is the office's own.",
                row.name,
                after.sum(row.id)
            );
            findings.push(Finding::error(path, "percent.sum", message));
        }
    }
    findings
}

/// Checks the equivalents that were written: levels of this ladder, rungs of the role they stand beside.
pub fn check_equivalents(ladder: &Ladder, written: &[Equivalent], roles: &[Role]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, one) in written.iter().enumerate() {
        let path = |field: &str| format!("equivalents[{index}].{field}");
        if ladder.level(one.level_id).is_none() {
            let message = "This ladder has no such level.";
            findings.push(Finding::error(path("level_id"), "level.unknown", message));
        }
        match roles.iter().find(|role| role.id == one.role_id) {
            None => {
                findings.push(Finding::error(path("role_id"), "role.unknown", "There is no such role."));
            }
            Some(role) if one.rung_id.is_some_and(|rung| role.rung(rung).is_none()) => {
                let message = format!("{} has no such rung.", role.name);
                findings.push(Finding::error(path("rung_id"), "rung.unknown", message));
            }
            Some(_) => {}
        }
    }
    findings
}
