//! Books as a whole: started, opened, protected, copied, kept.

mod keep;
mod open;
mod protect;
mod recent;
mod start;
mod status;

pub use keep::{
    BackupLine, BackupList, CheckResult, Restore, Saved, back_up, backups, check, restore, save_copy,
};
pub(crate) use open::ask_for_file;
pub use open::{Chosen, ChosenFile, OpenBook, choose, close, open};
pub use protect::{Protect, protect};
pub(crate) use recent::last;
pub(crate) use start::begin;
pub use start::{Sample, Start, sample, save_sample, start};
pub use status::{Status, status};
