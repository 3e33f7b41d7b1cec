//! Looking a book over: every page, every reference, every attached file.

use rusqlite::Connection;
use sha2::{Digest as _, Sha256};

use super::Book;
use super::memory::View;
use crate::StoreError;

/// What a check found wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of thing is wrong.
    pub kind: FindingKind,
    /// What was found, in words.
    pub detail: String,
}

/// The kinds of things that a check can find.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// The file's pages do not fit together.
    Structure,
    /// A page of an encrypted book fails its check.
    Page,
    /// A row refers to one that does not exist.
    Reference,
    /// An attached file is not what was attached.
    Attachment,
    /// What is remembered of the rows is not what they say.
    Memory,
}

impl Book {
    /// Looks the whole book over. An empty list means that all is well.
    ///
    /// # Errors
    /// Only if the check itself cannot run; damage comes back as findings.
    pub fn check(&self) -> Result<Vec<Finding>, StoreError> {
        let finding = |kind, detail| Finding { kind, detail };
        let mut findings = Vec::new();
        if self.is_encrypted() {
            let pages = texts(&self.db, "PRAGMA cipher_integrity_check")?;
            findings.extend(pages.into_iter().map(|page| finding(FindingKind::Page, page)));
        }
        match structure(&self.db) {
            Ok(lines) => findings.extend(lines.into_iter().map(|line| finding(FindingKind::Structure, line))),
            Err(StoreError::Damaged { detail }) => findings.push(finding(FindingKind::Structure, detail)),
            Err(error) => return Err(error),
        }
        if !findings.is_empty() {
            // What the tables say is worth nothing while the pages do not hold together.
            return Ok(findings);
        }
        for table in broken_references(&self.db)? {
            findings.push(finding(FindingKind::Reference, format!("a row of “{table}” refers to nothing")));
        }
        for detail in changed_contents(&self.db)? {
            findings.push(finding(FindingKind::Attachment, detail));
        }
        if View::of_read(&self.memory, !self.is_read_only()).is_astray(&self.db)? {
            let detail = "what is remembered of people is not what their rows say".to_owned();
            findings.push(finding(FindingKind::Memory, detail));
        }
        Ok(findings)
    }
}

/// Lets a file pass only if its pages and its references hold together.
pub(crate) fn sound(db: &Connection) -> Result<(), StoreError> {
    if let Some(detail) = structure(db)?.into_iter().next() {
        return Err(StoreError::Damaged { detail });
    }
    if let Some(table) = broken_references(db)?.first() {
        let detail = format!("rows of “{table}” refer to rows that do not exist");
        return Err(StoreError::Damaged { detail });
    }
    Ok(())
}

/// The tables with rows that refer to rows that do not exist, once per row.
pub(crate) fn broken_references(db: &Connection) -> Result<Vec<String>, StoreError> {
    texts(db, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 100")
}

fn structure(db: &Connection) -> Result<Vec<String>, StoreError> {
    let mut lines = texts(db, "PRAGMA integrity_check(100)")?;
    lines.retain(|line| line != "ok");
    Ok(lines)
}

/// Attached files whose bytes are not those that were attached.
fn changed_contents(db: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = db.prepare(
        "SELECT sha256, content,
                coalesce((SELECT name FROM attachment WHERE attachment.sha256 = attachment_content.sha256), '')
         FROM attachment_content",
    )?;
    let mut rows = statement.query([])?;
    let mut changed = Vec::new();
    while let Some(row) = rows.next()? {
        let content = row.get_ref(1)?.as_bytes().map_err(|error| StoreError::Statement(error.to_string()))?;
        if hex(&Sha256::digest(content)) != row.get_ref(0)?.as_str().unwrap_or("") {
            changed.push(format!("the attached file “{}” has changed", row.get::<_, String>(2)?));
        }
    }
    Ok(changed)
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn texts(db: &Connection, sql: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = db.prepare(sql)?;
    let lines = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(lines)
}
