//! The charter: what a function that is left to others takes out of the ladders, day by day; what a change
//! would do is what it then does.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../common/mod.rs"]
mod common;
mod entries;
mod foreseen;
mod functions;

use common::{Bench, staff};
use serde_json::{Value, json};

/// An office with the Community Architect ladder and three people on it, each rated a little differently.
fn staffed() -> (Bench, Value, Vec<Value>) {
    let people = [("Ada", 2, "2022-01-01"), ("Ben", 1, "2022-01-01"), ("Cleo", 5, "2022-01-01")];
    let (mut bench, ladder, ids) = staff::staffed(&people);
    // Cleo stays without ratings; Ada lacks field support and content, Ben has nothing but that.
    for row in ladder["competencies"].as_array().unwrap() {
        let field = row["key"] == "field-support";
        let ada = if field || row["key"] == "awareness-content" { 0 } else { 4 };
        for (person, rating) in [(0, ada), (1, if field { 5 } else { 1 })] {
            staff::rate(&mut bench, &ids[person], row, json!(rating), Value::Null);
        }
    }
    (bench, ladder, ids)
}

fn function(page: &Value, key: &str) -> Value {
    let found = page["functions"].as_array().unwrap().iter().find(|one| one["function"]["key"] == key);
    found.unwrap_or_else(|| panic!("the charter has no {key}")).clone()
}

fn id_of(page: &Value, key: &str) -> Value {
    function(page, key)["function"]["id"].clone()
}

fn row(page: &Value, name: &str) -> Value {
    let rows = page["ladders"].as_array().unwrap().iter().flat_map(|one| one["rows"].as_array().unwrap());
    rows.clone().find(|row| row["name"] == name).unwrap().clone()
}

fn entry(function: &Value, from: &str, state: &str, with: &str) -> Value {
    json!({ "function_id": function, "from": from, "state": state, "with": with, "note": "Agreed." })
}

const FIELD: &str = "Field support and documentation";
