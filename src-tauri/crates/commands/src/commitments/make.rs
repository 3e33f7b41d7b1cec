//! Making a commitment.

use chrono::NaiveDate;
use domain::commitments::{
    Commitment, CommitmentKind, CommitmentLine, Schedule, check_commitment, instalments,
};
use domain::ids::{CategoryId, EventId, PromotionId};
use domain::limits::{LetThrough, Subject};
use domain::promotions::PromotionState;
use schemars::JsonSchema;
use serde::Deserialize;
use store::Read;

use crate::budget::category_of;
use crate::call::{Act, Problem};
use crate::events::event_of;
use crate::limits::{Asked, Wanted, pass};
use crate::rates::{Booker, at};

/// A commitment to make.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCommitment {
    /// What makes it.
    pub kind: CommitmentKind,
    /// With whom, or for whom.
    pub party: String,
    /// Number of the contract or order.
    #[serde(default)]
    pub reference: String,
    /// The budget category it is paid from.
    pub category_id: CategoryId,
    /// The event it belongs to.
    pub event_id: Option<EventId>,
    /// The promotion that makes it, for that kind only.
    pub promotion_id: Option<PromotionId>,
    /// When it was approved, which decides the rate; absent for today.
    pub approved_on: Option<NaiveDate>,
    /// Who approved it; absent for who writes this.
    pub approved_by: Option<String>,
    /// In words.
    #[serde(default)]
    pub note: String,
    /// What falls due, and when.
    pub schedule: Schedule,
    /// Who lets it through where it exceeds a limit; absent to stop there.
    pub let_through: Option<LetThrough>,
}

/// Makes a commitment. Its parts are booked at the rate of the day of approval, or of the last earlier one, each
/// rounded once; above a limit it stops unless a named person lets it through.
pub fn add(act: &mut Act<'_, '_>, request: NewCommitment) -> Result<Commitment, Problem> {
    category_of(act, request.category_id, "category_id")?;
    if let Some(id) = request.event_id {
        event_of(act, id, "event_id")?;
    }
    if let Some(id) = request.promotion_id {
        standing_promotion(act, id)?;
    }
    let approved_on = request.approved_on.unwrap_or(act.today);
    let parts = instalments(&request.schedule).map_err(|finding| match Problem::refuse(&[finding]) {
        Err(problem) => problem,
        Ok(()) => Problem::field("schedule", "schedule.empty", "Say how much falls due, and when."),
    })?;
    let mut booker = Booker::new(act)?;
    let mut lines = Vec::with_capacity(parts.len());
    for part in parts {
        let (booked, conversion) = booker.book(act, part.amount, approved_on).map_err(at("schedule."))?;
        let id = act.new_id();
        lines.push(CommitmentLine { id, due_on: part.due_on, amount: part.amount, booked, conversion });
    }
    let by = request.approved_by.filter(|name| !name.trim().is_empty()).unwrap_or_else(|| act.by.clone());
    let commitment = Commitment {
        id: act.new_id(),
        kind: request.kind,
        party: request.party.trim().to_owned(),
        reference: request.reference.trim().to_owned(),
        category_id: request.category_id,
        event_id: request.event_id,
        promotion_id: request.promotion_id,
        approved_on,
        approved_by: by.trim().to_owned(),
        note: request.note.trim().to_owned(),
        ended: None,
        lines,
    };
    Problem::refuse(&check_commitment(&commitment, act.today))?;
    let wanted = Wanted {
        category_id: commitment.category_id,
        parts: commitment.lines.iter().map(|line| (line.due_on, line.booked.minor)).collect(),
        is_spent: false,
    };
    let asked = Asked {
        wanted,
        subject: Subject::Commitment,
        subject_id: commitment.id.0,
        name: commitment.name(),
        word: request.let_through.as_ref(),
    };
    pass(act, asked)?;
    act.book.add_commitment(&commitment)?;
    let amount = commitment.agreed().map(|money| money.to_string()).unwrap_or_default();
    act.label(format!("Committed {amount}: {}", commitment.name()));
    Ok(commitment)
}

/// A promotion costs something while it is planned or done, not once it is withdrawn.
fn standing_promotion(book: &Read<'_>, id: PromotionId) -> Result<(), Problem> {
    match book.promotion(id)?.map(|promotion| promotion.state) {
        Some(PromotionState::Withdrawn) => {
            let words = "This promotion was withdrawn; nothing is committed for it.";
            Err(Problem::field("promotion_id", "promotion.closed", words))
        }
        Some(_) => Ok(()),
        None => {
            let words = "Choose a promotion that is in the book.";
            Err(Problem::field("promotion_id", "promotion.unknown", words))
        }
    }
}
