//! Identifiers that a command can be asked with: those in the answers of the reads.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::common::Bench;
use crate::dice::Dice;

/// Identifiers by the kind of thing that they name.
pub(crate) type Ids = BTreeMap<String, Vec<String>>;

/// Every identifier in the answers of the reads, by the name of the field that held it.
fn gather(value: &Value, name: &str, found: &mut Ids) {
    match value {
        Value::String(text) if text.len() == 36 && text.matches('-').count() == 4 => {
            found.entry(name.to_owned()).or_default().push(text.clone());
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, name, found)),
        Value::Object(map) => {
            for (field, item) in map {
                // `{"person": {"id": …}}` holds a person's identifier, as `person_id` does.
                let key = if field == "id" { name } else { field.trim_end_matches("_id") };
                gather(item, &one(key), found);
            }
        }
        _ => {}
    }
}

/// The singular of a field's name.
fn one(name: &str) -> String {
    name.strip_suffix("ies").map_or_else(|| name.trim_end_matches('s').to_owned(), |stem| format!("{stem}y"))
}

/// What is in the book, as identifiers by kind.
pub(crate) fn known(bench: &mut Bench) -> Ids {
    let mut found = BTreeMap::new();
    let mut look = |bench: &mut Bench, name: &str, request: Value, as_kind: &str| {
        let answer = bench.ok(name, request);
        gather(&answer, as_kind, &mut found);
        answer
    };
    look(bench, "people.list", json!({ "query": "", "offset": 0, "limit": 200 }), "person");
    let mut described = Vec::new();
    for ladder in bench.ok("ladders.list", json!({})).as_array().unwrap().clone() {
        let page = look(bench, "ladders.get", json!({ "id": ladder["id"] }), "ladder");
        if described.is_empty() {
            described = described_in(bench, &page["ladder"]["levels"][0]["id"]);
        }
        look(bench, "refit.get", json!({ "ladder_id": ladder["id"] }), "ladder");
        look(bench, "lenses.list", json!({ "ladder_id": ladder["id"] }), "lens");
        look(bench, "translation.get", json!({ "ladder_id": ladder["id"] }), "translation");
    }
    look(bench, "charter.get", json!({}), "function");
    look(bench, "promotions.list", json!({}), "promotion");
    look(bench, "evidence.list", json!({}), "evidence");
    let mut open = BTreeMap::new();
    for year in look(bench, "budget.years", json!({}), "year").as_array().unwrap().clone() {
        look(bench, "budget.grid", json!({ "year_id": year["year"]["id"] }), "category");
        look(bench, "reserve.get", json!({ "year_id": year["year"]["id"] }), "reserve");
        // Only open scenarios can be worked on.
        let scenarios = bench.ok("scenarios.list", json!({ "year_id": year["year"]["id"] }));
        for line in scenarios.as_array().unwrap().iter().filter(|line| line["scenario"]["state"] == "open") {
            let page = bench.ok("scenarios.get", json!({ "scenario_id": line["scenario"]["id"] }));
            gather(&page["scenario"]["id"], "scenario", &mut open);
            gather(&page["changes"], "change", &mut open);
        }
    }
    look(bench, "expenses.list", json!({ "limit": 300 }), "expense");
    look(bench, "events.list", json!({}), "event");
    look(bench, "travel.list", json!({}), "trip");
    for claim in look(bench, "claims.list", json!({}), "claim").as_array().into_iter().flatten() {
        look(bench, "claims.get", json!({ "id": claim["id"] }), "claim");
    }
    for row in
        look(bench, "commitments.list", json!({}), "commitment")["rows"].as_array().into_iter().flatten()
    {
        if !row["commitment_id"].is_null() {
            look(bench, "commitments.get", json!({ "commitment_id": row["commitment_id"] }), "commitment");
        }
    }
    look(bench, "bank.accounts", json!({}), "account");
    // Open lines are what most commands ask for; a few of the others can be opened again.
    look(bench, "bank.lines", json!({ "state": "open", "limit": 60 }), "bank_line");
    look(bench, "bank.lines", json!({ "state": "matched", "limit": 3 }), "bank_line");
    look(bench, "bank.settlements", json!({}), "settlement");
    look(bench, "imports.sources", json!({}), "source");
    look(bench, "team.focus", json!({}), "face");
    look(bench, "speaking.list", json!({}), "appearance");
    let people = bench.ok("people.list", json!({ "query": "", "offset": 0, "limit": 8 }));
    for person in people["rows"].as_array().unwrap() {
        look(bench, "people.get", json!({ "id": person["id"] }), "person");
    }
    for person in people["rows"].as_array().unwrap().iter().take(3) {
        look(bench, "growth.plan", json!({ "person_id": person["id"] }), "action");
    }
    for (kind, ids) in open {
        found.entry(kind).or_insert_with(Vec::<String>::new).extend(ids);
    }
    for row in bench.ok("conversations.list", json!({}))["rows"].as_array().unwrap() {
        gather(&row["id"], "conversation", &mut found);
    }
    gather_reviews(bench, &mut found);
    gather_cycles(bench, &mut found);
    gather_rounds(bench, &mut found);
    found.insert("described".to_owned(), described);
    found
}

