//! Refunds go back to the line they come from; a paid claim is corrected by its reversal and a new version.

use serde_json::{Value, json};

use crate::office::{Office, money, office};

fn amount(value: &Value) -> &str {
    value["amount"].as_str().unwrap_or_else(|| panic!("{value} is no amount"))
}

fn refund(of: &Value, value: Value, reopen: bool) -> Value {
    json!({ "spent_on": "2026-05-20", "amount": value, "merchant": "Shop", "description": "given back",
        "refund_of": of, "reopen": reopen })
}

#[test]
fn a_refund_stands_where_its_expense_stands() {
    let mut office = office("USD");
    office.rate("USD", "2026-01-30", "1.1919");
    let category = office.category.clone();
    let spent = office.expense("2026-01-30", money("150.00", "EUR"), Some(&category));
    assert_eq!(office.four()[1], "178.79");
    let mut back = refund(&spent, money("-150.00", "EUR"), false);
    back["spent_on"] = json!("2026-01-30");
    let id = office.ok("expenses.add", back.clone())["id"].clone();
    assert_eq!(office.four()[1], "0.00", "mirrored to the cent, in the same category");
    let shown = office.ok("expenses.list", json!({ "limit": 10 }))["rows"].clone();
    let original = shown.as_array().unwrap().iter().find(|row| row["expense"]["id"] == spent).unwrap();
    assert_eq!(amount(&original["refunded"]), "178.79", "the expense shows what was given back");
    office.refused("expenses.add", back.clone(), "amount", "refund.too_large");
    back["amount"] = money("5.00", "EUR");
    office.refused("expenses.add", back, "amount", "refund.positive");
    office.refused(
        "expenses.add",
        refund(&id, money("-1.00", "EUR"), false),
        "refund_of",
        "refund.of_refund",
    );
    office.refused("expenses.remove", json!({ "id": spent }), "id", "expense.refunded");
    let other = office.ok("budget.add_category", json!({ "name": "Other" }))["id"].clone();
    office.refused("expenses.assign", json!({ "ids": [id], "category_id": other }), "ids[0]", "refund.place");
    office.ok("expenses.assign", json!({ "ids": [spent], "category_id": other }));
    assert_eq!(office.figures("Other")["actual"]["amount"], "0.00", "the refund goes where its expense goes");
    assert_eq!(office.four()[1], "0.00");
}

#[test]
fn a_refund_of_a_closed_commitment_opens_it_only_when_asked() {
    let mut office = office("EUR");
    office.line("Plan", &["1000.00"]);
    let order = office.commit("Shop", "2026-07-31", money("300.00", "EUR"));
    let spent = office.spend(&order, money("280.00", "EUR"), true);
    office.ok("expenses.add", refund(&spent, money("-30.00", "EUR"), false));
    let told = |figures: [&str; 5], state: &str| (figures.map(str::to_owned), state.to_owned());
    assert_eq!(office.pledge(&order), told(["300.00", "250.00", "0.00", "20.00", "0.00"], "closed"));
    assert_eq!(office.four(), ["1000.00", "250.00", "0.00", "750.00"]);
    office.ok("expenses.add", refund(&spent, money("-10.00", "EUR"), true));
    assert_eq!(office.pledge(&order), told(["300.00", "240.00", "60.00", "0.00", "0.00"], "partly_spent"));
    office.bench.undo();
    assert_eq!(office.pledge(&order).1, "closed");
}

/// A paid claim over 40.00 and 25.00, one line in dollars.
fn paid(office: &mut Office) -> Value {
    office.line("Plan", &["1000.00"]);
    office.rate("USD", "2026-05-04", "1.1634");
    let claim = office.claim(None, None);
    office.claimed(&claim, "meals", "2026-05-04", money("40.00", "USD"));
    office.claimed(&claim, "ground", "2026-04-30", money("25.00", "EUR"));
    office.ok("claims.submit", json!({ "id": claim }));
    office.ok("claims.approve", json!({ "id": claim }));
    office.ok("claims.pay", json!({ "id": claim, "paid_on": "2026-06-01" }));
    claim
}

#[test]
fn a_paid_claim_is_reversed_to_nothing_and_a_new_version_settles_the_difference() {
    let mut office = office("EUR");
    let claim = paid(&mut office);
    assert_eq!(office.four()[1], "59.38");
    let before = office.dump();
    office.refused("claims.reverse", json!({ "id": claim, "reason": " " }), "reason", "reason.empty");
    let next = office.ok("claims.reverse", json!({ "id": claim, "reason": "The taxi was paid twice." }));
    assert_eq!(office.four()[1], "0.00", "what was posted is mirrored");
    let months = office.standing()["months"].clone();
    let spent: Vec<&str> = months.as_array().unwrap().iter().map(|month| amount(&month["actual"])).collect();
    assert!(spent.iter().all(|one| *one == "0.00"), "in the months it was posted in: {spent:?}");
    let old = office.ok("claims.get", json!({ "id": claim }));
    assert_eq!(
        (&old["claim"]["state"], &old["claim"]["note"]),
        (&json!("reversed"), &json!("The taxi was paid twice."))
    );
    assert_eq!((&old["later_id"], &next["former_id"]), (&next["id"], &claim));
    assert_eq!((&next["state"], next["lines"].as_array().unwrap().len()), (&json!("draft"), 2));
    assert_eq!(amount(&next["advance"]), "59.38", "the money has left already");
    office.refused("claims.reverse", json!({ "id": claim, "reason": "again" }), "id", "claim.state");

    let taxi =
        next["lines"].as_array().unwrap().iter().find(|line| line["kind"] == "ground").unwrap().clone();
    office.ok("claims.remove_line", json!({ "line_id": taxi["id"] }));
    office.ok("claims.submit", json!({ "id": next["id"] }));
    let settlement = office.ok("claims.get", json!({ "id": next["id"] }))["settlement"].clone();
    assert_eq!(amount(&settlement["payable"]), "-25.00", "to be returned");
    office.ok("claims.approve", json!({ "id": next["id"] }));
    office.ok("claims.pay", json!({ "id": next["id"], "paid_on": "2026-06-10" }));
    assert_eq!(office.four()[1], "34.38");
    for _ in 0..5 {
        office.bench.undo();
    }
    assert_eq!(office.dump(), before, "every step is taken back");
}

#[test]
fn a_reversed_claim_gives_its_trip_back() {
    let mut office = office("EUR");
    office.line("Plan", &["1000.00"]);
    let trip = office.trip("Summit", &[("hotel", "100.00")]);
    office.ok("travel.approve", json!({ "id": trip }));
    let claim = office.claim(Some(&trip), None);
    office.claimed(&claim, "hotel", "2026-05-04", money("90.00", "EUR"));
    office.ok("claims.submit", json!({ "id": claim }));
    office.ok("claims.approve", json!({ "id": claim }));
    office.ok("claims.pay", json!({ "id": claim, "paid_on": "2026-06-01" }));
    let next =
        office.ok("claims.reverse", json!({ "id": claim, "reason": "another receipt came" }))["id"].clone();
    assert_eq!(office.four(), ["1000.00", "0.00", "100.00", "900.00"], "the trip is committed again");
    office.ok("claims.submit", json!({ "id": next }));
    office.ok("claims.approve", json!({ "id": next }));
    office.ok("claims.pay", json!({ "id": next, "paid_on": "2026-06-10" }));
    assert_eq!(office.four(), ["1000.00", "90.00", "0.00", "910.00"]);
}
