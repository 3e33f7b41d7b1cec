//! Collecting what the rows say.

use domain::finding::Finding;
use domain::ladders::Reach;

use super::fill::Fill;
use super::form::{BAND_FORM, band_of, without_bullet, yes_or_no};
use crate::ladder::columns::{COMPETENCY_COLUMN, LEVEL_COLUMN};
use crate::ladder::gather::{Gathered, NO_COMPETENCY};
use crate::ladder::propose::code_and_title;
use crate::ladder::v1::{LocationMultiplierV1, ReachV1, RouteV1};
use crate::mapping::Mapping;
use crate::table::RowView;

/// What the rows have told so far.
pub(super) struct Collector<'m> {
    mapping: &'m Mapping,
    /// Our own export names every row by its id and is taken at its word.
    ours: bool,
    pub(super) gathered: Gathered,
}

impl<'m> Collector<'m> {
    pub(super) fn new(mapping: &'m Mapping, ours: bool) -> Self {
        Self { mapping, ours, gathered: Gathered::default() }
    }

    /// Takes one row; `fill` knows what stands above its gaps.
    pub(super) fn take(&mut self, row: RowView<'_>, fill: &Fill) {
        if let Some(text) = row.beyond() {
            let message = format!(
                "“{text}” stands beyond the last column. A cell of this row may need quotes around it."
            );
            let finding = Finding::error("row", "row.long", message).at_line(row.line());
            self.gathered.findings.push(finding);
            return;
        }
        let mapping = self.mapping;
        let mut cells = Cells { row, mapping, fill, instead: Vec::new() };
        let gathered = &mut self.gathered;
        let findings = &mut gathered.findings;
        cells.fact(&mut gathered.ladder.id, "ladder_id", findings);
        cells.fact(&mut gathered.ladder.name, "ladder", findings);
        cells.fact(&mut gathered.ladder.version, "version", findings);
        cells.fact(&mut gathered.ladder.summary, "ladder_summary", findings);
        let (route, summary) = (cells.text("route"), cells.text("route_summary"));
        if !route.is_empty() || !summary.is_empty() {
            let route = RouteV1 { name: route.to_owned(), summary: summary.to_owned() };
            gathered.ladder.routes_beyond.push(route);
        }
        let (location, percent) = (cells.text("location"), cells.text("location_percent"));
        if !location.is_empty() || !percent.is_empty() {
            match percent.trim_end_matches('%').trim().parse() {
                Ok(percent) => gathered
                    .ladder
                    .location_multipliers
                    .push(LocationMultiplierV1 { location: location.to_owned(), percent }),
                Err(_) => findings.push(cells.form("location_percent", percent, "a whole number of percent")),
            }
        }
        let wide = mapping.columns(LEVEL_COLUMN);
        let across = mapping.columns(COMPETENCY_COLUMN);
        if wide.is_empty() && across.is_empty() {
            self.place(&cells);
            return;
        }
        // A row of a matrix is as many rows of a list as it has cells; words of its own come once.
        self.place(&cells);
        let (field, columns) = if wide.is_empty() { ("competency", across) } else { ("level", wide) };
        for column in columns {
            let text = row.cell(column).trim();
            if text.is_empty() {
                continue;
            }
            let expected = text.len() == 1 && text.parse::<u8>().is_ok();
            let says = if expected { "expected" } else { "descriptor" };
            cells.instead = vec![(field, mapping.header_of(column)), (says, text)];
            self.place(&cells);
        }
    }

    /// Puts what a row says at its level and competency.
    fn place(&mut self, cells: &Cells<'_>) {
        let level = self.level(cells);
        let competency = self.competency(cells);
        match (level, competency) {
            (Some(level), Some(competency)) => self.cell(cells, level, competency),
            (None, _) if cells.says_something() => {
                let message = "The statement stands at no level. Fill in the level.";
                let header = self.mapping.header("level");
                let finding = Finding::error(header, "level.missing", message).at_line(cells.row.line());
                self.gathered.findings.push(finding);
            }
            _ => {}
        }
    }

