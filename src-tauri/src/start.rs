//! Starting: hardening, the window, the first book.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use tauri::{AppHandle, Emitter as _, Manager as _, RunEvent, WebviewUrl, WebviewWindowBuilder};
use tauri_plugin_window_state::StateFlags;

use crate::desk::Shared;

/// How often it is asked whether a backup is due; the book itself knows when that is.
const BACKUP_TICK: Duration = Duration::from_secs(60);

/// A crash must not leave salaries and ratings in a core file.
pub(crate) fn harden() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit { current: Some(0), maximum: Some(0) };
        // A system that does not allow the limit is no reason not to start.
        let _ = setrlimit(Resource::Core, none);
    }
}

/// WebKitGTK's DMA-BUF renderer leaves windows blank on proprietary drivers and costs twice the processor
/// where there is no graphics card. It reads its switch from the environment, so the program starts itself
/// again with the switch set. Whoever has set it either way is left alone.
pub(crate) fn steady_rendering() {
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::process::CommandExt as _;
        const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
        let card = std::fs::read_dir("/dev/dri").is_ok_and(|mut entries| entries.next().is_some());
        let troubled = !card || Path::new("/proc/driver/nvidia/version").exists();
        if std::env::var_os(SWITCH).is_none()
            && troubled
            && let Ok(program) = std::env::current_exe()
        {
            // Only returns when it fails; then the program goes on as it is.
            let _ =
                std::process::Command::new(program).args(std::env::args_os().skip(1)).env(SWITCH, "1").exec();
        }
    }
}

/// Opens the window and stays until it is closed.
pub(crate) fn run() -> ExitCode {
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            offer(app, arguments.get(1).map(|argument| Path::new(&folder).join(argument)));
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(
            tauri_plugin_window_state::Builder::default()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .build(),
        )
        .invoke_handler(tauri::generate_handler![crate::rpc::rpc])
        .setup(|app| {
            let shared = Shared::new(app.handle());
            app.manage(shared);
            crate::menu::install(app.handle())?;
            offer(app.handle(), std::env::args_os().nth(1).map(PathBuf::from));
            open_window(app.handle())?;
            keep_backups(app.handle().clone());
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Err(error) => {
            // Without a window there is nowhere else to say it.
            #[allow(clippy::print_stderr)]
            {
                eprintln!("Ladderbook could not start: {error}");
            }
            ExitCode::FAILURE
        }
        Ok(app) => {
            app.run(|app, event| {
                if matches!(event, RunEvent::Exit) {
                    app.state::<Shared>().close_book();
                }
            });
            ExitCode::SUCCESS
        }
    }
}

/// The one window. It shows nothing but the application's own pages and opens no other.
fn open_window(app: &AppHandle) -> tauri::Result<()> {
    let theme = crate::theme::at_start(app);
    let script = format!("document.documentElement.dataset.theme = {:?};", theme.name());
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title("Ladderbook")
        .inner_size(1440.0, 900.0)
        .min_inner_size(860.0, 560.0)
        .initialization_script(script)
        .on_navigation(|url| {
            url.scheme() == "tauri"
                || url.host_str() == Some("tauri.localhost")
                || url.as_str() == "about:blank"
        })
        .on_new_window(|_, _| tauri::webview::NewWindowResponse::Deny);
    let window = window.build()?;
    window.set_theme(Some(theme.native()))?;
    // Only behind the page: on the window it would also lie under the menu, whose letters keep the
    // desktop's colour.
    window.as_ref().set_background_color(Some(theme.background()))
}

/// Offers a book that was named on the command line or by a double click; the window opens it, because
/// only there a password can be typed. Without one, the book opened last is offered.
fn offer(app: &AppHandle, named: Option<PathBuf>) {
    app.state::<Shared>().offer(named);
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.set_focus();
        let _ = app.emit("touched", ["books"]);
    }
}

/// Makes the backups that fall due while the book is open.
fn keep_backups(app: AppHandle) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(BACKUP_TICK);
            app.state::<Shared>().tick();
        }
    });
}
