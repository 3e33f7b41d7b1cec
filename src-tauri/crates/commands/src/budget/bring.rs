//! A plan from a spreadsheet into the book.
//!
//! A row is matched to a line by its category's path and its own name, so that the same file brought in twice
//! changes nothing. Categories that are not there are made; a cell that is empty in the file leaves what the
//! book says.

mod categories;

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use domain::budget::{MONTHS, Phasing, PlanLine, Year, phase, sum};
use domain::finding::Finding;
use domain::ids::{CategoryId, LineId, YearId};
use exchange::draft::Row;
use exchange::plan::{PlanRow, PlannedAmounts};

use self::categories::Tree;
use super::rebook::{own_currency, rebook};
use crate::call::{Act, Problem};

/// How many rows pass between two words on the progress.
const STEP: usize = 200;

/// What a plan did to the book.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct PlanSaved {
    /// Lines that were not in the plan.
    pub(crate) added: u64,
    /// Lines whose amounts, currency or note changed.
    pub(crate) changed: u64,
    /// Lines that are as the plan had them.
    pub(crate) unchanged: u64,
    /// Categories that were made.
    pub(crate) categories: u64,
    /// What could not be taken from a row, and what was assumed.
    pub(crate) findings: Vec<Finding>,
}

/// Stores the rows of a plan in a year; without one in that which holds today. The caller decides what
/// findings mean.
///
/// # Errors
/// `stopped` when the person stops the work, and `year.none` in a book without a year.
pub(crate) fn save_plan(
    act: &mut Act<'_, '_>,
    rows: &[Row<PlanRow>],
    year: Option<YearId>,
) -> Result<PlanSaved, Problem> {
    let years = act.years()?;
    let usual = match year {
        Some(id) => super::year_of(act, id)?,
        None => usual_year(&years, act)?,
    };
    let mut saved = PlanSaved::default();
    let mut tree = Tree::read(act)?;
    let mut plans: HashMap<YearId, Plan> = HashMap::new();
    let mut spread = 0_u64;
    let total = u64::try_from(rows.len()).unwrap_or(u64::MAX);
    for (done, row) in rows.iter().enumerate() {
        if done % STEP == 0 {
            act.progress(u64::try_from(done).unwrap_or(u64::MAX), total, "Reading plan lines")?;
        }
        let named = row.value.year.trim().to_lowercase();
        let year = match years.iter().find(|year| year.name.trim().to_lowercase() == named) {
            Some(year) => year,
            None if named.is_empty() => &usual,
            None => {
                let message = format!("There is no fiscal year “{}” in the book.", row.value.year);
                saved.findings.push(Finding::error("year", "year.unknown", message).at_line(row.line));
                continue;
            }
        };
        let category = match tree.place(act, row) {
            Ok(category) => category,
            Err(finding) => {
                saved.findings.push(finding);
                continue;
            }
        };
        let plan = match plans.entry(year.id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(free) => free.insert(Plan::read(act, year)?),
        };
        match plan.take(act, category, row)? {
            Took::Added => saved.added += 1,
            Took::Changed => saved.changed += 1,
            Took::Same => saved.unchanged += 1,
            Took::Refused(finding) => saved.findings.push(finding),
        }
        let even = matches!(row.value.amounts, PlannedAmounts::Total(_));
        spread += u64::from(even);
    }
    saved.categories = tree.write(act)?;
    let mut into: Vec<&Plan> = plans.values().collect();
    into.sort_by_key(|plan| plan.year.first_month);
    for plan in &into {
        for line in &plan.changed {
            if let Some(line) = plan.lines.get(line) {
                act.book.put_plan_line(plan.year.id, line)?;
            }
        }
    }
    let names: Vec<&str> = into.iter().map(|plan| plan.year.name.as_str()).collect();
    if !names.is_empty() {
        let message = format!("These lines belong to {}.", names.join(", "));
        saved.findings.push(Finding::note("year", "year.into", message));
    }
    if spread > 0 {
        let message = format!(
            "{spread} rows name a total and no months. A line that is in the plan keeps its phasing; a new one is \
             spread evenly."
        );
        saved.findings.push(Finding::note("total", "total.spread", message));
    }
    Ok(saved)
}

