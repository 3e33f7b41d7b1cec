//! Expense programs, each from a file of its own.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use super::*;
use crate::draft::Draft;
use crate::expenses::{self, ExpenseRow, Options};

fn text(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures");
    std::fs::read_to_string(folder.join(name)).unwrap()
}

fn read(table: &Table) -> (Option<&'static str>, Draft<ExpenseRow>) {
    let source = recognise(table, Rows::Expenses);
    let mapping =
        source.map_or_else(|| expenses::guess(table), |source| source.mapping(table, expenses::FIELDS));
    let options = Options { default_currency: "EUR".parse().ok(), source };
    (source.map(|source| source.name), expenses::read(table, &mapping, &options))
}

fn told(draft: &Draft<ExpenseRow>) -> Vec<String> {
    let line = |row: &crate::draft::Row<ExpenseRow>| {
        let ExpenseRow { spent_on, merchant, category, amount, .. } = &row.value;
        format!("{spent_on} {amount} {merchant} ({category})")
    };
    draft.rows.iter().map(line).collect()
}

#[test]
fn each_program_is_known_by_its_headers() {
    let table = |name: &str| Table::read(text(name), None).unwrap();
    let (expensify, draft) = read(&table("expensify.csv"));
    assert_eq!((expensify, draft.rows.len(), draft.outcome.rejected.len()), (Some("Expensify"), 14, 0));
    let guessed = expenses::guess(&table("expensify.csv"));
    let options = Options { default_currency: "EUR".parse().ok(), source: None };
    let before = expenses::read(&table("expensify.csv"), &guessed, &options);
    assert_eq!(draft.rows, before.rows, "knowing the program changes nothing of what is read, keys included");
    let (concur, draft) = read(&table("bank/concur-report.csv"));
    assert_eq!(concur, Some("SAP Concur"));
    let expected = ["2026-05-14 1050.00 EUR Pension Elaia (Hotel)", "2026-05-13 6.750 KWD Gulf Cabs (Taxi)"];
    assert_eq!(told(&draft), expected);
    let (coupa, draft) = read(&table("bank/coupa.csv"));
    assert_eq!(
        (coupa, told(&draft)[1].as_str()),
        (Some("Coupa"), "2026-05-03 19.90 EUR Corner Books (Books)")
    );
    let nobody = Table::read("When,What\n1,2\n".to_owned(), None).unwrap();
    assert_eq!(recognise(&nobody, Rows::Expenses).map(|source| source.name), None);
}

#[test]
fn numbers_of_two_programs_are_not_confused() {
    let read = |headers: &str, row: &str| read(&Table::read(format!("{headers}\n{row}\n"), None).unwrap()).1;
    let coupa = read("Expense Report #,Line ID,Expense Date,Amount", "7,1,2026-05-02,45.00");
    let other = read("Date,Amount,ID", "2026-05-02,45.00,1");
    assert_ne!(coupa.rows[0].value.import_key, other.rows[0].value.import_key);
}

#[test]
fn the_accounting_extract_is_read_by_its_column_numbers() {
    let text = text("bank/concur.txt");
    assert!(concur::is_extract(&text));
    let (table, lines, findings) = concur::table(&text).unwrap();
    let (source, draft) = read(&table);
    assert_eq!((source, lines.as_slice(), findings.len()), (Some("SAP Concur"), &[2, 3, 4, 5][..], 0));
    assert_eq!(
        told(&draft),
        [
            "2026-05-04 240.00 EUR Vistula Air (Airfare)",
            "2026-05-05 25.90 EUR The Mended Net (Meals)",
            "2026-05-05 9.00 EUR Hotel (Personal)",
            "2026-05-05 -9.00 EUR Hotel (Personal)",
        ]
    );
    let sum: i64 = draft.rows.iter().map(|row| row.value.amount.minor).sum();
    assert_eq!(sum, 26_590, "what a person bears takes itself away");
    let (_, _, findings) = concur::table(&text.replace("|4|265.90", "|5|265.90")).unwrap();
    assert_eq!(findings[0].code, "concur.total", "the header's count is checked");
}
