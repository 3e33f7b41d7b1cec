//! Ladder files: brought in, brought in again, brought in changed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use common::{Bench, office};
use serde_json::{Value, json};

/// An office with the Community Architect ladder.
fn begun() -> (Bench, Value) {
    let mut bench = office();
    let page = bench.ok("ladders.start", json!({ "built_in": "community-architect" }));
    (bench, page["ladder"].clone())
}

/// Imports a ladder file as JSON and answers what came of it.
fn import(bench: &mut Bench, file: &exchange::ladder::v1::LadderV1) -> Value {
    let path = bench.folder.path().join("ladder.json");
    std::fs::write(&path, exchange::ladder::write_json(file)).unwrap();
    let file = bench.desk.lend_file(&path);
    let request = json!({ "kind": "ladder", "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
    bench.ok("imports.run", request)
}

#[test]
fn the_same_file_twice_is_one_ladder() {
    let mut bench = office();
    let file = bench.fixture("ladder.csv");
    let request = json!({ "kind": "ladder", "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
    let first = bench.ok("imports.run", request.clone());
    assert_eq!(first["saved"], true, "{first}");
    let id = bench.ok("ladders.list", json!({}))[0]["id"].clone();
    let ladder = bench.ok("ladders.get", json!({ "id": id }))["ladder"].clone();
    bench.ok("imports.run", request);
    assert_eq!(bench.ok("ladders.list", json!({})).as_array().unwrap().len(), 1);
    assert_eq!(bench.ok("ladders.get", json!({ "id": id }))["ladder"], ladder, "identifiers and all");
}

#[test]
fn a_newer_file_keeps_the_marks_on_their_rows() {
    let (mut bench, ladder) = begun();
    let ada = bench.ok("people.add", json!({ "legal_name": "Ada" }))["person"]["id"].clone();
    let level = ladder["levels"][0]["id"].clone();
    bench.ok("people.place", json!({ "person_id": ada, "level_id": level, "from": "2025-01-01" }));
    for (row, mark) in ladder["competencies"].as_array().unwrap().iter().zip([1, 2, 3, 4].into_iter().cycle())
    {
        let request = json!({ "person_id": ada, "competency_id": row["id"], "proficiency": mark });
        bench.ok("assessments.rate", request);
    }
    // The file drops the first row, turns the others round, recodes a level and adds a row.
    let mut file = exchange::ladder::built_in()[0].ladder().unwrap();
    let dropped = file.competencies.remove(0);
    file.competencies.reverse();
    let mut added = dropped.clone();
    added.id = "brand-new".to_owned();
    added.name = "Brand new".to_owned();
    for descriptor in added.cells.iter_mut().flat_map(|cell| &mut cell.descriptors) {
        descriptor.id = format!("new-{}", descriptor.id);
    }
    file.competencies.push(added);
    file.levels[2].code = "C3".to_owned();
    file.levels[1].id = "renamed".to_owned();
    for cell in file.competencies.iter_mut().flat_map(|row| &mut row.cells) {
        if cell.level == "ca2" {
            cell.level = "renamed".to_owned();
        }
    }
    let done = import(&mut bench, &file);
    assert_eq!(done["saved"], true, "{done}");
    let now = bench.ok("ladders.get", json!({ "id": ladder["id"] }))["ladder"].clone();
    let ids = |ladder: &Value, key: &str| -> Vec<Value> {
        ladder[key].as_array().unwrap().iter().map(|one| one["id"].clone()).collect()
    };
    assert_eq!(ids(&now, "levels"), ids(&ladder, "levels"), "by key, and by code where the key is another");
    assert_eq!(now["levels"][2]["code"], "C3");
    let mut rows = ids(&ladder, "competencies");
    rows.remove(0);
    rows.reverse();
    assert_eq!(ids(&now, "competencies")[..rows.len()], rows[..]);
    let slots: Vec<u64> =
        now["competencies"].as_array().unwrap().iter().map(|row| row["slot"].as_u64().unwrap()).collect();
    let count = u64::try_from(rows.len()).unwrap() + 1;
    assert_eq!(slots.last(), Some(&count), "a new row never takes the slot of one that went");
    let sheet = bench.ok("assessments.sheet", json!({ "person_id": ada }));
    let marks: Vec<(&str, &Value)> = sheet["buckets"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|bucket| bucket["rows"].as_array().unwrap())
        .map(|row| (row["name"].as_str().unwrap(), &row["mark"]["proficiency"]))
        .collect();
    for (row, mark) in
        ladder["competencies"].as_array().unwrap().iter().zip([1, 2, 3, 4].into_iter().cycle()).skip(1)
    {
        let found = marks.iter().find(|(name, _)| *name == row["name"].as_str().unwrap()).unwrap();
        assert_eq!(*found.1, json!(mark), "{}", found.0);
    }
    let fresh = marks.iter().find(|(name, _)| *name == "Brand new").unwrap();
    assert_eq!(*fresh.1, Value::Null, "nobody rated it, whatever the dropped row had");
    bench.undo();
    assert_eq!(bench.ok("ladders.get", json!({ "id": ladder["id"] }))["ladder"], ladder);
}

#[test]
fn a_file_that_takes_a_level_from_under_somebody_is_refused() {
    let (mut bench, ladder) = begun();
    let ada = bench.ok("people.add", json!({ "legal_name": "Ada" }))["person"]["id"].clone();
    let top = ladder["levels"][5]["id"].clone();
    bench.ok("people.place", json!({ "person_id": ada, "level_id": top, "from": "2025-01-01" }));
    let mut file = exchange::ladder::built_in()[0].ladder().unwrap();
    file.levels.pop();
    for row in &mut file.competencies {
        row.cells.retain(|cell| cell.level != "ca6");
    }
    let done = import(&mut bench, &file);
    assert!(done["refused"] == true && done["findings"].to_string().contains("CA6"), "{done}");
    assert_eq!(bench.ok("ladders.get", json!({ "id": ladder["id"] }))["ladder"], ladder);
    bench.ok("people.remove", json!({ "id": ada }));
    let done = import(&mut bench, &file);
    assert_eq!(done["saved"], true, "with nobody on it the level goes: {done}");
    assert_eq!(bench.ok("ladders.list", json!({}))[0]["levels"], 5);
}

/// Looks at or brings in a fixture.
fn bring(bench: &mut Bench, command: &str, name: &str, mapping: &[&str]) -> Value {
    let file = bench.fixture(name);
    let request = json!({
        "kind": "ladder", "file": file, "mapping": mapping, "windows_1252": false, "skip_rejected": false,
    });
    bench.ok(command, request)
}

#[test]
fn a_preview_says_what_was_understood_and_saves_nothing() {
    let mut bench = office();
    let shown = bring(&mut bench, "imports.preview", "ladders/shapes/plain-paragraphs.md", &[]);
    assert_eq!((&shown["refused"], &shown["saved"]), (&json!(false), &json!(false)), "{shown}");
    let counts = &shown["counts"];
    assert_eq!(
        (&counts["levels"], &counts["competencies"], &counts["descriptors"]),
        (&json!(2), &json!(1), &json!(4))
    );
    let ladder = &shown["ladder"];
    let kinds: Vec<(&Value, &Value)> =
        ladder["told"].as_array().unwrap().iter().map(|told| (&told["line"], &told["kind"])).collect();
    let (introduction, experience) = (json!("introduction"), json!("experience"));
    assert_eq!(kinds, [(&json!(5), &introduction), (&json!(7), &experience), (&json!(15), &introduction)]);
    assert_eq!(ladder["unassigned"][0]["name"], "Unassigned");
    assert_eq!(ladder["unassigned"][0]["descriptors"], 4);
    let buckets: Vec<&str> =
        ladder["buckets"].as_array().unwrap().iter().map(|bucket| bucket["key"].as_str().unwrap()).collect();
    assert_eq!(buckets[..5], ["product", "partner", "evangelism", "field_enablement", "finance"]);
    assert_eq!(bench.ok("ladders.list", json!({})), json!([]), "nothing was saved");
}

#[test]
fn a_bucket_is_picked_and_stays_when_the_file_comes_again() {
    let mut bench = office();
    let name = "ladders/shapes/without-areas.csv";
    let first =
        bring(&mut bench, "imports.run", name, &["bucket:Knots=field_enablement", "bucket:*=governance"]);
    assert_eq!((&first["saved"], &first["ladder"]["unassigned"]), (&json!(true), &json!([])), "{first}");
    assert_eq!((&first["counts"]["added"], &first["counts"]["merged"]), (&json!(7), &Value::Null));
    let id = bench.ok("ladders.list", json!({}))[0]["id"].clone();
    let page = bench.ok("ladders.get", json!({ "id": id }));
    let row = &page["ladder"]["competencies"][0];
    assert_eq!(row["bucket"], "field_enablement");
    // What the file never said is the book's: a job class written there outlives the next import.
    let before = page["ladder"].clone();
    let again = bring(&mut bench, "imports.run", name, &[]);
    let counts = &again["counts"];
    assert_eq!(
        (&counts["added"], &counts["changed"], &counts["removed"]),
        (&json!(0), &json!(0), &json!(0)),
        "{again}"
    );
    assert_eq!((&counts["unchanged"], &counts["merged"]), (&json!(7), &json!(1)));
    assert_eq!(
        bench.ok("ladders.get", json!({ "id": id }))["ladder"],
        before,
        "nothing doubled, nothing moved"
    );
}

#[test]
fn a_broken_file_saves_nothing_and_names_its_line() {
    let mut bench = office();
    for (name, code) in [
        ("broken/tab.yaml", "yaml.broken"),
        ("broken/unclosed-quote.csv", "quote.unclosed"),
        ("broken/truncated.json", "json.broken"),
        ("broken/not-a-sheet.xlsx", "sheet.broken"),
    ] {
        let answer = bring(&mut bench, "imports.run", &format!("ladders/{name}"), &[]);
        assert_eq!((&answer["refused"], &answer["saved"]), (&json!(true), &json!(false)), "{name}");
        assert_eq!(answer["findings"][0]["code"], code, "{name}");
        assert!(
            code == "sheet.broken" || answer["findings"][0]["line"].is_u64(),
            "{name} names its line: {answer}"
        );
        assert_eq!(bench.ok("ladders.list", json!({})), json!([]), "{name} saves nothing");
    }
}

#[test]
fn what_goes_out_comes_back_the_same_in_every_format() {
    let mut bench = office();
    bring(&mut bench, "imports.run", "ladders/valid/full.json", &[]);
    let id = bench.ok("ladders.list", json!({}))[0]["id"].clone();
    let before = bench.ok("ladders.get", json!({ "id": id }))["ladder"].clone();
    assert_eq!(before["levels"][0]["bands"].as_array().map(Vec::len), Some(2), "{before}");
    for format in ["json", "yaml", "csv", "xlsx", "md"] {
        let mut request = json!({ "document": "ladder", "of": id, "format": format });
        let path = bench.folder.path().join(format!("out.{format}"));
        for with_pay in [true, false] {
            request["with_pay"] = json!(with_pay);
            bench.chosen.lock().unwrap().push(path.clone());
            assert_eq!(bench.ok("documents.save", request.clone())["findings"], json!([]), "{format}");
            if format != "xlsx" {
                let text = std::fs::read_to_string(&path).unwrap();
                assert_eq!(text.contains("48000"), with_pay, "{format}: pay only when asked");
                assert_eq!(text.contains("Zürich"), with_pay, "{format}: nor what a place makes of it");
            }
        }
        // What was left out of the file stays in the book.
        let file = bench.desk.lend_file(&path);
        let request = json!({ "kind": "ladder", "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
        let again = bench.ok("imports.run", request);
        assert_eq!(again["saved"], true, "{format}: {again}");
        let counts = ["added", "changed", "removed"].map(|name| again["counts"][name].clone());
        assert_eq!(counts, [json!(0), json!(0), json!(0)], "{format}: {again}");
        assert_eq!(bench.ok("ladders.get", json!({ "id": id }))["ladder"], before, "{format}");
    }
    let problem = bench.refused(
        "documents.save",
        json!({ "document": "skill-profile", "of": null, "format": null, "with_pay": true }),
    );
    assert_eq!(problem.code, "pay.unused");
}

#[test]
fn a_file_to_share_tells_whom_its_words_name() {
    let mut bench = office();
    bring(&mut bench, "imports.run", "ladders/valid/full.json", &[]);
    bench.ok("people.add", json!({ "legal_name": "Ilse Brandt" }));
    let mut file = exchange::ladder::built_in()[0].ladder().unwrap();
    file.competencies[0].cells[0].examples.push("Ilse Brandt led the move.".to_owned());
    import(&mut bench, &file);
    let request = json!({ "document": "ladder", "of": file.name, "format": "md" });
    let rendered = bench.ok("documents.render", request);
    assert_eq!(rendered["findings"][0]["code"], "text.name", "{}", rendered["findings"]);
    assert!(rendered["findings"][0]["message"].as_str().unwrap().contains("Ilse Brandt"));
}
