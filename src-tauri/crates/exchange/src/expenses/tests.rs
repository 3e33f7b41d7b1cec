#![allow(clippy::unwrap_used)]
use std::collections::HashSet;

use super::*;
use crate::draft::Draft;

const HEADER: &str = "Timestamp,Merchant,Amount,MCC,Category,Tag,Description,Reimbursable,Original Currency,Original Amount,Receipt";

fn read_text(text: &str, options: &Options) -> Draft<ExpenseRow> {
    let table = Table::read(text.to_owned(), None).unwrap();
    read(&table, &guess(&table), options)
}

fn expensify(rows: &str) -> Draft<ExpenseRow> {
    read_text(&format!("{HEADER}\n{rows}"), &Options::default())
}

#[test]
fn the_original_amount_counts() {
    let draft =
        expensify("2026-01-30 00:00:00,Tram,26.06,4112,Ground,Brussels,Ticket,yes,EUR,21.80,http://r\n");
    let row = &draft.rows[0].value;
    assert_eq!(row.amount.to_string(), "21.80 EUR");
    assert_eq!(
        (row.merchant.as_str(), row.category.as_str(), row.tag.as_str()),
        ("Tram", "Ground", "Brussels")
    );
    assert_eq!((row.spent_on.to_string().as_str(), row.description.as_str()), ("2026-01-30", "Ticket"));
}

#[test]
fn amounts_in_the_shapes_that_occur() {
    for (amount, expected) in [
        ("$577.53 CAD", "577.53 CAD"),
        ("(12.50) EUR", "-12.50 EUR"),
        ("1.250 KWD", "1.250 KWD"),
        ("\"1,133.32 USD\"", "1133.32 USD"),
        ("-£5.00", "-5.00 GBP"),
    ] {
        let draft = expensify(&format!("2026-01-30,M,{amount},,,,,,,,\n2026-01-30,M,1.50 EUR,,,,,,,,\n"));
        let read = draft.rows.first().map(|row| row.value.amount.to_string());
        assert_eq!(read.as_deref(), Some(expected), "{amount}: {:?}", draft.outcome);
    }
    let draft = expensify("30.01.2026,M,\"1.133,32 USD\",,,,,,,,\n");
    assert_eq!(draft.rows[0].value.amount.to_string(), "1133.32 USD");
}

#[test]
fn an_amount_without_a_currency_is_refused_or_taken_as_the_offices() {
    let text = "Date,Payee,Amount\n2026-01-30,M,12.50\n2026-01-30,M,$3.00\n";
    let codes = |draft: &Draft<ExpenseRow>| -> Vec<String> {
        draft.outcome.rejected.iter().map(|rejected| rejected.code.clone()).collect()
    };
    assert_eq!(codes(&read_text(text, &Options::default())), ["currency.missing", "currency.unclear"]);
    let dollars = Options { default_currency: "CAD".parse().ok(), ..Options::default() };
    let draft = read_text(text, &dollars);
    assert_eq!((draft.rows.len(), draft.rows[1].value.amount.to_string().as_str()), (2, "3.00 CAD"));
    assert!(draft.outcome.findings.iter().any(|finding| finding.code == "currency.assumed"), "it is said");
    let euros = Options { default_currency: Some(Currency::EUR), ..Options::default() };
    assert_eq!(codes(&read_text(text, &euros)), ["currency.unclear"], "a dollar is no euro");
}

