//! Starting an office, and opening the one that comes with the application.

use std::path::Path;

use domain::date::Month;
use domain::money::Currency;
use domain::office::{Office, Paper};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Actor, Book};

use super::status::{Status, status};
use crate::call::{Act, Desk, Nothing, Problem};

/// The file of the sample office, in the data folder.
pub(super) const SAMPLE_FILE: &str = "Sample office.ladderbook";

/// A new office.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// Its name.
    pub name: String,
    /// The currency it reports in.
    pub currency: Currency,
    /// First month of its fiscal year, 1 to 12.
    pub fiscal_start_month: u32,
    /// A ladder to begin from; absent for none.
    pub built_in: Option<String>,
}

/// How to open the sample office.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// True to begin it afresh; the former one is kept beside it under another name.
    pub afresh: bool,
}

/// Starts an office: asks where to keep its book, and lays out the ladder, the fiscal year and the usual
/// categories.
pub fn start(desk: &mut Desk, request: Start) -> Result<Status, Problem> {
    Problem::refuse(&settings(&request).check())?;
    let suggested = format!("{}.ladderbook", file_stem(&request.name));
    let Some(path) = desk.host.choose_save(&suggested) else {
        return status(desk, Nothing {});
    };
    start_at(desk, &path, &request)?;
    status(desk, Nothing {})
}

/// Starts an office in a new file.
pub(crate) fn start_at(desk: &mut Desk, path: &Path, request: &Start) -> Result<(), Problem> {
    Problem::refuse(&settings(request).check())?;
    let path = with_extension(path);
    begin(desk, &path, |act| {
        act.book.put_office(&settings(request))?;
        if let Some(built_in) = &request.built_in {
            crate::ladders::start(act, crate::ladders::StartLadder { built_in: built_in.clone() })?;
        }
        let first = act.office()?.fiscal_year_of(Month::of(act.today));
        crate::budget::lay_out_year(act, first)?;
        act.label(format!("Started the office “{}”", request.name.trim()));
        Ok(())
    })
}

/// Makes a book and fills it in one write; a book that could not be filled is not kept.
pub(crate) fn begin(
    desk: &mut Desk,
    path: &Path,
    fill: impl FnOnce(&mut Act<'_, '_>) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let actor = Actor::new(desk.host.person(), desk.host.now());
    let book = Book::create_keeping(path, None, &actor, &desk.backups())?;
    let path = book.path().to_owned();
    let former = desk.take_book();
    desk.put_book(book)?;
    let filled = desk.write("books.start", "Started the office", fill);
    if let Err(problem) = filled {
        drop(desk.take_book());
        let _ = std::fs::remove_file(&path);
        if let Some(former) = former {
            desk.put_book(former)?;
        }
        return Err(problem);
    }
    if let Some(former) = former {
        former.close(desk.host.now())?;
    }
    super::recent::remember(desk, &path);
    Ok(())
}

/// Opens the sample office, making it first when it is not there.
pub fn sample(desk: &mut Desk, request: Sample) -> Result<Status, Problem> {
    let folder = desk.host.data_dir();
    let path = folder.join(SAMPLE_FILE);
    std::fs::create_dir_all(&folder).map_err(|error| {
        Problem::new("disk.failed", format!("{} cannot be made: {error}.", folder.display()))
    })?;
    if request.afresh && path.exists() {
        if desk.book().is_ok_and(|open| open.path().file_name() == path.file_name()) {
            super::open::close(desk, Nothing {})?;
        }
        let kept = folder
            .join(format!("Sample office until {}.ladderbook", desk.host.now().format("%Y-%m-%d %H%M%S")));
        std::fs::rename(&path, kept).map_err(|error| {
            Problem::new("disk.failed", format!("The former sample cannot be kept: {error}."))
        })?;
    }
    if path.exists() {
        super::open::open_path(desk, &path, None, false)?;
    } else {
        crate::sample::make(desk, &path)?;
    }
    status(desk, Nothing {})
}

/// Saves a fresh sample office under a name of one's own.
pub fn save_sample(desk: &mut Desk, _: Nothing) -> Result<Status, Problem> {
    if let Some(path) = desk.host.choose_save(SAMPLE_FILE) {
        crate::sample::make(desk, &with_extension(&path))?;
    }
    status(desk, Nothing {})
}

fn settings(request: &Start) -> Office {
    Office {
        name: request.name.trim().to_owned(),
        currency: request.currency,
        fiscal_start_month: request.fiscal_start_month,
        paper: if matches!(request.currency.code(), "USD" | "CAD" | "MXN") {
            Paper::Letter
        } else {
            Paper::A4
        },
        locale: "en-GB".to_owned(),
        rounding: domain::money::Rounding::default(),
        rate_tolerance_percent: domain::office::USUAL_TOLERANCE_PERCENT,
    }
}

/// A file name from an office's name.
fn file_stem(name: &str) -> String {
    let plain: String = name
        .trim()
        .chars()
        .map(|c| if r#"/\:*?"<>|"#.contains(c) || c.is_control() { '-' } else { c })
        .collect();
    if plain.is_empty() { "Office".to_owned() } else { plain }
}

/// The path with the book's ending, unless the person wrote one.
fn with_extension(path: &Path) -> std::path::PathBuf {
    if path.extension().is_some_and(|ending| ending == "ladderbook") {
        path.to_owned()
    } else {
        let mut name = path.as_os_str().to_owned();
        name.push(".ladderbook");
        name.into()
    }
}
