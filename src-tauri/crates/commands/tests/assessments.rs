//! Assessments, the team, promotions: rated, read, undone.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use common::{Bench, office};
use serde_json::{Value, json};

/// An office with the Community Architect ladder and people on it: name, level counted from 0, since.
fn staffed(people: &[(&str, usize, &str)]) -> (Bench, Value, Vec<Value>) {
    let mut bench = office();
    let ladder = bench.ok("ladders.start", json!({ "built_in": "community-architect" }))["ladder"].clone();
    let mut ids = Vec::new();
    for (name, level, from) in people {
        let id = bench.ok("people.add", json!({ "legal_name": name }))["person"]["id"].clone();
        let level = &ladder["levels"][*level]["id"];
        bench.ok("people.place", json!({ "person_id": id, "level_id": level, "from": from }));
        ids.push(id);
    }
    (bench, ladder, ids)
}

fn rate(bench: &mut Bench, person: &Value, row: &Value, proficiency: Value, interest: Value) -> Value {
    let request = json!({
        "person_id": person, "competency_id": row["id"], "proficiency": proficiency, "interest": interest,
    });
    bench.ok("assessments.rate", request)
}

/// Rates every row of a ladder as a level expects it.
fn rate_as(bench: &mut Bench, ladder: &Value, person: &Value, level: usize, interest: Value) {
    let level = &ladder["levels"][level]["id"];
    for row in ladder["competencies"].as_array().unwrap() {
        let cell = row["cells"].as_array().unwrap().iter().find(|cell| cell["level_id"] == *level).unwrap();
        rate(bench, person, row, cell["expected"].clone(), interest.clone());
    }
}

#[test]
fn a_mark_is_given_cleared_and_undone() {
    let (mut bench, ladder, ids) = staffed(&[("Ada", 1, "2024-01-01")]);
    let (ada, row) = (&ids[0], ladder["competencies"][0].clone());
    let empty = bench.ok("assessments.sheet", json!({ "person_id": ada }));
    assert_eq!((&empty["level"]["code"], &empty["next"]["code"]), (&json!("CA2"), &json!("CA3")));
    assert_eq!(empty["rated_on"], Value::Null);
    let rows = empty["buckets"].as_array().unwrap().iter().map(|one| one["rows"].as_array().unwrap().len());
    assert_eq!(rows.sum::<usize>(), ladder["competencies"].as_array().unwrap().len());

    let rated = rate(&mut bench, ada, &row, json!(3), json!(5));
    assert_eq!(
        (&rated["mark"], &rated["rated_on"]),
        (&json!({ "proficiency": 3, "interest": 5 }), &json!("2026-06-15"))
    );
    let sheet = bench.ok("assessments.sheet", json!({ "person_id": ada }));
    let shown = &sheet["buckets"][0]["rows"][0];
    assert_eq!((&shown["competency_id"], &shown["mark"]), (&row["id"], &rated["mark"]));
    assert_eq!(shown["present"]["expected"], row["cells"][1]["expected"]);
    assert_eq!(shown["next"]["expected"], row["cells"][2]["expected"]);

    let cleared = rate(&mut bench, ada, &row, Value::Null, json!(5));
    assert_eq!(cleared["mark"], json!({ "proficiency": null, "interest": 5 }));
    bench.undo();
    assert_eq!(bench.ok("assessments.sheet", json!({ "person_id": ada })), sheet);
    bench.undo();
    assert_eq!(bench.ok("assessments.sheet", json!({ "person_id": ada })), empty);
}

#[test]
fn marks_off_the_scale_or_off_the_ladder_are_refused() {
    let (mut bench, ladder, ids) = staffed(&[("Ada", 1, "2024-01-01")]);
    let other = bench.ok("ladders.start", json!({ "built_in": "ospo-leader" }))["ladder"].clone();
    let nobody = bench.ok("people.add", json!({ "legal_name": "Ben" }))["person"]["id"].clone();
    let (own, foreign) = (&ladder["competencies"][0]["id"], &other["competencies"][0]["id"]);
    let cases = [
        (json!({ "person_id": ids[0], "competency_id": own, "proficiency": 6 }), "proficiency", "mark.scale"),
        (json!({ "person_id": ids[0], "competency_id": own, "interest": 9 }), "interest", "mark.scale"),
        (
            json!({ "person_id": ids[0], "competency_id": foreign, "proficiency": 3 }),
            "competency_id",
            "competency.other_ladder",
        ),
        (
            json!({ "person_id": nobody, "competency_id": own, "proficiency": 3 }),
            "person_id",
            "placement.none",
        ),
    ];
    for (request, path, code) in cases {
        let problem = bench.refused("assessments.rate", request);
        assert_eq!((problem.fields[0].path.as_str(), problem.code.as_str()), (path, code));
    }
    let fraction = bench.refused(
        "assessments.rate",
        json!({ "person_id": ids[0], "competency_id": own, "proficiency": 2.5 }),
    );
    assert_eq!(fraction.code, "request.invalid");
    let long = json!({ "person_id": ids[0], "competency_id": own, "text": "x".repeat(8001) });
    assert_eq!(bench.refused("assessments.note", long).fields[0].path, "text");
    assert_eq!(bench.ok("assessments.sheet", json!({ "person_id": ids[0] }))["rated_on"], Value::Null);
    let sheet = bench.ok("assessments.sheet", json!({ "person_id": nobody }));
    assert_eq!((&sheet["level"], sheet["buckets"].as_array().unwrap().len()), (&Value::Null, 0));
}

