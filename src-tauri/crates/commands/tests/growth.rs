//! Development plans, pairs and speaking plans through their commands.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use base64::Engine as _;
use common::{Bench, staff};
use serde_json::{Value, json};

/// An office with the Community Architect ladder, Ada on its fourth level and Ben on its first.
fn staffed() -> (Bench, Value, Value, Value) {
    let people = [("Ada", 3, "2024-01-01"), ("Ben", 0, "2024-01-01")];
    let (bench, ladder, ids) = staff::staffed(&people);
    (bench, ladder, ids[0].clone(), ids[1].clone())
}

fn rate(bench: &mut Bench, person: &Value, competency: &Value, proficiency: u8, interest: u8) {
    let request = json!({
        "person_id": person, "competency_id": competency, "proficiency": proficiency, "interest": interest,
    });
    bench.ok("assessments.rate", request);
}

#[test]
fn an_action_is_planned_tied_done_and_opened_again() {
    let (mut bench, _, ada, ben) = staffed();
    let offered = bench.ok("evidence.statements", json!({ "person_id": ben }));
    let statement = &offered["rows"][0];
    let plan = json!({ "person_id": ben });
    let before = bench.ok("growth.plan", plan.clone());
    let request = json!({
        "person_id": ben, "text": " Chair a meeting ", "descriptor_ids": [statement["descriptor_id"], statement["descriptor_id"]],
        "owner_id": ben, "mentor_id": ada, "due_on": "2026-06-14",
    });
    let row = bench.ok("growth.add_action", request);
    assert_eq!((&row["action"]["text"], &row["state"]), (&json!("Chair a meeting"), &json!("overdue")));
    assert_eq!(
        (&row["owner"], &row["mentor"]),
        (&Value::Null, &json!("Ada")),
        "their own errand needs no owner"
    );
    assert_eq!(row["statements"].as_array().unwrap().len(), 1, "a statement is tied once");
    assert_eq!(row["statements"][0]["text"], statement["text"]);
    let id = &row["action"]["id"];
    let home = bench.ok("home.today", json!({}));
    assert!(home["items"].as_array().unwrap().iter().any(|item| item["kind"] == "action_overdue"));
    let done = bench.ok("growth.complete_action", json!({ "id": id, "outcome": "Twice." }));
    assert_eq!((&done["state"], &done["action"]["done_on"]), (&json!("done"), &json!("2026-06-15")));
    let again = bench.ok("growth.reopen_action", json!({ "id": id }));
    assert_eq!((&again["state"], &again["action"]["outcome"]), (&json!("overdue"), &json!("Twice.")));
    let refusals = [
        (json!({ "person_id": ben, "text": " " }), "text"),
        (json!({ "person_id": ben, "text": "Learn", "mentor_id": ben }), "mentor_id"),
        (
            json!({ "person_id": ben, "text": "Learn", "owner_id": "0190d4c4-0000-7000-8000-000000000000" }),
            "owner_id",
        ),
        (
            json!({ "person_id": ben, "text": "Learn", "descriptor_ids": ["0190d4c4-0000-7000-8000-000000000000"] }),
            "descriptor_ids",
        ),
    ];
    for (request, path) in refusals {
        assert_eq!(bench.refused("growth.add_action", request).fields[0].path, path);
    }
    let ahead = bench.refused("growth.complete_action", json!({ "id": id, "done_on": "2026-06-16" }));
    assert_eq!(ahead.fields[0].path, "done_on");
    bench.ok("growth.remove_action", json!({ "id": id }));
    assert_eq!(bench.ok("growth.plan", plan.clone()), before);
    (0..4).for_each(|_| drop(bench.undo()));
    assert_eq!(bench.ok("growth.plan", plan), before, "everything undone");
}

