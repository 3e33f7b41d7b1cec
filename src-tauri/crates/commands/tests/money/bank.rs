//! Bank statements: brought in once, matched by a person, settled with what the bank really took.

use serde_json::{Value, json};

use crate::office::{Office, money, office};

const FILES: [&str; 11] = [
    "statement.ofx",
    "statement.qfx",
    "account.qif",
    "camt053.xml",
    "statement.sta",
    "wise.csv",
    "stripe.csv",
    "opencollective.csv",
    "github-sponsors.csv",
    "plain-comma.csv",
    "two-columns.csv",
];

fn request(office: &mut Office, kind: &str, name: &str) -> Value {
    let file = office.bench.fixture(&format!("bank/{name}"));
    json!({ "kind": kind, "file": file, "mapping": [], "windows_1252": false, "skip_rejected": true })
}

fn import(office: &mut Office, name: &str) -> Value {
    let request = request(office, "bank", name);
    office.ok("imports.run", request)
}

/// Everything that can be read of bank statements.
fn dump(office: &mut Office) -> Value {
    let all = json!([
        office.ok("bank.accounts", json!({})),
        office.ok("bank.lines", json!({ "limit": 500 })),
        office.ok("bank.settlements", json!({})),
        office.ok("expenses.list", json!({ "limit": 500 })),
    ]);
    all
}

/// The line whose counterparty begins so.
fn line(office: &mut Office, who: &str) -> Value {
    let page = office.ok("bank.lines", json!({ "limit": 500 }));
    let rows = page["rows"].as_array().unwrap().clone();
    let found = rows
        .into_iter()
        .find(|row| row["bank_line"]["counterparty"].as_str().is_some_and(|own| own.starts_with(who)));
    found.unwrap_or_else(|| panic!("no line of {who}: {page}"))
}

fn id(line: &Value) -> Value {
    line["bank_line"]["id"].clone()
}

#[test]
fn every_format_comes_in_once_and_a_second_time_adds_nothing() {
    for name in FILES {
        let mut office = office("EUR");
        let before = dump(&mut office);
        let preview = {
            let request = request(&mut office, "bank", name);
            office.ok("imports.preview", request)
        };
        assert_eq!(dump(&mut office), before, "{name}: a preview saves nothing");
        let first = import(&mut office, name);
        assert_eq!(first["saved"], true, "{name}: {first}");
        let added = first["counts"]["added"].as_u64().unwrap();
        assert!(added > 0 && first["counts"] == preview["counts"], "{name}: {first} {preview}");
        let after = dump(&mut office);
        assert_eq!(after[1]["total"], added, "{name}: nothing vanishes");
        let second = import(&mut office, name);
        assert_eq!(
            (&second["counts"]["added"], &second["counts"]["already_there"]),
            (&json!(0), &json!(added))
        );
        assert_eq!(dump(&mut office), after, "{name}");
        office.bench.undo();
        if second["counts"]["added"] == 0 && dump(&mut office) != before {
            office.bench.undo();
        }
        assert_eq!(dump(&mut office), before, "{name}: one undo takes it back");
    }
}

#[test]
fn two_statements_that_overlap_bring_each_line_once() {
    let mut office = office("EUR");
    let path = office.bench.folder.path().join("half.csv");
    let whole = include_str!("../../../../../tests/fixtures/bank/two-columns.csv");
    let half: Vec<&str> = whole.lines().take(3).collect();
    std::fs::write(&path, half.join("\n")).unwrap();
    let file = office.bench.desk.lend_file(&path);
    // The half alone does not show which number is the day.
    let asked = json!({ "kind": "bank", "file": file, "mapping": ["Date=booked_on:dmy"], "windows_1252": false,
        "skip_rejected": false });
    assert_eq!(office.ok("imports.run", asked)["counts"]["added"], 2);
    let rest = import(&mut office, "two-columns.csv");
    assert_eq!((&rest["counts"]["added"], &rest["counts"]["already_there"]), (&json!(1), &json!(2)));
}

