//! Dated changes and reporting lines.

use serde_json::{Value, json};

use crate::add;
use crate::common::{Bench, office};

fn held(bench: &mut Bench, person: &Value, day: &str) -> (String, String, Value) {
    bench.on(day);
    let page = bench.ok("people.get", json!({ "id": person }));
    let text = |field: &str| page["person"][field].as_str().unwrap().to_owned();
    (text("internal_title"), text("job_class"), page["level"]["code"].clone())
}

#[test]
fn titles_and_levels_hold_from_their_days_on() {
    let mut bench = office();
    let ladder = bench.ok("ladders.start", json!({ "built_in": "community-architect" }))["ladder"].clone();
    let level = |index: usize| ladder["levels"][index]["id"].clone();
    let ada = add(&mut bench, json!({ "legal_name": "Ada", "internal_title": "Writer", "job_class": "W-1" }));
    let note = |bench: &mut Bench, rest: Value| {
        let mut request = json!({ "person_id": ada, "reason": "Grew into it" });
        for (key, value) in rest.as_object().unwrap() {
            request[key] = value.clone();
        }
        bench.ok("people.add_transition", request)
    };
    note(&mut bench, json!({ "from": "2025-01-01", "level_id": level(1), "internal_title": "Architect" }));
    note(&mut bench, json!({ "from": "2026-01-01", "job_class": "PM-3" }));
    let page = note(
        &mut bench,
        json!({ "from": "2026-09-01", "level_id": level(2), "internal_title": "Senior", "job_class": "PM-4" }),
    );
    let rows = page["transitions"].as_array().unwrap();
    let told: Vec<(&Value, &Value, &Value)> =
        rows.iter().map(|row| (&row["from"], &row["ahead"], &row["changes"])).collect();
    assert_eq!(
        told,
        [
            (&json!("2026-09-01"), &json!(true), &json!(["level", "title", "pay_class"])),
            (&json!("2026-01-01"), &json!(false), &json!(["pay_class"])),
            (&json!("2025-01-01"), &json!(false), &json!(["entry", "title"])),
        ]
    );
    assert_eq!((&rows[0]["from_level"]["code"], &rows[0]["level"]["code"]), (&json!("CA2"), &json!("CA3")));
    for (day, title, class, code) in [
        ("2024-12-31", "Writer", "W-1", Value::Null),
        ("2025-01-01", "Architect", "W-1", json!("CA2")),
        ("2026-06-15", "Architect", "PM-3", json!("CA2")),
        ("2026-09-01", "Senior", "PM-4", json!("CA3")),
    ] {
        assert_eq!(held(&mut bench, &ada, day), (title.to_owned(), class.to_owned(), code), "{day}");
        let row = bench.ok("people.list", json!({ "query": "ada" }))["rows"][0].clone();
        assert_eq!(row["internal_title"], title, "the list on {day}");
    }
}

#[test]
fn a_change_is_corrected_taken_away_and_undone() {
    let mut bench = office();
    let ada = add(&mut bench, json!({ "legal_name": "Ada", "internal_title": "Writer" }));
    let first = json!({ "person_id": ada, "from": "2026-01-01", "internal_title": "Lead", "reason": "Grew" });
    let page = bench.ok("people.add_transition", first);
    let id = page["transitions"][0]["id"].clone();
    let mut person = page["person"].clone();
    person["internal_title"] = json!("Senior lead");
    let edited = bench.ok("people.change", person);
    assert_eq!(
        edited["transitions"][0]["internal_title"], "Senior lead",
        "an edit corrects what holds today"
    );
    bench.undo();
    let later =
        json!({ "transition_id": id, "from": "2026-12-01", "internal_title": "Lead", "reason": "Later" });
    let moved = bench.ok("people.change_transition", later);
    assert_eq!(
        (&moved["person"]["internal_title"], &moved["transitions"][0]["ahead"]),
        (&json!("Writer"), &json!(true))
    );
    bench.undo();
    assert_eq!(bench.ok("people.get", json!({ "id": ada })), page);
    let gone = bench.ok("people.remove_transition", json!({ "transition_id": id }));
    assert_eq!((&gone["person"]["internal_title"], &gone["transitions"]), (&json!("Writer"), &json!([])));
    bench.undo();
    assert_eq!(bench.ok("people.get", json!({ "id": ada })), page);
}

