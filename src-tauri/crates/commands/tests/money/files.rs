//! Expenses and rates from files.

use serde_json::{Value, json};

use crate::office::{Office, office};

fn import(office: &mut Office, kind: &str, fixture: &str) -> Value {
    let file = office.bench.fixture(fixture);
    let request =
        json!({ "kind": kind, "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
    office.ok("imports.run", request)
}

#[test]
fn the_same_file_twice_adds_nothing() {
    for (currency, sum) in [("EUR", "3512.34"), ("USD", "4153.10")] {
        let mut office = office(currency);
        let rates = import(&mut office, "rates", "ecb-rates.csv");
        assert!(rates["counts"]["added"].as_u64() > Some(300), "{rates}");
        let rates = import(&mut office, "rates", "ecb-rates.csv");
        assert_eq!((&rates["counts"]["added"], &rates["counts"]["replaced"]), (&json!(0), &json!(0)));
        let first = import(&mut office, "expenses", "expensify.csv");
        assert_eq!((&first["saved"], &first["counts"]["added"]), (&json!(true), &json!(14)));
        let dump = office.dump();
        let second = import(&mut office, "expenses", "expensify.csv");
        assert_eq!((&second["counts"]["added"], &second["counts"]["already_there"]), (&json!(0), &json!(14)));
        assert_eq!(office.dump(), dump);
        let list = office.ok("expenses.list", json!({ "limit": 100 }));
        assert_eq!((&list["total"], &list["sum"]["amount"]), (&json!(14), &json!(sum)));
    }
}

#[test]
fn a_missing_rate_keeps_the_file_out_and_names_currency_and_day() {
    let mut office = office("EUR");
    let before = office.dump();
    let refused = import(&mut office, "expenses", "expensify.csv");
    assert_eq!((&refused["saved"], &refused["refused"]), (&json!(false), &json!(true)));
    let findings = refused["findings"].as_array().unwrap();
    let missing: Vec<&Value> = findings.iter().filter(|finding| finding["code"] == "rate.missing").collect();
    assert_eq!(missing.len(), 6, "two rows each in GBP, JPY and USD: {findings:?}");
    for finding in missing {
        assert!(finding["line"].as_u64() > Some(1) && finding["message"].as_str().unwrap().contains("2026-"));
    }
    assert_eq!(office.dump(), before, "nothing is half-saved");
}

#[test]
fn a_stopped_import_leaves_nothing() {
    let mut office = office("EUR");
    import(&mut office, "rates", "ecb-rates.csv");
    let before = office.dump();
    let file = office.bench.fixture("expensify.csv");
    *office.bench.patience.lock().unwrap() = 1;
    let request = json!({ "kind": "expenses", "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
    assert_eq!(office.bench.refused("imports.run", request).code, "stopped");
    *office.bench.patience.lock().unwrap() = u64::MAX;
    assert_eq!(office.dump(), before);
}

#[test]
fn categories_and_events_are_found_by_their_names() {
    let mut office = office("EUR");
    import(&mut office, "rates", "ecb-rates.csv");
    let text = "Date,Merchant,Amount,Currency,Category,Tag\n\
        2026-03-02,Rail,10.00,EUR, journeys ,Spring Summit\n\
        2026-03-03,Cafe,4.00,EUR,Nowhere,\n";
    let event = json!({ "name": "Spring Summit", "place": "Ghent", "starts_on": "2026-03-02", "ends_on": "2026-03-04",
        "role": "attend" });
    office.ok("events.add", event);
    let path = office.bench.folder.path().join("bank.csv");
    std::fs::write(&path, text).unwrap();
    let file = office.bench.desk.lend_file(&path);
    let request = json!({ "kind": "expenses", "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
    let answer = office.ok("imports.run", request);
    assert_eq!(
        (&answer["counts"]["added"], &answer["counts"]["without_category"]),
        (&json!(2), &json!(1)),
        "{answer}"
    );
    assert_eq!(office.four()[1], "10.00");
    let events = office.ok("events.list", json!({}));
    assert_eq!(events[0]["money"]["spent"]["amount"], "10.00");
}
