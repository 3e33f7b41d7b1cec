//! Evidence in verdicts, tables and gaps.

use serde_json::{Value, json};

use super::{rate_as, staffed, statements};

#[test]
fn ready_becomes_close_until_every_must_have_is_proved() {
    let (mut bench, ladder, ada, ben) = staffed();
    rate_as(&mut bench, &ladder, &ada, 2);
    let ask = |bench: &mut super::Bench| {
        bench.ok("assessments.readiness", json!({ "person_id": ada }))["target"].clone()
    };
    let verdict = |bench: &mut super::Bench| {
        let target = ask(bench);
        (
            target["verdict"].clone(),
            target["statements_proved"].clone(),
            target["must_haves_unproved"].clone(),
        )
    };
    let before = ask(&mut bench);
    assert_eq!((&before["verdict"], &before["evidence_weighs"]), (&json!("ready"), &json!(false)));
    let promotion = json!({
        "person_id": ada, "level_id": ladder["levels"][2]["id"], "route_id": null, "target_on": "2026-09-01", "note": "",
    });
    bench.ok("promotions.plan", promotion);

    // The must-haves of the level: three rows, one statement of each to be proved.
    let musts = ["partner-relationships", "contributor-care", "budgets-cushion"];
    bench.ok("evidence.add", json!({ "person_id": ben, "text": "Of somebody else." }));
    assert_eq!(verdict(&mut bench).0, "close", "the book keeps evidence now, and it weighs for everybody");
    let mut ids = Vec::new();
    for key in musts {
        let shows = statements(&ladder, key, 2);
        let request = json!({
            "person_id": ada, "text": "Did it.", "descriptor_ids": [shows[0]], "corroborator": { "person_id": ben },
        });
        ids.push(bench.ok("evidence.add", request)["evidence"]["id"].clone());
    }
    let (found, proved, unproved) = verdict(&mut bench);
    assert_eq!((found, proved, unproved.as_array().unwrap().len()), (json!("close"), json!(0), 3));
    for id in &ids {
        bench.ok("evidence.confirm", json!({ "id": id, "on": "2026-06-15" }));
    }
    let after = ask(&mut bench);
    assert_eq!((&after["verdict"], &after["statements_proved"]), (&json!("ready"), &json!(3)));
    assert_eq!(after["coverage"], before["coverage"], "evidence never moves the coverage");
    let planned = bench.ok("promotions.list", json!({}))[0]["verdict"].clone();
    let drawn = bench.ok("team.map", json!({}));
    let row = drawn["rows"].as_array().unwrap().iter().find(|row| row["person_id"] == ada).unwrap();
    assert_eq!(
        (&planned, &row["readiness"]["verdict"]),
        (&json!("ready"), &json!("ready")),
        "one rule everywhere"
    );
    bench.undo();
    assert_eq!(verdict(&mut bench).0, "close");
}

#[test]
fn the_table_has_every_statement_of_the_level_and_marks_what_is_old() {
    let (mut bench, ladder, ada, ben) = staffed();
    let shows = statements(&ladder, "product-insight", 2);
    let add = |bench: &mut super::Bench, day: &str, shows: &Value, confirmed: Option<&str>| {
        let corroborator = json!({ "person_id": ben, "confirmed_on": confirmed });
        let request = json!({
            "person_id": ada, "text": "Did it.", "done_on": day, "descriptor_ids": [shows],
            "corroborator": corroborator,
        });
        bench.ok("evidence.add", request)
    };
    add(&mut bench, "2026-01-10", &shows[0], Some("2026-01-11"));
    add(&mut bench, "2024-01-10", &shows[1], None);
    let page = bench.ok("evidence.table", json!({ "person_id": ada }));
    assert_eq!((&page["target_level"]["code"], &page["period_months"]), (&json!("CA3"), &json!(24)));
    let counts = &page["table"]["counts"];
    let all: usize = ladder["competencies"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|row| row["cells"].as_array().unwrap())
        .filter(|cell| cell["level_id"] == ladder["levels"][2]["id"])
        .map(|cell| cell["descriptors"].as_array().unwrap().len())
        .sum();
    let expected = json!({ "statements": all, "proved": 1, "claimed": 1, "without": all - 2, "old": 1 });
    assert_eq!(*counts, expected);
    let long = bench.ok("evidence.table", json!({ "person_id": ada, "period_months": 36 }));
    assert_eq!(long["table"]["counts"]["old"], 0);
    assert_eq!(long["items"].as_array().unwrap().len(), 2);
    let problem = bench.refused("evidence.table", json!({ "person_id": ada, "period_months": 0 }));
    assert_eq!(problem.code, "period.range");
    let other = bench.ok("ladders.start", json!({ "built_in": "ospo-leader" }))["ladder"].clone();
    let page = bench.ok("evidence.table", json!({ "person_id": ada, "level_id": other["levels"][0]["id"] }));
    assert_eq!(
        (&page["target_level"]["code"], &page["table"]["counts"]["proved"]),
        (&json!("OL1"), &json!(0))
    );
}

