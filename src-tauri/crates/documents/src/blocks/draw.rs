//! Single lines of text, rules and shapes at a given place.

use super::Flow;
use super::style::{HAIR, RULE, Style};
use crate::page::{Color, Item, Step, Stroke};
use crate::text::Line;

/// The line of a path without dashes.
pub(crate) fn solid(color: Color, width: f32) -> Stroke {
    Stroke { color, width, dash: None }
}

/// A rectangle from its upper left corner.
pub(crate) fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Vec<Step> {
    vec![
        Step::Move(x, y),
        Step::Line(x + width, y),
        Step::Line(x + width, y + height),
        Step::Line(x, y + height),
        Step::Close,
    ]
}

/// A circle of four curves.
pub(crate) fn circle(x: f32, y: f32, radius: f32) -> Vec<Step> {
    let handle = 0.5523 * radius;
    vec![
        Step::Move(x + radius, y),
        Step::Curve([x + radius, y + handle, x + handle, y + radius, x, y + radius]),
        Step::Curve([x - handle, y + radius, x - radius, y + handle, x - radius, y]),
        Step::Curve([x - radius, y - handle, x - handle, y - radius, x, y - radius]),
        Step::Curve([x + handle, y - radius, x + radius, y - handle, x + radius, y]),
        Step::Close,
    ]
}

impl Flow<'_, '_> {
    /// A shaped line; `shift` is the part of its width that lies left of `x`: 0 left, 0.5 centred, 1 right.
    pub(crate) fn line(
        &mut self,
        x: f32,
        top: f32,
        shift: f32,
        line: Line,
        style: Style,
        tag: Option<usize>,
    ) {
        let x = x - line.width * style.size * shift;
        let (baseline, size, color) = (style.baseline(top), style.size, style.color);
        self.put(Item::Text { x, baseline, size, color, runs: line.runs, tag });
    }

    /// One unbroken line of text. Answers its width.
    pub(crate) fn text(
        &mut self,
        x: f32,
        top: f32,
        shift: f32,
        text: &str,
        style: Style,
        tag: Option<usize>,
    ) -> f32 {
        let line = self.shaper.line(style.weight, text);
        let width = line.width * style.size;
        self.line(x, top, shift, line, style, tag);
        width
    }

    /// A horizontal hairline.
    pub(crate) fn rule(&mut self, left: f32, right: f32, y: f32) {
        self.path(vec![Step::Move(left, y), Step::Line(right, y)], None, Some(solid(RULE, HAIR)), None);
    }

    /// A line of any colour and thickness, as decoration.
    pub(crate) fn stroke(&mut self, from: (f32, f32), to: (f32, f32), color: Color, width: f32) {
        self.path(
            vec![Step::Move(from.0, from.1), Step::Line(to.0, to.1)],
            None,
            Some(solid(color, width)),
            None,
        );
    }

    /// A filled rectangle, as decoration.
    pub(crate) fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, color: Color) {
        self.path(rectangle(x, y, width, height), Some((color, 1.0)), None, None);
    }

    /// Any path.
    pub(crate) fn path(
        &mut self,
        steps: Vec<Step>,
        fill: Option<(Color, f32)>,
        stroke: Option<Stroke>,
        tag: Option<usize>,
    ) {
        self.put(Item::Path { steps, fill, stroke, tag });
    }
}
