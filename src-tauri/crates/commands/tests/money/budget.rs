//! The plan and what stands beside it.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::office::{money, office};

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

#[test]
fn phasing_by_the_largest_remainder() {
    let mut office = office("EUR");
    let line = office.line("Everything", &[]);
    let even = office.ok(
        "budget.phase_line",
        json!({ "line_id": line, "total": "100000.00", "phasing": { "by": "even" } }),
    );
    let months = texts(&even["amounts"]);
    assert_eq!((&months[..4], &months[4..]), (&["8333.34"; 4][..], &["8333.33"; 8][..]));
    assert_eq!(even["total"], "100000.00");

    let weights = [10, 20, 30, 40, 0, 0, 0, 0, 0, 0, 0, 0];
    let weighted = office.ok(
        "budget.phase_line",
        json!({ "line_id": line, "total": "99999.99", "phasing": { "by": "weights", "weights": weights } }),
    );
    assert_eq!(texts(&weighted["amounts"])[..4], ["10000.00", "20000.00", "30000.00", "39999.99"]);

    let spent = json!([
        { "line_id": line, "month_index": 0, "amount": "10000.00" },
        { "line_id": line, "month_index": 1, "amount": "10000.00" },
        { "line_id": line, "month_index": 2, "amount": "7345.67" }
    ]);
    let year = office.year.clone();
    office.ok("budget.write_amounts", json!({ "year_id": year, "cells": spent }));
    let rest = office.ok(
        "budget.phase_line",
        json!({ "line_id": line, "total": "100000.00", "phasing": { "by": "remaining", "from": 3 } }),
    );
    let months = texts(&rest["amounts"]);
    assert_eq!((&months[3..6], &months[6..]), (&["8072.71"; 3][..], &["8072.70"; 6][..]));
    assert_eq!(rest["total"], "100000.00");
    let grid = office.ok("budget.grid", json!({ "year_id": year }));
    assert_eq!((&grid["total"], &grid["month_totals"][2]), (&json!("100000.00"), &json!("7345.67")));
    let less = json!({ "line_id": line, "total": "100.00", "phasing": { "by": "remaining", "from": 3 } });
    office.refused("budget.phase_line", less, "total", "total.below_kept");
}

#[test]
fn a_pasted_block_is_one_undo_and_all_or_nothing() {
    let mut office = office("EUR");
    let line = office.line("Block", &[]);
    let year = office.year.clone();
    let before = office.dump();
    let cells: Vec<Value> =
        (0..12).map(|m| json!({ "line_id": line, "month_index": m, "amount": "1.10" })).collect();
    office.ok("budget.write_amounts", json!({ "year_id": year, "cells": cells }));
    assert_eq!(office.four()[0], "13.20");
    office.bench.undo();
    assert_eq!(office.dump(), before);
    let mut bad = cells;
    bad[11]["amount"] = json!("1.105");
    let bad = json!({ "year_id": year, "cells": bad });
    office.refused("budget.write_amounts", bad, "cells[11].amount", "amount.invalid");
    assert_eq!(office.dump(), before, "the eleven good ones are not half-saved");
}

