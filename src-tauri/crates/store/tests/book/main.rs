//! The book from outside: what the rest of the program, other programs and disks do to it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod attachments;
mod backups;
mod copies;
mod hostile;
mod open;
mod outside;
mod password;

use std::path::Path;

use chrono::{DateTime, Utc};
use store::{Actor, Book, Operation, Password, StoreError};
use uuid::Uuid;

fn noon() -> DateTime<Utc> {
    at("2026-03-04T12:00:00Z")
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn robin() -> Actor {
    Actor::new("Robin Example", noon())
}

fn secret() -> Password {
    Password::new("correct horse 'battery' staple ü").unwrap()
}

/// A key that SQLCipher takes as it is, without the slow derivation from a password.
fn quick_key() -> Password {
    Password::new(format!("x'{}'", "2dd29ca851e7b56e".repeat(4))).unwrap()
}

fn create(path: &Path, password: Option<&Password>) -> Book {
    Book::create(path, password, &robin()).unwrap()
}

fn open(path: &Path, password: Option<&Password>) -> Book {
    Book::open(path, password, &robin()).unwrap().book
}

fn operation(at: DateTime<Utc>) -> Operation {
    Operation { name: "test.attach", label: "Attach a file".to_owned(), at, by: "Robin Example".to_owned() }
}

/// Attaches a small file: a real write that needs nothing else in the book.
fn attach_at(book: &mut Book, at: DateTime<Utc>, text: &str) -> Result<Uuid, StoreError> {
    let id = Uuid::now_v7();
    book.write(operation(at), |w| w.attach(id, "note.pdf", format!("%PDF-{text}").as_bytes()))?;
    Ok(id)
}

fn attach(book: &mut Book, text: &str) -> Result<Uuid, StoreError> {
    attach_at(book, noon(), text)
}

fn content(book: &Book, id: Uuid) -> Result<String, StoreError> {
    book.read(|r| r.attachment_content(id)).map(|bytes| String::from_utf8(bytes).unwrap())
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}
