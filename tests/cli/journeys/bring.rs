//! Files that come in, and those that are refused.

use outside_tests::fixture;
use serde_json::Value;

use super::holds;
use crate::machine::Machine;

/// Brings a file in: shown first, which saves nothing; then saved; then again, which adds nothing.
pub(super) fn bring(machine: &Machine, book: &str, kind: &str, file: &str, counts: &Value) -> Value {
    let path = fixture(file);
    let path = path.to_str().unwrap();
    let before = machine.content(book);
    let shown = machine.json(&["import", book, kind, path, "--dry-run"]);
    assert_eq!(machine.content(book), before, "looking at {file} saves nothing");
    let answer = machine.json(&["import", book, kind, path]);
    assert_eq!(&answer["counts"], counts, "{file}");
    assert_eq!(shown, answer, "what was shown of {file} is what came");
    let more = |name: &&String| !["counts", "findings"].contains(&name.as_str());
    let others: Vec<&String> = answer.as_object().unwrap().keys().filter(more).collect();
    assert!(
        others.iter().all(|name| ["source", "roster"].contains(&name.as_str())),
        "{others:?}: a program that was recognised is named, and what a roster changes"
    );
    let after = machine.content(book);
    assert_ne!(after, before, "{file} is saved");
    let again = machine.json(&["import", book, kind, path]);
    assert_eq!(again["counts"]["added"].as_u64().unwrap_or(0), 0, "{file} twice");
    assert_eq!(machine.content(book), after, "{file} twice changes nothing");
    answer
}

/// A broken file is refused with its lines, in JSON and in words, and nothing of it is saved.
pub(super) fn refuse(machine: &Machine, book: &str, kind: &str, file: &str, lines: &[u64]) {
    let path = fixture(file);
    let path = path.to_str().unwrap();
    let before = machine.content(book);
    let findings = machine.refused(&["import", book, kind, path])["findings"].clone();
    let errors: Vec<&Value> =
        findings.as_array().unwrap().iter().filter(|finding| finding["severity"] == "error").collect();
    let named: Vec<u64> = errors.iter().filter_map(|finding| finding["line"].as_u64()).collect();
    assert_eq!(named, lines, "{file}: {findings}");
    for error in errors {
        assert!(["path", "code", "message"].iter().all(|name| !error[name].as_str().unwrap().is_empty()));
    }
    let output = machine.run(&["import", book, kind, path]);
    assert_eq!(output.status.code(), Some(1));
    let words = String::from_utf8(output.stdout).unwrap();
    let mut expected: Vec<String> = lines.iter().map(|line| format!("line {line}")).collect();
    expected.push("Nothing was saved.".to_owned());
    holds(&words, &expected.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(machine.content(book), before, "{file} leaves nothing behind");
}