#[test]
fn balances_are_told_with_their_three_figures() {
    let mut office = office("EUR");
    let shown = import(&mut office, "camt053.xml");
    let statement = &shown["statements"][0];
    assert_eq!(statement["opening"]["amount"], "5000.00");
    assert_eq!(statement["entries"]["amount"], "-786.21");
    assert_eq!((&statement["closing"]["amount"], &statement["adds_up"]), (&json!("4213.79"), &json!(true)));
    let accounts = office.ok("bank.accounts", json!({}));
    assert_eq!(accounts["accounts"][0]["statements"][0]["adds_up"], true, "{accounts}");
    assert_eq!(accounts["accounts"][0]["open"], 4);
}

#[test]
fn a_line_settles_an_expense_and_the_exchange_stands_in_a_line_of_its_own() {
    let mut office = office("EUR");
    office.rate("USD", "2026-05-01", "1.1700");
    let category = office.category.clone();
    let expense = office.expense("2026-05-02", money("100.00", "USD"), Some(&category));
    import(&mut office, "camt053.xml");
    let before = dump(&mut office);
    let open = line(&mut office, "Cloudberry");
    let best = &open["best"];
    assert_eq!(best["target"]["expense_id"], expense, "{open}");
    let notes: Vec<&str> =
        best["parts"].as_array().unwrap().iter().map(|part| part["note"].as_str().unwrap()).collect();
    assert_eq!(notes[..2], ["the same amount", "2 days apart"], "the score says what it is made of");
    let matched = office.ok("bank.match_line", json!({ "line_id": id(&open), "expense_id": expense }));
    // Booked 100 ÷ 1.1700 = 85.47; at the bank's 1.1549 it is 86.59; the bank took 86.59.
    let figures = ["booked", "settled", "exchange_difference", "unexplained"]
        .map(|name| matched["settled"][name]["amount"].as_str().unwrap().to_owned());
    assert_eq!(figures, ["85.47", "86.59", "1.12", "0.00"], "{matched}");
    assert_eq!(matched["state"], "matched");
    assert_eq!(office.four()[1], "86.59", "the budget holds what really left");
    let settled = office.ok("bank.settlement", json!({ "expense_id": expense }));
    assert_eq!(settled["settlement"]["rate"], "1 EUR = 1.1549 USD");
    let total = office.ok("bank.settlements", json!({}))["total"].clone();
    assert_eq!(
        (&total["exchange_difference"]["amount"], &total["unexplained"]["amount"]),
        (&json!("1.12"), &json!("0.00"))
    );
    office.refused(
        "bank.match_line",
        json!({ "line_id": id(&open), "expense_id": expense }),
        "line_id",
        "line.answered",
    );
    office.refused("expenses.remove", json!({ "id": expense }), "id", "expense.settled");
    let opened = office.ok("bank.unmatch_line", json!({ "line_id": id(&open) }));
    assert_eq!(opened["state"], "open");
    assert_eq!(dump(&mut office), before, "opened again, as if nothing had been said");
    office.bench.undo();
    assert_eq!(line(&mut office, "Cloudberry")["state"], "matched");
    office.bench.undo();
    assert_eq!(dump(&mut office), before);
}

#[test]
fn what_the_rate_does_not_explain_stays_a_third_number() {
    let mut office = office("USD");
    office.rate("USD", "2026-01-30", "1.1919");
    let category = office.category.clone();
    let expense = office.expense("2026-01-30", money("150.00", "EUR"), Some(&category));
    let settle = |office: &mut Office, rate: Option<&str>| {
        let request = json!({ "expense_id": expense, "settled_on": "2026-02-03", "taken": money("181.10", "USD"),
            "rate": rate });
        let line = office.ok("bank.settle", request);
        let figures = ["booked", "settled", "exchange_difference", "unexplained"]
            .map(|name| line["figures"][name]["amount"].as_str().unwrap().to_owned());
        office.ok("bank.unsettle", json!({ "settlement_id": line["settlement"]["id"] }));
        figures
    };
    let before = dump(&mut office);
    assert_eq!(settle(&mut office, Some("1 EUR = 1.2040 USD")), ["178.79", "181.10", "1.81", "0.50"]);
    assert_eq!(settle(&mut office, None), ["178.79", "181.10", "0.00", "2.31"]);
    assert_eq!(dump(&mut office), before, "taken back whole");
    let request = |rate: &str| {
        json!({ "expense_id": expense, "settled_on": "2026-02-03",
        "taken": money("181.10", "USD"), "rate": rate })
    };
    office.refused("bank.settle", request("0.83"), "rate", "rate.form");
    let future = json!({ "expense_id": expense, "settled_on": "2027-01-01", "taken": money("1.00", "USD") });
    office.refused("bank.settle", future, "settled_on", "date.future");
}

