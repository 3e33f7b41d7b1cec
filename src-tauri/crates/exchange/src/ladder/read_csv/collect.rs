//! Collecting what the rows say.

use domain::finding::Finding;
use domain::ladders::Reach;

use crate::ladder::v1::{CellV1, CompetencyV1, DescriptorV1, LadderV1, LevelV1, ReachV1, RouteV1};
use crate::mapping::Mapping;
use crate::table::RowView;

/// A level as far as the rows have told it.
pub(super) struct LevelDraft {
    pub(super) level: LevelV1,
    pub(super) reach: Option<ReachV1>,
    pub(super) months: Option<u32>,
}

/// A competency as far as the rows have told it. Its cells name their level by its place.
pub(super) struct RowDraft {
    pub(super) row: CompetencyV1,
    pub(super) line: u64,
    pub(super) weight: Option<u32>,
    pub(super) cells: Vec<CellDraft>,
}

/// A cell as far as the rows have told it.
pub(super) struct CellDraft {
    pub(super) level: usize,
    pub(super) cell: CellV1,
    pub(super) expected: Option<u8>,
    pub(super) must_have: Option<bool>,
}

/// What the rows have told so far.
pub(super) struct Collector<'m> {
    mapping: &'m Mapping,
    pub(super) ladder: LadderV1,
    pub(super) levels: Vec<LevelDraft>,
    pub(super) rows: Vec<RowDraft>,
    pub(super) findings: Vec<Finding>,
}

impl<'m> Collector<'m> {
    pub(super) fn new(mapping: &'m Mapping) -> Self {
        let ladder = LadderV1::default();
        Self { mapping, ladder, levels: Vec::new(), rows: Vec::new(), findings: Vec::new() }
    }

    /// Takes one row.
    pub(super) fn take(&mut self, row: RowView<'_>) {
        if let Some(text) = row.beyond() {
            let message = format!(
                "“{text}” stands beyond the last column. A cell of this row may need quotes around it."
            );
            self.findings.push(Finding::error("row", "row.long", message).at_line(row.line()));
            return;
        }
        let mapping = self.mapping;
        let cells = Cells { row, mapping };
        let findings = &mut self.findings;
        cells.fact(&mut self.ladder.id, "ladder_id", findings);
        cells.fact(&mut self.ladder.name, "ladder", findings);
        cells.fact(&mut self.ladder.version, "version", findings);
        cells.fact(&mut self.ladder.summary, "ladder_summary", findings);
        let (route, summary) = (cells.text("route"), cells.text("route_summary"));
        if !route.is_empty() || !summary.is_empty() {
            self.ladder.routes_beyond.push(RouteV1 { name: route.to_owned(), summary: summary.to_owned() });
        }
        let level = self.level(&cells);
        let competency = self.competency(&cells);
        match (level, competency) {
            (Some(level), Some(competency)) => self.cell(&cells, level, competency),
            (None, _) if cells.says_something() => {
                let message = "The statement stands at no level. Fill in the level.";
                let header = mapping.header("level");
                self.findings.push(Finding::error(header, "level.missing", message).at_line(row.line()));
            }
            _ => {}
        }
    }

    /// The level a row belongs to, made when it is new.
    fn level(&mut self, cells: &Cells<'_>) -> Option<usize> {
        let (id, code, title) = (cells.text("level_id"), cells.text("level"), cells.text("internal_title"));
        let code = if code.is_empty() { title } else { code };
        if id.is_empty() && code.is_empty() {
            return None;
        }
        let track = cells.text("track");
        let same = |known: &LevelDraft| {
            if id.is_empty() {
                known.level.code == code && known.level.track == track
            } else {
                known.level.id == id
            }
        };
        let index = self.levels.iter().position(same).unwrap_or_else(|| {
            let level = LevelV1 {
                id: id.to_owned(),
                code: code.to_owned(),
                track: track.to_owned(),
                ..LevelV1::default()
            };
            self.levels.push(LevelDraft { level, reach: None, months: None });
            self.levels.len() - 1
        });
        let findings = &mut self.findings;
        let draft = &mut self.levels[index];
        cells.fact(&mut draft.level.internal_title, "internal_title", findings);
        cells.fact(&mut draft.level.external_title, "external_title", findings);
        cells.fact(&mut draft.level.job_class, "job_class", findings);
        cells.fact(&mut draft.level.scope, "scope", findings);
        cells.value(
            &mut draft.months,
            "minimum_months",
            "a whole number of months",
            |text| text.parse().ok(),
            findings,
        );
        let reach = |text: &str| Reach::of(text).map(ReachV1::from);
        cells.value(
            &mut draft.reach,
            "reach",
            "self, individual, team, cross-team, department, company or industry",
            reach,
            findings,
        );
        Some(index)
    }

