//! Peer review in the sample: the ladders people stand on are published, one of them after an objection that
//! was overruled; an edit of it lies before its reviewers, and one of them objects.

use domain::ids::{CommentId, LadderId, ReviewId, ReviewerId};
use domain::ladders::Ladder;

use super::days::Calendar;
use super::people::{ARCHITECT, KEEPER, LEADER};
use super::{Known, broken, find, on};
use crate::ladders::{Statement, WriteCell, ladder, write_cell};
use crate::releases::Publish;
use crate::reviews::{NewReviewer, OpenReview, Overrule, Resolve, ReviewPage, Say, SignOff};
use crate::{Act, Problem};

/// Reviewers outside the book: name and role.
const HR: (&str, &str) = ("Beatriz Nogueira", "HR business partner");
const ENGINEERING: (&str, &str) = ("Henrik Solberg", "Engineering director");

/// Who leads the office.
const LEADER_NAME: &str = "Marta Żółkiewska";

/// The row and level that the first reviewers objected to, and that the draft asks more of.
const ROW: &str = "fair-terms";
const LEVEL: &str = "ca3";

/// Publishes the ladders, then lays the draft before its reviewers.
pub(super) fn lay_out(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known) -> Result<(), Problem> {
    // Who publishes stands on paper; it is whoever leads this office, not whoever opens the sample.
    let by = std::mem::replace(&mut act.by, LEADER_NAME.to_owned());
    let done = publish_all(act, calendar, known);
    act.by = by;
    done
}

fn publish_all(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known) -> Result<(), Problem> {
    architects(act, calendar, known)?;
    for (key, months, purpose, note) in [
        (
            LEADER,
            9,
            "Can HR pay every rung, and does the way onward beyond the top read as a plan?",
            "Agreed with HR rung by rung.",
        ),
        (
            KEEPER,
            11,
            "Is it clear to somebody who has never worked in an open source office?",
            "The community managers read every row aloud to each other.",
        ),
    ] {
        let id = known.ladder(key)?.id;
        let opened = calendar.months_ago(months);
        let page = on(act, opened, |act| open(act, id, purpose, vec![outside(HR), outside(ENGINEERING)]))?;
        for line in &page.asked {
            sign(act, calendar, months - 1, line.reviewer.id, "")?;
        }
        let publish = Publish { ladder_id: id, number: None, note: note.to_owned() };
        on(act, calendar.months_ago(months - 1), |act| crate::releases::publish(act, publish))?;
    }
    Ok(())
}

fn architects(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known) -> Result<(), Problem> {
    let id = known.ladder(ARCHITECT)?.id;
    let layla = find(&known.people, "layla")?;
    let peer = || NewReviewer { person_id: Some(layla), name: String::new(), role: "Peer, CA3".to_owned() };
    let purpose = "Is every rung clear and fair, and does its job class pay what it asks for?";
    let page = on(act, calendar.months_ago(5), |act| {
        open(act, id, purpose, vec![outside(HR), outside(ENGINEERING), peer()])
    })?;
    let review = page.summary.review.id;
    let [hr, engineering, layla] = asked(&page)?;
    let text = "“Explains to sales” asks for something that somebody in a remote office rarely gets to do.";
    on(act, calendar.months_ago(5), |act| say(act, review, hr, (ROW, LEVEL), text, true))?;
    let text = "The examples of CA4 are all from events. One about code would help.";
    let page =
        on(act, calendar.months_ago(5), |act| say(act, review, engineering, ("", "ca4"), text, false))?;
    let [objection, comment] = said(&page)?;
    on(act, calendar.ago(130), |act| {
        let answer = "Added an example about an interface that two partners publish first.".to_owned();
        crate::reviews::resolve(act, Resolve { comment_id: comment, answer })
    })?;
    on(act, calendar.ago(128), |act| {
        let reason =
            "A call counts as well as a room, and the wish to be heard by sales is why the row exists.";
        let (reason, by) = (reason.to_owned(), LEADER_NAME.to_owned());
        crate::reviews::overrule(act, Overrule { comment_id: objection, reason, by })
    })?;
    sign(act, calendar, 4, hr, "Job classes agree with the pay system.")?;
    sign(act, calendar, 4, engineering, "")?;
    sign(act, calendar, 4, layla, "I would want to be held to this.")?;
    let note = "The first ladder whose job classes HR confirmed rung by rung.".to_owned();
    on(act, calendar.ago(112), |act| {
        crate::releases::publish(act, Publish { ladder_id: id, number: None, note })
    })?;
    draft(act, calendar, id)?;
    let purpose = "CA3 mediates more often than the ladder says. Is it fair to expect it?";
    let page = on(act, calendar.ago(9), |act| {
        open(act, id, purpose, vec![outside(HR), peer(), outside(ENGINEERING)])
    })?;
    let review = page.summary.review.id;
    // The third has not answered yet.
    let [hr, layla, _] = asked(&page)?;
    sign(act, calendar, 0, hr, "Nothing changes for the job class.")?;
    let text = "Haruna does this well and is rated on what it said before. Give her until autumn.";
    on(act, calendar.ago(3), |act| say(act, review, layla, (ROW, LEVEL), text, true))?;
    Ok(())
}

