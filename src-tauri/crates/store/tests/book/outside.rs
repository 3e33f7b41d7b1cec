//! Other programs that move, replace, write or cut the file while it is open: no write is lost in silence.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use store::{Backups, Book, OpenError, StoreError};
use tempfile::TempDir;

use super::{attach, content, create, names_in, noon, open, quick_key, robin, secret};

fn open_book() -> (TempDir, PathBuf, Book) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.ladderbook");
    let mut book = create(&path, None);
    attach(&mut book, "first").unwrap();
    (folder, path, book)
}

/// A copy with one thing more in it, as a synchronising program would bring from another computer.
fn other_version(folder: &Path, book: &Book) -> PathBuf {
    let path = folder.join("other.ladderbook");
    book.copy_to(&path).unwrap();
    let mut other = open(&path, None);
    attach(&mut other, "theirs").unwrap();
    path
}

fn is_noticed(book: &mut Book) -> String {
    match attach(book, "lost?") {
        Err(StoreError::ChangedOutside { detail }) => detail,
        other => panic!("{other:?}"),
    }
}

#[test]
fn moved_or_deleted() {
    let (folder, path, mut book) = open_book();
    std::fs::rename(&path, folder.path().join("elsewhere.ladderbook")).unwrap();
    assert!(is_noticed(&mut book).contains("moved"));
    let saved = folder.path().join("saved.ladderbook");
    book.save_state_as(&saved).unwrap();
    drop(book);
    let saved = open(&saved, None);
    assert_eq!(saved.activity(9, None).unwrap().len(), 1);
    assert_eq!(saved.check().unwrap(), []);
}

#[test]
fn replaced_by_another_version() {
    let (folder, path, mut book) = open_book();
    let other = other_version(folder.path(), &book);
    std::fs::rename(other, &path).unwrap();
    assert!(is_noticed(&mut book).contains("another file"));
    assert!(matches!(book.undo(noon(), "Kim Example"), Err(StoreError::ChangedOutside { .. })));
    let saved = folder.path().join("saved.ladderbook");
    book.save_state_as(&saved).unwrap();
    drop(book);
    assert_eq!(open(&saved, None).activity(9, None).unwrap().len(), 1);
    assert_eq!(open(&path, None).activity(9, None).unwrap().len(), 2);
}

#[test]
fn overwritten_in_place() {
    let (folder, path, mut book) = open_book();
    let other = other_version(folder.path(), &book);
    std::fs::copy(other, &path).unwrap();
    is_noticed(&mut book);
    let refused = book.save_state_as(&folder.path().join("saved.ladderbook")).unwrap_err();
    assert!(refused.to_string().contains("only a backup"), "{refused}");
    drop(book);
    assert_eq!(open(&path, None).activity(9, None).unwrap().len(), 2);
}

/// Two copies of one book, each written once since they parted: SQLite's own counter is the same in both, and
/// so is the length.
#[test]
fn overwritten_in_place_by_its_twin() {
    for password in [None, Some(quick_key())] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.ladderbook");
        let mut book = create(&path, password.as_ref());
        attach(&mut book, "first").unwrap();
        drop(book);
        let twin = folder.path().join("twin.ladderbook");
        std::fs::copy(&path, &twin).unwrap();
        attach(&mut open(&twin, password.as_ref()), "theirs").unwrap();
        let mut book = open(&path, password.as_ref());
        attach(&mut book, "myself").unwrap();
        let header = |path: &Path| std::fs::read(path).unwrap()[24..40].to_vec();
        assert_eq!(std::fs::metadata(&path).unwrap().len(), std::fs::metadata(&twin).unwrap().len());
        assert_eq!(header(&path) == header(&twin), password.is_none());
        std::fs::copy(&twin, &path).unwrap();
        is_noticed(&mut book);
    }
}

#[test]
fn written_by_another_program() {
    let (_folder, path, mut book) = open_book();
    let other = Connection::open(&path).unwrap();
    other.execute("UPDATE operation SET label = 'theirs'", []).unwrap();
    drop(other);
    assert!(is_noticed(&mut book).contains("wrote"));
}

#[test]
fn written_by_another_program_with_the_password() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.ladderbook");
    let mut book = create(&path, Some(&secret()));
    attach(&mut book, "first").unwrap();
    attach(&mut book, "second").unwrap();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("PRAGMA key = 'correct horse ''battery'' staple ü'").unwrap();
    other.execute("UPDATE operation SET label = 'theirs'", []).unwrap();
    drop(other);
    assert!(is_noticed(&mut book).contains("wrote"));
}

#[test]
fn cut_while_open() {
    let (_folder, path, mut book) = open_book();
    std::fs::File::options().write(true).open(&path).unwrap().set_len(5000).unwrap();
    assert!(is_noticed(&mut book).contains("length"));
}

