//! From a draft to a release and on: who can stop it, what it demands, and that nobody's goalposts move.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../common/mod.rs"]
mod common;
mod goalposts;
mod states;

use common::Bench;
use serde_json::{Value, json};

/// An office with the Community Architect ladder, and two people on its second level, rated.
struct Office {
    bench: Bench,
    ladder: Value,
}

impl Office {
    fn new() -> Self {
        let mut bench = common::office();
        let ladder = match bench.ok("ladders.list", json!({})).as_array().unwrap().first() {
            Some(first) => bench.ok("ladders.get", json!({ "id": first["id"] }))["ladder"].clone(),
            None => bench.ok("ladders.start", json!({ "built_in": "community-architect" }))["ladder"].clone(),
        };
        Self { bench, ladder }
    }

    fn id(&self) -> &Value {
        &self.ladder["id"]
    }

    fn level(&self, column: usize) -> Value {
        self.ladder["levels"][column]["id"].clone()
    }

    /// A person on a level, rated with the same figure on every row.
    fn person(&mut self, name: &str, column: usize, rating: u8) -> Value {
        let added = self.bench.ok("people.add", person(name));
        let id = added["person"]["id"].clone();
        let level = self.level(column);
        let place = json!({ "person_id": id, "level_id": level, "from": "2024-01-01" });
        self.bench.ok("people.place", place);
        for row in self.ladder["competencies"].as_array().unwrap().clone() {
            let rate = json!({
                "person_id": id, "competency_id": row["id"], "proficiency": rating, "interest": 3,
            });
            self.bench.ok("assessments.rate", rate);
        }
        id
    }

    fn open(&mut self) -> Value {
        let request = json!({
            "ladder_id": self.ladder["id"], "purpose": "Is it fair and clear?",
            "reviewers": [{ "name": "Ines Duarte", "role": "HR business partner" }, { "name": "Tom Acker", "role": "Engineering" }],
        });
        self.bench.ok("reviews.open", request)
    }

    fn publish(&mut self) -> Value {
        self.open();
        self.bench.ok("releases.publish", json!({ "ladder_id": self.ladder["id"] }))
    }

    /// Rewrites a cell of the working ladder.
    fn edit(&mut self, row: usize, column: usize, change: impl FnOnce(&mut Value)) {
        let page = self.bench.ok("ladders.get", json!({ "id": self.ladder["id"] }));
        let competency = &page["ladder"]["competencies"][row];
        let mut cell = competency["cells"][column].clone();
        change(&mut cell);
        let request = json!({
            "ladder_id": self.ladder["id"], "competency_id": competency["id"], "level_id": cell["level_id"],
            "expected": cell["expected"], "must_have": cell["must_have"], "examples": cell["examples"],
            "descriptors": cell["descriptors"].as_array().unwrap().iter()
                .map(|one| json!({ "id": one["id"], "text": one["text"] })).collect::<Vec<_>>(),
        });
        self.bench.ok("ladders.write_cell", request);
    }

    fn propose(&mut self) -> Value {
        self.bench.ok("releases.propose", json!({ "ladder_id": self.ladder["id"] }))
    }

    fn state(&mut self) -> String {
        let states = self.bench.ok("releases.states", json!({}));
        let own =
            states.as_array().unwrap().iter().find(|one| one["ladder_id"] == self.ladder["id"]).unwrap();
        let number = own["number"].as_str().unwrap_or("-");
        format!("{} {number} {}", own["state"].as_str().unwrap(), own["changes"])
    }
}

fn person(name: &str) -> Value {
    json!({
        "employee_id": "", "legal_name": name, "preferred_name": "", "email": "", "internal_title": "",
        "external_title": "", "job_class": "", "manager_id": null, "location": "", "started_on": null,
        "kind": "staff", "fte_percent": 100,
    })
}

fn code(problem: &commands::Problem) -> &str {
    &problem.code
}
