//! Light or dark, known before the first paint.

use tauri::AppHandle;
use tauri::window::Color;

/// The look of the first paint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Theme {
    /// Dark on paper.
    Light,
    /// Light on slate.
    Dark,
}

impl Theme {
    /// As the page's `data-theme` has it.
    pub(crate) fn name(self) -> &'static str {
        if self == Self::Dark { "dark" } else { "light" }
    }

    /// The same for what the desktop draws: the menu and the dialogs.
    pub(crate) fn native(self) -> tauri::Theme {
        if self == Self::Dark { tauri::Theme::Dark } else { tauri::Theme::Light }
    }

    /// The page's background, so that the window does not flash before it is painted.
    pub(crate) fn background(self) -> Color {
        if self == Self::Dark { Color(0x13, 0x16, 0x19, 0xFF) } else { Color(0xF7, 0xF7, 0xF5, 0xFF) }
    }
}

/// The person's choice, or else the system's.
pub(crate) fn at_start(app: &AppHandle) -> Theme {
    match commands::preferences::read(&crate::desk::data_dir(app)).theme {
        commands::preferences::ThemeChoice::Light => Theme::Light,
        commands::preferences::ThemeChoice::Dark => Theme::Dark,
        commands::preferences::ThemeChoice::System => system(app),
    }
}

/// Draws the menu and the dialogs as the person now likes the window.
pub(crate) fn follow(app: &AppHandle) {
    use tauri::Manager as _;
    if let Some(window) = app.get_webview_window("main") {
        // A desktop that cannot change its look keeps the one it has; the page has changed already.
        let _ = window.set_theme(Some(at_start(app).native()));
    }
}

/// What the desktop asks for. On Linux only the portal tells reliably; without one it is light.
#[cfg(target_os = "linux")]
pub(crate) fn system(_app: &AppHandle) -> Theme {
    const DARK: u32 = 1;
    let asked = || -> zbus::Result<u32> {
        let bus = zbus::blocking::Connection::session()?;
        let portal = zbus::blocking::Proxy::new(
            &bus,
            "org.freedesktop.portal.Desktop",
            "/org/freedesktop/portal/desktop",
            "org.freedesktop.portal.Settings",
        )?;
        // A desktop that has a portal runs it already; starting one here would hold the window up.
        let asked = &("org.freedesktop.appearance", "color-scheme");
        let reply: Option<zbus::zvariant::OwnedValue> =
            portal.call_with_flags("ReadOne", zbus::proxy::MethodFlags::NoAutoStart.into(), asked)?;
        let value = reply.ok_or(zbus::Error::InvalidReply)?;
        Ok(u32::try_from(value)?)
    };
    if asked().is_ok_and(|scheme| scheme == DARK) { Theme::Dark } else { Theme::Light }
}

/// What the desktop asks for.
#[cfg(not(target_os = "linux"))]
pub(crate) fn system(app: &AppHandle) -> Theme {
    use tauri::Manager as _;
    let dark = app.get_webview_window("main").and_then(|window| window.theme().ok());
    if dark == Some(tauri::Theme::Dark) { Theme::Dark } else { Theme::Light }
}
