//! Dates as files write them. The order of day and month is settled once per file, never per cell.

use chrono::{Datelike as _, NaiveDate};
use domain::finding::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which number comes first in `03/04/2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// The day: 3 April.
    DayMonth,
    /// The month: 4 March.
    MonthDay,
}

/// What the dates of a file prove about their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DateEvidence {
    /// Dates whose first number can only be a day, or that are written with points, as only day-first
    /// countries do.
    pub day_first: usize,
    /// Dates whose second number can only be a day.
    pub month_first: usize,
    /// Dates that could be either and differ.
    pub open: usize,
}

/// What follows from the evidence alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateVerdict {
    /// No date depends on an order.
    NotNeeded,
    /// It is this one.
    Order(DateOrder),
    /// Nothing decides it: a person is asked.
    Open,
    /// Some dates prove one order, some the other: a person is asked.
    Mixed,
}

impl DateEvidence {
    /// Takes one cell into account.
    pub fn add(&mut self, text: &str) {
        let Some((first, second, mark)) = numbers(text) else { return };
        match (first > 12, second > 12) {
            (true, false) => self.day_first += 1,
            (false, true) => self.month_first += 1,
            (true, true) => {}
            (false, false) if mark == b'.' => self.day_first += 1,
            (false, false) => self.open += usize::from(first != second),
        }
    }

    /// What follows from all cells.
    pub fn verdict(self) -> DateVerdict {
        match (self.day_first > 0, self.month_first > 0) {
            (true, true) => DateVerdict::Mixed,
            (true, false) => DateVerdict::Order(DateOrder::DayMonth),
            (false, true) => DateVerdict::Order(DateOrder::MonthDay),
            (false, false) if self.open > 0 => DateVerdict::Open,
            (false, false) => DateVerdict::NotNeeded,
        }
    }

    /// The order to read a file in, and the finding that states it or asks for it. `header` is the dates'
    /// column and `field` what it is taken for.
    pub(crate) fn settle(
        self,
        said: Option<DateOrder>,
        header: &str,
        field: &str,
    ) -> (DateOrder, Option<Finding>) {
        let verdict = self.verdict();
        if let Some(order) = said {
            return (order, None);
        }
        let ask = |why: &str| {
            let message = format!(
                "{why} Say how the file writes its dates: “{header}={field}:dmy” for day first, \
                 “{header}={field}:mdy” for month first."
            );
            (DateOrder::DayMonth, Some(Finding::error(header, "date.order", message)))
        };
        match verdict {
            DateVerdict::NotNeeded => (DateOrder::DayMonth, None),
            DateVerdict::Order(order) => {
                let words = match order {
                    DateOrder::DayMonth => "day first: 03/04/2026 is 3 April",
                    DateOrder::MonthDay => "month first: 03/04/2026 is 4 March",
                };
                let message = format!("Dates were read with the {words}.");
                (order, Some(Finding::note(header, "date.order", message)))
            }
            DateVerdict::Open => ask("Nothing in the file shows whether 03/04/2026 is 3 April or 4 March."),
            DateVerdict::Mixed => ask("Some dates begin with the day and some with the month."),
        }
    }
}

/// Reads a date: `2026-04-03` or `2026/04/03`, also with a time after it; `03/04/2026`, `3.4.2026`; `3 April
/// 2026`, `3-Apr-2026`, `April 3, 2026`. Years have four digits: with two, nobody knows which number is the
/// year. `None` for anything else, for days no calendar has, and for years that are no year of an office: they
/// are slips of the hand, an empty cell's 30 December 1899, or stand for "never", as 31 December 9999 does.
pub fn parse(text: &str, order: DateOrder) -> Option<NaiveDate> {
    written(text.trim(), order).and_then(plausible)
}

/// A day that a file may mean; see [`parse`].
pub(crate) fn plausible(day: NaiveDate) -> Option<NaiveDate> {
    (1900..2200).contains(&day.year()).then_some(day)
}

fn written(text: &str, order: DateOrder) -> Option<NaiveDate> {
    if let Some(date) = iso(text) {
        return Some(date);
    }
    let date = without_time(text);
    if let Some((first, second, _)) = numbers(date) {
        let year = date.rsplit(['/', '.', '-']).next()?.parse().ok()?;
        let (day, month) = if order == DateOrder::DayMonth { (first, second) } else { (second, first) };
        return NaiveDate::from_ymd_opt(year, month, day);
    }
    in_words(text)
}

/// `2026-04-03` with `-` or `/`, alone or with a time after it.
fn iso(text: &str) -> Option<NaiveDate> {
    let bytes = text.as_bytes();
    let mark = *bytes.get(4)?;
    if bytes.len() < 10 || !matches!(mark, b'-' | b'/') || bytes[7] != mark {
        return None;
    }
    if !matches!(bytes.get(10), None | Some(b'T' | b't' | b' '))
        || !is_time(text.get(11..).unwrap_or_default())
    {
        return None;
    }
    NaiveDate::from_ymd_opt(
        i32::try_from(digits(&bytes[..4])?).ok()?,
        digits(&bytes[5..7])?,
        digits(&bytes[8..10])?,
    )
}

