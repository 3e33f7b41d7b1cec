//! Claims as they are shown.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::claims::{Claim, ClaimState, Settlement, check_claim, settle};
use domain::finding::Finding;
use domain::ids::{AttachmentId, CategoryId, ClaimId, ClaimLineId, EventId, PersonId, TripId};
use domain::money::{Currency, Money};
use domain::travel::Trip;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ClaimFilter, Read, TripFilter};

use super::claim_of;
use crate::budget::category_names;
use crate::call::{Ask, Problem};
use crate::limits::{RoomView, Wanted, less, room};

/// Which claims to read.
#[derive(Debug, Clone, Copy, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListClaims {
    /// Only those in this state.
    pub state: Option<ClaimState>,
}

/// Which claim.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfClaim {
    /// The claim.
    pub id: ClaimId,
}

/// A claim in the list. Amounts are in the reporting currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ClaimSummary {
    /// Identifier.
    pub id: ClaimId,
    /// Who is reimbursed.
    pub person_id: PersonId,
    /// The name of who is reimbursed.
    pub person_name: String,
    /// What it is for.
    pub title: String,
    /// How far it is.
    pub state: ClaimState,
    /// Claimed in all.
    pub claimed: Money,
    /// Authorised in all.
    pub authorised: Money,
    /// Authorised less the advance; negative when money is to be returned.
    pub payable: Money,
    /// How many lines it has.
    pub lines: u64,
    /// Lines of which a receipt or an accepted reason is missing.
    pub receipts_missing: u64,
    /// The budget category it is paid from.
    pub category_name: String,
    /// The trip it settles.
    pub trip_id: Option<TripId>,
    /// The event it belongs to.
    pub event_id: Option<EventId>,
    /// The day it was paid.
    pub paid_on: Option<NaiveDate>,
}

/// One line's way from claimed to authorised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SettledLine {
    /// The line.
    pub line_id: ClaimLineId,
    /// As claimed.
    pub claimed: Money,
    /// What receipts or accepted reasons show.
    pub documented: Money,
    /// What is left of the trip's approval for this kind of cost; absent where no trip caps it.
    pub approved: Option<Money>,
    /// The least of the three.
    pub authorised: Money,
}

/// A claim settled, in the reporting currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SettlementView {
    /// Line by line.
    pub lines: Vec<SettledLine>,
    /// Sum of the claimed amounts, each rounded once.
    pub claimed: Money,
    /// Sum of the authorised ones.
    pub authorised: Money,
    /// Claimed and not reimbursed.
    pub not_reimbursed: Money,
    /// Commitment of the trip that is not needed and returns to the budget when the claim is paid.
    pub released: Money,
    /// Paid in advance.
    pub advance: Money,
    /// Authorised less the advance; negative when money is to be returned.
    pub payable: Money,
}

/// A receipt of a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReceiptView {
    /// Identifier.
    pub id: AttachmentId,
    /// The file's name.
    pub name: String,
    /// `application/pdf`, `image/png` or `image/jpeg`.
    pub media_type: String,
    /// Its size in bytes.
    pub size: u64,
}

/// A claim with what a decision needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ClaimPage {
    /// The claim with its lines: each amount, what it was booked at, rates, rate day and source.
    pub claim: Claim,
    /// What is authorised, released and still to pay.
    pub settlement: SettlementView,
    /// The claimant's name.
    pub person_name: String,
    /// What the trip it settles is for.
    pub trip_purpose: Option<String>,
    /// The name of its event.
    pub event_name: Option<String>,
    /// The name of its category.
    pub category_name: String,
    /// What to look at before it is handed in or decided.
    pub findings: Vec<Finding>,
    /// Its receipts, in the order of its lines.
    pub receipts: Vec<ReceiptView>,
    /// What approving it would do to the limits; absent once it is decided, and where a trip holds its money.
    pub room: Option<RoomView>,
    /// The commitment that it spends from, in words.
    pub commitment_name: Option<String>,
    /// The claim that took its place after it was reversed.
    pub later_id: Option<ClaimId>,
    /// True while lines and receipts may be changed.
    pub may_change: bool,
}

/// Claims, the latest first.
pub fn list(ask: &Ask<'_>, request: ListClaims) -> Result<Vec<ClaimSummary>, Problem> {
    summaries(ask.book, ask.book.claims(ClaimFilter { state: request.state, ..ClaimFilter::default() })?)
}

