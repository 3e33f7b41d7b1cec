//! Claims and trips, to the cent.

use serde_json::{Value, json};

use crate::office::{Office, money, office};

fn amount(value: &Value) -> &str {
    value["amount"].as_str().unwrap_or_else(|| panic!("{value} is no amount"))
}

/// A volunteer's claim, Tokyo to Brussels, reported in USD.
fn tokyo(office: &mut Office) -> Value {
    let rates = [
        ("USD", "2025-12-10", "1.1634"),
        ("JPY", "2025-12-10", "182.32"),
        ("USD", "2026-01-30", "1.1919"),
        ("JPY", "2026-01-30", "183.59"),
        ("GBP", "2026-01-30", "0.8662"),
        ("USD", "2026-02-02", "1.184"),
        ("GBP", "2026-02-02", "0.8658"),
    ];
    for (currency, on, per_euro) in rates {
        office.rate(currency, on, per_euro);
    }
    office.claim(None, None)
}

#[test]
fn tokyo_to_brussels_comes_out_to_the_cent() {
    let mut office = office("USD");
    let claim = tokyo(&mut office);
    let cases = [
        ("flight", "2025-12-10", "148600", "JPY", "948.23", "2025-12-10"),
        ("other", "2026-01-30", "150.00", "EUR", "178.79", "2026-01-30"),
        ("ground", "2026-01-31", "21.80", "EUR", "25.98", "2026-01-30"),
        ("ground", "2026-01-31", "21.80", "EUR", "25.98", "2026-01-30"),
        ("ground", "2026-02-01", "21.80", "EUR", "25.98", "2026-01-30"),
        ("ground", "2026-02-01", "21.80", "EUR", "25.98", "2026-01-30"),
        ("hotel", "2026-02-01", "362.50", "EUR", "432.06", "2026-01-30"),
        ("meals", "2026-02-02", "18.40", "GBP", "25.16", "2026-02-02"),
    ];
    for (kind, on, spent, currency, booked, rate_on) in cases {
        let line = office.claimed(&claim, kind, on, money(spent, currency));
        assert_eq!(amount(&line["booked"]), booked, "{spent} {currency} on {on}");
        assert_eq!(line["conversion"]["rate_on"], rate_on, "a weekend shows the day of its rate");
        assert_eq!(line["conversion"]["source"], "by hand: ECB, by telephone");
    }
    let page = office.ok("claims.get", json!({ "id": claim }));
    assert_eq!(amount(&page["settlement"]["claimed"]), "1688.16", "the sum of the rounded lines");
    assert_eq!(amount(&page["settlement"]["payable"]), "1688.16");
    assert_eq!(
        page["claim"]["lines"][0]["conversion"]["rates"],
        json!(["1 EUR = 182.32 JPY", "1 EUR = 1.1634 USD"])
    );
    let refund = office.claimed(&claim, "other", "2026-01-30", money("-150.00", "EUR"));
    assert_eq!(amount(&refund["booked"]), "-178.79", "a refund mirrors what it takes back");
}

#[test]
fn the_office_may_round_half_to_even() {
    let mut office = office("USD");
    let mut settings = office.ok("office.get", json!({}));
    settings["rounding"] = json!("half_even");
    office.ok("office.change", settings);
    let claim = tokyo(&mut office);
    let line = office.claimed(&claim, "other", "2026-01-30", money("150.00", "EUR"));
    assert_eq!(amount(&line["booked"]), "178.78");
    assert_eq!(line["conversion"]["rounding"], "half_even");
}

/// Plan 60,000.00, actual 31,250.40, open commitments 12,900.00.
fn travel_year() -> Office {
    let mut office = office("EUR");
    office.line("Travel", &["60000.00"]);
    let category = office.category.clone();
    office.expense("2026-02-10", money("31250.40", "EUR"), Some(&category));
    let earlier = office.trip("Earlier", &[("flight", "12900.00")]);
    office.ok("travel.approve", json!({ "id": earlier }));
    office
}

const SUMMIT: [(&str, &str); 4] =
    [("flight", "2400.00"), ("hotel", "1050.00"), ("ground", "100.00"), ("meals", "300.00")];

