//! Short lists side by side, such as strengths beside gaps.

use super::Flow;
use super::style::{CELL, MUTED, PART};
use crate::page::Role;
use crate::text::Line;

/// A titled list of names, each with a sentence.
#[derive(Debug, Clone)]
pub(crate) struct Notes {
    pub(crate) title: String,
    /// What the list means, below its title.
    pub(crate) meaning: String,
    pub(crate) entries: Vec<(String, String)>,
}

const GAP: f32 = 24.0;

impl Flow<'_, '_> {
    /// Lists in two columns, row by row; the two of a row stay on one page.
    pub(crate) fn notes(&mut self, lists: &[Notes]) {
        let width = (self.width() - GAP) / 2.0;
        for (row, pair) in lists.chunks(2).enumerate() {
            let heights: Vec<f32> = pair.iter().map(|notes| self.height(notes, width)).collect();
            let height = heights.into_iter().fold(0.0, f32::max);
            self.space(if row == 0 { 0.0 } else { 14.0 });
            self.need(height.min(self.full_page()));
            let (top, left) = (self.y, self.left());
            for (index, notes) in pair.iter().enumerate() {
                self.y = top;
                self.list(notes, left + (width + GAP) * index as f32, width);
            }
            self.y = top + height;
        }
    }

    /// Height of the first row of lists, which their heading keeps with it.
    pub(crate) fn first_notes(&mut self, lists: &[Notes]) -> f32 {
        let width = (self.width() - GAP) / 2.0;
        lists.iter().take(2).map(|notes| self.height(notes, width)).fold(0.0, f32::max)
    }

    fn wrapped(&mut self, notes: &Notes, width: f32) -> Vec<(Vec<Line>, Vec<Line>)> {
        let style = CELL;
        let wrap = |flow: &mut Self, weight, text: &str| flow.shaper.wrap(weight, text, width / style.size);
        notes
            .entries
            .iter()
            .map(|(name, note)| (wrap(self, style.strong().weight, name), wrap(self, style.weight, note)))
            .collect()
    }

    fn height(&mut self, notes: &Notes, width: f32) -> f32 {
        let lines: usize =
            self.wrapped(notes, width).iter().map(|(name, note)| name.len() + note.len()).sum();
        PART.leading + CELL.leading + 6.0 + lines as f32 * CELL.leading + 7.0 * notes.entries.len() as f32
    }

    fn list(&mut self, notes: &Notes, x: f32, width: f32) {
        let heading = self.node(Role::Heading(3));
        self.text(x, self.y, 0.0, &notes.title, PART, Some(heading));
        self.y += PART.leading;
        let paragraph = self.node(Role::Paragraph);
        self.text(x, self.y, 0.0, &notes.meaning, CELL.colored(MUTED), Some(paragraph));
        self.y += CELL.leading + 6.0;
        let list = self.node(Role::List);
        for (name, note) in self.wrapped(notes, width) {
            let item = self.child(Role::ListItem, list);
            let body = self.child(Role::ListBody, item);
            self.rule(x, x + width, self.y - 1.5);
            self.y += 1.5;
            for line in name {
                self.line(x, self.y, 0.0, line, CELL.strong(), Some(body));
                self.y += CELL.leading;
            }
            for line in note {
                self.line(x, self.y, 0.0, line, CELL, Some(body));
                self.y += CELL.leading;
            }
            self.y += 5.5;
        }
    }
}
