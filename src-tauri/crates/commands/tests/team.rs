//! The team as one picture: gaps, change, order, who can do what, and the faces of the role.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use common::{Bench, staff};
use serde_json::{Value, json};

/// An office with people on its ladder: name, level counted from 0.
fn staffed(people: &[(&str, usize)]) -> (Bench, Value, Vec<Value>) {
    let people: Vec<_> = people.iter().map(|(name, level)| (*name, *level, "2024-01-01")).collect();
    staff::staffed(&people)
}

/// Rates the rows of a bucket.
fn rate(bench: &mut Bench, ladder: &Value, person: &Value, bucket: &str, ability: u8, interest: u8) {
    let rows = ladder["competencies"].as_array().unwrap();
    for row in rows.iter().filter(|row| row["bucket"] == bucket) {
        let request = json!({
            "person_id": person, "competency_id": row["id"], "proficiency": ability, "interest": interest,
            "reason": "Seen in the work of the last weeks.",
        });
        bench.ok("assessments.rate", request);
    }
}

fn names(picture: &Value) -> Vec<&str> {
    picture["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect()
}

#[test]
fn rows_are_sorted_by_any_figure_and_those_without_it_come_last() {
    let (mut bench, ladder, ids) = staffed(&[("Ada", 3), ("Ben", 0), ("Cleo", 1)]);
    rate(&mut bench, &ladder, &ids[0], "finance", 1, 5);
    rate(&mut bench, &ladder, &ids[1], "finance", 4, 0);
    let cases = [
        (json!({}), ["Ada", "Ben", "Cleo"]),
        (json!({ "descending": true }), ["Cleo", "Ben", "Ada"]),
        (json!({ "sort": "level" }), ["Ben", "Cleo", "Ada"]),
        (json!({ "sort": "level", "descending": true }), ["Ada", "Cleo", "Ben"]),
        (json!({ "sort": "bucket", "bucket": "finance", "figure": "ability" }), ["Ada", "Ben", "Cleo"]),
        (
            json!({ "sort": "bucket", "bucket": "finance", "figure": "ability", "descending": true }),
            ["Ben", "Ada", "Cleo"],
        ),
        (json!({ "sort": "bucket", "bucket": "finance", "figure": "interest" }), ["Ben", "Ada", "Cleo"]),
        (json!({ "sort": "bucket", "bucket": "finance", "figure": "gap" }), ["Ben", "Ada", "Cleo"]),
        (json!({ "sort": "readiness" }), ["Ada", "Ben", "Cleo"]),
    ];
    for (request, expected) in cases {
        assert_eq!(names(&bench.ok("team.map", request.clone())), expected, "{request}");
    }
    let part = bench.ok("team.map", json!({ "sort": "level", "offset": 1, "limit": 1 }));
    assert_eq!((names(&part), &part["total"]), (vec!["Cleo"], &json!(3)), "the order is that of everybody");
}

#[test]
fn the_change_since_a_day_compares_with_what_was_rated_up_to_its_end() {
    let (mut bench, ladder, ids) = staffed(&[("Ada", 0)]);
    rate(&mut bench, &ladder, &ids[0], "finance", 0, 3);
    bench.on("2026-07-15");
    rate(&mut bench, &ladder, &ids[0], "finance", 5, 3);
    let finance = |picture: &Value| {
        let at = picture["buckets"].as_array().unwrap().iter().position(|one| one["bucket"] == "finance");
        picture["rows"][0]["cells"][at.unwrap()].clone()
    };
    let picture = bench.ok("team.map", json!({ "since": "2026-06-15" }));
    let cell = finance(&picture);
    assert_eq!((&cell["before"]["permille"], &cell["change"]), (&json!(0), &json!(1000)));
    assert_eq!(cell["short"]["tenths"], 0);
    let before = finance(&bench.ok("team.map", json!({ "since": "2026-06-14" })));
    assert_eq!((&before["before"]["permille"], &before["change"]), (&Value::Null, &Value::Null));
    let today = finance(&bench.ok("team.map", json!({})));
    assert_eq!(today["change"], Value::Null, "no day, no comparison");
}

#[test]
fn people_by_competency_are_sorted_and_compared_with_an_earlier_day() {
    let (mut bench, ladder, ids) = staffed(&[("Ada", 3), ("Ben", 0), ("Cleo", 1)]);
    rate(&mut bench, &ladder, &ids[0], "finance", 1, 5);
    rate(&mut bench, &ladder, &ids[1], "finance", 4, 0);
    bench.on("2026-07-15");
    rate(&mut bench, &ladder, &ids[0], "finance", 2, 5);
    let rows = ladder["competencies"].as_array().unwrap();
    let at = rows.iter().position(|row| row["bucket"] == "finance").unwrap();
    let whole = json!({ "ladder_id": ladder["id"], "competency_id": rows[at]["id"], "since": "2026-06-15" });
    let cases = [
        (json!({}), ["Ada", "Ben", "Cleo"]),
        (json!({ "descending": true }), ["Cleo", "Ben", "Ada"]),
        (json!({ "sort": "level" }), ["Ben", "Cleo", "Ada"]),
        (json!({ "sort": "competency", "figure": "ability", "descending": true }), ["Ben", "Ada", "Cleo"]),
        (json!({ "sort": "competency", "figure": "interest" }), ["Ben", "Ada", "Cleo"]),
        (json!({ "sort": "competency", "figure": "gap" }), ["Ben", "Ada", "Cleo"]),
        (json!({ "sort": "competency", "figure": "change", "descending": true }), ["Ada", "Ben", "Cleo"]),
    ];
    for (how, expected) in cases {
        let mut request = whole.clone();
        request.as_object_mut().unwrap().extend(how.as_object().unwrap().clone());
        let table = bench.ok("team.competencies", request);
        assert_eq!(names(&table), expected, "{how}");
    }
    let table = bench.ok("team.competencies", whole.clone());
    assert_eq!(table["rows"][0]["before"][at], 1, "what counted at the end of that day");
    assert_eq!(table["rows"][2]["before"][at], Value::Null, "nobody had rated Cleo");
    let column = &table["columns"][at];
    assert_eq!((&column["before"]["tenths"], &column["change"]), (&json!(25), &json!(5)), "from 2.5 to 3.0");
    let today = bench.ok("team.competencies", json!({ "ladder_id": ladder["id"] }));
    assert_eq!((&today["rows"][0]["before"], &today["columns"][at]["change"]), (&json!([]), &Value::Null));
}

#[test]
fn people_are_found_by_skill_ability_and_interest() {
    let (mut bench, ladder, ids) = staffed(&[("Ada", 3), ("Ben", 0), ("Cleo", 1)]);
    rate(&mut bench, &ladder, &ids[0], "finance", 4, 1);
    rate(&mut bench, &ladder, &ids[1], "finance", 2, 5);
    let rows = ladder["competencies"].as_array().unwrap();
    let each = rows.iter().filter(|row| row["bucket"] == "finance").count();
    let ask = |bench: &mut Bench, request: Value| {
        let page = bench.ok("team.search", request);
        let people = page["people"].as_u64().unwrap();
        (people, page["total"].as_u64().unwrap(), names(&page).first().map(|name| (*name).to_owned()))
    };
    let both = u64::try_from(each * 2).unwrap();
    let one = u64::try_from(each).unwrap();
    let finance = |more: Value| {
        let mut request = json!({ "bucket": "finance" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        request
    };
    assert_eq!(ask(&mut bench, finance(json!({ "ability": 1 }))), (2, both, Some("Ada".to_owned())));
    assert_eq!(ask(&mut bench, finance(json!({ "interest": 4 }))), (1, one, Some("Ben".to_owned())));
    assert_eq!(ask(&mut bench, finance(json!({ "ability": 5 }))), (0, 0, None));
    assert_eq!(ask(&mut bench, finance(json!({}))).0, 3, "unrated ones too, when nothing is asked for");
    assert_eq!(
        ask(&mut bench, json!({ "query": "FINANCE", "ability": 3 })).1,
        one,
        "the bucket's title counts"
    );
    assert_eq!(ask(&mut bench, json!({ "query": "no such skill" })), (0, 0, None));
    let problem = bench.refused("team.search", json!({ "ability": 6 }));
    assert_eq!(problem.fields[0].path, "ability");
}

#[test]
fn the_office_is_held_against_its_projects() {
    let (mut bench, ladder, ids) = staffed(&[("Ada", 3)]);
    rate(&mut bench, &ladder, &ids[0], "finance", 4, 1);
    rate(&mut bench, &ladder, &ids[0], "evangelism", 4, 5);
    let page = bench.ok("team.focus", json!({}));
    let faces = page["faces"].as_array().unwrap();
    let shares: u64 = faces.iter().map(|face| face["office"]["face"]["share"].as_u64().unwrap_or(0)).sum();
    assert_eq!((faces.len(), shares), (5, 1000));
    assert!(faces.iter().all(|face| face["office"]["need"].is_null()), "no project, no need");
    let made = bench.ok("team.add_project", json!({ "name": " Lantern ", "stage": "growing" }));
    assert_eq!(made["name"], "Lantern");
    let growing = bench.ok("team.focus", json!({}));
    let need = |page: &Value, face: usize| page["faces"][face]["office"]["need"].clone();
    let asked =
        &growing["stages"].as_array().unwrap().iter().find(|one| one["key"] == "growing").unwrap()["shares"];
    assert_eq!(need(&growing, 0), json!(asked[0].as_u64().unwrap() * 10), "per cent as tenths of one");
    let changed = json!({ "id": made["id"], "name": "Lantern", "stage": "declining" });
    bench.ok("team.change_project", changed);
    assert_ne!(need(&bench.ok("team.focus", json!({})), 0), need(&growing, 0));
    bench.undo();
    assert_eq!(bench.ok("team.focus", json!({})), growing);
    for (request, path) in [
        (json!({ "name": "lantern", "stage": "growing" }), "name"),
        (json!({ "name": "", "stage": "growing" }), "name"),
        (json!({ "name": "Tide", "stage": "old" }), "stage"),
    ] {
        let problem = bench.refused("team.add_project", request);
        assert_eq!(problem.fields[0].path, path);
    }
    bench.ok("team.remove_project", json!({ "id": made["id"] }));
    assert_eq!(bench.ok("team.focus", json!({}))["projects"], json!([]));
    let gone = bench.refused("team.remove_project", json!({ "id": made["id"] }));
    assert_eq!(gone.code, "not_found");
}
