//! The promotions with what stands beside them today.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use domain::assessments::{Demand, Marks, Verdict, time_served};
use domain::evidence::Shown;
use domain::ids::{LadderId, LevelId, PersonId, PromotionId, ReleaseId, RouteId};
use domain::ladders::Ladder;
use domain::people::{Placement, standing};
use domain::promotions::{Promotion, PromotionState};
use schemars::JsonSchema;
use serde::Serialize;
use store::Read;

use crate::ladders::of_promotion;
use crate::people::person;
use crate::{Ask, Nothing, Problem};

/// A promotion in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PromotionRow {
    /// Identifier.
    pub id: PromotionId,
    /// Who.
    pub person_id: PersonId,
    /// The name to show.
    pub name: String,
    /// On which ladder.
    pub ladder_id: LadderId,
    /// Its name.
    pub ladder: String,
    /// Code of the level it leads from: today's while it is planned, else that of the day before.
    pub from_code: Option<String>,
    /// To which level; with a route, the rung that it leads on from.
    pub level_id: LevelId,
    /// Its code.
    pub level_code: String,
    /// Its title in the company's own terms.
    pub internal_title: String,
    /// Its title as the outside world knows it.
    pub external_title: String,
    /// The route beyond the top rung that it leads over instead of to a level.
    pub route_id: Option<RouteId>,
    /// The name of that route.
    pub route: Option<String>,
    /// The new role in words, once the route was taken; empty otherwise.
    pub new_role: String,
    /// Where it leads, in a word: the level's code or the route's name.
    pub destination: String,
    /// When it is meant to take effect, or did.
    pub target_on: NaiveDate,
    /// How far it is.
    pub state: PromotionState,
    /// Why, or why not.
    pub note: String,
    /// True when it is still planned after its day has passed.
    pub overdue: bool,
    /// Today's coverage of what the target level expects, in tenths of a per cent; absent when nothing is
    /// rated, and when the promotion is no longer planned.
    pub permille: Option<u32>,
    /// Today's computed judgement; absent when the promotion is no longer planned.
    pub verdict: Option<Verdict>,
    /// Must-have competencies that fall short or are not rated today.
    pub must_haves_missing: u32,
}

impl PromotionRow {
    /// The plan as a label names it.
    pub(super) fn words(&self) -> String {
        let Self { name, destination, .. } = self;
        if self.route_id.is_some() {
            format!("the move of {name}: {destination}")
        } else {
            format!("the promotion of {name} to {destination}")
        }
    }
}

/// All promotions, by their dates.
///
/// # Errors
/// Only for a book that cannot be read.
pub fn list(ask: &Ask<'_>, _: Nothing) -> Result<Vec<PromotionRow>, Problem> {
    let promotions = ask.book.promotions()?;
    if promotions.is_empty() {
        return Ok(Vec::new());
    }
    let all = ask.book.placements()?;
    let placements: HashMap<PersonId, &[Placement]> = all
        .chunk_by(|one, other| one.person_id == other.person_id)
        .filter_map(|of_one| Some((of_one.first()?.person_id, of_one)))
        .collect();
    let everybody = ask.book.everybody(ask.today)?;
    let mut ladders: HashMap<(LadderId, Option<ReleaseId>), Arc<Ladder>> = HashMap::new();
    for promotion in &promotions {
        if let Entry::Vacant(free) = ladders.entry((promotion.ladder_id, promotion.release_id)) {
            free.insert(of_promotion(ask.book, promotion, ask.today)?);
        }
    }
    let rows = promotions.into_iter().filter_map(|promotion| {
        let ladder = ladders.get(&(promotion.ladder_id, promotion.release_id))?;
        let name = everybody.name(promotion.person_id);
        let held = placements.get(&promotion.person_id).copied().unwrap_or_default();
        let marks = everybody.marks_of(promotion.person_id, ladder.id);
        let known = (marks, everybody.shown_of(promotion.person_id));
        Some(row(promotion, name, ladder, held, known, ask.today))
    });
    Ok(rows.collect())
}

/// One promotion as the list has it.
pub(super) fn one(book: &Read<'_>, today: NaiveDate, promotion: Promotion) -> Result<PromotionRow, Problem> {
    let name = person(book, promotion.person_id)?.name().to_owned();
    let ladder = of_promotion(book, &promotion, today)?;
    let placements = book.placements_of(promotion.person_id)?;
    let assessment = book.newest_assessment(promotion.person_id, ladder.id)?;
    let marks = assessment.map(|one| one.marks).unwrap_or_default();
    let shown = book.shown_by(promotion.person_id)?;
    Ok(row(promotion, name, &ladder, &placements, (&marks, &shown), today))
}

fn row(
    promotion: Promotion,
    name: String,
    ladder: &Ladder,
    placements: &[Placement],
    (marks, shown): (&Marks, &Shown),
    today: NaiveDate,
) -> PromotionRow {
    let planned = promotion.state == PromotionState::Planned;
    let day_before = promotion.target_on.checked_sub_days(Days::new(1)).unwrap_or(promotion.target_on);
    let held = standing(placements, if planned { today } else { day_before });
    // Nothing is expected of a role beyond the ladder, so nothing is judged.
    let judged = (planned && promotion.route_id.is_none()).then(|| {
        let (months, needed) = time_served(ladder, held.as_ref(), promotion.level_id, today);
        Demand::of(ladder, promotion.level_id).judge(marks, shown, months, needed)
    });
    let level = ladder.level(promotion.level_id);
    let route = promotion
        .route_id
        .and_then(|id| ladder.routes_beyond.iter().find(|route| route.id == id))
        .map(|route| route.name.clone());
    let text = |of: fn(&domain::ladders::Level) -> &String| level.map(of).cloned().unwrap_or_default();
    PromotionRow {
        id: promotion.id,
        person_id: promotion.person_id,
        name,
        ladder_id: ladder.id,
        ladder: ladder.name.clone(),
        from_code: held
            .and_then(|held| ladder.level(held.placement.level_id))
            .map(|level| level.code.clone()),
        level_id: promotion.level_id,
        level_code: text(|level| &level.code),
        internal_title: text(|level| &level.internal_title),
        external_title: text(|level| &level.external_title),
        destination: route.clone().unwrap_or_else(|| text(|level| &level.code)),
        route_id: promotion.route_id,
        route,
        target_on: promotion.target_on,
        state: promotion.state,
        overdue: promotion.is_overdue(today),
        note: promotion.note,
        new_role: promotion.new_role,
        permille: judged.and_then(|judged| judged.coverage.permille),
        verdict: judged.map(|judged| judged.verdict),
        must_haves_missing: judged.map_or(0, |judged| judged.must_haves_missing),
    }
}
