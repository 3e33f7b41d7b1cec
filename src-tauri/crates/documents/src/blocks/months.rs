//! Upright bars by month: plan beside actual.

use super::Flow;
use super::draw::{rectangle, solid};
use super::style::{ACCENT, FAINT, LABEL, RULE, TINT};
use crate::page::{Color, Step};

/// The chart; its figures stand in the table below it.
#[derive(Debug, Clone)]
pub(crate) struct Columns {
    /// Label, plan and actual of each month.
    pub(crate) months: Vec<(String, i64, i64)>,
    /// Lines across, each with its label and value.
    pub(crate) grid: Vec<(String, i64)>,
    /// The drawing in words.
    pub(crate) alt: String,
}

const LABELS: f32 = 60.0;

impl Flow<'_, '_> {
    /// Draws the chart at the cursor, `height` points high without its labels.
    pub(crate) fn columns(&mut self, chart: &Columns, height: f32) {
        self.need(height + 40.0);
        let tag = Some(self.figure(chart.alt.clone()));
        self.columns_legend(tag);
        let (left, right, foot) = (self.left() + LABELS, self.right(), self.y + height);
        let values = chart.months.iter().map(|(_, plan, actual)| *plan.max(actual));
        let most = values.chain(chart.grid.iter().map(|line| line.1)).max().unwrap_or(1).max(1);
        let tall = |value: i64| height * value.max(0) as f32 / most as f32;
        for (label, value) in &chart.grid {
            let y = foot - tall(*value);
            let steps = vec![Step::Move(left, y), Step::Line(right, y)];
            self.path(steps, None, Some(solid(RULE, 0.4)), tag);
            self.text(left - 6.0, y - LABEL.leading / 2.0, 1.0, label, LABEL, tag);
        }
        let pitch = (right - left) / chart.months.len().max(1) as f32;
        for (index, (label, plan, actual)) in chart.months.iter().enumerate() {
            let x = left + pitch * index as f32;
            let plan = rectangle(x + pitch * 0.2, foot - tall(*plan), pitch * 0.28, tall(*plan));
            self.path(plan, Some((TINT, 1.0)), Some(solid(FAINT, 0.5)), tag);
            let actual = rectangle(x + pitch * 0.52, foot - tall(*actual), pitch * 0.28, tall(*actual));
            self.path(actual, Some((ACCENT, 1.0)), None, tag);
            self.text(x + pitch / 2.0, foot + 3.0, 0.5, label, LABEL, tag);
        }
        self.path(vec![Step::Move(left, foot), Step::Line(right, foot)], None, Some(solid(FAINT, 0.8)), tag);
        self.y = foot + LABEL.leading + 12.0;
    }

    fn columns_legend(&mut self, tag: Option<usize>) {
        let mut x = self.left() + LABELS;
        let middle = self.y + LABEL.leading / 2.0;
        let entries: [(&str, Color, bool); 2] = [("Budget", TINT, true), ("Actual", ACCENT, false)];
        for (name, color, outlined) in entries {
            let stroke = outlined.then_some(solid(FAINT, 0.5));
            self.path(rectangle(x, middle - 3.5, 12.0, 7.0), Some((color, 1.0)), stroke, tag);
            x += 17.0 + self.text(x + 17.0, self.y, 0.0, name, LABEL, tag) + 16.0;
        }
        self.y += LABEL.leading + 10.0;
    }
}
