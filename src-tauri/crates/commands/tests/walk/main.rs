//! Random walks over every command that writes: whatever is done, undone and done again, the book says what
//! it said before. The walks read the list's own schema, so a new command walks along by itself.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../common/mod.rs"]
mod common;
mod dice;
mod ids;
mod request;

use std::collections::BTreeMap;

use common::Bench;
use dice::Dice;
use ids::{known, of_one_ladder};
use request::{make, settle_differences};
use serde_json::{Value, json};

/// Walks, by turns on a sample office and on an empty one.
const WALKS: u64 = 6;
/// Steps of a walk.
const STEPS: usize = 400;
/// How often a command that rarely comes about is asked for in one step.
const TRIES: usize = 30;

/// A rich book has what an empty one lacks; an empty one lets go of what a rich one needs.
fn book(rich: bool) -> Bench {
    if !rich {
        return common::office();
    }
    let mut bench = common::bare();
    bench.ok("books.sample", json!({ "afresh": false }));
    bench
}

/// Everything the open book says.
fn content(bench: &Bench) -> String {
    bench.desk.book().unwrap().content().unwrap()
}

#[test]
fn undo_and_redo_over_every_command_never_lose_anything() {
    let schema = commands::ipc_schema();
    let writes: Vec<&Value> =
        schema["commands"].as_array().unwrap().iter().filter(|line| line["kind"] == "write").collect();
    let mut done: BTreeMap<&str, usize> =
        writes.iter().map(|line| (line["name"].as_str().unwrap(), 0)).collect();
    let mut tried = done.clone();
    // Why a command was refused when it was last asked for.
    let mut refusals: BTreeMap<&str, String> = BTreeMap::new();
    for seed in 1..=WALKS {
        let mut dice = Dice(seed);
        let mut bench = book(seed % 2 == 1);
        prepare(&mut bench, &writes, &schema["$defs"], &mut dice);
        // What the book said after each operation that stands, and after each that was undone.
        let mut stand = vec![content(&bench)];
        let mut undone: Vec<String> = Vec::new();
        let mut ids = known(&mut bench);
        for step in 0..STEPS {
            match dice.roll(10) {
                0..=6 => {
                    // Half of the time it is the turn of the command that came about most rarely, and of
                    // those the one that was tried least: what can only be refused now must not hold up others.
                    let rare = dice.roll(2) == 0;
                    let line = if rare {
                        **writes
                            .iter()
                            .min_by_key(|line| {
                                let name = line["name"].as_str().unwrap();
                                (done[name] * 40 + tried[name], dice.roll(1000))
                            })
                            .as_ref()
                            .unwrap()
                    } else {
                        dice.pick(&writes).unwrap()
                    };
                    let name = line["name"].as_str().unwrap();
                    *tried.get_mut(name).unwrap() += 1;
                    let near = of_one_ladder(&mut bench, name, &ids, &mut dice);
                    let near = near.as_ref().unwrap_or(&ids);
                    let before = content(&bench);
                    // A rare one is asked for anew until something comes of it: it waits for the one trip or
                    // claim that stands where it can go on.
                    for _ in 0..if rare { TRIES } else { 1 } {
                        let mut request = make(&line["request"], "", name, &schema["$defs"], near, &mut dice);
                        if name == "assessments.agree" {
                            settle_differences(&mut bench, &mut request);
                        }
                        let answer = match commands::run(&mut bench.desk, name, request.clone()) {
                            Ok(answer) => answer,
                            Err(problem) => {
                                refusals.insert(name, format!("{}: {request}", problem.message));
                                continue;
                            }
                        };
                        let after = content(&bench);
                        assert_eq!(
                            answer.undo.is_some(),
                            before != after,
                            "{name} {request}: an undo exactly when something changed"
                        );
                        if before != after {
                            *done.get_mut(name).unwrap() += 1;
                            stand.push(after);
                            undone.clear();
                            break;
                        }
                    }
                    if stand.last() == Some(&before) {
                        assert_eq!(content(&bench), before, "{name} was refused and changed something");
                    }
                }
                7 | 8 => {
                    if stand.len() > 1 {
                        let label = bench.ok("history.undo", json!({}))["label"].clone();
                        undone.push(stand.pop().unwrap());
                        assert_eq!(
                            &content(&bench),
                            stand.last().unwrap(),
                            "seed {seed}, step {step}: undo of {label}"
                        );
                    }
                }
                _ => {
                    if let Some(expected) = undone.pop() {
                        let label = bench.ok("history.redo", json!({}))["label"].clone();
                        assert_eq!(content(&bench), expected, "seed {seed}, step {step}: redo of {label}");
                        stand.push(expected);
                    }
                }
            }
            if step % 5 == 0 {
                // What is remembered since it was last looked at must have followed every write.
                assert_eq!(
                    bench.ok("books.check", json!({}))["wrong"],
                    json!([]),
                    "seed {seed}, step {step}"
                );
                ids = known(&mut bench);
            }
        }
        assert_eq!(bench.ok("books.check", json!({}))["wrong"], json!([]), "seed {seed}");
    }
    let rare: Vec<&str> = done.iter().filter(|(_, count)| **count == 0).map(|(name, _)| *name).collect();
    for name in rare {
        if comes_about(name, &writes, &schema["$defs"], &mut refusals) {
            *done.get_mut(name).unwrap() += 1;
        }
    }
    let never: BTreeMap<&str, Option<&String>> =
        done.iter().filter(|(_, count)| **count == 0).map(|(name, _)| (*name, refusals.get(name))).collect();
    assert!(never.is_empty(), "these commands never changed anything in the walks: {never:#?}");
}

