//! Expenses of three fiscal years in four currencies, against a plan of forty categories.

use std::fs::File;
use std::io::{BufWriter, Write as _};

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use crate::Sizes;
use crate::common::{Bench, office};
use crate::dice::Dice;
use crate::floor::Disk;
use crate::measure::{Cost, Table, often, once};

/// Leaves of the budget.
const CATEGORIES: usize = 40;

/// Days of the three fiscal years 2024 to 2026.
const DAYS: u64 = 3 * 365 + 1;

/// The merchant that the search looks for; some lines have it.
const RARE: &str = "Quayside Lantern Works";

/// An office with three years, forty categories, a plan and the rates of every day.
struct Office {
    bench: Bench,
    years: Vec<Value>,
    categories: Vec<Value>,
}

fn prepare() -> Office {
    let mut bench = office();
    let mut years = Vec::new();
    for year in [2024, 2025] {
        let request = json!({ "name": format!("FY {year}"), "first_month": format!("{year}-01") });
        years.push(bench.ok("budget.open_year", request)["id"].clone());
    }
    let known = bench.ok("budget.years", json!({}));
    let current = known.as_array().unwrap().iter().find(|line| line["is_current"] == true).unwrap();
    years.push(current["year"]["id"].clone());
    let categories: Vec<Value> = (0..CATEGORIES)
        .map(|number| bench.ok("budget.add_category", json!({ "name": name(number) }))["id"].clone())
        .collect();
    let amounts = ["12500.00"; 12];
    for year in &years {
        for category in &categories {
            let line =
                json!({ "year_id": year, "category_id": category, "name": "Plan", "amounts": amounts });
            bench.ok("budget.add_line", line);
        }
    }
    let rates = bench.folder.path().join("rates.csv");
    write_rates(&rates);
    import(&mut bench, "rates", &rates);
    Office { bench, years, categories }
}

fn name(number: usize) -> String {
    format!("Programme {:02}", number + 1)
}

fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + Days::new(number)
}

/// Reference rates of every day, newest first, as they are published.
fn write_rates(path: &std::path::Path) {
    let mut dice = Dice::new(7);
    let mut file = BufWriter::new(File::create(path).unwrap());
    writeln!(file, "Date,USD,JPY,GBP,").unwrap();
    for number in (0..DAYS).rev() {
        let [dollar, yen, pound] = [900, 900, 90].map(|spread| dice.below(spread));
        writeln!(
            file,
            "{},1.{},1{}.{:02},0.8{:03},",
            day(number),
            1000 + dollar,
            50 + yen % 40,
            yen % 100,
            pound
        )
        .unwrap();
    }
    file.flush().unwrap();
}

/// Expense lines as the expense system exports them.
fn write_expenses(path: &std::path::Path, lines: usize) {
    let mut dice = Dice::new(1);
    let merchants: Vec<String> = (0..500).map(|_| format!("{} {}", dice.word(), dice.word())).collect();
    let words: Vec<String> = (0..400).map(|_| dice.word()).collect();
    let mut file = BufWriter::new(File::create(path).unwrap());
    let head = "Timestamp,Merchant,Amount,MCC,Category,Tag,Description,Reimbursable,Original Currency,Original Amount,Receipt";
    writeln!(file, "{head}").unwrap();
    for number in 0..lines {
        let on = day(dice.below(DAYS));
        let merchant = if number % 5000 == 77 { RARE } else { dice.one_of(&merchants).as_str() };
        let minor = 100 + dice.below(90_000);
        let (currency, amount) = match dice.below(20) {
            0 => ("JPY", format!("{minor}")),
            1..4 => ("GBP", format!("{}.{:02}", minor / 100, minor % 100)),
            4..8 => ("USD", format!("{}.{:02}", minor / 100, minor % 100)),
            _ => ("EUR", format!("{}.{:02}", minor / 100, minor % 100)),
        };
        let category = name(usize::try_from(dice.below(CATEGORIES as u64)).unwrap());
        let about = [0, 1, 2].map(|_| dice.one_of(&words).as_str()).join(" ");
        writeln!(
            file,
            "{on} 00:00:00,{merchant},{amount},5812,{category},,{about} {number},yes,{currency},{amount},https://receipts.example.org/r/{number}"
        )
        .unwrap();
    }
    file.flush().unwrap();
}

