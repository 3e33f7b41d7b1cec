//! Budget against actual, from the book to paper.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use documents::{
    BudgetFigures, BudgetForecast, BudgetReport, BudgetRow, MonthGrid, MonthRow, Paper, PictureMonth,
    PictureStep, RateLine, YearPictures,
};
use domain::budget::{Standing, Threshold, WARN_PERCENT};
use domain::date::Month;
use domain::ids::YearId;
use domain::limits::Rule;
use domain::money::Money;

use crate::budget::{
    AskForecast, AskPictures, AskStanding, StandingRow, StandingView, YearStanding, forecast, pictures,
    standing,
};
use crate::call::{Ask, Problem};

/// At most so many quotes are listed; a year of daily trips would fill pages with them.
const QUOTES: usize = 60;

pub(super) fn build(ask: &Ask<'_>, of: &str) -> Result<BudgetReport, Problem> {
    let year_id: YearId = of.parse().map_err(|_| Problem::not_found("The fiscal year"))?;
    let found = standing(ask, AskStanding { year_id, as_of: None })?;
    let currency = found.year.currency;
    let (rates, more) = quotes(ask, &found)?;
    let mut remarks = remarks(&found);
    remarks.extend(let_through(ask, year_id, &super::paper(&ask.office()?))?);
    if more {
        remarks.push(format!("The {QUOTES} newest exchange rates are listed; the book holds the others."));
    }
    let tops = || found.rows.iter().filter(|row| row.depth == 0);
    Ok(BudgetReport {
        front: super::front(ask, "Working plan", "Internal: for finance and the office")?,
        fiscal_year: found.year.name.clone(),
        currency,
        actual_to: found.last_expense_on.map(Month::of),
        rows: found
            .rows
            .iter()
            .map(|row| BudgetRow { depth: row.depth, name: row.name.clone(), figures: figures(&row.figures) })
            .collect(),
        total: figures(&found.total),
        forecast: Some(heading(ask, year_id)?),
        pictures: Some(drawn(ask, year_id)?),
        months: MonthGrid {
            months: found.year.months(),
            rows: tops().map(month_row).collect(),
            total: MonthRow {
                name: "Total".to_owned(),
                plan: found.months.iter().map(|month| month.plan).collect(),
                actual: found.months.iter().map(|month| month.actual).collect(),
                plan_total: found.total.plan,
                actual_total: found.total.actual,
            },
        },
        remarks,
        rounding: ask.office()?.rounding,
        rates,
    })
}

/// Where the year is heading, as it is seen today.
fn heading(ask: &Ask<'_>, year_id: YearId) -> Result<BudgetForecast, Problem> {
    let found = forecast(ask, AskForecast { year_id, as_of: None, since: None })?;
    let total = found.total;
    let reserve = found.reserve.map(|reserve| (reserve.left, reserve.left_percent));
    Ok(BudgetForecast {
        as_of: found.as_of,
        months_over: u32::try_from(found.months_over).unwrap_or(12),
        plan: total.plan,
        actual: total.actual,
        committed: total.committed,
        planned_remainder: total.planned_remainder,
        forecast: total.forecast,
        variance: total.variance,
        variance_percent: total.variance_percent,
        burn_rate: total.burn,
        months_left: total.months_left,
        run_rate: total.run_rate,
        reserve,
    })
}

/// What its pictures are drawn from.
fn drawn(ask: &Ask<'_>, year_id: YearId) -> Result<YearPictures, Problem> {
    let found = pictures(ask, AskPictures { year_id, as_of: None })?;
    let present = Month::of(found.as_of);
    let months = found.months.iter().zip(&found.burn_down.months).map(|(month, left)| PictureMonth {
        month: month.month,
        is_ahead: !month.is_over,
        plan: month.to_date.plan,
        actual: (month.month <= present).then_some(month.to_date.actual),
        committed: month.to_date.committed,
        forecast: month.to_date.forecast,
        left: left.left,
    });
    let steps = found.categories.iter().map(|one| PictureStep {
        name: one.name.clone(),
        change: one.change,
        after: one.after,
    });
    Ok(YearPictures {
        plan: found.total.plan,
        forecast: found.total.forecast,
        steps: steps.collect(),
        months: months.collect(),
        floor: found.burn_down.floor,
    })
}

