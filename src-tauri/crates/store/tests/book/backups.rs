//! Automatic backups and the way back.

use std::path::Path;

use store::{Actor, Backup, Backups, Book, OpenError, Password, Reason};

use super::{at, attach_at, content, names_in, noon, open, quick_key, robin};

fn reasons(backups: &Backups, path: &Path) -> Vec<Reason> {
    backups.list(path).unwrap().iter().map(|backup| backup.reason).collect()
}

fn newest(backups: &Backups, path: &Path) -> Backup {
    backups.list(path).unwrap().remove(0)
}

#[test]
fn a_day_of_work() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.ladderbook");
    let backups = Backups::at(folder.path().join("data"));
    let mut book = Book::create_keeping(&path, None, &robin(), &backups).unwrap();
    assert_eq!(reasons(&backups, &path), []);
    assert!(book.tick(at("2026-03-04T11:00:00Z")).unwrap().is_none(), "nothing has changed");

    attach_at(&mut book, at("2026-03-04T12:00:00Z"), "one").unwrap();
    attach_at(&mut book, at("2026-03-04T12:01:00Z"), "two").unwrap();
    assert_eq!(reasons(&backups, &path), [Reason::FirstChange]);
    let before = Book::open_read_only(&newest(&backups, &path).path, None).unwrap();
    assert!(before.activity(9, None).unwrap().is_empty(), "the state before the change is kept");

    assert!(book.tick(at("2026-03-04T12:14:59Z")).unwrap().is_none(), "too early");
    assert!(book.tick(at("2026-03-04T12:15:00Z")).unwrap().is_some());
    assert!(book.tick(at("2026-03-04T13:00:00Z")).unwrap().is_none(), "nothing has changed since");
    attach_at(&mut book, at("2026-03-04T13:01:00Z"), "three").unwrap();
    book.back_up(Reason::Import, at("2026-03-04T13:02:00Z")).unwrap();
    attach_at(&mut book, at("2026-03-04T13:03:00Z"), "four").unwrap();
    book.close(at("2026-03-04T13:04:00Z")).unwrap();
    // Three of a day stay.
    assert_eq!(reasons(&backups, &path), [Reason::Close, Reason::Import, Reason::Interval]);

    let mut book = Book::open_keeping(&path, None, &robin(), &backups).unwrap().book;
    book.close(at("2026-03-04T14:00:00Z")).unwrap();
    assert_eq!(backups.list(&path).unwrap().len(), 3, "closing without a change makes none");
    book = Book::open_keeping(&path, None, &robin(), &backups).unwrap().book;
    attach_at(&mut book, at("2026-03-05T09:00:00Z"), "five").unwrap();
    // Of the day before only the last one stays.
    assert_eq!(reasons(&backups, &path), [Reason::FirstChange, Reason::Close]);
}

/// A program that dies makes no closing backup; the next session makes up for it.
#[test]
fn what_a_dead_program_wrote_is_backed_up_by_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.ladderbook");
    let backups = Backups::at(folder.path().join("data"));
    let (mut book, _) = book_with_backup(&path, &backups, None);
    // The times of two files are compared, and some disks keep them coarsely.
    std::thread::sleep(std::time::Duration::from_millis(50));
    attach_at(&mut book, at("2026-03-04T12:20:00Z"), "two").unwrap();
    drop(book);
    let book = Book::open_keeping(&path, None, &robin(), &backups).unwrap().book;
    book.close(at("2026-03-04T14:00:00Z")).unwrap();
    let kept = Book::open_read_only(&newest(&backups, &path).path, None).unwrap();
    assert_eq!(kept.activity(9, None).unwrap().len(), 2);
}

#[test]
fn restored_after_the_present_state_was_kept() {
    for password in [None, Some(quick_key())] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.ladderbook");
        let backups = Backups::at(folder.path().join("data"));
        let (mut book, one) = book_with_backup(&path, &backups, password.as_ref());
        let two = attach_at(&mut book, at("2026-03-04T12:20:00Z"), "two").unwrap();
        let backup = newest(&backups, &path);

        let held = backups.restore(&backup, &path, password.as_ref(), &robin()).err();
        assert!(matches!(held, Some(OpenError::Held { .. })), "{held:?}");
        drop(book);
        let later = Actor::new("Kim Example", at("2026-03-04T12:30:00Z"));
        let opened = backups.restore(&backup, &path, password.as_ref(), &later).unwrap();
        assert_eq!(opened.set_aside, None);
        assert!(content(&opened.book, one).is_ok() && content(&opened.book, two).is_err());
        drop(opened);

        let kept = newest(&backups, &path);
        assert_eq!(kept.reason, Reason::Restore);
        let opened =
            backups.restore(&kept, &path, password.as_ref(), &Actor::new("Kim", at("2026-03-04T12:40:00Z")));
        assert!(content(&opened.unwrap().book, two).is_ok());
    }
}

