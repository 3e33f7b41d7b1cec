//! The figures behind the pictures: parts that make the wholes that other screens show.

use serde_json::{Value, json};

use crate::common::Bench;
use crate::forecast::after_seven_months;

fn cents(money: &Value) -> i64 {
    money["amount"].as_str().unwrap().replace('.', "").parse().unwrap()
}

fn sum(rows: &Value, pick: impl Fn(&Value) -> i64) -> i64 {
    rows.as_array().unwrap().iter().map(pick).sum()
}

/// Every whole that a picture is a part of.
fn check(bench: &mut Bench, year: &Value, as_of: Value) {
    let request = json!({ "year_id": year, "as_of": as_of });
    let got = bench.ok("budget.pictures", request.clone());
    let forecast = bench.ok("budget.forecast", request);
    for name in ["plan", "actual", "committed", "planned_remainder", "forecast"] {
        let whole = cents(&forecast["total"][name]);
        assert_eq!(sum(&got["months"], |month| cents(&month["own"][name])), whole, "{name} by month");
        assert_eq!(cents(&got["months"][11]["to_date"][name]), whole, "{name} to the end");
        assert_eq!(sum(&got["categories"], |row| cents(&row["figures"][name])), whole, "{name} by category");
        assert_eq!(cents(&got["total"][name]), whole, "{name}");
    }
    let plan = cents(&got["total"]["plan"]);
    let changes = sum(&got["categories"], |row| cents(&row["change"]));
    assert_eq!(plan + changes, cents(&got["total"]["forecast"]), "the waterfall foots");
    let mut after = plan;
    for row in got["categories"].as_array().unwrap() {
        after += cents(&row["change"]);
        assert_eq!(cents(&row["after"]), after, "{row}");
        assert_eq!(cents(&row["variance"]), -cents(&row["change"]), "{row}");
    }
    let same = forecast["rows"].as_array().unwrap().iter().filter(|row| row["depth"] == 0).map(|row| {
        (row["name"].clone(), row["figures"]["forecast"].clone(), row["figures"]["favour"].clone())
    });
    let shown = got["categories"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["name"].clone(), row["figures"]["forecast"].clone(), row["favour"].clone()));
    assert_eq!(shown.collect::<Vec<_>>(), same.collect::<Vec<_>>());
}

#[test]
fn the_months_of_the_year_come_out_to_the_cent() {
    let mut office = after_seven_months();
    let year = office.year.clone();
    check(&mut office.bench, &year, json!(null));
    check(&mut office.bench, &year, json!("2026-05-31"));
    let got = office.ok("budget.pictures", json!({ "year_id": year }));
    let month = |index: usize, part: &str, name: &str| got["months"][index][part][name]["amount"].clone();
    assert_eq!(month(6, "own", "forecast"), "29982.17", "16,432.17 spent and 13,550.00 committed in July");
    assert_eq!(month(8, "own", "planned_remainder"), "0.00", "27,700.00 are committed for September");
    assert_eq!(month(7, "own", "planned_remainder"), "8300.00", "what September uses beyond its plan");
    assert_eq!(month(11, "to_date", "forecast"), "221982.17");
    let burn = &got["burn_down"];
    assert_eq!(
        (&burn["start"]["amount"], &burn["floor"]["amount"]),
        (&json!("240000.00"), &json!("24000.00"))
    );
    // What is left when the year ends as forecast: the reserve less what is overrun.
    assert_eq!(burn["months"][11]["left"]["amount"], "18017.83");
    assert_eq!(
        (&burn["months"][11]["is_below_floor"], &burn["months"][6]["is_forecast"]),
        (&json!(true), &json!(false))
    );
}

#[test]
fn the_sample_office_draws_every_year() {
    let mut bench = crate::common::bare();
    bench.ok("books.sample", json!({ "afresh": false }));
    for line in bench.ok("budget.years", json!({})).as_array().unwrap() {
        check(&mut bench, &line["year"]["id"], json!(null));
    }
}

#[test]
fn the_figures_of_a_picture_are_saved_as_a_table() {
    let mut office = after_seven_months();
    let year = office.year.clone();
    let got = office.ok("budget.pictures", json!({ "year_id": year }));
    for (picture, rows, head) in [
        ("months", 12, "Month,Plan EUR,Actual EUR,Committed EUR,Planned remainder EUR,Forecast EUR"),
        ("cumulative", 12, "Month,Plan EUR,Actual EUR,Committed EUR,Planned remainder EUR,Forecast EUR"),
        ("waterfall", got["categories"].as_array().unwrap().len() + 2, "Step,Amount EUR,After it EUR"),
        ("categories", got["categories"].as_array().unwrap().len(), "Category,Plan EUR"),
        ("burn_down", 12, "Month,Left EUR,Floor of the reserve EUR"),
    ] {
        let name = format!("{picture}.csv");
        office.bench.choose(&name);
        let saved = office.ok("budget.save_figures", json!({ "year_id": year, "picture": picture }));
        assert_eq!(saved["file_name"], json!(name));
        let text = std::fs::read_to_string(office.bench.folder.path().join(&name)).unwrap();
        assert!(text.starts_with(head), "{text}");
        assert_eq!(text.lines().count(), rows + 1, "{text}");
    }
    let text = std::fs::read_to_string(office.bench.folder.path().join("cumulative.csv")).unwrap();
    assert!(text.contains("2026-12,216000.00,118432.17,41250.00,62300.00,221982.17"), "{text}");
    let nobody = office.ok("budget.save_figures", json!({ "year_id": year, "picture": "months" }));
    assert_eq!(nobody["file_name"], json!(null), "whoever thinks better of it has no file");
}
