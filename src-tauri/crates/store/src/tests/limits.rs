//! A disk that is full: whatever was tried stops cleanly, and the book is what it was.

use std::path::Path;

use super::{TEST_SCHEMA, actor, contents, create, noon, operation, quick_key};
use crate::book::open::open_with;
use crate::{Backups, Book, StoreError};

fn fill(book: &mut Book, rows: u32) -> Result<(), StoreError> {
    book.write(operation("Fill"), |write| {
        for n in 0..rows {
            write.db.execute("INSERT INTO setting VALUES (?1, zeroblob(1000))", [n])?;
        }
        Ok(())
    })
}

/// The limit is set where SQLite asks for a page, which answers as a full disk does.
#[test]
fn a_write_that_finds_no_room() {
    for password in [None, Some(quick_key())] {
        let folder = tempfile::tempdir().unwrap();
        let mut book = create(&folder.path().join("full.ladderbook"), password.as_ref());
        let before = contents(&book.db);
        let pages: i64 = book.db.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
        for more in 0..30 {
            book.db.query_row(&format!("PRAGMA max_page_count = {}", pages + more), [], |_| Ok(())).unwrap();
            let refused = fill(&mut book, 500).unwrap_err();
            assert!(matches!(refused, StoreError::Full { .. }), "{refused:?}");
            assert_eq!(contents(&book.db), before);
        }
        book.db.query_row("PRAGMA max_page_count = 100000", [], |_| Ok(())).unwrap();
        fill(&mut book, 500).unwrap();
        assert_eq!((book.check().unwrap(), book.activity(9, None).unwrap().len()), (vec![], 1));
    }
}

/// The operating system lets no file grow past a limit: writes, copies, backups and changes of password are
/// tried at thirty sizes in a program of their own.
#[cfg(unix)]
#[test]
fn files_that_cannot_grow() {
    use std::process::Command;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("limited.ladderbook");
    fill(&mut create(&path, None), 100).unwrap();
    // Never below the book's own size: a full disk lets what is there be overwritten.
    let blocks = std::fs::metadata(&path).unwrap().len().div_ceil(512);
    let (mut stopped, mut done) = (0, 0);
    for step in 0..30_u64 {
        let program = std::env::current_exe().unwrap();
        // Ignored signals stay ignored in the program that is started: it sees an error instead of dying.
        let script = format!("trap '' XFSZ; ulimit -f {}; exec \"$0\" \"$@\"", blocks + step * 30);
        let status = Command::new("sh")
            .args(["-c", &script])
            .arg(program)
            .args(["--exact", "tests::limits::limited", "--ignored", "--nocapture"])
            .env("LADDERBOOK_LIMITED_BOOK", &path)
            .output()
            .unwrap();
        let said =
            String::from_utf8_lossy(&status.stdout).into_owned() + &String::from_utf8_lossy(&status.stderr);
        assert!(status.status.success(), "step {step}: {said}");
        stopped += said.matches("STOPPED").count();
        done += said.matches("DONE").count();
        let book = open_with(&path, None, &actor(), None, &TEST_SCHEMA).unwrap().book;
        assert_eq!(book.check().unwrap(), [], "step {step}");
        let kept = book.db.query_row("SELECT count(*) FROM setting", [], |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!(kept, 100, "step {step}");
        assert!(!book.is_encrypted(), "step {step}");
    }
    assert!(stopped > 20 && done > 10, "{stopped} stopped, {done} done: the sizes do not straddle the limit");
}

#[cfg(unix)]
#[test]
#[ignore = "run by the test above under a limit"]
fn limited() {
    use std::io::Write as _;
    let Ok(path) = std::env::var("LADDERBOOK_LIMITED_BOOK") else { return };
    let path = Path::new(&path);
    let said = |outcome: Result<(), StoreError>| {
        let words = match &outcome {
            Ok(()) => "DONE".to_owned(),
            Err(StoreError::Full { .. } | StoreError::Io(_)) => format!("STOPPED {}", outcome.unwrap_err()),
            Err(other) => panic!("{other:?}"),
        };
        std::io::stdout().write_all(format!("{words}\n").as_bytes()).unwrap();
        words == "DONE"
    };
    // Even the lock file may not fit.
    let mut book = match open_with(path, None, &actor(), None, &TEST_SCHEMA) {
        Ok(opened) => opened.book,
        Err(error) => return assert!(!said(Err(error.into()))),
    };
    let before = contents(&book.db);
    let wrote = book.write(operation("More"), |write| {
        write
            .db
            .execute("INSERT INTO setting VALUES ('large', zeroblob(300000))", [])
            .map_err(StoreError::from)
    });
    if said(wrote.map(|_| ())) {
        book.undo(noon(), "Kim Example").unwrap();
    }
    assert_eq!(contents(&book.db), before);
    let folder = path.parent().unwrap();
    said(book.copy_to(&folder.join("copy.ladderbook")));
    let backups = Backups::at(folder.join("data"));
    said(backups.keep(&book.db, None, &TEST_SCHEMA, path, crate::Reason::Asked, noon()).map(|_| ()));
    if said(book.set_password(Some(&quick_key()), noon())) {
        // Back again without the limit having a say: the same size was just written.
        book.set_password(None, noon()).unwrap();
    }
    assert_eq!(contents(&book.db), before);
}
