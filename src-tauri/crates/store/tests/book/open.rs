//! Every answer that opening a file can give, each from a file made for it.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use store::{Book, OpenError, Password};
use tempfile::TempDir;

use super::{attach, content, create, names_in, open, quick_key, robin, secret};

fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.ladderbook");
    (folder, path)
}

fn refused(path: &Path, password: Option<&Password>) -> OpenError {
    let before = std::fs::read(path).ok();
    let error = Book::open(path, password, &robin()).expect_err("the file was opened");
    assert_eq!(std::fs::read(path).ok(), before, "the file was changed");
    error
}

#[test]
fn what_was_written_is_there_again() {
    for password in [None, Some(secret())] {
        let (folder, path) = folder();
        let mut book = create(&path, password.as_ref());
        let id = attach(&mut book, "hello").unwrap();
        assert_eq!(book.check().unwrap(), []);
        book.close(super::noon()).unwrap();
        let book = open(&path, password.as_ref());
        assert_eq!(content(&book, id).unwrap(), "%PDF-hello");
        assert_eq!(book.is_encrypted(), password.is_some());
        drop(book);
        assert_eq!(names_in(folder.path()), ["office.ladderbook", "office.ladderbook-journal"]);
        assert_eq!(std::fs::metadata(path.with_extension("ladderbook-journal")).unwrap().len(), 0);
    }
}

#[test]
fn files_that_are_no_books() {
    let (folder, path) = folder();
    assert!(matches!(refused(&path, None), OpenError::Missing));
    assert!(matches!(Book::open(folder.path(), None, &robin()), Err(OpenError::NotABook)));
    std::fs::write(&path, "").unwrap();
    assert!(matches!(refused(&path, None), OpenError::Empty));
    let zip: Vec<u8> =
        b"PK\x03\x04".iter().copied().chain((0..9000_u32).map(|n| ((n * n) >> 3) as u8)).collect();
    for other in [b"name,level\nRobin,3\n".to_vec(), vec![0; 8192], b"%PDF-1.7 and more".to_vec(), zip] {
        std::fs::write(&path, &other).unwrap();
        assert!(matches!(refused(&path, None), OpenError::NotABook), "{:?}", &other[..8]);
        assert!(matches!(refused(&path, Some(&secret())), OpenError::NotABook), "{:?}", &other[..8]);
    }
    std::fs::remove_file(&path).unwrap();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("CREATE TABLE song (title TEXT)").unwrap();
    drop(other);
    assert!(matches!(refused(&path, None), OpenError::NotABook));
    assert_eq!(names_in(folder.path()), ["office.ladderbook"], "something was left beside the file");
}

#[test]
fn a_book_is_not_created_over_a_file() {
    let (_folder, path) = folder();
    std::fs::write(&path, "mine").unwrap();
    assert!(matches!(Book::create(&path, None, &robin()).err(), Some(store::StoreError::Exists(_))));
    assert_eq!(std::fs::read(&path).unwrap(), b"mine");
}

#[test]
fn passwords_that_are_missing_or_wrong() {
    let (_folder, path) = folder();
    drop(create(&path, Some(&secret())));
    assert!(matches!(refused(&path, None), OpenError::NeedsPassword));
    let other = Password::new("something else").unwrap();
    assert!(matches!(refused(&path, Some(&other)), OpenError::WrongPassword));
    assert!(Password::new("").is_err() && Password::new("a\0b").is_err());
}

/// Damage is told apart from a wrong password, wherever it is but in the salt.
#[test]
fn damage_in_an_encrypted_book() {
    let (_folder, path) = folder();
    let mut book = create(&path, Some(&secret()));
    attach(&mut book, &"x".repeat(50_000)).unwrap();
    drop(book);
    let whole = std::fs::read(&path).unwrap();
    for place in [20, 2000, 4000] {
        let mut bytes = whole.clone();
        bytes[place] ^= 1;
        std::fs::write(&path, &bytes).unwrap();
        let error = refused(&path, Some(&secret()));
        assert!(
            matches!(&error, OpenError::Damaged { detail } if detail.starts_with("1 of ")),
            "{place}: {error:?}"
        );
    }
    let mut bytes = whole.clone();
    let late = whole.len() - 3000;
    bytes[late] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    // A page that opening does not read is found by the check.
    if let Ok(opened) = Book::open(&path, Some(&secret()), &robin()) {
        assert!(!opened.book.check().unwrap().is_empty());
    }
}

