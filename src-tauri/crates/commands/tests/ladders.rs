//! Ladders: begun, edited, undone, refused, removed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use common::{Bench, office};
use serde_json::{Value, json};

/// An office with the Community Architect ladder.
fn begun() -> (Bench, Value) {
    let mut bench = office();
    let page = bench.ok("ladders.start", json!({ "built_in": "community-architect" }));
    (bench, page["ladder"].clone())
}

fn cell_of(ladder: &Value, row: usize, level: usize) -> Value {
    let level = &ladder["levels"][level]["id"];
    let cells = ladder["competencies"][row]["cells"].as_array().unwrap();
    cells.iter().find(|cell| cell["level_id"] == *level).unwrap().clone()
}

fn write(ladder: &Value, row: usize, level: usize, change: Value) -> Value {
    let cell = cell_of(ladder, row, level);
    let descriptors: Vec<Value> = cell["descriptors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|descriptor| json!({ "id": descriptor["id"], "text": descriptor["text"] }))
        .collect();
    let mut request = json!({
        "ladder_id": ladder["id"],
        "competency_id": ladder["competencies"][row]["id"],
        "level_id": ladder["levels"][level]["id"],
        "expected": cell["expected"],
        "must_have": cell["must_have"],
        "descriptors": descriptors,
        "examples": cell["examples"],
    });
    for (key, value) in change.as_object().unwrap() {
        request[key] = value.clone();
    }
    request
}

#[test]
fn every_ladder_that_comes_with_the_application_begins_whole() {
    let mut bench = office();
    let offered = bench.ok("ladders.built_in", json!({}));
    let offered = offered.as_array().unwrap();
    assert!(offered.len() >= 3, "{offered:?}");
    for ladder in offered {
        assert_eq!(ladder["in_book"], false);
        let page = bench.ok("ladders.start", json!({ "built_in": ladder["id"] }));
        assert_eq!(page["ladder"]["name"], ladder["name"]);
        assert_eq!(
            page["ladder"]["levels"].as_array().unwrap().len(),
            ladder["levels"].as_array().unwrap().len()
        );
        let errors: Vec<&Value> =
            page["findings"].as_array().unwrap().iter().filter(|one| one["severity"] == "error").collect();
        assert!(errors.is_empty(), "{errors:?}");
        let again = bench.ok("ladders.get", json!({ "id": page["ladder"]["id"] }));
        assert_eq!(again, page, "what was answered is what was stored");
        let problem = bench.refused("ladders.start", json!({ "built_in": ladder["id"] }));
        assert_eq!(problem.code, "ladder.exists");
    }
    let list = bench.ok("ladders.list", json!({}));
    let names: Vec<&str> =
        list.as_array().unwrap().iter().map(|line| line["name"].as_str().unwrap()).collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    assert_eq!((names.len(), &names), (offered.len(), &sorted));
    assert_eq!(bench.refused("ladders.start", json!({ "built_in": "astronaut" })).fields[0].path, "built_in");
}

#[test]
fn a_cell_keeps_the_identity_of_what_is_only_reworded() {
    let (mut bench, ladder) = begun();
    let before = cell_of(&ladder, 0, 2);
    let kept = before["descriptors"][0].clone();
    let request = write(
        &ladder,
        0,
        2,
        json!({
            "expected": 4,
            "must_have": true,
            "descriptors": [
                { "text": "Publishes a yearly report on the project’s users." },
                { "text": kept["text"] },
                { "id": before["descriptors"][1]["id"], "text": "  Reworded all the same. " },
            ],
            "examples": ["", "  One example. "],
        }),
    );
    let row = bench.ok("ladders.write_cell", request);
    let stored = bench.ok("ladders.get", json!({ "id": ladder["id"] }))["ladder"].clone();
    assert_eq!(stored["competencies"][0], row, "the answer is what was stored");
    let cell = cell_of(&stored, 0, 2);
    assert_eq!((&cell["expected"], &cell["must_have"]), (&json!(4), &json!(true)));
    assert_eq!(cell["descriptors"][1], kept, "the same words keep their row without being named");
    assert_eq!(cell["descriptors"][2]["id"], before["descriptors"][1]["id"]);
    assert_eq!(cell["descriptors"][2]["text"], "Reworded all the same.");
    assert_eq!(cell["descriptors"][2]["key"], before["descriptors"][1]["key"], "its name in files stays");
    let keys: std::collections::HashSet<&str> = stored["competencies"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|row| row["cells"].as_array().unwrap())
        .flat_map(|cell| cell["descriptors"].as_array().unwrap())
        .map(|descriptor| descriptor["key"].as_str().unwrap())
        .collect();
    let count = stored["competencies"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|row| row["cells"].as_array().unwrap())
        .map(|cell| cell["descriptors"].as_array().unwrap().len())
        .sum::<usize>();
    assert_eq!(keys.len(), count, "every statement has a name of its own in files");
    assert_eq!(cell["examples"], json!(["One example."]));
    bench.undo();
    assert_eq!(
        bench.ok("ladders.get", json!({ "id": ladder["id"] }))["ladder"],
        ladder,
        "undo brings all back"
    );
}

#[test]
fn a_cell_that_cannot_be_saved_names_its_field_and_changes_nothing() {
    let (mut bench, ladder) = begun();
    let other = cell_of(&ladder, 1, 2)["descriptors"][0]["id"].clone();
    let own = cell_of(&ladder, 0, 2)["descriptors"][0]["id"].clone();
    let cases = [
        (json!({ "expected": 6 }), "expected", "expected.scale"),
        (json!({ "descriptors": [] }), "descriptors", "descriptor.missing"),
        (
            json!({ "descriptors": [{ "text": "Sings." }, { "text": "  " }] }),
            "descriptors[1]",
            "descriptor.empty",
        ),
        (
            json!({ "descriptors": [{ "id": other, "text": "Sings." }] }),
            "descriptors[0].id",
            "descriptor.unknown",
        ),
        (
            json!({ "descriptors": [{ "id": own, "text": "Sings." }, { "id": own, "text": "Dances." }] }),
            "descriptors[1].id",
            "descriptor.unknown",
        ),
    ];
    for (change, path, code) in cases {
        let problem = bench.refused("ladders.write_cell", write(&ladder, 0, 2, change));
        assert_eq!((problem.fields[0].path.as_str(), problem.code.as_str()), (path, code));
    }
    let unknown = bench.refused("ladders.write_cell", write(&ladder, 0, 2, json!({ "weight": 3 })));
    assert!(unknown.code == "request.invalid" && unknown.message.contains("weight"), "{unknown:?}");
    assert_eq!(bench.ok("ladders.get", json!({ "id": ladder["id"] }))["ladder"], ladder);
}

#[test]
fn levels_rows_and_the_ladder_itself_change_and_come_back() {
    let (mut bench, ladder) = begun();
    let level = &ladder["levels"][2];
    let change = json!({
        "id": level["id"], "code": "CA3b", "track": "individual", "rank": 3, "internal_title": "Titel", "external_title": "Öffentlicher Titel",
        "job_class": "PM-3b", "reach": "company", "scope": "Neu.", "minimum_months": 30,
    });
    let competency = &ladder["competencies"][3];
    let cases = [
        ("ladders.change_level", change.clone(), "/levels/2/code", json!("CA3b")),
        (
            "ladders.change_competency",
            json!({ "id": competency["id"], "name": "New name", "summary": "New.", "bucket": " Partner " }),
            "/competencies/3/name",
            json!("New name"),
        ),
        (
            "ladders.rename",
            json!({ "id": ladder["id"], "name": "Our ladder", "summary": "Ours.", "version": "1.1.0" }),
            "/version",
            json!("1.1.0"),
        ),
    ];
    for (command, request, at, expected) in cases {
        bench.ok(command, request);
        let stored = bench.ok("ladders.get", json!({ "id": ladder["id"] }))["ladder"].clone();
        assert_eq!(stored.pointer(at), Some(&expected), "{command}");
        bench.undo();
        assert_eq!(
            bench.ok("ladders.get", json!({ "id": ladder["id"] }))["ladder"],
            ladder,
            "{command} undone"
        );
    }
    let with = |key: &str, value: Value| {
        let mut request = change.clone();
        request[key] = value;
        request
    };
    let refused = [
        ("ladders.change_level", with("code", json!(" ")), "code"),
        ("ladders.change_level", with("code", json!("ca4")), "code"),
        ("ladders.change_level", with("minimum_months", json!(999)), "minimum_months"),
        (
            "ladders.change_competency",
            json!({ "id": competency["id"], "name": ladder["competencies"][0]["name"], "summary": "", "bucket": "finance" }),
            "name",
        ),
        ("ladders.rename", json!({ "id": ladder["id"], "name": "", "summary": "", "version": "1" }), "name"),
        (
            "ladders.rename",
            json!({ "id": ladder["id"], "name": "N", "summary": "", "version": "" }),
            "version",
        ),
    ];
    for (command, request, path) in refused {
        assert_eq!(bench.refused(command, request).fields[0].path, path, "{command}");
    }
}

#[test]
fn a_ladder_goes_only_when_nothing_hangs_on_it() {
    let (mut bench, ladder) = begun();
    let person = bench.ok("people.add", json!({ "legal_name": "Ada Example" }))["person"]["id"].clone();
    bench.ok(
        "people.place",
        json!({ "person_id": person, "level_id": ladder["levels"][0]["id"], "from": "2025-01-01" }),
    );
    assert_eq!(bench.ok("ladders.list", json!({}))[0]["people"], 1);
    let heads = bench.ok("ladders.get", json!({ "id": ladder["id"] }))["heads"].clone();
    assert_eq!((&heads[0]["people"], &heads[1]["people"]), (&json!(1), &json!(0)));
    let problem = bench.refused("ladders.remove", json!({ "id": ladder["id"] }));
    assert!(problem.code == "ladder.used" && problem.message.contains("1 person placed"), "{problem:?}");
    bench.undo();
    bench.ok("ladders.remove", json!({ "id": ladder["id"] }));
    assert_eq!(bench.ok("ladders.list", json!({})), json!([]));
    assert_eq!(bench.refused("ladders.get", json!({ "id": ladder["id"] })).code, "not_found");
    bench.undo();
    assert_eq!(bench.ok("ladders.get", json!({ "id": ladder["id"] }))["ladder"], ladder, "every row is back");
}
