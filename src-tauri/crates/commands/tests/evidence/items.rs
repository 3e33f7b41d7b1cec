//! Items: in three keystrokes, by every field, confirmed, with a file, undone.

use serde_json::{Value, json};

use super::{staffed, statements};

#[test]
fn three_keystrokes_make_an_item_and_undo_takes_it_back() {
    let (mut bench, _, ada, _) = staffed();
    let empty = bench.ok("evidence.list", json!({}));
    let row = bench.ok("evidence.add", json!({ "person_id": ada, "text": " Keynote at the summit " }));
    let item = &row["evidence"];
    assert_eq!((&item["text"], &item["kind"]), (&json!("Keynote at the summit"), &json!("talk")));
    assert_eq!((&item["done_on"], &item["outside"]), (&json!("2026-06-15"), &json!(false)));
    assert_eq!((&row["person"], &row["proof"]), (&json!("Ada Byron"), &json!("claimed")));
    let listed = bench.ok("evidence.list", json!({ "person_id": ada }));
    assert_eq!(listed["rows"], json!([row]));
    bench.undo();
    assert_eq!(bench.ok("evidence.list", json!({})), empty);
}

#[test]
fn what_cannot_be_is_refused_beside_its_field() {
    let (mut bench, _, ada, _) = staffed();
    let nothing = "0190d4c4-0000-7000-8000-000000000000";
    let cases = [
        (json!({ "text": "" }), "text", "evidence.empty"),
        (json!({ "done_on": "2026-06-16" }), "done_on", "evidence.ahead"),
        (json!({ "link": "example.org" }), "link", "link.form"),
        (json!({ "corroborator": { "name": "" } }), "corroborator", "corroborator.empty"),
        (json!({ "corroborator": { "person_id": nothing } }), "corroborator", "corroborator.unknown"),
        (json!({ "corroborator": { "person_id": ada } }), "corroborator", "corroborator.self"),
        (
            json!({ "corroborator": { "name": "Ines", "confirmed_on": "2026-07-01" } }),
            "corroborator",
            "confirmed.ahead",
        ),
        (json!({ "descriptor_ids": [nothing] }), "descriptor_ids", "statement.unknown"),
    ];
    for (fields, path, code) in cases {
        let mut request = json!({ "person_id": ada, "text": "A talk." });
        request.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        let problem = bench.refused("evidence.add", request);
        assert_eq!((problem.fields[0].path.as_str(), problem.code.as_str()), (path, code));
    }
    assert_eq!(bench.refused("evidence.add", json!({ "person_id": nothing, "text": "x" })).code, "not_found");
    assert_eq!(bench.refused("evidence.remove", json!({ "id": nothing })).code, "not_found");
    let row = bench.ok("evidence.add", json!({ "person_id": ada, "text": "A talk." }));
    let id = &row["evidence"]["id"];
    let problem = bench.refused("evidence.confirm", json!({ "id": id, "on": "2026-06-15" }));
    assert_eq!(problem.code, "corroborator.none");
    assert_eq!(bench.refused("evidence.remove_file", json!({ "id": id })).code, "file.none");
    assert_eq!(bench.ok("evidence.list", json!({}))["total"], 1);
}

#[test]
fn an_item_is_changed_confirmed_and_listed_by_what_it_says() {
    let (mut bench, ladder, ada, ben) = staffed();
    let shows = statements(&ladder, "product-insight", 2);
    let added = bench.ok("evidence.add", json!({ "person_id": ada, "text": "A talk." }));
    let id = added["evidence"]["id"].clone();
    let change = json!({
        "id": id, "person_id": ada, "text": "Ran the survey", "kind": "other", "done_on": "2026-05-01",
        "project": "Tidewater", "outside": true, "link": "https://example.org/survey",
        "descriptor_ids": [shows[0], shows[0], shows[1]], "corroborator": { "person_id": ben },
        "confidential": false,
    });
    let row = bench.ok("evidence.change", change);
    assert_eq!(row["statements"].as_array().unwrap().len(), 2, "each statement once");
    assert_eq!(row["statements"][0]["level_code"], "CA3");
    assert_eq!(row["evidence"]["corroborator"]["name"], "Ben Amos", "the book's own name");
    assert_eq!(row["proof"], "claimed");
    let row = bench.ok("evidence.confirm", json!({ "id": id, "on": "2026-05-03" }));
    assert_eq!(row["proof"], "proved");
    bench.ok(
        "evidence.add",
        json!({ "person_id": ben, "text": "Mediated", "confidential": true, "done_on": "2026-01-01" }),
    );

    let count =
        |bench: &mut super::Bench, request: Value| bench.ok("evidence.list", request)["total"].clone();
    let cases = [
        (json!({}), 2),
        (json!({ "person_id": ada }), 1),
        (json!({ "query": "TIDE surv" }), 1),
        (json!({ "query": "ben" }), 2),
        (json!({ "query": "nobody" }), 0),
        (json!({ "kinds": ["conflict_resolved"] }), 1),
        (json!({ "from": "2026-02-01" }), 1),
        (json!({ "to": "2026-02-01" }), 1),
        (json!({ "proof": "proved" }), 1),
        (json!({ "proof": "claimed" }), 1),
        (json!({ "outside": true }), 1),
        (json!({ "confidential": true }), 1),
        (json!({ "untied": true }), 1),
    ];
    for (request, expected) in cases {
        assert_eq!(count(&mut bench, request.clone()), expected, "{request}");
    }
    let part = bench.ok("evidence.list", json!({ "offset": 1, "limit": 1 }));
    assert_eq!((part["rows"].as_array().unwrap().len(), &part["total"]), (1, &json!(2)));
    assert_eq!((&part["proved"], &part["confidential"], &part["untied"]), (&json!(1), &json!(1), &json!(1)));

    // Whoever confirmed it stays named when they leave the book, and their own evidence goes with them.
    bench.ok("people.remove", json!({ "id": ben }));
    let left = bench.ok("evidence.list", json!({}));
    assert_eq!(left["total"], 1);
    let corroborator = json!({ "person_id": null, "name": "Ben Amos", "confirmed_on": "2026-05-03" });
    assert_eq!(left["rows"][0]["evidence"]["corroborator"], corroborator);
    bench.undo();
    assert_eq!(bench.ok("evidence.list", json!({}))["total"], 2);
}

