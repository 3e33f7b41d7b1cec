//! Facts side by side: a small label with its value below.

use super::Flow;
use super::style::{BODY, Style};
use crate::page::Role;

/// A label and its value.
#[derive(Debug, Clone)]
pub(crate) struct Fact {
    label: String,
    value: String,
    style: Style,
}

impl Fact {
    pub(crate) fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into(), style: BODY }
    }

    /// The same with the value in another style.
    pub(crate) fn styled(self, style: Style) -> Self {
        Self { style, ..self }
    }
}

/// Between two columns.
const GAP: f32 = 16.0;

impl Flow<'_, '_> {
    /// Facts in columns of equal width, row by row.
    pub(crate) fn facts(&mut self, facts: &[Fact], columns: usize, label: Style) {
        let pitch = (self.width() + GAP) / columns as f32;
        for row in facts.chunks(columns) {
            let values: Vec<_> = row
                .iter()
                .map(|fact| self.shaper.wrap(fact.style.weight, &fact.value, (pitch - GAP) / fact.style.size))
                .collect();
            let heights = values.iter().zip(row).map(|(lines, fact)| lines.len() as f32 * fact.style.leading);
            let height = label.leading + 1.0 + heights.fold(0.0, f32::max);
            self.need(height);
            for (index, (lines, fact)) in values.into_iter().zip(row).enumerate() {
                let x = self.left() + pitch * index as f32;
                let node = self.node(Role::Paragraph);
                self.text(x, self.y, 0.0, &fact.label, label, Some(node));
                let mut y = self.y + label.leading + 1.0;
                for line in lines {
                    self.line(x, y, 0.0, line, fact.style, Some(node));
                    y += fact.style.leading;
                }
            }
            self.y += height + 8.0;
        }
    }
}
