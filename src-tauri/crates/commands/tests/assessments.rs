//! Assessments: rated, read, undone.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use common::Bench;
use common::staff::{rate, rate_as, staffed};
use serde_json::{Value, json};

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
    // A figure of an earlier day asks why it changes; once said, the day's own may be put right.
    let mut changed = json!({
        "person_id": ada, "competency_id": first["id"], "proficiency": 3, "interest": 4,
    });
    let problem = bench.refused("assessments.rate", changed.clone());
    assert_eq!((problem.fields[0].path.as_str(), problem.code.as_str()), ("reason", "reason.missing"));
    changed["reason"] = json!("Led it alone this time.");
    bench.ok("assessments.rate", changed);
    rate(&mut bench, ada, &first, json!(3), json!(3));
    let sheet = bench.ok("assessments.sheet", json!({ "person_id": ada }));
    assert_eq!(sheet["rated_on"], "2026-06-16");
    assert_eq!(sheet["buckets"][0]["rows"][0]["note"], "Led the release.", "notes go along");
    assert_eq!(
        history(&mut bench, &first),
        json!([
            {
                "rated_on": "2026-06-16", "mark": { "proficiency": 3, "interest": 3 }, "note": "Led the release.",
                "rater": "manager", "reason": "Led it alone this time.",
            },
            {
                "rated_on": "2026-06-15", "mark": { "proficiency": 2, "interest": 4 }, "note": "Led the release.",
                "rater": "manager", "reason": "",
            },
        ]),
        "one line a day"
    );
    assert_eq!(
        history(&mut bench, &second),
        json!([{
            "rated_on": "2026-06-15", "mark": { "proficiency": 1, "interest": null }, "note": "",
            "rater": "manager", "reason": "",
        }]),
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
