//! Scenarios: the plan stays as it is until one is adopted, and one undo restores it exactly.

use serde_json::{Value, json};

use crate::forecast::after_seven_months;
use crate::office::{Office, money};

fn scenario(office: &mut Office, name: &str, changes: &[Value]) -> Value {
    let year = office.year.clone();
    let id = office.ok("scenarios.add", json!({ "year_id": year, "name": name, "like": null }))["id"].clone();
    for change in changes {
        office.ok("scenarios.put_change", json!({ "scenario_id": id, "change_id": null, "change": change }));
    }
    id
}

fn page(office: &mut Office, id: &Value) -> Value {
    office.ok("scenarios.get", json!({ "scenario_id": id }))
}

fn less(of: &str) -> Value {
    json!({ "kind": "by_share", "scope": { "of": of }, "hundredths": -1500 })
}

/// The lines of the plan by name.
fn line(office: &mut Office, name: &str) -> Value {
    let year = office.year.clone();
    let grid = office.ok("budget.grid", json!({ "year_id": year }));
    let lines = grid["rows"].as_array().unwrap().iter().flat_map(|row| row["lines"].as_array().unwrap());
    lines.clone().find(|line| line["name"] == name).unwrap_or_else(|| panic!("no {name}"))["line_id"].clone()
}

fn pair(value: &Value) -> [String; 3] {
    ["before", "after", "change"].map(|name| value[name]["amount"].as_str().unwrap().to_owned())
}

#[test]
fn fifteen_per_cent_less_with_forecast_reserve_and_what_cannot_be_cut() {
    let mut office = after_seven_months();
    let year = office.year.clone();
    let grid = office.ok("budget.grid", json!({ "year_id": year }));
    let forecast = office.ok("budget.forecast", json!({ "year_id": year }));
    let id = scenario(&mut office, "Fifteen per cent less", &[less("operating")]);
    let found = page(&mut office, &id)["difference"].clone();
    assert_eq!(pair(&found["total"]["plan"]), ["240000.00", "207600.00", "-32400.00"]);
    assert_eq!(found["total"]["percent"], "-13.50");
    let heading = &found["total"]["heading"];
    assert_eq!(pair(&heading["plan"]), ["216000.00", "183600.00", "-32400.00"]);
    // Five months of 15,300.00 less the 27,700.00 committed in them.
    assert_eq!(pair(&heading["planned_remainder"]), ["62300.00", "48800.00", "-13500.00"]);
    assert_eq!(pair(&heading["forecast"]), ["221982.17", "208482.17", "-13500.00"]);
    assert_eq!(pair(&heading["variance"]), ["-5982.17", "-24882.17", "-18900.00"]);
    assert_eq!(heading["forecast"]["before"], forecast["total"]["forecast"], "one place computes it");
    let reserve = &found["reserve"];
    assert_eq!(reserve["after"]["left_percent"], "11.56");
    assert_eq!((&reserve["breaches_floor"], &reserve["months_after"]), (&json!(false), &json!("1.42")));
    assert_eq!(found["short"], json!([]), "159,682.17 are spent and promised of 183,600.00");
    let sums: i64 =
        found["months"].as_array().unwrap().iter().map(|month| cents(&month["plan"]["after"])).sum();
    assert_eq!(sums, 20_760_000, "the months foot");
    assert_eq!(office.ok("budget.grid", json!({ "year_id": year })), grid, "the plan stays as it is");
    assert_eq!(office.ok("budget.forecast", json!({ "year_id": year })), forecast);

    let everything = line(&mut office, "Everything");
    let cushion = line(&mut office, "Cushion");
    let set = |line: &Value, total: &str| json!({ "kind": "set_total", "line_id": line, "total": money(total, "EUR") });
    let hard = scenario(&mut office, "Half", &[set(&everything, "150000.00"), set(&cushion, "11500.00")]);
    let found = page(&mut office, &hard)["difference"].clone();
    let short = &found["short"][0];
    assert_eq!(
        (&short["name"], &short["short_by"]["amount"], &short["short_before"]["amount"]),
        (&json!("Journeys"), &json!("9682.17"), &json!("0.00"))
    );
    let reserve = &found["reserve"];
    assert_eq!(
        (&reserve["after"]["left_percent"], &reserve["breaches_floor"], &reserve["missing"]["amount"]),
        (&json!("7.12"), &json!(true), &json!("4650.00")),
        "flagged before anything is adopted"
    );
    let sides = office.ok("scenarios.side_by_side", json!({ "year_id": year, "scenarios": [] }));
    let plans: Vec<&Value> =
        sides["columns"].as_array().unwrap().iter().map(|one| &one["plan"]["after"]["amount"]).collect();
    assert_eq!(plans, [&json!("240000.00"), &json!("207600.00"), &json!("161500.00")]);
    assert_eq!(sides["columns"][2]["short_by"]["amount"], "9682.17");
}

