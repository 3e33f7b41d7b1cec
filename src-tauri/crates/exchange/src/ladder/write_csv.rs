//! A ladder as a table that a spreadsheet shows and [`super::read_csv`] reads back without loss.

use super::columns::{FIELDS, FOREIGN};
use super::read_csv::written_band;
use super::v1::{CellV1, CompetencyV1, LadderV1, LevelV1};
use crate::mapping::Field;
use crate::out::{Cell, Writer};

/// Writes a ladder, one row per statement. Names that help filtering stand in every row; what is long, such
/// as a definition, stands where it comes first.
pub fn write_csv(ladder: &LadderV1) -> Vec<u8> {
    let mut writer = Writer::new();
    writer.row(columns(ladder).map(|field| Cell::text(field.title)));
    for row in rows(ladder) {
        writer.row(row);
    }
    writer.into_bytes()
}

/// The columns of our own table: what the ladder says nothing about has none, pay above all.
pub(super) fn columns(ladder: &LadderV1) -> impl Iterator<Item = &'static Field> {
    let ranks = ladder.levels.iter().any(|level| level.rank.is_some());
    let bands = ladder.levels.iter().any(|level| !level.bands.is_empty());
    let places = !ladder.location_multipliers.is_empty();
    FIELDS.iter().filter(move |field| match field.name {
        "rank" => ranks,
        "bands" => bands,
        "location" | "location_percent" => places,
        name => !FOREIGN.contains(&name),
    })
}

/// The rows of our own table, in the order of [`columns`].
pub(super) fn rows(ladder: &LadderV1) -> Vec<Vec<Cell<'_>>> {
    let mut sheet = Sheet { rows: Vec::new(), ladder, ladder_told: false, levels_told: Vec::new() };
    // Levels are read back in the order in which they come up, so where the rows would bring them up in
    // another one, or not at all, they come first by themselves.
    let mut met: Vec<&str> = Vec::new();
    for cell in ladder.competencies.iter().flat_map(|row| &row.cells) {
        if !met.contains(&cell.level.as_str()) {
            met.push(&cell.level);
        }
    }
    if !met.iter().copied().eq(ladder.levels.iter().map(|level| level.id.as_str())) {
        ladder.levels.iter().for_each(|level| sheet.write(Some(level), None, None, 0));
    }
    for row in &ladder.competencies {
        if row.cells.is_empty() {
            sheet.write(None, Some((row, true)), None, 0);
        }
        for (index, cell) in row.cells.iter().enumerate() {
            let level = ladder.levels.iter().find(|level| level.id == cell.level);
            for line in 0..cell.descriptors.len().max(cell.examples.len()).max(1) {
                sheet.write(level, Some((row, index == 0 && line == 0)), Some(cell), line);
            }
        }
    }
    for route in &ladder.routes_beyond {
        let (name, summary) = (Cell::text(route.name.as_str()), Cell::text(route.summary.as_str()));
        sheet.pair([("route", name), ("route_summary", summary)]);
    }
    for place in &ladder.location_multipliers {
        let (name, percent) = (Cell::text(place.location.as_str()), Cell::plain(place.percent.to_string()));
        sheet.pair([("location", name), ("location_percent", percent)]);
    }
    sheet.rows
}

struct Sheet<'l> {
    rows: Vec<Vec<Cell<'l>>>,
    ladder: &'l LadderV1,
    ladder_told: bool,
    levels_told: Vec<&'l str>,
}

impl<'l> Sheet<'l> {
    fn write(
        &mut self,
        level: Option<&'l LevelV1>,
        row: Option<(&'l CompetencyV1, bool)>,
        cell: Option<&'l CellV1>,
        line: usize,
    ) {
        let ladder = if std::mem::replace(&mut self.ladder_told, true) { None } else { Some(self.ladder) };
        let first_level = level.filter(|level| !self.levels_told.contains(&level.id.as_str()));
        self.levels_told.extend(first_level.map(|level| level.id.as_str()));
        let first_row = row.filter(|(_, first)| *first).map(|(row, _)| row);
        let row = row.map(|(row, _)| row);
        let descriptor = cell.and_then(|cell| cell.descriptors.get(line));
        let example = cell.and_then(|cell| cell.examples.get(line));
        let text = |text: Option<&'l String>| Cell::text(text.map_or("", String::as_str));
        let number =
            |number: Option<u32>| Cell::plain(number.map_or_else(String::new, |number| number.to_string()));
        let cells = columns(self.ladder).map(|field| match field.name {
            "ladder_id" => text(ladder.map(|ladder| &ladder.id)),
            "ladder" => text(ladder.map(|ladder| &ladder.name)),
            "version" => text(ladder.map(|ladder| &ladder.version)),
            "ladder_summary" => text(ladder.map(|ladder| &ladder.summary)),
            "track" => text(level.map(|level| &level.track)),
            "level_id" => text(level.map(|level| &level.id)),
            "level" => text(level.map(|level| &level.code)),
            "internal_title" => text(level.map(|level| &level.internal_title)),
            "external_title" => text(level.map(|level| &level.external_title)),
            "job_class" => text(level.map(|level| &level.job_class)),
            "reach" => Cell::plain(level.map_or("", |level| domain::ladders::Reach::from(level.reach).key())),
            "scope" => text(first_level.map(|level| &level.scope)),
            "minimum_months" => number(level.map(|level| level.minimum_months)),
            "rank" => number(level.and_then(|level| level.rank)),
            "bands" => {
                let bands = first_level.iter().flat_map(|level| &level.bands);
                Cell::plain(bands.map(written_band).collect::<Vec<_>>().join("; "))
            }
            "bucket" => text(row.map(|row| &row.bucket)),
            "competency_id" => text(row.map(|row| &row.id)),
            "competency" => text(row.map(|row| &row.name)),
            "definition" => text(first_row.map(|row| &row.summary)),
            "weight" => number(row.map(|row| row.weight)),
            "expected" => number(cell.map(|cell| u32::from(cell.expected))),
            "must_have" => Cell::plain(cell.map_or("", |cell| if cell.must_have { "yes" } else { "no" })),
            "descriptor_id" => text(descriptor.map(|descriptor| &descriptor.id)),
            "descriptor" => text(descriptor.map(|descriptor| &descriptor.text)),
            "example" => text(example),
            _ => Cell::plain(""),
        });
        let cells = cells.collect();
        self.rows.push(cells);
    }

    /// A row that says two things and nothing else.
    fn pair(&mut self, pair: [(&str, Cell<'l>); 2]) {
        let said = |field: &Field| pair.iter().find(|(name, _)| *name == field.name);
        let cells = columns(self.ladder)
            .map(|field| said(field).map_or(Cell::plain(""), |(_, cell)| cell.clone()))
            .collect();
        self.rows.push(cells);
    }
}
