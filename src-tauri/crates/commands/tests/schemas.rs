//! The list as the window knows it: `schemas/ipc.json` and the file formats that people keep follow the code.
//! With `LADDERBOOK_WRITE=1` (as `make schemas` sets it) they are written instead of compared.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::path::{Path, PathBuf};

fn schemas() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../schemas")
}

fn compare(path: &Path, value: &serde_json::Value) {
    let text = format!("{}\n", serde_json::to_string_pretty(value).unwrap());
    if std::env::var_os("LADDERBOOK_WRITE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
        return;
    }
    let written = std::fs::read_to_string(path).unwrap_or_default();
    assert!(written == text, "{} is not what the code says: run `make schemas`", path.display());
}

#[test]
fn the_list_is_what_the_window_knows() {
    compare(&schemas().join("ipc.json"), &commands::ipc_schema());
}

/// The generator numbers the second of two types that have one name, and says nothing.
#[test]
fn every_type_that_the_window_knows_has_a_name_of_its_own() {
    let schema = commands::ipc_schema();
    let named = schema["$defs"].as_object().unwrap();
    assert!(named.contains_key("Money"), "the shapes are no longer listed under $defs");
    let numbered: Vec<_> = named
        .keys()
        .filter(|name| {
            let bare = name.trim_end_matches(|last: char| last.is_ascii_digit());
            bare != name.as_str() && named.contains_key(bare)
        })
        .collect();
    assert!(numbered.is_empty(), "two Rust types share the name before the number: {numbered:?}");
}

#[test]
fn the_file_format_of_ladders_is_what_it_was() {
    let schema = serde_json::to_value(schemars::schema_for!(exchange::ladder::v1::LadderV1)).unwrap();
    compare(&schemas().join("files/ladder.v1.json"), &schema);
}

#[test]
fn the_file_format_of_assessment_forms_is_what_it_was() {
    let schema = serde_json::to_value(schemars::schema_for!(exchange::assessment_form::v1::FormV1)).unwrap();
    compare(&schemas().join("files/assessment-form.v1.json"), &schema);
}

#[test]
fn the_file_format_of_team_profiles_is_what_it_was() {
    let schema =
        serde_json::to_value(schemars::schema_for!(exchange::team_profile::v1::TeamProfileV1)).unwrap();
    compare(&schemas().join("files/team-profile.v1.json"), &schema);
}

#[test]
fn every_command_is_told_about_and_named_once() {
    let mut names = std::collections::HashSet::new();
    for command in commands::list::all() {
        assert!(names.insert(command.name), "{} stands twice in the list", command.name);
        assert!(command.doc.trim().ends_with('.'), "{} has no sentence a person can read", command.name);
        assert!(
            command.kind == commands::Kind::Desk || !command.topics.is_empty(),
            "{} says nothing of what it touches",
            command.name
        );
    }
}