#[test]
fn commitment_warning_and_stop() {
    let mut office = travel_year();
    assert_eq!(office.four(), ["60000.00", "31250.40", "12900.00", "15849.60"]);
    let summit = office.trip("Summit", &SUMMIT);
    let room = office.ok("travel.get", json!({ "id": summit }))["room"].clone();
    assert_eq!(amount(&room["adds"]), "3850.00");
    assert_eq!((&room["before"]["threshold"], &room["threshold"]), (&json!("clear"), &json!("warning")));
    assert_eq!(room["after"]["used_percent"], "80.0006");
    assert_eq!(amount(&room["exceeded_by"]), "0.00", "a zero is shown");
    office.ok("travel.approve", json!({ "id": summit }));
    assert_eq!(office.four(), ["60000.00", "31250.40", "16750.00", "11999.60"]);
    assert_eq!(office.figures("Journeys")["threshold"], "warning");

    let further = office.trip("Further", &[("other", "12000.00")]);
    let problem = office.bench.refused("travel.approve", json!({ "id": further }));
    assert_eq!((problem.code.as_str(), problem.fields[0].path.as_str()), ("budget.exceeded", "let_through"));
    assert!(problem.message.contains("0.40 EUR"), "{}", problem.message);
    let word = json!({ "person": "Ines Duarte", "role": "CTO", "reason": "keynote" });
    let trip = office.ok("travel.approve", json!({ "id": further, "let_through": word }));
    assert_eq!(trip["override_reason"], "Ines Duarte (CTO): keynote");
    assert_eq!(office.figures("Journeys")["threshold"], "exceeded");
    office.ok("travel.cancel", json!({ "id": further }));
    assert_eq!(office.four()[2], "16750.00", "a cancelled trip releases its money");
}

#[test]
fn authorised_released_advance_and_payment() {
    let mut office = travel_year();
    let summit = office.trip("Summit", &SUMMIT);
    office.ok("travel.approve", json!({ "id": summit }));
    let claim = office.claim(Some(&summit), Some(money("500.00", "EUR")));
    let spent = [("flight", "2310.75"), ("hotel", "1180.00"), ("ground", "96.20"), ("meals", "240.00")];
    for (kind, spent) in spent {
        office.claimed(&claim, kind, "2026-05-04", money(spent, "EUR"));
    }
    let settlement = office.ok("claims.get", json!({ "id": claim }))["settlement"].clone();
    let lines: Vec<&str> =
        settlement["lines"].as_array().unwrap().iter().map(|line| amount(&line["authorised"])).collect();
    assert_eq!(lines, ["2310.75", "1050.00", "96.20", "240.00"]);
    let figures = ["authorised", "not_reimbursed", "released", "advance", "payable"];
    let figures = figures.map(|name| amount(&settlement[name]));
    assert_eq!(figures, ["3696.95", "130.00", "153.05", "500.00", "3196.95"]);

    office.ok("claims.submit", json!({ "id": claim }));
    office.ok("claims.approve", json!({ "id": claim }));
    assert_eq!(office.four()[2], "16750.00", "until it is paid the trip stays committed");
    office.ok("claims.pay", json!({ "id": claim, "paid_on": "2026-06-15" }));
    assert_eq!(office.four(), ["60000.00", "34947.35", "12900.00", "12152.65"]);
    assert_eq!(office.ok("travel.get", json!({ "id": summit }))["trip"]["state"], "claimed");
    let posted = office.ok("expenses.list", json!({ "query": "Summit", "limit": 100 }));
    assert_eq!((posted["total"].clone(), amount(&posted["sum"])), (json!(4), "3696.95"));

    let expense = posted["rows"][0]["expense"].clone();
    assert_eq!(posted["rows"][0]["may_change"], false);
    let mut change = json!({ "id": expense["id"], "spent_on": expense["spent_on"], "merchant": "x",
        "description": "y", "amount": money("1.00", "EUR") });
    office.refused("expenses.change", change.clone(), "id", "expense.paid_claim");
    office.refused("expenses.remove", json!({ "id": expense["id"] }), "id", "expense.paid_claim");
    office.refused("expenses.assign", json!({ "ids": [expense["id"]] }), "ids[0]", "expense.paid_claim");
    change["id"] = json!("0190d4c4-0000-7000-8000-000000000000");
    office.refused("expenses.change", change, "", "not_found");
    let more = json!({ "claim_id": claim, "kind": "other", "spent_on": "2026-05-04", "description": "more",
        "amount": money("1.00", "EUR") });
    office.refused("claims.add_line", more, "claim_id", "claim.closed");
    office.refused(
        "claims.pay",
        json!({ "id": claim, "paid_on": "2026-06-15" }),
        "trip_id",
        "trip.not_approved",
    );
}

#[test]
fn a_claim_without_a_trip_commits_what_is_authorised_until_it_is_paid() {
    let mut office = office("EUR");
    let claim = office.claim(None, None);
    office.claimed(&claim, "meals", "2026-05-04", money("40.00", "EUR"));
    let bare = json!({ "claim_id": claim, "kind": "meals", "spent_on": "2026-05-05", "description": "no receipt",
        "amount": money("25.00", "EUR") });
    office.ok("claims.add_line", bare);
    office.ok("claims.submit", json!({ "id": claim }));
    office.ok("claims.approve", json!({ "id": claim }));
    assert_eq!(office.four(), ["0.00", "0.00", "40.00", "-40.00"]);
    office.ok("claims.pay", json!({ "id": claim, "paid_on": "2026-06-01" }));
    assert_eq!(office.four(), ["0.00", "40.00", "0.00", "-40.00"]);
}

