//! What a plan's figures come from: expressions, drivers, other currencies, files; and whose money it is.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::office::{Office, office};

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

fn write(office: &mut Office, line: &Value, month: usize, text: &str) {
    let cells = json!([{ "line_id": line, "month_index": month, "amount": text }]);
    let year = office.year.clone();
    office.ok("budget.write_amounts", json!({ "year_id": year, "cells": cells }));
}

fn driver(name: &str, value: &str) -> Value {
    json!({ "name": name, "value": value, "measure": "count" })
}

#[test]
fn an_expression_is_worked_out_exactly_and_kept_with_its_cell() {
    let mut office = office("EUR");
    let line = office.line("Licences", &["=3*450", "=1200/4+50", "=100/3", "12.50"]);
    let page = office.page(&line);
    assert_eq!(texts(&page["line"]["amounts"])[..4], ["1350.00", "350.00", "33.33", "12.50"]);
    let kept = page["line"]["expressions"].as_array().unwrap();
    assert_eq!(kept[1], json!({ "month_index": 1, "expression": "=1200/4+50" }));
    assert_eq!(kept.len(), 3);
    write(&mut office, &line, 1, "400");
    write(&mut office, &line, 0, "= 2 × (3 + 4)");
    let page = office.page(&line);
    assert_eq!(texts(&page["line"]["amounts"])[..2], ["14.00", "400.00"]);
    let kept = page["line"]["expressions"].as_array().unwrap();
    assert_eq!(kept[0]["expression"], "=2*(3+4)");
    assert_eq!(kept.len(), 2, "an amount takes the place of the expression");
    let cells = json!([{ "line_id": line, "month_index": 0, "amount": "=3*" }]);
    let request = json!({ "year_id": office.year, "cells": cells });
    office.refused("budget.write_amounts", request, "cells[0].amount", "expression.wrong");
    let asked = json!({ "texts": ["=1.200,50/2", "=3*", "=5/0"], "currency": "EUR", "mark": "comma" });
    let answer = office.ok("budget.reckon", asked);
    assert_eq!(answer[0]["expression"], "=1200.50/2");
    assert_eq!(answer[0]["result"], json!({ "amount": "600.25", "currency": "EUR" }));
    assert_eq!(answer[1]["fault"], "“=3*”: a number is missing at character 4.");
    assert_eq!(answer[2]["fault"], "“=5/0”: it divides by zero at character 3.");
}

#[test]
fn drivers_make_the_months_and_a_change_of_one_recomputes_them() {
    let mut office = office("EUR");
    let line = office.line("Lunches", &[]);
    let lunch = |attendees: &str| {
        let drivers = [driver("lunch", "18.50"), driver("attendees", attendees), driver("days", "2")];
        json!({ "line_id": line, "drivers": { "drivers": drivers, "formula": "" } })
    };
    let page = office.ok("budget.set_drivers", lunch("200"));
    assert_eq!((&page["planned"]["amount"], &page["filled"]), (&json!("7400.00"), &json!("18.50 × 200 × 2")));
    assert_eq!(page["formula"], "lunch × attendees × days");
    let months = texts(&page["line"]["amounts"]);
    assert_eq!((months[..8].to_vec(), months[8..].to_vec()), (vec!["616.67"; 8], vec!["616.66"; 4]));
    let page = office.ok("budget.set_drivers", lunch("199"));
    assert_eq!(page["planned"]["amount"], "7363.00");
    assert_eq!(office.four()[0], "7363.00", "every total counts the new months");
    let cells = json!([{ "line_id": line, "month_index": 0, "amount": "5" }]);
    let request = json!({ "year_id": office.year, "cells": cells });
    office.refused("budget.write_amounts", request, "cells[0].line_id", "line.driven");
    let unknown =
        json!({ "line_id": line, "drivers": { "drivers": [driver("days", "2")], "formula": "nights*5" } });
    office.refused("budget.set_drivers", unknown, "drivers.formula", "expression.wrong");
    let weights = [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 3];
    let mut request = lunch("200");
    request["phasing"] = json!({ "by": "weights", "weights": weights });
    let page = office.ok("budget.set_drivers", request);
    assert_eq!(
        (&page["line"]["amounts"][5], &page["line"]["amounts"][11]),
        (&json!("1850.00"), &json!("5550.00"))
    );
    let page = office.ok("budget.set_drivers", json!({ "line_id": line }));
    assert_eq!((&page["drivers"], &page["line"]["total"]), (&Value::Null, &json!("7400.00")));
    write(&mut office, &line, 0, "5");
    assert_eq!(office.four()[0], "7405.00");
}

