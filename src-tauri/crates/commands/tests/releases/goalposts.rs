//! What a release demands, that it never changes, and that nobody's goalposts move.

use serde_json::{Value, json};

use super::{Office, code};

#[test]
fn a_new_demand_proposes_a_major_release_and_names_who_falls_short() {
    let mut office = Office::new();
    let (able, short) = (office.person("Able Novak", 1, 5), office.person("Short Lindqvist", 1, 2));
    office.publish();
    office.edit(0, 1, |cell| cell["expected"] = json!(4));
    let proposal = office.propose();
    assert_eq!((&proposal["number"], &proposal["step"]), (&json!("2.0.0"), &json!("major")));
    assert_eq!(proposal["forced_by"]["aspect"], "expected");
    assert_eq!(proposal["steps"], json!({ "major": 1, "minor": 0, "patch": 0 }));
    let named: Vec<&Value> = proposal["concerned"].as_array().unwrap().iter().collect();
    assert_eq!(named.len(), 1, "{named:?}");
    assert_eq!((&named[0]["person_id"], &named[0]["falls_short"]), (&short, &json!(true)));
    assert_eq!(named[0]["name"], "Short Lindqvist");
    assert!(named[0]["after"]["permille"].as_u64() < named[0]["before"]["permille"].as_u64());
    assert_ne!(named[0]["person_id"], able);
    assert_eq!(office.state(), "changed 1.0.0 1");

    let low = {
        office.open();
        let ladder = office.id().clone();
        office.bench.refused("releases.publish", json!({ "ladder_id": ladder, "number": "1.1.0" }))
    };
    assert_eq!(code(&low), "number.low");
    let ladder = office.id().clone();
    let higher = office.bench.ok("releases.publish", json!({ "ladder_id": ladder, "number": "3.0.0" }));
    assert_eq!(higher["number"], "3.0.0");
}

#[test]
fn publishing_moves_nobodys_goalposts() {
    let mut office = Office::new();
    let who = office.person("Priya Anand", 0, 3);
    let target = office.level(1);
    let before_any = json!({ "person_id": who, "level_id": target, "target_on": "2026-10-01" });
    let planned = office.bench.ok("promotions.plan", before_any);
    let first = office.publish();
    let readiness = |office: &mut Office| {
        let rows = office.bench.ok("promotions.list", json!({}));
        rows.as_array().unwrap().iter().find(|row| row["id"] == planned["id"]).unwrap().clone()
    };
    let before = readiness(&mut office);
    assert_eq!(before, planned, "the first release says what the ladder said when it was planned");
    let page_before =
        office.bench.ok("assessments.readiness", json!({ "person_id": who, "level_id": target }));

    // An edit of a published ladder changes nobody's figures.
    for row in 0..3 {
        office.edit(row, 1, |cell| (cell["expected"], cell["must_have"]) = (json!(5), json!(true)));
    }
    assert_eq!(readiness(&mut office), before);
    let page = office.bench.ok("assessments.readiness", json!({ "person_id": who, "level_id": target }));
    assert_eq!(page, page_before);
    let proposal = office.propose();
    assert_eq!(proposal["promotions"][0]["promotion_id"], planned["id"], "it would be another figure");
    assert_eq!(proposal["promotions"][0]["number"], "1.0.0");

    let second = office.publish();
    assert_eq!(second["number"], "2.0.0");
    assert_eq!(readiness(&mut office), before, "what was planned stays on its release");
    let page = office.bench.ok("assessments.readiness", json!({ "person_id": who, "level_id": target }));
    assert_ne!(page["target"]["coverage"], page_before["target"]["coverage"], "everything else goes on");

    // A level that is in the draft only holds nobody yet; what a draft calls a level is nobody's level yet.
    let draft = office.ladder["levels"][0].clone();
    let renamed = json!({ "id": office.id(), "name": "Renamed", "summary": "", "version": "9.9.9" });
    let refused = office.bench.refused("ladders.rename", renamed);
    assert_eq!((code(&refused), refused.fields[0].path.as_str()), ("version.released", "version"));
    let renamed = json!({ "id": office.id(), "name": "Renamed", "summary": "", "version": "2.0.0" });
    office.bench.ok("ladders.rename", renamed);
    let people = office.bench.ok("people.list", json!({ "query": "Priya" }));
    assert_eq!(people["rows"][0]["level_code"], draft["code"]);
    assert_eq!(people["rows"][0]["ladder"], office.ladder["name"]);
    office.bench.ok("history.undo", json!({}));

    // A new plan uses the new release.
    let other = office.person("Jonas Weber", 0, 3);
    let fresh = office
        .bench
        .ok("promotions.plan", json!({ "person_id": other, "level_id": target, "target_on": "2026-10-01" }));
    assert_ne!(fresh["permille"], before["permille"]);
    let releases = office.bench.ok("releases.list", json!({ "ladder_id": office.id().clone() }));
    let held: Vec<(&Value, &Value)> =
        releases.as_array().unwrap().iter().map(|line| (&line["state"], &line["promotions"])).collect();
    assert_eq!(held, [(&json!("in_force"), &json!(1)), (&json!("superseded"), &json!(1))]);

    // Another date leaves it where it was planned; retiring the release does not move it either.
    office.bench.ok(
        "promotions.change",
        json!({ "id": planned["id"], "level_id": target, "target_on": "2026-12-01" }),
    );
    office.bench.ok("releases.retire", json!({ "id": first["id"], "reason": "Superseded." }));
    assert_eq!(readiness(&mut office)["permille"], before["permille"]);
}

