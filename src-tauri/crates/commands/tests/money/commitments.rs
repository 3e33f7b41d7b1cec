//! Commitments: what is approved, what is spent of it, what is released; and that every figure has one source.

use serde_json::{Value, json};

use crate::office::{Office, money, office};

fn amount(value: &Value) -> &str {
    value["amount"].as_str().unwrap_or_else(|| panic!("{value} is no amount"))
}

/// Plan 60,000.00, actual 31,250.40, open commitments 12,900.00 by an order.
fn travel_year() -> Office {
    let mut office = office("EUR");
    office.line("Travel", &["60000.00"]);
    let category = office.category.clone();
    office.expense("2026-02-10", money("31250.40", "EUR"), Some(&category));
    office.commit("Northquay Travel", "2026-09-30", money("12900.00", "EUR"));
    office
}

#[test]
fn commitment_warning_stop_override_settlement_and_release_come_out_to_the_cent() {
    let mut office = travel_year();
    assert_eq!(office.four(), ["60000.00", "31250.40", "12900.00", "15849.60"]);
    let costs = [("flight", "2400.00"), ("hotel", "1050.00"), ("ground", "100.00"), ("meals", "300.00")];
    let summit = office.trip("Summit", &costs);
    let room = office.ok("travel.get", json!({ "id": summit }))["room"].clone();
    assert_eq!((&room["outcome"], &room["after"]["used_percent"]), (&json!("warn"), &json!("80.0006")));
    office.ok("travel.approve", json!({ "id": summit }));
    assert_eq!(office.four(), ["60000.00", "31250.40", "16750.00", "11999.60"]);

    // A further 12,000.00 exceeds by 0.40, whichever way it comes.
    let (category, year) = (office.category.clone(), office.year.clone());
    let further = json!({ "kind": "contract", "party": "Keynote bureau", "category_id": category,
        "schedule": { "by": "even", "total": money("12000.00", "EUR"), "from": "2026-07", "months": 3 } });
    let stopped = office.bench.refused("commitments.add", further.clone());
    assert_eq!((stopped.code.as_str(), stopped.fields[0].path.as_str()), ("budget.exceeded", "let_through"));
    assert!(stopped.message.contains("0.40 EUR"), "{}", stopped.message);
    let spent = json!({ "spent_on": "2026-05-04", "amount": money("12000.00", "EUR"), "merchant": "Bureau",
        "description": "", "category_id": category });
    office.refused("expenses.add", spent, "let_through", "budget.exceeded");
    let trip = office.trip("Further", &[("other", "12000.00")]);
    office.refused("travel.approve", json!({ "id": trip }), "let_through", "budget.exceeded");
    let claim = office.claim(None, None);
    office.claimed(&claim, "other", "2026-05-04", money("12000.00", "EUR"));
    office.ok("claims.submit", json!({ "id": claim }));
    let room = office.ok("claims.get", json!({ "id": claim }))["room"].clone();
    assert_eq!((&room["outcome"], amount(&room["exceeded_by"])), (&json!("stop"), "0.40"));
    office.refused("claims.approve", json!({ "id": claim }), "let_through", "budget.exceeded");

    // The named word lets it through and is kept; a word without a name, a role or a reason is none.
    let mut worded = further;
    worded["let_through"] = json!({ "person": "Ines Duarte", "role": "", "reason": "The only date." });
    office.refused("commitments.add", worded.clone(), "let_through.role", "role.empty");
    worded["let_through"]["role"] = json!("CTO");
    let made = office.ok("commitments.add", worded)["id"].clone();
    let kept = office.ok("limits.overrides", json!({ "year_id": year }));
    let one = &kept[0]["override"];
    assert_eq!(amount(&one["exceeded_by"]), "0.40");
    assert_eq!(one["word"], json!({ "person": "Ines Duarte", "role": "CTO", "reason": "The only date." }));
    assert_eq!(
        (&one["made_on"], &one["subject"], &one["subject_id"]),
        (&json!("2026-06-15"), &json!("commitment"), &made)
    );
    assert_eq!((&kept[0]["category_name"], kept.as_array().unwrap().len()), (&json!("Journeys"), 1));
    let today = office.ok("home.today", json!({}));
    let told = today["items"].as_array().unwrap().iter().find(|item| item["kind"] == "let_through");
    assert_eq!(amount(&told.expect("told at home")["amount"]), "0.40");
    office.ok("commitments.cancel", json!({ "commitment_id": made, "reason": "found another one" }));
    assert_eq!(office.four(), ["60000.00", "31250.40", "16750.00", "11999.60"]);
    assert_eq!(office.ok("limits.overrides", json!({}))[0]["override"], *one, "the word is kept for good");

    let claim = office.claim(Some(&summit), Some(money("500.00", "EUR")));
    for (kind, spent) in
        [("flight", "2310.75"), ("hotel", "1180.00"), ("ground", "96.20"), ("meals", "240.00")]
    {
        office.claimed(&claim, kind, "2026-05-04", money(spent, "EUR"));
    }
    let settlement = office.ok("claims.get", json!({ "id": claim }))["settlement"].clone();
    let figures = ["authorised", "not_reimbursed", "released", "advance", "payable"];
    let figures = figures.map(|name| amount(&settlement[name]));
    assert_eq!(figures, ["3696.95", "130.00", "153.05", "500.00", "3196.95"]);
    office.ok("claims.submit", json!({ "id": claim }));
    office.ok("claims.approve", json!({ "id": claim }));
    office.ok("claims.pay", json!({ "id": claim, "paid_on": "2026-06-15" }));
    assert_eq!(office.four(), ["60000.00", "34947.35", "12900.00", "12152.65"]);
    let rows = office.ok("commitments.list", json!({ "kind": "travel", "state": "closed" }));
    assert_eq!(amount(&rows["rows"][0]["figures"]["released"]), "153.05");
}

