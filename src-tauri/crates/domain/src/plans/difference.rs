//! What differs between two plans of a year, line by line.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::PlanContent;
use crate::budget::{Category, MONTHS, PlanLine, ratio, sum};
use crate::ids::LineId;

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LineFate {
    /// It is new.
    Added,
    /// It is gone.
    Dropped,
    /// Its year's total differs.
    Changed,
    /// The same total in other months.
    Moved,
    /// The same figures under another name, category or description.
    Described,
}

/// A line that is not what it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineDifference<'a> {
    /// As it was; absent for a new one.
    pub before: Option<&'a PlanLine>,
    /// As it is; absent for one that is gone.
    pub after: Option<&'a PlanLine>,
}

impl LineDifference<'_> {
    /// The line.
    pub fn line_id(&self) -> Option<LineId> {
        self.after.or(self.before).map(|line| line.id)
    }

    /// Its months as they were, nothing for a new line.
    pub fn months_before(&self) -> [i64; MONTHS] {
        self.before.map_or([0; MONTHS], |line| line.minor)
    }

    /// Its months as they are, nothing for one that is gone.
    pub fn months_after(&self) -> [i64; MONTHS] {
        self.after.map_or([0; MONTHS], |line| line.minor)
    }

    /// What became of it.
    pub fn fate(&self) -> LineFate {
        let (before, after) = (self.months_before(), self.months_after());
        match (self.before, self.after) {
            (None, _) => LineFate::Added,
            (_, None) => LineFate::Dropped,
            _ if sum(&before) != sum(&after) => LineFate::Changed,
            _ if before != after => LineFate::Moved,
            _ => LineFate::Described,
        }
    }
}

/// The lines that differ: those of the later plan in their order, then those that are gone.
pub fn line_differences<'a>(before: &'a PlanContent, after: &'a PlanContent) -> Vec<LineDifference<'a>> {
    let of = |content: &'a PlanContent, id: LineId| content.lines.iter().find(|line| line.id == id);
    let kept = after.lines.iter().filter_map(|line| {
        let then = of(before, line.id);
        (then != Some(line)).then_some(LineDifference { before: then, after: Some(line) })
    });
    let gone = before.lines.iter().filter(|line| of(after, line.id).is_none());
    kept.chain(gone.map(|line| LineDifference { before: Some(line), after: None })).collect()
}

/// The change in hundredths of a per cent of what was, rounded once. Absent where nothing was.
pub fn change_share(before: i64, after: i64) -> Option<i64> {
    (before != 0).then(|| {
        ratio((i128::from(after) - i128::from(before)) * 10_000, i128::from(before.saturating_abs()))
    })
}

/// The categories of two plans together: those of the later one, then those that only the earlier one has.
pub fn categories_of(before: &PlanContent, after: &PlanContent) -> Vec<Category> {
    let gone = |category: &&Category| !after.categories.iter().any(|one| one.id == category.id);
    after.categories.iter().chain(before.categories.iter().filter(gone)).cloned().collect()
}