    /// The level a row belongs to, made when it is new.
    fn level(&mut self, cells: &Cells<'_>) -> Option<usize> {
        let (id, code, title) = (cells.text("level_id"), cells.text("level"), cells.text("internal_title"));
        let (code, own_title) = match (code, title) {
            ("", title) => (title, ""),
            (code, "") if !self.ours => code_and_title(code),
            (code, _) => (code, ""),
        };
        if id.is_empty() && code.is_empty() {
            return None;
        }
        let index = self.gathered.level(id, cells.text("track"), code);
        let findings = &mut self.gathered.findings;
        let draft = &mut self.gathered.levels[index];
        if draft.level.internal_title.is_empty() {
            own_title.clone_into(&mut draft.level.internal_title);
        }
        cells.fact(&mut draft.level.internal_title, "internal_title", findings);
        cells.fact(&mut draft.level.external_title, "external_title", findings);
        cells.fact(&mut draft.level.job_class, "job_class", findings);
        cells.fact(&mut draft.level.scope, "scope", findings);
        let whole = |text: &str| text.parse().ok();
        cells.value(&mut draft.months, "minimum_months", "a whole number of months", whole, findings);
        cells.value(&mut draft.level.rank, "rank", "a whole number", whole, findings);
        let reach = |text: &str| Reach::of(text).map(ReachV1::from);
        cells.value(
            &mut draft.reach,
            "reach",
            "self, individual, team, cross-team, department, company or industry",
            reach,
            findings,
        );
        let bands = cells.text("bands");
        if draft.level.bands.is_empty() && !bands.is_empty() {
            match bands.split(';').map(|band| band_of(band.trim())).collect() {
                Some(bands) => draft.level.bands = bands,
                None => findings.push(cells.form("bands", bands, BAND_FORM)),
            }
        }
        Some(index)
    }

    /// The competency a row belongs to, made when it is new. A file without competencies is read by its
    /// areas; a statement that belongs to neither is kept under “Unassigned”.
    fn competency(&mut self, cells: &Cells<'_>) -> Option<usize> {
        let (id, name, area) = (cells.text("competency_id"), cells.text("competency"), cells.text("bucket"));
        let by_area =
            self.mapping.column("competency").is_none() && self.mapping.columns(COMPETENCY_COLUMN).is_empty();
        let name = match (name, area) {
            ("", area) if by_area && !area.is_empty() => area,
            ("", _) if !id.is_empty() => id,
            ("", _) if cells.says_something() => {
                let message = "The statement belongs to no competency; it comes under “Unassigned”.";
                let header = self.mapping.header("competency");
                let finding = Finding::warning(header, "competency.unassigned", message);
                self.gathered.findings.push(finding.at_line(cells.row.line()));
                NO_COMPETENCY
            }
            ("", _) => return None,
            (name, _) => name,
        };
        let index = self.gathered.row(id, name, area, Some(cells.row.line()));
        let findings = &mut self.gathered.findings;
        let draft = &mut self.gathered.rows[index];
        cells.fact(&mut draft.row.bucket, "bucket", findings);
        cells.fact(&mut draft.row.summary, "definition", findings);
        let weight = |text: &str| text.trim_end_matches('%').trim().parse().ok();
        cells.value(&mut draft.weight, "weight", "a whole number", weight, findings);
        Some(index)
    }

    /// Adds what a row says to its cell.
    fn cell(&mut self, cells: &Cells<'_>, level: usize, competency: usize) {
        let own_ids = self.mapping.column("descriptor_id").is_some();
        let line = Some(cells.row.line());
        let (id, text) = (cells.text("descriptor_id"), cells.text("descriptor"));
        let mut findings = Vec::new();
        let draft = self.gathered.cell(level, competency);
        let in_scale = |text: &str| text.parse().ok().filter(|expected| *expected <= 5_u8);
        cells.value(&mut draft.expected, "expected", "a number from 0 to 5", in_scale, &mut findings);
        cells.value(&mut draft.must_have, "must_have", "yes or no", yes_or_no, &mut findings);
        let example = cells.text("example");
        if !example.is_empty() {
            draft.cell.examples.push(example.to_owned());
        }
        if own_ids && !(id.is_empty() && text.is_empty()) {
            self.gathered.say(level, competency, id, text, line);
        } else {
            for said in text.lines().map(without_bullet).filter(|said| !said.is_empty()) {
                self.gathered.say(level, competency, "", said, line);
            }
        }
        self.gathered.findings.extend(findings);
    }
}

/// The cells of a row by field.
struct Cells<'r> {
    row: RowView<'r>,
    mapping: &'r Mapping,
    fill: &'r Fill,
    /// What a cell of a matrix says, by field, in place of the row.
    instead: Vec<(&'r str, &'r str)>,
}

impl<'r> Cells<'r> {
    fn text(&self, field: &str) -> &'r str {
        if let Some((_, text)) = self.instead.iter().find(|(name, _)| *name == field) {
            return text;
        }
        let Some(column) = self.mapping.column(field) else { return "" };
        match self.row.cell(column).trim() {
            "" => self.fill.text(column),
            text => text,
        }
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
            (None, _) => findings.push(self.form(field, text, form)),
            (Some(value), Some(known)) if value != known => {
                findings.push(self.contradiction(field, text, "an earlier row"));
            }
            (value, _) => *slot = value,
        }
    }

    fn form(&self, field: &str, text: &str, form: &str) -> Finding {
        self.finding(Finding::error, field, "cell.form", format!("“{text}” is not {form}."))
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