#[test]
fn sums_follow_the_tree_and_never_the_name() {
    let mut office = office("EUR");
    let food = office.ok("budget.add_category", json!({ "name": "Food" }))["id"].clone();
    let lunch = office.ok("budget.add_category", json!({ "name": "Lunch", "parent_id": food }))["id"].clone();
    let truck = office.ok("budget.add_category", json!({ "name": "FoodTruck" }))["id"].clone();
    office.expense("2026-03-03", money("40.00", "EUR"), Some(&lunch));
    office.expense("2026-03-03", money("900.00", "EUR"), Some(&truck));
    office.expense("2026-03-04", money("5.00", "EUR"), None);
    assert_eq!(office.figures("Food")["actual"]["amount"], "40.00");
    assert_eq!(office.figures("FoodTruck")["actual"]["amount"], "900.00");
    assert_eq!(office.figures("Unassigned")["actual"]["amount"], "5.00");
    let standing = office.standing();
    assert_eq!(standing["total"]["actual"]["amount"], "945.00");
    assert_eq!(standing["months"][2]["actual"]["amount"], "945.00");
    let year = office.year.clone();
    let opened = office.ok(
        "budget.open_up",
        json!({ "year_id": year, "category_id": food, "figure": "actual", "limit": 10 }),
    );
    assert_eq!((opened["count"].clone(), opened["total"]["amount"].clone()), (json!(1), json!("40.00")));
    let listed = office.ok("expenses.list", json!({ "category_id": food, "limit": 10 }));
    assert_eq!(listed["total"], 1, "the list of Food has the lunch and not the truck");
    let unassigned = office.ok(
        "budget.open_up",
        json!({ "year_id": year, "unassigned": true, "figure": "actual", "limit": 10 }),
    );
    assert_eq!(unassigned["total"]["amount"], "5.00");
    office.refused("budget.remove_category", json!({ "id": food }), "id", "category.in_use");
    let circle = json!({ "id": food, "name": "Food", "parent_id": lunch });
    office.refused("budget.change_category", circle, "parent_id", "category.circle");
}

