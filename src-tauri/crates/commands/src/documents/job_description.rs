//! Job descriptions, from the book to paper and to Markdown.

use documents::{JobDescription, JobDuties, Paper, ScopeLine};
use domain::ids::LevelId;
use domain::jobs::{Engagement, ScopeQuestion, Wording};
use domain::ladders::{Ladder, Level};

use super::{Choice, Made, file};
use crate::call::{Ask, Problem};
use crate::jobs::{description, level_of};

/// Every description that is worth a line in a list: each level's two wordings for full time, and those of
/// other engagements that somebody edited. Any other is found by its identifier all the same.
pub(super) fn choices(ask: &Ask<'_>) -> Result<Vec<Choice>, Problem> {
    let mut choices = Vec::new();
    for line in ask.book.ladder_lines()? {
        let Some(ladder) = ask.book.ladder(line.id)? else { continue };
        let edited = ask.book.jobs_of(line.id)?;
        for level in &ladder.levels {
            for (engagement, ..) in Engagement::ALL {
                for (wording, ..) in Wording::ALL {
                    let saved = edited.iter().any(|key| {
                        (key.level_id, key.wording, key.engagement) == (level.id, wording, engagement)
                    });
                    if engagement == Engagement::FullTime || saved {
                        choices.push(choice(&ladder, level, wording, engagement));
                    }
                }
            }
        }
    }
    Ok(choices)
}

/// The description with this identifier, whether it stands in the list or not.
pub(super) fn by_id(ask: &Ask<'_>, of: &str) -> Result<Option<Choice>, Problem> {
    let Some((level, wording, engagement)) = parts(of) else { return Ok(None) };
    let (ladder, level) = level_of(ask.book, level)?;
    Ok(Some(choice(&ladder, &level, wording, engagement)))
}

fn choice(ladder: &Ladder, level: &Level, wording: Wording, engagement: Engagement) -> Choice {
    let kind = match engagement {
        Engagement::FullTime => wording.title().to_lowercase(),
        other => format!("{}, {}", wording.title().to_lowercase(), other.title().to_lowercase()),
    };
    Choice {
        id: format!("{}:{}:{}", level.id, wording.key(), engagement.key()),
        name: format!("{} {}, {kind}", ladder.name, level.code),
    }
}

/// Level, wording and engagement of an identifier.
fn parts(of: &str) -> Option<(LevelId, Wording, Engagement)> {
    let mut parts = of.split(':');
    let level = parts.next()?.parse().ok()?;
    let wording = Wording::of(parts.next()?)?;
    let engagement = Engagement::of(parts.next()?)?;
    parts.next().is_none().then_some((level, wording, engagement))
}

pub(super) fn build(ask: &Ask<'_>, of: &str) -> Result<JobDescription, Problem> {
    let (level, wording, engagement) = parts(of).ok_or_else(|| Problem::not_found("The description"))?;
    let (ladder, level) = level_of(ask.book, level)?;
    let text = description(ask.book, &ladder, &level, wording, engagement)?;
    let inside = wording == Wording::Internal;
    let answers = if inside { ask.book.job_scope(level.id, engagement)? } else { Vec::new() };
    let scope = ScopeQuestion::ALL.into_iter().filter_map(|question| {
        let said = answers.iter().find(|said| said.question == question && !said.answer.is_empty())?;
        let (title, answer) = (question.title().to_owned(), said.answer.clone());
        Some(ScopeLine { title, answer, settled: said.done })
    });
    let fact = |label: &str, value: &str| (label.to_owned(), value.to_owned());
    let mut facts = vec![fact("Engagement", engagement.title())];
    if inside {
        facts.extend([
            fact("Level", &level.code),
            fact("Ladder", &ladder.name),
            fact("HR job class", &level.job_class),
            fact("Title outside", &level.external_title),
        ]);
    }
    facts.push(fact("Reach", level.reach.title()));
    facts.retain(|(_, value)| !value.is_empty());
    let confidentiality = if inside { "Internal: for HR and the office" } else { "For publication" };
    Ok(JobDescription {
        front: super::front(ask, &ladder.version, confidentiality)?,
        title: text.title,
        kind: format!("{} · {}", wording.title(), engagement.title()),
        facts,
        about: text.about,
        responsibilities: text
            .responsibilities
            .into_iter()
            .map(|group| JobDuties { heading: group.heading, lines: group.lines })
            .collect(),
        preferred: text.preferred,
        closing: text.closing,
        scope: scope.collect(),
    })
}

/// The same as a text file.
pub(super) fn markdown(ask: &Ask<'_>, choice: &Choice, paper: &Paper) -> Result<Made, Problem> {
    Ok(Made {
        file_name: file::name(&format!("Job description – {}", choice.name), "md"),
        media_type: "text/markdown",
        pages: 0,
        bytes: build(ask, &choice.id)?.markdown(paper).into_bytes(),
        findings: Vec::new(),
    })
}
