//! The foot of every page, drawn when the number of pages is known.

use super::style::{HAIR, LABEL, MARGIN, RULE};
use crate::Front;
use crate::blocks::draw::solid;
use crate::page::{Item, Layout, Step};
use crate::text::Shaper;

/// Distance of the footer's upper edge from the lower edge of the sheet.
const HEIGHT: f32 = 44.0;

/// Name, version, page x of y. A footer is decoration to a screen reader, which knows the pages by itself.
pub(crate) fn draw(layout: &mut Layout, shaper: &mut Shaper<'_>, title: &str, front: &Front) {
    let count = layout.sheets.len();
    for (index, sheet) in layout.sheets.iter_mut().enumerate() {
        let (top, right) = (sheet.height - HEIGHT, sheet.width - MARGIN);
        let steps = vec![Step::Move(MARGIN, top), Step::Line(right, top)];
        sheet.items.push(Item::Path { steps, fill: None, stroke: Some(solid(RULE, HAIR)), tag: None });
        let page = shaper.line(LABEL.weight, &format!("Page {} of {count}", index + 1));
        let page_width = page.width * LABEL.size;
        let room = right - MARGIN - page_width - 16.0;
        let full = format!("{title}  ·  {}  ·  {}", front.version, front.confidentiality);
        let mut name = shaper.line(LABEL.weight, &full);
        if name.width * LABEL.size > room {
            name = shaper.line(LABEL.weight, &format!("{title}  ·  {}", front.version));
        }
        if name.width * LABEL.size > room {
            name = shaper.wrap(LABEL.weight, title, room / LABEL.size).into_iter().next().unwrap_or_default();
        }
        for (x, line, color) in [(MARGIN, name, LABEL.color), (right - page_width, page, LABEL.color)] {
            let baseline = LABEL.baseline(top + 5.0);
            sheet.items.push(Item::Text { x, baseline, size: LABEL.size, color, runs: line.runs, tag: None });
        }
    }
}
