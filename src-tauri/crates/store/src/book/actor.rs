//! Who opens a book, where and when.

use chrono::{DateTime, Utc};

/// The person at the keyboard when a book is opened or created.
#[derive(Clone, Debug)]
pub struct Actor {
    /// The person's name as others may read it.
    pub name: String,
    /// The computer's name.
    pub machine: String,
    /// The time of opening.
    pub at: DateTime<Utc>,
}

impl Actor {
    /// A person at this computer.
    pub fn new(name: impl Into<String>, at: DateTime<Utc>) -> Self {
        Self { name: name.into(), machine: machine_name(), at }
    }
}

#[cfg(unix)]
fn machine_name() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

#[cfg(not(unix))]
fn machine_name() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_else(|_| "this computer".to_owned())
}
