//! Evidence: written, confirmed, held against levels, brought in, handed out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../common/mod.rs"]
mod common;

mod bring;
mod confidential;
mod gap;
mod items;

use common::{Bench, office};
use serde_json::{Value, json};

/// An office with the Community Architect ladder, Ada on its second level and Ben on its third.
fn staffed() -> (Bench, Value, Value, Value) {
    let mut bench = office();
    let ladder = bench.ok("ladders.start", json!({ "built_in": "community-architect" }))["ladder"].clone();
    let mut add = |name: &str, email: &str, level: usize| {
        let person = json!({ "legal_name": name, "email": email });
        let id = bench.ok("people.add", person)["person"]["id"].clone();
        let level = &ladder["levels"][level]["id"];
        bench.ok("people.place", json!({ "person_id": id, "level_id": level, "from": "2024-01-01" }));
        id
    };
    let ada = add("Ada Byron", "ada@example.org", 1);
    let ben = add("Ben Amos", "ben@example.org", 2);
    (bench, ladder, ada, ben)
}

/// The statements of a row at a level counted from 0.
fn statements(ladder: &Value, key: &str, level: usize) -> Vec<Value> {
    let row = ladder["competencies"].as_array().unwrap().iter().find(|row| row["key"] == key).unwrap();
    let level = &ladder["levels"][level]["id"];
    let cell = row["cells"].as_array().unwrap().iter().find(|cell| cell["level_id"] == *level).unwrap();
    cell["descriptors"].as_array().unwrap().iter().map(|one| one["id"].clone()).collect()
}

/// Rates every row as a level expects it.
fn rate_as(bench: &mut Bench, ladder: &Value, person: &Value, level: usize) {
    let level = &ladder["levels"][level]["id"];
    for row in ladder["competencies"].as_array().unwrap() {
        let cell = row["cells"].as_array().unwrap().iter().find(|cell| cell["level_id"] == *level).unwrap();
        bench.ok(
            "assessments.rate",
            json!({
                "person_id": person, "competency_id": row["id"], "proficiency": cell["expected"], "interest": 3,
                "reason": "",
            }),
        );
    }
}
