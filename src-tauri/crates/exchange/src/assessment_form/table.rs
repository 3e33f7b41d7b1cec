//! Ratings as a table: a row for each person and competency.

use chrono::NaiveDate;
use domain::assessments::SCALE;
use domain::cycles::Rater;
use domain::finding::Finding;

use super::LONGEST_NOTE;
use crate::dates::{self, DateEvidence, DateOrder};
use crate::draft::{Draft, Outcome, Rejected, Row, each_row};
use crate::mapping::{self, Field, Mapping, field, missing};
use crate::table::Table;

/// A rating as a row has it. Texts are empty when the row does not say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RatingRow {
    /// HR's number of the person.
    pub employee_id: String,
    /// The person's e-mail address.
    pub email: String,
    /// The competency, by its name or its stable name.
    pub competency: String,
    /// What the person does, 0 to 5.
    pub rating: Option<u8>,
    /// The wish to do more of it, 0 to 5.
    pub interest: Option<u8>,
    /// A note.
    pub note: String,
    /// As what the rater rates; the manager when the row does not say.
    pub rater: Option<Rater>,
    /// The rating peer's number or e-mail address.
    pub peer: String,
    /// The day of the rating; today when the row does not say.
    pub rated_on: Option<NaiveDate>,
}

/// What the columns of such a table can hold.
pub const FIELDS: &[Field] = &[
    field("employee_id", "Employee ID", false, &["Worker ID", "Personnel Number", "Employee Number", "ID"]),
    field("email", "E-mail", false, &["Work Email", "Email Address", "Email", "Mail", "Person"]),
    field("competency", "Competency", true, &["Skill", "Area", "Row", "Criterion"]),
    field("rating", "Rating", true, &["Rating 0–5", "Score", "Proficiency", "Level"]),
    field("interest", "Interest", false, &["Interest 0–5", "Wish", "Motivation"]),
    field("note", "Note", false, &["Comment", "Remark", "Reason"]),
    field("rater", "Rater", false, &["Rated By Role", "Kind", "Perspective", "Type"]),
    field("peer", "Peer", false, &["Peer Email", "Reviewer", "Rated By"]),
    field("rated_on", "Date", false, &["Rated On", "Rating Date", "Day"]),
];

/// Guesses which column holds what.
pub fn guess(table: &Table) -> Mapping {
    mapping::guess(table.columns(), FIELDS)
}

/// Reads the ratings of a table. A row needs a person, a competency, and a rating or an interest from 0 to 5.
pub fn read(table: &Table, mapping: &Mapping) -> Draft<RatingRow> {
    let column = |field: &str| mapping.column(field);
    let (employee_id, email) = (column("employee_id"), column("email"));
    let mut gone: Vec<Finding> = mapping.missing();
    if employee_id.is_none() && email.is_none() {
        gone.push(missing(table.columns(), "Employee ID", "employee_id"));
    }
    if !gone.is_empty() {
        return Draft::refused(gone);
    }
    let mut outcome = Outcome::default();
    let order = settle_dates(table, mapping, &mut outcome);
    let mut rows = Vec::new();
    each_row(table, &mut outcome, |row, _| {
        let text = |column: Option<usize>| column.map_or("", |column| row.cell(column)).trim();
        let wrong = |field: &str, text: &str, code: &str, reason: &str| {
            Rejected::new(row.line(), mapping.header(field), text, code, reason)
        };
        let mark = |field: &str| match text(column(field)) {
            "" => Ok(None),
            text => match text.parse::<u8>() {
                Ok(value) if value <= SCALE => Ok(Some(value)),
                _ => Err(wrong(field, text, "mark.scale", "Marks are whole numbers from 0 to 5.")),
            },
        };
        let value = RatingRow {
            employee_id: text(employee_id).to_owned(),
            email: text(email).to_owned(),
            competency: text(column("competency")).to_owned(),
            rating: mark("rating")?,
            interest: mark("interest")?,
            note: text(column("note")).to_owned(),
            rater: match text(column("rater")).to_lowercase().as_str() {
                "" => None,
                "self" | "own" | "employee" => Some(Rater::Oneself),
                "manager" | "lead" => Some(Rater::Manager),
                "peer" | "colleague" => Some(Rater::Peer),
                other => return Err(wrong("rater", other, "rater.unknown", "Write self, manager or peer.")),
            },
            peer: text(column("peer")).to_owned(),
            rated_on: match text(column("rated_on")) {
                "" => None,
                text => Some(dates::parse(text, order).ok_or_else(|| {
                    wrong("rated_on", text, "date.form", "Write a date, such as 2026-06-30.")
                })?),
            },
        };
        if value.note.len() > LONGEST_NOTE {
            return Err(wrong("note", "", "note.long", "The note is longer than two pages."));
        }
        if value.employee_id.is_empty() && value.email.is_empty() {
            return Err(wrong("employee_id", "", "person.missing", "The row does not say whom it is about."));
        }
        if value.competency.is_empty() {
            return Err(wrong("competency", "", "competency.missing", "The row names no competency."));
        }
        if value.rating.is_none() && value.interest.is_none() {
            return Err(wrong("rating", "", "mark.missing", "The row has neither a rating nor an interest."));
        }
        rows.push(Row { line: row.line(), value });
        Ok(())
    });
    Draft { rows, outcome }
}

fn settle_dates(table: &Table, mapping: &Mapping, outcome: &mut Outcome) -> DateOrder {
    let Some(column) = mapping.column("rated_on") else { return DateOrder::DayMonth };
    let mut evidence = DateEvidence::default();
    let mut rows = table.rows();
    while let Some(row) = rows.next_row() {
        evidence.add(row.cell(column));
    }
    let (order, finding) = evidence.settle(mapping.date_order, mapping.header("rated_on"), "rated_on");
    outcome.findings.extend(finding);
    order
}
