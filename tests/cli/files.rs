//! Files of people that are brought in, twice or in vain.

use serde_json::Value;

use crate::machine::Machine;

/// A book with a ladder and three people on its first level.
pub(crate) fn staffed(machine: &Machine) -> String {
    let book = machine.typed("office.ladderbook");
    let new = ["new", &book, "--name", "Office of Quays", "--currency", "EUR", "--fiscal-start", "1"];
    machine.says(&[&new[..], &["--ladder", "community-architect"]].concat());
    let people = "Employee ID,Legal Name,Work Email,Level\n01,Ada Okafor,ada@example.org,CA1\n\
                  02,Ben Moreau,ben@example.org,CA1\n03,Zoë Lind,zoe@example.org,CA1\n";
    assert_eq!(import(machine, &book, "roster", "people.csv", people.as_bytes(), &[])["counts"]["placed"], 3);
    book
}

/// Brings a file in that must come in.
pub(crate) fn import(
    machine: &Machine,
    book: &str,
    kind: &str,
    name: &str,
    bytes: &[u8],
    more: &[&str],
) -> Value {
    std::fs::write(machine.file(name), bytes).unwrap();
    machine.json(&[&["import", book, kind, &machine.typed(name)], more].concat())
}

/// Brings the same file in twice: the second time nothing is added and nothing changes.
pub(crate) fn import_twice(
    machine: &Machine,
    book: &str,
    kind: &str,
    name: &str,
    bytes: &[u8],
    added: u64,
) -> Value {
    let done = import(machine, book, kind, name, bytes, &[]);
    assert_eq!(done["counts"]["added"], added, "{name}: {done}");
    let content = machine.content(book);
    let again = import(machine, book, kind, name, bytes, &[]);
    assert_eq!(again["counts"]["added"], 0, "{name} twice: {again}");
    assert_eq!(machine.content(book), content, "{name} twice changes nothing");
    done
}

/// A file that must be refused: by these errors, each with its line and what it stands at, and nothing of it
/// saved, neither at a look nor at the import.
pub(crate) fn refuse(
    machine: &Machine,
    book: &str,
    kind: &str,
    name: &str,
    bytes: &[u8],
    errors: &[(Option<u64>, &str, &str)],
) {
    std::fs::write(machine.file(name), bytes).unwrap();
    let before = machine.content(book);
    for more in [&["--dry-run"][..], &[]] {
        let path = machine.typed(name);
        let arguments = [&["import", book, kind, &path], more].concat();
        let findings = machine.refused(&arguments)["findings"].clone();
        let told = findings.as_array().unwrap().iter().filter(|one| one["severity"] == "error");
        let mut told: Vec<(Option<u64>, &str, &str)> = told
            .map(|one| (one["line"].as_u64(), one["path"].as_str().unwrap(), one["code"].as_str().unwrap()))
            .collect();
        told.sort_unstable();
        assert_eq!(told, errors, "{name} {more:?}: {findings}");
    }
    let output = machine.run(&["import", book, kind, &machine.typed(name)]);
    let (words, complaint) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(words.contains(name) && words.contains("Nothing was saved."), "{name}: {words}");
    assert!(!complaint.contains("panicked"), "{name}: {complaint}");
    assert_eq!(machine.content(book), before, "{name} leaves nothing behind");
}
