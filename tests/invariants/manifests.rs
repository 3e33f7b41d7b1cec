//! The shape of the project, held by reading its manifests and sources.
//!
//! Each rule here is one that a reviewer would otherwise have to remember. A failure names the place.

#![allow(clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Who may know whom. A crate that is not listed has no place yet: say where it belongs.
const LAYERS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("store", &["domain"]),
    ("exchange", &["domain"]),
    ("documents", &["domain"]),
    ("commands", &["domain", "store", "exchange", "documents"]),
    ("cli", &["commands"]),
    ("ladderbook", &["commands"]),
];

/// The tests look from outside and may know every crate.
const OUTSIDE: &str = "outside-tests";

/// Slices that carry money: no float at all in these files of `domain`, `store` and `exchange`.
const MONEY_SLICES: &[&str] =
    &["money", "budget", "claims", "rates", "travel", "events", "sponsors", "expenses", "expensify", "bank"];

/// Names that hold money wherever they stand.
const MONEY_NAMES: &[&str] =
    &["amount", "money", "minor", "cents", "price", "cost", "balance", "salary", "fee", "budget", "spent"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the project").to_path_buf()
}

/// One of our packages, with its dependencies as `(name, kind)`; kind is `normal`, `dev` or `build`.
struct Package {
    name: String,
    folder: PathBuf,
    dependencies: Vec<(String, String)>,
}

fn packages() -> Vec<Package> {
    let answer = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    let metadata: Value = serde_json::from_slice(&answer.stdout).expect("cargo metadata answers JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    list(&metadata["packages"])
        .iter()
        .map(|package| Package {
            name: text(&package["name"]),
            folder: Path::new(package["manifest_path"].as_str().unwrap_or_default())
                .parent()
                .expect("a manifest lies in a folder")
                .to_path_buf(),
            dependencies: list(&package["dependencies"])
                .iter()
                .map(|dependency| {
                    (text(&dependency["name"]), dependency["kind"].as_str().unwrap_or("normal").to_owned())
                })
                .collect(),
        })
        .collect()
}

/// Every file below `folder` that a person wrote, with its text; what is built or fetched is left out.
fn sources(folder: &Path, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the project can be read") {
            let path = entry.expect("a folder of the project can be listed").path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if path.is_dir() {
                if !["target", "node_modules", "out", "dist", ".git", "fixtures"].contains(&name) {
                    open.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let bytes = fs::read(&path).expect("a source file can be read");
                found.push((path, String::from_utf8_lossy(&bytes).into_owned()));
            }
        }
    }
    found.sort();
    found
}

/// `path:line` of each line for which `wrong` holds, the path seen from the project's root.
fn places(files: &[(PathBuf, String)], wrong: impl Fn(&Path, &str) -> bool) -> Vec<String> {
    let root = root();
    let mut found = Vec::new();
    for (path, text) in files {
        let path = path.strip_prefix(&root).unwrap_or(path);
        for (number, line) in text.lines().enumerate() {
            if wrong(path, line) {
                found.push(format!("{}:{}: {}", path.display(), number + 1, line.trim()));
            }
        }
    }
    found
}

/// Whether `word` stands in `line` as a word of its own.
fn has_word(line: &str, word: &str) -> bool {
    line.split(|c: char| !c.is_alphanumeric() && c != '_').any(|part| part == word)
}

/// Whether `line` declares a name that holds money as a float, also inside `Option`, `Vec` or a reference.
fn declares_float_money(line: &str) -> bool {
    let code = line.split("//").next().unwrap_or_default();
    code.match_indices(':').any(|(at, _)| {
        let name = code[..at].rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
        let kind = code[at + 1..].split([',', ')', '=', ';', ':', '{']).next().unwrap_or_default();
        (has_word(kind, "f32") || has_word(kind, "f64"))
            && name.split('_').any(|part| MONEY_NAMES.contains(&part.to_lowercase().as_str()))
    })
}

/// Whether `line` names `path` from the root of a machine, not as the tail of some longer path.
fn names_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + path.len()..].chars().next();
        !before.is_some_and(|c| c.is_alphanumeric() || "._-~$}/".contains(c))
            && !after.is_some_and(|c| c.is_alphanumeric() && !path.ends_with(['/', '\\']))
    })
}

