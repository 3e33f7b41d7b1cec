//! Keeping a book safe: backups, copies, a look over every page.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Actor, Backup, Book, Password, Reason};

use super::status::{Status, status};
use crate::call::{Desk, Nothing, Problem};

/// A backup of the open book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BackupLine {
    /// Name to restore it by.
    pub name: String,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Why it was made: `first_change`, `close`, `asked` …
    pub reason: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// The backups of the open book, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BackupList {
    /// The backups.
    pub backups: Vec<BackupLine>,
}

/// Which backup to restore.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Restore {
    /// Its name in the list.
    pub name: String,
    /// Its password, where that is not the present one.
    pub password: Option<String>,
}

/// What a check found wrong; nothing when all is well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CheckResult {
    /// What is wrong, in words.
    pub wrong: Vec<String>,
    /// Fingerprint of what the book says: two copies with the same one say the same.
    pub content: String,
}

/// What came of saving a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Saved {
    /// The name it was saved under; absent when the person thought better of it.
    pub file_name: Option<String>,
}

/// The backups of the open book.
pub fn backups(desk: &mut Desk, _: Nothing) -> Result<BackupList, Problem> {
    let backups = desk.backups().list(desk.book()?.path())?;
    Ok(BackupList { backups: backups.iter().map(line).collect() })
}

/// Makes a backup now.
pub fn back_up(desk: &mut Desk, _: Nothing) -> Result<BackupLine, Problem> {
    let now = desk.host.now();
    let made = desk.book_mut()?.back_up(Reason::Asked, now)?;
    Ok(line(&made))
}

/// Puts a backup in the book's place. The present state is kept as a backup first.
pub fn restore(desk: &mut Desk, request: Restore) -> Result<Status, Problem> {
    let backups = desk.backups();
    let path = desk.book()?.path().to_owned();
    let backup = backups
        .list(&path)?
        .into_iter()
        .find(|backup| line(backup).name == request.name)
        .ok_or_else(|| Problem::not_found("This backup"))?;
    let password = request.password.filter(|words| !words.is_empty()).map(Password::new).transpose()?;
    let password = password.or_else(|| desk.book().ok().and_then(|book| book.password().cloned()));
    backups.verify(&backup, password.as_ref())?;
    let actor = Actor::new(desk.host.person(), desk.host.now());
    let present = desk.book()?.password().cloned();
    if let Some(book) = desk.take_book() {
        book.close(desk.host.now())?;
    }
    match backups.restore(&backup, &path, password.as_ref(), &actor) {
        Ok(restored) => desk.put_book(restored.book)?,
        Err(error) => {
            // The book is as it was; it is put back on the desk before the refusal is shown.
            desk.put_book(Book::open_keeping(&path, present.as_ref(), &actor, &backups)?.book)?;
            return Err(error.into());
        }
    }
    status(desk, Nothing {})
}

/// Saves a copy of the open book under another name.
pub fn save_copy(desk: &mut Desk, _: Nothing) -> Result<Saved, Problem> {
    let name =
        desk.book()?.path().file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let suggested = format!("{name} {}.ladderbook", desk.host.today());
    let Some(path) = desk.host.choose_save(&suggested) else {
        return Ok(Saved { file_name: None });
    };
    desk.book()?.copy_to(&path)?;
    Ok(Saved { file_name: path.file_name().map(|name| name.to_string_lossy().into_owned()) })
}

/// Looks every page, reference and attachment over.
pub fn check(desk: &mut Desk, _: Nothing) -> Result<CheckResult, Problem> {
    let book = desk.book()?;
    let wrong = book.check()?.into_iter().map(|finding| finding.detail).collect();
    Ok(CheckResult { wrong, content: book.content()? })
}

fn line(backup: &Backup) -> BackupLine {
    BackupLine {
        name: backup.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default(),
        at: backup.at,
        reason: backup.reason.word().to_owned(),
        bytes: backup.bytes,
    }
}
