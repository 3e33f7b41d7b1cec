//! Bringing files in: looked at first, then saved in one write.

mod ladder;
mod look;
mod looked;
mod money;
mod rejected;
mod save;
mod sources;

use std::collections::BTreeMap;

use domain::finding::Finding;
use domain::ids::YearId;
use domain::money::{Currency, Money};
use exchange::mapping::ColumnPreview;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use ladder::{AreaLine, BucketChoice, LadderPreview, ToldAs, ToldLine, UnassignedLine};
pub use rejected::save_rejected;
pub use sources::{ForgetSource, KeepSource, SourceLine, forget_source, keep_source, sources};

use crate::books::Chosen;
use crate::call::{Desk, Problem};

/// A kind of file that can be brought in.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub struct Kind {
    /// Its name.
    pub name: &'static str,
    /// What a person reads about it.
    pub about: &'static str,
}

/// All of them.
pub const KINDS: &[Kind] = &[
    Kind { name: "roster", about: "People from an HR system, as CSV or XLSX" },
    Kind {
        name: "ladder",
        about: "A career ladder: ladder.v1 as JSON or YAML, CSV or XLSX by mapping, Markdown, nested JSON",
    },
    Kind {
        name: "assessments",
        about: "Assessments: forms that were filled in, as XLSX or JSON, or ratings as CSV or XLSX by mapping",
    },
    Kind {
        name: "rates",
        about: "Exchange rates: the ECB's as published, zipped or not, or any table by mapping",
    },
    Kind {
        name: "budget",
        about: "Lines of a plan by category: totals or months, as CSV or XLSX by mapping",
    },
    Kind { name: "expenses", about: "Expenses: Expensify, SAP Concur, Coupa, or any CSV or XLSX by mapping" },
    Kind {
        name: "evidence",
        about: "Evidence: the saved output of `git log --date=iso-strict`, a calendar (ICS), or any CSV or XLSX by mapping",
    },
    Kind {
        name: "bank",
        about: "Bank statements: OFX/QFX, QIF, CAMT.053, MT940, Wise, Stripe, Open Collective, GitHub Sponsors, or any \
                CSV or XLSX by mapping",
    },
];

/// Which kind of file to choose.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseImport {
    /// The kind, one of the list.
    pub kind: String,
}

/// A file and how to read it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Import {
    /// The kind, one of the list.
    pub kind: String,
    /// Handle of the file.
    pub file: String,
    /// Corrections of the guessed columns, as `COLUMN=FIELD`; an empty field leaves a column out. For a ladder
    /// also `bucket:COMPETENCY=BUCKET`, where an area of the file or `*` may stand for the competency.
    pub mapping: Vec<String>,
    /// Read bytes that are not UTF-8 as windows-1252.
    pub windows_1252: bool,
    /// Take the other rows when some cannot be read; without it such a file is refused as a whole.
    pub skip_rejected: bool,
    /// The source it is from, by the name of a kept mapping or a new one: corrections are kept under it.
    #[serde(default)]
    pub source: Option<String>,
    /// The fiscal year that plan lines without one of their own belong to; absent for the present one.
    #[serde(default)]
    pub year_id: Option<YearId>,
    /// What is kept of the source; looked up, never sent.
    #[serde(skip)]
    pub(crate) kept: Vec<String>,
}

/// What a file would bring, or brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Imported {
    /// The file's name.
    pub file_name: String,
    /// Counts by name: `rows`, `added`, `changed`, `unchanged`, `rejected` …
    pub counts: BTreeMap<String, u64>,
    /// The columns and what each is read as; empty for files without columns.
    pub columns: Vec<ColumnPreview>,
    /// The fields a column may be read as.
    pub fields: Vec<FieldChoice>,
    /// What was noticed, with lines.
    pub findings: Vec<Finding>,
    /// True when nothing can be saved as it is.
    pub refused: bool,
    /// Rows that could not be read, or that the book does not take; they can be saved as a file.
    pub rejected: u64,
    /// True when it was saved; a preview never is.
    pub saved: bool,
    /// The source: as named, else as known by its headers; empty when neither.
    pub source: String,
    /// The statements of a bank file, each with the three figures that must add up.
    pub statements: Vec<StatementPreview>,
    /// What a person should know of a ladder before it is saved; absent for other files.
    pub ladder: Option<LadderPreview>,
    /// What a roster does, person by person and field by field; absent for other files.
    pub roster: Option<crate::people::RosterPreview>,
    /// What a log or a calendar would bring, item by item; absent for other files.
    pub evidence: Option<crate::evidence::EvidencePreview>,
}

