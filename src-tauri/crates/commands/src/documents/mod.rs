//! Handing over: every document and file of the book, previewed and saved. Preview and file are the same
//! bytes.

mod approval;
mod assessment_form;
mod budget_plan;
mod budget_report;
mod career_ladder;
mod catalogue;
mod charter;
mod conversations;
mod deadlines;
mod evidence;
mod fairness;
mod file;
mod job_description;
mod ladder_file;
mod refit;
mod scenario_difference;
mod skill_profile;
mod team_profile;
mod year_book;

use base64::Engine as _;
use documents::{CompetencyMatrix, Document, Fonts, Paper};
use domain::finding::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::books::Saved;
use crate::call::{Ask, Desk, Nothing, Problem};
pub use catalogue::{CATALOGUE, Choice, Entry, MadeOf};
use catalogue::{choices, choose};
pub(crate) use file::{front, name as file_name, paper, write_file};

/// A document and what it can be made of in this book.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Offer {
    /// The document.
    #[serde(flatten)]
    pub entry: Entry,
    /// What it can be made of now.
    pub choices: Vec<Choice>,
}

/// Everything that can be handed over.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Catalogue {
    /// The documents.
    pub documents: Vec<Offer>,
}

/// Which document, of what, in which format.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Which {
    /// Its name.
    pub document: String,
    /// Identifier or name of what it is made of; absent for the first.
    pub of: Option<String>,
    /// The format; absent for the usual one.
    pub format: Option<String>,
    /// Name or identifier of the lens to see a career ladder through; absent for none.
    #[serde(default)]
    pub lens: Option<String>,
    /// Number or identifier of the release to make a career ladder or competency matrix of, or `draft`; absent
    /// for the release that people are held against, and for the draft while there is none.
    #[serde(default)]
    pub release: Option<String>,
    /// With the pay bands in a ladder's file; they are left out unless they are asked for.
    #[serde(default)]
    pub with_pay: bool,
}

/// A document, made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Rendered {
    /// The name it would be saved under.
    pub file_name: String,
    /// `application/pdf`, `application/json`, `text/csv`, `text/markdown` …
    pub media_type: &'static str,
    /// Its pages; 0 for files without pages.
    pub pages: usize,
    /// Its bytes, in base64.
    pub base64: String,
    /// What was noticed while making it, such as a character no font has.
    pub findings: Vec<Finding>,
}

/// A document, saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SavedDocument {
    /// The name it was saved under; absent when the person thought better of it.
    #[serde(flatten)]
    pub saved: Saved,
    /// Its pages; 0 for files without pages.
    pub pages: usize,
    /// What was noticed while making it.
    pub findings: Vec<Finding>,
}

/// A document's bytes and name.
struct Made {
    file_name: String,
    media_type: &'static str,
    pages: usize,
    bytes: Vec<u8>,
    findings: Vec<Finding>,
}

/// Everything that can be handed over, and of what.
pub fn list(ask: &Ask<'_>, _: Nothing) -> Result<Catalogue, Problem> {
    let documents = CATALOGUE
        .iter()
        .map(|entry| Ok(Offer { entry: *entry, choices: choices(ask, entry.of)? }))
        .collect::<Result<_, Problem>>()?;
    Ok(Catalogue { documents })
}

/// Makes a document to be looked at.
pub fn render(desk: &mut Desk, request: Which) -> Result<Rendered, Problem> {
    let made = make(desk, &request)?;
    Ok(Rendered {
        file_name: made.file_name,
        media_type: made.media_type,
        pages: made.pages,
        base64: base64::engine::general_purpose::STANDARD.encode(&made.bytes),
        findings: made.findings,
    })
}

/// Makes a document and saves it where the person says.
pub fn save(desk: &mut Desk, request: Which) -> Result<SavedDocument, Problem> {
    let made = make(desk, &request)?;
    let (pages, findings) = (made.pages, made.findings);
    let Some(path) = desk.host.choose_save(&made.file_name) else {
        return Ok(SavedDocument { saved: Saved { file_name: None }, pages, findings });
    };
    write_file(&path, &made.bytes)?;
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    Ok(SavedDocument { saved: Saved { file_name }, pages, findings })
}

