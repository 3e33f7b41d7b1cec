//! Refits: a ladder derived from another, with a reason for every row that differs.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use common::Bench;
use serde_json::{Value, json};

const PARENT: &str = "technical-programme-manager";

/// An office with the programme managers' ladder and one derived from it.
fn derived() -> (Bench, Value, Value) {
    let mut bench = common::office();
    let parent = bench.ok("ladders.start", json!({ "built_in": PARENT }))["ladder"].clone();
    let request = json!({ "parent_id": parent["id"], "source": "newest_release", "name": "Release Manager" });
    let page = bench.ok("refit.derive", request);
    let child = bench.ok("ladders.get", json!({ "id": page["ladder_id"] }))["ladder"].clone();
    (bench, parent, child)
}

fn page(bench: &mut Bench, ladder: &Value) -> Value {
    bench.ok("refit.get", json!({ "ladder_id": ladder["id"] }))["derived"].clone()
}

fn row<'a>(page: &'a Value, key: &str) -> &'a Value {
    page["rows"].as_array().unwrap().iter().find(|row| row["key"] == key).unwrap()
}

/// A row without what belongs to one book only.
fn words(ladder: &Value) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(members) => {
                for name in ["id", "level_id", "key"] {
                    members.remove(name);
                }
                members.values_mut().for_each(strip);
            }
            Value::Array(items) => items.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut words = ladder.clone();
    strip(&mut words);
    words
}