#[test]
fn a_mentor_who_leaves_the_book_is_left_out_and_comes_back_with_undo() {
    let (mut bench, _, ada, ben) = staffed();
    bench.ok("growth.add_action", json!({ "person_id": ben, "text": "Learn", "mentor_id": ada }));
    bench.ok("people.remove", json!({ "id": ada }));
    let plan = bench.ok("growth.plan", json!({ "person_id": ben }));
    assert_eq!(plan["actions"][0]["action"]["mentor_id"], Value::Null);
    bench.undo();
    let plan = bench.ok("growth.plan", json!({ "person_id": ben }));
    assert_eq!(plan["actions"][0]["mentor"], "Ada");
    bench.ok("people.remove", json!({ "id": ben }));
    bench.undo();
    assert_eq!(bench.ok("growth.plan", json!({ "person_id": ben })), plan);
}

#[test]
fn those_are_paired_who_can_teach_and_who_want_to_learn() {
    let (mut bench, ladder, ada, ben) = staffed();
    let row = ladder["competencies"].as_array().unwrap().iter().find(|row| {
        let cells = row["cells"].as_array().unwrap();
        cells
            .iter()
            .any(|cell| cell["level_id"] == ladder["levels"][1]["id"] && cell["expected"].as_u64() >= Some(2))
    });
    let competency = &row.unwrap()["id"];
    rate(&mut bench, &ada, competency, 5, 4);
    rate(&mut bench, &ben, competency, 0, 5);
    let pairs = bench.ok("growth.pairs", json!({}));
    let pair = &pairs[0];
    assert_eq!((&pair["teacher"], &pair["learner"]), (&json!("Ada"), &json!("Ben")));
    assert_eq!(pair["level_code"], ladder["levels"][1]["code"], "the next level is what counts");
    assert_eq!(bench.ok("growth.plan", json!({ "person_id": ada }))["suggestions"], pairs, "she teaches");
    rate(&mut bench, &ada, competency, 5, 1);
    assert_eq!(bench.ok("growth.pairs", json!({})), json!([]), "she would rather not");
}

/// A travel budget of 1,000.00 in the year that holds the bench's day.
fn travel_budget(bench: &mut Bench) -> Value {
    let year = bench.ok("budget.years", json!({}))[0]["year"].clone();
    let category = bench.ok("budget.add_category", json!({ "name": "Speakers’ travel" }));
    let line = json!({ "year_id": year["id"], "category_id": category["id"], "name": "Speakers" });
    let line = bench.ok("budget.add_line", line);
    let spread = json!({ "line_id": line["line_id"], "total": "1000.00", "phasing": { "by": "even" } });
    bench.ok("budget.phase_line", spread);
    category["id"].clone()
}

#[test]
fn a_declined_call_frees_the_travel_money_and_its_trip() {
    let (mut bench, _, ada, _) = staffed();
    let category = travel_budget(&mut bench);
    let trip = json!({
        "person_id": ada, "event_id": null, "category_id": category, "purpose": "Speak", "destination": "Oslo",
        "leaves_on": "2026-09-01", "returns_on": "2026-09-03",
        "lines": [{ "kind": "flight", "description": "", "amount": { "amount": "400.00", "currency": "EUR" } }],
    });
    let trip = bench.ok("travel.add", trip)["id"].clone();
    let euro = |amount: &str| json!({ "amount": amount, "currency": "EUR" });
    let request = json!({
        "person_id": ada, "kind": "talk", "title": "Lanterns", "venue": "Oslo Days", "cfp_on": "2026-07-01",
        "held_on": "2026-09-02", "travel": euro("350.00"), "category_id": category, "trip_id": trip,
    });
    let row = bench.ok("speaking.add", request);
    let id = &row["appearance"]["id"];
    assert_eq!(row["asks"], euro("400.00"), "the request's estimate takes the plan's place");
    let money = |bench: &mut Bench| bench.ok("speaking.list", json!({}))["money"][0].clone();
    let before = money(&mut bench);
    assert_eq!(
        (&before["available"], &before["ideas"], &before["left"]),
        (&euro("1000.00"), &euro("400.00"), &euro("600.00"))
    );
    let home = bench.ok("home.today", json!({}));
    assert!(home["items"].as_array().unwrap().iter().any(|item| item["kind"] == "call_ends"));
    bench.ok("travel.submit", json!({ "id": trip }));
    bench.ok("travel.approve", json!({ "id": trip, "let_through": null }));
    bench.ok("speaking.move_on", json!({ "id": id, "state": "submitted" }));
    let approved = money(&mut bench);
    assert_eq!((&approved["available"], &approved["submitted"]), (&euro("600.00"), &euro("0.00")));
    let refused = bench.refused("speaking.move_on", json!({ "id": id, "state": "done" }));
    assert_eq!(refused.fields[0].path, "state");
    bench.ok("speaking.move_on", json!({ "id": id, "state": "declined" }));
    let declined = money(&mut bench);
    assert_eq!(
        (&declined["available"], &declined["left"], &declined["freed"]),
        (&euro("1000.00"), &euro("1000.00"), &euro("350.00"))
    );
    assert_eq!(bench.ok("travel.get", json!({ "id": trip }))["trip"]["state"], "cancelled");
    bench.undo();
    assert_eq!(money(&mut bench), approved, "one step back brings both back");
    let foreign = json!({ "person_id": ada, "kind": "talk", "title": "X", "trip_id": "0190d4c4-0000-7000-8000-000000000000" });
    assert_eq!(bench.refused("speaking.add", foreign).fields[0].path, "trip_id");
}

