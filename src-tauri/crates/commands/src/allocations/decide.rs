//! Deciding a round.

use domain::allocations::Decision;
use domain::ids::{AwardId, RoundId};
use domain::money::Money;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{RoundResult, open_round, result_of};
use crate::call::{Act, Problem};
use crate::rates::bounded;

/// The decision of a round.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decide {
    /// The round.
    pub id: RoundId,
    /// Who decides.
    pub decided_by: String,
    /// What is to be said of it; needed before the closing day and while scores are missing.
    pub note: Option<String>,
}

/// Makes the result of a round final, as its page shows it.
pub fn decide(act: &mut Act<'_, '_>, request: Decide) -> Result<domain::allocations::Round, Problem> {
    let found = result_of(act, open_round(act, request.id, "id")?)?;
    let (by, note) = (request.decided_by.trim(), request.note.unwrap_or_default().trim().to_owned());
    if found.asked.is_empty() {
        return Err(Problem::field("id", "round.empty", "Nobody has asked for anything yet."));
    }
    if by.is_empty() {
        return Err(Problem::field("decided_by", "name.empty", "Name who decides."));
    }
    if act.today < found.round.opens_on {
        let words = format!("The round opens on {}.", found.round.opens_on);
        return Err(Problem::field("id", "round.ahead", words));
    }
    if note.is_empty() {
        if act.today < found.round.closes_on {
            let words = format!(
                "The round takes requests until {}. Say why it is decided before.",
                found.round.closes_on
            );
            return Err(Problem::field("note", "round.early", words));
        }
        if found.lacks_scores() {
            let words =
                "Some requests have no score and would get nothing. Say why it is decided without them.";
            return Err(Problem::field("note", "round.unscored", words));
        }
    }
    let RoundResult { mut round, allocation, asked, .. } = found;
    let mut funded = 0;
    for outcome in allocation.outcomes.iter().filter(|outcome| outcome.awarded > 0) {
        let amount = bounded(Money::new(outcome.awarded, round.pool.currency), "id")?;
        act.book.add_award(act.new_id::<AwardId>(), outcome.request_id, amount)?;
        funded += 1;
    }
    round.decision = Some(Decision { on: act.today, by: by.to_owned(), note });
    act.book.put_round(&round)?;
    act.label(format!("Decided {}: {funded} of {} requests funded", round.name, asked.len()));
    Ok(round)
}
