#![allow(clippy::unwrap_used)]

use super::v1::{FormV1, Format, RowV1};
use super::*;
use crate::table::Table;

/// An identifier of a number.
fn id<T: std::str::FromStr>(number: u32) -> T
where
    T::Err: std::fmt::Debug,
{
    format!("00000000-0000-7000-8000-{number:012}").parse().unwrap()
}

fn form() -> FormV1 {
    let row = |number: u32, name: &str| RowV1 {
        competency_id: id(number),
        bucket: "Partner".to_owned(),
        competency: name.to_owned(),
        question: "=What of it?".to_owned(),
        statements: vec!["Answers within a week".to_owned(), "Keeps the list".to_owned()],
        rating: None,
        interest: None,
        note: String::new(),
    };
    FormV1 {
        format: Format::AssessmentForm,
        seat_id: id(1),
        cycle_id: id(2),
        cycle: "First half".to_owned(),
        person_id: id(3),
        person: "佐藤 陽菜".to_owned(),
        rater: "佐藤 陽菜".to_owned(),
        ladder: "Community".to_owned(),
        release_id: Some(id(4)),
        release: "1.0.0".to_owned(),
        level: "CA3".to_owned(),
        due_on: "2026-06-30".parse().unwrap(),
        intro: "Be honest.".to_owned(),
        asks_interest: true,
        asks_notes: true,
        fingerprint: String::new(),
        rows: vec![row(10, "Fair terms"), row(11, "Care")],
    }
    .sealed()
}

#[test]
fn a_form_comes_back_as_it_was_filled_in() {
    let mut filled = form();
    filled.rows[0].rating = Some(4);
    filled.rows[0].interest = Some(5);
    filled.rows[1].note = "=1+1 is what I wrote".to_owned();
    for bytes in [write_json(&filled), write_xlsx(&filled).unwrap()] {
        assert!(is_form(&bytes));
        let back = read(bytes).unwrap();
        assert_eq!(
            (back.seat_id, back.person_id, back.release_id),
            (filled.seat_id, filled.person_id, filled.release_id)
        );
        let rows: Vec<(Option<u8>, Option<u8>, &str)> = back
            .rows
            .iter()
            .map(|row| (row.value.rating, row.value.interest, row.value.note.as_str()))
            .collect();
        assert_eq!(rows, [(Some(4), Some(5), ""), (None, None, "=1+1 is what I wrote")]);
    }
    let rows = read(write_xlsx(&filled).unwrap()).unwrap().rows;
    assert_eq!(
        rows.iter().map(|row| row.line).collect::<Vec<_>>(),
        [2, 3],
        "lines as the spreadsheet counts"
    );
}

#[test]
fn a_form_that_was_tampered_with_is_refused_by_its_row() {
    let code = |form: &FormV1| {
        let found = read(write_json(form)).unwrap_err().remove(0);
        (found.code, found.line)
    };
    let mut wrong = form();
    wrong.rows[1].rating = Some(7);
    assert_eq!(code(&wrong), ("mark.scale".to_owned(), Some(2)));
    let mut wrong = form();
    wrong.rows.pop();
    assert_eq!(code(&wrong), ("form.changed".to_owned(), None));
    let mut wrong = form();
    wrong.person_id = id(9);
    assert_eq!(code(&wrong).0, "form.changed");
    let mut wrong = form();
    wrong.release_id = None;
    assert_eq!(code(&wrong).0, "form.changed");
    assert_eq!(read(b"{ no form".to_vec()).unwrap_err()[0].code, "form.broken");
    assert!(!is_form(b"Employee ID,Competency,Rating\n"));
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, super::write::COLUMNS.into_iter().take(7)).unwrap();
    sheet.write_row(1, 0, ["Partner", "Care", "?", "Keeps the list", "4", "", ""]).unwrap();
    let bare = book.save_to_buffer().unwrap();
    assert!(is_form(&bare), "known by what only a form shows");
    assert_eq!(read(bare).unwrap_err()[0].code, "form.broken", "and its hidden columns are gone");
}

#[test]
fn a_table_of_ratings_is_read_row_by_row() {
    let text = "Employee ID,Competency,Rating,Interest,Comment,Rater,Date\n\
                0007,Care,4,5,Good,self,2026-05-04\n0007,Care,9,,,,\n,Care,3,,,,\n0008,Fair terms,,,,,\n0009,Care,2,,,boss,\n";
    let long = "n".repeat(8_001);
    let table = Table::read(format!("{text}0009,Care,2,,{long},,\n"), None).unwrap();
    let draft = read_table(&table, &guess(&table));
    assert_eq!(draft.rows.len(), 1);
    assert_eq!(
        (draft.rows[0].value.rater, draft.rows[0].value.rating),
        (Some(domain::cycles::Rater::Oneself), Some(4))
    );
    let codes: Vec<(u64, &str)> =
        draft.outcome.rejected.iter().map(|one| (one.line, one.code.as_str())).collect();
    let expected = [
        (3, "mark.scale"),
        (4, "person.missing"),
        (5, "mark.missing"),
        (6, "rater.unknown"),
        (7, "note.long"),
    ];
    assert_eq!(codes, expected);
}
