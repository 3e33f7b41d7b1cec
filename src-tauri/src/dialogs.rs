//! Native dialogs, shown by the shell: the page never sees a path. Under the `e2e` feature a test's profile
//! folder answers instead, because no driver can click a native dialog.

use std::path::PathBuf;

use tauri::AppHandle;

#[cfg(not(feature = "e2e"))]
mod native {
    use tauri_plugin_dialog::DialogExt as _;

    use super::{AppHandle, PathBuf};

    /// Endings that each kind of file may have.
    fn endings(kind: &str) -> (&'static str, &'static [&'static str]) {
        match kind {
            "book" => ("Ladderbook book", &["ladderbook"]),
            "ladder" => {
                ("Career ladder", &["json", "yaml", "yml", "md", "markdown", "csv", "tsv", "txt", "xlsx"])
            }
            "rates" => ("Exchange rates", &["csv", "zip", "txt", "tsv", "xlsx"]),
            "bank" => (
                "Bank statement",
                &["ofx", "qfx", "qif", "xml", "sta", "mt940", "940", "csv", "tsv", "txt", "xlsx"],
            ),
            "receipt" => ("Receipt", &["pdf", "png", "jpg", "jpeg"]),
            "attachment" => ("PDF or picture", &["pdf", "png", "jpg", "jpeg"]),
            "evidence" => ("Table, saved git log or calendar", &["csv", "tsv", "txt", "xlsx", "log", "ics"]),
            "photo" => ("Photo", &["png", "jpg", "jpeg", "webp"]),
            _ => ("Table", &["csv", "txt", "tsv", "xlsx"]),
        }
    }

    pub(crate) fn choose_open(app: &AppHandle, kind: &str) -> Option<PathBuf> {
        let (name, endings) = endings(kind);
        let chosen = app.dialog().file().add_filter(name, endings).blocking_pick_file()?;
        chosen.into_path().ok()
    }

    pub(crate) fn choose_save(app: &AppHandle, suggested: &str) -> Option<PathBuf> {
        let ending = suggested.rsplit('.').next().unwrap_or_default();
        let dialog =
            app.dialog().file().set_file_name(suggested).add_filter(ending.to_uppercase(), &[ending]);
        dialog.blocking_save_file()?.into_path().ok()
    }

    pub(crate) fn profile() -> Option<PathBuf> {
        None
    }

    pub(crate) fn today() -> Option<chrono::NaiveDate> {
        None
    }

    pub(crate) fn person() -> Option<String> {
        None
    }
}

#[cfg(feature = "e2e")]
mod native {
    use super::{AppHandle, PathBuf};

    /// The folder that a test made for this run.
    pub(crate) fn profile() -> Option<PathBuf> {
        std::env::var_os("LADDERBOOK_PROFILE").map(PathBuf::from)
    }

    /// The day the test lives in.
    pub(crate) fn today() -> Option<chrono::NaiveDate> {
        std::fs::read_to_string(profile()?.join("today")).ok()?.trim().parse().ok()
    }

    /// A made-up name, so that no screenshot shows who ran the test.
    pub(crate) fn person() -> Option<String> {
        Some("Robin Example".to_owned())
    }

    /// Takes the first line of the file of answers; a file without lines is a cancelled dialog.
    fn answer() -> Option<PathBuf> {
        let file = profile()?.join("answers");
        let text = std::fs::read_to_string(&file).ok()?;
        let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
        std::fs::write(&file, rest).ok()?;
        (!first.is_empty()).then(|| PathBuf::from(first))
    }

    pub(crate) fn choose_open(_app: &AppHandle, _kind: &str) -> Option<PathBuf> {
        answer()
    }

    pub(crate) fn choose_save(_app: &AppHandle, _suggested: &str) -> Option<PathBuf> {
        answer()
    }
}

pub(crate) use native::{choose_open, choose_save, person, profile, today};
