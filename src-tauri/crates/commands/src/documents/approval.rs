//! Which state of a ladder goes on paper, and how a release was approved.

use std::sync::Arc;

use documents::{Approval, ApprovalObjection, ApprovalReviewer};
use domain::ids::LadderId;
use domain::ladders::{CommentKind, CommentState, Ladder, Release, Stand, in_force};

use crate::call::{Ask, Problem};

/// What somebody asks for who wants the draft instead of a release.
const DRAFT: &str = "draft";

/// A state of a ladder, with the word for its version and with its approval when it is a release.
pub(super) struct State {
    pub(super) ladder: Arc<Ladder>,
    pub(super) version: String,
    pub(super) approval: Option<Approval>,
}

/// The state that was asked for: a release by its number or identifier, or `draft`. When nothing is asked for,
/// the release that people are held against, and the draft while there is none.
///
/// # Errors
/// `not_found`; `release.unknown` beside `release`.
pub(super) fn state(ask: &Ask<'_>, of: &str, wanted: Option<&str>) -> Result<State, Problem> {
    let gone = || Problem::not_found("The ladder");
    let id: LadderId = of.parse().map_err(|_| gone())?;
    let draft = ask.book.ladder(id)?.ok_or_else(gone)?;
    let releases = ask.book.releases_of(id)?;
    let wanted = wanted.map(str::trim).filter(|wanted| !wanted.is_empty());
    let release = match wanted {
        None => in_force(&releases),
        Some(word) if word.eq_ignore_ascii_case(DRAFT) => None,
        Some(named) => {
            let found = releases
                .iter()
                .find(|release| release.number.to_string() == named || release.id.to_string() == named);
            Some(found.ok_or_else(|| {
                let numbers: Vec<String> =
                    releases.iter().map(|release| release.number.to_string()).collect();
                let there = if numbers.is_empty() {
                    "it was never released".to_owned()
                } else {
                    format!("there are {}", numbers.join(", "))
                };
                let message = format!("{} has no release {named}; {there}.", draft.name);
                Problem::field("release", "release.unknown", message)
            })?)
        }
    };
    let Some(release) = release else {
        let newest = in_force(&releases);
        let version =
            newest.map_or_else(|| DRAFT.to_owned(), |newest| format!("draft after {}", newest.number));
        return Ok(State { ladder: draft, version, approval: None });
    };
    let ladder = ask.book.released_ladder(release.id)?.ok_or_else(gone)?;
    Ok(State { ladder, version: release.number.to_string(), approval: Some(approval(ask, release)?) })
}

fn approval(ask: &Ask<'_>, release: &Release) -> Result<Approval, Problem> {
    let review = ask.book.review(release.review_id)?.ok_or_else(|| Problem::not_found("The review"))?;
    let page = crate::reviews::page(ask.book, review)?;
    let reviewers = page.asked.into_iter().map(|line| ApprovalReviewer {
        changed_since: line.stand == Stand::SignedEarlier,
        name: line.reviewer.name,
        role: line.reviewer.role,
        signed_on: line.reviewer.signed_on,
        note: line.reviewer.signed_note,
    });
    let (objections, comments): (Vec<_>, Vec<_>) =
        page.said.into_iter().partition(|one| one.kind == CommentKind::Objection);
    let objections = objections.into_iter().map(|one| ApprovalObjection {
        author: one.author,
        place: one.place,
        text: one.text,
        overruled: one.state == CommentState::Overruled,
        answer: one.answer,
        answered_by: one.answered_by,
        answered_on: one.answered_on,
    });
    Ok(Approval {
        number: release.number.to_string(),
        published_on: release.published_on,
        published_by: release.published_by.clone(),
        note: release.note.clone(),
        fingerprint: release.fingerprint.clone(),
        retired: release.retired_on.map(|day| (day, release.retired_reason.clone())),
        purpose: page.summary.review.purpose,
        reviewers: reviewers.collect(),
        objections: objections.collect(),
        comments: u32::try_from(comments.len()).unwrap_or(u32::MAX),
    })
}