/// Adds what some commands wait for: an event and a round on which nothing hangs, a line of a plan.
fn prepare(bench: &mut Bench, writes: &[&Value], defs: &Value, dice: &mut Dice) {
    for name in ["events.add", "allocations.add", "budget.add_line"] {
        let line = writes.iter().find(|line| line["name"] == name).unwrap();
        let ids = known(bench);
        let found = (0..300).find(|_| {
            let request = make(&line["request"], "", name, defs, &ids, dice);
            commands::run(&mut bench.desk, name, request).is_ok()
        });
        assert!(found.is_some(), "{name} never came about");
    }
}

/// Tries a command that no walk came to among its own kind only: what it waits for is made by those beside it.
/// What comes of it is undone and done again.
fn comes_about<'a>(
    name: &'a str,
    writes: &[&'a Value],
    defs: &Value,
    refusals: &mut BTreeMap<&'a str, String>,
) -> bool {
    let slice = name.split('.').next().unwrap();
    let beside: Vec<&&Value> = writes
        .iter()
        .filter(|line| line["name"].as_str().unwrap().split('.').next() == Some(slice))
        .collect();
    let wanted = writes.iter().find(|line| line["name"] == name).unwrap();
    for seed in 0..4 {
        let mut dice = Dice(100 + seed);
        let mut bench = book(seed % 2 == 0);
        prepare(&mut bench, writes, defs, &mut dice);
        for _ in 0..40 {
            let ids = known(&mut bench);
            let before = content(&bench);
            for _ in 0..TRIES {
                let mut request = make(&wanted["request"], "", name, defs, &ids, &mut dice);
                if name == "assessments.agree" {
                    settle_differences(&mut bench, &mut request);
                }
                match commands::run(&mut bench.desk, name, request.clone()) {
                    Ok(answer) if answer.undo.is_some() => {
                        let after = content(&bench);
                        bench.ok("history.undo", json!({}));
                        assert_eq!(content(&bench), before, "undo of {name} {request}");
                        bench.ok("history.redo", json!({}));
                        assert_eq!(content(&bench), after, "redo of {name} {request}");
                        return true;
                    }
                    Ok(_) => {}
                    Err(problem) => {
                        refusals.insert(name, format!("{}: {request}", problem.message));
                    }
                }
            }
            let other = dice.pick(&beside).unwrap();
            let other_name = other["name"].as_str().unwrap();
            let request = make(&other["request"], "", other_name, defs, &ids, &mut dice);
            let _ = commands::run(&mut bench.desk, other_name, request);
        }
    }
    false
}