#[test]
fn a_line_in_another_currency_keeps_its_own_amounts_and_the_rate_that_booked_them() {
    let mut office = office("EUR");
    let line = office.line("Maintainers", &["150.00", "=100/2", "0.01"]);
    let asked = json!({ "line_id": line, "currency": "USD", "rate_day": "2026-02-01" });
    let refused = office.bench.refused("budget.plan_in", asked.clone());
    assert_eq!(refused.code, "rate.missing");
    assert!(refused.message.contains("import rates or enter one by hand"), "{refused:?}");
    office.rate("USD", "2026-01-30", "1.1919");
    let page = office.ok("budget.plan_in", asked);
    // 150.00 ÷ 1.1919 = 125.85, 50.00 ÷ 1.1919 = 41.95, 0.01 ÷ 1.1919 = 0.01: each once, rounded once.
    assert_eq!(texts(&page["line"]["amounts"])[..3], ["125.85", "41.95", "0.01"]);
    assert_eq!(texts(&page["line"]["own"]["amounts"])[..3], ["150.00", "50.00", "0.01"]);
    assert_eq!((&page["planned"]["amount"], &page["booked"]["amount"]), (&json!("200.01"), &json!("167.81")));
    let conversion = &page["conversions"][0];
    assert_eq!(conversion["rates"], json!(["1 EUR = 1.1919 USD"]));
    assert_eq!((&conversion["rate_on"], &page["rate_day"]), (&json!("2026-01-30"), &json!("2026-02-01")));
    assert!(conversion["source"].as_str().unwrap().contains("ECB, by telephone"));
    assert_eq!(office.four()[0], "167.81", "totals count what is booked");
    office.rate("USD", "2026-06-01", "1.3");
    write(&mut office, &line, 3, "130");
    let page = office.page(&line);
    assert_eq!(page["line"]["amounts"][3], "109.07", "the line keeps the rate of its day");
    assert_eq!(page["line"]["amounts"][0], "125.85");
    let page = office.ok("budget.plan_in", json!({ "line_id": line, "currency": "USD" }));
    assert_eq!(page["line"]["amounts"][3], "100.00", "until it is booked at another day's");
    let page = office.ok("budget.plan_in", json!({ "line_id": line, "currency": "EUR" }));
    assert_eq!((&page["line"]["own"], &page["line"]["total"]), (&Value::Null, &json!("330.01")));
    let yen = json!({ "line_id": line, "currency": "HRK" });
    assert_eq!(office.bench.refused("budget.plan_in", yen).code, "currency.withdrawn");
}

#[test]
fn restricted_money_is_counted_by_its_pool() {
    let mut office = office("EUR");
    let (year, category, person) = (office.year.clone(), office.category.clone(), office.person.clone());
    let described = json!({ "id": category, "name": "Journeys", "owner_id": person, "cost_centre": " 4711 ",
        "pool": "Coastal grant", "kind": "travel" });
    let answer = office.ok("budget.change_category", described);
    assert_eq!((&answer["kind"], &answer["cost_centre"]), (&json!("travel"), &json!("4711")));
    office.line("Rail", &["100.00"]);
    office.expense("2026-03-03", crate::office::money("40.00", "EUR"), Some(&category));
    let pools = office.ok("budget.pools", json!({ "year_id": year }));
    let figures = &pools[0]["figures"];
    assert_eq!((&pools[0]["pool"], &pools[0]["categories"]), (&json!("Coastal grant"), &json!(["Journeys"])));
    assert_eq!(
        (&figures["plan"]["amount"], &figures["available"]["amount"]),
        (&json!("100.00"), &json!("60.00"))
    );
    let grid = office.ok("budget.grid", json!({ "year_id": year }));
    let row = grid["rows"].as_array().unwrap().iter().find(|row| row["category"]["id"] == category).unwrap();
    assert_eq!((&row["owner"], &row["pool"]), (&json!("Mara Okoye"), &json!("Coastal grant")));
    assert_eq!(office.bench.refused("people.remove", json!({ "id": person })).code, "person.used");
    let nobody = json!({ "name": "Food", "owner_id": "0190d4c4-0000-7000-8000-000000000000" });
    office.refused("budget.add_category", nobody, "owner_id", "person.unknown");
}

#[test]
fn the_usual_tree_is_laid_out_in_one_act() {
    let mut office = office("EUR");
    let all = office.bench.refused("budget.begin_categories", json!({}));
    assert_eq!(all.code, "categories.complete", "a new office has them");
    let year = office.year.clone();
    let of = |office: &mut Office| -> Vec<(String, String)> {
        let grid = office.ok("budget.grid", json!({ "year_id": year }));
        let rows = grid["rows"].as_array().unwrap().iter().map(|row| &row["category"]);
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        rows.map(|one| (text(&one["name"]), text(&one["kind"]))).collect()
    };
    let before = of(&mut office);
    for kind in ["reserve", "legal"] {
        for id in office.categories_of(kind) {
            office.ok("budget.remove_category", json!({ "id": id }));
        }
    }
    office.ok("budget.add_category", json!({ "name": "reserve", "kind": "other" }));
    let laid_out = office.ok("budget.begin_categories", json!({}));
    assert_eq!(laid_out.as_array().unwrap().len(), 2, "what is there by its name is only given its kind");
    let mut after = of(&mut office);
    let mut want = before;
    for names in [&mut after, &mut want] {
        names.iter_mut().for_each(|(name, _)| *name = name.to_lowercase());
        names.sort();
    }
    assert_eq!(after, want);
}

