//! From a draft to a release and on: who can stop it, what it demands, and that nobody's goalposts move.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use common::Bench;
use serde_json::{Value, json};

/// An office with the Community Architect ladder, and two people on its second level, rated.
struct Office {
    bench: Bench,
    ladder: Value,
}

impl Office {
    fn new() -> Self {
        let mut bench = common::office();
        let ladder = match bench.ok("ladders.list", json!({})).as_array().unwrap().first() {
            Some(first) => bench.ok("ladders.get", json!({ "id": first["id"] }))["ladder"].clone(),
            None => bench.ok("ladders.start", json!({ "built_in": "community-architect" }))["ladder"].clone(),
        };
        Self { bench, ladder }
    }

    fn id(&self) -> &Value {
        &self.ladder["id"]
    }

    fn level(&self, column: usize) -> Value {
        self.ladder["levels"][column]["id"].clone()
    }

    /// A person on a level, rated with the same figure on every row.
    fn person(&mut self, name: &str, column: usize, rating: u8) -> Value {
        let added = self.bench.ok("people.add", person(name));
        let id = added["person"]["id"].clone();
        let level = self.level(column);
        let place = json!({ "person_id": id, "level_id": level, "from": "2024-01-01" });
        self.bench.ok("people.place", place);
        for row in self.ladder["competencies"].as_array().unwrap().clone() {
            let rate = json!({
                "person_id": id, "competency_id": row["id"], "proficiency": rating, "interest": 3,
            });
            self.bench.ok("assessments.rate", rate);
        }
        id
    }

    fn open(&mut self) -> Value {
        let request = json!({
            "ladder_id": self.ladder["id"], "purpose": "Is it fair and clear?",
            "reviewers": [{ "name": "Ines Duarte", "role": "HR business partner" }, { "name": "Tom Acker", "role": "Engineering" }],
        });
        self.bench.ok("reviews.open", request)
    }

    fn publish(&mut self) -> Value {
        self.open();
        self.bench.ok("releases.publish", json!({ "ladder_id": self.ladder["id"] }))
    }

    /// Rewrites a cell of the working ladder.
    fn edit(&mut self, row: usize, column: usize, change: impl FnOnce(&mut Value)) {
        let page = self.bench.ok("ladders.get", json!({ "id": self.ladder["id"] }));
        let competency = &page["ladder"]["competencies"][row];
        let mut cell = competency["cells"][column].clone();
        change(&mut cell);
        let request = json!({
            "ladder_id": self.ladder["id"], "competency_id": competency["id"], "level_id": cell["level_id"],
            "expected": cell["expected"], "must_have": cell["must_have"], "examples": cell["examples"],
            "descriptors": cell["descriptors"].as_array().unwrap().iter()
                .map(|one| json!({ "id": one["id"], "text": one["text"] })).collect::<Vec<_>>(),
        });
        self.bench.ok("ladders.write_cell", request);
    }

    fn propose(&mut self) -> Value {
        self.bench.ok("releases.propose", json!({ "ladder_id": self.ladder["id"] }))
    }

    fn state(&mut self) -> String {
        let states = self.bench.ok("releases.states", json!({}));
        let own =
            states.as_array().unwrap().iter().find(|one| one["ladder_id"] == self.ladder["id"]).unwrap();
        let number = own["number"].as_str().unwrap_or("-");
        format!("{} {number} {}", own["state"].as_str().unwrap(), own["changes"])
    }
}

fn person(name: &str) -> Value {
    json!({
        "employee_id": "", "legal_name": name, "preferred_name": "", "email": "", "internal_title": "",
        "external_title": "", "job_class": "", "manager_id": null, "location": "", "started_on": null,
        "kind": "staff", "fte_percent": 100,
    })
}

fn code(problem: &commands::Problem) -> &str {
    &problem.code
}