#[test]
fn a_statement_keeps_its_proof_when_its_words_change_and_its_words_when_it_goes() {
    let (mut bench, ladder, ada, _) = staffed();
    let row = ladder["competencies"].as_array().unwrap()[0].clone();
    let level = ladder["levels"][2]["id"].clone();
    let shows = statements(&ladder, "product-insight", 2);
    let added = bench.ok(
        "evidence.add",
        json!({ "person_id": ada, "text": "Ran it", "descriptor_ids": [shows[0], shows[1]] }),
    );
    let was = added["statements"][1]["text"].clone();
    let cell = row["cells"].as_array().unwrap().iter().find(|cell| cell["level_id"] == level).unwrap();
    bench.ok(
        "ladders.write_cell",
        json!({
            "ladder_id": ladder["id"], "competency_id": row["id"], "level_id": level, "expected": cell["expected"],
            "must_have": cell["must_have"], "examples": [],
            "descriptors": [{ "id": shows[0], "text": "Says it in other words." }],
        }),
    );
    let listed = bench.ok("evidence.list", json!({}))["rows"][0].clone();
    assert_eq!(listed["statements"][0]["text"], "Says it in other words.");
    assert_eq!(
        (&listed["statements"][1]["text"], &listed["statements"][1]["competency"]),
        (&was, &json!(""))
    );
    let table = bench.ok("evidence.table", json!({ "person_id": ada, "level_id": level }));
    let found =
        table["table"]["rows"].as_array().unwrap().iter().find(|one| one["descriptor_id"] == shows[0]);
    assert_eq!(found.unwrap()["proof"], "claimed");
}

#[test]
fn a_file_is_kept_shown_replaced_and_taken_away() {
    let (mut bench, _, ada, _) = staffed();
    let id =
        bench.ok("evidence.add", json!({ "person_id": ada, "text": "A talk." }))["evidence"]["id"].clone();
    let before = bench.ok("evidence.list", json!({}));
    for (name, bytes) in [("slides.png", b"\x89PNG\r\n\x1a\n".as_slice()), ("words.txt", b"words".as_slice())]
    {
        std::fs::write(bench.folder.path().join(name), bytes).unwrap();
    }
    let words = bench.desk.lend_file(&bench.folder.path().join("words.txt"));
    let problem = bench.refused("evidence.attach_file", json!({ "id": id, "file": words }));
    assert_eq!(problem.code, "attachment.refused");
    let paper = bench.folder.path().join("slides.pdf");
    std::fs::write(&paper, b"%PDF-1.4\n%%EOF\n").unwrap();
    let paper = bench.desk.lend_file(&paper);
    let row = bench.ok("evidence.attach_file", json!({ "id": id, "file": paper }));
    assert_eq!(
        (&row["file"]["name"], &row["file"]["media_type"]),
        (&json!("slides.pdf"), &json!("application/pdf"))
    );
    assert_eq!(bench.ok("evidence.attachment", json!({ "id": id }))["name"], "slides.pdf");
    bench.ok("evidence.attach_file", json!({ "id": id, "file": paper }));
    assert_eq!(bench.ok("evidence.remove_file", json!({ "id": id }))["file"], Value::Null);
    assert_eq!(bench.ok("evidence.list", json!({})), before);
    bench.undo();
    assert_eq!(bench.ok("evidence.list", json!({}))["rows"][0]["file"]["name"], "slides.pdf");
    bench.ok("evidence.remove", json!({ "id": id }));
    assert_eq!(bench.ok("books.check", json!({}))["wrong"], json!([]), "the file goes with its item");
}