#[test]
fn locked_by_another_program() {
    let (_folder, path, mut book) = open_book();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert!(matches!(attach(&mut book, "later"), Err(StoreError::Busy)));
    other.execute_batch("ROLLBACK").unwrap();
    attach(&mut book, "now").unwrap();
}

/// A journal that belongs to another state of the file, as when somebody puts a backup in the place of a book
/// whose program died. Playing it would ruin the backup.
#[test]
fn a_journal_that_does_not_belong_to_the_book() {
    for password in [None, Some(secret())] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.ladderbook");
        let mut book = create(&path, password.as_ref());
        let kept = attach(&mut book, "kept").unwrap();
        drop(book);
        let (journal, ruined) = died_while_writing(&path, password.is_some());
        std::fs::write(&path, &ruined).unwrap();
        std::fs::write(folder.path().join("office.ladderbook-journal"), &journal).unwrap();

        // With its own journal the file is what it was before the write that died.
        let opened = Book::open(&path, password.as_ref(), &robin()).unwrap();
        assert_eq!(opened.set_aside, None);
        assert_eq!(content(&opened.book, kept).unwrap(), "%PDF-kept");
        assert_eq!(opened.book.check().unwrap(), []);
        drop(opened);

        // The same journal beside another state is put aside.
        let mut grown = create(&folder.path().join("grown.ladderbook"), password.as_ref());
        for n in 0..40 {
            attach(&mut grown, &format!("{n}{}", "y".repeat(3000))).unwrap();
        }
        drop(grown);
        std::fs::rename(folder.path().join("grown.ladderbook"), &path).unwrap();
        std::fs::write(folder.path().join("office.ladderbook-journal"), &journal).unwrap();
        let opened = Book::open(&path, password.as_ref(), &robin()).unwrap();
        assert!(opened.set_aside.is_some_and(|aside| std::fs::read(aside).unwrap() == journal));
        assert_eq!(opened.book.activity(99, None).unwrap().len(), 40);
        assert_eq!(opened.book.check().unwrap(), []);
        assert!(!names_in(folder.path()).iter().any(|name| name.ends_with(".part")));
    }
}

/// The journal and the half-written file of a transaction that never ended.
fn died_while_writing(path: &Path, encrypted: bool) -> (Vec<u8>, Vec<u8>) {
    let db = Connection::open(path).unwrap();
    if encrypted {
        db.execute_batch("PRAGMA key = 'correct horse ''battery'' staple ü'").unwrap();
    }
    db.execute_batch("PRAGMA cache_size = 4; PRAGMA foreign_keys = OFF; BEGIN").unwrap();
    for n in 0..60 {
        db.execute("INSERT INTO attachment_content VALUES (?1, 0, zeroblob(5000))", [n.to_string()]).unwrap();
        db.execute("INSERT INTO attachment VALUES (?1, 'x', 'y', 'z')", [n.to_string()]).unwrap();
    }
    let read = |path: PathBuf| std::fs::read(path).unwrap();
    let state = (read(path.with_extension("ladderbook-journal")), read(path.to_owned()));
    db.execute_batch("ROLLBACK").unwrap();
    state
}

#[test]
fn a_folder_that_may_not_be_written() {
    let (folder, path, book) = open_book();
    drop(book);
    let opened = with_read_only(folder.path(), || Book::open(&path, None, &robin()).err());
    if let Some(error) = opened {
        assert!(matches!(error, Some(OpenError::Denied(_))), "{error:?}");
    }
}

/// Runs `work` while the folder may not be written; `None` for a user whom nothing is forbidden.
#[cfg(unix)]
fn with_read_only<T>(folder: &Path, work: impl FnOnce() -> T) -> Option<T> {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o555)).unwrap();
    let free = std::fs::write(folder.join("probe"), "").is_ok();
    let answer = (!free).then(work);
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o755)).unwrap();
    answer
}

#[cfg(not(unix))]
fn with_read_only<T>(_: &Path, _: impl FnOnce() -> T) -> Option<T> {
    None
}

/// The place for backups may vanish; the work goes on and the reason can be shown.
#[test]
fn a_backup_that_cannot_be_made_does_not_stop_a_write() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.ladderbook");
    std::fs::write(folder.path().join("data"), "a file where a folder should be").unwrap();
    let backups = Backups::at(folder.path().join("data"));
    let mut book = Book::create_keeping(&path, None, &robin(), &backups).unwrap();
    attach(&mut book, "first").unwrap();
    assert!(book.backup_problem().is_some());
    assert!(book.close(noon()).is_err());
    assert_eq!(open(&path, None).activity(9, None).unwrap().len(), 1);
}
