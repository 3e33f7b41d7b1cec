//! What a file says about a ladder, in whatever order it says it.

use domain::finding::Finding;
use domain::ladders::asks_for_years;

use super::v1::{CellV1, CompetencyV1, DescriptorV1, LadderV1, LevelV1, ReachV1};

/// A level as far as the file has told it.
pub(super) struct LevelDraft {
    pub(super) level: LevelV1,
    pub(super) reach: Option<ReachV1>,
    pub(super) months: Option<u32>,
}

/// A competency as far as the file has told it. Its cells name their level by its place.
pub(super) struct RowDraft {
    pub(super) row: CompetencyV1,
    pub(super) line: Option<u64>,
    pub(super) weight: Option<u32>,
    pub(super) cells: Vec<CellDraft>,
}

/// A cell as far as the file has told it.
pub(super) struct CellDraft {
    pub(super) level: usize,
    pub(super) cell: CellV1,
    /// The lines of its statements.
    pub(super) lines: Vec<Option<u64>>,
    pub(super) expected: Option<u8>,
    pub(super) must_have: Option<bool>,
}

/// A line that was taken for something else than a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its line, where the file has lines.
    pub line: Option<u64>,
    /// What it was taken for.
    pub kind: ToldKind,
    /// The level or competency it stands at; empty for the ladder.
    pub at: String,
    /// What it says.
    pub text: String,
}

/// What a line was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToldKind {
    /// Words about a level, a competency or the ladder.
    Introduction,
    /// Years or other experience asked for, which prove nothing.
    Experience,
}

/// The name of the row for statements that belong to no competency.
pub(super) const NO_COMPETENCY: &str = "Unassigned";

/// All that a file has said so far.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) ladder: LadderV1,
    pub(super) levels: Vec<LevelDraft>,
    pub(super) rows: Vec<RowDraft>,
    pub(super) told: Vec<Told>,
    pub(super) findings: Vec<Finding>,
}

impl Gathered {
    /// The level with this id, else with this code on this track; made when it is new.
    pub(super) fn level(&mut self, id: &str, track: &str, code: &str) -> usize {
        let same = |known: &LevelDraft| {
            if id.is_empty() {
                known.level.code == code && known.level.track == track
            } else {
                known.level.id == id
            }
        };
        self.levels.iter().position(same).unwrap_or_else(|| {
            let level = LevelV1 {
                id: id.to_owned(),
                code: code.to_owned(),
                track: track.to_owned(),
                ..LevelV1::default()
            };
            self.levels.push(LevelDraft { level, reach: None, months: None });
            self.levels.len() - 1
        })
    }

    /// The competency with this id, else with this name in this area; made when it is new.
    pub(super) fn row(&mut self, id: &str, name: &str, area: &str, line: Option<u64>) -> usize {
        let same = |known: &RowDraft| {
            if id.is_empty() {
                let near = area.is_empty() || known.row.bucket.is_empty() || known.row.bucket == area;
                known.row.name == name && near
            } else {
                known.row.id == id
            }
        };
        self.rows.iter().position(same).unwrap_or_else(|| {
            let row = CompetencyV1 { id: id.to_owned(), name: name.to_owned(), ..CompetencyV1::default() };
            self.rows.push(RowDraft { row, line, weight: None, cells: Vec::new() });
            self.rows.len() - 1
        })
    }

    /// What a level expects of a competency; made when it is new.
    pub(super) fn cell(&mut self, level: usize, row: usize) -> &mut CellDraft {
        let cells = &mut self.rows[row].cells;
        let at = cells.iter().position(|cell| cell.level == level).unwrap_or_else(|| {
            cells.push(CellDraft {
                level,
                cell: CellV1::default(),
                lines: Vec::new(),
                expected: None,
                must_have: None,
            });
            cells.len() - 1
        });
        &mut cells[at]
    }

    /// Adds a statement. One that the cell has already is kept once, and told.
    pub(super) fn say(&mut self, level: usize, row: usize, id: &str, text: &str, line: Option<u64>) {
        let cell = self.cell(level, row);
        if id.is_empty()
            && let Some(known) = cell.cell.descriptors.iter().position(|known| known.text == text)
        {
            let first = cell.lines[known].map(|line| format!(" on line {line}")).unwrap_or_default();
            let message = format!("“{text}” stands in the same place{first} already; it is kept once.");
            let finding = Finding::warning(self.rows[row].row.name.clone(), "descriptor.twice", message);
            self.findings.push(Finding { line, ..finding });
            return;
        }
        cell.cell.descriptors.push(DescriptorV1 { id: id.to_owned(), text: text.to_owned() });
        cell.lines.push(line);
    }

    /// Notes a line that is no statement, and keeps its words where they belong.
    pub(super) fn tell(&mut self, place: Place, text: &str, line: Option<u64>) {
        let kind = if asks_for_years(text) || experience(text) {
            ToldKind::Experience
        } else {
            ToldKind::Introduction
        };
        let (at, slot) = match place {
            Place::Ladder => (String::new(), &mut self.ladder.summary),
            Place::Level(index) => {
                let level = &mut self.levels[index].level;
                (level.code.clone(), &mut level.scope)
            }
            Place::Row(index) => {
                let row = &mut self.rows[index].row;
                (row.name.clone(), &mut row.summary)
            }
        };
        if !slot.lines().any(|known| known == text) {
            if !slot.is_empty() {
                slot.push('\n');
            }
            slot.push_str(text);
        }
        self.told.push(Told { line, kind, at, text: text.to_owned() });
    }
}

/// Where words belong that are no statement.
#[derive(Clone, Copy)]
pub(super) enum Place {
    Ladder,
    Level(usize),
    Row(usize),
}

/// True for a line that names itself an experience line: `Experience: five years`, `Typically 3-5 years`.
pub(super) fn experience(text: &str) -> bool {
    let lower = text.to_lowercase();
    let label = ["experience:", "years of experience", "typical experience", "education:", "qualifications:"];
    let years = lower.contains("years") || lower.contains("yrs");
    label.iter().any(|label| lower.starts_with(label))
        || (years && lower.len() < 80 && lower.chars().any(|c| c.is_ascii_digit()))
            && ["typically", "usually", "generally", "about ", "minimum", "at least"]
                .iter()
                .any(|word| lower.starts_with(word))
}
