//! The sample office keeps every rule, and shows every screen what it is for, on whatever day it is made.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::{BTreeSet, HashMap};

use common::{Bench, bare_on};
use domain::money::{DecimalMark, parse_amount};
use serde_json::{Value, json};

/// Days on which calendars are awkward, and a few plain ones in every quarter.
const DAYS: [&str; 9] = [
    "2026-06-15", "2026-11-21", "2026-12-31", "2027-01-01", "2027-03-31", "2027-05-31", "2027-08-30", "2028-02-29",
    "2028-03-01",
];

fn sample_on(day: &str) -> Bench {
    let mut bench = bare_on(day);
    let status = bench.ok("books.sample", json!({ "afresh": false }));
    assert_eq!(status["open"]["office"], "Harbour Open Source Office", "on {day}");
    assert_eq!(status["open"]["is_sample"], true, "on {day}");
    bench
}

fn sample() -> Bench {
    sample_on("2026-06-15")
}

fn rows(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("not a list: {value}"))
}

fn words(list: &Value, field: &str) -> Vec<String> {
    rows(list).iter().map(|row| row[field].as_str().unwrap_or_else(|| panic!("no {field}: {row}")).to_owned()).collect()
}

fn counted(words: Vec<String>) -> HashMap<String, usize> {
    words.into_iter().fold(HashMap::new(), |mut counts, word| {
        *counts.entry(word).or_default() += 1;
        counts
    })
}

fn cents(text: &Value) -> i64 {
    let text = text.as_str().unwrap_or_else(|| panic!("not an amount: {text}"));
    parse_amount(text, "EUR".parse().unwrap(), DecimalMark::Point).unwrap()
}

fn minor(money: &Value) -> i64 {
    assert_eq!(money["currency"], "EUR", "{money}");
    cents(&money["amount"])
}

fn year(bench: &mut Bench) -> Value {
    let years = bench.ok("budget.years", json!({}));
    let current: Vec<&Value> = rows(&years).iter().filter(|line| line["is_current"] == true).collect();
    assert_eq!(current.len(), 1, "one fiscal year holds today: {years}");
    current[0].clone()
}

fn standing(bench: &mut Bench) -> Value {
    let year = year(bench);
    bench.ok("budget.standing", json!({ "year_id": year["year"]["id"], "as_of": null }))
}

/// Everything that a person sees, screen by screen.
fn everything(bench: &mut Bench) -> Vec<(String, Value)> {
    let year_id = year(bench)["year"]["id"].clone();
    let plain = [
        ("books.status", json!({})),
        ("office.get", json!({})),
        ("home.today", json!({})),
        ("ladders.list", json!({})),
        ("people.list", json!({})),
        ("team.map", json!({})),
        ("promotions.list", json!({})),
        ("budget.years", json!({})),
        ("budget.grid", json!({ "year_id": year_id })),
        ("budget.standing", json!({ "year_id": year_id, "as_of": null })),
        ("expenses.list", json!({ "limit": 1000 })),
        ("rates.list", json!({ "currency": null, "limit": 1000 })),
        ("events.list", json!({})),
        ("travel.list", json!({})),
        ("claims.list", json!({})),
        ("documents.list", json!({})),
        ("history.list", json!({ "before": null, "limit": 100 })),
    ];
    let mut seen = Vec::new();
    for (name, request) in plain {
        seen.push((name.to_owned(), bench.ok(name, request)));
    }
    for (list, rows_at, id_at, get, key) in [
        ("ladders.list", "", "/id", "ladders.get", "id"),
        ("people.list", "/rows", "/id", "people.get", "id"),
        ("people.list", "/rows", "/id", "assessments.readiness", "person_id"),
        ("people.list", "/rows", "/id", "assessments.sheet", "person_id"),
        ("events.list", "", "/event/id", "events.get", "id"),
        ("travel.list", "", "/id", "travel.get", "id"),
        ("claims.list", "", "/id", "claims.get", "id"),
    ] {
        let listed = seen.iter().find(|(name, _)| name == list).unwrap().1.clone();
        for row in rows(listed.pointer(rows_at).unwrap()) {
            let mut request = json!({});
            request[key] = row.pointer(id_at).unwrap_or_else(|| panic!("{list}: {row}")).clone();
            seen.push((get.to_owned(), bench.ok(get, request)));
        }
    }
    seen
}