/// The first two numbers and the mark of `03/04/2026`; `None` for another form.
fn numbers(text: &str) -> Option<(u32, u32, u8)> {
    let text = without_time(text.trim());
    let mark = text.bytes().find(|byte| matches!(byte, b'/' | b'.' | b'-'))?;
    let mut parts = text.split(char::from(mark));
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    let short = |part: &str| (1..=2).contains(&part.len());
    if parts.next().is_some() || !short(first) || !short(second) || year.len() != 4 {
        return None;
    }
    digits(year.as_bytes())?;
    Some((digits(first.as_bytes())?, digits(second.as_bytes())?, mark))
}

/// `3 April 2026`, `3-Apr-2026`, `April 3, 2026`.
fn in_words(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split([' ', '-', ',', '/']).filter(|part| !part.is_empty());
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    let year = i32::try_from(digits(year.as_bytes())?).ok()?;
    let (day, month) =
        if first.starts_with(|c: char| c.is_ascii_digit()) { (first, second) } else { (second, first) };
    let day = digits(day.trim_end_matches('.').as_bytes())?;
    NaiveDate::from_ymd_opt(year, month_of(month)?, day)
}

/// The month of an English name or its first three letters.
fn month_of(name: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let short = name.len() == 3 || name == "sept";
    let index = MONTHS.iter().position(|month| *month == name || (short && month.starts_with(&name)))?;
    u32::try_from(index + 1).ok()
}

/// `03/04/2026 14:05` without its time.
fn without_time(text: &str) -> &str {
    match text.split_once([' ', 'T']) {
        Some((date, time)) if time.starts_with(|c: char| c.is_ascii_digit()) && is_time(time) => date,
        _ => text,
    }
}

/// True for nothing and for what can stand after a date: `14:05`, `14:05:06.123Z`, `2:05 PM`, `+02:00`.
fn is_time(text: &str) -> bool {
    let mark = |c: char| matches!(c, ':' | '.' | '+' | '-' | ' ' | 'Z' | 'z') || "AMPampUTC".contains(c);
    text.is_empty() || (text.contains(':') && text.chars().all(|c| c.is_ascii_digit() || mark(c)))
}

/// A number of digits only.
fn digits(bytes: &[u8]) -> Option<u32> {
    if bytes.is_empty() || bytes.len() > 8 {
        return None;
    }
    bytes
        .iter()
        .try_fold(0, |number, byte| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0')))
}

#[cfg(test)]
mod tests {
    use DateOrder::{DayMonth, MonthDay};

    use super::*;

    #[test]
    fn dates_as_files_write_them() {
        for (text, order, expected) in [
            ("2026-04-03", MonthDay, "2026-04-03"),
            ("2026/04/03", MonthDay, "2026-04-03"),
            ("2026-04-03 14:05:06", DayMonth, "2026-04-03"),
            ("2026-04-03T14:05:06.123+02:00", DayMonth, "2026-04-03"),
            ("03/04/2026", DayMonth, "2026-04-03"),
            ("03/04/2026", MonthDay, "2026-03-04"),
            ("3.4.2026", DayMonth, "2026-04-03"),
            ("3/14/2026 2:05 PM", MonthDay, "2026-03-14"),
            ("10 December 2025", DayMonth, "2025-12-10"),
            ("3-Apr-2026", MonthDay, "2026-04-03"),
            ("Sept. 3, 2026", DayMonth, "2026-09-03"),
        ] {
            assert_eq!(parse(text, order).map(|date| date.to_string()).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_texts_are_not_dates() {
        for text in [
            "",
            "2026-02-30",
            "13/13/2026",
            "03/04/26",
            "2026-4-3-1",
            "45321",
            "2026-04-03x",
            "tomorrow",
            "3 Foo 2026",
            "2026-04-03 later",
            "0/0/0000",
            "1é/02/2026",
            "99999999999/1/2026",
        ] {
            assert_eq!(parse(text, DayMonth), None, "{text:?}");
        }
    }

    #[test]
    fn the_order_is_settled_for_the_whole_file() {
        let verdict = |texts: &[&str]| {
            let mut evidence = DateEvidence::default();
            texts.iter().for_each(|text| evidence.add(text));
            evidence.verdict()
        };
        assert_eq!(verdict(&["2026-01-02", "5 May 2026"]), DateVerdict::NotNeeded);
        assert_eq!(verdict(&["03/04/2026", "13/04/2026"]), DateVerdict::Order(DayMonth));
        assert_eq!(verdict(&["03/04/2026", "04/13/2026 10:00"]), DateVerdict::Order(MonthDay));
        assert_eq!(verdict(&["03.04.2026"]), DateVerdict::Order(DayMonth));
        assert_eq!(verdict(&["03/04/2026"]), DateVerdict::Open);
        assert_eq!(verdict(&["03/03/2026"]), DateVerdict::NotNeeded);
        assert_eq!(verdict(&["13/04/2026", "04/13/2026"]), DateVerdict::Mixed);
    }
}
