//! Lenses: examples beside a ladder that stays as it is.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use common::Bench;
use serde_json::{Value, json};

/// An office with a ladder, and somebody rated on its second level.
fn begun() -> (Bench, Value, Value) {
    let mut bench = common::office();
    let ladder = bench.ok("ladders.start", json!({ "built_in": "community-architect" }))["ladder"].clone();
    let person = bench.ok("people.add", json!({ "legal_name": "Ada Example" }))["person"]["id"].clone();
    let level = &ladder["levels"][1]["id"];
    bench.ok("people.place", json!({ "person_id": person, "level_id": level, "from": "2025-01-01" }));
    for row in ladder["competencies"].as_array().unwrap().iter().take(4) {
        let rating =
            json!({ "person_id": person, "competency_id": row["id"], "proficiency": 2, "interest": 4 });
        bench.ok("assessments.rate", rating);
    }
    (bench, ladder, person)
}

fn lens(bench: &mut Bench, ladder: &Value, name: &str) -> Value {
    let added = bench.ok("lenses.add", json!({ "ladder_id": ladder["id"], "name": name, "summary": "" }));
    added["lens"]["id"].clone()
}

fn examples(lens: &Value, ladder: &Value, row: usize, level: usize, texts: Value) -> Value {
    json!({
        "lens_id": lens, "competency_id": ladder["competencies"][row]["id"],
        "level_id": ladder["levels"][level]["id"], "examples": texts,
    })
}

#[test]
fn a_lens_changes_neither_the_ladder_nor_a_figure() {
    let (mut bench, ladder, person) = begun();
    let said = |bench: &mut Bench| {
        [
            ("ladders.get", json!({ "id": ladder["id"] })),
            ("assessments.sheet", json!({ "person_id": person })),
            ("assessments.readiness", json!({ "person_id": person })),
            ("team.map", json!({ "offset": 0, "limit": 10 })),
            ("documents.render", json!({ "document": "ladder", "of": ladder["id"], "format": "json" })),
            ("documents.render", json!({ "document": "ladder", "of": ladder["id"], "format": "csv" })),
        ]
        .map(|(name, request)| bench.ok(name, request))
    };
    let before = said(&mut bench);
    let id = lens(&mut bench, &ladder, "Kernel liaison");
    for (row, level) in [(0, 1), (0, 2), (3, 1)] {
        let texts = json!(["Carries a driver from first draft to the mailing list.", "Reads the merge log."]);
        bench.ok("lenses.write_examples", examples(&id, &ladder, row, level, texts));
    }
    bench.ok("lenses.wear", json!({ "person_id": person, "lens_id": id }));
    assert_eq!(said(&mut bench), before, "put on");
    bench.ok("lenses.wear", json!({ "person_id": person }));
    bench.ok("lenses.remove", json!({ "lens_id": id }));
    assert_eq!(said(&mut bench), before, "taken off");
}

#[test]
fn examples_stand_in_their_cell_and_come_back() {
    let (mut bench, ladder, _) = begun();
    let id = lens(&mut bench, &ladder, "Kernel liaison");
    let wrote = bench
        .ok("lenses.write_examples", examples(&id, &ladder, 2, 1, json!([" One. ", "", "Two.", "One."])));
    let expected = json!([{
        "competency_id": ladder["competencies"][2]["id"],
        "level_id": ladder["levels"][1]["id"],
        "examples": ["One.", "Two."],
    }]);
    assert_eq!((&wrote["lens"]["cells"], &wrote["examples"]), (&expected, &json!(2)));
    bench.ok("lenses.write_examples", examples(&id, &ladder, 2, 1, json!(["Two.", "Three.", "One."])));
    let list = json!({ "ladder_id": ladder["id"] });
    let cells = bench.ok("lenses.list", list.clone())[0]["lens"]["cells"].clone();
    assert_eq!(cells[0]["examples"], json!(["Two.", "Three.", "One."]), "the order is the person's");
    bench.undo();
    assert_eq!(bench.ok("lenses.list", list.clone())[0]["lens"]["cells"], expected);
    bench.ok("lenses.write_examples", examples(&id, &ladder, 2, 1, json!([])));
    assert_eq!(bench.ok("lenses.list", list.clone())[0]["lens"]["cells"], json!([]));
    bench.undo();
    bench.ok("lenses.remove", json!({ "lens_id": id }));
    assert_eq!(bench.ok("lenses.list", list.clone()), json!([]));
    bench.undo();
    assert_eq!(bench.ok("lenses.list", list)[0]["lens"]["cells"], expected);
}

