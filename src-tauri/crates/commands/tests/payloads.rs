//! Every command of the list × many bad payloads: each is refused in words, none panics, nothing changes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use std::panic::AssertUnwindSafe;

use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value, json};

/// Payloads for each command.
const EACH: usize = 200;

/// Values that are wrong in most places: types, lengths, signs, scripts, identifiers of nothing.
fn odd(runner: &mut TestRunner) -> Value {
    let pick = (0..18_usize).new_tree(runner).unwrap().current();
    match pick {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(-1),
        3 => json!(i64::MAX),
        4 => json!(1.5),
        5 => json!(""),
        6 => json!("0190d4c4-0000-7000-8000-000000000000"),
        7 => json!("2026-02-30"),
        8 => json!("=HYPERLINK(\"x\")"),
        9 => json!("x".repeat(70_000)),
        10 => json!("\u{202e}\u{0}💥"),
        11 => json!([]),
        12 => json!([[[[]]]]),
        13 => json!({}),
        14 => json!({ "amount": "1e3", "currency": "EUR" }),
        15 => json!({ "amount": "99999999999999999999", "currency": "XYZ" }),
        16 => json!("2026-13"),
        _ => json!({ "minor": 5 }),
    }
}

/// A request with the command's own fields and odd values in them, so that it gets past the door as often
/// as possible.
fn request(fields: &[String], runner: &mut TestRunner) -> Value {
    if (0..10_u8).new_tree(runner).unwrap().current() == 0 {
        return odd(runner);
    }
    let mut map = Map::new();
    for field in fields {
        map.insert(field.clone(), odd(runner));
    }
    Value::Object(map)
}

/// The names of a request's fields, from the schema.
fn fields(schema: &Value, defs: &Value) -> Vec<String> {
    let schema = match schema["$ref"].as_str() {
        Some(name) => &defs[name.trim_start_matches("#/$defs/")],
        None => schema,
    };
    schema["properties"].as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect()
}

#[test]
fn no_payload_panics_or_changes_the_book() {
    let mut bench = common::office();
    let schema = commands::ipc_schema();
    let mut runner = TestRunner::deterministic();
    for line in schema["commands"].as_array().unwrap() {
        let name = line["name"].as_str().unwrap();
        let fields = fields(&line["request"], &schema["$defs"]);
        if fields.is_empty() || name.starts_with("preferences.") {
            continue;
        }
        let before = bench.ok("history.list", json!({ "before": null, "limit": 500 }));
        for _ in 0..EACH {
            let request = request(&fields, &mut runner);
            let shown = request.to_string();
            let answer =
                std::panic::catch_unwind(AssertUnwindSafe(|| commands::run(&mut bench.desk, name, request)));
            let Ok(answer) = answer else { panic!("{name} panicked on {shown:.300}") };
            if let Err(problem) = answer {
                assert!(
                    problem.message.ends_with(['.', '!', '?', '”']),
                    "{name} refused without a sentence: {problem:?}"
                );
            }
        }
        let after = bench.ok("history.list", json!({ "before": null, "limit": 500 }));
        if line["kind"] == "read" {
            assert_eq!(before, after, "{name} is a read and wrote something");
        }
    }
    assert_eq!(bench.ok("books.check", json!({}))["wrong"], json!([]));
}