fn import(bench: &mut Bench, kind: &str, path: &std::path::Path) -> Value {
    let file = bench.desk.lend_file(path);
    let request =
        json!({ "kind": kind, "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
    let answer = bench.ok("imports.run", request);
    assert_eq!(answer["saved"], true, "{kind}: {}", answer["findings"]);
    answer
}

/// A fresh office, and what it cost to bring so many lines into it.
fn filled(lines: usize) -> (Office, Cost) {
    let mut office = prepare();
    let path = office.bench.folder.path().join("expenses.csv");
    write_expenses(&path, lines);
    let cost = once(|| {
        let answer = import(&mut office.bench, "expenses", &path);
        assert_eq!(
            (&answer["counts"]["added"], &answer["counts"]["without_category"]),
            (&json!(lines), &json!(0))
        );
    });
    (office, cost)
}

/// Measures and prints.
pub(crate) fn measure(table: &Table, sizes: &Sizes) {
    let tenth = sizes.lines / 10;
    let (_, small) = filled(tenth);
    table.line(&format!("import of {tenth} expense lines"), &small, "");
    let (mut office, large) = filled(sizes.lines);
    table.line(&format!("import of {} expense lines", sizes.lines), &large, "≤ 300 MiB");
    table.ratio("  as many times the import of a tenth", &large, &small, "≤ 11 ×");
    let path = office.bench.folder.path().join("expenses.csv");
    let again = once(|| {
        assert_eq!(import(&mut office.bench, "expenses", &path)["counts"]["added"], 0);
    });
    table.line("the same file again, which adds nothing", &again, "");
    reads(table, &mut office);
    edit(table, &mut office);
}

fn reads(table: &Table, office: &mut Office) {
    office.bench.ok("books.close", json!({}));
    let file = office.bench.desk.lend_file(&office.bench.folder.path().join("office.ladderbook"));
    let request = json!({ "file": file, "password": null, "read_only": false });
    let opened = once(|| drop(office.bench.done("books.open", request)));
    table.line("the book opened again", &opened, "");
    let year = office.years[1].clone();
    let ask = json!({ "year_id": year });
    let first = once(|| drop(office.bench.done("budget.standing", ask.clone())));
    table.line("budget against actual, first after opening", &first, "≤ 250 ms at a million lines");
    let warm = often(|| drop(office.bench.done("budget.standing", ask.clone())));
    table.line("budget against actual, 40 categories × 12 months", &warm, "≤ 1 ms");
    let all = often(|| {
        for year in &office.years {
            office.bench.done("budget.standing", json!({ "year_id": year }));
        }
    });
    table.line("budget against actual, 40 categories × 36 months", &all, "≤ 1 ms");
    let page = json!({ "category_id": office.categories[3], "limit": 50 });
    let listed = often(|| drop(office.bench.done("expenses.list", page.clone())));
    table.line("first page of a category's expenses", &listed, "≤ 2 ms");
    let listed = often(|| drop(office.bench.done("expenses.list", json!({ "limit": 50 }))));
    table.line("first page of all expenses", &listed, "≤ 2 ms");
    for (typed, what) in
        [("l", "search as you type, one letter"), ("lantern", "search as you type, a rare word")]
    {
        let found =
            often(|| drop(office.bench.done("expenses.list", json!({ "query": typed, "limit": 50 }))));
        table.line(what, &found, "≤ 2 ms");
    }
    let today = often(|| drop(office.bench.done("home.today", json!({}))));
    table.line("what needs the leader today", &today, "");
}

fn edit(table: &Table, office: &mut Office) {
    let mut disk = Disk::in_folder(office.bench.folder.path());
    let write = often(|| disk.write());
    table.line("the disk: a page written and made durable", &write, "");
    let bare = often(|| disk.commit());
    table.line("the disk: a bare commit with a rollback journal", &bare, "");
    let page = office.bench.ok("expenses.list", json!({ "year_id": office.years[1], "limit": 1 }));
    let id = page["rows"][0]["expense"]["id"].clone();
    let mut turn = 0;
    let mut assign = |bench: &mut Bench| {
        turn = (turn + 1) % CATEGORIES;
        bench.done("expenses.assign", json!({ "ids": [id], "category_id": office.categories[turn] }));
    };
    let edited = often(|| assign(&mut office.bench));
    table.line("an expense put into another category, durable", &edited, "");
    table.ratio("  as many times a bare commit", &edited, &bare, "≤ 1.3 ×");
    let ask = json!({ "year_id": office.years[1] });
    let seen = often(|| {
        assign(&mut office.bench);
        office.bench.done("budget.standing", ask.clone());
    });
    table.line("the same, with the year's totals read after it", &seen, "");
    let undone = often(|| {
        office.bench.undo();
        office.bench.done("history.redo", json!({}));
    });
    table.line("that undone and done again", &undone, "");
}
