//! Lines over months. They are told apart by dashes and marks as well as by colour.

use super::Flow;
use super::draw::{circle, rectangle, solid};
use super::style::{ALERT, LABEL, RULE};
use crate::page::{Color, Step, Stroke};

/// What stands at each value of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dot {
    Round,
    Square,
    Diamond,
}

/// One line.
#[derive(Debug, Clone)]
pub(crate) struct Course {
    pub(crate) name: String,
    pub(crate) color: Color,
    pub(crate) dash: Option<[f32; 2]>,
    pub(crate) dot: Dot,
    /// A value for each name below the chart; none where the line has not come to it.
    pub(crate) values: Vec<Option<i64>>,
}

/// The chart; its figures stand in a table of their own.
#[derive(Debug, Clone)]
pub(crate) struct Lines {
    /// What stands below each place.
    pub(crate) names: Vec<String>,
    pub(crate) courses: Vec<Course>,
    /// Lines across, each with its label and value.
    pub(crate) grid: Vec<(String, i64)>,
    /// A limit that the lines are held against.
    pub(crate) floor: Option<(String, i64)>,
    /// The drawing in words.
    pub(crate) alt: String,
}

const LABELS: f32 = 60.0;

impl Flow<'_, '_> {
    /// Draws the chart at the cursor, `height` points high without its labels.
    pub(crate) fn line_chart(&mut self, chart: &Lines, height: f32) {
        self.need(height + 44.0);
        let tag = Some(self.figure(chart.alt.clone()));
        self.lines_legend(chart, tag);
        let (left, right, top) = (self.left() + LABELS, self.right(), self.y);
        let values = chart.courses.iter().flat_map(|course| course.values.iter().flatten().copied());
        let limits = chart.grid.iter().chain(&chart.floor).map(|line| line.1);
        let all: Vec<i64> = values.chain(limits).chain([0]).collect();
        let low = all.iter().copied().min().unwrap_or(0);
        let high = all.iter().copied().max().unwrap_or(1).max(low.saturating_add(1));
        let span = high as f32 - low as f32;
        let at = |value: i64| top + height - height * (value as f32 - low as f32) / span;
        for (label, value) in &chart.grid {
            let y = at(*value);
            self.path(vec![Step::Move(left, y), Step::Line(right, y)], None, Some(solid(RULE, 0.4)), tag);
            self.text(left - 6.0, y - LABEL.leading / 2.0, 1.0, label, LABEL, tag);
        }
        if let Some((_, value)) = &chart.floor {
            let stroke = Stroke { color: ALERT, width: 1.0, dash: Some([5.0, 2.5]) };
            let y = at(*value);
            self.path(vec![Step::Move(left, y), Step::Line(right, y)], None, Some(stroke), tag);
        }
        let pitch = (right - left) / chart.names.len().max(1) as f32;
        let x = |index: usize| left + pitch * (index as f32 + 0.5);
        for course in &chart.courses {
            let points: Vec<(f32, f32)> = course
                .values
                .iter()
                .enumerate()
                .filter_map(|(index, value)| value.map(|value| (x(index), at(value))))
                .collect();
            let steps = points
                .iter()
                .enumerate()
                .map(|(index, (x, y))| if index == 0 { Step::Move(*x, *y) } else { Step::Line(*x, *y) });
            let stroke = Stroke { color: course.color, width: 1.2, dash: course.dash };
            if points.len() > 1 {
                self.path(steps.collect(), None, Some(stroke), tag);
            }
            for (x, y) in points {
                self.dot(course, x, y, tag);
            }
        }
        for (index, name) in chart.names.iter().enumerate() {
            self.text(x(index), top + height + 3.0, 0.5, name, LABEL, tag);
        }
        self.y = top + height + LABEL.leading + 12.0;
    }

    fn dot(&mut self, course: &Course, x: f32, y: f32, tag: Option<usize>) {
        let shape = match course.dot {
            Dot::Round => circle(x, y, 2.0),
            Dot::Square => rectangle(x - 1.8, y - 1.8, 3.6, 3.6),
            Dot::Diamond => vec![
                Step::Move(x, y - 2.6),
                Step::Line(x + 2.6, y),
                Step::Line(x, y + 2.6),
                Step::Line(x - 2.6, y),
                Step::Close,
            ],
        };
        self.path(shape, Some((course.color, 1.0)), None, tag);
    }

    fn lines_legend(&mut self, chart: &Lines, tag: Option<usize>) {
        let mut x = self.left() + LABELS;
        let middle = self.y + LABEL.leading / 2.0;
        for course in &chart.courses {
            let stroke = Stroke { color: course.color, width: 1.2, dash: course.dash };
            self.path(vec![Step::Move(x, middle), Step::Line(x + 18.0, middle)], None, Some(stroke), tag);
            self.dot(course, x + 9.0, middle, tag);
            x += 23.0 + self.text(x + 23.0, self.y, 0.0, &course.name, LABEL, tag) + 16.0;
        }
        if let Some((name, _)) = &chart.floor {
            let stroke = Stroke { color: ALERT, width: 1.0, dash: Some([5.0, 2.5]) };
            self.path(vec![Step::Move(x, middle), Step::Line(x + 18.0, middle)], None, Some(stroke), tag);
            self.text(x + 23.0, self.y, 0.0, name, LABEL, tag);
        }
        self.y += LABEL.leading + 8.0;
    }
}
