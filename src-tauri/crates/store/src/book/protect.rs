//! Setting, changing and removing a book's password.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

use super::copy::{check_copy, name_copy, temporary_beside, with_room};
use super::open::admit;
use super::outside::Fingerprint;
use super::schema::{APPLICATION_ID, version};
use super::settings::{Mode, prepare_to_write};
use super::{Book, Password};
use crate::{Reason, StoreError};

impl Book {
    /// Gives the book a password, another one, or none.
    ///
    /// The whole book is written anew beside the old file and checked before it takes its place, so a
    /// failure at any moment leaves the one or the other, whole. With automatic backups, one of the former
    /// state is made first; when a password is set on a book that had none, the backups without a password
    /// are then replaced by one that has it.
    ///
    /// # Errors
    /// [`StoreError::Full`] with the room needed; [`StoreError::ChangedOutside`]; what the backup answers.
    pub fn set_password(&mut self, new: Option<&Password>, at: DateTime<Utc>) -> Result<(), StoreError> {
        if self.is_read_only() {
            return Err(StoreError::ReadOnly);
        }
        self.seen.compare(&self.db, &self.path)?;
        if self.keeping.is_some() {
            self.back_up(Reason::Password, at)?;
        }
        let file = temporary_beside(&self.path)?;
        let name =
            file.to_str().ok_or_else(|| StoreError::Io("the folder's name is not valid text".to_owned()))?;
        export(&self.db, name, new).map_err(|error| with_room(error, &self.db))?;
        check_copy(&file, new, self.schema)?;
        // What somebody else wrote meanwhile would be lost with the old file.
        self.seen.compare(&self.db, &self.path)?;

        // Some systems do not let an open file be replaced.
        drop(std::mem::replace(&mut self.db, Connection::open_in_memory()?));
        let named = name_copy(file, &self.path);
        if named.is_ok() {
            self.password = new.cloned();
        }
        self.reconnect()?;
        named?;
        if new.is_some() && self.keeping.is_some() {
            self.back_up(Reason::Password, at)?;
            self.remove_plain_backups()?;
        }
        Ok(())
    }

    fn reconnect(&mut self) -> Result<(), StoreError> {
        let admitted = admit(&self.path, Mode::Write, self.password.as_ref(), self.schema)?;
        prepare_to_write(&admitted.db)?;
        self.seen = Fingerprint::take(&admitted.db, &self.path)?;
        self.db = admitted.db;
        self.forget();
        Ok(())
    }
}

/// Writes everything into an empty file under another key, or none.
fn export(db: &Connection, target: &str, key: Option<&Password>) -> Result<(), StoreError> {
    let found = version(db)?;
    db.execute("ATTACH DATABASE ?1 AS fresh KEY ?2", params![target, key.map_or("", Password::words)])?;
    let exported = db
        .query_row("SELECT sqlcipher_export('fresh')", [], |_| Ok(()))
        .and_then(|()| db.pragma_update(Some("fresh"), "user_version", found))
        .and_then(|()| db.pragma_update(Some("fresh"), "application_id", APPLICATION_ID));
    let detached = db.execute_batch("DETACH DATABASE fresh");
    exported.map_err(cause)?;
    Ok(detached?)
}

/// The export is an SQL function, whose failures come without a code: only their words tell a full disk from
/// a mistake of ours.
fn cause(error: rusqlite::Error) -> StoreError {
    let words = error.to_string();
    if words.contains("disk is full") {
        StoreError::Full { needed: None }
    } else if words.contains("I/O error") {
        StoreError::Io(words)
    } else {
        error.into()
    }
}
