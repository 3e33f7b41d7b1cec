//! Reading a file without saving anything.

use domain::finding::Finding;
use domain::money::Currency;
use exchange::assessment_form;
use exchange::draft::{Draft, Outcome};
use exchange::evidence::{How as EvidenceHow, Shape};
use exchange::ladder::How;
use exchange::mapping::Mapping;
use exchange::table::Table;
use exchange::text::Encoding;

use super::looked::{Content, Looked, broken, looked};
use super::sources::{self, Kept};
use super::{Import, money};
use crate::call::{Desk, Problem};

/// Reads the file of a request.
pub(super) fn look(desk: &Desk, request: &Import) -> Result<Looked, Problem> {
    super::known(&request.kind)?;
    let path = desk.file(&request.file)?;
    let bytes = std::fs::read(path)
        .map_err(|error| Problem::new("file.unreadable", format!("The file cannot be read: {error}.")))?;
    let kept = Kept::of(desk, request)?;
    let request = &kept.applied_to(request);
    let mut looked = match request.kind.as_str() {
        "rates" => money::rates(bytes, request),
        "expenses" => money::expenses(bytes, request, reporting(desk)?),
        "bank" => money::bank(bytes, request, reporting(desk)?),
        "budget" => {
            let currency = reporting(desk)?;
            table(bytes, request, exchange::plan::guess, |table, mapping| {
                let Draft { rows, outcome } = exchange::plan::read(table, mapping, currency);
                (Content::Plan(rows), outcome)
            })
        }
        "ladder" => ladder(bytes, request, &file_name_of(path)),
        "assessments" => assessments(bytes, request),
        "evidence" => evidence(bytes, request, &file_name_of(path), desk.host.today()),
        _ => table(bytes, request, exchange::roster::guess, |table, mapping| {
            let Draft { rows, outcome } = exchange::roster::read(table, mapping);
            (Content::Roster(rows), outcome)
        }),
    };
    if looked.has_no_row() {
        let message = "The file names its columns and has no row below them.";
        looked.outcome.findings.push(Finding::error("file", "rows.none", message));
    }
    looked.skip_rejected = request.skip_rejected;
    looked.year_id = request.year_id;
    looked.file_name = file_name_of(path);
    if let Some(name) = kept.name() {
        name.clone_into(&mut looked.source);
        looked.keep = Some(kept);
    }
    Ok(looked)
}

/// The currency of amounts that name none.
fn reporting(desk: &Desk) -> Result<Currency, Problem> {
    Ok(desk.book()?.read(|read| read.office())?.currency)
}

fn file_name_of(path: &std::path::Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

pub(super) fn decode(bytes: Vec<u8>, request: &Import) -> Result<String, Vec<Finding>> {
    let encoding = request.windows_1252.then_some(Encoding::Windows1252);
    exchange::text::decode(bytes, encoding).map(|decoded| decoded.text).map_err(|finding| vec![finding])
}

/// The table of a file: a sheet's or a text's.
pub(super) fn open_table(bytes: Vec<u8>, request: &Import) -> Result<Table, Vec<Finding>> {
    if exchange::sheet::is_sheet(&bytes) {
        return exchange::sheet::read(&bytes, "");
    }
    decode(bytes, request).and_then(|text| Table::read(text, None))
}

/// Corrects a guessed mapping by what a person said, or what is kept of the source. What is kept of a column
/// that this file has not is passed over.
pub(super) fn corrected(table: &Table, guessed: Mapping, request: &Import) -> Result<Mapping, Vec<Finding>> {
    let kept = request.kept.iter().filter(|pair| sources::names_column(table, pair));
    let corrections: Vec<&String> = kept.chain(&request.mapping).collect();
    guessed.with(&corrections)
}

/// Reads a file with columns.
fn table(
    bytes: Vec<u8>,
    request: &Import,
    guess: fn(&Table) -> Mapping,
    read: impl FnOnce(&Table, &Mapping) -> (Content, Outcome),
) -> Looked {
    let opened = open_table(bytes, request)
        .and_then(|table| corrected(&table, guess(&table), request).map(|mapping| (table, mapping)));
    match opened {
        Err(findings) => broken(findings),
        Ok((table, mapping)) => {
            let (content, outcome) = read(&table, &mapping);
            looked(Some((table, mapping)), content, outcome)
        }
    }
}

/// Reads evidence: the saved log of a repository, a calendar, or a table by mapping.
fn evidence(bytes: Vec<u8>, request: &Import, file_name: &str, today: chrono::NaiveDate) -> Looked {
    let shape = if exchange::sheet::is_sheet(&bytes) {
        Ok((Shape::Table, String::new()))
    } else {
        let text = decode(bytes.clone(), request).map(exchange::evidence::with_line_ends);
        text.map(|text| (exchange::evidence::shape(&text), text))
    };
    let (shape, text) = match shape {
        Err(findings) => return broken(findings),
        Ok((Shape::Table, _)) => {
            return table(bytes, request, exchange::evidence::guess, |table, mapping| {
                let Draft { rows, outcome } = exchange::evidence::read_table(table, mapping);
                (Content::Evidence(crate::evidence::Read { shape: Shape::Table, rows }), outcome)
            });
        }
        Ok(found) => found,
    };
    let corrections: Vec<&String> = request.kept.iter().chain(&request.mapping).collect();
    let read = EvidenceHow::new(today, file_name, &corrections)
        .and_then(|how| exchange::evidence::read(&text, shape, &how));
    match read {
        Err(findings) => broken(findings),
        Ok(Draft { rows, outcome }) => {
            looked(None, Content::Evidence(crate::evidence::Read { shape, rows }), outcome)
        }
    }
}

/// Reads a form that was filled in, or a table of ratings.
fn assessments(bytes: Vec<u8>, request: &Import) -> Looked {
    if !assessment_form::is_form(&bytes) {
        return table(bytes, request, assessment_form::guess, |table, mapping| {
            let Draft { rows, outcome } = assessment_form::read_table(table, mapping);
            (Content::Ratings(rows), outcome)
        });
    }
    match assessment_form::read(bytes) {
        Ok(form) => {
            let count = form.rows.len() as u64;
            let counts = exchange::draft::Counts { rows: count, accepted: count, rejected: 0 };
            looked(None, Content::Form(Box::new(form)), Outcome { counts, ..Outcome::default() })
        }
        Err(findings) => broken(findings),
    }
}

/// Reads a ladder file of whatever kind it is.
fn ladder(bytes: Vec<u8>, request: &Import, file_name: &str) -> Looked {
    let how = How {
        encoding: request.windows_1252.then_some(Encoding::Windows1252),
        corrections: &request.mapping,
    };
    let file = exchange::ladder::read(bytes, file_name, &how);
    let looked = match file.taken {
        Ok(taken) => {
            let findings = taken.findings.clone();
            Looked { content: Some(Content::Ladder(Box::new(taken))), ..broken(findings) }
        }
        Err(findings) => broken(findings),
    };
    Looked { table: file.table, ..looked }
}