/// The first cell of a row with its first statement said otherwise.
fn reword(ladder: &Value, key: &str, text: &str, reason: Value) -> Value {
    let row = ladder["competencies"].as_array().unwrap().iter().find(|row| row["key"] == key).unwrap();
    let cell = &row["cells"][0];
    let mut statements: Vec<Value> = cell["descriptors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|statement| json!({ "id": statement["id"], "text": statement["text"] }))
        .collect();
    statements[0]["text"] = json!(text);
    json!({
        "ladder_id": ladder["id"], "competency_id": row["id"], "level_id": cell["level_id"],
        "expected": cell["expected"], "must_have": cell["must_have"], "descriptors": statements,
        "examples": cell["examples"], "reason": reason,
    })
}

#[test]
fn a_derived_ladder_begins_as_its_parent_with_rows_of_its_own() {
    let (mut bench, parent, child) = derived();
    assert_ne!(parent["id"], child["id"]);
    assert_ne!(parent["competencies"][0]["id"], child["competencies"][0]["id"]);
    assert_eq!((child["key"].as_str(), child["version"].as_str()), (Some("release-manager"), Some("0.1.0")));
    let keys = |ladder: &Value| -> Vec<Value> {
        ladder["competencies"].as_array().unwrap().iter().map(|row| row["key"].clone()).collect()
    };
    assert_eq!(keys(&parent), keys(&child));
    for part in ["levels", "competencies", "routes_beyond"] {
        assert_eq!(words(&parent[part]), words(&child[part]), "{part}");
    }
    let page = page(&mut bench, &child);
    let rows = parent["competencies"].as_array().unwrap().len();
    assert_eq!(
        page["counts"],
        json!({ "kept": rows, "reworded": 0, "dropped": 0, "added": 0, "reasons_missing": 0 })
    );
    assert_eq!((&page["parent"]["name"], &page["parent"]["in_book"]), (&parent["name"], &parent["id"]));
    assert_eq!(page["derived_on"], "2026-06-15");
    assert_eq!(page["rungs"][2]["parent"]["code"], page["rungs"][2]["own"]["code"]);
    bench.undo();
    assert_eq!(bench.ok("ladders.list", json!({})).as_array().unwrap().len(), 1, "undo takes it away whole");
    assert_eq!(bench.ok("books.check", json!({}))["wrong"], json!([]));
}

#[test]
fn what_becomes_of_the_parent_later_moves_nothing() {
    let (mut bench, parent, child) = derived();
    let before = page(&mut bench, &child);
    assert_eq!(before["parent"]["changed_since"], false);
    bench.ok("ladders.write_cell", reword(&parent, "delivery", "Says something else now.", Value::Null));
    let mut after = page(&mut bench, &child);
    assert_eq!(after["parent"]["changed_since"], true);
    after["parent"]["changed_since"] = json!(false);
    assert_eq!(after, before);
    bench.ok("ladders.remove", json!({ "id": parent["id"] }));
    let mut alone = page(&mut bench, &child);
    assert_eq!(alone["parent"]["in_book"], Value::Null);
    alone["parent"]["in_book"] = before["parent"]["in_book"].clone();
    assert_eq!(alone, before, "the parent may even go");
}

#[test]
fn a_row_is_reworded_with_a_reason_or_not_at_all() {
    let (mut bench, _, child) = derived();
    let text = "Ships what was promised on the day it was promised for.";
    for reason in [Value::Null, json!("  ")] {
        let problem = bench.refused("ladders.write_cell", reword(&child, "delivery", text, reason));
        assert_eq!((problem.fields[0].path.as_str(), problem.code.as_str()), ("reason", "reason.missing"));
    }
    assert_eq!(bench.ok("ladders.get", json!({ "id": child["id"] }))["ladder"], child, "nothing was changed");

    let why = "Releases have days.";
    bench.ok("ladders.write_cell", reword(&child, "delivery", text, json!(why)));
    let changed = page(&mut bench, &child);
    let delivery = row(&changed, "delivery");
    assert_eq!((&delivery["kind"], &delivery["reason"]), (&json!("reworded"), &json!(why)));
    let side = |gone: &str| -> Vec<String> {
        let texts = delivery["cells"][0]["statements"].as_array().unwrap().iter().map(|runs| {
            let runs = runs.as_array().unwrap().iter().filter(|run| run["mark"] != gone);
            runs.map(|run| run["text"].as_str().unwrap()).collect::<String>()
        });
        texts.filter(|text| !text.is_empty()).collect()
    };
    assert!(side("removed").contains(&text.to_owned()) && !side("added").contains(&text.to_owned()));
    assert_eq!(changed["counts"]["reworded"], 1);

    // The reason stands for the next rewording of the row too, and can be said better.
    bench.ok("ladders.write_cell", reword(&child, "delivery", "Ships on the day.", Value::Null));
    let explain = |reason: &str| json!({ "ladder_id": child["id"], "key": "delivery", "reason": reason });
    assert_eq!(bench.refused("refit.explain", explain(" ")).code, "reason.missing");
    bench.ok("refit.explain", explain("A release has a day, a programme has a plan."));
    assert_eq!(
        row(&page(&mut bench, &child), "delivery")["reason"],
        "A release has a day, a programme has a plan."
    );
    bench.undo();
    assert_eq!(row(&page(&mut bench, &child), "delivery")["reason"], why);

    // Back to the parent's words it is kept again, and needs no reason.
    let cell = &child["competencies"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["key"] == "delivery")
        .unwrap()["cells"][0];
    let words = cell["descriptors"][0]["text"].as_str().unwrap();
    bench.ok("ladders.write_cell", reword(&child, "delivery", words, Value::Null));
    let kept = page(&mut bench, &child);
    assert_eq!(
        (&row(&kept, "delivery")["kind"], &row(&kept, "delivery")["reason"]),
        (&json!("kept"), &Value::Null)
    );
    assert_eq!(kept["counts"]["reasons_missing"], 0);
}

#[test]
fn a_rung_says_where_it_comes_from() {
    let (mut bench, parent, child) = derived();
    let levels = child["levels"].as_array().unwrap();
    let none = json!({ "ladder_id": child["id"], "level_id": levels[0]["id"], "parent_level_id": null });
    let page = bench.ok("refit.match_rung", none)["derived"].clone();
    assert_eq!(
        (&page["rungs"][0]["parent"], &page["rungs"][0]["own"]["level_id"]),
        (&Value::Null, &levels[0]["id"])
    );
    let left_out = page["rungs"].as_array().unwrap().last().unwrap();
    assert_eq!((&left_out["own"], &left_out["parent"]["code"]), (&Value::Null, &parent["levels"][0]["code"]));
    bench.undo();
    let elsewhere = json!({
        "ladder_id": child["id"], "level_id": levels[0]["id"], "parent_level_id": levels[1]["id"],
    });
    assert_eq!(bench.refused("refit.match_rung", elsewhere).code, "level.unknown");

    let mut without = levels[1].clone();
    for name in ["key", "bands"] {
        without.as_object_mut().unwrap().remove(name);
    }
    without["job_class"] = json!(" ");
    bench.ok("ladders.change_level", without);
    let flagged = self::page(&mut bench, &child);
    assert_eq!(flagged["job_classes_missing"], 1);
    assert_eq!(flagged["rungs"][1]["job_class_missing"], true);
    assert_eq!(flagged["rungs"][0]["job_class_missing"], false);
}

#[test]
fn a_ladder_is_derived_with_chosen_rungs_or_says_why_not() {
    let (mut bench, parent, _) = derived();
    let levels = parent["levels"].as_array().unwrap();
    let with = |name: &str, rungs: Value| json!({ "parent_id": parent["id"], "source": "working_state", "name": name, "rungs": rungs });
    let rung = |level: usize, code: &str| json!({ "level_id": levels[level]["id"], "code": code });
    let page = bench.ok("refit.derive", with("Event Lead", json!([rung(1, "EL-1"), rung(3, "EL-2")])));
    let ladder = bench.ok("ladders.get", json!({ "id": page["ladder_id"] }))["ladder"].clone();
    let short: Vec<(&str, &str)> = ladder["levels"]
        .as_array()
        .unwrap()
        .iter()
        .map(|level| (level["key"].as_str().unwrap(), level["job_class"].as_str().unwrap()))
        .collect();
    assert_eq!(short, [("el1", "PM-2"), ("el2", "PM-4")]);
    assert_eq!(ladder["competencies"][0]["cells"].as_array().unwrap().len(), 2);
    assert_eq!(page["derived"]["rungs"].as_array().unwrap().len(), 6, "four of the parent's were left out");
    let other = json!({ "level_id": ladder["levels"][0]["id"], "code": "X" });
    let cases = [
        (with(" ", json!([])), "name", "name.empty"),
        (with("release manager", json!([])), "name", "name.taken"),
        (with("New", json!([rung(0, " ")])), "rungs[0].code", "code.empty"),
        (with("New", json!([rung(0, "A"), rung(1, "a")])), "rungs[1].code", "code.taken"),
        (with("New", json!([other])), "rungs[0].level_id", "level.unknown"),
    ];
    for (request, path, code) in cases {
        let problem = bench.refused("refit.derive", request);
        assert_eq!((problem.fields[0].path.as_str(), problem.code.as_str()), (path, code));
    }
    let own = bench.ok("refit.get", json!({ "ladder_id": parent["id"] }));
    assert_eq!(own["derived"], Value::Null, "a ladder of its own");
    let explain = json!({ "ladder_id": parent["id"], "key": "delivery", "reason": "So." });
    assert_eq!(bench.refused("refit.explain", explain).code, "refit.none");
}

#[test]
fn a_derived_ladder_is_published_only_with_a_reason_for_every_difference() {
    let (mut bench, parent, child) = derived();
    let (own, from) = (child["levels"].as_array().unwrap(), parent["levels"].as_array().unwrap());
    for (level, origin) in [(0, Value::Null), (1, from[0]["id"].clone())] {
        let request = json!({
            "ladder_id": child["id"], "level_id": own[level]["id"], "parent_level_id": origin,
        });
        bench.ok("refit.match_rung", request);
    }
    let flagged = page(&mut bench, &child);
    assert!(flagged["counts"]["reasons_missing"].as_u64().unwrap() > 0, "{}", flagged["counts"]);
    let review = json!({
        "ladder_id": child["id"], "purpose": "Is it fair?", "reviewers": [{ "name": "Ines Duarte", "role": "HR" }],
    });
    bench.ok("reviews.open", review);
    let publish = json!({ "ladder_id": child["id"] });
    assert_eq!(bench.refused("releases.publish", publish.clone()).code, "reason.missing");
    for row in flagged["rows"].as_array().unwrap().iter().filter(|row| row["reason_missing"] == true) {
        let why = json!({
            "ladder_id": child["id"], "key": row["key"], "reason": "One level fewer asks for it a rung lower.",
        });
        bench.ok("refit.explain", why);
    }
    assert_eq!(bench.ok("releases.publish", publish)["number"], "1.0.0");
}
