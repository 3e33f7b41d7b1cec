//! The journal read by hledger itself: every balance is the book's own, to the cent. Where hledger is missing the
//! tests say so and pass.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::books::{cents, file, paths, sample, years};
use crate::common::Bench;
use crate::office::{money, office};

/// Whether hledger is here; says why a test is skipped when it is not.
fn is_here(test: &str) -> bool {
    let here =
        Command::new("hledger").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
    if !here {
        // A skipped test says why, where whoever runs it looks.
        #[allow(clippy::print_stdout)]
        {
            println!("{test} is skipped: hledger is not installed (on Debian: apt-get install hledger)");
        }
    }
    here
}

/// What hledger answers for a journal, as rows of CSV.
fn ask(journal: &[u8], arguments: &[&str]) -> Vec<Vec<String>> {
    let mut child = Command::new("hledger")
        .args(["-f", "-", "--strict"])
        .args(arguments)
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(journal).unwrap();
    let output = child.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "hledger {arguments:?}: {told}\n{}", String::from_utf8_lossy(journal));
    let mut reader = csv_rows(&String::from_utf8(output.stdout).unwrap());
    reader.remove(0);
    reader
}

/// Rows of quoted cells, as hledger writes them.
fn csv_rows(text: &str) -> Vec<Vec<String>> {
    let cells = |line: &str| {
        let inside = line.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(line);
        inside.split("\",\"").map(|cell| cell.replace("\"\"", "\"")).collect::<Vec<String>>()
    };
    text.lines().map(cells).collect()
}

/// The balances of some accounts at booked cost, those below them included.
fn balances(journal: &[u8], account: &str) -> BTreeMap<String, i64> {
    let rows = ask(journal, &["balance", "--cost", "--tree", "--no-elide", "-E", "-N", "-O", "csv", account]);
    rows.into_iter().map(|row| (row[0].clone(), euros(&row[1]))).collect()
}

fn euros(text: &str) -> i64 {
    let amount = text.strip_suffix(" EUR").unwrap_or(text);
    assert!(amount == "0" || text.ends_with(" EUR"), "{text} is in the year's currency");
    cents(amount)
}

fn amount(value: &Value) -> i64 {
    cents(value["amount"].as_str().unwrap())
}

/// Compares every balance of a year with the book's own figure. Answers how many settlements are among them.
fn compare(bench: &mut Bench, year: &Value) -> usize {
    let journal = file(bench, year, "hledger");
    let standing = bench.ok("budget.standing", json!({ "year_id": year }));
    let (spent, promised) = (balances(&journal, "^expenses"), balances(&journal, "^commitments"));
    let rows = paths(&standing, ":");
    for (path, row) in &rows {
        let found = |sums: &BTreeMap<String, i64>, root: &str| {
            sums.get(&format!("{root}:{path}")).copied().unwrap_or(0)
        };
        assert_eq!(found(&spent, "expenses"), amount(&row["figures"]["actual"]), "spent, {path}");
        assert_eq!(
            found(&promised, "commitments"),
            amount(&row["figures"]["committed"]),
            "committed, {path}"
        );
    }
    let total = |sums: &BTreeMap<String, i64>, root: &str| sums.get(root).copied().unwrap_or(0);
    assert_eq!(total(&spent, "expenses"), amount(&standing["total"]["actual"]));
    assert_eq!(total(&promised, "commitments"), amount(&standing["total"]["committed"]));
    // Each account by itself, against the expenses of that category and no other.
    let flat = ask(&journal, &["balance", "--cost", "--flat", "-E", "-N", "-O", "csv", "^expenses"]);
    let flat: BTreeMap<String, i64> = flat.into_iter().map(|row| (row[0].clone(), euros(&row[1]))).collect();
    let page = bench.ok("expenses.list", json!({ "year_id": year, "limit": 1000 }));
    for (path, row) in &rows {
        let own = page["rows"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["expense"]["category_id"] == row["category_id"]);
        let own: i64 = own.map(|one| amount(&one["expense"]["booked"])).sum();
        let account = format!("expenses:{path}");
        let difference = format!("{account}:Exchange difference");
        let told = flat.get(&account).copied().unwrap_or(0) + flat.get(&difference).copied().unwrap_or(0);
        assert_eq!(told, own, "{account} by itself");
    }
    plan(&journal, &standing, &rows);
    bank(bench, &journal, &flat)
}