#[test]
fn a_line_pays_an_approved_claim() {
    let mut office = office("EUR");
    let claim = office.claim(None, None);
    office.claimed(&claim, "rail", "2026-05-01", money("500.00", "EUR"));
    office.ok("claims.submit", json!({ "id": claim }));
    office.ok("claims.approve", json!({ "id": claim }));
    import(&mut office, "camt053.xml");
    let open = line(&mut office, "Ada Example");
    assert_eq!(open["best"]["target"]["claim_id"], claim, "{open}");
    let before = dump(&mut office);
    let matched = office.ok("bank.match_line", json!({ "line_id": id(&open), "claim_id": claim }));
    assert_eq!(matched["settled"]["exchange_difference"]["amount"], "0.00");
    let page = office.ok("claims.get", json!({ "id": claim }));
    assert_eq!((&page["claim"]["state"], &page["claim"]["paid_on"]), (&json!("paid"), &json!("2026-05-08")));
    assert_eq!(office.four()[1], "500.00");
    office.bench.undo();
    assert_eq!(dump(&mut office), before, "one step");
}

#[test]
fn a_line_becomes_an_expense_or_is_left_aside_with_a_reason() {
    let mut office = office("EUR");
    import(&mut office, "camt053.xml");
    let (other, aside) = (line(&mut office, "Ben"), line(&mut office, "Ada"));
    let category = office.category.clone();
    office.ok("bank.to_expense", json!({ "line_id": id(&other), "category_id": category }));
    let expenses = office.ok("expenses.list", json!({ "limit": 10 }));
    let expense = &expenses["rows"][0]["expense"];
    assert_eq!(
        (&expense["merchant"], &expense["booked"]["amount"]),
        (&json!("Ben Example"), &json!("249.62"))
    );
    office.refused(
        "bank.ignore_line",
        json!({ "line_id": id(&aside), "reason": " " }),
        "reason",
        "reason.empty",
    );
    let left = office.ok("bank.ignore_line", json!({ "line_id": id(&aside), "reason": "Own account" }));
    assert_eq!((&left["state"], &left["reason"]), (&json!("ignored"), &json!("Own account")));
    let count = |office: &mut Office, state: &str| {
        office.ok("bank.lines", json!({ "state": state, "limit": 9 }))["total"].clone()
    };
    assert_eq!(
        [count(&mut office, "open"), count(&mut office, "matched"), count(&mut office, "ignored")],
        [2, 1, 1]
    );
    let statement = left["bank_line"]["statement_id"].clone();
    let before = dump(&mut office);
    office.ok("bank.remove_statement", json!({ "statement_id": statement }));
    assert_eq!(office.ok("bank.accounts", json!({}))["accounts"], json!([]));
    assert_eq!(office.ok("bank.settlements", json!({}))["rows"], json!([]));
    office.bench.undo();
    assert_eq!(dump(&mut office), before, "with everything that was said of its lines");
}

#[test]
fn without_a_rate_a_foreign_line_becomes_nothing() {
    let mut office = office("EUR");
    import(&mut office, "statement.ofx");
    let open = line(&mut office, "Da Nang");
    office.refused("bank.to_expense", json!({ "line_id": id(&open) }), "amount", "rate.missing");
    office.rate("USD", "2026-05-01", "1.1700");
    office.ok("bank.to_expense", json!({ "line_id": id(&open) }));
}

#[test]
fn rows_that_cannot_be_read_are_told_and_saved() {
    let mut office = office("EUR");
    let file = office.bench.fixture("bank/statement.qfx");
    let refused =
        json!({ "kind": "bank", "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
    let answer = office.ok("imports.run", refused.clone());
    assert_eq!((&answer["refused"], &answer["saved"]), (&json!(true), &json!(false)));
    office.bench.choose("left.csv");
    office.ok("imports.save_rejected", refused);
    let saved = std::fs::read_to_string(office.bench.folder.path().join("left.csv")).unwrap();
    assert!(saved.contains("15,DTPOSTED") && saved.contains("soon"), "{saved}");
}
