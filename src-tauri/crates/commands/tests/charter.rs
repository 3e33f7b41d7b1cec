//! The charter: what a function that is left to others takes out of the ladders, day by day; what a change
//! would do is what it then does.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use common::{Bench, office};
use serde_json::{Value, json};

/// An office with the Community Architect ladder and three people on it, each rated a little differently.
fn staffed() -> (Bench, Value, Vec<Value>) {
    let mut bench = office();
    let ladder = bench.ok("ladders.start", json!({ "built_in": "community-architect" }))["ladder"].clone();
    let mut ids = Vec::new();
    for (name, level) in [("Ada", 2_usize), ("Ben", 1), ("Cleo", 5)] {
        let id = bench.ok("people.add", json!({ "legal_name": name }))["person"]["id"].clone();
        let level = &ladder["levels"][level]["id"];
        bench.ok("people.place", json!({ "person_id": id, "level_id": level, "from": "2022-01-01" }));
        ids.push(id);
    }
    // Cleo stays without ratings; Ada lacks field support and content, Ben has nothing but that.
    for row in ladder["competencies"].as_array().unwrap() {
        let field = row["key"] == "field-support";
        let ada = if field || row["key"] == "awareness-content" { 0 } else { 4 };
        for (person, rating) in [(0, ada), (1, if field { 5 } else { 1 })] {
            bench.ok(
                "assessments.rate",
                json!({ "person_id": ids[person], "competency_id": row["id"], "proficiency": rating, "interest": null }),
            );
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

#[test]
fn a_ladder_brings_the_usual_functions_and_ties_and_without_them_nothing_is_switched() {
    let mut bench = office();
    let before = bench.ok("charter.get", json!({}));
    assert_eq!(before["functions"], json!([]));
    bench.ok("ladders.start", json!({ "built_in": "community-architect" }));
    let page = bench.ok("charter.get", json!({}));
    assert_eq!(before["usual_missing"], page["functions"].as_array().unwrap().len());
    assert_eq!((&page["on"], &page["usual_missing"]), (&json!("2026-06-15"), &json!(0)));
    let field = row(&page, FIELD);
    assert_eq!((&field["on"], &field["reasons"][0]["state"]), (&json!(true), &Value::Null));
    assert_eq!(function(&page, "field")["competency_ids"], json!([field["competency_id"]]));
    assert_eq!(row(&page, "Leadership")["reasons"], json!([]), "a row without a function is always on");
    assert_eq!(page["ladders"][0]["rows_off"], 0);

    // A function that was removed does not come back with the next ladder, but on demand.
    bench.ok("charter.remove_function", json!({ "id": id_of(&page, "security") }));
    bench.ok("ladders.start", json!({ "built_in": "community-manager" }));
    let page = bench.ok("charter.get", json!({}));
    assert_eq!(page["usual_missing"], 1);
    assert_eq!(row(&page, "Coordinated disclosure")["reasons"], json!([]));
    let page = bench.ok("charter.begin", json!({}));
    assert_eq!(row(&page, "Coordinated disclosure")["reasons"][0]["function"], "Security");
    assert_eq!(bench.refused("charter.begin", json!({})).code, "charter.complete");
    bench.undo();
    assert_eq!(bench.ok("charter.get", json!({}))["usual_missing"], 1);
}

#[test]
fn a_function_left_to_others_takes_its_rows_out_of_what_people_are_held_against() {
    let (mut bench, ladder, ids) = staffed();
    let readiness = |bench: &mut Bench| bench.ok("assessments.readiness", json!({ "person_id": ids[0] }));
    let before = readiness(&mut bench);
    let field = id_of(&bench.ok("charter.get", json!({})), "field");
    let page = bench.ok("charter.set", entry(&field, "2026-06-01", "left", " Customer support "));
    let off = row(&page, FIELD);
    assert_eq!((&off["on"], &off["reasons"][0]["with"]), (&json!(false), &json!("Customer support")));
    assert_eq!(
        (&off["reasons"][0]["since"], &page["ladders"][0]["rows_off"]),
        (&json!("2026-06-01"), &json!(1))
    );
    assert_eq!(function(&page, "field")["rows_off"], 1);

    let after = readiness(&mut bench);
    let rows = |page: &Value| page["target"]["rows"].as_array().unwrap().len();
    assert_eq!(rows(&after), rows(&before) - 1);
    assert!(
        after["target"]["coverage"]["permille"].as_u64() > before["target"]["coverage"]["permille"].as_u64()
    );
    let sheet = bench.ok("assessments.sheet", json!({ "person_id": ids[0] }));
    assert!(!sheet.to_string().contains(FIELD), "nobody is rated on a row that is off");
    let edited = bench.ok("ladders.get", json!({ "id": ladder["id"] }));
    assert!(edited.to_string().contains(FIELD), "the editor keeps every row");
    let map = bench.ok("team.competencies", json!({ "ladder_id": ladder["id"] }));
    assert!(!map.to_string().contains(FIELD));

    // A day before, it was not off yet; what was said of a day stays readable.
    let earlier = bench.ok("charter.get", json!({ "on": "2026-05-31" }));
    assert_eq!(row(&earlier, FIELD)["on"], true);
    assert_eq!(function(&earlier, "field")["next"]["state"], "left");
    bench.undo();
    assert_eq!(readiness(&mut bench), before);
}

#[test]
fn the_history_is_dated_and_a_day_says_one_thing() {
    let (mut bench, ..) = staffed();
    let page = bench.ok("charter.get", json!({}));
    let (field, legal) = (id_of(&page, "field"), id_of(&page, "legal"));
    bench.ok("charter.set", entry(&field, "2024-01-01", "held", "ignored"));
    bench.ok("charter.set", entry(&field, "2027-01-01", "left", "Customer support"));
    let page = bench.ok("charter.set", entry(&field, "2026-01-01", "shared", "Customer support"));
    let now = function(&page, "field");
    let days: Vec<&str> =
        now["entries"].as_array().unwrap().iter().map(|one| one["from"].as_str().unwrap()).collect();
    assert_eq!(days, ["2027-01-01", "2026-01-01", "2024-01-01"]);
    assert_eq!((&now["present"]["state"], &now["next"]["state"]), (&json!("shared"), &json!("left")));
    assert_eq!(now["entries"][2]["with"], "", "who holds it alone shares it with nobody");

    // The same day again: it takes the place of the entry, and keeps its identity.
    let page = bench.ok("charter.set", entry(&field, "2026-01-01", "left", "Customer support"));
    let again = function(&page, "field");
    assert_eq!(again["present"]["id"], now["present"]["id"]);
    assert_eq!((&again["present"]["state"], again["entries"].as_array().unwrap().len()), (&json!("left"), 3));

    // An entry is moved; not onto the day of another one, and not to another function.
    let mut moved = entry(&field, "2026-09-01", "left", "Customer support");
    moved["id"] = again["present"]["id"].clone();
    let page = bench.ok("charter.set", moved.clone());
    assert_eq!(function(&page, "field")["present"]["state"], "held");
    moved["from"] = json!("2024-01-01");
    assert_eq!(bench.refused("charter.set", moved.clone()).fields[0].path, "from");
    moved["function_id"] = legal.clone();
    assert_eq!(bench.refused("charter.set", moved).code, "not_found");
    let nobody = bench.refused("charter.set", entry(&legal, "2026-01-01", "left", "  "));
    assert_eq!((nobody.fields[0].path.as_str(), nobody.code.as_str()), ("with", "with.empty"));

    let planned = function(&page, "field")["entries"][0]["id"].clone();
    let page = bench.ok("charter.remove_entry", json!({ "id": planned }));
    assert_eq!(function(&page, "field")["entries"].as_array().unwrap().len(), 2);
    assert_eq!(bench.refused("charter.remove_entry", json!({ "id": planned })).code, "not_found");
    bench.undo();
    assert_eq!(function(&bench.ok("charter.get", json!({})), "field")["entries"][0]["id"], planned);
}

#[test]
fn functions_of_ones_own_switch_rows_as_well() {
    let (mut bench, ladder, _) = staffed();
    let page =
        bench.ok("charter.add_function", json!({ "name": " Grants ", "summary": "Money given away." }));
    let grants = page["functions"].as_array().unwrap().last().unwrap()["function"].clone();
    assert_eq!((&grants["name"], &grants["key"]), (&json!("Grants"), &json!("")));
    let leadership = row(&page, "Leadership")["competency_id"].clone();
    let tie =
        json!({ "function_id": grants["id"], "ladder_id": ladder["id"], "competency_ids": [leadership] });
    bench.ok("charter.tie", tie.clone());
    let page = bench.ok("charter.set", entry(&grants["id"], "2026-01-01", "left", "Foundation"));
    assert_eq!(row(&page, "Leadership")["on"], false);

    let foreign = bench.ok("ladders.start", json!({ "built_in": "ospo-leader" }))["ladder"].clone();
    let strange = json!({
        "function_id": grants["id"], "ladder_id": ladder["id"],
        "competency_ids": [leadership, foreign["competencies"][0]["id"]],
    });
    assert_eq!(bench.refused("charter.tie", strange).fields[0].path, "competency_ids[1]");

    let renamed =
        bench.ok("charter.rename_function", json!({ "id": grants["id"], "name": "Giving", "summary": "" }));
    assert_eq!(row(&renamed, "Leadership")["reasons"][0]["function"], "Giving");
    let taken = bench.refused("charter.rename_function", json!({ "id": grants["id"], "name": "security" }));
    assert_eq!((taken.fields[0].path.as_str(), taken.code.as_str()), ("name", "name.taken"));
    assert_eq!(bench.refused("charter.add_function", json!({ "name": " " })).code, "name.empty");

    let page = bench.ok(
        "charter.tie",
        json!({ "function_id": grants["id"], "ladder_id": ladder["id"], "competency_ids": [] }),
    );
    assert_eq!(row(&page, "Leadership")["on"], true);
    bench.undo();
    let page = bench.ok("charter.remove_function", json!({ "id": grants["id"] }));
    assert_eq!(row(&page, "Leadership")["on"], true);
    bench.undo();
    assert_eq!(row(&bench.ok("charter.get", json!({})), "Leadership")["on"], false);

    // A ladder on which nothing hangs can still be removed, with its ties.
    bench.ok("ladders.remove", json!({ "id": foreign["id"] }));
    assert_eq!(bench.ok("books.check", json!({}))["wrong"], json!([]));
    bench.undo();
    assert_eq!(
        row(&bench.ok("charter.get", json!({})), "Compliance and security")["reasons"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
}

#[test]
fn a_derived_ladder_hangs_on_the_functions_of_its_parent() {
    let (mut bench, ladder, _) = staffed();
    let request =
        json!({ "parent_id": ladder["id"], "source": "working_state", "name": "Advocate", "rungs": [] });
    bench.ok("refit.derive", request);
    let field = id_of(&bench.ok("charter.get", json!({})), "field");
    let page = bench.ok("charter.set", entry(&field, "2026-01-01", "left", "Customer support"));
    let off: Vec<&Value> = page["ladders"].as_array().unwrap().iter().map(|one| &one["rows_off"]).collect();
    assert_eq!(off, [1, 1]);
    assert_eq!(function(&page, "field")["competency_ids"].as_array().unwrap().len(), 2);
}

/// What the readiness of a person says, in the words of an effect.
fn figures(readiness: &Value) -> Value {
    json!({
        "permille": readiness["coverage"]["permille"],
        "verdict": readiness["verdict"],
        "rows_expected": readiness["rows_expected"],
        "must_haves_missing": readiness["must_haves_missing"].as_array().unwrap().len(),
    })
}

/// Asks for the effect of a change, lets it happen, and compares both with what people's readiness says on
/// the day. Answers with the effect.
fn foreseen(bench: &mut Bench, ids: &[Value], change: &Value, command: &str, request: &Value) -> Value {
    let effect = bench.ok("charter.effect", json!({ "change": change }));
    let day = effect["on"].as_str().expect("the change switches a row").to_owned();
    for (side, done) in [("before", false), ("after", true)] {
        if done {
            bench.ok(command, request.clone());
        }
        bench.on(&day);
        for id in ids {
            let page = bench.ok("assessments.readiness", json!({ "person_id": id }));
            let person =
                effect["people"].as_array().unwrap().iter().find(|one| one["person_id"] == *id).unwrap();
            assert_eq!(person["present"][side], figures(&page["present"]), "{side}, present");
            if person["next"].is_null() {
                assert_eq!(page["target_level"]["level_id"], page["level"]["level_id"], "only at the top");
            } else {
                assert_eq!(person["next"]["code"], page["target_level"]["code"]);
                assert_eq!(person["next"][side], figures(&page["target"]), "{side}, next");
            }
        }
        bench.on("2026-06-15");
    }
    effect
}

#[test]
fn what_a_change_would_do_is_what_it_does() {
    let (mut bench, ladder, ids) = staffed();
    let page = bench.ok("charter.get", json!({}));
    let (field, product) = (id_of(&page, "field"), id_of(&page, "product"));
    let same = |set: &Value| {
        let mut change = set.clone();
        for gone in ["with", "note"] {
            change.as_object_mut().unwrap().remove(gone);
        }
        change["kind"] = json!("set");
        change
    };

    // Left from today on.
    let today = entry(&field, "2026-06-01", "left", "Customer support");
    let effect = foreseen(&mut bench, &ids, &same(&today), "charter.set", &today);
    assert_eq!(effect["on"], "2026-06-15");
    assert_eq!((&effect["rows"][0]["name"], &effect["rows"][0]["turns_on"]), (&json!(FIELD), &json!(false)));
    let names: Vec<&str> =
        effect["people"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Ada", "Ben", "Cleo"]);
    assert_ne!(effect["people"][0]["next"]["before"], effect["people"][0]["next"]["after"]);
    assert!(effect["verdicts_changed"].as_u64().unwrap() >= 1, "Ada becomes ready: {effect}");

    // Taken back on a day ahead: compared on that day.
    let ahead = entry(&field, "2026-11-01", "shared", "Customer support");
    let effect = foreseen(&mut bench, &ids, &same(&ahead), "charter.set", &ahead);
    assert_eq!((&effect["on"], &effect["rows"][0]["turns_on"]), (&json!("2026-11-01"), &json!(true)));

    // The plan given up.
    let planned = function(&bench.ok("charter.get", json!({})), "field")["next"]["id"].clone();
    let remove = json!({ "id": planned });
    let effect = foreseen(
        &mut bench,
        &ids,
        &json!({ "kind": "remove_entry", "id": planned }),
        "charter.remove_entry",
        &remove,
    );
    assert_eq!(effect["on"], "2026-11-01");

    // Other rows tied to a function that is left.
    let rows = [&ladder["competencies"][0]["id"], &ladder["competencies"][10]["id"]];
    let tie = json!({ "function_id": field, "ladder_id": ladder["id"], "competency_ids": rows });
    let mut change = tie.clone();
    change["kind"] = json!("tie");
    let effect = foreseen(&mut bench, &ids, &change, "charter.tie", &tie);
    let turned = |name: &str| {
        let rows = effect["rows"].as_array().unwrap();
        rows.iter().find(|row| row["name"] == name).map(|row| row["turns_on"].clone())
    };
    assert_eq!((turned(FIELD), turned("Leadership")), (Some(json!(true)), Some(json!(false))));
    assert_eq!(turned("Product insight"), None, "another function keeps it on");

    // The function itself taken away.
    let remove = json!({ "id": field });
    foreseen(
        &mut bench,
        &ids,
        &json!({ "kind": "remove_function", "id": field }),
        "charter.remove_function",
        &remove,
    );

    // Changes that switch nothing say so.
    for (what, change) in [
        ("held as before", same(&entry(&product, "2026-06-15", "held", ""))),
        ("a function without rows", same(&entry(&id_of(&page, "research"), "2026-06-15", "left", "CTO"))),
        (
            "a function of other ladders taken away",
            json!({ "kind": "remove_function", "id": id_of(&page, "legal") }),
        ),
    ] {
        let effect = bench.ok("charter.effect", json!({ "change": change }));
        assert_eq!((&effect["on"], &effect["people"]), (&Value::Null, &json!([])), "{what}");
    }
    let gone = json!({ "change": { "kind": "remove_function", "id": field } });
    assert_eq!(bench.refused("charter.effect", gone).code, "not_found");
}
