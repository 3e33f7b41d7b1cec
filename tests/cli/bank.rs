//! Bank statements, expenses and rates of any source, in a terminal.

use std::path::Path;

use serde_json::json;

use crate::machine::Machine;

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/bank").join(name);
    assert!(path.is_file(), "{name} is missing");
    path.to_str().unwrap().to_owned()
}

fn office(machine: &Machine) -> String {
    let book = machine.typed("office.ladderbook");
    machine.says(&["new", &book, "--name", "Test", "--currency", "EUR", "--fiscal-start", "1"]);
    book
}

#[test]
fn a_statement_is_shown_first_and_comes_in_once() {
    let machine = Machine::new();
    let book = office(&machine);
    let file = fixture("camt053.xml");
    let shown = machine.json(&["import", &book, "bank", &file, "--dry-run"]);
    assert_eq!((&shown["counts"]["added"], &shown["source"]), (&json!(4), &json!("CAMT")), "{shown}");
    assert_eq!(shown["statements"][0]["adds_up"], true);
    assert_eq!(
        machine.json(&["call", &book, "bank.accounts"])["accounts"],
        json!([]),
        "a dry run saves nothing"
    );
    let said = machine.says(&["import", &book, "bank", &file]);
    assert!(said.contains("opening 5000.00 + lines -786.21 = closing 4213.79 EUR"), "{said}");
    let again = machine.json(&["import", &book, "bank", &file]);
    assert_eq!((&again["counts"]["added"], &again["counts"]["already_there"]), (&json!(0), &json!(4)));
}

#[test]
fn a_mapping_is_typed_once_and_found_by_its_source() {
    let machine = Machine::new();
    let book = office(&machine);
    let rates = fixture("rates-long.csv");
    let read = machine.json(&["import", &book, "rates", &rates, "--source", "House bank"]);
    assert_eq!(read["counts"]["added"], 3, "{read}");
    machine.says(&[
        "call",
        &book,
        "rates.enter",
        r#"{"currency": "CAD", "on": "2026-01-30", "per_euro": "1.6",
        "evidence": "bank advice"}"#,
    ]);
    let card = fixture("card-dollars.csv");
    machine.refused(&["import", &book, "expenses", &card, "--source", "Card"]);
    let taught = [
        "import",
        &book,
        "expenses",
        &card,
        "--source",
        "Card",
        "--map",
        "When=spent_on",
        "--map",
        "Shop=merchant",
        "--map",
        "Sum=amount",
    ];
    assert_eq!(machine.json(&taught)["counts"]["added"], 3);
    let again = machine.json(&["import", &book, "expenses", &card, "--source", "Card"]);
    assert_eq!((&again["counts"]["added"], &again["counts"]["already_there"]), (&json!(0), &json!(3)));
}