/// The backup to go back to may be the very one that keeping the present state thins out.
#[test]
fn the_oldest_of_the_day_can_be_restored() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.ladderbook");
    let backups = Backups::at(folder.path().join("data"));
    let (mut book, one) = book_with_backup(&path, &backups, None);
    for minute in [40, 41] {
        let time = noon() + chrono::TimeDelta::minutes(minute);
        attach_at(&mut book, time, &format!("at {minute}")).unwrap();
        book.back_up(Reason::Asked, time).unwrap();
    }
    drop(book);
    let oldest = backups.list(&path).unwrap().pop().unwrap();
    let later = Actor::new("Kim Example", at("2026-03-04T13:00:00Z"));
    let opened = backups.restore(&oldest, &path, None, &later).unwrap();
    assert!(content(&opened.book, one).is_ok());
    assert_eq!(opened.book.activity(9, None).unwrap().len(), 1);
    assert!(!oldest.path.exists());
}

#[test]
fn a_damaged_book_is_put_aside_with_its_journal() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.ladderbook");
    let backups = Backups::at(folder.path().join("data"));
    let (book, one) = book_with_backup(&path, &backups, None);
    drop(book);
    let backup = newest(&backups, &path);
    let cut = std::fs::read(&path).unwrap()[..5000].to_vec();
    std::fs::write(&path, &cut).unwrap();
    std::fs::write(folder.path().join("office.ladderbook-journal"), "a leftover of another state").unwrap();

    let opened = backups.restore(&backup, &path, None, &robin()).unwrap();
    assert!(content(&opened.book, one).is_ok());
    assert_eq!(std::fs::read(opened.set_aside.unwrap()).unwrap(), cut);
    assert!(names_in(folder.path()).contains(&"office.ladderbook-journal.set-aside".to_owned()));
}

#[test]
fn a_lost_book_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.ladderbook");
    let backups = Backups::at(folder.path().join("data"));
    let (book, one) = book_with_backup(&path, &backups, Some(&quick_key()));
    drop(book);
    let backup = newest(&backups, &path);
    std::fs::remove_file(&path).unwrap();
    assert!(matches!(backups.restore(&backup, &path, None, &robin()).err(), Some(OpenError::NeedsPassword)));
    let opened = backups.restore(&backup, &path, Some(&quick_key()), &robin()).unwrap();
    assert!(content(&opened.book, one).is_ok());
}

/// A backup that is damaged itself is refused, and the book stays as it was.
#[test]
fn a_damaged_backup_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.ladderbook");
    let backups = Backups::at(folder.path().join("data"));
    let (book, one) = book_with_backup(&path, &backups, None);
    drop(book);
    let backup = newest(&backups, &path);
    let bytes = std::fs::read(&backup.path).unwrap();
    std::fs::write(&backup.path, &bytes[..bytes.len() / 2]).unwrap();
    assert!(matches!(backups.restore(&backup, &path, None, &robin()).err(), Some(OpenError::Truncated)));
    assert!(content(&open(&path, None), one).is_ok());
}

#[test]
fn two_books_of_one_name_do_not_mix() {
    let folder = tempfile::tempdir().unwrap();
    let backups = Backups::at(folder.path().join("data"));
    for name in ["a", "b"] {
        std::fs::create_dir(folder.path().join(name)).unwrap();
        let path = folder.path().join(name).join("office.ladderbook");
        let (book, _) = book_with_backup(&path, &backups, None);
        drop(book);
        assert_eq!(backups.list(&path).unwrap().len(), 2);
    }
}

/// A book with the file `one`, and a backup at 12:15 that holds it.
fn book_with_backup(path: &Path, backups: &Backups, password: Option<&Password>) -> (Book, uuid::Uuid) {
    let mut book = Book::create_keeping(path, password, &robin(), backups).unwrap();
    let one = attach_at(&mut book, noon(), "one").unwrap();
    book.back_up(Reason::Asked, at("2026-03-04T12:15:00Z")).unwrap();
    (book, one)
}
