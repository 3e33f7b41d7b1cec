//! Undo restores, whatever was written.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::office::{Office, money, office};

/// Every writing command of the money slices once, each undone, compared, and done again.
#[test]
fn every_write_is_taken_back_exactly() {
    let mut office = office("EUR");
    let (year, person, category) = (office.year.clone(), office.person.clone(), office.category.clone());
    let doing = |office: &mut Office, name: &str, request: Value| {
        let before = office.dump();
        let answer = office.ok(name, request.clone());
        let after = office.dump();
        assert_ne!(before, after, "{name} changes what can be read");
        office.bench.undo();
        assert_eq!(office.dump(), before, "{name} {request} is undone");
        office.ok("history.redo", json!({}));
        assert_eq!(office.dump(), after, "{name} {request} is done again");
        answer
    };
    let o = &mut office;
    doing(o, "budget.open_year", json!({ "name": "FY 2031", "first_month": "2031-01" }));
    let food = doing(o, "budget.add_category", json!({ "name": "Food", "bucket": "finance" }))["id"].clone();
    doing(o, "budget.change_category", json!({ "id": food, "name": "Meals", "parent_id": category }));
    doing(o, "budget.remove_category", json!({ "id": food }));
    let line =
        doing(o, "budget.add_line", json!({ "year_id": year, "category_id": category, "name": "Rail" }));
    let line = line["line_id"].clone();
    let cell = json!([{ "line_id": line, "month_index": 2, "amount": "5.00" }]);
    doing(o, "budget.write_amounts", json!({ "year_id": year, "cells": cell }));
    doing(o, "budget.phase_line", json!({ "line_id": line, "total": "9000", "phasing": { "by": "even" } }));
    let renamed = json!({ "line_id": line, "name": "Trains", "category_id": category, "note": "by night" });
    doing(o, "budget.change_line", renamed);
    let expression = json!([{ "line_id": line, "month_index": 4, "amount": "=1200/4+50" }]);
    doing(o, "budget.write_amounts", json!({ "year_id": year, "cells": expression }));
    let driver =
        |name: &str, value: &str| json!({ "name": name, "value": value, "measure": "count", "unit": "day" });
    let worked = json!({ "drivers": [driver("fare", "9000.50"), driver("days", "2")], "formula": "" });
    doing(o, "budget.set_drivers", json!({ "line_id": line, "drivers": worked }));
    doing(o, "budget.set_drivers", json!({ "line_id": line }));
    let staff = o.ok("budget.add_category", json!({ "name": "Oddments", "kind": "legal" }))["id"].clone();
    for usual in o.categories_of("reserve") {
        o.ok("budget.remove_category", json!({ "id": usual }));
    }
    doing(o, "budget.begin_categories", json!({}));
    let described = json!({ "id": staff, "name": "Oddments", "kind": "other", "owner_id": person,
        "cost_centre": "4711", "pool": "Prize money" });
    doing(o, "budget.change_category", described);
    doing(
        o,
        "rates.enter",
        json!({ "currency": "USD", "on": "2026-01-30", "per_euro": "1.1919", "evidence": "bank" }),
    );
    doing(o, "budget.plan_in", json!({ "line_id": line, "currency": "USD", "rate_day": "2026-02-01" }));
    let shop = json!({ "spent_on": "2026-03-03", "amount": money("10.00", "USD"), "merchant": "Shop", "description": "" });
    let expense = doing(o, "expenses.add", shop)["id"].clone();
    let changed = json!({ "id": expense, "spent_on": "2026-03-04", "amount": money("11.00", "EUR"), "merchant": "Shop",
        "description": "more" });
    doing(o, "expenses.change", changed);
    doing(o, "expenses.assign", json!({ "ids": [expense], "category_id": category }));
    doing(o, "expenses.remove", json!({ "id": expense }));
    let summit = json!({ "name": "Summit", "place": "Ghent", "starts_on": "2026-03-02", "ends_on": "2026-03-04", "role": "attend" });
    let event = doing(o, "events.add", summit)["id"].clone();
    let moved = json!({ "id": event, "name": "Summit", "place": "Bruges", "starts_on": "2026-03-02",
        "ends_on": "2026-03-05", "role": "sponsor", "category_id": category });
    doing(o, "events.change", moved);
    let trip = json!({ "person_id": person, "category_id": category, "event_id": event, "purpose": "Summit",
        "destination": "Bruges", "leaves_on": "2026-09-01", "returns_on": "2026-09-02",
        "lines": [{ "kind": "hotel", "description": "", "amount": money("119.19", "USD") }] });
    let trip_page = doing(o, "travel.add", trip.clone());
    let id = trip_page["id"].clone();
    let mut change = trip.clone();
    change["id"] = id.clone();
    change["lines"] = json!([{ "id": trip_page["lines"][0]["id"], "kind": "hotel", "description": "two nights",
        "amount": money("119.19", "USD") }, { "kind": "meals", "description": "", "amount": money("30.00", "EUR") }]);
    doing(o, "travel.change", change);
    doing(o, "travel.submit", json!({ "id": id }));
    doing(o, "travel.approve", json!({ "id": id }));
    let claim = json!({ "person_id": person, "category_id": category, "title": "Summit", "trip_id": id, "event_id": event });
    let claim = doing(o, "claims.add", claim)["id"].clone();
    let titled = json!({ "id": claim, "category_id": category, "title": "The Summit", "trip_id": id,
        "advance": money("5.00", "EUR") });
    doing(o, "claims.change", titled);
    let hotel = json!({ "claim_id": claim, "kind": "hotel", "spent_on": "2026-05-04", "description": "Hotel",
        "amount": money("90.00", "EUR"), "no_receipt_reason": "lost" });
    let hotel = doing(o, "claims.add_line", hotel.clone())["id"].clone();
    let dearer = json!({ "line_id": hotel, "kind": "hotel", "spent_on": "2026-05-04", "description": "Hotel",
        "amount": money("95.00", "USD"), "no_receipt_reason": "lost" });
    doing(o, "claims.change_line", dearer);
    let path = o.bench.folder.path().join("r.pdf");
    std::fs::write(&path, b"%PDF-1.4\n%%EOF\n").unwrap();
    let file = o.bench.desk.lend_file(&path);
    doing(o, "claims.attach_receipt", json!({ "claim_id": claim, "line_id": hotel, "file": file }));
    doing(o, "claims.remove_receipt", json!({ "line_id": hotel }));
    let spare = json!({ "claim_id": claim, "kind": "other", "spent_on": "2026-05-04", "description": "Spare",
        "amount": money("1.00", "EUR") });
    let spare = doing(o, "claims.add_line", spare)["id"].clone();
    doing(o, "claims.remove_line", json!({ "line_id": spare }));
    doing(o, "claims.submit", json!({ "id": claim }));
    doing(o, "claims.ask_information", json!({ "id": claim, "question": "Which hotel?" }));
    doing(o, "claims.submit", json!({ "id": claim }));
    doing(o, "claims.approve", json!({ "id": claim }));
    doing(o, "claims.pay", json!({ "id": claim, "paid_on": "2026-06-01" }));
    for decide in ["travel.decline", "travel.cancel", "travel.remove"] {
        let id = doing(o, "travel.add", trip.clone())["id"].clone();
        if decide == "travel.decline" {
            o.ok("travel.submit", json!({ "id": id }));
            doing(o, decide, json!({ "id": id, "reason": "not now" }));
        } else {
            doing(o, decide, json!({ "id": id }));
        }
    }
    for decide in ["claims.reject", "claims.withdraw"] {
        let claim = o.claim(None, None);
        o.claimed(&claim, "other", "2026-05-04", money("1.00", "EUR"));
        o.ok("claims.submit", json!({ "id": claim }));
        let request = if decide == "claims.reject" {
            json!({ "id": claim, "reason": "no" })
        } else {
            json!({ "id": claim })
        };
        doing(o, decide, request);
    }
    doing(o, "budget.remove_line", json!({ "line_id": line }));
    doing(o, "rates.remove", json!({ "currency": "USD", "on": "2026-01-30" }));
    let lonely = json!({ "name": "Lonely", "place": "", "starts_on": "2026-03-02", "ends_on": "2026-03-04", "role": "host" });
    let lonely = o.ok("events.add", lonely)["id"].clone();
    doing(o, "events.remove", json!({ "id": lonely }));
}

