//! The books opened last, kept as a small file of the application's data folder.

use std::path::{Path, PathBuf};

use crate::call::Desk;

/// At most so many are remembered.
const KEPT: usize = 8;

/// The file in the data folder.
const FILE: &str = "recent-books.json";

/// The books opened last, newest first. A list that cannot be read is an empty one: it is a convenience.
pub(super) fn list(desk: &Desk) -> Vec<PathBuf> {
    std::fs::read(desk.host.data_dir().join(FILE))
        .ok()
        .and_then(|bytes| serde_json::from_slice::<Vec<PathBuf>>(&bytes).ok())
        .unwrap_or_default()
}

/// Puts a book on top of the list. That it could not be remembered stops nobody's work.
pub(super) fn remember(desk: &Desk, path: &Path) {
    let mut books = list(desk);
    books.retain(|known| known != path);
    books.insert(0, path.to_owned());
    books.truncate(KEPT);
    let folder = desk.host.data_dir();
    if let Ok(bytes) = serde_json::to_vec_pretty(&books) {
        let _ = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(folder.join(FILE), bytes));
    }
}

/// The book opened last, if it is still there.
pub(crate) fn last(desk: &Desk) -> Option<PathBuf> {
    list(desk).into_iter().next().filter(|path| path.is_file())
}
