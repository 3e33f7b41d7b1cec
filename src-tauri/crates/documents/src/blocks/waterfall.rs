//! The way from one amount to another, a step in each row: what adds points right, what saves points left.

use super::Flow;
use super::draw::solid;
use super::style::{ACCENT, CELL, CONTRAST, FAINT, INK, LABEL};
use crate::page::Step;

/// A step; amounts are in any unit, as long as it is the same for all.
#[derive(Debug, Clone)]
pub(crate) struct Fall {
    pub(crate) name: String,
    pub(crate) change: i64,
    pub(crate) after: i64,
    /// The difference, and where it leads, as they are written.
    pub(crate) written: (String, String),
}

/// The chart; its rows say their figures.
#[derive(Debug, Clone)]
pub(crate) struct Waterfall {
    /// Name, value and figure of where it begins and where it ends.
    pub(crate) ends: [(String, i64, String); 2],
    pub(crate) falls: Vec<Fall>,
    /// What stands over the two columns of figures.
    pub(crate) heads: [String; 2],
    /// The drawing in words.
    pub(crate) alt: String,
}

const LABELS: f32 = 128.0;
const FIGURES: f32 = 74.0;
const PITCH: f32 = 15.0;

impl Flow<'_, '_> {
    /// Height of the chart.
    pub(crate) fn waterfall_height(chart: &Waterfall) -> f32 {
        (chart.falls.len() + 2) as f32 * PITCH + 30.0
    }

    /// Draws the chart at the cursor.
    pub(crate) fn waterfall(&mut self, chart: &Waterfall) {
        self.need(Self::waterfall_height(chart));
        let tag = Some(self.figure(chart.alt.clone()));
        let (left, right) = (self.left() + LABELS, self.right() - FIGURES * 2.0 - 8.0);
        for (index, head) in chart.heads.iter().enumerate() {
            let x = self.right() - FIGURES * (1 - index) as f32;
            self.text(x, self.y, 1.0, head, LABEL, tag);
        }
        self.y += LABEL.leading + 4.0;
        let values = chart.ends.iter().map(|end| end.1).chain(chart.falls.iter().map(|fall| fall.after));
        let low = values.clone().min().unwrap_or(0);
        let high = values.max().unwrap_or(1).max(low.saturating_add(1));
        let (span, room) = (high as f32 - low as f32, right - left);
        // Only where the way goes is drawn, with a little air: the steps are small beside the whole.
        let at = |value: i64| left + room * (0.06 + 0.88 * (value as f32 - low as f32) / span);
        let [first, last] = &chart.ends;
        self.waterfall_end(first, at(first.1), tag);
        let mut before = first.1;
        for fall in &chart.falls {
            let middle = self.y + PITCH / 2.0;
            let (from, to) = (at(before), at(fall.after));
            let joint = vec![Step::Move(from, middle - PITCH + 4.0), Step::Line(from, middle + 4.0)];
            self.path(joint, None, Some(solid(FAINT, 0.5)), tag);
            self.waterfall_name(&fall.name, middle, tag);
            if fall.change == 0 {
                let steps = vec![Step::Move(to, middle - 3.5), Step::Line(to, middle + 3.5)];
                self.path(steps, None, Some(solid(INK, 0.8)), tag);
            } else {
                let color = if fall.change > 0 { CONTRAST } else { ACCENT };
                self.path(arrow(from, to, middle), Some((color, 1.0)), None, tag);
            }
            let top = middle - CELL.leading / 2.0;
            self.text(self.right() - FIGURES, top, 1.0, &fall.written.0, CELL, tag);
            self.text(self.right(), top, 1.0, &fall.written.1, CELL, tag);
            before = fall.after;
            self.y += PITCH;
        }
        self.waterfall_end(last, at(last.1), tag);
        self.y += 10.0;
    }

    fn waterfall_end(&mut self, (name, _, figure): &(String, i64, String), x: f32, tag: Option<usize>) {
        let middle = self.y + PITCH / 2.0;
        let steps = vec![Step::Move(x, middle - 5.5), Step::Line(x, middle + 5.5)];
        self.path(steps, None, Some(solid(INK, 2.0)), tag);
        let top = middle - CELL.leading / 2.0;
        self.text(self.left(), top, 0.0, name, CELL.strong(), tag);
        self.text(self.right(), top, 1.0, figure, CELL.strong(), tag);
        self.y += PITCH;
    }

    /// A name on one line: a long one is set smaller rather than cut.
    fn waterfall_name(&mut self, name: &str, middle: f32, tag: Option<usize>) {
        let width = self.shaper.width(CELL.weight, CELL.size, name).max(1.0);
        let size = CELL.size * ((LABELS - 8.0) / width).clamp(0.55, 1.0);
        let style = super::style::Style { size, ..CELL };
        self.text(self.left(), middle - style.leading / 2.0, 0.0, name, style, tag);
    }
}

/// A bar with its point where it leads.
fn arrow(from: f32, to: f32, middle: f32) -> Vec<Step> {
    let point = (to - from).abs().min(4.0) * (to - from).signum();
    vec![
        Step::Move(from, middle - 4.0),
        Step::Line(to - point, middle - 4.0),
        Step::Line(to, middle),
        Step::Line(to - point, middle + 4.0),
        Step::Line(from, middle + 4.0),
        Step::Close,
    ]
}
