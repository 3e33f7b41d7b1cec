//! The sample office keeps every rule, and shows every screen what it is for, on whatever day it is made.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../common/mod.rs"]
mod common;
mod days;
mod money;
mod people;
mod releases;

use std::collections::HashMap;

use common::{Bench, bare_on};
use domain::money::{DecimalMark, parse_amount};
use serde_json::{Value, json};

/// Days on which calendars are awkward, and a few plain ones in every quarter.
const DAYS: [&str; 9] = [
    "2026-06-15",
    "2026-11-21",
    "2026-12-31",
    "2027-01-01",
    "2027-03-31",
    "2027-05-31",
    "2027-08-30",
    "2028-02-29",
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
    rows(list)
        .iter()
        .map(|row| row[field].as_str().unwrap_or_else(|| panic!("no {field}: {row}")).to_owned())
        .collect()
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
        ("ladders.list", "", "/id", "translation.get", "ladder_id"),
        ("people.list", "/rows", "/id", "people.get", "id"),
        ("people.list", "/rows", "/id", "translation.near_roles", "person_id"),
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
            // Some identifiers are an identifier with words behind it.
            Value::String(text)
                if text.find(':').unwrap_or(text.len()) == 36 && text[..36].matches('-').count() == 4 =>
            {
                let next = met.len();
                let number = *met.entry(text[..36].to_owned()).or_insert(next);
                *text = format!("#{number}{}", &text[36..]);
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
