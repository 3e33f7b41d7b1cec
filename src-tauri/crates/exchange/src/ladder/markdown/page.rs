//! A page with headings, bullets, paragraphs and tables, read as a ladder.

use std::collections::HashMap;

use super::block::{Block, Kind};
use super::outline::{Role, Section, outline};
use crate::ladder::gather::{Gathered, NO_COMPETENCY, Place, experience};
use crate::ladder::propose::code_and_title;

/// Where a section stands in the ladder.
#[derive(Clone, Default)]
pub(super) struct Spot {
    pub(super) track: String,
    pub(super) area: String,
    pub(super) competency: Option<String>,
    pub(super) level: Option<usize>,
    pub(super) examples: bool,
}

pub(super) fn read(blocks: &[Block], gathered: &mut Gathered) {
    let sections = outline(blocks);
    let leads = common_leads(&sections);
    let mut spots: Vec<Spot> = Vec::with_capacity(sections.len());
    for section in &sections {
        let mut spot = section.parent.map_or_else(Spot::default, |parent| spots[parent].clone());
        match section.role {
            Role::Ladder if section.depth == 1 && gathered.ladder.name.is_empty() => {
                section.title.clone_into(&mut gathered.ladder.name);
            }
            Role::Ladder if section.depth > 1 => {
                gathered.tell(Place::Ladder, &section.title, Some(section.line));
            }
            Role::Ladder => {}
            Role::Track => section.title.clone_into(&mut spot.track),
            Role::Area => section.title.clone_into(&mut spot.area),
            Role::Competency => spot.competency = Some(section.title.clone()),
            Role::Examples => spot.examples = true,
            Role::Level => {
                let (code, title) = code_and_title(&section.title);
                let level = gathered.level("", &spot.track, code);
                let slot = &mut gathered.levels[level].level.internal_title;
                if slot.is_empty() {
                    title.clone_into(slot);
                }
                spot.level = Some(level);
            }
        }
        let by_heading = sections.iter().any(|section| section.role == Role::Level);
        Writer { gathered, leads: &leads, by_heading }.section(section, &spot, below(&sections, section));
        spots.push(spot);
    }
}

