//! What the headings of a page are: levels, competencies, areas, tracks, or neither.

use super::block::{Block, Kind};
use crate::ladder::propose::{code_and_title, level_like};

/// A heading with the blocks right below it; the first one stands for what comes before any heading.
pub(super) struct Section<'b> {
    pub(super) depth: usize,
    pub(super) title: String,
    pub(super) line: u64,
    pub(super) blocks: &'b [Block],
    pub(super) parent: Option<usize>,
    pub(super) role: Role,
}

/// What a heading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The title of the page, or words that are about the ladder as a whole.
    Ladder,
    Track,
    Level,
    Area,
    Competency,
    /// A heading over examples.
    Examples,
}

/// Headings that are no level wherever they stand.
const ASIDES: [&str; 14] = [
    "faq",
    "introduction",
    "overview",
    "about",
    "license",
    "licence",
    "contributing",
    "references",
    "other pages",
    "glossary",
    "changelog",
    "acknowledgements",
    "how to use",
    "table of contents",
];

/// Cuts a page into sections and finds out what each is.
pub(super) fn outline(blocks: &[Block]) -> Vec<Section<'_>> {
    let mut sections = cut(blocks);
    let says: Vec<bool> = (0..sections.len()).map(|index| says_below(&sections, index)).collect();
    let plan = Plan::of(&sections, &says);
    for index in 0..sections.len() {
        let role = plan.role(&sections, &says, index);
        sections[index].role = role;
    }
    sections
}

fn cut(blocks: &[Block]) -> Vec<Section<'_>> {
    let starts: Vec<usize> = blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| matches!(block.kind, Kind::Heading(..)))
        .map(|(at, _)| at)
        .collect();
    let first = starts.first().copied().unwrap_or(blocks.len());
    let head = Section {
        depth: 0,
        title: String::new(),
        line: 1,
        blocks: &blocks[..first],
        parent: None,
        role: Role::Ladder,
    };
    let mut sections = vec![head];
    // The open headings, the deepest last.
    let mut open: Vec<usize> = vec![0];
    for (at, start) in starts.iter().enumerate() {
        let Kind::Heading(depth, words) = &blocks[*start].kind else { continue };
        let end = starts.get(at + 1).copied().unwrap_or(blocks.len());
        while open.len() > 1 && open.last().is_some_and(|last| sections[*last].depth >= *depth) {
            open.pop();
        }
        let parent = open.last().copied();
        open.push(sections.len());
        let plain = words.trim_start_matches(|c: char| !c.is_alphanumeric() && !"(“\"«".contains(c)).trim();
        let title = if plain.is_empty() { words.trim() } else { plain };
        sections.push(Section {
            depth: *depth,
            title: title.replace('\n', " "),
            line: blocks[*start].line,
            blocks: &blocks[*start + 1..end],
            parent,
            role: Role::Ladder,
        });
    }
    sections
}

fn says(section: &Section<'_>) -> bool {
    section.blocks.iter().any(|block| match &block.kind {
        Kind::Item(words) | Kind::Paragraph(words) => !words.trim().is_empty(),
        Kind::Table(..) => true,
        Kind::Heading(..) | Kind::Quote(_) | Kind::Examples(_) => false,
    })
}