/// A statement of a bank file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatementPreview {
    /// The account, by its name or number.
    pub account: String,
    /// The currency it is held in.
    pub currency: Currency,
    /// Its lines.
    pub lines: u64,
    /// What stood in the account before, where the file states it.
    pub opening: Option<Money>,
    /// The sum of the lines.
    pub entries: Money,
    /// What stood in it afterwards, where the file states it.
    pub closing: Option<Money>,
    /// Whether opening and entries make the closing balance; absent where the file does not state both.
    pub adds_up: Option<bool>,
}

/// A field that a column may be read as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FieldChoice {
    /// Its name.
    pub name: &'static str,
    /// What a person reads.
    pub title: &'static str,
    /// True when no row can be taken without it.
    pub required: bool,
}

/// Asks which file to bring in.
pub fn choose(desk: &mut Desk, request: ChooseImport) -> Result<Chosen, Problem> {
    known(&request.kind)?;
    Ok(Chosen { chosen: crate::books::ask_for_file(desk, &request.kind) })
}

/// Shows what a file would bring: the very write of the import, taken back before it is saved.
pub fn preview(desk: &mut Desk, request: Import) -> Result<Imported, Problem> {
    let looked = look::look(desk, &request)?;
    let mut shown = looked.shown(file_name(desk, &request)?);
    if !looked.is_broken() {
        match tried(desk, looked) {
            Ok(outcome) => outcome.join(&mut shown),
            Err(problem) => refuse(&mut shown, problem)?,
        }
    }
    Ok(shown)
}

/// What a save would come to, taken back before it is saved.
fn tried(desk: &mut Desk, looked: looked::Looked) -> Result<save::Outcome, Problem> {
    let mut outcome = None;
    let taken_back: Result<(), Problem> = desk.write("imports.preview", "Preview", |act| {
        outcome = Some(save::save(act, looked)?);
        Err(Problem::new("preview", "A preview is never saved."))
    });
    match (outcome, taken_back) {
        (Some(outcome), _) => Ok(outcome),
        (None, Err(problem)) => Err(problem),
        (None, Ok(())) => Ok(save::Outcome::default()),
    }
}

/// Brings a file in, all of it or nothing.
pub fn run(desk: &mut Desk, request: Import) -> Result<Imported, Problem> {
    let looked = look::look(desk, &request)?;
    let mut shown = looked.shown(file_name(desk, &request)?);
    if looked.is_broken() {
        return Ok(shown);
    }
    let now = desk.host.now();
    if !shown.refused && !desk.book()?.is_read_only() {
        desk.book_mut()?.back_up(store::Reason::Import, now)?;
    }
    // Rows that cannot be read keep the file out; what the book says of the others is worth knowing all the same.
    let unread = shown.refused;
    let label = format!("Imported {}", shown.file_name);
    let mut outcome = None;
    let saved = desk.write("imports.run", &label, |act| {
        let result = save::save(act, looked)?;
        let refused = unread || result.refused();
        outcome = Some(result);
        if refused { Err(Problem::new("import.refused", "The file was refused.")) } else { Ok(()) }
    });
    match (outcome, saved) {
        (Some(outcome), saved) => {
            outcome.join(&mut shown);
            shown.saved = saved.is_ok() && !shown.refused;
            if let Err(problem) = saved
                && problem.code != "import.refused"
            {
                return Err(problem);
            }
        }
        (None, Err(problem)) => refuse(&mut shown, problem)?,
        (None, Ok(())) => {}
    }
    Ok(shown)
}

/// A problem of the save stands among the findings, so that it is shown where the others are; being
/// stopped by the person is no finding.
fn refuse(shown: &mut Imported, problem: Problem) -> Result<(), Problem> {
    if problem.code == "stopped" || problem.code.starts_with("book.") || problem.code == "disk.full" {
        return Err(problem);
    }
    if problem.fields.is_empty() {
        shown.findings.push(Finding::error("file", &problem.code, problem.message));
    }
    for field in problem.fields {
        shown.findings.push(Finding::error(field.path, &field.code, field.message));
    }
    shown.refused = true;
    Ok(())
}

fn known(kind: &str) -> Result<(), Problem> {
    if KINDS.iter().any(|known| known.name == kind) {
        return Ok(());
    }
    let names: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
    Err(Problem::field("kind", "import.unknown", format!("{kind:?} is not one of {}.", names.join(", "))))
}

fn file_name(desk: &Desk, request: &Import) -> Result<String, Problem> {
    let path = desk.file(&request.file)?;
    Ok(path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default())
}
