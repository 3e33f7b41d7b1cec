//! Versions of a plan: drafted, approved, edited, revised; each reads as it was, and figures know since when they hold.

use serde_json::{Value, json};

use crate::office::{Office, office};

/// A draft of two lines, 1,200.00 each.
fn draft() -> (Office, Value, Value) {
    let mut office = office("EUR");
    let trains = office.line("Trains", &["100.00"; 12]);
    let rooms = office.line("Rooms", &["100.00"; 12]);
    (office, trains, rooms)
}

fn approval(office: &Office) -> Value {
    json!({ "year_id": office.year, "name": "Budget 2026", "approved_by": "Ines Duarte",
        "approved_on": "2026-01-12", "basis": "Minutes of 12 January" })
}

fn write(office: &mut Office, line: &Value, month: usize, amount: &str) {
    let year = office.year.clone();
    let cell = json!({ "line_id": line, "month_index": month, "amount": amount });
    office.ok("budget.write_amounts", json!({ "year_id": year, "cells": [cell] }));
}

fn history(office: &mut Office) -> Value {
    let year = office.year.clone();
    office.ok("plan_versions.list", json!({ "year_id": year }))
}

#[test]
fn a_draft_is_approved_edited_and_revised_and_keeps_what_it_replaced() {
    let (mut office, trains, rooms) = draft();
    let year = office.year.clone();
    assert_eq!(history(&mut office)["state"], "draft");
    let revision =
        json!({ "year_id": year, "name": "Less", "approved_by": "Ines Duarte", "reason": "A cut" });
    office.refused("plan_versions.revise", revision.clone(), "year_id", "plan.draft");
    let mut nameless = approval(&office);
    nameless["approved_by"] = json!(" ");
    office.refused("plan_versions.approve", nameless, "approved_by", "approver.empty");
    let mut ahead = approval(&office);
    ahead["approved_on"] = json!("2026-06-16");
    office.refused("plan_versions.approve", ahead, "approved_on", "day.ahead");
    let first = office.ok("plan_versions.approve", approval(&office));
    assert_eq!((&first["number"], &first["kind"]), (&json!(1), &json!("approved")));
    assert_eq!(first["fingerprint"].as_str().unwrap().len(), 64);
    assert_eq!(history(&mut office)["state"], "approved");
    let again = approval(&office);
    office.refused("plan_versions.approve", again, "year_id", "plan.approved");
    office.refused("plan_versions.revise", revision.clone(), "year_id", "plan.unchanged");

    write(&mut office, &trains, 3, "40.00");
    let found = history(&mut office);
    assert_eq!((&found["state"], &found["changed_lines"]), (&json!("working"), &json!(1)));
    let mut wordless = revision.clone();
    wordless["reason"] = json!("");
    office.refused("plan_versions.revise", wordless, "reason", "reason.empty");
    let second = office.ok("plan_versions.revise", revision);
    assert_eq!((&second["number"], &second["replaces"]), (&json!(2), &first["id"]));
    let found = history(&mut office);
    let newest = &found["versions"][0];
    assert_eq!(newest["total"]["before"]["amount"], "2400.00");
    assert_eq!(newest["total"]["change"]["amount"], "-60.00");

    // The first version reads as it was, though its line has gone from the book since.
    office.ok("budget.remove_line", json!({ "line_id": rooms }));
    let grid = office.ok("plan_versions.get", json!({ "year_id": year, "version_id": first["id"] }));
    assert_eq!((&grid["total"]["amount"], &grid["version"]["number"]), (&json!("2400.00"), &json!(1)));
    let row = grid["rows"].as_array().unwrap().iter().find(|row| row["name"] == "Journeys").unwrap();
    assert_eq!(row["lines"][1]["name"], "Rooms");
    let now = office.ok("plan_versions.get", json!({ "year_id": year, "version_id": null }));
    let row = now["rows"].as_array().unwrap().iter().find(|row| row["name"] == "Journeys").unwrap();
    let line = &row["lines"][0];
    assert_eq!(line["months"][3], json!({ "amount": { "amount": "40.00", "currency": "EUR" }, "since": 2 }));
    assert_eq!((&line["months"][4]["since"], &line["total"]["since"]), (&json!(1), &json!(2)));
    write(&mut office, &trains, 4, "1.00");
    let now = office.ok("plan_versions.get", json!({ "year_id": year, "version_id": null }));
    let row = now["rows"].as_array().unwrap().iter().find(|row| row["name"] == "Journeys").unwrap();
    assert!(row["lines"][0]["months"][4]["since"].is_null(), "no version has it yet");

    let compared =
        office.ok("plan_versions.compare", json!({ "year_id": year, "from": first["id"], "to": null }));
    let fates: Vec<&Value> = compared["lines"].as_array().unwrap().iter().map(|line| &line["fate"]).collect();
    assert_eq!(fates, [&json!("changed"), &json!("dropped")]);
    assert_eq!(compared["total"]["change"]["amount"], "-1359.00");
    let journeys = compared["categories"].as_array().unwrap().iter().find(|row| row["name"] == "Journeys");
    let journeys = journeys.unwrap();
    assert_eq!(
        (&journeys["plan"]["after"]["amount"], &journeys["percent"]),
        (&json!("1041.00"), &json!("-56.63"))
    );
}

