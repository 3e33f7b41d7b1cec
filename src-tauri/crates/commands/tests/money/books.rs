//! A year's books for other programs, against the figures that the book itself shows.

use std::collections::BTreeMap;

use base64::Engine as _;
use serde_json::{Value, json};

use crate::common::{Bench, bare};

pub fn sample() -> Bench {
    let mut bench = bare();
    bench.ok("books.sample", json!({ "afresh": false }));
    bench
}

/// The file of a year in a format.
pub fn file(bench: &mut Bench, year: &Value, format: &str) -> Vec<u8> {
    let request = json!({ "document": "budget-report", "of": year, "format": format });
    let made = bench.ok("documents.render", request);
    assert_eq!(made["findings"], json!([]), "{format}");
    base64::engine::general_purpose::STANDARD.decode(made["base64"].as_str().unwrap()).unwrap()
}

pub fn years(bench: &mut Bench) -> Vec<Value> {
    let years = bench.ok("budget.years", json!({}));
    years.as_array().unwrap().iter().map(|line| line["year"]["id"].clone()).collect()
}

/// An amount of two digits in cents.
pub fn cents(text: &str) -> i64 {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    sign * format!("{whole}{part:0<2}").parse::<i64>().unwrap()
}

/// The path of each category's name, by its identifier; the unassigned have none.
pub fn paths(standing: &Value, between: &str) -> Vec<(String, Value)> {
    let mut above: Vec<String> = Vec::new();
    let rows = standing["rows"].as_array().unwrap().iter();
    rows.map(|row| {
        above.truncate(usize::try_from(row["depth"].as_u64().unwrap()).unwrap());
        above.push(row["name"].as_str().unwrap().to_owned());
        (above.join(between), row.clone())
    })
    .collect()
}

fn rows_of(table: &exchange::table::Table) -> Vec<Vec<String>> {
    let (mut rows, mut found) = (table.rows(), Vec::new());
    while let Some(row) = rows.next_row() {
        found.push(row.cells().map(str::to_owned).collect());
    }
    found
}

#[test]
fn the_table_and_the_workbook_say_what_the_screens_say() {
    let mut bench = sample();
    for year in years(&mut bench) {
        let standing = bench.ok("budget.standing", json!({ "year_id": year }));
        let forecast = bench.ok("budget.forecast", json!({ "year_id": year }));
        let csv = String::from_utf8(file(&mut bench, &year, "csv")).unwrap();
        let names = ["plan", "actual", "committed", "available"];
        for (path, row) in paths(&standing, " / ") {
            let figures = names.map(|name| row["figures"][name]["amount"].as_str().unwrap()).join(",");
            let line = csv.lines().find(|line| {
                line.trim_start_matches('"').starts_with(&format!("{path},"))
                    || line.starts_with(&format!("\"{path}\","))
            });
            assert!(line.is_some_and(|line| line.contains(&figures)), "{path} {figures} in\n{csv}");
        }
        let xlsx = file(&mut bench, &year, "xlsx");
        let sheet = |name: &str| rows_of(&exchange::sheet::read(&xlsx, name).unwrap());
        for (name, answer, figures) in [
            ("Standing", &standing, names.as_slice()),
            (
                "Forecast",
                &forecast,
                &["plan", "actual", "committed", "planned_remainder", "forecast", "variance"],
            ),
        ] {
            let table = sheet(name);
            for row in answer["rows"].as_array().unwrap() {
                let found = table.iter().find(|cells| cells[0] == row["name"].as_str().unwrap());
                let cells = found.unwrap_or_else(|| panic!("{name} has no row {}", row["name"]));
                let told: Vec<i64> = cells[2..2 + figures.len()].iter().map(|text| cents(text)).collect();
                let want: Vec<i64> = figures
                    .iter()
                    .map(|figure| cents(row["figures"][figure]["amount"].as_str().unwrap()))
                    .collect();
                assert_eq!(told, want, "{name}, {}", row["name"]);
            }
        }
        let spent = sheet("Expenses");
        let booked: i64 = spent.iter().filter(|row| row[0] != "Total").map(|row| cents(&row[7])).sum();
        assert_eq!(booked, cents(standing["total"]["actual"]["amount"].as_str().unwrap()));
        let promised = sheet("Commitments");
        let booked: i64 = promised.iter().filter(|row| row[0] != "Total").map(|row| cents(&row[7])).sum();
        assert_eq!(booked, cents(standing["total"]["committed"]["amount"].as_str().unwrap()));
    }
}

/// The balance of each account at cost, and whether every transaction sums to nothing and every account is opened.
fn beancount(text: &str) -> BTreeMap<String, i64> {
    let mut opened = Vec::new();
    let mut balances: BTreeMap<String, i64> = BTreeMap::new();
    let mut sum = 0;
    for line in text.lines() {
        match (line.strip_prefix("  "), line.split(' ').collect::<Vec<_>>().as_slice()) {
            (Some(rest), _) => {
                let Some((account, amount)) = rest.split_once("  ") else { continue };
                assert!(opened.contains(&account), "{account} is opened");
                let words: Vec<&str> = amount.split(' ').collect();
                let minor = match words[..] {
                    [amount, "EUR"] => cents(amount),
                    [amount, _, "@@", cost, "EUR"] => {
                        if amount.starts_with('-') {
                            -cents(cost)
                        } else {
                            cents(cost)
                        }
                    }
                    _ => panic!("{line}"),
                };
                sum += minor;
                *balances.entry(account.to_owned()).or_default() += minor;
            }
            (None, [_, "open", account]) => opened.push(account),
            (None, [_, "*" | "!", ..]) => {
                assert_eq!(sum, 0, "the transaction before {line}");
            }
            (None, _) => {}
        }
    }
    assert_eq!(sum, 0, "the last transaction");
    balances
}

#[test]
fn the_journal_for_beancount_sums_to_what_the_book_shows() {
    let mut bench = sample();
    for year in years(&mut bench) {
        let standing = bench.ok("budget.standing", json!({ "year_id": year }));
        let text = String::from_utf8(file(&mut bench, &year, "beancount")).unwrap();
        let balances = beancount(&text);
        let of = |root: &str| {
            balances.iter().filter(|(name, _)| name.starts_with(root)).map(|(_, minor)| minor).sum::<i64>()
        };
        let total = |name: &str| cents(standing["total"][name]["amount"].as_str().unwrap());
        assert_eq!(of("Expenses:"), total("actual"));
        assert_eq!(of("Equity:Committed:"), total("committed"));
        assert_eq!(balances.values().sum::<i64>(), 0);
    }
}

#[test]
fn formats_are_listed_and_others_refused() {
    let mut bench = sample();
    let list = bench.ok("documents.list", json!({}));
    let offers = list["documents"].as_array().unwrap();
    let report = offers.iter().find(|offer| offer["name"] == "budget-report").unwrap();
    assert_eq!(report["formats"], json!(["pdf", "csv", "xlsx", "hledger", "beancount"]));
    let problem =
        bench.refused("documents.render", json!({ "document": "budget-report", "format": "ledger" }));
    assert_eq!(problem.code, "format.unknown");
    for (format, ending) in
        [("csv", "csv"), ("xlsx", "xlsx"), ("hledger", "journal"), ("beancount", "beancount")]
    {
        let made = bench.ok("documents.render", json!({ "document": "budget-report", "format": format }));
        let name = made["file_name"].as_str().unwrap();
        assert!(name.ends_with(&format!(".{ending}")), "{name}");
    }
}
