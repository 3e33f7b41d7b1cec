//! The levels that a roster names.

use std::collections::HashMap;

use domain::finding::Finding;
use domain::ids::{LadderId, LevelId, PersonId, PlacementId};
use domain::people::Placement;

use super::Taken;
use super::difference::FieldDifference;
use crate::ladders::rungs_in_force;
use crate::{Act, Problem};

/// Places those whose rows name a level that they do not stand on, from today on; what changes is answered
/// for each of them.
pub(super) fn place_all(
    act: &mut Act<'_, '_>,
    taken: &[Taken<'_>],
    findings: &mut Vec<Finding>,
) -> Result<HashMap<PersonId, FieldDifference>, Problem> {
    let mut placed = HashMap::new();
    if taken.iter().all(|one| one.row.value.level_code.is_none()) {
        return Ok(placed);
    }
    let rungs = rungs_in_force(act)?;
    let names: HashMap<LevelId, String> =
        rungs.iter().map(|rung| (rung.level_id, format!("{}, {}", rung.code, rung.ladder))).collect();
    let everybody = act.everybody(act.today)?;
    let name = |level: LevelId| names.get(&level).cloned().unwrap_or_default();
    for Taken { id, row, .. } in taken {
        let Some(code) = row.value.level_code.as_deref().map(str::trim) else { continue };
        let named = row.value.ladder.as_deref().map(str::trim);
        let Some((ladder_id, level_id)) = rung(&rungs, code, named) else {
            let on = named.map_or_else(|| "any ladder".to_owned(), |name| format!("the ladder “{name}”"));
            let message =
                format!("There is no level “{code}” on {on} of the book; the person is not placed.");
            findings.push(Finding::warning("level_code", "level.unknown", message).at_line(row.line));
            continue;
        };
        let held = everybody.standing(*id).map(|held| held.placement);
        if held.is_some_and(|held| held.level_id == level_id) {
            continue;
        }
        let of_today = held.filter(|held| held.from == act.today).map(|held| held.id);
        let told = act.transitions_of(*id)?.into_iter().find(|one| one.from == act.today);
        let same_day = of_today.or(told.map(|one| PlacementId(one.id.0)));
        act.book.put_placement(&Placement {
            id: same_day.unwrap_or_else(|| act.new_id()),
            person_id: *id,
            ladder_id,
            level_id,
            from: act.today,
        })?;
        let old = held.map(|held| name(held.level_id)).unwrap_or_default();
        placed.insert(*id, FieldDifference { field: "level", old, new: name(level_id) });
    }
    if !placed.is_empty() {
        let message = format!(
            "The file does not say since when people stand on their levels; {} placements begin today.",
            placed.len()
        );
        findings.push(Finding::note("level_code", "placement.today", message));
    }
    Ok(placed)
}

/// The level of a code: on the ladder of this name or key, else on the first that has it.
fn rung(rungs: &[store::Rung], code: &str, ladder: Option<&str>) -> Option<(LadderId, LevelId)> {
    let code = code.to_lowercase();
    let ladder = ladder.map(str::to_lowercase);
    let on = |rung: &&store::Rung| {
        ladder
            .as_ref()
            .is_none_or(|name| rung.ladder.to_lowercase() == *name || rung.ladder_key.to_lowercase() == *name)
    };
    rungs
        .iter()
        .filter(on)
        .find(|rung| rung.code.to_lowercase() == code)
        .map(|rung| (rung.ladder_id, rung.level_id))
}
