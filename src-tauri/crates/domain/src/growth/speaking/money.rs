//! The travel money that the speaking plan needs, and whether its category bears it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Appearance, AppearanceState};
use crate::travel::TripState;

/// A travel request as far as an appearance asks: how far it is, and its estimate in minor units of the
/// reporting currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trip {
    /// How far it is.
    pub state: TripState,
    /// Its estimate.
    pub minor: i64,
}

/// What an appearance asks of its category beyond what is committed there already, in minor units. Approved
/// and settled trips are in the category's figures; declined and finished appearances ask for nothing.
pub fn earmark(one: &Appearance, trip: Option<Trip>) -> i64 {
    if !one.state.is_ahead() {
        return 0;
    }
    match trip {
        Some(Trip { state: TripState::Approved | TripState::Claimed, .. }) => 0,
        Some(Trip { state: TripState::Draft | TripState::Submitted, minor }) => minor,
        Some(_) | None => one.travel.as_ref().map_or(0, |travel| travel.minor),
    }
}

/// Whether a category can bear the speaking plan. All amounts in minor units of the reporting currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct SpeakingMoney {
    /// Left in the category: plan − actual − open commitments.
    pub available: i64,
    /// Asked for by what is accepted.
    pub accepted: i64,
    /// Asked for by what is submitted.
    pub submitted: i64,
    /// Asked for by ideas.
    pub ideas: i64,
    /// Left when everything comes about: available − accepted − submitted − ideas.
    pub left: i64,
    /// Planned for what was declined, and free again.
    pub freed: i64,
}

/// Sums up the speaking plan over one category.
pub fn speaking_money(available: i64, items: &[(&Appearance, Option<Trip>)]) -> SpeakingMoney {
    let sum = |state: AppearanceState| {
        let asked = items.iter().filter(|(one, _)| one.state == state).map(|(one, trip)| earmark(one, *trip));
        asked.fold(0_i64, i64::saturating_add)
    };
    let freed = items.iter().filter(|(one, _)| one.state == AppearanceState::Declined);
    let freed = freed.filter_map(|(one, _)| one.travel.as_ref()).map(|travel| travel.minor);
    let (accepted, submitted, ideas) =
        (sum(AppearanceState::Accepted), sum(AppearanceState::Submitted), sum(AppearanceState::Idea));
    SpeakingMoney {
        available,
        accepted,
        submitted,
        ideas,
        left: available.saturating_sub(accepted).saturating_sub(submitted).saturating_sub(ideas),
        freed: freed.fold(0, i64::saturating_add),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::item;
    use super::*;

    #[test]
    fn the_plan_is_held_against_what_is_left() {
        use AppearanceState::{Accepted, Declined, Done, Idea, Submitted};
        let trip = |state, minor| Some(Trip { state, minor });
        let items = [
            (
                item(Accepted, 100_000),
                trip(TripState::Approved, 95_000),
                "approved: in the commitments already",
            ),
            (item(Accepted, 80_000), trip(TripState::Submitted, 85_000), "the request's estimate counts"),
            (item(Accepted, 30_000), trip(TripState::Declined, 85_000), "no trip: the plan counts"),
            (item(Submitted, 120_000), None, ""),
            (item(Idea, 50_000), None, ""),
            (item(Declined, 70_000), None, "freed"),
            (item(Done, 60_000), None, "over"),
        ];
        let lent: Vec<_> = items.iter().map(|(one, trip, _)| (one, *trip)).collect();
        let money = speaking_money(300_000, &lent);
        assert_eq!((money.accepted, money.submitted, money.ideas), (115_000, 120_000, 50_000));
        assert_eq!((money.left, money.freed), (15_000, 70_000));
    }
}
