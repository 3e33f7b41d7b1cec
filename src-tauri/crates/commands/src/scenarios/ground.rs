//! What a scenario stands on: the year's plan, what was spent and promised, the reserve, the roles.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::budget::{Course, Outlay, Year, add_months, courses};
use domain::ids::{CategoryId, YearId};
use domain::plans::{Applied, Around, PlanContent, PlannedChange, RoleAmount, apply};
use domain::reserve::Balance;
use store::Read;

use crate::budget::Gathered;
use crate::call::Problem;
use crate::plan_versions::plan_of;
use crate::reserve::{Kept, kept};

/// Everything that the effect of a scenario is worked out from, read once.
pub(crate) struct Ground {
    /// The plan as it stands.
    pub(crate) plan: PlanContent,
    /// The year's reserve.
    pub(crate) kept: Option<Kept>,
    /// Months that are over.
    pub(crate) elapsed: usize,
    /// What a month costs.
    pub(crate) burn: Option<i64>,
    /// What lines of events cost by role.
    pub(crate) roles: Vec<RoleAmount>,
    /// Plan, actual and commitments of each category by month, the reserve included.
    spent: HashMap<Option<CategoryId>, Outlay>,
}

impl Ground {
    /// Reads it.
    pub(crate) fn of(book: &Read<'_>, year: YearId, today: NaiveDate) -> Result<Self, Problem> {
        let plan = plan_of(book, year)?;
        let kept = kept(book, &plan.year)?;
        let gathered = Gathered::of(book, &plan.year, kept.as_ref(), today, NaiveDate::MAX)?;
        let (burn, elapsed) = (gathered.total().burn(gathered.elapsed), gathered.elapsed);
        let spent = gathered.outlays.into_iter().chain(gathered.reserve).collect();
        Ok(Self { roles: book.role_amounts(year)?, plan, kept, elapsed, burn, spent })
    }

    /// The year.
    pub(crate) fn year(&self) -> &Year {
        &self.plan.year
    }

    /// Applies changes to a plan of this year, in memory.
    pub(crate) fn apply(&self, base: &PlanContent, changes: &[PlannedChange]) -> Applied {
        let reserve = self.kept.as_ref().map(|kept| kept.reserve.category_id);
        apply(base, changes, Around { roles: &self.roles, reserve })
    }

    /// What each category has of its own with another plan in it, the reserve included.
    pub(crate) fn outlays(&self, plan: &PlanContent) -> HashMap<Option<CategoryId>, Outlay> {
        let mut own = self.spent.clone();
        for outlay in own.values_mut() {
            outlay.plan = Default::default();
        }
        for line in &plan.lines {
            add_months(&mut own.entry(Some(line.category_id)).or_default().plan, &line.minor);
        }
        own
    }

    /// Where each category is heading by itself with another plan, the reserve left out.
    pub(crate) fn courses(&self, plan: &PlanContent) -> HashMap<Option<CategoryId>, Course> {
        let mut own = self.outlays(plan);
        own.retain(|id, _| !id.is_some_and(|id| self.is_reserve(id)));
        courses(&plan.categories, &own, self.elapsed)
    }

    /// True for the categories of the reserve.
    pub(crate) fn is_reserve(&self, category: CategoryId) -> bool {
        self.kept.as_ref().is_some_and(|kept| kept.holds(category))
    }

    /// The reserve with another plan.
    pub(crate) fn balance(&self, plan: &PlanContent) -> Option<Balance> {
        let kept = self.kept.as_ref()?;
        let inside = plan.lines.iter().filter(|line| kept.holds(line.category_id));
        let set_aside = inside.fold(0_i64, |all, line| all.saturating_add(domain::budget::sum(&line.minor)));
        Some(Balance { plan: plan.total(), set_aside, ..kept.balance })
    }
}
