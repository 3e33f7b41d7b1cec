//! A mark that is given, with the reason why it changes.

use domain::assessments::Mark;
use domain::ladders::Competency;
use store::{Filled, MarkChange};

use crate::{Act, Problem};

/// A mark in the form that holds it by now.
pub(super) struct Given<'a> {
    pub(super) filled: &'a Filled,
    pub(super) row: &'a Competency,
    /// What stood there.
    pub(super) before: Mark,
    pub(super) mark: Mark,
    /// Who gives it.
    pub(super) by: String,
}

impl Given<'_> {
    /// Writes the form, and the reason where the change asked for one, and names what was done to whom.
    pub(super) fn put(self, act: &mut Act<'_, '_>, why: Option<String>, name: &str) -> Result<(), Problem> {
        act.book.put_filled(self.filled)?;
        if let Some(reason) = why {
            act.book.put_mark_change(&MarkChange {
                id: act.new_id(),
                assessment_id: self.filled.assessment.id,
                competency_id: self.row.id,
                was: self.before.proficiency,
                became: self.mark.proficiency,
                reason,
                in_calibration: false,
                changed_on: act.today,
                changed_by: self.by,
            })?;
        }
        act.label(if self.mark == Mark::default() {
            format!("Cleared the rating of {name} on {}", self.row.name)
        } else {
            format!("Rated {name} on {}", self.row.name)
        });
        Ok(())
    }
}