#[test]
fn what_is_done_asks_for_slides_and_becomes_evidence() {
    let (mut bench, _, ada, _) = staffed();
    let request =
        json!({ "person_id": ada, "kind": "post", "title": "Eleven newcomers", "held_on": "2026-06-10" });
    let id = bench.ok("speaking.add", request)["appearance"]["id"].clone();
    bench.ok("speaking.move_on", json!({ "id": id, "state": "accepted" }));
    let early = bench.refused("speaking.evidence", json!({ "id": id }));
    assert_eq!(early.code, "appearance.open");
    let bare = bench.refused("speaking.move_on", json!({ "id": id, "state": "done" }));
    assert_eq!(bare.fields[0].path, "material");
    let link = "https://journal.example.org/eleven";
    bench.ok("speaking.move_on", json!({ "id": id, "state": "done", "material": link }));
    let item = bench.ok("speaking.evidence", json!({ "id": id }))["evidence"].clone();
    assert_eq!(
        (&item["kind"], &item["link"], &item["done_on"]),
        (&json!("article"), &json!(link), &json!("2026-06-10"))
    );
    assert_eq!(bench.refused("speaking.evidence", json!({ "id": id })).code, "appearance.told");
    bench.ok("evidence.remove", json!({ "id": item["id"] }));
    let plan = bench.ok("speaking.list", json!({ "person_id": ada }));
    assert_eq!(plan["rows"][0]["appearance"]["evidence_id"], Value::Null, "it may be made anew");
}

#[test]
fn deadlines_are_a_calendar_of_what_lies_ahead() {
    let (mut bench, _, ada, _) = staffed();
    let speak = json!({ "person_id": ada, "kind": "talk", "title": "Lanterns", "cfp_on": "2026-07-01", "held_on": "2026-09-02" });
    let id = bench.ok("speaking.add", speak)["appearance"]["id"].clone();
    bench.ok("growth.add_action", json!({ "person_id": ada, "text": "Practise", "due_on": "2026-06-14" }));
    let file = |bench: &mut Bench| {
        let made =
            bench.ok("documents.render", json!({ "document": "deadlines", "of": null, "format": null }));
        let bytes =
            base64::engine::general_purpose::STANDARD.decode(made["base64"].as_str().unwrap()).unwrap();
        String::from_utf8(bytes).unwrap()
    };
    let idea = file(&mut bench);
    assert!(idea.contains("DTSTART;VALUE=DATE:20260701") && !idea.contains("20260902"), "{idea}");
    assert!(!idea.contains("Practise"), "what is over is no deadline: {idea}");
    bench.ok("speaking.move_on", json!({ "id": id, "state": "accepted" }));
    let accepted = file(&mut bench);
    assert!(accepted.contains("20260902") && !accepted.contains("20260701"), "{accepted}");
}
