//! Ladder files: brought in, brought in again, brought in changed.
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

/// Imports a ladder file as JSON and answers what came of it.
fn import(bench: &mut Bench, file: &exchange::ladder::v1::LadderV1) -> Value {
    let path = bench.folder.path().join("ladder.json");
    std::fs::write(&path, exchange::ladder::write_json(file)).unwrap();
    let file = bench.desk.lend_file(&path);
    let request = json!({ "kind": "ladder", "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
    bench.ok("imports.run", request)
}

#[test]
fn the_same_file_twice_is_one_ladder() {
    let mut bench = office();
    let file = bench.fixture("ladder.csv");
    let request = json!({ "kind": "ladder", "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
    let first = bench.ok("imports.run", request.clone());
    assert_eq!(first["saved"], true, "{first}");
    let id = bench.ok("ladders.list", json!({}))[0]["id"].clone();
    let ladder = bench.ok("ladders.get", json!({ "id": id }))["ladder"].clone();
    bench.ok("imports.run", request);
    assert_eq!(bench.ok("ladders.list", json!({})).as_array().unwrap().len(), 1);
    assert_eq!(bench.ok("ladders.get", json!({ "id": id }))["ladder"], ladder, "identifiers and all");
}

#[test]
fn a_newer_file_keeps_the_marks_on_their_rows() {
    let (mut bench, ladder) = begun();
    let ada = bench.ok("people.add", json!({ "legal_name": "Ada" }))["person"]["id"].clone();
    let level = ladder["levels"][0]["id"].clone();
    bench.ok("people.place", json!({ "person_id": ada, "level_id": level, "from": "2025-01-01" }));
    for (row, mark) in ladder["competencies"].as_array().unwrap().iter().zip([1, 2, 3, 4].into_iter().cycle())
    {
        let request = json!({ "person_id": ada, "competency_id": row["id"], "proficiency": mark });
        bench.ok("assessments.rate", request);
    }
    // The file drops the first row, turns the others round, recodes a level and adds a row.
    let mut file = exchange::ladder::built_in()[0].ladder().unwrap();
    let dropped = file.competencies.remove(0);
    file.competencies.reverse();
    let mut added = dropped.clone();
    added.id = "brand-new".to_owned();
    added.name = "Brand new".to_owned();
    for descriptor in added.cells.iter_mut().flat_map(|cell| &mut cell.descriptors) {
        descriptor.id = format!("new-{}", descriptor.id);
    }
    file.competencies.push(added);
    file.levels[2].code = "C3".to_owned();
    file.levels[1].id = "renamed".to_owned();
    for cell in file.competencies.iter_mut().flat_map(|row| &mut row.cells) {
        if cell.level == "ca2" {
            cell.level = "renamed".to_owned();
        }
    }
    let done = import(&mut bench, &file);
    assert_eq!(done["saved"], true, "{done}");
    let now = bench.ok("ladders.get", json!({ "id": ladder["id"] }))["ladder"].clone();
    let ids = |ladder: &Value, key: &str| -> Vec<Value> {
        ladder[key].as_array().unwrap().iter().map(|one| one["id"].clone()).collect()
    };
    assert_eq!(ids(&now, "levels"), ids(&ladder, "levels"), "by key, and by code where the key is another");
    assert_eq!(now["levels"][2]["code"], "C3");
    let mut rows = ids(&ladder, "competencies");
    rows.remove(0);
    rows.reverse();
    assert_eq!(ids(&now, "competencies")[..rows.len()], rows[..]);
    let slots: Vec<u64> =
        now["competencies"].as_array().unwrap().iter().map(|row| row["slot"].as_u64().unwrap()).collect();
    let count = u64::try_from(rows.len()).unwrap() + 1;
    assert_eq!(slots.last(), Some(&count), "a new row never takes the slot of one that went");
    let sheet = bench.ok("assessments.sheet", json!({ "person_id": ada }));
    let marks: Vec<(&str, &Value)> = sheet["buckets"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|bucket| bucket["rows"].as_array().unwrap())
        .map(|row| (row["name"].as_str().unwrap(), &row["mark"]["proficiency"]))
        .collect();
    for (row, mark) in
        ladder["competencies"].as_array().unwrap().iter().zip([1, 2, 3, 4].into_iter().cycle()).skip(1)
    {
        let found = marks.iter().find(|(name, _)| *name == row["name"].as_str().unwrap()).unwrap();
        assert_eq!(*found.1, json!(mark), "{}", found.0);
    }
    let fresh = marks.iter().find(|(name, _)| *name == "Brand new").unwrap();
    assert_eq!(*fresh.1, Value::Null, "nobody rated it, whatever the dropped row had");
    bench.undo();
    assert_eq!(bench.ok("ladders.get", json!({ "id": ladder["id"] }))["ladder"], ladder);
}

#[test]
fn a_file_that_takes_a_level_from_under_somebody_is_refused() {
    let (mut bench, ladder) = begun();
    let ada = bench.ok("people.add", json!({ "legal_name": "Ada" }))["person"]["id"].clone();
    let top = ladder["levels"][5]["id"].clone();
    bench.ok("people.place", json!({ "person_id": ada, "level_id": top, "from": "2025-01-01" }));
    let mut file = exchange::ladder::built_in()[0].ladder().unwrap();
    file.levels.pop();
    for row in &mut file.competencies {
        row.cells.retain(|cell| cell.level != "ca6");
    }
    let done = import(&mut bench, &file);
    assert!(done["refused"] == true && done["findings"].to_string().contains("CA6"), "{done}");
    assert_eq!(bench.ok("ladders.get", json!({ "id": ladder["id"] }))["ladder"], ladder);
    bench.ok("people.remove", json!({ "id": ada }));
    let done = import(&mut bench, &file);
    assert_eq!(done["saved"], true, "with nobody on it the level goes: {done}");
    assert_eq!(bench.ok("ladders.list", json!({}))[0]["levels"], 5);
}