#[test]
fn every_figure_opens_to_rows_that_sum_to_it() {
    let mut office = office("EUR");
    office.rate("USD", "2026-01-30", "1.1919");
    office.line("Trips", &["1000.00", "500.00"]);
    let category = office.category.clone();
    office.expense("2026-02-01", money("119.19", "USD"), Some(&category));
    let trip = office.trip("Summit", &[("flight", "300.00"), ("hotel", "200.00")]);
    office.ok("travel.approve", json!({ "id": trip }));
    let year = office.year.clone();
    for (figure, total, count) in [
        ("plan", "1500.00", 1),
        ("actual", "100.00", 1),
        ("committed", "500.00", 2),
        ("available", "900.00", 3),
    ] {
        let request = json!({ "year_id": year, "category_id": category, "figure": figure, "limit": 100 });
        let opened = office.ok("budget.open_up", request);
        assert_eq!(
            (opened["total"]["amount"].clone(), opened["count"].clone()),
            (json!(total), json!(count))
        );
        let sum: i64 = opened["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["value"]["amount"].as_str().unwrap().replace('.', "").parse::<i64>().unwrap())
            .sum();
        assert_eq!(sum.to_string(), total.replace('.', ""), "{figure}: {opened}");
    }
    let request = json!({ "year_id": year, "category_id": category, "figure": "actual", "limit": 1 });
    let part = office.ok("budget.open_up", request)["rows"][0].clone();
    assert_eq!(part["amount"], money("119.19", "USD"));
    assert_eq!(
        (&part["conversion"]["rate_on"], &part["conversion"]["rounding"]),
        (&json!("2026-01-30"), &json!("half_away_from_zero"))
    );
    assert_eq!(part["conversion"]["rates"], json!(["1 EUR = 1.1919 USD"]));
}

#[test]
fn no_rate_is_never_one_and_never_zero() {
    let mut office = office("EUR");
    let category = office.category.clone();
    let add = |currency: &str, on: &str| {
        json!({ "spent_on": on, "amount": money("100.00", currency), "merchant": "Shop", "description": "",
            "category_id": category })
    };
    let before = office.dump();
    let problem = office.bench.refused("expenses.add", add("CHF", "2026-03-03"));
    assert_eq!((problem.code.as_str(), problem.fields[0].path.as_str()), ("rate.missing", "amount"));
    assert!(problem.message.contains("CHF") && problem.message.contains("2026-03-03"), "{}", problem.message);
    assert_eq!(office.dump(), before);
    office.rate("CHF", "2026-03-04", "0.93");
    office.refused("expenses.add", add("CHF", "2026-03-03"), "amount", "rate.missing");
    office.expense("2026-03-05", money("93.00", "CHF"), Some(&category));
    assert_eq!(office.four()[1], "100.00");
    office.refused("expenses.add", add("HRK", "2026-03-03"), "amount", "currency.withdrawn");
    for bad in ["0", "-1", "1e3", "abc", "1.2.3", ""] {
        let enter = json!({ "currency": "CHF", "on": "2026-03-03", "per_euro": bad, "evidence": "bank" });
        office.refused("rates.enter", enter, "per_euro", "rate.form");
    }
    let trip = json!({ "person_id": office.person, "category_id": category, "purpose": "Trip", "destination": "Pune",
        "leaves_on": "2026-09-01", "returns_on": "2026-09-02",
        "lines": [{ "kind": "rail", "description": "", "amount": money("1.00", "EUR") },
                  { "kind": "hotel", "description": "", "amount": money("900.00", "INR") }] });
    office.refused("travel.add", trip, "lines[1].amount", "rate.missing");
}

#[test]
fn by_hand_goes_before_the_bank_on_the_same_day_only() {
    let mut office = office("EUR");
    let category = office.category.clone();
    let file = office.bench.fixture("ecb-rates.csv");
    let import = json!({ "kind": "rates", "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
    assert_eq!(office.ok("imports.run", import)["saved"], true);
    office.rate("USD", "2026-03-06", "1.25");
    for (on, source) in [("2026-03-06", "by hand: ECB, by telephone"), ("2026-03-13", "ECB")] {
        let id = office.expense(on, money("125.00", "USD"), Some(&category));
        let list = office.ok("expenses.list", json!({ "limit": 10 }));
        let row = list["rows"].as_array().unwrap().iter().find(|row| row["expense"]["id"] == id).unwrap();
        assert_eq!(row["expense"]["conversion"]["source"], source);
    }
    office.refused("rates.remove", json!({ "currency": "USD", "on": "2026-03-13" }), "", "not_found");
    office.ok("rates.remove", json!({ "currency": "USD", "on": "2026-03-06" }));
}

#[test]
fn currencies_keep_their_digits() {
    let mut office = office("KWD");
    office.rate("KWD", "2026-01-30", "0.36415");
    let category = office.category.clone();
    office.expense("2026-01-30", money("100.00", "EUR"), Some(&category));
    assert_eq!(office.four()[1], "36.415");
    let mut office = crate::office::office("KRW");
    office.rate("KRW", "2026-01-30", "1708.33");
    let category = office.category.clone();
    office.expense("2026-01-30", money("100.00", "EUR"), Some(&category));
    assert_eq!(office.four()[1], "170833");
    let (year_id, category_id) = (office.year.clone(), category);
    let amounts = ["1.5", "", "", "", "", "", "", "", "", "", "", ""];
    let line = json!({ "year_id": year_id, "category_id": category_id, "name": "x", "amounts": amounts });
    office.refused("budget.add_line", line, "amounts[0]", "amount.invalid");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn months_always_sum_to_the_total(
        totals in prop::collection::vec((0_i64..1_000_000_000_000, prop::array::uniform12(0_u32..1_000)), 1..6)
    ) {
        let mut office = office("EUR");
        let line = office.line("Spread", &[]);
        for (minor, mut weights) in totals {
            weights[0] += 1;
            let total = format!("{}.{:02}", minor / 100, minor % 100);
            let before = office.dump();
            let phasing = json!({ "by": "weights", "weights": weights });
            let spread = office.ok("budget.phase_line", json!({ "line_id": line, "total": total, "phasing": phasing }));
            let sum: i64 = texts(&spread["amounts"])
                .iter()
                .map(|month| month.replace('.', "").parse::<i64>().unwrap())
                .sum();
            prop_assert_eq!(sum, minor);
            prop_assert_eq!(&spread["total"], &json!(total));
            if office.dump() != before {
                office.bench.undo();
                prop_assert_eq!(office.dump(), before);
            }
        }
    }
}
