//! Removing the bytes of files that were taken away.

use chrono::{DateTime, Utc};
use rusqlite::OptionalExtension;

use crate::{Book, StoreError, history};

impl Book {
    /// Removes bytes that no attached file has any more, and overwrites them in the file. Undo then reaches
    /// back only to the operations that do not need them.
    pub(crate) fn purge_attachments(&mut self, now: DateTime<Utc>) -> Result<(), StoreError> {
        const UNUSED: &str = "SELECT sha256 FROM attachment_content
            WHERE NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.sha256 = attachment_content.sha256)";
        if self.db().query_row(UNUSED, [], |_| Ok(())).optional()?.is_none() {
            return Ok(());
        }
        self.db().execute_batch("PRAGMA secure_delete = ON")?;
        let purged = self.change(now, |db, _| {
            let mut statement = db.prepare(UNUSED)?;
            let unused = statement
                .query_map([], |row| row.get::<_, String>(0))?
                .collect::<rusqlite::Result<Vec<_>>>()?;
            for sha256 in unused {
                // A changeset holds texts as they are, so the digest is found in those that need the bytes.
                let newest: Option<i64> = db.query_row(
                    "SELECT max(seq) FROM operation WHERE instr(changeset, CAST(?1 AS BLOB)) > 0",
                    [&sha256],
                    |row| row.get(0),
                )?;
                if let Some(seq) = newest {
                    history::drop_undone(db)?;
                    history::seal_through(db, seq)?;
                }
                db.execute("DELETE FROM attachment_content WHERE sha256 = ?1", [&sha256])?;
            }
            Ok::<_, StoreError>(())
        });
        self.db().execute_batch("PRAGMA secure_delete = OFF")?;
        purged
    }
}
