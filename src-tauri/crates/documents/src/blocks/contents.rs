//! The table of contents, from the bookmarks of the first layout.

use super::Flow;
use super::style::{BODY, HAIR, PART, RULE};
use crate::page::{Item, Role, Step, Stroke};

impl Flow<'_, '_> {
    /// One line per bookmark, each a link. Sections stand out, their parts are indented.
    pub(crate) fn table_of_contents(&mut self) {
        self.contents = true;
        self.space(4.0);
        let heading = self.node(Role::Heading(2));
        self.text(self.left(), self.y, 0.0, "Contents", PART, Some(heading));
        self.y += PART.leading + 6.0;
        let contents = self.node(Role::Contents);
        let right = self.right();
        for bookmark in self.known {
            let section = bookmark.level == 1;
            let style = if section { BODY.strong() } else { BODY };
            let (pitch, above) = if section { (15.0, 4.0) } else { (14.0, 0.0) };
            self.need(pitch + above);
            self.y += above;
            let entry = self.child(Role::ContentsLine, contents);
            let node = self.child(Role::Link, entry);
            let x = self.left() + if section { 0.0 } else { 12.0 };
            let number = (bookmark.place.page + 1).to_string();
            let room = right - x - 40.0;
            let line = self.shaper.wrap(style.weight, &bookmark.title, room / style.size).into_iter().next();
            let line = line.unwrap_or_default();
            let end = x + line.width * style.size + 6.0;
            self.line(x, self.y, 0.0, line, style, Some(node));
            let number_width = self.text(right, self.y, 1.0, &number, style, Some(node));
            let y = style.baseline(self.y);
            let steps = vec![Step::Move(end, y), Step::Line(right - number_width - 6.0, y)];
            let dots = Stroke { color: RULE, width: HAIR * 2.0, dash: Some([0.8, 3.2]) };
            self.path(steps, None, Some(dots), None);
            let alt = format!("{}, page {number}", bookmark.title);
            let (y, width, to) = (self.y, right - x, bookmark.place);
            self.put(Item::Link { x, y, width, height: pitch, to, alt, tag: node });
            self.y += pitch;
        }
        self.y += 8.0;
    }
}