/// The same with every identifier replaced by the order in which it is met, and without the folder.
fn without_identifiers(seen: Vec<(String, Value)>) -> Vec<(String, Value)> {
    fn walk(value: &mut Value, met: &mut HashMap<String, usize>) {
        match value {
            Value::String(text) if text.len() == 36 && text.matches('-').count() == 4 => {
                let next = met.len();
                let number = *met.entry(text.clone()).or_insert(next);
                *text = format!("#{number}");
            }
            Value::Array(items) => items.iter_mut().for_each(|item| walk(item, met)),
            Value::Object(fields) => {
                fields.remove("folder");
                fields.values_mut().for_each(|field| walk(field, met));
            }
            _ => {}
        }
    }
    let mut met = HashMap::new();
    seen.into_iter()
        .map(|(name, mut value)| {
            walk(&mut value, &mut met);
            (name, value)
        })
        .collect()
}

#[test]
fn a_dozen_people_on_three_ladders() {
    let mut bench = sample();
    let people = bench.ok("people.list", json!({}));
    assert_eq!(people["total"], 13);
    let ladders = bench.ok("ladders.list", json!({}));
    assert_eq!(rows(&ladders).len(), 3);
    for ladder in rows(&ladders) {
        assert!(ladder["people"].as_u64().unwrap() > 0, "nobody stands on {ladder}");
    }
    let mut kinds = BTreeSet::new();
    for row in rows(&people["rows"]) {
        let page = bench.ok("people.get", json!({ "id": row["id"] }));
        kinds.insert(page["person"]["kind"].as_str().unwrap().to_owned());
        let email = page["person"]["email"].as_str().unwrap();
        assert!(email.ends_with("@example.org"), "{email} could be somebody's");
    }
    assert_eq!(kinds.len(), 4, "staff, part-time, contractor, volunteer: {kinds:?}");
}

#[test]
fn finance_rests_on_one_unwilling_person() {
    let mut bench = sample();
    let map = bench.ok("team.map", json!({}));
    assert_eq!(map["total"], 13);
    let unwilling: Vec<&Value> =
        rows(&map["buckets"]).iter().filter(|bucket| bucket["unwilling"] == true).collect();
    assert_eq!(unwilling.len(), 1, "one bucket is a risk: {unwilling:?}");
    assert_eq!(unwilling[0]["bucket"], "finance");
    assert_eq!(unwilling[0]["rests_on"]["name"], "Zoë Brönnimann");
    assert_eq!(unwilling[0]["holders"], 1);
}

#[test]
fn readiness_has_every_verdict() {
    let mut bench = sample();
    let map = bench.ok("team.map", json!({}));
    let verdict = |name: &str| -> String {
        let row = rows(&map["rows"]).iter().find(|row| row["name"] == name).unwrap_or_else(|| panic!("no {name}"));
        row["readiness"]["verdict"].as_str().unwrap_or_else(|| panic!("{row}")).to_owned()
    };
    let cases = [
        ("Tomás Ó Briain", "ready"),
        ("João Ribeiro", "ready"),
        ("Haruna Satō", "close"),
        ("Nikos Papadakis", "close"),
        ("Ananya Deshpande", "not_yet"),
        ("Grace Whitfield", "not_yet"),
        ("Thảo Nguyễn", "not_assessed"),
    ];
    for (name, expected) in cases {
        assert_eq!(verdict(name), expected, "{name}");
    }
}

#[test]
fn somebody_is_keen_on_what_they_are_weak_in() {
    let mut bench = sample();
    let people = bench.ok("people.list", json!({ "query": "ananya" }));
    let page = bench.ok("assessments.readiness", json!({ "person_id": people["rows"][0]["id"] }));
    let growth: BTreeSet<&str> = rows(&page["target"]["rows"])
        .iter()
        .filter(|row| row["kind"] == "growth" && row["bucket"] == "evangelism")
        .map(|row| row["name"].as_str().unwrap())
        .collect();
    assert_eq!(growth, BTreeSet::from(["Community advocacy", "Sponsor relations"]));
}

