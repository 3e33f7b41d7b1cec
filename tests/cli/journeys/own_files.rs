//! From an empty office to its first figures and papers, with nothing but files of its own.

use serde_json::{Value, json};

use super::bring::{bring, refuse};
use super::{holds, paper};
use crate::machine::Machine;

fn person(machine: &Machine, book: &str, name: &str) -> Value {
    let found = machine.call(book, "people.list", &json!({ "query": name }));
    assert_eq!(found["total"], 1, "{name}");
    found["rows"][0]["id"].clone()
}

/// The heat map of three people: on the first rung as expected, on the second and unwilling in one bucket,
/// at the top and rated on one competency only.
fn heat_map(machine: &Machine, book: &str) {
    let ladders = machine.call(book, "ladders.list", &json!({}));
    let ladder = machine.call(book, "ladders.get", &json!({ "id": ladders[0]["id"] }))["ladder"].clone();
    let competencies = ladder["competencies"].as_array().unwrap();
    for (name, level, mark, rated) in [("Łukasz", 0, 1, 4), ("Priya", 1, 3, 4), ("Zoë", 2, 5, 1)] {
        let id = person(machine, book, name);
        let place =
            json!({ "person_id": id, "level_id": ladder["levels"][level]["id"], "from": "2024-01-01" });
        machine.call(book, "people.place", &place);
        for competency in &competencies[..rated] {
            let interest = if competency["bucket"] == "finance" { 1 } else { 4 };
            let rate = json!({ "person_id": id, "competency_id": competency["id"], "proficiency": mark, "interest": interest });
            machine.call(book, "assessments.rate", &rate);
        }
    }
    let map = machine.call(book, "team.map", &json!({}));
    let said =
        |row: &Value| (row["name"].clone(), row["level_code"].clone(), row["readiness"]["permille"].clone());
    let rows: Vec<_> = map["rows"].as_array().unwrap().iter().map(said).collect();
    // A third of 3 on each; 3 of 5 on each; nothing above the top.
    let expected = [
        (json!("Priya"), json!("RS2"), json!(600)),
        (json!("Zoë"), json!("RS3"), Value::Null),
        (json!("Łukasz"), json!("RS1"), json!(333)),
    ];
    assert!(rows.len() == 3 && expected.iter().all(|row| rows.contains(row)), "{rows:?}");
    let bucket = |name: &str| {
        let buckets = map["buckets"].as_array().unwrap();
        buckets.iter().find(|bucket| bucket["bucket"] == name).unwrap_or_else(|| panic!("no {name}")).clone()
    };
    let product = bucket("product");
    assert_eq!((&product["coverage"]["permille"], &product["holders"]), (&json!(1000), &json!(2)));
    assert_eq!((&product["rests_on"], &product["unwilling"]), (&Value::Null, &json!(false)));
    let finance = bucket("finance");
    assert_eq!((&finance["rests_on"]["name"], &finance["unwilling"]), (&json!("Priya"), &json!(true)));
}

/// The fiscal year 2026, opened when the office was started in another year.
fn year_2026(machine: &Machine, book: &str) -> Value {
    let years = machine.call(book, "budget.years", &json!({}));
    let found = years.as_array().unwrap().iter().find(|line| line["year"]["first_month"] == "2026-01");
    match found {
        Some(line) => line["year"]["id"].clone(),
        None => machine.call(
            book,
            "budget.open_year",
            &json!({ "name": "FY 2026", "first_month": "2026-01" }),
        )["id"]
            .clone(),
    }
}