/// The year that holds today, else the last one.
fn usual_year(years: &[Year], act: &Act<'_, '_>) -> Result<Year, Problem> {
    let present = years.iter().find(|year| year.holds(act.today)).or(years.last());
    present.cloned().ok_or_else(|| {
        Problem::new("year.none", "No fiscal year is open. Open one first; its lines are then brought in.")
    })
}

/// A year's lines, as the book has them and as the file leaves them.
struct Plan {
    year: Year,
    lines: HashMap<LineId, PlanLine>,
    by_name: HashMap<(CategoryId, String), LineId>,
    /// Those to be written, in the order of the file.
    changed: Vec<LineId>,
}

/// What a row did.
enum Took {
    Added,
    Changed,
    Same,
    Refused(Finding),
}

impl Plan {
    fn read(act: &Act<'_, '_>, year: &Year) -> Result<Self, Problem> {
        let mut plan =
            Self { year: year.clone(), lines: HashMap::new(), by_name: HashMap::new(), changed: Vec::new() };
        for line in act.plan_lines(year.id)? {
            // Of two lines with one name the first is meant.
            plan.by_name.entry((line.category_id, key(&line.name))).or_insert(line.id);
            plan.lines.insert(line.id, line);
        }
        Ok(plan)
    }

    fn take(&mut self, act: &Act<'_, '_>, category: CategoryId, row: &Row<PlanRow>) -> Result<Took, Problem> {
        let known = self.by_name.get(&(category, key(&row.value.name))).and_then(|id| self.lines.get(id));
        let is_new = known.is_none();
        let former =
            known.cloned().unwrap_or_else(|| PlanLine::new(act.new_id(), category, row.value.name.clone()));
        let line = match self.laid_over(act, &former, row, is_new) {
            Ok(line) => line,
            Err(problem) => {
                let finding = Finding::error(
                    problem.fields.first().map_or("total", |field| field.path.as_str()),
                    &problem.code,
                    problem.message.clone(),
                );
                return Ok(Took::Refused(finding.at_line(row.line)));
            }
        };
        if !is_new && line == former {
            return Ok(Took::Same);
        }
        self.by_name.insert((category, key(&line.name)), line.id);
        self.changed.push(line.id);
        self.lines.insert(line.id, line);
        Ok(if is_new { Took::Added } else { Took::Changed })
    }

    /// A line as a row has it; where the row says nothing, as it was.
    fn laid_over(
        &self,
        act: &Act<'_, '_>,
        former: &PlanLine,
        row: &Row<PlanRow>,
        is_new: bool,
    ) -> Result<PlanLine, Problem> {
        let PlanRow { amounts, currency, note, .. } = &row.value;
        let mut line = former.clone();
        if !note.is_empty() {
            line.note.clone_from(note);
        }
        let present = former.planned();
        let same_currency = former.currency(self.year.currency) == *currency;
        let (planned, phasing) = match amounts {
            PlannedAmounts::Total(total) if !is_new && sum(&present) == *total => {
                (present, former.phasing.clone())
            }
            PlannedAmounts::Total(total) => {
                // The rest of a year is spread by hand; a file plans a whole one.
                let kept = former.phasing.clone().filter(|by| !matches!(by, Phasing::Remaining { .. }));
                let phasing = kept.unwrap_or(Phasing::Even);
                (phase(*total, &phasing, &present), Some(phasing))
            }
            PlannedAmounts::Fiscal(months) => (*months, None),
            PlannedAmounts::Calendar(months) => (self.fiscal(months), None),
        };
        if !is_new && same_currency && planned == present {
            return Ok(line);
        }
        if former.drivers.is_some() {
            let sentence = format!(
                "The months of {} come from its drivers. Take those off the line first, or leave the row out.",
                former.name
            );
            return Err(Problem::field("total", "line.driven", sentence));
        }
        if is_new || !same_currency {
            line.own = own_currency(*currency, act.today, &self.year);
        }
        line.phasing = phasing;
        line.expressions.clear();
        rebook(act, &self.year, &mut line, planned, amounts.field())?;
        Ok(line)
    }

    /// Months of the calendar in the order of the fiscal year.
    fn fiscal(&self, calendar: &[i64; MONTHS]) -> [i64; MONTHS] {
        use chrono::Datelike as _;
        let first = usize::try_from(self.year.first_month.first_day().month0()).unwrap_or(0);
        std::array::from_fn(|month| calendar[(first + month) % MONTHS])
    }
}

/// A name without case.
fn key(name: &str) -> String {
    name.trim().to_lowercase()
}
