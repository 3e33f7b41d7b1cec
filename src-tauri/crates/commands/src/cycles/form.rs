//! What a cycle's form asks, row by row.

use std::collections::HashMap;

use domain::cycles::CycleState;
use domain::ids::{CompetencyId, CycleId, LadderId};
use domain::ladders::Ladder;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Question;

use super::review::cycle;
use crate::call::Nothing;
use crate::ladders::{in_force, ladder};
use crate::{Act, Problem};

/// The longest question, in bytes.
const LONGEST_QUESTION: usize = 1_000;

/// A row of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CycleFormRow {
    /// The ladder.
    pub ladder_id: LadderId,
    /// The competency.
    pub competency_id: CompetencyId,
    /// Its name.
    pub name: String,
    /// Its bucket, as a person reads it.
    pub bucket: String,
    /// What it means.
    pub summary: String,
    /// False when it is left out.
    pub asked: bool,
    /// In which words; empty for the ladder's own.
    pub question: String,
}

/// How to ask a row.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskRow {
    /// The cycle.
    pub cycle_id: CycleId,
    /// The row.
    pub competency_id: CompetencyId,
    /// False to leave it out.
    pub asked: bool,
    /// In which words; empty for the ladder's own.
    #[serde(default)]
    pub question: String,
}

/// Says whether and in which words a cycle's form asks a row. Fixed once the cycle is open.
///
/// # Errors
/// `not_found`; `form.fixed`; `question.long` beside the field.
pub fn ask(act: &mut Act<'_, '_>, request: AskRow) -> Result<Nothing, Problem> {
    let one = cycle(act, request.cycle_id)?;
    if one.state != CycleState::Planned {
        let message = format!("“{}” was opened: its form stays as people were given it.", one.name);
        return Err(Problem::new("form.fixed", message));
    }
    let gone = || Problem::not_found("This competency");
    let of = act.ladder_of_competency(request.competency_id)?.ok_or_else(gone)?;
    let name = |ladder: &Ladder| ladder.competency(request.competency_id).map(|row| row.name.clone());
    let name = match name(&*in_force(act, of, act.today)?) {
        Some(name) => name,
        None => name(&ladder(act, of)?).ok_or_else(gone)?,
    };
    let question = Question { asked: request.asked, question: request.question.trim().to_owned() };
    if question.question.len() > LONGEST_QUESTION {
        let message = "The question is longer than half a page; people would not read it.";
        return Err(Problem::field("question", "question.long", message));
    }
    let stands = act.questions(one.id)?.remove(&request.competency_id);
    if stands.unwrap_or(Question { asked: true, question: String::new() }) == question {
        return Ok(Nothing {});
    }
    act.book.put_question(one.id, request.competency_id, &question)?;
    act.label(if question.asked {
        format!("Asked {name} in “{}”", one.name)
    } else {
        format!("Left {name} out of “{}”", one.name)
    });
    Ok(Nothing {})
}

/// The rows of a ladder as the form asks them.
pub(super) fn rows(ladder: &Ladder, questions: &HashMap<CompetencyId, Question>) -> Vec<CycleFormRow> {
    let row = |row: &domain::ladders::Competency| {
        let question = questions.get(&row.id);
        CycleFormRow {
            ladder_id: ladder.id,
            competency_id: row.id,
            name: row.name.clone(),
            bucket: row.bucket.title(),
            summary: row.summary.clone(),
            asked: question.is_none_or(|one| one.asked),
            question: question.map(|one| one.question.clone()).unwrap_or_default(),
        }
    };
    let buckets = ladder.buckets();
    let of_bucket =
        |bucket| ladder.competencies.iter().filter(move |competency| competency.bucket == bucket).map(row);
    buckets.into_iter().flat_map(of_bucket).collect()
}
