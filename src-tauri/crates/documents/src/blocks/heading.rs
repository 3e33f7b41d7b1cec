//! The title block and the headings with their bookmarks.

use super::style::{ACCENT, BODY, LABEL, OFFICE, PART, SECTION, TITLE};
use super::{Fact, Flow};
use crate::Front;
use crate::page::{Bookmark, Role};

impl Flow<'_, '_> {
    /// Office, title, what the document is about, and the facts every reader asks for first.
    pub(crate) fn title_block(&mut self, title: &str, subtitle: &str, front: &Front) {
        self.fill(self.left(), self.y, 32.0, 3.0, ACCENT);
        self.y += 16.0;
        let paragraph = self.node(Role::Paragraph);
        self.text(self.left(), self.y, 0.0, &front.office, OFFICE, Some(paragraph));
        self.y += 18.0;
        let heading = self.node(Role::Heading(1));
        for line in self.shaper.wrap(TITLE.weight, title, self.width() / TITLE.size) {
            self.line(self.left(), self.y, 0.0, line, TITLE, Some(heading));
            self.y += TITLE.leading;
        }
        if !subtitle.is_empty() {
            self.y += 2.0;
            let paragraph = self.node(Role::Paragraph);
            for line in self.shaper.wrap(BODY.weight, subtitle, self.width() / BODY.size) {
                self.line(self.left(), self.y, 0.0, line, BODY, Some(paragraph));
                self.y += BODY.leading;
            }
        }
        self.y += 12.0;
        self.rule(self.left(), self.right(), self.y);
        self.y += 8.0;
        let facts = [
            Fact::new("Date of data", self.paper.date(front.as_of)),
            Fact::new("Version", front.version.clone()),
            Fact::new("Confidentiality", front.confidentiality.clone()),
        ];
        self.facts(&facts, 3, LABEL);
        self.rule(self.left(), self.right(), self.y);
        self.y += 16.0;
    }

    /// The heading of a section, which keeps `below` points of what follows on its page.
    pub(crate) fn section(&mut self, title: &str, below: f32) {
        self.space(22.0);
        self.need(SECTION.leading + 8.0 + below);
        self.heading(title, 1);
    }

    /// The heading of a part of a section.
    pub(crate) fn part(&mut self, title: &str, below: f32) {
        self.space(14.0);
        self.need(PART.leading + 4.0 + below);
        self.heading(title, 2);
    }

    fn heading(&mut self, title: &str, level: u8) {
        let (style, gap) = if level == 1 { (SECTION, 6.0) } else { (PART, 3.0) };
        let place = self.place();
        self.layout.bookmarks.push(Bookmark { level, title: title.to_owned(), place });
        let node = self.node(Role::Heading(level + 1));
        for line in self.shaper.wrap(style.weight, title, self.width() / style.size) {
            self.line(self.left(), self.y, 0.0, line, style, Some(node));
            self.y += style.leading;
        }
        self.y += gap;
    }
}
