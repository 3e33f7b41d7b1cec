//! The list of documents and files, and what each can be made of.

use schemars::JsonSchema;
use serde::Serialize;

use crate::call::{Ask, Problem};

/// What a document can be made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MadeOf {
    /// A ladder.
    Ladder,
    /// A person.
    Person,
    /// A fiscal year.
    Year,
    /// A scenario beside a year's plan.
    Scenario,
    /// A level of a ladder, in one of its wordings.
    Job,
    /// The form of a rater in an open review cycle.
    Form,
    /// A fiscal year in which an allocation round was decided.
    Awards,
    /// Everybody who stands on a ladder.
    Team,
    /// The leader's own notes.
    Notes,
    /// The office as a whole.
    Office,
}

/// A document or file that can be handed over.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub struct Entry {
    /// Its name.
    pub name: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What a person reads about it.
    pub about: &'static str,
    /// What it is made of.
    pub of: MadeOf,
    /// Its formats, the usual one first.
    pub formats: &'static [&'static str],
}

/// All of them.
pub const CATALOGUE: &[Entry] = &[
    Entry {
        name: "career-ladder",
        title: "Career ladder",
        about: "Rungs, job classes, both titles, every expectation, and the sign-off page: for HR",
        of: MadeOf::Ladder,
        formats: &["pdf"],
    },
    Entry {
        name: "competency-matrix",
        title: "Competency matrix",
        about: "All levels side by side on landscape pages, to lay on a table and talk about",
        of: MadeOf::Ladder,
        formats: &["pdf"],
    },
    Entry {
        name: "job-description",
        title: "Job description",
        about: "One level in words for inside or outside: duties, preferred attributes, what was settled",
        of: MadeOf::Job,
        formats: &["pdf", "md"],
    },
    Entry {
        name: "skill-profile",
        title: "Skill profile",
        about: "One person against the present and the next level, with the radar and the gaps",
        of: MadeOf::Person,
        formats: &["pdf"],
    },
    Entry {
        name: "evidence",
        title: "Evidence",
        about: "What one person did, statement by statement, to hand on; confidential items without their text",
        of: MadeOf::Person,
        formats: &["xlsx", "csv"],
    },
    Entry {
        name: "evidence-own",
        title: "Leader's own evidence, confidential",
        about: "The same with the confidential text: for the leader alone, never to hand on",
        of: MadeOf::Person,
        formats: &["xlsx", "csv"],
    },
    Entry {
        name: "budget-report",
        title: "Budget against actual",
        about: "Plan, actual, open commitments and what is left, by category and month: for finance",
        of: MadeOf::Year,
        formats: &["pdf", "csv", "xlsx", "hledger", "beancount"],
    },
    Entry {
        name: "budget-plan",
        title: "Budget plan",
        about: "Every line by month as it was approved last, by whom, when and on what",
        of: MadeOf::Year,
        formats: &["pdf"],
    },
    Entry {
        name: "scenario-difference",
        title: "Scenario difference",
        about: "Plan now against plan then: by category, bucket and month, with forecast, reserve and what cannot be cut",
        of: MadeOf::Scenario,
        formats: &["pdf"],
    },
    Entry {
        name: "fairness-report",
        title: "Fairness and transparency report",
        about: "Who got money of a year's rounds and why, how it is spread; names nobody, so it can be shared",
        of: MadeOf::Awards,
        formats: &["pdf", "csv"],
    },
    Entry {
        name: "assessment-form",
        title: "Assessment form",
        about: "To fill in elsewhere and take in again: one rater's ratings, with the statements in sight",
        of: MadeOf::Form,
        formats: &["xlsx", "json"],
    },
    Entry {
        name: "deadlines",
        title: "Deadlines",
        about: "Calls for proposals, days to speak and development actions, as a calendar file",
        of: MadeOf::Office,
        formats: &["ics"],
    },
    Entry {
        name: "team-profile",
        title: "Team profile",
        about: "Sizes, levels, coverage and interest by bucket, to compare with other offices; names nobody",
        of: MadeOf::Team,
        formats: &["md", "json"],
    },
    Entry {
        name: "conversations",
        title: "Conversations with other offices",
        about: "The leader's own copy of these notes: confidential, and in no other document",
        of: MadeOf::Notes,
        formats: &["csv"],
    },
    Entry {
        name: "ladder",
        title: "Ladder as a file",
        about: "A ladder to share or to edit elsewhere; it holds no people or company, and pay only when asked",
        of: MadeOf::Ladder,
        formats: &["json", "yaml", "csv", "xlsx", "md", "pdf"],
    },
];

/// A thing a document can be made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Choice {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// What a document can be made of in this book.
pub(super) fn choices(ask: &Ask<'_>, of: MadeOf) -> Result<Vec<Choice>, Problem> {
    let choice = |id: String, name: String| Choice { id, name };
    Ok(match of {
        MadeOf::Ladder => {
            ask.book.ladder_lines()?.into_iter().map(|line| choice(line.id.to_string(), line.name)).collect()
        }
        MadeOf::Person => {
            let placed = ask.book.person_lines(ask.today)?.into_iter().filter(|line| line.place.is_some());
            let mut people: Vec<Choice> = placed
                .map(|line| {
                    let shown =
                        if line.preferred_name.is_empty() { line.legal_name } else { line.preferred_name };
                    choice(line.id.to_string(), shown)
                })
                .collect();
            people.sort_by(|a, b| a.name.cmp(&b.name));
            people
        }
        MadeOf::Office => vec![choice("office".to_owned(), ask.office()?.name)],
        MadeOf::Job => super::job_description::choices(ask)?,
        MadeOf::Form => super::assessment_form::choices(ask)?,
        MadeOf::Awards => super::fairness::choices(ask)?,
        MadeOf::Team => super::team_profile::choices(ask)?,
        MadeOf::Notes => super::conversations::choices(ask)?,
        MadeOf::Scenario => {
            let mut found = Vec::new();
            for year in ask.book.years()?.into_iter().rev() {
                let scenarios = ask.book.scenarios(year.id)?.into_iter();
                found.extend(
                    scenarios.map(|one| choice(one.id.to_string(), format!("{}, {}", one.name, year.name))),
                );
            }
            found
        }
        MadeOf::Year => {
            ask.book.years()?.into_iter().rev().map(|year| choice(year.id.to_string(), year.name)).collect()
        }
    })
}

/// The choice that was asked for by identifier or name, or the first.
pub(super) fn choose(choices: Vec<Choice>, of: Option<&str>, entry: &Entry) -> Result<Choice, Problem> {
    let wanted = |choice: &Choice| {
        of.is_none_or(|of| choice.id == of || choice.name.to_lowercase() == of.trim().to_lowercase())
    };
    let named = choices.iter().map(|choice| choice.name.as_str()).take(8).collect::<Vec<_>>().join(", ");
    choices.into_iter().find(wanted).ok_or_else(|| {
        let message = match of {
            Some(of) if !named.is_empty() => format!("There is no {of:?} to make it of; there are: {named}."),
            _ => format!("There is nothing yet to make “{}” of.", entry.title),
        };
        Problem::field("of", "document.nothing", message)
    })
}
