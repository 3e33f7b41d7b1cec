//! People's files in a terminal: rosters, ratings and evidence, whole ones and broken ones.

use serde_json::{Value, json};

use crate::files::{import, import_twice, refuse, staffed};
use crate::machine::Machine;

#[test]
fn evidence_comes_in_from_a_table_a_log_and_a_calendar() {
    let machine = Machine::new();
    let book = staffed(&machine);
    let table = "Person,Date,Kind,Impact,Where,Confidential\n\
                 Ada Okafor,2026-04-13,talk,Spoke in Kobe,outside,no\nben@example.org,2026-04-14,,Reviewed a plan,,yes\n";
    import_twice(&machine, &book, "evidence", "evidence.csv", table.as_bytes(), 2);
    let log = "commit 1111111111111111111111111111111111111111\nAuthor: Ada <ada@example.org>\n\
               Date:   2026-06-10T23:30:00-07:00\n\n    Fix the tide table\n";
    import_twice(&machine, &book, "evidence", "tidewater.log", log.as_bytes(), 1);
    let calendar = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260601T160000Z\r\nSUMMARY:Keynote on ti\r\n des\r\n\
                    ORGANIZER:mailto:zoe@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    import_twice(&machine, &book, "evidence", "zoe.ics", calendar.as_bytes(), 1);
    let all = machine.call(&book, "evidence.list", &json!({}));
    let told: Vec<(&Value, &Value)> = all["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (&row["person"], &row["evidence"]["text"]))
        .collect();
    let expected = [
        ("Ada Okafor", "1 commit in June 2026: Fix the tide table"),
        ("Zoë Lind", "Keynote on tides"),
        ("Ben Moreau", "Reviewed a plan"),
        ("Ada Okafor", "Spoke in Kobe"),
    ];
    assert_eq!(
        told,
        expected
            .map(|(person, text)| (json!(person), json!(text)))
            .iter()
            .map(|(a, b)| (a, b))
            .collect::<Vec<_>>()
    );
}

#[test]
fn broken_evidence_is_refused_by_line_and_column() {
    let machine = Machine::new();
    let book = staffed(&machine);
    let head = "Who,Person,Day,Impact,Kind\n";
    let rows = "x,Nobody,2026-04-13,Spoke,talk\nx,Ada Okafor,2026-02-30,Spoke,talk\nx,Ada Okafor,2199-12-31,Spoke,talk\n\
                x,Ada Okafor,2026-04-13,Spoke,flying\nx,Ada Okafor,2026-04-13,,talk\n";
    let log = "commit 1111111111\nAuthor: Ada <ada@example.org>\nDate:   2026-06-10T10:00:00Z\n\n    Fix\n\n";
    let event = "BEGIN:VEVENT\nUID:1\nDTSTART:20260601T160000Z\nSUMMARY:Keynote\nEND:VEVENT\n";
    let calendar = |body: &str| format!("BEGIN:VCALENDAR\n{body}END:VCALENDAR\n").into_bytes();
    let cases: [(&str, Vec<u8>, &[(Option<u64>, &str, &str)]); 12] = [
        (
            "rows.csv",
            format!("{head}{rows}").into_bytes(),
            &[
                (Some(2), "Person", "person.unknown"),
                (Some(3), "Day", "date.form"),
                (Some(4), "Day", "evidence.ahead"),
                (Some(5), "Kind", "kind.unknown"),
                (Some(6), "Impact", "evidence.empty"),
            ],
        ),
        (
            "columns.csv",
            b"A,B\n1,2\n".to_vec(),
            &[
                (None, "done_on", "column.missing"),
                (None, "person", "column.missing"),
                (None, "text", "column.missing"),
            ],
        ),
        ("empty.csv", Vec::new(), &[(None, "file", "file.empty")]),
        ("blank.csv", b" \n".to_vec(), &[(Some(1), "file", "header.empty")]),
        ("paper.csv", b"%PDF-1.7\n".to_vec(), &[(None, "file", "file.binary")]),
        (
            "western.csv",
            format!("{head}x,Zo\u{eb} Lind,2026-04-13,Spoke,talk\n")
                .chars()
                .map(|c| u8::try_from(u32::from(c)).unwrap())
                .collect(),
            &[(Some(2), "file", "file.encoding")],
        ),
        (
            "large.csv",
            format!("{head}x,Ada Okafor,2026-04-13,{},talk\n", "n".repeat(1 << 20)).into_bytes(),
            &[(Some(2), "Impact", "cell.too_long")],
        ),
        (
            "dateless.log",
            format!("{log}{}", log.replace("Date:   2026-06-10T10:00:00Z\n", "")).into_bytes(),
            &[(Some(7), "Date", "date.form")],
        ),
        (
            "long.log",
            log.replace("Fix", &"n".repeat(1 << 20)).into_bytes(),
            &[(Some(1), "text", "evidence.long")],
        ),
        ("cut.ics", calendar(event)[..40].to_vec(), &[(Some(4), "file", "calendar.broken")]),
        (
            "line.ics",
            calendar(&event.replace("SUMMARY:", "SUMMARY ")),
            &[(Some(5), "file", "calendar.broken")],
        ),
        (
            "western.ics",
            calendar(&event.replace("Keynote", "T\u{ef}des"))
                .iter()
                .copied()
                .filter(|byte| *byte != 0xc3)
                .collect(),
            &[(Some(5), "file", "file.encoding")],
        ),
    ];
    for (name, bytes, errors) in cases {
        refuse(&machine, &book, "evidence", name, &bytes, errors);
    }
    // Whose it is must be somebody of the book, once a person says it.
    std::fs::write(machine.file("whole.ics"), calendar(event)).unwrap();
    let arguments = ["import", &book, "evidence", &machine.typed("whole.ics"), "--map", "person=Nobody"];
    assert_eq!(machine.refused(&arguments)["findings"][0]["code"], "person.unknown");
    // A file that came in does not let a broken one overwrite what it brought.
    let arguments = ["--map", "person=Ada Okafor"];
    let done = import(&machine, &book, "evidence", "whole.ics", &calendar(event), &arguments);
    assert_eq!(done["counts"]["added"], 1);
    let before = machine.content(&book);
    std::fs::write(machine.file("long.ics"), calendar(&event.replace("Keynote", &"Keynote ".repeat(2_000))))
        .unwrap();
    let path = machine.typed("long.ics");
    let long = [&["import", &book, "evidence", &path], &arguments[..]].concat();
    assert_eq!(machine.refused(&long)["findings"][0]["code"], "evidence.long");
    assert_eq!(machine.content(&book), before);
}

#[test]
fn ratings_come_in_from_a_table_and_a_form() {
    let machine = Machine::new();
    let book = staffed(&machine);
    let ladders = machine.call(&book, "ladders.list", &json!({}));
    let ladder = machine.call(&book, "ladders.get", &json!({ "id": ladders[0]["id"] }))["ladder"].clone();
    let row = ladder["competencies"][0]["name"].as_str().unwrap();
    let head = "Employee ID,Skill,Score,Interest,Date\n";
    let table = format!("{head}01,{row},3,4,2026-05-01\n02,{row},2,,2026-05-01\n");
    import_twice(&machine, &book, "assessments", "ratings.csv", table.as_bytes(), 2);
    let long = format!("Employee ID,Skill,Score,Comment\n01,{row},3,{}\n", "n".repeat(9_000));
    let refused: [(&str, String, &[(Option<u64>, &str, &str)]); 3] = [
        (
            "rows.csv",
            format!("{head}01,{row},7,,\n99,{row},3,,\n01,Flying,3,,\n01,{row},,,\n01,{row},3,,2199-12-31\n"),
            &[
                (Some(2), "Score", "mark.scale"),
                (Some(3), "Employee ID", "person.unknown"),
                (Some(4), "Skill", "competency.other_ladder"),
                (Some(5), "Score", "mark.missing"),
                (Some(6), "Date", "date.future"),
            ],
        ),
        ("long.csv", long, &[(Some(2), "Comment", "note.long")]),
        (
            "columns.csv",
            "A,B\n1,2\n".to_owned(),
            &[
                (None, "competency", "column.missing"),
                (None, "employee_id", "column.missing"),
                (None, "rating", "column.missing"),
            ],
        ),
    ];
    for (name, text, errors) in refused {
        refuse(&machine, &book, "assessments", name, text.as_bytes(), errors);
    }
    // What was said of a day is not overwritten by a file.
    refuse(
        &machine,
        &book,
        "assessments",
        "other.csv",
        table.replace(",3,4,", ",4,4,").as_bytes(),
        &[(Some(2), "Score", "mark.there")],
    );
    form(&machine, &book);
}

/// A form of Zoë's goes out as JSON, is filled in, tampered with, and comes back.
fn form(machine: &Machine, book: &str) {
    let zoe = machine.call(book, "people.list", &json!({ "query": "zoe" }))["rows"][0]["id"].clone();
    let cycle = json!({
        "name": "First half", "opens_on": "2026-06-15", "self_due_on": "2026-06-20", "manager_due_on": "2026-06-25",
        "calibration_on": "2026-06-28", "closes_on": "2026-07-05", "intro": "", "asks_interest": true, "asks_notes": true,
    });
    let cycle = machine.call(book, "cycles.plan", &cycle)["id"].clone();
    machine.call(book, "cycles.take_in", &json!({ "cycle_id": cycle, "person_ids": [zoe] }));
    machine.call(book, "cycles.open", &json!({ "id": cycle }));
    for format in ["json", "xlsx"] {
        let to = machine.typed(&format!("form.{format}"));
        machine.says(&[
            "export",
            book,
            "assessment-form",
            "--of",
            "Zoë Lind",
            "--format",
            format,
            "--to",
            &to,
        ]);
    }
    let bytes = std::fs::read(machine.file("form.json")).unwrap();
    let blank: Value = serde_json::from_slice(&bytes).unwrap();
    let mut filled = blank.clone();
    filled["rows"][0]["rating"] = json!(4);
    let with = |path: &str, value: Value| {
        let mut form = filled.clone();
        *form.pointer_mut(path).unwrap() = value;
        form.to_string().into_bytes()
    };
    let other = json!("0190d4c4-0000-7000-8000-000000000000");
    let sheet = std::fs::read(machine.file("form.xlsx")).unwrap();
    let mut short = filled.clone();
    short["rows"].as_array_mut().unwrap().pop();
    let mut twice = filled.clone();
    let again = twice["rows"][0].clone();
    twice["rows"].as_array_mut().unwrap().push(again);
    let cases: [(&str, Vec<u8>, &[(Option<u64>, &str, &str)]); 9] = [
        ("blank.json", blank.to_string().into_bytes(), &[(None, "file", "form.empty")]),
        ("seven.json", with("/rows/1/rating", json!(7)), &[(Some(2), "rows[1].rating", "mark.scale")]),
        ("half.json", with("/rows/1/rating", json!(2.5)), &[(Some(1), "file", "form.broken")]),
        ("person.json", with("/person_id", other.clone()), &[(None, "file", "form.changed")]),
        ("release.json", with("/release_id", other.clone()), &[(None, "file", "form.changed")]),
        ("seat.json", with("/seat_id", other), &[(None, "file", "form.changed")]),
        ("short.json", short.to_string().into_bytes(), &[(None, "file", "form.changed")]),
        ("twice.json", twice.to_string().into_bytes(), &[(None, "file", "form.changed")]),
        ("cut.xlsx", sheet[..sheet.len() / 2].to_vec(), &[(None, "file", "sheet.broken")]),
    ];
    for (name, bytes, errors) in cases {
        refuse(machine, book, "assessments", name, &bytes, errors);
    }
    let line =
        u64::try_from(bytes[..bytes.len() / 2].iter().filter(|byte| **byte == b'\n').count()).unwrap() + 1;
    refuse(
        machine,
        book,
        "assessments",
        "cut.json",
        &bytes[..bytes.len() / 2],
        &[(Some(line), "file", "form.broken")],
    );
    refuse(machine, book, "assessments", "blank.xlsx", &sheet, &[(None, "file", "form.empty")]);
    import_twice(machine, book, "assessments", "filled.json", filled.to_string().as_bytes(), 1);
    let changed = with("/rows/0/rating", json!(3));
    refuse(machine, book, "assessments", "changed.json", &changed, &[(None, "file", "seat.in")]);
}
