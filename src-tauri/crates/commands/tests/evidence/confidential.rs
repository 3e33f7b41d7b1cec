//! Confidential evidence: counted everywhere, and in no export but the leader's own.

use std::io::Read as _;
use std::process::Command;

use base64::Engine as _;
use serde_json::{Value, json};

use super::common::bare;
use super::{Bench, rate_as, staffed, statements};

/// Words that must stand nowhere else.
const SECRETS: [&str; 5] =
    ["Zanzibarquark", "Umbrellaproject", "hidden.example.org", "Quetzalwitness", "Sealedletter"];

/// Everything that can be read in a file: of a PDF its text, of an archive all its parts.
fn readable(name: &str, bytes: &[u8], bench: &Bench) -> String {
    let mut text = String::from_utf8_lossy(bytes).into_owned();
    if bytes.starts_with(b"%PDF") {
        let path = bench.folder.path().join("read.pdf");
        std::fs::write(&path, bytes).unwrap();
        let output =
            Command::new("pdftotext").arg(&path).arg("-").output().expect("poppler-utils is installed");
        assert!(output.status.success(), "pdftotext refuses {name}");
        text.push_str(&String::from_utf8_lossy(&output.stdout));
    } else if bytes.starts_with(b"PK") {
        let path = bench.folder.path().join("read.zip");
        std::fs::write(&path, bytes).unwrap();
        let output = Command::new("unzip").arg("-p").arg(&path).output().expect("unzip is installed");
        text.push_str(&String::from_utf8_lossy(&output.stdout));
    }
    text
}

#[test]
fn no_export_but_the_leaders_own_holds_confidential_text() {
    let (mut bench, ladder, ada, _) = staffed();
    rate_as(&mut bench, &ladder, &ada, 2);
    let musts = statements(&ladder, "budgets-cushion", 2);
    let row = bench.ok(
        "evidence.add",
        json!({
            "person_id": ada, "text": SECRETS[0], "project": SECRETS[1], "link": "https://hidden.example.org/a",
            "descriptor_ids": musts, "confidential": true,
            "corroborator": { "name": SECRETS[3], "confirmed_on": "2026-06-15" },
        }),
    );
    let file = bench.folder.path().join(format!("{}.pdf", SECRETS[4]));
    std::fs::write(&file, b"%PDF-1.4\n%%EOF\n").unwrap();
    let file = bench.desk.lend_file(&file);
    bench.ok("evidence.attach_file", json!({ "id": row["evidence"]["id"], "file": file }));
    bench.ok("evidence.add", json!({ "person_id": ada, "text": "Openlyspoken", "kind": "talk" }));

    // It counts: in the readiness, in the table, in the list.
    let target = bench.ok("assessments.readiness", json!({ "person_id": ada }))["target"].clone();
    assert_eq!(target["statements_proved"], 2);
    let table = bench.ok("evidence.table", json!({ "person_id": ada }));
    assert_eq!(table["table"]["counts"]["proved"], 2);
    assert_eq!(bench.ok("evidence.list", json!({}))["confidential"], 1);

    let (mut own, mut open, mut made) = (0, 0, 0);
    let catalogue = bench.ok("documents.list", json!({}));
    for offer in catalogue["documents"].as_array().unwrap() {
        let name = offer["name"].as_str().unwrap();
        for choice in offer["choices"].as_array().unwrap() {
            for format in offer["formats"].as_array().unwrap() {
                let which = json!({ "document": name, "of": choice["id"], "format": format });
                let Ok(done) = commands::run(&mut bench.desk, "documents.render", which) else { continue };
                made += 1;
                let paper = done.value();
                let base64 = paper["base64"].as_str().unwrap();
                let bytes = base64::engine::general_purpose::STANDARD.decode(base64).unwrap();
                let text = readable(name, &bytes, &bench);
                let of_ada = choice["id"] == ada;
                if name == "evidence-own" {
                    own += usize::from(
                        of_ada && text.contains(SECRETS[0]) && text.contains("Leader's own copy"),
                    );
                    let file_name = paper["file_name"].as_str().unwrap();
                    assert!(
                        file_name.starts_with("Leader's own") || file_name.contains("confidential"),
                        "{file_name}"
                    );
                    continue;
                }
                open += usize::from(of_ada && text.contains("Openlyspoken"));
                for secret in SECRETS {
                    assert!(!text.contains(secret), "{name} as {format} holds {secret}");
                }
            }
        }
    }
    assert_eq!(own, 2, "the leader's own copy holds it in both formats and says what it is");
    assert!(open >= 3, "open evidence stands in the table's two formats and in the profile: {open}");
    assert!(made >= 15, "the catalogue was really made: {made}");

    // Nor does a line of the history, which names what was done.
    let history = bench.ok("history.list", json!({ "limit": 50, "before": null })).to_string();
    assert!(SECRETS.iter().all(|secret| !history.contains(secret)), "{history}");
    let mut book = Vec::new();
    let path = bench.folder.path().join("office.ladderbook");
    std::fs::File::open(path).unwrap().read_to_end(&mut book).unwrap();
    assert!(!book.is_empty());
}

