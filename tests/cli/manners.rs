//! What the program answers to the words of a call: the list, help, exit codes, copies, the history.

use std::process::{Command, Stdio};

use outside_tests::program;
use serde_json::{Value, json};

use crate::machine::Machine;

fn names(list: &Value, part: &str) -> Vec<String> {
    let entries = list[part].as_array().unwrap_or_else(|| panic!("{part} is a list"));
    entries.iter().map(|entry| entry["name"].as_str().expect("a name").to_owned()).collect()
}

#[test]
fn the_list_names_everything_that_can_be_asked_for() {
    let machine = Machine::new();
    let list = machine.json(&["list"]);
    assert_eq!(
        names(&list, "imports"),
        ["roster", "ladder", "assessments", "rates", "budget", "expenses", "evidence", "bank"]
    );
    assert_eq!(
        names(&list, "documents"),
        [
            "career-ladder",
            "competency-matrix",
            "job-description",
            "skill-profile",
            "evidence",
            "evidence-own",
            "budget-report",
            "budget-plan",
            "scenario-difference",
            "fairness-report",
            "assessment-form",
            "deadlines",
            "team-profile",
            "conversations",
            "ladder"
        ]
    );
    let commands = names(&list, "commands");
    for name in ["people.list", "assessments.rate", "budget.standing", "imports.run", "history.undo"] {
        assert!(commands.iter().any(|command| command == name), "{name} is missing");
    }
    let mut once = commands.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), commands.len(), "a name stands for one command");
    for part in ["commands", "documents", "imports"] {
        for entry in list[part].as_array().unwrap() {
            assert!(!entry["about"].as_str().unwrap_or_default().is_empty(), "{entry} explains itself");
        }
    }
    let words = machine.says(&["list"]);
    for name in commands.iter().chain(&names(&list, "documents")).chain(&names(&list, "imports")) {
        assert!(words.contains(name.as_str()), "{name} is missing in words");
    }
}

#[test]
fn a_year_is_handed_out_in_every_format_that_is_listed() {
    let machine = Machine::new();
    let book = machine.typed("sample.ladderbook");
    machine.says(&["sample", &book]);
    let list = machine.json(&["list"]);
    let report =
        list["documents"].as_array().unwrap().iter().find(|one| one["name"] == "budget-report").unwrap();
    assert_eq!(report["formats"], json!(["pdf", "csv", "xlsx", "hledger", "beancount"]));
    for (format, start) in [
        ("csv", b"Category,Depth,".as_slice()),
        ("xlsx", b"PK".as_slice()),
        ("hledger", b"; Harbour Open Source Office".as_slice()),
        ("beancount", b"option \"title\" \"Harbour Open Source Office".as_slice()),
    ] {
        let to = machine.typed(&format!("year.{format}"));
        machine.says(&["export", &book, "budget-report", "--format", format, "--to", &to]);
        let bytes = std::fs::read(machine.file(&format!("year.{format}"))).unwrap();
        assert!(
            bytes.starts_with(start),
            "{format}: {}",
            String::from_utf8_lossy(&bytes[..80.min(bytes.len())])
        );
        assert!(bytes.len() > 1_000, "{format} has the year in it");
    }
    let to = machine.typed("year.ledger");
    machine.fails(2, &["export", &book, "budget-report", "--format", "ledger", "--to", &to]);
    assert!(!machine.file("year.ledger").exists());
}

#[test]
fn help_shows_examples_and_says_what_the_exit_codes_mean() {
    let machine = Machine::new();
    let help = machine.says(&["--help"]);
    for words in [
        "Examples:",
        "Exit status:",
        "ladderbook-cli new",
        "ladderbook-cli import",
        "ladderbook-cli export",
        "ladderbook-cli call",
    ] {
        assert!(help.contains(words), "{words:?} is missing in:\n{help}");
    }
    for verb in
        ["sample", "new", "import", "export", "call", "list", "check", "backup", "undo", "redo", "log"]
    {
        assert!(machine.says(&[verb, "--help"]).contains("Usage:"), "{verb} explains itself");
    }
    assert!(machine.says(&["--version"]).starts_with("ladderbook-cli "));
}

