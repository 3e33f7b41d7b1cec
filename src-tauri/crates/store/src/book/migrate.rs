//! Bringing a book of an older format to the present one.

use std::path::{Path, PathBuf};

use rusqlite::{Transaction, TransactionBehavior};

use super::Actor;
use super::check::broken_references;
use super::copy::write_copy;
use super::inspect::beside;
use super::open::Admitted;
use super::schema::Schema;
use crate::{Backups, OpenError, Reason, StoreError, history};

/// What a change of format did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Migrated {
    /// The format the book had.
    pub from: i32,
    /// The format it has now.
    pub to: i32,
    /// The checked copy of the book as it was.
    pub backup: PathBuf,
}

/// Copies the book as it is, then raises it in one transaction that also holds the new version number:
/// whatever happens, the file is wholly in the one format or wholly in the other.
pub(crate) fn migrate(
    admitted: &Admitted,
    path: &Path,
    schema: &Schema,
    by: &Actor,
    backups: Option<&Backups>,
) -> Result<Migrated, OpenError> {
    let Admitted { db, version: from, password } = admitted;
    let backup = match backups {
        Some(backups) => backups.keep(db, password.as_ref(), schema, path, Reason::Migration, by.at)?.path,
        None => {
            let target = beside(path, &format!(".format-{from}"));
            write_copy(db, password.as_ref(), schema, &target)?;
            target
        }
    };
    // Tables are rebuilt in a migration; references are checked at its end instead of at each step.
    db.execute_batch("PRAGMA foreign_keys = OFF")?;
    let raised = raise(admitted, schema);
    db.execute_batch("PRAGMA foreign_keys = ON")?;
    raised?;
    Ok(Migrated { from: *from, to: schema.known(), backup })
}

fn raise(admitted: &Admitted, schema: &Schema) -> Result<(), StoreError> {
    let transaction = Transaction::new_unchecked(&admitted.db, TransactionBehavior::Immediate)?;
    history::seal_all(&transaction)?;
    schema.raise(&transaction, admitted.version)?;
    if let Some(table) = broken_references(&transaction)?.first() {
        let detail = format!("rows of “{table}” refer to rows that do not exist");
        return Err(StoreError::Damaged { detail });
    }
    schema.compare(&transaction, schema.known())?;
    Ok(transaction.commit()?)
}
