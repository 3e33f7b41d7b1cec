//! What lies on the desk.

use schemars::JsonSchema;
use serde::Serialize;

use crate::call::{Desk, Nothing, Problem};

/// The open book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OpenBookStatus {
    /// The office's name.
    pub office: String,
    /// Its reporting currency.
    pub currency: domain::money::Currency,
    /// The file's name.
    pub file_name: String,
    /// The folder it lies in, for the person to recognise.
    pub folder: String,
    /// True when it has a password.
    pub encrypted: bool,
    /// True when it can only be read.
    pub read_only: bool,
    /// True for the office that comes with the application.
    pub is_sample: bool,
    /// What an undo would take back.
    pub next_undo: Option<String>,
    /// What a redo would do again.
    pub next_redo: Option<String>,
    /// Why the last automatic backup failed, if it did.
    pub backup_problem: Option<String>,
}

/// A book opened before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RecentBook {
    /// Handle to open it by.
    pub file: String,
    /// The file's name.
    pub file_name: String,
    /// The folder it lies in.
    pub folder: String,
}

/// What lies on the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Status {
    /// The open book; absent at first start.
    pub open: Option<OpenBookStatus>,
    /// Books opened before that are still there.
    pub recent: Vec<RecentBook>,
    /// A book that was double-clicked, named at the start or opened last: to be opened now. Told once.
    pub offered: Option<RecentBook>,
    /// Who is at the desk.
    pub person: String,
    /// Today, where the person is.
    pub today: chrono::NaiveDate,
    /// The application's version.
    pub version: &'static str,
}

/// What lies on the desk.
pub fn status(desk: &mut Desk, _: Nothing) -> Result<Status, Problem> {
    let open = match desk.book() {
        Err(_) => None,
        Ok(book) => {
            let office = book.read(|read| read.office())?;
            let (next_undo, next_redo) = book.can_undo_redo()?;
            let (file_name, folder) = named(book.path());
            Some(OpenBookStatus {
                office: office.name,
                currency: office.currency,
                is_sample: file_name == super::start::SAMPLE_FILE,
                file_name,
                folder,
                encrypted: book.is_encrypted(),
                read_only: book.is_read_only(),
                next_undo,
                next_redo,
                backup_problem: book.backup_problem().map(ToString::to_string),
            })
        }
    };
    let offered = desk.take_offer().map(|path| lent(desk, &path));
    let recent = super::recent::list(desk)
        .into_iter()
        .filter(|path| path.is_file())
        .map(|path| lent(desk, &path))
        .collect();
    Ok(Status {
        open,
        recent,
        offered,
        person: desk.host.person(),
        today: desk.host.today(),
        version: env!("CARGO_PKG_VERSION"),
    })
}

/// A book with a handle to open it by.
fn lent(desk: &mut Desk, path: &std::path::Path) -> RecentBook {
    let (file_name, folder) = named(path);
    RecentBook { file: desk.lend_file(path), file_name, folder }
}

/// A file's name and folder, as a person reads them.
fn named(path: &std::path::Path) -> (String, String) {
    let text = |part: Option<&std::ffi::OsStr>| part.map(|part| part.to_string_lossy().into_owned());
    (
        text(path.file_name()).unwrap_or_default(),
        text(path.parent().map(std::path::Path::as_os_str)).unwrap_or_default(),
    )
}