/// An edit that asks for more: it waits in the draft.
fn draft(act: &mut Act<'_, '_>, calendar: Calendar, id: LadderId) -> Result<(), Problem> {
    let ladder = ladder(act, id)?;
    let (competency_id, level_id) = place(&ladder, ROW, LEVEL)?;
    let cell = competency_id.and_then(|id| ladder.competency(id)).zip(level_id);
    let (row, level_id) = cell.ok_or_else(|| broken(ROW))?;
    let cell = row.cell(level_id).cloned().ok_or_else(|| broken(LEVEL))?;
    let mut descriptors: Vec<Statement> = cell
        .descriptors
        .iter()
        .map(|one| Statement {
            id: Some(one.id),
            text: one.text.replace(
                "records a settlement that both accept",
                "records a settlement in writing that both accept",
            ),
        })
        .collect();
    let text =
        "Keeps the list of settled disagreements, so that the same one is not fought twice.".to_owned();
    descriptors.push(Statement { id: None, text });
    let request = WriteCell {
        ladder_id: id,
        competency_id: row.id,
        level_id,
        expected: 3,
        must_have: cell.must_have,
        descriptors,
        examples: cell.examples,
        reason: Some(
            "Community work settles disputes between partners; programmes have a steering group.".to_owned(),
        ),
    };
    on(act, calendar.ago(12), |act| write_cell(act, request))?;
    Ok(())
}

fn outside((name, role): (&str, &str)) -> NewReviewer {
    NewReviewer { person_id: None, name: name.to_owned(), role: role.to_owned() }
}

fn open(
    act: &mut Act<'_, '_>,
    ladder_id: LadderId,
    purpose: &str,
    reviewers: Vec<NewReviewer>,
) -> Result<ReviewPage, Problem> {
    crate::reviews::open(act, OpenReview { ladder_id, purpose: purpose.to_owned(), reviewers })
}

fn sign(
    act: &mut Act<'_, '_>,
    calendar: Calendar,
    months: u32,
    reviewer_id: ReviewerId,
    note: &str,
) -> Result<(), Problem> {
    let day = if months == 0 { calendar.ago(4) } else { calendar.months_ago(months) };
    on(act, day, |act| crate::reviews::sign_off(act, SignOff { reviewer_id, note: note.to_owned() }))?;
    Ok(())
}

fn say(
    act: &mut Act<'_, '_>,
    review_id: ReviewId,
    reviewer: ReviewerId,
    (row, level): (&str, &str),
    text: &str,
    objects: bool,
) -> Result<ReviewPage, Problem> {
    let review = act.review(review_id)?.ok_or_else(|| broken("review"))?;
    let (competency_id, level_id) = place(&ladder(act, review.ladder_id)?, row, level)?;
    let request =
        Say { review_id, reviewer_id: Some(reviewer), level_id, competency_id, text: text.to_owned() };
    if objects { crate::reviews::object(act, request) } else { crate::reviews::comment(act, request) }
}

/// Row and level by their stable names; empty for all of them.
fn place(
    ladder: &Ladder,
    row: &str,
    level: &str,
) -> Result<(Option<domain::ids::CompetencyId>, Option<domain::ids::LevelId>), Problem> {
    let level = super::crew::level_of(ladder, level)?;
    let found = ladder.competencies.iter().find(|one| one.key == row).map(|one| one.id);
    if found.is_none() && !row.is_empty() {
        return Err(broken(row));
    }
    Ok((found, Some(level)))
}

fn asked<const N: usize>(page: &ReviewPage) -> Result<[ReviewerId; N], Problem> {
    let ids: Vec<ReviewerId> = page.asked.iter().map(|line| line.reviewer.id).collect();
    ids.try_into().map_err(|_| broken("reviewers"))
}

fn said<const N: usize>(page: &ReviewPage) -> Result<[CommentId; N], Problem> {
    let ids: Vec<CommentId> = page.said.iter().map(|one| one.id).collect();
    ids.try_into().map_err(|_| broken("comments"))
}
