//! Files of evidence, shape by shape.
#![allow(clippy::unwrap_used)]

use domain::evidence::EvidenceKind;

use super::*;
use crate::table::Table;

fn how(corrections: &[&str]) -> How {
    How::new("2026-06-15".parse().unwrap(), "harbour.log", corrections).unwrap()
}

/// Every row that is taken: day, who, text.
fn told(draft: &Draft<EvidenceRow>) -> Vec<String> {
    let taken = draft.rows.iter().filter(|row| row.value.taken);
    taken.map(|row| format!("{} {} {}", row.value.done_on, row.value.who.join("/"), row.value.text)).collect()
}

const USUAL: &str = "commit 1111111111111111111111111111111111111111 (HEAD -> main)
Author: Ada Byron <ada@example.org>
Date:   2026-06-10T23:30:00-07:00

    Fix the tide table

    With a longer reason
    commit 2222222 is not a head here.

commit 2222222222222222222222222222222222222222 (tag: v2.0, origin/main)
Merge: 3333333 4444444
Author: Ben <ben@example.org>
Date:   2026-06-02T10:00:00+02:00

    Merge branch 'harbour-lights'

commit 3333333333333333333333333333333333333333
Author: Ada Byron <ADA@example.org>
Date:   2026-06-01T10:00:00+02:00

    Light the pier

commit 4444444444444444444444444444444444444444 (tag: v1.0)
Author: Ben <ben@example.org>
Date:   2026-05-31T10:00:00+02:00

    Begin
";

#[test]
fn a_log_becomes_one_item_for_each_author_and_month() {
    assert_eq!(shape(USUAL), Shape::Log);
    let draft = read(USUAL, Shape::Log, &how(&[])).unwrap();
    assert_eq!(
        told(&draft),
        [
            "2026-06-10 ada@example.org/Ada Byron 2 commits in June 2026: Fix the tide table; Light the pier",
            "2026-05-31 ben@example.org/Ben 1 commit in May 2026: Begin",
        ],
        "the author's own day counts, and addresses are compared without case"
    );
    let first = &draft.rows[0].value;
    assert_eq!((first.project.as_str(), first.kind), ("harbour", Some(EvidenceKind::UpstreamChange)));
    let again = read(USUAL, Shape::Log, &how(&[])).unwrap();
    assert_eq!(again.rows[0].value.key, first.key, "the same group has the same key");
    assert_ne!(draft.rows[1].value.key, first.key);
}

#[test]
fn a_log_is_grouped_by_release_or_merge_and_corrected() {
    let releases = read(USUAL, Shape::Log, &how(&["group=release", "project=Harbour"])).unwrap();
    assert_eq!(
        told(&releases),
        [
            "2026-06-01 ADA@example.org/Ada Byron 1 commit in release v2.0: Light the pier",
            "2026-05-31 ben@example.org/Ben 1 commit in release v1.0: Begin",
        ],
        "what no tag follows is in no release yet"
    );
    let merges = read(USUAL, Shape::Log, &how(&["group=merge", "person:BEN@example.org=0012"])).unwrap();
    assert_eq!(told(&merges), ["2026-06-02 0012 Merge branch 'harbour-lights'"]);
    let key = &merges.rows[0].value.key;
    let corrected = ["group=merge".to_owned(), format!("kind:{key}=Release"), format!("take:{key}=no")];
    let corrected: Vec<&str> = corrected.iter().map(String::as_str).collect();
    let row = &read(USUAL, Shape::Log, &how(&corrected)).unwrap().rows[0].value;
    assert_eq!((row.kind, row.taken), (Some(EvidenceKind::Release), false));
    let wrong = How::new("2026-06-15".parse().unwrap(), "x", &["group=year", "take:=no", "nonsense"]);
    assert_eq!(wrong.unwrap_err().len(), 3);
}

