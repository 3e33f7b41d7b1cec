//! What holds for any money, not only for the figures that somebody thought of. Seeded: the same tries every time.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::office::{Office, money, office};

/// A small generator of numbers.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides.max(1)
    }

    pub fn pick<T: Clone>(&mut self, things: &[T]) -> T {
        things[usize::try_from(self.roll(things.len() as u64)).unwrap()].clone()
    }
}

fn with_rates(currency: &str) -> Office {
    let mut office = office(currency);
    for (code, rates) in [
        ("USD", ["1.1634", "1.1919"]),
        ("JPY", ["182.32", "183.59"]),
        ("GBP", ["0.8703", "0.8662"]),
        ("KWD", ["0.3581", "0.36415"]),
    ] {
        for (day, rate) in ["2025-12-31", "2026-01-30"].into_iter().zip(rates) {
            office.rate(code, day, rate);
        }
    }
    office
}

/// An amount in a currency, as text with that currency's digits.
fn random_amount(dice: &mut Dice) -> (String, &'static str) {
    let (code, digits) = dice.pick(&[("EUR", 2), ("USD", 2), ("JPY", 0), ("GBP", 2), ("KWD", 3)]);
    let sign = if dice.roll(6) == 0 { "-" } else { "" };
    let whole = 1 + dice.roll(5_000);
    let part = if digits == 0 {
        String::new()
    } else {
        format!(".{:0digits$}", dice.roll(10_u64.pow(digits as u32)))
    };
    (format!("{sign}{whole}{part}"), code)
}

fn cents(value: &Value) -> i64 {
    value["amount"].as_str().unwrap().replace('.', "").parse().unwrap()
}

#[test]
fn a_total_is_the_sum_of_its_rounded_lines_whatever_was_spent() {
    for (seed, currency) in [(1, "EUR"), (2, "USD")] {
        let (mut office, mut dice) = (with_rates(currency), Dice(seed));
        let category = office.category.clone();
        let mut sum = 0;
        for _ in 0..60 {
            let (amount, code) = random_amount(&mut dice);
            let day = format!("2026-{:02}-{:02}", 1 + dice.roll(6), 1 + dice.roll(15));
            let request = json!({ "spent_on": day, "amount": money(&amount, code), "merchant": "Shop",
                "description": "", "category_id": category });
            sum += cents(&office.ok("expenses.add", request)["booked"]);
        }
        assert_eq!(cents(&office.figures("Journeys")["actual"]), sum);
        let standing = office.standing();
        assert_eq!(cents(&standing["total"]["actual"]), sum);
        let months: i64 =
            standing["months"].as_array().unwrap().iter().map(|month| cents(&month["actual"])).sum();
        assert_eq!(months, sum);
    }
}