#[test]
fn a_question_sends_a_claim_back_and_a_trip_is_settled_once() {
    let mut office = travel_year();
    let summit = office.trip("Summit", &SUMMIT);
    office.ok("travel.approve", json!({ "id": summit }));
    let claim = office.claim(Some(&summit), None);
    let (person_id, category_id) = (office.person.clone(), office.category.clone());
    let second =
        json!({ "person_id": person_id, "title": "Again", "category_id": category_id, "trip_id": summit });
    office.refused("claims.add", second.clone(), "trip_id", "trip.claimed");
    office.refused("travel.cancel", json!({ "id": summit }), "id", "trip.claimed");
    office.refused("claims.submit", json!({ "id": claim }), "lines", "lines.empty");
    office.claimed(&claim, "meals", "2026-05-04", money("40.00", "EUR"));
    office.ok("claims.submit", json!({ "id": claim }));
    office.refused(
        "claims.ask_information",
        json!({ "id": claim, "question": " " }),
        "question",
        "question.empty",
    );
    let back = office.ok("claims.ask_information", json!({ "id": claim, "question": "Which day?" }));
    assert_eq!((&back["state"], &back["note"]), (&json!("needs_information"), &json!("Which day?")));
    office.ok("claims.withdraw", json!({ "id": claim }));
    office.ok("claims.add", second);
}

#[test]
fn an_old_rate_is_warned_of_and_a_later_one_taken() {
    let mut office = office("EUR");
    office.rate("USD", "2026-01-30", "1.1919");
    let claim = office.claim(None, None);
    let line = office.claimed(&claim, "hotel", "2026-03-03", money("119.19", "USD"));
    let page = office.ok("claims.get", json!({ "id": claim }));
    assert_eq!((&page["findings"][0]["code"], amount(&line["booked"])), (&json!("rate.old"), "100.00"));
    office.rate("USD", "2026-02-27", "1.1919");
    let again = json!({ "line_id": line["id"], "kind": "hotel", "spent_on": "2026-03-03", "description": "hotel",
        "amount": money("119.19", "USD"), "no_receipt_reason": "machine gave none" });
    let line = office.ok("claims.change_line", again);
    assert_eq!(line["conversion"]["rate_on"], "2026-02-27");
    assert_eq!(office.ok("claims.get", json!({ "id": claim }))["findings"], json!([]));
}

#[test]
fn a_receipt_is_kept_shown_and_taken_back() {
    let mut office = office("EUR");
    let claim = office.claim(None, None);
    let line = office.ok(
        "claims.add_line",
        json!({ "claim_id": claim, "kind": "hotel", "spent_on": "2026-05-04", "description": "Two nights",
            "amount": money("210.00", "EUR") }),
    );
    let page = office.ok("claims.get", json!({ "id": claim }));
    assert_eq!(amount(&page["settlement"]["authorised"]), "0.00", "without a receipt nothing is authorised");
    assert_eq!(page["findings"][0]["code"], "receipt.missing");

    let path = office.bench.folder.path().join("hotel.pdf");
    std::fs::write(&path, b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n").unwrap();
    let file = office.bench.desk.lend_file(&path);
    let attach = json!({ "claim_id": claim, "line_id": line["id"], "file": file });
    let before = office.dump();
    let attached = office.ok("claims.attach_receipt", attach);
    let page = office.ok("claims.get", json!({ "id": claim }));
    assert_eq!(amount(&page["settlement"]["authorised"]), "210.00");
    assert_eq!((&page["receipts"][0]["name"], &page["findings"]), (&json!("hotel.pdf"), &json!([])));
    let receipt = office.ok("claims.receipt", json!({ "receipt_id": attached["receipt_id"] }));
    assert_eq!(receipt["media_type"], "application/pdf");
    assert!(receipt["base64"].as_str().unwrap().starts_with("JVBERi0xLjQ"), "%PDF-1.4 in base64");
    office.bench.undo();
    assert_eq!(office.dump(), before, "undo takes the receipt back");

    let program = office.bench.folder.path().join("receipt.exe");
    std::fs::write(&program, b"MZ\x90\x00").unwrap();
    let file = office.bench.desk.lend_file(&program);
    let attach = json!({ "claim_id": claim, "line_id": line["id"], "file": file });
    office.refused("claims.attach_receipt", attach, "", "attachment.refused");
    let attach = json!({ "claim_id": claim, "line_id": line["id"], "file": "nobody gave this out" });
    office.refused("claims.attach_receipt", attach, "", "file.unknown");
}
