//! A ladder shaped by hand: cells, levels, rows, pay, ways onward; each edit undone, each slip refused.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../common/mod.rs"]
mod common;

mod beginning;
mod cells;
mod levels;
mod pay;
mod rows;

use common::{Bench, office};
use serde_json::{Value, json};

/// An office with a ladder of three levels and three rows; the first two rows say something.
fn small() -> (Bench, Value) {
    let mut bench = office();
    let page = bench.ok(
        "ladders.create",
        json!({
            "name": "Small ladder",
            "levels": [
                { "code": "S1", "internal_title": "First" },
                { "code": "S2", "internal_title": "Second" },
                { "code": "S3", "internal_title": "Third" },
            ],
            "competencies": [
                { "name": "Roadmaps", "bucket": "product" },
                { "name": "Agreements", "bucket": "partner" },
                { "name": "Talks", "bucket": "evangelism" },
            ],
        }),
    );
    let ladder = page["ladder"].clone();
    let paste = |row: usize, level: usize, text: &str| {
        json!({
            "competency_id": ladder["competencies"][row]["id"],
            "level_id": ladder["levels"][level]["id"],
            "text": text,
        })
    };
    let cells = [paste(0, 0, "Reads it.\nKeeps it."), paste(0, 1, "Writes it."), paste(1, 0, "Drafts one.")];
    bench.ok("ladders.write_cells", json!({ "ladder_id": ladder["id"], "cells": cells }));
    let ladder = stored(&mut bench, &ladder);
    (bench, ladder)
}

fn stored(bench: &mut Bench, ladder: &Value) -> Value {
    bench.ok("ladders.get", json!({ "id": ladder["id"] }))["ladder"].clone()
}

/// The cell of a row and a level, by their numbers; null where there is none.
fn cell(ladder: &Value, row: usize, level: usize) -> Value {
    let level = &ladder["levels"][level]["id"];
    let cells = ladder["competencies"][row]["cells"].as_array().unwrap();
    cells.iter().find(|cell| cell["level_id"] == *level).cloned().unwrap_or(Value::Null)
}

fn place(ladder: &Value, row: usize, level: usize) -> Value {
    json!({ "competency_id": ladder["competencies"][row]["id"], "level_id": ladder["levels"][level]["id"] })
}

/// One field of each level or row, in order.
fn each(list: &Value, field: &str) -> Vec<Value> {
    list.as_array().unwrap().iter().map(|one| one[field].clone()).collect()
}

/// Runs a write, looks at what is stored then, undoes it and finds the ladder as it was.
fn and_back(bench: &mut Bench, ladder: &Value, command: &str, request: Value, look: impl FnOnce(&Value)) {
    bench.ok(command, request);
    look(&stored(bench, ladder));
    bench.undo();
    assert_eq!(&stored(bench, ladder), ladder, "{command} undone");
}

/// A refusal: the field it names and its code. Nothing changes.
fn refusal(bench: &mut Bench, ladder: &Value, command: &str, request: Value) -> (String, String) {
    let problem = bench.refused(command, request);
    assert_eq!(&stored(bench, ladder), ladder, "{command} was refused and changed something");
    (problem.fields.first().map_or_else(String::new, |field| field.path.clone()), problem.code)
}

fn told(path: &str, code: &str) -> (String, String) {
    (path.to_owned(), code.to_owned())
}
