//! Releases as rows. A release is written once; only its retirement is ever added to it.

use std::sync::Arc;

use domain::ids::{LadderId, PromotionId, ReleaseId};
use domain::ladders::{Ladder, Release, ReleaseNumber};
use rusqlite::{Row, params};
use sha2::{Digest as _, Sha256};

use crate::book::hex;
use crate::column::{parse, parse_opt};
use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write};

/// A ladder as a release keeps it: its text, and the SHA-256 of that in hexadecimal. The number is no part
/// of the text, so that a draft has the fingerprint of the release that it becomes.
///
/// # Errors
/// [`StoreError::Damaged`] for a ladder that cannot be written down; none is known.
pub fn release_text(ladder: &Ladder) -> Result<(String, String), StoreError> {
    let unnumbered = Ladder { version: String::new(), ..ladder.clone() };
    let text = serde_json::to_string(&unnumbered)
        .map_err(|error| StoreError::Damaged { detail: format!("the ladder cannot be written: {error}") })?;
    let fingerprint = fingerprint(&text);
    Ok((text, fingerprint))
}

fn fingerprint(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

impl Read<'_> {
    /// The releases of a ladder, the newest first.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn releases_of(&self, ladder: LadderId) -> Result<Vec<Release>, StoreError> {
        rows(
            self.db,
            "SELECT id, ladder_id, review_id, major, minor, patch, published_on, published_by, note, fingerprint,
               retired_on, retired_reason
             FROM release WHERE ladder_id = ?1 ORDER BY major DESC, minor DESC, patch DESC",
            [ladder.to_string()],
            release,
        )
    }

    /// The releases of all ladders, ladder by ladder, the newest first.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn releases(&self) -> Result<Vec<Release>, StoreError> {
        rows(
            self.db,
            "SELECT id, ladder_id, review_id, major, minor, patch, published_on, published_by, note, fingerprint,
               retired_on, retired_reason
             FROM release ORDER BY ladder_id, major DESC, minor DESC, patch DESC",
            [],
            release,
        )
    }

    /// A release.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn release(&self, id: ReleaseId) -> Result<Option<Release>, StoreError> {
        first(
            self.db,
            "SELECT id, ladder_id, review_id, major, minor, patch, published_on, published_by, note, fingerprint,
               retired_on, retired_reason
             FROM release WHERE id = ?1",
            [id.to_string()],
            release,
        )
    }

    /// The text of a release, byte for byte as it was published.
    ///
    /// # Errors
    /// [`StoreError`] from the disk; [`StoreError::Damaged`] when the text no longer has its fingerprint.
    pub fn release_content(&self, id: ReleaseId) -> Result<Option<String>, StoreError> {
        let found = first(
            self.db,
            "SELECT content, fingerprint FROM release WHERE id = ?1",
            [id.to_string()],
            |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)),
        )?;
        let Some((text, expected)) = found else { return Ok(None) };
        if fingerprint(&text) != expected {
            return Err(StoreError::Damaged {
                detail: "a release no longer reads as it was published".into(),
            });
        }
        Ok(Some(text))
    }

    /// The ladder that a release keeps, with the release's number as its version.
    ///
    /// # Errors
    /// As [`Read::release_content`].
    pub fn released_ladder(&self, id: ReleaseId) -> Result<Option<Arc<Ladder>>, StoreError> {
        self.memory.ladder(id.0, || {
            let (Some(release), Some(text)) = (self.release(id)?, self.release_content(id)?) else {
                return Ok(None);
            };
            let ladder: Ladder = serde_json::from_str(&text).map_err(|error| StoreError::Damaged {
                detail: format!("release {} cannot be read: {error}", release.number),
            })?;
            Ok(Some(Ladder { version: release.number.to_string(), ..ladder }))
        })
    }
}

fn release(row: &Row<'_>) -> Result<Release, StoreError> {
    Ok(Release {
        id: parse(row, 0)?,
        ladder_id: parse(row, 1)?,
        review_id: parse(row, 2)?,
        number: ReleaseNumber { major: row.get(3)?, minor: row.get(4)?, patch: row.get(5)? },
        published_on: parse(row, 6)?,
        published_by: row.get(7)?,
        note: row.get(8)?,
        fingerprint: row.get(9)?,
        retired_on: parse_opt(row, 10)?,
        retired_reason: row.get(11)?,
    })
}

impl Write<'_> {
    /// Writes a new release with its text. There is no way to write it again.
    ///
    /// # Errors
    /// [`StoreError`] from the disk; [`StoreError::Constraint`] when the number is taken.
    pub fn add_release(&mut self, release: &Release, text: &str) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO release (id, ladder_id, review_id, major, minor, patch, published_on, published_by, note,
               fingerprint, retired_on, retired_reason, content)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            params![
                release.id.to_string(),
                release.ladder_id.to_string(),
                release.review_id.to_string(),
                release.number.major,
                release.number.minor,
                release.number.patch,
                release.published_on,
                release.published_by,
                release.note,
                release.fingerprint,
                release.retired_on,
                release.retired_reason,
                text
            ],
        )?;
        Ok(())
    }

    /// Writes when and why a release was retired.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_retirement(&mut self, release: &Release) -> Result<(), StoreError> {
        change(
            self.db,
            "UPDATE release SET retired_on = ?2, retired_reason = ?3 WHERE id = ?1",
            params![release.id.to_string(), release.retired_on, release.retired_reason],
        )?;
        Ok(())
    }

    /// Holds a promotion against a release from now on.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn pin_promotion(&mut self, promotion: PromotionId, release: ReleaseId) -> Result<(), StoreError> {
        change(
            self.db,
            "UPDATE promotion SET release_id = ?2 WHERE id = ?1",
            [promotion.to_string(), release.to_string()],
        )?;
        Ok(())
    }
}