/// True when a section has headings below it that are competencies.
fn below(sections: &[Section<'_>], section: &Section<'_>) -> bool {
    let from = sections.iter().position(|other| std::ptr::eq(other, section)).unwrap_or(0);
    let deeper = sections[from + 1..].iter().take_while(|other| other.depth > section.depth);
    deeper.into_iter().any(|other| matches!(other.role, Role::Competency | Role::Area))
}

/// The words before a colon with which bullets begin, where nearly every level has the same ones: they name
/// competencies.
fn common_leads(sections: &[Section<'_>]) -> Vec<String> {
    let levels: Vec<&Section<'_>> = sections.iter().filter(|section| section.role == Role::Level).collect();
    let mut seen: HashMap<String, usize> = HashMap::new();
    for level in &levels {
        let mut own: Vec<&str> =
            level.blocks.iter().filter_map(|block| lead(block).map(|(lead, _)| lead)).collect();
        own.sort_unstable();
        own.dedup();
        for lead in own {
            *seen.entry(lead.to_owned()).or_default() += 1;
        }
    }
    let sum: usize = seen.values().sum();
    let steady = levels.len() > 1 && sum * 4 >= seen.len() * levels.len() * 3;
    if steady { seen.into_keys().collect() } else { Vec::new() }
}

/// The few words before the colon of a bullet, and what follows.
fn lead(block: &Block) -> Option<(&str, &str)> {
    let Kind::Item(words) = &block.kind else { return None };
    let (lead, rest) = words.split_once(": ")?;
    (lead.split_whitespace().count() <= 4 && !lead.contains('.')).then(|| (lead.trim(), rest.trim()))
}

pub(super) struct Writer<'a> {
    pub(super) gathered: &'a mut Gathered,
    leads: &'a [String],
    /// The levels have headings of their own.
    pub(super) by_heading: bool,
}

impl Writer<'_> {
    fn section(&mut self, section: &Section<'_>, spot: &Spot, headings_below: bool) {
        let mut examples = spot.examples;
        let items = section.blocks.iter().any(|block| matches!(block.kind, Kind::Item(_)));
        let paragraphs =
            section.blocks.iter().filter(|block| matches!(block.kind, Kind::Paragraph(_))).count();
        let mut first = true;
        for block in section.blocks {
            match &block.kind {
                Kind::Examples(on) => examples = *on || spot.examples,
                Kind::Table(heads, rows) => self.table(heads, rows, block.line, spot),
                Kind::Heading(..) => {}
                Kind::Paragraph(words) if super::is_examples(words) => examples = true,
                Kind::Item(words) | Kind::Paragraph(words) | Kind::Quote(words) => {
                    let words = words.trim();
                    if words.is_empty() {
                        continue;
                    }
                    let Some(level) = spot.level else {
                        self.tell(spot, words, block.line);
                        continue;
                    };
                    let is_item = matches!(block.kind, Kind::Item(_));
                    let row_known = spot.competency.is_some();
                    let aside = matches!(block.kind, Kind::Quote(_))
                        || experience(words)
                        || domain::ladders::asks_for_years(words);
                    let below_a_competency = row_known || !headings_below;
                    let said = if examples || aside {
                        false
                    } else if is_item {
                        // Bullets that stand above the competencies and name what they are about describe the
                        // level.
                        below_a_competency || lead(block).is_none()
                    } else {
                        let opening = first && paragraphs > 1 && introduces(words, section);
                        !items && below_a_competency && !opening
                    };
                    first = false;
                    if examples {
                        let row = self.row(spot, block);
                        for line in words.lines() {
                            self.gathered.cell(level, row).cell.examples.push(line.trim().to_owned());
                        }
                    } else if said {
                        self.statement(level, spot, block, words);
                    } else {
                        self.tell(spot, words, block.line);
                    }
                }
            }
        }
    }

    fn statement(&mut self, level: usize, spot: &Spot, block: &Block, words: &str) {
        if spot.competency.is_none()
            && let Some((name, rest)) = lead(block)
            && self.leads.iter().any(|known| known == name)
        {
            let row = self.gathered.row("", name, &spot.area, Some(block.line));
            self.area(row, &spot.area);
            return self.gathered.say(level, row, "", rest, Some(block.line));
        }
        let row = self.row(spot, block);
        for line in words.lines().map(str::trim).filter(|line| !line.is_empty()) {
            self.gathered.say(level, row, "", line, Some(block.line));
        }
    }

    pub(super) fn row(&mut self, spot: &Spot, block: &Block) -> usize {
        let name = spot.competency.as_deref().unwrap_or(if spot.area.is_empty() {
            NO_COMPETENCY
        } else {
            &spot.area
        });
        let row = self.gathered.row("", name, &spot.area, Some(block.line));
        self.area(row, &spot.area);
        row
    }

    pub(super) fn area(&mut self, row: usize, area: &str) {
        let slot = &mut self.gathered.rows[row].row.bucket;
        if slot.is_empty() {
            area.clone_into(slot);
        }
    }

    pub(super) fn tell(&mut self, spot: &Spot, words: &str, line: u64) {
        let place = match (&spot.competency, spot.level) {
            (Some(name), _) => {
                let row = self.gathered.row("", name, &spot.area, Some(line));
                self.area(row, &spot.area);
                Place::Row(row)
            }
            (None, Some(level)) => Place::Level(level),
            (None, None) => Place::Ladder,
        };
        for one in words.lines().map(str::trim).filter(|one| !one.is_empty()) {
            self.gathered.tell(place, one, Some(line));
        }
    }
}

/// True for a first paragraph that is about the level rather than something a person shows.
fn introduces(words: &str, section: &Section<'_>) -> bool {
    let lower = words.to_lowercase();
    let begins =
        ["a ", "an ", "the ", "this ", "at this level", "someone", "people ", "as a", "in this", "you are a"];
    let (code, title) = code_and_title(&section.title);
    words.ends_with(':')
        || begins.iter().any(|begin| lower.starts_with(begin))
        || lower.starts_with(&code.to_lowercase())
        || (!title.is_empty() && lower.contains(&title.to_lowercase()))
}
