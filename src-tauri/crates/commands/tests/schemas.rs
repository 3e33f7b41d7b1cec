//! The list as the window knows it: `schemas/ipc.json` and the ladder's file format follow the code.
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
    for command in commands::list::COMMANDS {
        assert!(names.insert(command.name), "{} stands twice in the list", command.name);
        assert!(command.doc.trim().ends_with('.'), "{} has no sentence a person can read", command.name);
        assert!(
            command.kind == commands::Kind::Desk || !command.topics.is_empty(),
            "{} says nothing of what it touches",
            command.name
        );
    }
}
