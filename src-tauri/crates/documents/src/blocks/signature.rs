//! Lines to sign on.

use super::Flow;
use super::style::{HAIR, LABEL, MUTED, PART};
use crate::page::Role;

impl Flow<'_, '_> {
    /// One block for a role: name, signature and date, each above its line.
    pub(crate) fn signature(&mut self, role: &str, name: Option<&str>) {
        self.need(84.0);
        let paragraph = self.node(Role::Paragraph);
        self.text(self.left(), self.y, 0.0, role, PART, Some(paragraph));
        self.y += 44.0;
        let (left, width) = (self.left(), self.width());
        for (label, from, to) in [("Name", 0.0, 0.34), ("Signature", 0.38, 0.76), ("Date", 0.80, 1.0)] {
            let (from, to) = (left + width * from, left + width * to);
            let node = self.node(Role::Paragraph);
            if let (Some(name), "Name") = (name, label) {
                let style = super::style::BODY;
                self.text(from, self.y - style.leading - 2.0, 0.0, name, style, Some(node));
            }
            self.stroke((from, self.y), (to, self.y), MUTED, HAIR);
            self.text(from, self.y + 3.0, 0.0, label, LABEL, Some(node));
        }
        self.y += 36.0;
    }
}
