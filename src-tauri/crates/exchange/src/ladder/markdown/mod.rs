//! Ladders in Markdown: our own, front matter, and whatever people write with headings, bullets and tables.

mod block;
mod escape;
mod html;
mod outline;
mod own;
mod page;
mod tables;

use domain::finding::{Finding, any_error};

use super::finish::{Names, Taken, finish};
use super::gather::{Gathered, Place, Told, ToldKind};
use super::nested::{self, Finder, Node};
use super::v1::LadderV1;
use super::yaml;
use block::Kind;
pub(super) use escape::{comment, escaped};

/// The name of our own layout.
pub(super) const LAYOUT: &str = "ladder.v1.markdown";

/// Largest file that is read, in bytes.
const MAX_BYTES: usize = 16 * 1024 * 1024;

/// What a Markdown file holds.
pub(super) enum Read {
    /// `ladder.v1` as front matter, and what the page below it says besides.
    Whole(Box<LadderV1>, Vec<Told>),
    /// A ladder out of its front matter or its page.
    Taken(Box<Taken>),
}

/// Reads a ladder. `name` names it where the file does not.
///
/// # Errors
/// `file.too_large`; broken front matter with its line; `ladder.nothing` for a page that has no statements.
pub(super) fn read(text: &str, name: &str) -> Result<Read, Vec<Finding>> {
    if text.len() > MAX_BYTES {
        return Err(vec![Finding::error("file", "file.too_large", "A ladder file has at most 16 MB.")]);
    }
    let (front, body, body_line) = split(text);
    let shift = |mut findings: Vec<Finding>| {
        // The front matter begins on the second line of the file.
        for finding in &mut findings {
            finding.line = finding.line.map(|line| line + 1);
        }
        findings
    };
    let mut gathered = Gathered::default();
    if let Some(front) = front {
        let node: Node = yaml::parse(front).map_err(shift)?;
        match node.part("format").map(Node::text) {
            Some("ladder.v1") => {
                let mut ladder = yaml::read_yaml(front).map_err(shift)?;
                let told = besides(&mut ladder, &block::blocks(body, body_line));
                return Ok(Read::Whole(Box::new(ladder), told));
            }
            Some(LAYOUT) => {
                return own::read(&node, &block::blocks(body, body_line))
                    .map(|taken| Read::Taken(Box::new(taken)));
            }
            _ => {}
        }
        if nested::holds_ladder(&node) {
            let finder = Finder::new(front);
            let lines = |text: &str| finder.line(text).map(|line| line + 1);
            let mut taken = nested::read(&node, &lines, name)?;
            let told = besides(&mut taken.ladder, &block::blocks(body, body_line));
            taken.told.extend(told);
            return Ok(Read::Taken(Box::new(taken)));
        }
        facts(&node, &mut gathered);
    }
    let blocks = block::blocks(body, body_line);
    page::read(&blocks, &mut gathered);
    if gathered.rows.is_empty() {
        let message = "Nothing in this page reads like a ladder: it has no statements below its headings.";
        return Err(vec![Finding::error("file", "ladder.nothing", message)]);
    }
    let field = |field: &str| field.to_owned();
    let mut taken = finish(gathered, &Names { of: &field, ours: false }, name);
    taken.rows = blocks.len() as u64;
    if any_error(&taken.findings) { Err(taken.findings) } else { Ok(Read::Taken(Box::new(taken))) }
}

/// Keeps what a page says besides the ladder that stands before it, in the ladder's own words about itself.
fn besides(ladder: &mut LadderV1, blocks: &[block::Block]) -> Vec<Told> {
    let cells = ladder.competencies.iter().flat_map(|row| &row.cells);
    let mut known: std::collections::HashSet<String> = cells
        .flat_map(|cell| cell.descriptors.iter().map(|one| &one.text).chain(&cell.examples))
        .chain(ladder.levels.iter().flat_map(|level| [&level.code, &level.internal_title, &level.scope]))
        .chain(ladder.competencies.iter().flat_map(|row| [&row.name, &row.summary]))
        .chain([&ladder.name])
        .cloned()
        .collect();
    known.extend(ladder.summary.lines().map(str::to_owned));
    let mut told = Vec::new();
    for block in blocks {
        let words = match &block.kind {
            Kind::Heading(_, words) | Kind::Paragraph(words) | Kind::Item(words) | Kind::Quote(words) => {
                words.clone()
            }
            Kind::Table(heads, rows) => {
                let rows = std::iter::once(heads).chain(rows).map(|row| row.join(" · "));
                rows.collect::<Vec<_>>().join("\n")
            }
            Kind::Examples(_) => continue,
        };
        for line in words.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if known.insert(line.to_owned()) {
                if !ladder.summary.is_empty() {
                    ladder.summary.push('\n');
                }
                ladder.summary.push_str(line);
                let (text, at, kind) = (line.to_owned(), String::new(), ToldKind::Introduction);
                told.push(Told { line: Some(block.line), kind, at, text });
            }
        }
    }
    told
}

/// The front matter, the page, and the line on which the page begins.
fn split(text: &str) -> (Option<&str>, &str, u64) {
    let first = text.lines().next().unwrap_or_default();
    if first.trim_end() != "---" {
        return (None, text, 1);
    }
    let start =
        first.len() + text[first.len()..].chars().take_while(|c| matches!(c, '\r' | '\n')).take(2).count();
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            let end = at + line.len();
            let lines = text[..end].bytes().filter(|byte| *byte == b'\n').count() as u64;
            return (Some(&text[start..at]), &text[end..], lines + 1);
        }
        at += line.len();
    }
    (None, text, 1)
}

/// What front matter says about the ladder; other facts are kept in words.
fn facts(front: &Node, gathered: &mut Gathered) {
    let Node::Parts(parts) = front else { return };
    for (name, part) in parts {
        let text = part.text();
        let slot = match name.to_lowercase().as_str() {
            "id" | "key" | "slug" => &mut gathered.ladder.id,
            "name" | "title" | "ladder" => &mut gathered.ladder.name,
            "version" => &mut gathered.ladder.version,
            "summary" | "description" => &mut gathered.ladder.summary,
            "layout" | "permalink" | "tags" => continue,
            _ => {
                if !text.is_empty() {
                    gathered.tell(Place::Ladder, &format!("{name}: {text}"), None);
                }
                continue;
            }
        };
        if slot.is_empty() {
            text.clone_into(slot);
        }
    }
}

/// True for words that announce examples.
fn is_examples(words: &str) -> bool {
    let plain: String = words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    matches!(
        plain.as_str(),
        "example" | "examples" | "forexample" | "eg" | "illustrations" | "examplebehaviors"
    )
}
