//! Opening and closing a review, and whom to ask.

use domain::ids::{LadderId, PersonId, ReviewId, ReviewerId};
use domain::ladders::{Review, ReviewState, Reviewer};
use schemars::JsonSchema;
use serde::Deserialize;

use super::look::{ReviewPage, page};
use crate::ladders::ladder;
use crate::people::person;
use crate::{Act, Problem};

/// A reviewer to ask: a person of the book, or somebody else by name.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewReviewer {
    /// The person, when it is one of the book.
    #[serde(default)]
    pub person_id: Option<PersonId>,
    /// The name, for somebody who is not in the book.
    #[serde(default)]
    pub name: String,
    /// In which role: `HR business partner`.
    #[serde(default)]
    pub role: String,
}

/// A review to open.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenReview {
    /// Of which ladder.
    pub ladder_id: LadderId,
    /// What the reviewers are asked.
    pub purpose: String,
    /// Whom to ask, one at least.
    pub reviewers: Vec<NewReviewer>,
}

/// Lays a ladder's draft before named reviewers.
///
/// # Errors
/// `not_found`; `review.open` when one is open already; `purpose.empty`, `reviewers.empty`, `name.empty` and
/// `reviewer.twice` beside their fields.
pub fn open(act: &mut Act<'_, '_>, request: OpenReview) -> Result<ReviewPage, Problem> {
    let ladder = ladder(act, request.ladder_id)?;
    if act.open_review(ladder.id)?.is_some() {
        let message = format!("{} is in review already; publish it or close that review first.", ladder.name);
        return Err(Problem::new("review.open", message));
    }
    let purpose = request.purpose.trim();
    if purpose.is_empty() {
        let message = "Say what the reviewers are asked; they read it first.";
        return Err(Problem::field("purpose", "purpose.empty", message));
    }
    if request.reviewers.is_empty() {
        return Err(Problem::field("reviewers", "reviewers.empty", "Name at least one reviewer."));
    }
    let review = Review {
        id: act.new_id(),
        ladder_id: ladder.id,
        purpose: purpose.to_owned(),
        opened_on: act.today,
        opened_by: act.by.clone(),
        state: ReviewState::Open,
        closed_on: None,
        closed_reason: String::new(),
    };
    act.book.put_review(&review)?;
    for (index, new) in request.reviewers.iter().enumerate() {
        ask(act, review.id, new, &format!("reviewers[{index}]."))?;
    }
    act.label(format!("Opened the review of {}", ladder.name));
    page(act, review)
}

/// Whom to ask besides.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddReviewer {
    /// The review.
    pub review_id: ReviewId,
    /// The person, when it is one of the book.
    #[serde(default)]
    pub person_id: Option<PersonId>,
    /// The name, for somebody who is not in the book.
    #[serde(default)]
    pub name: String,
    /// In which role: `HR business partner`.
    #[serde(default)]
    pub role: String,
}

/// Asks one more reviewer.
///
/// # Errors
/// `not_found`; `review.closed`; `name.empty` and `reviewer.twice` beside their fields.
pub fn add_reviewer(act: &mut Act<'_, '_>, request: AddReviewer) -> Result<ReviewPage, Problem> {
    let review = opened(act, request.review_id)?;
    let new = NewReviewer { person_id: request.person_id, name: request.name, role: request.role };
    let reviewer = ask(act, review.id, &new, "")?;
    act.label(format!("Asked {} to review", reviewer.name));
    page(act, review)
}

/// Whom not to ask after all.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveReviewer {
    /// The reviewer.
    pub reviewer_id: ReviewerId,
}

/// Takes a reviewer away who has said nothing yet.
///
/// # Errors
/// `not_found`; `review.closed`; `reviewer.spoke`; `reviewers.empty` for the only one.
pub fn remove_reviewer(act: &mut Act<'_, '_>, request: RemoveReviewer) -> Result<ReviewPage, Problem> {
    let (review, reviewer) = reviewer(act, request.reviewer_id)?;
    let said = act.comments(Some(review.id))?;
    if reviewer.signed_on.is_some() || said.iter().any(|one| one.reviewer_id == Some(reviewer.id)) {
        let message =
            format!("{} has spoken in this review already, and stays in its record.", reviewer.name);
        return Err(Problem::new("reviewer.spoke", message));
    }
    if act.reviewers(Some(review.id))?.len() == 1 {
        let message = "A review needs at least one reviewer; add another one first, or close the review.";
        return Err(Problem::new("reviewers.empty", message));
    }
    act.book.remove_reviewer(reviewer.id)?;
    act.label(format!("Took {} off the review", reviewer.name));
    page(act, review)
}

/// A review to give up.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseReview {
    /// The review.
    pub review_id: ReviewId,
    /// Why.
    pub reason: String,
}

/// Gives a review up without a release. What was said stays.
///
/// # Errors
/// `not_found`; `review.closed`; `reason.empty` beside its field.
pub fn close(act: &mut Act<'_, '_>, request: CloseReview) -> Result<ReviewPage, Problem> {
    let review = opened(act, request.review_id)?;
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Problem::field("reason", "reason.empty", "Say why; the reviewers will ask."));
    }
    let review = Review {
        state: ReviewState::Abandoned,
        closed_on: Some(act.today),
        closed_reason: reason.to_owned(),
        ..review
    };
    act.book.put_review(&review)?;
    let name = ladder(act, review.ladder_id)?.name;
    act.label(format!("Closed the review of {name}"));
    page(act, review)
}

/// Checks and writes a reviewer; `path` stands before the fields of the request.
fn ask(act: &mut Act<'_, '_>, review: ReviewId, new: &NewReviewer, path: &str) -> Result<Reviewer, Problem> {
    let name = match new.person_id {
        Some(id) => person(act, id)?.name().to_owned(),
        None => new.name.trim().to_owned(),
    };
    if name.is_empty() {
        return Err(Problem::field(&format!("{path}name"), "name.empty", "Name the reviewer."));
    }
    let twice = |other: &Reviewer| match (new.person_id, other.person_id) {
        (Some(one), Some(other)) => one == other,
        _ => other.name.to_lowercase() == name.to_lowercase(),
    };
    if act.reviewers(Some(review))?.iter().any(twice) {
        let message = format!("{name} is asked already.");
        return Err(Problem::field(&format!("{path}name"), "reviewer.twice", message));
    }
    let reviewer = Reviewer {
        id: act.new_id(),
        review_id: review,
        person_id: new.person_id,
        name,
        role: new.role.trim().to_owned(),
        signed_on: None,
        signed_note: String::new(),
        signed_fingerprint: String::new(),
    };
    act.book.put_reviewer(&reviewer)?;
    Ok(reviewer)
}

/// A review that is still open.
pub(super) fn opened(act: &Act<'_, '_>, id: ReviewId) -> Result<Review, Problem> {
    let review = act.review(id)?.ok_or_else(|| Problem::not_found("This review"))?;
    match review.state {
        ReviewState::Open => Ok(review),
        ReviewState::Published => {
            Err(Problem::new("review.closed", "This review ended in a release; open another one."))
        }
        ReviewState::Abandoned => {
            Err(Problem::new("review.closed", "This review was closed; open another one."))
        }
    }
}

/// A reviewer of a review that is still open.
pub(super) fn reviewer(act: &Act<'_, '_>, id: ReviewerId) -> Result<(Review, Reviewer), Problem> {
    let reviewer = act.reviewer(id)?.ok_or_else(|| Problem::not_found("This reviewer"))?;
    Ok((opened(act, reviewer.review_id)?, reviewer))
}
