//! Files of money that are broken: refused with line, column and code, and nothing of them is saved.

use serde_json::{Value, json};

use crate::office::{Office, office};

/// Kind, the file, and line, column and code of what is told first.
type Case = (&'static str, &'static str, Option<u64>, &'static str, &'static str);

const CASES: &[Case] = &[
    ("budget", "", None, "file", "file.empty"),
    ("budget", "Category,Line,Total\n", None, "file", "rows.none"),
    ("budget", "What,How much\nHall,5\n", None, "category", "column.missing"),
    ("budget", "Category,Line,Total\nEvents,Hall,abc\n", Some(2), "Total", "amount.not_a_number"),
    ("budget", "Category,Line,Total\nEvents,Hall,1e9\n", Some(2), "Total", "amount.not_a_number"),
    (
        "budget",
        "Category,Line,Total\nEvents,Hall,12\nEvents,Food,92233720368547758.08\n",
        Some(3),
        "Total",
        "amount.too_large",
    ),
    (
        "budget",
        "Category,Line,Total\nEvents,Hall,92233720368547758.07\n",
        Some(2),
        "Total",
        "amount.too_large",
    ),
    (
        "budget",
        "Category,Line,Jan,Feb\nEvents,Hall,1,90000000000000000.00\n",
        Some(2),
        "Feb",
        "amount.too_large",
    ),
    ("budget", "Category,Line,Total,Currency\nEvents,Hall,5,ZZZ\n", Some(2), "Currency", "currency.unknown"),
    ("budget", "Category,Line,Total,Year\nEvents,Hall,5,FY 1999\n", Some(2), "Year", "year.unknown"),
    ("budget", "Category,Line,Total\nA:B:C:D:E:F:G:H:I,Hall,5\n", Some(2), "Category", "category.deep"),
    ("budget", "Category,Line,Total\nEvents,Hall,5\nevents,hall,6\n", Some(3), "Line", "line.twice"),
    ("expenses", "Date,Merchant,Amount\n", None, "file", "rows.none"),
    ("expenses", "Date,Merchant,Amount\n2026-02-30,Shop,5\n", Some(2), "Date", "date.form"),
    ("expenses", "Date,Merchant,Amount\n9999-12-31,Shop,5\n", Some(2), "Date", "date.form"),
    ("expenses", "Date,Merchant,Amount\n0026-05-02,Shop,5\n", Some(2), "Date", "date.form"),
    ("expenses", "Date,Merchant,Amount\n30.12.1899,Shop,5\n", Some(2), "Date", "date.form"),
    ("expenses", "Date,Merchant,Amount\n2026-05-02,Shop,--5\n", Some(2), "Amount", "amount.not_a_number"),
    (
        "expenses",
        "Date,Merchant,Amount\n2026-05-02,Shop,5\n2026-05-02,Shop,-92233720368547758.07\n",
        Some(3),
        "Amount",
        "amount.too_large",
    ),
    (
        "expenses",
        "Date,Merchant,Amount,Currency\n2026-05-02,Shop,5.25,JPY\n",
        Some(2),
        "Amount",
        "amount.too_many_digits",
    ),
    (
        "expenses",
        "Date,Merchant,Amount,Currency\n2026-05-02,Shop,5,BTC\n",
        Some(2),
        "Currency",
        "currency.unknown",
    ),
    ("expenses", "%PDF-1.7 renamed", None, "file", "file.binary"),
    ("rates", "Date,USD\n", None, "file", "rows.none"),
    ("rates", "Date,USD\n2026-13-01,1.1\n", Some(2), "Date", "date.form"),
    ("rates", "Date,USD\n0001-01-01,1.1\n", Some(2), "Date", "date.form"),
    ("rates", "Date,USD\n2026-05-04,-1.1\n", Some(2), "USD", "rate.form"),
    ("rates", "Date,USD\n2026-05-04,1.1\n2026-05-04,1.2\n", Some(3), "USD", "rate.twice"),
    ("rates", "Day,Code,Rate\n2026-05-04,USD,1.1\n2026-05-04,USD,1.2\n", Some(3), "Rate", "rate.twice"),
    ("rates", "Day,Code,Rate\n2026-05-04,ZZZ,1.1\n", Some(2), "Code", "currency.unknown"),
    ("bank", "Date,Details,Amount\n", None, "file", "bank.empty"),
    ("bank", "Date,Details,Amount\n2026-05-32,Shop,5\n", Some(2), "Date", "date.form"),
    (
        "bank",
        "Date,Details,Amount\n2026-05-02,Shop,5\n2026-05-03,Shop,90000000000000000.00\n",
        Some(3),
        "Amount",
        "amount.too_large",
    ),
    (
        "bank",
        "<OFX><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>1</BANKACCTFROM><BANKTRANLIST><STMTTRN><TRNTYPE>DEBIT\
         <DTPOSTED>99991231<TRNAMT>-5<FITID>1</STMTTRN></BANKTRANLIST></STMTRS></OFX>",
        Some(1),
        "DTPOSTED",
        "date.form",
    ),
];

