//! The reserve: shown before it is drawn on, never below its floor without a name and a plan.

use serde_json::json;

use crate::forecast::after_seven_months;
use crate::office::{money, office};

#[test]
fn a_breach_is_flagged_before_it_is_made_and_needs_a_name_and_a_plan() {
    let mut office = after_seven_months();
    let year = office.year.clone();
    let grid = office.ok("budget.grid", json!({ "year_id": year }));
    let effect = office.ok("reserve.effect", json!({ "year_id": year, "amount": money("12500.00", "EUR") }));
    let after = &effect["after"];
    assert_eq!(
        (&after["left"]["amount"], &after["left_percent"], &effect["breaches_floor"]),
        (&json!("11500.00"), &json!("4.79"), &json!(true))
    );
    assert_eq!(effect["before"]["left"]["amount"], "24000.00");
    assert_eq!(effect["missing"]["amount"], "12500.00");
    assert_eq!(
        (&effect["variance_before"]["amount"], &effect["variance_after"]["amount"]),
        (&json!("-5982.17"), &json!("6517.83"))
    );
    let before = office.ok("reserve.get", json!({ "year_id": year }));
    assert_eq!(before["figures"]["left"]["amount"], "24000.00", "asking draws nothing");

    let mut draw = json!({ "year_id": year, "amount": money("12500.00", "EUR"), "reason": "Speakers",
        "approver": "" });
    office.refused("reserve.draw", draw.clone(), "approver", "approver.empty");
    office.refused("reserve.draw", draw.clone(), "refills", "approver.empty");
    draw["approver"] = json!("Ines Duarte");
    draw["refills"] = json!([{ "due_on": "2026-10-01", "amount": money("12000.00", "EUR") }]);
    office.refused("reserve.draw", draw.clone(), "refills", "refills.too_little");
    assert_eq!(office.ok("reserve.get", json!({ "year_id": year })), before, "refused is refused");
    draw["refills"] = json!([
        { "due_on": "2026-10-01", "amount": money("7500.00", "EUR") },
        { "due_on": "2026-11-01", "amount": money("5000.00", "EUR") }
    ]);
    office.ok("reserve.draw", draw);
    let page = office.ok("reserve.get", json!({ "year_id": year }));
    assert_eq!(page["draws"][0]["draw"]["breaches_floor"], true);
    assert_eq!(page["figures"]["is_below_floor"], true);
    assert_eq!(page["history"][0]["left"]["amount"], "11500.00");
    assert_eq!(office.ok("budget.grid", json!({ "year_id": year })), grid, "the plan stays as it is");
    let refills = page["draws"][0]["refills"].clone();
    office.refused("reserve.drop_refill", json!({ "id": refills[0]["id"] }), "id", "refill.needed");
    office.ok("reserve.put_back", json!({ "id": refills[0]["id"] }));
    let page = office.ok("reserve.get", json!({ "year_id": year }));
    let figures = &page["figures"];
    assert_eq!(
        (&figures["left"]["amount"], &figures["put_back"]["amount"], &figures["due"]["amount"]),
        (&json!("19000.00"), &json!("7500.00"), &json!("5000.00"))
    );
    assert_eq!(page["history"][1]["left"]["amount"], "19000.00");
    office.refused("reserve.put_back", json!({ "id": refills[0]["id"] }), "id", "refill.done");
    office.bench.undo();
    office.bench.undo();
    assert_eq!(office.ok("reserve.get", json!({ "year_id": year })), before, "undo brings all of it back");
}

#[test]
fn a_draw_without_a_breach_needs_no_plan_and_never_more_than_there_is() {
    let mut office = after_seven_months();
    let year = office.year.clone();
    let category = office.ok("reserve.get", json!({ "year_id": year }))["reserve"]["category_id"].clone();
    let months = json!({ "by": "months", "hundredths": 150 });
    let set = json!({ "year_id": year, "category_id": category, "target": months, "floor_hundredths": 250 });
    office.ok("reserve.set", set);
    let page = office.ok("reserve.get", json!({ "year_id": year }));
    let figures = &page["figures"];
    assert_eq!(
        (&figures["floor"]["amount"], &figures["target"]["amount"], &figures["burn"]["amount"]),
        (&json!("6000.00"), &json!("25378.32"), &json!("16918.88"))
    );
    let draw = |amount: &str, on: &str| {
        json!({ "year_id": year, "drawn_on": on, "amount": money(amount, "EUR"), "reason": "Speakers",
            "approver": "Ines Duarte" })
    };
    office.refused("reserve.draw", draw("24000.01", "2026-08-01"), "amount", "reserve.empty");
    office.refused("reserve.draw", draw("100.00", "2026-08-04"), "drawn_on", "day.outside");
    office.ok("reserve.draw", draw("18000.00", "2026-08-01"));
    office.refused("reserve.draw", draw("0.01", "2026-08-01"), "refills", "refills.too_little");
    let request = json!({ "id": category });
    office.refused("budget.remove_category", request, "id", "category.in_use");
}

#[test]
fn a_year_without_a_reserve_says_so() {
    let mut office = office("EUR");
    let year = office.year.clone();
    let page = office.ok("reserve.get", json!({ "year_id": year }));
    assert!(page["reserve"].is_null() && page["figures"].is_null());
    let amount = money("1.00", "EUR");
    office.refused("reserve.effect", json!({ "year_id": year, "amount": amount }), "year_id", "reserve.none");
}
