//! Evidence from a table, by mapping.

use domain::evidence::EvidenceKind;
use domain::finding::any_error;

use super::EvidenceRow;
use super::key::key;
use crate::dates::{self, DateEvidence};
use crate::draft::{Draft, Outcome, Rejected, Row, each_row};
use crate::mapping::{self, Field, Mapping, field};
use crate::table::{RowView, Table};

/// What the columns of a table of evidence can hold.
pub const FIELDS: &[Field] = &[
    field("email", "E-mail", false, &["Person E-mail", "Email Address", "Work Email", "Mail"]),
    field("employee_id", "Employee ID", false, &["Employee Number", "Personnel Number", "Emp ID"]),
    field("person", "Person", false, &["Name", "Who", "Full Name", "Employee"]),
    field("done_on", "Date", true, &["Day", "Done On", "When", "Datum"]),
    field("kind", "Kind", false, &["Type", "Category", "Kind of evidence"]),
    field(
        "text",
        "What was done",
        true,
        &["Text", "Evidence", "Description", "Impact", "Achievement", "Summary"],
    ),
    field("project", "Project", false, &["Repository", "Community", "Programme"]),
    field("where", "Inside or outside", false, &["Where", "Inside/Outside", "Outside", "External"]),
    field("link", "Link", false, &["URL", "Web Address", "Reference"]),
    field("statements", "Statements", false, &["Statement", "Descriptors", "Descriptor", "Proves"]),
    field("corroborator", "Corroborator", false, &["Confirmed By", "Witness", "Referee"]),
    field("confirmed_on", "Confirmed on", false, &["Confirmed", "Date Confirmed"]),
    field("confidential", "Confidential", false, &["Private"]),
];

/// Guesses what the columns of a table of evidence hold.
pub fn guess(table: &Table) -> Mapping {
    mapping::guess(table.columns(), FIELDS)
}

/// Reads a table of evidence. Several statements stand in one cell, on lines of their own or parted by `|`.
pub fn read_table(table: &Table, mapping: &Mapping) -> Draft<EvidenceRow> {
    let mut outcome = Outcome { findings: mapping.missing(), ..Outcome::default() };
    let named = ["email", "employee_id", "person"];
    if named.iter().all(|name| mapping.column(name).is_none()) {
        outcome.findings.push(mapping::missing(table.columns(), "Person", "person"));
    }
    if any_error(&outcome.findings) {
        return Draft { rows: Vec::new(), outcome };
    }
    let mut evidence = DateEvidence::default();
    let mut rows = table.rows();
    while let Some(row) = rows.next_row() {
        for name in ["done_on", "confirmed_on"] {
            mapping.column(name).iter().for_each(|column| evidence.add(row.cell(*column)));
        }
    }
    let (order, finding) = evidence.settle(mapping.date_order, mapping.header("done_on"), "done_on");
    outcome.findings.extend(finding);
    let mut met = std::collections::HashMap::new();
    let mut rows = Vec::new();
    each_row(table, &mut outcome, |row, _| {
        let mut value = read(row, mapping, order)?;
        // Two equal rows of one file are two things.
        let number = met.entry(value.key.clone()).and_modify(|met| *met += 1).or_insert(0_u32);
        if *number > 0 {
            value.key = key(&[&value.key, &number.to_string()]);
        }
        rows.push(Row { line: row.line(), value });
        Ok(())
    });
    Draft { rows, outcome }
}

fn read(row: RowView<'_>, mapping: &Mapping, order: dates::DateOrder) -> Result<EvidenceRow, Rejected> {
    let cell = |field: &str| mapping.column(field).map_or("", |column| row.cell(column).trim());
    let reject = |field: &str, code: &str, reason: &str| {
        Rejected::new(row.line(), mapping.header(field), cell(field), code, reason)
    };
    let day = |field: &str| {
        let text = cell(field);
        if text.is_empty() {
            return Ok(None);
        }
        let reason = "It is not a date such as 2026-04-03.";
        dates::parse(text, order).map(Some).ok_or_else(|| reject(field, "date.form", reason))
    };
    let who: Vec<String> = ["email", "employee_id", "person"]
        .iter()
        .map(|field| cell(field).to_owned())
        .filter(|name| !name.is_empty())
        .collect();
    if who.is_empty() {
        return Err(reject("person", "person.empty", "The row names nobody."));
    }
    let done_on = day("done_on")?.ok_or_else(|| reject("done_on", "date.form", "The row has no date."))?;
    let text = cell("text");
    if text.is_empty() {
        return Err(reject("text", "evidence.empty", "The row does not say what was done."));
    }
    let kind = match cell("kind") {
        "" => None,
        word => {
            let known: Vec<&str> = EvidenceKind::ALL.iter().map(|(_, _, title)| *title).collect();
            let reason = format!("It is none of the kinds: {}.", known.join(", "));
            Some(EvidenceKind::of(word).ok_or_else(|| reject("kind", "kind.unknown", &reason))?)
        }
    };
    let statements: Vec<String> = cell("statements")
        .split(['|', '\n'])
        .map(|one| one.trim().to_owned())
        .filter(|one| !one.is_empty())
        .collect();
    Ok(EvidenceRow {
        key: key(&["table", &who[0], &done_on.to_string(), text, cell("project")]),
        who,
        told: true,
        kind,
        done_on,
        project: cell("project").to_owned(),
        outside: yes(cell("where"), &["outside", "external"], &["inside", "internal"])
            .ok_or_else(|| reject("where", "where.unknown", "Write inside or outside."))?,
        link: cell("link").to_owned(),
        text: text.to_owned(),
        statements,
        corroborator: cell("corroborator").to_owned(),
        confirmed_on: day("confirmed_on")?,
        confidential: yes(cell("confidential"), &["confidential", "private"], &["open", "public"])
            .ok_or_else(|| reject("confidential", "confidential.unknown", "Write yes or no."))?,
        count: 1,
        taken: true,
    })
}

/// Reads a cell that says yes or no, also in words of its own; empty is no. `None` for any other word.
fn yes(cell: &str, also_yes: &[&str], also_no: &[&str]) -> Option<bool> {
    let word = cell.to_lowercase();
    let is = |words: &[&str]| words.contains(&word.as_str());
    if is(&["yes", "y", "true", "1", "x"]) || is(also_yes) {
        Some(true)
    } else if is(&["", "no", "n", "false", "0"]) || is(also_no) {
        Some(false)
    } else {
        None
    }
}
