//! A ladder as a table that a spreadsheet shows and [`super::read_csv`] reads back without loss.

use super::columns::FIELDS;
use super::v1::{CellV1, CompetencyV1, LadderV1, LevelV1};
use crate::out::{Cell, Writer};

/// Writes a ladder, one row per statement. Names that help filtering stand in every row; what is long, such
/// as a definition, stands where it comes first.
pub fn write_csv(ladder: &LadderV1) -> Vec<u8> {
    let mut sheet = Sheet { writer: Writer::new(), ladder, ladder_told: false, levels_told: Vec::new() };
    sheet.writer.row(columns().map(|field| Cell::text(field.title)));
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
    for (index, _) in ladder.routes_beyond.iter().enumerate() {
        sheet.route(index);
    }
    sheet.writer.into_bytes()
}

/// The columns of our own table: all but the one that only other people's tables have.
fn columns() -> impl Iterator<Item = &'static crate::mapping::Field> {
    FIELDS.iter().filter(|field| field.name != "skill")
}

struct Sheet<'l> {
    writer: Writer,
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
        let cells = columns().map(|field| match field.name {
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
        self.writer.row(cells);
    }

    fn route(&mut self, index: usize) {
        let route = &self.ladder.routes_beyond[index];
        self.writer.row(columns().map(|field| match field.name {
            "route" => Cell::text(route.name.as_str()),
            "route_summary" => Cell::text(route.summary.as_str()),
            _ => Cell::plain(""),
        }));
    }
}
