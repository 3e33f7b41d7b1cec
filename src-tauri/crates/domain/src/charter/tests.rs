#![allow(clippy::unwrap_used)]
use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::ids::{CompetencyId, EntryId, FunctionId, LadderId};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn function(number: u128) -> OfficeFunction {
    OfficeFunction {
        id: FunctionId(Uuid::from_u128(number)),
        key: String::new(),
        name: format!("Function {number}"),
        summary: String::new(),
    }
}

fn entry(number: u128, function: u128, from: &str, state: Holding) -> CharterEntry {
    CharterEntry {
        id: EntryId(Uuid::from_u128(number)),
        function_id: FunctionId(Uuid::from_u128(function)),
        from: day(from),
        state,
        with: if state == Holding::Held { String::new() } else { "Legal department".to_owned() },
        note: String::new(),
    }
}

fn row(number: u128) -> CompetencyId {
    CompetencyId(Uuid::from_u128(number))
}

fn tie(function: u128, competency: u128) -> Tie {
    Tie {
        function_id: FunctionId(Uuid::from_u128(function)),
        ladder_id: LadderId(Uuid::from_u128(1)),
        competency_id: row(competency),
    }
}

/// Functions 1 to 3. Row 11 hangs on 1, row 12 on 1 and 2, row 13 on 3; row 14 on none.
fn charter(entries: Vec<CharterEntry>) -> Charter {
    Charter {
        functions: vec![function(1), function(2), function(3)],
        entries,
        ties: vec![tie(1, 11), tie(1, 12), tie(2, 12), tie(3, 13)],
    }
}

fn off(charter: &Charter, on: &str) -> Vec<u128> {
    let mut rows: Vec<u128> = charter.rows_off(day(on)).into_iter().map(|id| id.0.as_u128()).collect();
    rows.sort_unstable();
    rows
}

#[test]
fn a_row_is_off_when_all_its_functions_are_left() {
    use Holding::{Held, Left, Shared};
    let cases: [(&str, Vec<CharterEntry>, &[u128]); 8] = [
        ("nothing said", vec![], &[]),
        ("held", vec![entry(1, 1, "2026-01-01", Held)], &[]),
        ("shared", vec![entry(1, 1, "2026-01-01", Shared)], &[]),
        ("left", vec![entry(1, 1, "2026-01-01", Left)], &[11]),
        ("both left", vec![entry(1, 1, "2026-01-01", Left), entry(2, 2, "2026-06-15", Left)], &[11, 12]),
        ("left and shared", vec![entry(1, 1, "2026-01-01", Left), entry(2, 2, "2026-01-01", Shared)], &[11]),
        ("left from tomorrow", vec![entry(1, 1, "2026-06-16", Left)], &[]),
        (
            "left once, taken back",
            vec![entry(1, 1, "2025-01-01", Left), entry(2, 1, "2026-03-01", Held)],
            &[],
        ),
    ];
    for (what, entries, expected) in cases {
        assert_eq!(off(&charter(entries), "2026-06-15"), expected, "{what}");
    }
}

#[test]
fn the_newest_entry_not_later_than_the_day_counts() {
    use Holding::{Held, Left, Shared};
    // Not in the order of their days; the later made of one day counts.
    let charter = charter(vec![
        entry(4, 1, "2027-01-01", Held),
        entry(1, 1, "2024-01-01", Held),
        entry(3, 1, "2026-01-01", Left),
        entry(2, 1, "2026-01-01", Shared),
    ]);
    let cases = [
        ("2023-12-31", None, Some(1)),
        ("2024-01-01", Some(1), Some(3)),
        ("2025-12-31", Some(1), Some(3)),
        ("2026-01-01", Some(3), Some(4)),
        ("2027-01-01", Some(4), None),
    ];
    for (on, present, next) in cases {
        let number = |entry: Option<&CharterEntry>| entry.map(|entry| entry.id.0.as_u128());
        let id = FunctionId(Uuid::from_u128(1));
        assert_eq!(number(charter.holding(id, day(on))), present, "on {on}");
        assert_eq!(number(charter.next(id, day(on))), next, "after {on}");
    }
}

