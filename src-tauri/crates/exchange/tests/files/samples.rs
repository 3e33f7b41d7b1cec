//! The sample files of the project, whose contents their README states.

use std::collections::BTreeMap;

use exchange::table::Table;
use exchange::{expenses, ladder, rates, roster, text};

macro_rules! sample {
    ($name:literal) => {
        include_bytes!(concat!("../../../../../tests/fixtures/", $name)).to_vec()
    };
}

fn table(bytes: Vec<u8>) -> Table {
    Table::read(text::decode(bytes, None).unwrap().text, None).unwrap()
}

#[test]
fn the_roster() {
    let table = table(sample!("roster.csv"));
    let draft = roster::read(&table, &roster::guess(&table));
    assert_eq!(draft.outcome.all_findings(), []);
    assert_eq!(draft.rows.len(), 12);
    assert_eq!(draft.rows[0].value.employee_id, "0001");
    assert_eq!(draft.rows.iter().filter(|row| row.value.manager_ref.is_empty()).count(), 1);
    let noa = &draft.rows[5].value;
    assert_eq!((noa.preferred_name.as_str(), noa.manager_ref.as_str()), ("Noa", "0005"));
    assert_eq!((noa.job_class.as_str(), noa.fte_percent), ("PM-3", Some(80)));
    assert_eq!(noa.internal_title, "Technical Programme Management");
    assert_eq!(noa.external_title, "Senior Community Architect");
    assert!(draft.rows.iter().all(|row| row.value.started_on.is_some() && row.value.kind.is_some()));
}

#[test]
fn the_broken_roster() {
    let text = text::decode(sample!("roster-broken.csv"), None).unwrap().text;
    let findings = Table::read(text, None).unwrap_err();
    assert_eq!((findings[0].code.as_str(), findings[0].line), ("quote.unclosed", Some(5)));
}

#[test]
fn the_ladder() {
    let table = table(sample!("ladder.csv"));
    let read = ladder::read_csv(&table, &ladder::csv_guess(&table), "Release steward").unwrap();
    let cells: usize = read.ladder.competencies.iter().map(|row| row.cells.len()).sum();
    assert_eq!((read.ladder.levels.len(), read.ladder.competencies.len(), cells), (3, 4, 12));
    assert_eq!(read.ladder.descriptor_count(), 22);
    let told = ladder::check(&read.ladder);
    let paths: Vec<(&str, &str)> = told.iter().map(|one| (one.path.as_str(), one.code.as_str())).collect();
    let unplaced = ["levels[0].job_class", "levels[1].job_class", "levels[2].job_class"];
    assert_eq!(paths, unplaced.map(|path| (path, "level.job_class")), "the file has no column for HR");
    let buckets: Vec<&str> = read.ladder.competencies.iter().map(|row| row.bucket.as_str()).collect();
    assert_eq!(buckets, ["product", "field_enablement", "finance", "governance"]);
}

#[test]
fn the_rates() {
    let draft = rates::read_ecb(sample!("ecb-rates.csv"));
    assert_eq!(draft.outcome.all_findings(), []);
    assert_eq!(draft.outcome.counts.accepted, 54);
    assert_eq!(draft.rows.len(), 54 * 6 - 3, "three cells are N/A");
    let first = &draft.rows[0].value;
    assert_eq!(format!("{} {} {}", first.on, first.currency, first.per_euro), "2026-11-20 USD 1.1762");
}

#[test]
fn the_expenses() {
    let table = table(sample!("expensify.csv"));
    let draft = expenses::read(&table, &expenses::guess(&table), &expenses::Options::default());
    assert_eq!(draft.outcome.all_findings(), []);
    let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
    for row in &draft.rows {
        *sums.entry(row.value.amount.currency.code()).or_default() += row.value.amount.minor;
    }
    let expected = [("EUR", 90_090), ("GBP", 42_840), ("JPY", 158_400), ("USD", 149_000)];
    assert_eq!(sums.into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn the_broken_expenses() {
    let table = table(sample!("expensify-broken.csv"));
    let draft = expenses::read(&table, &expenses::guess(&table), &expenses::Options::default());
    let faults: Vec<(u64, &str)> =
        draft.outcome.rejected.iter().map(|rejected| (rejected.line, rejected.code.as_str())).collect();
    let expected = [(4, "amount.not_a_number"), (6, "date.form"), (7, "currency.unknown")];
    assert_eq!(faults, expected);
    assert!(draft.rows[0].value.description.contains('\n'));
}
