//! Groups at the same level and track, and what is not told of small ones.

use serde_json::{Value, json};

use super::Office;

fn group(office: &mut Office) -> Value {
    let cycle = office.cycle.clone();
    let page = office.bench.ok("cycles.calibration", json!({ "id": cycle }));
    assert_eq!(page["groups"].as_array().unwrap().len(), 1);
    page["groups"][0].clone()
}

#[test]
fn under_three_nothing_is_told_and_from_three_on_the_figures_foot() {
    let mut office = Office::new(&["Ada", "Ben", "Cai"]);
    office.both_rate(0, &[5, 4], &[3, 4]);
    office.both_rate(1, &[3], &[5]);
    let small = group(&mut office);
    assert_eq!(
        (&small["counted"], &small["figures"], &small["changes"]),
        (&json!(2), &Value::Null, &json!([]))
    );
    let told = small.to_string();
    assert!(!told.contains("tenths") && !told.contains("verdict"), "no figure of two people: {told}");

    office.both_rate(2, &[1], &[2]);
    let figures = group(&mut office)["figures"].clone();
    assert_eq!(figures["ratings"], json!([0, 0, 1, 1, 1, 1]));
    // Own less the manager's: 2, 0, −2, −1.
    assert_eq!(figures["self_delta"], json!({ "sum": -1, "count": 4, "tenths": -3 }));
    assert_eq!(figures["last_delta"]["tenths"], Value::Null, "there was no cycle before");

    let (part, row) = (office.part(2)["id"].clone(), office.row(0));
    let mut change = json!({ "participant_id": part, "competency_id": row, "proficiency": 3, "reason": " " });
    assert_eq!(office.bench.refused("cycles.calibrate", change.clone()).fields[0].path, "reason");
    change["reason"] = json!("As much as Ada does.");
    office.bench.ok("cycles.calibrate", change);
    let charted = group(&mut office);
    assert_eq!(charted["figures"]["ratings"], json!([0, 0, 0, 2, 1, 1]));
    let told = &charted["changes"][0];
    assert_eq!((&told["was"], &told["became"], &told["name"]), (&json!(2), &json!(3), &json!("Cai")));
    assert_eq!(told["reason"], "As much as Ada does.");

    // The next cycle tells what moved since.
    let cycle = office.cycle.clone();
    office.bench.ok("cycles.close", json!({ "id": cycle }));
    office.bench.on("2026-12-01");
    let next = office.bench.ok("cycles.plan", super::dates("Second half"))["id"].clone();
    office.bench.ok("cycles.take_in", json!({ "cycle_id": next, "person_ids": office.people }));
    office.bench.ok("cycles.open", json!({ "id": next }));
    office.cycle = next;
    office.both_rate(0, &[4], &[4]);
    office.both_rate(1, &[4], &[4]);
    office.both_rate(2, &[4], &[4]);
    // 4 instead of 3, 5 and 3.
    assert_eq!(group(&mut office)["figures"]["last_delta"], json!({ "sum": 1, "count": 3, "tenths": 3 }));
}
