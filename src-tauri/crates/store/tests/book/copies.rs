//! Copies of a book.

use store::{Book, StoreError};

use super::{attach, content, create, names_in, open, quick_key, robin};

#[test]
fn a_copy_is_a_book_with_the_same_password() {
    for password in [None, Some(quick_key())] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.ladderbook");
        let mut book = create(&path, password.as_ref());
        let id = attach(&mut book, "hello").unwrap();
        let target = folder.path().join("what? #1 100%.ladderbook");
        book.copy_to(&target).unwrap();
        let later = attach(&mut book, "later").unwrap();
        let copy = open(&target, password.as_ref());
        assert_eq!(content(&copy, id).unwrap(), "%PDF-hello");
        assert!(content(&copy, later).is_err());
        assert_eq!(copy.activity(9, None).unwrap().len(), 1);
        assert_eq!(copy.check().unwrap(), []);
        assert!(
            Book::open_read_only(&target, Some(&store::Password::new("no").unwrap())).is_err()
                || password.is_none()
        );
    }
}

#[test]
fn a_copy_replaces_a_file_but_never_an_open_book() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.ladderbook");
    let mut book = create(&path, None);
    attach(&mut book, "hello").unwrap();
    assert!(matches!(book.copy_to(&path), Err(StoreError::Exists(_))));
    let other = create(&folder.path().join("other.ladderbook"), None);
    assert!(matches!(book.copy_to(other.path()), Err(StoreError::Exists(_))));
    let target = other.path().to_owned();
    drop(other);
    std::fs::write(folder.path().join("other.ladderbook-journal"), "a leftover").unwrap();
    book.copy_to(&target).unwrap();
    assert_eq!(open(&target, None).activity(9, None).unwrap().len(), 1);
    assert!(names_in(folder.path()).contains(&"other.ladderbook-journal.set-aside".to_owned()));
}

#[test]
fn a_copy_into_nowhere_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let book = create(&folder.path().join("office.ladderbook"), None);
    assert!(matches!(book.copy_to(&folder.path().join("no/such/folder.ladderbook")), Err(StoreError::Io(_))));
    assert_eq!(names_in(folder.path()), ["office.ladderbook", "office.ladderbook.lock"]);
    drop(book);
    Book::open(&folder.path().join("office.ladderbook"), None, &robin()).unwrap();
}
