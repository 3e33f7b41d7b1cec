//! Looking at reviews.

use domain::ids::{LadderId, ReviewId};
use domain::ladders::{Comment, ReleaseNumber, Review, ReviewState, Reviewer, Stand, stand};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Read;

use crate::ladders::ladder;
use crate::{Ask, Problem};

/// Of which ladder.
#[derive(Debug, Clone, Copy, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ListReviews {
    /// The ladder; absent for the reviews of all of them.
    pub ladder_id: Option<LadderId>,
}

/// A review in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReviewSummary {
    /// The review.
    pub review: Review,
    /// The ladder's name.
    pub ladder: String,
    /// How many reviewers were asked.
    pub reviewers: u32,
    /// How many of them signed off.
    pub signed_off: u32,
    /// Comments and objections together.
    pub comments: u32,
    /// Objections that nobody answered yet.
    pub open_objections: u32,
    /// The release that it ended in.
    pub number: Option<ReleaseNumber>,
}

/// The reviews of a ladder, or of all of them; the latest first.
///
/// # Errors
/// Only for a book that cannot be read.
pub fn list(ask: &Ask<'_>, request: ListReviews) -> Result<Vec<ReviewSummary>, Problem> {
    let (reviewers, comments) = (ask.book.reviewers(None)?, ask.book.comments(None)?);
    let (lines, releases) = (ask.book.ladder_lines()?, ask.book.releases()?);
    let reviews = ask.book.reviews()?.into_iter();
    let wanted = reviews.filter(|review| request.ladder_id.is_none_or(|ladder| review.ladder_id == ladder));
    let summaries = wanted.map(|review| {
        let asked: Vec<&Reviewer> = reviewers.iter().filter(|one| one.review_id == review.id).collect();
        let said: Vec<&Comment> = comments.iter().filter(|one| one.review_id == review.id).collect();
        let ladder = lines.iter().find(|line| line.id == review.ladder_id);
        let number = releases.iter().find(|release| release.review_id == review.id);
        count(review, ladder.map(|line| line.name.clone()), &asked, &said, number.map(|one| one.number))
    });
    Ok(summaries.collect())
}

/// One review as the list has it.
fn summary(book: &Read<'_>, review: Review) -> Result<ReviewSummary, Problem> {
    let (reviewers, comments) = (book.reviewers(Some(review.id))?, book.comments(Some(review.id))?);
    let name = ladder(book, review.ladder_id)?.name;
    let number = number_of(book, &review)?;
    let (reviewers, comments) = (reviewers.iter().collect::<Vec<_>>(), comments.iter().collect::<Vec<_>>());
    Ok(count(review, Some(name), &reviewers, &comments, number))
}

fn count(
    review: Review,
    ladder: Option<String>,
    reviewers: &[&Reviewer],
    comments: &[&Comment],
    number: Option<ReleaseNumber>,
) -> ReviewSummary {
    let many = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    ReviewSummary {
        ladder: ladder.unwrap_or_default(),
        reviewers: many(reviewers.len()),
        signed_off: many(reviewers.iter().filter(|one| one.signed_on.is_some()).count()),
        comments: many(comments.len()),
        open_objections: many(comments.iter().filter(|one| one.blocks()).count()),
        number,
        review,
    }
}

fn number_of(book: &Read<'_>, review: &Review) -> Result<Option<ReleaseNumber>, Problem> {
    let releases = book.releases_of(review.ladder_id)?;
    Ok(releases.into_iter().find(|release| release.review_id == review.id).map(|release| release.number))
}

/// Which review to open.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetReview {
    /// The review.
    pub id: ReviewId,
}

/// A reviewer and where they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReviewerLine {
    /// The reviewer.
    #[serde(flatten)]
    pub reviewer: Reviewer,
    /// Where they stand; a sign-off of a draft that was changed since is told from one of the draft as it is.
    pub stand: Stand,
}

/// A review with everything that was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReviewPage {
    /// The review in short.
    #[serde(flatten)]
    pub summary: ReviewSummary,
    /// The reviewers, in the order in which they were asked.
    pub asked: Vec<ReviewerLine>,
    /// What was said, the earliest first.
    pub said: Vec<Comment>,
}

/// One review with everything that was said.
///
/// # Errors
/// `not_found` when the review is gone.
pub fn get(ask: &Ask<'_>, request: GetReview) -> Result<ReviewPage, Problem> {
    let review = ask.book.review(request.id)?.ok_or_else(|| Problem::not_found("This review"))?;
    page(ask.book, review)
}

/// A review with everything that was said.
pub(crate) fn page(book: &Read<'_>, review: Review) -> Result<ReviewPage, Problem> {
    let (reviewers, said) = (book.reviewers(Some(review.id))?, book.comments(Some(review.id))?);
    let fingerprint = fingerprint(book, &review)?;
    let asked = reviewers
        .into_iter()
        .map(|reviewer| ReviewerLine { stand: stand(&reviewer, &said, &fingerprint), reviewer });
    Ok(ReviewPage { asked: asked.collect(), said, summary: summary(book, review)? })
}

/// What the reviewers of a review look at: its release once there is one, else the draft of today.
pub(super) fn fingerprint(book: &Read<'_>, review: &Review) -> Result<String, Problem> {
    if review.state == ReviewState::Published {
        let releases = book.releases_of(review.ladder_id)?;
        if let Some(release) = releases.into_iter().find(|release| release.review_id == review.id) {
            return Ok(release.fingerprint);
        }
    }
    Ok(store::release_text(&ladder(book, review.ladder_id)?)?.1)
}
