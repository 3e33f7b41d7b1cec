#![allow(clippy::unwrap_used)]
use super::*;
use crate::draft::{Draft, rejected_csv};

fn read_text(text: &str, pairs: &[&str]) -> (Table, Draft<RosterRow>) {
    let table = Table::read(text.to_owned(), None).unwrap();
    let mapping = guess(&table).with(pairs).unwrap();
    let draft = read(&table, &mapping);
    (table, draft)
}

#[test]
fn an_hr_export_is_read_by_its_own_headers() {
    let text = "Worker ID;Legal First Name;Legal Last Name;Business Title;Job Profile;Grade;Manager ID;Manager;Work Site;\
                Hire Date;Worker Type;FTE;Work Email\n\
                0005;Ada;Okafor;Community Architect;Programme Manager III;PM-3;0001;Mei Tanaka;Lisbon;13/04/2024;\
                Contingent Worker;0,8;ada@example.org\n";
    let (_, draft) = read_text(text, &[]);
    let expected = RosterRow {
        employee_id: "0005".to_owned(),
        legal_name: "Ada Okafor".to_owned(),
        internal_title: "Programme Manager III".to_owned(),
        external_title: "Community Architect".to_owned(),
        job_class: "PM-3".to_owned(),
        manager_ref: "0001".to_owned(),
        location: "Lisbon".to_owned(),
        started_on: NaiveDate::from_ymd_opt(2024, 4, 13),
        kind: Some(PersonKind::Contractor),
        fte_percent: Some(80),
        email: "ada@example.org".to_owned(),
        ..RosterRow::default()
    };
    assert_eq!(draft.rows.len(), 1, "{:?}", draft.outcome);
    assert_eq!((draft.rows[0].line, &draft.rows[0].value), (2, &expected));
    assert!(draft.outcome.findings.iter().any(|finding| finding.code == "date.order"), "the order is stated");
    assert!(!draft.outcome.refused());
}

#[test]
fn an_open_order_of_dates_is_asked_and_answered() {
    let text = "Name,Hire Date\nAda,03/04/2024\n";
    assert!(read_text(text, &[]).1.outcome.refused());
    let (_, draft) = read_text(text, &["Hire Date=started_on:mdy"]);
    assert!(!draft.outcome.refused());
    assert_eq!(draft.rows[0].value.started_on, NaiveDate::from_ymd_opt(2024, 3, 4));
}

#[test]
fn bad_rows_are_listed_and_saved_for_another_try() {
    let text = "Employee ID,Name,Email,Hire Date,FTE,Type\n\
                1,Ada,ada@example.org,2024-01-01,100,Employee\n\
                1,Twin,,,,\n\
                2,,,,,\n\
                3,Mail,nobody,,,\n\
                4,Date,,2024-02-30,,\n\
                5,Share,,,101,\n\
                ,,,,,\n\
                6,Shift,,,,,more\n\
                7,Kind,,,,Alumna\n";
    let (table, draft) = read_text(text, &[]);
    let codes: Vec<(u64, &str)> =
        draft.outcome.rejected.iter().map(|rejected| (rejected.line, rejected.code.as_str())).collect();
    let expected = [
        (3, "employee_id.twice"),
        (4, "name.empty"),
        (5, "email.form"),
        (6, "date.form"),
        (7, "fte.range"),
        (9, "row.long"),
    ];
    assert_eq!(codes, expected);
    let counts = draft.outcome.counts;
    assert_eq!((counts.rows, counts.accepted, counts.rejected), (8, 2, 6));
    assert!(draft.outcome.all_findings().iter().any(|finding| finding.code == "kind.unknown"));
    let saved = String::from_utf8(rejected_csv(&table, &draft.outcome.rejected)).unwrap();
    let lines: Vec<&str> = saved.lines().collect();
    assert_eq!(lines[0], "Line,Column at fault,Reason,Employee ID,Name,Email,Hire Date,FTE,Type");
    assert_eq!(lines[4], "6,Hire Date,It is not a date such as 2026-04-03.,4,Date,,2024-02-30,,");
    assert_eq!(lines.len(), 7);
}

#[test]
fn shares_of_full_time() {
    for (text, percent) in [
        ("1", 100),
        ("1.0", 100),
        ("0.5", 50),
        ("0,75", 75),
        ("80", 80),
        ("80 %", 80),
        ("1%", 1),
        ("37.5", 38),
    ] {
        let (_, draft) = read_text(&format!("Name;FTE\nAda;{text}\n"), &[]);
        assert_eq!(draft.rows[0].value.fte_percent, Some(percent), "{text}");
    }
}

#[test]
fn without_a_name_nothing_is_read() {
    let (_, draft) = read_text("Number,Where\n1,Lisbon\n", &[]);
    assert!(draft.outcome.refused());
    assert_eq!(draft.outcome.findings[0].code, "column.missing");
}

#[test]
fn days_that_no_person_means_are_none() {
    let text = "Name,Hire Date,Termination Date\nAda,2024-01-01,9999-12-31\nBen,0001-01-01,\nCleo,1899-12-30,\nDan,2024-02-30,\n";
    let (_, draft) = read_text(text, &[]);
    let ada = &draft.rows[0].value;
    assert_eq!((ada.started_on.is_some(), ada.left_on), (true, None), "an end that never comes is none");
    let told: Vec<(u64, &str)> =
        draft.outcome.rejected.iter().map(|one| (one.line, one.column.as_str())).collect();
    assert_eq!(told, [(3, "Hire Date"), (4, "Hire Date"), (5, "Hire Date")]);
}

#[test]
fn a_row_with_several_faults_stands_once_among_the_rejected() {
    let (table, _) = read_text("Name,Email\nAda,a@example.org\nBen,b@example.org\nCleo,c@example.org\n", &[]);
    let fault = |line, column: &str, reason: &str| crate::draft::Rejected::new(line, column, "", "x", reason);
    let faults = [
        fault(4, "Name", "Late."),
        fault(2, "Name", "One."),
        fault(2, "Email", "Two."),
        fault(2, "Email", "One."),
    ];
    let saved = String::from_utf8(rejected_csv(&table, &faults)).unwrap();
    let lines: Vec<&str> = saved.lines().collect();
    assert_eq!(lines[1..], ["2,Name; Email,One. Two.,Ada,a@example.org", "4,Name,Late.,Cleo,c@example.org"]);
    let listed = String::from_utf8(crate::draft::rejected_list(&faults)).unwrap();
    assert_eq!(listed.lines().nth(1), Some("2,Name; Email,One. Two.,"));
}
