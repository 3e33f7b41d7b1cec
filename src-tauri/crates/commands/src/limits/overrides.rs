//! Letting money through above a limit: by a named person, with a reason, kept for good.

use std::collections::HashMap;

use domain::ids::YearId;
use domain::limits::{LetThrough, Outcome, Override, Subject, check_word};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Read;
use uuid::Uuid;

use super::{RoomView, Wanted, room};
use crate::budget::category_names;
use crate::call::{Act, Ask, Problem};

/// Money that asks to be let through, and by whose word.
pub(crate) struct Asked<'a> {
    pub(crate) wanted: Wanted,
    pub(crate) subject: Subject,
    pub(crate) subject_id: Uuid,
    /// What it is, in words.
    pub(crate) name: String,
    pub(crate) word: Option<&'a LetThrough>,
}

/// Which overrides to read.
#[derive(Debug, Clone, Copy, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListOverrides {
    /// Only those of this year.
    pub year_id: Option<YearId>,
}

/// Money that was let through above a limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OverrideView {
    /// What was let through, who did it, in which role, when, why, and by how much the limit was exceeded.
    #[serde(rename = "override")]
    #[schemars(rename = "override")]
    pub kept: Override,
    /// The name of the category whose limit it was.
    pub category_name: String,
    /// The name of the year.
    pub year_name: Option<String>,
}

/// Asks the limits. What they stop goes through by a named person's word only, which is kept with the amount by which
/// the limit is exceeded. Answers that word as a line of text; empty where none was needed.
///
/// # Errors
/// `budget.exceeded` with the amount, beside `let_through`; what is missing in the word.
pub(crate) fn pass(act: &mut Act<'_, '_>, asked: Asked<'_>) -> Result<String, Problem> {
    let Some(room) = room(act, &asked.wanted)?.filter(|room| room.outcome == Outcome::Stop) else {
        return Ok(String::new());
    };
    let Some(word) = asked.word else { return Err(exceeded(&room)) };
    let trimmed = |text: &String| text.trim().to_owned();
    let word = LetThrough {
        person: trimmed(&word.person),
        role: trimmed(&word.role),
        reason: trimmed(&word.reason),
    };
    Problem::refuse(&check_word(&word))?;
    let years = act.years()?;
    let line = format!("{} ({}): {}", word.person, word.role, word.reason);
    let kept = Override {
        id: act.new_id(),
        subject: asked.subject,
        subject_id: asked.subject_id,
        name: asked.name,
        category_id: room.category_id,
        year_id: years
            .into_iter()
            .find(|year| Some(&year.name) == room.year_name.as_ref())
            .map(|year| year.id),
        month: room.month,
        word,
        made_on: act.today,
        exceeded_by: room.exceeded_by,
    };
    act.book.add_override(&kept)?;
    Ok(line)
}

/// Everything that was let through above a limit, the latest first.
pub fn overrides(ask: &Ask<'_>, request: ListOverrides) -> Result<Vec<OverrideView>, Problem> {
    let mut found = views_of(ask.book, ask.book.overrides()?)?;
    found.retain(|one| request.year_id.is_none_or(|id| one.kept.year_id == Some(id)));
    Ok(found)
}

/// Overrides with the names they point to.
pub(crate) fn views_of(book: &Read<'_>, kept: Vec<Override>) -> Result<Vec<OverrideView>, Problem> {
    let categories = category_names(book)?;
    let years: HashMap<YearId, String> = book.years()?.into_iter().map(|year| (year.id, year.name)).collect();
    let view = |kept: Override| OverrideView {
        category_name: categories.get(&kept.category_id).cloned().unwrap_or_default(),
        year_name: kept.year_id.and_then(|id| years.get(&id).cloned()),
        kept,
    };
    Ok(kept.into_iter().map(view).collect())
}

/// The refusal of money for which there is no room.
fn exceeded(room: &RoomView) -> Problem {
    let (category, by) = (&room.category_name, room.exceeded_by);
    let why = match (&room.year_name, room.month) {
        (Some(year), None) => format!("This exceeds the plan of {category} in {year} by {by}."),
        (Some(_), Some(month)) => format!("This exceeds the plan of {category} up to {month} by {by}."),
        (None, _) => "No fiscal year is open for its days, so there is no budget for it.".to_owned(),
    };
    Problem::field(
        "let_through",
        "budget.exceeded",
        format!("{why} A named person can let it through with a reason, or move money in the plan first."),
    )
}