/// Reads what the document needs in one snapshot, and lays it out after.
fn make(desk: &Desk, request: &Which) -> Result<Made, Problem> {
    let entry = CATALOGUE.iter().find(|entry| entry.name == request.document).ok_or_else(|| {
        Problem::field(
            "document",
            "document.unknown",
            format!("There is no document {:?}.", request.document),
        )
    })?;
    let format = request.format.as_deref().or(entry.formats.first().copied()).unwrap_or("pdf");
    if !entry.formats.contains(&format) {
        let formats = entry.formats.join(", ");
        return Err(Problem::field(
            "format",
            "format.unknown",
            format!("{} comes as {formats}.", entry.title),
        ));
    }
    if request.with_pay && (entry.name != "ladder" || format == "pdf") {
        let message = "Only a ladder's file is made with pay or without it.";
        return Err(Problem::field("with_pay", "pay.unused", message));
    }
    if request.lens.is_some() && entry.name != "career-ladder" {
        let message = "Only the career ladder is printed through a lens.";
        return Err(Problem::field("lens", "lens.unused", message));
    }
    if request.release.is_some() && !["career-ladder", "competency-matrix"].contains(&entry.name) {
        let message = "Only the career ladder and the competency matrix are made of a release.";
        return Err(Problem::field("release", "release.unused", message));
    }
    let today = desk.host.today();
    desk.book()?.read(|book| {
        let ask = Ask { book, today };
        let named = match (entry.of, &request.of) {
            (MadeOf::Job, Some(of)) => job_description::by_id(&ask, of)?,
            _ => None,
        };
        let choice = match named {
            Some(choice) => choice,
            None => choose(choices(&ask, entry.of)?, request.of.as_deref(), entry)?,
        };
        let office = ask.office()?;
        let sheet = paper(&office);
        let of = &choice.id;
        match entry.name {
            "career-ladder" => print(
                desk,
                &career_ladder::build(&ask, of, request.lens.as_deref(), request.release.as_deref())?,
                &sheet,
                entry,
                &choice,
            ),
            "competency-matrix" => {
                let ladder = career_ladder::build(&ask, of, None, request.release.as_deref())?;
                print(desk, &CompetencyMatrix { ladder }, &sheet, entry, &choice)
            }
            "job-description" if format == "md" => job_description::markdown(&ask, &choice, &sheet),
            "job-description" => print(desk, &job_description::build(&ask, of)?, &sheet, entry, &choice),
            "assessment-form" => assessment_form::build(&ask, &choice, format),
            "skill-profile" => print(desk, &skill_profile::build(&ask, of)?, &sheet, entry, &choice),
            "deadlines" => deadlines::build(&ask, &choice),
            "evidence" | evidence::OWN => evidence::build(&ask, entry, &choice, format),
            "budget-report" if format != "pdf" => year_book::build(&ask, of, format, entry, &choice),
            "conversations" => conversations::table(&ask),
            "team-profile" => team_profile::build(&ask, format),
            "fairness-report" if format == "csv" => fairness::table(&ask, &choice),
            "fairness-report" => print(desk, &fairness::build(&ask, of)?, &sheet, entry, &choice),
            "budget-plan" => print(desk, &budget_plan::build(&ask, of)?, &sheet, entry, &choice),
            "scenario-difference" => {
                print(desk, &scenario_difference::build(&ask, of, &sheet)?, &sheet, entry, &choice)
            }
            "budget-report" => print(desk, &budget_report::build(&ask, of)?, &sheet, entry, &choice),
            _ if format == "pdf" => {
                print(desk, &career_ladder::build(&ask, of, None, None)?, &sheet, entry, &choice)
            }
            _ => ladder_file::build(&ask, of, format, request.with_pay),
        }
    })
}

/// Lays a document out.
fn print(
    desk: &Desk,
    document: &dyn Document,
    paper: &Paper,
    entry: &Entry,
    choice: &Choice,
) -> Result<Made, Problem> {
    let failed = |error: &dyn std::fmt::Display| {
        Problem::new("document.failed", format!("The document cannot be made: {error}."))
    };
    let fonts = Fonts::load(desk.host.font_dir().as_deref()).map_err(|error| failed(&error))?;
    let rendered = document.render(&fonts, paper).map_err(|error| failed(&error))?;
    Ok(Made {
        file_name: file::name(&format!("{} – {}", entry.title, choice.name), "pdf"),
        media_type: "application/pdf",
        pages: rendered.pages,
        bytes: rendered.bytes,
        findings: rendered.findings,
    })
}
