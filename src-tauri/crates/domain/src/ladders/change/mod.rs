//! What an edit of a ladder changes, and how much each change weighs.
//!
//! Two states of a ladder are compared by identifiers, so that a statement that was reworded is told from one
//! that was taken away beside one that was added. Every change has a step; the highest of them proposes the
//! number of the next release:
//!
//! - **major**, because something new is demanded of a person: a statement added, or reworded beyond
//!   recognition; an expectation raised; a must-have set; a competency added, or given weight for the first
//!   time; a longer reach or minimum time; a level removed, or one put into the way of others;
//! - **minor**, because something is clearer, lower or gone: a statement reworded or removed, an expectation
//!   lowered, a must-have lifted, a competency removed, weights shifted, examples, job classes, scope, routes,
//!   a level added at an end. Pay bands and location multipliers are minor too: they demand nothing, but
//!   nobody should find out about them from a typo's release;
//! - **patch**: a typo, a title, a code, the order of rows.

mod level;
mod row;
mod text;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Ladder, ReleaseNumber, Step};
use crate::ids::{CompetencyId, DescriptorId, LevelId};

pub use text::is_typo;
use text::text_step;

/// Which part of a ladder changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Aspect {
    /// The ladder's or a competency's name.
    Name,
    /// What the ladder is for, or what a competency means.
    Summary,
    /// A way onward from the top.
    Route,
    /// What the bands become at a location.
    Multiplier,
    /// A whole level.
    Level,
    /// A level's code.
    Code,
    /// A level's internal or external title.
    Title,
    /// A level's HR job class.
    JobClass,
    /// How far a level's work reaches.
    Reach,
    /// What a level is trusted with.
    Scope,
    /// Minimum time in a level.
    MinimumTime,
    /// Where a level stands: its track and rank.
    Standing,
    /// What a level pays.
    Band,
    /// A whole competency.
    Competency,
    /// The bucket of a competency.
    Bucket,
    /// The weight of a competency.
    Weight,
    /// The order of the rows.
    Order,
    /// The proficiency a cell expects.
    Expected,
    /// Whether a cell is a must-have.
    MustHave,
    /// A statement of a cell.
    Statement,
    /// An example of a cell.
    Example,
}

/// One change. An absent `before` means added, an absent `after` removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Change {
    /// The level, when it is about one.
    pub level_id: Option<LevelId>,
    /// The competency, when it is about one.
    pub competency_id: Option<CompetencyId>,
    /// The statement, when it is about one.
    pub descriptor_id: Option<DescriptorId>,
    /// The place in words: `CA3 · Public speaking`.
    pub place: String,
    /// Which part.
    pub aspect: Aspect,
    /// As it was.
    pub before: Option<String>,
    /// As it is now.
    pub after: Option<String>,
    /// How much it weighs.
    pub step: Step,
    /// What changed, as a sentence.
    pub sentence: String,
}

impl Change {
    fn new(place: &str, aspect: Aspect, step: Step, sentence: impl Into<String>) -> Self {
        Self {
            level_id: None,
            competency_id: None,
            descriptor_id: None,
            place: place.to_owned(),
            aspect,
            before: None,
            after: None,
            step,
            sentence: sentence.into(),
        }
    }

    fn between(self, before: impl Into<Option<String>>, after: impl Into<Option<String>>) -> Self {
        Self { before: before.into(), after: after.into(), ..self }
    }

    fn at_level(self, level: LevelId) -> Self {
        Self { level_id: Some(level), ..self }
    }

    fn in_row(self, row: CompetencyId) -> Self {
        Self { competency_id: Some(row), ..self }
    }
}

/// Everything that differs between two states of a ladder: the ladder, its levels, its rows cell by cell.
/// Identifiers, keys and the version are no changes: nobody reads them as a demand.
pub fn compare(before: &Ladder, after: &Ladder) -> Vec<Change> {
    let mut changes = ladder_words(before, after);
    level::compare(before, after, &mut changes);
    row::compare(before, after, &mut changes);
    changes
}

/// The number that a release with these changes has at least: the first one when nothing was released yet,
/// else the one after the newest, by the highest step. `None` when nothing changed.
pub fn proposed_number(newest: Option<ReleaseNumber>, changes: &[Change]) -> Option<ReleaseNumber> {
    match newest {
        None => Some(ReleaseNumber::FIRST),
        Some(newest) => changes.iter().map(|change| change.step).max().map(|step| newest.next(step)),
    }
}

fn ladder_words(before: &Ladder, after: &Ladder) -> Vec<Change> {
    const PLACE: &str = "The ladder";
    let mut changes = Vec::new();
    if before.name != after.name {
        changes.push(
            Change::new(PLACE, Aspect::Name, Step::Patch, "The ladder has another name.")
                .between(before.name.clone(), after.name.clone()),
        );
    }
    if before.summary != after.summary {
        let step = text_step(&before.summary, &after.summary);
        changes.push(
            Change::new(PLACE, Aspect::Summary, step, "What the ladder is for is worded differently.")
                .between(before.summary.clone(), after.summary.clone()),
        );
    }
    routes(before, after, &mut changes);
    let percent = |ladder: &Ladder, location: &str| {
        ladder.multipliers.iter().find(|one| one.location == location).map(|one| format!("{} %", one.percent))
    };
    let mut locations: Vec<&String> = before.multipliers.iter().map(|one| &one.location).collect();
    locations.extend(after.multipliers.iter().map(|one| &one.location));
    locations.sort();
    locations.dedup();
    for location in locations {
        let (was, is) = (percent(before, location), percent(after, location));
        if was != is {
            let sentence = format!("Bands at {location} are multiplied differently.");
            changes.push(Change::new(location, Aspect::Multiplier, Step::Minor, sentence).between(was, is));
        }
    }
    changes
}

fn routes(before: &Ladder, after: &Ladder, changes: &mut Vec<Change>) {
    for route in &before.routes_beyond {
        let kept = after.routes_beyond.iter().find(|other| other.id == route.id);
        let was = format!("{}: {}", route.name, route.summary);
        let Some(kept) = kept else {
            let sentence = format!("The route {} is gone.", route.name);
            changes.push(Change::new(&route.name, Aspect::Route, Step::Minor, sentence).between(was, None));
            continue;
        };
        let is = format!("{}: {}", kept.name, kept.summary);
        if was != is {
            let sentence = format!("The route {} is worded differently.", kept.name);
            let step = text_step(&was, &is);
            changes.push(Change::new(&kept.name, Aspect::Route, step, sentence).between(was, is));
        }
    }
    for route in &after.routes_beyond {
        if !before.routes_beyond.iter().any(|other| other.id == route.id) {
            let sentence = format!("The route {} was added.", route.name);
            let is = format!("{}: {}", route.name, route.summary);
            changes.push(Change::new(&route.name, Aspect::Route, Step::Minor, sentence).between(None, is));
        }
    }
}

#[cfg(test)]
mod tests;
