//! The functions themselves: the usual ones, an office's own, and the rows they switch.

use serde_json::{Value, json};

use crate::common::office;
use crate::{FIELD, entry, function, id_of, row, staffed};

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