/// For a command about a ladder the identifiers of one ladder: rows and levels of two never go together.
pub(crate) fn of_one_ladder(bench: &mut Bench, command: &str, ids: &Ids, dice: &mut Dice) -> Option<Ids> {
    let ladder = if command.starts_with("ladders.") { dice.pick(ids.get("ladder")?) } else { None }?;
    let page = commands::run(&mut bench.desk, "ladders.get", json!({ "id": ladder })).ok()?.value();
    let mut own = BTreeMap::new();
    gather(&page, "ladder", &mut own);
    own.insert("ladder".to_owned(), vec![ladder.clone()]);
    let mut near = ids.clone();
    near.extend(["ladder", "level", "competency"].map(|kind| (kind.to_owned(), Vec::new())));
    near.extend(own);
    Some(near)
}

/// Releases, and of the reviews only those that can still be worked on, with what waits in them.
fn gather_reviews(bench: &mut Bench, found: &mut Ids) {
    for ladder in bench.ok("ladders.list", json!({})).as_array().unwrap() {
        for line in bench.ok("releases.list", json!({ "ladder_id": ladder["id"] })).as_array().unwrap() {
            gather(&line["release"]["id"], "release", found);
        }
    }
    for line in bench.ok("reviews.list", json!({})).as_array().unwrap() {
        if line["review"]["state"] != "open" {
            continue;
        }
        gather(&line["review"]["id"], "review", found);
        let page = bench.ok("reviews.get", json!({ "id": line["review"]["id"] }));
        for one in page["asked"].as_array().unwrap() {
            // Whoever has not spoken can still do everything a reviewer does, and be taken away again.
            let times = if one["stand"] == "asked" { 4 } else { 1 };
            (0..times).for_each(|_| gather(&one["id"], "reviewer", found));
        }
        let waiting = page["said"].as_array().unwrap().iter().filter(|one| one["state"] == "open");
        waiting.for_each(|one| gather(&one["id"], "comment", found));
    }
}

/// Allocation rounds that are not decided, with their requests: nothing of the others is ever changed.
fn gather_rounds(bench: &mut Bench, found: &mut Ids) {
    for line in bench.ok("allocations.list", json!({})).as_array().unwrap() {
        if line["state"] != "decided" {
            let page = bench.ok("allocations.get", json!({ "round_id": line["round"]["id"] }));
            gather(&page, "round", found);
        }
    }
}

/// Review cycles, and of those that run the raters who can still write and the people who can be agreed.
fn gather_cycles(bench: &mut Bench, found: &mut Ids) {
    for line in bench.ok("cycles.list", json!({})).as_array().unwrap().iter().take(20) {
        let state = line["cycle"]["state"].as_str().unwrap();
        if state == "closed" {
            continue;
        }
        gather(&line["cycle"]["id"], "cycle", found);
        let page = bench.ok("cycles.get", json!({ "id": line["cycle"]["id"] }));
        for one in page["participants"].as_array().unwrap() {
            gather(&one["id"], "participant", found);
            for seat in one["seats"].as_array().unwrap() {
                // Whoever writes can hand in, and be dropped.
                let times = if state == "open" && seat["state"] == "draft" { 4 } else { 1 };
                (0..times).for_each(|_| gather(&seat["id"], "seat", found));
            }
        }
    }
}

/// The levels of a ladder whose descriptions were edited, else the level that leads to it.
fn described_in(bench: &mut Bench, level: &Value) -> Vec<String> {
    if level.is_null() {
        return Vec::new();
    }
    let request = json!({ "level_id": level, "wording": "external", "engagement": "full_time" });
    let edited = bench.ok("jobs.get", request)["edited"].clone();
    let first = edited.as_array().unwrap().first().map_or(level, |one| &one["level_id"]);
    vec![first.as_str().unwrap().to_owned()]
}
