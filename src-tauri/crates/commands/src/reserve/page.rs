//! The reserve on one page: its figures, the draws with their plans, its history.

use chrono::NaiveDate;
use domain::budget::Year;
use domain::money::Money;
use domain::reserve::{Balance, Draw, Refill, Reserve, StepKind, steps};
use schemars::JsonSchema;
use serde::Serialize;

use super::{Kept, kept};
use crate::budget::{OfYear, burn_of, category_names, hundredths, year_of};
use crate::call::{Ask, Problem};

/// The figures of a reserve.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReserveView {
    /// The year's whole plan, the reserve included.
    pub plan: Money,
    /// The plan of the reserve's category.
    pub set_aside: Money,
    /// Drawn so far.
    pub drawn: Money,
    /// Put back so far.
    pub put_back: Money,
    /// Planned to be put back.
    pub due: Money,
    /// Spent or committed in the reserve's category itself, without a draw.
    pub spent: Money,
    /// Set aside − drawn + put back − spent.
    pub left: Money,
    /// What is left in per cent of the whole plan, such as `4.79`; absent where nothing is planned.
    pub left_percent: Option<String>,
    /// The floor as an amount.
    pub floor: Money,
    /// True when less is left than the floor asks.
    pub is_below_floor: bool,
    /// What it should hold; absent where that is counted in months and no month is over yet.
    pub target: Option<Money>,
    /// What a month costs, for a target in months.
    pub burn: Option<Money>,
}

/// A draw with the plan that puts it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DrawView {
    /// The draw.
    pub draw: Draw,
    /// The name of the category it was drawn for.
    pub category_name: Option<String>,
    /// The plan that puts it back.
    pub refills: Vec<Refill>,
}

/// A step of a reserve's history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StepView {
    /// When.
    pub on: NaiveDate,
    /// What happened.
    pub kind: StepKind,
    /// Why it was drawn.
    pub reason: String,
    /// How much.
    pub amount: Money,
    /// What was left after it, counted from what is set aside now.
    pub left: Money,
}

/// The reserve of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReservePage {
    /// The year.
    pub year: Year,
    /// What it keeps in reserve; absent when nobody has said.
    pub reserve: Option<Reserve>,
    /// The name of the reserve's category.
    pub category_name: String,
    /// Its figures.
    pub figures: Option<ReserveView>,
    /// The draws, the newest first.
    pub draws: Vec<DrawView>,
    /// Its history, oldest first.
    pub history: Vec<StepView>,
}

/// The reserve of a year with its draws and their plans.
pub fn get(ask: &Ask<'_>, request: OfYear) -> Result<ReservePage, Problem> {
    let year = year_of(ask.book, request.year_id)?;
    let Some(kept) = kept(ask.book, &year)? else {
        let (category_name, draws, history) = (String::new(), Vec::new(), Vec::new());
        return Ok(ReservePage { year, reserve: None, category_name, figures: None, draws, history });
    };
    let names = category_names(ask.book)?;
    let burn = burn_of(ask.book, &year, &kept, ask.today)?;
    let draws = kept.draws.iter().rev().map(|draw| DrawView {
        draw: draw.clone(),
        category_name: draw.category_id.and_then(|id| names.get(&id).cloned()),
        refills: kept.refills.iter().filter(|refill| refill.draw_id == draw.id).cloned().collect(),
    });
    Ok(ReservePage {
        reserve: Some(kept.reserve),
        figures: Some(figures(&kept.balance, &kept.reserve, burn, &year)),
        draws: draws.collect(),
        history: history(&kept, &year),
        category_name: kept.name,
        year,
    })
}

/// The figures of a reserve as they are shown.
pub(crate) fn figures(balance: &Balance, reserve: &Reserve, burn: Option<i64>, year: &Year) -> ReserveView {
    let money = |minor| Money::new(minor, year.currency);
    ReserveView {
        plan: money(balance.plan),
        set_aside: money(balance.set_aside),
        drawn: money(balance.drawn),
        put_back: money(balance.put_back),
        due: money(balance.due),
        spent: money(balance.spent),
        left: money(balance.left()),
        left_percent: balance.share().map(hundredths),
        floor: money(balance.floor(reserve)),
        is_below_floor: balance.is_below_floor(reserve),
        target: balance.target(reserve, burn).map(money),
        burn: burn.map(money),
    }
}

fn history(kept: &Kept, year: &Year) -> Vec<StepView> {
    let money = |minor| Money::new(minor, year.currency);
    let whole = kept.balance.set_aside.saturating_sub(kept.balance.spent);
    let reason = |step: &domain::reserve::Step| {
        kept.draws.iter().find(|draw| draw.id == step.draw_id).map(|draw| draw.reason.clone())
    };
    steps(&kept.draws, &kept.refills)
        .into_iter()
        .map(|step| StepView {
            on: step.on,
            kind: step.kind,
            reason: reason(&step).unwrap_or_default(),
            amount: money(step.minor),
            left: money(whole.saturating_sub(step.outstanding)),
        })
        .collect()
}
