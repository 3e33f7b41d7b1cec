//! What the sample office answers on a fixed day, kept in `tests/ipc/` for the tests of the window: its
//! screens are drawn from the very answers that the commands give. With `LADDERBOOK_WRITE=1` (as
//! `make schemas` sets it) they are written instead of compared.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use common::{Bench, bare_on};
use serde_json::{Value, json};
use uuid::Uuid;

/// Identifiers differ from run to run, and with them the fingerprints of texts that hold some; each gets a
/// number by where it is first seen.
#[derive(Default)]
struct Numbers(HashMap<Uuid, u128>);

impl Numbers {
    fn of(&mut self, id: Uuid) -> u128 {
        let next = self.0.len() as u128 + 1;
        *self.0.entry(id).or_insert(next)
    }

    fn put(&mut self, value: &mut Value) {
        match value {
            Value::String(text) => {
                // A release is kept as text, which is full of identifiers.
                if text.starts_with('{')
                    && let Ok(mut inside) = serde_json::from_str::<Value>(text)
                {
                    self.put(&mut inside);
                    *text = inside.to_string();
                    return;
                }
                // Some identifiers are an identifier with words behind it.
                let (head, words) = text.split_at(text.find(':').unwrap_or(text.len()));
                if let Ok(id) = Uuid::parse_str(head) {
                    *text = format!("{}{words}", Uuid::from_u128(self.of(id)));
                } else if text.len() == 64
                    && let Ok(start) = Uuid::parse_str(&text[..32])
                {
                    *text = format!("{:064x}", self.of(start));
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.put(item)),
            Value::Object(members) => members.values_mut().for_each(|member| self.put(member)),
            _ => {}
        }
    }
}

struct Keeper {
    bench: Bench,
    numbers: Numbers,
    stale: Vec<String>,
}

impl Keeper {
    /// Asks, keeps what was answered, and answers.
    fn keep(&mut self, name: &str, request: Value) -> Value {
        let answer = self.bench.ok(name, request.clone());
        let mut kept = json!({ "command": name, "request": request, "answer": answer.clone() });
        self.numbers.put(&mut kept);
        let text = format!("{}\n", serde_json::to_string_pretty(&kept).unwrap());
        let path = folder().join(format!("{name}.json"));
        if std::env::var_os("LADDERBOOK_WRITE").is_some() {
            std::fs::create_dir_all(folder()).unwrap();
            std::fs::write(path, text).unwrap();
        } else if std::fs::read_to_string(path).unwrap_or_default() != text {
            self.stale.push(name.to_owned());
        }
        answer
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/ipc")
}

/// What the list of people can be narrowed to, what details are chosen from, and a photo in both sizes.
fn keep_people(keeper: &mut Keeper, rows: &Value) {
    keeper.keep("people.filters", json!({}));
    keeper.keep("people.choices", json!({}));
    let shown = rows.as_array().unwrap().iter().find(|row| !row["photo_id"].is_null());
    let shown = shown.expect("somebody has a photo");
    keeper.keep("people.photo", json!({ "person_id": shown["id"] }));
    keeper.keep("people.small_photos", json!({ "photo_ids": [shown["photo_id"]] }));
}

/// How a ladder is reviewed and released; the first one is in review, with an objection.
fn keep_releases(keeper: &mut Keeper, ladder: &Value) {
    keeper.keep("releases.states", json!({}));
    let reviews = keeper.keep("reviews.list", json!({ "ladder_id": ladder }));
    keeper.keep("reviews.get", json!({ "id": reviews[0]["review"]["id"] }));
    keeper.keep("releases.propose", json!({ "ladder_id": ladder }));
    let releases = keeper.keep("releases.list", json!({ "ladder_id": ladder }));
    let release = &releases[0]["release"]["id"];
    keeper.keep("releases.get", json!({ "id": release }));
    keeper.keep("releases.diff", json!({ "ladder_id": ladder, "from": release, "to": null }));
}

/// The year's plan over time, its scenarios, the year before and the next one.
fn keep_plans(keeper: &mut Keeper, year: &Value) {
    let history = keeper.keep("plan_versions.list", json!({ "year_id": year }));
    let versions = &history["versions"];
    keeper.keep("plan_versions.get", json!({ "year_id": year, "version_id": versions[0]["version"]["id"] }));
    let from = &versions[1]["version"]["id"];
    keeper.keep("plan_versions.compare", json!({ "year_id": year, "from": from, "to": null }));
    let scenarios = keeper.keep("scenarios.list", json!({ "year_id": year }));
    let cut = scenarios.as_array().unwrap().last().expect("a scenario");
    keeper.keep("scenarios.get", json!({ "scenario_id": cut["scenario"]["id"] }));
    keeper.keep("scenarios.side_by_side", json!({ "year_id": year, "scenarios": [] }));
    keeper.keep("scenarios.role_lines", json!({ "year_id": year }));
    keeper.keep("year_on_year.compare", json!({ "year_id": year }));
    let rule = json!({ "year_id": year, "basis": "forecast", "hundredths": 300, "carry_pools": true,
        "keep_reserve": true });
    keeper.keep("year_on_year.preview", rule);
}

/// What Haruna did, held against the level she is planned for, and her gap to it.
fn keep_evidence(keeper: &mut Keeper, people: &Value) {
    let haruna = people["rows"].as_array().unwrap().iter().find(|row| row["name"] == "Haruna Satō").unwrap();
    let person = json!({ "person_id": haruna["id"] });
    keeper.keep("evidence.list", person.clone());
    keeper.keep("evidence.table", person.clone());
    keeper.keep("evidence.statements", person.clone());
    keeper.keep("gap.get", person);
}

/// The bank's account with its two statements, a line that waits, and what was settled.
fn keep_bank(keeper: &mut Keeper) {
    keeper.keep("bank.accounts", json!({}));
    let lines = keeper.keep("bank.lines", json!({ "offset": 0, "limit": 100 }));
    let rows = lines["rows"].as_array().unwrap();
    let open = rows.iter().find(|row| !row["best"].is_null()).expect("a line with a suggestion");
    keeper.keep("bank.suggest", json!({ "line_id": open["bank_line"]["id"] }));
    let settled = keeper.keep("bank.settlements", json!({}));
    let expense = settled["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| !row["settlement"]["paid"]["expense"].is_null());
    let expense = &expense.expect("a settled expense")["settlement"]["paid"]["expense"];
    keeper.keep("bank.settlement", json!({ "expense_id": expense }));
    keeper.keep("imports.sources", json!({}));
}

/// What is committed, one of them with a refund, the limits, and who let money through.
fn keep_commitments(keeper: &mut Keeper, year: &Value) {
    let list = keeper.keep("commitments.list", json!({ "year_id": year }));
    let rows = list["rows"].as_array().unwrap();
    let refunded = rows.iter().find(|row| row["figures"]["refunded"]["amount"] != "0.00");
    let refunded = refunded.expect("a commitment with a refund");
    keeper.keep("commitments.get", json!({ "commitment_id": refunded["commitment_id"] }));
    keeper.keep("limits.list", json!({}));
    keeper.keep("limits.overrides", json!({ "year_id": year }));
    let part = json!({ "on": "2026-06-20", "amount": { "amount": "900.00", "currency": "EUR" } });
    let request = json!({ "category_id": refunded["category_id"], "parts": [part], "is_spent": false });
    keeper.keep("limits.try_room", request);
}

/// The cycles: one that runs, with a form that waits and one whose raters differ; the calibration of another.
fn keep_cycles(keeper: &mut Keeper) {
    let cycles = keeper.keep("cycles.list", json!({}));
    let named = |name: &str| {
        let found = cycles.as_array().unwrap().iter().find(|line| line["cycle"]["name"] == name);
        found.expect("a cycle of the sample")["cycle"]["id"].clone()
    };
    let page = keeper.keep("cycles.get", json!({ "id": named("Summer review") }));
    keeper.keep("cycles.calibration", json!({ "id": named("Winter review") }));
    let people = page["participants"].as_array().unwrap();
    let of = |progress: &str| people.iter().find(|one| one["progress"] == progress).expect(progress);
    let both = of("handed_in");
    keeper.keep("assessments.differences", json!({ "participant_id": both["id"] }));
    keeper.keep("assessments.timeline", json!({ "person_id": both["person_id"] }));
    let manager = of("draft")["seats"].as_array().unwrap().iter().find(|seat| seat["rater"] == "manager");
    keeper.keep("assessments.form", json!({ "seat_id": manager.expect("a manager")["id"] }));
}

#[test]
fn the_window_is_tested_with_what_the_commands_answer() {
    let mut bench = bare_on("2026-06-15");
    bench.ok("books.sample", json!({ "afresh": false }));
    let mut keeper = Keeper { bench, numbers: Numbers::default(), stale: Vec::new() };

    keeper.keep("office.get", json!({}));
    keeper.keep("preferences.get", json!({}));
    let people = keeper.keep("people.list", json!({ "offset": 0, "limit": 100 }));
    let person = &people["rows"][1]["id"];
    keeper.keep("people.get", json!({ "id": person }));
    keep_people(&mut keeper, &people["rows"]);
    keeper.keep("translation.near_roles", json!({ "person_id": person }));
    keeper.keep("assessments.sheet", json!({ "person_id": person }));
    keeper.keep("assessments.parts", json!({ "person_id": person }));
    keeper.keep("growth.plan", json!({ "person_id": person }));
    keeper.keep("growth.pairs", json!({}));
    keeper.keep("speaking.list", json!({}));
    let readiness = keeper.keep("assessments.readiness", json!({ "person_id": person }));
    let competency = &readiness["target"]["rows"][0]["competency_id"];
    keeper.keep("assessments.history", json!({ "person_id": person, "competency_id": competency }));
    keep_evidence(&mut keeper, &people);
    let ladders = keeper.keep("ladders.list", json!({}));
    keeper.keep("ladders.get", json!({ "id": ladders[0]["id"] }));
    keeper.keep("refit.get", json!({ "ladder_id": ladders[0]["id"] }));
    keeper.keep("lenses.list", json!({ "ladder_id": ladders[0]["id"] }));
    let wearer = people["rows"].as_array().unwrap().iter().find(|row| row["name"] == "Haruna Satō").unwrap();
    keeper.keep("lenses.worn", json!({ "person_id": wearer["id"] }));
    keeper.keep("ladders.bands", json!({ "ladder_id": ladders[0]["id"], "on": null }));
    keeper.keep("ladders.built_in", json!({}));
    keeper.keep("translation.get", json!({ "ladder_id": ladders[0]["id"] }));
    let ladder = keeper.bench.ok("ladders.get", json!({ "id": ladders[0]["id"] }))["ladder"].clone();
    let level = &ladder["levels"][2]["id"];
    keeper.keep("jobs.get", json!({ "level_id": level, "wording": "external", "engagement": "full_time" }));
    keep_releases(&mut keeper, &ladders[0]["id"]);
    let charter = keeper.keep("charter.get", json!({}));
    let functions = charter["functions"].as_array().unwrap();
    let security = functions.iter().find(|one| one["function"]["key"] == "security").unwrap();
    let left = json!({
        "kind": "set", "function_id": security["function"]["id"], "from": "2026-07-01", "state": "left",
    });
    keeper.keep("charter.effect", json!({ "change": left }));
    let since = json!({ "offset": 0, "limit": 200, "figure": "change", "since": "2025-12-31" });
    keeper.keep("team.map", since);
    keeper.keep("team.focus", json!({}));
    keeper.keep("team.search", json!({ "query": "partner", "ability": 2, "limit": 200 }));
    keeper.keep("team.competencies", json!({ "ladder_id": ladders[0]["id"], "offset": 0, "limit": 200 }));
    keeper.keep("promotions.list", json!({}));
    keeper.keep("conversations.list", json!({ "query": "", "open": false }));
    let years = keeper.keep("budget.years", json!({}));
    let current = years.as_array().unwrap().iter().find(|line| line["is_current"] == true);
    let year = &current.expect("a year holds today")["year"]["id"];
    keep_plans(&mut keeper, year);
    let grid = keeper.keep("budget.grid", json!({ "year_id": year }));
    let rows = grid["rows"].as_array().unwrap().iter();
    let driven = rows.flat_map(|row| row["lines"].as_array().unwrap()).find(|line| line["driven"] == true);
    keeper.keep("budget.line", json!({ "line_id": driven.expect("a line from drivers")["line_id"] }));
    keeper.keep("budget.pools", json!({ "year_id": year }));
    keeper.keep("budget.standing", json!({ "year_id": year, "as_of": null }));
    keeper.keep("budget.forecast", json!({ "year_id": year, "as_of": null, "since": "2026-05-31" }));
    keeper.keep("budget.pictures", json!({ "year_id": year }));
    keeper.keep("reserve.get", json!({ "year_id": year }));
    let amount = json!({ "amount": "5000.00", "currency": "EUR" });
    keeper.keep("reserve.effect", json!({ "year_id": year, "amount": amount }));
    let rounds = keeper.keep("allocations.list", json!({}));
    let decided =
        rounds.as_array().unwrap().iter().find(|line| line["state"] == "decided").expect("a decided round");
    keeper.keep("allocations.get", json!({ "round_id": decided["round"]["id"] }));
    keeper.keep("allocations.spread", json!({ "year_id": null }));
    keeper.keep("expenses.list", json!({ "offset": 0, "limit": 100 }));
    keeper.keep("rates.list", json!({ "offset": 0, "limit": 100 }));
    keep_commitments(&mut keeper, year);
    let events = keeper.keep("events.list", json!({}));
    let event = events[0].get("event").map_or(&events[0]["id"], |event| &event["id"]);
    keeper.keep("events.get", json!({ "id": event }));
    let trips = keeper.keep("travel.list", json!({}));
    let trip = trips[0].get("trip").map_or(&trips[0]["id"], |trip| &trip["id"]);
    keeper.keep("travel.get", json!({ "id": trip }));
    let claims = keeper.keep("claims.list", json!({}));
    let claim = claims[0].get("claim").map_or(&claims[0]["id"], |claim| &claim["id"]);
    keeper.keep("claims.get", json!({ "id": claim }));
    keep_bank(&mut keeper);
    keep_cycles(&mut keeper);
    keeper.keep("documents.list", json!({}));
    keeper.keep("home.today", json!({}));
    keeper.keep("home.search", json!({ "query": "sat" }));
    keeper.keep("history.list", json!({ "limit": 50 }));

    let stale = keeper.stale.join(", ");
    assert!(stale.is_empty(), "tests/ipc is not what these commands answer: {stale}. Run `make schemas`");
}
