//! The list narrowed to those who hold a bucket, as the heat map counts them.

use serde_json::{Value, json};

use crate::common::{Bench, office};
use crate::{add, names};

/// Rates somebody on every row of a bucket.
fn rate(bench: &mut Bench, ladder: &Value, person: &Value, bucket: &str, marks: &[Option<u8>]) {
    let rows = ladder["competencies"].as_array().unwrap().iter().filter(|row| row["bucket"] == bucket);
    for (row, mark) in rows.zip(marks.iter().cycle()) {
        if mark.is_some() {
            let rate = json!({
                "person_id": person, "competency_id": row["id"], "proficiency": mark, "reason": "Seen.",
            });
            bench.ok("assessments.rate", rate);
        }
    }
}

fn holding(bench: &mut Bench, bucket: &str) -> Vec<String> {
    let held = names(bench, json!({ "bucket": bucket }));
    let map = bench.ok("team.map", json!({ "limit": 0 }));
    let counted = map["buckets"].as_array().unwrap().iter().find(|one| one["bucket"] == bucket);
    let holders = counted.map_or(0, |one| one["holders"].as_u64().unwrap());
    assert_eq!(held.len() as u64, holders, "as many as the heat map counts in {bucket}");
    held
}

#[test]
fn the_list_is_narrowed_to_those_who_hold_a_bucket() {
    let mut bench = office();
    assert_eq!(bench.ok("people.filters", json!({}))["buckets"], json!([]), "nobody stands on a ladder yet");
    let ladder = bench.ok("ladders.start", json!({ "built_in": "community-architect" }))["ladder"].clone();
    let mut person = |name: &str, left_on: Value| {
        let person = add(&mut bench, json!({ "legal_name": name, "location": "Oslo", "left_on": left_on }));
        let level = &ladder["levels"][0]["id"];
        bench.ok("people.place", json!({ "person_id": person, "level_id": level, "from": "2024-01-01" }));
        person
    };
    let [ada, ben, cleo, dan] = ["Ada", "Ben", "Cleo", "Dan"].map(|name| person(name, Value::Null));
    let eve = person("Eve", json!("2026-06-01"));
    // A mean of 3 holds it, unrated rows do not count against it; just below 3 does not.
    rate(&mut bench, &ladder, &ada, "product", &[Some(3), None]);
    rate(&mut bench, &ladder, &ben, "product", &[Some(3), Some(2)]);
    rate(&mut bench, &ladder, &cleo, "product", &[Some(5)]);
    rate(&mut bench, &ladder, &cleo, "finance", &[Some(4)]);
    rate(&mut bench, &ladder, &eve, "product", &[Some(5)]);
    assert_eq!(holding(&mut bench, "product"), ["Ada", "Cleo"], "{dan} is rated on nothing, Eve has left");
    assert_eq!(holding(&mut bench, "finance"), ["Cleo"]);
    assert_eq!(holding(&mut bench, "partner"), [""; 0]);
    assert_eq!(holding(&mut bench, "no_such_bucket"), [""; 0]);
    let both = json!({ "bucket": "product", "query": "cl", "location": "Oslo" });
    assert_eq!(names(&mut bench, both), ["Cleo"], "beside the other filters");
    let page = bench.ok("people.list", json!({ "bucket": "product", "offset": 1, "limit": 1 }));
    assert_eq!((&page["total"], &page["rows"][0]["name"]), (&json!(2), &json!("Cleo")));

    rate(&mut bench, &ladder, &ben, "product", &[Some(4)]);
    assert_eq!(holding(&mut bench, "product"), ["Ada", "Ben", "Cleo"], "it follows the ratings");
    for _ in ladder["competencies"].as_array().unwrap().iter().filter(|row| row["bucket"] == "product") {
        bench.undo();
    }
    assert_eq!(holding(&mut bench, "product"), ["Ada", "Cleo"]);

    let offered = bench.ok("people.filters", json!({}))["buckets"].clone();
    let first: Vec<&Value> = offered.as_array().unwrap().iter().map(|one| &one["title"]).take(2).collect();
    assert_eq!(first, ["Product", "Partner"], "{offered}");
    let problem = bench.refused("people.list", json!({ "bucket": "--" }));
    assert!(problem.message.contains("bucket"), "{problem:?}");
}