    /// The competency a row belongs to, made when it is new. A file without competencies is read by its
    /// areas; a statement that belongs to neither is kept under “Unassigned”.
    fn competency(&mut self, cells: &Cells<'_>) -> Option<usize> {
        let (id, name, area) = (cells.text("competency_id"), cells.text("competency"), cells.text("bucket"));
        let by_area = self.mapping.column("competency").is_none();
        let name = match (name, area) {
            ("", area) if by_area && !area.is_empty() => area,
            ("", _) if !id.is_empty() => id,
            ("", _) if cells.says_something() => {
                let message = "The statement belongs to no competency; it comes under “Unassigned”.";
                let header = self.mapping.header("competency");
                self.findings.push(
                    Finding::warning(header, "competency.unassigned", message).at_line(cells.row.line()),
                );
                "Unassigned"
            }
            ("", _) => return None,
            (name, _) => name,
        };
        let same = |known: &RowDraft| if id.is_empty() { known.row.name == name } else { known.row.id == id };
        let index = self.rows.iter().position(same).unwrap_or_else(|| {
            let row = CompetencyV1 { id: id.to_owned(), name: name.to_owned(), ..CompetencyV1::default() };
            self.rows.push(RowDraft { row, line: cells.row.line(), weight: None, cells: Vec::new() });
            self.rows.len() - 1
        });
        let findings = &mut self.findings;
        let draft = &mut self.rows[index];
        cells.fact(&mut draft.row.bucket, "bucket", findings);
        cells.fact(&mut draft.row.summary, "definition", findings);
        let weight = |text: &str| text.trim_end_matches('%').trim().parse().ok();
        cells.value(&mut draft.weight, "weight", "a whole number", weight, findings);
        Some(index)
    }

    /// Adds what a row says to its cell.
    fn cell(&mut self, cells: &Cells<'_>, level: usize, competency: usize) {
        let own_ids = self.mapping.column("descriptor_id").is_some();
        let known = &mut self.rows[competency].cells;
        let index = known.iter().position(|cell| cell.level == level).unwrap_or_else(|| {
            known.push(CellDraft { level, cell: CellV1::default(), expected: None, must_have: None });
            known.len() - 1
        });
        let draft = &mut known[index];
        let findings = &mut self.findings;
        let in_scale = |text: &str| text.parse().ok().filter(|expected| *expected <= 5_u8);
        cells.value(&mut draft.expected, "expected", "a number from 0 to 5", in_scale, findings);
        cells.value(&mut draft.must_have, "must_have", "yes or no", yes_or_no, findings);
        let (id, text) = (cells.text("descriptor_id"), cells.text("descriptor"));
        let add = |id: &str, text: &str| DescriptorV1 { id: id.to_owned(), text: text.to_owned() };
        if own_ids && !(id.is_empty() && text.is_empty()) {
            draft.cell.descriptors.push(add(id, text));
        } else {
            let lines = text.lines().map(without_bullet).filter(|line| !line.is_empty());
            draft.cell.descriptors.extend(lines.map(|line| add("", line)));
        }
        let example = cells.text("example");
        if !example.is_empty() {
            draft.cell.examples.push(example.to_owned());
        }
    }
}

/// The cells of a row by field.
struct Cells<'r> {
    row: RowView<'r>,
    mapping: &'r Mapping,
}

impl<'r> Cells<'r> {
    fn text(&self, field: &str) -> &'r str {
        self.mapping.column(field).map_or("", |column| self.row.cell(column).trim())
    }

    /// True when the row has a statement or an example, which must not be lost.
    fn says_something(&self) -> bool {
        !self.text("descriptor").is_empty() || !self.text("example").is_empty()
    }

    /// Notes a text that belongs to more than one row: the first that says it counts, and a later one that
    /// says otherwise is told.
    fn fact(&self, slot: &mut String, field: &str, findings: &mut Vec<Finding>) {
        let text = self.text(field);
        if slot.is_empty() {
            text.clone_into(slot);
        } else if !text.is_empty() && text != slot {
            findings.push(self.contradiction(field, text, slot));
        }
    }

    /// The same for a value that is read.
    fn value<T: PartialEq + Copy>(
        &self,
        slot: &mut Option<T>,
        field: &str,
        form: &str,
        read: impl Fn(&str) -> Option<T>,
        findings: &mut Vec<Finding>,
    ) {
        let text = self.text(field);
        if text.is_empty() {
            return;
        }
        match (read(text), *slot) {
            (None, _) => {
                let message = format!("“{text}” is not {form}.");
                findings.push(self.finding(Finding::error, field, "cell.form", message));
            }
            (Some(value), Some(known)) if value != known => {
                findings.push(self.contradiction(field, text, "an earlier row"));
            }
            (value, _) => *slot = value,
        }
    }

    fn contradiction(&self, field: &str, text: &str, other: &str) -> Finding {
        let message = format!("“{text}” contradicts “{other}”, which stands earlier and counts.");
        self.finding(Finding::warning, field, "cell.contradiction", message)
    }

    fn finding(
        &self,
        weigh: fn(String, &str, String) -> Finding,
        field: &str,
        code: &str,
        message: String,
    ) -> Finding {
        weigh(self.mapping.header(field).to_owned(), code, message).at_line(self.row.line())
    }
}

/// A line of a list without its bullet.
fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    line.strip_prefix(['-', '*', '•', '–']).map_or(line, str::trim_start)
}

fn yes_or_no(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "yes" | "y" | "true" | "x" | "1" | "must" => Some(true),
        "no" | "n" | "false" | "0" | "-" => Some(false),
        _ => None,
    }
}
