//! What can go wrong with a book, in words a person can act on.

use chrono::{DateTime, Utc};

/// Why a read, a write or a copy did not happen. Nothing was changed when one of these comes back.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another program moved, replaced or wrote the file while it was open here.
    /// [`crate::Book::save_state_as`] can keep what this session holds.
    #[error("the book's file was changed by another program: {detail}")]
    ChangedOutside {
        /// What was noticed about the file.
        detail: String,
    },
    /// The disk, or the person's share of it, is full.
    #[error("{}", full_words(.needed))]
    Full {
        /// Bytes that should be free before trying again, where that is known.
        needed: Option<u64>,
    },
    /// The book was opened for reading only.
    #[error("this book is open for reading only")]
    ReadOnly,
    /// Another program keeps the file locked.
    #[error("another program is using the book's file; try again in a moment")]
    Busy,
    /// The file's content is not sound.
    #[error("the book's file is damaged: {detail}")]
    Damaged {
        /// What was found.
        detail: String,
    },
    /// A rule of the tables was broken, such as a name used twice.
    #[error("the book refused the change: {0}")]
    Constraint(String),
    /// An operation cannot be taken back or done again, because what it changed has changed since.
    #[error("{0}")]
    UndoRefused(String),
    /// Something named does not exist in the book.
    #[error("{0} was not found in the book")]
    NotFound(String),
    /// A file to attach was refused.
    #[error("{0}")]
    Attachment(#[from] crate::AttachmentRefused),
    /// A new file was to be written where one exists already.
    #[error("a file of this name exists already: {0}")]
    Exists(String),
    /// A password was empty or held a character that cannot be typed.
    #[error("{0}")]
    Password(&'static str),
    /// A file could not be opened as a book.
    #[error(transparent)]
    Open(Box<OpenError>),
    /// The disk or the network drive failed.
    #[error("the disk could not be read or written: {0}")]
    Io(String),
    /// The database refused a statement: a mistake in this program.
    #[error("the database refused a statement: {0}")]
    Statement(String),
}

/// Why a file could not be opened as a book. The file was not changed.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// No file has this name.
    #[error("the file does not exist any more")]
    Missing,
    /// The person may not read the file, or not write beside it.
    #[error("this file or its folder may not be opened: {0}")]
    Denied(String),
    /// The file has no content at all.
    #[error("the file is empty")]
    Empty,
    /// The file ends before its content does, as after a copy that was broken off.
    #[error("the file is incomplete: its end is missing")]
    Truncated,
    /// The file belongs to another program.
    #[error("this is not a Ladderbook file")]
    NotABook,
    /// The book has a password and none was given.
    #[error("this book is protected by a password")]
    NeedsPassword,
    /// The password does not open the book.
    #[error("the password is not the right one")]
    WrongPassword,
    /// The file is a book, but its content is not sound.
    #[error("the book is damaged: {detail}")]
    Damaged {
        /// What was found.
        detail: String,
    },
    /// The book was written by a newer version of this program.
    #[error(
        "this book was written by a newer version of Ladderbook (format {found}, this version knows {known})"
    )]
    NewerVersion {
        /// The format number in the file.
        found: i32,
        /// The newest format number that this program knows.
        known: i32,
    },
    /// The book is open elsewhere. It can still be read.
    #[error("this book is open already: {by} on {machine}")]
    Held {
        /// Who has it open, as that person is named in the program.
        by: String,
        /// The computer it is open on.
        machine: String,
        /// Since when, if the other program could write it down.
        since: Option<DateTime<Utc>>,
    },
    /// The disk is full, so the book could not be recovered or brought to the present format.
    #[error("{}", full_words(.needed))]
    Full {
        /// Bytes that should be free before trying again, where that is known.
        needed: Option<u64>,
    },
    /// The disk or the network drive failed.
    #[error("the file could not be read: {0}")]
    Io(String),
}

fn full_words(needed: &Option<u64>) -> String {
    match needed {
        Some(bytes) => {
            format!("the disk is full; at least {} MB must be free", bytes.div_ceil(1_000_000).max(1))
        }
        None => "the disk is full; make room and try again".to_owned(),
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let code = error.sqlite_error_code();
        let words = error.to_string();
        match code {
            Some(Code::DiskFull) => StoreError::Full { needed: None },
            Some(Code::SystemIoFailure | Code::CannotOpen) => StoreError::Io(words),
            Some(Code::DatabaseBusy | Code::DatabaseLocked | Code::FileLockingProtocolFailed) => {
                StoreError::Busy
            }
            Some(Code::ReadOnly | Code::PermissionDenied) => StoreError::ReadOnly,
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => StoreError::Damaged { detail: words },
            Some(Code::ConstraintViolation) => StoreError::Constraint(words),
            _ if matches!(error, rusqlite::Error::QueryReturnedNoRows) => {
                StoreError::NotFound("a row".to_owned())
            }
            _ => StoreError::Statement(words),
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => StoreError::Full { needed: None },
            Kind::AlreadyExists => StoreError::Exists(error.to_string()),
            _ => StoreError::Io(error.to_string()),
        }
    }
}

impl From<OpenError> for StoreError {
    fn from(error: OpenError) -> Self {
        StoreError::Open(Box::new(error))
    }
}

impl From<std::io::Error> for OpenError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::NotFound => OpenError::Missing,
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => OpenError::Denied(error.to_string()),
            Kind::StorageFull | Kind::QuotaExceeded => OpenError::Full { needed: None },
            _ => OpenError::Io(error.to_string()),
        }
    }
}

impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> Self {
        StoreError::from(error).into()
    }
}

impl From<StoreError> for OpenError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Open(open) => *open,
            StoreError::Damaged { detail } | StoreError::Constraint(detail) => OpenError::Damaged { detail },
            StoreError::Full { needed } => OpenError::Full { needed },
            StoreError::ReadOnly => OpenError::Denied("the file is read-only".to_owned()),
            other => OpenError::Io(other.to_string()),
        }
    }
}
