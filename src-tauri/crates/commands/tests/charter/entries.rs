//! Who has a function from which day on, and what that takes out of the ladders.

use serde_json::{Value, json};

use crate::common::Bench;
use crate::{FIELD, entry, function, id_of, row, staffed};

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
