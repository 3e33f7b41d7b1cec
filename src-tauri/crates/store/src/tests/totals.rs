//! The totals kept in memory say what the rows say, whatever is done to them.

use chrono::{Days, NaiveDate};
use domain::budget::Expense;
use domain::ids::{CategoryId, ExpenseId};
use domain::money::{Currency, Money};
use uuid::Uuid;

use super::{Dice, actor, noon, operation};
use crate::book::create::create_with;
use crate::book::schema::SCHEMA;
use crate::expenses::totals::Totals;
use crate::{Book, ExpenseFilter, StoreError};

const CATEGORIES: u64 = 3;

fn category(number: u64) -> Option<CategoryId> {
    (number < CATEGORIES).then(|| CategoryId(Uuid::from_u128(u128::from(number) + 1)))
}

fn expense(dice: &mut Dice, number: u64) -> Expense {
    let amount = Money::new(i64::try_from(dice.roll(9_000)).unwrap() - 2_000, Currency::EUR);
    Expense {
        id: ExpenseId(Uuid::from_u128(u128::from(number) + 1)),
        spent_on: NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(dice.roll(9)),
        category_id: category(dice.roll(CATEGORIES + 1)),
        event_id: None,
        claim_id: None,
        commitment_id: None,
        refund_of: None,
        merchant: ["Lantern Works", "ÉCLAIR Café", "Rope & Sail"][dice.roll(3) as usize].to_owned(),
        description: format!("Order {}", dice.roll(4)),
        amount,
        booked: amount,
        conversion: None,
        source: "by hand".to_owned(),
        import_key: String::new(),
    }
}

/// Every sum of the totals that counts anything, in an order that does not depend on how they came about.
fn sums(totals: &Totals) -> Vec<String> {
    let mut sums: Vec<String> =
        totals.on(NaiveDate::MIN..=NaiveDate::MAX).map(|spent| format!("{spent:?}")).collect();
    sums.sort();
    sums
}

fn compare(book: &Book, after: &str) {
    book.read(|read| {
        let kept = read.totals(sums)?;
        assert_eq!(kept, sums(&Totals::of(read.db)?), "after {after}");
        for unassigned in [false, true] {
            for offset in [0, 1, 5, 40] {
                let filter = ExpenseFilter { unassigned, ..ExpenseFilter::default() };
                let mut all = read.expenses(&filter, 0, 1_000)?.rows;
                all.drain(..offset.min(all.len()));
                all.truncate(4);
                assert_eq!(
                    read.expenses(&filter, offset as u64, 4)?.rows,
                    all,
                    "the page at {offset} after {after}"
                );
            }
        }
        for query in ["e", "éclair", "LANTERN 1", "order rope", "Sail Order", "nothing", "works order 2"] {
            let all = read.expenses(&ExpenseFilter::default(), 0, 1_000)?.rows;
            let has = |expense: &Expense| {
                let text = format!("{}\n{}", expense.merchant, expense.description).to_lowercase();
                query.to_lowercase().split_whitespace().all(|word| text.contains(word))
            };
            let fitting: Vec<Expense> = all.into_iter().filter(has).collect();
            let filter = ExpenseFilter { query: query.to_owned(), ..ExpenseFilter::default() };
            let sum = (fitting.len() as u64, fitting.iter().map(|one| one.booked.minor).sum());
            assert_eq!(read.sum_of_expenses(&filter)?, sum, "{query} after {after}");
            let page: Vec<Expense> = fitting.into_iter().skip(2).take(3).collect();
            assert_eq!(read.expenses(&filter, 2, 3)?.rows, page, "{query} after {after}");
        }
        Ok::<_, StoreError>(())
    })
    .unwrap();
}

#[test]
fn totals_in_memory_follow_every_write() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.ladderbook");
    let mut book = create_with(&path, None, &actor(), None, &SCHEMA).unwrap();
    book.write(operation("Categories"), |write| {
        for number in 0..CATEGORIES {
            let id = category(number).unwrap().to_string();
            write.db.execute("INSERT INTO category (id, name, position) VALUES (?1, ?1, 0)", [id])?;
        }
        Ok::<_, StoreError>(())
    })
    .unwrap();
    let mut dice = Dice::new(17);
    let mut made = 0;
    for round in 0..300 {
        let one = ExpenseId(Uuid::from_u128(u128::from(dice.roll(made + 1)) + 1));
        let what = ["add", "change", "assign", "remove", "undo", "redo", "refuse"][dice.roll(7) as usize];
        match what {
            "undo" => {
                let undone = book.undo(noon(), "Robin Example").unwrap();
                if undone.is_some_and(|undone| undone.label == "Categories") {
                    book.redo(noon(), "Robin Example").unwrap();
                }
            }
            "redo" => drop(book.redo(noon(), "Robin Example").unwrap()),
            _ => {
                let done = book.write(operation(what), |write| {
                    write.totals(sums)?;
                    match what {
                        "change" => {
                            let next = Expense { id: one, ..expense(&mut dice, 0) };
                            write.change_expense(&next)?;
                        }
                        "assign" => write.assign_expense(one, category(dice.roll(CATEGORIES + 1)))?,
                        "remove" => write.remove_expense(one)?,
                        _ => {
                            made += 1;
                            write.add_expense(&expense(&mut dice, made))?;
                        }
                    }
                    assert_eq!(write.totals(sums)?, sums(&Totals::of(write.db)?), "inside {what}");
                    if what == "refuse" {
                        return Err(StoreError::Statement("refused on purpose".to_owned()));
                    }
                    Ok::<_, StoreError>(())
                });
                assert_eq!(done.is_err(), what == "refuse", "{what}: {done:?}");
            }
        }
        compare(&book, &format!("round {round}, {what}"));
    }
}
