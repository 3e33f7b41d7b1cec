//! Reading a file without saving anything.

use std::collections::{BTreeMap, HashMap};

use domain::finding::Finding;
use domain::ids::YearId;
use domain::money::Currency;
use exchange::assessment_form::{self, FilledForm, RatingRow};
use exchange::bank::Statement;
use exchange::draft::{Draft, Outcome};
use exchange::evidence::{How as EvidenceHow, Shape};
use exchange::expenses::ExpenseRow;
use exchange::ladder::{How, Taken};
use exchange::mapping::Mapping;
use exchange::plan::PlanRow;
use exchange::rates::RateRow;
use exchange::roster::RosterRow;
use exchange::table::Table;
use exchange::text::Encoding;

use super::ladder::LadderPreview;
use super::sources::{self, Kept};
use super::{FieldChoice, Import, Imported, money};
use crate::call::{Desk, Problem};

/// A file, read.
pub(super) struct Looked {
    /// The table it came in, with its mapping; absent for files without columns.
    pub(super) table: Option<(Table, Mapping)>,
    /// How the file heads its columns, by the fields that they are read as.
    pub(super) headers: HashMap<&'static str, String>,
    /// True when the table was made from a file with lines of its own.
    pub(super) translated: bool,
    /// What it holds; absent when it is too broken to tell.
    pub(super) content: Option<Content>,
    pub(super) outcome: Outcome,
    pub(super) skip_rejected: bool,
    /// The fiscal year that lines of a plan go into.
    pub(super) year_id: Option<YearId>,
    /// The source: as named, else as known by its headers.
    pub(super) source: String,
    /// The file's name.
    pub(super) file_name: String,
    /// The mapping to keep under the source's name, where it was named.
    pub(super) keep: Option<Kept>,
}

/// What a file holds.
pub(super) enum Content {
    Roster(Vec<exchange::draft::Row<RosterRow>>),
    Ladder(Box<Taken>),
    Rates(Vec<exchange::draft::Row<RateRow>>),
    Expenses(Vec<exchange::draft::Row<ExpenseRow>>),
    Bank(Vec<Statement>),
    Form(Box<FilledForm>),
    Ratings(Vec<exchange::draft::Row<RatingRow>>),
    Plan(Vec<exchange::draft::Row<PlanRow>>),
    Evidence(crate::evidence::Read),
}

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

/// A file of which nothing is known but what is wrong, or noticed.
pub(super) fn broken(findings: Vec<Finding>) -> Looked {
    let outcome = Outcome { findings, ..Outcome::default() };
    Looked {
        table: None,
        headers: HashMap::new(),
        translated: false,
        content: None,
        outcome,
        skip_rejected: false,
        year_id: None,
        source: String::new(),
        file_name: String::new(),
        keep: None,
    }
}

/// A file that was read.
pub(super) fn looked(table: Option<(Table, Mapping)>, content: Content, outcome: Outcome) -> Looked {
    let headers =
        table.as_ref().map(|(table, mapping)| super::save::headers(table, mapping)).unwrap_or_default();
    Looked { table, headers, content: Some(content), outcome, ..broken(Vec::new()) }
}

impl Looked {
    /// What a person sees of it.
    pub(super) fn shown(&self, file_name: String) -> Imported {
        let findings = self.outcome.all_findings();
        let mut counts = BTreeMap::new();
        match &self.content {
            Some(Content::Ladder(taken)) => {
                let ladder = &taken.ladder;
                let cells = || ladder.competencies.iter().flat_map(|row| &row.cells);
                let descriptors: usize = cells().map(|cell| cell.descriptors.len()).sum();
                for (name, count) in [
                    ("levels", ladder.levels.len()),
                    ("competencies", ladder.competencies.len()),
                    ("descriptors", descriptors),
                ] {
                    counts.insert(name.to_owned(), count as u64);
                }
            }
            _ => {
                counts.insert("rows".to_owned(), self.outcome.counts.rows);
            }
        }
        let rejected = self.outcome.rejected.len() as u64;
        if rejected > 0 {
            counts.insert("rejected".to_owned(), rejected);
        }
        Imported {
            file_name,
            counts,
            columns: self.table.as_ref().map(|(table, mapping)| mapping.preview(table)).unwrap_or_default(),
            fields: self
                .table
                .iter()
                .flat_map(|(_, mapping)| mapping.fields())
                .map(|field| FieldChoice { name: field.name, title: field.title, required: field.required })
                .collect(),
            refused: self.is_broken() || (rejected > 0 && !self.skip_rejected),
            findings,
            rejected,
            saved: false,
            source: self.source.clone(),
            statements: money::statements(self),
            ladder: match &self.content {
                Some(Content::Ladder(taken)) => Some(LadderPreview::of(taken)),
                _ => None,
            },
            roster: None,
            evidence: None,
        }
    }

    /// True when nothing can be made of the file: rows that cannot be read alone leave the others.
    pub(super) fn is_broken(&self) -> bool {
        self.content.is_none() || self.outcome.refused()
    }

    /// True for a table of which only the heads are there. A ladder counts no rows: what it lacks it says itself.
    fn has_no_row(&self) -> bool {
        let is_table = match &self.content {
            Some(Content::Ladder(_)) | None => false,
            Some(Content::Rates(_)) => true,
            Some(_) => self.table.is_some(),
        };
        is_table && !self.outcome.refused() && self.outcome.counts.rows == 0
    }
}
