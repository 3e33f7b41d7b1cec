//! The team picture and promotions: read, planned, completed, undone.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use common::staff::{rate_as, staffed};
use serde_json::{Value, json};

#[test]
fn the_team_shows_what_rests_on_one_unwilling_person() {
    let (mut bench, ladder, ids) =
        staffed(&[("Ada", 3, "2024-01-01"), ("Ben", 0, "2024-01-01"), ("Cleo", 0, "2026-07-01")]);
    rate_as(&mut bench, &ladder, &ids[0], 3, json!(1));
    rate_as(&mut bench, &ladder, &ids[1], 0, json!(5));
    let picture = bench.ok("team.map", json!({}));
    assert_eq!(picture["total"], 2, "a placement in the future does not count yet");
    let product =
        picture["buckets"].as_array().unwrap().iter().find(|one| one["bucket"] == "product").unwrap();
    assert_eq!((&product["rests_on"]["name"], &product["unwilling"]), (&json!("Ada"), &json!(true)));
    let row = &picture["rows"][0];
    assert_eq!(
        (&row["name"], &row["level_code"], &row["next_code"]),
        (&json!("Ada"), &json!("CA4"), &json!("CA5"))
    );
    let alone = bench.ok("assessments.readiness", json!({ "person_id": ids[0] }))["target"].clone();
    assert_eq!(
        row["readiness"]["permille"], alone["coverage"]["permille"],
        "the same figure as on the person's page"
    );
    assert_eq!(row["readiness"]["verdict"], alone["verdict"]);
    let part = bench.ok("team.map", json!({ "offset": 1, "limit": 1 }));
    assert_eq!((&part["rows"][0]["name"], &part["buckets"]), (&json!("Ben"), &picture["buckets"]));

    let table = bench.ok("team.competencies", json!({ "ladder_id": ladder["id"] }));
    assert_eq!(
        (&table["total"], table["columns"].as_array().unwrap().len()),
        (&json!(2), ladder["competencies"].as_array().unwrap().len())
    );
    let first = &table["columns"][0];
    assert_eq!(first["competency_id"], ladder["competencies"][0]["id"]);
    assert_eq!(
        (&first["interest"]["tenths"], &first["coverage"]["permille"]),
        (&json!(30), &json!(1000)),
        "1 and 5"
    );
    assert_eq!(table["rows"][1]["marks"][0]["interest"], 5);
    assert_eq!(table["rows"][0]["expected"][0], ladder["competencies"][0]["cells"][3]["expected"]);
}

#[test]
fn a_promotion_is_planned_changed_withdrawn_and_completed() {
    let (mut bench, ladder, ids) = staffed(&[("Ada", 1, "2024-01-01")]);
    let ada = &ids[0];
    let level = |index: usize| ladder["levels"][index]["id"].clone();
    let planned = bench.ok(
        "promotions.plan",
        json!({ "person_id": ada, "level_id": level(2), "target_on": "2026-06-14", "note": " Soon. " }),
    );
    assert_eq!(
        (&planned["from_code"], &planned["level_code"], &planned["state"]),
        (&json!("CA2"), &json!("CA3"), &json!("planned"))
    );
    assert_eq!(
        (&planned["overdue"], &planned["verdict"], &planned["note"]),
        (&json!(true), &json!("not_assessed"), &json!("Soon."))
    );
    assert_eq!(bench.ok("promotions.list", json!({})), json!([planned]));

    let refused = [
        (
            "promotions.plan",
            json!({ "person_id": ada, "level_id": level(3), "target_on": "2027-01-01" }),
            "person_id",
            "promotion.open",
        ),
        (
            "promotions.change",
            json!({ "id": planned["id"], "level_id": level(1), "target_on": "2027-01-01" }),
            "level_id",
            "promotion.not_higher",
        ),
        ("promotions.withdraw", json!({ "id": planned["id"], "reason": " " }), "reason", "reason.empty"),
        ("promotions.complete", json!({ "id": planned["id"], "on": "2026-06-16" }), "on", "promotion.future"),
        ("promotions.complete", json!({ "id": planned["id"], "on": "2023-12-31" }), "on", "placement.later"),
    ];
    for (command, request, path, code) in refused {
        let problem = bench.refused(command, request);
        assert_eq!((problem.fields[0].path.as_str(), problem.code.as_str()), (path, code), "{command}");
    }
    let changed = bench.ok(
        "promotions.change",
        json!({ "id": planned["id"], "level_id": level(2), "target_on": "2026-07-01", "note": "" }),
    );
    assert_eq!(changed["overdue"], false);
    rate_as(&mut bench, &ladder, ada, 2, json!(3));
    let listed = bench.ok("promotions.list", json!({}))[0].clone();
    assert_eq!((&listed["verdict"], &listed["permille"]), (&json!("ready"), &json!(1000)));

    let before = bench.ok("people.get", json!({ "id": ada }));
    let done = bench.ok("promotions.complete", json!({ "id": planned["id"], "on": "2026-06-15" }));
    assert_eq!(
        (&done["state"], &done["from_code"], &done["target_on"]),
        (&json!("completed"), &json!("CA2"), &json!("2026-06-15"))
    );
    assert_eq!(done["verdict"], Value::Null, "a closed promotion shows no readiness of today");
    let page = bench.ok("people.get", json!({ "id": ada }));
    assert_eq!(page["level"]["code"], "CA3");
    for key in ["internal_title", "external_title", "job_class"] {
        assert_eq!(page["person"][key], ladder["levels"][2][key], "{key}");
    }
    let closed = bench.refused("promotions.withdraw", json!({ "id": planned["id"], "reason": "No." }));
    assert_eq!(closed.code, "promotion.closed");
    bench.undo();
    assert_eq!(
        bench.ok("people.get", json!({ "id": ada })),
        before,
        "placement and titles come back together"
    );
    assert_eq!(bench.ok("promotions.list", json!({}))[0], listed);

    let given_up =
        bench.ok("promotions.withdraw", json!({ "id": planned["id"], "reason": "Moves to another office." }));
    assert_eq!(
        (&given_up["state"], &given_up["note"]),
        (&json!("withdrawn"), &json!("Moves to another office."))
    );
    bench.ok("promotions.plan", json!({ "person_id": ada, "level_id": level(3), "target_on": "2027-01-01" }));
    assert_eq!(
        bench.ok("promotions.list", json!({})).as_array().unwrap().len(),
        2,
        "a new plan after the old one is closed"
    );
}
