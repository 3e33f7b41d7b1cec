//! What publishing the draft would mean: the number, the edit that forces it, and the people it concerns.

use std::sync::Arc;

use domain::assessments::{
    Concerned, Coverage, Demand, LesserRating, LowerStatement, Verdict, concerned, lesser_ratings,
    lower_statements, time_served,
};
use domain::finding::{Finding, Severity};
use domain::ids::{LadderId, PersonId, PromotionId};
use domain::ladders::{
    Change, Comment, Ladder, Release, ReleaseNumber, Stand, Step, check_ladder, compare, proposed_number,
};
use domain::people::Standing;
use domain::promotions::PromotionState;
use domain::team::Member;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Everybody;

use super::diff::{MarkedChange, StepCounts};
use super::lower::{LowerEvidence, lower_evidence};
use crate::charter::apply;
use crate::ladders::{in_force, ladder, of_promotion};
use crate::reviews::{ReviewSummary, page};
use crate::{Ask, Problem};

/// Of which ladder.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskProposal {
    /// The ladder.
    pub ladder_id: LadderId,
}

/// A person whom the draft asks for more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ConcernedLine {
    /// The name to show.
    pub name: String,
    /// Code of the present level.
    pub level_code: String,
    /// What the draft asks, with the figures.
    #[serde(flatten)]
    pub concerned: Concerned,
}

/// A planned promotion, as it is and as it would be. It stays on its release whatever is published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PlannedEffect {
    /// The promotion.
    pub promotion_id: PromotionId,
    /// Who.
    pub person_id: PersonId,
    /// The name to show.
    pub name: String,
    /// To which level.
    pub level_code: String,
    /// The release that it is held against; absent while the ladder was never released.
    pub number: Option<ReleaseNumber>,
    /// Coverage of what that release asks.
    pub before: Coverage,
    /// Its judgement.
    pub verdict_before: Verdict,
    /// Coverage of what the draft would ask.
    pub after: Coverage,
    /// Its judgement.
    pub verdict_after: Verdict,
}

/// A rating that would count for less.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LesserLine {
    /// The name to show.
    pub person: String,
    /// The rating.
    #[serde(flatten)]
    pub rating: LesserRating,
}

/// What publishing the draft would mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Proposal {
    /// The ladder.
    pub ladder_id: LadderId,
    /// Its name.
    pub ladder: String,
    /// The newest release, with which the draft is compared; absent before the first.
    pub newest: Option<Release>,
    /// The least number the release can have; absent when nothing changed.
    pub number: Option<ReleaseNumber>,
    /// The step it takes; absent for the first release, and when nothing changed.
    pub step: Option<Step>,
    /// The first edit that forces that step.
    pub forced_by: Option<Change>,
    /// How many changes have which step.
    pub steps: StepCounts,
    /// Every change since the newest release.
    pub changes: Vec<MarkedChange>,
    /// People who would be asked for more at their present level; those who fall short come first.
    pub concerned: Vec<ConcernedLine>,
    /// Planned promotions for which the draft asks something else than their release.
    pub promotions: Vec<PlannedEffect>,
    /// Ratings that would count for less.
    pub ratings: Vec<LesserLine>,
    /// Statements that a lower level would ask for, or none any more: what was shown for them sits lower.
    pub statements: Vec<LowerStatement>,
    /// The evidence that was given for those statements, in their order.
    pub evidence: Vec<LowerEvidence>,
    /// The open review; nothing is published without one.
    pub review: Option<ReviewSummary>,
    /// Its open objections; nothing is published while there is one.
    pub objections: Vec<Comment>,
    /// Reviewers who have not signed the draft off as it is.
    pub waiting: Vec<String>,
    /// What is wrong with the ladder and keeps it from being published.
    pub findings: Vec<Finding>,
}

/// What publishing the draft would mean. Nothing is changed.
///
/// # Errors
/// `not_found` when the ladder is gone.
pub fn propose(ask: &Ask<'_>, request: AskProposal) -> Result<Proposal, Problem> {
    let draft = ladder(ask.book, request.ladder_id)?;
    let (newest, changes) = since_newest(ask.book, &draft)?;
    let number = proposed_number(newest.as_ref().map(|release| release.number), &changes);
    let step = changes.iter().map(|change| change.step).max();
    let people = People::read(ask, &draft)?;
    let review = ask.book.open_review(draft.id)?.map(|review| page(ask.book, review)).transpose()?;
    let (objections, waiting) = review.as_ref().map_or_else(Default::default, |review| {
        let open = review.said.iter().filter(|one| one.blocks()).cloned().collect();
        let waiting = review.asked.iter().filter(|one| one.stand != Stand::SignedOff);
        (open, waiting.map(|one| one.reviewer.name.clone()).collect())
    });
    let lower = lower_statements(&people.before, &people.after);
    let mut findings = check_ladder(&draft);
    findings.retain(|finding| finding.severity == Severity::Error);
    let lines: Vec<MarkedChange> = changes.iter().cloned().map(MarkedChange::of).collect();
    Ok(Proposal {
        concerned: people.concerned(&changes),
        promotions: people.promotions(ask)?,
        ratings: people.ratings(),
        evidence: lower_evidence(ask, &lower)?,
        statements: lower,
        ladder_id: draft.id,
        ladder: draft.name,
        number,
        forced_by: step.and_then(|step| changes.into_iter().find(|change| change.step == step)),
        step,
        steps: StepCounts::of(&lines),
        changes: lines,
        newest,
        review: review.map(|review| review.summary),
        objections,
        waiting,
        findings,
    })
}