fn cents(money: &Value) -> i64 {
    money["amount"].as_str().unwrap().replace('.', "").parse().unwrap()
}

#[test]
fn adopting_makes_a_version_and_one_undo_restores_the_plan_exactly() {
    let mut office = after_seven_months();
    let year = office.year.clone();
    let everything = line(&mut office, "Everything");
    let add = json!({ "kind": "add_line", "category_id": office.category, "name": "Captions",
        "total": money("1000.01", "EUR"), "phasing": { "by": "even" } });
    let later = json!({ "kind": "move_later", "line_id": everything, "from_month": 9, "by_months": 2 });
    let id = scenario(&mut office, "Less", &[less("operating"), later, add]);
    let planned = page(&mut office, &id);
    assert_eq!(planned["changes"][1]["beyond"]["amount"], "30600.00");
    assert_eq!(
        planned["difference"]["lines"][0]["by"].as_array().unwrap().len(),
        2,
        "which changes touched it"
    );
    let mut adopt = json!({ "scenario_id": id, "name": null, "reason": "", "approved_by": "Ines Duarte",
        "approved_on": null, "basis": "Her letter" });
    office.refused("scenarios.adopt", adopt.clone(), "reason", "reason.empty");
    adopt["reason"] = json!("Asked for by finance");
    let content = office.bench.desk.book().unwrap().content().unwrap();
    let version = office.ok("scenarios.adopt", adopt.clone());
    assert_eq!(
        (&version["kind"], &version["number"]),
        (&json!("adopted"), &json!(2)),
        "what it replaced is the first"
    );
    let grid = office.ok("budget.grid", json!({ "year_id": year }));
    assert_eq!(json!(grid["total"]), planned["difference"]["total"]["plan"]["after"]["amount"]);
    let history = office.ok("plan_versions.list", json!({ "year_id": year }));
    assert_eq!(history["state"], "approved");
    let kept = &history["versions"][1]["version"];
    assert_eq!((&kept["kind"], &kept["approved_by"]), (&json!("kept"), &json!("")));
    let closed = page(&mut office, &id);
    assert_eq!(
        (&closed["scenario"]["state"], &closed["scenario"]["version_id"]),
        (&json!("adopted"), &version["id"])
    );
    assert_eq!(
        closed["difference"]["total"]["plan"], planned["difference"]["total"]["plan"],
        "it can still be read"
    );
    office.refused("scenarios.adopt", adopt, "scenario_id", "scenario.closed");
    office.bench.undo();
    assert_eq!(office.bench.desk.book().unwrap().content().unwrap(), content, "to the last row");
    assert_eq!(page(&mut office, &id), planned);
}

