//! The tables of a book, version by version.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::StoreError;

/// Marks a file as a book in SQLite's header: the letters `LDBK`.
pub(crate) const APPLICATION_ID: u32 = 0x4C44_424B;

/// Tables that the history does not record: the history itself, and bytes that recorded rows point to.
const NOT_RECORDED: [&str; 2] = ["operation", "attachment_content"];

/// The SQL of every version, the first building an empty book and each next one changing the one before.
pub(crate) struct Schema {
    pub(crate) versions: &'static [&'static str],
}

/// The tables of today's books.
pub(crate) static SCHEMA: Schema = Schema { versions: &[FOUNDATION, CAREER, MONEY, YEAR] };

/// The first version: what every book has, and what an office keeps in it.
const FOUNDATION: &str =
    concat!(include_str!("../../migrations/0001_book.sql"), include_str!("../../migrations/0001_office.sql"));

/// The second version: how a ladder is shaped, reviewed, released and translated.
const CAREER: &str = concat!(
    include_str!("../../migrations/0002_levels.sql"),
    include_str!("../../migrations/0002_charter.sql"),
    include_str!("../../migrations/0002_refit.sql"),
    include_str!("../../migrations/0002_releases.sql"),
    include_str!("../../migrations/0002_translation.sql"),
    include_str!("../../migrations/0002_jobs.sql"),
    include_str!("../../migrations/0002_routes.sql"),
    include_str!("../../migrations/0002_bank.sql"),
);

/// The third version: how a year is planned, watched and cushioned.
const MONEY: &str = concat!(include_str!("../../migrations/0003_reserve.sql"),);

/// The fourth version: the plan with its versions, what-ifs, commitments and awards; people with their
/// assessments, evidence and growth.
const YEAR: &str = concat!(
    include_str!("../../migrations/0004_plan.sql"),
    include_str!("../../migrations/0004_versions.sql"),
    include_str!("../../migrations/0004_commitments.sql"),
    include_str!("../../migrations/0004_fairness.sql"),
    include_str!("../../migrations/0004_people.sql"),
    include_str!("../../migrations/0004_assessments.sql"),
    include_str!("../../migrations/0004_evidence.sql"),
    include_str!("../../migrations/0004_growth.sql"),
    include_str!("../../migrations/0004_notes.sql"),
    include_str!("../../migrations/0004_team.sql"),
);

impl Schema {
    /// The newest version this program knows.
    pub(crate) fn known(&self) -> i32 {
        i32::try_from(self.versions.len()).unwrap_or(i32::MAX)
    }

    /// Takes an empty or older book from `version` to the newest, inside the caller's transaction.
    pub(crate) fn raise(&self, db: &Connection, version: i32) -> rusqlite::Result<()> {
        for sql in self.versions.iter().skip(usize::try_from(version).unwrap_or(0)) {
            db.execute_batch(sql)?;
        }
        db.pragma_update(None, "application_id", APPLICATION_ID)?;
        db.pragma_update(None, "user_version", self.known())
    }

    /// Compares the tables, indexes, views and triggers of `db` with those that a book of `version` has.
    /// A file that carries anything else is not written to: a foreign trigger could run with the first write.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] naming the first thing that differs.
    pub(crate) fn compare(&self, db: &Connection, version: i32) -> Result<(), StoreError> {
        let model = Connection::open_in_memory()?;
        model.execute_batch("PRAGMA foreign_keys = OFF")?;
        for sql in self.versions.iter().take(usize::try_from(version).unwrap_or(0)) {
            model.execute_batch(sql)?;
        }
        let (found, expected) = (objects(db)?, objects(&model)?);
        let differs = |what: &str, object: &Object| StoreError::Damaged {
            detail: format!("{} “{}” {what}", object.kind, object.name),
        };
        if let Some(object) = found.difference(&expected).next() {
            return Err(differs("is not as a book of this version has it", object));
        }
        if let Some(object) = expected.difference(&found).next() {
            return Err(differs("is missing", object));
        }
        Ok(())
    }
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Object {
    kind: String,
    name: String,
    table: String,
    sql: Option<String>,
}

/// Everything that the schema names, but for the statistics that SQLite keeps for its planner.
fn objects(db: &Connection) -> rusqlite::Result<BTreeSet<Object>> {
    let mut statement = db.prepare(
        "SELECT type, name, tbl_name, sql FROM main.sqlite_schema WHERE name NOT GLOB 'sqlite_stat[1-4]'",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Object { kind: row.get(0)?, name: row.get(1)?, table: row.get(2)?, sql: row.get(3)? })
    })?;
    rows.collect()
}

/// The tables whose changes the history records: all ordinary ones but the history's own. Virtual tables
/// and their shadows follow by trigger.
pub(crate) fn recorded_tables(db: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement = db.prepare(
        "SELECT name FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )?;
    let names =
        statement.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(names.into_iter().filter(|name| !NOT_RECORDED.contains(&name.as_str())).collect())
}

/// The version written in the file.
pub(crate) fn version(db: &Connection) -> rusqlite::Result<i32> {
    db.query_row("PRAGMA user_version", [], |row| row.get(0))
}