fn import(office: &mut Office, text: &str) -> Value {
    let path = office.bench.folder.path().join("plan.csv");
    std::fs::write(&path, text).unwrap();
    let file = office.bench.desk.lend_file(&path);
    let request = json!({ "kind": "budget", "file": file, "mapping": [], "windows_1252": false,
        "skip_rejected": false });
    office.ok("imports.run", request)
}

const PLAN: &str = "Category,Line,Owner,Cost centre,Bucket,Currency,Total,Jan,Feb,Note\n\
    Events / Own events,Venue,Mara Okoye,4300,field_enablement,EUR,100000.00,,,two days\n\
    Events / Own events,Catering,,4300,,,30.00,10.00,20.00,\n\
    Outreach / Prizes,First prize,,,,USD,,150.00,,\n";

#[test]
fn a_plan_is_brought_in_once_and_updated_by_path_and_name() {
    let mut office = office("EUR");
    let before = office.dump();
    let refused = import(&mut office, PLAN);
    assert_eq!((&refused["refused"], &refused["saved"]), (&json!(true), &json!(false)));
    let missing = refused["findings"].as_array().unwrap().iter().find(|one| one["code"] == "rate.missing");
    assert_eq!(missing.unwrap()["line"], 4, "{refused}");
    assert_eq!(office.dump(), before, "all of it or nothing");
    office.rate("USD", "2026-01-30", "1.1919");
    let first = import(&mut office, PLAN);
    let counts = |answer: &Value| {
        ["added", "changed", "unchanged", "categories"].map(|name| answer["counts"][name].as_u64().unwrap())
    };
    assert_eq!(counts(&first), [3, 0, 0, 2], "{first}");
    assert!(first["findings"].as_array().unwrap().iter().any(|one| one["code"] == "year.into"), "{first}");
    let dump = office.dump();
    let second = import(&mut office, PLAN);
    assert_eq!(counts(&second), [0, 0, 3, 0]);
    assert_eq!(office.dump(), dump, "a second import adds nothing");
    let third = import(&mut office, &PLAN.replace("100000.00", "100000.01").replace("150.00", "300.00"));
    assert_eq!(counts(&third), [0, 2, 1, 0]);
    let year = office.year.clone();
    let grid = office.ok("budget.grid", json!({ "year_id": year }));
    let line = |name: &str| -> Value {
        let rows = grid["rows"].as_array().unwrap().iter();
        let mut lines = rows.flat_map(|row| row["lines"].as_array().unwrap());
        lines.find(|line| line["name"] == name).unwrap().clone()
    };
    assert_eq!(line("Venue")["total"], "100000.01");
    assert_eq!(
        (&line("Venue")["amounts"][0], &line("Venue")["note"]),
        (&json!("8333.34"), &json!("two days"))
    );
    assert_eq!(line("First prize")["own"]["amounts"][0], "300.00");
    assert_eq!(line("First prize")["amounts"][0], "251.70");
    assert_eq!(
        (&line("Catering")["amounts"][1], &line("Catering")["total"]),
        (&json!("20.00"), &json!("30.00"))
    );
    let row =
        grid["rows"].as_array().unwrap().iter().find(|row| row["category"]["name"] == "Own events").unwrap();
    assert_eq!((&row["owner"], &row["category"]["cost_centre"]), (&json!("Mara Okoye"), &json!("4300")));
    let wrong = "Category,Line,Owner,Cost centre,Jan\nTravel,Rail,Nobody Known,,1\nEvents,Bus,,1,2\nEvents,Air,,2,2\n";
    let refused = import(&mut office, wrong);
    let codes: Vec<(u64, &str)> = refused["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["severity"] == "error")
        .map(|one| (one["line"].as_u64().unwrap(), one["code"].as_str().unwrap()))
        .collect();
    assert_eq!(codes, [(2, "owner.unknown"), (4, "category.two")]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever the total, the weights and the drivers: the months sum to the whole, to the last cent.
    #[test]
    fn months_sum_to_the_whole(
        price in 0_u32..2_000_000,
        count in 0_u32..5_000,
        weights in proptest::array::uniform12(0_u32..1_000),
    ) {
        prop_assume!(weights.iter().any(|weight| *weight > 0));
        let mut office = office("EUR");
        let line = office.line("Anything", &[]);
        let price = format!("{}.{:02}", price / 100, price % 100);
        let drivers = [driver("price", &price), driver("pieces", &count.to_string())];
        let phasing = json!({ "by": "weights", "weights": weights });
        let request = json!({ "line_id": line, "drivers": { "drivers": drivers, "formula": "" }, "phasing": phasing });
        let page = office.ok("budget.set_drivers", request);
        let cents = |text: &str| text.replace('.', "").parse::<i64>().unwrap();
        let want = cents(&price) * i64::from(count);
        let months = texts(&page["line"]["amounts"]).into_iter().map(cents).collect::<Vec<_>>();
        prop_assert_eq!(months.iter().sum::<i64>(), want);
        prop_assert_eq!(cents(page["line"]["total"].as_str().unwrap()), want);
        for (month, weight) in months.iter().zip(weights) {
            prop_assert!(weight > 0 || *month == 0, "a month without weight gets nothing");
        }
    }
}
