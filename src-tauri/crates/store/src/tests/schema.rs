//! What the history needs of every table: without it, rows would silently go unrecorded or come back wrong.

use rusqlite::Connection;

use crate::book::schema::{SCHEMA, recorded_tables};

fn todays_book() -> Connection {
    let db = Connection::open_in_memory().unwrap();
    SCHEMA.raise(&db, 0).unwrap();
    db
}

fn texts(db: &Connection, sql: &str) -> Vec<String> {
    let mut statement = db.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

/// The session extension skips tables without a primary key and rows with an empty one.
#[test]
fn every_recorded_table_has_a_key_that_is_never_empty() {
    let db = todays_book();
    let tables = recorded_tables(&db).unwrap();
    assert!(tables.contains(&"attachment".to_owned()));
    for table in tables {
        let keys = texts(&db, &format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0"));
        assert!(!keys.is_empty(), "{table} has no primary key");
        let empty = texts(
            &db,
            &format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 AND \"notnull\" = 0"),
        );
        assert!(empty.is_empty(), "{table}: {empty:?} may be NULL in the primary key");
        // A row number as key would be given twice in two copies of a book.
        let numbered = texts(
            &db,
            &format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 AND type = 'INTEGER'"),
        );
        assert!(numbered.len() < keys.len(), "{table} is keyed by a number alone");
    }
}

/// Generated columns cannot be replayed, triggers would act twice, and loose types hide mistakes.
#[test]
fn tables_are_strict_and_without_logic() {
    let db = todays_book();
    let loose = texts(
        &db,
        "SELECT name FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'",
    );
    assert!(loose.is_empty(), "not STRICT: {loose:?}");
    let generated = texts(
        &db,
        "SELECT t.name || '.' || c.name FROM pragma_table_list t, pragma_table_xinfo(t.name) c
         WHERE t.schema = 'main' AND t.type = 'table' AND c.hidden <> 0",
    );
    assert!(generated.is_empty(), "generated columns: {generated:?}");
    let triggers = texts(
        &db,
        "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\'",
    );
    assert!(triggers.is_empty(), "triggers that do more than keep a search index: {triggers:?}");
}
