//! Job descriptions: generated, edited, put back, scoped, handed over.

use base64::Engine as _;
use serde_json::{Value, json};

use crate::common::Bench;
use crate::{laddered, level, refused, rows, undoable};

fn which(level: &Value, wording: &str, engagement: &str) -> Value {
    json!({ "level_id": level["id"], "wording": wording, "engagement": engagement })
}

fn with(mut request: Value, field: &str, value: Value) -> Value {
    request[field] = value;
    request
}

fn lines(text: &Value) -> Vec<String> {
    let groups = rows(&text["responsibilities"]).iter();
    groups.flat_map(|group| rows(&group["lines"])).map(|line| line.as_str().unwrap().to_owned()).collect()
}

fn markdown(bench: &mut Bench, of: &str) -> String {
    let request = json!({ "document": "job-description", "of": of, "format": "md" });
    let made = bench.ok("documents.render", request);
    let bytes = base64::engine::general_purpose::STANDARD.decode(made["base64"].as_str().unwrap()).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_description_is_generated_from_the_ladder() {
    let (mut bench, ladder) = laddered();
    let third = level(&ladder, "CA3");
    let page = bench.ok("jobs.get", which(&third, "internal", "full_time"));
    assert_eq!(page["written_on"], Value::Null);
    assert_eq!(page["text"], page["generated"]);
    assert_eq!(page["text"]["title"], third["internal_title"]);
    let told = lines(&page["text"]);
    let cell = |row: &Value| {
        rows(&row["cells"]).iter().find(|cell| cell["level_id"] == third["id"]).unwrap().clone()
    };
    for row in rows(&ladder["competencies"]) {
        let cell = cell(row);
        for descriptor in rows(&cell["descriptors"]) {
            let words = descriptor["text"].as_str().unwrap();
            assert!(told.iter().any(|line| line.starts_with(words)), "{words}");
        }
        for example in rows(&cell["examples"]) {
            assert!(rows(&page["text"]["preferred"]).contains(example), "{example}");
        }
    }
    let outside = bench.ok("jobs.get", which(&third, "external", "volunteer_facing"));
    assert_eq!(outside["text"]["title"], third["external_title"]);
    let groups = rows(&outside["text"]["responsibilities"]);
    assert_eq!(groups.last().unwrap()["heading"], "With volunteers");
    assert_eq!(rows(&outside["scope"]).len(), 13);
    assert_eq!(outside["settled"], 0);
}

#[test]
fn a_description_is_edited_and_put_back() {
    let (mut bench, ladder) = laddered();
    let third = level(&ladder, "CA3");
    let key = which(&third, "external", "part_time");
    let text = json!({
        "title": " Community guide ", "about": "Half a week.",
        "responsibilities": [
            { "heading": "Guide", "lines": ["Shows newcomers around.", " "] },
            { "heading": "Nothing", "lines": [""] },
            { "heading": "Write", "lines": ["Writes it down.", "Keeps it short."] },
        ],
        "preferred": ["Patient.", ""], "closing": "Write to us.",
    });
    let saved = undoable(&mut bench, "jobs.write", with(key.clone(), "text", text));
    assert_eq!(saved["text"]["title"], "Community guide");
    assert_eq!(lines(&saved["text"]), ["Shows newcomers around.", "Writes it down.", "Keeps it short."]);
    assert_eq!(saved["text"]["preferred"], json!(["Patient."]));
    assert_eq!(saved["written_on"], "2026-06-15");
    assert_eq!(saved["edited"], json!([key]));
    assert_ne!(saved["generated"], saved["text"]);
    let other = bench.ok("jobs.get", which(&third, "external", "full_time"));
    assert_eq!(other["written_on"], Value::Null, "each description is edited by itself");

    let paper = markdown(&mut bench, "Community Architect CA3, external, part-time");
    for words in ["# Community guide\n", "### Guide", "- Shows newcomers around.", "Write to us."] {
        assert!(paper.contains(words), "{words} in {paper}");
    }
    let empty = json!({ "title": "", "about": "", "responsibilities": [{ "heading": "", "lines": ["x"] }],
        "preferred": [], "closing": "" });
    refused(&mut bench, "jobs.write", with(key.clone(), "text", empty), "title", "title.empty");

    let back = undoable(&mut bench, "jobs.reset", key.clone());
    assert_eq!((&back["text"], &back["edited"]), (&back["generated"], &json!([])));
    refused(&mut bench, "jobs.reset", key, "", "job.generated");
}

#[test]
fn a_role_is_scoped_by_questions() {
    let (mut bench, ladder) = laddered();
    let second = level(&ladder, "CA2");
    let said = |question: &str, answer: &str, done: bool| {
        json!({ "level_id": second["id"], "engagement": "part_time", "question": question,
            "answer": answer, "done": done })
    };
    let page = undoable(&mut bench, "jobs.scope", said("time", " Twenty hours. ", true));
    assert_eq!(page["settled"], 1);
    let row = rows(&page["scope"]).iter().find(|row| row["question"] == "time").unwrap();
    assert_eq!((&row["answer"], &row["done"]), (&json!("Twenty hours."), &json!(true)));
    undoable(&mut bench, "jobs.scope", said("budget", "Not agreed yet.", false));
    refused(&mut bench, "jobs.scope", said("purpose", "", true), "answer", "answer.empty");

    let id = |wording: &str| format!("{}:{wording}:part_time", second["id"].as_str().unwrap());
    let inside = markdown(&mut bench, &id("internal"));
    assert!(inside.contains("- [x] **Time:** Twenty hours."), "{inside}");
    assert!(inside.contains("- [ ] **Budget:** Not agreed yet."), "{inside}");
    assert!(!markdown(&mut bench, &id("external")).contains("Twenty hours"), "outside nobody reads it");
    let full = bench.ok("jobs.get", which(&second, "internal", "full_time"));
    assert_eq!(full["settled"], 0, "another engagement is another role");
    undoable(&mut bench, "jobs.scope", said("time", "", false));
}

#[test]
fn every_level_has_two_descriptions_to_hand_over() {
    let (mut bench, ladder) = laddered();
    let list = bench.ok("documents.list", json!({}));
    let offer = rows(&list["documents"]).iter().find(|one| one["name"] == "job-description").unwrap();
    assert_eq!(rows(&offer["choices"]).len(), rows(&ladder["levels"]).len() * 2);
    assert_eq!(offer["choices"][0]["name"], "Community Architect CA1, internal");
    let gone = json!({ "document": "job-description", "of": "CA9, internal" });
    assert_eq!(bench.refused("documents.render", gone).code, "document.nothing");
    bench.ok("ladders.remove", json!({ "id": ladder["id"] }));
    assert_eq!(bench.ok("books.check", json!({}))["wrong"], json!([]));
}