/// The plan of each category and month, as hledger's own budget report counts it.
fn plan(journal: &[u8], standing: &Value, rows: &[(String, Value)]) {
    let months = standing["months"].as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let first = format!("{}-01", text(&months[0]["month"]));
    let last = text(&months[11]["month"]);
    let (year, month) = last.split_once('-').unwrap();
    let end = match month.parse::<u32>().unwrap() {
        12 => format!("{}-01-01", year.parse::<u32>().unwrap() + 1),
        month => format!("{year}-{:02}-01", month + 1),
    };
    let monthly = ask(
        journal,
        &[
            "balance",
            "--cost",
            "--budget",
            "-M",
            "-E",
            "--tree",
            "-b",
            &first,
            "-e",
            &end,
            "-O",
            "csv",
            "^expenses",
        ],
    );
    let planned = |row: &[String]| -> Vec<i64> {
        let cells = row[1..].chunks(2).map(|pair| if pair[1].is_empty() { 0 } else { euros(&pair[1]) });
        cells.collect()
    };
    for (path, row) in rows {
        let want: Vec<i64> = row["plan_by_month"].as_array().unwrap().iter().map(amount).collect();
        let name = format!("expenses:{path}");
        let got = monthly.iter().find(|cells| cells[0] == name).map(|cells| planned(cells));
        assert_eq!(got.unwrap_or_else(|| vec![0; 12]), want, "plan of {path}");
    }
}

/// What the bank took, what the rate explains of it and what nothing explains; what is owed to claimants.
fn bank(bench: &mut Bench, journal: &[u8], flat: &BTreeMap<String, i64>) -> usize {
    let rest = balances(journal, "^(assets|liabilities|equity)");
    let at = |name: &str| rest.get(name).copied().unwrap_or(0);
    let lines = String::from_utf8_lossy(journal).into_owned();
    let is_settled = |row: &Value| lines.contains(row["settlement"]["id"].as_str().unwrap());
    let settlements = bench.ok("bank.settlements", json!({}));
    let settled = settlements["rows"].as_array().unwrap().iter().filter(|row| is_settled(row));
    let sum = |name: &str| settled.clone().map(|row| amount(&row["figures"][name])).sum::<i64>();
    assert_eq!(at("assets:bank"), -sum("settled"), "the bank");
    assert_eq!(at("equity:unexplained"), sum("unexplained"), "what nothing explains");
    let differences: i64 =
        flat.iter().filter(|(name, _)| name.ends_with(":Exchange difference")).map(|(_, minor)| minor).sum();
    assert_eq!(differences, sum("exchange_difference"), "exchange differences");
    let mut owed = 0;
    for claim in bench.ok("claims.list", json!({ "state": "approved" })).as_array().unwrap() {
        if lines.contains(claim["id"].as_str().unwrap()) {
            let page = bench.ok("claims.get", json!({ "id": claim["id"] }));
            owed += amount(&page["settlement"]["payable"]);
        }
    }
    assert_eq!(at("liabilities:claims payable"), -owed, "claims payable");
    settled.count()
}

#[test]
fn hledger_finds_the_same_balances_in_the_sample_office() {
    if !is_here("the sample office's journal") {
        return;
    }
    let mut bench = sample();
    let mut settled = 0;
    for year in years(&mut bench) {
        settled += compare(&mut bench, &year);
    }
    assert!(settled > 0, "the sample office has something that the bank took");
}

#[test]
fn names_that_mean_something_to_hledger_mean_nothing_there() {
    if !is_here("the journal of awkward names") {
        return;
    }
    let mut office = office("EUR");
    let mut category = |name: &str, parent: Option<&Value>| {
        office.ok("budget.add_category", json!({ "name": name, "parent_id": parent }))["id"].clone()
    };
    let food = category("Food", None);
    let lunch = category("(Lunch) [x] & \"co\"", Some(&food));
    let truck = category("FoodTruck", None);
    let odd = category("* odd = 3 @ 4", None);
    let year = office.year.clone();
    for (place, name) in [(&food, "plan"), (&lunch, "date:2001-01-01"), (&truck, "; no"), (&odd, "100 EUR")] {
        let line =
            json!({ "year_id": year, "category_id": place, "name": name, "amounts": vec!["10.01"; 12] });
        office.ok("budget.add_line", line);
    }
    office.rate("KWD", "2026-02-02", "0.3641");
    office.rate("KRW", "2026-02-02", "1708.33");
    for (place, merchant, amount) in [
        (Some(&food), "(Corner) | Café; late", money("12.50", "EUR")),
        (Some(&lunch), "* 2026-01-01 = x", money("1.250", "KWD")),
        (Some(&truck), "~ monthly", money("-148600", "KRW")),
        (Some(&odd), "date:2001-01-01 [2001-01-01]", money("0.01", "EUR")),
        (None, "\"quoted\"", money("7.00", "EUR")),
    ] {
        let request = json!({ "spent_on": "2026-02-03", "amount": amount, "merchant": merchant,
            "description": "a; b\tc", "category_id": place });
        office.ok("expenses.add", request);
    }
    let year = office.year.clone();
    compare(&mut office.bench, &year);
}
