//! Setting, changing and removing a password.

use std::path::Path;

use store::{Backups, Book, OpenError, Password, Reason, StoreError};

use super::{at, attach, content, create, noon, open, operation, quick_key, robin, secret};

fn refused(path: &Path, password: Option<&Password>) -> OpenError {
    Book::open_read_only(path, password).expect_err("the book was opened")
}

#[test]
fn set_changed_and_removed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.ladderbook");
    let other = Password::new("another one").unwrap();
    let mut book = create(&path, None);
    let first = attach(&mut book, "MARKER-IN-PLAIN").unwrap();
    let holds_marker =
        || std::fs::read(&path).unwrap().windows(15).any(|window| window == b"MARKER-IN-PLAIN");
    assert!(holds_marker());

    book.set_password(Some(&secret()), noon()).unwrap();
    assert!(book.is_encrypted() && book.is_password(&secret()) && !book.is_password(&other));
    assert!(!holds_marker());
    assert!(matches!(refused(&path, None), OpenError::NeedsPassword));
    let second = attach(&mut book, "second").unwrap();

    book.set_password(Some(&other), noon()).unwrap();
    assert!(matches!(refused(&path, Some(&secret())), OpenError::WrongPassword));
    let third = attach(&mut book, "third").unwrap();
    drop(book);
    let mut book = open(&path, Some(&other));

    book.set_password(None, noon()).unwrap();
    assert!(!book.is_encrypted() && holds_marker());
    book.undo(noon(), "Kim Example").unwrap().unwrap();
    drop(book);
    let book = open(&path, None);
    assert!(
        content(&book, first).is_ok() && content(&book, second).is_ok() && content(&book, third).is_err()
    );
    assert_eq!(book.check().unwrap(), []);
}

/// A book with a password whose backups have none would not be protected.
#[test]
fn plain_backups_go_when_a_password_comes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.ladderbook");
    let backups = Backups::at(folder.path().join("data"));
    let mut book = Book::create_keeping(&path, None, &robin(), &backups).unwrap();
    attach(&mut book, "MARKER-IN-PLAIN").unwrap();
    assert_eq!(backups.list(&path).unwrap().len(), 1);
    book.set_password(Some(&secret()), at("2026-03-04T12:30:00Z")).unwrap();
    let left = backups.list(&path).unwrap();
    assert_eq!(left.len(), 1);
    backups.verify(&left[0], Some(&secret())).unwrap();
    assert!(backups.verify(&left[0], None).is_err());
}

/// A damaged salt looks like a wrong password; the one that the backups remember opens the book.
#[test]
fn a_damaged_salt_is_mended_from_the_backups() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.ladderbook");
    let backups = Backups::at(folder.path().join("data"));
    let mut book = Book::create_keeping(&path, Some(&secret()), &robin(), &backups).unwrap();
    let id = attach(&mut book, "hello").unwrap();
    book.close(noon()).unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[3] ^= 0x10;
    std::fs::write(&path, &bytes).unwrap();
    assert!(matches!(refused(&path, Some(&secret())), OpenError::WrongPassword));

    let wrong = Password::new("no").unwrap();
    assert!(matches!(backups.mend_salt(&path, &wrong, &robin()).err(), Some(OpenError::WrongPassword)));
    let opened = backups.mend_salt(&path, &secret(), &robin()).unwrap();
    assert_eq!(content(&opened.book, id).unwrap(), "%PDF-hello");
    assert_eq!(std::fs::read(opened.set_aside.unwrap()).unwrap(), bytes);
    drop(opened.book);
    drop(open(&path, Some(&secret())));
}

/// What a person with the disk but not the password can read: nothing of what was written. The plain book is
/// the control that the search works.
#[test]
fn nothing_leaks_beside_an_encrypted_book() {
    const MARKER: &str = "MARKER-OF-A-SECRET";
    for password in [None, Some(quick_key())] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.ladderbook");
        let backups = Backups::at(folder.path().join("data"));
        let mut book = Book::create_keeping(&path, password.as_ref(), &robin(), &backups).unwrap();
        let id = attach(&mut book, &MARKER.repeat(20_000)).unwrap();
        book.write(operation(noon()), |w| w.attach(uuid::Uuid::now_v7(), MARKER, b"%PDF-small")).unwrap();
        book.back_up(Reason::Asked, at("2026-03-04T12:15:00Z")).unwrap();
        book.copy_to(&folder.path().join("copy.ladderbook")).unwrap();
        let journal = folder.path().join("office.ladderbook-journal");
        let mut hits = 0;
        book.write(operation(noon()), |w| {
            w.detach(id)?;
            hits += count(folder.path(), MARKER);
            assert!(journal.exists());
            Ok::<_, StoreError>(())
        })
        .unwrap();
        book.undo(noon(), MARKER).unwrap();
        hits += count(folder.path(), MARKER);
        assert_eq!(hits > 0, password.is_none(), "{hits} hits");
    }
}

/// How many files below a folder hold the words.
fn count(folder: &Path, words: &str) -> usize {
    let mut hits = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            hits += count(&path, words);
        } else {
            let bytes = std::fs::read(&path).unwrap();
            hits += usize::from(bytes.windows(words.len()).any(|window| window == words.as_bytes()));
        }
    }
    hits
}
