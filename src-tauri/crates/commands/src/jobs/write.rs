//! Editing a job description, putting the ladder's words back, and scoping the role.

use domain::ids::LevelId;
use domain::jobs::{Engagement, JobText, ScopeAnswer, ScopeQuestion, Wording, check_text};
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

use super::look::{GetJob, JobPage, level_of, page};
use crate::{Act, Problem};

/// A description as it should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteJob {
    /// The level.
    pub level_id: LevelId,
    /// For whom it is worded.
    pub wording: Wording,
    /// How somebody is engaged.
    pub engagement: Engagement,
    /// Its words; blank lines and headings of nothing are left out.
    pub text: JobText,
}

/// Writes a job description in the office's own words.
///
/// # Errors
/// `not_found`; `title.empty`, `responsibilities.empty`, `heading.empty` and `heading.taken` beside their
/// fields.
pub fn write(act: &mut Act<'_, '_>, request: WriteJob) -> Result<JobPage, Problem> {
    let which =
        GetJob { level_id: request.level_id, wording: request.wording, engagement: request.engagement };
    let (_, level) = level_of(act, which.level_id)?;
    let text = request.text.tidied();
    Problem::refuse(&check_text(&text))?;
    act.book.put_job(which.key(), &text, act.today, &Uuid::now_v7)?;
    act.label(format!("Worded the {} of {}", named(which), level.code));
    page(act, which)
}

/// Which description to put back.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResetJob {
    /// The level.
    pub level_id: LevelId,
    /// For whom it is worded.
    pub wording: Wording,
    /// How somebody is engaged.
    pub engagement: Engagement,
}

/// Puts the ladder's own words back in the place of the edited ones.
///
/// # Errors
/// `not_found`; `job.generated` when nobody has edited it.
pub fn reset(act: &mut Act<'_, '_>, request: ResetJob) -> Result<JobPage, Problem> {
    let which =
        GetJob { level_id: request.level_id, wording: request.wording, engagement: request.engagement };
    let (_, level) = level_of(act, which.level_id)?;
    if !act.book.remove_job(which.key())? {
        return Err(Problem::new("job.generated", "This description has the ladder's own words already."));
    }
    act.label(format!("Put the ladder's words back into the {} of {}", named(which), level.code));
    page(act, which)
}

/// An answer of the scoping checklist.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScopeJob {
    /// The level.
    pub level_id: LevelId,
    /// How somebody is engaged.
    pub engagement: Engagement,
    /// The question.
    pub question: ScopeQuestion,
    /// What is said to it.
    pub answer: String,
    /// True when it is settled.
    pub done: bool,
}

/// Answers a question of the role-scoping checklist.
///
/// # Errors
/// `not_found`; `answer.empty` beside the field for a question that is settled without an answer.
pub fn scope(act: &mut Act<'_, '_>, request: ScopeJob) -> Result<JobPage, Problem> {
    let (_, level) = level_of(act, request.level_id)?;
    let said = ScopeAnswer {
        question: request.question,
        answer: request.answer.trim().to_owned(),
        done: request.done,
    };
    if said.done && said.answer.is_empty() {
        return Err(Problem::field(
            "answer",
            "answer.empty",
            "Write the answer before it counts as settled.",
        ));
    }
    act.book.put_job_scope(level.id, request.engagement, &said)?;
    act.label(format!("Scoped the role of {}: {}", level.code, request.question.title().to_lowercase()));
    let which = GetJob { level_id: level.id, wording: Wording::Internal, engagement: request.engagement };
    page(act, which)
}

/// A description as a label names it.
fn named(which: GetJob) -> String {
    let (wording, engagement) = (which.wording.title(), which.engagement.title());
    format!("{}, {} description", wording.to_lowercase(), engagement.to_lowercase())
}
