//! What a scenario would change, from the book to paper.

use documents::{
    ChangeLine, DifferenceLine, HeadingLines, Paper, ReserveLines, ScenarioDifference, ShortLine,
};
use domain::ids::ScenarioId;
use domain::ladders::Bucket;
use domain::money::{MINUS, Money};
use domain::plans::{PlanChange, Scenario, ScenarioState, Scope};

use crate::call::{Ask, Problem};
use crate::plan_versions::PlanLineChange;
use crate::scenarios::{DifferenceFigures, OfScenario, ReserveEffect, ScenarioChange, ScenarioPage, get};

pub(super) fn build(ask: &Ask<'_>, of: &str, paper: &Paper) -> Result<ScenarioDifference, Problem> {
    let scenario_id: ScenarioId = of.parse().map_err(|_| Problem::not_found("The scenario"))?;
    let page = get(ask, OfScenario { scenario_id })?;
    let found = &page.difference;
    let state = match page.scenario.state {
        ScenarioState::Open => "Scenario, open",
        ScenarioState::Adopted => "Scenario, adopted",
        ScenarioState::Discarded => "Scenario, discarded",
    };
    let total = |figures: &DifferenceFigures| line(0, "Total", figures);
    let heading = found.total.heading.as_ref().map(|heading| {
        let pair = |pair: crate::plan_versions::AmountChange| (pair.before, pair.after);
        let used = heading.forecast.before.minor.saturating_sub(heading.planned_remainder.before.minor);
        HeadingLines {
            as_of: ask.today,
            plan: pair(heading.plan),
            used: Money::new(used, page.year.currency),
            remainder: pair(heading.planned_remainder),
            forecast: pair(heading.forecast),
            variance: pair(heading.variance),
        }
    });
    Ok(ScenarioDifference {
        front: super::front(ask, state, "Internal: for finance and the office")?,
        fiscal_year: page.year.name.clone(),
        currency: page.year.currency,
        name: page.scenario.name.clone(),
        note: page.scenario.note.clone(),
        made: made(&page.scenario, paper),
        changes: page.changes.iter().map(|change| change_line(change, &page, paper)).collect(),
        rows: found.categories.iter().map(|row| line(row.depth, &row.name, &row.figures)).collect(),
        total: total(&found.total),
        buckets: found
            .buckets
            .iter()
            .map(|bucket| line(0, &bucket_name(bucket.bucket.as_ref()), &bucket.figures))
            .collect(),
        months: found.months.iter().map(|month| (month.month, month.plan.before, month.plan.after)).collect(),
        heading,
        reserve: found.reserve.as_ref().map(reserve),
        short: found
            .short
            .iter()
            .map(|one| ShortLine {
                name: one.name.clone(),
                plan: one.plan,
                actual: one.actual,
                committed: one.committed,
                short_by: one.short_by,
            })
            .collect(),
        moved: if page.scenario.state == ScenarioState::Open {
            page.moved.iter().map(|line| moved(line, paper)).collect()
        } else {
            Vec::new()
        },
    })
}

fn line(depth: u8, name: &str, figures: &DifferenceFigures) -> DifferenceLine {
    let used = figures.actual.minor.saturating_add(figures.committed.minor);
    DifferenceLine {
        depth,
        name: name.to_owned(),
        before: figures.plan.before,
        after: figures.plan.after,
        used: Money::new(used, figures.actual.currency),
        percent: figures.percent.clone(),
    }
}

fn made(scenario: &Scenario, paper: &Paper) -> String {
    let made = format!("Made by {} on {}", scenario.made_by, paper.date(scenario.made_on));
    let how = match scenario.state {
        ScenarioState::Open => return format!("{made}; not adopted."),
        ScenarioState::Adopted => "adopted",
        ScenarioState::Discarded => "discarded",
    };
    let on = scenario.closed_on.map(|day| format!(" on {}", paper.date(day))).unwrap_or_default();
    let why = match scenario.closed_reason.as_str() {
        "" => String::new(),
        reason => format!(": {reason}"),
    };
    format!("{made}; {how} by {}{on}{why}", scenario.closed_by)
}

/// A bucket as a reader knows it; one of a ladder's own is written from its key.
fn bucket_name(bucket: Option<&Bucket>) -> String {
    let Some(bucket) = bucket else { return "No bucket".to_owned() };
    let words = bucket.key().replace('_', " ");
    let mut letters = words.chars();
    let first: String = letters.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{}", letters.as_str())
}

fn change_line(view: &ScenarioChange, page: &ScenarioPage, paper: &Paper) -> ChangeLine {
    let name = &view.subject;
    let amount = |money: Money| paper.numbers.amount(money);
    let mut words = match &view.change {
        PlanChange::ByShare { scope, hundredths } => {
            let of = match scope {
                Scope::Operating => "Everything but the reserve".to_owned(),
                Scope::Year => "The whole year".to_owned(),
                Scope::Bucket { bucket } => bucket_name(Some(bucket)),
                Scope::Line { .. } | Scope::Category { .. } => name.clone(),
            };
            let sign = if *hundredths < 0 { MINUS } else { '+' };
            let share = crate::budget::hundredths(i64::from(*hundredths).abs());
            let share = share.trim_end_matches(".00").replace('.', &paper.numbers.decimal.to_string());
            format!("{of}: {sign}{share} %")
        }
        PlanChange::SetTotal { total, .. } => format!("{name}: total {}", amount(*total)),
        PlanChange::AddLine { total, .. } => format!("New line {name}: {}", amount(*total)),
        PlanChange::DropLine { .. } => format!("Without {name}"),
        PlanChange::MoveLater { from_month, by_months, .. } => {
            let month = paper.month_in_words(page.year.first_month.plus(u32::from(*from_month)));
            let months = if *by_months == 1 { "month" } else { "months" };
            format!("{name}: from {month} on {by_months} {months} later")
        }
        PlanChange::Role { role, .. } => format!("{name}: {}", role.key().replace('_', "-")),
    };
    if view.beyond.minor != 0 {
        words.push_str(&format!("; {} leaves this year", amount(view.beyond)));
    }
    if view.fault.is_some() {
        words.push_str(" (there is nothing to change any more)");
    }
    ChangeLine { words, effect: view.effect.change }
}

fn reserve(effect: &ReserveEffect) -> ReserveLines {
    ReserveLines {
        name: effect.name.clone(),
        left: (effect.before.left, effect.after.left),
        percent: (effect.before.left_percent.clone(), effect.after.left_percent.clone()),
        months: (effect.months_before.clone(), effect.months_after.clone()),
        floor: (effect.before.floor, effect.after.floor),
        missing: effect.missing,
    }
}

fn moved(line: &PlanLineChange, paper: &Paper) -> String {
    let amount = |money| paper.numbers.amount(money);
    format!("{}: {} → {}", line.name, amount(line.plan.before), amount(line.plan.after))
}
