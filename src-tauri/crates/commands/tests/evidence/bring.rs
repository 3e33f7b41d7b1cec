//! Evidence from files: looked at, brought in, brought in again.

use serde_json::{Value, json};

use super::{Bench, staffed, statements};

fn file(bench: &mut Bench, name: &str, text: &str) -> String {
    let path = bench.folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    bench.desk.lend_file(&path)
}

fn request(file: &str, mapping: &[&str], skip: bool) -> Value {
    json!({
        "kind": "evidence", "file": file, "mapping": mapping, "windows_1252": false, "skip_rejected": skip,
    })
}

const LOG: &str = "commit 1111111111111111111111111111111111111111
Author: Ada Byron <Ada@example.org>
Date:   2026-06-10T23:30:00-07:00

    Fix the tide table

commit 2222222222222222222222222222222222222222
Author: Somebody Else <else@example.net>
Date:   2026-06-02T10:00:00+02:00

    Unrelated

commit 3333333333333333333333333333333333333333
Author: Ben at home <ben.home@example.net>
Date:   2026-05-31T10:00:00+02:00

    Begin
";

#[test]
fn a_log_is_previewed_corrected_brought_once_and_followed() {
    let (mut bench, _, ada, ben) = staffed();
    let log = file(&mut bench, "tidewater.log", LOG);
    let before = bench.ok("evidence.list", json!({}));
    let shown = bench.ok("imports.preview", request(&log, &[], false));
    assert_eq!(bench.ok("evidence.list", json!({})), before, "a preview saves nothing");
    assert_eq!((&shown["refused"], &shown["counts"]["added"]), (&json!(false), &json!(1)));
    assert_eq!((&shown["counts"]["nobody"], &shown["evidence"]["project"]), (&json!(2), &json!("tidewater")));
    let authors = shown["evidence"]["authors"].as_array().unwrap();
    let ada_there = authors.iter().find(|one| one["author"] == "Ada@example.org").unwrap();
    assert_eq!(ada_there["person"], "Ada Byron", "addresses are compared without case");

    let mapping = ["person:ben.home@example.net=ben@example.org", "project=Tidewater"];
    let done = bench.ok("imports.run", request(&log, &mapping, false));
    assert_eq!((&done["saved"], &done["counts"]["added"]), (&json!(true), &json!(2)));
    let rows = bench.ok("evidence.list", json!({}))["rows"].clone();
    assert_eq!(rows[0]["evidence"]["text"], "1 commit in June 2026: Fix the tide table");
    assert_eq!((&rows[0]["evidence"]["person_id"], &rows[0]["imported"]), (&ada, &json!(true)));
    assert_eq!(
        (&rows[1]["evidence"]["person_id"], &rows[1]["evidence"]["project"]),
        (&ben, &json!("Tidewater"))
    );

    let again = bench.ok("imports.run", request(&log, &mapping, false));
    assert_eq!((&again["counts"]["added"], &again["counts"]["already_there"]), (&json!(0), &json!(2)));
    assert_eq!(bench.ok("evidence.list", json!({}))["rows"], rows, "a second import adds nothing");

    let longer = format!(
        "commit 4444444444444444444444444444444444444444\nAuthor: Ada Byron <ada@example.org>\n\
        Date:   2026-06-12T10:00:00+02:00\n\n    Light the pier\n\n{LOG}"
    );
    let longer = file(&mut bench, "tidewater.log", &longer);
    let followed = bench.ok("imports.run", request(&longer, &mapping, false));
    assert_eq!((&followed["counts"]["changed"], &followed["counts"]["added"]), (&json!(1), &json!(0)));
    let item = bench.ok("evidence.list", json!({}))["rows"][0]["evidence"].clone();
    assert_eq!(item["text"], "2 commits in June 2026: Light the pier; Fix the tide table");
    assert_eq!(item["done_on"], "2026-06-12");

    // What somebody has put into their own words stays in them.
    let mut change = item.clone();
    change.as_object_mut().unwrap().remove("attachment_id");
    change["text"] = json!("Kept the tide table right all June.");
    bench.ok("evidence.change", change);
    let log = file(&mut bench, "tidewater.log", LOG);
    let kept = bench.ok("imports.run", request(&log, &mapping, false));
    assert_eq!((&kept["counts"]["changed"], &kept["counts"]["already_there"]), (&json!(0), &json!(2)));
    assert_eq!(
        bench.ok("evidence.list", json!({}))["rows"][0]["evidence"]["text"],
        "Kept the tide table right all June."
    );
    let wrong = bench.ok("imports.preview", request(&log, &["group=year"], false));
    assert_eq!((&wrong["refused"], &wrong["findings"][0]["code"]), (&json!(true), &json!("map.form")));
}