#[test]
fn a_change_is_compared_on_the_first_day_it_makes_a_difference() {
    use Holding::{Held, Left, Shared};
    let before = charter(vec![
        entry(1, 1, "2025-01-01", Left),
        entry(2, 2, "2025-01-01", Held),
        entry(3, 2, "2026-09-01", Left),
    ]);
    let tied = |rows: &[u128]| CharterChange::Tie {
        function_id: FunctionId(Uuid::from_u128(1)),
        ladder_id: LadderId(Uuid::from_u128(1)),
        competency_ids: rows.iter().map(|number| row(*number)).collect(),
    };
    let cases = [
        ("back from today", CharterChange::Set(entry(9, 1, "2026-06-15", Held)), Some("2026-06-15")),
        ("back later", CharterChange::Set(entry(9, 1, "2026-08-01", Shared)), Some("2026-08-01")),
        ("said once more", CharterChange::Set(entry(9, 1, "2026-08-01", Left)), None),
        ("moved to a later day", CharterChange::Set(entry(3, 2, "2026-12-01", Left)), Some("2026-09-01")),
        ("moved to an earlier day", CharterChange::Set(entry(3, 2, "2026-07-01", Left)), Some("2026-07-01")),
        ("before a newer one", CharterChange::Set(entry(9, 1, "2024-01-01", Held)), None),
        ("the plan given up", CharterChange::RemoveEntry(EntryId(Uuid::from_u128(3))), Some("2026-09-01")),
        (
            "a function taken away",
            CharterChange::RemoveFunction(FunctionId(Uuid::from_u128(1))),
            Some("2026-06-15"),
        ),
        ("an untied row", tied(&[12]), Some("2026-06-15")),
        ("another tied row", tied(&[11, 12, 14]), Some("2026-06-15")),
        ("the same ties", tied(&[12, 11]), None),
        ("a row that is left later", tied(&[11]), None),
    ];
    for (what, change, expected) in cases {
        let after = before.with(change);
        assert_eq!(before.first_difference(&after, day("2026-06-15")), expected.map(day), "{what}");
    }
}

#[test]
fn a_function_that_goes_leaves_its_rows_to_the_others() {
    let before = charter(vec![
        entry(1, 1, "2025-01-01", Holding::Left),
        entry(2, 2, "2025-01-01", Holding::Held),
        entry(3, 3, "2025-01-01", Holding::Left),
    ]);
    assert_eq!(off(&before, "2026-06-15"), [11, 13]);
    let id = |number| FunctionId(Uuid::from_u128(number));
    assert_eq!(off(&before.with(CharterChange::RemoveFunction(id(1))), "2026-06-15"), [13]);
    assert_eq!(off(&before.with(CharterChange::RemoveFunction(id(2))), "2026-06-15"), [11, 12, 13]);
}

#[test]
fn who_else_has_it_is_named_and_a_day_says_one_thing() {
    let charter = charter(vec![entry(1, 1, "2026-01-01", Holding::Held)]);
    let nameless = |state| CharterEntry { with: " ".to_owned(), ..entry(9, 2, "2026-01-01", state) };
    let cases = [
        (nameless(Holding::Held), vec![]),
        (nameless(Holding::Shared), vec!["with.empty"]),
        (nameless(Holding::Left), vec!["with.empty"]),
        (entry(9, 1, "2026-01-01", Holding::Left), vec!["from.taken"]),
        (entry(1, 1, "2026-01-01", Holding::Left), vec![]),
        (entry(9, 1, "2026-01-02", Holding::Left), vec![]),
    ];
    for (entry, expected) in cases {
        let findings = check_entry(&charter, &entry);
        let codes: Vec<&str> = findings.iter().map(|finding| finding.code.as_str()).collect();
        assert_eq!(codes, expected, "{entry:?}");
    }
    let named = |number, name: &str| OfficeFunction { name: name.to_owned(), ..function(number) };
    for (function, expected) in [
        (named(1, "Function 1"), None),
        (named(9, " function 1 "), Some("name.taken")),
        (named(9, "  "), Some("name.empty")),
        (named(9, "Grants"), None),
    ] {
        let findings = check_function(&charter, &function);
        assert_eq!(findings.first().map(|finding| finding.code.as_str()), expected, "{function:?}");
    }
}