#[test]
fn a_ladder_goes_from_draft_to_review_to_release_to_retirement() {
    let mut office = Office::new();
    assert_eq!(office.state(), "draft - 0");
    let ladder = office.id().clone();
    let refused = office.bench.refused("releases.publish", json!({ "ladder_id": ladder }));
    assert_eq!(code(&refused), "review.none");

    let review = office.open();
    assert_eq!(office.state(), "in_review - 0");
    let again = json!({ "ladder_id": ladder, "purpose": "Again", "reviewers": [{ "name": "Ines" }] });
    assert_eq!(code(&office.bench.refused("reviews.open", again)), "review.open");

    let objection = json!({
        "review_id": review["review"]["id"], "reviewer_id": review["asked"][0]["id"],
        "level_id": office.level(0), "competency_id": office.ladder["competencies"][0]["id"],
        "text": "This asks a newcomer for too much.",
    });
    let page = office.bench.ok("reviews.object", objection);
    assert_eq!(page["asked"][0]["stand"], "objects");
    let refused = office.bench.refused("releases.publish", json!({ "ladder_id": ladder }));
    assert_eq!(code(&refused), "objection.open");
    let place = page["said"][0]["place"].as_str().unwrap();
    assert!(
        refused.message.contains("Ines Duarte") && refused.message.contains(place),
        "{}",
        refused.message
    );
    let proposal = office.propose();
    assert_eq!(proposal["number"], "1.0.0");
    assert_eq!(proposal["objections"][0]["author"], "Ines Duarte");
    assert_eq!(proposal["waiting"], json!(["Ines Duarte", "Tom Acker"]));
    let home = office.bench.ok("home.today", json!({}));
    let item =
        home["items"].as_array().unwrap().iter().find(|item| item["kind"] == "objection_open").unwrap();
    assert_eq!((&item["id"], &item["screen"]), (&ladder, &json!("ladders")));

    let early = json!({ "reviewer_id": page["asked"][0]["id"] });
    assert_eq!(code(&office.bench.refused("reviews.sign_off", early.clone())), "objection.open");
    let comment = page["said"][0]["id"].clone();
    let empty = office.bench.refused("reviews.overrule", json!({ "comment_id": comment, "reason": " " }));
    assert_eq!(empty.fields[0].path, "reason");
    let overrule =
        json!({ "comment_id": comment, "reason": "The example shows how small it is.", "by": "Mara Lind" });
    let page = office.bench.ok("reviews.overrule", overrule);
    assert_eq!(
        (&page["said"][0]["state"], &page["said"][0]["answered_by"]),
        (&json!("overruled"), &json!("Mara Lind"))
    );
    let twice =
        office.bench.refused("reviews.resolve", json!({ "comment_id": comment, "answer": "Changed." }));
    assert_eq!(code(&twice), "comment.answered");
    let page = office.bench.ok("reviews.sign_off", early);
    assert_eq!(page["asked"][0]["stand"], "signed_off");

    let low = office.bench.refused("releases.publish", json!({ "ladder_id": ladder, "number": "0.9.0" }));
    assert_eq!((code(&low), low.fields[0].path.as_str()), ("number.low", "number"));
    let release = office.bench.ok("releases.publish", json!({ "ladder_id": ladder, "note": "The first." }));
    assert_eq!(release["number"], "1.0.0");
    assert_eq!(office.state(), "published 1.0.0 0");
    let page = office.bench.ok("reviews.get", json!({ "id": review["review"]["id"] }));
    assert_eq!((&page["review"]["state"], &page["number"]), (&json!("published"), &json!("1.0.0")));
    assert_eq!(page["asked"][0]["stand"], "signed_off", "what was signed is what was published");
    let late = json!({ "review_id": review["review"]["id"], "text": "One more thing" });
    assert_eq!(code(&office.bench.refused("reviews.comment", late)), "review.closed");

    office.open();
    let same = office.bench.refused("releases.publish", json!({ "ladder_id": ladder }));
    assert_eq!(code(&same), "release.unchanged");
    let retired = json!({ "id": release["id"], "reason": "It was published by mistake." });
    office.bench.ok("releases.retire", retired.clone());
    assert_eq!(code(&office.bench.refused("releases.retire", retired)), "release.retired");
    assert_eq!(office.bench.ok("releases.list", json!({ "ladder_id": ladder }))[0]["state"], "retired");
    let remove = office.bench.refused("ladders.remove", json!({ "id": ladder }));
    assert!(remove.message.contains("1 release"), "{}", remove.message);
}

#[test]
fn reviewers_are_asked_once_and_stay_once_they_spoke() {
    let mut office = Office::new();
    let ladder = office.id().clone();
    for (request, field) in [
        (json!({ "ladder_id": ladder, "purpose": " ", "reviewers": [{ "name": "A" }] }), "purpose"),
        (json!({ "ladder_id": ladder, "purpose": "P", "reviewers": [] }), "reviewers"),
        (
            json!({ "ladder_id": ladder, "purpose": "P", "reviewers": [{ "role": "HR" }] }),
            "reviewers[0].name",
        ),
        (
            json!({ "ladder_id": ladder, "purpose": "P", "reviewers": [{ "name": "A" }, { "name": "a" }] }),
            "reviewers[1].name",
        ),
    ] {
        assert_eq!(office.bench.refused("reviews.open", request).fields[0].path, field);
    }
    let someone = office.person("Nadia Roth", 1, 3);
    let review = office.open()["review"]["id"].clone();
    let page = office
        .bench
        .ok("reviews.add_reviewer", json!({ "review_id": review, "person_id": someone, "role": "Peer" }));
    assert_eq!(page["asked"][2]["name"], "Nadia Roth");
    let twice =
        office.bench.refused("reviews.add_reviewer", json!({ "review_id": review, "person_id": someone }));
    assert_eq!(code(&twice), "reviewer.twice");
    office.bench.ok(
        "reviews.comment",
        json!({ "review_id": review, "reviewer_id": page["asked"][2]["id"], "text": "Fine." }),
    );
    let spoke =
        office.bench.refused("reviews.remove_reviewer", json!({ "reviewer_id": page["asked"][2]["id"] }));
    assert_eq!(code(&spoke), "reviewer.spoke");
    office.bench.ok("reviews.remove_reviewer", json!({ "reviewer_id": page["asked"][1]["id"] }));

    office.bench.ok("people.remove", json!({ "id": someone }));
    let page = office.bench.ok("reviews.get", json!({ "id": review }));
    assert_eq!(page["asked"][1]["name"], "Nadia Roth", "a reviewer stays named after leaving the book");

    office.bench.ok("reviews.sign_off", json!({ "reviewer_id": page["asked"][0]["id"], "note": "Good." }));
    office
        .edit(0, 0, |cell| cell["descriptors"][0]["text"] = json!("Keeps a list of all projects up to date"));
    let page = office.bench.ok("reviews.get", json!({ "id": review }));
    assert_eq!(
        page["asked"][0]["stand"], "signed_earlier",
        "what was signed is no longer what would be published"
    );
    let object =
        json!({ "review_id": review, "reviewer_id": page["asked"][0]["id"], "text": "Not like this." });
    assert_eq!(office.bench.ok("reviews.object", object)["asked"][0]["signed_on"], Value::Null);
    let closed = office.bench.ok("reviews.close", json!({ "review_id": review, "reason": "Next year." }));
    assert_eq!(closed["review"]["state"], "abandoned");
    office.bench.ok("ladders.start", json!({ "built_in": "community-manager" }));
}

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
