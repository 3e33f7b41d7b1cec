//! What other offices told stays with the leader, and what is told to them names nobody.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use std::collections::BTreeMap;

use base64::Engine as _;
use common::{Bench, bare, office};
use serde_json::{Value, json};

fn note(bench: &mut Bench, day: &str, office: &str, topic: &str, follow_up: &str) -> Value {
    let request = json!({ "held_on": day, "office": office, "topic": topic, "learnt": "They publish it.",
        "follow_up": follow_up });
    bench.ok("conversations.add", request)["id"].clone()
}

fn found(bench: &mut Bench, query: &str, open: bool) -> Vec<String> {
    let page = bench.ok("conversations.list", json!({ "query": query, "open": open }));
    page["rows"].as_array().unwrap().iter().map(|one| one["topic"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn notes_are_found_followed_up_and_brought_back() {
    let mut bench = office();
    let travel = note(&mut bench, "2026-03-02", "Quayside Office", "Travel money", "Try it ourselves");
    note(&mut bench, "2026-05-04", "Millrace Liaison", "Ladders", "");
    assert_eq!(found(&mut bench, "", false), ["Ladders", "Travel money"], "the latest first");
    assert_eq!(found(&mut bench, "QUAYSIDE publish", false), ["Travel money"]);
    assert_eq!(found(&mut bench, "", true), ["Travel money"]);
    bench.ok("conversations.follow_up", json!({ "id": travel, "done": true }));
    let page = bench.ok("conversations.list", json!({}));
    assert_eq!(
        (&page["total"], &page["open"], &page["rows"][1]["done_on"]),
        (&json!(2), &json!(0), &json!("2026-06-15"))
    );
    let again = bench.refused("conversations.follow_up", json!({ "id": travel, "done": true }));
    assert_eq!(again.code, "follow_up.same");
    let mut changed = page["rows"][1].clone();
    changed["office"] = json!(" ");
    let refused = bench.refused("conversations.change", changed.clone());
    assert_eq!((refused.code.as_str(), refused.fields[0].path.as_str()), ("office.empty", "office"));
    changed["office"] = json!("Quayside");
    bench.ok("conversations.change", changed);
    bench.ok("conversations.remove", json!({ "id": travel }));
    assert_eq!(found(&mut bench, "", false), ["Ladders"]);
    bench.undo();
    bench.undo();
    assert_eq!(bench.ok("conversations.list", json!({})), page, "undo brings back what was written");
    let tomorrow = json!({ "held_on": "2026-06-16", "office": "Q", "topic": "T", "learnt": "" });
    assert_eq!(bench.refused("conversations.add", tomorrow).code, "day.ahead");
}

/// The bytes of a document as text.
fn text(bench: &mut Bench, document: &str, format: &str) -> (String, String) {
    let made = bench.ok("documents.render", json!({ "document": document, "format": format }));
    let bytes = base64::engine::general_purpose::STANDARD.decode(made["base64"].as_str().unwrap()).unwrap();
    (made["file_name"].as_str().unwrap().to_owned(), String::from_utf8_lossy(&bytes).into_owned())
}

#[test]
fn only_the_leaders_own_copy_holds_the_notes() {
    let mut bench = bare();
    bench.ok("books.sample", json!({ "afresh": false }));
    let page = bench.ok("conversations.list", json!({}));
    let offices: Vec<&str> =
        page["rows"].as_array().unwrap().iter().map(|one| one["office"].as_str().unwrap()).collect();
    assert!(offices.len() >= 3);
    let (_, own) = text(&mut bench, "conversations", "csv");
    assert!(offices.iter().all(|office| own.contains(office)));
    for offer in bench.ok("documents.list", json!({}))["documents"].as_array().unwrap() {
        let name = offer["name"].as_str().unwrap();
        if name == "conversations" || offer["choices"].as_array().unwrap().is_empty() {
            continue;
        }
        for format in offer["formats"].as_array().unwrap().iter().filter_map(Value::as_str) {
            // The text of a PDF is packed; those that hold it as text are looked at.
            if ["csv", "md", "json", "yaml", "ics"].contains(&format) {
                let (_, made) = text(&mut bench, name, format);
                assert!(!offices.iter().any(|office| made.contains(office)), "{name} as {format}");
            }
        }
    }
}

/// The words of a text, so that a short name is not found inside a longer word.
fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

#[test]
fn a_team_profile_tells_of_the_team_and_of_nobody_in_it() {
    let mut bench = bare();
    bench.ok("books.sample", json!({ "afresh": false }));
    let people = bench.ok("people.list", json!({ "query": "", "offset": 0, "limit": 200 }));
    let people: Vec<Value> = people["rows"].as_array().unwrap().clone();
    let details: Vec<Value> = people
        .iter()
        .map(|line| bench.ok("people.get", json!({ "id": line["id"] }))["person"].clone())
        .collect();
    let projects = bench.ok("team.focus", json!({}))["projects"].clone();
    let mut titles: BTreeMap<String, usize> = BTreeMap::new();
    for person in &details {
        for field in ["internal_title", "external_title"] {
            *titles.entry(person[field].as_str().unwrap().to_owned()).or_default() += 1;
        }
    }
    let (json_name, as_json) = text(&mut bench, "team-profile", "json");
    let (md_name, as_page) = text(&mut bench, "team-profile", "md");
    for made in [&as_json, &as_page, &json_name, &md_name] {
        let spoken = words(made);
        for person in &details {
            for field in ["legal_name", "preferred_name"] {
                let name = person[field].as_str().unwrap();
                assert!(name.is_empty() || !made.contains(name), "{name}");
                for word in words(name).into_iter().filter(|word| word.chars().count() > 2) {
                    assert!(!spoken.contains(&word), "{word} of {name}");
                }
            }
            for field in ["email", "employee_id", "job_class", "location", "id"] {
                let value = person[field].as_str().unwrap();
                assert!(value.is_empty() || !made.contains(value), "{field} {value}");
            }
        }
        for (title, _) in titles.iter().filter(|(title, count)| !title.is_empty() && **count == 1) {
            assert!(!made.contains(title.as_str()), "{title} is one person's");
        }
        for project in projects.as_array().unwrap() {
            assert!(!made.contains(project["name"].as_str().unwrap()), "{project}");
        }
        assert!(!made.contains("Harbour") && !made.contains("@") && !made.contains("EUR"), "{made}");
    }
    let profile: Value = serde_json::from_str(&as_json).unwrap();
    assert_eq!(
        (&profile["format"], &profile["as_of"]),
        (&json!("ladderbook.team-profile.v1"), &json!("2026-06"))
    );
    assert_eq!(profile["people"], json!({ "from": 11, "to": 20 }));
    let ladders = profile["ladders"].as_array().unwrap();
    assert!(
        !ladders.is_empty() && ladders.iter().all(|ladder| ladder["people"]["from"].as_u64().unwrap() >= 3)
    );
    let spans = ladders.iter().flat_map(|ladder| ladder["spans"].as_array().unwrap());
    assert!(
        spans.clone().count() > 0
            && spans.into_iter().all(|span| span["people"]["from"].as_u64().unwrap() >= 3)
    );
    let buckets = profile["buckets"].as_array().unwrap();
    assert!(buckets.iter().any(|one| one["coverage_percent"].is_u64() && one["interest_tenths"].is_u64()));
    assert!(
        buckets.iter().any(|one| one["held_by"] == "one_unwilling"),
        "the bucket that rests on one unwilling person"
    );
    assert!(
        !profile["stages"].as_array().unwrap().is_empty() && !profile["faces"].as_array().unwrap().is_empty()
    );
    assert!(as_page.starts_with("# Team profile\n") && as_page.contains("| Bucket | Coverage | Interest |"));
}

#[test]
fn a_team_of_two_is_told_by_nothing() {
    let mut bench = office();
    let page = bench.ok("ladders.start", json!({ "built_in": "community-architect" }));
    let level = page["ladder"]["levels"][0]["id"].clone();
    assert_eq!(
        bench.refused("documents.render", json!({ "document": "team-profile" })).code,
        "document.nothing"
    );
    for name in ["Mara Okoye", "Ilse Brandt"] {
        let person = bench.ok("people.add", json!({ "legal_name": name }))["person"]["id"].clone();
        bench.ok("people.place", json!({ "person_id": person, "level_id": level, "from": "2026-01-01" }));
    }
    let profile: Value = serde_json::from_str(&text(&mut bench, "team-profile", "json").1).unwrap();
    assert_eq!(profile["people"], Value::Null);
    for part in ["ladders", "buckets", "faces"] {
        assert_eq!(profile[part], json!([]), "{part}");
    }
}