#[test]
fn statements_are_offered_by_level_and_found_by_words() {
    let (mut bench, ladder, ada, _) = staffed();
    let page = bench.ok("evidence.statements", json!({ "person_id": ada }));
    let codes: std::collections::BTreeSet<&str> =
        page["rows"].as_array().unwrap().iter().map(|row| row["level_code"].as_str().unwrap()).collect();
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), ["CA2", "CA3"]);
    bench.ok("ladders.start", json!({ "built_in": "ospo-leader" }));
    let found = bench.ok("evidence.statements", json!({ "person_id": ada, "query": "contributor SURVEY" }));
    assert_eq!(found["rows"][0]["text"].as_str().unwrap().split(' ').next(), Some("Runs"));
    let elsewhere =
        bench.ok("evidence.statements", json!({ "person_id": ada, "query": "career conversations" }));
    assert_eq!(elsewhere["rows"][0]["ladder"], "OSPO Leader");
    let level = json!({ "person_id": ada, "level_id": ladder["levels"][5]["id"] });
    let top = bench.ok("evidence.statements", level);
    assert!(top["rows"].as_array().unwrap().iter().all(|row| row["level_code"] == "CA6"));
    let nobody = bench.ok("people.add", json!({ "legal_name": "Cleo" }))["person"]["id"].clone();
    let without = bench.ok("evidence.statements", json!({ "person_id": nobody }));
    assert_eq!(without["total"], 0, "somebody on no level has none of their own");
}

#[test]
fn a_gap_reaches_every_level_of_every_ladder() {
    let (mut bench, ladder, ada, _) = staffed();
    rate_as(&mut bench, &ladder, &ada, 1);
    let page = bench.ok("gap.get", json!({ "person_id": ada }));
    assert_eq!((&page["level"]["code"], &page["wished"]["code"]), (&json!("CA2"), &json!("CA3")));
    let readiness = bench.ok("assessments.readiness", json!({ "person_id": ada }));
    assert_eq!(
        (&page["present"], &page["target"]),
        (&readiness["present"], &readiness["target"]),
        "one figure"
    );
    let product = &page["buckets"][0];
    assert_eq!(product["bucket"], "product");
    assert_eq!(product["rating"], product["present"], "rated as the present level expects");
    let top = bench.ok("gap.get", json!({ "person_id": ada, "level_id": ladder["levels"][5]["id"] }));
    assert_eq!(top["wished"]["code"], "CA6");

    // The company's ladder shares rows with the office's, which was derived from it.
    let parent =
        bench.ok("ladders.start", json!({ "built_in": "technical-programme-manager" }))["ladder"].clone();
    let wanted = json!({ "person_id": ada, "level_id": parent["levels"][2]["id"] });
    let page = bench.ok("gap.get", wanted);
    let carried = page["carried"].as_array().unwrap();
    let shared =
        ["product-insight", "partner-relationships", "field-support", "budgets-cushion", "fair-spending"];
    assert!(carried.len() >= shared.len(), "{carried:?}");
    assert_eq!(carried[0]["ladder"], ladder["name"]);
    assert_eq!(
        page["target"]["rated"],
        json!(carried.len()),
        "what has no row of the same key stays unrated"
    );
    assert_eq!(page["present"]["level_code"], "CA2");

    let nobody = bench.ok("people.add", json!({ "legal_name": "Cleo" }))["person"]["id"].clone();
    let page = bench.ok("gap.get", json!({ "person_id": nobody }));
    assert_eq!((&page["level"], &page["target"]), (&Value::Null, &Value::Null));
    let page = bench.ok("gap.get", json!({ "person_id": nobody, "level_id": ladder["levels"][0]["id"] }));
    assert_eq!((&page["present"], &page["target"]["verdict"]), (&Value::Null, &json!("not_assessed")));
    let unknown = json!({ "person_id": ada, "level_id": "0190d4c4-0000-7000-8000-000000000000" });
    assert_eq!(bench.refused("gap.get", unknown).code, "level.unknown");
}
