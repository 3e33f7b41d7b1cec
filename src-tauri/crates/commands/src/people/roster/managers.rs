//! The reporting lines that a roster draws.

use std::collections::{HashMap, HashSet};

use domain::finding::Finding;
use domain::ids::PersonId;
use domain::people::would_make_a_circle;

use super::{Crowd, Taken};

/// The managers that the file names; left out are those whom nobody knows, and those who would close a
/// circle, each named with its line.
pub(super) fn managers(
    taken: &[Taken<'_>],
    crowd: &Crowd,
    findings: &mut Vec<Finding>,
) -> Vec<(PersonId, PersonId)> {
    let mut wanted = Vec::new();
    for Taken { id, row, .. } in taken {
        let word = row.value.manager_ref.trim();
        if word.is_empty() {
            continue;
        }
        match crowd.manager(word) {
            Some(manager) => wanted.push((*id, manager, row.line)),
            None => {
                let message = format!(
                    "The manager “{word}” is not one person of the book or the file; left as it was."
                );
                findings.push(Finding::warning("manager", "manager.unknown", message).at_line(row.line));
            }
        }
    }
    // Lines that the file redraws do not stand in the way of the new ones.
    let redrawn: HashSet<PersonId> = wanted.iter().map(|(id, ..)| *id).collect();
    let mut lines: HashMap<PersonId, PersonId> = crowd
        .people
        .values()
        .filter(|person| !redrawn.contains(&person.id))
        .filter_map(|person| Some((person.id, person.manager_id?)))
        .collect();
    let mut kept = Vec::with_capacity(wanted.len());
    for (id, manager, line) in wanted {
        if would_make_a_circle(id, manager, &lines) {
            let message = format!(
                "{} reporting to {} would close a circle of reporting lines; left as it was.",
                crowd.name_of(id),
                crowd.name_of(manager)
            );
            findings.push(Finding::error("manager", "manager.circle", message).at_line(line));
        } else {
            lines.insert(id, manager);
            kept.push((id, manager));
        }
    }
    kept
}
