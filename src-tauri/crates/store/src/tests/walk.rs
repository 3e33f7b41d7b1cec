//! Random walks: after any mixture of writes, undo and redo, the tables are what they were at that point.

use rusqlite::{Connection, OptionalExtension, params};

use super::{Dice, contents, create, noon, operation, quick_key};
use crate::book::schema::recorded_tables;
use crate::{Book, Password, StoreError};

#[test]
fn plain_books() {
    let mut steps = 0;
    for seed in 1..=12 {
        steps += walk(seed, 220, None);
    }
    assert!(steps > 800, "only {steps} steps of undo and redo were walked");
}

#[test]
fn encrypted_books() {
    for seed in 101..=103 {
        walk(seed, 150, Some(&quick_key()));
    }
}

fn walk(seed: u64, length: usize, password: Option<&Password>) -> usize {
    let folder = tempfile::tempdir().unwrap();
    let mut book = create(&folder.path().join("walk.ladderbook"), password);
    book.db.execute_batch("PRAGMA synchronous = OFF").unwrap();
    let mut dice = Dice::new(seed);
    // The states in the order they came; `now` is where the book stands.
    let mut states = vec![contents(&book.db)];
    let (mut now, mut walked) = (0, 0);
    for step in 0..length {
        match dice.roll(10) {
            0..5 => {
                let before = contents(&book.db);
                let done = write(&mut book, &mut dice);
                let after = contents(&book.db);
                match done {
                    Err(_) => {
                        assert_eq!(after, before, "seed {seed} step {step}: a failed write left something")
                    }
                    Ok(()) if after == before => {}
                    Ok(()) => {
                        states.truncate(now + 1);
                        states.push(after);
                        now += 1;
                    }
                }
            }
            5..8 => {
                let undone = book.undo(noon(), "Kim Example").unwrap();
                assert_eq!(undone.is_some(), now > 0, "seed {seed} step {step}: undo");
                now -= usize::from(undone.is_some());
                walked += usize::from(undone.is_some());
            }
            _ => {
                let redone = book.redo(noon(), "Kim Example").unwrap();
                assert_eq!(redone.is_some(), now + 1 < states.len(), "seed {seed} step {step}: redo");
                now += usize::from(redone.is_some());
                walked += usize::from(redone.is_some());
            }
        }
        assert_eq!(contents(&book.db), states[now], "seed {seed} step {step}");
    }
    assert_eq!(book.check().unwrap(), [], "seed {seed}");
    let said = book.content().unwrap();
    if book.undo(noon(), "Kim Example").unwrap().is_some() {
        assert_ne!(book.content().unwrap(), said, "seed {seed}");
        book.redo(noon(), "Kim Example").unwrap();
    }
    assert_eq!(book.content().unwrap(), said, "seed {seed}");
    book.db.execute("INSERT INTO person_search (person_search) VALUES ('integrity-check')", []).unwrap();
    walked
}

/// One action of one to three steps, which now and then fails half way.
fn write(book: &mut Book, dice: &mut Dice) -> Result<(), StoreError> {
    book.write(operation("walk"), |write| {
        for _ in 0..=dice.roll(3) {
            change(write.db, dice)?;
        }
        if dice.roll(12) == 0 { Err(StoreError::NotFound("what was asked for".to_owned())) } else { Ok(()) }
    })
}

fn change(db: &Connection, dice: &mut Dice) -> rusqlite::Result<()> {
    let id = format!("{:08x}{:08x}", dice.roll(1 << 31), dice.roll(1 << 31));
    let number = dice.roll(90_000) as i64;
    let person = any(db, "person", dice)?;
    let other = any(db, "person", dice)?;
    let budget = any(db, "budget", dice)?;
    let expense = any(db, "expense", dice)?;
    match dice.roll(14) {
        0 | 1 => db.execute(
            "INSERT INTO person VALUES (?1, ?2, ?3, ?4)",
            params![id, format!("Person {}", number % 700), number % 6, person],
        ),
        2 => db.execute("DELETE FROM person WHERE id = ?1", [person]),
        3 => db.execute("UPDATE person SET manager_id = ?1, level = level + 1 WHERE id = ?2", [other, person]),
        4 => db.execute("UPDATE person SET name = ?1 WHERE id = ?2", params![format!("Ünal “{number}”\n"), person]),
        5 => db.execute(
            "INSERT INTO rating SELECT id, ?1, ?2 FROM person WHERE id = ?3 ON CONFLICT DO UPDATE SET points = ?2",
            params![format!("skill {}", number % 7), number as f64 / 7.0, person],
        ),
        6 => db.execute("DELETE FROM rating WHERE person_id = ?1", [person]),
        7 => db.execute(
            "INSERT INTO budget VALUES (?1, ?2, ?3)",
            params![id, format!("Budget {}", number % 30), number],
        ),
        8 | 9 => db.execute(
            "INSERT INTO expense SELECT ?1, id, ?2, ?3, ?4 FROM budget WHERE id = ?5",
            params![id, person, number - 500, vec![number as u8; (number % 5000) as usize], budget],
        ),
        10 => db.execute("UPDATE expense SET cents = cents + 1, receipt = NULL WHERE id = ?1", [expense]),
        11 => db.execute("DELETE FROM expense WHERE id = ?1", [expense]),
        // Fails while an expense refers to it.
        12 => db.execute("DELETE FROM budget WHERE id = ?1", [budget]),
        _ => db.execute(
            "INSERT INTO setting VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = excluded.value",
            params![format!("key {}", number % 9), number],
        ),
    }?;
    Ok(())
}

fn any(db: &Connection, table: &str, dice: &mut Dice) -> rusqlite::Result<Option<String>> {
    assert!(recorded_tables(db)?.iter().any(|name| name == table));
    let count: i64 = db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
    let place = dice.roll(count.unsigned_abs().max(1)) as i64;
    db.query_row(&format!("SELECT id FROM {table} ORDER BY id LIMIT 1 OFFSET ?1"), [place], |row| row.get(0))
        .optional()
}
