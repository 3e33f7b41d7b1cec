//! Expenses and rates of other sources: mappings kept under a name, amounts as files write them, rates far from
//! the last one.

use serde_json::{Value, json};

use crate::office::{Office, office};

fn run(office: &mut Office, kind: &str, file: &str, mapping: &[&str], source: Option<&str>) -> Value {
    let file = office.bench.fixture(&format!("bank/{file}"));
    let request = json!({ "kind": kind, "file": file, "mapping": mapping, "windows_1252": false,
        "skip_rejected": false, "source": source });
    office.ok("imports.run", request)
}

#[test]
fn a_mapping_is_kept_under_its_source() {
    let mut office = office("EUR");
    for (currency, rate) in [("USD", "1.1700"), ("CAD", "1.6000")] {
        office.rate(currency, "2026-05-01", rate);
    }
    let plain = run(&mut office, "expenses", "card-dollars.csv", &[], None);
    assert_eq!(plain["refused"], true, "nobody can know what When and Shop are: {plain}");
    let mapping = ["When=spent_on", "Shop=merchant", "Sum=amount"];
    let taught = run(&mut office, "expenses", "card-dollars.csv", &mapping, Some("Harbour card"));
    assert_eq!(
        (&taught["counts"]["added"], &taught["source"]),
        (&json!(3), &json!("Harbour card")),
        "{taught}"
    );
    let list = office.ok("expenses.list", json!({ "limit": 10 }));
    let amounts: Vec<String> = list["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            format!(
                "{} {}",
                row["expense"]["amount"]["amount"].as_str().unwrap(),
                row["expense"]["amount"]["currency"].as_str().unwrap()
            )
        })
        .collect();
    assert_eq!(amounts, ["-12.50 CAD", "1133.32 USD", "577.53 CAD"]);
    assert_eq!(list["rows"][0]["expense"]["source"], "Harbour card");
    let again = run(&mut office, "expenses", "card-dollars.csv", &[], Some("harbour CARD"));
    assert_eq!(
        (&again["counts"]["added"], &again["counts"]["already_there"]),
        (&json!(0), &json!(3)),
        "{again}"
    );
    let kept = office.ok("imports.sources", json!({}));
    assert_eq!((kept.as_array().unwrap().len(), &kept[0]["name"]), (1, &json!("Harbour card")));
    office.ok("imports.forget_source", json!({ "id": kept[0]["id"] }));
    let forgotten = run(&mut office, "expenses", "card-dollars.csv", &[], Some("Harbour card"));
    assert_eq!(forgotten["refused"], true);
    office.bench.undo();
    assert_eq!(office.ok("imports.sources", json!({})), kept, "undo brings the mapping back");
}

#[test]
fn known_programs_need_no_mapping() {
    let mut office = office("EUR");
    office.rate("KWD", "2026-05-01", "0.35710");
    for (file, source, added) in
        [("concur.txt", "SAP Concur", 4), ("concur-report.csv", "SAP Concur", 2), ("coupa.csv", "Coupa", 2)]
    {
        let first = run(&mut office, "expenses", file, &[], None);
        assert_eq!((&first["counts"]["added"], &first["source"]), (&json!(added), &json!(source)), "{first}");
        let second = run(&mut office, "expenses", file, &[], None);
        assert_eq!(second["counts"]["added"], 0, "{file}");
    }
    assert_eq!(office.ok("expenses.list", json!({ "limit": 1 }))["total"], 8);
}

#[test]
fn another_sources_rates_are_read_by_mapping_and_flagged_when_far_off() {
    let mut office = office("EUR");
    let read = run(&mut office, "rates", "rates-long.csv", &[], Some("House bank"));
    assert_eq!((&read["counts"]["added"], &read["source"]), (&json!(3), &json!("House bank")), "{read}");
    let far: Vec<&Value> =
        read["findings"].as_array().unwrap().iter().filter(|one| one["code"] == "rate.beyond").collect();
    assert_eq!(far.len(), 1, "{read}");
    assert!(far[0]["message"].as_str().unwrap().contains("899.5 %"), "{far:?}");
    let list = office.ok("rates.list", json!({ "limit": 10 }));
    assert_eq!(
        (&list["rows"][0]["source"], &list["rows"][0]["beyond_percent"]),
        (&json!("House bank"), &json!("899.5"))
    );
    let mut settings = office.ok("office.get", json!({}));
    settings["rate_tolerance_percent"] = json!(0);
    office.ok("office.change", settings.clone());
    let list = office.ok("rates.list", json!({ "limit": 10 }));
    assert_eq!(list["rows"][0]["beyond_percent"], Value::Null, "an office may do without");
    settings["rate_tolerance_percent"] = json!(101);
    office.refused("office.change", settings, "rate_tolerance_percent", "tolerance.unknown");
}
