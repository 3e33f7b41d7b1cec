//! A picture as a table: the same figures, for a file.

use domain::money::Money;
use exchange::out::Cell;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{MonthFigures, YearPictures};

/// A picture of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PictureKind {
    /// Plan, committed, actual and forecast of each month.
    Months,
    /// The same from the beginning of the year to each month's end.
    Cumulative,
    /// From plan to forecast, category by category.
    Waterfall,
    /// Categories beside their plan.
    Categories,
    /// What is left, with the reserve's floor.
    BurnDown,
}

impl PictureKind {
    /// Its name in a file's name.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Months => "By month",
            Self::Cumulative => "Cumulative",
            Self::Waterfall => "Plan to forecast",
            Self::Categories => "By category",
            Self::BurnDown => "What is left",
        }
    }

    /// The table as CSV; amounts are plain decimals in the year's currency, which every head names.
    pub(super) fn csv(self, found: &YearPictures) -> Vec<u8> {
        let currency = found.year.currency;
        let (names, rows) = self.table(found);
        let heads: Vec<String> = names
            .iter()
            .enumerate()
            .map(|(index, name)| if index == 0 { (*name).to_owned() } else { format!("{name} {currency}") })
            .collect();
        let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
        exchange::out::csv(&heads, rows)
    }

    fn table(self, found: &YearPictures) -> (Vec<&'static str>, Vec<Vec<Cell<'_>>>) {
        const FIGURES: [&str; 5] = ["Plan", "Actual", "Committed", "Planned remainder", "Forecast"];
        let figures = |figures: &MonthFigures| -> Vec<Money> {
            let MonthFigures { plan, actual, committed, planned_remainder, forecast } = *figures;
            vec![plan, actual, committed, planned_remainder, forecast]
        };
        let row = |name: Cell<'static>, amounts: Vec<Money>| -> Vec<Cell<'_>> {
            [name].into_iter().chain(amounts.into_iter().map(|money| Cell::plain(money.decimal()))).collect()
        };
        let words = |name: &str| Cell::text(name.to_owned());
        let months = found.months.iter();
        match self {
            Self::Months | Self::Cumulative => {
                let of = |one: &super::MonthPicture| if self == Self::Months { one.own } else { one.to_date };
                let rows = months.map(|one| row(Cell::plain(one.month.to_string()), figures(&of(one))));
                ([&["Month"], &FIGURES[..]].concat(), rows.collect())
            }
            Self::Waterfall => {
                let start = row(words("Plan"), vec![found.total.plan, found.total.plan]);
                let steps =
                    found.categories.iter().map(|one| row(words(&one.name), vec![one.change, one.after]));
                let end = row(words("Forecast"), vec![found.total.forecast, found.total.forecast]);
                let rows = [start].into_iter().chain(steps).chain([end]);
                (vec!["Step", "Amount", "After it"], rows.collect())
            }
            Self::Categories => {
                let rows = found.categories.iter().map(|one| {
                    let mut amounts = figures(&one.figures);
                    amounts.push(one.variance);
                    row(words(&one.name), amounts)
                });
                ([&["Category"], &FIGURES[..], &["Variance"]].concat(), rows.collect())
            }
            Self::BurnDown => {
                let floor = found.burn_down.floor;
                let rows = found.burn_down.months.iter().map(|one| {
                    row(Cell::plain(one.month.to_string()), [one.left].into_iter().chain(floor).collect())
                });
                let heads: Vec<_> =
                    ["Month", "Left"].into_iter().chain(floor.map(|_| "Floor of the reserve")).collect();
                (heads, rows.collect())
            }
        }
    }
}
