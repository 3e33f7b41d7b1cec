//! Bad requests are refused with the field named, and change nothing.

use serde_json::{Value, json};

use crate::office::{money, office};

#[test]
fn bad_fields_are_named() {
    let mut office = office("EUR");
    let (year, person, category) = (office.year.clone(), office.person.clone(), office.category.clone());
    let line = office.line("Line", &[]);
    let draft = office.trip("Summit", &[("rail", "10.00")]);
    let claim = office.claim(None, None);
    let nobody = json!("0190d4c4-0000-7000-8000-000000000000");
    let event = |name: &str, ends: &str| json!({ "name": name, "place": "", "starts_on": "2026-03-02", "ends_on": ends, "role": "host" });
    let trip = |person: &Value, category: &Value, returns: &str, amount: &str| {
        json!({ "person_id": person, "category_id": category, "purpose": "Trip", "destination": "",
            "leaves_on": "2026-09-02", "returns_on": returns,
            "lines": [{ "kind": "rail", "description": "", "amount": money(amount, "EUR") }] })
    };
    let expense = |amount: &str, category: &Value, merchant: &str| {
        json!({ "spent_on": "2026-03-03", "amount": money(amount, "EUR"), "merchant": merchant, "description": "",
            "category_id": category })
    };
    let added = |on: &str, what: &str| json!({ "claim_id": claim, "kind": "rail", "spent_on": on, "description": what, "amount": money("1.00", "EUR") });
    let claimed = |person: &Value, title: &str, advance: Value| json!({ "person_id": person, "title": title, "category_id": category, "advance": advance });
    let cases = [
        ("budget.open_year", json!({ "name": "", "first_month": "2030-01" }), "name", "name.empty"),
        (
            "budget.open_year",
            json!({ "name": "FY", "first_month": "2026-07" }),
            "first_month",
            "year.overlaps",
        ),
        ("budget.add_category", json!({ "name": " " }), "name", "name.empty"),
        ("budget.add_category", json!({ "name": "JOURNEYS" }), "name", "name.taken"),
        ("budget.add_category", json!({ "name": "x", "parent_id": nobody }), "parent_id", "category.unknown"),
        (
            "budget.add_line",
            json!({ "year_id": year, "category_id": category, "name": "" }),
            "name",
            "name.empty",
        ),
        (
            "budget.add_line",
            json!({ "year_id": year, "category_id": nobody, "name": "x" }),
            "category_id",
            "category.unknown",
        ),
        (
            "budget.add_line",
            json!({ "year_id": year, "category_id": category, "name": "x", "amounts": ["1"] }),
            "amounts",
            "amounts.twelve",
        ),
        ("budget.grid", json!({ "year_id": nobody }), "", "not_found"),
        (
            "budget.write_amounts",
            json!({ "year_id": year, "cells": [{ "line_id": line, "month_index": 12, "amount": "1" }] }),
            "cells[0].month_index",
            "month.unknown",
        ),
        (
            "budget.write_amounts",
            json!({ "year_id": year, "cells": [{ "line_id": nobody, "month_index": 1, "amount": "1" }] }),
            "cells[0].line_id",
            "line.unknown",
        ),
        (
            "budget.phase_line",
            json!({ "line_id": line, "total": "99999999999999", "phasing": { "by": "even" } }),
            "total",
            "amount.too_large",
        ),
        (
            "budget.phase_line",
            json!({ "line_id": line, "total": "1", "phasing": { "by": "weights", "weights": [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] } }),
            "phasing.weights",
            "weights.zero",
        ),
        ("expenses.add", expense("1.00", &nobody, "Shop"), "category_id", "category.unknown"),
        ("expenses.add", expense("1.00", &category, " "), "merchant", "expense.nameless"),
        ("expenses.add", expense("90000000000000000.00", &category, "Shop"), "amount", "amount.too_large"),
        ("expenses.assign", json!({ "ids": [], "category_id": nobody }), "category_id", "category.unknown"),
        (
            "rates.enter",
            json!({ "currency": "EUR", "on": "2026-03-03", "per_euro": "1", "evidence": "x" }),
            "currency",
            "currency.euro",
        ),
        (
            "rates.enter",
            json!({ "currency": "USD", "on": "2026-03-03", "per_euro": "1.1", "evidence": " " }),
            "evidence",
            "evidence.empty",
        ),
        ("events.add", event("", "2026-03-04"), "name", "name.empty"),
        ("events.add", event("x", "2026-03-01"), "ends_on", "dates.order"),
        ("travel.add", trip(&person, &category, "2026-09-01", "1.00"), "returns_on", "dates.order"),
        ("travel.add", trip(&nobody, &category, "2026-09-03", "1.00"), "person_id", "person.unknown"),
        ("travel.add", trip(&person, &nobody, "2026-09-03", "1.00"), "category_id", "category.unknown"),
        ("travel.add", trip(&person, &category, "2026-09-03", "-1.00"), "lines[0].amount", "amount.negative"),
        ("travel.decline", json!({ "id": draft, "reason": "" }), "reason", "reason.empty"),
        ("travel.remove", json!({ "id": draft }), "id", "trip.not_a_draft"),
        ("claims.add", claimed(&nobody, "x", Value::Null), "person_id", "person.unknown"),
        ("claims.add", claimed(&person, " ", Value::Null), "title", "title.empty"),
        ("claims.add", claimed(&person, "x", money("1.00", "USD")), "advance", "advance.currency"),
        ("claims.add", claimed(&person, "x", money("-1.00", "EUR")), "advance", "amount.negative"),
        ("claims.add_line", added("2026-07-01", "x"), "spent_on", "date.future"),
        ("claims.add_line", added("2026-05-01", ""), "description", "description.empty"),
        ("claims.approve", json!({ "id": claim }), "id", "claim.state"),
        ("claims.pay", json!({ "id": claim, "paid_on": "2026-06-01" }), "id", "claim.state"),
    ];
    let before = office.dump();
    for (name, request, path, code) in cases {
        office.refused(name, request, path, code);
    }
    assert_eq!(office.dump(), before, "a refusal changes nothing");
}

#[test]
fn without_a_year_there_is_no_room() {
    let mut office = office("EUR");
    let (person, category) = (office.person.clone(), office.category.clone());
    let far = json!({ "person_id": person, "category_id": category, "purpose": "Far", "destination": "",
        "leaves_on": "2031-09-02", "returns_on": "2031-09-03",
        "lines": [{ "kind": "rail", "description": "", "amount": money("1.00", "EUR") }] });
    let id = office.ok("travel.add", far)["id"].clone();
    office.ok("travel.submit", json!({ "id": id }));
    office.refused("travel.approve", json!({ "id": id }), "let_through", "budget.exceeded");
    office.ok("travel.decline", json!({ "id": id, "reason": "no budget yet" }));
    assert_eq!(office.ok("travel.get", json!({ "id": id }))["trip"]["note"], "no budget yet");
}
