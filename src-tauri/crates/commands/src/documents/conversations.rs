//! The leader's own copy of the conversations with other offices. No other document holds any of it.

use exchange::out::{Cell, csv};

use super::{Choice, Made};
use crate::call::{Ask, Problem};

/// All notes together, when there are any.
pub(super) fn choices(ask: &Ask<'_>) -> Result<Vec<Choice>, Problem> {
    let all = Choice { id: "own".to_owned(), name: "All notes".to_owned() };
    Ok(if ask.book.conversations()?.is_empty() { Vec::new() } else { vec![all] })
}

/// The notes as a table, the latest first.
pub(super) fn table(ask: &Ask<'_>) -> Result<Made, Problem> {
    let heads =
        ["Day", "Office", "Spoke to", "Topic", "What we learnt", "What follows from it", "Due on", "Done on"];
    let day =
        |day: Option<chrono::NaiveDate>| Cell::plain(day.map_or_else(String::new, |day| day.to_string()));
    let rows = ask.book.conversations()?.into_iter().map(|one| {
        vec![
            day(Some(one.held_on)),
            Cell::text(one.office),
            Cell::text(one.spoke_to),
            Cell::text(one.topic),
            Cell::text(one.learnt),
            Cell::text(one.follow_up),
            day(one.due_on),
            day(one.done_on),
        ]
    });
    Ok(Made {
        file_name: "Conversations with other offices – own copy.csv".to_owned(),
        media_type: "text/csv",
        pages: 0,
        bytes: csv(&heads, rows),
        findings: Vec::new(),
    })
}
