//! Writing claims.

use domain::claims::{Claim, ClaimState, check_claim};
use domain::ids::{CategoryId, ClaimId, CommitmentId, EventId, PersonId, TripId};
use domain::money::Money;
use domain::travel::TripState;
use schemars::JsonSchema;
use serde::Deserialize;
use store::{ClaimFilter, Read};

use super::open_claim;
use crate::budget::category_of;
use crate::call::{Act, Problem};
use crate::events::event_of;
use crate::rates::bounded;

/// A claim to add.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewClaim {
    /// Who is reimbursed.
    pub person_id: PersonId,
    /// What it is for.
    pub title: String,
    /// The budget category it is paid from.
    pub category_id: CategoryId,
    /// The approved trip it settles, of the same person.
    pub trip_id: Option<TripId>,
    /// The commitment that it spends from, in the same category; not with a trip.
    pub commitment_id: Option<CommitmentId>,
    /// The event it belongs to.
    pub event_id: Option<EventId>,
    /// Paid in advance, in the reporting currency.
    pub advance: Option<Money>,
}

/// A claim as it should be. Its lines are changed one by one.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeClaim {
    /// Which one.
    pub id: ClaimId,
    /// What it is for.
    pub title: String,
    /// The budget category it is paid from.
    pub category_id: CategoryId,
    /// The approved trip it settles, of the same person.
    pub trip_id: Option<TripId>,
    /// The commitment that it spends from, in the same category; not with a trip.
    pub commitment_id: Option<CommitmentId>,
    /// The event it belongs to.
    pub event_id: Option<EventId>,
    /// Paid in advance, in the reporting currency.
    pub advance: Option<Money>,
}

/// Adds a claim without lines.
pub fn add(act: &mut Act<'_, '_>, request: NewClaim) -> Result<Claim, Problem> {
    let NewClaim { person_id, title, category_id, trip_id, commitment_id, event_id, advance } = request;
    let claim = Claim {
        id: act.new_id(),
        person_id,
        trip_id,
        commitment_id,
        former_id: None,
        event_id,
        category_id,
        title: title.trim().to_owned(),
        state: ClaimState::Draft,
        advance: in_advance(act, advance)?,
        paid_on: None,
        note: String::new(),
        lines: Vec::new(),
    };
    let name = checked(act, &claim)?;
    act.book.put_claim(&claim)?;
    act.label(format!("Added a claim: {name}, {}", claim.title));
    Ok(claim)
}

/// Changes a claim that is a draft or was sent back with a question.
pub fn change(act: &mut Act<'_, '_>, request: ChangeClaim) -> Result<Claim, Problem> {
    let ChangeClaim { id, title, category_id, trip_id, commitment_id, event_id, advance } = request;
    let (former, _) = open_claim(act, id)?;
    let advance = in_advance(act, advance)?;
    let title = title.trim().to_owned();
    let claim = Claim { title, category_id, trip_id, commitment_id, event_id, advance, ..former };
    let name = checked(act, &claim)?;
    act.book.put_claim(&claim)?;
    act.label(format!("Changed the claim: {name}, {}", claim.title));
    Ok(claim)
}

/// What keeps a claim from being saved; answers the claimant's name.
fn checked(book: &Read<'_>, claim: &Claim) -> Result<String, Problem> {
    Problem::refuse(&check_claim(claim, false))?;
    category_of(book, claim.category_id, "category_id")?;
    if let Some(id) = claim.event_id {
        event_of(book, id, "event_id")?;
    }
    if let Some(id) = claim.trip_id {
        check_trip(book, claim, id)?;
    }
    if let Some(id) = claim.commitment_id {
        if claim.trip_id.is_some() {
            let words = "A trip holds its money itself. Choose the trip or the commitment.";
            return Err(Problem::field("commitment_id", "commitment.trip", words));
        }
        crate::commitments::placed(&crate::commitments::attached(book, id)?, Some(claim.category_id), None)?;
    }
    let unknown = || Problem::field("person_id", "person.unknown", "Choose a person who is in the book.");
    book.name_of(claim.person_id)?.ok_or_else(unknown)
}

/// A trip is settled by one claim of the same person, once it is approved. A second claim would use the
/// same approval again.
fn check_trip(book: &Read<'_>, claim: &Claim, id: TripId) -> Result<(), Problem> {
    let refuse = |code, words: &str| Err(Problem::field("trip_id", code, words));
    let Some((trip, _)) = book.trip(id)? else {
        return refuse("trip.unknown", "Choose a trip that is in the book.");
    };
    if trip.person_id != claim.person_id {
        return refuse("trip.other_person", "This trip is somebody else's.");
    }
    if trip.state != TripState::Approved {
        return refuse("trip.not_approved", "Only an approved trip that is not yet paid can be settled.");
    }
    let others = book.claims(ClaimFilter { trip: Some(id), ..ClaimFilter::default() })?;
    if others.iter().any(|(other, _)| other.id != claim.id && other.state.is_live()) {
        return refuse("trip.claimed", "Another claim settles this trip already.");
    }
    Ok(())
}

/// The advance in the reporting currency; nothing when none is given.
fn in_advance(act: &Act<'_, '_>, advance: Option<Money>) -> Result<Money, Problem> {
    let currency = act.office()?.currency;
    let Some(advance) = advance else { return Ok(Money::zero(currency)) };
    if advance.currency != currency {
        return Err(Problem::field(
            "advance",
            "advance.currency",
            format!("An advance is written in {currency}, as it left the account."),
        ));
    }
    bounded(advance, "advance")
}
