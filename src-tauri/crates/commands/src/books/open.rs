//! Opening and closing.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Actor, Book, Password};

use super::status::{Status, status};
use crate::call::{Desk, Nothing, Problem};

/// A file that a person chose in a dialog.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChosenFile {
    /// Handle to name it by.
    pub file: String,
    /// Its name.
    pub file_name: String,
}

/// What came of a dialog.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Chosen {
    /// The file; absent when the person thought better of it.
    pub chosen: Option<ChosenFile>,
}

/// Which book to open, and how.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenBook {
    /// Handle of the file.
    pub file: String,
    /// Its password, if it has one.
    pub password: Option<String>,
    /// Only to read, as when somebody else has it open.
    pub read_only: bool,
}

/// Asks which book to open.
pub fn choose(desk: &mut Desk, _: Nothing) -> Result<Chosen, Problem> {
    Ok(Chosen { chosen: ask_for_file(desk, "book") })
}

/// Shows the open dialog and lends out a handle.
pub(crate) fn ask_for_file(desk: &mut Desk, kind: &str) -> Option<ChosenFile> {
    let path = desk.host.choose_open(kind)?;
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Some(ChosenFile { file: desk.lend_file(&path), file_name })
}

/// Opens a book.
pub fn open(desk: &mut Desk, request: OpenBook) -> Result<Status, Problem> {
    let path = desk.file(&request.file)?.to_owned();
    open_path(desk, &path, request.password, request.read_only)?;
    status(desk, Nothing {})
}

/// Opens the book of a path.
pub(crate) fn open_path(
    desk: &mut Desk,
    path: &std::path::Path,
    password: Option<String>,
    read_only: bool,
) -> Result<(), Problem> {
    let password = password.filter(|words| !words.is_empty()).map(Password::new).transpose()?;
    // The same book again would find itself locked by this desk.
    if desk.book().is_ok_and(|open| path.canonicalize().is_ok_and(|path| open.path() == path)) {
        return Ok(());
    }
    let book = if read_only {
        Book::open_read_only(path, password.as_ref())?
    } else {
        let actor = Actor::new(desk.host.person(), desk.host.now());
        Book::open_keeping(path, password.as_ref(), &actor, &desk.backups())?.book
    };
    let path = book.path().to_owned();
    desk.put_book(book)?;
    super::recent::remember(desk, &path);
    Ok(())
}

/// Closes the open book.
pub fn close(desk: &mut Desk, _: Nothing) -> Result<Status, Problem> {
    if let Some(book) = desk.take_book() {
        book.close(desk.host.now())?;
    }
    status(desk, Nothing {})
}