#[test]
fn promotions_stand_in_every_state() {
    let mut bench = sample();
    let promotions = bench.ok("promotions.list", json!({}));
    let states = counted(words(&promotions, "state"));
    let expected = [("planned", 3), ("completed", 1), ("withdrawn", 1)].map(|(state, count)| (state.to_owned(), count));
    assert_eq!(states, HashMap::from(expected));
    let overdue: Vec<&Value> = rows(&promotions).iter().filter(|row| row["overdue"] == true).collect();
    assert_eq!(overdue.len(), 1);
    assert_eq!(overdue[0]["verdict"], "ready", "what is overdue is ready, or nobody would have planned it");
}

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
        assert!(used.starts_with("80.") || used.starts_with("81.") || used.starts_with("82."), "on {day}: {used} %");
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
    let spent: BTreeSet<&str> =
        rows(&expenses["rows"]).iter().map(|row| row["expense"]["amount"]["currency"].as_str().unwrap()).collect();
    assert!(spent.len() >= 6, "{spent:?}");
}

#[test]
fn home_shows_every_kind_of_attention() {
    for day in DAYS {
        let mut bench = sample_on(day);
        let kinds: BTreeSet<String> = words(&bench.ok("home.today", json!({}))["items"], "kind").into_iter().collect();
        let expected = [
            "promotion_overdue", "promotion_due", "trip_waiting", "claim_waiting", "claim_to_pay", "exceeded", "warning",
            "unassigned", "unrated", "event_soon",
        ];
        assert_eq!(kinds, expected.map(str::to_owned).into(), "on {day}");
    }
}

#[test]
fn no_list_is_empty_on_any_day() {
    for day in DAYS {
        let mut bench = sample_on(day);
        for (name, answer) in everything(&mut bench) {
            let empty = match &answer {
                Value::Array(items) => items.is_empty(),
                Value::Object(fields) => {
                    fields.get("total").is_some_and(|total| *total == 0)
                        || fields.get("rows").is_some_and(|rows| rows == &json!([]))
                        || fields.get("items").is_some_and(|items| items == &json!([]))
                }
                _ => false,
            };
            assert!(!empty, "{name} has nothing to show on {day}: {answer}");
        }
    }
}

#[test]
fn made_twice_on_one_day_it_reads_the_same() {
    let first = without_identifiers(everything(&mut sample()));
    let second = without_identifiers(everything(&mut sample()));
    for ((name, one), (_, other)) in first.iter().zip(&second) {
        assert_eq!(one, other, "{name}");
    }
    assert_eq!(first.len(), second.len());
}

#[test]
fn the_history_begins_with_one_line_and_goes_back_step_by_step() {
    let mut bench = sample();
    let page = bench.ok("history.list", json!({ "before": null, "limit": 100 }));
    let labels = words(&page["lines"], "label");
    assert_eq!(labels.len(), 7, "{labels:?}");
    assert_eq!(labels.last().unwrap(), "Laid out the sample office");
    assert_eq!(labels[0], "Rated Ananya Deshpande on Community advocacy");
    let newest = without_identifiers(everything(&mut bench));
    for _ in 1..labels.len() {
        bench.undo();
    }
    assert_eq!(bench.ok("people.list", json!({}))["total"], 13, "the office itself is still there");
    for _ in 1..labels.len() {
        bench.ok("history.redo", json!({}));
    }
    let again = without_identifiers(everything(&mut bench));
    for ((name, one), (_, other)) in newest.iter().zip(&again) {
        if name != "history.list" {
            assert_eq!(one, other, "{name} after undoing and redoing");
        }
    }
}

#[test]
fn the_book_is_sound() {
    let mut bench = sample();
    let check = bench.ok("books.check", json!({}));
    assert_eq!(check["wrong"], json!([]));
}
