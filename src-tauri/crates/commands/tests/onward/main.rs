//! Where a ladder leads: traditional roles and near ones, routes beyond the top rung, job descriptions.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../common/mod.rs"]
mod common;
mod jobs;
mod routes;
mod translation;

use common::{Bench, office};
use serde_json::{Value, json};

/// An office with the Community Architect ladder.
fn laddered() -> (Bench, Value) {
    let mut bench = office();
    let ladder = bench.ok("ladders.start", json!({ "built_in": "community-architect" }))["ladder"].clone();
    (bench, ladder)
}

/// Somebody who stands on a level since 2024.
fn somebody(bench: &mut Bench, ladder: &Value, name: &str, code: &str) -> Value {
    let id = bench.ok("people.add", json!({ "legal_name": name }))["person"]["id"].clone();
    let level = level(ladder, code);
    bench.ok("people.place", json!({ "person_id": id, "level_id": level["id"], "from": "2024-01-01" }));
    id
}

fn level(ladder: &Value, code: &str) -> Value {
    rows(&ladder["levels"]).iter().find(|level| level["code"] == code).expect(code).clone()
}

fn rows(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("{value} is no list"))
}

/// Runs a write, and sees that undo takes back all of it.
fn undoable(bench: &mut Bench, name: &str, request: Value) -> Value {
    let before = bench.desk.book().unwrap().content().unwrap();
    let answer = bench.ok(name, request);
    let after = bench.desk.book().unwrap().content().unwrap();
    assert_ne!(before, after, "{name} changed nothing");
    bench.undo();
    assert_eq!(bench.desk.book().unwrap().content().unwrap(), before, "{name} was not taken back");
    bench.ok("history.redo", json!({}));
    answer
}

/// Runs a write that must be refused: path and code.
fn refused(bench: &mut Bench, name: &str, request: Value, path: &str, code: &str) {
    let before = bench.desk.book().unwrap().content().unwrap();
    let problem = bench.refused(name, request);
    let found = problem.fields.first().map_or("", |field| field.path.as_str());
    assert_eq!((found, problem.code.as_str()), (path, code), "{name}: {}", problem.message);
    assert_eq!(bench.desk.book().unwrap().content().unwrap(), before, "{name} changed something");
}