fn bring(office: &mut Office, command: &str, kind: &str, bytes: &[u8]) -> Value {
    let path = office.bench.folder.path().join("broken.csv");
    std::fs::write(&path, bytes).unwrap();
    let file = office.bench.desk.lend_file(&path);
    let request =
        json!({ "kind": kind, "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
    office.ok(command, request)
}

/// What is wrong with how a broken file is told; nothing when it is told as it should be.
fn told(
    office: &mut Office,
    kind: &str,
    bytes: &[u8],
    (line, path, code): (Option<u64>, &str, &str),
) -> Vec<String> {
    let shown: String = String::from_utf8_lossy(bytes).chars().take(120).collect();
    let before = office.dump();
    let mut wrong = Vec::new();
    for command in ["imports.preview", "imports.run"] {
        let answer = bring(office, command, kind, bytes);
        if (&answer["refused"], &answer["saved"]) != (&json!(true), &json!(false)) {
            wrong.push(format!("{command} {kind} {shown:?} is taken: {answer}"));
        }
        let wanted = json!({ "line": line, "path": path, "code": code, "severity": "error" });
        let findings = answer["findings"].as_array().unwrap();
        let is_it = |one: &Value| {
            wanted.as_object().unwrap().iter().all(|(name, value)| one[name] == *value)
                && !one["message"].as_str().unwrap().is_empty()
        };
        if !findings.iter().any(is_it) {
            wrong.push(format!("{command} {kind} {shown:?} says not {wanted} but {findings:?}"));
        }
    }
    if office.dump() != before {
        wrong.push(format!("{kind} {shown:?} leaves something behind"));
    }
    wrong
}

#[test]
fn every_broken_file_says_where_and_leaves_nothing() {
    let mut office = office("EUR");
    let wrong: Vec<String> = CASES
        .iter()
        .flat_map(|(kind, text, line, path, code)| {
            told(&mut office, kind, text.as_bytes(), (*line, path, code))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn bytes_that_are_no_table_are_refused() {
    let mut office = office("EUR");
    let heads = [
        ("budget", "Category,Line,Total\nEvents,"),
        ("expenses", "Date,Merchant,Amount\n2026-05-02,"),
        ("rates", "Date,USD\n2026-05-02,"),
        ("bank", "Date,Details,Amount\n2026-05-02,"),
    ];
    let mut wrong = Vec::new();
    for (kind, head) in heads {
        let after = |tail: &[u8]| [head.as_bytes(), tail].concat();
        for (bytes, line, code) in [
            (after(b"\xc9tape,5\n"), Some(2), "file.encoding"),
            (after(b"\0\0\x01"), None, "file.binary"),
            (b"PK\x03\x04 and then nothing".to_vec(), None, "sheet.broken"),
            (after(b"\"never closed\n"), Some(2), "quote.unclosed"),
        ] {
            wrong.extend(told(&mut office, kind, &bytes, (line, "file", code)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn enormous_sums_of_a_statement_do_not_run_over() {
    let mut office = office("EUR");
    let lines = (1..=20).map(|day| format!("2026-05-{day:02},Shop,9000000000000.00\n"));
    let text = format!("Date,Details,Amount\n{}", lines.collect::<String>());
    let answer = bring(&mut office, "imports.run", "bank", text.as_bytes());
    assert_eq!(answer["saved"], json!(true), "{answer}");
    assert_eq!(answer["statements"][0]["entries"]["amount"], json!("180000000000000.00"));
}
