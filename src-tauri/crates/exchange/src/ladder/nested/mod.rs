//! Ladders of other programs as JSON or YAML: areas that hold competencies that hold skills.
//!
//! Nothing about the names is fixed: a part is known by what it is called (`competencies`, `skills`,
//! `behaviors` …) or, where it is named after itself, by how deep it stands.

mod facts;
mod names;
mod node;
mod walk;

use std::collections::HashMap;

use domain::finding::{Finding, any_error};

use super::finish::{Names, Taken, finish};
use super::gather::{Gathered, RowDraft};
pub(super) use node::Node;

/// Reads a ladder from a tree. `lines` tells on which line of the file a text stands; `name` names the ladder
/// where the file does not.
///
/// # Errors
/// `ladder.nothing` for a file in which nothing reads like a ladder.
pub(super) fn read(
    node: &Node,
    lines: &dyn Fn(&str) -> Option<u64>,
    name: &str,
) -> Result<Taken, Vec<Finding>> {
    if lacks_format(node) {
        return Err(super::json::other_format(None));
    }
    let mut gathered = Gathered::default();
    walk::Walk::new(&mut gathered, lines).root(node);
    groups_go(&mut gathered);
    if gathered.rows.is_empty() {
        let message = "Nothing in this file reads like a ladder: it names no competencies and no statements.";
        return Err(vec![Finding::error("file", "ladder.nothing", message)]);
    }
    let field = |field: &str| field.to_owned();
    let taken = finish(gathered, &Names { of: &field, ours: false }, name);
    if any_error(&taken.findings) { Err(taken.findings) } else { Ok(taken) }
}

/// True for a file of our own whose format was taken out.
fn lacks_format(node: &Node) -> bool {
    let cells = |row: &Node| row.part("cells").is_some();
    matches!(node.part("competencies"), Some(Node::List(rows)) if rows.iter().any(cells))
}

/// True for a tree that has lists or named parts in which a ladder could be.
pub(super) fn holds_ladder(node: &Node) -> bool {
    match node {
        Node::Parts(parts) => parts.iter().any(|(name, part)| {
            let inside = matches!(part, Node::Parts(_))
                || matches!(part, Node::List(items) if items.iter().any(|item| matches!(item, Node::Parts(_))));
            inside && names::names_a_part(name)
        }),
        _ => false,
    }
}

/// Takes out competencies that say nothing and only hold skills, which name them; what is said about one goes
/// to each of its skills.
fn groups_go(gathered: &mut Gathered) {
    let holds = |group: &RowDraft, row: &RowDraft| {
        row.row.name.starts_with(&format!("{}: ", group.row.name)) || row.row.bucket == group.row.name
    };
    let rows = std::mem::take(&mut gathered.rows);
    let (groups, mut rows): (Vec<RowDraft>, Vec<RowDraft>) = {
        let group = |row: &RowDraft| row.cells.is_empty() && rows.iter().any(|other| holds(row, other));
        let marks: Vec<bool> = rows.iter().map(group).collect();
        let mut marks = marks.into_iter();
        rows.into_iter().partition(|_| marks.next().unwrap_or(false))
    };
    for group in groups.iter().filter(|group| !group.row.summary.is_empty()) {
        for row in rows.iter_mut().filter(|row| holds(group, row)) {
            let own = std::mem::take(&mut row.row.summary);
            row.row.summary = [group.row.summary.as_str(), &own].join("\n").trim().to_owned();
        }
    }
    gathered.rows = rows;
}

/// Finds texts in the file they came from, in the order in which they come.
pub(super) struct Finder<'t> {
    /// Lines by how they begin and read, trimmed and without what quotes and lists put around them.
    lines: HashMap<&'t str, u64>,
    text: &'t str,
}

impl<'t> Finder<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut lines = HashMap::new();
        for (index, line) in text.lines().enumerate() {
            for plain in [bare(line), value(line)] {
                lines.entry(plain).or_insert(index as u64 + 1);
            }
        }
        Self { lines, text }
    }

    /// The first line that says a text; where it is broken into lines or escaped, the line it begins on.
    pub(super) fn line(&self, text: &str) -> Option<u64> {
        let first = text.lines().next().unwrap_or_default().trim();
        if first.is_empty() {
            return None;
        }
        if let Some(line) = self.lines.get(first) {
            return Some(*line);
        }
        let end = first.char_indices().nth(48).map_or(first.len(), |(at, _)| at);
        let at = self.text.find(&first[..end])?;
        Some(self.text[..at].bytes().filter(|byte| *byte == b'\n').count() as u64 + 1)
    }
}

/// A line without list marks, quotes and commas.
fn bare(line: &str) -> &str {
    line.trim().trim_start_matches("- ").trim_end_matches(',').trim_matches(['"', '\'']).trim()
}

/// The value of a line such as `text: "…"`.
fn value(line: &str) -> &str {
    line.split_once(':').map_or("", |(_, value)| bare(value))
}
