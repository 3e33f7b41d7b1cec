//! Our own Markdown: ids stand in comments, words where they are read.

use domain::finding::{Finding, any_error};
use domain::ladders::{Bucket, Reach};
use serde_json::Value;

use super::block::{Block, CELL_COMMENT, Kind};
use crate::ladder::finish::{Names, Taken, finish};
use crate::ladder::gather::Gathered;
use crate::ladder::nested::Node;
use crate::ladder::propose::{UNASSIGNED, code_and_title};
use crate::ladder::read_csv::band_of;
use crate::ladder::v1::{LocationMultiplierV1, RouteV1};

/// Where the reading stands.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Head,
    Part(Part),
    Level(usize),
    Cell(usize, usize),
    Examples(usize, usize),
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Competencies,
    Routes,
    Locations,
}

/// Reads a ladder that [`crate::ladder::write_markdown`] wrote, perhaps edited since: what has no comment is
/// new.
pub(super) fn read(front: &Node, blocks: &[Block]) -> Result<Taken, Vec<Finding>> {
    let mut gathered = Gathered::default();
    for (name, slot) in [
        ("id", &mut gathered.ladder.id),
        ("name", &mut gathered.ladder.name),
        ("version", &mut gathered.ladder.version),
    ] {
        if let Some(Node::Text(text)) = front.part(name) {
            text.clone_into(slot);
        }
    }
    let mut reader = Reader { gathered, place: Place::Head };
    for block in blocks {
        reader.block(block);
    }
    let mut gathered = reader.gathered;
    for draft in &mut gathered.rows {
        if draft.row.bucket.is_empty() {
            UNASSIGNED.clone_into(&mut draft.row.bucket);
        }
        // Cells stand in the order of the levels.
        draft.cells.sort_by_key(|cell| cell.level);
    }
    let field = |field: &str| field.to_owned();
    let taken = finish(gathered, &Names { of: &field, ours: true }, "");
    if any_error(&taken.findings) { Err(taken.findings) } else { Ok(taken) }
}

struct Reader {
    gathered: Gathered,
    place: Place,
}

impl Reader {
    fn block(&mut self, block: &Block) {
        match (&block.kind, self.place) {
            (Kind::Heading(1, _), _) => self.place = Place::Head,
            (Kind::Heading(2, words), _) => self.section(words, block),
            (
                Kind::Heading(_, words),
                Place::Level(level) | Place::Cell(level, _) | Place::Examples(level, _),
            ) => {
                let row = self.gathered.row(&mark(block, "row"), words, "", Some(block.line));
                self.gathered.cell(level, row);
                self.place = Place::Cell(level, row);
            }
            (Kind::Table(_, rows), Place::Part(part)) => {
                for row in rows {
                    self.table_row(part, row, block.line);
                }
            }
            (Kind::Item(words), Place::Level(level)) => self.level_fact(level, words, block),
            (Kind::Paragraph(words), Place::Cell(level, row)) if words.starts_with("Expected: ") => {
                let cell = self.gathered.cell(level, row);
                cell.expected = words["Expected: ".len()..]
                    .chars()
                    .next()
                    .and_then(|digit| digit.to_digit(10).and_then(|digit| u8::try_from(digit).ok()));
                cell.must_have = Some(words.contains("must have"));
            }
            (Kind::Paragraph(words), Place::Cell(level, row)) if words == "Examples:" => {
                self.place = Place::Examples(level, row);
            }
            (Kind::Item(words) | Kind::Paragraph(words), Place::Cell(level, row)) if !words.is_empty() => {
                self.gathered.say(level, row, &mark(block, "id"), words, Some(block.line));
            }
            (Kind::Item(words) | Kind::Paragraph(words), Place::Examples(level, row))
                if !words.is_empty() =>
            {
                self.gathered.cell(level, row).cell.examples.push(words.clone());
            }
            (Kind::Paragraph(words) | Kind::Item(words) | Kind::Quote(words), place) if !words.is_empty() => {
                let slot = match place {
                    Place::Level(level) => &mut self.gathered.levels[level].level.scope,
                    _ => &mut self.gathered.ladder.summary,
                };
                if !slot.is_empty() {
                    slot.push('\n');
                }
                slot.push_str(words);
            }
            _ => {}
        }
    }

