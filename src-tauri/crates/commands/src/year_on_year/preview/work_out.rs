//! Working the next year out: what the preview shows and what is made are the same.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::budget::{MONTHS, Outlay, PlanLine, Year, add_months, check_year, courses, months_over, sum};
use domain::ids::{CategoryId, LineId};
use domain::plans::{
    Basis, PlanContent, PoolRest, RollRule, Rolled, check_share, pool_line, pools_left, roll, spread,
};
use domain::reserve::{Balance, Reserve};
use store::Read;

use super::RollOver;
use crate::budget::{Gathered, year_name};
use crate::call::Problem;
use crate::plan_versions::plan_of;
use crate::reserve::kept;

/// The next year, worked out.
pub(in crate::year_on_year) struct Worked {
    /// The year that is rolled over, with its plan.
    pub(in crate::year_on_year) from: PlanContent,
    /// The next one, under the identifier of the former until it is made.
    pub(in crate::year_on_year) next: Year,
    /// Its lines.
    pub(in crate::year_on_year) rolled: Vec<Rolled>,
    /// What pools carry over, with their lines.
    pub(in crate::year_on_year) pools: Vec<(PoolRest, PlanLine)>,
    /// The reserve it keeps, with what it sets aside.
    pub(in crate::year_on_year) reserve: Option<(Reserve, Balance)>,
    /// What was spent and assigned to no category.
    pub(in crate::year_on_year) unassigned: i64,
}

impl Worked {
    /// All lines of the next year.
    pub(in crate::year_on_year) fn lines(&self) -> impl Iterator<Item = &PlanLine> {
        self.rolled.iter().map(|one| &one.line).chain(self.pools.iter().map(|(_, line)| line))
    }
}

/// Works the next year out. Nothing is written.
pub(in crate::year_on_year) fn work_out(
    book: &Read<'_>,
    request: &RollOver,
    today: NaiveDate,
) -> Result<Worked, Problem> {
    let from = plan_of(book, request.year_id)?;
    let next = next_year(book, request, &from.year)?;
    check(request, &from)?;
    let kept = kept(book, &from.year)?;
    let gathered = Gathered::of(book, &from.year, kept.as_ref(), today, NaiveDate::MAX)?;
    let unassigned = gathered.outlays.get(&None).map_or(0, |outlay| sum(&outlay.actual));
    let outlays: HashMap<Option<CategoryId>, Outlay> =
        gathered.outlays.into_iter().chain(gathered.reserve).collect();
    let reserve: HashSet<CategoryId> = from
        .categories
        .iter()
        .map(|category| category.id)
        .filter(|id| kept.as_ref().is_some_and(|kept| kept.holds(*id)))
        .collect();
    let rule = RollRule {
        basis: request.basis,
        hundredths: request.hundredths,
        by_category: &request
            .by_category
            .iter()
            .map(|one| (one.category_id, one.hundredths))
            .collect::<Vec<_>>(),
        leave_out: &request.leave_out.iter().copied().collect(),
        reserve: &reserve,
        reached: &reached(&from, &outlays, request.basis, today),
        unplanned_name: &format!("As spent in {}", from.year.name),
    };
    let rolled = roll(&from, &rule);
    let pools = if request.carry_pools { pools(&from, &outlays) } else { Vec::new() };
    let mut worked = Worked { from, next, rolled, pools, reserve: None, unassigned };
    if let (true, Some(kept)) = (request.keep_reserve, kept) {
        let mut balance = Balance::default();
        for line in worked.lines() {
            let total = sum(&line.minor);
            balance.plan = balance.plan.saturating_add(total);
            if reserve.contains(&line.category_id) {
                balance.set_aside = balance.set_aside.saturating_add(total);
            }
        }
        worked.reserve = Some((kept.reserve, balance));
    }
    Ok(worked)
}

/// The twelve months after a year, under the name that was asked for.
fn next_year(book: &Read<'_>, request: &RollOver, from: &Year) -> Result<Year, Problem> {
    let first_month = from.first_month.plus(12);
    let name = request.name.clone().unwrap_or_else(|| year_name(first_month)).trim().to_owned();
    let years = book.years()?;
    let next = Year { name, first_month, ..from.clone() };
    // It goes by the identifier of the former while it has none, so that one is not among the others.
    let mut findings = check_year(&next, &years);
    for finding in findings.iter_mut().filter(|finding| finding.path == "first_month") {
        finding.path = "year_id".to_owned();
    }
    Problem::refuse(&findings)?;
    Ok(next)
}

fn check(request: &RollOver, from: &PlanContent) -> Result<(), Problem> {
    let mut findings = check_share("hundredths", request.hundredths);
    for (index, one) in request.by_category.iter().enumerate() {
        findings.extend(check_share(&format!("by_category[{index}].hundredths"), one.hundredths));
        if !from.categories.iter().any(|category| category.id == one.category_id) {
            let path = format!("by_category[{index}].category_id");
            return Err(Problem::field(&path, "category.unknown", "Choose a category that is in the book."));
        }
    }
    Problem::refuse(&findings)
}

/// What each category comes to by month, those below it left out: spent, or spent and still to come.
fn reached(
    from: &PlanContent,
    outlays: &HashMap<Option<CategoryId>, Outlay>,
    basis: Basis,
    today: NaiveDate,
) -> HashMap<CategoryId, [i64; MONTHS]> {
    let elapsed = months_over(&from.year, today);
    let heading = courses(&from.categories, outlays, elapsed);
    let own = outlays.iter().filter_map(|(id, outlay)| id.map(|id| (id, outlay)));
    own.map(|(id, outlay)| {
        let months = match basis {
            Basis::Plan => outlay.plan,
            Basis::Actual => outlay.actual,
            Basis::Forecast => {
                // The months of a forecast are those that it is made of; its sum is the forecast's.
                let mut shape = outlay.actual;
                add_months(&mut shape, &outlay.committed);
                for (month, planned) in shape.iter_mut().zip(outlay.plan).skip(elapsed) {
                    *month = month.saturating_add(planned);
                }
                let total = heading.get(&Some(id)).map_or(0, |course| course.forecast());
                let mut months = [0; MONTHS];
                months.iter_mut().zip(spread(total, &shape)).for_each(|(month, part)| *month = part);
                months
            }
        };
        (id, months)
    })
    .collect()
}

/// What pools have left, with the line that carries it over.
fn pools(from: &PlanContent, outlays: &HashMap<Option<CategoryId>, Outlay>) -> Vec<(PoolRest, PlanLine)> {
    let own = outlays.iter().filter_map(|(id, outlay)| id.map(|id| (id, outlay)));
    let available = own.map(|(id, outlay)| {
        (id, sum(&outlay.plan).saturating_sub(sum(&outlay.actual)).saturating_sub(sum(&outlay.committed)))
    });
    let rests = pools_left(from, &available.collect());
    let name = |pool: &str| format!("Unspent of {pool} from {}", from.year.name);
    rests
        .into_iter()
        .map(|rest| {
            let line = pool_line(&rest, LineId(rest.category_id.0), name(&rest.pool));
            (rest, line)
        })
        .collect()
}
