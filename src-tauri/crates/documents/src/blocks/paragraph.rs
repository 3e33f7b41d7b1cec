//! Paragraphs that flow over pages.

use super::Flow;
use super::style::Style;
use crate::page::Role;
use crate::text::Line;

/// Text in one style, also inside a cell.
#[derive(Debug, Clone)]
pub(crate) struct Para {
    pub(crate) text: String,
    pub(crate) style: Style,
    /// Space from the left edge.
    pub(crate) indent: f32,
    /// Space above, unless it comes first.
    pub(crate) above: f32,
}

impl Para {
    pub(crate) fn new(text: impl Into<String>, style: Style) -> Self {
        Self { text: text.into(), style, indent: 0.0, above: 0.0 }
    }

    /// The same further to the right.
    pub(crate) fn indented(self, indent: f32) -> Self {
        Self { indent, ..self }
    }

    /// The same with space above.
    pub(crate) fn after(self, above: f32) -> Self {
        Self { above, ..self }
    }
}

impl Flow<'_, '_> {
    /// A paragraph over the width of the text, but never wider than is pleasant to read.
    pub(crate) fn paragraph(&mut self, text: &str, style: Style) {
        let width = self.width().min(style.size * 54.0);
        let lines = self.shaper.wrap(style.weight, text, width / style.size);
        let node = self.node(Role::Paragraph);
        let left = self.left();
        self.lines(&lines, left, style, node);
        self.y += style.leading * 0.45;
    }

    /// Lines one below the other. Neither the first nor the last stands alone on a page.
    pub(crate) fn lines(&mut self, lines: &[Line], x: f32, style: Style, node: usize) {
        for (index, line) in lines.iter().enumerate() {
            let left = lines.len() - index;
            let together = if index == 0 || left == 2 { left.min(2) } else { 1 };
            self.need(style.leading * together as f32);
            self.line(x, self.y, 0.0, line.clone(), style, Some(node));
            self.y += style.leading;
        }
    }
}
