//! Reading a form that was filled in. All of it is taken, or nothing.

use domain::assessments::SCALE;
use domain::finding::Finding;
use domain::ids::CompetencyId;

use super::v1::FormV1;
use super::write::{COLUMNS, FORM};
use super::{FilledForm, FilledRow, LONGEST_NOTE, fingerprint};
use crate::draft::Row;
use crate::table::Table;
use crate::{sheet, text};

/// True for the bytes of a form, as against a table of ratings.
pub fn is_form(bytes: &[u8]) -> bool {
    if sheet::is_sheet(bytes) {
        return sheet::read(bytes, FORM).is_ok_and(|table| of_form(&table));
    }
    bytes.iter().find(|byte| !byte.is_ascii_whitespace() && !b"\xEF\xBB\xBF".contains(byte)) == Some(&b'{')
}

/// True for a table with the hidden columns of a form, or with those that only a form shows.
fn of_form(table: &Table) -> bool {
    let has =
        |index: usize| COLUMNS.get(index).is_some_and(|own| table.columns().iter().any(|head| head == own));
    (has(7) && has(8)) || (has(2) && has(3))
}

/// Reads a form.
///
/// # Errors
/// Everything that keeps it from being taken, with the row: `mark.scale`, `note.long`, `form.broken`,
/// `form.changed`.
pub fn read(bytes: Vec<u8>) -> Result<FilledForm, Vec<Finding>> {
    if sheet::is_sheet(&bytes) { read_sheet(&bytes) } else { read_json(bytes) }
}

fn read_json(bytes: Vec<u8>) -> Result<FilledForm, Vec<Finding>> {
    let text = text::decode(bytes, None).map_err(|finding| vec![finding])?.text;
    let form: FormV1 = serde_json::from_str(&text).map_err(|error| {
        let line = u64::try_from(error.line()).unwrap_or(u64::MAX);
        vec![
            Finding::error("file", "form.broken", format!("This is no assessment form: {error}."))
                .at_line(line),
        ]
    })?;
    let mut findings = Vec::new();
    let mut rows = Vec::new();
    for (line, row) in (1_u64..).zip(&form.rows) {
        let at =
            |finding: Finding| Finding { path: format!("rows[{}].{}", line - 1, finding.path), ..finding };
        let mut mark = |field: &str, value: Option<i64>| match value.map(u8::try_from) {
            None => None,
            Some(Ok(value)) if value <= SCALE => Some(value),
            Some(_) => {
                findings.push(at(off_scale(field, &row.competency)).at_line(line));
                None
            }
        };
        let (rating, interest) = (mark("rating", row.rating), mark("interest", row.interest));
        let note = row.note.trim().to_owned();
        findings.extend(long(&note, &row.competency).map(|finding| at(finding).at_line(line)));
        rows.push(Row {
            line,
            value: FilledRow { competency_id: row.competency_id, rating, interest, note },
        });
    }
    let filled = FilledForm {
        seat_id: form.seat_id,
        cycle_id: form.cycle_id,
        person_id: form.person_id,
        release_id: form.release_id,
        rows,
    };
    whole(filled, &form.fingerprint, findings)
}

fn read_sheet(bytes: &[u8]) -> Result<FilledForm, Vec<Finding>> {
    let table = sheet::read(bytes, FORM)?;
    let broken = || {
        let message =
            "This spreadsheet is no assessment form: its hidden columns are gone. Ask for a new one.";
        vec![Finding::error("file", "form.broken", message)]
    };
    let at =
        |index: usize| table.columns().iter().position(|head| COLUMNS.get(index) == Some(&head.as_str()));
    let find = |index: usize| at(index).ok_or_else(broken);
    let (name, rating, interest, note) = (find(1)?, find(4)?, find(5)?, find(6)?);
    let (row_key, form_key) = (find(7)?, find(8)?);
    let mut findings = Vec::new();
    let mut taken = Vec::new();
    let mut sealed: Option<String> = None;
    let mut rows = table.rows();
    while let Some(row) = rows.next_row() {
        if row.is_blank() {
            continue;
        }
        let line = row.line();
        let title = row.cell(name);
        let Ok(competency_id) = row.cell(row_key).trim().parse::<CompetencyId>() else {
            let message = "This row was added by hand; a form has the rows that it was given.";
            findings.push(Finding::error("Row", "form.changed", message).at_line(line));
            continue;
        };
        let seal = row.cell(form_key).trim();
        match &sealed {
            None => sealed = Some(seal.to_owned()),
            Some(first) if first == seal => {}
            Some(_) => {
                let message = format!("The row “{title}” is of another form.");
                findings.push(Finding::error("Form", "form.changed", message).at_line(line));
            }
        }
        let mut mark = |column: usize, field: &str| {
            let text = row.cell(column).trim();
            match text.parse::<u8>() {
                _ if text.is_empty() => None,
                Ok(value) if value <= SCALE => Some(value),
                _ => {
                    findings.push(off_scale(field, title).at_line(line));
                    None
                }
            }
        };
        let (rating, interest) = (mark(rating, COLUMNS[4]), mark(interest, COLUMNS[5]));
        let note = row.cell(note).trim().to_owned();
        let named = |finding: Finding| Finding { path: COLUMNS[6].to_owned(), ..finding.at_line(line) };
        findings.extend(long(&note, title).map(named));
        taken.push(Row { line, value: FilledRow { competency_id, rating, interest, note } });
    }
    let sealed = sealed.ok_or_else(broken)?;
    let parts: Vec<&str> = sealed.split('/').collect();
    let [seat, cycle, person, release, seal] = parts.as_slice() else { return Err(broken()) };
    let (Ok(seat_id), Ok(cycle_id), Ok(person_id)) = (seat.parse(), cycle.parse(), person.parse()) else {
        return Err(broken());
    };
    let release_id = match *release {
        "" => None,
        id => Some(id.parse().map_err(|_| broken())?),
    };
    whole(FilledForm { seat_id, cycle_id, person_id, release_id, rows: taken }, seal, findings)
}

/// The form when nothing speaks against it.
fn whole(form: FilledForm, seal: &str, mut findings: Vec<Finding>) -> Result<FilledForm, Vec<Finding>> {
    let rows = form.rows.iter().map(|row| row.value.competency_id);
    let expected = fingerprint(form.seat_id, form.cycle_id, form.person_id, form.release_id, rows);
    if findings.is_empty() && seal != expected {
        let message = "Rows of this form were taken out, added or moved, or it was made for somebody else. Ask for a new one.";
        findings.push(Finding::error("file", "form.changed", message));
    }
    if findings.is_empty() { Ok(form) } else { Err(findings) }
}

fn off_scale(field: &str, row: &str) -> Finding {
    let message = format!("{row}: marks are whole numbers from 0 to 5, or nothing.");
    Finding::error(field, "mark.scale", message)
}

fn long(note: &str, row: &str) -> Option<Finding> {
    let message = format!("{row}: the note is longer than two pages.");
    (note.len() > LONGEST_NOTE).then(|| Finding::error("note", "note.long", message))
}
