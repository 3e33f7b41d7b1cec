//! Limits: stop, warn and ignore, by the plan of the year and by the plan up to a month.

use serde_json::{Value, json};

use crate::office::{Office, money, office};

fn limit(office: &mut Office, year: &str, month: &str, percent: u32) {
    let category_id = office.category.clone();
    office.ok(
        "limits.set",
        json!({ "category_id": category_id, "year": year, "month": month, "warn_percent": percent }),
    );
}

fn tried(office: &mut Office, on: &str, amount: &str) -> Value {
    let category_id = office.category.clone();
    let parts = json!([{ "on": on, "amount": money(amount, "EUR") }]);
    office.ok("limits.try_room", json!({ "category_id": category_id, "parts": parts, "is_spent": false }))
}

fn spend(office: &mut Office, on: &str, amount: &str) -> Result<(), String> {
    let category_id = office.category.clone();
    let request = json!({ "spent_on": on, "amount": money(amount, "EUR"), "merchant": "Shop", "description": "",
        "category_id": category_id });
    commands::run(&mut office.bench.desk, "expenses.add", request)
        .map(|_| ())
        .map_err(|problem| problem.message)
}

#[test]
fn a_rule_decides_and_nothing_is_refused_that_only_warns() {
    let cases = [("stop", "stop", false), ("warn", "warn", true), ("ignore", "clear", true)];
    for (rule, outcome, passes) in cases {
        let mut office = office("EUR");
        office.line("Plan", &["100.00"]);
        limit(&mut office, rule, "ignore", 80);
        let room = tried(&mut office, "2026-03-03", "100.01");
        assert_eq!(
            (&room["outcome"], &room["exceeded_by"]["amount"]),
            (&json!(outcome), &json!("0.01")),
            "{rule}"
        );
        assert_eq!(spend(&mut office, "2026-03-03", "100.01").is_ok(), passes, "{rule}");
        let told = office.ok("home.today", json!({}))["items"].clone();
        let told = told.as_array().unwrap().iter().any(|item| item["kind"] == "exceeded");
        assert_eq!(told, rule == "warn", "{rule}: only a rule that cares asks for attention");
    }
}

#[test]
fn the_plan_up_to_a_month_is_asked_apart_from_the_year() {
    let mut office = office("EUR");
    office.line("Plan", &["100.00"; 12]);
    assert_eq!(tried(&mut office, "2026-03-03", "301.00")["outcome"], "clear", "usually the year decides");
    limit(&mut office, "stop", "stop", 80);
    let room = tried(&mut office, "2026-03-03", "300.40");
    assert_eq!((&room["month"], &room["outcome"]), (&json!("2026-03"), &json!("stop")));
    assert_eq!(
        (&room["exceeded_by"]["amount"], &room["before"]["plan"]["amount"]),
        (&json!("0.40"), &json!("300.00"))
    );
    assert!(spend(&mut office, "2026-03-03", "300.40").unwrap_err().contains("up to 2026-03 by 0.40 EUR"));
    spend(&mut office, "2026-03-03", "300.00").unwrap();
    spend(&mut office, "2026-04-03", "100.00").unwrap();
    assert!(spend(&mut office, "2026-04-04", "0.01").is_err());
    limit(&mut office, "stop", "warn", 80);
    spend(&mut office, "2026-04-04", "0.01").unwrap();
}

#[test]
fn the_share_to_warn_from_is_the_categorys_own_and_compared_as_whole_numbers() {
    let mut office = office("EUR");
    office.line("Plan", &["1000.00"]);
    limit(&mut office, "stop", "ignore", 75);
    assert_eq!(tried(&mut office, "2026-03-03", "749.99")["threshold"], "clear");
    assert_eq!(tried(&mut office, "2026-03-03", "750.00")["threshold"], "warning");
    spend(&mut office, "2026-03-03", "750.00").unwrap();
    assert_eq!(office.figures("Journeys")["threshold"], "warning");
    let category_id = office.category.clone();
    let bad = json!({ "category_id": category_id, "year": "stop", "month": "stop", "warn_percent": 0 });
    office.refused("limits.set", bad, "warn_percent", "percent.range");
    office.ok("limits.reset", json!({ "category_id": category_id }));
    assert_eq!(office.figures("Journeys")["threshold"], "clear");
    office.bench.undo();
    assert_eq!(office.figures("Journeys")["threshold"], "warning");
}

#[test]
fn the_tightest_category_on_the_way_up_decides() {
    let mut office = office("EUR");
    office.line("Plan", &["100.00"]);
    let (above, year) = (office.category.clone(), office.year.clone());
    let below = office.ok("budget.add_category", json!({ "name": "Rail", "parent_id": above }))["id"].clone();
    office.ok(
        "budget.add_line",
        json!({ "year_id": year, "category_id": below, "name": "Tickets",
        "amounts": ["50.00", "", "", "", "", "", "", "", "", "", "", ""] }),
    );
    let parts = json!([{ "on": "2026-03-03", "amount": money("60.00", "EUR") }]);
    let ask = json!({ "category_id": below, "parts": parts, "is_spent": true });
    let room = office.ok("limits.try_room", ask.clone());
    assert_eq!((&room["category_name"], &room["exceeded_by"]["amount"]), (&json!("Rail"), &json!("10.00")));
    office.ok(
        "limits.set",
        json!({ "category_id": below, "year": "warn", "month": "ignore", "warn_percent": 80 }),
    );
    spend(&mut office, "2026-03-03", "95.00").unwrap();
    let room = office.ok("limits.try_room", ask);
    assert_eq!((&room["category_name"], &room["outcome"]), (&json!("Journeys"), &json!("stop")));
}

#[test]
fn a_change_asks_only_for_what_it_adds_and_files_are_never_refused() {
    let mut office = office("EUR");
    office.line("Plan", &["100.00"]);
    let category = office.category.clone();
    let id = office.expense("2026-03-03", money("90.00", "EUR"), Some(&category));
    let mut change = json!({ "id": id, "spent_on": "2026-03-03", "amount": money("100.00", "EUR"), "merchant": "Shop",
        "description": "", "category_id": category });
    office.ok("expenses.change", change.clone());
    change["amount"] = money("100.01", "EUR");
    office.refused("expenses.change", change.clone(), "let_through", "budget.exceeded");
    change["let_through"] = json!({ "person": "Ines Duarte", "role": "CTO", "reason": "a cent" });
    office.ok("expenses.change", change);
    assert_eq!(office.ok("limits.overrides", json!({}))[0]["override"]["exceeded_by"]["amount"], "0.01");
    let more = office.expense("2026-03-04", money("500.00", "EUR"), None);
    office.ok("expenses.assign", json!({ "ids": [more], "category_id": category }));
    assert_eq!(office.figures("Journeys")["threshold"], "exceeded", "what is real is told, not refused");
}
