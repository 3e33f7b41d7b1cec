//! A page with headings, bullets, paragraphs and tables, read as a ladder.

use std::collections::HashMap;

use super::block::{Block, CELL_COMMENT, Kind};
use super::outline::{Role, Section, outline};
use crate::ladder::columns;
use crate::ladder::gather::{Gathered, NO_COMPETENCY, Place, experience};
use crate::ladder::propose::code_and_title;
use crate::ladder::read_csv::gather_table;
use crate::mapping::Mapping;
use crate::table::Table;

/// Where a section stands in the ladder.
#[derive(Clone, Default)]
struct Spot {
    track: String,
    area: String,
    competency: Option<String>,
    level: Option<usize>,
    examples: bool,
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

struct Writer<'a> {
    gathered: &'a mut Gathered,
    leads: &'a [String],
    /// The levels have headings of their own.
    by_heading: bool,
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
                    let said = if examples {
                        false
                    } else if experience(words) || domain::ladders::asks_for_years(words) {
                        false
                    } else if matches!(block.kind, Kind::Quote(_)) {
                        false
                    } else if is_item {
                        // Bullets that stand above the competencies and name what they are about describe the
                        // level.
                        row_known || !headings_below || lead(block).is_none()
                    } else {
                        !items
                            && !(headings_below && !row_known)
                            && !(first && paragraphs > 1 && introduces(words, section))
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

    fn row(&mut self, spot: &Spot, block: &Block) -> usize {
        let name = spot.competency.as_deref().unwrap_or(if spot.area.is_empty() {
            NO_COMPETENCY
        } else {
            &spot.area
        });
        let row = self.gathered.row("", name, &spot.area, Some(block.line));
        self.area(row, &spot.area);
        row
    }

    fn area(&mut self, row: usize, area: &str) {
        let slot = &mut self.gathered.rows[row].row.bucket;
        if slot.is_empty() {
            area.clone_into(slot);
        }
    }

    fn tell(&mut self, spot: &Spot, words: &str, line: u64) {
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

    /// A table: below a level its cells are statements, below a competency its heads are levels, and elsewhere
    /// it is read like a table of its own.
    fn table(&mut self, heads: &[String], rows: &[Vec<String>], line: u64, spot: &Spot) {
        let plain = |text: &String| text.split(CELL_COMMENT).next().unwrap_or_default().trim().to_owned();
        let heads: Vec<String> = heads.iter().map(plain).collect();
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(plain).collect()).collect();
        match (spot.level, &spot.competency) {
            (Some(level), _) => self.below_level(level, spot, &heads, &rows, line),
            (None, Some(name)) if rows.len() == 1 && rows[0].len() == heads.len() => {
                let row = self.gathered.row("", name, &spot.area, Some(line));
                self.area(row, &spot.area);
                for (head, cell) in heads.iter().zip(&rows[0]).filter(|(head, _)| !head.is_empty()) {
                    let (code, title) = code_and_title(head);
                    let level = self.gathered.level("", &spot.track, code);
                    title.clone_into(&mut self.gathered.levels[level].level.internal_title);
                    self.lines(level, row, cell, line);
                }
            }
            _ => self.own_table(heads, rows, line, spot),
        }
    }

    fn below_level(&mut self, level: usize, spot: &Spot, heads: &[String], rows: &[Vec<String>], line: u64) {
        let named = heads.first().is_some_and(|head| {
            let key: String =
                head.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
            matches!(
                key.as_str(),
                "competency" | "competence" | "skill" | "area" | "capability" | "attribute" | "dimension"
            )
        });
        for (at, cells) in (line + 2..).zip(rows) {
            let (name, cells) = match cells.split_first() {
                Some((name, rest)) if named && !name.is_empty() => (Some(name), rest),
                _ => (None, &cells[..]),
            };
            let spot = Spot { competency: name.cloned().or_else(|| spot.competency.clone()), ..spot.clone() };
            let at = if rows.len() == 1 { line } else { at };
            let block = Block { line: at, kind: Kind::Paragraph(String::new()), comments: Vec::new() };
            let row = self.row(&spot, &block);
            for cell in cells {
                self.lines(level, row, cell, at);
            }
        }
    }

    fn lines(&mut self, level: usize, row: usize, cell: &str, line: u64) {
        for said in cell.lines().map(|said| said.trim().trim_start_matches(['-', '•', '–']).trim_start())
        {
            if experience(said) {
                self.gathered.tell(Place::Level(level), said, Some(line));
            } else if !said.is_empty() {
                self.gathered.say(level, row, "", said, Some(line));
            }
        }
    }

    /// A table that stands by itself. What no column was found for is kept in words.
    fn own_table(&mut self, mut heads: Vec<String>, rows: Vec<Vec<String>>, line: u64, spot: &Spot) {
        let width = rows.iter().map(Vec::len).max().unwrap_or(0).max(heads.len());
        heads.resize(width, String::new());
        let all: Vec<(u64, Vec<String>)> = std::iter::once((line, heads))
            // The line below the heads is the one with the dashes.
            .chain((line + 2..).zip(rows))
            .collect();
        let sentences =
            all.iter().skip(1).flat_map(|(_, row)| row).any(|cell| cell.split_whitespace().count() >= 3);
        let table = Table::of_rows(all.iter().cloned()).ok().filter(|_| sentences);
        let mapping = table.as_ref().map(columns::guess);
        // Where levels have headings, a table is about them only if its heads name them.
        let meant = |mapping: &Mapping| {
            !self.by_heading
                || mapping.columns(columns::LEVEL_COLUMN).into_iter().any(|column| {
                    let (code, _) = code_and_title(mapping.header_of(column));
                    self.gathered.levels.iter().any(|known| known.level.code == code)
                })
        };
        let mapping = mapping.filter(meant);
        let read = match (&table, &mapping) {
            (Some(table), Some(mapping)) => gather_table(table, mapping, self.gathered),
            _ => false,
        };
        let aside = mapping.filter(|_| read).map(|mapping| mapping.left_out());
        for (at, row) in all {
            match &aside {
                None => self.tell(spot, &row.join(" · "), at),
                Some(columns) => {
                    for text in
                        columns.iter().filter_map(|column| row.get(*column)).filter(|text| !text.is_empty())
                    {
                        self.tell(spot, text, at);
                    }
                }
            }
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
