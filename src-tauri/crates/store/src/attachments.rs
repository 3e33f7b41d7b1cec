//! Files kept with the book: receipts, programmes, letters.

mod purge;
mod sniff;

use rusqlite::{OptionalExtension, params};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::book::hex;
use crate::{Read, StoreError, Write};

/// The largest file that may be attached, in bytes.
pub const MAX_ATTACHMENT_BYTES: usize = 25_000_000;

/// The longest file name that is kept, in characters.
const MAX_NAME: usize = 200;

/// A file kept with the book, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its identifier.
    pub id: Uuid,
    /// The file's name, without folders.
    pub name: String,
    /// What it is: `application/pdf`, `image/png` or `image/jpeg`, as its own bytes say.
    pub media_type: String,
    /// Its size in bytes.
    pub size: u64,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
}

/// Why a file was not attached.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AttachmentRefused {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is larger than [`MAX_ATTACHMENT_BYTES`].
    #[error("the file has {} MB; at most {} MB can be attached", .bytes.div_ceil(1_000_000), MAX_ATTACHMENT_BYTES / 1_000_000)]
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// Its first bytes are not those of a kind that can be shown safely.
    #[error("only PDF, PNG and JPEG files can be attached")]
    UnknownType,
    /// Its header is cut or makes no sense.
    #[error("the picture's header is damaged")]
    BrokenHeader,
    /// Unpacked, the picture would fill the memory.
    #[error("the picture has {width} × {height} pixels, which is too many to show")]
    TooManyPixels {
        /// Its width in pixels.
        width: u32,
        /// Its height in pixels.
        height: u32,
    },
}

impl Write<'_> {
    /// Keeps a file with the book. What kind it is, its own first bytes decide, not its name.
    ///
    /// # Errors
    /// [`StoreError::Attachment`] for a file that is refused, [`StoreError::Constraint`] for an `id` in use.
    pub fn attach(&mut self, id: Uuid, name: &str, bytes: &[u8]) -> Result<Attachment, StoreError> {
        if bytes.len() > MAX_ATTACHMENT_BYTES {
            return Err(AttachmentRefused::TooLarge { bytes: bytes.len() }.into());
        }
        let media_type = sniff::media_type(bytes)?;
        let sha256 = hex(&Sha256::digest(bytes));
        self.db
            .prepare_cached(
                "INSERT INTO attachment_content (sha256, size, content) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            )?
            .execute(params![sha256, bytes.len() as i64, bytes])?;
        let name = plain_name(name);
        self.db
            .prepare_cached("INSERT INTO attachment (id, name, media_type, sha256) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![id.to_string(), name, media_type, sha256])?;
        Ok(Attachment { id, name, media_type: media_type.to_owned(), size: bytes.len() as u64, sha256 })
    }

    /// Takes a file away. This can be undone until the book is closed; then its bytes are removed for good.
    ///
    /// # Errors
    /// [`StoreError::NotFound`]; [`StoreError::Constraint`] while something still refers to it.
    pub fn detach(&mut self, id: Uuid) -> Result<(), StoreError> {
        let gone =
            self.db.prepare_cached("DELETE FROM attachment WHERE id = ?1")?.execute([id.to_string()])?;
        if gone == 0 { Err(unknown()) } else { Ok(()) }
    }
}

impl Read<'_> {
    /// What a file is called, is and weighs.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn attachment(&self, id: Uuid) -> Result<Attachment, StoreError> {
        self.db
            .prepare_cached(
                "SELECT name, media_type, size, sha256 FROM attachment JOIN attachment_content USING (sha256)
                 WHERE id = ?1",
            )?
            .query_row([id.to_string()], |row| {
                Ok(Attachment {
                    id,
                    name: row.get(0)?,
                    media_type: row.get(1)?,
                    size: row.get::<_, i64>(2)?.unsigned_abs(),
                    sha256: row.get(3)?,
                })
            })
            .optional()?
            .ok_or_else(unknown)
    }

    /// A file's bytes, checked against their digest.
    ///
    /// # Errors
    /// [`StoreError::NotFound`]; [`StoreError::Damaged`] if they are not what was attached.
    pub fn attachment_content(&self, id: Uuid) -> Result<Vec<u8>, StoreError> {
        let (name, sha256, content): (String, String, Vec<u8>) = self
            .db
            .prepare_cached(
                "SELECT name, sha256, content FROM attachment JOIN attachment_content USING (sha256) WHERE id = ?1",
            )?
            .query_row([id.to_string()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?
            .ok_or_else(unknown)?;
        if hex(&Sha256::digest(&content)) != sha256 {
            return Err(StoreError::Damaged {
                detail: format!("the attached file “{name}” has changed")
            });
        }
        Ok(content)
    }
}

fn unknown() -> StoreError {
    StoreError::NotFound("the attached file".to_owned())
}

/// The last part of a path from any system, without characters that could steer a screen or a terminal.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last.chars().filter(|c| !c.is_control()).take(MAX_NAME).collect();
    match kept.trim() {
        "" => "file".to_owned(),
        name => name.to_owned(),
    }
}