#[test]
fn one_means_refused_and_two_means_the_words_are_off() {
    let machine = Machine::new();
    let book = machine.typed("office.ladderbook");
    machine.says(&[
        "new",
        &book,
        "--name",
        "Quay Office",
        "--currency",
        "EUR",
        "--fiscal-start",
        "4",
        "--ladder",
        "community-architect",
    ]);
    let content = machine.content(&book);

    machine.fails(2, &[]);
    machine.fails(2, &["polish", &book]);
    machine.fails(2, &["new", &book]);
    machine.fails(2, &["log", &book, "--limit", "many"]);
    assert!(machine.fails(2, &["call", &book, "people.polish"]).contains("people.polish"));
    assert!(machine.fails(2, &["call", &book, "people.list", "{"]).contains("JSON"));
    assert!(machine.fails(2, &["call", &book, "people.list", r#"{"colour":"red"}"#]).contains("colour"));
    machine.fails(2, &["check", &book, "--password-file", &machine.typed("nowhere")]);

    machine.fails(1, &["check", &machine.typed("nowhere.ladderbook")]);
    assert!(
        machine
            .fails(1, &["new", &book, "--name", "Other", "--currency", "EUR", "--fiscal-start", "1"])
            .contains("exists")
    );
    let other = machine.typed("other.ladderbook");
    machine.fails(1, &["new", &other, "--name", "Other", "--currency", "EUR", "--fiscal-start", "13"]);
    assert!(!machine.file("other.ladderbook").exists(), "an office that was refused leaves no file");
    machine.fails(1, &["import", &book, "roster", &machine.typed("nowhere.csv")]);
    let to = machine.typed("out.pdf");
    assert!(
        machine
            .fails(1, &["export", &book, "career-ladder", "--of", "Nobody", "--to", &to])
            .contains("Community Architect")
    );
    machine.fails(1, &["export", &book, "skill-profile", "--to", &to]);
    assert!(!machine.file("out.pdf").exists(), "a document that was refused leaves no file");
    let nobody = json!({ "id": "01a200c0-0000-7000-8000-000000000000" }).to_string();
    let problem = machine.refused(&["call", &book, "people.get", &nobody])["problem"].clone();
    assert_eq!(problem["code"], "not_found");
    assert!(problem["message"].as_str().is_some_and(|words| !words.is_empty()));
    assert_eq!(machine.content(&book), content, "what was refused changed nothing");
}

#[test]
fn copies_are_whole_and_the_history_tells_what_was_done() {
    let machine = Machine::new();
    let book = machine.typed("office.ladderbook");
    machine.says(&["new", &book, "--name", "Quay Office", "--currency", "EUR", "--fiscal-start", "1"]);
    let add = |name: &str| machine.call(&book, "people.add", &json!({ "legal_name": name }));
    add("Mara Okoye");
    let content = machine.content(&book);
    assert_eq!(machine.says(&["check", &book]).trim(), "All is well.");

    let copy = machine.typed("copy.ladderbook");
    assert_eq!(machine.json(&["backup", &book, "--to", &copy])["file_name"], "copy.ladderbook");
    add("Ilse Brandt");
    assert_ne!(machine.content(&book), content);
    assert_eq!(machine.content(&copy), content, "the copy holds the book as it was");
    let people = machine.call(&copy, "people.list", &json!({}));
    assert_eq!((&people["total"], &people["rows"][0]["name"]), (&json!(1), &json!("Mara Okoye")));

    let log = machine.json(&["log", &book]);
    let lines = log["lines"].as_array().unwrap();
    let commands: Vec<&str> = lines.iter().filter_map(|line| line["command"].as_str()).collect();
    assert_eq!(commands, ["people.add", "people.add", "books.start"], "newest first, reads leave no line");
    assert!(machine.says(&["undo", &book]).starts_with("Undone: "));
    assert_eq!(machine.content(&book), content);
    let first = machine.says(&["log", &book, "--limit", "1"]);
    assert!(first.contains("Ilse Brandt") && first.trim_end().ends_with("(undone)"), "{first}");
    assert!(machine.says(&["redo", &book]).starts_with("Done again: "));
    assert!(!machine.says(&["log", &book]).contains("(undone)"));
}

#[test]
fn a_reader_who_leaves_early_is_no_failure() {
    let mut child = Command::new(program("ladderbook-cli"))
        .args(["list", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}