#[test]
fn a_smaller_last_bill_releases_the_rest_and_undo_brings_it_back() {
    let mut office = travel_year();
    let order = office.commit("Pinstripe Print", "2026-07-31", money("3850.00", "EUR"));
    office.spend(&order, money("1000.00", "EUR"), false);
    assert_eq!(
        office.pledge(&order),
        (["3850.00", "1000.00", "2850.00", "0.00", "0.00"].map(str::to_owned), "partly_spent".to_owned())
    );
    assert_eq!(
        office.four(),
        ["60000.00", "32250.40", "15750.00", "11999.60"],
        "open and spent are one money"
    );
    office.spend(&order, money("2696.95", "EUR"), true);
    let closed = (["3850.00", "3696.95", "0.00", "153.05", "0.00"].map(str::to_owned), "closed".to_owned());
    assert_eq!(office.pledge(&order), closed);
    assert_eq!(office.four(), ["60000.00", "34947.35", "12900.00", "12152.65"]);
    let label = office.ok("history.list", json!({ "limit": 1 }))["lines"][0]["label"].clone();
    assert!(label.as_str().is_none_or(|label| label.contains("153.05 EUR released")), "{label}");
    let bill = json!({ "spent_on": "2026-05-04", "amount": money("1.00", "EUR"), "merchant": "Shop",
        "description": "late", "commitment_id": order });
    office.refused("expenses.add", bill, "commitment_id", "commitment.ended");
    office.bench.undo();
    assert_eq!(office.pledge(&order).1, "partly_spent");
    office.ok("commitments.close", json!({ "commitment_id": order }));
    assert_eq!(office.pledge(&order).0[3], "2850.00");
    office.ok("commitments.reopen", json!({ "commitment_id": order }));
    assert_eq!(office.pledge(&order).0[2], "2850.00");
    office.refused(
        "commitments.cancel",
        json!({ "commitment_id": order, "reason": "x" }),
        "commitment_id",
        "commitment.spent",
    );

    let small = office.commit("Small works", "2026-07-31", money("100.00", "EUR"));
    office.spend(&small, money("130.00", "EUR"), false);
    let over = (["100.00", "130.00", "0.00", "0.00", "30.00"].map(str::to_owned), "closed".to_owned());
    assert_eq!(office.pledge(&small), over, "a larger one is flagged");
    let today = office.ok("home.today", json!({}));
    let told = today["items"].as_array().unwrap().iter().find(|item| item["kind"] == "commitment_exceeded");
    assert_eq!(amount(&told.expect("told at home")["amount"]), "30.00");
}

