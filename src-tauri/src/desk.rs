//! The desk of the window: the book, and what a window lends.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Local, NaiveDate, Utc};
use commands::{Desk, Host, Progress};
use tauri::{AppHandle, Emitter as _, Manager as _};

/// The desk, shared by the window's calls, which run one after the other off the main thread.
pub(crate) struct Shared {
    desk: Arc<Mutex<Desk>>,
    stop: Arc<AtomicBool>,
}

impl Shared {
    pub(crate) fn new(app: &AppHandle) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let host = WindowHost { app: app.clone(), stop: Arc::clone(&stop) };
        Self { desk: Arc::new(Mutex::new(Desk::new(Box::new(host)))), stop }
    }

    /// The desk, to work at from another thread.
    pub(crate) fn desk(&self) -> Arc<Mutex<Desk>> {
        Arc::clone(&self.desk)
    }

    /// Asks long work to stop; it does at its next step, and leaves nothing behind.
    pub(crate) fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Offers a book to open, or the one opened last.
    pub(crate) fn offer(&self, named: Option<PathBuf>) {
        let mut desk = take(&self.desk);
        match named {
            Some(path) => desk.offer(&path),
            None => desk.offer_last(),
        }
    }

    /// Makes a backup if one is due. A failure waits in the book until the window asks.
    pub(crate) fn tick(&self) {
        let mut desk = take(&self.desk);
        let now = desk.host.now();
        if let Ok(book) = desk.book_mut() {
            let _ = book.tick(now);
        }
    }

    /// Closes the book as the program ends.
    pub(crate) fn close_book(&self) {
        let mut desk = take(&self.desk);
        let now = desk.host.now();
        if let Some(book) = desk.take_book() {
            let _ = book.close(now);
        }
    }
}

/// Takes the desk even after a thread died at it: the book's own transactions keep it whole.
pub(crate) fn take(desk: &Mutex<Desk>) -> MutexGuard<'_, Desk> {
    desk.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What a window lends to the commands.
struct WindowHost {
    app: AppHandle,
    stop: Arc<AtomicBool>,
}

impl Host for WindowHost {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn today(&self) -> NaiveDate {
        crate::dialogs::today().unwrap_or_else(|| Local::now().date_naive())
    }

    fn person(&self) -> String {
        crate::dialogs::person().unwrap_or_else(whoami::realname)
    }

    fn data_dir(&self) -> PathBuf {
        data_dir(&self.app)
    }

    fn font_dir(&self) -> Option<PathBuf> {
        font_dir(&self.app)
    }

    fn choose_open(&self, kind: &str) -> Option<PathBuf> {
        crate::dialogs::choose_open(&self.app, kind)
    }

    fn choose_save(&self, suggested: &str) -> Option<PathBuf> {
        crate::dialogs::choose_save(&self.app, suggested)
    }

    fn progress(&self, progress: Progress) -> bool {
        if progress.done == 0 {
            self.stop.store(false, Ordering::Relaxed);
        }
        let _ = self.app.emit("progress", progress);
        !self.stop.load(Ordering::Relaxed)
    }
}

/// The application's folder on this machine.
pub(crate) fn data_dir(app: &AppHandle) -> PathBuf {
    crate::dialogs::profile()
        .or_else(|| app.path().app_data_dir().ok())
        .unwrap_or_else(|| std::env::temp_dir().join("org.ladderbook.desktop"))
}

/// Fonts beyond the base family: beside the installed program, or among the window's packages while
/// developing.
fn font_dir(app: &AppHandle) -> Option<PathBuf> {
    let bundled = app.path().resource_dir().ok().map(|folder| folder.join("fonts"));
    let developing = cfg!(debug_assertions).then(|| {
        PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/node_modules/@expo-google-fonts"))
    });
    [bundled, developing].into_iter().flatten().find(|folder| folder.is_dir())
}