/// Plan, actual and available, once for the year and once for the category that holds all of it.
fn money(machine: &Machine, book: &str) {
    let year = year_2026(machine, book);
    let ask = json!({ "year_id": year });
    let standing = machine.call(book, "budget.standing", &ask);
    assert_eq!(standing["total"]["actual"], json!({ "amount": "3512.34", "currency": "EUR" }));
    assert_eq!(standing["rows"].as_array().unwrap().last().unwrap()["name"], "Unassigned");

    let list = machine.call(book, "expenses.list", &json!({ "year_id": year, "limit": 100 }));
    let rows = list["rows"].as_array().unwrap();
    let mut currencies: Vec<&str> =
        rows.iter().filter_map(|row| row["expense"]["amount"]["currency"].as_str()).collect();
    currencies.sort_unstable();
    currencies.dedup();
    assert_eq!(currencies, ["EUR", "GBP", "JPY", "USD"]);
    let diner = rows.iter().find(|row| row["expense"]["merchant"] == "Corner Diner").unwrap();
    assert_eq!(
        diner["expense"]["booked"]["amount"], "203.93",
        "USD 240.00 at 1.1769, the rate six days before"
    );
    assert_eq!(diner["expense"]["conversion"]["rate_on"], "2026-11-06");

    let category = machine.call(book, "budget.add_category", &json!({ "name": "Meetings abroad" }));
    let amounts = ["400"; 12];
    let line =
        json!({ "year_id": year, "category_id": category["id"], "name": "Journeys", "amounts": amounts });
    machine.call(book, "budget.add_line", &line);
    let ids: Vec<&Value> = rows.iter().map(|row| &row["expense"]["id"]).collect();
    machine.call(book, "expenses.assign", &json!({ "ids": ids, "category_id": category["id"] }));
    let standing = machine.call(book, "budget.standing", &ask);
    let rows = standing["rows"].as_array().unwrap();
    let row = rows.iter().find(|row| row["category_id"] == category["id"]).unwrap();
    for figures in [&standing["total"], &row["figures"]] {
        let amounts = ["plan", "actual", "committed", "available"]
            .map(|name| figures[name]["amount"].as_str().unwrap());
        assert_eq!(amounts, ["4800.00", "3512.34", "0.00", "1287.66"]);
        assert_eq!(figures["used_percent"], "73.1737");
    }
    assert!(rows.iter().all(|row| row["name"] != "Unassigned"));
    assert_eq!(row["actual_by_month"][4]["amount"], "1051.92", "the deposit of May");
}

#[test]
fn an_empty_office_with_files_of_its_own() {
    let machine = Machine::new();
    let book = machine.typed("office.ladderbook");
    let name = "Office of Shared Quays";
    let started = machine.json(&["new", &book, "--name", name, "--currency", "EUR", "--fiscal-start", "1"]);
    assert_eq!((&started["office"], &started["currency"]), (&json!(name), &json!("EUR")));

    // Expenses in four currencies before any rate is known are refused, each with its line.
    refuse(&machine, &book, "expenses", "expensify.csv", &[9, 10, 11, 12, 13, 15]);
    let people = json!({ "rows": 12, "added": 12, "changed": 0, "unchanged": 0, "missing": 0, "placed": 0 });
    assert_eq!(bring(&machine, &book, "roster", "roster.csv", &people)["findings"], json!([]));
    let ladder = json!({
        "levels": 3, "competencies": 4, "descriptors": 22, "added": 29, "changed": 0, "unchanged": 0, "removed": 0
    });
    let proposed = bring(&machine, &book, "ladder", "ladder.csv", &ladder)["findings"].clone();
    // The file knows no job classes, which HR will miss; all else that is said of it is what was proposed.
    let expected = |finding: &Value| finding["severity"] == "note" || finding["code"] == "level.job_class";
    assert!(proposed.as_array().unwrap().iter().all(expected), "{proposed}");
    let rates = json!({ "rows": 54, "added": 321, "already_there": 0, "replaced": 0 });
    bring(&machine, &book, "rates", "ecb-rates.csv", &rates);
    let expenses = json!({ "rows": 14, "added": 14, "already_there": 0, "without_category": 14 });
    bring(&machine, &book, "expenses", "expensify.csv", &expenses);
    refuse(&machine, &book, "roster", "roster-broken.csv", &[5]);
    refuse(&machine, &book, "expenses", "expensify-broken.csv", &[4, 6, 7]);

    let staff = machine.call(&book, "people.list", &json!({}));
    assert_eq!(staff["total"], 12);
    let joao = machine.call(&book, "people.get", &json!({ "id": person(&machine, &book, "João") }));
    assert_eq!(
        (&joao["person"]["employee_id"], &joao["person"]["legal_name"]),
        (&json!("0042"), &json!("Conceição, João"))
    );

    heat_map(&machine, &book);
    money(&machine, &book);

    let (text, pages) = paper(&machine, &book, "career-ladder", "ladder");
    holds(
        &text,
        &[
            name,
            "RS1",
            "RS2",
            "RS3",
            "Principal Release Steward",
            "Stops a release when its agreed tests fail.",
        ],
    );
    assert!((3..=8).contains(&pages), "{pages} pages");
    let (text, pages) = paper(&machine, &book, "skill-profile", "Priya");
    holds(&text, &[name, "Priya", "RS2, next RS3", "Upgrade support"]);
    assert!((1..=4).contains(&pages), "{pages} pages");
    let (text, pages) = paper(&machine, &book, "budget-report", "FY 2026");
    holds(&text, &[name, "4,800.00", "3,512.34", "1,287.66", "Meetings abroad"]);
    assert!((2..=6).contains(&pages), "{pages} pages");
}
