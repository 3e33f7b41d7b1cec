//! The categories of a year as rows: their paths, what stands below each, and their sums.

use std::collections::HashMap;
use std::ops::Range;

use domain::budget::{Standing, add_months, sum};
use domain::ids::CategoryId;

use super::{Own, YearBook};

impl Own {
    pub(super) fn add(&mut self, other: &Self) {
        add_months(&mut self.plan, &other.plan);
        add_months(&mut self.actual, &other.actual);
        self.committed = self.committed.saturating_add(other.committed);
        self.remainder = self.remainder.saturating_add(other.remainder);
    }

    pub(super) fn standing(&self) -> Standing {
        Standing { plan: sum(&self.plan), actual: sum(&self.actual), committed: self.committed }
    }

    pub(super) fn forecast(&self) -> i64 {
        self.standing().used().saturating_add(self.remainder)
    }

    pub(super) fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl YearBook {
    /// The rows that stand below a category: those that follow it and lie deeper.
    pub(super) fn below(&self, index: usize) -> Range<usize> {
        let depth = self.categories.get(index).map_or(0, |one| one.depth);
        let deeper = self.categories.iter().skip(index + 1).take_while(|one| one.depth > depth).count();
        index + 1..index + 1 + deeper
    }

    /// A category's figures with those below it; the reserve is left out unless it is asked for.
    pub(super) fn with_below(&self, index: usize, reserve: bool) -> Own {
        let rows = [index].into_iter().chain(self.below(index));
        rows.filter_map(|row| self.categories.get(row)).filter(|one| reserve || !one.is_reserve).fold(
            Own::default(),
            |mut sum, one| {
                sum.add(&one.own);
                sum
            },
        )
    }

    /// The figures of the whole year.
    pub(super) fn total(&self, reserve: bool) -> Own {
        let rows = self.categories.iter().filter(|one| reserve || !one.is_reserve);
        rows.fold(Own::default(), |mut sum, one| {
            sum.add(&one.own);
            sum
        })
    }

    /// The path of each category, `Travel / Speakers`. It is made of the rows above it, never of names that
    /// look alike.
    pub(super) fn paths(&self) -> HashMap<Option<CategoryId>, String> {
        let mut above: Vec<&str> = Vec::new();
        let mut paths = HashMap::new();
        for one in &self.categories {
            above.truncate(usize::from(one.depth));
            above.push(&one.name);
            paths.insert(one.id, above.join(" / "));
        }
        paths
    }
}
