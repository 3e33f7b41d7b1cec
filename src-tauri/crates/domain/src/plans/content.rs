//! A year's whole plan at one moment, and since when its figures are what they are.

use serde::{Deserialize, Serialize};

use crate::budget::{Category, MONTHS, PlanLine, Year, add_months, sum};

/// A year's whole plan as it stands, or as it stood when a version was kept of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanContent {
    /// The year.
    pub year: Year,
    /// All categories of that day, so that a version reads the same when they are renamed or moved later.
    pub categories: Vec<Category>,
    /// Its lines, in their order.
    pub lines: Vec<PlanLine>,
}

impl PlanContent {
    /// Its months, in minor units of the year's currency.
    pub fn months(&self) -> [i64; MONTHS] {
        self.lines.iter().fold([0; MONTHS], |mut all, line| {
            add_months(&mut all, &line.minor);
            all
        })
    }

    /// The year's total.
    pub fn total(&self) -> i64 {
        sum(&self.months())
    }
}

/// Since which numbered version figures of a line are what they are; absent where no version has them yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Since {
    /// For each month.
    pub months: [Option<u32>; MONTHS],
    /// For the year's sum.
    pub total: Option<u32>,
}

/// Since which version a line's figures are what they are. Versions come oldest first; a version that lacks
/// the line ends the row, so that a line that came back counts from its return.
pub fn since(line: &PlanLine, versions: &[(u32, &PlanContent)]) -> Since {
    let mut found = Since::default();
    let mut open = [true; MONTHS];
    let mut total_open = true;
    for (number, content) in versions.iter().rev() {
        let Some(then) = content.lines.iter().find(|one| one.id == line.id) else { break };
        for ((open, since), (then, now)) in
            open.iter_mut().zip(&mut found.months).zip(then.minor.iter().zip(&line.minor))
        {
            *open = *open && then == now;
            if *open {
                *since = Some(*number);
            }
        }
        total_open = total_open && sum(&then.minor) == sum(&line.minor);
        if total_open {
            found.total = Some(*number);
        }
    }
    found
}