/// What saves a file. The book itself, a copy of it and the leader's own rows that were not taken are the
/// leader's own; everything else is searched below.
const SAVING: [&str; 6] = [
    "books.save_copy",
    "books.save_sample",
    "budget.save_figures",
    "documents.render",
    "documents.save",
    "imports.save_rejected",
];

#[test]
fn every_kind_of_file_that_leaves_the_sample_office_is_searched() {
    let exporting = |name: &&str| {
        let verb = name.split('.').nth(1).unwrap_or_default();
        ["save", "export", "render", "write_file"].iter().any(|word| verb.starts_with(word))
            && commands::list::all().any(|one| one.name == *name && one.kind == commands::Kind::Desk)
    };
    let known: Vec<&str> = commands::list::all().map(|one| one.name).filter(exporting).collect();
    assert_eq!(sorted(known), SAVING, "whatever else saves a file must be searched here too");

    let mut bench = bare();
    bench.ok("books.sample", json!({ "afresh": false }));
    // Whoever takes part in the open cycle, so that there are forms of theirs.
    let catalogue = bench.ok("documents.list", json!({}));
    let offered = |name: &str| {
        let found = catalogue["documents"].as_array().unwrap().iter().find(|one| one["name"] == name);
        found.unwrap()["choices"].as_array().unwrap().clone()
    };
    let form = offered("assessment-form")[0]["name"].as_str().unwrap().to_owned();
    let name = form.split(", by ").next().unwrap().to_owned();
    let person = offered("evidence").into_iter().find(|one| one["name"] == name).unwrap()["id"].clone();
    let statements = bench.ok("evidence.statements", json!({ "person_id": person }));
    let shows = statements["rows"][0]["descriptor_id"].clone();
    let row = bench.ok(
        "evidence.add",
        json!({
            "person_id": person, "text": SECRETS[0], "project": SECRETS[1], "confidential": true,
            "link": "https://hidden.example.org/a", "descriptor_ids": [shows],
            "corroborator": { "name": SECRETS[3], "confirmed_on": "2026-06-15" },
        }),
    );
    let file = bench.folder.path().join(format!("{}.pdf", SECRETS[4]));
    std::fs::write(&file, b"%PDF-1.4\n%%EOF\n").unwrap();
    let file = bench.desk.lend_file(&file);
    bench.ok("evidence.attach_file", json!({ "id": row["evidence"]["id"], "file": file }));

    let mut own = 0;
    for offer in catalogue["documents"].as_array().unwrap() {
        let document = offer["name"].as_str().unwrap();
        let choices = offer["choices"].as_array().unwrap();
        // Of people and forms those of this person, of all else the first: a release or a year is like another.
        let theirs = |one: &&Value| one["name"].as_str().is_some_and(|text| text.contains(&name));
        let mut wanted: Vec<&Value> = choices.iter().filter(theirs).collect();
        if wanted.is_empty() {
            wanted.extend(choices.first());
        }
        for format in offer["formats"].as_array().unwrap() {
            assert!(!wanted.is_empty(), "the sample office has nothing to make {document} of");
            for choice in &wanted {
                let which = json!({ "document": document, "of": choice["id"], "format": format });
                let base64 = bench.ok("documents.render", which)["base64"].as_str().unwrap().to_owned();
                let bytes = base64::engine::general_purpose::STANDARD.decode(base64).unwrap();
                let text = readable(document, &bytes, &bench);
                assert!(text.len() > 40, "{document} as {format} can be read");
                if document == "evidence-own" {
                    own += usize::from(text.contains(SECRETS[0]));
                    continue;
                }
                for secret in SECRETS {
                    assert!(
                        !text.contains(secret),
                        "{document} of {} as {format} holds {secret}",
                        choice["name"]
                    );
                }
            }
        }
    }
    assert_eq!(own, 2, "the leader's own copy holds it in both formats");

    let year = offered("budget-report")[0]["id"].clone();
    for picture in ["months", "cumulative", "waterfall", "categories", "burn_down"] {
        bench.choose("figures.csv");
        bench.ok("budget.save_figures", json!({ "year_id": year, "as_of": null, "picture": picture }));
        let text = std::fs::read_to_string(bench.folder.path().join("figures.csv")).unwrap();
        assert!(text.contains(',') && SECRETS.iter().all(|secret| !text.contains(secret)), "{picture}");
    }
}

