//! A person's career as a list of dated changes, those to come included.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use domain::ids::{LadderId, LevelId, TransitionId};
use domain::ladders::Ladder;
use domain::people::{Footing, Person, Transition, TransitionKind, kinds};
use schemars::JsonSchema;
use serde::Serialize;

use super::look::LevelOnLadder;

/// A dated change, with what it changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TransitionRow {
    /// Identifier; a change that brings a level shares it with the placement.
    pub id: TransitionId,
    /// From which day on.
    pub from: NaiveDate,
    /// True while the day lies ahead.
    pub ahead: bool,
    /// What differs from the day before.
    pub changes: Vec<TransitionKind>,
    /// The level it leads to; absent when the level stays.
    pub level: Option<LevelOnLadder>,
    /// The track of that level.
    pub track: Option<String>,
    /// The level before; absent when there was none, or the level stays.
    pub from_level: Option<LevelOnLadder>,
    /// The title in the company's own terms from then on; absent when it stays.
    pub internal_title: Option<String>,
    /// The title towards the outside from then on; absent when it stays.
    pub external_title: Option<String>,
    /// HR's job class from then on; absent when it stays.
    pub job_class: Option<String>,
    /// Why; empty when nobody said.
    pub reason: String,
}

/// The timeline of a person as their own row has them, latest first.
pub(super) fn timeline(
    own: &Person,
    transitions: &[Transition],
    ladders: &HashMap<LadderId, Arc<Ladder>>,
    today: NaiveDate,
) -> Vec<TransitionRow> {
    let named = |level: Option<(LadderId, LevelId)>| {
        let (ladder, level) = level?;
        let ladder = ladders.get(&ladder)?;
        let level = ladder.level(level)?;
        Some((LevelOnLadder::of(ladder, level), level.track.clone()))
    };
    let mut held_level = None;
    let mut footing = footing(own, None);
    let mut rows: Vec<TransitionRow> = Vec::with_capacity(transitions.len());
    for (count, one) in transitions.iter().enumerate() {
        let begun = transitions.get(..=count).unwrap_or_default();
        let before = named(held_level);
        held_level = one.level.or(held_level);
        let after = named(held_level);
        let track = after.as_ref().map(|(_, track)| track.clone());
        let standing = held_level.map(|(ladder, level)| (ladder, track.clone().unwrap_or_default(), level));
        let held = self::footing(&own.clone().on(begun, one.from), standing);
        let moves = one.level.is_some();
        rows.push(TransitionRow {
            id: one.id,
            from: one.from,
            ahead: one.from > today,
            changes: kinds(&footing, &held),
            level: after.filter(|_| moves).map(|(level, _)| level),
            track: track.filter(|_| moves),
            from_level: before.filter(|_| moves).map(|(level, _)| level),
            internal_title: one.internal_title.clone(),
            external_title: one.external_title.clone(),
            job_class: one.job_class.clone(),
            reason: one.reason.clone(),
        });
        footing = held;
    }
    rows.reverse();
    rows
}

fn footing(person: &Person, level: Option<(LadderId, String, LevelId)>) -> Footing {
    Footing {
        level,
        titles: (person.internal_title.clone(), person.external_title.clone()),
        job_class: person.job_class.clone(),
    }
}
