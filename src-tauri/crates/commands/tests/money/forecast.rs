//! Where the year will end, to the cent.

use serde_json::{Value, json};

use crate::office::{Office, money, office};

/// An operating plan of 216,000.00 and a reserve of 24,000.00 after seven months.
pub fn after_seven_months() -> Office {
    let mut office = office("EUR");
    office.bench.on("2026-08-03");
    office.line("Everything", &["18000.00"; 12]);
    let reserve = office.ok("budget.add_category", json!({ "name": "Cushion" }))["id"].clone();
    let mut december = vec![""; 11];
    december.push("24000.00");
    let (year, journeys) = (office.year.clone(), office.category.clone());
    let line = json!({ "year_id": year, "category_id": reserve, "name": "Cushion", "amounts": december });
    office.ok("budget.add_line", line);
    let target = json!({ "by": "share", "hundredths": 1000 });
    let set = json!({ "year_id": year, "category_id": reserve, "target": target, "floor_hundredths": 1000 });
    office.ok("reserve.set", set);
    for month in 1..=6 {
        office.expense(&format!("2026-{month:02}-11"), money("17000.00", "EUR"), Some(&journeys));
    }
    office.expense("2026-07-31", money("16432.17", "EUR"), Some(&journeys));
    // One journey of July that nobody has claimed yet, and one of September.
    for (leaves, returns, amount) in
        [("2026-07-06", "2026-07-09", "13550.00"), ("2026-09-01", "2026-09-04", "27700.00")]
    {
        let lines = json!([{ "kind": "flight", "description": "", "amount": money(amount, "EUR") }]);
        let person = office.person.clone();
        let trip = json!({ "person_id": person, "category_id": journeys, "purpose": "Summit",
            "destination": "Lisbon", "leaves_on": leaves, "returns_on": returns, "lines": lines });
        let id = office.ok("travel.add", trip)["id"].clone();
        office.ok("travel.submit", json!({ "id": id }));
        office.ok("travel.approve", json!({ "id": id }));
    }
    office
}

fn seen(office: &mut Office, more: Value) -> Value {
    let mut request = json!({ "year_id": office.year });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    office.ok("budget.forecast", request)
}

fn amounts(value: &Value, names: &[&str]) -> Vec<String> {
    names.iter().map(|name| value[name]["amount"].as_str().unwrap_or("none").to_owned()).collect()
}

#[test]
fn the_year_ends_at_actual_and_commitments_and_planned_remainder() {
    let mut office = after_seven_months();
    let got = seen(&mut office, json!({}));
    assert_eq!(got["months_over"], 7);
    let total = &got["total"];
    let names =
        ["plan", "actual", "committed", "planned_remainder", "forecast", "variance", "burn", "available"];
    assert_eq!(
        amounts(total, &names),
        ["216000.00", "118432.17", "41250.00", "62300.00", "221982.17", "-5982.17", "16918.88", "56317.83"]
    );
    assert_eq!(
        (&total["variance_percent"], &total["favour"], &total["months_left"]),
        (&json!("-2.77"), &json!("unfavourable"), &json!("3.33"))
    );
    assert_eq!(total["run_rate"]["amount"], "203026.58", "beside the forecast, never instead of it");
    assert_eq!(amounts(total, &["plan_ahead", "counted_already"]), ["90000.00", "27700.00"]);
    let reserve = &got["reserve"];
    assert_eq!(
        amounts(reserve, &["set_aside", "left", "variance_with_draws"]),
        ["24000.00", "24000.00", "-5982.17"]
    );
    let named = |name: &str| got["rows"].as_array().unwrap().iter().any(|row| row["name"] == name);
    assert!(named("Journeys") && !named("Cushion"), "the reserve is no operating plan");
    let standing = office.standing();
    assert_eq!(standing["total"]["actual"]["amount"], "118432.17", "the same actual as everywhere else");
}

#[test]
fn a_forecast_by_bucket_and_event_sums_to_the_same_year() {
    let mut office = after_seven_months();
    let event = json!({ "name": "Summit", "place": "Lisbon", "starts_on": "2026-09-02",
        "ends_on": "2026-09-03", "role": "attend" });
    let event = office.ok("events.add", event)["id"].clone();
    office.ok(
        "expenses.add",
        json!({ "spent_on": "2026-08-02", "amount": money("450.00", "EUR"), "merchant": "Summit",
            "description": "Tickets", "event_id": event }),
    );
    let got = seen(&mut office, json!({}));
    assert_eq!(got["events"][0]["name"], "Summit");
    assert_eq!(
        amounts(&got["events"][0], &["actual", "committed", "forecast"]),
        ["450.00", "0.00", "450.00"]
    );
    let sum = |rows: &Value, only_top: bool| -> i64 {
        let rows = rows.as_array().unwrap().iter().filter(|row| !only_top || row["depth"] == 0);
        rows.map(|row| {
            row["figures"]["forecast"]["amount"].as_str().unwrap().replace('.', "").parse::<i64>().unwrap()
        })
        .sum()
    };
    let total = got["total"]["forecast"]["amount"].as_str().unwrap().replace('.', "").parse::<i64>().unwrap();
    assert_eq!((sum(&got["rows"], true), sum(&got["buckets"], false)), (total, total));
    assert_eq!(total, 22_198_217 + 45_000, "what nobody has assigned is forecast too, and lowers no plan");
}

#[test]
fn what_changed_since_a_day_is_what_was_spent_less_the_plan_it_used_up() {
    let mut office = after_seven_months();
    let since = seen(&mut office, json!({ "since": "2026-06-30" }))["since"].clone();
    assert_eq!(
        amounts(&since, &["forecast_then", "spent", "remainder", "forecast"]),
        // On 30 June: 102,000.00 + 41,250.00 + six months of 18,000.00 less 41,250.00 committed in them.
        ["210000.00", "16432.17", "-4450.00", "11982.17"]
    );
    assert_eq!(since["rows"][0]["name"], "Journeys");
    let done = since["done"].as_array().unwrap();
    let approved = done.iter().filter(|one| one["label"].as_str().unwrap().contains("pproved")).count();
    assert_eq!(approved, 2, "what people did since stands beside it: {done:?}");
    let past = seen(&mut office, json!({ "as_of": "2026-06-30" }));
    assert_eq!(
        (&past["months_over"], &past["total"]["forecast"]["amount"]),
        (&json!(6), &json!("210000.00"))
    );
    let early = seen(&mut office, json!({ "as_of": "2026-01-10" }));
    assert_eq!((&early["total"]["burn"], &early["total"]["run_rate"]), (&Value::Null, &Value::Null));
}