#[test]
fn a_generated_expense_file_adds_nothing_the_second_time() {
    let mut dice = Dice(3);
    let mut office = with_rates("EUR");
    for turn in 0..12 {
        let mut text = String::from(
            "Timestamp,Merchant,Amount,MCC,Category,Tag,Description,Reimbursable,Original Currency,Original Amount,Receipt\n",
        );
        let mut lines: Vec<String> = Vec::new();
        for _ in 0..1 + dice.roll(25) {
            if !lines.is_empty() && dice.roll(5) == 0 {
                // The same coffee twice on one day is two coffees.
                lines.push(dice.pick(&lines));
                continue;
            }
            let (amount, code) = random_amount(&mut dice);
            let merchant =
                dice.pick(&["Café Nord", "Rail \"\"Plus\"\"", "東京 Metro", "=SUM(A1)", "Shop, inc"]);
            let note = dice.pick(&["", "two\nlines", "tram; bus", "-5"]);
            lines.push(format!(
                "2026-{:02}-{:02} 00:00:00,\"{merchant}\",{amount},,Travel,,\"{note}\",yes,{code},{amount},",
                1 + dice.roll(6),
                1 + dice.roll(15)
            ));
        }
        lines.iter().for_each(|line| writeln!(text, "{line}").unwrap());
        let path = office.bench.folder.path().join(format!("made-{turn}.csv"));
        std::fs::write(&path, &text).unwrap();
        let import = |office: &mut Office| {
            let file = office.bench.desk.lend_file(&path);
            let request = json!({ "kind": "expenses", "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
            office.ok("imports.run", request)
        };
        let first = import(&mut office);
        assert_eq!(first["saved"], json!(true), "turn {turn}: {first}\n{text}");
        let told =
            first["counts"]["added"].as_u64().unwrap() + first["counts"]["already_there"].as_u64().unwrap();
        assert_eq!(told, lines.len() as u64, "turn {turn}: nothing vanishes\n{text}");
        let content = office.bench.desk.book().unwrap().content().unwrap();
        let second = import(&mut office);
        assert_eq!(second["counts"]["added"], json!(0), "turn {turn}: {second}\n{text}");
        assert_eq!(office.bench.desk.book().unwrap().content().unwrap(), content, "turn {turn}");
    }
}

/// One write of the budget; `None` when there is nothing to do it to.
fn write(
    office: &mut Office,
    dice: &mut Dice,
    lines: &mut Vec<Value>,
    expenses: &mut Vec<Value>,
) -> Option<(&'static str, Value)> {
    let (year, category) = (office.year.clone(), office.category.clone());
    let amount = format!("{}.{:02}", dice.roll(3_000), dice.roll(100));
    Some(match dice.roll(9) {
        0 => (
            "budget.add_line",
            json!({ "year_id": year, "category_id": category, "name": format!("Line {amount}"), "amounts": vec![amount; 12] }),
        ),
        1 => (
            "budget.phase_line",
            json!({ "line_id": lines.last()?, "total": amount, "phasing": { "by": "even" } }),
        ),
        2 => (
            "budget.write_amounts",
            json!({ "year_id": year, "cells": [{ "line_id": lines.first()?, "month_index": dice.roll(12), "amount": amount }] }),
        ),
        3 => ("budget.remove_line", json!({ "line_id": lines.pop()? })),
        4 | 5 => (
            "expenses.add",
            json!({ "spent_on": "2026-03-02", "amount": money(&amount, "USD"), "merchant": "Shop", "description": "", "category_id": category }),
        ),
        6 => ("expenses.assign", json!({ "ids": [expenses.last()?], "category_id": null })),
        7 => ("expenses.remove", json!({ "id": expenses.pop()? })),
        _ => {
            ("budget.add_category", json!({ "name": format!("Category {amount} {}", dice.roll(1_000_000)) }))
        }
    })
}

#[test]
fn any_sequence_of_budget_writes_is_undone_to_the_book_it_began_with() {
    for seed in 1..=3 {
        let (mut office, mut dice) = (with_rates("EUR"), Dice(seed));
        let content = |office: &Office| office.bench.desk.book().unwrap().content().unwrap();
        let before = office.dump();
        let mut stand = vec![content(&office)];
        let (mut lines, mut expenses) = (Vec::new(), Vec::new());
        for _ in 0..60 {
            let Some((name, request)) = write(&mut office, &mut dice, &mut lines, &mut expenses) else {
                continue;
            };
            let answer = office.ok(name, request);
            match name {
                "budget.add_line" => lines.push(answer["line_id"].clone()),
                "expenses.add" => expenses.push(answer["id"].clone()),
                _ => {}
            }
            let now = content(&office);
            if stand.last() != Some(&now) {
                stand.push(now);
            }
        }
        assert!(stand.len() > 30, "seed {seed}: most writes change something");
        let after = office.dump();
        let states = stand.clone();
        stand.pop();
        while let Some(expected) = stand.pop() {
            office.bench.undo();
            assert_eq!(content(&office), expected, "seed {seed}, {} left", stand.len());
        }
        assert_eq!(office.dump(), before, "seed {seed}: the book it began with");
        for expected in &states[1..] {
            office.ok("history.redo", json!({}));
            assert_eq!(&content(&office), expected, "seed {seed}");
        }
        assert_eq!(office.dump(), after, "seed {seed}: and the one it ended with");
    }
}
