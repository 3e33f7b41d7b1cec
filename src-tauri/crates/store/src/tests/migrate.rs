//! A book of an older format, with tables that only these tests have.

use std::path::Path;

use super::{TABLES, actor, contents, noon, operation, quick_key};
use crate::book::create::create_with;
use crate::book::open::open_with;
use crate::book::schema::Schema;
use crate::{Backups, OpenError, Password, Reason, StoreError};

static FIRST: Schema = Schema { versions: &[TABLES] };
static SECOND: Schema = Schema {
    versions: &[
        TABLES,
        "CREATE TABLE budget_new (
             id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE, cap INTEGER NOT NULL, owner TEXT NOT NULL) STRICT;
         INSERT INTO budget_new SELECT id, name, cap, 'nobody' FROM budget;
         DROP TABLE budget;
         ALTER TABLE budget_new RENAME TO budget;
         CREATE TABLE note (id TEXT NOT NULL PRIMARY KEY) STRICT;",
    ],
};
static FAILING: Schema = Schema { versions: &[TABLES, "DELETE FROM budget; CREATE TABLE note (id);"] };

fn old_book(path: &Path, password: Option<&Password>) -> String {
    let mut book = create_with(path, password, &actor(), None, &FIRST).unwrap();
    book.write(operation("Fill"), |write| {
        write.db.execute_batch(
            "INSERT INTO budget VALUES ('b', 'Travel', 5);
             INSERT INTO expense VALUES ('e', 'b', NULL, 1, NULL)",
        )?;
        Ok::<_, StoreError>(())
    })
    .unwrap();
    contents(&book.db)
}

#[test]
fn an_older_book_is_raised_after_a_backup() {
    for password in [None, Some(quick_key())] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.ladderbook");
        let before = old_book(&path, password.as_ref());
        let backups = Backups::at(folder.path().join("data"));
        let opened = open_with(&path, password.as_ref(), &actor(), Some(&backups), &SECOND).unwrap();
        let migrated = opened.migrated.unwrap();
        assert_eq!((migrated.from, migrated.to), (1, 2));
        let owner: String =
            opened.book.db.query_row("SELECT owner FROM budget", [], |row| row.get(0)).unwrap();
        assert_eq!(owner, "nobody");
        assert_eq!(opened.book.check().unwrap(), []);
        assert!(opened.book.recorded.contains(&"note".to_owned()));

        let kept = backups.list(&path).unwrap();
        assert_eq!((kept.len(), kept[0].reason, &kept[0].path), (1, Reason::Migration, &migrated.backup));
        let old = open_with(&kept[0].path, password.as_ref(), &actor(), None, &FIRST).unwrap();
        assert_eq!(contents(&old.book.db), before);
    }
}

#[test]
fn undo_does_not_cross_a_change_of_format() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.ladderbook");
    old_book(&path, None);
    let opened = open_with(&path, None, &actor(), None, &SECOND).unwrap();
    let (backup, mut book) = (opened.migrated.unwrap().backup, opened.book);
    assert_eq!(backup, folder.path().canonicalize().unwrap().join("old.ladderbook.format-1"));
    assert!(book.undo(noon(), "Kim Example").unwrap().is_none());
    assert_eq!(book.activity(9, None).unwrap().len(), 1);
}

#[test]
fn a_migration_that_fails_leaves_the_book_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.ladderbook");
    let before = old_book(&path, None);
    let refused = open_with(&path, None, &actor(), None, &FAILING).err().unwrap();
    assert!(matches!(&refused, OpenError::Damaged { detail } if detail.contains("expense")), "{refused:?}");
    let book = open_with(&path, None, &actor(), None, &FIRST).unwrap().book;
    assert_eq!(contents(&book.db), before);
}

#[test]
fn a_newer_book_is_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new.ladderbook");
    drop(create_with(&path, None, &actor(), None, &SECOND).unwrap());
    let bytes = std::fs::read(&path).unwrap();
    let refused = open_with(&path, None, &actor(), None, &FIRST).err().unwrap();
    assert!(matches!(refused, OpenError::NewerVersion { found: 2, known: 1 }), "{refused:?}");
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "something was left beside the book");
}
