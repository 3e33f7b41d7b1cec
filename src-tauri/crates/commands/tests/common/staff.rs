//! People on a ladder, for tests of everything that asks who stands where.

use serde_json::{Value, json};

use super::{Bench, office};

/// An office with the Community Architect ladder and people on it: name, level counted from 0, since.
pub fn staffed(people: &[(&str, usize, &str)]) -> (Bench, Value, Vec<Value>) {
    let mut bench = office();
    let ladder = bench.ok("ladders.start", json!({ "built_in": "community-architect" }))["ladder"].clone();
    let mut ids = Vec::new();
    for (name, level, from) in people {
        let id = bench.ok("people.add", json!({ "legal_name": name }))["person"]["id"].clone();
        let level = &ladder["levels"][*level]["id"];
        bench.ok("people.place", json!({ "person_id": id, "level_id": level, "from": from }));
        ids.push(id);
    }
    (bench, ladder, ids)
}

/// Rates a person on one row of their ladder.
pub fn rate(bench: &mut Bench, person: &Value, row: &Value, proficiency: Value, interest: Value) -> Value {
    let request = json!({
        "person_id": person, "competency_id": row["id"], "proficiency": proficiency, "interest": interest,
    });
    bench.ok("assessments.rate", request)
}

/// Rates every row of a ladder as a level expects it.
pub fn rate_as(bench: &mut Bench, ladder: &Value, person: &Value, level: usize, interest: Value) {
    let level = &ladder["levels"][level]["id"];
    for row in ladder["competencies"].as_array().unwrap() {
        let cell = row["cells"].as_array().unwrap().iter().find(|cell| cell["level_id"] == *level).unwrap();
        rate(bench, person, row, cell["expected"].clone(), interest.clone());
    }
}
