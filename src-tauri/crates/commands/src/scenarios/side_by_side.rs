//! Scenarios side by side: host, co-host, attend only.

use domain::budget::{Favour, Year};
use domain::ids::{CategoryId, ScenarioId, YearId};
use domain::money::Money;
use domain::plans::{PlanContent, ScenarioState, categories_of};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::difference::{Heading, PlanDifference, difference};
use super::ground::Ground;
use super::page::work_out;
use super::scenario_of;
use crate::call::{Ask, Problem};
use crate::plan_versions::{AmountChange, category_changes};

/// Side by side more than so many cannot be read.
const MOST: usize = 8;

/// Which scenarios.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskSideBySide {
    /// The year.
    pub year_id: YearId,
    /// The scenarios, at most 8; none for all that are open.
    #[serde(default)]
    pub scenarios: Vec<ScenarioId>,
}

/// A scenario as a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SideColumn {
    /// The scenario; absent for the plan as it stands.
    pub scenario_id: Option<ScenarioId>,
    /// Its name.
    pub name: String,
    /// The year's plan.
    pub plan: AmountChange,
    /// Where the year is heading, the reserve left out.
    pub forecast: AmountChange,
    /// Operating plan − forecast.
    pub variance: AmountChange,
    /// Whether that is good news.
    pub favour: Favour,
    /// What is left in the reserve; absent where the year keeps none.
    pub reserve_left: Option<Money>,
    /// The same in per cent of the plan.
    pub reserve_percent: Option<String>,
    /// How many months it lasts.
    pub reserve_months: Option<String>,
    /// True when it is below its floor.
    pub breaches_floor: bool,
    /// What cannot be cut, all such categories of the top level together.
    pub short_by: Money,
}

/// A category as a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SideRow {
    /// The category.
    pub category_id: CategoryId,
    /// Its name.
    pub name: String,
    /// Distance from the root: 0 for a top category.
    pub depth: u8,
    /// Its plan in each column, and the change against the plan as it stands.
    pub plans: Vec<AmountChange>,
    /// True where a scenario differs from the plan.
    pub differs: bool,
}

/// Scenarios side by side, the plan as it stands first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SideBySide {
    /// The year.
    pub year: Year,
    /// The plan as it stands, then the scenarios.
    pub columns: Vec<SideColumn>,
    /// Every category.
    pub rows: Vec<SideRow>,
}

/// Holds scenarios of a year against the plan and each other.
///
/// # Errors
/// `not_found`; `scenarios.too_many`; `scenario.other_year`.
pub fn side_by_side(ask: &Ask<'_>, request: AskSideBySide) -> Result<SideBySide, Problem> {
    let ground = Ground::of(ask.book, request.year_id, ask.today)?;
    let mut chosen = Vec::new();
    for (index, id) in request.scenarios.iter().enumerate() {
        let scenario = scenario_of(ask.book, *id)?;
        if scenario.year_id != request.year_id {
            let words = "Choose scenarios of the same year.";
            return Err(Problem::field(&format!("scenarios[{index}]"), "scenario.other_year", words));
        }
        chosen.push(scenario);
    }
    if request.scenarios.is_empty() {
        chosen = ask.book.scenarios(request.year_id)?;
        chosen.retain(|scenario| scenario.state == ScenarioState::Open);
        chosen.truncate(MOST);
    }
    if chosen.len() > MOST {
        return Err(Problem::field("scenarios", "scenarios.too_many", "Choose at most eight scenarios."));
    }
    let mut plans: Vec<PlanContent> = vec![ground.plan.clone()];
    let mut columns = vec![column(None, "", &difference(&ground, &ground.plan, &ground.plan), &ground)];
    for scenario in chosen {
        let after = work_out(ask.book, &ground, &scenario)?.applied.plan;
        let found = difference(&ground, &ground.plan, &after);
        columns.push(column(Some(scenario.id), &scenario.name, &found, &ground));
        plans.push(after);
    }
    Ok(SideBySide { rows: rows(&ground.plan, &plans), columns, year: ground.plan.year })
}

fn column(id: Option<ScenarioId>, name: &str, found: &PlanDifference, ground: &Ground) -> SideColumn {
    let currency = ground.year().currency;
    let nothing = AmountChange::of(0, 0, currency);
    let heading = |pick: fn(&Heading) -> AmountChange| found.total.heading.as_ref().map_or(nothing, pick);
    let reserve = found.reserve.as_ref();
    let top = found.short.iter().filter(|one| one.depth == 0);
    SideColumn {
        scenario_id: id,
        name: name.to_owned(),
        plan: found.total.plan,
        forecast: heading(|heading| heading.forecast),
        variance: heading(|heading| heading.variance),
        favour: found.total.heading.as_ref().map_or(Favour::OnPlan, |heading| heading.favour_after),
        reserve_left: reserve.map(|reserve| reserve.after.left),
        reserve_percent: reserve.and_then(|reserve| reserve.after.left_percent.clone()),
        reserve_months: reserve.and_then(|reserve| reserve.months_after.clone()),
        breaches_floor: reserve.is_some_and(|reserve| reserve.breaches_floor),
        short_by: Money::new(top.map(|one| one.short_by.minor).fold(0, i64::saturating_add), currency),
    }
}

fn rows(plan: &PlanContent, plans: &[PlanContent]) -> Vec<SideRow> {
    // Every column is held against the plan over the same categories, so that the rows are the same ones.
    let mut all = plan.clone();
    for one in plans {
        all.categories = categories_of(one, &all);
    }
    let columns: Vec<_> = plans
        .iter()
        .map(|one| category_changes(&all, &PlanContent { categories: all.categories.clone(), ..one.clone() }))
        .collect();
    let first = columns.first().cloned().unwrap_or_default().into_iter().enumerate();
    let row = |(index, category): (usize, crate::plan_versions::CategoryChange)| {
        let plans: Vec<AmountChange> =
            columns.iter().filter_map(|column| column.get(index)).map(|one| one.plan).collect();
        SideRow {
            category_id: category.category_id,
            name: category.name,
            depth: category.depth,
            differs: plans.iter().any(|pair| !pair.is_same()),
            plans,
        }
    };
    first.map(row).collect()
}