#[test]
fn rows_that_are_unsure_are_refused_with_line_and_column() {
    for (row, column, code) in [
        ("2026-02-30,M,1.00,,,,,,EUR,1.00,", "Timestamp", "date.form"),
        (",M,1.00,,,,,,EUR,1.00,", "Timestamp", "date.form"),
        ("2026-01-30,M,1.00,,,,,,XQZ,1.00,", "Original Currency", "currency.unknown"),
        ("2026-01-30,M,1.00,,,,,,HRK,1.00,", "Original Currency", "currency.withdrawn"),
        ("2026-01-30,M,1.00,,,,,,EUR,12.505,", "Original Amount", "amount.too_many_digits"),
        ("2026-01-30,M,1.00,,,,,,JPY,1.50,", "Original Amount", "amount.too_many_digits"),
        ("2026-01-30,M,1.00,,,,,,EUR,3.5O,", "Original Amount", "amount.not_a_number"),
        ("2026-01-30,M,1.00,,,,,,EUR,1e3,", "Original Amount", "amount.not_a_number"),
        ("2026-01-30,M,1.00,,,,,,EUR,NaN,", "Original Amount", "amount.not_a_number"),
        ("2026-01-30,M,1.00,,,,,,EUR,\"12,50\",", "Original Amount", "amount.unclear"),
        ("2026-01-30,M,1.00,,,,,,EUR,5.00 GBP,", "Original Amount", "amount.other_currency"),
        ("2026-01-30,M,,,,,,,,,", "Amount", "currency.missing"),
        ("2026-01-30,M,1.00,,,,,,EUR,1.00,,extra", "row", "row.long"),
    ] {
        let draft = expensify(&format!(
            "2026-01-29,M,1.00,,,,,,EUR,1.00,\n2026-01-29,M,1.00,,,,,,EUR,2.50,\n{row}\n"
        ));
        let faults: Vec<(u64, &str, &str)> = draft
            .outcome
            .rejected
            .iter()
            .map(|one| (one.line, one.column.as_str(), one.code.as_str()))
            .collect();
        assert_eq!(faults, [(4, column, code)], "{row}");
        assert_eq!(draft.rows.len(), 2, "{row}");
    }
}

#[test]
fn withdrawn_money_was_money_once() {
    let draft = expensify("2012-01-30,M,1.00,,,,,,HRK,1.00,\n");
    assert_eq!(draft.rows.len(), 1, "{:?}", draft.outcome);
}

#[test]
fn equal_rows_are_two_expenses_and_the_same_file_gives_the_same_keys() {
    let twice = "2026-01-31,Tram,1.00,,,,Ticket,,EUR,21.80,\n2026-01-31,Tram,1.00,,,,Ticket,,EUR,21.80,\n";
    let keys = |text: &str| -> Vec<String> {
        expensify(text).rows.iter().map(|row| row.value.import_key.to_string()).collect()
    };
    let first = keys(twice);
    assert_eq!(first.iter().collect::<HashSet<_>>().len(), 2);
    assert_eq!(first, keys(twice));
    let other_case = "2026-01-31,TRAM,9.99,,x,y, ticket ,,EUR,21.80,r\n";
    assert_eq!(keys(other_case)[0], first[0], "case, blanks and the reported amount do not count");
    let other_amount = "2026-01-31,Tram,1.00,,,,Ticket,,EUR,21.81,\n";
    assert_ne!(keys(other_amount)[0], first[0]);
}

#[test]
fn a_number_from_the_bank_is_the_key() {
    let of = |text: &str| read_text(text, &Options::default()).rows[0].value.import_key;
    let first = of("Transaction ID,Date,Merchant,Amount,Currency\nT-1,2026-01-31,Tram,21.80,EUR\n");
    let corrected =
        of("Transaction ID,Date,Merchant,Amount,Currency\nT-1,2026-01-31,Tram Brussels,21.80,EUR\n");
    assert_eq!(first, corrected);
}

#[test]
fn open_questions_refuse_the_file_until_they_are_answered() {
    let text = "Date,Amount,Currency\n03/04/2026,\"1,234\",EUR\n";
    let table = Table::read(text.to_owned(), None).unwrap();
    let draft = read(&table, &guess(&table), &Options::default());
    let codes: Vec<&str> = draft.outcome.findings.iter().map(|finding| finding.code.as_str()).collect();
    assert_eq!(codes, ["date.order", "amount.mark"]);
    assert!(draft.outcome.refused());
    let mapping = guess(&table).with(&["Date=spent_on:dmy", "Amount=amount:point"]).unwrap();
    let draft = read(&table, &mapping, &Options::default());
    assert!(!draft.outcome.refused());
    let row = &draft.rows[0].value;
    assert_eq!((row.spent_on.to_string().as_str(), row.amount.minor), ("2026-04-03", 123_400));
}

#[test]
fn without_date_or_amount_nothing_is_read() {
    let draft = read_text("When,How much\n1,2\n", &Options::default());
    let paths: Vec<&str> = draft.outcome.findings.iter().map(|finding| finding.path.as_str()).collect();
    assert_eq!(paths, ["spent_on", "amount"]);
}