/// A claim, settled, with its receipts and everything it points to by name.
pub fn get(ask: &Ask<'_>, request: OfClaim) -> Result<ClaimPage, Problem> {
    let (claim, person_name) = claim_of(ask.book, request.id)?;
    let trip = match claim.trip_id {
        Some(id) => ask.book.trip(id)?.map(|(trip, _)| trip),
        None => None,
    };
    let event = match claim.event_id {
        Some(id) => ask.book.event(id)?,
        None => None,
    };
    let is_decided = !claim.state.may_change() && claim.state != ClaimState::Submitted;
    let receipts = ask.book.receipts(&claim)?.into_iter().map(|receipt| ReceiptView {
        id: AttachmentId(receipt.id),
        name: receipt.name,
        media_type: receipt.media_type,
        size: receipt.size,
    });
    Ok(ClaimPage {
        settlement: settlement(&settle(&claim, trip.as_ref()), claim.advance.currency),
        person_name,
        trip_purpose: trip.map(|trip| trip.purpose),
        event_name: event.map(|event| event.name),
        category_name: category_names(ask.book)?.remove(&claim.category_id).unwrap_or_default(),
        findings: check_claim(&claim, true),
        receipts: receipts.collect(),
        may_change: claim.state.may_change(),
        room: match wanted(ask.book, &claim)?.filter(|_| !is_decided) {
            Some(wanted) => room(ask.book, &wanted)?,
            None => None,
        },
        commitment_name: match claim.commitment_id {
            Some(id) => ask.book.commitment(id)?.map(|one| one.name()),
            None => None,
        },
        later_id: later(ask.book, claim.id)?,
        claim,
    })
}

/// Claims with the names they point to, each settled.
pub(crate) fn summaries(book: &Read<'_>, claims: Vec<(Claim, String)>) -> Result<Vec<ClaimSummary>, Problem> {
    let currency = book.office()?.currency;
    let money = |minor| Money::new(minor, currency);
    let categories: HashMap<CategoryId, String> = category_names(book)?;
    let trips: HashMap<TripId, Trip> = if claims.iter().any(|(claim, _)| claim.trip_id.is_some()) {
        book.trips(TripFilter::default())?.into_iter().map(|(trip, _)| (trip.id, trip)).collect()
    } else {
        HashMap::new()
    };
    let summary = |(claim, person_name): (Claim, String)| {
        let settled = settle(&claim, claim.trip_id.and_then(|id| trips.get(&id)));
        let missing = claim.lines.iter().filter(|line| line.documented() != line.booked.minor);
        ClaimSummary {
            id: claim.id,
            person_id: claim.person_id,
            person_name,
            state: claim.state,
            claimed: money(settled.claimed),
            authorised: money(settled.authorised),
            payable: money(settled.payable),
            lines: claim.lines.len() as u64,
            receipts_missing: missing.count() as u64,
            category_name: categories.get(&claim.category_id).cloned().unwrap_or_default(),
            trip_id: claim.trip_id,
            event_id: claim.event_id,
            paid_on: claim.paid_on,
            title: claim.title,
        }
    };
    Ok(claims.into_iter().map(summary).collect())
}

/// What approving a claim adds to its budget: what is authorised of each line on its day, less what a commitment
/// holds for it. Nothing where a trip does.
pub(super) fn wanted(book: &Read<'_>, claim: &Claim) -> Result<Option<Wanted>, Problem> {
    if claim.trip_id.is_some() {
        return Ok(None);
    }
    let settled = settle(claim, None);
    let parts = claim.lines.iter().zip(&settled.lines).map(|(line, one)| (line.spent_on, one.authorised));
    let held = match claim.commitment_id {
        Some(id) => crate::commitments::open_of(book, id)?,
        None => 0,
    };
    Ok(Some(Wanted { category_id: claim.category_id, parts: less(parts.collect(), held), is_spent: true }))
}

/// The claim that took the place of another.
fn later(book: &Read<'_>, id: ClaimId) -> Result<Option<ClaimId>, Problem> {
    let claims = book.claims(ClaimFilter::default())?;
    Ok(claims.into_iter().find(|(claim, _)| claim.former_id == Some(id)).map(|(claim, _)| claim.id))
}

/// Who is paid for a claim, and what: authorised less the advance.
pub(crate) fn payable(book: &Read<'_>, id: ClaimId) -> Result<(String, Money), Problem> {
    let (claim, name) = claim_of(book, id)?;
    let trip = match claim.trip_id {
        Some(id) => book.trip(id)?.map(|(trip, _)| trip),
        None => None,
    };
    Ok((name, Money::new(settle(&claim, trip.as_ref()).payable, claim.advance.currency)))
}

/// A settlement as it is shown.
fn settlement(settled: &Settlement, currency: Currency) -> SettlementView {
    let money = |minor| Money::new(minor, currency);
    let line = |line: &domain::claims::LineSettlement| SettledLine {
        line_id: line.line_id,
        claimed: money(line.claimed),
        documented: money(line.documented),
        approved: line.approved.map(money),
        authorised: money(line.authorised),
    };
    SettlementView {
        lines: settled.lines.iter().map(line).collect(),
        claimed: money(settled.claimed),
        authorised: money(settled.authorised),
        not_reimbursed: money(settled.not_reimbursed),
        released: money(settled.released),
        advance: money(settled.advance),
        payable: money(settled.payable),
    }
}
