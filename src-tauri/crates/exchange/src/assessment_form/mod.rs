//! Assessments in files: the form that a person fills in elsewhere, and tables of ratings.

mod read;
mod table;
pub mod v1;
mod write;

use domain::ids::{CompetencyId, CycleId, PersonId, ReleaseId, SeatId};
use sha2::{Digest as _, Sha256};

use crate::draft::Row;

pub use read::{is_form, read};
pub use table::{FIELDS, RatingRow, guess, read as read_table};
pub use write::{write_json, write_xlsx};

/// The longest note, in bytes: two pages.
const LONGEST_NOTE: usize = 8_000;

/// A form as it came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilledForm {
    /// The rater it was given to.
    pub seat_id: SeatId,
    /// The cycle.
    pub cycle_id: CycleId,
    /// Who is rated.
    pub person_id: PersonId,
    /// The release; absent while the ladder was never released.
    pub release_id: Option<ReleaseId>,
    /// The rows with their lines.
    pub rows: Vec<Row<FilledRow>>,
}

/// A row of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilledRow {
    /// The competency.
    pub competency_id: CompetencyId,
    /// What the person does, 0 to 5; absent when the cell is empty.
    pub rating: Option<u8>,
    /// The wish to do more of it, 0 to 5; absent when the cell is empty.
    pub interest: Option<u8>,
    /// The note; empty when there is none.
    pub note: String,
}

/// What ties a form to one rater, person, cycle and release, and to its rows: changed by hand, it no longer
/// fits, and the form is refused.
fn fingerprint(
    seat: SeatId,
    cycle: CycleId,
    person: PersonId,
    release: Option<ReleaseId>,
    rows: impl Iterator<Item = CompetencyId>,
) -> String {
    let mut text =
        format!("{seat}|{cycle}|{person}|{}", release.map(|id| id.to_string()).unwrap_or_default());
    for row in rows {
        text.push('|');
        text.push_str(&row.to_string());
    }
    Sha256::digest(text.as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The hidden words of a form: what it is of, and the fingerprint.
fn key(form: &v1::FormV1) -> String {
    let release = form.release_id.map(|id| id.to_string()).unwrap_or_default();
    format!("{}/{}/{}/{release}/{}", form.seat_id, form.cycle_id, form.person_id, form.fingerprint)
}

#[cfg(test)]
mod tests;
