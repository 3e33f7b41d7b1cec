//! Answering comments and objections, and signing off.

use domain::ids::{CommentId, ReviewerId};
use domain::ladders::{Comment, CommentState, Review, Reviewer};
use schemars::JsonSchema;
use serde::Deserialize;

use super::look::{ReviewPage, fingerprint, page};
use super::open::{opened, reviewer};
use crate::{Act, Problem};

/// What was changed for a comment.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Resolve {
    /// The comment or objection.
    pub comment_id: CommentId,
    /// What was changed for it.
    pub answer: String,
}

/// Says that something was changed for a comment or an objection.
///
/// # Errors
/// `not_found`; `review.closed`; `comment.answered`; `answer.empty` beside its field.
pub fn resolve(act: &mut Act<'_, '_>, request: Resolve) -> Result<ReviewPage, Problem> {
    let (review, comment) = unanswered(act, request.comment_id)?;
    let answer = request.answer.trim();
    if answer.is_empty() {
        return Err(Problem::field("answer", "answer.empty", "Say what was changed for it."));
    }
    act.label(format!("Resolved what {} said on {}", comment.author, comment.place));
    let by = act.by.clone();
    write(act, review, comment, CommentState::Resolved, answer, by)
}

/// Why a comment is decided against.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Overrule {
    /// The comment or objection.
    pub comment_id: CommentId,
    /// Why nothing is changed for it; it stands in the sign-off appendix.
    pub reason: String,
    /// Who decides so; absent for whoever is at the desk.
    #[serde(default)]
    pub by: String,
}

/// Decides against a comment or an objection, with a reason that HR can read.
///
/// # Errors
/// `not_found`; `review.closed`; `comment.answered`; `reason.empty` beside its field.
pub fn overrule(act: &mut Act<'_, '_>, request: Overrule) -> Result<ReviewPage, Problem> {
    let (review, comment) = unanswered(act, request.comment_id)?;
    let reason = request.reason.trim();
    if reason.is_empty() {
        let message = "Say why; the reason stands beside the objection in the sign-off appendix.";
        return Err(Problem::field("reason", "reason.empty", message));
    }
    act.label(format!("Overruled what {} said on {}", comment.author, comment.place));
    let by = if request.by.trim().is_empty() { act.by.clone() } else { request.by.trim().to_owned() };
    write(act, review, comment, CommentState::Overruled, reason, by)
}

fn write(
    act: &mut Act<'_, '_>,
    review: Review,
    comment: Comment,
    state: CommentState,
    answer: &str,
    by: String,
) -> Result<ReviewPage, Problem> {
    let answered_on = Some(act.today);
    let comment = Comment { state, answer: answer.to_owned(), answered_by: by, answered_on, ..comment };
    act.book.put_comment(&comment)?;
    page(act, review)
}

fn unanswered(act: &Act<'_, '_>, id: CommentId) -> Result<(Review, Comment), Problem> {
    let comment = act.comment(id)?.ok_or_else(|| Problem::not_found("This comment"))?;
    let review = opened(act, comment.review_id)?;
    if comment.state != CommentState::Open {
        let message = format!("This was answered by {} already.", comment.answered_by);
        return Err(Problem::new("comment.answered", message));
    }
    Ok((review, comment))
}

/// A reviewer who has nothing against the draft.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignOff {
    /// The reviewer.
    pub reviewer_id: ReviewerId,
    /// What the reviewer says with it.
    #[serde(default)]
    pub note: String,
}

/// Signs the draft off as it is today. When it is changed after that, the sign-off says so.
///
/// # Errors
/// `not_found`; `review.closed`; `objection.open` while an objection of the same reviewer is open;
/// `reviewer.signed` when the same draft is signed off already.
pub fn sign_off(act: &mut Act<'_, '_>, request: SignOff) -> Result<ReviewPage, Problem> {
    let (review, reviewer) = reviewer(act, request.reviewer_id)?;
    let said = act.comments(Some(review.id))?;
    if let Some(open) = said.iter().find(|one| one.reviewer_id == Some(reviewer.id) && one.blocks()) {
        let message = format!(
            "{}'s objection on {} is open; resolve or overrule it before the sign-off.",
            reviewer.name, open.place
        );
        return Err(Problem::new("objection.open", message));
    }
    let signed_fingerprint = fingerprint(act, &review)?;
    if reviewer.signed_on.is_some() && reviewer.signed_fingerprint == signed_fingerprint {
        let message = format!("{} signed this draft off already.", reviewer.name);
        return Err(Problem::new("reviewer.signed", message));
    }
    let reviewer = Reviewer {
        signed_on: Some(act.today),
        signed_note: request.note.trim().to_owned(),
        signed_fingerprint,
        ..reviewer
    };
    act.book.put_reviewer(&reviewer)?;
    act.label(format!("{} signed off", reviewer.name));
    page(act, review)
}