#[test]
fn lines_with_tabs_are_read_the_same() {
    let text = "\
1111111\t2026-06-10T23:30:00-07:00\tada@example.org\tAda\t2222222\tHEAD -> main\tFix the tide table
2222222\t2026-06-02T10:00:00+02:00\tben@example.org\tBen\t3333333 4444444\ttag: v2.0\tMerge branch
3333333\tyesterday\tada@example.org\tAda\t\t\tLight the pier
";
    let draft = read(text, shape(text), &how(&[])).unwrap();
    assert_eq!(told(&draft), ["2026-06-10 ada@example.org/Ada 1 commit in June 2026: Fix the tide table"]);
    assert_eq!((draft.outcome.rejected[0].line, draft.outcome.rejected[0].code.as_str()), (3, "date.form"));
    assert_eq!(shape("Date,Text\n"), Shape::Table);
    assert_eq!(shape("commit message,Text\n"), Shape::Table);
}

const CALENDAR: &str = "BEGIN:VCALENDAR\r
VERSION:2.0\r
X-WR-TIMEZONE:Asia/Tokyo\r
BEGIN:VEVENT\r
UID:one@example.org\r
DTSTART:20260601T160000Z\r
ORGANIZER;CN=\"Ada: first\":mailto:ada@example.org\r
SUMMARY:Keynote\\, day one: tides\\; and\r
  harbours\r
LOCATION:Kobe\\nPort\r
URL:https://example.org/talk\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:series@example.org\r
DTSTART;TZID=Europe/Berlin:20260323T003000\r
RRULE:FREQ=WEEKLY;UNTIL=20260412T223000Z\r
EXDATE;TZID=Europe/Berlin:20260330T003000\r
SUMMARY:Onboarding workshop\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:series@example.org\r
RECURRENCE-ID;TZID=Europe/Berlin:20260406T003000\r
DTSTART;TZID=Europe/Berlin:20260408T100000\r
SUMMARY:Onboarding workshop\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:day@example.org\r
DTSTART;VALUE=DATE:20260505\r
SUMMARY:Training day\r
CLASS:PRIVATE\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:dentist@example.org\r
DTSTART:20260506T090000\r
SUMMARY:Dentist\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:ahead@example.org\r
DTSTART:20260616T090000\r
SUMMARY:A talk to come\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:off@example.org\r
DTSTART:20260501T090000\r
STATUS:CANCELLED\r
SUMMARY:A talk called off\r
END:VEVENT\r
END:VCALENDAR\r
";

#[test]
fn a_calendar_gives_its_talks_and_workshops_on_the_days_of_their_own_zone() {
    assert_eq!(shape(CALENDAR), Shape::Calendar);
    let draft = read(CALENDAR, Shape::Calendar, &how(&["person=Ada"])).unwrap();
    assert_eq!(
        told(&draft),
        [
            "2026-06-02 Ada Keynote, day one: tides; and harbours, Kobe Port",
            "2026-05-05 Ada Training day",
            "2026-04-13 Ada Onboarding workshop",
            "2026-04-08 Ada Onboarding workshop",
            "2026-03-23 Ada Onboarding workshop",
        ],
        "four in the afternoon of universal time is the next day in Tokyo; the last Monday of the rule is still \
         inside though summer time has begun; one Monday is left out and one was moved"
    );
    let dentist = draft.rows.iter().find(|row| row.value.text == "Dentist").unwrap();
    assert!(!dentist.value.taken, "shown and left out");
    assert!(draft.rows.iter().find(|row| row.value.text == "Training day").unwrap().value.confidential);
    let taken = format!("take:{}=yes", dentist.value.key);
    let draft = read(CALENDAR, Shape::Calendar, &how(&[&taken])).unwrap();
    assert_eq!(told(&draft).len(), 6);
    assert_eq!(draft.rows[0].value.who, ["ada@example.org"], "whoever called it");
}