#[test]
fn a_release_is_the_same_text_for_ever() {
    let mut office = Office::new();
    let release = office.publish()["id"].clone();
    let published = office.bench.ok("releases.get", json!({ "id": release }));
    let text =
        |office: &mut Office| office.bench.ok("releases.get", json!({ "id": release }))["text"].clone();
    assert_eq!(published["ladder"]["version"], "1.0.0");
    let file = office.ladder.clone();

    office.edit(0, 0, |cell| cell["descriptors"][0]["text"] = json!("Something else entirely"));
    assert_eq!(text(&mut office), published["text"], "after an edit");
    let renamed = json!({ "id": office.id(), "name": "Another name", "summary": "Another summary", "version": "1.0.0" });
    office.bench.ok("ladders.rename", renamed);
    office.publish();
    assert_eq!(text(&mut office), published["text"], "after the next release");
    office.bench.ok("releases.retire", json!({ "id": release, "reason": "Old." }));
    assert_eq!(text(&mut office), published["text"], "after it was retired");
    for _ in 0..3 {
        office.bench.ok("history.undo", json!({}));
    }
    assert_eq!(text(&mut office), published["text"], "after undoing");
    for _ in 0..3 {
        office.bench.ok("history.redo", json!({}));
    }
    assert_eq!(text(&mut office), published["text"], "after doing it again");
    let path = office.bench.folder.path().join("office.ladderbook");
    office.bench.ok("books.close", json!({}));
    let handle = office.bench.desk.lend_file(&path);
    office.bench.ok("books.open", json!({ "file": handle, "read_only": false }));
    assert_eq!(text(&mut office), published["text"], "after closing and opening the book");
    let again = office.bench.ok("releases.get", json!({ "id": release }));
    assert_eq!(again["ladder"], published["ladder"]);
    assert_eq!(again["ladder"]["competencies"], file["competencies"], "it is the ladder that was published");
}

#[test]
fn differences_are_told_cell_by_cell_and_word_by_word() {
    let mut office = Office::new();
    let ladder = office.id().clone();
    let first = office.publish()["id"].clone();
    office.edit(0, 1, |cell| {
        let text = cell["descriptors"][0]["text"].as_str().unwrap();
        cell["descriptors"][0]["text"] = json!(format!("{text} every week"));
    });
    let second = office.publish();
    assert_eq!(second["number"], "1.1.0");
    let ask = |from: &Value, to: &Value| json!({ "ladder_id": ladder, "from": from, "to": to });
    let there = office.bench.ok("releases.diff", ask(&first, &second["id"]));
    assert_eq!((&there["from"], &there["to"]), (&json!("1.0.0"), &json!("1.1.0")));
    assert_eq!(there["changes"].as_array().unwrap().len(), 1);
    let words = there["changes"][0]["words"].as_array().unwrap();
    assert_eq!(words.last().unwrap(), &json!({ "mark": "added", "text": " every week" }));
    let back = office.bench.ok("releases.diff", ask(&second["id"], &first));
    assert_eq!(back["changes"][0]["before"], there["changes"][0]["after"]);
    let none = office.bench.ok("releases.diff", ask(&second["id"], &Value::Null));
    assert_eq!((&none["to"], &none["changes"]), (&json!("draft"), &json!([])));
    let other =
        office.bench.ok("ladders.start", json!({ "built_in": "community-manager" }))["ladder"]["id"].clone();
    let foreign = json!({ "ladder_id": other, "from": first });
    assert_eq!(code(&office.bench.refused("releases.diff", foreign)), "release.other");
}
