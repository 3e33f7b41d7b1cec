//! CSV out and in again gives the same texts, and no cell that a spreadsheet would run.

use exchange::out::{self, Cell};
use exchange::table::{Separator, Table};
use proptest::prelude::*;

/// Texts with all that is special in a table or a spreadsheet.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>().prop_map(|text| text.replace('\0', "")),
        "['=+@\",;|\t\r\n -]{0,6}[a-z0-9 ]{0,4}",
        Just("\u{feff}=1+1".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_text_comes_back(rows in prop::collection::vec(prop::array::uniform3(cell()), 1..6)) {
        let bytes = out::csv(
            &["one", "two", "three"],
            rows.iter().map(|row| row.iter().map(|text| Cell::text(text.as_str())).collect()),
        );
        let mut plain = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
        for record in plain.records() {
            for cell in &record.unwrap() {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{cell:?} would be run");
            }
        }
        let table = Table::read(String::from_utf8(bytes).unwrap(), Some(Separator::Comma)).unwrap();
        let mut read = table.rows();
        for row in &rows {
            let view = read.next_row().unwrap();
            prop_assert_eq!(view.cells().collect::<Vec<_>>(), row.iter().map(String::as_str).collect::<Vec<_>>());
        }
        prop_assert!(read.next_row().is_none());
    }
}
