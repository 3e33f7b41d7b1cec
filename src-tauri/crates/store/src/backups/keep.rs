//! When an open book is backed up by itself.

use std::path::Path;
use std::time::SystemTime;

use chrono::{DateTime, TimeDelta, Utc};

use super::{Backup, Backups};
use crate::{Book, Reason, StoreError};

/// Time between two backups while work goes on, and before a failed one is tried again.
const INTERVAL: TimeDelta = TimeDelta::minutes(15);

/// What an open book remembers about its backups.
pub(crate) struct Keeping {
    backups: Backups,
    /// When the newest one was made.
    last: Option<DateTime<Utc>>,
    /// When one was last tried, made or not.
    tried: Option<DateTime<Utc>>,
    /// Whether the book changed since the newest one.
    changed: bool,
    problem: Option<StoreError>,
}

impl Keeping {
    pub(crate) fn of(backups: Backups, book: &Path) -> Self {
        let (newest, problem) = match backups.list(book) {
            Ok(list) => (list.into_iter().next(), None),
            Err(error) => (None, Some(error)),
        };
        // A program that died made no closing backup; what it wrote is newer than the newest backup.
        let changed = newest.as_ref().is_some_and(|backup| written(&backup.path) < written(book));
        Self { backups, last: newest.map(|backup| backup.at), tried: None, changed, problem }
    }
}

fn written(path: &Path) -> Option<SystemTime> {
    std::fs::metadata(path).and_then(|facts| facts.modified()).ok()
}

impl Book {
    /// Makes a backup now, as before an import.
    ///
    /// # Errors
    /// What the copy answers, and [`StoreError::NotFound`] if this book was opened without a place for backups.
    pub fn back_up(&mut self, reason: Reason, now: DateTime<Utc>) -> Result<Backup, StoreError> {
        let keeping = self.keeping().ok_or_else(|| StoreError::NotFound("a place for backups".to_owned()))?;
        let made = keeping.backups.keep(self.db(), self.password(), self.schema(), self.path(), reason, now);
        if let Some(keeping) = self.keeping_mut() {
            keeping.tried = Some(now);
            if made.is_ok() {
                keeping.last = Some(now);
                keeping.changed = false;
                keeping.problem = None;
            }
        }
        made
    }

    /// To be called now and then while the person is not busy: makes a backup if the book changed and the
    /// last one is a quarter of an hour old.
    ///
    /// # Errors
    /// What the copy answers.
    pub fn tick(&mut self, now: DateTime<Utc>) -> Result<Option<Backup>, StoreError> {
        let due = self.keeping().is_some_and(|keeping| {
            let newest = keeping.last.max(keeping.tried);
            keeping.changed && newest.is_none_or(|newest| now - newest >= INTERVAL)
        });
        if due { self.back_up(Reason::Interval, now).map(Some) } else { Ok(None) }
    }

    /// Why the last automatic backup failed, if it did. The person should be told; the work goes on.
    pub fn backup_problem(&self) -> Option<&StoreError> {
        self.keeping().and_then(|keeping| keeping.problem.as_ref())
    }

    /// Before the first change of a day, the state of the day before is kept. If that fails the change still
    /// goes on, and the reason waits in [`Book::backup_problem`].
    pub(crate) fn back_up_before_first_change(&mut self, now: DateTime<Utc>) {
        let due = self.keeping().is_some_and(|keeping| {
            keeping.last.is_none_or(|last| last.date_naive() != now.date_naive())
                && keeping.tried.is_none_or(|tried| now - tried >= INTERVAL)
        });
        if !due {
            return;
        }
        if let (Err(error), Some(keeping)) = (self.back_up(Reason::FirstChange, now), self.keeping_mut()) {
            keeping.problem = Some(error);
        }
    }

    pub(crate) fn note_change(&mut self) {
        if let Some(keeping) = self.keeping_mut() {
            keeping.changed = true;
        }
    }

    pub(crate) fn back_up_at_close(&mut self, now: DateTime<Utc>) -> Result<(), StoreError> {
        if self.keeping().is_some_and(|keeping| keeping.changed) {
            self.back_up(Reason::Close, now)?;
        }
        Ok(())
    }

    /// Once a book has a password, backups without one would be a way around it.
    pub(crate) fn remove_plain_backups(&self) -> Result<(), StoreError> {
        let Some(keeping) = self.keeping() else { return Ok(()) };
        for backup in keeping.backups.list(self.path())? {
            if super::mend::salt_of(&backup.path)?.is_none() {
                std::fs::remove_file(&backup.path)?;
            }
        }
        Ok(())
    }
}
