//! Books with a password: opened by a file that holds it, and a wrong one told apart from damage.

use std::fs;

use serde_json::json;

use crate::machine::Machine;

#[test]
fn a_wrong_password_is_told_apart_from_damage() {
    let machine = Machine::new();
    let book = machine.typed("office.ladderbook");
    machine.says(&["new", &book, "--name", "Quay Office", "--currency", "EUR", "--fiscal-start", "1"]);
    machine.call(&book, "people.add", &json!({ "legal_name": "Mara Okoye" }));
    let content = machine.content(&book);
    let [right, wrong] =
        [("right", "four quiet harbours\n"), ("wrong", "four loud harbours\n")].map(|(name, words)| {
            fs::write(machine.file(name), words).unwrap();
            machine.typed(name)
        });

    let protect = json!({ "current": null, "new": "four quiet harbours" });
    assert_eq!(machine.call(&book, "books.protect", &protect)["open"]["encrypted"], true);
    let bytes = fs::read(machine.file("office.ladderbook")).unwrap();
    assert!(!bytes.windows(10).any(|part| part == b"Mara Okoye"), "names cannot be read from the file");

    let opened = machine.json(&["check", &book, "--password-file", &right]);
    assert_eq!((&opened["content"], &opened["wrong"]), (&json!(content), &json!([])));
    let people = machine.json(&["call", &book, "people.list", "{}", "--password-file", &right]);
    assert_eq!(people["rows"][0]["name"], "Mara Okoye");
    let refused = machine.refused(&["check", &book, "--password-file", &wrong])["problem"].clone();
    assert_eq!(refused["code"], "open.wrong_password");
    let said = machine.fails(1, &["check", &book, "--password-file", &wrong]);
    assert!(said.to_lowercase().contains("password"), "{said}");

    // The same book with its middle overwritten, and a file that never was a book.
    let mut damaged = bytes.clone();
    let middle = damaged.len() / 2;
    damaged[middle..middle + 64].fill(0xA5);
    fs::write(machine.file("damaged.ladderbook"), &damaged).unwrap();
    fs::write(machine.file("short.ladderbook"), &bytes[..bytes.len() - 1000]).unwrap();
    for name in ["damaged.ladderbook", "short.ladderbook"] {
        let path = machine.typed(name);
        let output = machine.run(&["check", &path, "--password-file", &right, "--json"]);
        assert_eq!(output.status.code(), Some(1), "{name}");
        let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let told = answer.to_string();
        assert!(!told.contains("wrong_password") && !told.contains("The password is not"), "{name}: {told}");
    }
    assert_eq!(fs::read(machine.file("office.ladderbook")).unwrap(), bytes, "nothing here wrote to the book");

    let unprotect = json!({ "current": "four quiet harbours", "new": null }).to_string();
    machine.json(&["call", &book, "books.protect", &unprotect, "--password-file", &right]);
    assert_eq!(machine.content(&book), content, "without the password everything is as before");
}
