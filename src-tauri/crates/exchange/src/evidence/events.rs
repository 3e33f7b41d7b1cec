//! The events of a calendar with the days on which they took place.

use std::collections::HashSet;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeZone as _};
use domain::finding::Finding;
use icalendar::parser::{Calendar, Component, Property};

/// So many dates of one series are read; one that has more is no talk.
const MOST_DATES: u16 = 2_000;

/// An event, by the days on which it took place.
pub(super) struct Event {
    /// The line of the file at which it begins.
    pub(super) line: u64,
    pub(super) uid: String,
    pub(super) title: String,
    pub(super) place: String,
    pub(super) link: String,
    /// E-mail address of whoever called it.
    pub(super) organizer: String,
    /// Marked private or confidential by its calendar.
    pub(super) private: bool,
    /// True when it repeats.
    pub(super) series: bool,
    /// The days up to today, rising.
    pub(super) days: Vec<NaiveDate>,
}

/// Every event that has taken place by today. Cancelled ones are left out; a moved date of a series stands on
/// the day it was moved to. A series that cannot be followed counts on its first day, with a warning.
/// `lines` are those at which events begin.
pub(super) fn events(
    calendar: &Calendar<'_>,
    lines: &[u64],
    today: NaiveDate,
    findings: &mut Vec<Finding>,
) -> Vec<Event> {
    let zone = own_zone(calendar, findings);
    let all: Vec<&Component<'_>> =
        calendar.components.iter().filter(|one| one.name.as_str().eq_ignore_ascii_case("VEVENT")).collect();
    // A moved date replaces the one that the rule gives.
    let moved: HashSet<(String, NaiveDateTime)> = all
        .iter()
        .filter_map(|one| Some((text(one, "UID"), moment(property(one, "RECURRENCE-ID")?, zone)?)))
        .collect();
    let mut found = Vec::new();
    for (one, line) in all.into_iter().zip(lines.iter().copied()) {
        let title = text(one, "SUMMARY");
        let Some(start) = property(one, "DTSTART").and_then(|start| moment(start, zone)) else {
            let message = format!("The event “{title}” has no day that can be read; it is left out.");
            findings.push(Finding::warning("DTSTART", "date.form", message).at_line(line));
            continue;
        };
        if title.is_empty() || text(one, "STATUS").eq_ignore_ascii_case("CANCELLED") {
            continue;
        }
        let uid = Some(text(one, "UID"))
            .filter(|uid| !uid.is_empty())
            .unwrap_or_else(|| format!("{title} {start}"));
        let single = property(one, "RECURRENCE-ID").is_some();
        let rule = property(one, "RRULE").map(|rule| rule.val.as_str().to_owned()).filter(|_| !single);
        let extra = moments(one, "RDATE", zone);
        let series = rule.is_some() || !extra.is_empty();
        let mut starts = match &rule {
            None => vec![start],
            Some(rule) => series_of(start, rule, zone_of(one, zone), today).unwrap_or_else(|| {
                let message =
                    format!("How “{title}” repeats cannot be followed; only its first day is read.");
                findings.push(Finding::warning("RRULE", "rule.form", message).at_line(line));
                vec![start]
            }),
        };
        starts.extend(extra);
        let left_out: HashSet<NaiveDateTime> = moments(one, "EXDATE", zone).into_iter().collect();
        let gone = |start: &NaiveDateTime| {
            // A whole day may be taken out of a series of hours, and the other way round.
            left_out.contains(start)
                || left_out.contains(&start.date().and_time(NaiveTime::MIN))
                || (!single && moved.contains(&(uid.clone(), *start)))
        };
        let mut days: Vec<NaiveDate> = starts
            .iter()
            .filter(|start| !gone(start))
            .map(NaiveDateTime::date)
            .filter(|day| *day <= today)
            .collect();
        days.sort_unstable();
        days.dedup();
        if days.is_empty() {
            continue;
        }
        let organizer = text(one, "ORGANIZER");
        let class = text(one, "CLASS").to_uppercase();
        found.push(Event {
            line,
            // A moved date is an event of its own beside its series.
            uid: if single { format!("{uid} {}", start.date()) } else { uid },
            title,
            place: text(one, "LOCATION"),
            link: Some(text(one, "URL")).filter(|url| url.starts_with("http")).unwrap_or_default(),
            organizer: organizer.rsplit(':').next().unwrap_or_default().to_owned(),
            private: class == "PRIVATE" || class == "CONFIDENTIAL",
            series,
            days,
        });
    }
    found
}