#[test]
fn a_calendar_brings_talks_and_what_else_is_asked_for() {
    let (mut bench, _, ada, _) = staffed();
    let text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260601T160000Z\r\nSUMMARY:Keynote on ti\r\n des\r\n\
        ORGANIZER:mailto:ada@example.org\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTART:20260602T090000\r\n\
        SUMMARY:Round table\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let calendar = file(&mut bench, "ada.ics", text);
    let shown = bench.ok("imports.preview", request(&calendar, &[], false));
    let items = shown["evidence"]["items"].as_array().unwrap().clone();
    let states: Vec<&Value> = items.iter().map(|item| &item["state"]).collect();
    assert_eq!(states, [&json!("left_out"), &json!("added")]);
    let key = items[0]["key"].as_str().unwrap();
    let (take, kind) = (format!("take:{key}=yes"), format!("kind:{key}=workshop"));
    let mapping = ["person=Ada Byron", &take, &kind];
    let done = bench.ok("imports.run", request(&calendar, &mapping, false));
    assert_eq!(done["counts"]["added"], 2);
    let rows = bench.ok("evidence.list", json!({ "person_id": ada }))["rows"].clone();
    assert_eq!(
        (&rows[0]["evidence"]["kind"], &rows[1]["evidence"]["text"]),
        (&json!("workshop"), &json!("Keynote on tides"))
    );
    let again = bench.ok("imports.run", request(&calendar, &mapping, false));
    assert_eq!((&again["counts"]["added"], &again["counts"]["already_there"]), (&json!(0), &json!(2)));
}

#[test]
fn a_table_is_brought_by_mapping_with_statements_and_corroborators() {
    let (mut bench, ladder, ada, ben) = staffed();
    let row = ladder["competencies"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["key"] == "product-insight")
        .unwrap();
    let cell =
        row["cells"].as_array().unwrap().iter().find(|c| c["level_id"] == ladder["levels"][2]["id"]).unwrap();
    let words = cell["descriptors"][0]["text"].as_str().unwrap();
    let text = format!(
        "Who did it,Day,Type,Impact,Where,Proves,Confirmed By,Confirmed\n\
         Ada Byron,2026-04-13,Talk,Spoke in Kobe,outside,\"{words}|Flies\",ben@example.org,2026-04-15\n\
         Cleo,2026-04-13,Talk,Spoke too,outside,,,\n\
         Ada Byron,2026-07-01,Talk,Will speak,outside,,,\n"
    );
    let table = file(&mut bench, "evidence.csv", &text);
    let shown = bench.ok("imports.preview", request(&table, &[], false));
    assert_eq!(shown["refused"], true, "whose it is, must be said");
    let mapping = ["Who did it=person"];
    let shown = bench.ok("imports.preview", request(&table, &mapping, false));
    let codes: Vec<&str> =
        shown["findings"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["statement.unknown", "person.unknown", "evidence.ahead"]);
    assert_eq!(shown["refused"], true);
    let done = bench.ok("imports.run", request(&table, &mapping, true));
    assert_eq!((&done["saved"], &done["counts"]["added"]), (&json!(true), &json!(1)));
    let row = bench.ok("evidence.list", json!({ "person_id": ada }))["rows"][0].clone();
    assert_eq!(row["evidence"]["descriptor_ids"], json!([statements(&ladder, "product-insight", 2)[0]]));
    assert_eq!((&row["evidence"]["corroborator"]["person_id"], &row["proof"]), (&ben, &json!("proved")));
    let again = bench.ok("imports.run", request(&table, &mapping, true));
    assert_eq!((&again["counts"]["added"], &again["counts"]["already_there"]), (&json!(0), &json!(1)));
    bench.undo();
    assert_eq!(bench.ok("evidence.list", json!({}))["total"], 0);
}
