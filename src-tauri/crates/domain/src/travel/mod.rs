//! Travel requests: a trip, what it will cost, and the commitment its approval makes.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::finding::Finding;
use crate::ids::{CategoryId, EventId, PersonId, TripId, TripLineId};
use crate::money::{Conversion, Money};

/// How far a travel request is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TripState {
    /// Being written.
    Draft,
    /// Waiting for a decision.
    Submitted,
    /// Approved: its money is committed.
    Approved,
    /// Paid for by a claim; the commitment is released.
    Claimed,
    /// Refused.
    Declined,
    /// Given up after approval or before; the commitment is released.
    Cancelled,
}

worded!(TripState {
    Draft => "draft",
    Submitted => "submitted",
    Approved => "approved",
    Claimed => "claimed",
    Declined => "declined",
    Cancelled => "cancelled",
});

impl TripState {
    /// True when a request may go from this state to the other by a person's decision. `Claimed` is
    /// reached only by paying a claim.
    pub fn may_become(self, next: Self) -> bool {
        use TripState::{Approved, Cancelled, Declined, Draft, Submitted};
        matches!(
            (self, next),
            (Draft, Submitted | Cancelled)
                | (Submitted, Draft | Approved | Declined | Cancelled)
                | (Approved, Cancelled)
        )
    }

    /// True while lines may be changed.
    pub fn may_change(self) -> bool {
        matches!(self, Self::Draft | Self::Submitted)
    }
}

/// What money of a trip is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CostKind {
    /// Flights.
    Flight,
    /// Trains and long-distance buses.
    Rail,
    /// Nights.
    Hotel,
    /// Taxis, trams, hire cars.
    Ground,
    /// Meals and incidentals.
    Meals,
    /// Tickets and fees of the event.
    Registration,
    /// Anything else.
    Other,
}

worded!(CostKind {
    Flight => "flight",
    Rail => "rail",
    Hotel => "hotel",
    Ground => "ground",
    Meals => "meals",
    Registration => "registration",
    Other => "other",
});

/// A line of a travel request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TripLine {
    /// Identifier.
    pub id: TripLineId,
    /// What for.
    pub kind: CostKind,
    /// In words.
    pub description: String,
    /// The estimate in the currency it was made in. Approved, it is the cap of what is reimbursed.
    pub amount: Money,
    /// The same in the office's reporting currency.
    pub booked: Money,
    /// How it was converted; absent when it was in the reporting currency.
    pub conversion: Option<Conversion>,
}

/// A travel request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Trip {
    /// Identifier.
    pub id: TripId,
    /// Who travels.
    pub person_id: PersonId,
    /// The event it leads to.
    pub event_id: Option<EventId>,
    /// The budget category it is paid from.
    pub category_id: CategoryId,
    /// What for.
    pub purpose: String,
    /// Where to.
    pub destination: String,
    /// First day away.
    pub leaves_on: NaiveDate,
    /// Last day away.
    pub returns_on: NaiveDate,
    /// How far the request is.
    pub state: TripState,
    /// Who let it through above a limit, in which role, and why; empty otherwise.
    pub override_reason: String,
    /// The reason that goes with its state, such as why it was declined; empty otherwise.
    pub note: String,
    /// Its lines.
    pub lines: Vec<TripLine>,
}

impl Trip {
    /// The estimate: the sum of its rounded lines, in minor units of the reporting currency.
    pub fn total(&self) -> i64 {
        self.lines.iter().fold(0, |sum, line| sum.saturating_add(line.booked.minor))
    }

    /// What it commits: its estimate while approved, nothing otherwise.
    pub fn committed(&self) -> i64 {
        if self.state == TripState::Approved { self.total() } else { 0 }
    }
}

/// What keeps a travel request from being saved.
pub fn check_trip(trip: &Trip) -> Vec<Finding> {
    let mut findings = Vec::new();
    if trip.purpose.trim().is_empty() {
        findings.push(Finding::error("purpose", "purpose.empty", "Say what the trip is for."));
    }
    if trip.returns_on < trip.leaves_on {
        findings.push(Finding::error(
            "returns_on",
            "dates.order",
            "The way back is on or after the first day.",
        ));
    }
    for (index, line) in trip.lines.iter().enumerate() {
        if line.amount.minor < 0 {
            findings.push(Finding::error(
                format!("lines[{index}].amount"),
                "amount.negative",
                "An estimate is zero or more.",
            ));
        }
    }
    findings
}