/// The zone that a calendar names for all that it writes in universal time; one that nobody knows is told,
/// because an event late in the evening may then stand on the wrong day.
fn own_zone(calendar: &Calendar<'_>, findings: &mut Vec<Finding>) -> Option<chrono_tz::Tz> {
    let named =
        calendar.properties.iter().find(|one| one.name.as_str().eq_ignore_ascii_case("X-WR-TIMEZONE"))?;
    let name = named.val.as_str().trim();
    let zone = name.parse::<chrono_tz::Tz>().ok();
    if zone.is_none() {
        let message =
            format!("“{name}” is no time zone of the IANA database; days are those of universal time.");
        findings.push(Finding::warning("X-WR-TIMEZONE", "time_zone.unknown", message));
    }
    zone
}

fn property<'a>(component: &'a Component<'_>, name: &str) -> Option<&'a Property<'a>> {
    component.properties.iter().find(|one| one.name.as_str().eq_ignore_ascii_case(name))
}

/// A text value in one line.
fn text(component: &Component<'_>, name: &str) -> String {
    let value = property(component, name).map(|one| one.val.as_str().to_owned()).unwrap_or_default();
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A moment on the clock of the event's own place: as written with a zone or without one, and for a moment of
/// universal time as the calendar's own zone has it. A whole day is its first moment.
fn moment(property: &Property<'_>, zone: Option<chrono_tz::Tz>) -> Option<NaiveDateTime> {
    let value = property.val.as_str().split(',').next().unwrap_or_default();
    written(value, zone)
}

fn written(value: &str, zone: Option<chrono_tz::Tz>) -> Option<NaiveDateTime> {
    let value = value.trim();
    if let Ok(day) = NaiveDate::parse_from_str(value, "%Y%m%d") {
        return Some(day.and_time(NaiveTime::MIN));
    }
    match value.strip_suffix(['Z', 'z']) {
        None => NaiveDateTime::parse_from_str(value, "%Y%m%dT%H%M%S").ok(),
        Some(universal) => {
            let universal = NaiveDateTime::parse_from_str(universal, "%Y%m%dT%H%M%S").ok()?;
            Some(zone.map_or(universal, |zone| zone.from_utc_datetime(&universal).naive_local()))
        }
    }
}

/// The moments of a property that may stand more than once and hold several values.
fn moments(component: &Component<'_>, name: &str, zone: Option<chrono_tz::Tz>) -> Vec<NaiveDateTime> {
    let named = component.properties.iter().filter(|one| one.name.as_str().eq_ignore_ascii_case(name));
    named.flat_map(|one| one.val.as_str().split(',')).filter_map(|value| written(value, zone)).collect()
}

/// The zone that an event is written in, else the calendar's.
fn zone_of(component: &Component<'_>, zone: Option<chrono_tz::Tz>) -> Option<chrono_tz::Tz> {
    let start = property(component, "DTSTART")?;
    let named = start.params.iter().find(|one| one.key.as_str().eq_ignore_ascii_case("TZID"));
    named
        .and_then(|one| one.val.as_ref())
        .and_then(|name| name.as_str().trim_matches('"').parse::<chrono_tz::Tz>().ok())
        .or(zone)
}

/// The moments of a rule on the event's own clock. The rule is followed on a clock without summer time, which
/// gives the same wall times: an event at ten is at ten all year. Its end is put on that clock first.
fn series_of(
    start: NaiveDateTime,
    rule: &str,
    zone: Option<chrono_tz::Tz>,
    today: NaiveDate,
) -> Option<Vec<NaiveDateTime>> {
    let parts: Vec<String> = rule
        .split(';')
        .map(|part| match part.split_once('=') {
            Some((name, until)) if name.eq_ignore_ascii_case("UNTIL") => {
                let end = written(until, zone)?;
                // A day as the end counts whole.
                let end = if until.trim().len() == 8 { end.date().and_hms_opt(23, 59, 59)? } else { end };
                Some(format!("UNTIL={}Z", end.format("%Y%m%dT%H%M%S")))
            }
            _ => Some(part.to_owned()),
        })
        .collect::<Option<_>>()?;
    let text = format!("DTSTART:{}Z\nRRULE:{}", start.format("%Y%m%dT%H%M%S"), parts.join(";"));
    let end = today.and_hms_opt(23, 59, 59)?.and_utc().with_timezone(&rrule::Tz::UTC);
    let set: rrule::RRuleSet = text.parse().ok()?;
    let found = set.before(end).all(MOST_DATES);
    Some(found.dates.into_iter().map(|date| date.naive_utc()).collect())
}
