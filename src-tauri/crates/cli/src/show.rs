//! Answers as a person reads them in a terminal, or as JSON.

use std::io::Write as _;
use std::path::Path;

use commands::{Problem, documents, imports, list};
use serde_json::{Value, json};

/// Prints a line. Whoever reads may have seen enough and be gone, as after `| head`: the work is done anyway.
macro_rules! say {
    ($($words:tt)*) => {{ let _ = writeln!(std::io::stdout(), $($words)*); }};
}

/// Prints a line on the error stream, read or not.
macro_rules! complain {
    ($($words:tt)*) => {{ let _ = writeln!(std::io::stderr(), $($words)*); }};
}

/// Prints JSON.
pub(crate) fn answer(value: &Value) {
    say!("{}", serde_json::to_string_pretty(value).unwrap_or_default());
}

/// A refusal, with what is wrong field by field.
pub(crate) fn problem(problem: &Problem, as_json: bool) {
    if as_json {
        return answer(&json!({ "problem": problem }));
    }
    complain!("{}", problem.message);
    for field in problem.fields.iter().filter(|field| field.message != problem.message) {
        complain!("  {}: {}", field.path, field.message);
    }
}

/// A new book.
pub(crate) fn started(status: &Value, as_json: bool) {
    if as_json {
        return answer(&status["open"]);
    }
    let open = &status["open"];
    say!("{} is in {}", text(&open["office"]), text(&open["file_name"]));
}

/// What came of an import.
pub(crate) fn imported(value: &Value, as_json: bool) {
    if as_json {
        let mut shown = json!({ "counts": value["counts"], "findings": value["findings"] });
        if !value["roster"].is_null() {
            shown["roster"] = value["roster"].clone();
        }
        // Files of the career have neither.
        for name in ["source", "statements"] {
            let empty = value[name] == json!("") || value[name] == json!([]);
            if !empty && !value[name].is_null() {
                shown[name] = value[name].clone();
            }
        }
        if !value["evidence"].is_null() {
            shown["evidence"] = value["evidence"].clone();
        }
        return answer(&shown);
    }
    for (name, count) in value["counts"].as_object().into_iter().flatten() {
        say!("{:>8}  {}", count.to_string(), name.replace('_', " "));
    }
    for statement in value["statements"].as_array().into_iter().flatten() {
        let amount = |name: &str| text(&statement[name]["amount"]);
        let (account, currency) = (text(&statement["account"]), text(&statement["currency"]));
        match statement["adds_up"].as_bool() {
            Some(right) => say!(
                "{account}: opening {} + lines {} = closing {} {currency}{}",
                amount("opening"),
                amount("entries"),
                amount("closing"),
                if right { "" } else { " does not add up" }
            ),
            None => say!("{account}: lines {} {currency}, no balances to check them by", amount("entries")),
        }
    }
    differences(&value["roster"]);
    for item in value["evidence"]["items"].as_array().into_iter().flatten() {
        let state = text(&item["state"]).replace('_', " ");
        let who = item["person"].as_str().unwrap_or(text(&item["author"]));
        say!("{state:13} {} {who}: {} [{}]", text(&item["done_on"]), text(&item["text"]), text(&item["key"]));
    }
    for finding in value["findings"].as_array().into_iter().flatten() {
        let line = finding["line"].as_u64().map(|line| format!(", line {line}")).unwrap_or_default();
        let place = match text(&finding["path"]) {
            "file" => String::new(),
            column => format!(", {column}"),
        };
        say!("{}{line}{place}: {}", text(&value["file_name"]), text(&finding["message"]));
    }
    if value["refused"] == json!(true) {
        say!("Nothing was saved.");
    }
}

/// What a roster changes, person by person and field by field.
fn differences(roster: &Value) {
    for (kind, sign) in [("added", '+'), ("changed", '~')] {
        for one in roster[kind].as_array().into_iter().flatten() {
            say!("{sign} line {}, {}", one["line"], text(&one["name"]));
            for field in one["fields"].as_array().into_iter().flatten() {
                let (name, new) = (text(&field["field"]).replace('_', " "), text(&field["new"]));
                match text(&field["old"]) {
                    "" => say!("    {name}: {new}"),
                    old => say!("    {name}: {old} → {new}"),
                }
            }
        }
    }
    for one in roster["missing"].as_array().into_iter().flatten() {
        say!("? {} is not in the file", text(&one["name"]));
    }
}

/// A file that was written.
pub(crate) fn exported(value: &Value, to: &Path, as_json: bool) {
    if as_json {
        return answer(value);
    }
    say!("{}", to.display());
    for finding in value["findings"].as_array().into_iter().flatten() {
        say!("{}: {}", text(&finding["path"]), text(&finding["message"]));
    }
}

/// What a check found.
pub(crate) fn checked(value: &Value, as_json: bool) {
    if as_json {
        return answer(value);
    }
    let wrong = value["wrong"].as_array();
    if wrong.is_none_or(Vec::is_empty) {
        say!("All is well.");
    }
    for line in wrong.into_iter().flatten() {
        say!("{}", text(line));
    }
}

/// An undo or redo.
pub(crate) fn stepped(value: &Value, words: &str, as_json: bool) {
    if as_json {
        return answer(value);
    }
    match value["label"].as_str() {
        Some(label) => say!("{words}: {label}"),
        None => say!("There is nothing to do."),
    }
}

/// The history.
pub(crate) fn log(value: &Value, as_json: bool) {
    if as_json {
        return answer(value);
    }
    for line in value["lines"].as_array().into_iter().flatten() {
        let stands = match line["stands"].as_str() {
            Some("done") => "",
            _ => " (undone)",
        };
        say!("{:>5}  {}  {}{stands}", line["seq"].to_string(), text(&line["at"]), text(&line["label"]));
    }
}

/// Commands, documents and kinds of imports.
pub(crate) fn list(as_json: bool) {
    let commands: Vec<Value> = list::all()
        .map(|command| json!({ "name": command.name, "kind": command.kind, "about": command.doc.trim() }))
        .collect();
    let documents: Vec<Value> = documents::CATALOGUE
        .iter()
        .map(|entry| json!({ "name": entry.name, "about": entry.about, "formats": entry.formats }))
        .collect();
    let imports: Vec<Value> =
        imports::KINDS.iter().map(|kind| json!({ "name": kind.name, "about": kind.about })).collect();
    if as_json {
        return answer(&json!({ "commands": commands, "documents": documents, "imports": imports }));
    }
    for (title, entries) in [("Commands", commands), ("Documents", documents), ("Imports", imports)] {
        say!("{title}");
        for entry in entries {
            say!("  {:32} {}", text(&entry["name"]), text(&entry["about"]));
        }
        say!();
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
