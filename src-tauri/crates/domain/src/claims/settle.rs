//! What of a claim is authorised, released and still to pay.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Claim;
use crate::ids::ClaimLineId;
use crate::travel::{CostKind, Trip};

/// One line's way from claimed to authorised, in minor units of the reporting currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LineSettlement {
    /// The line.
    pub line_id: ClaimLineId,
    /// As claimed.
    pub claimed: i64,
    /// What receipts or accepted reasons show.
    pub documented: i64,
    /// What is left of the trip's approval for this kind of cost; absent where no trip caps it.
    pub approved: Option<i64>,
    /// The least of claimed, documented and approved.
    pub authorised: i64,
}

/// A claim, settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Settlement {
    /// Line by line.
    pub lines: Vec<LineSettlement>,
    /// Sum of the claimed amounts.
    pub claimed: i64,
    /// Sum of the authorised ones.
    pub authorised: i64,
    /// Claimed and not reimbursed.
    pub not_reimbursed: i64,
    /// Commitment of the trip that is not needed and returns to the budget.
    pub released: i64,
    /// Paid in advance.
    pub advance: i64,
    /// Authorised less the advance; negative when money is to be returned.
    pub payable: i64,
}

/// Settles a claim. Authorised is the least of approved, documented and claimed, per line; an approval by a
/// trip is by kind of cost, and lines of one kind use it up in their order.
pub fn settle(claim: &Claim, trip: Option<&Trip>) -> Settlement {
    let mut caps: Option<BTreeMap<CostKind, i64>> = trip.map(|trip| {
        let mut caps = BTreeMap::new();
        for line in &trip.lines {
            *caps.entry(line.kind).or_insert(0) += line.booked.minor;
        }
        caps
    });
    let mut lines = Vec::with_capacity(claim.lines.len());
    for line in &claim.lines {
        let claimed = line.booked.minor;
        let documented = line.documented();
        let approved = caps.as_ref().map(|caps| caps.get(&line.kind).copied().unwrap_or(0));
        let authorised = claimed.min(documented).min(approved.unwrap_or(i64::MAX));
        if let Some(cap) = caps.as_mut().and_then(|caps| caps.get_mut(&line.kind)) {
            *cap -= authorised;
        }
        lines.push(LineSettlement { line_id: line.id, claimed, documented, approved, authorised });
    }
    let claimed: i64 = lines.iter().map(|line| line.claimed).sum();
    let authorised: i64 = lines.iter().map(|line| line.authorised).sum();
    Settlement {
        lines,
        claimed,
        authorised,
        not_reimbursed: claimed - authorised,
        released: trip.map_or(0, |trip| trip.total() - authorised),
        advance: claim.advance.minor,
        payable: authorised - claim.advance.minor,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use chrono::NaiveDate;
    use uuid::Uuid;

    use super::*;
    use crate::budget::Standing;
    use crate::claims::{ClaimLine, ClaimState};
    use crate::ids::{AttachmentId, CategoryId, ClaimId, PersonId, TripId, TripLineId};
    use crate::money::{Currency, Money};
    use crate::travel::{TripLine, TripState};

    fn eur(minor: i64) -> Money {
        Money::new(minor, Currency::EUR)
    }

    fn day() -> NaiveDate {
        "2026-05-04".parse().unwrap()
    }

    fn trip() -> Trip {
        let lines = [
            (CostKind::Flight, 240_000),
            (CostKind::Hotel, 105_000),
            (CostKind::Ground, 10_000),
            (CostKind::Meals, 30_000),
        ];
        Trip {
            id: TripId(Uuid::from_u128(1)),
            person_id: PersonId(Uuid::from_u128(2)),
            event_id: None,
            category_id: CategoryId(Uuid::from_u128(3)),
            purpose: "Summit".to_owned(),
            destination: "Lisbon".to_owned(),
            leaves_on: day(),
            returns_on: day(),
            state: TripState::Approved,
            override_reason: String::new(),
            note: String::new(),
            lines: lines
                .into_iter()
                .zip(10..)
                .map(|((kind, minor), n)| TripLine {
                    id: TripLineId(Uuid::from_u128(n)),
                    kind,
                    description: String::new(),
                    amount: eur(minor),
                    booked: eur(minor),
                    conversion: None,
                })
                .collect(),
        }
    }

    fn claim(lines: &[(CostKind, i64, bool)]) -> Claim {
        Claim {
            id: ClaimId(Uuid::from_u128(20)),
            person_id: PersonId(Uuid::from_u128(2)),
            trip_id: Some(TripId(Uuid::from_u128(1))),
            commitment_id: None,
            former_id: None,
            event_id: None,
            category_id: CategoryId(Uuid::from_u128(3)),
            title: "Summit".to_owned(),
            state: ClaimState::Submitted,
            advance: eur(50_000),
            paid_on: None,
            note: String::new(),
            lines: lines
                .iter()
                .zip(30..)
                .map(|((kind, minor, receipt), n)| ClaimLine {
                    id: ClaimLineId(Uuid::from_u128(n)),
                    kind: *kind,
                    spent_on: day(),
                    description: String::new(),
                    amount: eur(*minor),
                    booked: eur(*minor),
                    conversion: None,
                    receipt_id: receipt.then(|| AttachmentId(Uuid::from_u128(n))),
                    no_receipt_reason: String::new(),
                })
                .collect(),
        }
    }

    #[test]
    fn authorised_is_the_least_of_approved_documented_and_claimed() {
        let claim = claim(&[
            (CostKind::Flight, 231_075, true),
            (CostKind::Hotel, 118_000, true),
            (CostKind::Ground, 9_620, true),
            (CostKind::Meals, 24_000, true),
        ]);
        let trip = trip();
        let got = settle(&claim, Some(&trip));
        let authorised: Vec<i64> = got.lines.iter().map(|line| line.authorised).collect();
        assert_eq!(authorised, [231_075, 105_000, 9_620, 24_000]);
        assert_eq!((got.authorised, got.not_reimbursed, got.released), (369_695, 13_000, 15_305));
        assert_eq!(got.payable, 319_695);
        let after = Standing { plan: 6_000_000, actual: 3_125_040 + got.authorised, committed: 1_290_000 };
        assert_eq!((after.actual, after.available()), (3_494_735, 1_215_265));
    }

    #[test]
    fn lines_of_one_kind_share_its_cap_and_no_receipt_is_nothing() {
        let claim = claim(&[
            (CostKind::Hotel, 100_000, true),
            (CostKind::Hotel, 10_000, true),
            (CostKind::Meals, 5_000, false),
            (CostKind::Meals, -1_000, false),
        ]);
        let got = settle(&claim, Some(&trip()));
        let authorised: Vec<i64> = got.lines.iter().map(|line| line.authorised).collect();
        assert_eq!(authorised, [100_000, 5_000, 0, -1_000]);
        let free = settle(&claim, None);
        assert_eq!(free.authorised, 100_000 + 10_000 - 1_000, "without a trip nothing is capped");
    }
}
