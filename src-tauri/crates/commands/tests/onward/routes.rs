//! Routes beyond the top rung as destinations of plans.

use serde_json::{Value, json};

use crate::{level, refused, rows, somebody, undoable};

#[test]
fn a_plan_may_lead_over_a_route_for_somebody_at_the_top() {
    let mut bench = crate::common::office();
    let ladder = bench.ok("ladders.start", json!({ "built_in": "ospo-leader" }))["ladder"].clone();
    let top = rows(&ladder["levels"]).last().unwrap().clone();
    let ada = somebody(&mut bench, &ladder, "Ada", top["code"].as_str().unwrap());
    let ben = somebody(&mut bench, &ladder, "Ben", "OL1");
    let route = &ladder["routes_beyond"][0];
    let plan = |person: &Value, level: Value, route: Value| json!({ "person_id": person, "level_id": level, "route_id": route, "target_on": "2026-06-01", "note": "Asked." });
    let name = "promotions.plan";
    refused(&mut bench, name, plan(&ben, Value::Null, route["id"].clone()), "route_id", "route.not_top");
    refused(&mut bench, name, plan(&ada, Value::Null, Value::Null), "level_id", "destination.one");
    let both = plan(&ada, top["id"].clone(), route["id"].clone());
    refused(&mut bench, name, both, "level_id", "destination.one");
    let nowhere = plan(&ada, Value::Null, json!("0190d4c4-0000-7000-8000-000000000000"));
    refused(&mut bench, name, nowhere, "route_id", "route.unknown");

    let planned = undoable(&mut bench, name, plan(&ada, Value::Null, route["id"].clone()));
    assert_eq!((&planned["route"], &planned["destination"]), (&route["name"], &route["name"]));
    assert_eq!((&planned["from_code"], &planned["level_code"]), (&top["code"], &top["code"]));
    assert_eq!(
        (&planned["verdict"], &planned["permille"]),
        (&Value::Null, &Value::Null),
        "nothing is judged"
    );
    assert_eq!(planned["overdue"], true);
    let today = bench.ok("home.today", json!({}));
    let told =
        rows(&today["items"]).iter().any(|item| item.to_string().contains(route["name"].as_str().unwrap()));
    assert!(told, "Home says where it leads: {}", today["items"]);

    let other = &ladder["routes_beyond"][1];
    let change =
        json!({ "id": planned["id"], "route_id": other["id"], "target_on": "2026-06-10", "note": "" });
    let changed = undoable(&mut bench, "promotions.change", change);
    assert_eq!(changed["destination"], other["name"]);

    let complete = |on: &str, role: &str| json!({ "id": planned["id"], "on": on, "new_role": role });
    let name = "promotions.complete";
    refused(&mut bench, name, complete("2026-06-16", "Director"), "on", "promotion.future");
    refused(&mut bench, name, complete("2026-06-12", " "), "new_role", "new_role.empty");
    let before = bench.ok("people.get", json!({ "id": ada }));
    let done = undoable(&mut bench, name, complete("2026-06-12", " Director, Tidewater Foundation "));
    assert_eq!(
        (&done["state"], &done["new_role"], &done["target_on"]),
        (&json!("completed"), &json!("Director, Tidewater Foundation"), &json!("2026-06-12"))
    );
    assert_eq!(bench.ok("people.get", json!({ "id": ada })), before, "a route places nobody");
    let lines = bench.ok("history.list", json!({ "limit": 1 }));
    assert_eq!(lines["lines"][0]["label"], "Noted the move of Ada to Director, Tidewater Foundation");
}

#[test]
fn a_route_is_edited_and_one_that_somebody_plans_for_stays() {
    let mut bench = crate::common::office();
    let ladder = bench.ok("ladders.start", json!({ "built_in": "ospo-leader" }))["ladder"].clone();
    let top = rows(&ladder["levels"]).last().unwrap().clone();
    let ada = somebody(&mut bench, &ladder, "Ada", top["code"].as_str().unwrap());
    let routes = rows(&ladder["routes_beyond"]).clone();
    let write = |routes: Value| json!({ "ladder_id": ladder["id"], "routes": routes });
    let name = "ladders.write_routes";
    let mut reworded = routes.clone();
    reworded[0]["summary"] = json!("Leads a foundation.");
    reworded.push(json!({ "name": "University chair", "summary": "Teaches what was learned." }));
    let after = undoable(&mut bench, name, write(json!(reworded)));
    let now = bench.ok("ladders.get", json!({ "id": ladder["id"] }))["ladder"]["routes_beyond"].clone();
    assert_eq!(rows(&now).len(), routes.len() + 1, "{after}");
    assert_eq!((&now[0]["id"], &now[0]["summary"]), (&routes[0]["id"], &json!("Leads a foundation.")));

    let plan = json!({ "person_id": ada, "route_id": now[0]["id"], "target_on": "2027-01-01" });
    bench.ok("promotions.plan", plan);
    let without: Vec<Value> = rows(&now).iter().skip(1).cloned().collect();
    let problem = bench.refused(name, write(json!(without)));
    assert!(problem.message.contains("Ada"), "{}", problem.message);
    let fewer: Vec<Value> = rows(&now).iter().take(2).cloned().collect();
    undoable(&mut bench, name, write(json!(fewer)));
    assert_eq!(level(&ladder, "OL1")["code"], "OL1");
}