fn figures(view: &StandingView) -> BudgetFigures {
    let standing =
        Standing { plan: view.plan.minor, actual: view.actual.minor, committed: view.committed.minor };
    BudgetFigures {
        plan: view.plan,
        actual: view.actual,
        committed: view.committed,
        available: view.available,
        used_permille: standing.used_share().and_then(|share| u32::try_from(share / 1000).ok()),
    }
}

/// One category over the year.
fn month_row(row: &StandingRow) -> MonthRow {
    MonthRow {
        name: row.name.clone(),
        plan: row.plan_by_month.clone(),
        actual: row.actual_by_month.clone(),
        plan_total: row.figures.plan,
        actual_total: row.figures.actual,
    }
}

/// Thresholds that are crossed, in words.
fn remarks(found: &YearStanding) -> Vec<String> {
    let of = |name: &str, view: &StandingView, percent: u32| match view.threshold {
        Threshold::Clear => None,
        Threshold::Warning => Some(format!("{name} has used {percent} % of its plan or more.")),
        Threshold::Exceeded => Some(format!("{name} is over its plan.")),
    };
    let limited = found.rows.iter().filter_map(|row| row.limit.map(|limit| (row, limit)));
    let asked = limited.filter(|(_, limit)| limit.year != Rule::Ignore);
    asked
        .filter_map(|(row, limit)| of(&row.name, &row.figures, limit.warn_percent))
        .chain(of("The year as a whole", &found.total, WARN_PERCENT))
        .collect()
}

/// Who let money through above a limit, when, why and by how much; and commitments that cost more than was approved.
fn let_through(ask: &Ask<'_>, year_id: YearId, paper: &Paper) -> Result<Vec<String>, Problem> {
    let amount = |money: Money| format!("{}\u{a0}{}", paper.numbers.amount(money), money.currency);
    let asked = crate::limits::ListOverrides { year_id: Some(year_id) };
    let told = crate::limits::overrides(ask, asked)?.into_iter().map(|one| {
        let (kept, category) = (one.kept, one.category_name);
        let upto = kept.month.map(|month| format!(" up to {}", paper.month_in_words(month)));
        format!(
            "{}: {} ({}) let it through on {} although it exceeded the plan of {category}{} by {}. {}",
            kept.name,
            kept.word.person,
            kept.word.role,
            paper.date(kept.made_on),
            upto.unwrap_or_default(),
            amount(kept.exceeded_by),
            kept.word.reason
        )
    });
    let currency = ask.office()?.currency;
    let beyond = crate::commitments::beyond(ask.book)?.into_iter().map(|(commitment, figures)| {
        let by = Money::new(figures.exceeded_by, currency);
        format!("{} cost {} more than was approved.", commitment.name(), amount(by))
    });
    Ok(told.chain(beyond).collect())
}

/// The quotes that the year's expenses were booked at, newest first, and whether there are more.
fn quotes(ask: &Ask<'_>, found: &YearStanding) -> Result<(Vec<RateLine>, bool), Problem> {
    let first = found.year.first_month;
    let spent = ask.book.quotes_of_expenses(first.first_day(), first.plus(11).last_day())?;
    let mut seen: BTreeSet<(Reverse<NaiveDate>, String, String)> = BTreeSet::new();
    for quote in spent {
        seen.extend(quote.rates.into_iter().map(|rate| (Reverse(quote.on), rate, quote.source.clone())));
    }
    let more = seen.len() > QUOTES;
    let lines = seen.into_iter().take(QUOTES).map(|(on, rate, source)| RateLine { rate, on: on.0, source });
    Ok((lines.collect(), more))
}
