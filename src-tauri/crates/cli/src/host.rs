//! What a terminal lends: the clock, the person, and the file names that were typed in place of dialogs.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Local, NaiveDate, Utc};
use commands::{Host, Progress};

/// The name of the application's folder, the same as the window's.
const FOLDER: &str = "org.ladderbook.desktop";

/// The host of a terminal.
#[derive(Clone, Default)]
pub(crate) struct Terminal {
    /// Where the next file is to be saved.
    pub save_to: Arc<Mutex<Option<PathBuf>>>,
}

impl Host for Terminal {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn today(&self) -> NaiveDate {
        Local::now().date_naive()
    }

    fn person(&self) -> String {
        whoami::realname()
    }

    fn data_dir(&self) -> PathBuf {
        dirs::data_dir().unwrap_or_else(std::env::temp_dir).join(FOLDER)
    }

    fn font_dir(&self) -> Option<PathBuf> {
        std::env::var_os("LADDERBOOK_FONTS").filter(|folder| !folder.is_empty()).map(PathBuf::from)
    }

    fn choose_open(&self, _kind: &str) -> Option<PathBuf> {
        None
    }

    fn choose_save(&self, _suggested: &str) -> Option<PathBuf> {
        self.save_to.lock().ok().and_then(|mut path| path.take())
    }

    fn progress(&self, _progress: Progress) -> bool {
        true
    }
}