#[test]
fn a_contract_in_another_currency_burdens_its_months_and_opens_to_its_arithmetic() {
    let mut office = office("EUR");
    office.line("Cloud", &["500.00"; 12]);
    office.rate("USD", "2026-05-04", "1.1634");
    let (category, year) = (office.category.clone(), office.year.clone());
    let contract = json!({ "kind": "contract", "party": "Cumulus Rack", "reference": "CR-7", "category_id": category,
        "schedule": { "by": "monthly", "amount": money("100.00", "USD"), "from": "2026-11", "months": 3 } });
    let id = office.ok("commitments.add", contract)["id"].clone();
    // 100.00 ÷ 1.1634 = 85.95; the third part falls due in the next year.
    assert_eq!(office.four()[2], "171.90", "the sum of the rounded parts of this year");
    let spent = office.spend(&id, money("100.00", "USD"), false);
    assert_eq!(office.four()[2], "85.95");
    let page = office.ok("commitments.get", json!({ "commitment_id": id }));
    let lines: Vec<(&str, &str)> = page["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| (amount(&line["spent"]), amount(&line["open"])))
        .collect();
    assert_eq!(lines, [("85.95", "0.00"), ("0.00", "85.95"), ("0.00", "85.95")]);
    assert_eq!(page["lines"][1]["conversion"]["rates"], json!(["1 EUR = 1.1634 USD"]));
    assert_eq!(page["actuals"][0]["expense"]["id"], spent);
    assert_eq!(page["actuals"][0]["category_name"], "Journeys", "an actual stands where its commitment does");
    let opened = office.ok(
        "budget.open_up",
        json!({ "year_id": year, "category_id": category, "figure": "committed", "limit": 10 }),
    );
    assert_eq!((amount(&opened["total"]), &opened["rows"][0]["kind"]), ("85.95", &json!("commitment")));
    assert_eq!(opened["rows"][0]["conversion"]["source"], "by hand: ECB, by telephone");
    let forecast = office.ok("budget.forecast", json!({ "year_id": year, "since": "2026-06-14" }));
    assert_eq!(amount(&forecast["total"]["committed"]), "85.95");
    let since = &forecast["since"];
    assert_eq!(
        (amount(&since["committed"]), amount(&since["spent"])),
        ("85.95", "0.00"),
        "approved since that day"
    );
    let missing = json!({ "kind": "contract", "party": "Yen works", "category_id": category,
        "schedule": { "by": "monthly", "amount": money("100", "JPY"), "from": "2026-11", "months": 3 } });
    office.refused("commitments.add", missing, "schedule.amount", "rate.missing");
}

#[test]
fn a_promotion_costs_more_from_its_day_and_a_bad_request_is_named() {
    let mut office = office("EUR");
    office.line("Salaries", &["9000.00"; 12]);
    let category = office.category.clone();
    let mut raise = json!({ "kind": "promotion", "party": "Mara Okoye", "category_id": category,
        "schedule": { "by": "from_day", "amount": money("600.00", "EUR"), "from": "2026-09-16", "until": "2026-12" } });
    office.ok("commitments.add", raise.clone());
    assert_eq!(office.four()[2], "2100.00", "15 of 30 days of September, and three months");
    raise["schedule"]["until"] = json!("2026-08");
    office.refused("commitments.add", raise.clone(), "schedule.until", "dates.order");
    raise["schedule"]["until"] = json!("2026-12");
    raise["party"] = json!(" ");
    raise["approved_on"] = json!("2026-06-16");
    office.refused("commitments.add", raise.clone(), "party", "party.empty");
    office.refused("commitments.add", raise.clone(), "approved_on", "party.empty");
    raise["party"] = json!("Mara Okoye");
    office.refused("commitments.add", raise, "approved_on", "date.future");
    let events = office.ok("commitments.list", json!({ "query": "mara", "kind": "promotion" }));
    assert_eq!(events["rows"].as_array().unwrap().len(), 1);
    office.refused("budget.remove_category", json!({ "id": category }), "id", "category.in_use");
}

#[test]
fn a_claim_spends_of_a_commitment_and_only_what_goes_beyond_is_new() {
    let mut office = travel_year();
    let order = office.commit("Hotel Stary Port", "2026-07-31", money("100.00", "EUR"));
    let (person, category) = (office.person.clone(), office.category.clone());
    let claim = office.ok(
        "claims.add",
        json!({ "person_id": person, "title": "Rooms", "category_id": category,
        "commitment_id": order }),
    )["id"]
        .clone();
    office.claimed(&claim, "hotel", "2026-05-04", money("80.00", "EUR"));
    office.claimed(&claim, "hotel", "2026-05-05", money("35.00", "EUR"));
    office.ok("claims.submit", json!({ "id": claim }));
    let room = office.ok("claims.get", json!({ "id": claim }))["room"].clone();
    assert_eq!(amount(&room["adds"]), "15.00");
    office.ok("claims.approve", json!({ "id": claim }));
    assert_eq!(office.four()[2], "13015.00", "the commitment, and 15.00 beyond it");
    office.ok("claims.pay", json!({ "id": claim, "paid_on": "2026-06-01" }));
    assert_eq!(office.four(), ["60000.00", "31365.40", "12900.00", "15734.60"]);
    assert_eq!(office.pledge(&order).0[4], "15.00");
}

#[test]
fn a_bank_line_becomes_an_actual_of_a_commitment_and_closes_it() {
    let mut office = office("EUR");
    let file = office.bench.fixture("bank/camt053.xml");
    office.ok(
        "imports.run",
        json!({ "kind": "bank", "file": file, "mapping": [], "windows_1252": false, "skip_rejected": true }),
    );
    let page = office.ok("bank.lines", json!({ "limit": 100 }));
    let line = page["rows"].as_array().unwrap().iter().find(|row| {
        let money = &row["bank_line"]["amount"];
        money["currency"] == "EUR" && amount(money).starts_with('-')
    });
    let line = line.expect("something that was paid")["bank_line"].clone();
    let (id, paid) = (line["id"].clone(), amount(&line["amount"]).trim_start_matches('-').to_owned());
    office.line("Plan", &["99999.00"]);
    let order = office.commit("Fitting works", line["booked_on"].as_str().unwrap(), money(&paid, "EUR"));
    let before = office.four();
    let suggestions = office.ok("bank.suggest", json!({ "line_id": id }));
    let fitting = suggestions.as_array().unwrap().iter().find(|one| one["target"]["commitment_id"] == order);
    let fitting = fitting.unwrap_or_else(|| panic!("no suggestion of the order: {suggestions}"));
    assert_eq!(fitting["parts"].as_array().unwrap().len(), 3, "a score says what it is made of");
    let both = json!({ "line_id": id, "commitment_id": order, "claim_id": order });
    office.refused("bank.match_line", both, "expense_id", "match.one");
    let matched = office.ok("bank.match_line", json!({ "line_id": id, "commitment_id": order }));
    assert_eq!((&matched["state"], &matched["target"]["kind"]), (&json!("matched"), &json!("expense")));
    assert_eq!(amount(&matched["settled"]["settled"]), paid);
    let (figures, state) = office.pledge(&order);
    assert_eq!((figures[1].as_str(), figures[2].as_str(), state.as_str()), (paid.as_str(), "0.00", "closed"));
    assert_eq!(office.four()[3], before[3], "what was committed is spent now");
    office.bench.undo();
    assert_eq!(office.pledge(&order).1, "open");
}