#[test]
fn a_series_is_one_item_a_month_or_one_a_date() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20260501\nRRULE:FREQ=DAILY;COUNT=40\n\
                SUMMARY:Training\nEND:VEVENT\nEND:VCALENDAR\n";
    let months = read(text, Shape::Calendar, &how(&["person=Ada"])).unwrap();
    assert_eq!(
        told(&months),
        ["2026-06-09 Ada Training (9 times in June 2026)", "2026-05-31 Ada Training (31 times in May 2026)"]
    );
    let each = read(text, Shape::Calendar, &how(&["group=each"])).unwrap();
    assert_eq!(each.rows.len(), 40);
    let endless = text.replace("DAILY;COUNT=40", "SECONDLY");
    assert!(read(&endless, Shape::Calendar, &how(&[])).unwrap().rows.len() <= 60, "and it comes to an end");
    let odd = text.replace("FREQ=DAILY;COUNT=40", "FREQ=SOMETIMES");
    let draft = read(&odd, Shape::Calendar, &how(&[])).unwrap();
    assert_eq!((draft.rows.len(), draft.outcome.findings[0].code.as_str()), (1, "rule.form"));
    let deep = "BEGIN:VCALENDAR\n".repeat(50_000);
    assert_eq!(read(&deep, Shape::Calendar, &how(&[])).unwrap_err()[0].code, "calendar.broken");
    assert!(read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nnonsense", Shape::Calendar, &how(&[])).is_err());
}

#[test]
fn a_table_is_read_by_mapping_and_comes_back() {
    let text = "Name;Day;Type;Impact;Where;Proves;Confirmed By;Confirmed;Private\n\
                Ada;03/04/2026;Talk;Spoke in Kobe;outside;Speaks | Writes;Ines;13/04/2026;\n\
                Ada;03/04/2026;Talk;Spoke in Kobe;outside;;;;\n\
                ;03/04/2026;Talk;Nobody;;;;;\n\
                Ben;03/04/2026;Dance;Danced;;;;;\n\
                Ben;03/04/2026;;Danced;beside;;;;\n";
    let table = Table::read(text.to_owned(), None).unwrap();
    let draft = read_table(&table, &guess(&table));
    let codes: Vec<&str> = draft.outcome.rejected.iter().map(|one| one.code.as_str()).collect();
    assert_eq!(codes, ["person.empty", "kind.unknown", "where.unknown"]);
    let first = &draft.rows[0].value;
    assert_eq!((first.done_on.to_string(), first.outside), ("2026-04-03".to_owned(), true));
    assert_eq!(first.statements, ["Speaks", "Writes"]);
    assert_ne!(first.key, draft.rows[1].value.key, "two equal rows are two things");

    let written = Written {
        person: "Ada".to_owned(),
        done_on: first.done_on,
        kind: "Talk".to_owned(),
        outside: true,
        text: "=Spoke, \"twice\"".to_owned(),
        statements: vec!["Speaks".to_owned(), "Writes".to_owned()],
        confirmed_on: first.confirmed_on,
        ..Written::default()
    };
    let bytes = write_csv(std::slice::from_ref(&written), false);
    let table = Table::read(String::from_utf8(bytes).unwrap(), None).unwrap();
    let back = read_table(&table, &guess(&table)).rows.remove(0).value;
    assert_eq!(
        (back.text, back.statements, back.confirmed_on),
        (written.text.clone(), written.statements.clone(), written.confirmed_on)
    );
    let own = String::from_utf8(write_csv(std::slice::from_ref(&written), true)).unwrap();
    assert!(own.starts_with("\"Leader's own copy."), "{own}");
    let sheet = write_xlsx("Evidence", &[written], false).unwrap();
    let table = crate::sheet::read(&sheet, "").unwrap();
    assert_eq!(read_table(&table, &guess(&table)).rows[0].value.text, "=Spoke, \"twice\"");
}

