//! Random walks over every command that writes: whatever is done, undone and done again, the book says what
//! it said before. The walks read the list's own schema, so a new command walks along by itself.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use std::collections::BTreeMap;

use common::Bench;
use serde_json::{Map, Value, json};

/// Walks, by turns on a sample office and on an empty one.
const WALKS: u64 = 6;
/// Steps of a walk.
const STEPS: usize = 400;
/// How often a command that rarely comes about is asked for in one step.
const TRIES: usize = 30;

/// The days of a review cycle in their order.
const CYCLE_DAYS: [&str; 5] = ["opens_on", "self_due_on", "manager_due_on", "calibration_on", "closes_on"];

/// A small generator of numbers, seeded: the same walk every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides.max(1)
    }

    fn pick<'a, T>(&mut self, things: &'a [T]) -> Option<&'a T> {
        if things.is_empty() { None } else { things.get(self.roll(things.len())) }
    }
}

/// Every identifier in the answers of the reads, by the name of the field that held it.
fn gather(value: &Value, name: &str, found: &mut BTreeMap<String, Vec<String>>) {
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
fn known(bench: &mut Bench) -> BTreeMap<String, Vec<String>> {
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
fn of_one_ladder(
    bench: &mut Bench,
    command: &str,
    ids: &BTreeMap<String, Vec<String>>,
    dice: &mut Dice,
) -> Option<BTreeMap<String, Vec<String>>> {
    let ladder = if command.starts_with("ladders.") { dice.pick(ids.get("ladder")?) } else { None }?;
    let page = commands::run(&mut bench.desk, "ladders.get", json!({ "id": ladder })).ok()?.answer;
    let mut own = BTreeMap::new();
    gather(&page, "ladder", &mut own);
    own.insert("ladder".to_owned(), vec![ladder.clone()]);
    let mut near = ids.clone();
    near.extend(["ladder", "level", "competency"].map(|kind| (kind.to_owned(), Vec::new())));
    near.extend(own);
    Some(near)
}

/// Releases, and of the reviews only those that can still be worked on, with what waits in them.
fn gather_reviews(bench: &mut Bench, found: &mut BTreeMap<String, Vec<String>>) {
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
fn gather_rounds(bench: &mut Bench, found: &mut BTreeMap<String, Vec<String>>) {
    for line in bench.ok("allocations.list", json!({})).as_array().unwrap() {
        if line["state"] != "decided" {
            let page = bench.ok("allocations.get", json!({ "round_id": line["round"]["id"] }));
            gather(&page, "round", found);
        }
    }
}

/// Review cycles, and of those that run the raters who can still write and the people who can be agreed.
fn gather_cycles(bench: &mut Bench, found: &mut BTreeMap<String, Vec<String>>) {
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

/// Says what is agreed in every row in which raters differ by two or more.
fn settle_differences(bench: &mut Bench, request: &mut Value) {
    let asked = json!({ "participant_id": request["participant_id"] });
    let Ok(page) = commands::run(&mut bench.desk, "assessments.differences", asked) else { return };
    let rows = page.answer["rows"].as_array().cloned().unwrap_or_default();
    let marked = rows.iter().filter(|row| row["marked"] == true).map(|row| {
        json!({ "competency_id": row["competency_id"], "take": "own", "proficiency": 3, "reason": "Talked over." })
    });
    request["rows"] = marked.collect();
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

/// Makes a value of a schema: identifiers that exist, days around today, words.
fn make(
    schema: &Value,
    field: &str,
    command: &str,
    defs: &Value,
    ids: &BTreeMap<String, Vec<String>>,
    dice: &mut Dice,
) -> Value {
    if let Some(reference) = schema["$ref"].as_str() {
        let name = reference.trim_start_matches("#/$defs/");
        if let Some(kind) = name.strip_suffix("Id") {
            let kind = match kind {
                "TripLine" => "line".to_owned(),
                "Line" | "ClaimLine" => "line".to_owned(),
                "BankAccount" => "account".to_owned(),
                "BankLine" => "bank_line".to_owned(),
                "SetAside" => "set_aside".to_owned(),
                // The singular that is made of a field's name.
                "Lens" => "len".to_owned(),
                other => other.to_lowercase(),
            };
            // An edited description is put back by its level, which must be met again.
            let kind = if command.starts_with("jobs.") { "described".to_owned() } else { kind };
            let pool = ids.get(&kind).map(Vec::as_slice).unwrap_or_default();
            return dice.pick(pool).map_or(json!("0190d4c4-0000-7000-8000-000000000000"), |id| json!(id));
        }
        return match name {
            "ReleaseNumber" => json!("9.0.0"),
            "Wording" => json!("external"),
            "Engagement" => json!("full_time"),
            "Currency" => json!(["EUR", "USD", "GBP"][dice.roll(3)]),
            "Month" => json!(format!("20{}-0{}", 24 + dice.roll(8), 1 + dice.roll(9))),
            "Bucket" => json!(["product", "finance", "governance"][dice.roll(3)]),
            // The amounts of a pay band rise.
            "Money" => {
                let amount = match field {
                    "minimum" => 100,
                    "midpoint" => 100 + dice.roll(800),
                    "maximum" => 900,
                    // A pool is larger than what is set aside of it.
                    "pool" => 5000,
                    _ => dice.roll(900),
                };
                json!({ "amount": amount.to_string(), "currency": "EUR" })
            }
            _ => make(&defs[name], field, command, defs, ids, dice),
        };
    }
    if let Some(choices) = schema["oneOf"].as_array().or_else(|| schema["anyOf"].as_array()) {
        let may_be_absent = choices.iter().any(|choice| choice["type"] == "null");
        if may_be_absent && dice.roll(2) == 0 {
            return Value::Null;
        }
        let choices: Vec<&Value> = choices.iter().filter(|choice| choice["type"] != "null").collect();
        return dice
            .pick(&choices)
            .map_or(Value::Null, |choice| make(choice, field, command, defs, ids, dice));
    }
    if !schema["const"].is_null() {
        return schema["const"].clone();
    }
    if let Some(words) = schema["enum"].as_array() {
        return dice.pick(words).cloned().unwrap_or_default();
    }
    if field == "amounts" {
        return (0..12).map(|_| json!(dice.roll(5000).to_string())).collect();
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(many) => many.iter().filter_map(Value::as_str).filter(|kind| *kind != "null").collect(),
        _ => Vec::new(),
    };
    match kinds.first().copied() {
        Some("object") => {
            let mut map = Map::new();
            for (name, inner) in schema["properties"].as_object().into_iter().flatten() {
                map.insert(name.clone(), make(inner, name, command, defs, ids, dice));
            }
            Value::Object(map)
        }
        Some("array") => {
            let least = usize::try_from(schema["minItems"].as_u64().unwrap_or(1)).unwrap();
            (0..least.max(1)).map(|_| make(&schema["items"], field, command, defs, ids, dice)).collect()
        }
        // Weights sum to 100, and rows that are not named weigh nothing.
        Some("integer") if field == "weight" => json!(100),
        Some("integer") => json!(if field.contains("percent") || field.contains("month") {
            1 + dice.roll(12)
        } else {
            dice.roll(6)
        }),
        Some("boolean") => json!(dice.roll(2) == 1),
        // The days of a review cycle follow each other.
        Some("string") if command.starts_with("cycles.") && CYCLE_DAYS.contains(&field) => {
            let place = CYCLE_DAYS.iter().position(|day| *day == field).unwrap();
            json!(format!("2026-{:02}-{:02}", 7 + place, 1 + dice.roll(28)))
        }
        // A round opens before it closes.
        Some("string") if command.starts_with("allocations.") && field == "opens_on" => json!("2026-01-05"),
        Some("string") if command.starts_with("allocations.") && field == "closes_on" => json!("2026-12-20"),
        // Rates are removed by their day, which must be met again.
        Some("string") if schema["format"] == "date" && command.starts_with("rates.") => json!("2026-03-02"),
        Some("string") if schema["format"] == "date" => {
            json!(format!("2026-{:02}-{:02}", 1 + dice.roll(12), 1 + dice.roll(28)))
        }
        Some("string") => words(field, command, dice),
        _ => Value::Null,
    }
}

/// Text that suits a field.
fn words(field: &str, command: &str, dice: &mut Dice) -> Value {
    match field {
        "email" => json!(format!("walker{}@example.org", dice.roll(1000))),
        "amount" | "total" => json!(dice.roll(5000).to_string()),
        // A driver has a name that a formula can speak of, and is a number.
        "name" if command == "budget.set_drivers" => json!("attendees"),
        "formula" => json!("attendees*2"),
        "value" if command == "budget.set_drivers" => json!(dice.roll(5000).to_string()),
        "stage" if command.starts_with("team.") => json!("growing"),
        "material" | "link" => json!("https://example.org/slides"),
        "per_euro" => json!(format!("1.{:03}", dice.roll(999))),
        "built_in" => json!(["community-architect", "ospo-leader", "community-manager"][dice.roll(3)]),
        // Rows of the ladder that the architects' was refitted from, two of which it lacks.
        "key" => json!(["delivery", "security-compliance", "leadership"][dice.roll(3)]),
        "rate" if command.starts_with("bank.") => Value::Null,
        "kind" if command.starts_with("imports.") => json!("bank"),
        "mapping" => json!(format!("Column {}=amount", dice.roll(10))),
        "time_zone" => json!("Europe/Lisbon"),
        "locale" => json!("de-DE"),
        "version" => json!("1.1.0"),
        _ => json!(format!("{command} {field} {}", dice.roll(10_000))),
    }
}

#[test]
fn undo_and_redo_over_every_command_never_lose_anything() {
    let schema = commands::ipc_schema();
    let writes: Vec<&Value> =
        schema["commands"].as_array().unwrap().iter().filter(|line| line["kind"] == "write").collect();
    let mut done: BTreeMap<&str, usize> =
        writes.iter().map(|line| (line["name"].as_str().unwrap(), 0)).collect();
    let mut tried = done.clone();
    // Why a command was refused when it was last asked for.
    let mut refusals: BTreeMap<&str, String> = BTreeMap::new();
    for seed in 1..=WALKS {
        let mut dice = Dice(seed);
        // A rich book has what an empty one lacks; an empty one lets go of what a rich one needs.
        let mut bench = if seed % 2 == 1 {
            let mut bench = common::bare();
            bench.ok("books.sample", json!({ "afresh": false }));
            bench
        } else {
            common::office()
        };
        prepare(&mut bench, &writes, &schema["$defs"], &mut dice);
        let content = |bench: &Bench| bench.desk.book().unwrap().content().unwrap();
        // What the book said after each operation that stands, and after each that was undone.
        let mut stand = vec![content(&bench)];
        let mut undone: Vec<String> = Vec::new();
        let mut ids = known(&mut bench);
        for step in 0..STEPS {
            match dice.roll(10) {
                0..=6 => {
                    // Half of the time it is the turn of the command that came about most rarely, and of
                    // those the one that was tried least: what can only be refused now must not hold up others.
                    let rare = dice.roll(2) == 0;
                    let line = if rare {
                        **writes
                            .iter()
                            .min_by_key(|line| {
                                let name = line["name"].as_str().unwrap();
                                (done[name] * 40 + tried[name], dice.roll(1000))
                            })
                            .as_ref()
                            .unwrap()
                    } else {
                        dice.pick(&writes).unwrap()
                    };
                    let name = line["name"].as_str().unwrap();
                    *tried.get_mut(name).unwrap() += 1;
                    let near = of_one_ladder(&mut bench, name, &ids, &mut dice);
                    let near = near.as_ref().unwrap_or(&ids);
                    let before = content(&bench);
                    // A rare one is asked for anew until something comes of it: it waits for the one trip or
                    // claim that stands where it can go on.
                    for _ in 0..if rare { TRIES } else { 1 } {
                        let mut request = make(&line["request"], "", name, &schema["$defs"], near, &mut dice);
                        if name == "assessments.agree" {
                            settle_differences(&mut bench, &mut request);
                        }
                        let answer = match commands::run(&mut bench.desk, name, request.clone()) {
                            Ok(answer) => answer,
                            Err(problem) => {
                                refusals.insert(name, format!("{}: {request}", problem.message));
                                continue;
                            }
                        };
                        let after = content(&bench);
                        assert_eq!(
                            answer.undo.is_some(),
                            before != after,
                            "{name} {request}: an undo exactly when something changed"
                        );
                        if before != after {
                            *done.get_mut(name).unwrap() += 1;
                            stand.push(after);
                            undone.clear();
                            break;
                        }
                    }
                    if stand.last() == Some(&before) {
                        assert_eq!(content(&bench), before, "{name} was refused and changed something");
                    }
                }
                7 | 8 => {
                    if stand.len() > 1 {
                        let label = bench.ok("history.undo", json!({}))["label"].clone();
                        undone.push(stand.pop().unwrap());
                        assert_eq!(
                            &content(&bench),
                            stand.last().unwrap(),
                            "seed {seed}, step {step}: undo of {label}"
                        );
                    }
                }
                _ => {
                    if let Some(expected) = undone.pop() {
                        let label = bench.ok("history.redo", json!({}))["label"].clone();
                        assert_eq!(content(&bench), expected, "seed {seed}, step {step}: redo of {label}");
                        stand.push(expected);
                    }
                }
            }
            if step % 5 == 0 {
                ids = known(&mut bench);
            }
        }
        assert_eq!(bench.ok("books.check", json!({}))["wrong"], json!([]), "seed {seed}");
    }
    let rare: Vec<&str> = done.iter().filter(|(_, count)| **count == 0).map(|(name, _)| *name).collect();
    for name in rare {
        if comes_about(name, &writes, &schema["$defs"], &mut refusals) {
            *done.get_mut(name).unwrap() += 1;
        }
    }
    let never: BTreeMap<&str, Option<&String>> =
        done.iter().filter(|(_, count)| **count == 0).map(|(name, _)| (*name, refusals.get(name))).collect();
    assert!(never.is_empty(), "these commands never changed anything in the walks: {never:#?}");
}

/// Adds what some commands wait for: an event and a round on which nothing hangs, a line of a plan.
fn prepare(bench: &mut Bench, writes: &[&Value], defs: &Value, dice: &mut Dice) {
    for name in ["events.add", "allocations.add", "budget.add_line"] {
        let line = writes.iter().find(|line| line["name"] == name).unwrap();
        let ids = known(bench);
        let found = (0..300).find(|_| {
            let request = make(&line["request"], "", name, defs, &ids, dice);
            commands::run(&mut bench.desk, name, request).is_ok()
        });
        assert!(found.is_some(), "{name} never came about");
    }
}

/// Tries a command that no walk came to among its own kind only: what it waits for is made by those beside it.
/// What comes of it is undone and done again.
fn comes_about<'a>(
    name: &'a str,
    writes: &[&'a Value],
    defs: &Value,
    refusals: &mut BTreeMap<&'a str, String>,
) -> bool {
    let slice = name.split('.').next().unwrap();
    let beside: Vec<&&Value> = writes
        .iter()
        .filter(|line| line["name"].as_str().unwrap().split('.').next() == Some(slice))
        .collect();
    let wanted = writes.iter().find(|line| line["name"] == name).unwrap();
    let content = |bench: &Bench| bench.desk.book().unwrap().content().unwrap();
    for seed in 0..4 {
        let mut dice = Dice(100 + seed);
        let mut bench = if seed % 2 == 0 {
            let mut bench = common::bare();
            bench.ok("books.sample", json!({ "afresh": false }));
            bench
        } else {
            common::office()
        };
        prepare(&mut bench, writes, defs, &mut dice);
        for _ in 0..40 {
            let ids = known(&mut bench);
            let before = content(&bench);
            for _ in 0..TRIES {
                let mut request = make(&wanted["request"], "", name, defs, &ids, &mut dice);
                if name == "assessments.agree" {
                    settle_differences(&mut bench, &mut request);
                }
                match commands::run(&mut bench.desk, name, request.clone()) {
                    Ok(answer) if answer.undo.is_some() => {
                        let after = content(&bench);
                        bench.ok("history.undo", json!({}));
                        assert_eq!(content(&bench), before, "undo of {name} {request}");
                        bench.ok("history.redo", json!({}));
                        assert_eq!(content(&bench), after, "redo of {name} {request}");
                        return true;
                    }
                    Ok(_) => {}
                    Err(problem) => {
                        refusals.insert(name, format!("{}: {request}", problem.message));
                    }
                }
            }
            let other = dice.pick(&beside).unwrap();
            let other_name = other["name"].as_str().unwrap();
            let request = make(&other["request"], "", other_name, defs, &ids, &mut dice);
            let _ = commands::run(&mut bench.desk, other_name, request);
        }
    }
    false
}
