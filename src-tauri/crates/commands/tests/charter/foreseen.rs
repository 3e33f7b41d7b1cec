//! What a change would do, beside what it then does.

use serde_json::{Value, json};

use crate::common::Bench;
use crate::{FIELD, entry, function, id_of, staffed};

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
