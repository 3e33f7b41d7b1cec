//! The year as a grid: categories and lines down, twelve months across.

use std::collections::HashMap;

use domain::budget::{Category, MONTHS, PlanLine, Year, in_order, pool_of, sum, year_figures};
use domain::date::Month;
use domain::ids::{LineId, YearId};
use domain::money::{Currency, Money};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::year_of;
use crate::call::{Ask, Problem};

/// Which year.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfYear {
    /// The year.
    pub year_id: YearId,
}

/// An expression that a month was typed as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MonthExpression {
    /// The month of the fiscal year, 0 to 11.
    pub month_index: usize,
    /// The expression with a decimal point: `=3*450`.
    pub expression: String,
}

/// The amounts of a line that is planned in another currency than the year's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OwnLine {
    /// The currency.
    pub currency: Currency,
    /// Twelve amounts in it, as decimal text.
    pub amounts: Vec<String>,
    /// Their sum.
    pub total: String,
}

/// A line of the plan. Amounts are decimal text in the year's currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct GridLine {
    /// Identifier.
    pub line_id: LineId,
    /// What it is for.
    pub name: String,
    /// Twelve amounts, first month of the fiscal year first.
    pub amounts: Vec<String>,
    /// Their sum.
    pub total: String,
    /// What a reader should know about it.
    pub note: String,
    /// What it is planned in, where that is another currency than the year's.
    pub own: Option<OwnLine>,
    /// Months that were typed as an expression.
    pub expressions: Vec<MonthExpression>,
    /// True when its months come from drivers and are not typed.
    pub driven: bool,
}

/// A category of the grid. Sums follow the tree, never the names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct GridRow {
    /// The category.
    pub category: Category,
    /// Who answers for its money.
    pub owner: Option<String>,
    /// The restricted pool whose money it spends: its own, else that of the nearest category above.
    pub pool: Option<String>,
    /// Distance from the root: 0 for a top category.
    pub depth: u8,
    /// Its own lines.
    pub lines: Vec<GridLine>,
    /// Sub-total of each month, categories below it included.
    pub months: Vec<String>,
    /// Sub-total of the year.
    pub total: String,
}

/// Everything that a grid of category by month shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Grid {
    /// The year, with the currency of every amount here.
    pub year: Year,
    /// Its twelve months.
    pub months: Vec<Month>,
    /// Categories in the order in which they are shown, parents before children.
    pub rows: Vec<GridRow>,
    /// Total of each month.
    pub month_totals: Vec<String>,
    /// Total of the year.
    pub total: String,
}

/// The plan of a year as a grid.
pub fn grid(ask: &Ask<'_>, request: OfYear) -> Result<Grid, Problem> {
    let year = year_of(ask.book, request.year_id)?;
    let categories = ask.book.categories()?;
    let lines = ask.book.plan_lines(year.id)?;
    let figures = year_figures(&categories, &lines, &HashMap::new(), []);
    let owned = categories.iter().any(|category| category.owner_id.is_some());
    let people = if owned { ask.book.people()? } else { Vec::new() };
    let named = |id| people.iter().find(|person| person.id == id).map(|person| person.name().to_owned());
    let rows = in_order(&categories)
        .into_iter()
        .map(|placed| {
            let plan = figures.by_category.get(&placed.category.id).copied().unwrap_or_default().plan;
            let own = lines.iter().filter(|line| line.category_id == placed.category.id);
            GridRow {
                category: placed.category.clone(),
                owner: placed.category.owner_id.and_then(named),
                pool: pool_of(&categories, placed.category.id).map(str::to_owned),
                depth: placed.depth,
                lines: own.map(|line| written(line, year.currency)).collect(),
                months: decimals(&plan, year.currency),
                total: decimal(sum(&plan), year.currency),
            }
        })
        .collect();
    Ok(Grid {
        months: year.months(),
        rows,
        month_totals: decimals(&figures.total.plan, year.currency),
        total: decimal(sum(&figures.total.plan), year.currency),
        year,
    })
}

/// A line as the grid shows it.
pub(super) fn written(line: &PlanLine, currency: Currency) -> GridLine {
    GridLine {
        line_id: line.id,
        name: line.name.clone(),
        amounts: decimals(&line.minor, currency),
        total: decimal(sum(&line.minor), currency),
        note: line.note.clone(),
        own: line.own.as_ref().map(|own| OwnLine {
            currency: own.currency,
            amounts: decimals(&own.minor, own.currency),
            total: decimal(sum(&own.minor), own.currency),
        }),
        expressions: line
            .expressions
            .iter()
            .map(|(month, text)| MonthExpression { month_index: *month, expression: text.clone() })
            .collect(),
        driven: line.drivers.is_some(),
    }
}

/// Twelve amounts as decimal text.
pub(super) fn decimals(minor: &[i64; MONTHS], currency: Currency) -> Vec<String> {
    minor.iter().map(|minor| decimal(*minor, currency)).collect()
}

/// An amount as decimal text.
fn decimal(minor: i64, currency: Currency) -> String {
    Money::new(minor, currency).decimal()
}
