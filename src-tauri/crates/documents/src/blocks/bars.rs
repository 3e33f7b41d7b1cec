//! Horizontal bars: what was planned, what was spent of it, and what is promised.

use super::Flow;
use super::draw::{rectangle, solid};
use super::style::{ACCENT, ACCENT_LIGHT, CELL, FAINT, INK, LABEL, Style, TINT};
use crate::page::{Color, Step};

/// One category; lengths are in any unit, as long as it is the same for all.
#[derive(Debug, Clone)]
pub(crate) struct Bar {
    pub(crate) label: String,
    pub(crate) planned: i64,
    pub(crate) actual: i64,
    pub(crate) committed: i64,
    /// The figure at the end of the bar.
    pub(crate) note: String,
}

/// The chart; its figures stand in the table before it.
#[derive(Debug, Clone)]
pub(crate) struct Bars {
    pub(crate) bars: Vec<Bar>,
    /// What the note at the end of each bar is.
    pub(crate) note: String,
    /// The drawing in words.
    pub(crate) alt: String,
}

const LABELS: f32 = 112.0;
const NOTES: f32 = 78.0;
const PITCH: f32 = 22.0;
const THICK: f32 = 10.0;

impl Flow<'_, '_> {
    /// Height of the chart.
    pub(crate) fn bars_height(bars: &Bars) -> f32 {
        bars.bars.len() as f32 * PITCH + 30.0
    }

    /// Draws the chart at the cursor.
    pub(crate) fn bars(&mut self, chart: &Bars) {
        self.need(Self::bars_height(chart));
        let tag = Some(self.figure(chart.alt.clone()));
        self.bars_legend(&chart.note, tag);
        let (left, right) = (self.left() + LABELS, self.right() - NOTES);
        let most = chart
            .bars
            .iter()
            .map(|bar| bar.planned.max(bar.actual + bar.committed))
            .max()
            .unwrap_or(1)
            .max(1);
        let length = |value: i64| (right - left) * value.max(0) as f32 / most as f32;
        for bar in &chart.bars {
            let middle = self.y + PITCH / 2.0;
            let top = middle - THICK / 2.0;
            // A long name takes two lines of small letters.
            let lines = self.shaper.wrap(CELL.weight, &bar.label, (LABELS - 8.0) / CELL.size);
            let style = if lines.len() > 1 { Style { size: 7.0, leading: 9.0, ..CELL } } else { CELL };
            let lines = self.shaper.wrap(style.weight, &bar.label, (LABELS - 8.0) / style.size);
            let mut y = middle - style.leading * lines.len() as f32 / 2.0;
            for line in lines {
                self.line(self.left(), y, 0.0, line, style, tag);
                y += style.leading;
            }
            let planned = rectangle(left, top - 2.0, length(bar.planned), THICK + 4.0);
            self.path(planned, Some((TINT, 1.0)), Some(solid(FAINT, 0.5)), tag);
            let actual = length(bar.actual);
            self.path(rectangle(left, top, actual, THICK), Some((ACCENT, 1.0)), None, tag);
            let promised = rectangle(left + actual, top, length(bar.committed), THICK);
            self.path(promised, Some((ACCENT_LIGHT, 1.0)), None, tag);
            // The plan's end stays visible under a bar that goes beyond it.
            let end = left + length(bar.planned);
            let steps = vec![Step::Move(end, top - 3.5), Step::Line(end, top + THICK + 3.5)];
            self.path(steps, None, Some(solid(INK, 1.0)), tag);
            self.text(self.right(), middle - CELL.leading / 2.0, 1.0, &bar.note, CELL, tag);
            self.y += PITCH;
        }
        self.y += 8.0;
    }

    fn bars_legend(&mut self, note: &str, tag: Option<usize>) {
        let mut x = self.left() + LABELS;
        let middle = self.y + LABEL.leading / 2.0;
        let entries: [(&str, Color, bool); 3] =
            [("Actual", ACCENT, false), ("Open commitments", ACCENT_LIGHT, false), ("Budget", TINT, true)];
        for (name, color, outlined) in entries {
            let stroke = outlined.then_some(solid(FAINT, 0.5));
            self.path(rectangle(x, middle - 3.5, 12.0, 7.0), Some((color, 1.0)), stroke, tag);
            x += 17.0 + self.text(x + 17.0, self.y, 0.0, name, LABEL, tag) + 16.0;
        }
        self.text(self.right(), self.y, 1.0, note, LABEL, tag);
        self.y += LABEL.leading + 6.0;
    }
}