#[test]
fn an_approval_is_undone_like_anything_else() {
    let (mut office, ..) = draft();
    let before = history(&mut office);
    office.ok("plan_versions.approve", approval(&office));
    let after = history(&mut office);
    office.bench.undo();
    assert_eq!(history(&mut office), before);
    office.ok("history.redo", json!({}));
    assert_eq!(history(&mut office), after);
}

#[test]
fn the_next_year_is_shown_before_it_is_made_and_made_as_shown() {
    let (mut office, trains, rooms) = draft();
    let year = office.year.clone();
    let mut category = office.ok("budget.grid", json!({ "year_id": year }))["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["category"]["name"] == "Journeys")
        .unwrap()["category"]
        .clone();
    category["pool"] = json!("Travel grant");
    category.as_object_mut().unwrap().remove("position");
    category["place"] = Value::Null;
    office.ok("budget.change_category", category.clone());
    let journeys = office.category.clone();
    office.expense("2026-02-11", crate::office::money("750.00", "EUR"), Some(&journeys));
    let rule = |basis: &str| {
        json!({ "year_id": year, "basis": basis, "hundredths": 333, "leave_out": [rooms], "carry_pools": true,
            "keep_reserve": true })
    };
    let plan = office.ok("year_on_year.preview", rule("plan"));
    assert_eq!(plan["year"]["first_month"], "2027-01");
    assert_eq!(plan["pools"][0]["carried"]["amount"], "1650.00", "2,400.00 planned − 750.00 spent");
    // 1,200.00 and 3.33 % more, and what the pool has left.
    assert_eq!(plan["total"]["after"]["amount"], "2889.96");
    let actual = office.ok("year_on_year.preview", rule("actual"));
    assert_eq!(actual["total"]["after"]["amount"], "2424.98", "750.00 and 3.33 % more is 774.98");
    let before = office.ok("budget.years", json!({}));
    office.ok("year_on_year.roll_over", rule("plan"));
    let years = office.ok("budget.years", json!({}));
    let next = years.as_array().unwrap().last().unwrap();
    assert_eq!((&next["year"]["name"], &next["plan"]["amount"]), (&json!("FY 2027"), &json!("2889.96")));
    office.refused("year_on_year.roll_over", rule("plan"), "year_id", "year.overlaps");
    let compared = office.ok("year_on_year.compare", json!({ "year_id": next["year"]["id"] }));
    let row = compared["rows"].as_array().unwrap().iter().find(|row| row["name"] == "Journeys").unwrap();
    let figures = &row["figures"];
    assert_eq!(
        (&figures["last_plan"]["amount"], &figures["last_actual"]["amount"], &figures["favour"]),
        (&json!("2400.00"), &json!("750.00"), &json!("unfavourable"))
    );
    assert_eq!(figures["on_plan"]["change"]["amount"], "489.96");
    assert_eq!(compared["last"]["id"], year);
    office.bench.undo();
    assert_eq!(office.ok("budget.years", json!({})), before, "one undo takes the whole year back");
    let mut wrong = rule("plan");
    wrong["hundredths"] = json!(-10_001);
    office.refused("year_on_year.preview", wrong, "hundredths", "share.range");
    let _ = trains;
}