#[test]
fn a_person_wears_a_lens_of_the_ladder_they_stand_on() {
    let (mut bench, ladder, person) = begun();
    let id = lens(&mut bench, &ladder, "Kernel liaison");
    bench.ok("lenses.write_examples", examples(&id, &ladder, 0, 1, json!(["One."])));
    let ask = json!({ "person_id": person });
    let nothing = bench.ok("lenses.worn", ask.clone());
    assert_eq!(nothing["lens"], Value::Null);
    assert_eq!(nothing["choices"], json!([{ "lens_id": id, "name": "Kernel liaison" }]));
    bench.ok("lenses.wear", json!({ "person_id": person, "lens_id": id }));
    let worn = bench.ok("lenses.worn", ask.clone());
    assert_eq!(worn["lens"]["cells"][0]["examples"], json!(["One."]));
    assert_eq!(bench.ok("lenses.list", json!({ "ladder_id": ladder["id"] }))[0]["people"], 1);
    bench.undo();
    assert_eq!(bench.ok("lenses.worn", ask.clone()), nothing, "undo takes it off");

    // On another ladder the lens says nothing, and cannot be put on.
    bench.ok("lenses.wear", json!({ "person_id": person, "lens_id": id }));
    let other = bench.ok("ladders.start", json!({ "built_in": "ospo-leader" }))["ladder"].clone();
    bench.ok(
        "people.place",
        json!({ "person_id": person, "level_id": other["levels"][0]["id"], "from": "2026-06-01" }),
    );
    let moved = bench.ok("lenses.worn", ask);
    assert_eq!((&moved["lens"], &moved["choices"]), (&Value::Null, &json!([])));
    let problem = bench.refused("lenses.wear", json!({ "person_id": person, "lens_id": id }));
    assert_eq!((problem.fields[0].path.as_str(), problem.code.as_str()), ("lens_id", "lens.other_ladder"));

    // Whoever goes takes nothing of the lens along; a ladder that goes takes its lenses.
    bench.ok("people.remove", json!({ "id": person }));
    assert_eq!(bench.ok("lenses.list", json!({ "ladder_id": ladder["id"] }))[0]["people"], 0);
    bench.ok("ladders.remove", json!({ "id": ladder["id"] }));
    assert_eq!(bench.ok("books.check", json!({}))["wrong"], json!([]));
    bench.undo();
    assert_eq!(bench.ok("lenses.list", json!({ "ladder_id": ladder["id"] }))[0]["examples"], 1);
}

#[test]
fn a_lens_that_cannot_be_saved_names_its_field() {
    let (mut bench, ladder, _) = begun();
    let id = lens(&mut bench, &ladder, "Kernel liaison");
    let other = lens(&mut bench, &ladder, "Cloud");
    let cases = [
        ("lenses.add", json!({ "ladder_id": ladder["id"], "name": " ", "summary": "" }), "name.empty"),
        (
            "lenses.add",
            json!({ "ladder_id": ladder["id"], "name": " kernel Liaison", "summary": "" }),
            "name.taken",
        ),
        ("lenses.rename", json!({ "lens_id": other, "name": "Kernel liaison", "summary": "" }), "name.taken"),
    ];
    for (command, request, code) in cases {
        let problem = bench.refused(command, request);
        assert_eq!((problem.fields[0].path.as_str(), problem.code.as_str()), ("name", code));
    }
    bench.ok("lenses.rename", json!({ "lens_id": id, "name": "Kernel Liaison", "summary": "For drivers." }));
    let elsewhere = bench.ok("ladders.start", json!({ "built_in": "ospo-leader" }))["ladder"].clone();
    for request in [
        examples(&id, &elsewhere, 0, 0, json!(["One."])),
        examples(&json!("0190d4c4-0000-7000-8000-000000000000"), &ladder, 0, 0, json!(["One."])),
    ] {
        assert_eq!(bench.refused("lenses.write_examples", request).code, "not_found");
    }
}

#[test]
fn releases_read_the_same_with_a_lens_on() {
    let mut bench = common::bare_on("2026-06-15");
    bench.ok("books.sample", json!({ "afresh": false }));
    let lines = bench.ok("ladders.list", json!({}));
    let architect =
        lines.as_array().unwrap().iter().find(|line| line["key"] == "community-architect").unwrap();
    let ladder = bench.ok("ladders.get", json!({ "id": architect["id"] }))["ladder"].clone();
    let said = |bench: &mut Bench| -> Vec<Value> {
        let releases = bench.ok("releases.list", json!({ "ladder_id": ladder["id"] }));
        assert!(!releases.as_array().unwrap().is_empty());
        let ids = releases.as_array().unwrap().iter().map(|line| line["release"]["id"].clone());
        ids.map(|id| bench.ok("releases.get", json!({ "id": id }))).chain([releases.clone()]).collect()
    };
    let before = said(&mut bench);
    let id = lens(&mut bench, &ladder, "Hardware labs");
    bench.ok("lenses.write_examples", examples(&id, &ladder, 0, 0, json!(["Books the lab for a week."])));
    assert_eq!(said(&mut bench), before);
}

#[test]
fn a_document_is_made_through_a_lens_of_its_own_ladder() {
    let (mut bench, ladder, _) = begun();
    lens(&mut bench, &ladder, "Kernel liaison");
    let through =
        |document: &str, lens: &str| json!({ "document": document, "of": ladder["id"], "lens": lens });
    let unknown = bench.refused("documents.render", through("career-ladder", "Cloud"));
    assert_eq!((unknown.fields[0].path.as_str(), unknown.code.as_str()), ("lens", "lens.unknown"));
    let unused = bench.refused("documents.render", through("ladder", "Kernel liaison"));
    assert_eq!((unused.fields[0].path.as_str(), unused.code.as_str()), ("lens", "lens.unused"));
}