#[test]
fn a_scenario_whose_base_has_moved_says_so_and_shows_what_changed() {
    let mut office = after_seven_months();
    let year = office.year.clone();
    let everything = line(&mut office, "Everything");
    let id = scenario(&mut office, "Less", &[less("year")]);
    let cell = json!({ "line_id": everything, "month_index": 11, "amount": "19000.00" });
    office.ok("budget.write_amounts", json!({ "year_id": year, "cells": [cell] }));
    let found = page(&mut office, &id);
    assert_eq!(found["moved"][0]["name"], "Everything");
    assert_eq!(pair(&found["moved"][0]["plan"]), ["216000.00", "217000.00", "1000.00"]);
    assert_eq!(
        pair(&found["difference"]["total"]["plan"])[..2],
        ["241000.00", "204850.00"],
        "on the plan of now"
    );
    let adopt = json!({ "scenario_id": id, "name": null, "reason": "A cut", "approved_by": "Ines Duarte",
        "approved_on": null });
    office.refused("scenarios.adopt", adopt.clone(), "scenario_id", "scenario.moved");
    let mut all_the_same = adopt.clone();
    all_the_same["accept_moved"] = json!(true);
    office.ok("scenarios.adopt", all_the_same);
    office.bench.undo();
    office.ok("scenarios.take_base", json!({ "scenario_id": id }));
    assert_eq!(page(&mut office, &id)["moved"], json!([]));
    office.ok("budget.remove_line", json!({ "line_id": everything }));
    let dropping = json!({ "kind": "drop_line", "line_id": everything });
    let put = json!({ "scenario_id": id, "change_id": null, "change": dropping });
    office.refused("scenarios.put_change", put, "change.line_id", "line.unknown");
    office.ok("scenarios.adopt", {
        let mut adopt = adopt.clone();
        adopt["accept_moved"] = json!(true);
        adopt
    });
}

#[test]
fn a_role_is_one_change_and_what_is_gone_is_named() {
    let mut office = after_seven_months();
    let year = office.year.clone();
    let everything = line(&mut office, "Everything");
    let event = json!({ "name": "Summit", "place": "Porto", "starts_on": "2026-10-01", "ends_on": "2026-10-02",
        "role": "host", "category_id": null, "bucket": null });
    let event = office.ok("events.add", event)["id"].clone();
    let host =
        scenario(&mut office, "Co-host", &[json!({ "kind": "role", "event_id": event, "role": "co_host" })]);
    assert_eq!(page(&mut office, &host)["changes"][0]["fault"], "no_role_amounts");
    let roles = |amount: &str| {
        json!([{ "role": "host", "amount": money("216000.00", "EUR") },
        { "role": "co_host", "amount": money(amount, "EUR") }])
    };
    let said = json!({ "line_id": everything, "event_id": event, "roles": roles("200000.00") });
    office.ok("scenarios.set_role_amounts", said);
    let lines = office.ok("scenarios.role_lines", json!({ "year_id": year }));
    assert_eq!(
        lines[0]["totals"][1],
        json!({ "role": "co_host", "total": money("200000.00", "EUR"), "said": 1 })
    );
    let found = page(&mut office, &host);
    assert_eq!(pair(&found["changes"][0]["effect"]), ["216000.00", "200000.00", "-16000.00"]);
    let adopt = json!({ "scenario_id": host, "name": null, "reason": "A partner", "approved_by": "Ines Duarte",
        "approved_on": null });
    office.ok("scenarios.adopt", adopt);
    assert_eq!(office.ok("events.get", json!({ "id": event }))["line"]["event"]["role"], "co_host");
    office.bench.undo();
    assert_eq!(office.ok("events.get", json!({ "id": event }))["line"]["event"]["role"], "host");

    let drop = scenario(&mut office, "Without", &[json!({ "kind": "drop_line", "line_id": everything })]);
    office.ok("budget.remove_line", json!({ "line_id": everything }));
    assert_eq!(page(&mut office, &drop)["changes"][0]["fault"], "line_gone");
    let adopt = json!({ "scenario_id": drop, "name": null, "reason": "It is gone", "approved_by": "Ines Duarte",
        "approved_on": null, "accept_moved": true });
    office.refused("scenarios.adopt", adopt, "scenario_id", "change.fault");
    office.ok("scenarios.discard", json!({ "scenario_id": drop, "reason": "Done by hand" }));
    let name = json!({ "year_id": year, "name": " co-HOST ", "like": null });
    office.refused("scenarios.add", name, "name", "name.taken");
}