#[test]
fn every_crate_knows_only_the_layers_below_it() {
    let packages = packages();
    let layers: BTreeMap<_, _> = LAYERS.iter().copied().collect();
    let ours: BTreeSet<&str> = packages.iter().map(|package| package.name.as_str()).collect();
    for package in packages.iter().filter(|package| package.name != OUTSIDE) {
        let allowed = layers.get(package.name.as_str());
        let allowed = allowed.unwrap_or_else(|| panic!("{} has no place among the layers", package.name));
        for (name, kind) in &package.dependencies {
            assert!(
                kind == "dev" || !ours.contains(name.as_str()) || allowed.contains(&name.as_str()),
                "{} must not know {name}",
                package.name
            );
        }
    }
}

#[test]
fn only_the_shell_knows_tauri() {
    for package in
        packages().iter().filter(|package| package.folder.starts_with(root().join("src-tauri/crates")))
    {
        for (name, _) in &package.dependencies {
            assert!(!name.starts_with("tauri"), "{} depends on {name}: only the shell may", package.name);
        }
    }
}

#[test]
fn only_the_store_knows_sql() {
    for package in packages().iter().filter(|package| package.name != "store" && package.name != OUTSIDE) {
        for (name, _) in &package.dependencies {
            assert!(
                !["rusqlite", "libsqlite3-sys", "sqlx", "diesel"].contains(&name.as_str()),
                "{} depends on {name}: SQL belongs to the store",
                package.name
            );
        }
    }
}

#[test]
fn one_file_of_the_front_end_talks_to_tauri() {
    let files = sources(&root().join("ui/src"), &[".ts", ".svelte", ".js"]);
    assert!(!files.is_empty(), "the front end has no sources");
    let found =
        places(&files, |path, line| path != Path::new("ui/src/api/rpc.ts") && line.contains("@tauri-apps/"));
    assert!(found.is_empty(), "only ui/src/api/rpc.ts may import @tauri-apps:\n{}", found.join("\n"));
}

#[test]
fn money_is_never_a_float() {
    let crates = root().join("src-tauri/crates");
    let files = sources(&crates, &[".rs"]);
    let in_money_slice = |path: &Path| {
        ["domain", "store", "exchange"]
            .iter()
            .any(|layer| path.starts_with(Path::new("src-tauri/crates").join(layer)))
            && path.with_extension("").iter().any(|part| MONEY_SLICES.iter().any(|slice| part == *slice))
    };
    assert!(
        files.iter().any(|(path, _)| in_money_slice(path.strip_prefix(root()).unwrap_or(path))),
        "no slice that carries money was found"
    );
    let found = places(&files, |path, line| {
        let code = line.split("//").next().unwrap_or_default();
        declares_float_money(line) || in_money_slice(path) && (has_word(code, "f32") || has_word(code, "f64"))
    });
    assert!(found.is_empty(), "money is integer minor units, never a float:\n{}", found.join("\n"));
}

#[test]
fn no_file_names_a_place_on_somebodys_machine() {
    let root = root();
    let mut private =
        vec!["/home/".to_owned(), "/Users/".to_owned(), "/root/".to_owned(), r"C:\Users\".to_owned()];
    // This very checkout counts too, unless it lies so high that its name is an ordinary one, such as /src.
    private.extend((root.iter().count() > 2).then(|| root.to_string_lossy().into_owned()));
    let endings =
        [".rs", ".toml", ".ts", ".svelte", ".js", ".mjs", ".json", ".md", ".sh", ".sql", ".yml", "Makefile"];
    let found = places(&sources(&root, &endings), |path, line| {
        path != Path::new("tests/invariants/manifests.rs")
            && private.iter().any(|place| names_path(line, place))
    });
    assert!(found.is_empty(), "these name a place on somebody's machine:\n{}", found.join("\n"));
}

#[test]
fn the_scanners_see_what_they_look_for() {
    assert!(declares_float_money("    pub amount: f64,"));
    assert!(declares_float_money("fn add(total_cents: Option<f32>) {"));
    assert!(!declares_float_money("    pub amount: i64, // once an f64"));
    assert!(!declares_float_money("    let width: f32 = measure(amount);"));
    assert!(names_path("cd /home/ada/project", "/home/"));
    assert!(names_path("in \"/srv/checkout\".", "/srv/checkout"));
    assert!(!names_path("ui/src/home/Home.svelte", "/home/"));
    assert!(!names_path("/srv/checkouts", "/srv/checkout"));
}