fn says_below(sections: &[Section<'_>], index: usize) -> bool {
    let deeper = sections[index + 1..].iter().take_while(|other| other.depth > sections[index].depth);
    says(&sections[index]) || deeper.into_iter().any(says)
}

fn same(title: &str, other: &str) -> bool {
    title.to_lowercase() == other.to_lowercase()
}

fn aside(title: &str) -> bool {
    let lower = title.to_lowercase();
    ASIDES.iter().any(|aside| lower == *aside || lower.starts_with(&format!("{aside} ")))
}

/// At which depth levels and competencies stand.
struct Plan {
    level: Option<usize>,
    /// True when the levels stand below the competencies.
    competency_first: bool,
    /// True when most headings at the levels' depth read like levels, so that one that does not may be none.
    level_like: bool,
}

impl Plan {
    fn of(sections: &[Section<'_>], says: &[bool]) -> Self {
        let at = |depth: usize| {
            sections.iter().enumerate().filter(move |(index, one)| {
                one.depth == depth && says[*index] && !aside(&one.title) && !super::is_examples(&one.title)
            })
        };
        let mut level = None;
        let mut reads_like = false;
        for depth in 1..=6 {
            let (count, like) = at(depth).fold((0, 0), |(count, like), (_, one)| {
                (count + 1, like + usize::from(level_like(&one.title)))
            });
            if count >= 2 && like * 2 >= count {
                level = Some(depth);
                reads_like = true;
                break;
            }
        }
        let top = (1..=6).find(|depth| at(*depth).count() > 0);
        if level.is_none() {
            // One heading above all others may be a page about one level.
            level = top.filter(|top| {
                let (mut only, mut count) = (None, 0);
                for (_, one) in at(*top) {
                    only = Some(one);
                    count += 1;
                }
                only.filter(|_| count == 1).is_some_and(|one| {
                    !code_and_title(&one.title).1.is_empty()
                        || (level_like(&one.title) && !names_a_ladder(&one.title))
                }) && at(top + 1).count() > 0
            });
        }
        if level.is_none() {
            // Headings under which the same names come again and again.
            level = (1..=5).find(|depth| {
                let below: Vec<(&str, Option<usize>)> =
                    at(depth + 1).map(|(_, one)| (one.title.as_str(), one.parent)).collect();
                let again = below
                    .iter()
                    .filter(|(title, parent)| {
                        below.iter().any(|(other, elsewhere)| same(other, title) && elsewhere != parent)
                    })
                    .count();
                !below.is_empty() && again * 2 >= below.len()
            });
        }
        let tables = |depth: usize| {
            let tables = at(depth).filter(|(_, one)| {
                one.blocks.iter().any(|block| matches!(&block.kind, Kind::Table(heads, _) if heads.len() > 1))
            });
            tables.count() * 2 > at(depth).count()
        };
        if level.is_none() {
            level = (1..=6).find(|depth| at(*depth).count() >= 2 && !tables(*depth));
        }
        let competency_first = level.is_some_and(|depth| {
            let names: Vec<(&str, Option<usize>)> =
                at(depth).map(|(_, one)| (one.title.as_str(), one.parent)).collect();
            names
                .iter()
                .any(|(title, parent)| names.iter().any(|(other, away)| same(other, title) && away != parent))
        });
        // Competencies under which tables name the levels need no headings for these.
        let level = level.filter(|depth| reads_like || !tables(*depth) || top == Some(*depth));
        Self { level, competency_first, level_like: reads_like }
    }

    fn role(&self, sections: &[Section<'_>], says: &[bool], index: usize) -> Role {
        let section = &sections[index];
        let Some(level) = self.level else {
            // No level has a heading of its own: what has tables below is a competency.
            let table = section.blocks.iter().any(|block| matches!(block.kind, Kind::Table(..)));
            let title = section.depth == 1 && sections.iter().filter(|other| other.depth == 1).count() == 1;
            return if table && section.depth > 0 && !title { Role::Competency } else { Role::Ladder };
        };
        if section.depth == 0 || !says[index] {
            return Role::Ladder;
        }
        if super::is_examples(&section.title) {
            return Role::Examples;
        }
        let parent = section.parent.map(|parent| &sections[parent]);
        match section.depth {
            depth if depth == level => {
                let names = |of: usize| {
                    let inside = move |(_, one): &(usize, &Section<'_>)| one.parent == Some(of);
                    sections.iter().enumerate().filter(inside).map(|(_, one)| one.title.to_lowercase())
                };
                let shares = || {
                    let mut others = (0..sections.len())
                        .filter(|other| *other != index && sections[*other].depth == level);
                    names(index).next().is_none()
                        || others.any(|other| names(other).any(|name| names(index).any(|own| own == name)))
                };
                let odd = self.level_like && !level_like(&section.title);
                let items = section.blocks.iter().any(|block| matches!(block.kind, Kind::Item(_)));
                let bare = odd && !items && names(index).next().is_none();
                if aside(&section.title) || (odd && !shares()) || bare { Role::Ladder } else { Role::Level }
            }
            depth if depth < level => {
                if self.competency_first && depth + 1 == level {
                    Role::Competency
                } else if depth == 1 || aside(&section.title) {
                    Role::Ladder
                } else if self.competency_first {
                    Role::Area
                } else {
                    Role::Track
                }
            }
            _ => {
                let above = parent.map_or(Role::Ladder, |parent| parent.role);
                match above {
                    Role::Ladder => Role::Ladder,
                    _ => {
                        // A heading that only holds headings is an area.
                        let deeper =
                            sections[index + 1..].iter().take_while(|other| other.depth > section.depth);
                        let holds = deeper.into_iter().any(|other| !super::is_examples(&other.title));
                        if holds && !self::says(section) { Role::Area } else { Role::Competency }
                    }
                }
            }
        }
    }
}

fn names_a_ladder(title: &str) -> bool {
    let lower = title.to_lowercase();
    ["ladder", "framework", "matrix", "competenc", "career", "progression", "levels", "guide", "path"]
        .iter()
        .any(|word| lower.contains(word))
}
