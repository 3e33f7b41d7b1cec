//! Undo, redo and the lines of history, step by step.

use rusqlite::params;

use super::{contents, create, noon, operation};
use crate::{Book, OperationState, StoreError};

fn add_budget(book: &mut Book, name: &str) -> Result<(), StoreError> {
    book.write(operation("Add a budget"), |write| {
        write.db.execute("INSERT INTO budget VALUES (?1, ?1, 5)", [name])?;
        write.label(format!("Add the budget {name}"));
        Ok(())
    })
}

/// A change that the history knows nothing of.
fn without_history(book: &mut Book, sql: &str) {
    book.change(noon(), |db, _| db.execute(sql, []).map_err(StoreError::from)).unwrap();
}

#[test]
fn a_write_leaves_a_line_and_can_be_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = create(&folder.path().join("undo.ladderbook"), None);
    let empty = contents(&book.db);
    add_budget(&mut book, "Travel").unwrap();
    let full = contents(&book.db);

    assert_eq!(book.can_undo_redo().unwrap(), (Some("Add the budget Travel".to_owned()), None));
    let undone = book.undo(noon(), "Kim Example").unwrap().unwrap();
    assert_eq!((undone.name.as_str(), undone.label.as_str()), ("test.write", "Add the budget Travel"));
    assert_eq!(undone.tables, ["budget"]);
    assert_eq!(contents(&book.db), empty);
    let line = book.activity(10, None).unwrap().remove(0);
    assert_eq!((line.seq, line.by.as_str(), line.state), (1, "Robin Example", OperationState::Undone));
    assert_eq!(line.changed, Some(("Kim Example".to_owned(), noon())));

    assert!(book.redo(noon(), "Kim Example").unwrap().is_some());
    assert_eq!(contents(&book.db), full);
    assert!(book.redo(noon(), "Kim Example").unwrap().is_none());
}

#[test]
fn a_new_write_ends_redo_and_keeps_the_line() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = create(&folder.path().join("undo.ladderbook"), None);
    add_budget(&mut book, "Travel").unwrap();
    book.undo(noon(), "Kim Example").unwrap();
    add_budget(&mut book, "Events").unwrap();
    assert!(book.redo(noon(), "Kim Example").unwrap().is_none());
    let lines = book.activity(10, None).unwrap();
    let states: Vec<_> = lines.iter().map(|line| (line.seq, line.state)).collect();
    assert_eq!(states, [(2, OperationState::Done), (1, OperationState::Dropped)]);
    let older = book.activity(10, Some(2)).unwrap();
    assert_eq!(older.len(), 1);
}

#[test]
fn nothing_changed_or_refused_leaves_no_line() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = create(&folder.path().join("undo.ladderbook"), None);
    add_budget(&mut book, "Travel").unwrap();
    let before = contents(&book.db);
    let answer: Result<i32, StoreError> = book.write(operation("nothing"), |write| {
        write.db.execute("UPDATE budget SET cap = cap", [])?;
        Ok(7)
    });
    assert_eq!(answer.unwrap(), 7);
    assert!(matches!(add_budget(&mut book, "Travel"), Err(StoreError::Constraint(_))));
    assert_eq!(contents(&book.db), before);
    assert_eq!(book.activity(10, None).unwrap().len(), 1);
}

/// A row changed by other means, as a merge or a mistake would: undo says so and moves nothing.
#[test]
fn a_conflict_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = create(&folder.path().join("undo.ladderbook"), None);
    add_budget(&mut book, "Travel").unwrap();
    book.write(operation("Raise the cap"), |write| {
        write.db.execute("INSERT INTO setting VALUES ('k', 1)", [])?;
        write.db.execute("UPDATE budget SET cap = 9", [])?;
        Ok::<_, StoreError>(())
    })
    .unwrap();
    without_history(&mut book, "UPDATE budget SET cap = 10");
    let before = contents(&book.db);
    let refused = book.undo(noon(), "Kim Example").unwrap_err();
    let words = "“Raise the cap” cannot be taken back: a row of budget was changed since";
    assert_eq!(refused.to_string(), words);
    assert_eq!(contents(&book.db), before);
}

#[test]
fn a_reference_made_since_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = create(&folder.path().join("undo.ladderbook"), None);
    add_budget(&mut book, "Travel").unwrap();
    without_history(&mut book, "INSERT INTO expense VALUES ('e', 'Travel', NULL, 1, NULL)");
    let refused = book.undo(noon(), "Kim Example").unwrap_err();
    assert!(refused.to_string().contains("something else now refers"), "{refused}");
    assert_eq!(book.check().unwrap(), []);
}

/// More than the tens of megabytes that an import of a large office makes.
#[test]
fn sixty_megabytes_in_one_write() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = create(&folder.path().join("undo.ladderbook"), None);
    add_budget(&mut book, "Travel").unwrap();
    let before = contents(&book.db);
    book.write(operation("Import"), |write| {
        let mut insert = write.db.prepare("INSERT INTO expense VALUES (?1, 'Travel', NULL, ?2, ?3)")?;
        for n in 0..600_i64 {
            insert.execute(params![format!("e{n}"), n, vec![n as u8; 100_000]])?;
        }
        Ok::<_, StoreError>(())
    })
    .unwrap();
    let after = contents(&book.db);
    book.undo(noon(), "Kim Example").unwrap().unwrap();
    assert_eq!(contents(&book.db), before);
    book.redo(noon(), "Kim Example").unwrap().unwrap();
    assert_eq!(contents(&book.db), after);
}

/// SQLCipher forgets what it last read when a write is rolled back; that must not look like another program.
#[test]
fn work_goes_on_after_a_refused_write() {
    for password in [None, Some(super::quick_key())] {
        let folder = tempfile::tempdir().unwrap();
        let mut book = create(&folder.path().join("undo.ladderbook"), password.as_ref());
        // With so few pages in memory, the refused write has already reached the file.
        for cache in [2000, 8] {
            book.db.execute_batch(&format!("PRAGMA cache_size = {cache}")).unwrap();
            let refused: Result<(), StoreError> = book.write(operation("Refused"), |write| {
                for n in 0..60 {
                    write.db.execute("INSERT INTO setting VALUES (?1, zeroblob(9000))", [n])?;
                }
                Err(StoreError::NotFound("what was asked for".to_owned()))
            });
            assert!(matches!(refused, Err(StoreError::NotFound(_))), "{refused:?}");
            add_budget(&mut book, &format!("Budget {cache}")).unwrap();
            book.undo(noon(), "Kim Example").unwrap().unwrap();
        }
    }
}
