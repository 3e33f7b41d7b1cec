//! Calendars: zones, series, line ends, and what is wrong by its line.

use super::*;

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