#[test]
fn damage_in_a_plain_book() {
    let (_folder, path) = folder();
    drop(create(&path, None));
    let mut bytes = std::fs::read(&path).unwrap();
    for byte in &mut bytes[100..600] {
        *byte = 0xee;
    }
    std::fs::write(&path, &bytes).unwrap();
    assert!(matches!(refused(&path, None), OpenError::Damaged { .. }));
}

#[test]
fn a_file_that_was_cut_is_never_accepted() {
    for password in [None, Some(quick_key())] {
        let (_folder, path) = folder();
        let mut book = create(&path, password.as_ref());
        attach(&mut book, &"x".repeat(30_000)).unwrap();
        drop(book);
        let whole = std::fs::read(&path).unwrap();
        let mut lengths: Vec<usize> = (0..54).map(|n| whole.len() * n / 54).collect();
        lengths.extend([1, 15, 99, 4096, whole.len() - 1, whole.len() - 4096]);
        assert_eq!(lengths.len(), 60);
        for length in lengths {
            std::fs::write(&path, &whole[..length]).unwrap();
            let error = refused(&path, password.as_ref());
            match length {
                0 => assert!(matches!(error, OpenError::Empty)),
                _ if password.is_none() => {
                    assert!(matches!(error, OpenError::Truncated), "{length}: {error:?}")
                }
                // Too little of an encrypted file to know it from any other.
                1..4096 => assert!(
                    matches!(error, OpenError::NotABook | OpenError::Truncated),
                    "{length}: {error:?}"
                ),
                _ => assert!(matches!(error, OpenError::Truncated), "{length}: {error:?}"),
            }
        }
    }
}

#[test]
fn a_foreign_trigger_is_refused() {
    let (_folder, path) = folder();
    drop(create(&path, None));
    let other = Connection::open(&path).unwrap();
    other
        .execute_batch("CREATE TRIGGER helpful AFTER INSERT ON operation BEGIN DELETE FROM attachment; END;")
        .unwrap();
    drop(other);
    let error = refused(&path, None);
    assert!(matches!(&error, OpenError::Damaged { detail } if detail.contains("helpful")), "{error:?}");
}

#[test]
fn a_missing_table_is_refused() {
    let (_folder, path) = folder();
    drop(create(&path, None));
    let other = Connection::open(&path).unwrap();
    other.execute_batch("DROP INDEX attachment_by_content").unwrap();
    drop(other);
    let error = refused(&path, None);
    assert!(matches!(&error, OpenError::Damaged { detail } if detail.contains("missing")), "{error:?}");
}

#[test]
fn a_newer_version_is_refused() {
    let (_folder, path) = folder();
    drop(create(&path, None));
    let other = Connection::open(&path).unwrap();
    let known: i32 = other.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    other.pragma_update(None, "user_version", known + 1).unwrap();
    drop(other);
    match refused(&path, None) {
        OpenError::NewerVersion { found, known: newest } => assert_eq!((found, newest), (known + 1, known)),
        error => panic!("{error:?}"),
    }
    assert!(matches!(Book::open_read_only(&path, None).err(), Some(OpenError::NewerVersion { .. })));
}

#[test]
fn the_second_opener_is_told_who_has_it() {
    let (folder, path) = folder();
    let mut book = create(&path, None);
    let id = attach(&mut book, "hello").unwrap();
    match refused(&path, None) {
        OpenError::Held { by, machine, since } => {
            assert_eq!((by.as_str(), since), ("Robin Example", Some(super::noon())));
            assert_eq!(machine, robin().machine);
            assert!(!machine.is_empty());
        }
        error => panic!("{error:?}"),
    }
    let mut reader = Book::open_read_only(&path, None).unwrap();
    assert_eq!(content(&reader, id).unwrap(), "%PDF-hello");
    assert!(matches!(attach(&mut reader, "no"), Err(store::StoreError::ReadOnly)));
    let second = attach(&mut book, "second").unwrap();
    assert_eq!(content(&reader, second).unwrap(), "%PDF-second");
    drop(book);
    drop(open(&path, None));
    assert!(!names_in(folder.path()).iter().any(|name| name.ends_with(".lock")));
}

/// A lock file left by a program that died locks nobody out.
#[test]
fn a_lock_without_a_holder_is_taken() {
    let (folder, path) = folder();
    drop(create(&path, None));
    std::fs::write(folder.path().join("office.ladderbook.lock"), "Kim Example\nold computer\n").unwrap();
    drop(open(&path, None));
}
