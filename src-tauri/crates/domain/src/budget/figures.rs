//! A year's figures: plan and actual by month, and what is committed, for each category and in all.

use std::collections::HashMap;

use super::{Category, MONTHS, PlanLine, Standing, add_months, gather};
use crate::ids::CategoryId;

/// The figures of a category, those below it included, in minor units of the year's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    /// Plan of each month of the fiscal year.
    pub plan: [i64; MONTHS],
    /// Actual of each month.
    pub actual: [i64; MONTHS],
    /// Open commitments by the month that they burden.
    pub committed: [i64; MONTHS],
}

impl Figures {
    /// Plan, actual and commitments of the whole year.
    pub fn standing(&self) -> Standing {
        Standing { plan: sum(&self.plan), actual: sum(&self.actual), committed: sum(&self.committed) }
    }

    /// Adds other figures.
    pub fn add(&mut self, other: &Self) {
        add_months(&mut self.plan, &other.plan);
        add_months(&mut self.actual, &other.actual);
        add_months(&mut self.committed, &other.committed);
    }
}

/// The figures of a year.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct YearFigures {
    /// By category, those below it included.
    pub by_category: HashMap<CategoryId, Figures>,
    /// What is spent and assigned to no category.
    pub unassigned: Figures,
    /// All of it, the unassigned included.
    pub total: Figures,
}

/// Adds up a year: its plan's lines, its actuals and its commitments by category and month.
pub fn year_figures(
    categories: &[Category],
    lines: &[PlanLine],
    actuals: &HashMap<Option<CategoryId>, [i64; MONTHS]>,
    commitments: impl IntoIterator<Item = (CategoryId, usize, i64)>,
) -> YearFigures {
    let mut own: HashMap<CategoryId, Figures> = HashMap::new();
    let mut unassigned = Figures::default();
    for line in lines {
        add_months(&mut own.entry(line.category_id).or_default().plan, &line.minor);
    }
    for (category, months) in actuals {
        let figures = category.map_or(&mut unassigned, |id| own.entry(id).or_default());
        add_months(&mut figures.actual, months);
    }
    for (category, month, minor) in commitments {
        let committed = &mut own.entry(category).or_default().committed[month.min(MONTHS - 1)];
        *committed = committed.saturating_add(minor);
    }
    let mut total = unassigned;
    for figures in own.values() {
        total.add(figures);
    }
    YearFigures { by_category: gather(categories, &own, Figures::add), unassigned, total }
}

/// The sum of twelve months.
pub fn sum(months: &[i64; MONTHS]) -> i64 {
    months.iter().fold(0, |sum, month| sum.saturating_add(*month))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::ids::LineId;

    #[test]
    fn what_nobody_assigned_is_in_the_total_and_in_no_category() {
        let id = |n| CategoryId(Uuid::from_u128(n));
        let category = |n, parent: Option<u128>, name: &str| Category::new(id(n), parent.map(id), name, 0);
        let tree = [category(1, None, "Food"), category(2, Some(1), "Lunch"), category(3, None, "FoodTruck")];
        let line =
            PlanLine { minor: [100; MONTHS], ..PlanLine::new(LineId(Uuid::from_u128(9)), id(2), "Lunches") };
        let mut april = [0; MONTHS];
        april[3] = 70;
        let actuals = HashMap::from([(Some(id(2)), april), (Some(id(3)), april), (None, april)]);
        let got = year_figures(&tree, &[line], &actuals, [(id(2), 7, 5)]);
        let food = got.by_category[&id(1)].standing();
        assert_eq!((food.plan, food.actual, food.committed), (1_200, 70, 5));
        assert_eq!(got.by_category[&id(3)].standing().actual, 70);
        assert_eq!((got.total.standing().actual, got.unassigned.actual[3]), (210, 70));
    }
}
