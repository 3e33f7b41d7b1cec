//! The native menu. Its items send their names to the page, which does the work: one way to do a thing.
//! Keys are heard by the page, because undo inside a text field goes before undo in the book.

use tauri::menu::{Menu, MenuItem, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Emitter as _};

/// Builds the menu and sends its choices to the page.
pub(crate) fn install(app: &AppHandle) -> tauri::Result<()> {
    let item = |id: &str, text: &str| MenuItem::with_id(app, id, text, true, None::<&str>);
    let line = || PredefinedMenuItem::separator(app);
    let file = Submenu::with_items(
        app,
        "File",
        true,
        &[
            &item("start", "Start an office…")?,
            &item("open", "Open a book…")?,
            &item("sample", "Open the sample office")?,
            &line()?,
            &item("copy", "Save a copy…")?,
            &item("close", "Close the book")?,
            &line()?,
            &PredefinedMenuItem::quit(app, None)?,
        ],
    )?;
    let edit = Submenu::with_items(
        app,
        "Edit",
        true,
        &[
            &item("undo", "Undo")?,
            &item("redo", "Redo")?,
            &line()?,
            &PredefinedMenuItem::cut(app, None)?,
            &PredefinedMenuItem::copy(app, None)?,
            &PredefinedMenuItem::paste(app, None)?,
            &PredefinedMenuItem::select_all(app, None)?,
        ],
    )?;
    let view = Submenu::with_items(
        app,
        "View",
        true,
        &[
            &item("palette", "Search or run a command")?,
            &item("theme", "Switch between light and dark")?,
            &item("activity", "Activity")?,
            &item("settings", "Settings")?,
        ],
    )?;
    let help = Submenu::with_items(app, "Help", true, &[&item("keys", "Keys")?])?;
    #[cfg(target_os = "macos")]
    let menu = {
        let own = Submenu::with_items(
            app,
            "Ladderbook",
            true,
            &[
                &PredefinedMenuItem::about(app, None, None)?,
                &line()?,
                &PredefinedMenuItem::hide(app, None)?,
                &PredefinedMenuItem::quit(app, None)?,
            ],
        )?;
        Menu::with_items(app, &[&own, &file, &edit, &view, &help])?
    };
    #[cfg(not(target_os = "macos"))]
    let menu = Menu::with_items(app, &[&file, &edit, &view, &help])?;
    app.set_menu(menu)?;
    app.on_menu_event(|app, event| {
        let _ = app.emit("menu", event.id().as_ref());
    });
    Ok(())
}