    fn section(&mut self, words: &str, block: &Block) {
        self.place = match mark(block, "part").as_str() {
            "competencies" => Place::Part(Part::Competencies),
            "routes" => Place::Part(Part::Routes),
            "locations" => Place::Part(Part::Locations),
            _ => {
                let id = mark(block, "level");
                // A heading that has no id was written by hand and says what the level is called.
                let (code, title) = if id.is_empty() { code_and_title(words) } else { ("", "") };
                let level = self.gathered.level(&id, "", code);
                title.clone_into(&mut self.gathered.levels[level].level.internal_title);
                Place::Level(level)
            }
        };
    }

    fn level_fact(&mut self, level: usize, words: &str, block: &Block) {
        let draft = &mut self.gathered.levels[level];
        let Some((name, text)) = words.split_once(": ") else {
            draft.level.scope.push_str(words);
            return;
        };
        let number = text.parse::<u32>().ok();
        let slot = match name {
            "Code" => &mut draft.level.code,
            "Internal title" => &mut draft.level.internal_title,
            "External title" => &mut draft.level.external_title,
            "Track" => &mut draft.level.track,
            "Job class" => &mut draft.level.job_class,
            "Scope" => &mut draft.level.scope,
            "Reach" => {
                draft.reach = Reach::of(text).map(Into::into);
                return;
            }
            "Minimum months" => {
                draft.months = number;
                return;
            }
            "Rank" => {
                draft.level.rank = number;
                return;
            }
            "Pay band" => {
                match band_of(text) {
                    Some(band) => draft.level.bands.push(band),
                    None => {
                        let message = format!("“{text}” is not a pay band.");
                        let finding = Finding::error("Pay band", "cell.form", message);
                        self.gathered.findings.push(finding.at_line(block.line));
                    }
                }
                return;
            }
            _ => {
                draft.level.scope.push_str(words);
                return;
            }
        };
        text.clone_into(slot);
    }

    fn table_row(&mut self, part: Part, row: &[String], line: u64) {
        let cell =
            |at: usize| row.get(at).map_or("", |cell| cell.split(CELL_COMMENT).next().unwrap_or_default());
        match part {
            Part::Competencies => {
                let first = row.first().map_or("", String::as_str);
                let id = first.split(CELL_COMMENT).nth(1).map_or_else(String::new, |text| value(text, "id"));
                let index = self.gathered.row(&id, cell(0), "", Some(line));
                let draft = &mut self.gathered.rows[index];
                cell(0).clone_into(&mut draft.row.name);
                cell(3).clone_into(&mut draft.row.summary);
                let bucket = cell(1).parse::<Bucket>();
                draft.row.bucket = bucket.map_or_else(|_| String::new(), |bucket| bucket.key().to_owned());
                draft.weight = cell(2).trim().trim_end_matches('%').parse().ok();
            }
            Part::Routes => self
                .gathered
                .ladder
                .routes_beyond
                .push(RouteV1 { name: cell(0).to_owned(), summary: cell(1).to_owned() }),
            Part::Locations => match cell(1).trim().trim_end_matches('%').trim().parse() {
                Ok(percent) => self
                    .gathered
                    .ladder
                    .location_multipliers
                    .push(LocationMultiplierV1 { location: cell(0).to_owned(), percent }),
                Err(_) => {
                    let message = format!("“{}” is not a whole number of percent.", cell(1));
                    let finding = Finding::error("Percent of the band", "cell.form", message);
                    self.gathered.findings.push(finding.at_line(line));
                }
            },
        }
    }
}

/// A value from the comments of a block.
fn mark(block: &Block, name: &str) -> String {
    block
        .comments
        .iter()
        .map(|comment| value(comment, name))
        .find(|text| !text.is_empty())
        .unwrap_or_default()
}

fn value(comment: &str, name: &str) -> String {
    let json: Option<Value> = serde_json::from_str(comment).ok();
    json.as_ref().and_then(|json| json.get(name)?.as_str()).unwrap_or_default().to_owned()
}
