//! Looking at a job description.

use chrono::NaiveDate;
use domain::ids::{LadderId, LevelId};
use domain::jobs::{Engagement, JobText, ScopeQuestion, Wording, generate};
use domain::ladders::{Ladder, Level};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{JobKey, Read};

use crate::ladders::ladder;
use crate::{Ask, Problem};

/// Which description.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetJob {
    /// The level.
    pub level_id: LevelId,
    /// For whom it is worded.
    pub wording: Wording,
    /// How somebody is engaged.
    pub engagement: Engagement,
}

impl GetJob {
    pub(super) fn key(self) -> JobKey {
        JobKey { level_id: self.level_id, wording: self.wording, engagement: self.engagement }
    }
}

/// A question of the scoping checklist, with what is said to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScopeRow {
    /// The question.
    pub question: ScopeQuestion,
    /// Its name.
    pub title: String,
    /// How it is asked.
    pub asked: String,
    /// The answer; empty while nobody has written one.
    pub answer: String,
    /// True when it is settled.
    pub done: bool,
}

/// A description of the ladder that somebody edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SavedJob {
    /// The level.
    pub level_id: LevelId,
    /// For whom it is worded.
    pub wording: Wording,
    /// How somebody is engaged.
    pub engagement: Engagement,
}

/// A job description.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct JobPage {
    /// The ladder.
    pub ladder_id: LadderId,
    /// The level.
    pub level_id: LevelId,
    /// Its code.
    pub level_code: String,
    /// For whom it is worded.
    pub wording: Wording,
    /// How somebody is engaged.
    pub engagement: Engagement,
    /// The description as the ladder gives it now.
    pub generated: JobText,
    /// The description that holds: the edited one, else the generated one.
    pub text: JobText,
    /// The day of the last edit; absent while nobody has edited it.
    pub written_on: Option<NaiveDate>,
    /// The role-scoping checklist of this level and engagement.
    pub scope: Vec<ScopeRow>,
    /// How many of its questions are settled.
    pub settled: u32,
    /// Every description of this ladder that somebody edited.
    pub edited: Vec<SavedJob>,
}

/// A job description, with the ladder's words beside the edited ones and the scoping checklist.
///
/// # Errors
/// `not_found` when the level is gone.
pub fn get(ask: &Ask<'_>, request: GetJob) -> Result<JobPage, Problem> {
    page(ask.book, request)
}

pub(super) fn page(book: &Read<'_>, request: GetJob) -> Result<JobPage, Problem> {
    let (ladder, level) = level_of(book, request.level_id)?;
    let saved = book.job(request.key())?;
    let office = book.office()?.name;
    let generated = generate(&ladder, &level, request.wording, request.engagement, &office);
    let answers = book.job_scope(level.id, request.engagement)?;
    let scope: Vec<ScopeRow> = ScopeQuestion::ALL
        .into_iter()
        .map(|question| {
            let said = answers.iter().find(|answer| answer.question == question);
            ScopeRow {
                question,
                title: question.title().to_owned(),
                asked: question.asked().to_owned(),
                answer: said.map(|said| said.answer.clone()).unwrap_or_default(),
                done: said.is_some_and(|said| said.done),
            }
        })
        .collect();
    let edited = book.jobs_of(ladder.id)?.into_iter().map(|key| SavedJob {
        level_id: key.level_id,
        wording: key.wording,
        engagement: key.engagement,
    });
    Ok(JobPage {
        ladder_id: ladder.id,
        level_id: level.id,
        level_code: level.code,
        wording: request.wording,
        engagement: request.engagement,
        text: saved.as_ref().map_or_else(|| generated.clone(), |(text, _)| text.clone()),
        written_on: saved.map(|(_, written_on)| written_on),
        generated,
        settled: u32::try_from(scope.iter().filter(|row| row.done).count()).unwrap_or(u32::MAX),
        scope,
        edited: edited.collect(),
    })
}

/// The words of a description as they hold: the edited ones, else the ladder's.
pub(crate) fn description(
    book: &Read<'_>,
    ladder: &Ladder,
    level: &Level,
    wording: Wording,
    engagement: Engagement,
) -> Result<JobText, Problem> {
    let key = JobKey { level_id: level.id, wording, engagement };
    Ok(match book.job(key)? {
        Some((text, _)) => text,
        None => generate(ladder, level, wording, engagement, &book.office()?.name),
    })
}

/// A level that a request names, with its ladder as it is being edited.
pub(crate) fn level_of(book: &Read<'_>, id: LevelId) -> Result<(Ladder, Level), Problem> {
    let gone = || Problem::not_found("This level");
    let ladder = ladder(book, book.ladder_of_level(id)?.ok_or_else(gone)?)?;
    let level = ladder.level(id).cloned().ok_or_else(gone)?;
    Ok((ladder, level))
}
