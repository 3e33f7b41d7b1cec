//! Scoring requests.

use domain::allocations::{MOST_SCORERS, ScoreMark, Scoring, check_scoring};
use domain::ids::RequestId;
use schemars::JsonSchema;
use serde::Deserialize;

use super::open_request;
use crate::call::{Act, Problem};

/// What one scorer says of a request, in place of what they said before.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScoreRequest {
    /// The request.
    pub request_id: RequestId,
    /// Who scores.
    pub scorer: String,
    /// The conflict of interest in words; absent for none.
    pub conflict: Option<String>,
    /// The marks; a criterion that is not here has none. Without marks and conflict what was said before goes.
    #[serde(default)]
    pub marks: Vec<ScoreMark>,
}

/// Writes what one scorer says of a request.
pub fn score(act: &mut Act<'_, '_>, request: ScoreRequest) -> Result<Scoring, Problem> {
    let (asked, round) = open_request(act, request.request_id, "request_id")?;
    let before = act.scorings(round.id)?;
    let of_request: Vec<&Scoring> =
        before.iter().filter(|one| one.request_id == request.request_id).collect();
    // A scorer who is written in other letters is still the same.
    let typed = request.scorer.trim();
    let known = before.iter().find(|one| one.scorer.to_lowercase() == typed.to_lowercase());
    let scoring = Scoring {
        request_id: request.request_id,
        scorer: known.map_or(typed, |one| one.scorer.as_str()).to_owned(),
        conflict: request.conflict.unwrap_or_default().trim().to_owned(),
        scored_on: act.today,
        marks: request.marks,
    };
    Problem::refuse(&check_scoring(&scoring, &round, &asked.name))?;
    let is_new = !of_request.iter().any(|one| one.scorer == scoring.scorer);
    if is_new && scoring.marks.is_empty() && scoring.conflict.is_empty() {
        let words = "Give at least one mark, or say what the conflict of interest is.";
        return Err(Problem::field("marks", "marks.none", words));
    }
    if is_new && of_request.len() >= MOST_SCORERS {
        return Err(Problem::field("scorer", "scorers.full", "A request has 40 scorers at most."));
    }
    act.book.put_scoring(&scoring)?;
    act.label(match (scoring.marks.is_empty(), scoring.conflict.is_empty()) {
        (true, true) => format!("Took back the scores of {} for {}", scoring.scorer, asked.name),
        (true, false) => format!("Noted that {} is in conflict with {}", scoring.scorer, asked.name),
        (false, _) => format!("Scored {} by {}", asked.name, scoring.scorer),
    });
    Ok(scoring)
}
