//! Peer review of a ladder: named reviewers, comments, objections, sign-offs.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::{CommentId, CompetencyId, LadderId, LevelId, PersonId, ReviewId, ReviewerId};

/// How far a review is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReviewState {
    /// The draft lies before its reviewers.
    Open,
    /// It ended in a release.
    Published,
    /// It was given up, with a reason.
    Abandoned,
}

worded!(ReviewState {
    Open => "open",
    Published => "published",
    Abandoned => "abandoned",
});

/// A peer review of a ladder's draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Review {
    /// Identifier.
    pub id: ReviewId,
    /// Of which ladder.
    pub ladder_id: LadderId,
    /// What the reviewers are asked.
    pub purpose: String,
    /// When it was opened.
    pub opened_on: NaiveDate,
    /// Who opened it.
    pub opened_by: String,
    /// How far it is.
    pub state: ReviewState,
    /// When it was closed; absent while it is open.
    pub closed_on: Option<NaiveDate>,
    /// Why it was given up; empty otherwise.
    pub closed_reason: String,
}

/// A named reviewer: a person of the book, or somebody outside it such as HR.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Reviewer {
    /// Identifier.
    pub id: ReviewerId,
    /// In which review.
    pub review_id: ReviewId,
    /// The person, when it is one of the book.
    pub person_id: Option<PersonId>,
    /// The name as of the day on which the reviewer was asked.
    pub name: String,
    /// In which role the review is given: `HR business partner`.
    pub role: String,
    /// When the reviewer signed off; absent before.
    pub signed_on: Option<NaiveDate>,
    /// What the reviewer said when signing off.
    pub signed_note: String,
    /// Fingerprint of the draft that was signed; empty before.
    pub signed_fingerprint: String,
}

/// What a comment asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CommentKind {
    /// Something to think about.
    Comment,
    /// Nothing is published while it is open.
    Objection,
}

worded!(CommentKind {
    Comment => "comment",
    Objection => "objection",
});

/// What became of a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CommentState {
    /// Nobody answered it yet.
    Open,
    /// Something was changed for it.
    Resolved,
    /// Somebody decided against it, with a reason.
    Overruled,
}

worded!(CommentState {
    Open => "open",
    Resolved => "resolved",
    Overruled => "overruled",
});

/// A comment or an objection: on a cell, a row, a level, or the ladder as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Comment {
    /// Identifier.
    pub id: CommentId,
    /// In which review.
    pub review_id: ReviewId,
    /// The reviewer who made it; absent when whoever leads the review noted it.
    pub reviewer_id: Option<ReviewerId>,
    /// Who made it, by name.
    pub author: String,
    /// What it asks for.
    pub kind: CommentKind,
    /// The level it is about; absent for all of them.
    pub level_id: Option<LevelId>,
    /// The competency it is about; absent for all of them.
    pub competency_id: Option<CompetencyId>,
    /// The place in words, as of the day on which it was made: `CA3 · Public speaking`.
    pub place: String,
    /// The words.
    pub text: String,
    /// When it was made.
    pub made_on: NaiveDate,
    /// What became of it.
    pub state: CommentState,
    /// What was changed, or why not; empty while it is open.
    pub answer: String,
    /// Who answered; empty while it is open.
    pub answered_by: String,
    /// When; absent while it is open.
    pub answered_on: Option<NaiveDate>,
}

impl Comment {
    /// True for an objection that keeps the ladder from being published.
    pub fn blocks(&self) -> bool {
        self.kind == CommentKind::Objection && self.state == CommentState::Open
    }
}

/// Where a reviewer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stand {
    /// Has neither signed off nor an open objection.
    Asked,
    /// Has an open objection.
    Objects,
    /// Signed off the draft as it is.
    SignedOff,
    /// Signed off a draft that was changed since.
    SignedEarlier,
}

/// Where a reviewer stands, given all comments of the review and the fingerprint of the draft (or of the
/// release, once there is one).
pub fn stand(reviewer: &Reviewer, comments: &[Comment], fingerprint: &str) -> Stand {
    let objects = comments.iter().any(|one| one.reviewer_id == Some(reviewer.id) && one.blocks());
    if objects {
        Stand::Objects
    } else if reviewer.signed_on.is_none() {
        Stand::Asked
    } else if reviewer.signed_fingerprint == fingerprint {
        Stand::SignedOff
    } else {
        Stand::SignedEarlier
    }
}
