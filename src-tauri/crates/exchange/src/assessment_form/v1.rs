//! The form as JSON, version 1. Files of this kind are kept and mailed: it never changes.

use chrono::NaiveDate;
use domain::ids::{CompetencyId, CycleId, PersonId, ReleaseId, SeatId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Says what kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Format {
    /// An assessment form, version 1.
    #[serde(rename = "ladderbook.assessment-form.v1")]
    AssessmentForm,
}

/// A form for one rater of one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FormV1 {
    /// What kind of file it is.
    pub format: Format,
    /// The rater it is for.
    pub seat_id: SeatId,
    /// The cycle.
    pub cycle_id: CycleId,
    /// Its name.
    pub cycle: String,
    /// Who is rated.
    pub person_id: PersonId,
    /// Their name.
    pub person: String,
    /// Who fills it in.
    pub rater: String,
    /// The ladder.
    pub ladder: String,
    /// The release; absent while the ladder was never released.
    pub release_id: Option<ReleaseId>,
    /// Its number; empty while the ladder was never released.
    pub release: String,
    /// Code of the level that the person is rated on.
    pub level: String,
    /// By when it is to come back.
    pub due_on: NaiveDate,
    /// What raters are told first.
    pub intro: String,
    /// Whether the wish to do more is asked.
    pub asks_interest: bool,
    /// Whether notes are asked.
    pub asks_notes: bool,
    /// Ties the form to rater, person, cycle, release and rows.
    pub fingerprint: String,
    /// Row by row.
    pub rows: Vec<RowV1>,
}

/// A row of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RowV1 {
    /// The competency.
    pub competency_id: CompetencyId,
    /// Its bucket.
    pub bucket: String,
    /// Its name.
    pub competency: String,
    /// What is asked.
    pub question: String,
    /// The level's statements.
    pub statements: Vec<String>,
    /// To fill in: what the person does, 0 to 5; null for no rating.
    pub rating: Option<i64>,
    /// To fill in: the wish to do more of it, 0 to 5; null when not said.
    pub interest: Option<i64>,
    /// To fill in: a note.
    pub note: String,
}

impl FormV1 {
    /// The form with the fingerprint that belongs to it.
    #[must_use]
    pub fn sealed(self) -> Self {
        let rows = self.rows.iter().map(|row| row.competency_id);
        let fingerprint =
            super::fingerprint(self.seat_id, self.cycle_id, self.person_id, self.release_id, rows);
        Self { fingerprint, ..self }
    }
}
