//! Killed while the whole file is exchanged: by a change of password, a change of format, a backup or a
//! restore. The book is the one or the other, whole, and a sound backup always exists.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use super::kill::start_and_kill;
use super::{Dice, TABLES, TEST_SCHEMA, actor, contents, create, noon, operation, quick_key};
use crate::book::create::create_with;
use crate::book::open::open_with;
use crate::book::schema::Schema;
use crate::{Backups, Book, OpenError, Password, StoreError};

static RAISED: Schema = Schema {
    versions: &[
        TABLES,
        "CREATE TABLE setting_new (key TEXT NOT NULL PRIMARY KEY, value ANY, note TEXT NOT NULL) STRICT, WITHOUT ROWID;
         INSERT INTO setting_new SELECT key, value, 'none' FROM setting;
         DROP TABLE setting;
         ALTER TABLE setting_new RENAME TO setting;",
    ],
};

const KILLS: u64 = 25;

fn other_key() -> Password {
    Password::new(format!("x'{}'", "91ab04c6f0d2e857".repeat(4))).unwrap()
}

fn fill(book: &mut Book) {
    book.write(operation("Fill"), |write| {
        for n in 0..400 {
            write.db.execute("INSERT INTO setting VALUES (?1, zeroblob(3000))", [n])?;
        }
        Ok::<_, StoreError>(())
    })
    .unwrap();
}

/// Starts this executable again as `what` on `path` and kills it.
fn kill(what: &str, path: &Path, dice: &mut Dice) {
    let mut program = Command::new(std::env::current_exe().unwrap());
    program
        .args(["--exact", "tests::kill_changes::changer", "--ignored", "--nocapture"])
        .env("LADDERBOOK_CHANGED_BOOK", path)
        .env("LADDERBOOK_CHANGE", what);
    start_and_kill(program, dice);
}

#[test]
#[ignore = "the program that the other tests kill"]
fn changer() {
    let Ok(path) = std::env::var("LADDERBOOK_CHANGED_BOOK") else { return };
    let path = Path::new(&path);
    let backups = Backups::at(path.parent().unwrap().join("data"));
    let say = |words: &str| std::io::stdout().write_all(words.as_bytes()).unwrap();
    if std::env::var("LADDERBOOK_CHANGE").unwrap() == "format" {
        say("READY\n");
        open_with(path, None, &actor(), Some(&backups), &RAISED).unwrap();
        say("ACK format\n");
        return;
    }
    let mut book = open_any(path);
    say("READY\n");
    loop {
        for password in [Some(quick_key()), Some(other_key()), None] {
            backups
                .keep(&book.db, book.password(), &TEST_SCHEMA, path, crate::Reason::Asked, noon())
                .unwrap();
            say("ACK backup\n");
            book.set_password(password.as_ref(), noon()).unwrap();
            say("ACK password\n");
        }
    }
}

/// Opens the book with whichever of the keys it has now.
fn open_any(path: &Path) -> Book {
    for password in [None, Some(quick_key()), Some(other_key())] {
        match open_with(path, password.as_ref(), &actor(), None, &TEST_SCHEMA) {
            Ok(opened) => return opened.book,
            Err(OpenError::NeedsPassword | OpenError::WrongPassword) => {}
            Err(error) => panic!("{error:?}"),
        }
    }
    panic!("no key opens the book");
}

#[test]
fn changes_of_password_and_backups() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("changed.ladderbook");
    let mut book = create(&path, None);
    fill(&mut book);
    let before = contents(&book.db);
    drop(book);
    let mut dice = Dice::new(5);
    let mut encrypted = 0;
    for round in 0..KILLS {
        kill("password", &path, &mut dice);
        let book = open_any(&path);
        assert_eq!(book.check().unwrap(), [], "round {round}");
        assert_eq!(contents(&book.db), before, "round {round}");
        encrypted += u32::from(book.is_encrypted());
    }
    assert!(encrypted > 0, "no kill came after a change");
    let left: Vec<_> =
        std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().ends_with(".part")), "unfinished files: {left:?}");
    let backups = Backups::at(folder.path().join("data"));
    assert!(!backups.list(&path).unwrap().is_empty(), "no kill came after a backup");
    for backup in backups.list(&path).unwrap() {
        let sound = [None, Some(quick_key()), Some(other_key())]
            .iter()
            .any(|password| crate::book::verify(&backup.path, password.as_ref(), &TEST_SCHEMA).is_ok());
        assert!(sound, "{}", backup.path.display());
    }
}

#[test]
fn changes_of_format() {
    let mut dice = Dice::new(6);
    let mut raised = 0;
    for round in 0..KILLS {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("changed.ladderbook");
        let mut book = create_with(&path, None, &actor(), None, &TEST_SCHEMA).unwrap();
        fill(&mut book);
        let before = contents(&book.db);
        drop(book);
        kill("format", &path, &mut dice);
        let opened = open_with(&path, None, &actor(), None, &TEST_SCHEMA);
        match opened {
            Ok(opened) => assert_eq!(contents(&opened.book.db), before, "round {round}"),
            Err(OpenError::NewerVersion { .. }) => {
                raised += 1;
                let book = open_with(&path, None, &actor(), None, &RAISED).unwrap().book;
                assert_eq!(book.check().unwrap(), [], "round {round}");
                let kept = Backups::at(folder.path().join("data")).list(&path).unwrap();
                let old = open_with(&kept[0].path, None, &actor(), None, &TEST_SCHEMA).unwrap().book;
                assert_eq!(contents(&old.db), before, "round {round}: the backup");
            }
            Err(error) => panic!("round {round}: {error:?}"),
        }
    }
    assert!(0 < raised && raised < KILLS, "{raised} of {KILLS} changes ended: the kills missed the change");
}
