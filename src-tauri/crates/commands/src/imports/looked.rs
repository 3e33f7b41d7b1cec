//! A file that was read, and what a person sees of it before anything is saved.

use std::collections::{BTreeMap, HashMap};

use domain::finding::Finding;
use domain::ids::YearId;
use exchange::assessment_form::{FilledForm, RatingRow};
use exchange::bank::Statement;
use exchange::draft::Outcome;
use exchange::expenses::ExpenseRow;
use exchange::ladder::Taken;
use exchange::mapping::Mapping;
use exchange::plan::PlanRow;
use exchange::rates::RateRow;
use exchange::roster::RosterRow;
use exchange::table::Table;

use super::ladder::LadderPreview;
use super::sources::Kept;
use super::{FieldChoice, Imported, money};

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
    pub(super) fn has_no_row(&self) -> bool {
        let is_table = match &self.content {
            Some(Content::Ladder(_)) | None => false,
            Some(Content::Rates(_)) => true,
            Some(_) => self.table.is_some(),
        };
        is_table && !self.outcome.refused() && self.outcome.counts.rows == 0
    }
}
