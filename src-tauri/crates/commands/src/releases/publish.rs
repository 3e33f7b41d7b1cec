//! Publishing a release and retiring it.

use domain::ids::{LadderId, ReleaseId};
use domain::ladders::{
    Comment, Ladder, Release, ReleaseNumber, Review, ReviewState, check_ladder, proposed_number,
};
use domain::promotions::PromotionState;
use domain::refit::{Refit, pairs};
use schemars::JsonSchema;
use serde::Deserialize;

use super::propose::since_newest;
use crate::ladders::ladder;
use crate::{Act, Problem};

/// A release to publish.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Publish {
    /// Of which ladder.
    pub ladder_id: LadderId,
    /// Its number; absent for the proposed one. It can be higher than proposed, never lower.
    #[serde(default)]
    pub number: Option<ReleaseNumber>,
    /// What is to be said of it.
    #[serde(default)]
    pub note: String,
}

/// Publishes the draft of a ladder as an immutable release, and closes its review. From then on people are
/// held against it; promotions that are planned already stay on what they were planned on.
///
/// # Errors
/// `not_found`; `review.none` without an open review; `objection.open` naming the open objections;
/// `reason.missing` naming rows that differ from the parent's and nobody said why; `release.unchanged`; what a check of the ladder refuses; `number.low` beside its field.
pub fn publish(act: &mut Act<'_, '_>, request: Publish) -> Result<Release, Problem> {
    let draft = ladder(act, request.ladder_id)?;
    let review = act.open_review(draft.id)?.ok_or_else(|| {
        let message =
            format!("Open a review of {} first: what nobody looked at is not published.", draft.name);
        Problem::new("review.none", message)
    })?;
    let said = act.comments(Some(review.id))?;
    let open: Vec<&Comment> = said.iter().filter(|one| one.blocks()).collect();
    if !open.is_empty() {
        return Err(objected(&draft, &open));
    }
    Problem::refuse(&check_ladder(&draft))?;
    if let Some(refit) = act.refit(draft.id)? {
        let silent: Vec<&str> =
            pairs(&refit, &draft).iter().filter(|row| row.reason_missing()).map(|row| row.key).collect();
        if !silent.is_empty() {
            return Err(unexplained(&draft, &refit, &silent));
        }
    }
    let (newest, changes) = since_newest(act, &draft)?;
    let least = proposed_number(newest.as_ref().map(|release| release.number), &changes);
    let least = least.ok_or_else(|| {
        let message =
            format!("{} says what its newest release says; there is nothing to publish.", draft.name);
        Problem::new("release.unchanged", message)
    })?;
    let number = request.number.unwrap_or(least);
    if number < least {
        let message = format!("What changed asks for {least} at least; choose that number or a higher one.");
        return Err(Problem::field("number", "number.low", message));
    }
    let (text, fingerprint) = store::release_text(&draft)?;
    let release = Release {
        id: act.new_id(),
        ladder_id: draft.id,
        review_id: review.id,
        number,
        published_on: act.today,
        published_by: act.by.clone(),
        note: request.note.trim().to_owned(),
        fingerprint,
        retired_on: None,
        retired_reason: String::new(),
    };
    act.book.add_release(&release, &text)?;
    let closed = Review { state: ReviewState::Published, closed_on: Some(act.today), ..review };
    act.book.put_review(&closed)?;
    act.label(format!("Published {} {number}", draft.name));
    act.book.put_ladder_head(&Ladder { version: number.to_string(), ..draft })?;
    if newest.is_none() {
        pin(act, &release)?;
    }
    Ok(release)
}

/// What was planned while the ladder had no release stands on its text of today, which is the first release:
/// it stays there when the next one comes.
fn pin(act: &mut Act<'_, '_>, release: &Release) -> Result<(), Problem> {
    for promotion in act.promotions()? {
        let planned = promotion.state == PromotionState::Planned && promotion.release_id.is_none();
        if planned && promotion.ladder_id == release.ladder_id {
            act.book.pin_promotion(promotion.id, release.id)?;
        }
    }
    Ok(())
}

/// The refusal that names whoever objects, and to what.
fn objected(ladder: &Ladder, open: &[&Comment]) -> Problem {
    let named: Vec<String> = open.iter().map(|one| format!("{} on {}", one.author, one.place)).collect();
    let (what, them) = match open.len() {
        1 => ("an objection is".to_owned(), "it"),
        many => (format!("{many} objections are"), "them"),
    };
    let message = format!(
        "{} cannot be published while {what} open: {}. Resolve or overrule {them} first.",
        ladder.name,
        named.join("; ")
    );
    Problem::new("objection.open", message)
}

/// A release to retire.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Retire {
    /// The release.
    pub id: ReleaseId,
    /// Why.
    pub reason: String,
}

/// Retires a release: nobody is held against it from now on, except for what was planned on it. The release
/// before it counts again; before the first one, the draft.
///
/// # Errors
/// `not_found`; `release.retired`; `reason.empty` beside its field.
pub fn retire(act: &mut Act<'_, '_>, request: Retire) -> Result<Release, Problem> {
    let release = act.release(request.id)?.ok_or_else(|| Problem::not_found("This release"))?;
    if release.retired_on.is_some() {
        return Err(Problem::new("release.retired", format!("{} is retired already.", release.number)));
    }
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Problem::field("reason", "reason.empty", "Say why; people stood on it."));
    }
    let release = Release { retired_on: Some(act.today), retired_reason: reason.to_owned(), ..release };
    act.book.put_retirement(&release)?;
    let name = ladder(act, release.ladder_id)?.name;
    act.label(format!("Retired {name} {}", release.number));
    Ok(release)
}

/// The refusal of a derived ladder in which rows differ without a reason, as after a file was laid over it.
fn unexplained(ladder: &Ladder, refit: &Refit, keys: &[&str]) -> Problem {
    let rows = || ladder.competencies.iter().chain(&refit.parent.competencies);
    let name = |key: &str| rows().find(|row| row.key == key).map_or(key.to_owned(), |row| row.name.clone());
    let named: Vec<String> = keys.iter().map(|key| name(key)).collect();
    let message = format!(
        "{} differs from {} without a reason in: {}. Say why under Refit first.",
        ladder.name,
        refit.parent.name,
        named.join(", ")
    );
    Problem::new("reason.missing", message)
}
