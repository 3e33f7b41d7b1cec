//! The structure tree, by which a screen reader finds headings, tables and the words of a drawing.

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::{broken, text};
use crate::RenderError;
use crate::page::{Item, Layout, Node, Role, Sheet};

/// PDF's name of a role.
pub(super) fn name(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Heading(1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(3) => "H3",
        Role::Heading(_) => "H4",
        Role::Paragraph => "P",
        Role::Contents => "TOC",
        Role::ContentsLine => "TOCI",
        Role::Link => "Link",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::ColumnHead | Role::RowHead => "TH",
        Role::Cell => "TD",
        Role::List => "L",
        Role::ListItem => "LI",
        Role::ListBody => "LBody",
        Role::Figure => "Figure",
    }
}

/// The tree while it is being written.
struct Tree {
    ids: Vec<ObjectId>,
    children: Vec<Vec<Object>>,
    /// The page of a node's first piece; only pieces on other pages name theirs.
    pages: Vec<Option<ObjectId>>,
    /// Pairs of a key and what it leads to.
    parents: Vec<Object>,
    next_key: i64,
}

/// Writes the tree and ties pages and links to it. `marks` are the nodes of the marked pieces of each page.
pub(super) fn write(
    file: &mut Document,
    layout: &Layout,
    marks: &[Vec<usize>],
) -> Result<ObjectId, RenderError> {
    let root = file.new_object_id();
    let used = used(layout, marks);
    let mut tree = Tree {
        ids: layout.nodes.iter().map(|_| file.new_object_id()).collect(),
        children: layout.nodes.iter().map(|_| Vec::new()).collect(),
        pages: vec![None; layout.nodes.len()],
        parents: Vec::new(),
        next_key: layout.sheets.len() as i64,
    };
    for (index, node) in layout.nodes.iter().enumerate().skip(1).filter(|(index, _)| used[*index]) {
        tree.children[node.parent].push(Object::Reference(tree.ids[index]));
    }
    let pages = file.get_pages();
    let mut links = Vec::new();
    for (index, (sheet, marks)) in layout.sheets.iter().zip(marks).enumerate() {
        let page = *pages.get(&(index as u32 + 1)).ok_or_else(|| broken("a page is missing"))?;
        tree.page(index as i64, page, marks);
        links.extend(tree.links(file, page, sheet)?);
        let dictionary = file.get_dictionary_mut(page).map_err(broken)?;
        dictionary.set("StructParents", index as i64);
        dictionary.set("Tabs", "S");
    }
    tree.parents.extend(links);
    for (index, node) in layout.nodes.iter().enumerate().filter(|(index, _)| *index == 0 || used[*index]) {
        let parent = if index == 0 { root } else { tree.ids[node.parent] };
        let element = element(node, parent, tree.pages[index], std::mem::take(&mut tree.children[index]));
        file.objects.insert(tree.ids[index], Object::Dictionary(element));
    }
    let mut numbers = Dictionary::new();
    numbers.set("Nums", tree.parents);
    let numbers = file.add_object(numbers);
    let mut dictionary = Dictionary::new();
    dictionary.set("Type", "StructTreeRoot");
    dictionary.set("K", tree.ids[0]);
    dictionary.set("ParentTree", numbers);
    dictionary.set("ParentTreeNextKey", tree.next_key);
    file.objects.insert(root, Object::Dictionary(dictionary));
    Ok(root)
}

/// Nodes with something on a page, and those above them.
fn used(layout: &Layout, marks: &[Vec<usize>]) -> Vec<bool> {
    let mut used = vec![false; layout.nodes.len()];
    for mark in marks.iter().flatten() {
        let mut node = *mark;
        while !used[node] {
            used[node] = true;
            node = layout.nodes[node].parent;
        }
    }
    used
}

impl Tree {
    fn page(&mut self, key: i64, page: ObjectId, marks: &[usize]) {
        for (number, node) in marks.iter().enumerate() {
            let piece = if *self.pages[*node].get_or_insert(page) == page {
                Object::Integer(number as i64)
            } else {
                let mut piece = Dictionary::new();
                piece.set("Type", "MCR");
                piece.set("Pg", page);
                piece.set("MCID", number as i64);
                Object::Dictionary(piece)
            };
            self.children[*node].push(piece);
        }
        self.parents.push(key.into());
        self.parents
            .push(Object::Array(marks.iter().map(|node| Object::Reference(self.ids[*node])).collect()));
    }

    /// Turns the page's links into objects of the tree. The parent tree must be sorted by key, so their
    /// entries come back to be added after those of all pages.
    fn links(
        &mut self,
        file: &mut Document,
        page: ObjectId,
        sheet: &Sheet,
    ) -> Result<Vec<Object>, RenderError> {
        let wanted = sheet.items.iter().filter_map(|item| match item {
            Item::Link { alt, tag, .. } => Some((alt, *tag)),
            _ => None,
        });
        let annotations = match file.get_dictionary(page).map_err(broken)?.get(b"Annots") {
            Ok(Object::Array(annotations)) => annotations.clone(),
            _ => Vec::new(),
        };
        let (mut entries, mut references) = (Vec::new(), Vec::new());
        for (annotation, (alt, node)) in annotations.into_iter().zip(wanted) {
            let Object::Dictionary(mut annotation) = annotation else { continue };
            annotation.set("F", 4);
            annotation.set("Contents", text(alt));
            annotation.set("StructParent", self.next_key);
            annotation.remove(b"C");
            let id = file.add_object(annotation);
            let mut object = Dictionary::new();
            object.set("Type", "OBJR");
            object.set("Obj", id);
            object.set("Pg", page);
            self.children[node].push(Object::Dictionary(object));
            entries.extend([self.next_key.into(), Object::Reference(self.ids[node])]);
            self.next_key += 1;
            references.push(Object::Reference(id));
        }
        let dictionary = file.get_dictionary_mut(page).map_err(broken)?;
        if references.is_empty() {
            dictionary.remove(b"Annots");
        } else {
            dictionary.set("Annots", references);
        }
        Ok(entries)
    }
}

fn element(node: &Node, parent: ObjectId, page: Option<ObjectId>, mut children: Vec<Object>) -> Dictionary {
    let mut element = Dictionary::new();
    element.set("S", name(node.role));
    element.set("P", parent);
    if let Some(page) = page {
        element.set("Pg", page);
    }
    match children.pop() {
        Some(only) if children.is_empty() => element.set("K", only),
        last => {
            children.extend(last);
            element.set("K", children);
        }
    }
    if let Some(alt) = &node.alt {
        element.set("Alt", text(alt));
    }
    let scope = match node.role {
        Role::ColumnHead => Some("Column"),
        Role::RowHead => Some("Row"),
        _ => None,
    };
    if scope.is_some() || node.span > 1 {
        let mut attributes = Dictionary::new();
        attributes.set("O", "Table");
        if let Some(scope) = scope {
            attributes.set("Scope", scope);
        }
        if node.span > 1 {
            attributes.set("ColSpan", node.span as i64);
        }
        element.set("A", attributes);
    }
    element
}