#[test]
fn changes_that_cannot_be_noted_name_their_field() {
    let mut bench = office();
    let ladder = bench.ok("ladders.start", json!({ "built_in": "community-architect" }))["ladder"].clone();
    let level = &ladder["levels"][1]["id"];
    let ada = add(&mut bench, json!({ "legal_name": "Ada", "left_on": "2027-01-31" }));
    bench.ok("people.place", json!({ "person_id": ada, "level_id": level, "from": "2025-01-01" }));
    let before = bench.ok("people.get", json!({ "id": ada }));
    let cases = [
        (json!({ "from": "2026-01-01", "reason": "x" }), "level_id", "transition.empty"),
        (json!({ "from": "2026-01-01", "job_class": "PM-3", "reason": " " }), "reason", "reason.empty"),
        (json!({ "from": "2025-01-01", "job_class": "PM-3", "reason": "x" }), "from", "transition.same_day"),
        (json!({ "from": "2027-02-01", "job_class": "PM-3", "reason": "x" }), "from", "transition.left"),
        (json!({ "from": "2026-01-01", "level_id": level, "reason": "x" }), "level_id", "placement.same"),
    ];
    for (mut request, path, code) in cases {
        request["person_id"] = ada.clone();
        let problem = bench.refused("people.add_transition", request);
        assert_eq!((problem.fields[0].path.as_str(), problem.fields[0].code.as_str()), (path, code));
    }
    assert_eq!(bench.ok("people.get", json!({ "id": ada })), before);
}

#[test]
fn dotted_lines_show_at_both_ends() {
    let mut bench = office();
    let [ada, ben, cleo] = ["Ada", "Ben", "Cleo"].map(|name| add(&mut bench, json!({ "legal_name": name })));
    let mut person = bench.ok("people.get", json!({ "id": cleo }))["person"].clone();
    person["manager_id"] = ada.clone();
    bench.ok("people.change", person);
    let write = |lines: Value| json!({ "person_id": cleo, "lines": lines });
    let line = |to: &Value, purpose: &str| json!({ "manager_id": to, "purpose": purpose });
    let page = bench.ok("people.write_dotted_lines", write(json!([line(&ben, " Events ")])));
    assert_eq!(page["dotted"], json!([{ "id": ben, "name": "Ben", "purpose": "Events" }]));
    let other = bench.ok("people.get", json!({ "id": ben }));
    assert_eq!(other["dotted_reports"], json!([{ "id": cleo, "name": "Cleo", "purpose": "Events" }]));
    assert_eq!(other["reports"], json!([]), "a dotted line is no solid one");
    let nobody = json!("00000000-0000-7000-8000-000000000000");
    for (lines, path, code) in [
        (json!([line(&cleo, "x")]), "lines[0].manager_id", "dotted.self"),
        (json!([line(&ada, "x")]), "lines[0].manager_id", "dotted.solid"),
        (json!([line(&ben, "x"), line(&ben, "y")]), "lines[1].manager_id", "dotted.double"),
        (json!([line(&ben, " ")]), "lines[0].purpose", "purpose.empty"),
        (json!([line(&nobody, "x")]), "lines[0].manager_id", "manager.unknown"),
    ] {
        let problem = bench.refused("people.write_dotted_lines", write(lines));
        assert_eq!((problem.fields[0].path.as_str(), problem.fields[0].code.as_str()), (path, code));
    }
    bench.ok("people.remove", json!({ "id": ben }));
    assert_eq!(bench.ok("people.get", json!({ "id": cleo }))["dotted"], json!([]));
    bench.undo();
    assert_eq!(bench.ok("people.get", json!({ "id": cleo })), page);
}
