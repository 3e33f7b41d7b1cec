//! People: listed, searched, changed, placed, brought in from a roster.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, unreachable_pub)]

#[path = "../common/mod.rs"]
mod common;

mod buckets;
mod careers;
mod dotted;
mod list;
mod photos;
mod rejected;
mod roster;

use common::{Bench, office};
use serde_json::{Value, json};

pub(crate) fn add(bench: &mut Bench, details: Value) -> Value {
    bench.ok("people.add", details)["person"]["id"].clone()
}

pub(crate) fn names(bench: &mut Bench, request: Value) -> Vec<String> {
    let page = bench.ok("people.list", request);
    page["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

/// Writes a file into the desk's folder and lends it.
pub(crate) fn lend(bench: &mut Bench, name: &str, text: &str) -> String {
    let path = bench.folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    bench.desk.lend_file(&path)
}

pub(crate) fn import(bench: &mut Bench, kind: &str, file: &str) -> Value {
    let request =
        json!({ "kind": kind, "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
    bench.ok("imports.run", request)
}

#[test]
fn a_person_is_added_changed_and_removed_and_undo_brings_each_back() {
    let mut bench = office();
    let ada = add(&mut bench, json!({ "legal_name": " Ada Example ", "employee_id": "0007" }));
    let ben = add(&mut bench, json!({ "legal_name": "Ben Example", "manager_id": ada }));
    let page = bench.ok("people.get", json!({ "id": ada }));
    assert_eq!(page["name"], "Ada Example");
    assert_eq!(page["person"]["fte_percent"], 100);
    assert_eq!(page["reports"], json!([{ "id": ben, "name": "Ben Example" }]));
    assert_eq!(bench.ok("people.get", json!({ "id": ben }))["manager"]["name"], "Ada Example");

    let mut changed = page["person"].clone();
    changed["preferred_name"] = json!("Lady Ada");
    changed["started_on"] = json!("2020-02-29");
    changed["time_zone"] = json!("europe/lisbon");
    changed["currency"] = json!("JPY");
    changed["entry_route"] = json!("moderator");
    let answer = bench.ok("people.change", changed);
    assert_eq!(answer["name"], "Lady Ada");
    assert_eq!(answer["person"]["time_zone"], "Europe/Lisbon", "as the database writes it");
    assert_eq!(
        (&answer["person"]["currency"], &answer["person"]["entry_route"]),
        (&json!("JPY"), &json!("moderator"))
    );
    assert_eq!(bench.ok("people.get", json!({ "id": ada })), answer);
    bench.undo();
    assert_eq!(bench.ok("people.get", json!({ "id": ada })), page);

    bench.ok("people.remove", json!({ "id": ada }));
    assert_eq!(bench.refused("people.get", json!({ "id": ada })).code, "not_found");
    assert_eq!(bench.ok("people.get", json!({ "id": ben }))["manager"], Value::Null);
    bench.undo();
    assert_eq!(bench.ok("people.get", json!({ "id": ada })), page, "with the reports");
}

#[test]
fn details_that_cannot_be_saved_name_their_field() {
    let mut bench = office();
    let ada = add(&mut bench, json!({ "legal_name": "Ada", "employee_id": "1" }));
    let ben = add(&mut bench, json!({ "legal_name": "Ben", "manager_id": ada }));
    let cleo = add(&mut bench, json!({ "legal_name": "Cleo", "manager_id": ben }));
    let ada_now = bench.ok("people.get", json!({ "id": ada }))["person"].clone();
    let nobody = "00000000-0000-7000-8000-000000000000";
    let cases = [
        (json!({ "legal_name": "  " }), "legal_name", "name.empty"),
        (json!({ "email": "ada" }), "email", "email.form"),
        (json!({ "fte_percent": 0 }), "fte_percent", "fte.range"),
        (json!({ "fte_percent": 101 }), "fte_percent", "fte.range"),
        (json!({ "time_zone": "Lisbon" }), "time_zone", "time_zone.unknown"),
        (json!({ "started_on": "2026-02-01", "left_on": "2026-01-31" }), "left_on", "left_on.early"),
        (json!({ "manager_id": ada }), "manager_id", "manager.self"),
        (json!({ "manager_id": cleo }), "manager_id", "manager.circle"),
        (json!({ "manager_id": nobody }), "manager_id", "manager.unknown"),
    ];
    for (change, path, code) in cases {
        let mut person = ada_now.clone();
        for (key, value) in change.as_object().unwrap() {
            person[key] = value.clone();
        }
        let problem = bench.refused("people.change", person);
        assert_eq!((problem.fields[0].path.as_str(), problem.code.as_str()), (path, code));
    }
    let taken = bench.refused("people.add", json!({ "legal_name": "Dora", "employee_id": "1" }));
    assert_eq!((taken.fields[0].path.as_str(), taken.code.as_str()), ("employee_id", "employee_id.taken"));
    assert_eq!(bench.ok("people.get", json!({ "id": ada }))["person"], ada_now, "nothing changed");
}

#[test]
fn somebody_with_a_trip_stays() {
    let mut bench = office();
    let ada = add(&mut bench, json!({ "legal_name": "Ada" }));
    let category = bench.ok("budget.add_category", json!({ "name": "Journeys" }))["id"].clone();
    let trip = json!({
        "person_id": ada, "category_id": category, "purpose": "Summit", "destination": "Lisbon",
        "leaves_on": "2026-09-01", "returns_on": "2026-09-04", "lines": [],
    });
    bench.ok("travel.add", trip);
    let problem = bench.refused("people.remove", json!({ "id": ada }));
    assert!(problem.code == "person.used" && problem.message.contains("1 trip"), "{problem:?}");
    assert_eq!(bench.ok("people.get", json!({ "id": ada }))["name"], "Ada");
    bench.undo();
    bench.ok("people.remove", json!({ "id": ada }));
}

#[test]
fn placements_hold_by_their_days() {
    let mut bench = office();
    let ladder = bench.ok("ladders.start", json!({ "built_in": "community-architect" }))["ladder"].clone();
    let level = |index: usize| ladder["levels"][index]["id"].clone();
    let ada = add(&mut bench, json!({ "legal_name": "Ada" }));
    let place = |bench: &mut Bench, index: usize, from: &str| {
        bench.ok("people.place", json!({ "person_id": ada, "level_id": level(index), "from": from }))
    };
    place(&mut bench, 3, "2027-01-01");
    let page = place(&mut bench, 1, "2024-06-15");
    assert_eq!((&page["level"]["code"], &page["next_level"]["code"]), (&json!("CA2"), &json!("CA3")));
    assert_eq!((&page["months_in_level"], &page["level_since"]), (&json!(24), &json!("2024-06-15")));
    let present: Vec<bool> =
        page["placements"].as_array().unwrap().iter().map(|row| row["present"] == true).collect();
    assert_eq!(present, [false, true], "latest first; the future one does not hold yet");
    assert_eq!(bench.ok("people.list", json!({}))["rows"][0]["level_code"], "CA2");

    let same = json!({ "person_id": ada, "level_id": level(1), "from": "2025-01-01" });
    assert_eq!(bench.refused("people.place", same).fields[0].path, "level_id");

    let replaced = place(&mut bench, 2, "2024-06-15");
    assert_eq!(replaced["placements"].as_array().unwrap().len(), 2, "one placement a day");
    assert_eq!(replaced["level"]["code"], "CA3");
    bench.undo();
    assert_eq!(bench.ok("people.get", json!({ "id": ada })), page);

    let held = page["placements"][1]["id"].clone();
    let gone = bench.ok("people.remove_transition", json!({ "transition_id": held }));
    assert_eq!((&gone["level"], gone["placements"].as_array().unwrap().len()), (&Value::Null, 1));
    let again = bench.refused("people.remove_transition", json!({ "transition_id": held }));
    assert_eq!(again.code, "not_found");
    bench.undo();
    assert_eq!(bench.ok("people.get", json!({ "id": ada })), page);
}