/// One step of a random walk; what does not fit at the moment is refused, which is fine too.
fn step(office: &mut Office, what: u8, minor: u32) {
    let amount = format!("{}.{:02}", minor / 100, minor % 100);
    let (year, person, category) = (office.year.clone(), office.person.clone(), office.category.clone());
    let newest = |office: &mut Office, list: &str| office.ok(list, json!({}))[0]["id"].clone();
    let (name, request) = match what {
        0 => (
            "expenses.add",
            json!({ "spent_on": "2026-03-03", "amount": money(&amount, "EUR"), "merchant": "Shop",
            "description": "", "category_id": category }),
        ),
        1 => (
            "budget.add_line",
            json!({ "year_id": year, "category_id": category, "name": "Line",
            "amounts": vec![amount; 12] }),
        ),
        2 => (
            "rates.enter",
            json!({ "currency": "USD", "on": "2026-01-30", "per_euro": format!("1.{minor}"),
            "evidence": "bank" }),
        ),
        3 => (
            "travel.add",
            json!({ "person_id": person, "category_id": category, "purpose": "Trip", "destination": "",
            "leaves_on": "2026-09-01", "returns_on": "2026-09-02",
            "lines": [{ "kind": "rail", "description": "", "amount": money(&amount, "EUR") }] }),
        ),
        4 => ("travel.submit", json!({ "id": newest(office, "travel.list") })),
        5 => (
            "travel.approve",
            json!({ "id": newest(office, "travel.list"),
            "let_through": { "person": "Walker", "role": "CTO", "reason": "walk" } }),
        ),
        6 => ("claims.add", json!({ "person_id": person, "title": "Claim", "category_id": category })),
        7 => (
            "claims.add_line",
            json!({ "claim_id": newest(office, "claims.list"), "kind": "rail",
            "spent_on": "2026-03-03", "description": "x", "amount": money(&amount, "EUR"), "no_receipt_reason": "y" }),
        ),
        8 => ("claims.submit", json!({ "id": newest(office, "claims.list") })),
        9 => ("claims.approve", json!({ "id": newest(office, "claims.list") })),
        10 => ("claims.pay", json!({ "id": newest(office, "claims.list"), "paid_on": "2026-06-01" })),
        _ => ("travel.cancel", json!({ "id": newest(office, "travel.list") })),
    };
    let _ = commands::run(&mut office.bench.desk, name, request);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn a_walk_back_passes_every_state(steps in prop::collection::vec((0_u8..12, 1_u32..10_000_000), 5..25)) {
        let mut office = office("EUR");
        let mut states = vec![office.dump()];
        for (what, minor) in steps {
            step(&mut office, what, minor);
            let state = office.dump();
            if states.last() != Some(&state) {
                states.push(state);
            }
            // Plan − actual − committed is what is left, in every state.
            let four = office.four().map(|text| text.replace('.', "").parse::<i64>().unwrap());
            prop_assert_eq!(four[0] - four[1] - four[2], four[3]);
        }
        while let Some(state) = states.pop() {
            prop_assert_eq!(office.dump(), state);
            if !states.is_empty() {
                office.bench.undo();
            }
        }
    }
}
