//! From the sample office to the paper for HR.

use serde_json::{Value, json};

use super::{holds, paper};
use crate::machine::Machine;

/// The first must-have that is rated and falls short, of the first person who has one.
fn find_gap(machine: &Machine, book: &str) -> (Value, Value) {
    let people = machine.call(book, "people.list", &json!({}));
    for person in people["rows"].as_array().unwrap() {
        let page = machine.call(book, "assessments.readiness", &json!({ "person_id": person["id"] }));
        let rows = page["target"]["rows"].as_array().cloned().unwrap_or_default();
        let short = |row: &&Value| {
            row["must_have"] == true && row["short"].as_u64() > Some(0) && row["mark"]["proficiency"].is_u64()
        };
        if let Some(row) = rows.iter().find(short) {
            return (page.clone(), row.clone());
        }
    }
    panic!("the sample office has somebody who is short of a must-have");
}

#[test]
fn the_sample_office_a_gap_that_closes_and_the_ladder_for_hr() {
    let machine = Machine::new();
    let book = machine.typed("sample.ladderbook");
    let started = machine.json(&["sample", &book]);
    let office = started["office"].as_str().expect("the office has a name").to_owned();

    let (before, gap) = find_gap(&machine, &book);
    let content = machine.content(&book);
    let rate = json!({
        "person_id": before["person_id"], "competency_id": gap["competency_id"],
        "proficiency": gap["expected"], "interest": gap["mark"]["interest"],
        "reason": "Seen in the work of the last weeks.",
    });
    let rated = machine.call(&book, "assessments.rate", &rate);
    assert_eq!(rated["mark"]["proficiency"], gap["expected"]);

    let ask = json!({ "person_id": before["person_id"] });
    let after = machine.call(&book, "assessments.readiness", &ask);
    let rows = after["target"]["rows"].as_array().unwrap();
    let row = rows.iter().find(|row| row["competency_id"] == gap["competency_id"]).unwrap();
    assert_eq!(row["short"].as_u64().unwrap_or(0), 0, "the gap closes: {row}");
    let number = |page: &Value, path: &str| page["target"].pointer(path).and_then(Value::as_u64).unwrap();
    let gained = gap["weight"].as_u64().unwrap() * gap["short"].as_u64().unwrap();
    assert_eq!(number(&after, "/coverage/covered"), number(&before, "/coverage/covered") + gained);
    assert_eq!(number(&after, "/coverage/expected"), number(&before, "/coverage/expected"));
    let missing = |page: &Value| page["target"]["must_haves_missing"].as_array().unwrap().clone();
    let mut left = missing(&before);
    left.retain(|name| *name != gap["name"]);
    assert_eq!((missing(&after), left.len() + 1), (left.clone(), missing(&before).len()));

    let undone = machine.json(&["undo", &book]);
    let label = undone["label"].as_str().expect("the undone change has a name");
    assert!(label.contains(before["name"].as_str().unwrap()), "{label}");
    assert_eq!(machine.call(&book, "assessments.readiness", &ask), before);
    assert_eq!(machine.content(&book), content);
    assert_eq!(machine.json(&["redo", &book])["label"], undone["label"]);
    assert_eq!(machine.call(&book, "assessments.readiness", &ask), after);

    let ladder_id = &before["level"]["ladder_id"];
    let ladder = before["level"]["ladder"].as_str().unwrap();
    let (text, pages) = paper(&machine, &book, "career-ladder", ladder);
    holds(&text, &[&office, &format!("Career ladder: {ladder}"), "Sign-off", "How to read this ladder"]);
    let page = machine.call(&book, "ladders.get", &json!({ "id": ladder_id }));
    for level in page["ladder"]["levels"].as_array().unwrap() {
        holds(&text, &["code", "internal_title", "external_title"].map(|name| level[name].as_str().unwrap()));
    }
    for competency in page["ladder"]["competencies"].as_array().unwrap() {
        holds(&text, &[competency["name"].as_str().unwrap()]);
        for descriptor in competency["cells"][0]["descriptors"].as_array().unwrap() {
            holds(&text, &[descriptor["text"].as_str().unwrap()]);
        }
    }
    assert!((6..=40).contains(&pages), "{pages} pages");

    let (level, row) = (&page["ladder"]["levels"][0], &page["ladder"]["competencies"][0]);
    let of = format!("{ladder} {}, external", level["code"].as_str().unwrap());
    let (text, _) = paper(&machine, &book, "job-description", &of);
    let duty = row["cells"][0]["descriptors"][0]["text"].as_str().unwrap();
    holds(&text, &[&office, level["external_title"].as_str().unwrap(), "Responsibilities", duty]);
}
