//! Writing rounds.

use chrono::NaiveDate;
use domain::allocations::{Conflicts, Criterion, Round, Rule, SetAside, Size, TieBreak, Unused, check_round};
use domain::ids::{CategoryId, CriterionId, RoundId, SetAsideId, YearId};
use domain::money::Money;
use schemars::JsonSchema;
use serde::Deserialize;

use super::open_round;
use crate::budget::{category_of, year_of};
use crate::call::{Act, Nothing, Problem};
use crate::rates::bounded;

/// Which round.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfRound {
    /// Which one.
    pub id: RoundId,
}

/// A set-aside as it should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetAsideDraft {
    /// The set-aside as it is known; absent for a new one.
    pub id: Option<SetAsideId>,
    /// The group it is kept for.
    pub name: String,
    /// How much.
    pub size: Size,
}

/// A criterion as it should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriterionDraft {
    /// The criterion as it is known; absent for a new one.
    pub id: Option<CriterionId>,
    /// Its name.
    pub name: String,
    /// What is looked for.
    #[serde(default)]
    pub about: String,
    /// Its weight; all of them sum to 100.
    pub weight: u32,
}

/// A round to add.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddRound {
    /// The year that pays.
    pub year_id: YearId,
    /// Its name.
    pub name: String,
    /// The first day on which it takes requests.
    pub opens_on: NaiveDate,
    /// The last day.
    pub closes_on: NaiveDate,
    /// The category the money comes from.
    pub category_id: CategoryId,
    /// The money, in the year's currency.
    pub pool: Money,
    /// What happens when it does not reach for everybody.
    pub rule: Rule,
    /// Who stands first of those with the same score.
    pub tie_break: TieBreak,
    /// What becomes of a set-aside that is not used up.
    pub unused: Unused,
    /// What becomes of scores given with a conflict of interest.
    pub conflicts: Conflicts,
    /// Parts of the pool kept for groups.
    #[serde(default)]
    pub set_asides: Vec<SetAsideDraft>,
    /// What is scored.
    #[serde(default)]
    pub rubric: Vec<CriterionDraft>,
    /// What it is for.
    #[serde(default)]
    pub note: String,
}

/// A round as it should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeRound {
    /// Which one.
    pub id: RoundId,
    /// All of it.
    pub round: AddRound,
}

/// Adds a round.
pub fn add(act: &mut Act<'_, '_>, request: AddRound) -> Result<Round, Problem> {
    let round = drafted(act, act.new_id(), request, None)?;
    act.book.put_round(&round)?;
    act.label(format!("Added the round {}", round.name));
    Ok(round)
}

/// Changes a round that is not decided. Once the first score is in, the rubric, the rule, the tie-break, the
/// set-asides and what becomes of conflicts are fixed: nobody shapes them around a result that they can see.
pub fn change(act: &mut Act<'_, '_>, request: ChangeRound) -> Result<Round, Problem> {
    let former = open_round(act, request.id, "id")?;
    let round = drafted(act, former.id, request.round, Some(&former))?;
    let rules = |one: &Round| {
        (one.rule, one.tie_break, one.unused, one.conflicts, one.set_asides.clone(), one.rubric.clone())
    };
    if rules(&round) != rules(&former) && !act.scorings(former.id)?.is_empty() {
        let words = "Scores are in, so the rubric, the set-asides and the rules stay as they are.";
        return Err(Problem::field("id", "round.scored", words));
    }
    let asked = act.requests(Some(round.id))?;
    if let Some(one) = asked
        .iter()
        .find(|one| one.request.submitted_on < round.opens_on || one.request.submitted_on > round.closes_on)
    {
        let words = format!(
            "{} handed a request in on {}, which would be outside of these days.",
            one.name, one.request.submitted_on
        );
        return Err(Problem::field("round.closes_on", "day.outside", words));
    }
    let gone = |id: &SetAsideId| !round.set_asides.iter().any(|one| one.id == *id);
    for mut one in asked.into_iter().map(|one| one.request) {
        if one.set_asides.iter().any(gone) {
            one.set_asides.retain(|id| !gone(id));
            act.book.put_fund_request(&one)?;
        }
    }
    act.book.put_round(&round)?;
    act.label(format!("Changed the round {}", round.name));
    Ok(round)
}

/// Removes a round that is not decided, with its requests and scores.
pub fn remove(act: &mut Act<'_, '_>, request: OfRound) -> Result<Nothing, Problem> {
    let round = open_round(act, request.id, "id")?;
    for one in act.requests(Some(round.id))? {
        act.book.remove_fund_request(one.request.id)?;
    }
    act.book.remove_round(round.id)?;
    act.label(format!("Removed the round {}", round.name));
    Ok(Nothing {})
}

/// The round that a draft describes, checked. A changed round stays in its year.
fn drafted(
    act: &Act<'_, '_>,
    id: RoundId,
    draft: AddRound,
    former: Option<&Round>,
) -> Result<Round, Problem> {
    let prefix = if former.is_some() { "round." } else { "" };
    let year = year_of(act, draft.year_id)?;
    category_of(act, draft.category_id, &format!("{prefix}category_id"))?;
    if draft.pool.currency != year.currency {
        let words = format!("The plan of {} is in {}.", year.name, year.currency);
        return Err(Problem::field(&format!("{prefix}pool"), "currency.other", words));
    }
    bounded(draft.pool, &format!("{prefix}pool"))?;
    let known_set_aside =
        |id: &SetAsideId| former.is_some_and(|round| round.set_asides.iter().any(|one| one.id == *id));
    let known_criterion =
        |id: &CriterionId| former.is_some_and(|round| round.rubric.iter().any(|one| one.id == *id));
    let set_asides = draft.set_asides.into_iter().map(|one| SetAside {
        id: one.id.filter(known_set_aside).unwrap_or_else(|| act.new_id()),
        name: one.name.trim().to_owned(),
        size: one.size,
    });
    let rubric = draft.rubric.into_iter().map(|one| Criterion {
        id: one.id.filter(known_criterion).unwrap_or_else(|| act.new_id()),
        name: one.name.trim().to_owned(),
        about: one.about.trim().to_owned(),
        weight: one.weight,
    });
    let round = Round {
        id,
        year_id: year.id,
        name: draft.name.trim().to_owned(),
        opens_on: draft.opens_on,
        closes_on: draft.closes_on,
        category_id: draft.category_id,
        pool: draft.pool,
        rule: draft.rule,
        tie_break: draft.tie_break,
        unused: draft.unused,
        conflicts: draft.conflicts,
        set_asides: set_asides.collect(),
        rubric: rubric.collect(),
        note: draft.note.trim().to_owned(),
        decision: None,
    };
    let mut findings = check_round(&round);
    findings.iter_mut().for_each(|finding| finding.path = format!("{prefix}{}", finding.path));
    Problem::refuse(&findings)?;
    Ok(round)
}
