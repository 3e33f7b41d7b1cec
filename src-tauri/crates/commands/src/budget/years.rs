//! Fiscal years.

use domain::budget::{Year, check_year, sum};
use domain::date::Month;
use domain::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::call::{Act, Ask, Nothing, Problem};

/// A fiscal year to open.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenYear {
    /// What people call it: `FY 2027`.
    pub name: String,
    /// Its first month.
    pub first_month: Month,
}

/// A fiscal year in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct YearLine {
    /// The year.
    pub year: Year,
    /// Its last month.
    pub last_month: Month,
    /// Everything that is planned for it.
    pub plan: Money,
    /// True when today lies in it.
    pub is_current: bool,
}

/// Every fiscal year, oldest first.
pub fn years(ask: &Ask<'_>, _: Nothing) -> Result<Vec<YearLine>, Problem> {
    let mut lines = Vec::new();
    for year in ask.book.years()? {
        let plan = ask.book.plan_lines(year.id)?;
        let minor = plan.iter().fold(0_i64, |all, line| all.saturating_add(sum(&line.minor)));
        lines.push(YearLine {
            last_month: year.first_month.plus(11),
            plan: Money::new(minor, year.currency),
            is_current: year.holds(ask.today),
            year,
        });
    }
    Ok(lines)
}

/// Opens a fiscal year in the office's reporting currency.
pub fn open_year(act: &mut Act<'_, '_>, request: OpenYear) -> Result<Year, Problem> {
    let currency = act.office()?.currency;
    let name = request.name.trim().to_owned();
    let year = Year { id: act.new_id(), name, first_month: request.first_month, currency };
    Problem::refuse(&check_year(&year, &act.years()?))?;
    act.book.add_year(&year)?;
    act.label(format!("Opened {}", year.name));
    Ok(year)
}
