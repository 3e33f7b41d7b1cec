//! Both journeys of a person, from the first start to the papers, in a terminal.

use outside_tests::{fixture, pdf_pages, pdf_text};
use serde_json::{Value, json};

use crate::machine::Machine;

/// The text of an exported document on one line; its number of pages is the one that was announced.
fn paper(machine: &Machine, book: &str, document: &str, of: &str) -> (String, usize) {
    let to = machine.typed(&format!("{document}.pdf"));
    let saved = machine.json(&["export", book, document, "--of", of, "--to", &to]);
    assert_eq!(saved["findings"], json!([]), "{document}");
    let file = machine.file(&format!("{document}.pdf"));
    let pages = pdf_pages(&file);
    assert_eq!(saved["pages"], json!(pages), "{document}");
    (pdf_text(&file).split_whitespace().collect::<Vec<_>>().join(" "), pages)
}

fn holds(text: &str, words: &[&str]) {
    for word in words {
        assert!(text.contains(word), "{word:?} is missing in:\n{text}");
    }
}

/// The first must-have that is rated and falls short, of the first person who has one.
fn find_gap(machine: &Machine, book: &str) -> (Value, Value) {
    let people = machine.call(book, "people.list", &json!({}));
    for person in people["rows"].as_array().unwrap() {
        let page = machine.call(book, "assessments.readiness", &json!({ "person_id": person["id"] }));
        let rows = page["target"]["rows"].as_array().cloned().unwrap_or_default();
        let short = |row: &&Value| {
            row["must_have"] == true && row["short"].as_u64() > Some(0) && row["mark"]["proficiency"].is_u64()
        };
        if let Some(row) = rows.iter().find(short) {
            return (page.clone(), row.clone());
        }
    }
    panic!("the sample office has somebody who is short of a must-have");
}

#[test]
fn the_sample_office_a_gap_that_closes_and_the_ladder_for_hr() {
    let machine = Machine::new();
    let book = machine.typed("sample.ladderbook");
    let started = machine.json(&["sample", &book]);
    let office = started["office"].as_str().expect("the office has a name").to_owned();

    let (before, gap) = find_gap(&machine, &book);
    let content = machine.content(&book);
    let rate = json!({
        "person_id": before["person_id"], "competency_id": gap["competency_id"],
        "proficiency": gap["expected"], "interest": gap["mark"]["interest"],
        "reason": "Seen in the work of the last weeks.",
    });
    let rated = machine.call(&book, "assessments.rate", &rate);
    assert_eq!(rated["mark"]["proficiency"], gap["expected"]);

    let ask = json!({ "person_id": before["person_id"] });
    let after = machine.call(&book, "assessments.readiness", &ask);
    let rows = after["target"]["rows"].as_array().unwrap();
    let row = rows.iter().find(|row| row["competency_id"] == gap["competency_id"]).unwrap();
    assert_eq!(row["short"].as_u64().unwrap_or(0), 0, "the gap closes: {row}");
    let number = |page: &Value, path: &str| page["target"].pointer(path).and_then(Value::as_u64).unwrap();
    let gained = gap["weight"].as_u64().unwrap() * gap["short"].as_u64().unwrap();
    assert_eq!(number(&after, "/coverage/covered"), number(&before, "/coverage/covered") + gained);
    assert_eq!(number(&after, "/coverage/expected"), number(&before, "/coverage/expected"));
    let missing = |page: &Value| page["target"]["must_haves_missing"].as_array().unwrap().clone();
    let mut left = missing(&before);
    left.retain(|name| *name != gap["name"]);
    assert_eq!((missing(&after), left.len() + 1), (left.clone(), missing(&before).len()));

    let undone = machine.json(&["undo", &book]);
    let label = undone["label"].as_str().expect("the undone change has a name");
    assert!(label.contains(before["name"].as_str().unwrap()), "{label}");
    assert_eq!(machine.call(&book, "assessments.readiness", &ask), before);
    assert_eq!(machine.content(&book), content);
    assert_eq!(machine.json(&["redo", &book])["label"], undone["label"]);
    assert_eq!(machine.call(&book, "assessments.readiness", &ask), after);

    let ladder_id = &before["level"]["ladder_id"];
    let ladder = before["level"]["ladder"].as_str().unwrap();
    let (text, pages) = paper(&machine, &book, "career-ladder", ladder);
    holds(&text, &[&office, &format!("Career ladder: {ladder}"), "Sign-off", "How to read this ladder"]);
    let page = machine.call(&book, "ladders.get", &json!({ "id": ladder_id }));
    for level in page["ladder"]["levels"].as_array().unwrap() {
        holds(&text, &["code", "internal_title", "external_title"].map(|name| level[name].as_str().unwrap()));
    }
    for competency in page["ladder"]["competencies"].as_array().unwrap() {
        holds(&text, &[competency["name"].as_str().unwrap()]);
        for descriptor in competency["cells"][0]["descriptors"].as_array().unwrap() {
            holds(&text, &[descriptor["text"].as_str().unwrap()]);
        }
    }
    assert!((6..=40).contains(&pages), "{pages} pages");

    let (level, row) = (&page["ladder"]["levels"][0], &page["ladder"]["competencies"][0]);
    let of = format!("{ladder} {}, external", level["code"].as_str().unwrap());
    let (text, _) = paper(&machine, &book, "job-description", &of);
    let duty = row["cells"][0]["descriptors"][0]["text"].as_str().unwrap();
    holds(&text, &[&office, level["external_title"].as_str().unwrap(), "Responsibilities", duty]);
}

