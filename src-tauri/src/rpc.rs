//! The one door between the page and the list of commands.

use commands::{Done, Problem, run};
use serde_json::Value;
use tauri::{AppHandle, Manager as _, State};

use crate::desk::{Shared, take};

/// Runs a command of the list off the main thread. `work.stop` asks what is running to stop, and so does
/// not wait in line behind it.
#[tauri::command]
pub(crate) async fn rpc(
    app: AppHandle,
    shared: State<'_, Shared>,
    name: String,
    request: Value,
) -> Result<Done, Problem> {
    if name == "work.stop" {
        shared.stop();
        return Done::nothing();
    }
    let desk = shared.desk();
    let title = app.clone();
    let done = tauri::async_runtime::spawn_blocking(move || {
        let mut desk = take(&desk);
        let done = run(&mut desk, &name, request)?;
        if name.starts_with("books.") {
            retitle(&title, &desk);
        } else if name == "preferences.change" {
            crate::theme::follow(&title);
        }
        Ok(done)
    });
    // A handler that panics is a mistake of ours; the person keeps window and book.
    done.await.unwrap_or_else(|_| {
        Err(Problem::new("internal", "Something went wrong in Ladderbook itself. Your book is as it was."))
    })
}

/// The window's title names the open book.
fn retitle(app: &AppHandle, desk: &commands::Desk) {
    let stem = desk.book().ok().and_then(|book| book.path().file_stem());
    let title = stem
        .map_or_else(|| "Ladderbook".to_owned(), |stem| format!("{} – Ladderbook", stem.to_string_lossy()));
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.set_title(&title);
    }
}
