//! The ladder of programme managers, refitted row by row until it is the Community Architect that comes with
//! the application: every change by a command, and none of them without its reason.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use base64::Engine as _;
use common::Bench;
use serde_json::{Value, json};

fn shipped(file: &str) -> Value {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../exchange/ladders/");
    serde_json::from_str(&std::fs::read_to_string(format!("{folder}{file}")).unwrap()).unwrap()
}

/// A ladder of the book as the file that it is handed over as.
fn file(bench: &mut Bench, ladder: &Value) -> Value {
    let asked = json!({ "document": "ladder", "of": ladder["id"], "format": "json" });
    let bytes = bench.ok("documents.render", asked)["base64"].as_str().unwrap().to_owned();
    let bytes = base64::engine::general_purpose::STANDARD.decode(bytes).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

/// A ladder that is being refitted.
struct Refitting {
    bench: Bench,
    id: Value,
}

impl Refitting {
    fn ladder(&mut self) -> Value {
        self.bench.ok("ladders.get", json!({ "id": self.id }))["ladder"].clone()
    }

    fn row(&mut self, key: &str) -> Value {
        list(&self.ladder()["competencies"]).iter().find(|row| row["key"] == key).unwrap().clone()
    }

    /// Refused without a reason, done with it.
    fn with_reason(&mut self, command: &str, mut request: Value, reason: &Value) -> Value {
        let problem = self.bench.refused(command, request.clone());
        let field = &problem.fields[0];
        assert_eq!((field.path.as_str(), field.code.as_str()), ("reason", "reason.missing"), "{command}");
        request["reason"] = reason.clone();
        self.bench.ok(command, request)
    }

    /// Writes what a row of the file says, name first and then cell by cell; the first change takes the
    /// reason along, when `reason` is given.
    fn write(&mut self, wanted: &Value, mut reason: Option<&Value>) {
        let key = wanted["id"].as_str().unwrap();
        let row = self.row(key);
        let words = ["name", "summary", "bucket"];
        if words.iter().any(|word| row[word] != wanted[word]) {
            let request = json!({
                "id": row["id"], "name": wanted["name"], "summary": wanted["summary"], "bucket": wanted["bucket"],
            });
            self.change("ladders.change_competency", request, &mut reason);
        }
        let ladder = self.ladder();
        for (level, cell) in list(&ladder["levels"]).iter().zip(list(&wanted["cells"])) {
            assert_eq!(level["key"], cell["level"]);
            let former = list(&row["cells"]).iter().find(|former| former["level_id"] == level["id"]);
            let known = |key: &Value| {
                let statements = former.map_or(&[][..], |former| list(&former["descriptors"]));
                statements.iter().find(|one| one["key"] == *key).map(|one| one["id"].clone())
            };
            let statements: Vec<Value> = list(&cell["descriptors"])
                .iter()
                .map(|one| json!({ "id": known(&one["id"]), "text": one["text"] }))
                .collect();
            let asks = |cell: &Value| {
                let texts = list(&cell["descriptors"]).iter().map(|one| one["text"].clone());
                json!([cell["expected"], cell["must_have"], texts.collect::<Vec<_>>()])
            };
            let same = former.is_some_and(|former| asks(former) == asks(cell));
            if same && former.is_some_and(|former| former["examples"] == cell["examples"]) {
                continue;
            }
            let request = json!({
                "ladder_id": self.id, "competency_id": row["id"], "level_id": level["id"],
                "expected": cell["expected"], "must_have": cell["must_have"],
                "descriptors": statements, "examples": cell["examples"],
            });
            // Examples demand nothing, so that other ones need no reason.
            if same {
                self.bench.ok("ladders.write_cell", request);
            } else {
                self.change("ladders.write_cell", request, &mut reason);
            }
        }
    }

    fn change(&mut self, command: &str, request: Value, reason: &mut Option<&Value>) {
        match reason.take() {
            Some(reason) => self.with_reason(command, request, reason),
            None => self.bench.ok(command, request),
        };
    }
}

#[test]
fn the_programme_managers_ladder_refitted_is_the_community_architect() {
    let (wanted, relation) =
        (shipped("community-architect.json"), shipped("refits/community-architect.json"));
    let mut bench = common::office();
    let start = json!({ "built_in": relation["parent"] });
    let parent = bench.ok("ladders.start", start)["ladder"].clone();
    let rungs: Vec<Value> = list(&wanted["levels"])
        .iter()
        .map(|level| {
            let from = list(&relation["levels"]).iter().find(|rung| rung["level"] == level["id"]).unwrap();
            let former = list(&parent["levels"]).iter().find(|old| old["key"] == from["parent"]).unwrap();
            json!({ "level_id": former["id"], "code": level["code"] })
        })
        .collect();
    let derive = json!({
        "parent_id": parent["id"], "source": "newest_release", "name": wanted["name"], "rungs": rungs,
    });
    let page = bench.ok("refit.derive", derive);
    let mut refit = Refitting { bench, id: page["ladder_id"].clone() };

    for (level, wanted) in list(&refit.ladder()["levels"]).clone().iter().zip(list(&wanted["levels"])) {
        assert_eq!(level["job_class"], wanted["job_class"], "the job classes came along");
        let mut request = json!({ "id": level["id"], "rank": level["rank"] });
        for name in [
            "code",
            "track",
            "internal_title",
            "external_title",
            "job_class",
            "reach",
            "scope",
            "minimum_months",
        ] {
            request[name] = wanted[name].clone();
        }
        refit.bench.ok("ladders.change_level", request);
    }
    let row_of = |key: &Value| list(&wanted["competencies"]).iter().find(|row| row["id"] == *key);
    // What is dropped goes first, so that the buckets stand in their order when new rows come in.
    let (dropped, others): (Vec<&Value>, Vec<&Value>) =
        list(&relation["rows"]).iter().partition(|line| line["kind"] == "dropped");
    for line in dropped.into_iter().chain(others) {
        let (key, reason) = (line["competency"].as_str().unwrap(), &line["reason"]);
        match line["kind"].as_str().unwrap() {
            "kept" => {
                refit.write(row_of(&line["competency"]).unwrap(), None);
                let explain = json!({ "ladder_id": refit.id, "key": key, "reason": reason });
                refit.bench.ok("refit.explain", explain);
            }
            "reworded" => refit.write(row_of(&line["competency"]).unwrap(), Some(reason)),
            "dropped" => {
                let id = refit.row(key)["id"].clone();
                refit.with_reason("ladders.remove_competency", json!({ "id": id }), reason);
            }
            "added" => {
                // The name gives the row its name in files; what people read is written after.
                let name = key.replace('-', " ");
                let row = row_of(&line["competency"]).unwrap();
                let add = json!({ "ladder_id": refit.id, "name": name, "bucket": row["bucket"] });
                refit.with_reason("ladders.add_competency", add, reason);
                refit.write(row, None);
            }
            other => panic!("{other}"),
        }
    }
    // Each row to the end of its bucket, in the order of the file.
    for wanted in list(&wanted["competencies"]) {
        let id = refit.row(wanted["id"].as_str().unwrap())["id"].clone();
        refit.bench.ok("ladders.move_competency", json!({ "id": id, "bucket": wanted["bucket"] }));
    }
    let weights: Vec<Value> = list(&wanted["competencies"])
        .iter()
        .map(|row| {
            json!({ "competency_id": refit.row(row["id"].as_str().unwrap())["id"], "weight": row["weight"] })
        })
        .collect();
    refit.bench.ok("ladders.write_weights", json!({ "ladder_id": refit.id, "weights": weights }));
    let words = json!({
        "id": refit.id, "name": wanted["name"], "summary": wanted["summary"], "version": wanted["version"],
    });
    refit.bench.ok("ladders.rename", words);
    let routes = json!({ "ladder_id": refit.id, "routes": wanted["routes_beyond"] });
    refit.bench.ok("ladders.write_routes", routes);

    let ladder = refit.ladder();
    let made = file(&mut refit.bench, &ladder);
    let ids = |file: &Value| -> Vec<Value> {
        list(&file["competencies"]).iter().map(|row| row["id"].clone()).collect()
    };
    assert_eq!(ids(&made), ids(&wanted));
    for (made, wanted) in list(&made["competencies"]).iter().zip(list(&wanted["competencies"])) {
        assert_eq!(made, wanted);
    }
    assert_eq!(made, wanted, "the file that was made is the file that is shipped");

    // The refit is the one that is shipped too, as somebody sees it who starts with the Community Architect.
    let made = refit.bench.ok("refit.get", json!({ "ladder_id": refit.id }))["derived"].clone();
    for line in list(&relation["rows"]) {
        let row = list(&made["rows"]).iter().find(|row| row["key"] == line["competency"]).unwrap();
        assert_eq!((&row["kind"], &row["reason"]), (&line["kind"], &line["reason"]), "{}", row["key"]);
    }
    assert_eq!(list(&made["rows"]).len(), list(&relation["rows"]).len());
    assert_eq!((&made["counts"]["reasons_missing"], &made["job_classes_missing"]), (&json!(0), &json!(0)));
    let mut other = common::office();
    let started = other.ok("ladders.start", json!({ "built_in": "community-architect" }));
    let ready = other.ok("refit.get", json!({ "ladder_id": started["ladder"]["id"] }))["derived"].clone();
    assert_eq!(ready["counts"], made["counts"]);
    assert_eq!(ready["parent"]["name"], made["parent"]["name"]);
    assert_eq!(ready["parent"]["in_book"], Value::Null);
    for (ready, made) in list(&ready["rows"]).iter().zip(list(&made["rows"])) {
        for part in ["key", "kind", "reason", "cells"] {
            assert_eq!(ready[part], made[part], "{} of {}", part, made["key"]);
        }
    }
}