/// Brings a file in: shown first, which saves nothing; then saved; then again, which adds nothing.
fn bring(machine: &Machine, book: &str, kind: &str, file: &str, counts: &Value) -> Value {
    let path = fixture(file);
    let path = path.to_str().unwrap();
    let before = machine.content(book);
    let shown = machine.json(&["import", book, kind, path, "--dry-run"]);
    assert_eq!(machine.content(book), before, "looking at {file} saves nothing");
    let answer = machine.json(&["import", book, kind, path]);
    assert_eq!(&answer["counts"], counts, "{file}");
    assert_eq!(shown, answer, "what was shown of {file} is what came");
    let more = |name: &&String| !["counts", "findings"].contains(&name.as_str());
    let others: Vec<&String> = answer.as_object().unwrap().keys().filter(more).collect();
    assert!(
        others.iter().all(|name| ["source", "roster"].contains(&name.as_str())),
        "{others:?}: a program that was recognised is named, and what a roster changes"
    );
    let after = machine.content(book);
    assert_ne!(after, before, "{file} is saved");
    let again = machine.json(&["import", book, kind, path]);
    assert_eq!(again["counts"]["added"].as_u64().unwrap_or(0), 0, "{file} twice");
    assert_eq!(machine.content(book), after, "{file} twice changes nothing");
    answer
}

/// A broken file is refused with its lines, in JSON and in words, and nothing of it is saved.
fn refuse(machine: &Machine, book: &str, kind: &str, file: &str, lines: &[u64]) {
    let path = fixture(file);
    let path = path.to_str().unwrap();
    let before = machine.content(book);
    let findings = machine.refused(&["import", book, kind, path])["findings"].clone();
    let errors: Vec<&Value> =
        findings.as_array().unwrap().iter().filter(|finding| finding["severity"] == "error").collect();
    let named: Vec<u64> = errors.iter().filter_map(|finding| finding["line"].as_u64()).collect();
    assert_eq!(named, lines, "{file}: {findings}");
    for error in errors {
        assert!(["path", "code", "message"].iter().all(|name| !error[name].as_str().unwrap().is_empty()));
    }
    let output = machine.run(&["import", book, kind, path]);
    assert_eq!(output.status.code(), Some(1));
    let words = String::from_utf8(output.stdout).unwrap();
    let mut expected: Vec<String> = lines.iter().map(|line| format!("line {line}")).collect();
    expected.push("Nothing was saved.".to_owned());
    holds(&words, &expected.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(machine.content(book), before, "{file} leaves nothing behind");
}

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
