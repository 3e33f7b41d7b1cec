//! The figures of a picture, saved.

use chrono::NaiveDate;
use domain::ids::YearId;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{AskPictures, PictureKind, pictures};
use crate::books::Saved;
use crate::call::{Ask, Desk, Problem};
use crate::documents::{file_name, write_file};

/// Which picture's figures to save.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveFigures {
    /// The year.
    pub year_id: YearId,
    /// Seen from this day; absent for today.
    pub as_of: Option<NaiveDate>,
    /// The picture.
    pub picture: PictureKind,
}

/// Saves the figures of a picture as CSV where the person says.
pub fn save_figures(desk: &mut Desk, request: SaveFigures) -> Result<Saved, Problem> {
    let SaveFigures { year_id, as_of, picture } = request;
    let today = desk.host.today();
    let (name, bytes) = desk.book()?.read(|book| -> Result<_, Problem> {
        let found = pictures(&Ask { book, today }, AskPictures { year_id, as_of })?;
        let name = file_name(&format!("{} – {}", found.year.name, picture.title()), "csv");
        Ok((name, picture.csv(&found)))
    })?;
    let Some(path) = desk.host.choose_save(&name) else { return Ok(Saved { file_name: None }) };
    write_file(&path, &bytes)?;
    Ok(Saved { file_name: path.file_name().map(|name| name.to_string_lossy().into_owned()) })
}
