//! Bookmarks as a tree; printpdf's own list is flat and sorted by name.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::text;
use crate::page::{Bookmark, Layout};

/// Writes the bookmarks; `None` when there are none.
pub(super) fn write(file: &mut Document, layout: &Layout) -> Option<ObjectId> {
    if layout.bookmarks.is_empty() {
        return None;
    }
    let pages = file.get_pages();
    let root = file.new_object_id();
    let (first, last, count) = branch(file, &layout.bookmarks, root, &pages, layout)?;
    let mut outlines = Dictionary::new();
    outlines.set("Type", "Outlines");
    outlines.set("First", first);
    outlines.set("Last", last);
    outlines.set("Count", count);
    file.objects.insert(root, Object::Dictionary(outlines));
    Some(root)
}

/// Writes one branch: each bookmark of the level that it starts with takes the deeper ones that follow it.
/// Answers the first, the last and the number of its bookmarks.
fn branch(
    file: &mut Document,
    bookmarks: &[Bookmark],
    parent: ObjectId,
    pages: &BTreeMap<u32, ObjectId>,
    layout: &Layout,
) -> Option<(ObjectId, ObjectId, i64)> {
    let level = bookmarks.first()?.level;
    let groups: Vec<&[Bookmark]> = bookmarks.chunk_by(|_, next| next.level > level).collect();
    let ids: Vec<ObjectId> = groups.iter().map(|_| file.new_object_id()).collect();
    for (index, group) in groups.iter().enumerate() {
        let (bookmark, below) = group.split_first()?;
        let height = layout.sheets.get(bookmark.place.page).map_or(0.0, |sheet| sheet.height);
        let page = *pages.get(&(bookmark.place.page as u32 + 1))?;
        let mut entry = Dictionary::new();
        entry.set("Title", text(&bookmark.title));
        entry.set("Parent", parent);
        let top = Object::Real(height - bookmark.place.y);
        entry.set("Dest", vec![Object::Reference(page), "XYZ".into(), 0.into(), top, Object::Null]);
        if index > 0 {
            entry.set("Prev", ids[index - 1]);
        }
        if let Some(next) = ids.get(index + 1) {
            entry.set("Next", *next);
        }
        if let Some((first, last, count)) = branch(file, below, ids[index], pages, layout) {
            entry.set("First", first);
            entry.set("Last", last);
            entry.set("Count", -count);
        }
        file.objects.insert(ids[index], Object::Dictionary(entry));
    }
    Some((*ids.first()?, *ids.last()?, ids.len() as i64))
}
