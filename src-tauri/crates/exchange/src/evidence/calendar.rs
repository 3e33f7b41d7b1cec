//! A calendar file: events that were talks and workshops.

use domain::evidence::EvidenceKind;
use domain::finding::Finding;

use super::EvidenceRow;
use super::events::{Event, events};
use super::how::{Grouping, How};
use super::key::key;
use super::lines::{broken, parts};
use crate::draft::{Draft, Outcome, Row};

/// Reads a calendar up to today. Talks and workshops are taken, told by the words of their titles; everything
/// else is shown and left out. A series is one item a month unless each date is asked for. Days are those of
/// the event's own time zone.
pub(super) fn read(text: &str, how: &How) -> Result<Draft<EvidenceRow>, Vec<Finding>> {
    let mut outcome = Outcome::default();
    let mut found = Vec::new();
    for part in parts(text).map_err(|finding| vec![finding])? {
        let unfolded = icalendar::parser::unfold(part.text);
        let calendar = icalendar::parser::read_calendar(&unfolded).map_err(|_| {
            let line = part.events.first().copied().unwrap_or(1);
            vec![broken(line, "one of its lines is not as a calendar writes it")]
        })?;
        found.extend(events(&calendar, &part.events, how.today, &mut outcome.findings));
    }
    if found.is_empty() {
        let message = "No event with a title took place up to today; there is nothing to bring in.";
        outcome.findings.push(Finding::warning("file", "evidence.none", message));
    }
    let mut rows: Vec<Row<EvidenceRow>> = Vec::new();
    for event in found {
        outcome.counts.rows += 1;
        outcome.counts.accepted += 1;
        for (part, days) in dates(&event, how.grouping) {
            let key = key(&["calendar", &event.uid, &part]);
            let Some(last) = days.last() else { continue };
            let text = match days.len() {
                1 => event.title.clone(),
                times => format!("{} ({times} times in {})", event.title, last.format("%B %Y")),
            };
            let told = EvidenceKind::told_by(&event.title);
            let proposed = matches!(told, Some(EvidenceKind::Talk | EvidenceKind::Workshop));
            let text = [text.as_str(), event.place.as_str()].into_iter().filter(|part| !part.is_empty());
            let value = EvidenceRow {
                who: how.who(&[&event.organizer]),
                told: how.tells(&[&event.organizer]),
                kind: how.kind(&key, told),
                done_on: *last,
                project: how.project.clone().unwrap_or_default(),
                outside: how.outside,
                link: event.link.clone(),
                text: text.collect::<Vec<_>>().join(", "),
                statements: Vec::new(),
                corroborator: String::new(),
                confirmed_on: None,
                confidential: event.private,
                taken: how.takes(&key, proposed),
                key,
                count: days.len() as u64,
            };
            rows.push(Row { line: event.line, value });
        }
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.value.done_on));
    Ok(Draft { rows, outcome })
}

/// The dates of an event that become one item each, with what names them.
fn dates(event: &Event, grouping: Grouping) -> Vec<(String, Vec<chrono::NaiveDate>)> {
    if !event.series {
        return vec![(String::new(), event.days.clone())];
    }
    let by_month = grouping == Grouping::Month;
    let name = |day: &chrono::NaiveDate| {
        if by_month { day.format("%Y-%m").to_string() } else { day.to_string() }
    };
    event
        .days
        .chunk_by(|one, other| name(one) == name(other))
        .map(|days| (name(&days[0]), days.to_vec()))
        .collect()
}