/// The newest release of a ladder, retired or not, and what the draft changes of it.
pub(super) fn since_newest(
    book: &store::Read<'_>,
    draft: &Ladder,
) -> Result<(Option<Release>, Vec<Change>), Problem> {
    let newest = book.releases_of(draft.id)?.into_iter().next();
    let released = newest.as_ref().map(|release| book.released_ladder(release.id)).transpose()?.flatten();
    let changes = released.map_or_else(Vec::new, |released| compare(&released, draft));
    Ok((newest, changes))
}

/// Those who stand on the ladder, with what counts for them now and what would.
struct People {
    before: Arc<Ladder>,
    after: Arc<Ladder>,
    everybody: Arc<Everybody>,
}

impl People {
    fn read(ask: &Ask<'_>, draft: &Ladder) -> Result<Self, Problem> {
        Ok(Self {
            before: in_force(ask.book, draft.id, ask.today)?,
            after: apply(ask.book, Arc::new(draft.clone()), ask.today)?,
            everybody: ask.book.everybody(ask.today)?,
        })
    }

    fn name(&self, id: PersonId) -> String {
        self.everybody.name(id)
    }

    fn members(&self) -> Vec<Member<'_>> {
        let on_it = self.everybody.placed().filter(|(_, held)| held.placement.ladder_id == self.after.id);
        let member = |(one, held): (_, &Standing)| Member {
            person_id: held.placement.person_id,
            ladder: &self.before,
            level_id: held.placement.level_id,
            marks: self.everybody.marks(one, self.after.id),
            before: None,
        };
        on_it.map(member).collect()
    }

    fn concerned(&self, changes: &[Change]) -> Vec<ConcernedLine> {
        let found = concerned(&self.before, &self.after, changes, &self.members());
        let mut lines: Vec<ConcernedLine> = found
            .into_iter()
            .map(|concerned| ConcernedLine {
                name: self.name(concerned.person_id),
                level_code: self
                    .after
                    .level(concerned.level_id)
                    .map(|level| level.code.clone())
                    .unwrap_or_default(),
                concerned,
            })
            .collect();
        lines.sort_by_key(|line| !line.concerned.falls_short);
        lines
    }

    fn ratings(&self) -> Vec<LesserLine> {
        let found = lesser_ratings(&self.before, &self.after, &self.members());
        found.into_iter().map(|rating| LesserLine { person: self.name(rating.person_id), rating }).collect()
    }

    /// Planned promotions whose figures would differ, if they did not stay where they were planned.
    fn promotions(&self, ask: &Ask<'_>) -> Result<Vec<PlannedEffect>, Problem> {
        let mut found = Vec::new();
        let promotions = ask.book.promotions()?.into_iter();
        let planned =
            promotions.filter(|one| one.ladder_id == self.after.id && one.state == PromotionState::Planned);
        for promotion in planned {
            let kept = of_promotion(ask.book, &promotion, ask.today)?;
            let held = self
                .everybody
                .standing(promotion.person_id)
                .filter(|held| held.placement.ladder_id == self.after.id);
            let judge = |ladder: &Ladder| {
                let (months, needed) = time_served(ladder, held, promotion.level_id, ask.today);
                let marks = self.everybody.marks_of(promotion.person_id, self.after.id);
                let shown = self.everybody.shown_of(promotion.person_id);
                Demand::of(ladder, promotion.level_id).judge(marks, shown, months, needed)
            };
            let (was, is) = (judge(&kept), judge(&self.after));
            if was == is {
                continue;
            }
            let number = match promotion.release_id {
                Some(id) => ask.book.release(id)?.map(|release| release.number),
                None => None,
            };
            found.push(PlannedEffect {
                promotion_id: promotion.id,
                person_id: promotion.person_id,
                name: self.name(promotion.person_id),
                level_code: kept
                    .level(promotion.level_id)
                    .map(|level| level.code.clone())
                    .unwrap_or_default(),
                number,
                before: was.coverage,
                verdict_before: was.verdict,
                after: is.coverage,
                verdict_after: is.verdict,
            });
        }
        Ok(found)
    }
}
