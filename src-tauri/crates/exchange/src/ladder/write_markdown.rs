//! A ladder as Markdown: a page that anyone can read, and that comes back without loss. Levels are headings,
//! competencies below them, statements are bullets; stable ids stand in comments that no reader shows.

use std::fmt::Write as _;

use domain::ladders::{Bucket, Reach};
use serde::Serialize;
use serde_json::json;

use super::markdown::{LAYOUT, comment, escaped};
use super::read_csv::written_band;
use super::v1::{CellV1, LadderV1, LevelV1};

/// What stands before the page.
#[derive(Serialize)]
struct Front<'l> {
    format: &'static str,
    id: &'l str,
    name: &'l str,
    version: &'l str,
}

/// Writes a ladder.
pub fn write_markdown(ladder: &LadderV1) -> Vec<u8> {
    let mut out = String::new();
    // Writing to memory does not fail.
    page(&mut out, ladder).ok();
    out.into_bytes()
}

fn page(out: &mut String, ladder: &LadderV1) -> std::fmt::Result {
    let LadderV1 { id, name, version, .. } = ladder;
    let front = serde_saphyr::to_string(&Front { format: LAYOUT, id, name, version }).unwrap_or_default();
    writeln!(out, "---\n{}\n---\n\n# {}", front.trim_end(), escaped(name))?;
    if !ladder.summary.is_empty() {
        writeln!(out, "\n{}", escaped(&ladder.summary))?;
    }
    if !ladder.competencies.is_empty() {
        writeln!(out, "\n## Competencies {}\n", comment(&json!({ "part": "competencies" })))?;
        writeln!(out, "| Competency | Bucket | Weight | Definition |\n| --- | --- | ---: | --- |")?;
        for row in &ladder.competencies {
            let mark = comment(&json!({ "id": row.id }));
            let bucket = bucket(&row.bucket);
            let (name, summary) = (escaped(&row.name), escaped(&row.summary));
            writeln!(out, "| {name} {mark} | {} | {} | {summary} |", escaped(&bucket), row.weight)?;
        }
    }
    for level in &ladder.levels {
        self::level(out, level)?;
        for row in &ladder.competencies {
            if let Some(cell) = row.cells.iter().find(|cell| cell.level == level.id) {
                let mark = comment(&json!({ "row": row.id }));
                writeln!(out, "\n### {} {mark}", escaped(&row.name))?;
                self::cell(out, cell)?;
            }
        }
    }
    if !ladder.routes_beyond.is_empty() {
        writeln!(out, "\n## Routes beyond the top rung {}\n", comment(&json!({ "part": "routes" })))?;
        writeln!(out, "| Route | What it asks and offers |\n| --- | --- |")?;
        for route in &ladder.routes_beyond {
            writeln!(out, "| {} | {} |", escaped(&route.name), escaped(&route.summary))?;
        }
    }
    if !ladder.location_multipliers.is_empty() {
        writeln!(out, "\n## Pay by location {}\n", comment(&json!({ "part": "locations" })))?;
        writeln!(out, "| Location | Percent of the band |\n| --- | ---: |")?;
        for place in &ladder.location_multipliers {
            writeln!(out, "| {} | {} |", escaped(&place.location), place.percent)?;
        }
    }
    Ok(())
}

fn level(out: &mut String, level: &LevelV1) -> std::fmt::Result {
    let mark = comment(&json!({ "level": level.id }));
    if level.internal_title.is_empty() || level.internal_title == level.code {
        writeln!(out, "\n## {} {mark}\n", escaped(&level.code))?;
    } else {
        writeln!(out, "\n## {} – {} {mark}\n", escaped(&level.code), escaped(&level.internal_title))?;
    }
    let reach = Reach::from(level.reach);
    let reach = Reach::ALL.iter().find(|(one, ..)| *one == reach).map_or("", |(.., words)| words);
    let months = if level.minimum_months > 0 { level.minimum_months.to_string() } else { String::new() };
    let facts = [
        ("Code", level.code.as_str()),
        ("Internal title", &level.internal_title),
        ("External title", &level.external_title),
        ("Track", &level.track),
        ("Job class", &level.job_class),
        ("Reach", reach),
        ("Minimum months", &months),
        ("Rank", &level.rank.map_or_else(String::new, |rank| rank.to_string())),
        ("Scope", &level.scope),
    ];
    for (name, text) in facts.into_iter().filter(|(_, text)| !text.is_empty()) {
        writeln!(out, "- **{name}**: {}", escaped(text))?;
    }
    for band in &level.bands {
        writeln!(out, "- **Pay band**: {}", escaped(&written_band(band)))?;
    }
    Ok(())
}

fn cell(out: &mut String, cell: &CellV1) -> std::fmt::Result {
    let must = if cell.must_have { ", must have" } else { "" };
    writeln!(out, "\nExpected: {} of 5{must}.", cell.expected)?;
    if !cell.descriptors.is_empty() {
        out.push('\n');
    }
    for descriptor in &cell.descriptors {
        writeln!(out, "- {} {}", escaped(&descriptor.text), comment(&json!({ "id": descriptor.id })))?;
    }
    if !cell.examples.is_empty() {
        writeln!(out, "\nExamples:\n")?;
    }
    for example in &cell.examples {
        writeln!(out, "- {}", escaped(example))?;
    }
    Ok(())
}

/// A bucket as people read it, where that reads back as the same one.
fn bucket(key: &str) -> String {
    key.parse::<Bucket>()
        .ok()
        .filter(|bucket| bucket.key() == key)
        .map_or_else(|| key.to_owned(), |one| one.title())
}
