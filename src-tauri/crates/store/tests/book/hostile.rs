//! Files made to harm: whatever the bytes, opening answers, and never runs what is in them.

use store::{Book, Password};

use super::{attach, create, quick_key, robin};

/// Small, repeatable random numbers.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

#[test]
fn books_with_random_bytes_in_them() {
    let found = mutate(None, 400);
    assert!(found.refused > 50 && found.opened > 50, "{found:?}");
}

/// Every byte of an encrypted book is covered: if it opens, the check finds what was changed.
#[test]
fn encrypted_books_with_random_bytes_in_them() {
    let found = mutate(Some(&quick_key()), 200);
    assert_eq!(found.unseen, 0, "{found:?}");
}

#[derive(Debug, Default)]
struct Found {
    refused: u32,
    opened: u32,
    unseen: u32,
}

/// Changes a few bytes anywhere, more often in the header and the schema, and tries to use the book.
fn mutate(password: Option<&Password>, rounds: u32) -> Found {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.ladderbook");
    let mut book = create(&path, password);
    for n in 0..20 {
        attach(&mut book, &format!("{n}{}", "x".repeat(700))).unwrap();
    }
    drop(book);
    let whole = std::fs::read(&path).unwrap();
    let mut dice = Dice(11);
    let mut found = Found::default();
    for _ in 0..rounds {
        let mut bytes = whole.clone();
        for _ in 0..=dice.roll(4) {
            let reach = [100, 4096, whole.len()][dice.roll(3)];
            // The salt of an encrypted book is tested where it can be mended.
            let place = dice.roll(reach).max(16);
            bytes[place] ^= 1 << dice.roll(8);
        }
        if bytes == whole {
            continue;
        }
        std::fs::write(&path, &bytes).unwrap();
        match Book::open(&path, password, &robin()) {
            Err(_) => found.refused += 1,
            Ok(opened) => {
                found.opened += 1;
                let mut book = opened.book;
                let clean = book.check().is_ok_and(|findings| findings.is_empty());
                found.unseen += u32::from(clean);
                // Reading and writing answer, with or without an error.
                let _ = book.activity(50, None);
                let _ = attach(&mut book, "more");
            }
        }
        let _ = std::fs::remove_file(folder.path().join("office.ladderbook-journal"));
    }
    found
}

#[test]
fn random_bytes_are_no_book() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.ladderbook");
    let mut dice = Dice(12);
    for round in 0..200 {
        let mut bytes: Vec<u8> = (0..dice.roll(30_000)).map(|_| dice.roll(256) as u8).collect();
        if round % 2 == 0 && bytes.len() > 100 {
            bytes[..16].copy_from_slice(b"SQLite format 3\0");
            bytes[68..72].copy_from_slice(b"LDBK");
        }
        std::fs::write(&path, &bytes).unwrap();
        assert!(Book::open(&path, None, &robin()).is_err());
        assert!(Book::open(&path, Some(&quick_key()), &robin()).is_err());
    }
}
