//! The sample on many days, made twice, undone and done again.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{DAYS, everything, sample, sample_on, without_identifiers, words};

#[test]
fn home_shows_every_kind_of_attention() {
    for day in DAYS {
        let mut bench = sample_on(day);
        let kinds: BTreeSet<String> =
            words(&bench.ok("home.today", json!({}))["items"], "kind").into_iter().collect();
        let expected = [
            "promotion_overdue",
            "promotion_due",
            "trip_waiting",
            "claim_waiting",
            "claim_to_pay",
            "exceeded",
            "warning",
            "unassigned",
            "unrated",
            "event_soon",
            "objection_open",
            "forms_late",
            "ratings_due",
            "action_overdue",
            "call_ends",
            "let_through",
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
