//! Days to keep as a calendar file, for any calendar program.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use icalendar::{Calendar, Component, Event, EventLike, Property};

/// A day to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// What tells it from others, the same whenever it is exported: a calendar that has it brings it up to date.
    pub key: String,
    /// The day.
    pub on: NaiveDate,
    /// What it is about.
    pub title: String,
    /// More about it; empty for nothing.
    pub note: String,
}

/// Writes days as whole-day events. The same days make the same bytes: the file is dated at the beginning of
/// `today`, and carries no random identifiers.
pub fn write(name: &str, deadlines: &[Deadline], today: NaiveDate) -> Vec<u8> {
    let stamp: DateTime<Utc> = today.and_time(NaiveTime::MIN).and_utc();
    let mut calendar = Calendar::empty();
    for (key, value) in
        [("VERSION", "2.0"), ("PRODID", "-//Ladderbook//Deadlines//EN"), ("METHOD", "PUBLISH")]
    {
        calendar.append_property(Property::new(key, value));
    }
    calendar.name(name);
    for one in deadlines {
        let mut event = Event::new();
        event.uid(&format!("{}@ladderbook", one.key)).timestamp(stamp).starts(one.on).summary(&one.title);
        // The end of a whole day is the day after it, by the format.
        if let Some(next) = one.on.succ_opt() {
            event.ends(next);
        }
        if !one.note.is_empty() {
            event.description(&one.note);
        }
        // A deadline does not keep anybody from meeting others.
        event.append_property(Property::new("TRANSP", "TRANSPARENT"));
        calendar.push(event.done());
    }
    calendar.to_string().into_bytes()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_calendar_reads_back_and_is_the_same_each_time() {
        let today: NaiveDate = "2026-06-15".parse().unwrap();
        let one = Deadline {
            key: "a1".to_owned(),
            on: "2026-07-01".parse().unwrap(),
            title: "Call ends: Lanterns, part 1; for \\ everybody, und für Ærøskøbing – with a long title to fold".to_owned(),
            note: "Ada\nHarbour Days".to_owned(),
        };
        let bytes = write("Deadlines", std::slice::from_ref(&one), today);
        assert_eq!(bytes, write("Deadlines", std::slice::from_ref(&one), today));
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.lines().all(|line| line.len() <= 75), "folded at 75 bytes: {text}");
        let read: Calendar = text.parse().unwrap();
        let event = read.events().next().unwrap();
        assert_eq!(event.get_summary(), Some(one.title.as_str()));
        assert_eq!(event.get_description(), Some("Ada\nHarbour Days"));
        assert_eq!(event.get_uid(), Some("a1@ladderbook"));
        assert!(text.contains("DTSTART;VALUE=DATE:20260701"), "{text}");
        assert!(text.contains("DTEND;VALUE=DATE:20260702"), "the day after it: {text}");
        assert!(text.contains("DTSTAMP:20260615T000000Z"), "{text}");
    }
}