#[test]
fn a_new_day_keeps_the_marks_of_the_day_before() {
    let (mut bench, ladder, ids) = staffed(&[("Ada", 1, "2024-01-01")]);
    let (ada, first, second) =
        (&ids[0], ladder["competencies"][0].clone(), ladder["competencies"][1].clone());
    let history = |bench: &mut Bench, row: &Value| {
        bench.ok("assessments.history", json!({ "person_id": ada, "competency_id": row["id"] }))
    };
    rate(&mut bench, ada, &first, json!(2), json!(4));
    rate(&mut bench, ada, &second, json!(1), Value::Null);
    bench.ok(
        "assessments.note",
        json!({ "person_id": ada, "competency_id": first["id"], "text": " Led the release. " }),
    );
    bench.on("2026-06-16");
    rate(&mut bench, ada, &first, json!(3), json!(4));
    rate(&mut bench, ada, &first, json!(3), json!(3));
    let sheet = bench.ok("assessments.sheet", json!({ "person_id": ada }));
    assert_eq!(sheet["rated_on"], "2026-06-16");
    assert_eq!(sheet["buckets"][0]["rows"][0]["note"], "Led the release.", "notes go along");
    assert_eq!(
        history(&mut bench, &first),
        json!([
            { "rated_on": "2026-06-16", "mark": { "proficiency": 3, "interest": 3 }, "note": "Led the release." },
            { "rated_on": "2026-06-15", "mark": { "proficiency": 2, "interest": 4 }, "note": "Led the release." },
        ]),
        "one line a day"
    );
    assert_eq!(
        history(&mut bench, &second),
        json!([{ "rated_on": "2026-06-15", "mark": { "proficiency": 1, "interest": null }, "note": "" }]),
        "a day on which nothing changed is no line"
    );
    let before = bench.ok("history.list", json!({ "limit": 50, "before": null }));
    rate(&mut bench, ada, &first, json!(3), json!(3));
    let after = bench.ok("history.list", json!({ "limit": 50, "before": null }));
    assert_eq!(before, after, "the same mark again is no change");
    bench.ok("assessments.note", json!({ "person_id": ada, "competency_id": first["id"], "text": "" }));
    let sheet = bench.ok("assessments.sheet", json!({ "person_id": ada }));
    assert_eq!(sheet["buckets"][0]["rows"][0]["note"], "");
}

#[test]
fn readiness_closes_as_the_marks_do() {
    let (mut bench, ladder, ids) = staffed(&[("Ada", 1, "2024-01-01"), ("Ben", 5, "2024-01-01")]);
    let ada = &ids[0];
    let ask = |bench: &mut Bench, request: Value| bench.ok("assessments.readiness", request);
    let page = ask(&mut bench, json!({ "person_id": ada }));
    assert_eq!(
        (&page["target_level"]["code"], &page["target"]["verdict"]),
        (&json!("CA3"), &json!("not_assessed"))
    );
    rate_as(&mut bench, &ladder, ada, 1, json!(3));
    let page = ask(&mut bench, json!({ "person_id": ada }));
    assert_eq!(
        (&page["present"]["verdict"], &page["present"]["coverage"]["permille"]),
        (&json!("ready"), &json!(1000))
    );
    assert_eq!(
        page["present"]["months_in_level"],
        Value::Null,
        "nothing to serve for the level one stands on"
    );
    assert_ne!(page["target"]["verdict"], "ready");
    rate_as(&mut bench, &ladder, ada, 2, json!(3));
    let page = ask(&mut bench, json!({ "person_id": ada }));
    let target = &page["target"];
    assert_eq!(
        (&target["verdict"], &target["months_in_level"], &target["months_needed"]),
        (&json!("ready"), &json!(29), &json!(18))
    );
    let top = ask(&mut bench, json!({ "person_id": ids[1] }));
    assert_eq!(
        (&top["target_level"]["code"], &top["level"]["code"]),
        (&json!("CA6"), &json!("CA6")),
        "at the top the present level"
    );
    let chosen = ask(&mut bench, json!({ "person_id": ada, "level_id": ladder["levels"][5]["id"] }));
    assert_eq!(chosen["target_level"]["code"], "CA6");
    let foreign =
        bench.ok("ladders.start", json!({ "built_in": "ospo-leader" }))["ladder"]["levels"][0]["id"].clone();
    let problem = bench.refused("assessments.readiness", json!({ "person_id": ada, "level_id": foreign }));
    assert_eq!((problem.fields[0].path.as_str(), problem.code.as_str()), ("level_id", "level.unknown"));
}

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
