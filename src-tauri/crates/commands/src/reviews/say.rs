//! Comments and objections.

use domain::ids::{CompetencyId, LevelId, ReviewId, ReviewerId};
use domain::ladders::{Comment, CommentKind, CommentState, Ladder, Reviewer};
use schemars::JsonSchema;
use serde::Deserialize;

use super::look::{ReviewPage, page};
use super::open::opened;
use crate::ladders::ladder;
use crate::{Act, Problem};

/// The longest comment, in bytes: two pages.
const LONGEST: usize = 8_000;

/// What a reviewer says, and about what: a cell, a row, a level, or the whole ladder when both are absent.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Say {
    /// The review.
    pub review_id: ReviewId,
    /// The reviewer who says it; absent for whoever is at the desk.
    #[serde(default)]
    pub reviewer_id: Option<ReviewerId>,
    /// About which level.
    #[serde(default)]
    pub level_id: Option<LevelId>,
    /// About which competency.
    #[serde(default)]
    pub competency_id: Option<CompetencyId>,
    /// The words.
    pub text: String,
}

/// Notes a comment of a reviewer.
///
/// # Errors
/// `not_found`; `review.closed`; `text.empty`, `text.long` and `reviewer.other_review` beside their fields.
pub fn comment(act: &mut Act<'_, '_>, request: Say) -> Result<ReviewPage, Problem> {
    say(act, request, CommentKind::Comment)
}

/// Notes an objection of a reviewer: nothing is published until it is resolved or overruled. A sign-off that
/// the reviewer gave before is taken back by it.
///
/// # Errors
/// As [`comment`].
pub fn object(act: &mut Act<'_, '_>, request: Say) -> Result<ReviewPage, Problem> {
    say(act, request, CommentKind::Objection)
}

fn say(act: &mut Act<'_, '_>, request: Say, kind: CommentKind) -> Result<ReviewPage, Problem> {
    let review = opened(act, request.review_id)?;
    let text = request.text.trim();
    if text.is_empty() {
        let what =
            if kind == CommentKind::Objection { "Say what has to change." } else { "Write the comment." };
        return Err(Problem::field("text", "text.empty", what));
    }
    if text.len() > LONGEST {
        let message = "This is longer than two pages; split it by the cells it is about.";
        return Err(Problem::field("text", "text.long", message));
    }
    let reviewer = match request.reviewer_id {
        Some(id) => {
            let found = act.reviewer(id)?.ok_or_else(|| Problem::not_found("This reviewer"))?;
            if found.review_id != review.id {
                let message = format!("{} was asked in another review.", found.name);
                return Err(Problem::field("reviewer_id", "reviewer.other_review", message));
            }
            Some(found)
        }
        None => None,
    };
    let place = place(&ladder(act, review.ladder_id)?, request.level_id, request.competency_id)?;
    let author = reviewer.as_ref().map_or_else(|| act.by.clone(), |one| one.name.clone());
    let comment = Comment {
        id: act.new_id(),
        review_id: review.id,
        reviewer_id: request.reviewer_id,
        author: author.clone(),
        kind,
        level_id: request.level_id,
        competency_id: request.competency_id,
        place: place.clone(),
        text: text.to_owned(),
        made_on: act.today,
        state: CommentState::Open,
        answer: String::new(),
        answered_by: String::new(),
        answered_on: None,
    };
    act.book.put_comment(&comment)?;
    if let Some(signed) = reviewer.filter(|one| kind == CommentKind::Objection && one.signed_on.is_some()) {
        act.book.put_reviewer(&Reviewer {
            signed_on: None,
            signed_note: String::new(),
            signed_fingerprint: String::new(),
            ..signed
        })?;
    }
    let what = if kind == CommentKind::Objection { "objection" } else { "comment" };
    act.label(format!("Noted the {what} of {author} on {place}"));
    page(act, review)
}

/// The place of a comment in words.
fn place(
    ladder: &Ladder,
    level: Option<LevelId>,
    competency: Option<CompetencyId>,
) -> Result<String, Problem> {
    let level = level
        .map(|id| {
            ladder.level(id).map(|level| level.code.clone()).ok_or_else(|| Problem::not_found("This level"))
        })
        .transpose()?;
    let row = competency
        .map(|id| {
            ladder
                .competency(id)
                .map(|row| row.name.clone())
                .ok_or_else(|| Problem::not_found("This competency"))
        })
        .transpose()?;
    Ok(match (level, row) {
        (Some(level), Some(row)) => format!("{level} · {row}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => "The whole ladder".to_owned(),
    })
}