fn sorted(mut names: Vec<&str>) -> Vec<&str> {
    names.sort_unstable();
    names
}

#[test]
fn a_draft_that_lowers_a_statement_names_its_evidence_without_confidential_words() {
    let (mut bench, ladder, ada, _) = staffed();
    let shows = statements(&ladder, "product-insight", 2);
    for (text, confidential) in [("Openlyspoken", false), (SECRETS[0], true)] {
        bench.ok(
            "evidence.add",
            json!({ "person_id": ada, "text": text, "descriptor_ids": [shows[0]], "confidential": confidential }),
        );
    }
    let id = &ladder["id"];
    bench.ok("reviews.open", json!({ "ladder_id": id, "purpose": "First release", "reviewers": [{ "name": "Ines", "role": "HR" }] }));
    publish(&mut bench, id);
    let row = &ladder["competencies"][0];
    let cell = |level: usize| {
        let level = &ladder["levels"][level]["id"];
        row["cells"].as_array().unwrap().iter().find(|cell| cell["level_id"] == *level).unwrap().clone()
    };
    let high = cell(2);
    let rest: Vec<Value> = high["descriptors"].as_array().unwrap()[1..].to_vec();
    let write = |bench: &mut Bench, cell: &Value, descriptors: Vec<Value>| {
        let descriptors: Vec<Value> =
            descriptors.iter().map(|one| json!({ "id": one["id"], "text": one["text"] })).collect();
        bench.ok(
            "ladders.write_cell",
            json!({
                "ladder_id": id, "competency_id": row["id"], "level_id": cell["level_id"], "expected": cell["expected"],
                "must_have": cell["must_have"], "examples": [], "descriptors": descriptors,
            }),
        );
    };
    write(&mut bench, &high, rest);
    let proposal = bench.ok("releases.propose", json!({ "ladder_id": id }));
    assert_eq!(proposal["statements"][0]["descriptor_id"], shows[0]);
    let evidence = proposal["evidence"].as_array().unwrap();
    let texts: Vec<&str> = evidence.iter().map(|one| one["text"].as_str().unwrap()).collect();
    assert_eq!(evidence.len(), 2);
    assert!(texts.contains(&"Openlyspoken") && texts.contains(&""), "{texts:?}");
    assert!(evidence.iter().all(|one| one["name"] == "Ada Byron" && one["confirmed"] == false));
}

/// Signs a review off and publishes its draft.
fn publish(bench: &mut Bench, ladder: &Value) {
    let reviews = bench.ok("reviews.list", json!({ "ladder_id": ladder }));
    let page = bench.ok("reviews.get", json!({ "id": reviews[0]["review"]["id"] }));
    for one in page["asked"].as_array().unwrap() {
        bench.ok("reviews.sign_off", json!({ "reviewer_id": one["id"], "note": "" }));
    }
    bench.ok("releases.publish", json!({ "ladder_id": ladder, "number": null, "note": "" }));
}
