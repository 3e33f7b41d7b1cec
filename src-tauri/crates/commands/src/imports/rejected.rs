//! The rows that could not be taken, as a file of their own.

use std::path::Path;

use exchange::draft::{rejected_csv, rejected_list};

use super::{Import, file_name, look, tried};
use crate::books::Saved;
use crate::call::{Desk, Problem};

/// Saves the rows that could not be read, and those that the book does not take, as a file of their own, to be
/// mended and brought in again.
///
/// # Errors
/// `rejected.none` when every row can be taken; whatever keeps a file from being read or written.
pub fn save_rejected(desk: &mut Desk, request: Import) -> Result<Saved, Problem> {
    let mut looked = look::look(desk, &request)?;
    let mut rejected = std::mem::take(&mut looked.outcome.rejected);
    let table = looked.table.take().filter(|_| !looked.translated);
    if !looked.is_broken() {
        rejected.extend(tried(desk, looked)?.rejected);
    }
    if rejected.is_empty() {
        return Err(Problem::new("rejected.none", "Every row of this file can be taken."));
    }
    let bytes = match table {
        Some((table, _)) => rejected_csv(&table, &rejected),
        None => rejected_list(&rejected),
    };
    let name = file_name(desk, &request)?;
    let stem = Path::new(&name).file_stem().unwrap_or_default().to_string_lossy();
    let Some(path) = desk.host.choose_save(&format!("rejected {stem}.csv")) else {
        return Ok(Saved { file_name: None });
    };
    crate::documents::write_file(&path, &bytes)?;
    Ok(Saved { file_name: path.file_name().map(|name| name.to_string_lossy().into_owned()) })
}