#[test]
fn what_is_wrong_with_a_calendar_is_told_by_its_line() {
    const EVENT: &str =
        "BEGIN:VEVENT\nUID:a\nDTSTART:20260601T160000Z\nSUMMARY:Keynote on ti\n des\nEND:VEVENT\n";
    let calendar = |body: &str| format!("BEGIN:VCALENDAR\n{body}END:VCALENDAR\n");
    let refused: [(&str, String, u64); 7] = [
        ("a line without a colon", calendar(&EVENT.replace("SUMMARY:", "SUMMARY ")), 5),
        ("a line that is none", calendar(&format!("{EVENT}this is nonsense\n{EVENT}")), 8),
        ("an event without an end", calendar(&EVENT.replace("END:VEVENT\n", "")), 7),
        ("a file that was cut off", calendar(EVENT).replace("END:VEVENT\nEND:VCALENDAR\n", ""), 2),
        ("an end without a beginning", calendar("END:VEVENT\n"), 2),
        ("a calendar with nothing but a beginning", "BEGIN:VCALENDAR\n".to_owned(), 1),
        ("words behind the calendar", format!("{}X-WHAT:ever\n", calendar(EVENT)), 9),
    ];
    for (what, text, line) in refused {
        let findings = read(&text, Shape::Calendar, &how(&[])).unwrap_err();
        let told: Vec<(&str, Option<u64>)> =
            findings.iter().map(|one| (one.code.as_str(), one.line)).collect();
        assert_eq!(told, [("calendar.broken", Some(line))], "{what}");
    }
    let noticed: [(&str, String, &str, Option<u64>, usize); 6] = [
        (
            "no day",
            calendar(&format!("{EVENT}{}", EVENT.replace("DTSTART:20260601T160000Z\n", ""))),
            "date.form",
            Some(8),
            1,
        ),
        (
            "an impossible day",
            calendar(&format!("{EVENT}{}", EVENT.replace("0601T", "0231T"))),
            "date.form",
            Some(8),
            1,
        ),
        (
            "a rule of its own",
            calendar(&EVENT.replace("SUMMARY", "RRULE:FREQ=NEVER\nSUMMARY")),
            "rule.form",
            Some(2),
            1,
        ),
        (
            "a zone that is none",
            calendar(&format!("X-WR-TIMEZONE:Mars/Olympus\n{EVENT}")),
            "time_zone.unknown",
            None,
            1,
        ),
        ("no event", calendar(""), "evidence.none", None, 0),
        ("an event to come", calendar(&EVENT.replace("20260601", "20360601")), "evidence.none", None, 0),
    ];
    for (what, text, code, line, items) in noticed {
        let draft = read(&text, Shape::Calendar, &how(&[])).unwrap();
        let told: Vec<(&str, Option<u64>)> =
            draft.outcome.findings.iter().map(|one| (one.code.as_str(), one.line)).collect();
        assert_eq!((told, draft.rows.len()), (vec![(code, line)], items), "{what}");
    }
}

#[test]
fn calendars_come_in_every_line_end_and_several_in_a_file() {
    let one = |uid: &str, zone: &str| {
        format!(
            "BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:{zone}\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART:20260601T160000Z\r\n\
             SUMMARY:Keynote {uid}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
    };
    let both = format!("{}{}", one("a", "Asia/Tokyo"), one("b", "Europe/Berlin"));
    for end in ["\r\n", "\n", "\r"] {
        let text = with_line_ends(both.replace("\r\n", end));
        assert_eq!(shape(&text), Shape::Calendar, "{end:?}");
        let draft = read(&text, Shape::Calendar, &how(&["person=Ada"])).unwrap();
        assert_eq!(told(&draft), ["2026-06-02 Ada Keynote a", "2026-06-01 Ada Keynote b"], "{end:?}");
        assert_eq!(draft.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 11], "{end:?}");
    }
}

#[test]
fn a_commit_that_lies_ahead_is_told() {
    let log =
        "commit 1111111111\nAuthor: Ada <ada@example.org>\nDate:   2036-06-10T10:00:00+02:00\n\n    Fix\n";
    let draft = read(log, Shape::Log, &how(&[])).unwrap();
    let told: Vec<(&str, Option<u64>)> =
        draft.outcome.findings.iter().map(|one| (one.code.as_str(), one.line)).collect();
    assert_eq!(told, [("evidence.ahead", Some(1)), ("evidence.none", None)]);
}
