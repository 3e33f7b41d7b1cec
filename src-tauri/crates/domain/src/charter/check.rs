//! What keeps an entry or a function from being saved.

use super::{Charter, CharterEntry, Holding, OfficeFunction};
use crate::finding::Finding;

/// Checks an entry against the rest of the charter: somebody is named wherever the office is not alone, and
/// a function has one entry a day.
pub fn check_entry(charter: &Charter, entry: &CharterEntry) -> Vec<Finding> {
    let mut findings = Vec::new();
    if entry.state != Holding::Held && entry.with.trim().is_empty() {
        let message = match entry.state {
            Holding::Shared => "Name with whom the function is shared.",
            _ => "Name to whom the function is left.",
        };
        findings.push(Finding::error("with", "with.empty", message));
    }
    let same_day = |other: &&CharterEntry| {
        other.function_id == entry.function_id && other.from == entry.from && other.id != entry.id
    };
    if charter.entries.iter().any(|other| same_day(&other)) {
        let message = "The function has another entry of this day; change that one instead.";
        findings.push(Finding::error("from", "from.taken", message));
    }
    findings
}

/// Checks a function's name against the others.
pub fn check_function(charter: &Charter, function: &OfficeFunction) -> Vec<Finding> {
    let name = function.name.trim().to_lowercase();
    if name.is_empty() {
        return vec![Finding::error("name", "name.empty", "Give the function a name.")];
    }
    let taken = |other: &OfficeFunction| other.id != function.id && other.name.trim().to_lowercase() == name;
    if charter.functions.iter().any(taken) {
        let message = format!("The charter has a function called {} already.", function.name.trim());
        return vec![Finding::error("name", "name.taken", message)];
    }
    Vec::new()
}
