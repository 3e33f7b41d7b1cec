//! Lists of sentences, one below the other, over the width of the text.

use super::Flow;
use super::style::{ACCENT, Style};
use crate::page::Role;

/// From the left edge to the sentence.
const INDENT: f32 = 12.0;
/// Between two sentences.
const GAP: f32 = 3.0;

impl Flow<'_, '_> {
    /// Sentences with a bullet each, never wider than is pleasant to read. A sentence that does not fit is
    /// cut between lines like a paragraph.
    pub(crate) fn bullets(&mut self, sentences: &[String], style: Style) {
        let width = (self.width() - INDENT).min(style.size * 54.0);
        let list = self.node(Role::List);
        for sentence in sentences {
            let lines = self.shaper.wrap(style.weight, sentence, width / style.size);
            self.need(style.leading * lines.len().min(2) as f32);
            let item = self.child(Role::ListItem, list);
            let body = self.child(Role::ListBody, item);
            let left = self.left();
            self.text(left + 1.0, self.y, 0.0, "•", style.colored(ACCENT), Some(body));
            self.lines(&lines, left + INDENT, style, body);
            self.y += GAP;
        }
    }
}
