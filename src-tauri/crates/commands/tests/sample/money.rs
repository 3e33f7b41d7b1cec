//! The sample's money: thresholds, sums, journeys and claims.

use std::collections::{BTreeSet, HashMap};

use serde_json::json;

use super::{DAYS, cents, counted, minor, rows, sample, sample_on, standing, words, year};

#[test]
fn the_year_has_a_warning_and_an_excess() {
    for day in DAYS {
        let mut bench = sample_on(day);
        let standing = standing(&mut bench);
        let of = |threshold: &str| -> Vec<String> {
            let rows = rows(&standing["rows"]).iter();
            rows.filter(|row| row["figures"]["threshold"] == threshold)
                .map(|row| row["name"].as_str().unwrap().to_owned())
                .collect()
        };
        assert_eq!(of("warning"), ["Travel"], "on {day}");
        // What nobody has assigned has no plan, so any of it is above the plan.
        assert_eq!(of("exceeded"), ["Marketing and swag", "Unassigned"], "on {day}");
        let travel = rows(&standing["rows"]).iter().find(|row| row["name"] == "Travel").unwrap();
        let used = travel["figures"]["used_percent"].as_str().unwrap();
        assert!(
            used.starts_with("80.") || used.starts_with("81.") || used.starts_with("82."),
            "on {day}: {used} %"
        );
        assert_eq!(standing["total"]["threshold"], "clear", "on {day}: {}", standing["total"]);
    }
}

#[test]
fn totals_foot() {
    let mut bench = sample();
    let year = year(&mut bench);
    assert_eq!(minor(&year["plan"]), 48_000_000);
    let standing = standing(&mut bench);
    for figure in ["plan", "actual", "committed", "available"] {
        let top = rows(&standing["rows"]).iter().filter(|row| row["depth"] == 0);
        let sum: i64 = top.map(|row| minor(&row["figures"][figure])).sum();
        assert_eq!(sum, minor(&standing["total"][figure]), "{figure} of the categories");
    }
    for figure in ["plan", "actual"] {
        let sum: i64 = rows(&standing["months"]).iter().map(|month| minor(&month[figure])).sum();
        assert_eq!(sum, minor(&standing["total"][figure]), "{figure} of the months");
    }
    let expenses = bench.ok("expenses.list", json!({ "year_id": year["year"]["id"], "limit": 1000 }));
    let sum: i64 = rows(&expenses["rows"]).iter().map(|row| minor(&row["expense"]["booked"])).sum();
    assert_eq!(sum, minor(&expenses["sum"]), "the expenses");
    assert_eq!(sum, minor(&standing["total"]["actual"]), "nothing is spent outside the year");
    let grid = bench.ok("budget.grid", json!({ "year_id": year["year"]["id"] }));
    let months: i64 = rows(&grid["month_totals"]).iter().map(cents).sum();
    assert_eq!(months, cents(&grid["total"]));
}

#[test]
fn journeys_and_claims_stand_in_many_states_and_currencies() {
    let mut bench = sample();
    let trips = counted(words(&bench.ok("travel.list", json!({})), "state"));
    let expected = [("draft", 1), ("submitted", 1), ("approved", 2), ("claimed", 1), ("declined", 1)];
    assert_eq!(trips, HashMap::from(expected.map(|(state, count)| (state.to_owned(), count))));
    let claims = bench.ok("claims.list", json!({}));
    let states = counted(words(&claims, "state"));
    let expected = [("draft", 1), ("submitted", 2), ("needs_information", 1), ("approved", 1), ("paid", 1)];
    assert_eq!(states, HashMap::from(expected.map(|(state, count)| (state.to_owned(), count))));
    let mut currencies = BTreeSet::new();
    let mut receipts = 0;
    for claim in rows(&claims) {
        let page = bench.ok("claims.get", json!({ "id": claim["id"] }));
        for line in rows(&page["claim"]["lines"]) {
            currencies.insert(line["amount"]["currency"].as_str().unwrap().to_owned());
            if line["receipt_id"].is_string() {
                let receipt = bench.ok("claims.receipt", json!({ "receipt_id": line["receipt_id"] }));
                assert_eq!(receipt["media_type"], "application/pdf");
                receipts += 1;
            }
        }
    }
    assert!(currencies.len() >= 6, "{currencies:?}");
    assert_eq!(receipts, 16);
    let expenses = bench.ok("expenses.list", json!({ "limit": 1000 }));
    let spent: BTreeSet<&str> = rows(&expenses["rows"])
        .iter()
        .map(|row| row["expense"]["amount"]["currency"].as_str().unwrap())
        .collect();
    assert!(spent.len() >= 6, "{spent:?}");
}
