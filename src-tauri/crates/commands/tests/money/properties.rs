//! What holds for any money, not only for the figures that somebody thought of. Seeded: the same tries every time.

use std::cmp::Ordering;
use std::fmt::Write as _;

use domain::money::{Currency, Money, Quote, Rounding, convert};
use serde_json::{Value, json};

use crate::office::{Office, money, office};

/// A small generator of numbers.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides.max(1)
    }

    fn pick<T: Clone>(&mut self, things: &[T]) -> T {
        things[usize::try_from(self.roll(things.len() as u64)).unwrap()].clone()
    }
}

/// A whole number of any size, which is all that an oracle of conversions needs: products that are compared.
#[derive(Clone, PartialEq, Eq)]
struct Whole(Vec<u32>);

impl Whole {
    const BASE: u64 = 1_000_000_000;

    fn of(mut number: u128) -> Self {
        let mut digits = Vec::new();
        while number > 0 {
            digits.push(u32::try_from(number % u128::from(Self::BASE)).unwrap());
            number /= u128::from(Self::BASE);
        }
        Self(digits)
    }

    fn times(&self, other: &Self) -> Self {
        let mut digits = vec![0_u64; self.0.len() + other.0.len() + 1];
        for (i, a) in self.0.iter().enumerate() {
            let mut carry = 0;
            for (j, b) in other.0.iter().enumerate() {
                let sum = digits[i + j] + u64::from(*a) * u64::from(*b) + carry;
                (digits[i + j], carry) = (sum % Self::BASE, sum / Self::BASE);
            }
            digits[i + other.0.len()] += carry;
        }
        while digits.last() == Some(&0) {
            digits.pop();
        }
        Self(digits.into_iter().map(|digit| u32::try_from(digit).unwrap()).collect())
    }

    fn power_of_ten(exponent: u32) -> Self {
        (0..exponent).fold(Self::of(1), |power, _| power.times(&Self::of(10)))
    }

    fn compare(&self, other: &Self) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

/// A rate of up to nine digits, as it is quoted, and the same as a whole number with so many decimals.
fn rate(dice: &mut Dice, currency: Currency) -> (Quote, u128, u32) {
    if currency == Currency::EUR {
        return (Quote::euro("2026-01-30".parse().unwrap()), 1, 0);
    }
    // Some rates are round, so that halves are met.
    let (digits, decimals) = match dice.roll(3) {
        0 => (dice.pick(&[5_u64, 8, 16, 25, 40, 125, 200]), u32::try_from(dice.roll(4)).unwrap()),
        _ => (1 + dice.roll(999_999_999), u32::try_from(dice.roll(7)).unwrap()),
    };
    let text = format!("{digits:0>width$}", width = decimals as usize + 1);
    let (whole, part) = text.split_at(text.len() - decimals as usize);
    let written = if part.is_empty() { whole.to_owned() } else { format!("{whole}.{part}") };
    let quote = Quote {
        currency,
        on: "2026-01-30".parse().unwrap(),
        per_euro: written.parse().unwrap(),
        source: "made up".to_owned(),
    };
    (quote, u128::from(digits), decimals)
}

/// `amount × to ÷ from` as one exact fraction, rounded once: twice the true value lies between twice the result less
/// one and twice the result more one. Products of any size are compared, nothing is divided.
#[test]
fn a_conversion_is_one_exact_step_that_is_rounded_once() {
    let currencies: Vec<Currency> =
        ["EUR", "USD", "JPY", "KWD", "CLF", "GBP"].iter().map(|code| code.parse().unwrap()).collect();
    let mut dice = Dice(7);
    let mut ties = 0;
    for turn in 0..4_000 {
        let (from, to) = (dice.pick(&currencies), dice.pick(&currencies));
        let ((source, from_digits, from_decimals), (target, to_digits, to_decimals)) =
            (rate(&mut dice, from), rate(&mut dice, to));
        let size = dice.pick(&[100_u64, 100_000, 1_000_000_000_000]);
        let minor = i64::try_from(dice.roll(size)).unwrap() * if dice.roll(4) == 0 { -1 } else { 1 };
        let rounding = dice.pick(&[Rounding::HalfAwayFromZero, Rounding::HalfEven]);
        let Some(got) = convert(Money::new(minor, from), &source, &target, rounding) else { continue };
        assert!(got.to.minor.signum() * minor.signum() >= 0, "a refund stays a refund");
        // minor × to ÷ from × 10^(digits of the target − digits of the source)
        let above = [to_digits, u128::from(minor.unsigned_abs()), 2].map(Whole::of);
        let above = above
            .iter()
            .fold(Whole::power_of_ten(from_decimals + u32::from(to.exponent())), |all, one| all.times(one));
        let below =
            Whole::of(from_digits).times(&Whole::power_of_ten(to_decimals + u32::from(from.exponent())));
        let result = u128::from(got.to.minor.unsigned_abs());
        let upper = below.times(&Whole::of(2 * result + 1));
        let told = format!(
            "turn {turn}: {minor} {from} at {from_digits}e-{from_decimals}, {to_digits}e-{to_decimals} is {}",
            got.to
        );
        match above.compare(&upper) {
            Ordering::Less => {}
            Ordering::Equal => {
                ties += 1;
                assert!(
                    rounding == Rounding::HalfEven && result % 2 == 0,
                    "{told}: a half goes up, or to even"
                );
            }
            Ordering::Greater => panic!("{told}: too small"),
        }
        if result > 0 {
            let lower = below.times(&Whole::of(2 * result - 1));
            match above.compare(&lower) {
                Ordering::Greater => {}
                Ordering::Equal => {
                    ties += 1;
                    assert!(
                        rounding == Rounding::HalfAwayFromZero || result % 2 == 0,
                        "{told}: a half goes to even"
                    );
                }
                Ordering::Less => panic!("{told}: too large"),
            }
        }
        let mirrored = convert(Money::new(-minor, from), &source, &target, rounding).unwrap();
        assert_eq!(mirrored.to, got.to.negated(), "{told}: a refund mirrors");
    }
    assert!(ties > 10, "halves were met: {ties}");
}

/// Rounding the sum instead of the lines would give a cent more: the total is what a reader can add up.
#[test]
fn the_sum_of_unrounded_lines_is_another_number() {
    const PRECISION: i128 = 1_000_000_000_000;
    // Minor units of euros or yen or pounds × USD ÷ quote, in parts of a cent, as exact fractions.
    let lines: [(i128, i128, i128); 5] = [
        (148_600 * 100 * 11_634, 182_32 * 100, 1),
        (150_00 * 11_919, 10_000, 1),
        (21_80 * 11_919, 10_000, 4),
        (362_50 * 11_919, 10_000, 1),
        (18_40 * 11_840, 8_658, 1),
    ];
    let sum: i128 = lines.iter().map(|(above, below, times)| above * PRECISION * times / below).sum();
    assert_eq!((sum + PRECISION / 2) / PRECISION, 168_817, "1,688.17, which is not what the lines say");
    let rounded = |(above, below, times): &(i128, i128, i128)| (2 * above + below) / (2 * below) * times;
    assert_eq!(lines.iter().map(rounded).sum::<i128>(), 168_816);
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
