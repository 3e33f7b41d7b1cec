//! People: listed, searched, changed, placed, brought in from a roster.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use common::{Bench, office};
use serde_json::{Value, json};

fn add(bench: &mut Bench, details: Value) -> Value {
    bench.ok("people.add", details)["person"]["id"].clone()
}

fn names(bench: &mut Bench, request: Value) -> Vec<String> {
    let page = bench.ok("people.list", request);
    page["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

/// Writes a file into the desk's folder and lends it.
fn lend(bench: &mut Bench, name: &str, text: &str) -> String {
    let path = bench.folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    bench.desk.lend_file(&path)
}

fn import(bench: &mut Bench, kind: &str, file: &str) -> Value {
    let request =
        json!({ "kind": kind, "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
    bench.ok("imports.run", request)
}

#[test]
fn the_list_finds_and_sorts_in_every_script() {
    let mut bench = office();
    let file = bench.fixture("roster.csv");
    let done = import(&mut bench, "roster", &file);
    assert_eq!((&done["saved"], &done["counts"]["added"]), (&json!(true), &json!(12)), "{done}");
    let finds = [
        ("", 12),
        ("παπαδοπούλου", 1),
        ("ΠΑΠΑΔΟΠΟΎΛΟΥ", 1),
        ("łUKASZ", 1),
        ("principal COMMUNITY", 2),
        ("0042", 1),
        ("india", 1),
        ("@example.org", 12),
        ("nobody at all", 0),
    ];
    for (query, count) in finds {
        let page = bench.ok("people.list", json!({ "query": query }));
        assert_eq!(page["total"], count, "{query}");
    }
    let all = names(&mut bench, json!({}));
    assert_eq!((all[0].as_str(), all.len()), ("Amara", 12));
    let mut turned = names(&mut bench, json!({ "descending": true }));
    turned.reverse();
    assert_eq!(turned, all);
    let part = bench.ok("people.list", json!({ "offset": 10, "limit": 5 }));
    assert_eq!((&part["total"], part["rows"].as_array().unwrap().len()), (&json!(12), 2));
    let by_manager = names(&mut bench, json!({ "sort": "manager" }));
    assert_eq!(by_manager.last().unwrap(), "Eleni", "the one without a manager comes last");
    let by_manager = names(&mut bench, json!({ "sort": "manager", "descending": true }));
    assert_eq!(by_manager.last().unwrap(), "Eleni", "in either direction");
    for sort in ["name", "title", "manager", "location", "level", "started_on", "employee_id"] {
        assert_eq!(names(&mut bench, json!({ "sort": sort })).len(), 12, "{sort}");
    }
    let first = names(&mut bench, json!({ "sort": "started_on" }))[0].clone();
    assert_eq!(first, "Eleni");
    let unknown = bench.refused("people.list", json!({ "search": "x" }));
    assert!(unknown.message.contains("search"), "{unknown:?}");
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
    let answer = bench.ok("people.change", changed);
    assert_eq!(answer["name"], "Lady Ada");
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
    let gone = bench.ok("people.unplace", json!({ "placement_id": held }));
    assert_eq!((&gone["level"], gone["placements"].as_array().unwrap().len()), (&Value::Null, 1));
    assert_eq!(bench.refused("people.unplace", json!({ "placement_id": held })).code, "not_found");
    bench.undo();
    assert_eq!(bench.ok("people.get", json!({ "id": ada })), page);
}

#[test]
fn a_roster_brought_in_twice_changes_nothing_the_second_time() {
    let mut bench = office();
    let file = bench.fixture("roster.csv");
    import(&mut bench, "roster", &file);
    let before = bench.ok("people.list", json!({}));
    let again = import(&mut bench, "roster", &file);
    let counts = &again["counts"];
    assert_eq!(
        (&counts["added"], &counts["changed"], &counts["unchanged"]),
        (&json!(0), &json!(0), &json!(12))
    );
    assert_eq!(bench.ok("people.list", json!({})), before);
}

#[test]
fn a_roster_finds_its_people_and_their_managers() {
    let mut bench = office();
    bench.ok("ladders.start", json!({ "built_in": "community-architect" }));
    let ada = add(&mut bench, json!({ "legal_name": "Ada", "employee_id": "01", "location": "Oslo" }));
    let ben = add(&mut bench, json!({ "legal_name": "Ben", "email": "ben@example.org", "manager_id": ada }));
    // Ada and Ben change places; Cleo is new, reports to Ben by name, and stands on a level.
    let text = "Employee ID,Name,Email,Manager,Location,Level\n\
        01,Ada Lovelace,,ben@example.org,,\n\
        ,Ben,BEN@example.org,,Bergen,\n\
        03,Cleo,cleo@example.org,Ben,Rome,ca2\n\
        04,Dan,dan@example.org,Zed,Rome,X9\n";
    let file = lend(&mut bench, "first.csv", text);
    // Ben still reports to Ada in the book and the file does not say otherwise: a circle.
    let refused = import(&mut bench, "roster", &file);
    let codes: Vec<&str> =
        refused["findings"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert!(refused["saved"] == false && codes.contains(&"manager.circle"), "{refused}");
    assert_eq!(bench.ok("people.list", json!({}))["total"], 2, "all or nothing");

    let text = text.replace("BEN@example.org,,", "BEN@example.org,Cleo,");
    let text = text.replace("03,Cleo,cleo@example.org,Ben", "03,Cleo,cleo@example.org,");
    let file = lend(&mut bench, "second.csv", &text);
    let done = import(&mut bench, "roster", &file);
    let counts = &done["counts"];
    assert_eq!(
        (&counts["added"], &counts["changed"], &counts["placed"]),
        (&json!(2), &json!(2), &json!(1)),
        "{done}"
    );
    let findings = done["findings"].as_array().unwrap();
    let line_of = |code: &str| findings.iter().find(|one| one["code"] == code).map(|one| one["line"].clone());
    assert_eq!(line_of("manager.unknown"), Some(json!(5)), "{findings:?}");
    assert_eq!(line_of("level.unknown"), Some(json!(5)), "{findings:?}");
    let page = bench.ok("people.get", json!({ "id": ada }));
    assert_eq!((&page["name"], &page["manager"]["id"]), (&json!("Ada Lovelace"), &ben));
    assert_eq!(page["person"]["location"], "Oslo", "an empty cell leaves what the book says");
    assert_eq!(bench.ok("people.get", json!({ "id": ben }))["manager"]["name"], "Cleo");
    let cleo = bench.ok("people.list", json!({ "query": "cleo@" }))["rows"][0].clone();
    assert_eq!((&cleo["level_code"], &cleo["manager"]), (&json!("CA2"), &Value::Null));
    bench.undo();
    assert_eq!(bench.ok("people.list", json!({}))["total"], 2, "one undo for the whole file");
}

#[test]
fn a_roster_can_be_stopped_and_leaves_no_trace() {
    let mut bench = office();
    let rows: String = (0..900).map(|n| format!("{n:04},Person {n}\n")).collect();
    let file = lend(&mut bench, "long.csv", &format!("Employee ID,Name\n{rows}"));
    *bench.patience.lock().unwrap() = 3;
    let request = json!({ "kind": "roster", "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
    let stopped = commands::run(&mut bench.desk, "imports.run", request);
    assert!(
        stopped
            .as_ref()
            .map_or_else(|problem| problem.code == "stopped", |done| done.answer["saved"] == false)
    );
    *bench.patience.lock().unwrap() = u64::MAX;
    assert_eq!(bench.ok("people.list", json!({}))["total"], 0);
}
